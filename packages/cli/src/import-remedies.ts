/**
 * What can be done about an issue of a ledger with the options of `liantu import`.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { InputIssue } from "./input/read-document.js";

const COLUMN: Localized = {
  zh: "加 --column 列=含义 再导入，如 --column 投资=investment（列名或列号均可；含义见 liantu help import）。",
  en: "Import again with --column COLUMN=MEANING, such as --column 投资=investment (heading or letter; liantu help import lists the meanings).",
};
const WORD: Localized = {
  zh: "改写台账，或加 --word 词=阶段 说明这个词的含义，如 --word 建设中期=building。",
  en: "Change the ledger, or say what the word means by --word WORD=STAGE, such as --word 建设中期=building.",
};
const SHEET: Localized = {
  zh: "加 --sheet 工作表名称 再导入。",
  en: "Import again with --sheet NAME.",
};
const DATE: Localized = {
  zh: "加 --as-of 年-月 写明台账的日期，如 --as-of 2024-06。",
  en: "State the date of the ledger, such as --as-of 2024-06.",
};
const OLDER: Localized = {
  zh: "先导旧月份、再导新月份；台账其实较新的，加 --as-of 年-月；确要以旧台账为准的，加 --older take。",
  en: "Import older months first; if the ledger is newer, state --as-of; to let the older ledger count, --older take.",
};

const REMEDIES: ReadonlyMap<string, Localized> = new Map<string, Localized>([
  ["unknown-sheet", SHEET],
  ["other-sheet", { zh: `需要时${SHEET.zh}`, en: `If it is needed: ${SHEET.en}` }],
  [
    "missing-column",
    { zh: `确实没有就不必管；认错了列的，${COLUMN.zh}`, en: `If there is none, leave it. ${COLUMN.en}` },
  ],
  ["ambiguous-column", COLUMN],
  ["unused-column", { zh: `不需要就不必管；要读的，${COLUMN.zh}`, en: `If it is not needed, leave it. ${COLUMN.en}` }],
  ["unknown-stage", WORD],
  [
    "unsure-link",
    {
      zh: "加 --place 行号=环节 再导入，不属于本链写 行号=-；行数多的，加 --faulty 文件.xlsx，在表中“环节”栏选好后导入该表。",
      en: "Import again with --place ROW=LINK, ROW=- for none of the chain; where there are many, --faulty FILE.xlsx gives a workbook to choose the links in, which is then imported.",
    },
  ],
  [
    "duplicate-rows",
    {
      zh: "是同一项目加 --repeat 行号=same，是不同项目加 --repeat 行号=other，再导入。",
      en: "Import again with --repeat ROW=same for one project, --repeat ROW=other for different ones.",
    },
  ],
  [
    "possible-same-project",
    {
      zh: "是该项目加 --same 行号=项目编号，是新项目加 --same 行号=-，再导入。",
      en: "Import again with --same ROW=PROJECT for that project, --same ROW=- for a new one.",
    },
  ],
  [
    "taken-as-same",
    { zh: "如果是新项目，加 --same 行号=- 再导入。", en: "If it is a new project, import again with --same ROW=-." },
  ],
  ["arrival-undated", DATE],
  ["arrival-date-assumed", DATE],
  ["older-stage", OLDER],
  ["older-amount", OLDER],
]);

/**
 * Puts the options of the command into the remedies.
 *
 * @param issue - Issue of a ledger.
 * @returns The issue with a remedy that can be typed, where there is one.
 */
export function withOptions(issue: InputIssue): InputIssue {
  const remedy = REMEDIES.get(issue.code);
  return remedy === undefined ? issue : { ...issue, remedy };
}
