import fc from "fast-check";
import { expect, test } from "vitest";
import { linesIn, pageRows, rowHeight } from "./page-tables.js";

const measure = { size: 12, widths: [2, 3], height: 3 };
const text = fc.string({ unit: fc.constantFrom("链", "a", " ", "缺", "word", "，"), maxLength: 400, size: "max" });

test("nothing is lost or moved, and no page is higher than there is room for", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { maxLength: 12 }),
      fc.double({ min: 0.6, max: 3, noNaN: true }),
      (rows, first) => {
        const heads = ["甲", "乙"];
        const pages = pageRows(heads, rows, { ...measure, first });
        const whole = (at: number): string =>
          pages
            .flat()
            .map((row) => row[at] ?? "")
            .join("");
        for (const at of [0, 1]) expect(whole(at)).toBe(rows.map((row) => row[at]).join(""));
        for (const [i, page] of pages.entries()) {
          const height = [heads, ...page].reduce((sum, row) => sum + rowHeight(row, measure), 0);
          // A row alone may be higher than what is left of the first slide.
          if (page.length > 1 || i > 0) expect(height).toBeLessThanOrEqual((i === 0 ? first : measure.height) + 1e-9);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("lines are counted as they are broken: Chinese anywhere, words as a whole", () => {
  // 12 points are a sixth of an inch, 8 % more to be safe.
  expect(linesIn("链".repeat(10), 1.81, 12)).toBe(1);
  expect(linesIn("链".repeat(11), 1.81, 12)).toBe(2);
  expect(linesIn("aaaaaaaaaa aaaaaaaaaa", 1.2, 12)).toBe(2);
  expect(linesIn("a".repeat(100), 1, 12)).toBeGreaterThan(8);
  expect(linesIn("", 1, 12)).toBe(1);
});

test("a table without rows is one page", () => {
  expect(pageRows(["甲", "乙"], [], measure)).toEqual([[]]);
});
