import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexGraph } from "../indexed-graph.js";
import type { LaneEdge } from "../types.js";
import { rankWithinLanes } from "./rank.js";

/** Cards named by one letter, in one lane unless they are capitals; flows as "ab", "ab return". */
function ranksOf(cards: string, ...flows: string[]) {
  const nodes = [...cards].map((id) => ({ id, lane: id === id.toUpperCase() ? "second" : "first" }));
  const edges = flows.map((flow, i): LaneEdge => {
    const edge = { id: String(i).padStart(3, "0"), source: flow[0]!, target: flow[1]! };
    return flow.endsWith("return") ? { ...edge, kind: "return" } : edge;
  });
  const graph = indexGraph({ lanes: ["first", "second"], nodes, edges }, { cardWidth: 1, cardHeight: 1 });
  const { before, after, isRanking } = rankWithinLanes(graph);
  return { before: [...before].join(""), after: [...after].join(""), isRanking: [...isRanking].join("") };
}

describe("rankWithinLanes()", () => {
  test("counts the longest ways before and after a card", () => {
    expect(ranksOf("abcd", "ab", "bc", "ac", "cd")).toEqual({ before: "0123", after: "3210", isRanking: "1111" });
  });

  test("ignores flows between lanes and returned goods", () => {
    expect(ranksOf("abAB", "aA", "AB", "ba return", "Bb")).toEqual({
      before: "0100",
      after: "1000",
      isRanking: "0100",
    });
  });

  test("breaks a cycle at the flow that closes it", () => {
    expect(ranksOf("abc", "ab", "bc", "ca")).toEqual({ before: "012", after: "210", isRanking: "110" });
    expect(ranksOf("abcd", "bc", "cd", "db", "ab")).toEqual({ before: "0123", after: "3210", isRanking: "1101" });
  });

  test("property: every ranking flow goes up, and without it the rest would close a cycle", () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (list) => {
        const flows = list.filter(([a, b]) => a !== b).map(([a, b]) => `${"abcdefghij"[a]!}${"abcdefghij"[b]!}`);
        const { before, after, isRanking } = ranksOf("abcdefghij", ...flows);
        for (const [i, flow] of flows.entries()) {
          const [a, b] = [...flow].map((card) => "abcdefghij".indexOf(card)) as [number, number];
          if (isRanking[i] === "1") {
            expect(Number(before[b])).toBeGreaterThan(Number(before[a]));
            expect(Number(after[a])).toBeGreaterThan(Number(after[b]));
          } else {
            expect(Number(before[b])).toBeLessThan(Number(before[a]));
          }
        }
      }),
    );
  });

  test("does not overflow the stack on a chain of 50 000", () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => String(i).padStart(5, "0"));
    const nodes = ids.map((id) => ({ id, lane: "a" }));
    const edges = ids.slice(1).map((id, i) => ({ id, source: ids[i]!, target: id }));
    const graph = indexGraph({ lanes: ["a"], nodes, edges }, { cardWidth: 1, cardHeight: 1 });
    expect(rankWithinLanes(graph).before[49_999]).toBe(49_999);
  });
});
