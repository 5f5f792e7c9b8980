import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { ChainError } from "../errors.js";
import { buildChain } from "../model/build-chain.js";
import type { Chain } from "../model/chain.js";
import type { ChainLink, ProjectRecord } from "../model/document.js";
import { timeToRecover } from "./time-to-recover.js";
import { timeToSurvive } from "./time-to-survive.js";
import type { LinkSurvival } from "./time-to-survive.js";

type Plant = Partial<ProjectRecord>;

/** Ore → metal, 10 a year each; the ore as given. */
function ore(
  link: Partial<ChainLink>,
  plants: readonly Plant[] = [{ capacity: 10 }],
  metal: Partial<ChainLink> = { stock: 0 },
): Chain {
  return chainOf({
    links: [
      { id: "ore", ...link },
      { id: "metal", ...metal },
    ],
    flows: [{ from: "ore", to: "metal", coefficient: 1 }],
    projects: [
      ...plants.map((plant) => ({ link: "ore", status: "built" as const, ...plant })),
      { link: "metal", status: "built", capacity: 10 },
    ],
  });
}

const survival = (chain: Chain): LinkSurvival => timeToSurvive(chain).get("ore")!;

describe("timeToSurvive(), how far it is known", () => {
  test("where nothing is delivered there is no time, and no risk that is known", () => {
    const chain = chainOf({ links: ["a"], projects: [{ link: "a", status: "planned", capacity: 5, recoveryDays: 9 }] });
    expect(timeToSurvive(chain).get("a")).toEqual({
      years: null,
      isUnbounded: false,
      bound: "lower",
      recoveryDays: null,
      isExposed: null,
    });
  });

  test("of a link that is here with no capacity recorded nobody knows what stops with it", () => {
    expect(survival(ore({ stock: 5 }, [{ recoveryDays: 300 }]))).toEqual({
      years: null,
      isUnbounded: false,
      bound: "lower",
      recoveryDays: 300,
      isExposed: null,
    });
  });

  test("a link that is not here is missed by nobody, and that is known without any stock", () => {
    expect(survival(ore({}, []))).toEqual({
      years: null,
      isUnbounded: true,
      bound: "exact",
      recoveryDays: null,
      isExposed: false,
    });
  });

  test("a stock that is not recorded on the way leaves at least the one that is", () => {
    expect(survival(ore({ stock: 5 }, undefined, {}))).toMatchObject({ years: 0.5, bound: "lower" });
    expect(survival(ore({}, undefined, { stock: 5 }))).toMatchObject({ years: 0.5, bound: "lower" });
    expect(survival(ore({ stock: 5 }))).toMatchObject({ years: 0.5, bound: "exact" });
  });

  test("a capacity, or a coefficient, that is not recorded beside one that is leaves a lower bound", () => {
    expect(survival(ore({ stock: 5 }, [{ capacity: 10 }, {}]))).toMatchObject({ years: 0.5, bound: "lower" });
    const { document } = ore({ stock: 5 });
    const slag = { id: "slag", name: "slag", stage: "midstream" as const, unit: "t/a", stock: 0 };
    const chain = buildChain({
      ...document,
      links: [...document.links, slag],
      flows: [...(document.flows ?? []), { from: "ore", to: "slag" }],
      projects: [...(document.projects ?? []), { id: "s", link: "slag", status: "built", capacity: 1 }],
    });
    expect(survival(chain)).toMatchObject({ years: 0.5, bound: "lower" });
  });

  test("half a year recorded outright is exposed only to a recovery that takes longer", () => {
    const exposed = (...days: readonly (number | undefined)[]): boolean | null =>
      survival(
        ore(
          { stock: 5 },
          days.map((recoveryDays) => ({
            capacity: 10 / days.length,
            ...(recoveryDays !== undefined && { recoveryDays }),
          })),
        ),
      ).isExposed;
    expect([exposed(182.5), exposed(183), exposed(undefined)]).toEqual([false, true, null]);
    // the plant that is not recorded may take longer still
    expect([exposed(183, undefined), exposed(30, undefined)]).toEqual([true, null]);
  });

  test("stocks that last at least half a year are enough for a recovery of less, and may be for one of more", () => {
    const exposed = (recoveryDays: number): boolean | null =>
      survival(ore({ stock: 5 }, [{ capacity: 10, recoveryDays }], {})).isExposed;
    expect([exposed(182), exposed(183)]).toEqual([false, null]);
  });

  test("links asked for twice come once, in order of key", () => {
    expect([...timeToSurvive(ore({}), { only: ["ore", "metal", "ore"] }).keys()]).toEqual(["metal", "ore"]);
  });

  test("a link that does not exist is refused by its key", () => {
    let error: unknown;
    try {
      timeToSurvive(ore({}), { only: ["ore", "gold"] });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ChainError);
    expect(error).toMatchObject({ code: "unknown-link", details: { key: "gold" } });
  });
});

describe("timeToRecover()", () => {
  test("a plant that is back at once counts, one that is not recorded is counted apart", () => {
    const chain = ore({}, [{ recoveryDays: 0 }, { recoveryDays: 5 }, {}]);
    expect(timeToRecover(chain).get("ore")).toEqual({ days: 5, firstDays: 0, bound: "lower", unrecorded: 1 });
  });

  test("where all is recorded the time is exact, where nothing is there is none", () => {
    expect(timeToRecover(ore({}, [{ recoveryDays: 7 }])).get("ore")).toMatchObject({ days: 7, bound: "exact" });
    expect(timeToRecover(ore({})).get("ore")).toEqual({ days: null, firstDays: null, bound: "lower", unrecorded: 1 });
  });
});
