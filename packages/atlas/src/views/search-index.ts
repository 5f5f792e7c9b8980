/**
 * Search over the names of a chain: links with all their names, enterprises, projects.
 *
 * @module
 */
import type { Chain, LinkKey, ProjectKey } from "@liantu/core";
import { findSounds } from "../search/sound-match.js";
import type { SoundsOf } from "../search/sound-match.js";

/** What a search can find. */
export interface SearchEntry {
  /** Unique in the index. */
  readonly key: string;
  /** What it is. */
  readonly kind: "link" | "enterprise" | "project";
  /** Link to open. */
  readonly link: LinkKey;
  /** Project to point at; `null` for a link. */
  readonly project: ProjectKey | null;
  /** Name as recorded; `null` for a link, whose name depends on the language. */
  readonly name: string | null;
  /** Everything it is called, ready for comparison. */
  readonly terms: readonly string[];
}

/**
 * Collects what can be searched.
 *
 * @param chain - Chain.
 * @returns Links, then enterprises at each of their links, then projects.
 */
export function searchIndex(chain: Chain): readonly SearchEntry[] {
  const links = chain.graph.mapNodes((key, link): SearchEntry => {
    const names = [
      link.name,
      link.nameEn,
      link.shortName,
      link.shortNameEn,
      link.product,
      key,
      ...(link.aliases ?? []),
    ];
    return { key: `link ${key}`, kind: "link", link: key, project: null, name: null, terms: foldedAll(names) };
  });
  const enterprises = new Map<string, SearchEntry>();
  const projects: SearchEntry[] = [];
  for (const [key, project] of chain.projects) {
    const { link, name } = project;
    const enterprise = project.enterprise === undefined ? undefined : chain.enterprises.get(project.enterprise);
    if (enterprise !== undefined) {
      const at = `enterprise ${enterprise.id} ${link}`;
      const names = [enterprise.name, enterprise.shortName, enterprise.creditCode];
      const entry = { key: at, kind: "enterprise", link, project: key, name: enterprise.name } as const;
      // Of several projects of an enterprise at one link the first one is pointed at.
      if (!enterprises.has(at)) enterprises.set(at, { ...entry, terms: foldedAll(names) });
    }
    if (name === undefined) continue;
    projects.push({ key: `project ${key}`, kind: "project", link, project: key, name, terms: foldedAll([name]) });
  }
  return [...links, ...enterprises.values(), ...projects];
}

/**
 * Searches an index.
 *
 * @param index - Index.
 * @param query - What was typed.
 * @param limit - How many results at most.
 * @param soundsOf - Gives the sounds of a name, once they are loaded.
 * @returns Entries with a name that holds every word of the query: first equal names, then beginnings, then the rest, then
 * those that only sound like it.
 */
export function searchEntries(
  index: readonly SearchEntry[],
  query: string,
  limit: number,
  soundsOf: SoundsOf | null = null,
): readonly SearchEntry[] {
  const words = query
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: { entry: SearchEntry; rank: number }[] = [];
  for (const entry of index) {
    const rank = rankOf(entry.terms, words) ?? soundRankOf(entry.terms, words, soundsOf);
    if (rank !== null) found.push({ entry, rank });
  }
  // Stable: within a rank links come before enterprises, and these before projects.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function rankOf(terms: readonly string[], words: readonly string[]): number | null {
  let best: number | null = null;
  const whole = words.join("");
  for (const [at, term] of terms.entries()) {
    if (!words.every((word) => term.includes(word))) continue;
    const likeness = term === whole ? 0 : term.startsWith(words[0] ?? "") ? 1 : 2;
    const rank = 2 * likeness + (at === 0 ? 0 : 1); // the name before an alias
    if (best === null || rank < best) best = rank;
  }
  return best;
}

/** Worse than every rank of a name that holds the words. */
const BY_SOUND = 10;

function soundRankOf(terms: readonly string[], words: readonly string[], soundsOf: SoundsOf | null): number | null {
  const letters = words.join("");
  if (soundsOf === null || !/[a-z]/.test(letters)) return null;
  let best: number | null = null;
  for (const [at, term] of terms.entries()) {
    const start = findSounds(soundsOf(term), letters);
    if (start === null) continue;
    const rank = BY_SOUND + (start === 0 ? 0 : 2) + (at === 0 ? 0 : 1);
    if (best === null || rank < best) best = rank;
  }
  return best;
}

function foldedAll(names: readonly (string | undefined)[]): readonly string[] {
  return names.filter((name): name is string => name !== undefined && name !== "").map(folded);
}

// Full-width letters, case and spaces do not matter to somebody who searches.
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·・（）()“”"']/g, "");
}
