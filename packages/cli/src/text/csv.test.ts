import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "./csv.js";

/** A reader of RFC 4180, kept apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[at++];
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ",") [row, cell] = [[...row, cell], ""];
    else if (character === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
      at++;
    } else cell += character;
  }
  return rows;
}

describe("csvText()", () => {
  test("begins with the byte order mark and ends every line with CRLF", () => {
    expect(csvText([["环节"], ["电芯"]])).toBe("\uFEFF环节\r\n电芯\r\n");
  });

  test("quotes by RFC 4180", () => {
    expect(csvText([['say "so"', "a,b", "a;b", " a", "plain"]])).toBe('\uFEFF"say ""so""","a,b","a;b"," a",plain\r\n');
  });

  test("numbers stay numbers, without the noise of floating point; what is not known is empty", () => {
    expect(csvText([[0.1 + 0.2, -2, 1138.1879999999999, 0, null]])).toBe("\uFEFF0.3,-2,1138.188,0,\r\n");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "' =1"],
    ["\r=1", "' =1"],
    ["\n=1", "' =1"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ["a=1", "a=1"],
  ])("a spreadsheet does not run %j", (text, expected) => {
    expect(csvText([[text]])).toBe(`\uFEFF${expected}\r\n`);
  });

  test("property: whatever the texts, the table has its rows and columns, and no cell is a formula", () => {
    const cell = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "电", "'", " ") });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (some) => {
        const read = readCsv(csvText(some).slice(1));
        expect(read).toHaveLength(some.length);
        for (const row of read) {
          expect(row).toHaveLength(3);
          for (const text of row) expect(text).not.toMatch(/^\s*[=+\-@]|[\r\n\t]/u);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
