import { expect, test } from "vitest";
import { PALETTES } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { frameShapes } from "./frame-shapes.js";
import { leastType } from "./least-type.js";

const PARTS = { title: "链", headline: "3 个环节", mark: "", legend: [], foot: ["甲", "乙"] };
const draw = (parts: Partial<typeof PARTS>, width = 200, size = 4) =>
  frameShapes({ ...PARTS, ...parts }, width, size, PALETTES.print);
const words = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

test("twice the width and the type is the same picture, twice as large", () => {
  const parts = { title: "很长的标题".repeat(9), mark: "秘密", foot: ["一", "二".repeat(90), "三"] };
  const [one, two] = [draw(parts), draw(parts, 400, 8)];
  expect(two.headHeight).toBeCloseTo(2 * one.headHeight, 9);
  expect(two.footHeight).toBeCloseTo(2 * one.footHeight, 9);
  expect(words(two.foot)).toEqual(words(one.foot));
  expect(leastType(two.head)).toBeCloseTo(2 * leastType(one.head), 9);
});

test("small print fills its lines, and a part that is longer than a line is broken", () => {
  expect(words(draw({ foot: ["甲", "乙", "丙".repeat(48), "丁"] }).foot)).toEqual(["甲 · 乙", "丙".repeat(48), "丁"]);
  const broken = words(draw({ foot: ["丙".repeat(80)] }).foot);
  expect([broken.length, broken.join("")]).toEqual([2, "丙".repeat(80)]);
});

test("counts give way to a title that needs their room", () => {
  expect(words(draw({}).head)).toEqual(["链", "3 个环节"]);
  expect(words(draw({}, 20).head)).toEqual(["链"]);
});
