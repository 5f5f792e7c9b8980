/**
 * Words of the sheet that explains a list in a workbook.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** Words of the sheet that explains a list. */
export const ABOUT_WORDS = {
  about: { zh: "说明", en: "About" },
  aboutTitle: { zh: "这张清单怎么看", en: "How to read this list" },
  item: { zh: "项", en: "Item" },
  meaning: { zh: "说明", en: "Meaning" },
  content: { zh: "内容", en: "Content" },
  rows: { zh: "行数", en: "Rows" },
  filter: { zh: "筛选", en: "Filter" },
  noFilter: { zh: "没有筛选，全部列出", en: "None: everything is listed" },
  asOf: { zh: "数据截至", en: "Data as of" },
  undated: { zh: "未注明", en: "undated" },
  madeOn: { zh: "制表日期", en: "Made on" },
  basis: { zh: "测算口径", en: "How demand is reckoned" },
  sources: { zh: "出处", en: "Sources" },
  sourceCount: (sources: number, without: number): Localized => ({
    zh: `环节、供给关系、项目共引用 ${String(sources)} 处出处，${String(without)} 条没有注明`,
    en: `${String(sources)} sources of links, flows and projects; ${String(without)} records name none`,
  }),
  mainSource: { zh: "主要来源", en: "Main source" },
  lower: { zh: "≥（至少）", en: "≥ (at least)" },
  lowerMeans: {
    zh: "还有记录没填数，补上只会更多；单耗有上下限时取最低值",
    en: "Records without a number could only make it more; of a range it is the low end",
  },
  upper: { zh: "≤（至多）", en: "≤ (at most)" },
  upperMeans: {
    zh: "还有记录没填数，补上只会更少；单耗有上下限时取最高值",
    en: "Records without a number could only make it less; of a range it is the high end",
  },
  unknown: { zh: "待测算、未填", en: "not known, not recorded" },
  unknownMeans: {
    zh: "缺数据算不出来，或没有登记；都不是 0",
    en: "It cannot be reckoned yet, or nobody recorded it; neither is 0",
  },
} as const;
