/**
 * A lens: one question asked of every link of a map, with an answer in colour, shape and words.
 *
 * @module
 */
import type { ChainAnalysis, LinkAnalysis, LinkClass, LinkKey, Localized } from "@liantu/core";

/** Shape beside a colour, so that colour is never alone: signs of classes, pies of four quarters, plain figures. */
export type LensShape =
  | LinkClass
  | "pie-0"
  | "pie-1"
  | "pie-2"
  | "pie-3"
  | "pie-4"
  | "circle"
  | "square"
  | "half"
  | "hollow"
  | "triangle"
  | "triangle-down"
  | "diamond"
  | "hexagon"
  | "cross"
  | "plus"
  | "minus"
  | "ring"
  | "question";

/** Colour of the palette by its meaning: an ink of the map, a step from pale to strong, one of eight kinds. */
export type LensTone =
  | "gap"
  | "weak"
  | "built"
  | "underConstruction"
  | "planned"
  | "none"
  | `step-${0 | 1 | 2 | 3 | 4}`
  | `kind-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;

/** Colour of a mark: a tone, which every palette has its own colour for, or `#rrggbb`, which stays the same in all. */
export type LensColour = LensTone | `#${string}`;

/** What a lens says of one link. Links with the same key share a line of the legend. */
export interface LensMark {
  /** Stable key of the answer. */
  readonly key: string;
  /** Place in the legend, ascending. */
  readonly order: number;
  /** The answer in words. */
  readonly label: Localized;
  /** The same for little room, at most four Chinese characters; cut short if it is longer. */
  readonly brief?: Localized;
  /** Number or name of this very link, such as "62%". */
  readonly text?: Localized;
  /** What stands before the text on a card where the answer is only a band of numbers, such as "Coverage". */
  readonly caption?: Localized;
  /** What the answer means, in a sentence. */
  readonly hint?: Localized;
  /** Colour. */
  readonly colour: LensColour;
  /** Shape. */
  readonly shape: LensShape;
}

/** A lens. It has no legend of its own: the legend lists the marks of all links, so that both cannot disagree. */
export interface Lens {
  /** Stable id. */
  readonly id: string;
  /** Name. */
  readonly name: Localized;
  /** What it asks, and what it does not. */
  readonly about: Localized;
  /**
   * Whether cards stay as they are without a lens, with their statuses and gaps.
   * @defaultValue `false`
   */
  readonly isPlain?: boolean;
  /** Looks at an analysis as a whole and gives what answers for each of its links. Must not modify it. */
  readonly marks: (analysis: ChainAnalysis) => (link: LinkAnalysis) => LensMark;
}

/**
 * Looks at all links of an analysis through a lens.
 *
 * @param lens - Lens.
 * @param analysis - Analysis.
 * @returns The mark of each link, in the order of the analysis.
 */
export function lensMarks(lens: Lens, analysis: ChainAnalysis): ReadonlyMap<LinkKey, LensMark> {
  const markOf = lens.marks(analysis);
  return new Map(Array.from(analysis.links.values(), (link) => [link.id, markOf(link)]));
}
