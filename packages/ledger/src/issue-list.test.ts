import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issueCount, IssueList, issueRows, MOST_OF_A_KIND } from "./issue-list.js";
import { ledgerIssue } from "./issue-words.js";
import { readPastedLedger } from "./read-ledger.js";
import { mergeLedger } from "./merge/merge-ledger.js";
import { smallChain } from "../test/merge-rows.js";
import { writeFaultyRows } from "./workbook/mending/write-faulty-rows.js";
import { readLedger } from "./index.js";
import type { LedgerIssue } from "./index.js";

// the naive twin: every row number of every issue
const rowsOf = (issues: readonly LedgerIssue[]): number[] =>
  issues.flatMap((issue) =>
    issueRows(issue).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );

describe("IssueList", () => {
  test("the first thousand of a kind and column stay as they are, the rest is one issue with its rows", () => {
    const list = new IssueList<LedgerIssue>();
    for (let row = 2; row <= 3001; row += 1) list.add(ledgerIssue("formula-error", { sheet: "表", row, column: "C" }));
    list.add(ledgerIssue("formula-error", { sheet: "表", row: 9, column: "D" }));
    list.add(ledgerIssue("empty-file"));
    const issues = list.list();
    expect(issues).toHaveLength(MOST_OF_A_KIND + 3);
    const last = issues[issues.length - 1];
    expect(last).toMatchObject({ code: "formula-error", row: 1002, value: null, rows: [{ first: 1002, last: 3001 }] });
    expect(last?.message.zh).toBe("公式出错，没有读入。（另有 2000 行同样：第 1002–3001 行）");
    expect(last?.message.en).toContain("(2000 more rows likewise: 1002–3001)");
    expect(issues.reduce((sum, issue) => sum + issueCount(issue), 0)).toBe(3002);
  });

  test("the words of one row are not said of another", () => {
    const varied = new IssueList<LedgerIssue>();
    for (let row = 1; row <= MOST_OF_A_KIND + 2; row += 1)
      varied.add(ledgerIssue("ambiguous-stage", { row }, [`说法 ${String(row)}`]));
    expect(varied.list().at(-1)?.message.zh).toBe(
      "与前面各行是同一类问题，各行内容不同。（另有 2 行同样：第 1001–1002 行）",
    );
  });

  test("property: no row of any kind is lost or told twice, whatever the gaps", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 900, maxLength: 1500 }), (gaps) => {
        const list = new IssueList<LedgerIssue>();
        const rows: number[] = [];
        for (const gap of gaps) {
          const row = (rows.at(-1) ?? 0) + gap;
          rows.push(row);
          list.add(ledgerIssue("bad-date", { row, column: "B" }));
        }
        expect(rowsOf(list.list())).toEqual(rows);
        expect(list.list().length).toBeLessThanOrEqual(MOST_OF_A_KIND + 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a ledger of failed formulas", { timeout: 60_000 }, () => {
  const ROWS = 2500;
  const lines = Array.from({ length: ROWS }, (_, at) => `甲项目${String(at)}\t甲公司\t#REF!\t在建`);
  const reading = readPastedLedger(["项目名称\t建设单位\t总投资（万元）\t进展", ...lines].join("\n"));

  test("few issues, every row in one of them, every row a project", () => {
    expect(reading.counts).toMatchObject({ inTable: ROWS, projects: ROWS });
    const failed = reading.issues.filter(({ code }) => code === "formula-error");
    expect(failed).toHaveLength(MOST_OF_A_KIND + 1);
    expect(rowsOf(failed)).toEqual(Array.from({ length: ROWS }, (_, at) => at + 2));
    expect(reading.faultyRows).toHaveLength(ROWS);
  });

  test("putting in: rows of the ledger = rows placed + rows reported, however many", () => {
    const { difference, issues } = mergeLedger(smallChain(), reading);
    expect(difference.undecided).toHaveLength(ROWS);
    const unsure = issues.filter(({ code }) => code === "unsure-link");
    expect(unsure.length).toBeLessThanOrEqual(MOST_OF_A_KIND + 1);
    expect(rowsOf(unsure)).toEqual(reading.rows.map(({ row }) => row));
  });

  test("the workbook of faulty rows has all of them, each with its reason", async () => {
    const again = await readLedger(await writeFaultyRows(reading));
    expect(again.counts.inTable).toBe(ROWS);
    expect(rowsOf(again.issues.filter(({ code }) => code === "formula-error"))).toHaveLength(ROWS);
  });

  test("missing names: rows in = projects + rows told, though few issues tell them", () => {
    const nameless = Array.from({ length: ROWS }, () => "\t甲公司\t3\t在建");
    const bad = readPastedLedger(
      ["项目名称\t建设单位\t总投资（万元）\t进展", "甲\t乙\t1\t在建", ...nameless].join("\n"),
    );
    expect(bad.counts).toMatchObject({ inTable: ROWS + 1, projects: 1, faulty: ROWS });
    expect(rowsOf(bad.issues.filter(({ code }) => code === "missing-name"))).toHaveLength(ROWS);
  });
});
