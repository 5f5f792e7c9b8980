/**
 * Projects of a portfolio, each once.
 *
 * @module
 */
import { enterpriseOf } from "../../analysis/compiled-projects.js";
import type { Issue } from "../../issue.js";
import type { Chain, Project } from "../../model/chain.js";
import type { EnterpriseKey, LinkKey, ProjectKey, ProjectRecord } from "../../model/document.js";
import { issueText } from "../../model/issue-text.js";
import { convertCapacity } from "../../quantity/convert-capacity.js";
import { responsibilityOf } from "../projects/project-unit.js";
import { portfolioKey } from "./identities.js";
import type { LinkIdentity, OrderedChains, PortfolioMember } from "./identities.js";

/** Projects of a portfolio. */
export interface MergedProjects {
  /** Records, by key. */
  readonly records: ProjectRecord[];
  /** Projects of the chains that each one stands for. */
  readonly members: ReadonlyMap<ProjectKey, readonly PortfolioMember[]>;
}

type Places = ReadonlyMap<string, ReadonlyMap<LinkKey, LinkIdentity>>;
type Owners = ReadonlyMap<string, ReadonlyMap<EnterpriseKey, EnterpriseKey>>;

/**
 * Puts the projects of all chains together.
 *
 * Two records are one project if they have the same key and stand at the same link of the portfolio, unless they name
 * different enterprises. A parent all of whose phases are listed by an earlier chain is that chain's parent.
 *
 * @param chains - Chains.
 * @param places - Links of the portfolio by chain and key.
 * @param owners - Enterprises of the portfolio by chain and key.
 * @param issues - Takes what the records say differently.
 * @returns The projects.
 */
export function mergeProjects(chains: OrderedChains, places: Places, owners: Owners, issues: Issue[]): MergedProjects {
  const keys = new Map<string, ReadonlyMap<ProjectKey, ProjectKey>>();
  const members = new Map<ProjectKey, PortfolioMember[]>();
  const first = new Map<
    string,
    { readonly key: ProjectKey; readonly owner: EnterpriseKey | null; readonly chain: string }[]
  >();
  for (const [id, chain] of chains) {
    const own = new Map<ProjectKey, ProjectKey>();
    keys.set(id, own);
    for (const key of [...chain.projects.keys()].sort()) {
      const project = chain.projects.get(key)!;
      const place = JSON.stringify([places.get(id)?.get(project.link)?.key, key]);
      const owner = ownerOf(chain, project, owners.get(id));
      const twins = first.get(place) ?? [];
      const twin = twins.find((other) => other.owner === null || owner === null || other.owner === owner);
      const merged = twin?.key ?? portfolioKey(id, key);
      own.set(key, merged);
      if (twin === undefined) first.set(place, [...twins, { key: merged, owner, chain: id }]);
      members.set(merged, [...(members.get(merged) ?? []), { chain: id, key }]);
    }
    adoptParents(chain, id, own, members, keys, chains);
  }
  const byId = new Map(chains);
  const records = [...members.keys()].sort().map((key) => {
    const all = members.get(key)!;
    const [head, ...others] = all;
    const unit = unitAt(head!, byId, places);
    const record = recordOf(head!, byId, places, owners, keys, key);
    for (const other of others) {
      const twin = recordOf(other, byId, places, owners, keys, key);
      if (isSameAmount(record, twin, unit) && (record.stage ?? record.status) === (twin.stage ?? twin.status)) continue;
      const texts = issueText("shared-conflict", key, `${head!.chain} / ${other.chain}`);
      issues.push({ code: "shared-conflict", severity: "warning", place: key, value: key, ...texts });
    }
    return record;
  });
  return { records, members };
}

/** A container whose phases were all listed before would, left alone, count as a project of its own. */
function adoptParents(
  chain: Chain,
  id: string,
  own: Map<ProjectKey, ProjectKey>,
  members: Map<ProjectKey, PortfolioMember[]>,
  keys: ReadonlyMap<string, ReadonlyMap<ProjectKey, ProjectKey>>,
  chains: OrderedChains,
): void {
  const byId = new Map(chains);
  const phases = new Map<ProjectKey, ProjectKey[]>();
  for (const [key, { parent }] of chain.projects) {
    if (parent !== undefined && chain.projects.has(parent)) phases.set(parent, [...(phases.get(parent) ?? []), key]);
  }
  for (const [parent, children] of phases) {
    const merged = own.get(parent)!;
    if (merged !== portfolioKey(id, parent)) continue;
    const elsewhere = children.map((child) => {
      const [head] = members.get(own.get(child)!)!;
      const grand =
        head === undefined || head.chain === id ? undefined : byId.get(head.chain)?.projects.get(head.key)?.parent;
      return grand === undefined ? undefined : keys.get(head!.chain)?.get(grand);
    });
    const [adopter] = elsewhere;
    if (adopter === undefined || !elsewhere.every((other) => other === adopter)) continue;
    members.delete(merged);
    own.set(parent, adopter);
    members.set(adopter, [...(members.get(adopter) ?? []), { chain: id, key: parent }]);
  }
}

function ownerOf(
  chain: Chain,
  project: Project,
  owners: ReadonlyMap<EnterpriseKey, EnterpriseKey> | undefined,
): EnterpriseKey | null {
  const own = enterpriseOf(chain, project);
  return own === undefined ? null : (owners?.get(own) ?? own);
}

function recordOf(
  { chain: id, key }: PortfolioMember,
  chains: ReadonlyMap<string, Chain>,
  places: Places,
  owners: Owners,
  keys: ReadonlyMap<string, ReadonlyMap<ProjectKey, ProjectKey>>,
  merged: ProjectKey,
): ProjectRecord {
  const chain = chains.get(id)!;
  const { status, ...project } = chain.projects.get(key)!;
  const place = places.get(id)!.get(project.link)!;
  const unit = project.unit ?? chain.graph.getNodeAttributes(project.link).unit;
  const { unit: responsibleUnit, leader } = responsibilityOf(chain, chain.projects.get(key)!);
  const parent = project.parent === undefined ? undefined : keys.get(id)?.get(project.parent);
  const { parent: _parent, enterprise, ...rest } = project;
  return {
    ...rest,
    id: merged,
    link: place.key,
    ...(status !== null && project.stage === undefined && { status }),
    ...(enterprise !== undefined && { enterprise: owners.get(id)?.get(enterprise) ?? enterprise }),
    ...(parent !== undefined && { parent }),
    ...(project.capacity !== undefined && unit !== undefined && unit !== place.unit && { unit }),
    responsible: { ...(responsibleUnit !== null && { unit: responsibleUnit }), ...(leader !== null && { leader }) },
  };
}

function unitAt(
  { chain, key }: PortfolioMember,
  chains: ReadonlyMap<string, Chain>,
  places: Places,
): string | undefined {
  const link = chains.get(chain)?.projects.get(key)?.link;
  return link === undefined ? undefined : places.get(chain)?.get(link)?.unit;
}

function isSameAmount(a: ProjectRecord, b: ProjectRecord, unit: string | undefined): boolean {
  if (a.capacity === undefined || b.capacity === undefined) return true;
  return convertCapacity(a.capacity, a.unit ?? unit, unit) === convertCapacity(b.capacity, b.unit ?? unit, unit);
}
