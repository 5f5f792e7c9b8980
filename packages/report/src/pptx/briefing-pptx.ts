/**
 * A briefing as a PowerPoint presentation.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import type { ChainDrawing } from "@liantu/cytoscape";
import type { Briefing } from "../briefing/briefing.js";
import { chainBriefing } from "../briefing/chain-briefing.js";
import type { BriefingOptions } from "../briefing/chain-briefing.js";
import { readParts } from "../package/parts.js";
import { writePackage } from "../package/write-package.js";
import { documentText, xmlText } from "../text/document-text.js";
import { MASTERS, SLIDE_FONT, SLIDE_HEIGHT, SLIDE_WIDTH } from "./deck.js";
import { mapXml, slideMap } from "./map-drawing.js";
import type { SlideMap } from "./map-drawing.js";
import { addTitle, defineMasters } from "./masters.js";
import { newPresentation } from "./presentation.js";
import { settlePresentation } from "./settle-presentation.js";
import { addSection } from "./slides.js";

/** Options of {@link briefingPptx}; those of the content count only where a chain is given. */
export interface BriefingPptxOptions extends BriefingOptions {
  /**
   * Drawing of the map, which is put on its slide as native shapes.
   * @defaultValue the chain, drawn in the proportions of a slide; a briefing by itself has no map
   */
  readonly map?: ChainDrawing;
}

const NAMES = {
  zh: { frame: "标题与图例", flow: "供给关系" },
  en: { frame: "Title and legend", flow: "Flow" },
} as const;

/**
 * Writes a briefing as a PowerPoint presentation (.pptx), 16 : 9: title, the numbers of the situation, the map in native
 * shapes, tables split over slides.
 *
 * The map is the display list of all other exports. Each card, each flow, title and legend are a group of shapes that can
 * be moved and edited.
 *
 * @param source - Chain, or a briefing made of one.
 * @param options - Content of the briefing, drawing of the map.
 * @returns Bytes of the file; the same for the same source and options.
 * @throws `ChainError` of `@liantu/core`: as {@link chainBriefing} does.
 * @example
 * {@includeCode ../../../../examples/briefing.ts}
 */
export async function briefingPptx(source: Chain | Briefing, options: BriefingPptxOptions = {}): Promise<Uint8Array> {
  const isBriefing = "sections" in source;
  const { map: given, ...content } = options;
  const analysis = isBriefing ? undefined : (options.analysis ?? analyzeChain(source));
  const briefing = isBriefing
    ? source
    : chainBriefing(source, { ...content, ...(analysis !== undefined && { analysis }) });
  const { locale, title, chainName, unit } = briefing;
  const dated = options.date === undefined ? {} : { date: options.date };
  const mapOf = (caption: string): SlideMap | null => {
    if (given !== undefined) return { drawing: given, flows: [] };
    return isBriefing || analysis === undefined
      ? null
      : slideMap(source, { analysis, locale, title: caption, ...dated });
  };
  const presentation = newPresentation();
  const { deck } = presentation;
  deck.defineLayout({ name: "LIANTU", width: SLIDE_WIDTH, height: SLIDE_HEIGHT });
  deck.layout = "LIANTU";
  deck.title = documentText(title);
  deck.subject = documentText(chainName);
  deck.author = documentText(unit ?? "liantu");
  // The writer escapes every text but this.
  deck.company = xmlText(unit ?? "");
  deck.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT };
  defineMasters(presentation, briefing);
  addTitle(presentation, briefing);
  const maps = new Map<number, string>();
  for (const section of briefing.sections) {
    const picture = section.blocks.find(({ kind }) => kind === "picture");
    if (picture?.kind === "picture") {
      const map = mapOf(picture.caption);
      if (map === null) continue;
      presentation.add(MASTERS.map);
      maps.set(presentation.count(), mapXml(map.drawing, { ...NAMES[locale], flows: map.flows }));
    }
    addSection(presentation, section, section.name === "situation" ? briefing.figures : []);
  }
  const bytes = await deck.write({ outputType: "uint8array", compression: false });
  if (!(bytes instanceof Uint8Array)) throw new Error("the presentation was not written as bytes");
  return writePackage(settlePresentation(await readParts(bytes), maps));
}
