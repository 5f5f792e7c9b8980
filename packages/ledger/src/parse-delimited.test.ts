import { describe, expect, test } from "vitest";
import { parseDelimited as steps } from "./parse-delimited.js";
import type { DelimitedText } from "./parse-delimited.js";
import { runSteps } from "./pause.js";

const parseDelimited = (text: string): DelimitedText => runSteps(steps(text), {});
const cells = (text: string): unknown => parseDelimited(text).sheet?.rows.map((row) => [row.number, ...row.cells]);

describe("parseDelimited()", () => {
  test.each([",", ";", "\t", "|"])("finds the delimiter %j", (delimiter) => {
    expect(cells(`a${delimiter}b\nc${delimiter}d`)).toEqual([
      [1, "a", "b"],
      [2, "c", "d"],
    ]);
  });

  test("commas within a text do not win over tabs", () => {
    expect(cells("名称\t内容\n甲\t铜箔,铝箔,隔膜\n乙\t电芯,模组")).toEqual([
      [1, "名称", "内容"],
      [2, "甲", "铜箔,铝箔,隔膜"],
      [3, "乙", "电芯,模组"],
    ]);
  });

  test("counts a quoted cell with line breaks as one row, and blank lines as rows", () => {
    expect(cells('a,b\r\n"x\r\ny",z\r\n\r\nc,"say ""hi"""\r\n')).toEqual([
      [1, "a", "b"],
      [2, "x\ny", "z"],
      [4, "c", 'say "hi"'],
    ]);
  });

  test("reads all line ends alike", () => {
    expect(cells("a,b\r\nc,d\ne,f\rg,h")).toHaveLength(4);
  });

  test("a quote that is never closed does not swallow the rest, and is told", () => {
    const { sheet, issues } = parseDelimited('a,b\n"c,d\ne,f\n');
    expect(sheet?.rows).toHaveLength(3);
    expect(issues.map(({ code }) => code)).toEqual(["quotes-broken"]);
  });

  test("refuses a text of nothing but delimiters in bounded memory", () => {
    const { sheet, issues } = parseDelimited(",".repeat(8_000_001));
    expect(sheet).toBeNull();
    expect(issues[0]?.code).toBe("too-large");
  });

  test("reads the first 300 000 rows of more, and says so", () => {
    const { sheet, issues } = parseDelimited("a,b\n".repeat(300_001));
    expect(sheet?.rows).toHaveLength(300_000);
    expect(issues[0]?.code).toBe("too-large");
  });
});
