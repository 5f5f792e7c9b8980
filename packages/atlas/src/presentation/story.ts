/**
 * The steps of a presentation: those that were saved, else a story made from the chain.
 *
 * @module
 */
import { LANE_NAMES } from "@liantu/core";
import type { LinkKey, LinkStage, Localized } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import { NO_FILTER } from "../state/atlas-state.js";
import { pressingLinks } from "../views/gap-rows.js";
import { linkNames } from "../views/names.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";
import { readStory } from "./saved-view.js";
import type { MapLook } from "./saved-view.js";

/** What a step brings to the middle of the window. */
export type StepFocus =
  /** The whole map, or the part that the look names. */
  | { readonly kind: "look" }
  /** All cards of a lane. */
  | { readonly kind: "lane"; readonly stage: LinkStage }
  /** A link with what it takes and gives. */
  | { readonly kind: "link"; readonly link: LinkKey }
  /** The tiles of a portfolio in the place of the map. */
  | { readonly kind: "portfolio" };

/** A step of a presentation. */
export interface StoryStep {
  /** Key, unique in the story. */
  readonly key: string;
  /** Name. */
  readonly title: Localized;
  /** What the speaker wants to say; empty for nothing. */
  readonly note: string;
  /** How the map is looked at. */
  readonly look: MapLook;
  /** What stands in the middle. */
  readonly focus: StepFocus;
  /** Place of the view in the document; `null` for a step that was made from the chain. */
  readonly savedAt: number | null;
}

/** Gaps that a story made from the chain tells of. */
const TOP_GAPS = 5;
const LANES: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];
const WHOLE: MapLook = { lens: "status", selection: null, filter: NO_FILTER, frame: null };

/**
 * Gives the steps of a presentation.
 *
 * @param loaded - Chain on the screen.
 * @param hasPortfolio - Whether it is one of a portfolio, whose tiles then come first.
 * @returns At least one step.
 */
export function storyOf(loaded: LoadedChain, hasPortfolio: boolean): readonly StoryStep[] {
  const first: readonly StoryStep[] = hasPortfolio
    ? [{ key: "portfolio", title: W.portfolioStep, note: "", look: WHOLE, focus: { kind: "portfolio" }, savedAt: null }]
    : [];
  const saved = savedSteps(loaded);
  return [...first, ...(saved.length > 0 ? saved : madeSteps(loaded))];
}

function savedSteps({ chain, analysis }: LoadedChain): readonly StoryStep[] {
  return readStory(chain.document).flatMap(({ at, view }): readonly StoryStep[] => {
    if (view === null) return [];
    const { name, note, ...own } = view;
    // The link may have been removed since.
    const selection = own.selection !== null && analysis.links.has(own.selection) ? own.selection : null;
    return [
      {
        key: `saved-${String(at)}`,
        title: { zh: name, en: name },
        note,
        look: { ...own, selection },
        focus: { kind: "look" },
        savedAt: at,
      },
    ];
  });
}

function madeSteps({ chain, analysis }: LoadedChain): readonly StoryStep[] {
  const links = [...analysis.links.values()];
  const lanes = LANES.filter((stage) => links.some((link) => link.stage === stage));
  return [
    { key: "overview", title: W.overviewStep, note: "", look: WHOLE, focus: { kind: "look" }, savedAt: null },
    // Of one lane alone there is nothing to tell that the overview does not.
    ...(lanes.length < 2 ? [] : lanes).map((stage): StoryStep => {
      const look = { ...WHOLE, filter: { ...NO_FILTER, stages: [stage] } };
      return {
        key: `lane-${stage}`,
        title: W.laneStep(LANE_NAMES[stage]),
        note: "",
        look,
        focus: { kind: "lane", stage },
        savedAt: null,
      };
    }),
    ...pressingLinks(analysis, TOP_GAPS).map(({ id }): StoryStep => ({
      key: `gap-${id}`,
      title: W.gapStep(linkNames(chain, id)),
      note: "",
      look: { ...WHOLE, selection: id },
      focus: { kind: "link", link: id },
      savedAt: null,
    })),
  ];
}
