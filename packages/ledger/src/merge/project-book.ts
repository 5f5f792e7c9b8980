/**
 * The projects of a document, with what a ledger makes of them.
 *
 * @module
 */
import type { Chain, ChainDocument, Enterprise, EnterpriseKey, LinkKey, ProjectKey, ProjectRecord } from "@liantu/core";
import { datedMonth } from "../month-of-name.js";
import type { LedgerRow } from "../types.js";
import { applyRows } from "./apply-rows.js";
import type { ApplyContext } from "./apply-rows.js";
import { copyStage, olderDate, STAGE_DATE_HEADING, stageDate, statusOf } from "./apply-stage.js";
import { EnterpriseBook } from "./enterprise-book.js";
import type { EnterpriseNames } from "./enterprise-names.js";
import { partKey } from "./existing-projects.js";
import type { ExistingProjects } from "./existing-projects.js";
import { freeKey } from "./free-key.js";
import { contactOf } from "./ledger-contacts.js";
import type { LedgerHeadings } from "./ledger-headings.js";
import { TEXTS_KEY } from "./ledger-texts.js";
import { LinkCapacities } from "./link-capacities.js";
import type { MergeIssues } from "./merge-issues.js";
import type { FieldChange, LedgerDifference, MergeOptions } from "./merge-types.js";
import { phaseFamilies } from "./phase-parents.js";
import { RecordDraft } from "./record-draft.js";
import type { RowCluster } from "./row-clusters.js";
import { rowKey } from "./row-key.js";
import { isSameCapacity } from "./same-amount.js";

type Contact = NonNullable<ChainDocument["contacts"]>[number];

/** What the book works with. */
export interface ProjectBookParts {
  /** Chain. */
  readonly chain: Chain;
  /** Its projects. */
  readonly existing: ExistingProjects;
  /** Headings of the ledger. */
  readonly headings: LedgerHeadings;
  /** Takes the issues. */
  readonly issues: MergeIssues;
  /** Options of the merge. */
  readonly options: MergeOptions;
  /** Names of enterprises. */
  readonly names: EnterpriseNames;
  /** Month that the ledger tells, if it does. */
  readonly month: string | undefined;
}

const REASONS = {
  unsure: ["读法不止一种", "it can be read in more than one way"],
  unlike: ["单位换算不到环节的单位", "its unit does not convert to that of the link"],
  several: ["有几个数，分不清哪个是这个环节的", "there are several, and it is not clear which is of this link"],
  expansion: ["扩建前后的产能要分开核对", "what was there before the expansion has to be told apart"],
} as const;

/** Rows after which a pause may be due. */
const ROWS_PER_PAUSE = 50;

/** Changes and adds projects. */
export class ProjectBook {
  /** Contacts by project. */
  readonly contacts = new Map<ProjectKey, Omit<Contact, "of">>();
  readonly #parts: ProjectBookParts;
  readonly #enterprises: EnterpriseBook;
  readonly #capacities: LinkCapacities;
  readonly #records: Map<ProjectKey, ProjectRecord>;
  readonly #drafts = new Map<ProjectKey, RecordDraft>();

  constructor(parts: ProjectBookParts) {
    const { chain, existing, options, names } = parts;
    this.#parts = parts;
    this.#enterprises = new EnterpriseBook(chain, existing, options.source, names);
    this.#capacities = new LinkCapacities(chain);
    this.#records = new Map((chain.document.projects ?? []).map((record) => [record.id, record]));
  }

  /** Enterprises in the order of the document, new ones behind; `null` if nothing changed. */
  get enterprises(): readonly Enterprise[] | null {
    return this.#enterprises.records;
  }

  /** Projects in the order of the document, new ones behind; `null` if nothing changed. */
  get projects(): readonly ProjectRecord[] | null {
    const { added } = this.difference();
    if ([...this.#drafts.values()].every(({ changes }) => changes.length === 0) && added.length === 0) return null;
    const old = [...this.#records].map(([key, record]) => this.#drafts.get(key)?.record ?? record);
    return [...old, ...added.flatMap((key) => this.#drafts.get(key)?.record ?? [])];
  }

  /**
   * Adds the enterprises of rows: first those with a credit code, by which the rows without a name find them.
   *
   * @param rows - Rows that are put in, in order.
   * @returns Steps, between which a pause may be made; it is done only when all are taken.
   */
  *bookEnterprises(rows: readonly LedgerRow[]): Generator<undefined, void> {
    let count = 0;
    for (const isCoded of [true, false]) {
      for (const row of rows) {
        if (!isCoded || row.creditCode !== undefined) this.#enterprises.book(row);
        if (++count % ROWS_PER_PAUSE === 0) yield;
      }
    }
  }

  /**
   * Puts a project in.
   *
   * @param key - Its key.
   * @param cluster - Its rows.
   * @returns Keys of the projects made, changed or confirmed: the project, and its parts if it has several links.
   */
  put(key: ProjectKey, cluster: RowCluster): readonly ProjectKey[] {
    const { rows, head, placement } = cluster;
    const { chain, existing, headings, issues, options, month } = this.#parts;
    const [first = ""] = placement.links;
    const hasParts = placement.links.length > 1 || existing.parts(key).length > 0;
    const draft = this.#draft(key, first);
    if (placement.by === "given" && !hasParts) draft.set("link", first);
    const booked = this.#book(rows);
    const dateOf = ({ sheet }: LedgerRow): string | null => options.asOf ?? datedMonth(sheet) ?? month ?? null;
    const told = dateOf(head);
    const record = this.#records.get(key);
    const { older = "keep" } = options;
    const context: ApplyContext = {
      headings,
      enterprise: booked.key,
      isCodeLeft: booked.isCodeLeft,
      stages: {
        dateOf,
        known: record === undefined ? null : stageDate(record, draft.unknown(TEXTS_KEY), chain.document.asOf),
        isTaken: (row) => (typeof older === "string" ? older === "take" : older.get(rowKey(row)) === true),
        report: issues.report,
      },
      asOf: told ?? chain.document.asOf ?? null,
      isDateAssumed: told === null,
      source: options.source,
      report: issues.report,
    };
    applyRows(draft, rows, context);
    const isOlder = olderDate(head, context.stages) !== null;
    if (statusOf(draft) === null && draft.get("stage") === undefined)
      issues.report("project-without-status", head, "stage");
    const contact = contactOf(rows, headings);
    if (contact !== null) this.contacts.set(key, contact);
    if (!hasParts) {
      this.#setCapacity(draft, rows, draft.get("link") ?? first, false, isOlder);
      return [key];
    }
    const parts = placement.links.map((link) => this.#putPart(key, link, draft, rows, isOlder));
    return [key, ...parts];
  }

  /**
   * Puts phases under the project that they are phases of, those of the document too, so that their money counts once.
   *
   * @param rowOf - Row that a project was made or changed by.
   */
  setParents(rowOf: (key: ProjectKey) => LedgerRow | undefined): void {
    const untouched = [...this.#records].filter(([key]) => !this.#drafts.has(key)).map(([, record]) => record);
    const touched = Array.from(this.#drafts.values(), ({ record }) => record);
    const isNew = (key: ProjectKey): boolean => this.#drafts.has(key) && !this.#records.has(key);
    for (const { whole, phases, isFamily, otherSum } of phaseFamilies([...untouched, ...touched], isNew)) {
      const own = this.#drafts.get(whole)?.record ?? this.#records.get(whole);
      const row = [whole, ...phases].map(rowOf).find((found) => found !== undefined);
      if (own?.investment !== undefined && otherSum !== undefined && row !== undefined) {
        const { value, unit } = own.investment;
        const [sum, all] = [`${String(otherSum)} ${unit}`, `${String(value)} ${unit}`];
        const name = own.name ?? whole;
        this.#parts.issues.report(isFamily ? "phases-differ" : "phases-exceed", row, "investment", [
          `各期合计 ${sum}，“${name}”${all}`,
          `the phases come to ${sum}, “${name}” to ${all}`,
        ]);
      }
      if (!isFamily) continue;
      for (const key of phases) {
        const record = this.#records.get(key);
        const draft = this.#drafts.get(key) ?? (record === undefined ? undefined : new RecordDraft(record));
        if (draft === undefined) continue;
        this.#drafts.set(key, draft);
        draft.set("parent", whole);
      }
    }
  }

  /**
   * Tells what changed.
   *
   * @returns Keys by what became of the projects, in the order in which they were put in.
   */
  difference(): Pick<LedgerDifference, "added" | "changed" | "same"> {
    const added: ProjectKey[] = [];
    const changed: { project: ProjectKey; fields: readonly FieldChange[] }[] = [];
    const same: ProjectKey[] = [];
    for (const [project, draft] of this.#drafts) {
      const fields = draft.changes;
      if (!this.#records.has(project)) added.push(project);
      else if (fields.some((field) => !isConfirmation(field))) changed.push({ project, fields });
      else same.push(project);
    }
    return { added, changed, same };
  }

  #draft(key: ProjectKey, link: LinkKey, fields: Partial<ProjectRecord> = {}): RecordDraft {
    const { source } = this.#parts.options;
    const record = this.#records.get(key) ?? { id: key, link, ...fields, ...(source !== undefined && { source }) };
    const draft = new RecordDraft(record);
    this.#drafts.set(key, draft);
    return draft;
  }

  #putPart(
    parent: ProjectKey,
    link: LinkKey,
    whole: RecordDraft,
    rows: readonly LedgerRow[],
    isOlder: boolean,
  ): ProjectKey {
    const wanted = partKey(parent, link);
    const known = this.#parts.existing.parts(parent).find((part) => part.link === link)?.id;
    const key = known ?? freeKey(wanted, { has: (id) => this.#records.has(id) || this.#drafts.has(id) });
    const draft = this.#draft(key, link, { parent });
    if (draft.get("name") === undefined) draft.set("name", whole.get("name"));
    const enterprise = whole.get("enterprise");
    if (enterprise !== undefined) draft.set("enterprise", enterprise);
    copyStage(draft, whole, rows);
    this.#setCapacity(draft, rows, link, true, isOlder);
    return key;
  }

  #setCapacity(draft: RecordDraft, rows: readonly LedgerRow[], link: LinkKey, isPart: boolean, isOlder: boolean): void {
    const { chain, issues } = this.#parts;
    const { unit } = chain.graph.getNodeAttributes(link);
    for (const row of rows) {
      const choice = this.#capacities.choose(row, link, isPart);
      if (choice.kind === "none") continue;
      if (choice.kind === "left") {
        const [zh, en] = REASONS[choice.reason];
        const texts = choice.texts.slice(0, 5).join("、");
        issues.report(
          "capacity-not-taken",
          row,
          row.capacities.some(({ column }) => column === this.#parts.headings.column("capacity"))
            ? "capacity"
            : "content",
          [`${texts}，${zh}`, `${texts}, ${en}`],
        );
        continue;
      }
      if (unit === undefined) issues.reportUnitless(row, link);
      const known = draft.get("capacity");
      const { capacity } = choice;
      // its cell is kept among the texts
      if (isOlder && known !== undefined) return;
      const isSame = known !== undefined && isSameCapacity({ value: known, unit: draft.get("unit") }, capacity, unit);
      if (!isSame) {
        draft.set("capacity", capacity.value);
        draft.set("unit", capacity.unit);
      }
      return;
    }
  }

  #book(rows: readonly LedgerRow[]): { readonly key: EnterpriseKey | undefined; readonly isCodeLeft: boolean } {
    let key: EnterpriseKey | undefined;
    let isCodeLeft = false;
    for (const row of rows) {
      const booked = key === undefined || row.creditCode !== undefined ? this.#enterprises.book(row) : null;
      if (booked === null) continue;
      key ??= booked.key;
      if (!booked.isConflicting) continue;
      isCodeLeft = true;
      this.#parts.issues.report("enterprise-conflict", row, "creditCode", [row.enterprise ?? ""], row.creditCode);
    }
    return { key, isCodeLeft };
  }
}

// a later month that says the same: its date is kept, and nothing else is new
function isConfirmation({ field, before, after }: FieldChange): boolean {
  if (field !== TEXTS_KEY) return false;
  const [old, now] = [before, after].map(
    (texts) => new Map(Object.entries((texts ?? {}) as Readonly<Record<string, unknown>>)),
  );
  for (const texts of [old, now]) texts?.delete(STAGE_DATE_HEADING);
  return old?.size === now?.size && [...(now ?? [])].every(([heading, text]) => old?.get(heading) === text);
}
