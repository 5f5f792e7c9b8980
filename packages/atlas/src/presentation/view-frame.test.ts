import fc from "fast-check";
import { expect, test } from "vitest";
import { frameAround, frameOf, viewportFor } from "./view-frame.js";

const size = fc.record({ width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 200, max: 2200 }) });
const frame = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 50, max: 8000 }),
  height: fc.integer({ min: 50, max: 8000 }),
});

test("a view is the same in the window that it was saved in, and all of it is seen in any other", () => {
  fc.assert(
    fc.property(frame, size, size, (wanted, own, other) => {
      const viewport = viewportFor(wanted, own, 20, 1e9);
      const seen = frameOf(viewport, own);
      // In the middle, whole, with the margin; on one axis it fills the room.
      expect(seen.x + seen.width / 2).toBeCloseTo(wanted.x + wanted.width / 2, 6);
      expect(seen.y + seen.height / 2).toBeCloseTo(wanted.y + wanted.height / 2, 6);
      const margins = [
        ((seen.width - wanted.width) / 2) * viewport.zoom,
        ((seen.height - wanted.height) / 2) * viewport.zoom,
      ];
      expect(Math.min(...margins)).toBeCloseTo(20, 6);
      const again = frameOf(viewportFor(seen, own, 0, 1e9), own);
      expect(again.x).toBeCloseTo(seen.x, 6);
      expect(again.width).toBeCloseTo(seen.width, 6);
      const elsewhere = frameOf(viewportFor(seen, other, 0, 1e9), other);
      expect(elsewhere.width).toBeGreaterThanOrEqual(seen.width - 1e-6);
      expect(elsewhere.height).toBeGreaterThanOrEqual(seen.height - 1e-6);
    }),
    { numRuns: 200 },
  );
});

test("never nearer than allowed", () => {
  expect(viewportFor({ x: 0, y: 0, width: 10, height: 10 }, { width: 1000, height: 1000 }, 0, 3)).toEqual({
    zoom: 3,
    pan: { x: 485, y: 485 },
  });
});

test("the frame around several holds each, and no more", () => {
  expect(frameAround([])).toBeNull();
  expect(
    frameAround([
      { x: 0, y: 10, width: 5, height: 5 },
      { x: -20, y: 0, width: 10, height: 100 },
    ]),
  ).toEqual({ x: -20, y: 0, width: 25, height: 100 });
});
