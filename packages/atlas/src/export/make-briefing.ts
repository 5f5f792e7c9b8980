/**
 * Briefings as Word and PowerPoint. This file alone needs their writers, and is loaded when one is asked for.
 *
 * @module
 */
import { drawingToSvg } from "@liantu/cytoscape";
import { briefingDocx, briefingDrawing, briefingPptx } from "@liantu/report";
import type { BriefingImage, BriefingOptions } from "@liantu/report";
import type { LoadedChain } from "../document/loaded-chain.js";
import { chainName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import type { ExportForm } from "./export-form.js";
import { svgPicture } from "./svg-to-png.js";

/** Pixels across the picture of the map: 300 to the inch of a lying page. */
const PICTURE_WIDTH = 2700;

/** What a briefing is made from. */
export interface BriefingRequest {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** What was entered. */
  readonly form: ExportForm;
  /** Language. */
  readonly locale: Locale;
}

/**
 * Writes a briefing.
 *
 * @param request - Chain, and what was entered.
 * @param signal - Ends it.
 * @returns Bytes of the file.
 * @throws An `AbortError` if the signal ends it.
 */
export async function makeBriefing(
  { loaded, form, locale }: BriefingRequest,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { chain, analysis } = loaded;
  const { title, unit, date, mark, before, hasContacts } = form;
  // The title of the dialog is the name of the chain until another one is entered.
  const isOwn = title.trim() !== "" && title !== chainName(chain, locale);
  const options: BriefingOptions = {
    locale,
    analysis,
    unit,
    mark,
    withContacts: hasContacts,
    ...(isOwn && { title }),
    ...(date !== "" && { date }),
    ...(before !== null && { before: before.chain }),
  };
  if (form.kind === "pptx") return unlessStopped(await briefingPptx(chain, options), signal);
  const drawing = briefingDrawing(chain, { analysis, locale, ...(date !== "" && { date }) });
  const size = { width: PICTURE_WIDTH, height: Math.round((PICTURE_WIDTH * drawing.height) / drawing.width) };
  const blob = unlessStopped(await svgPicture(drawingToSvg(drawing), size), signal);
  const picture: BriefingImage = { png: new Uint8Array(await blob.arrayBuffer()), ...size };
  return unlessStopped(await briefingDocx(chain, { ...options, picture }), signal);
}

function unlessStopped<T>(made: T, signal: AbortSignal): T {
  if (signal.aborted) throw new DOMException("the export was ended", "AbortError");
  return made;
}
