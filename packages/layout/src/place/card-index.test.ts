import { describe, expect, test } from "vitest";
import { randomSequence } from "../../test/layered-graph.js";
import type { Box } from "../lane-rectangles.js";
import { CardIndex } from "./card-index.js";

describe("CardIndex", () => {
  test.each([1, 512, 4000])("finds what is free like a look at every box, with buckets of %s", (side) => {
    const random = randomSequence(side);
    const boxes = Array.from({ length: 400 }, (): Box => {
      const left = Math.floor(4000 * random() - 2000);
      const top = Math.floor(4000 * random() - 2000);
      return { left, right: left + Math.ceil(90 * random()), top, bottom: top + Math.ceil(90 * random()) };
    });
    const index = new CardIndex({ width: side, height: side });
    for (const [i, box] of boxes.entries()) {
      const [gapX, gapY] = [Math.floor(60 * random()), Math.floor(60 * random())];
      const isApart = (other: Box): boolean =>
        Math.max(other.left - box.right, box.left - other.right) >= gapX ||
        Math.max(other.top - box.bottom, box.top - other.bottom) >= gapY;
      expect(index.isFree(box, gapX, gapY)).toBe(boxes.slice(0, i).every(isApart));
      index.add(box);
    }
  });
});
