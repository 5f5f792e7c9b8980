import fc from "fast-check";
import { expect, test } from "vitest";
import { packShelves } from "./parts.js";

test("property: rectangles on shelves keep their distance", () => {
  const side = fc.integer({ min: 1, max: 500 });
  const property = fc.property(
    fc.array(fc.record({ width: side, height: side }), { minLength: 1, maxLength: 20 }),
    fc.double({ min: 0.1, max: 10, noNaN: true }),
    (sizes, aspectRatio) => {
      const places = packShelves(sizes, aspectRatio, 30, 20);
      expect(places.length).toBe(sizes.length);
      for (const [i, a] of sizes.entries()) {
        for (let j = i + 1; j < sizes.length; j++) {
          const [p, q, b] = [places[i]!, places[j]!, sizes[j]!];
          const isApartX = p.x + a.width + 30 <= q.x + 1e-9 || q.x + b.width + 30 <= p.x + 1e-9;
          const isApartY = p.y + a.height + 20 <= q.y + 1e-9 || q.y + b.height + 20 <= p.y + 1e-9;
          expect(isApartX || isApartY).toBe(true);
        }
      }
    },
  );
  fc.assert(property);
});

test.each([16 / 9, Math.SQRT2, Math.SQRT1_2, 4])("many small rectangles come near the shape %s", (aspectRatio) => {
  const sizes = Array.from({ length: 200 }, () => ({ width: 200, height: 250 }));
  const places = packShelves(sizes, aspectRatio, 64, 40);
  const width = Math.max(...places.map(({ x }) => x)) + 200;
  const height = Math.max(...places.map(({ y }) => y)) + 250;
  expect(width / height / aspectRatio).toBeGreaterThan(0.8);
  expect(width / height / aspectRatio).toBeLessThan(1.25);
});
