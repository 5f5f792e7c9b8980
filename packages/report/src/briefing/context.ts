/**
 * What the sections of a briefing are made from.
 *
 * @module
 */
import type { Chain, ChainAnalysis, LinkAnalysis, LinkKey } from "@liantu/core";
import type { Opportunity } from "@liantu/core/planning";
import type { Locale } from "@liantu/cytoscape";
import type { BriefingBlock, BriefingColumn, BriefingParagraph, BriefingTable } from "./briefing.js";

/** Chain, analysis and what of them the briefing is about. */
export interface BriefingContext {
  /** Chain. */
  readonly chain: Chain;
  /** Its analysis. */
  readonly analysis: ChainAnalysis;
  /** Links that the briefing is about, in the order of the analysis. */
  readonly links: readonly LinkAnalysis[];
  /** Whether these are not all links of the chain. */
  readonly isPart: boolean;
  /** Opportunities among these links, the highest score first. */
  readonly opportunities: readonly Opportunity[];
  /** Language. */
  readonly locale: Locale;
  /** Whether people to talk to are named. */
  readonly withContacts: boolean;
  /** Gives the text in the language of the briefing. */
  readonly say: (zh: string, en: string) => string;
}

/** A table before it has its number. */
export interface TablePlan extends Omit<BriefingTable, "kind" | "note"> {
  /** What has to be said of the table as a whole. */
  readonly note?: string;
}

/** Makes a paragraph; none of an empty text. */
export function paragraph(text: string): readonly BriefingParagraph[] {
  return text === "" ? [] : [{ kind: "paragraph", text }];
}

/** Makes a table; none without rows. */
export function table({ note = "", ...plan }: TablePlan): readonly BriefingBlock[] {
  return plan.rows.length === 0 ? [] : [{ kind: "table", note, ...plan }];
}

/** Makes a column. */
export function column(head: string, width: number, align: BriefingColumn["align"] = "left"): BriefingColumn {
  return { head, width, align };
}

/** Names a chain in the language of the briefing. */
export function chainName({ document }: Chain, locale: Locale): string {
  return locale === "en" ? (document.nameEn ?? document.name) : document.name;
}

/** Names a link in the language of the briefing; a link that the chain does not have by its key. */
export function linkName(chain: Chain, key: LinkKey, locale: Locale): string {
  if (!chain.graph.hasNode(key)) return key;
  const { name, nameEn } = chain.graph.getNodeAttributes(key);
  return locale === "en" ? (nameEn ?? name) : name;
}

/** Joins names, the last ones only counted where they are too many to be read. */
export function nameList(names: readonly string[], locale: Locale, most = 12): string {
  const shown = names.slice(0, most);
  if (locale === "zh") {
    return shown.join("、") + (names.length > most ? `等 ${String(names.length)} 个` : "");
  }
  return shown.join(", ") + (names.length > most ? ` and ${String(names.length - most)} more` : "");
}

/** Compares texts by code unit, which is the same everywhere. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
