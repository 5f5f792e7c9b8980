/**
 * What a briefing is, as plain data: headings, sentences, tables and the place of the map.
 *
 * @module
 */
import type { Locale } from "@liantu/cytoscape";

/** Sections of a briefing, in their order. */
export const BRIEFING_SECTIONS = [
  "situation",
  "map",
  "gaps",
  "opportunities",
  "targets",
  "changes",
  "sources",
  "rules",
] as const;

/** One of {@link BRIEFING_SECTIONS}. */
export type BriefingSectionName = (typeof BRIEFING_SECTIONS)[number];

/** A sentence or several. */
export interface BriefingParagraph {
  /** Discriminant. */
  readonly kind: "paragraph";
  /** Text. */
  readonly text: string;
}

/** A heading of the second level. */
export interface BriefingHeading {
  /** Discriminant. */
  readonly kind: "heading";
  /** Text, its number included. */
  readonly text: string;
}

/** A column of a table. */
export interface BriefingColumn {
  /** Heading. */
  readonly head: string;
  /** Share of the width of the table; the shares of all columns need not add up to 1. */
  readonly width: number;
  /** Side on which the texts stand. */
  readonly align: "left" | "right" | "center";
}

/** A table. */
export interface BriefingTable {
  /** Discriminant. */
  readonly kind: "table";
  /** Caption, its number included. */
  readonly caption: string;
  /** Columns. */
  readonly columns: readonly BriefingColumn[];
  /** Texts by row and column. */
  readonly rows: readonly (readonly string[])[];
  /** What has to be said of the table as a whole; empty if nothing has. */
  readonly note: string;
}

/** The place of the map. */
export interface BriefingPicture {
  /** Discriminant. */
  readonly kind: "picture";
  /** Caption. */
  readonly caption: string;
  /** What is to be seen, for whom it cannot be. */
  readonly description: string;
}

/** A part of a section. */
export type BriefingBlock = BriefingParagraph | BriefingHeading | BriefingTable | BriefingPicture;

/** A section. */
export interface BriefingSection {
  /** Which section. */
  readonly name: BriefingSectionName;
  /** Heading, its number included, such as "一、产业链总体情况". */
  readonly heading: string;
  /** Heading without its number. */
  readonly title: string;
  /** Parts in their order. */
  readonly blocks: readonly BriefingBlock[];
}

/** A number that is large on a slide. */
export interface BriefingFigure {
  /** What it is. */
  readonly label: string;
  /** The number in words, its unit included; a word where it is not known. */
  readonly value: string;
  /** What it rests on; empty if nothing has to be said. */
  readonly basis: string;
}

/** A briefing. */
export interface Briefing {
  /** Language of all texts. */
  readonly locale: Locale;
  /** Title. */
  readonly title: string;
  /** Name of the chain. */
  readonly chainName: string;
  /** Region and date of the data; empty if neither is recorded. */
  readonly subtitle: string;
  /** Unit that hands the briefing in (报送单位); `null` if none was given. */
  readonly unit: string | null;
  /** Date of the briefing in words; `null` if none was given. */
  readonly date: string | null;
  /** Classification mark (密级); `null` if none was given. */
  readonly mark: string | null;
  /** The numbers of the situation. */
  readonly figures: readonly BriefingFigure[];
  /** Sections in their order. */
  readonly sections: readonly BriefingSection[];
}
