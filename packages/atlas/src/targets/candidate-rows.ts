/**
 * What was found in a list of enterprises, ranked, with what stands against adding it.
 *
 * @module
 */
import type { Chain, LinkKey, TargetRecord } from "@liantu/core";
import { toHalfWidth } from "@liantu/core";
import type { MatchResult, TargetMatch } from "@liantu/core/planning";
import { linkName } from "../views/names.js";
import type { Locale } from "../words/text.js";

/** Whether a candidate can be added: as a new target, by a link for a known one, or not at all. */
export type CandidateVerdict = "new" | "link" | "known" | "local";

/** A candidate for a link. */
export interface CandidateRow {
  /** Key, unique among the rows. */
  readonly key: string;
  /** The match. */
  readonly match: TargetMatch;
  /** Name of the link in the language in use. */
  readonly linkName: string;
  /** Whether it can be added. */
  readonly verdict: CandidateVerdict;
}

/**
 * Ranks what was found.
 *
 * @param chain - Chain.
 * @param result - What was found.
 * @param locale - Language of the names of links.
 * @returns Rows by score, the highest first, then by name and link.
 */
export function candidateRows(
  chain: Chain,
  result: Pick<MatchResult, "matches">,
  locale: Locale,
): readonly CandidateRow[] {
  const targets = targetsByName(chain);
  const rows = [...result.matches.values()].flat().map((match): CandidateRow => ({
    key: JSON.stringify([match.key, match.link]),
    match,
    linkName: linkName(chain, match.link, locale),
    verdict: verdictOf(match, targets),
  }));
  return rows.sort(
    (a, b) =>
      b.match.score - a.match.score ||
      compare(a.match.candidate.name, b.match.candidate.name) ||
      compare(a.match.link, b.match.link) ||
      compare(a.key, b.key),
  );
}

/**
 * Says whether a row can be ticked.
 *
 * @param row - Row.
 * @returns Whether adding it changes anything.
 */
export function canBeAdded({ verdict }: Pick<CandidateRow, "verdict">): boolean {
  return verdict === "new" || verdict === "link";
}

/**
 * Finds the targets of a chain by their names.
 *
 * @param chain - Chain.
 * @returns Targets by name as {@link plainName} writes it; of two with one name the first.
 */
export function targetsByName(chain: Chain): ReadonlyMap<string, TargetRecord> {
  const targets = new Map<string, TargetRecord>();
  for (const target of chain.document.targets ?? []) {
    const name = plainName(target.name);
    if (!targets.has(name)) targets.set(name, target);
  }
  return targets;
}

/**
 * Writes a name so that the same enterprise compares as the same.
 *
 * @param name - Name.
 * @returns Half-width, without spaces, in small letters.
 */
export function plainName(name: string): string {
  return toHalfWidth(name).replace(/\s+/g, "").toLowerCase();
}

/** Links of the rows in their order, each once. */
export function linksOfRows(rows: readonly CandidateRow[]): readonly (readonly [LinkKey, string])[] {
  return [...new Map(rows.map(({ match, linkName: name }) => [match.link, name]))];
}

function verdictOf(match: TargetMatch, targets: ReadonlyMap<string, TargetRecord>): CandidateVerdict {
  if (match.isLocal) return "local";
  const target = targets.get(plainName(match.candidate.name));
  if (target === undefined) return "new";
  return target.links?.includes(match.link) === true ? "known" : "link";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
