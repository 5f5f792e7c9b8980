/**
 * Takes a record out of a document, with what only has a meaning beside it.
 *
 * @module
 */
import type { Issue } from "../issue.js";
import type { ChainDocument, EnterpriseKey, LinkKey, ProjectKey } from "./document.js";
import { recordKey, type RecordList, type RecordOf } from "./record-keys.js";
import { define } from "./salvage.js";

/** A document without the record, or the reason why it stays. */
export type Removal = { readonly document: ChainDocument } | { readonly issue: Issue };

/**
 * Takes a record out of a document.
 *
 * @param document - Document; it is not modified.
 * @param list - List of the record.
 * @param key - Key of the record.
 * @returns The document without it, or why it cannot be taken out.
 */
export function withoutRecord(document: ChainDocument, list: RecordList, key: string): Removal {
  if (list === "links") return { document: withoutLink(document, key) };
  if (list === "projects") return { document: withoutProjects(document, new Set([key])) };
  if (list === "enterprises") return withoutEnterprise(document, key);
  const records = (document[list] ?? []) as readonly RecordOf<RecordList>[];
  return { document: { ...document, [list]: records.filter((record) => recordKey<RecordList>(list, record) !== key) } };
}

function withoutLink(document: ChainDocument, link: LinkKey): ChainDocument {
  const gone = new Set((document.projects ?? []).filter((project) => project.link === link).map(({ id }) => id));
  const { flows, targets, layout, resources, funds } = document;
  return withoutProjects(
    {
      ...document,
      links: document.links.filter(({ id }) => id !== link),
      ...(flows && { flows: flows.filter(({ from, to }) => from !== link && to !== link) }),
      ...(targets && {
        targets: targets.map((target) =>
          target.links?.includes(link) === true
            ? { ...target, links: target.links.filter((other) => other !== link) }
            : target,
        ),
      }),
      ...(resources && {
        resources: resources.map((resource) =>
          resource.feeds?.some((feed) => feed.link === link) === true
            ? { ...resource, feeds: resource.feeds.filter((feed) => feed.link !== link) }
            : resource,
        ),
      }),
      ...(funds && {
        funds: funds.map((fund) =>
          fund.links?.includes(link) === true ? { ...fund, links: fund.links.filter((other) => other !== link) } : fund,
        ),
      }),
      ...(layout?.positions && { layout: { ...layout, positions: without(layout.positions, link) } }),
    },
    gone,
  );
}

/** Phases of a project that goes stay, as projects of their own. */
function withoutProjects(document: ChainDocument, gone: ReadonlySet<ProjectKey>): ChainDocument {
  const { projects, slips, contacts, funds } = document;
  if (gone.size === 0) return document;
  return {
    ...document,
    ...(projects && {
      projects: projects
        .filter(({ id }) => !gone.has(id))
        .map((project) => {
          if (project.parent === undefined || !gone.has(project.parent)) return project;
          const { parent: _, ...rest } = project;
          return rest;
        }),
    }),
    ...(slips && { slips: slips.filter(({ project }) => !gone.has(project)) }),
    ...(contacts && { contacts: contacts.filter(({ of }) => !gone.has(of)) }),
    ...(funds && {
      funds: funds.map((fund) =>
        fund.investments?.some(({ project }) => gone.has(project)) === true
          ? { ...fund, investments: fund.investments.filter(({ project }) => !gone.has(project)) }
          : fund,
      ),
    }),
  };
}

function withoutEnterprise(document: ChainDocument, enterprise: EnterpriseKey): Removal {
  const place = (document.enterprises ?? []).findIndex(({ id }) => id === enterprise);
  const count = (document.projects ?? []).filter((project) => project.enterprise === enterprise).length;
  if (count > 0) {
    return {
      issue: {
        code: "unknown-enterprise",
        severity: "error",
        place: `enterprises[${String(place)}]`,
        value: enterprise,
        message: {
          zh: `这家企业还有 ${String(count)} 个项目，不能删除。`,
          en: `This enterprise still has ${String(count)} projects and cannot be removed.`,
        },
        remedy: {
          zh: "请先删除这些项目，或把它们改到别的企业名下。",
          en: "Remove these projects first, or give them to another enterprise.",
        },
      },
    };
  }
  const { enterprises, relations, contacts } = document;
  return {
    document: {
      ...document,
      ...(enterprises && { enterprises: enterprises.filter(({ id }) => id !== enterprise) }),
      ...(relations && {
        relations: relations.filter(({ supplier, customer }) => supplier !== enterprise && customer !== enterprise),
      }),
      ...(contacts && { contacts: contacts.filter(({ of }) => of !== enterprise) }),
    },
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const left: Record<string, unknown> = {};
  for (const [other, value] of Object.entries(record)) if (other !== key) define(left, other, value);
  return left as Record<string, T>;
}
