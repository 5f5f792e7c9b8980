import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWalk } from "./walk.js";
import type { WalkStep } from "./walk.js";

const at = (places: Record<string, readonly [number, number]>): Map<string, { x: number; y: number }> =>
  new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));
const flow = (from: string, to: string, kind?: "return"): { from: string; to: string; kind?: "return" } =>
  kind === undefined ? { from, to } : { from, to, kind };

/** a supplies c and d, b supplies d; e stands in the last column between them, supplied by nobody. */
const PLACES = at({ a: [0, 0], b: [3, 300], c: [500, 0], e: [500, 150], d: [500, 300] });
const FLOWS = [flow("a", "d"), flow("a", "c"), flow("b", "d"), flow("d", "a", "return")];

const walked = (start: string | null, ...steps: readonly WalkStep[]): (string | null)[] => {
  const walk = createWalk(FLOWS, PLACES);
  let here = start;
  return steps.map((step) => {
    const next = walk.step(here, step);
    if (next !== null) here = next;
    return next;
  });
};

describe("createWalk()", () => {
  test("goes right to the topmost consumer and left to the topmost supplier", () => {
    expect(walked("a", "consumer")).toEqual(["c"]);
    expect(walked("d", "supplier")).toEqual(["a"]);
  });

  test("goes up and down among the branches just walked, and stays in the column beyond them", () => {
    // d is the other consumer of a, though e stands nearer
    expect(walked("a", "consumer", "below", "below")).toEqual(["c", "d", null]);
    expect(walked("d", "supplier", "below", "above")).toEqual(["a", "b", "a"]);
  });

  test("goes through the column where there are no branches", () => {
    expect(walked("c", "below", "below", "above")).toEqual(["e", "d", "e"]);
    expect(walked("a", "below")).toEqual(["b"]);
  });

  test("does not follow returns, and stays where nothing lies that way", () => {
    expect(walked("d", "consumer")).toEqual([null]);
    expect(walked("e", "supplier", "consumer")).toEqual([null, null]);
  });

  test("goes across columns to the card at the same height", () => {
    expect(walked("d", "column-before", "column-before")).toEqual(["b", null]);
    expect(walked("b", "column-after")).toEqual(["d"]);
  });

  test("begins at the first card, from nowhere or from a link that is not there", () => {
    expect(walked(null, "below")).toEqual(["a"]);
    expect(walked("gone", "consumer")).toEqual(["a"]);
    expect(walked("c", "last", "first")).toEqual(["d", "a"]);
    expect(createWalk([], new Map()).step(null, "first")).toBeNull();
  });

  test("can reach every card, whatever the chain", () => {
    const chains = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(9)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(chains, (cells) => {
        const places = at(Object.fromEntries(cells.map(([x, y], i) => [`l${String(i)}`, [x * 400, y * 300] as const])));
        const flows = cells.flatMap(([, , to], i) =>
          to < cells.length ? [flow(`l${String(i)}`, `l${String(to)}`)] : [],
        );
        const seen = new Set<string>();
        const queue = [createWalk(flows, places).step(null, "first")];
        const steps = ["consumer", "supplier", "above", "below", "column-before", "column-after"] as const;
        for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
          if (here === null || seen.has(here)) continue;
          seen.add(here);
          for (const step of steps) queue.push(createWalk(flows, places).step(here, step));
        }
        expect(seen.size).toBe(places.size);
      }),
      { numRuns: 200 },
    );
  });
});
