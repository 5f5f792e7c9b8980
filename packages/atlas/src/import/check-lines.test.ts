import { readFileSync } from "node:fs";
import path from "node:path";
import { readLedger, readPastedLedger } from "@liantu/ledger";
import { describe, expect, test } from "vitest";
import { checkLines, lineWords, openStageWords } from "./check-lines.js";

describe("what there is to say of a ledger", { timeout: 60_000 }, () => {
  test("of two thousand rows: four errors, two warnings, each with its row and heading, and the rest is fine", async () => {
    const lines = checkLines(
      await readLedger(
        readFileSync(path.resolve(import.meta.dirname, "../../../../examples/ledgers/two-thousand.csv")),
      ),
    );
    expect([...lines.error, ...lines.warning].map(({ row, heading }) => [row, heading])).toEqual([
      [102, ""],
      [402, ""],
      [702, "总投资（万元）"],
      [1002, "建设年限"],
      [1302, "统一社会信用代码"],
      [2001, "建设状态"],
    ]);
    expect(lines.valid).toHaveLength(1994);
    expect(lines.valid.some(({ row }) => row === 702 || row === 2001)).toBe(false);
    expect(lineWords(lines.error[2]!, "zh")).toContain("十几个亿吧");
    expect(lineWords(lines.error[2]!, "zh")).toContain("示例企业 701");
  });

  test("keys are unique, notes hurt no row, and what is said of thousands is one line with their number", () => {
    const rows = Array.from({ length: 1200 }, (_, at) => `项目${String(at)}\t公司\t很多`);
    const lines = checkLines(readPastedLedger(`项目名称\t建设单位\t总投资\n${rows.join("\n")}\n合计\t\t3`));
    const all = Object.values(lines).flat();
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(lines.error.map(({ count }) => count).reduce((a, b) => a + b, 0)).toBe(1200);
    expect(lines.error).toHaveLength(1001);
    expect(lines.valid).toEqual([]);
    expect(lines.info.some(({ issue }) => issue?.code === "total-row")).toBe(true);
  });

  test("words of progress that are open come by how often they stand there", () => {
    const reading = readPastedLedger(
      "项目名称\t建设单位\t项目阶段\n甲\t一\t搞定\n乙\t二\t见附件\n丙\t三\t搞定\n丁\t四\t在建",
    );
    expect(openStageWords(reading)).toEqual([
      { word: "搞定", count: 2 },
      { word: "见附件", count: 1 },
    ]);
    const words = new Map([["搞定", "operating" as const]]);
    const again = readPastedLedger("项目名称\t建设单位\t项目阶段\n甲\t一\t搞定", { stageWords: words });
    expect(openStageWords(again)).toEqual([]);
  });
});
