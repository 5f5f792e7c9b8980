/**
 * What each issue says that comes up when a ledger is put into a chain, in both languages.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { LedgerIssue, LedgerIssueCode } from "./types.js";

/** Severity, reason and remedy; {0} in Chinese and {1} in English are filled in. */
export type IssueWords = readonly [severity: LedgerIssue["severity"], reason: Localized, remedy: Localized];

const ERROR = "error";
const WARNING = "warning";
const INFO = "info";

/** Words by kind. */
export const MERGE_ISSUE_WORDS = {
  "unsure-link": [
    WARNING,
    say("看不准属于哪个环节（{0}），没有并入。", "It is not sure which link this belongs to ({1}); it was not put in."),
    say(
      "在“环节”列写上环节名称；哪个环节都不是的，写“不属于本链”。",
      "Write the name of the link in the column 环节; where none of the chain fits, write 不属于本链 (or outside).",
    ),
  ],
  "unknown-decision": [
    WARNING,
    say("指定的环节“{0}”不在链中，没有采用。", "The link “{1}” that was chosen is not in the chain; it was not used."),
    say("从链的环节中重新选择。", "Choose one of the links of the chain."),
  ],
  "duplicate-rows": [
    WARNING,
    say(
      "与{0}可能是同一项目，未经确认，只按一个项目计，本行没有并入。",
      "This may be the same project as {1}; until that is confirmed it counts once, and this row was not put in.",
    ),
    say(
      "是同一项目的，在台账里只留一行，或在导入时确认；是不同项目的，在导入时确认。",
      "If they are one project, keep one row, or confirm it when importing; if not, say so when importing.",
    ),
  ],
  "conflicting-amounts": [
    WARNING,
    say("同一项目前后不一致：{0}。", "Rows of one project disagree: {1}."),
    say("核对哪一个对，改正台账。", "Check which is right and correct the ledger."),
  ],
  "capacity-not-taken": [
    WARNING,
    say("产能没有采用：{0}。原文保留。", "The capacity was not taken over: {1}. The words are kept."),
    say("写明这个环节的产能和单位，如 5万吨/年。", "Write the capacity of this link with its unit, such as 5万吨/年."),
  ],
  "amount-too-large": [
    ERROR,
    say(
      "{0}超出可记录的范围，没有采用。原文保留。",
      "The {1} is out of range; it was not taken over. The words are kept.",
    ),
    say("核对数字和单位。", "Check the number and its unit."),
  ],
  "arrival-undated": [
    WARNING,
    say(
      "到位资金没有日期可记，没有采用。原文保留。",
      "The money arrived has no date; it was not taken over. The words are kept.",
    ),
    say(
      "在表名或标题里写明年月，如“2024年6月”，或在导入时填写台账的日期。",
      "Write year and month in the name of the sheet or in its title, such as 2024年6月, or give the date when importing.",
    ),
  ],
  "arrival-less": [
    WARNING,
    say(
      "累计到位资金 {0}，与文件中已记的对不上，没有采用。原文保留。",
      "The money arrived, {1}, does not fit what the document has; it was not taken over. The words are kept.",
    ),
    say("核对到位资金。", "Check the money arrived."),
  ],
  "arrival-date-assumed": [
    INFO,
    say(
      "台账没有写明月份，到位资金的日期按链的截止日期 {0} 记。",
      "The ledger tells no month; the money arrived is dated {1}, the date that the document speaks of.",
    ),
    say(
      "在表名或标题里写明年月，如“2024年6月”，或在导入时填写台账的日期。",
      "Write year and month in the name of the sheet or in its title, such as 2024年6月, or give the date when importing.",
    ),
  ],
  "possible-same-project": [
    WARNING,
    say(
      "可能与已有项目“{0}”是同一项目，未经确认，只按已有项目计，本行没有并入。",
      "This may be the project “{1}” of the document; until that is confirmed that one counts, and this row was not put in.",
    ),
    say(
      "是该项目的，把台账里的名称改成一样，或在导入时确认；是新项目的，在导入时确认。",
      "If it is that project, give it that name in the ledger, or confirm it when importing; if not, say so when importing.",
    ),
  ],
  "taken-as-same": [
    INFO,
    say(
      "名称相近，投资或产能相同，按已有项目“{0}”更新。",
      "The names are alike and the money or the capacity is the same; it was taken as the project “{1}” of the document.",
    ),
    say("如果是新项目，请指明。", "If it is a new project, say so."),
  ],
  "link-without-unit": [
    INFO,
    say(
      "环节“{0}”没有单位，各项目的产能照原单位记下，不能汇总。",
      "The link “{1}” has no unit; capacities are kept in the units of the ledger and cannot be added up.",
    ),
    say("给这个环节设定单位。", "Give the link a unit."),
  ],
  "enterprise-conflict": [
    WARNING,
    say(
      "企业“{0}”的统一社会信用代码与已有的不同，代码没有采用。",
      "The credit code of “{1}” differs from the one on record; it was not taken over.",
    ),
    say("照营业执照核对企业名称和代码。", "Check name and code against the business licence."),
  ],
  "older-stage": [
    WARNING,
    say(
      "台账比文件旧：{0}，保留文件中的进展。",
      "The ledger is older than the document: {1}; the stage of the document stays.",
    ),
    say(
      "先导入旧月份、再导入新月份；台账其实较新的，写明它的日期；确要改回的，选择以台账为准。",
      "Import older months before newer ones; if the ledger is newer, state its date; to put the stage back, choose to take the older ledger.",
    ),
  ],
  "older-amount": [
    WARNING,
    say(
      "台账比文件旧：{0}，保留文件中的数。",
      "The ledger is older than the document: {1}; the amount of the document stays.",
    ),
    say(
      "台账其实较新的，写明它的日期；确要改回的，选择以台账为准。",
      "If the ledger is newer, state its date; to put the amount back, choose to take the older ledger.",
    ),
  ],
  "stage-back": [
    WARNING,
    say("进展退回了：{0}，已按台账更新。", "The project went back: {1}; it was changed as the ledger says."),
    say(
      "核对进展；台账有误的，改正后再导入。",
      "Check the progress; if the ledger is wrong, correct it and import again.",
    ),
  ],
  "phases-differ": [
    WARNING,
    say(
      "总项目与各期的投资对不上：{0}。总项目作为各期的归集，投资只按各期计，不重复。",
      "The whole and its phases have different money: {1}. The phases count, under the whole, so that nothing counts twice.",
    ),
    say(
      "还有未列出的期次，单列一行；金额有误的，改正台账。",
      "Give phases that are missing a row of their own; correct amounts that are wrong.",
    ),
  ],
  "phases-exceed": [
    WARNING,
    say(
      "名称像总项目和各期，但各期的投资比总项目多：{0}。没有归到一起，投资可能重复计算。",
      "These look like a whole and its phases, but the phases have more money: {1}. They stay apart, and money may count twice.",
    ),
    say(
      "核对总投资；同一项目的，改正金额后再导入。",
      "Check the amounts; correct them and import again if it is one project.",
    ),
  ],
  "project-without-status": [
    WARNING,
    say(
      "没有进展，项目已并入，但不计入任何状态。",
      "There is no progress; the project was put in, but counts in no status.",
    ),
    say("补上进展，如 在建、投产。", "Write the progress, such as 在建 or 投产."),
  ],
} as const satisfies Partial<Readonly<Record<LedgerIssueCode, IssueWords>>>;

function say(zh: string, en: string): Localized {
  return { zh, en };
}
