/**
 * What goes along when a record is removed.
 *
 * @module
 */
import { recordKey } from "@liantu/core";
import type { Chain, EnterpriseKey, LinkKey, Localized, ProjectKey, RecordList } from "@liantu/core";
import { linkNames, projectName } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { labelOf } from "./edit-step.js";
import type { EditStep } from "./edit-step.js";
import { findFlow, flowNames } from "./flow-step.js";

/** A removal, to be asked about before it is done. */
export interface Removal {
  /** Name of what goes. */
  readonly name: Localized;
  /** What goes with it; empty if nothing does. */
  readonly along: readonly Localized[];
  /** What is to be known beside. */
  readonly notes: readonly Localized[];
  /** The step. */
  readonly step: EditStep;
}

/** A list whose records can be removed by hand. */
export type RemovableList = Extract<
  RecordList,
  "links" | "flows" | "enterprises" | "projects" | "targets" | "resources" | "funds"
>;

/**
 * Describes a removal.
 *
 * @param chain - Chain.
 * @param list - List of the record.
 * @param key - Its key.
 * @returns What is to be asked, and the step.
 */
export function removalOf(chain: Chain, list: RemovableList, key: string): Removal {
  const { name, kind } = naming(chain, list, key);
  const label = labelOf(EDIT_WORDS.stepRemove, kind, name);
  const step: EditStep = { edits: [{ kind: "remove", in: list, key }], label };
  return { name, ...consequences(chain, list, key), step };
}

function naming(
  chain: Chain,
  list: RemovableList,
  key: string,
): { readonly name: Localized; readonly kind: Localized } {
  const same = (name: string): Localized => ({ zh: name, en: name });
  switch (list) {
    case "links":
      return { name: linkNames(chain, key), kind: EDIT_WORDS.kindLink };
    case "flows": {
      const flow = findFlow(chain, key);
      return { name: flow === undefined ? same("") : flowNames(chain, flow), kind: EDIT_WORDS.kindFlow };
    }
    case "enterprises":
      return { name: same(chain.enterprises.get(key)?.name ?? ""), kind: EDIT_WORDS.kindEnterprise };
    case "projects": {
      const project = chain.projects.get(key);
      const name = project === undefined ? null : projectName(chain, project);
      return { name: name === null ? EDIT_WORDS.unnamed : same(name), kind: EDIT_WORDS.kindProject };
    }
    case "targets": {
      const target = chain.document.targets?.find((one) => recordKey("targets", one) === key);
      return { name: same(target?.name ?? ""), kind: EDIT_WORDS.kindTarget };
    }
    case "resources":
    case "funds": {
      const record = chain.document[list]?.find(({ id }) => id === key);
      const kind = list === "funds" ? EDIT_WORDS.kindFund : EDIT_WORDS.kindResource;
      return { name: same(record?.name ?? ""), kind };
    }
  }
}

function consequences(chain: Chain, list: RemovableList, key: string): Pick<Removal, "along" | "notes"> {
  if (list === "links") return ofLink(chain, key);
  if (list === "projects") {
    const gone = new Set([key]);
    return { along: withProjects(chain, gone), notes: phasesThatStay(chain, gone) };
  }
  if (list === "enterprises") return { along: ofEnterprise(chain, key), notes: [] };
  return { along: [], notes: [] };
}

function ofLink(chain: Chain, link: LinkKey): Pick<Removal, "along" | "notes"> {
  const flows = chain.flows.filter(({ from, to }) => from === link || to === link).length;
  const gone = new Set(chain.projectsByLink.get(link));
  const feeds = (chain.document.resources ?? []).flatMap(({ feeds: all = [] }) => all);
  const along = [
    ...counted(flows, EDIT_WORDS.alongFlows),
    ...counted(gone.size, EDIT_WORDS.alongProjects),
    ...withProjects(chain, gone),
    ...counted(feeds.filter((feed) => feed.link === link).length, EDIT_WORDS.alongFeeds),
  ];
  return { along, notes: phasesThatStay(chain, gone) };
}

function withProjects({ document }: Chain, gone: ReadonlySet<ProjectKey>): readonly Localized[] {
  const slips = (document.slips ?? []).filter(({ project }) => gone.has(project)).length;
  const contacts = (document.contacts ?? []).filter(({ of }) => gone.has(of)).length;
  const investments = (document.funds ?? [])
    .flatMap(({ investments: all = [] }) => all)
    .filter(({ project }) => gone.has(project)).length;
  return [
    ...counted(slips, EDIT_WORDS.alongSlips),
    ...counted(contacts, EDIT_WORDS.alongContacts),
    ...counted(investments, EDIT_WORDS.alongInvestments),
  ];
}

function ofEnterprise({ document }: Chain, key: EnterpriseKey): readonly Localized[] {
  const relations = (document.relations ?? []).filter(
    ({ supplier, customer }) => supplier === key || customer === key,
  ).length;
  const contacts = (document.contacts ?? []).filter(({ of }) => of === key).length;
  return [...counted(relations, EDIT_WORDS.alongRelations), ...counted(contacts, EDIT_WORDS.alongContacts)];
}

function phasesThatStay(chain: Chain, gone: ReadonlySet<ProjectKey>): readonly Localized[] {
  const phases = [...chain.projects].filter(
    ([key, { parent }]) => parent !== undefined && gone.has(parent) && !gone.has(key),
  );
  return counted(phases.length, EDIT_WORDS.alongPhases);
}

function counted(count: number, words: (count: number) => Localized): readonly Localized[] {
  return count === 0 ? [] : [words(count)];
}
