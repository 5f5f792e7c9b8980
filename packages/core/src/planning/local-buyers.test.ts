import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import { analyzeChain } from "../analysis/analyze-chain.js";
import type { AnalyzeOptions } from "../analysis/chain-analysis.js";
import { localBuyers } from "./local-buyers.js";
import type { LocalBuyer } from "./local-buyers.js";

type ProjectPart = NonNullable<ChainParts["projects"]>[number];

function buyersOf(link: string, parts: ChainParts, options: AnalyzeOptions = {}): readonly LocalBuyer[] {
  const chain = chainOf(parts);
  return localBuyers(chain, analyzeChain(chain, options))(link);
}

const built = (link: string, enterprise: string | undefined, capacity?: number): ProjectPart => ({
  id: `${link}-${enterprise ?? "nobody"}-${String(capacity)}`,
  link,
  stage: "operating",
  ...(enterprise !== undefined && { enterprise }),
  ...(capacity !== undefined && { capacity }),
});
const flow = { from: "foil", to: "cell", coefficient: 10 };
const exact = (base: number): LocalBuyer["amount"] => ({ base, bound: "exact" });

describe("localBuyers()", () => {
  test("adds up the plants of an enterprise; one without capacity makes the amount a lower bound", () => {
    const found = buyersOf("foil", {
      links: ["foil", "cell"],
      flows: [flow],
      enterprises: [
        { id: "A", name: "甲" },
        { id: "B", name: "乙" },
      ],
      projects: [built("cell", "A", 2), built("cell", "A", 3), built("cell", "B", 1), built("cell", "B")],
    });
    expect(found).toEqual([
      { link: "cell", enterprise: "A", name: "甲", amount: exact(50) },
      { link: "cell", enterprise: "B", name: "乙", amount: { base: 10, bound: "lower" } },
    ]);
  });

  test("the greatest comes first, then by name; what takes nothing goes before what is not known", () => {
    const found = buyersOf("foil", {
      links: ["foil", "cell"],
      flows: [flow],
      projects: [
        { ...built("cell", undefined), id: "unknown", name: "a" },
        built("cell", "zero", 0),
        built("cell", "d", 1),
        built("cell", "c", 1),
        built("cell", "e", 1),
        built("cell", "most", 7),
        { ...built("cell", undefined), id: "b" },
      ],
    });
    expect(found.map(({ name, amount }) => [name, amount?.base ?? null])).toEqual([
      ["most", 70],
      ["c", 10],
      ["d", 10],
      ["e", 10],
      ["zero", 0],
      ["a", null],
      ["b", null],
    ]);
  });

  test("projects without enterprise stay apart from one another and from an enterprise of the same key", () => {
    const found = buyersOf("foil", {
      links: ["foil", "cell"],
      flows: [flow],
      projects: [
        { id: "x", link: "cell", stage: "operating", capacity: 1 },
        { id: "y", name: "二期", link: "cell", stage: "operating", capacity: 2 },
        { id: "z", link: "cell", stage: "operating", capacity: 4, enterprise: "x" },
      ],
    });
    expect(found).toEqual([
      { link: "cell", enterprise: "x", name: "x", amount: exact(40) },
      { link: "cell", enterprise: null, name: "二期", amount: exact(20) },
      { link: "cell", enterprise: null, name: "x", amount: exact(10) },
    ]);
  });

  test("only projects in the statuses that make demand buy, and only at consumers", () => {
    const parts: ChainParts = {
      links: ["ore", "foil", "cell"],
      flows: [flow, { from: "ore", to: "foil", coefficient: 2 }],
      projects: [
        built("cell", "A", 1),
        { link: "cell", enterprise: "B", stage: "building", capacity: 1 },
        { link: "cell", enterprise: "C", stage: "signed", capacity: 1 },
        { link: "cell", enterprise: "D", stage: "lead", capacity: 1 },
        { link: "cell", enterprise: "E", stage: "on-hold", capacity: 1 },
        built("foil", "F", 100),
      ],
    };
    const names = (options: AnalyzeOptions): string[] => buyersOf("foil", parts, options).map(({ name }) => name);
    expect(names({})).toEqual(["A", "B"]);
    expect(names({ demandStatuses: ["built"] })).toEqual(["A"]);
    expect(names({ demandStatuses: ["planned"] })).toEqual(["C"]);
    expect(names({ demandStatuses: ["planned"], plannedFrom: "lead" })).toEqual(["C", "D"]);
    expect(buyersOf("cell", parts)).toEqual([]);
  });

  test("a stock buys for what is added in a year, in equal parts for its projects", () => {
    const stock = (annualAdditions?: number | null): readonly LocalBuyer[] =>
      buyersOf("module", {
        links: ["module", { id: "park", unit: "MW", ...(annualAdditions !== undefined && { annualAdditions }) }],
        flows: [{ from: "module", to: "park", coefficient: 3 }],
        projects: [built("park", "A", 500), built("park", "B", 10)],
      });
    // 12 MW a year · 3, half for each, whatever their size
    expect(stock(12).map(({ name, amount }) => [name, amount])).toEqual([
      ["A", exact(18)],
      ["B", exact(18)],
    ]);
    expect(stock(null).map(({ amount }) => amount)).toEqual([null, null]);
    expect(stock().map(({ amount }) => amount)).toEqual([null, null]);
  });

  test("a capacity in a unit that does not convert is not known", () => {
    const parts = (unit: string): ChainParts => ({
      links: ["foil", "cell"],
      flows: [flow],
      projects: [{ ...built("cell", "A", 2), unit }],
    });
    expect(buyersOf("foil", parts("万t/a"))[0]?.amount).toEqual(exact(200_000));
    expect(buyersOf("foil", parts("MW"))[0]?.amount).toBeNull();
  });
});

describe("a consumer that takes the product in two ways", () => {
  type Coefficient = number | { low: number; base: number; high: number } | undefined;
  const twice = (first: Coefficient, second: Coefficient, projects = [built("cell", "A", 2)]): LocalBuyer["amount"] => {
    const way = (coefficient: Coefficient, alternative: string): NonNullable<ChainParts["flows"]>[number] => ({
      from: "foil",
      to: "cell",
      alternative,
      share: 1,
      ...(coefficient !== undefined && { coefficient }),
    });
    const found = buyersOf("foil", {
      links: ["foil", "cell"],
      flows: [way(first, "x"), way(second, "y")],
      projects,
    });
    expect(found).toHaveLength(1);
    return found[0]!.amount;
  };

  test("takes the sum, ranges end by end", () => {
    expect(twice(10, 5)).toEqual(exact(30));
    expect(twice(10, { low: 4, base: 5, high: 7 })).toEqual({ base: 30, low: 28, high: 34, bound: "exact" });
    expect(twice({ low: 4, base: 5, high: 7 }, 10)).toEqual({ base: 30, low: 28, high: 34, bound: "exact" });
  });

  test("at least what is known of one of them; nothing where neither is", () => {
    expect(twice(10, undefined)).toEqual({ base: 20, bound: "lower" });
    expect(twice(undefined, 10)).toEqual({ base: 20, bound: "lower" });
    expect(twice(undefined, undefined)).toBeNull();
    expect(twice(10, 5, [built("cell", "A", 2), built("cell", "A")])).toEqual({ base: 30, bound: "lower" });
  });
});
