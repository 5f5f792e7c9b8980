/**
 * Styles of a Word briefing: real headings, so that the navigation pane and a table of contents find them.
 *
 * @module
 */
import type { IParagraphStylePropertiesOptions, IRunStylePropertiesOptions, IStylesOptions } from "docx";
import type { Locale } from "@liantu/cytoscape";
import { FONTS, typographyOf } from "./typography.js";
import type { DocumentFont } from "./typography.js";

/** Names of the styles that are no headings. */
export const STYLE = {
  body: "BriefingBody",
  mark: "BriefingMark",
  subtitle: "BriefingSubtitle",
  figure: "BriefingFigure",
  cell: "BriefingCell",
  note: "BriefingNote",
  caption: "Caption",
  title: "Title",
} as const;

const INK = "000000";
const EXACT = "exact" as const;

/**
 * Gives the styles.
 *
 * @param locale - Language.
 * @returns Options of the document.
 */
export function documentStyles(locale: Locale): IStylesOptions {
  const type = typographyOf(locale);
  const firstLine = type.indent === 0 ? {} : { indent: { firstLine: type.indent, firstLineChars: 200 } };
  const lines: IParagraphStylePropertiesOptions = {
    spacing: { line: type.line, lineRule: EXACT, after: type.gap },
    alignment: locale === "zh" ? "both" : "left",
  };
  const heading = (font: DocumentFont, outlineLevel: number, isBold = false) => ({
    basedOn: "Normal",
    next: STYLE.body,
    quickFormat: true,
    run: runOf(font, type.body, isBold),
    paragraph: { ...lines, ...firstLine, keepNext: true, keepLines: true, outlineLevel },
  });
  const isBold = locale === "en";
  const centred = (line: number, more: IParagraphStylePropertiesOptions = {}): IParagraphStylePropertiesOptions => ({
    alignment: "center",
    spacing: { line, lineRule: EXACT },
    ...more,
  });
  return {
    default: {
      document: {
        run: { ...runOf(FONTS.body, type.body), language: { value: "en-US", eastAsia: "zh-CN" } },
      },
      title: {
        basedOn: "Normal",
        next: STYLE.subtitle,
        quickFormat: true,
        run: runOf(FONTS.title, type.title, isBold),
        paragraph: centred(type.titleLine),
      },
      heading1: heading(FONTS.heading, 0, isBold),
      heading2: heading(FONTS.subheading, 1, isBold),
      heading3: heading(FONTS.body, 2, true),
      caption: {
        basedOn: "Normal",
        next: STYLE.body,
        quickFormat: true,
        run: { ...runOf(FONTS.heading, type.caption, isBold), italics: false },
        paragraph: centred(type.line, { keepNext: true }),
      },
    },
    paragraphStyles: [
      {
        id: STYLE.body,
        name: locale === "zh" ? "简报正文" : "Briefing Body",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { ...lines, ...firstLine },
      },
      {
        id: STYLE.mark,
        name: locale === "zh" ? "密级" : "Briefing Mark",
        basedOn: "Normal",
        run: runOf(FONTS.heading, type.body, isBold),
        paragraph: { spacing: { line: type.line, lineRule: EXACT } },
      },
      {
        id: STYLE.subtitle,
        name: locale === "zh" ? "简报署名" : "Briefing Subtitle",
        basedOn: "Normal",
        run: runOf(FONTS.subheading, type.body),
        paragraph: centred(type.line),
      },
      {
        id: STYLE.figure,
        name: locale === "zh" ? "简报插图" : "Briefing Figure",
        basedOn: "Normal",
        // A picture on a line of exact height would be cut to that height.
        paragraph: { alignment: "center", spacing: { before: 60, after: 60, line: 240, lineRule: "auto" } },
      },
      {
        id: STYLE.cell,
        name: locale === "zh" ? "表格文字" : "Briefing Cell",
        basedOn: "Normal",
        run: runOf(FONTS.body, type.cell),
        paragraph: { spacing: { line: type.cellLine, lineRule: EXACT } },
      },
      {
        id: STYLE.note,
        name: locale === "zh" ? "表注" : "Briefing Note",
        basedOn: "Normal",
        run: runOf(FONTS.body, type.cell),
        paragraph: { spacing: { before: 60, after: 120, line: type.cellLine, lineRule: EXACT } },
      },
    ],
  };
}

/**
 * Gives the properties of a run of text.
 *
 * @param font - Font.
 * @param size - Size in half points.
 * @param isBold - Whether it is bold.
 * @returns Properties.
 */
export function runOf({ latin, chinese }: DocumentFont, size: number, isBold = false): IRunStylePropertiesOptions {
  const font = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese };
  return { font, size, bold: isBold, color: INK };
}
