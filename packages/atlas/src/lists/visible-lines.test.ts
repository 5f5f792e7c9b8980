import fc from "fast-check";
import { expect, test } from "vitest";
import { LINE_HEIGHT, VIRTUAL_FROM, visibleLines } from "./visible-lines.js";

test("the stretches cover the list without a gap; what is in sight and what is kept is drawn, and not much more", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 30_000 }),
      fc.nat({ max: 900_000 }),
      fc.nat({ max: 1200 }),
      fc.integer({ min: -1, max: 31_000 }),
      (count, scrollTop, height, kept) => {
        const stretches = visibleLines(count, scrollTop, height, kept);
        let at = 0;
        for (const { from, to } of stretches) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(count);
        const isDrawn = (line: number): boolean =>
          stretches.some((one) => one.isDrawn && one.from <= line && line < one.to);
        const inSight = Array.from({ length: count }, (_, line) => line).filter(
          (line) => (line + 1) * LINE_HEIGHT > scrollTop && line * LINE_HEIGHT < scrollTop + height,
        );
        expect(inSight.filter((line) => !isDrawn(line))).toEqual([]);
        if (kept >= 0 && kept < count) expect(isDrawn(kept)).toBe(true);
        const drawn = stretches.reduce((sum, one) => sum + (one.isDrawn ? one.to - one.from : 0), 0);
        expect(drawn).toBeLessThanOrEqual(Math.max(VIRTUAL_FROM, Math.ceil(height / LINE_HEIGHT) + 20));
      },
    ),
    { numRuns: 100 },
  );
});
