/**
 * Checks what the records of a document say of each other: keys that are used twice or lead nowhere, circles, contradictions.
 *
 * @module
 */
import type { ChainDocument, ChainLink, ChainRules, Enterprise, Flow, ProjectRecord } from "./document.js";
import { isAscending, rememberPlaces } from "./project-places.js";
import type { Findings } from "./salvage.js";
import { statusOfStage } from "./stages.js";

/** Utilisation above which a percentage was meant, or a slip of the keys. */
const HIGHEST_UTILISATION = 1.5;

/**
 * Sets aside the records that contradict others.
 *
 * @param document - Sound by the schema; it is not modified.
 * @param findings - Takes what is wrong.
 * @returns The document with the contradictions set aside.
 */
export function checkReferences(document: ChainDocument, findings: Findings): ChainDocument {
  const links = withoutReserved(unique(document.links, findings), findings);
  if (links.length === 0) findings.report("no-links", "warning", "links", 0);
  const linkIds = new Set(links.map(({ id }) => id));
  const enterprises = unique(document.enterprises ?? [], findings);
  checkCreditCodes(enterprises, findings);
  const enterpriseIds = new Set(enterprises.map(({ id }) => id));
  const flows = checkFlows(document.flows ?? [], linkIds, findings);
  const projects = checkProjects(document.projects ?? [], links, enterprises, findings);
  const targets = unique(document.targets ?? [], findings);
  // Asked for by few documents, and large in some.
  let projectIds: ReadonlySet<string> | undefined;
  const isProject = (key: string): boolean => (projectIds ??= new Set(projects.map(({ id }) => id))).has(key);

  for (const target of targets) {
    for (const [i, link] of (target.links ?? []).entries()) {
      if (!linkIds.has(link))
        findings.report("unknown-link", "warning", `${placeOf(target, findings)}.links[${String(i)}]`, link);
    }
  }
  // A target is no enterprise of the region, but one of those that relations are recorded for.
  const parties = new Set([...enterpriseIds, ...targets.flatMap(({ id, name }) => [id, name])]);
  for (const relation of document.relations ?? []) {
    for (const side of ["supplier", "customer"] as const) {
      if (!parties.has(relation[side])) {
        findings.report("unknown-enterprise", "warning", `${placeOf(relation, findings)}.${side}`, relation[side]);
      }
    }
  }
  for (const slip of document.slips ?? []) {
    if (!isProject(slip.project)) {
      findings.report("unknown-project", "warning", `${placeOf(slip, findings)}.project`, slip.project);
    }
  }
  for (const contact of document.contacts ?? []) {
    if (!isProject(contact.of) && !enterpriseIds.has(contact.of)) {
      findings.report("unknown-project", "warning", `${placeOf(contact, findings)}.of`, contact.of);
    }
  }
  const resources = unique(document.resources ?? [], findings);
  const funds = unique(document.funds ?? [], findings);
  for (const resource of resources) {
    for (const [i, { link }] of (resource.feeds ?? []).entries()) {
      if (!linkIds.has(link))
        findings.report("unknown-link", "warning", `${placeOf(resource, findings)}.feeds[${String(i)}].link`, link);
    }
  }
  for (const fund of funds) {
    for (const [i, link] of (fund.links ?? []).entries()) {
      if (!linkIds.has(link))
        findings.report("unknown-link", "warning", `${placeOf(fund, findings)}.links[${String(i)}]`, link);
    }
    for (const [i, { project }] of (fund.investments ?? []).entries()) {
      if (!isProject(project)) {
        const place = `${placeOf(fund, findings)}.investments[${String(i)}].project`;
        findings.report("unknown-project", "warning", place, project);
      }
    }
  }
  return {
    ...document,
    links,
    ...(document.flows && { flows }),
    ...(document.enterprises && { enterprises }),
    ...(document.projects && { projects }),
    ...(document.targets && { targets }),
    ...(document.resources && { resources }),
    ...(document.funds && { funds }),
    ...(document.rules && { rules: checkRules(document.rules, findings) }),
  };
}

function placeOf(record: object, findings: Findings): string {
  return findings.places.get(record) ?? "";
}

function unique<T extends { readonly id: string }>(records: readonly T[], findings: Findings): T[] {
  const first = new Map<string, T>();
  for (const record of records) {
    const twin = first.get(record.id);
    if (twin === undefined) first.set(record.id, record);
    else {
      const place = placeOf(record, findings);
      findings.report("duplicate-id", "error", place, record.id, placeOf(twin, findings));
      findings.keep("duplicate-id", place, record);
    }
  }
  return [...first.values()];
}

/** Without the links that the graph cannot hold: it keeps neighbours in plain objects, which inherit these keys. */
function withoutReserved(links: ChainDocument["links"], findings: Findings): ChainLink[] {
  return links.filter((link) => {
    if (!(link.id in Object.prototype)) return true;
    const place = placeOf(link, findings);
    findings.report("reserved-id", "error", place, link.id);
    findings.keep("reserved-id", place, link);
    return false;
  });
}

function checkCreditCodes(enterprises: NonNullable<ChainDocument["enterprises"]>, findings: Findings): void {
  const first = new Map<string, string>();
  for (const enterprise of enterprises) {
    const { creditCode, id } = enterprise;
    if (creditCode === undefined || creditCode === "") continue;
    const twin = first.get(creditCode);
    if (twin === undefined) first.set(creditCode, id);
    else
      findings.report(
        "duplicate-credit-code",
        "warning",
        `${placeOf(enterprise, findings)}.creditCode`,
        creditCode,
        twin,
      );
  }
}

function checkFlows(flows: readonly Flow[], linkIds: ReadonlySet<string>, findings: Findings): Flow[] {
  const kept = new Map<string, Flow>();
  for (const flow of flows) {
    const place = placeOf(flow, findings);
    const lost = !linkIds.has(flow.from) ? "from" : !linkIds.has(flow.to) ? "to" : undefined;
    if (lost !== undefined) {
      findings.report("unknown-link", "error", `${place}.${lost}`, flow[lost]);
      findings.keep("unknown-link", place, flow);
      continue;
    }
    if (flow.from === flow.to) {
      findings.report("self-flow", "error", place, flow.from);
      findings.keep("self-flow", place, flow);
      continue;
    }
    const key = JSON.stringify([flow.from, flow.to, flow.kind ?? "input", flow.alternative ?? ""]);
    const twin = kept.get(key);
    if (twin === undefined) kept.set(key, flow);
    else {
      findings.report("duplicate-flow", "error", place, `${flow.from} → ${flow.to}`, placeOf(twin, findings));
      findings.keep("duplicate-flow", place, flow);
    }
  }
  checkShares([...kept.values()], findings);
  return [...kept.values()];
}

/** Shares of the flows that are alternatives of one another sum to 1. */
function checkShares(flows: readonly Flow[], findings: Findings): void {
  const groups = new Map<string, Flow[]>();
  for (const flow of flows) {
    if (flow.alternative === undefined || (flow.kind ?? "input") !== "input") continue;
    const key = JSON.stringify([flow.to, flow.alternative]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [flow]);
    else group.push(flow);
  }
  for (const group of groups.values()) {
    const [head] = group;
    if (head === undefined) continue;
    const place = placeOf(head, findings);
    const unstated = group.find(({ share }) => share === undefined);
    if (unstated !== undefined) {
      if (group.length > 1) findings.report("share-missing", "warning", placeOf(unstated, findings), head.alternative);
      continue;
    }
    const sum = group.reduce((total, { share = 0 }) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-6) {
      findings.report("shares-off-one", "warning", place, head.alternative, String(Number(sum.toPrecision(6))));
    }
  }
}

function checkProjects(
  records: readonly ProjectRecord[],
  links: readonly ChainLink[],
  enterprises: readonly Enterprise[],
  findings: Findings,
): ProjectRecord[] {
  const projects: ProjectRecord[] = [];
  const parents = new Set<string>();
  for (const { parent } of records) if (parent !== undefined) parents.add(parent);
  const linkPlaces = new Map(links.map(({ id }, at) => [id, at]));
  const enterprisePlaces = new Map(enterprises.map(({ id }, at) => [id, at]));
  const linkOf = new Int32Array(records.length);
  const enterpriseOf = new Int32Array(records.length);
  for (const project of unique(records, findings)) {
    const place = (field?: string): string => placeOf(project, findings) + (field === undefined ? "" : `.${field}`);
    const link = linkPlaces.get(project.link);
    if (link === undefined) {
      findings.report("unknown-link", "error", place("link"), project.link);
      findings.keep("unknown-link", place(), project);
      continue;
    }
    const enterprise = project.enterprise === undefined ? undefined : enterprisePlaces.get(project.enterprise);
    if (project.enterprise !== undefined && enterprise === undefined) {
      findings.report("unknown-enterprise", "warning", place("enterprise"), project.enterprise);
    }
    if (project.stage === undefined && project.status === undefined) {
      // A container shows what its phases show.
      if (!parents.has(project.id)) findings.report("status-missing", "warning", place(), project.id);
    } else if (
      project.stage !== undefined &&
      project.status !== undefined &&
      statusOfStage(project.stage) !== project.status
    ) {
      findings.report("status-conflict", "warning", place("status"), project.status, project.stage);
    }
    if ((project.utilisation ?? 0) > HIGHEST_UTILISATION) {
      findings.report("utilisation-high", "warning", place("utilisation"), project.utilisation);
    }
    linkOf[projects.length] = link;
    enterpriseOf[projects.length] = enterprise ?? -1;
    projects.push(project);
  }
  const sound = parents.size === 0 ? projects : withoutCircles(projects, findings);
  const count = sound.length;
  const of = (places: Int32Array): Int32Array => (count < places.length ? places.slice(0, count) : places);
  const isSorted = isAscending(sound);
  const places = { link: of(linkOf), enterprise: of(enterpriseOf), isAscending: isSorted };
  rememberPlaces(sound, { links, enterprises, ...places });
  return sound;
}

/** Projects whose parents lead to a project without parent; where they lead round, the parent is set aside. */
function withoutCircles(projects: readonly ProjectRecord[], findings: Findings): ProjectRecord[] {
  const parents = new Map(projects.map(({ id, parent }) => [id, parent]));
  const settled = new Set<string>();
  const onCircle = new Set<string>();
  for (const { id, parent } of projects) {
    if (parent === undefined) continue;
    const trail = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !settled.has(at) && !trail.has(at)) {
      trail.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && trail.has(at)) {
      const cut = leastOnCircle(at, parents);
      onCircle.add(cut);
      parents.set(cut, undefined);
    }
    for (const key of trail) settled.add(key);
  }
  return projects.map((project) => {
    if (project.parent === undefined) return project;
    const place = `${placeOf(project, findings)}.parent`;
    if (!onCircle.has(project.id)) {
      if (!parents.has(project.parent)) findings.report("unknown-project", "warning", place, project.parent);
      return project;
    }
    findings.report("self-parent", "error", place, project.id);
    findings.keep("self-parent", place, project.parent);
    const { parent: _, ...rest } = project;
    findings.places.set(rest, placeOf(project, findings));
    return rest;
  });
}

/** The least key on a circle of parents, so that the same parent is set aside whatever the order of the records. */
function leastOnCircle(start: string, parents: ReadonlyMap<string, string | undefined>): string {
  let least = start;
  for (let at = parents.get(start); at !== undefined && at !== start; at = parents.get(at)) if (at < least) least = at;
  return least;
}

/** Rules with ids of their own, in which nothing but the survey is compared with yes and no. */
function checkRules(rules: ChainRules, findings: Findings): ChainRules {
  if (rules.classes === undefined) return rules;
  const sound = rules.classes.filter((rule) => {
    const place = placeOf(rule, findings);
    const unsound = rule.anyOf.flat().find(({ fact, value }) => typeof value === "boolean" && fact !== "surveyed");
    if (unsound === undefined) return true;
    findings.report("unsound-rule", "error", place, rule.id, placeOf(unsound, findings));
    findings.keep("unsound-rule", place, rule);
    return false;
  });
  return { ...rules, classes: unique(sound, findings) };
}
