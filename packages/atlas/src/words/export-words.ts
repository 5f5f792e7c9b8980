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
  failed: {
    zh: "没能生成文件：浏览器不允许后台运算，或内存不够。可以改用 SVG，或关掉别的页面再试。",
    en: "The file could not be made: the browser refuses workers or lacks memory. Try SVG, or close other pages.",
  },
} as const;
