/**
 * What the rows of a project say, put into its record.
 *
 * @module
 */
import type { EnterpriseKey, Money } from "@liantu/core";
import type { LedgerField, LedgerIssueCode, LedgerRow } from "../types.js";
import { applyArrivals } from "./apply-arrivals.js";
import { applyDates } from "./apply-dates.js";
import type { Leave } from "./apply-dates.js";
import { applyStage, olderDate, STAGE_DATE_HEADING } from "./apply-stage.js";
import type { StageContext } from "./apply-stage.js";
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
  /** What is known of the dates of stages. */
  readonly stages: StageContext;
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
  const date = applyStage(draft, rows, context.stages);
  const olderThan = rows[0] === undefined ? null : olderDate(rows[0], context.stages);
  const isOlder = olderThan !== null;
  applyMoney(draft, rows, context, leave, isOlder);
  applyLand(draft, rows, context, leave, isOlder);
  const arrival = rows.find(({ arrived }) => arrived !== undefined);
  if (arrival !== undefined) applyArrivals(draft, arrival, context, leave, isOlder);
  for (const row of rows) {
    if (row !== arrival && row.arrived !== undefined) leave(row, "arrivedMoney", moneyText(row.arrived));
  }
  const library = rows.find(({ inLibrary }) => inLibrary !== undefined)?.inLibrary;
  if (library !== undefined && !(isOlder && draft.get("inLibrary") !== undefined)) draft.set("inLibrary", library);
  applyResponsible(draft, rows, leave, isOlder);
  applyDates(draft, rows, leave, isOlder);
  applyNote(draft, rows, leave);
  const own = new Map(ledgerTexts(rows, leftovers, context.headings));
  // a ledger that tells no month leaves none behind that would be another's
  if (typeof date === "string") own.set(STAGE_DATE_HEADING, date);
  else if (date === null && hasText(draft, STAGE_DATE_HEADING)) own.set(STAGE_DATE_HEADING, "未注明");
  const texts = addTexts(draft.unknown(TEXTS_KEY), own, olderThan);
  if (texts !== null) draft.set(TEXTS_KEY, texts);
}

function hasText(draft: RecordDraft, heading: string): boolean {
  const texts = draft.unknown(TEXTS_KEY);
  return typeof texts === "object" && texts !== null && Object.prototype.hasOwnProperty.call(texts, heading);
}

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

function applyMoney(
  draft: RecordDraft,
  rows: readonly LedgerRow[],
  context: ApplyContext,
  leave: Leave,
  isOlder: boolean,
): void {
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
  if (chosen === undefined || money === undefined || (known !== undefined && isSameMoney(known, money))) return;
  if (isOlder && known !== undefined) {
    const [now, before] = [moneyText(money), moneyText(known)];
    context.report("older-amount", chosen, "investment", [
      `总投资 ${now}，文件中是 ${before}`,
      `total investment ${now}, in the document ${before}`,
    ]);
    return leave(chosen, "investment", now);
  }
  const { source } = context;
  draft.set("investment", { value: money.value, unit: money.unit, ...(source !== undefined && { source }) });
}

function applyLand(
  draft: RecordDraft,
  rows: readonly LedgerRow[],
  context: ApplyContext,
  leave: Leave,
  isOlder: boolean,
): void {
  const chosen = rows.find(({ landMu }) => landMu !== undefined && isAmount(landMu));
  for (const row of rows) {
    if (row.landMu === undefined || row === chosen || row.landMu === chosen?.landMu) continue;
    if (!isAmount(row.landMu)) context.report("amount-too-large", row, "landMu", ["用地", "land"]);
    leave(row, "landMu", `${String(row.landMu)} 亩`);
  }
  const known = draft.get("landMu");
  if (chosen?.landMu === undefined || chosen.landMu === known) return;
  if (!isOlder || known === undefined) return draft.set("landMu", chosen.landMu);
  const [now, before] = [`${String(chosen.landMu)} 亩`, `${String(known)} 亩`];
  context.report("older-amount", chosen, "landMu", [
    `用地 ${now}，文件中是 ${before}`,
    `land ${now}, in the document ${before}`,
  ]);
  leave(chosen, "landMu", now);
}

function applyResponsible(draft: RecordDraft, rows: readonly LedgerRow[], leave: Leave, isOlder: boolean): void {
  const ofUnit = rows.find(({ responsibleUnit }) => responsibleUnit !== undefined);
  const ofLeader = rows.find(({ responsibleLeader }) => responsibleLeader !== undefined);
  const known = draft.get("responsible");
  let [unit, leader] = [ofUnit?.responsibleUnit, ofLeader?.responsibleLeader];
  if (isOlder && ofUnit !== undefined && unit !== undefined && (known?.unit ?? unit) !== unit) {
    leave(ofUnit, "responsibleUnit", unit);
    unit = known?.unit;
  }
  if (isOlder && ofLeader !== undefined && leader !== undefined && (known?.leader ?? leader) !== leader) {
    leave(ofLeader, "responsibleLeader", leader);
    leader = known?.leader;
  }
  const isSame = (unit ?? known?.unit) === known?.unit && (leader ?? known?.leader) === known?.leader;
  if (isSame) return;
  draft.set("responsible", { ...known, ...(unit !== undefined && { unit }), ...(leader !== undefined && { leader }) });
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
