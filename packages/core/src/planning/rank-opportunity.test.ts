import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { analyzeChain } from "../analysis/analyze-chain.js";
import type { LinkAnalysis } from "../analysis/chain-analysis.js";
import type { LocalBuyer } from "./local-buyers.js";
import { DEFAULT_RANKING, rankOpportunity } from "./rank-opportunity.js";
import type { OpportunityRank, RankingWeights } from "./rank-opportunity.js";

const [sample] = analyzeChain(chainOf({ surveyed: true, links: [{ id: "a", finalDemand: 100 }] })).links.values();
const row = (fields: Partial<LinkAnalysis>): LinkAnalysis => ({ ...sample!, ...fields });
const buyers = (count: number): readonly LocalBuyer[] =>
  Array.from({ length: count }, (_, i) => ({ link: "b", enterprise: null, name: String(i), amount: null }));
const none: RankingWeights = { class: 0, shortage: 0, buyers: 0, severing: 0 };
const shortage = (demand: LinkAnalysis["demand"], afterPlanned: LinkAnalysis["demand"]): OpportunityRank =>
  rankOpportunity(row({ demand, residual: { ...sample!.residual, afterPlanned } }), [], { ...none, shortage: 1 });
const exact = (base: number): LinkAnalysis["demand"] => ({ base, bound: "exact" });

describe("rankOpportunity()", () => {
  test("a break is more urgent than a blank, that than a weak link, and that than what only lacks a rest", () => {
    const urgency = (kind: LinkAnalysis["class"]): number =>
      rankOpportunity(row({ class: kind }), [], { ...none, class: 1 }).score;
    expect((["break", "blank", "weak"] as const).map(urgency)).toEqual([1, 0.8, 0.6]);
    expect((["adequate", "strong", "forming", "unknown"] as const).map(urgency)).toEqual([0.2, 0.2, 0.2, 0.2]);
    expect(urgency("unsurveyed")).toBe(0);
  });

  test("a link that cuts the chain has the weight of that", () => {
    const of = (severing: boolean): number =>
      rankOpportunity(row({ severing }), [], { ...none, severing: 2, buyers: 2 }).score;
    expect([of(true), of(false)]).toEqual([0.5, 0]);
  });

  test("the shortage is the share of demand that nobody has been found for", () => {
    expect(shortage(exact(200), exact(50)).score).toBe(0.25);
    expect(shortage(exact(200), { base: 50, bound: "lower" }).score).toBe(0.25);
    expect(shortage(exact(200), exact(200)).score).toBe(1);
  });

  test("a shortage of which nobody can tell leaves the formula, and without any part the score is 0", () => {
    for (const unknown of [
      shortage(exact(200), null),
      shortage(exact(200), { base: 50, bound: "upper" }),
      shortage(null, exact(50)),
      shortage(exact(0), exact(0)),
    ]) {
      expect(unknown.parts.find(({ part }) => part === "shortage")?.value).toBeNull();
      expect(unknown.score).toBe(0);
      expect(unknown.formula.zh).toBe("(类别 0.8×0 + 本地买家 0×0 + 断链 0×0) ÷ 0 = 0");
    }
  });

  test("severity is high from two thirds and medium from one, exactly there too", () => {
    const of = (count: number): string => rankOpportunity(row({}), buyers(count), { ...none, buyers: 1 }).severity;
    expect([0, 1, 2, 3].map(of)).toEqual(["low", "medium", "high", "high"]);
    const third = (gap: number): string => shortage(exact(300), exact(gap)).severity;
    expect([99, 100, 101].map(third)).toEqual(["low", "medium", "medium"]);
    expect([199, 200, 201].map(third)).toEqual(["medium", "high", "high"]);
  });

  test("the formula has every known part with its weight, and their sum", () => {
    const found = rankOpportunity(
      row({
        class: "break",
        severing: true,
        demand: exact(4),
        residual: { ...sample!.residual, afterPlanned: exact(1) },
      }),
      buyers(3),
      DEFAULT_RANKING,
    );
    // 0.35 + 0.25 · 0.3 + 0.75 · 0.2 + 0.15
    expect(found.score).toBe(0.725);
    expect(found.formula.en).toBe("(class 1×0.35 + shortage 0.25×0.3 + buyers 0.75×0.2 + severing 1×0.15) ÷ 1 = 0.725");
    expect(found.parts.map(({ part, weight }) => [part, weight])).toEqual([
      ["class", 0.35],
      ["shortage", 0.3],
      ["buyers", 0.2],
      ["severing", 0.15],
    ]);
  });
});
