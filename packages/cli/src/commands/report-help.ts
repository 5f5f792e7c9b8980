/**
 * What the help says of `liantu report`.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { BriefingSectionName } from "@liantu/report";
import type { HelpText } from "./help-text.js";

/** Parts of a briefing, by the names that `--omit` takes. Said again here, so that no other command loads the writers. */
export const REPORT_PARTS = [
  "situation",
  "map",
  "gaps",
  "opportunities",
  "targets",
  "changes",
  "sources",
  "rules",
] as const satisfies readonly BriefingSectionName[];

const same = (text: string): Localized => ({ zh: text, en: text });

/** Help of the command. */
export const REPORT_HELP: HelpText = {
  usage: { zh: "report CHAIN -o 文件", en: "report CHAIN -o FILE" },
  brief: { zh: "简报：docx、pptx、xlsx", en: "the briefing as docx, pptx or xlsx" },
  about: {
    zh: [
      "写出产业链情况简报：总体情况、图谱、缺口、招商机会、目标企业、与上期相比、数据来源、判定规则。",
      ".docx 按公文格式排版，图谱为插图；.pptx 的图谱是可编辑的原生形状；.xlsx 是全部清单和数据。",
    ],
    en: [
      "Writes the briefing of a chain: situation, map, gaps, opportunities, targets, what changed, sources, rules.",
      ".docx is set as Chinese official documents are, .pptx has the map in native shapes that can be edited, .xlsx has",
      "all lists and data.",
    ],
  },
  own: [
    [
      { zh: "-o, --output 文件", en: "-o, --output FILE" },
      { zh: "写入的文件；必需", en: "file to write; required" },
    ],
    [
      { zh: "--before 旧文件", en: "--before OLD" },
      {
        zh: "上期（如上月）的产业链文档，用于“与上期相比”",
        en: "an earlier state of the chain, such as that of last month, to compare with",
      },
    ],
    [
      { zh: "--title 标题", en: "--title TEXT" },
      { zh: "标题；默认为“链的名称＋情况简报”", en: "title; made from the name of the chain by default" },
    ],
    [
      { zh: "--date 日期", en: "--date DATE" },
      { zh: "成文日期，如 2025-03-31；默认不写", en: "date of the briefing, such as 2025-03-31; none by default" },
    ],
    [
      { zh: "--unit 单位", en: "--unit TEXT" },
      { zh: "报送单位；默认不写", en: "unit that hands it in; none by default" },
    ],
    [
      { zh: "--mark 密级", en: "--mark TEXT" },
      { zh: "密级标志，如 内部资料", en: "classification mark" },
    ],
    [
      { zh: "--omit 部分,部分", en: "--omit PART,PART" },
      {
        zh: `不写的部分：${REPORT_PARTS.join("、")}`,
        en: `parts to leave out: ${REPORT_PARTS.join(", ")}`,
      },
    ],
    [
      { zh: "--link 环节", en: "--link LINK" },
      { zh: "只写这个环节，可重复；默认全链", en: "write of this link only, may be repeated; of all by default" },
    ],
    [
      same("--with-contacts"),
      { zh: "写上联系人姓名和电话；默认不写", en: "name contacts and their telephone numbers; not by default" },
    ],
  ],
};
