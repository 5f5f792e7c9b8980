/**
 * Words of the export dialog.
 *
 * @module
 */
import type { ExportKind } from "../export/export-form.js";
import type { Localized } from "@liantu/core";
import type { CardLevel } from "@liantu/cytoscape";
import type { WorkbookContent } from "@liantu/ledger";

/** Names of the kinds of file, and what each is good for. */
export const KIND_WORDS: Readonly<Record<ExportKind, { readonly name: Localized; readonly use: Localized }>> = {
  pdf: {
    name: { zh: "PDF 挂图", en: "PDF wall chart" },
    use: {
      zh: "打印、上墙、发文：文字可选可搜，放大不虚",
      en: "To print and hang up: sharp at any size, text can be searched",
    },
  },
  png: {
    name: { zh: "PNG 图片", en: "PNG picture" },
    use: { zh: "贴进 PPT、Word、微信", en: "For slides, documents, messages" },
  },
  svg: {
    name: { zh: "SVG 矢量图", en: "SVG drawing" },
    use: { zh: "交给设计公司继续排版", en: "For a designer to go on with" },
  },
  docx: {
    name: { zh: "简报 Word", en: "Briefing, Word" },
    use: {
      zh: "公文格式的情况简报，直接报送",
      en: "Set as an official document, to be handed in",
    },
  },
  pptx: {
    name: { zh: "演示 PowerPoint", en: "Slides, PowerPoint" },
    use: {
      zh: "同样内容的幻灯片，图谱是可以逐个移动、修改的形状",
      en: "The same as slides; the map is made of shapes that can be moved and edited",
    },
  },
  xlsx: {
    name: { zh: "Excel 表格", en: "Workbook" },
    use: { zh: "缺口表、投资机会清单、目标企业清单、项目台账", en: "Gap table, opportunities, targets, projects" },
  },
  html: {
    name: { zh: "单个网页", en: "One-file page" },
    use: {
      zh: "整个软件带着这张图，双击就能看，不用装、不联网",
      en: "The whole app with this map inside: opens by double click, offline",
    },
  },
  json: {
    name: { zh: "图谱文件", en: "Map file" },
    use: { zh: "给同事接着编辑，或交给别的系统", en: "For a colleague to go on with, or another system" },
  },
};

/** What a briefing holds, in its order. */
export const BRIEFING_PARTS = {
  situation: {
    zh: "总体情况：环节、项目、完整度、本地配套率",
    en: "Situation: links, projects, completeness, local supply",
  },
  map: { zh: "产业链图谱", en: "Map of the chain" },
  gaps: { zh: "缺什么、缺多少：供需缺口表", en: "What is missing, and how much: the gap table" },
  opportunities: {
    zh: "招商机会：需项目数、投资、用地、本地买家",
    en: "Opportunities: projects, investment, land, local buyers",
  },
  targets: { zh: "目标企业：评分、依据、对接状态", en: "Target enterprises: scores, evidence, how far" },
  changes: { zh: "与上期相比：新增、进展、缺口变化", en: "Since the last report: what is new, moved on, closed" },
  sources: { zh: "附：数据来源与可信度", en: "Annex: sources and reliability" },
  rules: { zh: "附：判定规则", en: "Annex: rules" },
} as const satisfies Record<string, Localized>;

/** Names of the levels. */
export const LEVEL_WORDS: Readonly<Record<"auto" | CardLevel, Localized>> = {
  auto: { zh: "自动：能看清的最详细一级", en: "Automatic: the most that can be read" },
  dot: { zh: "概览：只有颜色和缺口", en: "Overview: colours and gaps" },
  far: { zh: "简图：环节名和状态", en: "Outline: names and statuses" },
  mid: { zh: "数量：企业数和缺口", en: "Counts: enterprises and gaps" },
  near: { zh: "企业：列出企业和项目", en: "Enterprises: named" },
};

/** What a workbook holds. */
export const CONTENT_WORDS: Readonly<Record<WorkbookContent, Localized>> = {
  all: { zh: "全部：四张清单和完整数据", en: "Everything: the four lists and all data" },
  gaps: { zh: "缺口表", en: "Gap table" },
  opportunities: { zh: "投资机会清单", en: "Opportunities" },
  targets: { zh: "目标企业清单", en: "Target enterprises" },
  projects: { zh: "项目台账", en: "Projects" },
  document: { zh: "完整数据（可改好再导回）", en: "All data (to be edited and read back)" },
};

/** Words of the export dialog. */
export const EXPORT_WORDS = {
  title: { zh: "导出", en: "Export" },
  kind: { zh: "导出成什么", en: "Kind of file" },
  paper: { zh: "纸张", en: "Paper" },
  landscape: { zh: "横向", en: "Landscape" },
  portrait: { zh: "纵向", en: "Portrait" },
  tiled: { zh: "自动分成多页拼接，保证字看得清", en: "Spread over as many pages as it takes to be read" },
  level: { zh: "详细程度", en: "Detail" },
  palette: { zh: "配色", en: "Colours" },
  mapTitle: { zh: "标题", en: "Title" },
  mark: { zh: "密级标注", en: "Classification mark" },
  markHint: { zh: "如：内部资料（可不填）", en: "Such as “internal” (optional)" },
  dpi: { zh: "清晰度", en: "Resolution" },
  dpiOf: (dpi: number, width: number, height: number) => ({
    zh: `${dpi} dpi · ${width} × ${height} 像素`,
    en: `${dpi} dpi · ${width} × ${height} pixels`,
  }),
  dpiCut: (dpi: number) => ({
    zh: `浏览器画不了更大的图片，这张纸最多 ${dpi} dpi。要更清楚请用 PDF。`,
    en: `The browser draws no larger picture: ${dpi} dpi is the most for this paper. Use PDF for more.`,
  }),
  content: { zh: "表里放什么", en: "What the workbook holds" },
  briefingHolds: { zh: "简报里有这些内容", en: "What the briefing holds" },
  unit: { zh: "报送单位", en: "Unit" },
  unitHint: { zh: "如：金昌市招商局（可不填）", en: "Who hands it in (optional)" },
  date: { zh: "成文日期", en: "Date" },
  before: { zh: "与上期相比", en: "Compare with an earlier file" },
  pickBefore: { zh: "选上期的图谱文件…", en: "Choose a file…" },
  pickOther: { zh: "换一个文件…", en: "Choose another…" },
  dropBefore: { zh: "不比较", en: "Do not compare" },
  beforeHint: {
    zh: "选上个月保存的图谱文件（.json），简报会多一节“与上期相比”；不选就没有这一节。",
    en: "A map file saved last month (.json) adds a section on what changed; without one there is none.",
  },
  beforeFailed: ({ zh, en }: Localized) => ({
    zh: `这个文件不能用来比较：${zh === "" ? "里面没有产业链" : zh}`,
    en: `This file cannot be compared with: ${en === "" ? "it holds no chain" : en}`,
  }),
  contacts: { zh: "包含联系人姓名和电话", en: "Include names and telephone numbers of contacts" },
  readOnly: { zh: "对方只能看，不能改", en: "To be looked at only" },
  noPage: {
    zh: "这个开发中的页面里没有单文件版，请先构建。",
    en: "This page is a development build and holds no single file: build it first.",
  },
  preview: { zh: "打印预览", en: "Preview" },
  facts: (paper: string, pages: number, type: string) => ({
    zh: `${paper} · ${pages} 页 · 最小字高 ${type} 毫米`,
    en: `${paper} · ${pages} page${pages === 1 ? "" : "s"} · smallest type ${type} mm`,
  }),
  tooSmall: {
    zh: "最小的字不到 2.5 毫米，打印出来看不清。请换大一号的纸、降低详细程度，或分页拼接。",
    en: "The smallest type is under 2.5 mm and hard to read: take larger paper, less detail, or several pages.",
  },
  missing: (characters: string) => ({
    zh: `字库里没有这些字，文件中显示为方框：${characters}`,
    en: `The font lacks these characters, which appear as boxes: ${characters}`,
  }),
  make: { zh: "导出", en: "Export" },
  making: { zh: "正在生成…", en: "Being made…" },
  stop: { zh: "停止", en: "Stop" },
  close: { zh: "关闭", en: "Close" },
  made: (name: string) => ({ zh: `已下载 ${name}，在浏览器的“下载”里`, en: `Downloaded ${name}` }),
  briefingFailed: {
    zh: "没能生成简报：内存不够，或上期文件无法测算。可以去掉上期文件，或关掉别的页面再试。",
    en: "The briefing could not be made: too little memory, or the earlier file cannot be analysed. Leave that file out, or close other pages.",
  },
  failed: {
    zh: "没能生成文件：浏览器不允许后台运算，或内存不够。可以改用 SVG，或关掉别的页面再试。",
    en: "The file could not be made: the browser refuses workers or lacks memory. Try SVG, or close other pages.",
  },
} as const;
