/**
 * The opportunity list (投资机会清单) as a sheet.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import type { Opportunity } from "@liantu/core/planning";
import type { SheetPlan } from "../sheet-plan.js";
import { chainName, frameNotes, listSheet } from "./list-column.js";
import type { ListLanguage } from "./list-column.js";
import { OPPORTUNITY_COLUMNS } from "./opportunity-columns.js";

/**
 * Makes the sheet of opportunities.
 *
 * @param chain - Chain.
 * @param list - Opportunities, the highest score first.
 * @param language - Language.
 * @param date - Date of the list.
 * @returns Plan of the sheet.
 */
export function opportunitySheet(
  chain: Chain,
  list: readonly Opportunity[],
  language: ListLanguage = "zh",
  date?: string,
): SheetPlan {
  const entries = list.map((item, index) => ({ item, chain, place: index + 1 }));
  const isChinese = language === "zh";
  return listSheet(OPPORTUNITY_COLUMNS, entries, {
    language,
    name: isChinese ? "投资机会" : "Opportunities",
    title: chainName(chain, language) + (isChinese ? " 投资机会清单" : ": opportunities"),
    notes: [
      ...frameNotes(chain, language, date),
      isChinese
        ? "缺口为已建、在建、拟引进之后仍缺的量，单位见“单位”列；空格为待测算，不是 0；“至少”“至多”见“把握”各列"
        : "Gaps are what is short after everything built, under construction and planned, in the unit of the row; an empty cell is unknown, not 0; the columns of bounds say “at least” and “at most”",
    ],
    paper: "A3",
    frozenColumns: 2,
    // what only explains stands on the screen alone: on paper it would make all the rest too small to read
    printedColumns: OPPORTUNITY_COLUMNS.findIndex(({ head }) => head.zh === "责任单位") + 1,
  });
}
