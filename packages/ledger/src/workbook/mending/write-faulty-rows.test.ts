import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { CellValue, MergeRange } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readLedger, readPastedLedger } from "../../read-ledger.js";
import type { LedgerReading } from "../../types.js";
import { writeFaultyRows } from "./write-faulty-rows.js";

const HEADING = ["序号", "项目名称", "建设单位", "总投资", "形象进度", "开工时间", "主要产品及产能", "自拟栏"];

async function ledger(rows: CellValue[][], merges: MergeRange[] = []): Promise<LedgerReading> {
  const bytes = await writeXlsx({ sheets: [{ name: "台账", rows, merges }] });
  return readLedger(bytes);
}

async function written(bytes: Uint8Array): Promise<readonly (readonly CellValue[])[]> {
  return (await readXlsx(bytes)).sheets[0]?.rows ?? [];
}

/** Writes the cells of a workbook again, with some of them mended. */
async function mended(bytes: Uint8Array, cells: Readonly<Record<string, CellValue>>): Promise<LedgerReading> {
  const rows = (await written(bytes)).map((row) => [...row]);
  const heads = rows.find((row) => String(row[0]).startsWith("【")) ?? [];
  for (const [place, value] of Object.entries(cells)) {
    const [number, head] = place.split("|");
    const column = heads.indexOf(head ?? "");
    const row = rows.find((cells_) => String(cells_[0]) === number);
    expect(column, place).toBeGreaterThan(0);
    if (row !== undefined) row[column] = value;
  }
  return readLedger(await writeXlsx({ sheets: [{ name: "改", rows }] }));
}

const problems = ({ issues }: LedgerReading): readonly string[] =>
  issues.filter(({ severity }) => severity !== "info").map(({ code, row }) => `${code} ${String(row)}`);

describe("LedgerReading.faultyRows", () => {
  test("holds the rows with an error or a warning as they stand there, and no others", async () => {
    const reading = await ledger([
      HEADING,
      [1, "甲项目", "甲公司", "12.5亿元", "在建", 2024.1, "2万吨/年", "x"],
      [2, "乙项目", "乙公司", "1亿元", "在建", "2024年3月", "3万吨/年", "y"],
      [3, null, "丙公司", "1亿元", "在建", "2024年3月", null, "z"],
    ]);
    expect(problems(reading)).toEqual(["bad-date 2", "missing-name 4"]);
    expect(reading.faultyRows).toEqual([
      { row: 2, cells: [1, "甲项目", "甲公司", "12.5亿元", "在建", 2024.1, "2万吨/年", "x"] },
      { row: 4, cells: [3, "", "丙公司", "1亿元", "在建", "2024年3月", "", "z"] },
    ]);
  });

  test("is empty where nothing is wrong or nothing was found", async () => {
    expect((await ledger([HEADING, [1, "甲", "甲公司", "1亿元", "在建", "2024", "2万吨/年", ""]])).faultyRows).toEqual(
      [],
    );
    expect((await ledger([])).faultyRows).toEqual([]);
  });
});

describe("writeFaultyRows()", () => {
  const rows: CellValue[][] = [
    ["重点项目台账"],
    ["单位：万元"],
    HEADING,
    [1, "甲项目", "甲公司", 12_500, "在建", 2024.1, "2万吨/年", "=1+1"],
    [2, "乙项目", "乙公司", 300, "在建", "2024.1", "3万吨/年", "y"],
    [3, null, "丙公司", "很多", "不知道呢", "2024年3月", "5万吨", "<img src=x onerror=alert(1)>"],
    ["合计", null, null, 99],
  ];

  test("lists each faulty row with its number, why, what to do, and its cells", async () => {
    const reading = await ledger(rows);
    const sheet = await written(await writeFaultyRows(reading));
    expect(sheet[2]?.slice(0, 11)).toEqual([
      "【原表行号】",
      "【原因】",
      "【怎么改】",
      "序号",
      "项目名称",
      "建设单位",
      "总投资（万元）",
      ...HEADING.slice(4),
    ]);
    expect(sheet.slice(3).map((row) => row[0])).toEqual([4, 6]);
    expect(sheet[3]?.slice(3, 11)).toEqual(rows[3]);
    expect(sheet[3]?.[1]).toMatch(/^开工时间：/u);
    expect(sheet[3]?.[2]).toBe(`开工时间：${reading.issues.find(({ code }) => code === "bad-date")?.remedy.zh ?? ""}`);
    expect(sheet[4]?.slice(4, 11).map((cell) => cell ?? "")).toEqual(rows[5]?.slice(1).map((cell) => cell ?? ""));
  });

  test("colours the cell, not the row", async () => {
    const workbook = await readXlsx(await writeFaultyRows(await ledger(rows)), { readStyles: true });
    const colour = (at: string): unknown => workbook.sheets[0]?.cells?.get(at)?.style?.fill;
    expect(colour("3,8")).toMatchObject({ pattern: "solid", fgColor: { rgb: "F8CBAD" } });
    expect(colour("3,7") ?? {}).not.toMatchObject({ pattern: "solid" });
    expect(colour("3,1") ?? {}).not.toMatchObject({ pattern: "solid" });
  });

  test("mended, it is read without a question: units, columns and the rest as in the ledger", async () => {
    const reading = await ledger(rows);
    const again = await mended(await writeFaultyRows(reading), {
      "4|开工时间": "2024年10月",
      "6|项目名称": "丙项目",
      "6|总投资（万元）": 800,
      "6|形象进度": "已签约",
    });
    expect(again.issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(again.counts).toMatchObject({ inTable: 2, projects: 2 });
    expect(again.rows[0]).toMatchObject({
      name: "甲项目",
      investment: { value: 12_500, unit: "万元" },
      start: "2024-10",
    });
    expect(again.rows[1]).toMatchObject({ name: "丙项目", investment: { value: 800, unit: "万元" }, stage: "signed" });
    expect([...(again.rows[0]?.others.keys() ?? [])].join()).not.toContain("【");
    expect(again.columns.slice(0, 3).map(({ field }) => field)).toEqual([null, null, null]);
  });

  test("not mended, the same is still wrong, and said of the same cells", async () => {
    const reading = await ledger(rows);
    const again = await readLedger(await writeFaultyRows(reading));
    const codes = (found: LedgerReading): readonly string[] =>
      found.issues.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    expect(codes(again)).toEqual(codes(reading));
  });

  test("keeps meanings that were given, found in the cells, or taken away, and two-row headings", async () => {
    const merges = [
      { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
    ];
    const table = [
      ["项目名称", "走到哪一步", "投资情况", null, "建设单位", "状态"],
      [null, null, "总投资（亿元）", "到位资金（亿元）", null, null],
      [null, "在建", 12.5, 3, "甲公司", "已签约"],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: "台账", rows: table, merges }] });
    const reading = await readLedger(bytes, {
      columns: new Map([
        [1, "stage" as const],
        [5, null],
      ]),
    });
    const output = await writeFaultyRows(reading);
    expect((await written(output))[2]?.slice(3)).toEqual([
      "项目名称",
      "走到哪一步/项目阶段",
      "投资情况/总投资（亿元）",
      "投资情况/到位资金（亿元）",
      "建设单位",
      "【状态】",
    ]);
    const again = await mended(output, { "3|项目名称": "甲项目" });
    expect(problems(again).filter((problem) => !problem.startsWith("missing-column"))).toEqual([]);
    expect(again.rows[0]).toMatchObject({
      stage: "building",
      investment: { value: 12.5, unit: "亿元" },
      arrived: { value: 3, unit: "亿元" },
    });
  });

  test("a row that only taking over found fault with is put together from what was read", async () => {
    const sound = [1, "甲项目", "甲公司", 12_500, "已签约", "2024年3月", "2万吨/年", "x"];
    const reading = await ledger([["单位：万元"], HEADING, sound]);
    expect(reading.faultyRows).toEqual([]);
    const [row] = reading.rows;
    const issue = {
      code: "missing-name",
      severity: "warning",
      sheet: "台账",
      row: 3,
      column: "C",
      value: null,
      message: { zh: "环节不明", en: "link not clear" },
      remedy: { zh: "补上", en: "add it" },
    } as const;
    const other = { zh: "与此无关", en: "not of this" };
    const bytes = await writeFaultyRows(reading, [
      issue,
      { ...issue, row: 99 },
      { ...issue, sheet: "别的", message: other },
      { ...issue, severity: "info", message: other },
    ]);
    expect((await written(bytes))[3]?.slice(0, 3)).toEqual([3, "建设单位：环节不明", "建设单位：补上"]);
    const again = await readLedger(bytes);
    expect(again.issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(again.rows).toHaveLength(1);
    const { row: _, sheet: __, capacities, ...rest } = again.rows[0] ?? ({} as never);
    const { row: ___, sheet: ____, capacities: before, ...first } = row ?? ({} as never);
    expect(rest).toEqual(first);
    expect(capacities.map(({ value, unit }) => [value, unit])).toEqual(before?.map(({ value, unit }) => [value, unit]));
  });

  test("no rows, an empty reading and English are workbooks too; nothing in them is a formula", async () => {
    expect(await written(await writeFaultyRows(readPastedLedger("")))).toHaveLength(3);
    const bytes = await writeFaultyRows(await ledger(rows), undefined, { language: "en" });
    const sheet = await written(bytes);
    expect(sheet[2]?.[1]).toBe("【Reason】");
    expect(sheet[3]?.[10]).toBe("=1+1");
    expect((await readXlsx(bytes)).sheets[0]?.cells?.get("3,10")?.formula).toBeUndefined();
    const again = await readLedger(bytes);
    expect(again.columns.slice(0, 3).every(({ field }) => field === null)).toBe(true);
    expect(again.rows.flatMap((row) => [...row.others.keys()]).join()).not.toContain("【");
  });
});
