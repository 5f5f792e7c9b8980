/**
 * What the rows of a project say, put into its record.
 *
 * @module
 */
import { statusOfStage } from "@liantu/core";
import type { EnterpriseKey, Money, ProjectStatus } from "@liantu/core";
import type { LedgerField, LedgerIssueCode, LedgerRow } from "../types.js";
import { applyArrivals } from "./apply-arrivals.js";
import { addTexts, ledgerTexts, TEXTS_KEY } from "./ledger-texts.js";
import type { Leftover } from "./ledger-texts.js";
import type { LedgerHeadings } from "./ledger-headings.js";
import { nameKey } from "./name-key.js";
import type { RecordDraft } from "./record-draft.js";
import { isAmount, isSameMoney } from "./same-amount.js";

/** What is known beside the rows. */
export interface ApplyContext {
  /** Headings of the ledger. */
  readonly headings: LedgerHeadings;
  /** Enterprise, if the rows name one. */
  readonly enterprise: EnterpriseKey | undefined;
  /** Whether the credit code of the rows could not be taken over. */
  readonly isCodeLeft: boolean;
  /** Date of the money that arrived; `null` if none is known. */
  readonly asOf: string | null;
  /** Whether that date is only the one that the document speaks of, for the ledger tells none. */
  readonly isDateAssumed: boolean;
  /** Name of the file, for new amounts of money. */
  readonly source: string | undefined;
  /** Takes an issue of a row. */
  readonly report: (
    code: LedgerIssueCode,
    row: LedgerRow,
    field: LedgerField | null,
    details?: readonly [zh: string, en?: string],
  ) => void;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/**
 * Puts what rows say into the record of their project, all but the capacity. What is empty in the ledger leaves the
 * record as it is; a note of the record is never overwritten; what no field takes is kept by heading.
 *
 * @param draft - Record, changed in place.
 * @param rows - Rows, the newest first: of each field the first value counts.
 * @param context - What else is known.
 */
export function applyRows(draft: RecordDraft, rows: readonly LedgerRow[], context: ApplyContext): void {
  const leftovers: Leftover[] = [];
  const leave = (row: LedgerRow, field: LedgerField, text: string): void => void leftovers.push({ row, field, text });
  applyNames(draft, rows, context, leave);
  applyStage(draft, rows);
  applyMoney(draft, rows, context, leave);
  applyLand(draft, rows, context, leave);
  const arrival = rows.find(({ arrived }) => arrived !== undefined);
  if (arrival !== undefined) applyArrivals(draft, arrival, context, leave);
  for (const row of rows) {
    if (row !== arrival && row.arrived !== undefined) leave(row, "arrivedMoney", moneyText(row.arrived));
  }
  const library = rows.find(({ inLibrary }) => inLibrary !== undefined)?.inLibrary;
  if (library !== undefined) draft.set("inLibrary", library);
  applyResponsible(draft, rows);
  applyDates(draft, rows, leave);
  applyNote(draft, rows, leave);
  const texts = addTexts(draft.unknown(TEXTS_KEY), ledgerTexts(rows, leftovers, context.headings));
  if (texts !== null) draft.set(TEXTS_KEY, texts);
}

/**
 * Puts the stage, or else the status, of the newest row that has one into a record. The two never contradict each other.
 *
 * @param draft - Record, changed in place.
 * @param rows - Rows, the newest first.
 */
export function applyStage(draft: RecordDraft, rows: readonly LedgerRow[]): void {
  const row = rows.find(({ stage, status }) => stage !== undefined || status !== undefined);
  if (row === undefined) return;
  const [own, status] = [draft.get("stage"), draft.get("status")];
  if (row.stage !== undefined) {
    draft.set("stage", row.stage);
    const shown = statusOfStage(row.stage);
    if (status !== undefined && status !== shown) draft.set("status", shown ?? undefined);
  } else if (own === undefined) draft.set("status", row.status);
  else if (statusOfStage(own) !== row.status) {
    draft.set("stage", undefined);
    draft.set("status", row.status);
  }
}

/**
 * Gives the status that a record shows.
 *
 * @param draft - Record.
 * @returns `null` for one on hold, ended, or without stage and status.
 */
export function statusOf(draft: RecordDraft): ProjectStatus | null {
  const stage = draft.get("stage");
  return stage === undefined ? (draft.get("status") ?? null) : statusOfStage(stage);
}

type Leave = (row: LedgerRow, field: LedgerField, text: string) => void;

function applyNames(draft: RecordDraft, rows: readonly LedgerRow[], context: ApplyContext, leave: Leave): void {
  const name = rows[0]?.name ?? "";
  if (draft.get("name") === undefined || draft.get("name") === "") draft.set("name", name);
  const shown = nameKey(draft.get("name") ?? "");
  for (const row of rows) if (nameKey(row.name) !== shown) leave(row, "projectName", row.name);
  if (context.enterprise !== undefined) draft.set("enterprise", context.enterprise);
  const enterprises = new Set(rows.map(({ enterprise = "" }) => nameKey(enterprise)));
  for (const row of rows) {
    if (row.enterprise !== undefined && enterprises.size > 1) leave(row, "enterprise", row.enterprise);
    if (row.creditCode !== undefined && (context.isCodeLeft || context.enterprise === undefined))
      leave(row, "creditCode", row.creditCode);
  }
  const coded = rows.find(({ projectCode }) => projectCode !== undefined);
  if (coded === undefined) return;
  if (!isSameCode(draft.get("code"), coded.projectCode)) draft.set("code", coded.projectCode);
  for (const row of rows) {
    if (row.projectCode !== undefined && !isSameCode(draft.get("code"), row.projectCode))
      leave(row, "projectCode", row.projectCode);
  }
}

function isSameCode(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && nameKey(a) === nameKey(b);
}

function applyMoney(draft: RecordDraft, rows: readonly LedgerRow[], context: ApplyContext, leave: Leave): void {
  const chosen = rows.find(({ investment }) => investment !== undefined && isAmount(investment.value));
  for (const row of rows) {
    const { investment } = row;
    if (investment === undefined || row === chosen) continue;
    if (!isAmount(investment.value))
      context.report("amount-too-large", row, "investment", ["总投资", "total investment"]);
    if (chosen?.investment === undefined || !isSameMoney(investment, chosen.investment))
      leave(row, "investment", moneyText(investment));
  }
  const money = chosen?.investment;
  const known = draft.get("investment");
  if (money === undefined || (known !== undefined && isSameMoney(known, money))) return;
  const { source } = context;
  draft.set("investment", { value: money.value, unit: money.unit, ...(source !== undefined && { source }) });
}

function applyLand(draft: RecordDraft, rows: readonly LedgerRow[], context: ApplyContext, leave: Leave): void {
  const chosen = rows.find(({ landMu }) => landMu !== undefined && isAmount(landMu));
  for (const row of rows) {
    if (row.landMu === undefined || row === chosen || row.landMu === chosen?.landMu) continue;
    if (!isAmount(row.landMu)) context.report("amount-too-large", row, "landMu", ["用地", "land"]);
    leave(row, "landMu", `${String(row.landMu)} 亩`);
  }
  if (chosen?.landMu !== undefined) draft.set("landMu", chosen.landMu);
}

function applyResponsible(draft: RecordDraft, rows: readonly LedgerRow[]): void {
  const unit = rows.find(({ responsibleUnit }) => responsibleUnit !== undefined)?.responsibleUnit;
  const leader = rows.find(({ responsibleLeader }) => responsibleLeader !== undefined)?.responsibleLeader;
  const known = draft.get("responsible");
  const isSame = (unit ?? known?.unit) === known?.unit && (leader ?? known?.leader) === known?.leader;
  if (isSame) return;
  draft.set("responsible", { ...known, ...(unit !== undefined && { unit }), ...(leader !== undefined && { leader }) });
}

function applyDates(draft: RecordDraft, rows: readonly LedgerRow[], leave: Leave): void {
  const status = statusOf(draft);
  const started = rows.find(({ start }) => start !== undefined);
  if (started?.start !== undefined) {
    const date = DATE.test(started.start) ? started.start : null;
    if (date === null || status === null) leave(started, "startDate", started.start);
    else if (status === "planned") expect(draft, "started", date);
    else {
      const events = draft.get("events") ?? [];
      const at = events.findIndex(({ stage }) => stage === "started");
      const known = events[at]?.date;
      if (known === undefined) draft.set("events", [...events, { stage: "started", date }]);
      else if (!known.startsWith(date))
        draft.set(
          "events",
          events.map((event, index) => (index === at ? { ...event, date } : event)),
        );
    }
  }
  const ended = rows.find(({ end }) => end !== undefined);
  if (ended?.end !== undefined) {
    if (DATE.test(ended.end) && (status === "planned" || status === "under-construction"))
      expect(draft, "operating", ended.end);
    else leave(ended, "endDate", ended.end);
  }
  for (const row of rows) {
    if (row !== started && row.start !== undefined && row.start !== started?.start) leave(row, "startDate", row.start);
    if (row !== ended && row.end !== undefined && row.end !== ended?.end) leave(row, "endDate", row.end);
  }
}

function expect(draft: RecordDraft, stage: "started" | "operating", date: string): void {
  const expected = draft.get("expected");
  // 2024-03 says more than 2024
  if (expected?.[stage]?.startsWith(date) !== true) draft.set("expected", { ...expected, [stage]: date });
}

function applyNote(draft: RecordDraft, rows: readonly LedgerRow[], leave: Leave): void {
  for (const row of rows) {
    if (row.note === undefined) continue;
    const known = draft.get("note");
    if (known === undefined || known === "") draft.set("note", row.note);
    else if (!known.includes(row.note)) leave(row, "note", row.note);
  }
}

/**
 * Writes money as text.
 *
 * @param money - Money.
 * @returns Such as "12.5 亿元".
 */
export function moneyText({ value, unit }: Money): string {
  return `${String(value)} ${unit}`;
}
