/**
 * What there is to say of a workbook that holds a chain document, in both languages.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { LedgerIssue, LedgerIssueCode } from "../../types.js";

/** Kind of an issue that only workbooks of a chain document have. */
export type WorkbookIssueCode =
  | "not-a-workbook"
  | "no-chain-sheets"
  | "missing-sheet"
  | "unused-sheet"
  | "list-sheet"
  | "no-heading"
  | "unknown-heading"
  | "repeated-column"
  | "stray-cells"
  | "unknown-word"
  | "not-a-number"
  | "not-a-range"
  | "not-a-date"
  | "bad-json"
  | "failed-formula"
  | "lost-text"
  | "missing-cell"
  | "made-id"
  | "read-as-name"
  | "name-differs"
  | "unknown-parent"
  | "repeated-key"
  | "lost-rest";

/** One thing to say about a workbook; like a {@link LedgerIssue}, which it may also be. */
export interface WorkbookIssue extends Omit<LedgerIssue, "code"> {
  /** Stable kind. */
  readonly code: WorkbookIssueCode | LedgerIssueCode;
}

/** Where an issue stands, and what stood there. */
export interface WorkbookPlace {
  /** Sheet; defaults to the file as a whole. */
  readonly sheet?: string;
  /** Row number. */
  readonly row?: number;
  /** Column letter. */
  readonly column?: string;
  /** What stood there. */
  readonly value?: string;
}

// severity, reason, remedy; {} is filled in
const WORDS: Readonly<Record<WorkbookIssueCode, readonly [LedgerIssue["severity"], Localized, Localized]>> = {
  "not-a-workbook": [
    "error",
    say("这是文本文件，不是工作簿。", "This is a text file, not a workbook."),
    say("选择导出的 .xlsx 工作簿；台账请用“导入台账”。", "Choose the exported .xlsx; read a ledger as a ledger."),
  ],
  "no-chain-sheets": [
    "error",
    say("工作簿里没有产业链的工作表（概况、环节）。", "The workbook has no sheets of a chain (Overview, Links)."),
    say(
      "以导出的工作簿为模板；如果它是项目台账，请按台账导入。",
      "Start from an exported workbook; if this is a ledger of projects, read it as a ledger.",
    ),
  ],
  "missing-sheet": [
    "info",
    say("没有“{}”工作表，当作没有这类记录。", "There is no sheet “{}”; it was read as no such records."),
    say("如果是误删，从原工作簿复制回来。", "If it was deleted by mistake, copy it back from the first workbook."),
  ],
  "unused-sheet": [
    "info",
    say("工作表“{}”不是产业链的工作表，没有读。", "The sheet “{}” is none of a chain; it was not read."),
    say("如果它应当读入，把名称改回导出时的名称。", "If it should be read, give it the name it was exported with."),
  ],
  "list-sheet": [
    "info",
    say("工作表“{}”是由数据算出来的清单，没有读。", "The sheet “{}” is a list made from the data; it was not read."),
    say(
      "要改数据，请改“环节”“项目”等工作表；改过的“项目台账”可以另存成一个文件，再用“导入台账”读入。",
      "Change the data in sheets such as Links and Projects; a project ledger that was changed can be read as a ledger.",
    ),
  ],
  "no-heading": [
    "error",
    say("工作表“{}”里没有找到表头，没有读。", "No heading was found in the sheet “{}”; it was not read."),
    say("补上导出时的表头行。", "Put the row of headings back as it was exported."),
  ],
  "unknown-heading": [
    "warning",
    say("不认识“{}”列，其内容原样保留，不参与计算。", "The column “{}” is not known; it is kept, and not used."),
    say("如果它是已有字段，改用导出时的列名。", "If it is a field there is, use the heading it was exported with."),
  ],
  "repeated-column": [
    "warning",
    say(
      "“{}”列重复，只用了第一列，其余原样保留。",
      "The column “{}” stands twice; the first was used, the other kept.",
    ),
    say("删去多余的一列。", "Delete one of them."),
  ],
  "stray-cells": [
    "warning",
    say("这一行只在不认识的列里有内容，已搁置。", "This row has values in unknown columns only; they were set aside."),
    say("把内容写到有表头的列里。", "Write them into columns with a heading."),
  ],
  "unknown-word": [
    "error",
    say("不能用的词，应为：{}。", "A word that cannot be used; expected: {}."),
    say("从下拉列表中选择。", "Choose from the drop-down list."),
  ],
  "not-a-number": [
    "error",
    say("不是一个数，已搁置。", "This is no number; it was set aside."),
    say(
      "只写数，单位写在单位列，说明写在备注。",
      "Write the number alone, its unit in the column of units, the rest as a note.",
    ),
  ],
  "not-a-range": [
    "error",
    say("不是一个数，也不是范围，已搁置。", "This is neither a number nor a range; it was set aside."),
    say(
      "写一个数，或“低 / 中 / 高”三个数，如 1 / 2 / 3。",
      "Write one number, or low / base / high, such as 1 / 2 / 3.",
    ),
  ],
  "not-a-date": [
    "error",
    say("不是能读懂的日期，已搁置。", "This is no date that can be read; it was set aside."),
    say("写成 2024、2024-03 或 2024-03-05。", "Write it as 2024, 2024-03 or 2024-03-05."),
  ],
  "bad-json": [
    "error",
    say("这一格的机器数据被改坏，已搁置。", "The data for programs in this cell is broken; it was set aside."),
    say("从原工作簿复制回来。", "Copy it back from the first workbook."),
  ],
  "failed-formula": [
    "error",
    say("公式出错，已搁置。", "A formula failed; it was set aside."),
    say("在工作簿里修正公式，或填写数值。", "Mend the formula in the workbook, or write the value."),
  ],
  "lost-text": [
    "error",
    say("“其他”工作表里找不到这一格的长文本。", "The long text of this cell is not on the sheet of others."),
    say(
      "从原工作簿恢复“其他”工作表，或重新填写。",
      "Restore that sheet from the first workbook, or write the text anew.",
    ),
  ],
  "missing-cell": [
    "error",
    say("缺“{}”，没有它这条记录不能用。", "“{}” is missing; the record is of no use without it."),
    say("补上这一格。", "Fill in this cell."),
  ],
  "made-id": [
    "info",
    say("没有编号，已编为“{}”。", "There is no id; it was given “{}”."),
    say("不必处理；以后请保留这个编号。", "Nothing to do; keep this id from now on."),
  ],
  "read-as-name": [
    "info",
    say("填的是名称，已按编号“{}”读取。", "This is a name; it was read as the id “{}”."),
    say("不必处理。", "Nothing to do."),
  ],
  "name-differs": [
    "warning",
    say("名称与编号“{}”不符，按编号读取。", "This is not the name of the id “{}”; the id was read."),
    say(
      "要改指另一条记录，请改编号，或清空编号只留名称。",
      "To point to another record change the id, or clear it and leave the name.",
    ),
  ],
  "unknown-parent": [
    "error",
    say("找不到这一行所属的记录，已搁置。", "The record that this row belongs to is not there; the row was set aside."),
    say("照主表改正编号。", "Correct the id by the main sheet."),
  ],
  "repeated-key": [
    "error",
    say("与上面的一行重复，已搁置。", "This repeats a row above; it was set aside."),
    say("只留一行。", "Keep one of the rows."),
  ],
  "lost-rest": [
    "warning",
    say(
      "“其他字段”里的 {} 与现在的内容不符，已搁置。",
      "What stands at {} does not fit the record any more; it was set aside.",
    ),
    say("核对这一行。", "Check this row."),
  ],
};

/**
 * Makes an issue.
 *
 * @param code - Kind.
 * @param place - Where it stands.
 * @param details - What is filled into the reason: for Chinese and for English; one for both if they are the same.
 * @returns The issue in both languages.
 */
export function workbookIssue(
  code: WorkbookIssueCode,
  place: WorkbookPlace = {},
  details: readonly [zh: string, en?: string] = [""],
): WorkbookIssue {
  const [severity, reason, remedy] = WORDS[code];
  const [zh, en = zh] = details;
  const { sheet = "", row = null, column = null, value = null } = place;
  // a function, for what is filled in may hold "$&"
  const message = {
    zh: reason.zh.replace("{}", () => shorten(zh, 100)),
    en: reason.en.replace("{}", () => shorten(en, 200)),
  };
  return { code, severity, sheet, row, column, value: value === null ? null : shorten(value, 200), message, remedy };
}

function say(zh: string, en: string): Localized {
  return { zh, en };
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
