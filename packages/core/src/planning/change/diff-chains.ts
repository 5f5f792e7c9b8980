/**
 * The difference of two documents: what is new, changed field by field, gone, and moved on. The monthly report as data.
 *
 * @module
 */
import type { Chain } from "../../model/chain.js";
import type { ChainDocument, LinkKey, ProjectKey } from "../../model/document.js";
import { RECORD_SCHEMAS, recordKey } from "../../model/record-keys.js";
import type { RecordList, RecordOf } from "../../model/record-keys.js";
import { PROJECT_STAGES, statusOfStage } from "../../model/stages.js";
import type { ProjectStage } from "../../model/stages.js";
import { historyOf } from "../projects/stage-machine.js";
import { canonicalText, isSameValue } from "./same-value.js";

/** A field that differs. */
export interface FieldDifference {
  /** Name of the field. */
  readonly field: string;
  /** Value before; `undefined` where there was none. */
  readonly before: unknown;
  /** Value after; `undefined` where there is none. */
  readonly after: unknown;
}

/** A record that is new or gone. */
export interface RecordEntry<List extends RecordList = RecordList> {
  /** Key of the record. */
  readonly key: string;
  /** What it is called. */
  readonly name: string;
  /** The record. */
  readonly record: RecordOf<List>;
}

/** A record that has changed. */
export interface RecordChange {
  /** Key of the record. */
  readonly key: string;
  /** What it is called now. */
  readonly name: string;
  /** What differs, by name of the field. */
  readonly fields: readonly FieldDifference[];
}

/** Difference of one list of a document, each part by key. */
export interface ListDifference<List extends RecordList = RecordList> {
  /** Records that are only in the second document. */
  readonly added: readonly RecordEntry<List>[];
  /** Records that differ. */
  readonly changed: readonly RecordChange[];
  /** Records that are only in the first document. */
  readonly removed: readonly RecordEntry<List>[];
}

/** A project in another stage than before. */
export interface StageChange {
  /** Key of the project. */
  readonly project: ProjectKey;
  /** Name of the project, else its key. */
  readonly name: string;
  /** Stage before; `null` where none was recorded. */
  readonly from: ProjectStage | null;
  /** Stage after; `null` where none is recorded. */
  readonly to: ProjectStage | null;
  /** Moved on, back, put on hold, ended, taken up again, or recorded for the first time or no more. */
  readonly kind: "onwards" | "back" | "held" | "ended" | "resumed" | "recorded" | "unrecorded";
  /** When it came to the new stage; `null` where no event says so. */
  readonly date: string | null;
}

/** Difference of each list of two documents. */
export interface ListDifferences {
  /** Links. */
  readonly links: ListDifference<"links">;
  /** Flows. */
  readonly flows: ListDifference<"flows">;
  /** Enterprises. */
  readonly enterprises: ListDifference<"enterprises">;
  /** Projects. */
  readonly projects: ListDifference<"projects">;
  /** Target enterprises. */
  readonly targets: ListDifference<"targets">;
  /** Business relations. */
  readonly relations: ListDifference<"relations">;
  /** Task slips. */
  readonly slips: ListDifference<"slips">;
  /** Contacts. */
  readonly contacts: ListDifference<"contacts">;
  /** Published indicators. */
  readonly indicators: ListDifference<"indicators">;
  /** Local resources. */
  readonly resources: ListDifference<"resources">;
  /** Funds. */
  readonly funds: ListDifference<"funds">;
}

/** What two documents differ in. */
export interface ChainDifference {
  /** Fields of the document itself, by name; its lists are not among them. */
  readonly document: readonly FieldDifference[];
  /** Each list of the document. */
  readonly lists: ListDifferences;
  /** Projects in another stage, by key. */
  readonly stages: readonly StageChange[];
  /** Whether nothing differs. */
  readonly isEmpty: boolean;
}

const LISTS = Object.keys(RECORD_SCHEMAS) as readonly RecordList[];

/**
 * Compares two chains, record by record and field by field.
 *
 * Records are told apart by their keys, so that their order makes no difference; neither does the order of events,
 * arrivals, aliases and codes within a record.
 *
 * @param before - First chain.
 * @param after - Second chain.
 * @returns The difference, as plain data.
 * @remarks O(n log n) in the size of the documents.
 * @example
 * {@includeCode ../../../../../examples/months.ts}
 */
export function diffChains(before: Chain, after: Chain): ChainDifference {
  const document = fieldDifferences(headerOf(before.document), headerOf(after.document));
  // the second document has the last word on what a link is called
  const links = new Map([...before.document.links, ...after.document.links].map(({ id, name }) => [id, name]));
  const parts = LISTS.map((list) => [list, diffList(list, before.document, after.document, links)] as const);
  const lists = Object.fromEntries(parts) as unknown as ChainDifference["lists"];
  const isEmpty =
    document.length === 0 &&
    parts.every(([, { added, changed, removed }]) => added.length + changed.length + removed.length === 0);
  return { document, lists, stages: stageChanges(before, after), isEmpty };
}

function headerOf(document: ChainDocument): Record<string, unknown> {
  const known: readonly string[] = LISTS;
  return Object.fromEntries(Object.entries(document).filter(([field]) => !known.includes(field)));
}

function diffList<List extends RecordList>(
  list: List,
  before: ChainDocument,
  after: ChainDocument,
  links: ReadonlyMap<LinkKey, string>,
): ListDifference<List> {
  const [old, now] = [recordsByKey(list, before), recordsByKey(list, after)];
  const entry = ([key, record]: readonly [string, RecordOf<List>]): RecordEntry<List> => ({
    key,
    name: nameOf(record, links),
    record,
  });
  const changed: RecordChange[] = [];
  for (const [key, record] of now) {
    const twin = old.get(key);
    if (twin === undefined || twin === record) continue;
    const fields = fieldDifferences(twin, record);
    if (fields.length > 0) changed.push({ key, name: nameOf(record, links), fields });
  }
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(entry),
    changed,
    removed: [...old].filter(([key]) => !now.has(key)).map(entry),
  };
}

/** By key in ascending order; records that share a key (two contacts without a name) are numbered by their content. */
function recordsByKey<List extends RecordList>(list: List, document: ChainDocument): Map<string, RecordOf<List>> {
  const records = (document[list] ?? []) as readonly RecordOf<List>[];
  const groups = new Map<string, RecordOf<List>[]>();
  for (const record of records) {
    const key = recordKey(list, record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  const numbered = [...groups].flatMap(([key, group]) => {
    if (group.length === 1) return [[key, group[0]!] as const];
    const texts = group.map((record) => ({ record, text: canonicalText(record) }));
    texts.sort((a, b) => (a.text < b.text ? -1 : 1));
    return texts.map(({ record }, at) => [at === 0 ? key : `${key}#${String(at + 1)}`, record] as const);
  });
  return new Map(numbered.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function fieldDifferences(before: object, after: object): FieldDifference[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = [...new Set([...old.keys(), ...now.keys()])].sort();
  return fields
    .filter((field) => !isSameValue(old.get(field), now.get(field), field))
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }));
}

function nameOf(record: RecordOf<RecordList>, links: ReadonlyMap<LinkKey, string>): string {
  if ("name" in record && typeof record.name === "string" && record.name !== "") return record.name;
  if ("from" in record) return `${links.get(record.from) ?? record.from} → ${links.get(record.to) ?? record.to}`;
  if ("supplier" in record) return `${record.supplier} → ${record.customer}`;
  if ("project" in record) return record.project;
  return "id" in record ? record.id : "of" in record ? record.of : "";
}

function stageChanges(before: Chain, after: Chain): StageChange[] {
  const changes: StageChange[] = [];
  for (const [key, project] of after.projects) {
    const old = before.projects.get(key);
    const [from, to] = [old?.stage ?? null, project.stage ?? null];
    if (old === undefined || from === to) continue;
    const event = historyOf(project)
      .filter(({ stage }) => stage === to)
      .pop();
    changes.push({
      project: key,
      name: project.name ?? key,
      from,
      to,
      kind: kindOf(from, to),
      date: event?.date ?? null,
    });
  }
  return changes.sort((a, b) => (a.project < b.project ? -1 : 1));
}

function kindOf(from: ProjectStage | null, to: ProjectStage | null): StageChange["kind"] {
  if (to === null) return "unrecorded";
  if (to === "on-hold") return "held";
  if (to === "ended") return "ended";
  if (from === null) return "recorded";
  if (statusOfStage(from) === null) return "resumed";
  return PROJECT_STAGES.indexOf(to) > PROJECT_STAGES.indexOf(from) ? "onwards" : "back";
}
