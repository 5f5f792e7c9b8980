/**
 * The map as a picture of one sheet of paper.
 *
 * @module
 */
import { chainSvg, svgDataUri } from "@liantu/cytoscape";
import type { LensName, PaperName } from "@liantu/cytoscape";
import type { LoadedChain } from "../../document/loaded-chain.js";
import { today } from "../../edit/fields/read-date.js";
import type { Locale } from "../../words/text.js";

/**
 * Draws the map for paper.
 *
 * @param loaded - Chain on the screen.
 * @param locale - Language.
 * @param lens - Lens through which it is seen.
 * @param paper - Size of the sheet.
 * @returns Address of an SVG picture as large as the sheet.
 */
export function mapPicture(
  { chain, analysis }: Pick<LoadedChain, "chain" | "analysis">,
  locale: Locale,
  lens: LensName,
  paper: PaperName,
): string {
  const svg = chainSvg(chain, {
    analysis,
    locale,
    lens,
    palette: "print",
    date: today(),
    paper: { size: paper, orientation: "landscape" },
  });
  return svgDataUri(svg);
}
