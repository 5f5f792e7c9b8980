/**
 * The rows of a ledger that something is wrong with, as a workbook to be mended and read again.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { columnLetter } from "../../cell-text.js";
import { MENDING_COLUMNS } from "../../column-names.js";
import { issueRows } from "../../issue-list.js";
import { OUTSIDE_WORDS } from "../../merge/outside-words.js";
import type { ColumnMatch, LedgerIssue, LedgerReading } from "../../types.js";
import type { CellFill, SheetColumn, SheetPlan } from "../sheet-plan.js";
import { linkChoices } from "../template/template-columns.js";
import { writeSheets } from "../write-sheets.js";
import type { CutCell } from "../write-sheets.js";
import { mendedHeading } from "./mended-heading.js";
import { rebuiltCells } from "./rebuilt-row.js";

/** Options of {@link writeFaultyRows}. */
export interface WriteFaultyRowsOptions {
  /**
   * Language of reasons and remedies; the headings stay those of the ledger.
   * @defaultValue "zh"
   */
  readonly language?: "zh" | "en";
  /**
   * Chain whose links the column 环节 offers in a drop-down list, 不属于本链 (none of them) behind them.
   * @defaultValue none: links are typed
   */
  readonly chain?: Chain;
  /**
   * Told of every text that was cut because a cell holds no more.
   * @defaultValue none
   */
  readonly onCut?: (cut: CutCell) => void;
}

const ADDED = 3;
// the heading that is read back, in the language of ledgers
const LINK_HEADING = "环节";
const LEAST_WIDTH = 10;
const MOST_WIDTH = 40;

/**
 * Writes the rows that something is wrong with: what stood there, where, why, and what to do about it.
 *
 * Mended, the workbook is read like any ledger: row number, reason and remedy are left out, and the headings say what
 * was found out about the columns, units included.
 *
 * @param reading - Reading of the ledger.
 * @param issues - What is wrong, of the reading itself or of taking it over; what is only good to know, and what is of
 * the file as a whole, makes no row.
 * @param options - Language.
 * @returns Bytes of an .xlsx workbook; without rows if nothing is wrong with any.
 */
export async function writeFaultyRows(
  reading: LedgerReading,
  issues: readonly LedgerIssue[] = reading.issues,
  options: WriteFaultyRowsOptions = {},
): Promise<Uint8Array> {
  const { language = "zh", chain, onCut } = options;
  const title = language === "zh" ? "需要修改的行" : "Rows to be mended";
  const links = linkChoices(chain);
  const choices = links.length === 0 ? [] : [...links, OUTSIDE_WORDS.zh];
  return writeSheets([faultySheet(reading, issues, language, choices)], {
    language,
    title,
    ...(onCut === undefined ? {} : { onCut }),
  });
}

function faultySheet(
  reading: LedgerReading,
  issues: readonly LedgerIssue[],
  language: "zh" | "en",
  links: readonly string[],
): SheetPlan {
  const { columns } = reading;
  const byRow = new Map<number, LedgerIssue[]>();
  for (const issue of issues) {
    if (issue.severity === "info" || issue.sheet !== reading.sheet) continue;
    for (const { first, last } of issueRows(issue))
      for (let row = first; row <= last; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), issue]);
  }
  const cells = cellsOf(reading, byRow);
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const isChinese = language === "zh";
  // who is asked for a link needs a place to write it
  const linkColumn =
    columns.some(({ field }) => field === "link") || !issues.some(isAboutLink) ? null : ADDED + columns.length;
  return {
    name: isChinese ? "需要修改的行" : "Rows to mend",
    title: isChinese ? "需要修改的行" : "Rows to be mended",
    notes: [
      isChinese
        ? "改好有颜色的单元格后，把本文件当作台账再导入一次即可；方括号中的三列只作说明，导入时不读"
        : "Mend the coloured cells and import this file as a ledger again; the three columns in brackets are not read",
      ...(issues.some(isAboutLink)
        ? [
            isChinese
              ? `“${LINK_HEADING}”栏写产业链上的环节名称；哪个环节都不是的写“${OUTSIDE_WORDS.zh}”，该行不再提示`
              : `${LINK_HEADING} takes the name of a link; write “${OUTSIDE_WORDS.zh}” (or ${OUTSIDE_WORDS.en}) where none fits, and the row is asked about no more`,
          ]
        : []),
    ],
    columns: [
      { head: MENDING_COLUMNS.row[language], width: 10 },
      { head: MENDING_COLUMNS.reason[language], width: 44, isWrapped: true },
      { head: MENDING_COLUMNS.remedy[language], width: 44, isWrapped: true },
      ...columns.map((column) => ({ ...columnOf(column), ...(column.field === "link" && { choices: links }) })),
      ...(linkColumn === null ? [] : [{ head: LINK_HEADING, width: 18, isWrapped: true, choices: links }]),
    ],
    rows: rows.map((row) => {
      const found = byRow.get(row) ?? [];
      const say = (part: "message" | "remedy"): string =>
        [...new Set(found.map((issue) => placed(issue, columns, language) + issue[part][language]))].join("\n");
      return [row, say("message"), say("remedy"), ...(cells.get(row) ?? [])];
    }),
    fill: (row, column) => {
      const found = byRow.get(rows[row] ?? -1) ?? [];
      if (column === linkColumn) return found.some(isAboutLink) ? "warning" : "none";
      return fillOf(found, column);
    },
    paper: "A3",
    frozenColumns: 1,
  };
}

function isAboutLink({ code }: LedgerIssue): boolean {
  return code === "unsure-link";
}

function cellsOf(
  reading: LedgerReading,
  byRow: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, readonly (string | number)[]> {
  const cells = new Map<number, readonly (string | number)[]>();
  for (const row of reading.rows) if (byRow.has(row.row)) cells.set(row.row, rebuiltCells(row, reading.columns));
  for (const raw of reading.faultyRows) if (byRow.has(raw.row)) cells.set(raw.row, raw.cells);
  return cells;
}

function columnOf(column: ColumnMatch): SheetColumn {
  const head = mendedHeading(column);
  const longest = Math.max(head.length, ...column.samples.map((text) => text.length)) * 2;
  return { head, width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, longest)), isWrapped: true };
}

// letters of the ledger are not those of this workbook
function placed({ column }: LedgerIssue, columns: readonly ColumnMatch[], language: "zh" | "en"): string {
  const heading = columns.find(({ letter }) => letter === column)?.heading ?? "";
  const name = heading === "" ? (column ?? "") : heading;
  if (name === "") return "";
  return language === "zh" ? `${name}：` : `${name}: `;
}

function fillOf(issues: readonly LedgerIssue[], column: number): CellFill {
  const letter = column < ADDED ? null : columnLetter(column - ADDED);
  const here = issues.filter((issue) => letter !== null && issue.column === letter);
  if (here.some(({ severity }) => severity === "error")) return "error";
  return here.length > 0 ? "warning" : "none";
}
