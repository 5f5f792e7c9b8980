/**
 * The projects of the screen: as cards, as of the day looked at, those that the filter lets pass.
 *
 * @module
 */
import { useMemo } from "react";
import type { Chain } from "@liantu/core";
import { today } from "../edit/fields/read-date.js";
import { usualDate } from "../edit/steps/stage-change.js";
import { useAtlas } from "../state/use-atlas.js";
import { boardCards } from "./board/board-cards.js";
import type { BoardCard } from "./board/board-cards.js";
import { passingCards } from "./board/board-filter.js";
import type { ProjectsLook } from "./projects-look.js";

/** The projects of the screen. */
export interface ScreenCards {
  /** Day looked at. */
  readonly asOf: string;
  /** All projects. */
  readonly all: readonly BoardCard[];
  /** Those that pass the filter. */
  readonly shown: readonly BoardCard[];
}

/**
 * Makes the cards of the screen.
 *
 * @param chain - Chain.
 * @param look - How the projects are looked at.
 * @returns The cards.
 */
export function useCards(chain: Chain, { asOf: wanted, filter }: ProjectsLook): ScreenCards {
  const locale = useAtlas((state) => state.locale);
  const asOf = wanted ?? usualDate(chain, today());
  const all = useMemo(() => boardCards(chain, locale, asOf), [chain, locale, asOf]);
  const shown = useMemo(() => passingCards(all, filter), [all, filter]);
  return { asOf, all, shown };
}
