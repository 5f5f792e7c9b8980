/**
 * What a card shows, as data: no colour, no place, every text in one language.
 *
 * @module
 */
import type { LinkClass, LinkKey, ProjectKey } from "@liantu/core";
import type { LensColour, LensShape } from "../lens/lens.js";
import type { Locale } from "../words.js";

/** Status of a project as the card distinguishes it: a planned project that is signed has a hatch of its own. */
export type CardStatus = "built" | "underConstruction" | "signed" | "planned" | "inactive";

/** One project of a card. */
export interface CardRow {
  /** Key of the project. */
  readonly project: ProjectKey;
  /** Status, which gives shape and colour. */
  readonly status: CardStatus;
  /** Enterprise, or project where one enterprise has several. */
  readonly name: string;
  /** Capacity with its unit; empty if not recorded. */
  readonly amount: string;
  /** Whether its enterprise is a chain leader (链主企业). */
  readonly isChainLeader: boolean;
  /** Whether no public report supports it. */
  readonly isIllustrative: boolean;
}

/** Share of the status bar, 0 to 1 from the left. */
export interface BarSegment {
  /** What it stands for; `"gap"` is demand that nothing meets. */
  readonly kind: "built" | "underConstruction" | "signed" | "planned" | "gap";
  /** Left end. */
  readonly from: number;
  /** Right end. */
  readonly to: number;
}

/** Line in the foot of a card. */
export interface CardFoot {
  /** Whole sentence, such as "缺 4.2 万吨/年". */
  readonly text: string;
  /** The same for little room, longest first. */
  readonly brief: readonly string[];
}

/** A fact beside its name. */
export interface CardFact {
  /** Name of the fact. */
  readonly label: string;
  /** What it is. */
  readonly value: string;
}

/** What a lens says of the link, in the language of the card. */
export interface CardLens {
  /** The answer, or what its number is. */
  readonly label: string;
  /** The same for little room. */
  readonly brief: string;
  /** Number or name of this very link; empty if there is none. */
  readonly text: string;
  /** Colour. */
  readonly colour: LensColour;
  /** Shape. */
  readonly shape: LensShape;
}

/** What a card shows. */
export interface Card {
  /** Key of the link. */
  readonly id: LinkKey;
  /** Language of all texts. */
  readonly locale: Locale;
  /** Name. */
  readonly name: string;
  /** Short name for a card seen from afar; the name where there is none. */
  readonly shortName: string;
  /** Verdict. */
  readonly class: LinkClass;
  /** Verdict in words. */
  readonly className: string;
  /** What to do, in words; empty where nothing is. */
  readonly action: string;
  /** Built, under construction, planned: numbers of projects, prospects being planned too. */
  readonly counts: readonly [built: number, underConstruction: number, planned: number];
  /** Bar; empty if there is nothing at all. */
  readonly bar: readonly BarSegment[];
  /** Whether the bar is in proportion to capacities; else to numbers of projects. */
  readonly isBarByCapacity: boolean;
  /** Demand on the bar, 0 to 1, where supply exceeds it; else `null`. */
  readonly demandMark: number | null;
  /** Foot: the shortage of a gap, or what can be said else. */
  readonly foot: CardFoot;
  /** Facts, the most important first. */
  readonly facts: readonly CardFact[];
  /** Projects: built first, chain leaders first within a status. */
  readonly rows: readonly CardRow[];
  /** Whether a chain leader (链主企业) is among them. */
  readonly hasChainLeader: boolean;
  /** Whether something on the card is illustrative. */
  readonly isIllustrative: boolean;
  /** What a lens says; takes the place of frame and foot of the verdict. `null` without a lens. */
  readonly lens: CardLens | null;
}

/**
 * Says whether a class is a gap, with a sign and an ink of its own.
 *
 * @param linkClass - Class.
 * @returns Whether it is blank, break or weak.
 */
export function isGap(linkClass: LinkClass): linkClass is "blank" | "break" | "weak" {
  return linkClass === "blank" || linkClass === "break" || linkClass === "weak";
}
