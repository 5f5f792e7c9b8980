import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import type { ChainLink, Flow, ProjectRecord } from "../model/document.js";
import { balanceByLink } from "./balance.js";
import type { BalanceOptions, LinkBalance } from "./balance.js";

const flow = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({ from, to, ...more });
let count = 0;
const built = (link: string, capacity?: number, more: Partial<ProjectRecord> = {}): ProjectRecord => ({
  id: `p${String((count += 1))}`,
  link,
  status: "built" as const,
  enterprise: "E",
  ...(capacity !== undefined && { capacity }),
  ...more,
});
const surveyed = (id: string, more: Partial<ChainLink> = {}): Partial<ChainLink> & { id: string } => ({
  id,
  surveyed: true,
  ...more,
});
const balance = (key: string, parts: ChainParts, options: BalanceOptions = {}): LinkBalance =>
  balanceByLink(chainOf(parts), options).get(key)!;
// "a" supplies "b"; both surveyed.
const pair = (projects: ProjectRecord[], more: Partial<Flow> = {}, a: Partial<ChainLink> = {}): ChainParts => ({
  links: [surveyed("a", a), surveyed("b")],
  flows: [flow("a", "b", { coefficient: 2, ...more })],
  projects,
});

const exact = (base: number): object => ({ base, bound: "exact" });
const lower = (base: number): object => ({ base, bound: "lower" });
const upper = (base: number): object => ({ base, bound: "upper" });

describe("demand from capacity", () => {
  const demand = (parts: ChainParts, options: BalanceOptions = {}): LinkBalance["demand"] =>
    balance("a", parts, options).demand;

  test("is null, not 0, where nobody is recorded to want the product", () => {
    expect(demand({ links: ["a"], projects: [built("a", 5)] }).amount).toBeNull();
    expect(balance("a", { links: ["a"], projects: [built("a", 5)] })).toMatchObject({ surplus: null, coverage: null });
  });

  test("a recorded consumer without project adds 0, if it was surveyed", () => {
    expect(demand(pair([]))).toMatchObject({
      amount: exact(0),
      consumers: 1,
      presentConsumers: 0,
      unknownConsumers: 0,
    });
    const parts = { ...pair([]), links: [surveyed("a"), "b"] };
    expect(demand(parts)).toMatchObject({ amount: lower(0), consumers: 1, unknownConsumers: 1 });
  });

  test("adds up consumers, returns and final demand", () => {
    const parts = {
      links: [surveyed("a", { finalDemand: 1 }), surveyed("b"), surveyed("c"), surveyed("d")],
      flows: [
        flow("a", "b", { coefficient: 2 }),
        flow("a", "c", { coefficient: 3 }),
        flow("d", "a", { coefficient: 5, kind: "return" as const }),
      ],
      projects: [built("b", 10), built("c", 100), built("d", 1000), built("b", 10, { utilisation: 0.5 })],
    };
    expect(demand(parts)).toMatchObject({ amount: exact(1 + 30 + 300 + 5000), consumers: 3, presentConsumers: 3 });
  });

  test("credits are no demand", () => {
    expect(demand(pair([built("b", 10)], { kind: "credit" })).amount).toBeNull();
  });

  test("takes the ranges of coefficients and of final demand", () => {
    const parts = pair(
      [built("b", 10)],
      { coefficient: { low: 1, base: 2, high: 4 } },
      { finalDemand: { low: 1, base: 5, high: 9 } },
    );
    expect(demand(parts).amount).toEqual({ low: 11, base: 25, high: 49, bound: "exact" });
  });

  test("an unknown capacity, or an unknown coefficient, leaves a lower bound", () => {
    expect(demand(pair([built("b", 10), built("b")]))).toMatchObject({ amount: lower(20), unknownConsumers: 1 });
    expect(demand(pair([built("b")]))).toMatchObject({ amount: lower(0), unknownConsumers: 1 });
    const unknown = { ...pair([built("b", 10)]), flows: [flow("a", "b")] };
    expect(demand(unknown)).toMatchObject({ amount: lower(0), unknownCoefficients: 1 });
  });

  test("nothing of an unknown coefficient is nothing", () => {
    const unknown = { ...pair([built("b", 10, { utilisation: 0 })]), flows: [flow("a", "b")] };
    expect(demand(unknown)).toMatchObject({ amount: exact(0), unknownCoefficients: 0 });
  });

  test("an alternative takes its share; without a share among several it is not known", () => {
    const links = ["a", "x", "b"].map((id) => surveyed(id));
    const share = (of: Partial<Flow>): LinkBalance["demand"] =>
      demand({
        links,
        flows: [
          flow("a", "b", { coefficient: 2, alternative: "q", ...of }),
          flow("x", "b", { alternative: "q", share: 0.75 }),
        ],
        projects: [built("b", 10)],
      });
    expect(share({ share: 0.25 }).amount).toEqual(exact(5));
    expect(share({})).toMatchObject({ amount: lower(0), unknownCoefficients: 1 });
  });

  test("statuses asked for make demand; planned consumers do not by default", () => {
    const parts = pair([
      built("b", 1),
      built("b", 10, { status: "under-construction" }),
      built("b", 100, { status: "planned" }),
    ]);
    expect(demand(parts).amount).toEqual(exact(22));
    expect(demand(parts, { demandStatuses: ["built"] }).amount).toEqual(exact(2));
    expect(demand(parts, { demandStatuses: ["planned"] }).amount).toEqual(exact(200));
    expect(demand(parts, { demandStatuses: [] })).toMatchObject({ amount: exact(0), presentConsumers: 0 });
  });

  test("a stock demands what is added in a year, and nothing known without that", () => {
    const station = (annualAdditions?: number | null): LinkBalance["demand"] =>
      demand({
        links: [
          surveyed("a"),
          surveyed("b", { unit: "MW", ...(annualAdditions !== undefined && { annualAdditions }) }),
        ],
        flows: [flow("a", "b", { coefficient: 2 })],
        projects: [built("b", 500)],
      });
    expect(station(30).amount).toEqual(exact(60));
    expect(station(0).amount).toEqual(exact(0));
    expect(station(null)).toMatchObject({ amount: lower(0), presentConsumers: 1, unknownConsumers: 1 });
    expect(station()).toMatchObject({ amount: lower(0), unknownConsumers: 1 });
  });
});

describe("supply by horizon", () => {
  test("is cumulative: built, then under construction, then planned", () => {
    const parts = {
      links: [surveyed("a")],
      projects: [built("a", 1), built("a", 10, { status: "under-construction" }), built("a", 100, { stage: "signed" })],
    };
    expect(balance("a", parts).supply).toEqual({ built: exact(1), underConstruction: exact(11), planned: exact(111) });
  });

  test("nothing recorded is nothing there only where the region was surveyed", () => {
    expect(balance("a", { links: [surveyed("a")] }).supply.built).toEqual(exact(0));
    expect(balance("a", { links: ["a"] }).supply.built).toEqual(lower(0));
    expect(balance("a", { links: ["a"], projects: [built("a", 5)] }).supply.built).toEqual(exact(5));
  });

  test("an unknown capacity makes it a lower bound from its horizon on", () => {
    const parts = {
      links: [surveyed("a")],
      projects: [built("a", 1), built("a", undefined, { status: "under-construction" })],
    };
    expect(balance("a", parts).supply).toEqual({ built: exact(1), underConstruction: lower(1), planned: lower(1) });
  });

  describe("by-product credits", () => {
    const crediting = (credit: Partial<Flow>, cells: ProjectRecord[], more: ProjectRecord[] = []): LinkBalance =>
      balance("a", {
        links: [surveyed("a"), surveyed("b"), surveyed("cell")],
        flows: [flow("a", "b", { coefficient: 1 }), flow("cell", "a", { kind: "credit", ...credit })],
        projects: [built("b", 100), ...cells, ...more],
      });

    test("add to the supply of the same horizon", () => {
      const { supply } = crediting(
        { coefficient: 3 },
        [built("cell", 10), built("cell", 5, { status: "under-construction" })],
        [built("a", 7)],
      );
      expect(supply).toEqual({ built: exact(37), underConstruction: exact(52), planned: exact(52) });
    });

    test("are capped at demand", () => {
      expect(crediting({ coefficient: 30 }, [built("cell", 10)], [built("a", 7)]).supply.built).toEqual(exact(107));
    });

    test("have ranges, capped each", () => {
      const { supply } = crediting({ coefficient: { low: 1, base: 5, high: 20 } }, [built("cell", 10)]);
      expect(supply.built).toEqual({ low: 10, base: 50, high: 100, bound: "exact" });
    });

    test("of unknown size make supply a lower bound, of absent links they do not", () => {
      expect(crediting({}, [built("cell", 10)]).supply.built).toEqual(lower(0));
      expect(crediting({ coefficient: 3 }, [built("cell")]).supply.built).toEqual(lower(0));
      expect(crediting({}, []).supply.built).toEqual(exact(0));
    });

    test("are in the demand already where it comes from targets", () => {
      const parts = {
        links: [surveyed("a"), surveyed("cell")],
        flows: [flow("a", "cell", { coefficient: 5 }), flow("cell", "a", { kind: "credit" as const, coefficient: 2 })],
        projects: [built("cell", 10)],
      };
      const { demand, supply } = balance("a", parts, { targets: new Map([["cell", 10]]) });
      expect([demand.amount, supply.built]).toEqual([exact(30), exact(0)]);
    });
  });
});

describe("three residuals, surplus and coverage", () => {
  test("demand is held fixed over the horizons", () => {
    const parts = pair([
      built("b", 10),
      built("a", 5),
      built("a", 6, { status: "under-construction" }),
      built("a", 20, { stage: "signed" }),
    ]);
    expect(balance("a", parts)).toMatchObject({
      residual: { afterBuilt: exact(15), afterUnderConstruction: exact(9), afterPlanned: exact(0) },
      surplus: exact(0),
      coverage: exact(0.25),
    });
  });

  test("matched lets demand follow the horizon", () => {
    const parts = pair([
      built("b", 10),
      built("b", 10, { status: "under-construction" }),
      built("b", 10, { stage: "signed" }),
      built("a", 5),
    ]);
    const { demand, residual, coverage } = balance("a", parts, { matched: true });
    expect(demand.amount).toEqual(exact(20));
    expect(residual).toEqual({ afterBuilt: exact(15), afterUnderConstruction: exact(35), afterPlanned: exact(55) });
    expect(coverage).toEqual(exact(0.25));
  });

  test.each<[string, ProjectRecord[], object | null, object | null, object | null]>([
    ["D exact, S exact", [built("b", 10), built("a", 5)], exact(15), exact(0), exact(0.25)],
    [
      "D lower, S exact: gap at least, coverage at most",
      [built("b", 10), built("b"), built("a", 5)],
      lower(15),
      exact(0),
      upper(0.25),
    ],
    [
      "D exact, S lower: gap at most, coverage at least",
      [built("b", 10), built("a", 5), built("a")],
      upper(15),
      lower(0),
      lower(0.25),
    ],
    ["both lower: neither", [built("b", 10), built("b"), built("a", 5), built("a")], null, null, null],
    ["D lower, S exact and greater", [built("b", 1), built("b"), built("a", 5)], lower(0), upper(3), upper(1)],
    ["D exact, S lower and greater", [built("b", 1), built("a", 5), built("a")], exact(0), lower(3), exact(1)],
    ["nothing here, D lower", [built("b", 1), built("b")], lower(2), exact(0), exact(0)],
    ["no demand", [built("a", 5)], exact(0), exact(5), null],
  ])("%s", (_, projects, gap, surplus, coverage) => {
    const found = balance("a", pair(projects));
    expect([found.residual.afterBuilt, found.surplus, found.coverage]).toEqual([gap, surplus, coverage]);
  });
});

describe("demand from targets", () => {
  const chain: ChainParts = {
    links: ["a", "b", "c", "d"].map((id) => surveyed(id)),
    flows: [flow("a", "b", { coefficient: 2 }), flow("b", "c", { coefficient: 3 })],
    projects: [],
  };
  const all = (parts: ChainParts, options: BalanceOptions): unknown[] =>
    [...balanceByLink(chainOf(parts), options).values()].map(({ demand }) => demand.amount);

  test("goes through links that are blank", () => {
    expect(all(chain, { targets: new Map([["c", 10]]) })).toEqual([exact(60), exact(30), exact(10), null]);
  });

  test("of 0 is 0, not null", () => {
    expect(
      all(chain, {
        targets: new Map([
          ["c", 0],
          ["d", 0],
        ]),
      }),
    ).toEqual([exact(0), exact(0), exact(0), exact(0)]);
  });

  test("an unknown coefficient on the way leaves lower bounds above it", () => {
    const parts = { ...chain, flows: [flow("a", "b", { coefficient: 2 }), flow("b", "c")] };
    expect(all(parts, { targets: new Map([["c", 10]]) })).toEqual([lower(0), lower(0), exact(10), null]);
  });

  test("without targets, feeds what is here: ends of the chain at capacity, and final demand", () => {
    const parts = {
      ...chain,
      links: [...chain.links.slice(1), surveyed("a", { finalDemand: 5 })],
      projects: [built("c", 10)],
    };
    expect(all(parts, { basis: "target" })).toEqual([exact(65), exact(30), exact(10), null]);
  });

  test("without targets, an end of unknown capacity leaves lower bounds above it, and only there", () => {
    const parts = {
      ...chain,
      flows: [...(chain.flows ?? []), flow("x", "d", { coefficient: 1 })],
      links: [...chain.links, surveyed("x")],
      projects: [built("c", 10), built("c"), built("d", 4)],
    };
    expect(all(parts, { basis: "target" })).toEqual([lower(60), lower(30), lower(10), exact(4), exact(4)]);
    expect(all({ ...chain, projects: [built("c")] }, { basis: "target" })).toEqual([
      lower(0),
      lower(0),
      lower(0),
      null,
    ]);
  });

  test("without targets, a final demand of 0 is 0, not null", () => {
    const links = [surveyed("d", { finalDemand: 0 })];
    expect(all({ links }, { basis: "target" })).toEqual([exact(0)]);
  });

  test("a final demand that is a range needs a range of all that it is made of", () => {
    const wanted = (finalDemand: ChainLink["finalDemand"]): unknown[] =>
      all(
        { ...chain, links: [...chain.links.slice(0, 2), surveyed("c", { finalDemand: finalDemand! }), surveyed("d")] },
        { basis: "target" },
      );
    const range = (low: number, base: number, high: number): object => ({ low, base, high, bound: "exact" });
    expect(wanted({ low: 5, base: 10, high: 20 })).toEqual([
      range(30, 60, 120),
      range(15, 30, 60),
      range(5, 10, 20),
      null,
    ]);
    expect(wanted({ low: 5, base: 10, high: 10 })[0]).toEqual(range(30, 60, 60));
    expect(wanted({ low: 10, base: 10, high: 20 })[0]).toEqual(range(60, 60, 120));
    expect(wanted({ low: 10, base: 10, high: 10 })[0]).toEqual(exact(60));
  });

  test("a final demand that is a range counts the flows without coefficient as one that is not", () => {
    const parts = {
      links: ["a", "b"].map((id) => surveyed(id, id === "b" ? { finalDemand: { low: 1, base: 2, high: 3 } } : {})),
      flows: [flow("a", "b")],
    };
    const { demand } = balance("a", parts, { basis: "target" });
    expect(demand).toMatchObject({ amount: lower(0), unknownCoefficients: 1 });
  });

  test("an end of unknown capacity leaves what credits save open, too", () => {
    const parts = {
      links: ["a", "b", "c", "z"].map((id) => surveyed(id)),
      flows: [
        flow("a", "b", { coefficient: 2 }),
        flow("a", "c", { coefficient: 1 }),
        flow("z", "a", { kind: "credit" }),
      ],
      projects: [built("b", 10), built("c"), built("z", 1)],
    };
    expect(all(parts, { basis: "target" })[0]).toEqual(lower(0));
    expect(all({ ...parts, projects: [built("b", 10), built("z", 1)] }, { basis: "target" })[0]).toEqual(upper(20));
  });

  test.each<BalanceOptions["basis"]>(["target", "capacity"])(
    "refuses what is no target, with the basis %s",
    (basis) => {
      const parts: ChainParts = { ...chain, projects: [built("c", 10)] };
      const refused = (key: string, value: number): unknown => {
        try {
          return all(parts, { basis: basis!, targets: new Map([[key, value]]) });
        } catch (error) {
          return error;
        }
      };
      for (const value of [Number.NaN, Infinity, -1, 1.001e15]) {
        const details = { key: "c", attribute: "target", value };
        expect(refused("c", value)).toMatchObject({ code: "invalid-amount", details });
      }
      expect(refused("z", 1)).toMatchObject({ code: "unknown-link", details: { key: "z" } });
      expect(refused("c", 1e15)).toHaveLength(4);
      expect(refused("c", 0)).toHaveLength(4);
    },
  );
});
