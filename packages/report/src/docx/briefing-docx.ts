/**
 * A briefing as a Word document.
 *
 * @module
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { FileChild, ISectionOptions } from "docx";
import type { Chain } from "@liantu/core";
import type { Locale } from "@liantu/cytoscape";
import type { Briefing, BriefingSection } from "../briefing/briefing.js";
import { chainBriefing } from "../briefing/chain-briefing.js";
import type { BriefingOptions } from "../briefing/chain-briefing.js";
import { readParts } from "../package/parts.js";
import { writePackage } from "../package/write-package.js";
import { documentText } from "../text/document-text.js";
import { documentBlock, line } from "./document-blocks.js";
import type { BriefingImage } from "./document-blocks.js";
import { documentStyles, runOf, STYLE } from "./document-styles.js";
import { settleDocument } from "./settle-document.js";
import { FONTS, LANDSCAPE, PORTRAIT, twips, typographyOf } from "./typography.js";
import type { DocumentPage } from "./typography.js";

/** Options of {@link briefingDocx}; those of the content count only where a chain is given. */
export interface BriefingDocxOptions extends BriefingOptions {
  /**
   * Picture of the map, for a page of its own.
   * @defaultValue none: a chain then is described without the section, a briefing says that the picture is missing
   */
  readonly picture?: BriefingImage;
}

const MISSING = {
  zh: "图谱未随本文附上，请见链图软件导出的图片或演示文稿。",
  en: "The map does not come with this document: see the picture or the slides that liantu exports.",
} as const;

/**
 * Writes a briefing as a Word document (.docx) in the manner of Chinese official documents: A4, 小标宋 title, 黑体 and 楷体
 * headings, 仿宋 body on lines of 28 points, page numbers "— 1 —", tables whose headings repeat.
 *
 * @param source - Chain, or a briefing made of one.
 * @param options - Content of the briefing, picture of the map.
 * @returns Bytes of the file; the same for the same source and options.
 * @throws `ChainError` of `@liantu/core`: as {@link chainBriefing} does.
 * @example
 * {@includeCode ../../../../examples/briefing.ts}
 */
export async function briefingDocx(source: Chain | Briefing, options: BriefingDocxOptions = {}): Promise<Uint8Array> {
  const { picture = null } = options;
  const briefing = "sections" in source ? source : chainBriefing(source, withoutMap(options));
  const { locale, title, unit, chainName } = briefing;
  const document = new Document({
    title: documentText(title),
    subject: documentText(chainName),
    creator: documentText(unit ?? "liantu"),
    lastModifiedBy: "liantu",
    description: "",
    styles: documentStyles(locale),
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(briefing, picture),
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return writePackage(settleDocument(await readParts(bytes)));
}

function withoutMap({ picture, omit = [], ...options }: BriefingDocxOptions): BriefingOptions {
  return { ...options, omit: picture === undefined ? [...omit, "map"] : omit };
}

/** Pages of one kind that follow each other. */
interface Run {
  readonly page: DocumentPage;
  readonly children: FileChild[];
}

function sectionsOf(briefing: Briefing, picture: BriefingImage | null): readonly ISectionOptions[] {
  const { locale } = briefing;
  const runs: Run[] = [{ page: PORTRAIT, children: headOf(briefing) }];
  for (const section of briefing.sections) {
    const page = section.name === "map" && picture !== null ? LANDSCAPE : PORTRAIT;
    let run = runs[runs.length - 1]!;
    const isNew = run.page !== page;
    if (isNew) runs.push((run = { page, children: [] }));
    run.children.push(headingOf(section, !isNew));
    for (const block of section.blocks) run.children.push(...documentBlock(block, page, picture, MISSING[locale]));
  }
  return runs.map(({ page, children }) => pagesOf(page, children, locale));
}

function headOf({ title, subtitle, unit, date, mark }: Briefing): FileChild[] {
  const signed = [unit, date].filter((part) => part !== null).join("　");
  return [
    ...(mark === null ? [] : [line(mark, STYLE.mark)]),
    line("", STYLE.subtitle),
    line(title, STYLE.title),
    ...[subtitle, signed].filter((text) => text !== "").map((text) => line(text, STYLE.subtitle)),
    line("", STYLE.subtitle),
  ];
}

function headingOf({ name, heading }: BriefingSection, canBreak: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    // The first annex begins on a page of its own.
    pageBreakBefore: canBreak && name === "sources",
    children: [new TextRun(documentText(heading))],
  });
}

function pagesOf(page: DocumentPage, children: readonly FileChild[], locale: Locale): ISectionOptions {
  const { width, height, top, bottom, left, right } = page;
  const isLying = width > height;
  return {
    properties: {
      page: {
        // The writer turns a lying page round itself.
        size: {
          width: twips(isLying ? height : width),
          height: twips(isLying ? width : height),
          orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(15),
          // The page number stands 7 mm below the text.
          footer: twips(bottom - 7 - 5),
          gutter: 0,
        },
      },
    },
    footers: { default: footer(locale, true), even: footer(locale, false) },
    children,
  };
}

/** Page numbers: on the outer side, one character in. */
function footer(locale: Locale, isOdd: boolean): Footer {
  const { folio } = typographyOf(locale);
  const inwards = folio * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: isOdd ? { right: inwards } : { left: inwards },
        children: [new TextRun({ ...runOf(FONTS.folio, folio), children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
