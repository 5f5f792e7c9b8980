/**
 * Says in words what was selected and opened.
 *
 * @module
 */
import type { ReactElement } from "react";
import { CLASS_NAMES } from "@liantu/core";
import { basisText } from "../options/basis-text.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { baseText } from "../views/format.js";
import { knownAmount } from "../views/known-amount.js";
import { chainName, linkName } from "../views/names.js";
import { WORDS } from "../words/words.js";

/**
 * Draws the live region; it is not seen.
 *
 * @returns A status element.
 */
export function LiveRegion(): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const loaded = useAtlas((state) => state.loaded);
  const selection = useAtlas((state) => state.selection);
  const link = selection === null ? undefined : loaded?.analysis.links.get(selection);
  const words = (): string => {
    if (loaded === null) return "";
    const basis = basisText(loaded.analysis, locale);
    const how = basis.isDefault ? "" : `${text(WORDS.and)}${text(WORDS.basisIs(basis.whole))}`;
    if (link === undefined) return text(WORDS.opened(chainName(loaded.chain, locale))) + how;
    const open = knownAmount(link.residual.afterPlanned);
    const gap = open === null ? text(WORDS.gapUnknown) : `${text(WORDS.gap)} ${baseText(open, link.unit, locale)}`;
    return (
      text(WORDS.selected(linkName(loaded.chain, link.id, locale), `${text(CLASS_NAMES[link.class])}, ${gap}`)) + how
    );
  };
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="live">
      {words()}
    </div>
  );
}
