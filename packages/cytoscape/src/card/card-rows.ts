/**
 * The projects of a card.
 *
 * @module
 */
import { formatAmount, hasReached } from "@liantu/core";
import type { Chain, LinkAnalysis, Project, ProjectKey } from "@liantu/core";
import type { Locale } from "../words.js";
import { word } from "../words.js";
import type { CardRow, CardStatus } from "./card.js";

const ORDER: readonly CardStatus[] = ["built", "underConstruction", "signed", "planned", "inactive"];

/**
 * Lists the projects of a link as a card shows them.
 *
 * A project whose phases stand at the same link is left out: the phases say it all.
 *
 * @param chain - Chain to read.
 * @param link - Link, analysed.
 * @param locale - Language.
 * @returns Rows by status, chain leaders first, then by capacity and key.
 */
export function cardRows(chain: Chain, link: LinkAnalysis, locale: Locale): readonly CardRow[] {
  const keys = chain.projectsByLink.get(link.id) ?? [];
  const containers = new Set(keys.map((key) => chain.projects.get(key)?.parent));
  const prospects = new Set(link.prospects);
  const projects = keys.flatMap((key) => {
    const project = chain.projects.get(key);
    return project === undefined || containers.has(key) ? [] : [{ key, project }];
  });
  const perEnterprise = new Map<string, number>();
  for (const { project } of projects) {
    if (project.enterprise === undefined) continue;
    perEnterprise.set(project.enterprise, (perEnterprise.get(project.enterprise) ?? 0) + 1);
  }
  return projects
    .map(({ key, project }) => {
      const isOnly = project.enterprise !== undefined && perEnterprise.get(project.enterprise) === 1;
      return {
        row: rowOf(chain, link, locale, key, project, isOnly, prospects.has(key)),
        capacity: project.capacity ?? -1,
      };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.row.status) - ORDER.indexOf(b.row.status) ||
        Number(b.row.isChainLeader) - Number(a.row.isChainLeader) ||
        b.capacity - a.capacity ||
        (a.row.project < b.row.project ? -1 : 1),
    )
    .map(({ row }) => row);
}

function rowOf(
  chain: Chain,
  link: LinkAnalysis,
  locale: Locale,
  key: ProjectKey,
  project: Project,
  isOnly: boolean,
  isProspect: boolean,
): CardRow {
  const enterprise = project.enterprise === undefined ? undefined : chain.enterprises.get(project.enterprise);
  const ofEnterprise = enterprise?.shortName ?? enterprise?.name;
  const name = isOnly ? (ofEnterprise ?? project.name) : (project.name ?? ofEnterprise);
  const unit = project.unit ?? link.unit ?? "";
  return {
    project: key,
    status: statusOf(project, isProspect),
    name: name ?? (project.enterprise === undefined ? word("unnamed", locale) : key),
    amount: project.capacity === undefined ? "" : formatAmount(project.capacity, unit, locale, { digits: 3 }),
    isChainLeader: enterprise?.isChainLeader === true,
    isIllustrative: project.confidence === "illustrative" || enterprise?.confidence === "illustrative",
  };
}

function statusOf({ status, stage }: Project, isProspect: boolean): CardStatus {
  if (status === null) return "inactive";
  if (status === "built") return "built";
  if (status === "under-construction") return "underConstruction";
  return (stage === undefined ? !isProspect : hasReached(stage, "signed")) ? "signed" : "planned";
}
