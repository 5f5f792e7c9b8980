import { expect, test } from "vitest";
import type { Shape } from "./shape.js";
import { shapesToSvg } from "./shapes-to-svg.js";

const TEXT: Shape = { kind: "text", x: 1, y: 2, text: "链", size: 10, fill: "#000000", isBold: true };

test("is as large as the paper, in millimetres, with the units of the map inside", () => {
  const svg = shapesToSvg([], { width: 4200, height: 2970, unitsPerMillimetre: 10 });
  expect(svg).toContain('width="420mm" height="297mm" viewBox="0 0 4200 2970"');
  expect(shapesToSvg([], { width: 4200, height: 2970 })).toContain('width="4200" height="2970"');
});

test("keeps a small enlargement precise", () => {
  expect(shapesToSvg([{ kind: "group", x: 0, y: 0, scale: 0.01234, shapes: [] }], { width: 1, height: 1 })).toContain(
    "scale(0.01234)",
  );
});

test("bold type is a weight, or an outline where there is no bold font", () => {
  const frame = { width: 9, height: 9 };
  expect(shapesToSvg([TEXT], frame)).toContain('font-weight="700"');
  const outlined = shapesToSvg([TEXT], { ...frame, isBoldStroked: true });
  expect(outlined).toContain('stroke="#000000" stroke-width="0.35"');
  expect(outlined).not.toContain("font-weight");
});
