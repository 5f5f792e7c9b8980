/**
 * Links as chips that open them.
 *
 * @module
 */
import type { ReactElement } from "react";
import { CLASS_NAMES } from "@liantu/core";
import type { LinkKey } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { ClassMark } from "../marks/class-mark.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { linkName, linkShortName } from "../views/names.js";
import { WORDS } from "../words/words.js";

/** Properties of {@link LinkChips}. */
export interface LinkChipsProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Links to show. */
  readonly links: readonly LinkKey[];
}

/**
 * Draws links as chips.
 *
 * @param props - Chain and links.
 * @returns A list of buttons, or a word that there is none.
 */
export function LinkChips({ loaded, links }: LinkChipsProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const known = links.map((key) => loaded.analysis.links.get(key)).filter((link) => link !== undefined);
  if (known.length === 0) return <p className="quiet">{text(WORDS.noneRecorded)}</p>;
  return (
    <ul className="chips">
      {known.map((link) => (
        <li key={link.id}>
          <button
            type="button"
            className="chip"
            title={`${linkName(loaded.chain, link.id, locale)} · ${text(CLASS_NAMES[link.class])}`}
            onClick={() => dispatch({ kind: "select", link: link.id, isRevealed: true })}
          >
            <ClassMark of={link.class} size={14} />
            {linkShortName(loaded.chain, link.id, locale)}
          </button>
        </li>
      ))}
    </ul>
  );
}
