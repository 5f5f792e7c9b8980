import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
// @ts-expect-error a script without declarations
import { makeLedgers } from "../../../examples/ledgers/make.mjs";
import { EXAMPLE_OUTCOMES } from "../test/example-outcomes.js";
import { outcomeOf } from "../test/outcome-of.js";
import { readLedger } from "./index.js";
import type { LedgerReading } from "./index.js";

const FOLDER = path.resolve(import.meta.dirname, "../../../examples/ledgers");
const made = (await makeLedgers()) as ReadonlyMap<string, Uint8Array>;
const read = (name: string, sheet?: string): Promise<LedgerReading> =>
  readLedger(made.get(name) ?? new Uint8Array(0), { fileName: name, ...(sheet === undefined ? {} : { sheet }) });
// everything but "good to know", as "code row column"
const trouble = ({ issues }: LedgerReading): readonly string[] =>
  issues
    .filter(({ severity }) => severity !== "info")
    .map(({ code, row, column }) => [code, row, column].filter((part) => part !== null).join(" "));

describe("example ledgers", () => {
  test.each([...made.keys()])("%s is what the script writes, byte for byte", (name) => {
    expect(Buffer.compare(readFileSync(path.join(FOLDER, name)), Buffer.from(made.get(name) ?? []))).toBe(0);
  });

  test("every example has an outcome", () => {
    expect([...EXAMPLE_OUTCOMES.keys()]).toEqual([...made.keys()]);
  });

  test.each([...EXAMPLE_OUTCOMES])("%s reads as written down", async (name, outcome) => {
    expect(outcomeOf(await read(name))).toEqual(outcome);
  });

  test("jinchang-projects.xlsx: links in the words of planners, or products only", async () => {
    const { rows } = await read("jinchang-projects.xlsx");
    expect(rows.map(({ link = "-" }) => link).join(" ")).toBe(
      "硫酸镍 三元前驱体 三元前驱体 正极材料 - - 铜箔 隔膜 - 储能电站 回收利用 -",
    );
    expect(rows[8]?.capacities).toMatchObject([{ value: 4, unit: "GWh/年", product: "磷酸铁锂电芯及储能电池PACK" }]);
    expect(rows[9]?.capacities.map(({ kind, value }) => [kind, value])).toEqual([
      ["power", 100],
      ["storage", 200],
    ]);
    expect(rows[11]?.capacities).toEqual([]);
  });

  test("repeated.xlsx: two units, two months; the newest is read, the other offered", async () => {
    const reading = await read("repeated.xlsx");
    expect([reading.sheet, reading.issues.map(({ code, sheet }) => [code, sheet])]).toEqual([
      "2024年6月",
      [
        ["other-sheet", "2024年5月"],
        ["unused-column", "2024年6月"],
      ],
    ]);
    expect(reading.rows.map(({ investment, others }) => [investment?.value, others.get("填报单位")])).toEqual([
      [8, "招商局"],
      [6.5, "招商局"],
      [7, "招商局"],
      [8.6, "发改委"],
      [6.5, "发改委"],
    ]);
    expect(reading.rows.map(({ projectCode }) => projectCode?.slice(-1))).toEqual(["1", "2", "3", undefined, "2"]);
    const may = await read("repeated.xlsx", "2024年5月");
    expect(may.rows.map(({ arrived }) => arrived?.value)).toEqual([20_000, 15_000, 0]);
  });

  test("wps-percent.xlsx: shares, full-width digits, dates as text, as months and as bare numbers", async () => {
    const reading = await read("wps-percent.xlsx");
    expect(reading.rows.map(({ progressPercent }) => progressPercent)).toEqual([35, 100, 80.5, 0, 0.5]);
    expect(reading.rows.map(({ start }) => start)).toEqual([
      "2024-03",
      "2023-03",
      "2022-11-05",
      "2025-01",
      "2024-06-01",
    ]);
    expect(reading.rows.map(({ end }) => end)).toEqual([
      "2024-04-01",
      "2024-01-01",
      "2024-12-01",
      "2026-01-01",
      "2026-12-01",
    ]);
    expect(reading.rows.map(({ others }) => others.get("填报时间")).join(" ")).toBe(
      "2024年3月 2023年12月 2024年11月 2026年3月 2026年11月",
    );
    expect(reading.issues.map(({ code, row }) => [code, row])).toEqual([
      ["unused-column", 1],
      ["amount-approximate", 4],
      ["amount-range", 6],
    ]);
    expect(reading.rows[1]?.investment).toEqual({ value: 35_000, unit: "万元" });
  });

  test("key-projects.xlsx: two-row heading, sections, totals, notes, a hidden row", async () => {
    const reading = await read("key-projects.xlsx");
    expect(reading).toMatchObject({ sheet: "重点项目", sheets: ["重点项目", "填报说明"], headingRows: [3, 4] });
    expect(reading.counts).toEqual({ inTable: 19, projects: 12, totals: 3, blanks: 1, notes: 3, faulty: 0 });
    expect(trouble(reading)).toEqual(["ambiguous-stage 15 K", "unknown-stage 16 K", "formula-error 18 H"]);
    expect(reading.columns.map(({ field }) => field)).not.toContain(null);
    expect(reading.rows.map(({ row }) => row)).toEqual([6, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 19]);
    expect(reading.rows.slice(0, 4).map(({ investment }) => investment)).toEqual([
      { value: 12.5, unit: "亿元" },
      { value: 3, unit: "亿元" },
      { value: 4, unit: "亿元" },
      { value: 125_000, unit: "万元" },
    ]);
    expect(reading.rows[2]?.investmentRange).toEqual({ low: 3, base: 4, high: 5 });
    expect(reading.rows[0]?.arrived).toEqual({ value: 20_000, unit: "万元" });
    expect(reading.rows[4]).not.toHaveProperty("landMu");
    expect(reading.rows[5]).toMatchObject({ start: "2023-03", end: "2025-06" });
    expect(reading.rows[9]).not.toHaveProperty("investment");
    expect(reading.rows.every(({ capacities }) => capacities.length === 1 && capacities[0]?.column === "E")).toBe(true);
  });

  test("monthly.xlsx: the newest month is read, the others are offered", async () => {
    const reading = await read("monthly.xlsx");
    expect([reading.sheet, reading.counts.projects, trouble(reading)]).toEqual(["2024年6月", 8, []]);
    expect(reading.issues.map(({ code, sheet }) => [code, sheet])).toEqual([
      ["other-sheet", "2024年4月"],
      ["other-sheet", "2024年5月"],
    ]);
    const april = await read("monthly.xlsx", "2024年4月");
    expect([april.counts.projects, april.fingerprint]).toEqual([6, reading.fingerprint]);
    expect(april.rows.map(({ name }) => name)).toEqual(reading.rows.slice(0, 6).map(({ name }) => name));
    expect(reading.rows[0]?.start).toMatch(/^202[2-4]-01-15$/u);
  });

  test("phases.xlsx: phases share a merged name, and keep their own amounts", async () => {
    const reading = await read("phases.xlsx");
    expect([reading.counts.projects, trouble(reading)]).toEqual([4, []]);
    expect(reading.rows).toMatchObject([
      {
        name: "示例企业 1 正极材料项目",
        stage: "operating",
        capacities: [{ value: 5, unit: "万吨/年" }],
        inLibrary: true,
      },
      {
        name: "示例企业 1 正极材料项目",
        stage: "signed",
        capacities: [{ value: 10 }],
        investment: { value: 20, unit: "亿元" },
      },
      { stage: "trial", capacities: [{ value: 3 }] },
      { stage: "on-hold", capacities: [{ value: 4, unit: "亿平方米/年", isUnsure: false }] },
    ]);
    expect(reading.rows[3]).not.toHaveProperty("status");
    expect(reading.rows[0]?.others.get("审批编号")).toBe("甲-01");
  });

  test("signed-gbk.csv: GBK, a heading on every page, cells with line breaks", async () => {
    const reading = await read("signed-gbk.csv");
    expect(reading.counts).toEqual({ inTable: 23, projects: 20, totals: 1, blanks: 1, notes: 1, faulty: 0 });
    expect(trouble(reading)).toEqual([]);
    expect(reading.issues[0]).toMatchObject({
      code: "encoding-guessed",
      message: { zh: expect.stringContaining("GB18030") },
    });
    expect(reading.rows[0]?.others.get("存在问题")).toBe("用地指标不足，\n需协调");
    expect(reading.rows.every(({ capacities }) => capacities.length === 1)).toBe(true);
  });

  test("two-thousand.csv: exactly six bad rows, each with its place", async () => {
    const reading = await read("two-thousand.csv");
    expect(reading.counts).toEqual({ inTable: 2000, projects: 1998, totals: 0, blanks: 0, notes: 0, faulty: 2 });
    expect(reading.issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["missing-name", 102, null],
      ["missing-name", 402, null],
      ["bad-number", 702, "G"],
      ["bad-date", 1002, "I"],
      ["bad-code", 1302, "D"],
      ["unknown-stage", 2001, "J"],
    ]);
    expect(reading.rows.find(({ row }) => row === 702)?.others.get("总投资（万元）")).toBe("十几个亿吧");
  });

  test("park-utf16.tsv: UTF-16, a heading of two rows without merges", async () => {
    const reading = await read("park-utf16.tsv");
    expect([reading.headingRows, reading.counts.projects]).toEqual([[1, 2], 10]);
    expect(trouble(reading)).toEqual(["missing-column 1", "bad-date 12 G"]);
    expect(reading.columns[2]).toMatchObject({ heading: "投资（万元）/计划总投资", field: "investment", unit: "万元" });
    expect(reading.rows.slice(0, 4).map(({ start }) => start?.slice(4))).toEqual(["-03", "-03", "-03-05", "-03"]);
  });
});
