import { expect, test } from "vitest";
import type { Shape } from "../svg/shape.js";
import { isWithin } from "./extent.js";

const WINDOW = { x: 100, y: 100, width: 50, height: 50 };
const RECT: Shape = { kind: "rect", x: 0, y: 0, width: 10, height: 10 };
const TEXT: Shape = { kind: "text", x: 0, y: 0, text: "链条", size: 10, fill: "#000000" };
const LINE: Shape = { kind: "line", points: [0, 0, 20, 0, 20, 20], stroke: "#000000" };
const CIRCLE: Shape = { kind: "circle", x: 0, y: 0, radius: 5 };

test.each<[string, Shape, number, number, number, boolean]>([
  ["a rectangle left of it", RECT, 80, 110, 1, false],
  ["a rectangle that reaches into it", RECT, 95, 110, 1, true],
  ["one that does when enlarged", RECT, 80, 110, 3, true],
  ["one below", RECT, 110, 152, 1, false],
  ["a text that begins left of it", TEXT, 85, 110, 1, true],
  ["a text above", TEXT, 110, 80, 1, false],
  ["a text that ends in it", { ...TEXT, anchor: "end" }, 160, 110, 1, true],
  ["a text in the middle", { ...TEXT, anchor: "middle" }, 155, 110, 1, true],
  ["a line across its edge", LINE, 90, 110, 1, true],
  ["a line right of it", LINE, 152, 110, 1, false],
  ["a circle above", CIRCLE, 110, 93, 1, false],
  ["a circle at its corner", CIRCLE, 97, 97, 1, true],
])("%s", (_, shape, x, y, scale, isShown) => {
  expect(isWithin(WINDOW)(shape, x, y, scale)).toBe(isShown);
});

test("lets groups through, whose parts are asked for one by one", () => {
  expect(isWithin(WINDOW)({ kind: "group", x: 0, y: 0, shapes: [] }, 900, 900, 1)).toBe(true);
});
