import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { runs } from "../../test/runs.js";
import type { Chain } from "../model/chain.js";
import { betweenness } from "./betweenness.js";

const letters = [..."abcdefgh"];
const of = (pairs: readonly string[]): Chain =>
  chainOf({ links: letters, flows: pairs.map((pair) => ({ from: pair[0]!, to: pair[1]! })) });
const raw = (chain: Chain): Record<string, number> =>
  Object.fromEntries([...betweenness(chain, { normalized: false })].filter(([, value]) => value > 0));

/** Every shortest way, one by one. */
function naive(pairs: readonly string[]): Map<string, number> {
  const sum = new Map(letters.map((key) => [key, 0]));
  for (const source of letters) {
    let front: string[][] = [[source]];
    const seen = new Set([source]);
    while (front.length > 0) {
      const next = front.flatMap((way) =>
        pairs.filter((pair) => pair[0] === way.at(-1) && !seen.has(pair[1]!)).map((pair) => [...way, pair[1]!]),
      );
      for (const target of new Set(next.map((way) => way.at(-1)!))) {
        const ways = next.filter((way) => way.at(-1) === target);
        for (const way of ways) for (const key of way.slice(1, -1)) sum.set(key, sum.get(key)! + 1 / ways.length);
        seen.add(target);
      }
      front = next;
    }
  }
  return sum;
}

describe("betweenness()", () => {
  test("a link in the middle lies between all pairs of its ends", () => {
    expect(raw(of(["ac", "bc", "cd", "ce"]))).toEqual({ c: 4 });
  });

  test("ways of one length share a pair", () => {
    expect(raw(of(["ab", "ac", "bd", "cd", "de"]))).toEqual({ b: 1, c: 1, d: 3 });
  });

  test("on a row of five, 3, 4 and 3 pairs pass the three in the middle", () => {
    expect(raw(of(["ab", "bc", "cd", "de"]))).toEqual({ b: 3, c: 4, d: 3 });
    expect(betweenness(of(["ab", "bc", "cd", "de"])).get("c")).toBe(4 / (7 * 6));
  });

  test("two flows between the same links are one way, returns and credits none", () => {
    const flows = [
      { from: "a", to: "b", alternative: "x", share: 0.5, coefficient: 1 },
      { from: "a", to: "b", alternative: "x", share: 0.5, coefficient: 2 },
      { from: "b", to: "d" },
      { from: "a", to: "c" },
      { from: "c", to: "d" },
      { from: "d", to: "e", kind: "return" as const },
    ];
    expect(raw(chainOf({ links: letters, flows }))).toEqual({ b: 0.5, c: 0.5 });
  });

  test("of fewer than three links nothing lies between two others", () => {
    const chain = chainOf({ links: ["a", "b"], flows: [{ from: "a", to: "b" }] });
    expect([...betweenness(chain).values()]).toEqual([0, 0]);
  });

  test("is what counting every shortest way gives", () => {
    const pair = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 24, selector: String }), (found) => {
        const pairs = found.map(([a, b]) => letters[a]! + letters[b]!);
        const expected = naive(pairs);
        for (const [key, value] of betweenness(of(pairs), { normalized: false }))
          expect(value).toBeCloseTo(expected.get(key)!, 9);
      }),
      { numRuns: runs(300) },
    );
  });
});
