/**
 * The template of a ledger: an empty table to fill in, and a sheet that explains it.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import type { SheetPlan } from "../sheet-plan.js";
import { writeSheets } from "../write-sheets.js";
import { sheetColumnOf, templateColumns } from "./template-columns.js";
import type { TemplateColumn } from "./template-columns.js";

/** Options of {@link writeTemplate}. */
export interface WriteTemplateOptions {
  /**
   * Language of the explanations; the headings are Chinese, as ledgers are.
   * @defaultValue "zh"
   */
  readonly language?: "zh" | "en";
  /**
   * Rows to fill in.
   * @defaultValue 200
   */
  readonly rows?: number;
}

const ROWS = 200;
const MAX_ROWS = 10_000;

/**
 * Writes the template of a ledger, which `readLedger` reads without a question once it is filled in.
 *
 * The examples stand on a sheet of their own, as columns, so that they are never taken for projects.
 *
 * @param chain - Chain, for the names of its links to choose from.
 * @param options - Language, number of rows.
 * @returns Bytes of an .xlsx workbook.
 */
export async function writeTemplate(chain?: Chain, options: WriteTemplateOptions = {}): Promise<Uint8Array> {
  const { language = "zh", rows = ROWS } = options;
  const plans = templateSheets(chain, language, Math.min(MAX_ROWS, Math.max(1, Math.trunc(rows))));
  return writeSheets(plans, { language, title: plans[0]?.title ?? "" });
}

/**
 * Makes the sheets of the template.
 *
 * @param chain - Chain, for the names of its links.
 * @param language - Language of the explanations.
 * @param blankRows - Rows to fill in.
 * @returns The sheet to fill in, and the one that explains it.
 */
export function templateSheets(
  chain: Chain | undefined,
  language: "zh" | "en" = "zh",
  blankRows: number = ROWS,
): readonly SheetPlan[] {
  const columns = templateColumns(chain);
  const isChinese = language === "zh";
  const ledger: SheetPlan = {
    name: "项目台账",
    title: `${chain === undefined ? "" : `${chain.document.name} `}项目台账`,
    notes: [
      isChinese
        ? "每行一个项目；不知道的空着，不要填 0；各栏怎么填见“填写说明”"
        : "One project a row; leave empty what is not known, do not write 0; the second sheet explains the columns",
    ],
    columns: columns.map((column) => sheetColumnOf(column, language)),
    rows: [],
    blankRows,
    paper: "A3",
    frozenColumns: 2,
  };
  return [ledger, explanations(columns, isChinese, language)];
}

function explanations(columns: readonly TemplateColumn[], isChinese: boolean, language: "zh" | "en"): SheetPlan {
  const say = (zh: string, en: string): string => (isChinese ? zh : en);
  const choices = (column: TemplateColumn): string => (column.choices ?? []).join(isChinese ? "、" : ", ");
  return {
    name: say("填写说明", "How to fill in"),
    title: say("填写说明与示例", "Explanations and examples"),
    notes: [say("示例只作参考，不会被导入", "The examples are not imported")],
    columns: [
      { head: say("栏目", "Column"), width: 22, isWrapped: true },
      { head: say("怎么填", "What to fill in"), width: 44, isWrapped: true },
      { head: say("示例一", "Example 1"), width: 28, isWrapped: true },
      { head: say("示例二", "Example 2"), width: 28, isWrapped: true },
      { head: say("可选值", "Choices"), width: 50, isWrapped: true },
    ],
    rows: columns.map((column) => [
      column.head,
      column.explanation[language],
      column.examples[0],
      column.examples[1],
      choices(column),
    ]),
  };
}
