import fc from "fast-check";
import { readLedger, readPastedLedger } from "@liantu/ledger";
import { describe, expect, test } from "vitest";
import { textOfSource } from "./import-source.js";
import { gridOfText, headedWorkbook, meaningless, withoutMarks } from "./sheet-grid.js";

const cell = fc
  .string({ unit: fc.constantFrom("甲", "乙", "a", "1", " ", '"', ",", "\t", "\n", ";", "=", "<"), maxLength: 6 })
  .map((text) => text.trim());

/** Writes cells as a spreadsheet copies them. */
function copied(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/["\t\n,;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

describe("gridOfText()", () => {
  test("gives back the cells that were copied, each row by its number", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 6 }), (rows) => {
        const expected = rows.flatMap((cells, at) =>
          cells.every((text) => text === "") ? [] : [{ row: at + 1, cells }],
        );
        expect(gridOfText(copied(rows))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test("takes the sign that divides the most cells", () => {
    expect(gridOfText("a,b;c\nd,e")).toEqual([
      { row: 1, cells: ["a", "b;c"] },
      { row: 2, cells: ["d", "e"] },
    ]);
    expect(gridOfText("")).toEqual([]);
  });
});

describe("textOfSource()", () => {
  test.each([
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0xe9, 0x93, 0xbe], "链"],
    ["GBK", [0xc1, 0xb4, 0xcd, 0xbc], "链图"],
    ["UTF-16, little end first", [0xff, 0xfe, 0xfe, 0x94], "链"],
    ["UTF-16, big end first", [0xfe, 0xff, 0x94, 0xfe], "链"],
    ["a workbook", [0x50, 0x4b, 3, 4], null],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0], null],
  ])("%s", (_, bytes, text) => {
    expect(textOfSource({ kind: "file", name: "x", bytes: Uint8Array.from(bytes) })).toBe(text);
  });
});

describe("a heading that is chosen by hand", () => {
  const text = "某市台账\n栏甲\t栏乙\t投资\n某项目\t某公司\t3亿元\n\n另一项目\t某公司\t5亿元";

  test("is read as such though nobody knows its words, and every row keeps its number", async () => {
    const grid = gridOfText(text);
    expect(readPastedLedger(text).headingRows).toBeNull();
    const headed = await headedWorkbook(grid, 2, "");
    const columns = new Map([...headed.columns, [0, "projectName" as const], [1, "enterprise" as const]]);
    const reading = withoutMarks(await readLedger(headed.bytes, { columns }), headed.width);
    expect(reading.headingRows?.[0]).toBe(2);
    expect(reading.columns.map(({ heading }) => heading)).toEqual(["栏甲", "栏乙", "投资"]);
    expect(reading.rows.map(({ row, name, enterprise }) => [row, name, enterprise])).toEqual([
      [3, "某项目", "某公司"],
      [5, "另一项目", "某公司"],
    ]);
  });

  test("numbers stay numbers", async () => {
    const grid = [
      { row: 1, cells: ["项目", "开工时间"] },
      { row: 2, cells: ["甲", 2024.1] },
    ];
    const headed = await headedWorkbook(grid, 1, "台账");
    const reading = await readLedger(headed.bytes, { columns: headed.columns });
    // October or January: as a text it would be read
    expect(reading.issues.filter(({ code }) => code === "bad-date").map(({ row }) => row)).toEqual([2]);
  });
});

test("a ledger read without any meaning gives back its rows as they stand there", async () => {
  const ledger = "项目名称\t建设单位\t总投资\n甲\t乙公司\t3亿元\n丙\t丁公司\t很多";
  const first = readPastedLedger(ledger);
  const raw = readPastedLedger(ledger, { columns: meaningless(first) });
  expect(raw.faultyRows).toEqual([
    { row: 2, cells: ["甲", "乙公司", "3亿元"] },
    { row: 3, cells: ["丙", "丁公司", "很多"] },
  ]);
});
