import { expect, test } from "vitest";
import type { PaperOptions } from "./paper.js";
import { PAPER_SIZES, paperSetup } from "./paper.js";

test.each([
  ["A0", 841, 1189],
  ["A1", 594, 841],
  ["A2", 420, 594],
  ["A3", 297, 420],
  ["A4", 210, 297],
] as const)("%s is what ISO 216 says, and lies by default", (size, shorter, longer) => {
  expect(PAPER_SIZES[size]).toEqual({ width: shorter, height: longer });
  expect(paperSetup(size)).toMatchObject({ pageWidth: longer, pageHeight: shorter });
  expect(paperSetup({ size, orientation: "portrait" })).toMatchObject({ pageWidth: shorter, pageHeight: longer });
});

test("small print is never too small, and grows with the paper", () => {
  expect(paperSetup("A4").typeSize).toBeGreaterThanOrEqual(2.5);
  expect(paperSetup("A0").typeSize).toBeGreaterThan(8);
});

const WRONG: readonly PaperOptions[] = [
  { size: "A5" as "A4" },
  { size: "toString" as "A4" },
  { orientation: "upright" as "portrait" },
  { margin: -1 },
  { margin: 51 },
  { margin: Number.NaN },
  { margin: 3, tiles: "auto" },
  { tiles: { columns: 0, rows: 1 } },
  { tiles: { columns: 1.5, rows: 1 } },
  { tiles: { columns: 1, rows: 51 } },
];

test.each(WRONG)("refuses %j", (options) => {
  expect(() => paperSetup(options)).toThrow(expect.objectContaining({ code: "invalid-option" }));
});
