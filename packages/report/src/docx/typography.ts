/**
 * The type of a Word briefing, in the manner of GB/T 9704 (official documents): fonts, sizes, lines, margins, as data.
 *
 * @module
 */
import type { Locale } from "@liantu/cytoscape";

/** A font for Latin and one for Chinese, with those to take where it is not there. */
export interface DocumentFont {
  /** Font of Latin letters and digits. */
  readonly latin: string;
  /** Font of Chinese characters. */
  readonly chinese: string;
}

/** Fonts that a document names, with others to take where a computer does not have them. */
export const FONT_FALLBACKS: ReadonlyMap<string, string> = new Map([
  ["方正小标宋简体", "方正小标宋_GBK,华文中宋,黑体,SimHei"],
  ["仿宋_GB2312", "仿宋,FangSong,华文仿宋,STFangsong"],
  ["楷体_GB2312", "楷体,KaiTi,华文楷体,STKaiti"],
  ["黑体", "SimHei,微软雅黑,Microsoft YaHei"],
  ["宋体", "SimSun,NSimSun"],
]);

const LATIN = "Times New Roman";

/** The fonts by what they are for. */
export const FONTS = {
  title: { latin: LATIN, chinese: "方正小标宋简体" },
  body: { latin: LATIN, chinese: "仿宋_GB2312" },
  heading: { latin: LATIN, chinese: "黑体" },
  subheading: { latin: LATIN, chinese: "楷体_GB2312" },
  folio: { latin: "宋体", chinese: "宋体" },
} as const satisfies Record<string, DocumentFont>;

/** Sizes and distances. Type is in half points, lengths are in twentieths of a point. */
export interface Typography {
  /** Title: 2号. */
  readonly title: number;
  /** Body and headings: 3号. */
  readonly body: number;
  /** Captions of tables: 小四. */
  readonly caption: number;
  /** Cells and notes of tables: 五号. */
  readonly cell: number;
  /** Page numbers: 4号. */
  readonly folio: number;
  /** Distance of lines of the body: 28 points. */
  readonly line: number;
  /** Distance of lines of the title. */
  readonly titleLine: number;
  /** Distance of lines in tables. */
  readonly cellLine: number;
  /** Indent of the first line: two characters. */
  readonly indent: number;
  /** Distance of paragraphs. */
  readonly gap: number;
}

const CHINESE: Typography = {
  title: 44,
  body: 32,
  caption: 24,
  cell: 21,
  folio: 28,
  line: 560,
  titleLine: 700,
  cellLine: 300,
  indent: 640,
  gap: 0,
};
// English is set smaller and closer, or it would take half as many pages again.
const ENGLISH: Typography = { ...CHINESE, title: 36, body: 24, caption: 22, cell: 19, line: 360, indent: 0, gap: 120 };

/**
 * Gives the type for a language.
 *
 * @param locale - Language.
 * @returns Sizes and distances.
 */
export function typographyOf(locale: Locale): Typography {
  return locale === "zh" ? CHINESE : ENGLISH;
}

/** Millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A page with its margins, in millimetres. */
export interface DocumentPage {
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
  /** Margin above. */
  readonly top: number;
  /** Margin below. */
  readonly bottom: number;
  /** Margin on the left, where pages are bound. */
  readonly left: number;
  /** Margin on the right. */
  readonly right: number;
}

/** A4 upright: 37 above, 35 below, 28 left, 26 right. */
export const PORTRAIT: DocumentPage = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 };
/** A4 lying, the bound side above. */
export const LANDSCAPE: DocumentPage = { width: 297, height: 210, top: 28, bottom: 26, left: 35, right: 37 };
