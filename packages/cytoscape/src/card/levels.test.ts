import { expect, test } from "vitest";
import { CARD_LEVELS, LEAST_TYPE, LEVEL_ZOOM, levelOf } from "./levels.js";

test.each([
  [0.1, "dot"],
  [0.25, "far"],
  [0.5, "mid"],
  [1, "near"],
  [3, "near"],
] as const)("zoom %s shows the level %s", (zoom, level) => {
  expect(levelOf(zoom)).toBe(level);
});

test("keeps to a level a little longer on the way nearer, never on the way farther", () => {
  expect([levelOf(1.02, "mid"), levelOf(1.06, "mid"), levelOf(0.99, "near")]).toEqual(["mid", "near", "mid"]);
});

test("no type falls under 12 CSS pixels at any zoom of its level", () => {
  for (const level of ["far", "mid", "near"] as const) {
    expect(LEAST_TYPE[level] * LEVEL_ZOOM[level]).toBeGreaterThanOrEqual(12);
    for (const current of CARD_LEVELS) {
      const zooms = Array.from({ length: 300 }, (_, i) => i / 100).filter((zoom) => levelOf(zoom, current) === level);
      expect(Math.min(...zooms) * LEAST_TYPE[level]).toBeGreaterThanOrEqual(12);
    }
  }
});
