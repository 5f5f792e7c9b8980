import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth } from "./east-asian-width.js";
import { textTable } from "./text-table.js";
import type { TextColumn } from "./text-table.js";

const columns: readonly TextColumn[] = [
  { head: "环节", least: 6 },
  { head: "需求", align: "right" },
  { head: "已建", group: "供给", align: "right", dropRank: 1 },
  { head: "+在建", group: "供给", align: "right", dropRank: 2 },
];

describe("textTable()", () => {
  test("aligns by columns of the terminal, with headings over groups and lanes", () => {
    const rows = [["电芯", "20", "2", "12"], "[上游]", ["e\u0301lectrolyte", "4.2", "≥0", "待测算"]];
    expect(textTable(columns, rows, 80)).toEqual([
      "                          供给",
      "环节         需求  已建  +在建",
      "------------------------------",
      "电芯           20     2     12",
      "[上游]",
      "e\u0301lectrolyte   4.2    ≥0 待测算",
    ]);
  });

  test("cuts what may be cut, then leaves columns out by rank", () => {
    const rows = [["磷酸铁锂正极材料", "20", "2", "12"]];
    expect(textTable(columns, rows, 26).at(-1)).toBe("磷酸铁…     20     2    12");
    expect(textTable(columns, rows, 20).at(-1)).toBe("磷酸铁…     20     2");
    expect(textTable(columns, rows, 14).at(-1)).toBe("磷酸铁…     20");
  });

  test("turns rows into blocks where nothing fits", () => {
    expect(textTable(columns, [["电芯", "20", "2", "12"]], 8)).toEqual([
      "电芯",
      "  需求: 20",
      "  供给 已建: 2",
      "  供给 +在建: 12",
      "",
    ]);
  });

  test("property: every line fits, and all rows of a table end in the same column", () => {
    const cell = fc.string({ unit: fc.constantFrom("电", "a", "1", "≥", "e\u0301"), minLength: 1, maxLength: 12 });
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 120 }), (some, width) => {
        const [, heads = "", ...lines] = textTable(columns, some, width);
        for (const line of [heads, ...lines]) expect(displayWidth(line)).toBe(displayWidth(heads));
        expect(displayWidth(heads)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
