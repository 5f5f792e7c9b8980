/**
 * What may stand on the screen in the place of the document: another date, a supposition, a comparison. It is looked at, never
 * edited, never saved.
 *
 * @module
 */
import type { CardPosition, Chain, ChainAnalysis, LinkKey } from "@liantu/core";
import type { Lens } from "@liantu/cytoscape";

/** Gives the lens that marks what an analysis has other than the one before. */
export type ChangeLens = (before: ChainAnalysis) => Lens;

/** What every overlay remembers of the document. */
interface OverlayBase {
  /** The chain of the document. */
  readonly present: Chain;
  /** Whether the document may be edited otherwise. */
  readonly wasReadOnly: boolean;
}

/** What an overlay that marks changes is made of. */
interface ChangesBase {
  /** Analysis that the one on the screen is compared with. */
  readonly before: ChainAnalysis;
  /** Gives the lens for it. */
  readonly lensOf: ChangeLens;
}

/** What shows the lens of an overlay. */
interface MarksBase {
  /** Lens that marks what changed. */
  readonly lens: Lens;
  /** Whether the map is seen through that lens, and not through the one chosen for the document. */
  readonly isMarked: boolean;
}

/** The map as of another date. */
export interface AsOfOverlay extends OverlayBase {
  /** Which overlay. */
  readonly kind: "as-of";
  /** Date that is shown. */
  readonly date: string;
}

/** What is asked for to show a supposition. */
export interface ScenarioShown extends ChangesBase {
  /** Which overlay. */
  readonly kind: "scenario";
  /** Key of the supposition. */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
}

/** A link that is no more, drawn as an outline where it stood. */
export interface GoneLink {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Name. */
  readonly name: string;
  /** Centre of its outline. */
  readonly at: CardPosition;
}

/** What is asked for to show a comparison. */
export interface CompareShown extends ChangesBase {
  /** Which overlay. */
  readonly kind: "compare";
  /** What the document of before is called. */
  readonly from: string;
  /** What the document on the screen is called. */
  readonly to: string;
  /** Links of before that are no more. */
  readonly gone: readonly GoneLink[];
}

/** The chain as it is supposed to become. */
export interface ScenarioOverlay extends OverlayBase, MarksBase, ScenarioShown {}

/** Two documents compared: the later one, with what is new and moved on. */
export interface CompareOverlay extends OverlayBase, MarksBase, CompareShown {}

/** What stands on the screen in the place of the document. */
export type Overlay = AsOfOverlay | ScenarioOverlay | CompareOverlay;

/** What is asked for to show a supposition or a comparison. */
export type OverlayRequest = (ScenarioShown | CompareShown) & {
  /** Chain to show. */
  readonly chain: Chain;
  /** Its analysis, with the options of the moment. */
  readonly analysis: ChainAnalysis;
};
