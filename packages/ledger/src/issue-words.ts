/**
 * What each issue of a ledger says, in both languages.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import { MERGE_ISSUE_WORDS } from "./merge-issue-words.js";
import type { IssueWords } from "./merge-issue-words.js";
import type { LedgerIssue, LedgerIssueCode, RowSpan } from "./types.js";

/** Where an issue stands, and what stood there. */
export interface IssuePlace {
  /** Sheet; defaults to the file as a whole. */
  readonly sheet?: string;
  /** Row number. */
  readonly row?: number;
  /** Column letter. */
  readonly column?: string;
  /** What stood there. */
  readonly value?: string;
  /** Rows, where they are more than one. */
  readonly rows?: readonly RowSpan[];
}

const ERROR = "error";
const WARNING = "warning";
const INFO = "info";

const WORDS: Readonly<Record<LedgerIssueCode, IssueWords>> = {
  "unreadable-file": [
    ERROR,
    say("读不出这个文件：{0}。", "This file cannot be read: {1}."),
    say("用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。", "Open it in Excel or WPS, save it as .xlsx and try again."),
  ],
  "empty-file": [
    ERROR,
    say("文件是空的。", "The file is empty."),
    say("检查是否选错了文件，或重新导出。", "Check that it is the right file, or export it again."),
  ],
  "encrypted-file": [
    ERROR,
    say("工作簿有打开密码。", "The workbook is protected by a password."),
    say(
      "用 Excel 或 WPS 打开，取消打开密码，保存后再试。",
      "Open it in Excel or WPS, remove the password, save it and try again.",
    ),
  ],
  "legacy-xls": [
    ERROR,
    say("这是旧版 .xls（或 WPS .et）工作簿。", "This is a workbook in the old .xls (or WPS .et) format."),
    say("用 Excel 或 WPS 打开，另存为 .xlsx 后再试。", "Open it in Excel or WPS, save it as .xlsx and try again."),
  ],
  "wrong-extension": [
    WARNING,
    say(
      "扩展名与内容不符：内容是{0}，已按内容读取。",
      "The extension does not fit the content, which is {1}; it was read by its content.",
    ),
    say("改正扩展名，以免别的软件打不开。", "Correct the extension, so that other programs open it."),
  ],
  "too-large": [
    ERROR,
    say("超出读取上限：{0}。", "Over the limit of what is read: {1}."),
    say(
      "只保留台账所在的工作表和行，删去多余的行列与图片，另存后再试。",
      "Keep only the sheet and rows of the ledger, delete spare rows, columns and pictures, and save it again.",
    ),
  ],
  "encoding-guessed": [
    INFO,
    say("文件没有注明编码，按 {0} 读取。", "The file does not state its encoding; it was read as {1}."),
    say("如有乱码，另存为“CSV UTF-8”。", "If characters look wrong, save it as “CSV UTF-8”."),
  ],
  "encoding-broken": [
    WARNING,
    say("有 {0} 处字符不合编码，已换成“�”。", "{1} characters do not fit the encoding and were replaced by “�”."),
    say("重新导出为“CSV UTF-8”，或改用 .xlsx。", "Export it again as “CSV UTF-8”, or use .xlsx."),
  ],
  "quotes-broken": [
    WARNING,
    say(
      "引号没有成对，已把引号当普通字符、按行读取。",
      "The quotes do not pair; they were taken as plain characters, line by line.",
    ),
    say("核对带引号的行，或改用 .xlsx。", "Check the rows with quotes, or use .xlsx."),
  ],
  "no-table": [
    ERROR,
    say("没有找到台账的表头。", "No heading of a ledger was found."),
    say(
      "表头行至少要有“项目名称”，并与其他列同在一行；或选表头所在的工作表。",
      "The heading needs at least 项目名称, in one row with other columns; or name the sheet.",
    ),
  ],
  "unknown-sheet": [
    ERROR,
    say("没有名为“{0}”的工作表。", "There is no sheet named “{1}”."),
    say("从文件的工作表中选一个。", "Choose one of the sheets of the file."),
  ],
  "other-sheet": [
    INFO,
    say(
      "工作表“{0}”看起来也是台账，这次没有读。",
      "The sheet “{1}” looks like a ledger too; it was not read this time.",
    ),
    say("需要它时，选这张工作表再导入一次。", "If it is needed, choose that sheet and import again."),
  ],
  "missing-column": [
    WARNING,
    say("没有“{0}”列。", "There is no column of {1}."),
    say("核对列的含义；确实没有就不必管。", "Check what the columns mean; if there is none, leave it."),
  ],
  "ambiguous-column": [
    WARNING,
    say(
      "列 {0} 都像是同一项，只用了第一列，其余原样保留。",
      "The columns {1} look like the same thing; the first was used, the others are kept as they are.",
    ),
    say(
      "在台账里把这些列的表头改得不一样（如 总投资、到位资金），或在导入时选定各列的含义。",
      "Give the columns different headings, such as 总投资 and 到位资金, or choose their meanings when importing.",
    ),
  ],
  "unused-column": [
    INFO,
    say(
      "这些列没有对应的含义，没有用来读数，原文保留：{0}。",
      "These columns have no known meaning; nothing was read from them, and their words are kept: {1}.",
    ),
    say(
      "如果其中有要读的，把表头改成常用的名称，如 总投资、产能，或在导入时选定该列的含义。",
      "If one of them should be read, give it a usual heading such as 总投资 or 产能, or choose its meaning when importing.",
    ),
  ],
  "total-row": [
    INFO,
    say("合计行，没有当作项目。", "A row of totals; it is not a project."),
    say("不必处理。", "Nothing to do."),
  ],
  "blank-row": [INFO, say("空行，已跳过{0}。", "Blank, skipped{1}."), say("不必处理。", "Nothing to do.")],
  "note-row": [
    INFO,
    say("说明或分组行，没有当作项目。", "A note or section line; it is not a project."),
    say(
      "如果它是项目，请在“项目名称”列填写名称。",
      "If it is a project, write its name in the column of project names.",
    ),
  ],
  "repeated-heading": [
    INFO,
    say("重复的表头或列号行，已跳过。", "A repeated heading or a row of column numbers, skipped."),
    say("不必处理。", "Nothing to do."),
  ],
  "missing-name": [
    ERROR,
    say("有内容但没有项目名称，整行没有读入。", "The row has content but no name of a project; it was not taken over."),
    say("补上项目名称。", "Write the name of the project."),
  ],
  "formula-error": [
    ERROR,
    say("公式出错，没有读入。", "A formula failed; the value was not taken over."),
    say("在工作簿里修正公式，或填写数值。", "Mend the formula in the workbook, or write the value."),
  ],
  "formula-without-value": [
    ERROR,
    say("公式没有存下结果，当作空白。", "The result of the formula is not stored in the file; it was read as blank."),
    say("用 Excel 或 WPS 打开后保存一次。", "Open the file in Excel or WPS and save it once."),
  ],
  "bad-number": [
    ERROR,
    say("不是能读懂的{0}，没有读入。", "This is no {1} that can be read; it was not taken over."),
    say(
      "改成一个数，带或不带单位，如 12.5亿元、120亩、150人。",
      "Write one number, with or without its unit, such as 12.5亿元, 120亩 or 150人.",
    ),
  ],
  "amount-without-unit": [
    ERROR,
    say("{0}没有单位，没有读入。", "The {1} has no unit; it was not taken over."),
    say("在表头写明单位，如“总投资（万元）”。", "State the unit in the heading, such as 总投资（万元）."),
  ],
  "other-amount": [
    ERROR,
    say(
      "这里写的是产值、税收或已完成的数额，不是{0}，没有读入。",
      "This is output, tax or money already spent, not the {1}; it was not taken over.",
    ),
    say(
      "在这一列写本列的数额，如 12.5亿元；产值等另列一栏。",
      "Write the amount that the column is for, such as 12.5亿元; output and the like need a column of their own.",
    ),
  ],
  "amount-range": [
    INFO,
    say(
      "给出的是范围，按中间值 {0} 计，两端保留。",
      "A range is given; its middle {1} is reckoned with and its ends are kept.",
    ),
    say("有确数时填确数。", "Write the exact amount when it is known."),
  ],
  "amount-approximate": [
    INFO,
    say("给出的是约数，按 {0} 计。", "An approximate amount is given; {1} is reckoned with."),
    say("有确数时填确数。", "Write the exact amount when it is known."),
  ],
  "small-amount": [
    WARNING,
    say(
      "总投资与产能相比小得不像（{0}），可能写错了单位。",
      "The total investment is implausibly little for the capacity ({1}); its unit may be wrong.",
    ),
    say(
      "核对单位；与表头不同的，在单元格里连单位一起写，如 8.5亿元。",
      "Check the unit; where it differs from the heading, write it in the cell, such as 8.5亿元.",
    ),
  ],
  "bad-date": [
    ERROR,
    say("不是能读懂的日期，没有读入。", "This is no date that can be read; it was not taken over."),
    say("写成 2024年3月、2024-03-05 或 2024-2026。", "Write it as 2024年3月, 2024-03-05 or 2024-2026."),
  ],
  "bad-code": [
    WARNING,
    say("统一社会信用代码不对：{0}。", "The unified social credit code is wrong: {1}."),
    say("照营业执照核对。", "Check it against the business licence."),
  ],
  "unknown-stage": [
    WARNING,
    say("看不出项目进展到哪一步。", "These words do not tell how far the project is."),
    say(
      "在台账里改用投产、在建、签约等说法，或在导入时说明这些词的含义。",
      "Write 投产, 在建, 签约 or the like, or say what these words mean.",
    ),
  ],
  "ambiguous-stage": [
    WARNING,
    say("进展有几种说法：{0}，没有选定。", "The progress is told in different ways: {1}; none was chosen."),
    say("分期的项目一期一行；否则只留一种说法。", "Give each phase a row of its own; otherwise keep one of them."),
  ],
  "ambiguous-capacity": [
    WARNING,
    say("产能有不止一种读法，按 {0} 读。", "The capacity can be read in more than one way; it was read as {1}."),
    say("核对；写明“年产”和单位可以消除疑问。", "Check it; 年产 and a unit settle the doubt."),
  ],
  "capacity-basis": [
    WARNING,
    say(
      "产能按“{0}”写，不是产品本身的量，没有把握。",
      "The capacity is stated as “{1}”, which is not the amount of the product itself; it is unsure.",
    ),
    say("写明产品本身的量，如 5万吨/年。", "Write the amount of the product itself, such as 5万吨/年."),
  ],
  "bad-capacity": [
    ERROR,
    say("不是能读懂的产能，没有读入。", "This is no capacity that can be read; it was not taken over."),
    say("写一个数和单位，如 5万吨/年、3GWh/年。", "Write a number with its unit, such as 5万吨/年 or 3GWh/年."),
  ],
  "capacity-minus": [
    WARNING,
    say(
      "产能的数字前紧跟着“-”，分不清是负号还是连接号，按 {0} 读，没有把握。",
      "A “-” stands right before the number of the capacity, a minus or a hyphen; it was read as {1} and is unsure.",
    ),
    say("去掉数字前的“-”，或改正数字。", "Remove the “-” before the number, or correct the number."),
  ],
  "capacity-monthly": [
    INFO,
    say(
      "给出的是每月的产能，按 12 个月换算为 {0}。",
      "The capacity is given per month; with 12 months it comes to {1}.",
    ),
    say(
      "每年开工不满 12 个月的，改写成年产能。",
      "If it runs less than 12 months a year, write the capacity per year.",
    ),
  ],
  "capacity-without-unit": [
    ERROR,
    say("产能没有单位，没有读入。", "The capacity has no unit; it was not taken over."),
    say("写明单位，如 5万吨/年，或在表头注明。", "Write the unit, such as 5万吨/年, or state it in the heading."),
  ],
  ...MERGE_ISSUE_WORDS,
};

/**
 * Makes an issue.
 *
 * @param code - Kind.
 * @param place - Where it stands.
 * @param details - What is filled into the reason: for Chinese and for English; one for both if they are the same.
 * @returns The issue in both languages.
 */
export function ledgerIssue(
  code: LedgerIssueCode,
  place: IssuePlace = {},
  details: readonly [zh: string, en?: string] = [""],
): LedgerIssue {
  const [severity, reason, remedy] = WORDS[code];
  const [zh, en = zh] = details;
  const { sheet = "", row = null, rows, column = null, value = null } = place;
  // a function, for what is filled in may hold "$&"
  const message = { zh: reason.zh.replace("{0}", () => zh), en: reason.en.replace("{1}", () => en) };
  const issue = { code, severity, sheet, row, column, value: value === null ? null : shorten(value), message, remedy };
  return rows === undefined ? issue : { ...issue, rows };
}

function say(zh: string, en: string): Localized {
  return { zh, en };
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
