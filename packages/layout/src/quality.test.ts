import { describe, expect, test } from "vitest";
import { measureQuality } from "./quality.js";
import type { Drawing } from "./quality.js";
import type { Point } from "./types.js";

const size = { width: 100, height: 60 };

/** Cards of 100 × 60 at the given centres, and lines as lists of x, y. */
function drawing(
  cards: Record<string, [number, number]>,
  lines: Record<string, number[]>,
  nets?: Record<string, string>,
) {
  const points = (flat: number[]): Point[] =>
    Array.from({ length: flat.length / 2 }, (_, i) => ({ x: flat[2 * i]!, y: flat[2 * i + 1]! }));
  const result: Drawing = {
    positions: new Map(Object.entries(cards).map(([id, [x, y]]) => [id, { x, y }])),
    sizes: new Map(Object.keys(cards).map((id) => [id, size])),
    routes: new Map(Object.entries(lines).map(([id, flat]) => [id, points(flat)])),
  };
  return nets === undefined ? result : { ...result, nets: new Map(Object.entries(nets)) };
}

const perfect = { overlaps: 0, edgesUnderCards: 0, overlappingSegments: 0, crossings: 0, bends: 0, length: 0 };

describe("measureQuality()", () => {
  test("finds nothing in an empty drawing", () => {
    expect(measureQuality(drawing({}, {}))).toEqual(perfect);
  });

  test("measures a straight line between two cards", () => {
    const quality = measureQuality(drawing({ a: [0, 0], b: [200, 0] }, { ab: [50, 0, 150, 0] }));
    expect(quality).toEqual({ ...perfect, length: 100 });
  });

  test.each([
    ["apart", [101, 0], 0],
    ["side by side", [100, 0], 0],
    ["one above the other", [0, 60], 0],
    ["corner on corner", [99, 59], 1],
    ["in the same place", [0, 0], 1],
  ] as const)("counts cards that overlap: %s", (_, [x, y], overlaps) => {
    expect(measureQuality(drawing({ a: [0, 0], b: [x, y] }, {})).overlaps).toBe(overlaps);
  });

  test.each([
    ["through the middle", [-100, 0, 100, 0], 1],
    ["vertically through the middle", [0, -100, 0, 100], 1],
    ["along the border", [-100, 30, 100, 30], 0],
    ["just under the border", [-100, 29, 100, 29], 1],
    ["up to the side", [-100, 0, -50, 0], 0],
    ["a little under the side", [-100, 0, -49, 0], 1],
    ["beside it", [51, -100, 51, 100], 0],
    ["backwards through the middle", [100, 0, -100, 0], 1],
    ["twice, which is one flow", [-100, 0, 100, 0, 100, 10, -100, 10], 1],
    ["slanting, far from any card", [200, 200, 300, 300], 1],
  ] as const)("counts flows under cards: %s", (_, line, edgesUnderCards) => {
    expect(measureQuality(drawing({ a: [0, 0] }, { f: [...line] })).edgesUnderCards).toBe(edgesUnderCards);
  });

  test("does not miss a wide card that begins far to the left", () => {
    const wide = drawing({ a: [0, 0], b: [300, 500] }, { f: [400, -100, 400, 100] });
    const sizes = new Map([
      ["a", { width: 1000, height: 60 }],
      ["b", size],
    ]);
    expect(measureQuality({ ...wide, sizes }).edgesUnderCards).toBe(1);
  });

  test.each([
    ["on the same line", [0, 0, 100, 0], [50, 0, 150, 0], 1],
    ["vertically on the same line", [0, 0, 0, 100], [0, 150, 0, 50], 1],
    ["end to end", [0, 0, 100, 0], [100, 0, 200, 0], 0],
    ["beside each other", [0, 0, 100, 0], [0, 1, 100, 1], 0],
    ["crossing", [0, 0, 100, 0], [50, -50, 50, 50], 0],
    ["touching like a joint", [0, 0, 100, 0], [50, -50, 50, 0], 1],
    ["touching at a corner", [0, 0, 100, 0], [100, 0, 100, 50], 1],
  ] as const)("counts lines on each other: %s", (_, f, g, overlappingSegments) => {
    expect(measureQuality(drawing({}, { f: [...f], g: [...g] })).overlappingSegments).toBe(overlappingSegments);
  });

  test("lets flows of one net lie on each other, and counts what they share once", () => {
    const lines = { f: [0, 0, 100, 0, 100, 50], g: [0, 0, 100, 0, 100, -50] };
    expect(measureQuality(drawing({}, lines, { f: "n", g: "n" }))).toEqual({ ...perfect, bends: 1, length: 200 });
    expect(measureQuality(drawing({}, lines)).overlappingSegments).toBeGreaterThan(0);
  });

  test("counts a crossing of two nets once, however many flows they have", () => {
    const lines = { f: [0, 0, 100, 0], g: [0, 0, 90, 0], h: [50, -50, 50, 50], i: [50, -40, 50, 60] };
    const nets = { f: "a", g: "a", h: "b", i: "b" };
    expect(measureQuality(drawing({}, lines, nets)).crossings).toBe(1);
    expect(measureQuality(drawing({}, { f: lines.f, h: lines.h })).crossings).toBe(1);
  });

  test("does not count a net that crosses itself", () => {
    const loop = { f: [0, 0, 100, 0, 100, 50, 50, 50, 50, -50] };
    expect(measureQuality(drawing({}, loop))).toEqual({ ...perfect, bends: 3, length: 300 });
  });
});
