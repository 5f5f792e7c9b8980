import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { readLedger, readPastedLedger, writeFaultyRows } from "@liantu/ledger";
import type { LedgerReading } from "@liantu/ledger";
import { describe, expect, test } from "vitest";
import { NOTHING_MENDED, rereadRows, withMended } from "./mend-rows.js";
import type { RowEdits } from "./mend-rows.js";

const NO_WORDS = new Map();
const bytes = readFileSync(path.resolve(import.meta.dirname, "../../../../examples/ledgers/two-thousand.csv"));

async function mended(reading: LedgerReading, edits: RowEdits, words = NO_WORDS): Promise<LedgerReading> {
  return withMended(reading, await rereadRows(reading, edits, words));
}

const bad = ({ issues }: LedgerReading): readonly string[] =>
  issues
    .filter(({ severity }) => severity !== "info")
    .map(({ code, row, column }) => `${code} ${String(row)} ${column ?? "-"}`);

describe("rows mended in place", { timeout: 60_000 }, () => {
  test("the six of two thousand, one by one: what is left is said of the same cells", async () => {
    const reading = await readLedger(bytes);
    expect(bad(reading)).toEqual([
      "missing-name 102 -",
      "missing-name 402 -",
      "bad-number 702 G",
      "bad-date 1002 I",
      "bad-code 1302 D",
      "unknown-stage 2001 J",
    ]);
    const edits = new Map([
      [102, new Map([[1, "补上名称的项目"]])],
      [402, new Map([[1, "另一个补上名称的项目"]])],
      [702, new Map([[6, "130000"]])],
      [1002, new Map([[8, "2024-2026"]])],
    ]);
    const some = await mended(reading, edits);
    expect(bad(some)).toEqual(["bad-code 1302 D", "unknown-stage 2001 J"]);
    expect(some.counts).toMatchObject({ inTable: 2000, projects: 2000, faulty: 0 });
    const row = some.rows.find((each) => each.row === 702);
    expect(row).toMatchObject({ sheet: "", investment: { value: 130_000, unit: "万元" }, link: "锂电池隔膜" });
    expect(row?.capacities.map(({ column, value, unit }) => [column, value, unit])).toEqual([["F", 4, "亿平方米/年"]]);
    expect([...(row?.others.keys() ?? [])]).toEqual(["序号"]);
    expect(some.rows.map((each) => each.row)).toEqual(Array.from({ length: 2000 }, (_, at) => at + 2));

    const all = await mended(
      reading,
      new Map([...edits, [1302, new Map([[3, "91000000MA0000000N"]])], [2001, new Map([[9, "已投产"]])]]),
    );
    expect(bad(all)).toEqual([]);
    expect(all.faultyRows).toEqual([]);
  });

  test("a mended row reads as if the ledger had said so from the start", async () => {
    const heading = "项目名称\t建设单位\t环节\t总投资（万元）\t项目阶段\t备注\t备注";
    const values = fc.record({
      name: fc.constantFrom("某项目", "年产3万吨铜箔项目"),
      money: fc.constantFrom("3000", "3亿元", "", "—"),
      stage: fc.constantFrom("在建", "已投产", "签约"),
      note: fc.constantFrom("", "甲", "=1+1", "<b>"),
    });
    await fc.assert(
      fc.asyncProperty(values, async ({ name, money, stage, note }) => {
        const rowOf = (cell: string): string => `${name}\t某公司\t铜箔\t${money}\t${cell}\t${note}\t二`;
        const truth = readPastedLedger(`${heading}\n${rowOf(stage)}`);
        const faulty = readPastedLedger(`${heading}\n${rowOf("说不清楚")}`);
        const again = await mended(faulty, new Map([[2, new Map([[4, stage]])]]));
        expect(again.rows).toEqual(truth.rows);
        expect(bad(again)).toEqual(bad(truth));
      }),
      { numRuns: 40 },
    );
  });

  test("what is still wrong stays, with its new value; rows that are not faulty cannot be touched", async () => {
    const reading = readPastedLedger("项目名称\t建设单位\t总投资\n甲\t乙\t很多\n丙\t丁\t3亿元");
    const again = await mended(
      reading,
      new Map([
        [2, new Map([[2, "更多"]])],
        [3, new Map([[2, "坏"]])],
      ]),
    );
    expect(again.issues.find(({ code }) => code === "bad-number")).toMatchObject({
      row: 2,
      column: "C",
      value: "更多",
    });
    expect(again.faultyRows).toEqual([{ row: 2, cells: ["甲", "乙", "更多"] }]);
    expect(again.rows.find(({ row }) => row === 3)?.investment).toEqual({ value: 3, unit: "亿元" });
    // and it is handed out with the value that stands there now
    const out = await readLedger(await writeFaultyRows(again));
    expect(out.faultyRows[0]?.cells.slice(-3)).toEqual(["甲", "乙", "更多"]);
  });

  test("words of progress that were explained hold for mended rows", async () => {
    const words = new Map([["搞定", "operating" as const]]);
    const reading = readPastedLedger("项目名称\t建设单位\t项目阶段\n\t乙\t搞定", { stageWords: words });
    const again = await mended(reading, new Map([[2, new Map([[0, "甲"]])]]), words);
    expect(again.rows).toMatchObject([{ row: 2, name: "甲", stage: "operating" }]);
  });

  test("nothing mended leaves the very same reading", async () => {
    const reading = readPastedLedger("项目名称\t建设单位\n甲\t乙");
    expect(await rereadRows(reading, new Map([[2, new Map([[0, "x"]])]]), NO_WORDS)).toBe(NOTHING_MENDED);
    expect(withMended(reading, NOTHING_MENDED)).toBe(reading);
  });

  test("an issue that speaks of thousands of rows goes on to speak of the others", async () => {
    const lines = Array.from({ length: 1300 }, (_, at) => `项目${String(at)}\t公司\t很多`);
    const reading = readPastedLedger(`项目名称\t建设单位\t总投资\n${lines.join("\n")}`);
    const before = reading.issues.filter(({ code }) => code === "bad-number");
    const again = await mended(reading, new Map([[1200, new Map([[2, "3亿元"]])]]));
    const rows = (found: LedgerReading): number =>
      found.issues
        .filter(({ code }) => code === "bad-number")
        .flatMap(({ row, rows: spans }) => spans ?? [{ first: row ?? 0, last: row ?? 0 }])
        .reduce((sum, { first, last }) => sum + last - first + 1, 0);
    expect([before.length, rows(reading), rows(again)]).toEqual([1001, 1300, 1299]);
  });
});
