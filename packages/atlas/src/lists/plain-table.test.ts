import { describe, expect, test } from "vitest";
import { writeSheets } from "@liantu/ledger";
import { clipboardTable, plainTable } from "./plain-table.js";
import type { ListColumn } from "./list-column.js";
import { amountCell, amountFormat, listSheet } from "./list-sheet.js";

const HOSTILE = [
  "=cmd|'/c calc'!A1",
  "+86 931",
  "@SUM(A1)",
  "-1",
  "＝1+1",
  '<img src=x onerror="alert(1)">',
  "一\t二\r\n三\u0000四",
  "\ud800半个",
  "__proto__",
];

const COLUMN: ListColumn<string> = {
  key: "text",
  head: { zh: "名称", en: "Name" },
  width: { zh: 140, en: 140 },
  text: (row) => row,
  sortBy: (row) => row,
};

describe("copying", () => {
  const { text, html } = clipboardTable({ heads: ["名称"], rows: HOSTILE.map((cell) => [cell]) });

  test("no cell begins as a formula does, in either form", () => {
    for (const line of text.split("\r\n")) expect(line).not.toMatch(/^[=+\-@＝]/);
    expect(html).not.toMatch(/>[=+\-@＝]/);
    expect(text).toContain("'=cmd|'/c calc'!A1");
  });

  test("a cell stays one cell, and a tag stays a text", () => {
    expect(text.split("\r\n").length).toBe(HOSTILE.length + 1);
    expect(text).not.toContain("\t");
    expect(text).toContain("一 二 三 四");
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html.match(/<tr>/g)?.length).toBe(HOSTILE.length + 1);
  });

  test("half a character is replaced by what is seen, and whole ones stay", () => {
    expect(text).toContain("\ufffd半个");
    expect(clipboardTable({ heads: ["😀"], rows: [] }).text).toBe("😀");
  });

  test("columns of other places are left out, and a group is a row of one text", () => {
    const lines = [
      { kind: "group", key: "g", group: "g", label: "上游", count: 2, isOpen: true },
      { kind: "row", key: "a", row: "锂" },
    ] as const;
    const columns = [COLUMN, { ...COLUMN, key: "file", places: ["workbook"] as const }];
    expect(plainTable(columns, lines, "copy", "zh")).toEqual({ heads: ["名称"], rows: [["上游（2）"], ["锂"]] });
  });
});

describe("workbooks", () => {
  test("numbers are numbers with their bound before them, and what is not known is a word, never 0", () => {
    expect(amountCell({ base: 2600, bound: "lower" }, "zh")).toBe(2600);
    expect(amountCell({ base: 0, bound: "lower" }, "zh")).toBe("待测算");
    expect(amountCell(null, "en")).toBe("not known");
    expect(amountFormat({ base: 2600, bound: "lower" })).toBe('"≥ "#,##0');
    expect(amountFormat({ base: 12.5, bound: "exact" })).toBe("#,##0.00");
    expect(amountFormat({ base: 0.4, bound: "upper" })).toBe('"≤ "#,##0.0000');
    expect(amountFormat(null)).toBeUndefined();
  });

  test("a list with hostile texts is written, and its noise of floating point is not", async () => {
    const plan = listSheet(
      [COLUMN, { ...COLUMN, key: "n", value: () => 0.1 + 0.2, format: () => "0.0" }],
      HOSTILE,
      { name: "清单", title: "链：清单", notes: ["一", "二"] },
      "zh",
    );
    expect(plan.rows[0]).toEqual([HOSTILE[0], 0.3]);
    expect(plan.format?.(0, 1)).toBe("0.0");
    expect(plan.fill?.(0, 0)).toBe("none");
    const bytes = await writeSheets([plan]);
    expect([bytes[0], bytes[1]]).toEqual([0x50, 0x4b]);
  });
});
