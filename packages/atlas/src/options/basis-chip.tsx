/**
 * Beside the name of the chain: on which basis the numbers stand, where it is not the default one.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { ChainAnalysis } from "@liantu/core";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { WORDS } from "../words/words.js";
import { basisText } from "./basis-text.js";

/** Properties of {@link BasisChip}. */
export interface BasisChipProps {
  /** Analysis on the screen. */
  readonly analysis: ChainAnalysis;
}

/**
 * Draws the chip.
 *
 * @param props - Analysis.
 * @returns A button that opens the form; nothing while everything is at its default.
 */
export function BasisChip({ analysis }: BasisChipProps): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const { whole, isDefault } = basisText(analysis, locale);
  if (isDefault) return null;
  return (
    <button
      type="button"
      className="basis-chip"
      title={text(WORDS.basisIs(whole))}
      onClick={() => dispatch({ kind: "open-form", isOpen: true })}
    >
      {whole}
    </button>
  );
}
