import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignTracks } from "./tracks.js";
import type { TrackItem } from "./tracks.js";

function item(low: number, high: number, ...links: [number, -1 | 1][]): TrackItem {
  return { low, high, links: links.map(([at, side]) => ({ at, side })) };
}

describe("assignTracks()", () => {
  test("shares a track among runs that are apart", () => {
    const { track, most } = assignTracks([item(0, 10), item(20, 30), item(40, 50)], 5);
    expect([...track, most]).toEqual([0, 0, 0, 1]);
  });

  test("separates runs that touch, or come nearer than the gap", () => {
    expect(assignTracks([item(0, 10), item(10, 20)], 0).most).toBe(2);
    expect(assignTracks([item(0, 10), item(14, 20)], 5).most).toBe(2);
    expect(assignTracks([item(0, 10), item(16, 20)], 5).most).toBe(1);
  });

  test("puts what turns up above what turns down", () => {
    const { track } = assignTracks([item(0, 10, [5, 1]), item(0, 10, [4, -1])], 0);
    expect([...track]).toEqual([1, 0]);
  });

  test("nests corners on one side", () => {
    const { track } = assignTracks([item(0, 10, [10, -1]), item(0, 7, [7, -1]), item(0, 4, [4, -1])], 0);
    expect([...track]).toEqual([2, 1, 0]);
  });

  test("lets exact coordinates decide the order", () => {
    const vague = item(0, 10, [10, 1]);
    const other = item(0, 10, [10, 1]);
    const sharp = [
      { ...vague, exact: item(0, 9.5, [9.5, 1]) },
      { ...other, exact: item(0, 9.9, [9.9, 1]) },
    ];
    expect([...assignTracks(sharp, 0).track]).toEqual([1, 0]);
    expect([...assignTracks(sharp.toReversed(), 0).track]).toEqual([0, 1]);
  });

  test("property: no two runs on one track are nearer than the gap, and clusters are apart", () => {
    const runs = fc.array(fc.tuple(fc.nat(50), fc.nat(20)), { maxLength: 40 });
    fc.assert(
      fc.property(runs, fc.nat(5), (list, gap) => {
        const items = list.map(([low, length]) => item(low, low + length));
        const { track, of, cluster, most } = assignTracks(items, gap);
        for (const [i, a] of items.entries()) {
          expect(track[i]).toBeLessThan(of[i]!);
          expect(of[i]).toBeLessThanOrEqual(most);
          for (const [j, b] of items.entries()) {
            const isNear = i !== j && a.low <= b.high + gap && b.low <= a.high + gap;
            if (isNear) expect([track[i] === track[j], cluster[i] === cluster[j]]).toEqual([false, true]);
          }
        }
      }),
    );
  });
});
