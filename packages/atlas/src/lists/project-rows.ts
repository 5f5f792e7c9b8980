/**
 * Projects of a chain as rows.
 *
 * @module
 */
import { convertCapacity, PROJECT_STAGES } from "@liantu/core";
import type { Chain, LinkKey, LinkStage, Project, ProjectKey, ProjectStage } from "@liantu/core";
import { enterpriseName, findLink, linkName, projectName } from "../views/names.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import { moneyInYi } from "./project-sums.js";

/** A row of the list of projects. */
export interface ProjectRow {
  /** Key of the project. */
  readonly key: ProjectKey;
  /** The project. */
  readonly project: Project;
  /** Its name; empty if it has none. */
  readonly name: string;
  /** Name of its enterprise; empty if none is named. */
  readonly enterprise: string;
  /** Key of its link. */
  readonly link: LinkKey;
  /** Name of its link in the language in use. */
  readonly linkName: string;
  /** Lane of its link. */
  readonly lane: LinkStage | null;
  /** Unit of {@link ProjectRow.size}; `null` if none is stated. */
  readonly unit: string | null;
  /** Capacity in the unit of the link, in its own where the two do not convert; `null` where not recorded. */
  readonly size: number | null;
  /** Investment in 亿元, for sorting; `null` where not recorded or not convertible. */
  readonly money: number | null;
  /** Last dated change of stage, `null` if none is recorded. */
  readonly reached: DatedStage | null;
  /** Next stage that is expected, `null` if none is recorded. */
  readonly expected: DatedStage | null;
  /** Who answers for it: its own entry, else that of the link, else that of the chain; empty if none is recorded. */
  readonly responsible: string;
}

/** A stage with its date. */
export interface DatedStage {
  /** Stage. */
  readonly stage: ProjectStage;
  /** Date. */
  readonly date: string;
}

/**
 * Gives the rows.
 *
 * @param chain - Chain.
 * @param locale - Language of the names of links.
 * @returns One row for each project, in the order of the document.
 */
export function projectRows(chain: Chain, locale: Locale): readonly ProjectRow[] {
  return [...chain.projects].map(([key, project]) => {
    const link = findLink(chain, project.link);
    return {
      key,
      project,
      name: projectName(chain, project) ?? "",
      enterprise: project.enterprise === undefined ? "" : enterpriseName(chain, project.enterprise),
      link: project.link,
      linkName: linkName(chain, project.link, locale),
      lane: link?.stage ?? null,
      ...sizeOf(project, link?.unit),
      money: project.investment === undefined ? null : moneyInYi(project.investment),
      reached: lastReached(project),
      expected: nextExpected(project),
      responsible: project.responsible?.unit ?? link?.responsible?.unit ?? chain.document.responsible?.unit ?? "",
    };
  });
}

/**
 * Names the project of a row.
 *
 * @param row - Row.
 * @param locale - Language.
 * @returns Its name; words that it has none, where it has none.
 */
export function projectRowName({ name }: Pick<ProjectRow, "name">, locale: Locale): string {
  return name === "" ? WORDS.unnamedProject[locale] : name;
}

function sizeOf({ capacity, unit }: Project, ofLink: string | undefined): Pick<ProjectRow, "size" | "unit"> {
  if (capacity === undefined) return { size: null, unit: unit ?? ofLink ?? null };
  const converted = ofLink === undefined ? null : convertCapacity(capacity, unit, ofLink);
  return converted === null || ofLink === undefined
    ? { size: capacity, unit: unit ?? null }
    : { size: converted, unit: ofLink };
}

function lastReached({ events = [] }: Project): DatedStage | null {
  return [...events].sort(byDate).pop() ?? null;
}

function nextExpected({ expected = {} }: Project): DatedStage | null {
  const entries = PROJECT_STAGES.flatMap((stage) => {
    const date = expected[stage];
    return date === undefined ? [] : [{ stage, date }];
  });
  return entries.sort(byDate)[0] ?? null;
}

function byDate(a: DatedStage, b: DatedStage): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return PROJECT_STAGES.indexOf(a.stage) - PROJECT_STAGES.indexOf(b.stage);
}
