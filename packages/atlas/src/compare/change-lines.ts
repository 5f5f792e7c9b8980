/**
 * What two documents differ in, line by line, in plain words.
 *
 * @module
 */
import { CLASS_NAMES, recordKey, STAGE_NAMES } from "@liantu/core";
import type { Chain, ChainAnalysis, LinkKey, ProjectKey, RecordList, RecordOf } from "@liantu/core";
import { compareAnalyses, diffChains } from "@liantu/core/planning";
import type { ChainDifference, StageChange } from "@liantu/core/planning";
import { titleOf } from "../suppose/trial-text.js";
import { baseText } from "../views/format.js";
import { linkName } from "../views/names.js";
import { COMPARE_WORDS as W } from "../words/compare-words.js";
import type { Locale } from "../words/text.js";
import { fieldTitle, partsOf, valueText } from "./field-value.js";

/** Kind of a change. */
export type ChangeKind = "added" | "onwards" | "back" | "removed" | "changed" | "numbers";

/** Kinds in the order in which a monthly report tells them. */
export const CHANGE_KINDS: readonly ChangeKind[] = ["added", "onwards", "back", "removed", "numbers", "changed"];

/** One line of what differs. */
export interface ChangeLine {
  /** Key, unique among the lines. */
  readonly key: string;
  /** Kind of the change. */
  readonly kind: ChangeKind;
  /** List that the record belongs to; the document itself. */
  readonly list: RecordList | "document";
  /** Name of the record. */
  readonly name: string;
  /** Link that the line leads to; `null` if it leads to none. */
  readonly link: LinkKey | null;
  /** Name of that link, empty where the record is it. */
  readonly at: string;
  /** What of the record differs; empty where it is the whole. */
  readonly field: string;
  /** What stood there. */
  readonly from: string;
  /** What stands there now. */
  readonly to: string;
}

/** Two chains and what they differ in. */
export interface Compared {
  /** The earlier one. */
  readonly before: ChainAnalysis;
  /** The later one. */
  readonly after: ChainAnalysis;
  /** What their documents differ in. */
  readonly difference: ChainDifference;
}

/**
 * Compares two analysed chains.
 *
 * @param before - The earlier one.
 * @param after - The later one.
 * @returns Both with their difference.
 */
export function compared(before: ChainAnalysis, after: ChainAnalysis): Compared {
  return { before, after, difference: diffChains(before.chain, after.chain) };
}

/**
 * Tells what differs.
 *
 * @param of - Two chains and their difference.
 * @param locale - Language.
 * @returns Lines by kind, then in the order of the lists, each by name of the record.
 */
export function changeLines({ before, after, difference }: Compared, locale: Locale): readonly ChangeLine[] {
  const names = new Names(before.chain, after.chain, locale);
  const moved = new Map(difference.stages.map((change) => [change.project, change]));
  const lines: ChangeLine[] = difference.stages.map((change) => stageLine(change, names, locale));
  for (const list of LISTS) {
    const { added, removed, changed } = difference.lists[list];
    for (const { key, record } of added) lines.push(names.whole("added", list, named(list, key, lines), record));
    for (const { key, record } of removed) lines.push(names.whole("removed", list, named(list, key, lines), record));
    for (const { key, fields } of changed) {
      if (list === "contacts") lines.push(names.contact(lines.length));
      else {
        for (const { field, before: old, after: now } of fields) {
          if (list === "projects" && moved.has(key) && STAGE_FIELDS.has(field)) continue;
          lines.push(...names.field(list, key, field, old, now));
        }
      }
    }
  }
  for (const { field, before: old, after: now } of difference.document) {
    lines.push(...names.field("document", "", field, old, now));
  }
  lines.push(...numberLines(before, after, names, locale));
  const order = new Map(CHANGE_KINDS.map((kind, at) => [kind, at]));
  return lines
    .map((line, at) => ({ line, at }))
    .sort((a, b) => order.get(a.line.kind)! - order.get(b.line.kind)! || a.at - b.at)
    .map(({ line }) => line);
}

/** Who is talked to stays in the document: not even a key names them. */
function named(list: RecordList, key: string, lines: readonly ChangeLine[]): string {
  return list === "contacts" ? String(lines.length) : key;
}

const LISTS: readonly RecordList[] = [
  "links",
  "projects",
  "enterprises",
  "flows",
  "targets",
  "relations",
  "slips",
  "resources",
  "funds",
  "indicators",
  "contacts",
];

/** A change of stage says these already. */
const STAGE_FIELDS: ReadonlySet<string> = new Set(["stage", "status", "events"]);

/** Which way a project went. */
const WAYS: Readonly<Record<StageChange["kind"], ChangeKind>> = {
  onwards: "onwards",
  resumed: "onwards",
  recorded: "onwards",
  back: "back",
  held: "back",
  ended: "removed",
  unrecorded: "back",
};

function stageLine({ project, from, to, kind, date }: StageChange, names: Names, locale: Locale): ChangeLine {
  const stage = (of: StageChange["from"]): string => (of === null ? "—" : STAGE_NAMES[of][locale]);
  return {
    ...names.project(project),
    key: `stage/${project}`,
    kind: WAYS[kind],
    field: W.stage[locale],
    from: stage(from),
    to: date === null ? stage(to) : `${stage(to)} ${date}`,
  };
}

function numberLines(before: ChainAnalysis, after: ChainAnalysis, names: Names, locale: Locale): readonly ChangeLine[] {
  return compareAnalyses(before, after).links.flatMap((row): ChangeLine[] => {
    if (row.presence !== "both") return [];
    const whole = { list: "links", kind: "numbers", link: row.link, name: names.link(row.link), at: "" } as const;
    const lines: ChangeLine[] = [];
    if (row.class !== undefined) {
      const print = (of: typeof row.class.before): string => (of === null ? "—" : CLASS_NAMES[of][locale]);
      const { before: from, after: to } = row.class;
      lines.push({ ...whole, key: `class/${row.link}`, field: W.class[locale], from: print(from), to: print(to) });
    }
    const gap = row.amounts.get("residual.afterBuilt");
    const [from, to] = [gap?.before ?? null, gap?.after ?? null].map((amount) => baseText(amount, row.unit, locale));
    if (gap !== undefined && from !== undefined && to !== undefined && from !== to) {
      lines.push({ ...whole, key: `gap/${row.link}`, field: W.gap[locale], from, to });
    }
    return lines;
  });
}

/** Names of the records of both chains; the later one has the last word. */
class Names {
  readonly #chains: readonly [Chain, Chain];
  readonly #locale: Locale;

  constructor(before: Chain, after: Chain, locale: Locale) {
    this.#chains = [after, before];
    this.#locale = locale;
  }

  link(key: LinkKey): string {
    return linkName(this.#chainWith(key), key, this.#locale);
  }

  project(key: ProjectKey): Pick<ChangeLine, "list" | "name" | "link" | "at"> {
    const chain = this.#chains.find(({ projects }) => projects.has(key));
    const project = chain?.projects.get(key);
    if (chain === undefined || project === undefined) return { list: "projects", name: key, link: null, at: "" };
    return {
      list: "projects",
      name: titleOf(chain, project)[this.#locale],
      link: project.link,
      at: this.link(project.link),
    };
  }

  whole(kind: "added" | "removed", list: RecordList, key: string, record: object): ChangeLine {
    return { ...this.#record(list, key, record), key: `${kind}/${list}/${key}`, kind, field: "", from: "", to: "" };
  }

  contact(at: number): ChangeLine {
    return {
      ...this.#record("contacts", ""),
      key: `contact/${String(at)}`,
      kind: "changed",
      field: "",
      from: "",
      to: "",
    };
  }

  field(list: RecordList | "document", key: string, field: string, before: unknown, after: unknown): ChangeLine[] {
    const of = this.#record(list, key);
    const [chain, old] = this.#chains;
    return partsOf(list, field, before, after).map((part) => ({
      ...of,
      key: `field/${list}/${key}/${part.path}`,
      kind: "changed",
      field: fieldTitle(list, part.path, this.#locale),
      from: valueText(list, { path: part.path, chain: old, link: of.link }, part.before, this.#locale),
      to: valueText(list, { path: part.path, chain, link: of.link }, part.after, this.#locale),
    }));
  }

  #record(
    list: RecordList | "document",
    key: string,
    record?: object,
  ): Pick<ChangeLine, "list" | "name" | "link" | "at"> {
    if (list === "projects") return this.project(key);
    if (list === "document") return { list, name: this.#chains[0].document.name, link: null, at: "" };
    if (list === "links") return { list, name: this.link(key), link: key, at: "" };
    if (list === "contacts") return { list, name: W.contact[this.#locale], link: null, at: "" };
    const found = record ?? this.#find(list, key);
    const text = (name: string): string => {
      const value = new Map<string, unknown>(Object.entries(found ?? {})).get(name);
      return typeof value === "string" ? value : "";
    };
    if (list === "flows") {
      const [from, to] = [text("from"), text("to")];
      return { list, name: `${this.link(from)} → ${this.link(to)}`, link: to === "" ? null : to, at: "" };
    }
    if (list === "slips") return { ...this.project(text("project")), list };
    if (list === "relations") {
      const [supplier, customer] = [text("supplier"), text("customer")].map((id) => this.#enterprise(id));
      return { list, name: `${supplier ?? ""} → ${customer ?? ""}`, link: null, at: "" };
    }
    const links = new Map<string, unknown>(Object.entries(found ?? {})).get("links");
    const [first] = Array.isArray(links) ? (links as readonly unknown[]) : [];
    const link = typeof first === "string" ? first : null;
    return { list, name: text("name") || key, link, at: link === null ? "" : this.link(link) };
  }

  #find(list: RecordList, key: string): object | undefined {
    for (const chain of this.#chains) {
      const records = (chain.document[list] ?? []) as readonly RecordOf<RecordList>[];
      const found = records.find((record) => recordKey(list, record) === key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #enterprise(id: string): string {
    for (const { enterprises } of this.#chains) {
      const found = enterprises.get(id);
      if (found !== undefined) return found.shortName ?? found.name;
    }
    return id;
  }

  #chainWith(link: LinkKey): Chain {
    const [after, before] = this.#chains;
    return after.graph.hasNode(link) ? after : before;
  }
}
