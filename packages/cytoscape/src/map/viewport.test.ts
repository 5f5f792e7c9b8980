import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverOf } from "./insets.js";
import { centredViewport, fitViewport, openingViewport } from "./viewport.js";
import { sharpZoom, viewScale } from "./view-scale.js";

const bounds = { x: 0, y: 0, width: 4000, height: 2000 };

test("what fits with names, or cannot have any, is shown whole", () => {
  expect(openingViewport(bounds, 1232, 800, { named: 0.25 })?.zoom).toBeCloseTo(0.3, 9);
  expect(openingViewport(bounds, 432, 800, { named: 0.25 })?.zoom).toBeCloseTo(0.1, 9);
  expect(openingViewport(bounds, 832, 800, { named: null })?.zoom).toBeCloseTo(0.2, 9);
  expect(openingViewport(bounds, 20, 20, { named: 0.25 })).toBeNull();
});

test("what is a little too large opens with names, at the start of the chain", () => {
  expect(openingViewport(bounds, 832, 800, { named: 0.25 })).toEqual({ zoom: 0.25, pan: { x: 16, y: 150 } });
});

test("or at the selected card, with nothing empty beside the map", () => {
  const panAt = (x: number): number | undefined =>
    openingViewport(bounds, 832, 800, { named: 0.25, centre: { x, y: 0 } })?.pan.x;
  expect([panAt(0), panAt(2000), panAt(4000)]).toEqual([16, -84, -184]);
});

describe("insets", () => {
  const size = fc.integer({ min: 200, max: 3000 });
  const inset = fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined });
  const sides = fc.record({ top: inset, right: inset, bottom: inset, left: inset }).map((each) =>
    // As the caller writes it: a side that is free is not there.
    Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)),
  );
  const place = fc.integer({ min: -5000, max: 5000 });
  const length = fc.integer({ min: 10, max: 9000 });
  const box = fc.record({ x: place, y: place, width: length, height: length });

  test("a fitted map lies beside what is covered, touches it or its own margin, and is in the middle between", () => {
    fc.assert(
      fc.property(box, size, size, sides, (part, width, height, insets) => {
        const viewport = fitViewport(part, width, height, insets);
        if (viewport === null) throw new Error("there is room");
        const { zoom, pan } = viewport;
        const { across, down } = coverOf(insets, width, height);
        const gaps = [
          pan.x + part.x * zoom - Math.max(16, across.before),
          width - Math.max(16, across.after) - (pan.x + (part.x + part.width) * zoom),
          pan.y + part.y * zoom - Math.max(16, down.before),
          height - Math.max(16, down.after) - (pan.y + (part.y + part.height) * zoom),
        ] as const;
        expect(Math.min(...gaps)).toBeGreaterThan(-1e-6);
        if (zoom < 1) expect(Math.min(...gaps)).toBeLessThan(1e-6);
        expect(gaps[0]).toBeCloseTo(gaps[1], 6);
        expect(gaps[2]).toBeCloseTo(gaps[3], 6);
      }),
      { numRuns: 300 },
    );
  });

  test("by hand: 40 above and 60 below leave 700 of 800", () => {
    const tall = { x: 0, y: 0, width: 100, height: 1400 };
    expect(fitViewport(tall, 1000, 800, { top: 40, bottom: 60 })).toEqual({ zoom: 0.5, pan: { x: 475, y: 40 } });
    expect(fitViewport(tall, 1000, 800)?.zoom).toBeCloseTo(768 / 1400, 9);
  });

  test("those that leave hardly anything free are taken in part, those that are no numbers not at all", () => {
    expect(coverOf({ left: 300, right: 100 }, 400, 100).across).toEqual({ before: 150, after: 50 });
    expect(coverOf({ top: Number.NaN, bottom: -20, left: Infinity }, 400, 300)).toEqual({
      across: { before: 0, after: 0 },
      down: { before: 0, after: 0 },
    });
    expect(fitViewport(bounds, 400, 300, { top: 1e15, left: 1e15 })?.zoom).toBeGreaterThan(0);
  });

  test("what opens with names stands beside them, too", () => {
    const opening = { named: 0.25, insets: { top: 50, left: 100 } };
    expect(openingViewport(bounds, 932, 800, opening)).toEqual({ zoom: 0.25, pan: { x: 100, y: 167 } });
    const atEnd = openingViewport(bounds, 932, 800, { ...opening, centre: { x: 4000, y: 0 } });
    expect(atEnd?.pan.x).toBe(932 - 16 - 1000);
    const within = openingViewport(bounds, 932, 800, { ...opening, centre: { x: 2000, y: 0 } });
    expect(within?.pan.x).toBe(100 + 816 / 2 - 500);
  });

  test("the middle is the middle of what is free", () => {
    expect(centredViewport({ x: 10, y: 20 }, 2, 1000, 800, { right: 200, top: 100 })).toEqual({
      zoom: 2,
      pan: { x: 380, y: 410 },
    });
    expect(centredViewport({ x: 10, y: 20 }, 2, 1000, 800)).toEqual({ zoom: 2, pan: { x: 480, y: 360 } });
  });
});

test("a small map is not fitted at one exactly, where the renderer's textures lie beside the pixels of the screen", () => {
  const zoom = fitViewport({ x: 0, y: 0, width: 100, height: 100 }, 1000, 1000)?.zoom ?? 0;
  expect(zoom).toBeGreaterThan(1);
  expect(zoom).toBeLessThan(1.01);
  expect(viewScale(zoom, 1)).toBe(2);
});

test("nor is a map of some tens of cards opened at the zoom of the first names exactly; a large one stays quick", () => {
  expect([50, 1000].map((cards) => viewScale(sharpZoom(0.25, cards), 1))).toEqual([0.5, 0.25]);
});
