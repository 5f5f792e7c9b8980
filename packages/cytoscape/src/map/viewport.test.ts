import { expect, test } from "vitest";
import { openingViewport } from "./viewport.js";

const bounds = { x: 0, y: 0, width: 4000, height: 2000 };

test("what fits with names, or cannot have any, is shown whole", () => {
  expect(openingViewport(bounds, 1232, 800, 0.25)?.zoom).toBeCloseTo(0.3, 9);
  expect(openingViewport(bounds, 432, 800, 0.25)?.zoom).toBeCloseTo(0.1, 9);
  expect(openingViewport(bounds, 832, 800, null)?.zoom).toBeCloseTo(0.2, 9);
  expect(openingViewport(bounds, 20, 20, 0.25)).toBeNull();
});

test("what is a little too large opens with names, at the start of the chain", () => {
  expect(openingViewport(bounds, 832, 800, 0.25)).toEqual({ zoom: 0.25, pan: { x: 16, y: 150 } });
});

test("or at the selected card, with nothing empty beside the map", () => {
  const panAt = (x: number): number | undefined => openingViewport(bounds, 832, 800, 0.25, { x, y: 0 })?.pan.x;
  expect([panAt(0), panAt(2000), panAt(4000)]).toEqual([16, -84, -184]);
});
