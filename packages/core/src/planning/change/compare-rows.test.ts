import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { Amount } from "../../analysis/amount.js";
import type { ChainAnalysis, LinkAnalysis } from "../../analysis/chain-analysis.js";
import { compareAnalyses } from "./compare-analyses.js";
import type { LinkDifference, LinkMeasure } from "./compare-analyses.js";

const analysis = analyzeChain(
  chainOf({
    surveyed: true,
    links: [{ id: "a", name: "箔", finalDemand: 10 }, "b"],
    projects: [{ link: "a", enterprise: "A", stage: "operating", capacity: 4 }],
  }),
);
const withRow = (fields: Partial<LinkAnalysis>): ChainAnalysis => ({
  ...analysis,
  links: new Map(analysis.links).set("a", { ...analysis.links.get("a")!, ...fields }),
});
const differences = (
  before: Partial<LinkAnalysis>,
  after: Partial<LinkAnalysis>,
  measures = new Map<string, LinkMeasure>(),
): readonly LinkDifference[] => compareAnalyses(withRow(before), withRow(after), { measures }).links;

describe("a link differs", () => {
  test.each<[string, Partial<LinkAnalysis>]>([
    ["class", { class: "forming" }],
    ["action", { action: "survey" }],
  ])("if only its %s does", (field, after) => {
    const [found, ...others] = differences({}, after);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ link: "a", name: "箔", unit: "t/a", presence: "both" });
    expect(Object.keys(found!).sort()).toEqual(
      ["amounts", field, "flags", "link", "name", "numbers", "presence", "unit"].sort(),
    );
    expect([found!.amounts.size, found!.numbers.size, found!.flags.size]).toEqual([0, 0, 0]);
  });

  test.each(["severing", "singleSupplier", "robust"] as const)("if only its flag %s does", (flag) => {
    const [found] = differences({ [flag]: true }, { [flag]: false });
    expect(found?.flags).toEqual(new Map([[flag, { before: true, after: false }]]));
  });

  test("if a number and a flag do, or an amount and a number", () => {
    const flags = differences({ tier: 1, robust: true }, { tier: 2, robust: false });
    expect(flags).toHaveLength(1);
    expect(flags[0]?.numbers).toEqual(new Map([["tier", { before: 1, after: 2, difference: 1 }]]));
    const demand = (base: number): Amount => ({ base, bound: "exact" });
    expect(differences({ tier: 1, demand: demand(1) }, { tier: 2, demand: demand(2) })).toHaveLength(1);
    const all = { tier: 2, robust: false, demand: demand(2) };
    expect(differences({ tier: 1, robust: true, demand: demand(1) }, all)).toHaveLength(1);
  });

  test("not at all if nothing does", () => {
    expect(differences({}, {})).toEqual([]);
    expect(differences({ demand: null }, { demand: null })).toEqual([]);
  });
});

describe("an amount differs", () => {
  const amount: Amount = { base: 10, low: 9, high: 12, bound: "exact" };
  test.each<[string, Amount, number]>([
    ["base", { ...amount, base: 11 }, 1],
    ["low end", { ...amount, low: 8 }, 0],
    ["high end", { ...amount, high: 13 }, 0],
    ["bound", { ...amount, bound: "lower" }, 0],
  ])("if only its %s does", (_, after, difference) => {
    expect(differences({ surplus: amount }, { surplus: after })[0]?.amounts).toEqual(
      new Map([["surplus", { before: amount, after, difference }]]),
    );
  });

  test("from one that is not known by an unknown difference", () => {
    expect(differences({ surplus: null }, { surplus: amount })[0]?.amounts.get("surplus")).toEqual({
      before: null,
      after: amount,
      difference: null,
    });
    expect(differences({ surplus: amount }, { surplus: null })[0]?.amounts.get("surplus")).toEqual({
      before: amount,
      after: null,
      difference: null,
    });
  });

  test("without noise in the last digits", () => {
    const exact = (base: number): Amount => ({ base, bound: "exact" });
    expect(differences({ demand: exact(0.1) }, { demand: exact(0.3) })[0]?.amounts.get("demand")?.difference).toBe(0.2);
  });
});

test("a measure that becomes known, or is no longer, differs by nobody knows how much", () => {
  const values = [null, 7, 4];
  let call = 0;
  const measures = new Map<string, LinkMeasure>([
    [
      "risk",
      () => {
        call += 1;
        return new Map([["a", values[(call - 1) % values.length]!]]);
      },
    ],
  ]);
  const risk = (): unknown => differences({}, {}, measures)[0]?.numbers.get("risk");
  expect(risk()).toEqual({ before: null, after: 7, difference: null });
  expect(risk()).toEqual({ before: 4, after: null, difference: null });
  expect(risk()).toEqual({ before: 7, after: 4, difference: -3 });
});

test("every count of projects and the numbers of enterprises are compared", () => {
  const parts = (stages: readonly ("operating" | "building" | "signed" | "lead" | "on-hold")[]): ChainAnalysis =>
    analyzeChain(
      chainOf({
        surveyed: true,
        links: [{ id: "a", finalDemand: 10 }],
        projects: stages.map((stage, i) => ({ link: "a", enterprise: `E${String(i)}`, stage, capacity: 1 })),
      }),
    );
  const [found] = compareAnalyses(
    parts(["operating"]),
    parts(["operating", "operating", "building", "signed", "lead", "on-hold"]),
  ).links;
  expect(found?.numbers).toEqual(
    new Map([
      ["counts.built", { before: 1, after: 2, difference: 1 }],
      ["counts.underConstruction", { before: 0, after: 1, difference: 1 }],
      ["counts.planned", { before: 0, after: 1, difference: 1 }],
      ["counts.prospects", { before: 0, after: 1, difference: 1 }],
      ["counts.inactive", { before: 0, after: 1, difference: 1 }],
      ["enterprises", { before: 1, after: 2, difference: 1 }],
      ["hhi", { before: 1, after: 0.5, difference: -0.5 }],
      ["effectiveEnterprises", { before: 1, after: 2, difference: 1 }],
    ]),
  );
  expect([...found!.amounts.keys()].sort()).toEqual(
    [
      "coverage",
      "residual.afterBuilt",
      "residual.afterPlanned",
      "residual.afterUnderConstruction",
      "supply.built",
      "supply.planned",
      "supply.underConstruction",
    ].sort(),
  );
});
