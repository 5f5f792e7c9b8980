/**
 * The projects that can be supposed about, found by name, in the order of the chain.
 *
 * @module
 */
import type { Chain, LinkKey, Project, ProjectKey } from "@liantu/core";
import { enterpriseName, linkName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import { titleOf } from "./trial-text.js";
import type { Supposition } from "./supposition.js";

/** Which projects are listed. */
export type ProjectScope = "all" | "not-running" | "running" | "supposed";

/** A project of the list. */
export interface ProjectRow {
  /** Key. */
  readonly key: ProjectKey;
  /** The project. */
  readonly project: Project;
  /** What it is called. */
  readonly name: string;
  /** Its enterprise, empty if it has none or the name says it. */
  readonly enterprise: string;
  /** Name of its link. */
  readonly link: string;
  /** Whether other projects are phases of it: then their capacities count at its link, and not its own. */
  readonly hasPhases: boolean;
  /** Everything that it is found by, in small letters. */
  readonly words: string;
}

/**
 * Lists the projects of a chain.
 *
 * @param chain - Chain of the document.
 * @param locale - Language.
 * @returns Rows in the order of the links, those of one link by name.
 */
export function projectRows(chain: Chain, locale: Locale): readonly ProjectRow[] {
  const collator = new Intl.Collator(locale === "zh" ? "zh-CN" : "en", { numeric: true });
  const wholes = new Set(Array.from(chain.projects.values(), ({ parent }) => parent));
  return [...chain.projectsByLink].flatMap(([at, keys]) => {
    const link = linkName(chain, at, locale);
    const rows = keys.map((key): ProjectRow => {
      const project = chain.projects.get(key)!;
      const name = titleOf(chain, project)[locale];
      const owner = project.enterprise === undefined ? "" : enterpriseName(chain, project.enterprise);
      const full = project.enterprise === undefined ? "" : (chain.enterprises.get(project.enterprise)?.name ?? "");
      return {
        key,
        project,
        name,
        enterprise: name.includes(owner) ? "" : owner,
        link,
        hasPhases: wholes.has(key),
        words: [name, owner, full, link].join("\n").toLowerCase(),
      };
    });
    return rows.sort((a, b) => collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
  });
}

/**
 * Chooses rows.
 *
 * @param rows - All rows.
 * @param query - Text that a row must hold.
 * @param scope - Which projects.
 * @param link - Link whose projects are looked at; `null` for all.
 * @param supposition - Supposition in hand.
 * @returns Rows in the same order.
 */
export function chosenRows(
  rows: readonly ProjectRow[],
  query: string,
  scope: ProjectScope,
  link: LinkKey | null,
  supposition: Supposition,
): readonly ProjectRow[] {
  const wanted = query.trim().toLowerCase();
  const supposed = new Set(supposition.projects.map(({ project }) => project));
  return rows.filter(({ key, project, words }) => {
    if (link !== null && project.link !== link) return false;
    if (wanted !== "" && !words.includes(wanted)) return false;
    if (scope === "supposed") return supposed.has(key);
    if (scope === "running") return project.status === "built";
    return scope === "all" || project.status !== "built";
  });
}
