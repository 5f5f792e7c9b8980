import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Chain } from "../model/chain.js";
import type { ChainLink, ChainRules, Flow, ProjectRecord } from "../model/document.js";
import { balanceByLink } from "./balance.js";
import type { AnalyzeOptions } from "./chain-analysis.js";
import { classifyLinks } from "./classify.js";
import type { LinkVerdict } from "./classify.js";

type Link = Partial<ChainLink> & { readonly id: string };
const link = (id: string, more: Partial<ChainLink> = {}): Link => ({ id, surveyed: true, ...more });
const flow = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({ from, to, coefficient: 1, ...more });
let count = 0;
const project = (at: string, more: Partial<ProjectRecord> = {}): ProjectRecord => ({
  id: `p${String((count += 1))}`,
  link: at,
  status: "built" as const,
  ...more,
});
const at = (key: string, chain: Chain, options?: AnalyzeOptions): LinkVerdict =>
  classifyLinks(chain, options).get(key)!;

/** "a" supplies "b", which needs 100; what is built at "a" by enterprise, `undefined` where the capacity is not recorded. */
function supplied(
  capacities: Record<string, number | undefined>,
  more: Partial<Link> = {},
  coefficient: Flow["coefficient"] = 1,
): Chain {
  const projects = Object.entries(capacities).map(([enterprise, capacity]) =>
    project("a", { enterprise, ...(capacity !== undefined && { capacity }) }),
  );
  return chainOf({
    links: [link("a", more), link("b")],
    flows: [{ from: "a", to: "b", ...(coefficient !== undefined && { coefficient }) }],
    projects: [...projects, project("b", { capacity: 100 })],
  });
}

test("with the balances at hand the verdicts are the same, and with others they are those of the others", () => {
  const chain = chainOf({
    links: [link("a"), link("b"), link("c", { surveyed: false })],
    flows: [flow("a", "b"), flow("b", "c")],
    projects: [project("a", { capacity: 3, enterprise: "E" }), project("c", { capacity: 9 })],
  });
  const balances = balanceByLink(chain);
  expect(classifyLinks(chain, {}, balances)).toEqual(classifyLinks(chain));
  expect(classifyLinks(chain).get("b")?.severing).toBe(true);
  const emptied = new Map(balances).set("a", balanceByLink({ ...chain, projects: new Map() }).get("a")!);
  const other = classifyLinks(chain, {}, emptied);
  expect([other.get("a")?.class, other.get("b")?.severing]).toEqual(["blank", false]);
});

describe("class and action of a link", () => {
  const status = (status: ProjectRecord["status"], hasConsumer: boolean, surveyed = true): Chain =>
    chainOf({
      links: [link("a", { surveyed }), link("b")],
      flows: [flow("a", "b")],
      projects: [
        ...(status ? [project("a", { status, enterprise: "E" })] : []),
        ...(hasConsumer ? [project("b", { capacity: 1 })] : []),
      ],
    });

  test.each<[string, Chain, string, string]>([
    ["not surveyed, nothing here", status(undefined, true, false), "unsurveyed", "survey"],
    ["surveyed, nothing here, a consumer here", status(undefined, true), "blank", "fill"],
    ["surveyed, nothing here, no consumer here", status(undefined, false), "blank", "establish"],
    ["under construction, a consumer here", status("under-construction", true), "break", "fill"],
    ["planned, a consumer here", status("planned", true), "break", "fill"],
    ["under construction, no consumer here", status("under-construction", false), "forming", "follow"],
    ["covers 79 of 100", supplied({ E: 40, F: 39 }), "weak", "strengthen"],
    ["covers 80 of 100", supplied({ E: 40, F: 40 }), "adequate", "none"],
    ["one enterprise makes 120 for 100", supplied({ E: 120 }), "weak", "strengthen"],
    ["one enterprise makes 121 for 100", supplied({ E: 121 }), "strong", "extend"],
    ["two make 120 for 100", supplied({ E: 60, F: 60 }), "adequate", "none"],
    ["two make 121 for 100", supplied({ E: 60, F: 61 }), "strong", "extend"],
    ["two make 100, one nearly all", supplied({ E: 90, F: 10 }), "weak", "strengthen"],
    ["two make 100, effectively 1.5", supplied({ E: 79, F: 21 }), "weak", "strengthen"],
    ["two make 100, effectively more than 1.5", supplied({ E: 78, F: 22 }), "adequate", "none"],
    ["a capacity is not recorded, the rest covers 79", supplied({ E: 40, F: 39, G: undefined }), "unknown", "collect"],
    ["a capacity is not recorded, the rest covers 80", supplied({ E: 40, F: 40, G: undefined }), "adequate", "none"],
    ["a capacity is not recorded, the rest is ample", supplied({ E: 80, F: 80, G: undefined }), "strong", "extend"],
    [
      "the coefficient is not recorded",
      chainOf({
        links: [link("a"), link("b")],
        flows: [{ from: "a", to: "b" }],
        projects: [project("a", { capacity: 9 }), project("b", { capacity: 1 })],
      }),
      "unknown",
      "collect",
    ],
    [
      "nobody is recorded to want it",
      chainOf({ links: [link("a")], projects: [project("a", { capacity: 9 })] }),
      "unknown",
      "collect",
    ],
    [
      "the consumer is surveyed and absent",
      chainOf({ links: [link("a"), link("b")], flows: [flow("a", "b")], projects: [project("a", { capacity: 9 })] }),
      "strong",
      "extend",
    ],
    [
      "the consumer was never surveyed",
      chainOf({
        links: [link("a"), link("b", { surveyed: false })],
        flows: [flow("a", "b")],
        projects: [project("a", { capacity: 9 })],
      }),
      "unknown",
      "collect",
    ],
  ])("%s", (_, chain, wanted, action) => {
    expect(at("a", chain)).toMatchObject({ class: wanted, action });
  });

  test("a target fills a blank that no consumer here needs", () => {
    expect(at("a", status(undefined, false), { targets: new Map([["b", 5]]) })).toMatchObject({
      class: "blank",
      action: "fill",
    });
  });

  test("a location quotient of 1.25 makes a link strong that is adequate without", () => {
    const quotients = (value: number): AnalyzeOptions => ({ locationQuotients: new Map([["a", value]]) });
    expect([1.24, 1.25].map((value) => at("a", supplied({ E: 60, F: 60 }), quotients(value)).class)).toEqual([
      "adequate",
      "strong",
    ]);
  });

  test("the document may edit thresholds and state rules of its own", () => {
    const chain = supplied({ E: 40, F: 39 });
    const ruled = (rules: ChainRules): LinkVerdict => at("a", { ...chain, document: { ...chain.document, rules } });
    expect(ruled({ thresholds: { weakCoverage: 0.79 } })).toMatchObject({ class: "adequate", rule: "adequate" });
    const own = {
      id: "own",
      class: "strong" as const,
      anyOf: [[{ fact: "supply" as const, is: ">=" as const, value: 79 }]],
    };
    expect(ruled({ classes: [own] })).toMatchObject({
      class: "strong",
      rule: "own",
      because: [{ fact: "supply", found: { low: 79, high: 79 } }],
    });
    expect(ruled({ classes: [{ ...own, anyOf: [[{ fact: "supply", is: ">", value: 79 }]] }] })).toMatchObject({
      class: "weak",
    });
  });
});

describe("robust", () => {
  test.each<[string, Flow["coefficient"], boolean]>([
    ["no range", 1, true],
    ["a range that stays on one side", { low: 0.9, base: 1, high: 1.2 }, true],
    ["more demand would make it weak", { low: 0.9, base: 1, high: 1.3 }, false],
    ["less demand would make it strong", { low: 0.5, base: 1, high: 1.1 }, false],
  ])("%s", (_, coefficient, robust) => {
    expect(at("a", supplied({ E: 50, F: 50 }, {}, coefficient))).toMatchObject({ class: "adequate", robust });
  });
});

describe("flags", () => {
  const line = (built: string, flows = [flow("a", "b"), flow("b", "c"), flow("c", "d")]): Chain =>
    chainOf({
      links: ["a", "b", "c", "d"].map((id) => link(id)),
      flows,
      projects: [...built].map((id) => project(id)),
    });
  const severing = (chain: Chain): string =>
    [...classifyLinks(chain)].map(([key, verdict]) => (verdict.severing ? key : "")).join("");

  test.each<[string, string, string]>([
    ["both ends built", "ad", "bc"],
    ["one end only", "a", ""],
    ["nothing at all", "", ""],
    ["built itself", "abcd", ""],
    ["built above only", "ab", ""],
    ["one gap", "acd", "b"],
  ])("severing: %s", (_, built, cut) => {
    expect(severing(line(built))).toBe(cut);
  });

  test("severing follows inputs only, and counts what is built only", () => {
    expect(
      severing(line("ad", [flow("a", "b"), flow("b", "d", { kind: "credit" }), flow("b", "c", { kind: "return" })])),
    ).toBe("");
    const chain = line("a");
    expect(
      severing(
        chainOf({
          links: ["a", "b", "c"].map((id) => link(id)),
          flows: [flow("a", "b"), flow("b", "c")],
          projects: [...chain.projects.values()]
            .map((p) => project(p.link))
            .concat(project("c", { status: "under-construction" })),
        }),
      ),
    ).toBe("");
  });

  test("on a cycle, what is built at another link lies up and downstream", () => {
    expect(severing(line("a", [flow("a", "b"), flow("b", "a")]))).toBe("b");
  });

  test("single supplier: one enterprise has something built, whatever the class", () => {
    const single = (...projects: ProjectRecord[]): boolean =>
      at("a", chainOf({ links: ["a"], projects })).singleSupplier;
    const [e, f] = [{ enterprise: "E" }, { enterprise: "F" }];
    expect(single(project("a", e), project("a", e))).toBe(true);
    expect(single(project("a", e), project("a", f))).toBe(false);
    expect(single(project("a", e), project("a", { ...f, status: "under-construction" }))).toBe(true);
    expect(single(project("a", { ...e, status: "under-construction" }))).toBe(false);
    expect(single()).toBe(false);
  });
});
