/**
 * Stage and status that rows give their project, and which of two months counts.
 *
 * @module
 */
import { PROJECT_STAGES, STAGE_NAMES, STATUS_NAMES, statusOfStage } from "@liantu/core";
import type { Localized, ProjectRecord, ProjectStage, ProjectStatus } from "@liantu/core";
import type { LedgerIssueCode, LedgerRow } from "../types.js";
import type { RecordDraft } from "./record-draft.js";

/** Heading among the texts of a ledger under which a record keeps the month of the ledger that its stage is from. */
export const STAGE_DATE_HEADING = "进展截至（台账月份）";

/** What is known beside the rows. */
export interface StageContext {
  /** Date that a row speaks of; `null` if the ledger does not tell. */
  readonly dateOf: (row: LedgerRow) => string | null;
  /** Date that what the document says of the project is from at least; `null` for a new project, or if none is known. */
  readonly known: string | null;
  /** Whether a stage counts though the document has a newer one. */
  readonly isTaken: (row: LedgerRow) => boolean;
  /** Takes an issue of a row. */
  readonly report: (code: LedgerIssueCode, row: LedgerRow, field: "stage", details: readonly [string, string]) => void;
}

type State = Pick<ProjectRecord, "stage" | "status">;

/**
 * Puts the stage, or else the status, of the newest row that has one into a record. The two never contradict each other.
 * An older ledger puts no newer stage back unless that is decided; a step back in a newer one is taken and told.
 *
 * @param draft - Record, changed in place.
 * @param rows - Rows, the newest first.
 * @param context - Dates, decisions.
 * @returns Date that the stage is from, new or confirmed; `undefined` if there is nothing to keep, `null` if the stage
 * changed and its date is not known.
 */
export function applyStage(
  draft: RecordDraft,
  rows: readonly LedgerRow[],
  context: StageContext,
): string | null | undefined {
  const row = rows.find(({ stage, status }) => stage !== undefined || status !== undefined);
  if (row === undefined) return undefined;
  const before = stateOf(draft);
  const after = stateAfter(before, row);
  if (after.stage === before.stage && after.status === before.status) {
    const confirmed = context.dateOf(row);
    const isNews = confirmed !== null && context.known !== null && isEarlier(context.known, confirmed);
    return isNews ? confirmed : undefined;
  }
  const date = olderDate(row, context);
  const hadState = before.stage !== undefined || before.status !== undefined;
  if (hadState && date !== null) {
    const [old, now] = [stateWords(before), stateWords(after)];
    context.report("older-stage", row, "stage", [
      `台账是 ${date} 的（${now.zh}），文件中的进展是 ${context.known ?? ""} 的（${old.zh}）`,
      `the ledger is of ${date} (${now.en}), the document of ${context.known ?? ""} (${old.en})`,
    ]);
    return undefined;
  }
  if (isStepBack(before.stage, after.stage)) {
    const [old, now] = [stateWords(before), stateWords(after)];
    context.report("stage-back", row, "stage", [`${old.zh} → ${now.zh}`, `${old.en} → ${now.en}`]);
  }
  draft.set("stage", after.stage);
  draft.set("status", after.status);
  return context.dateOf(row);
}

/**
 * Tells whether a row is older than what the document says of its project.
 *
 * @param row - Row.
 * @param context - Dates, decisions.
 * @returns Date of the row; `null` if it is not older, if either date is not known, or if it is to count nevertheless.
 */
export function olderDate(row: LedgerRow, { dateOf, known, isTaken }: StageContext): string | null {
  const date = dateOf(row);
  return date !== null && known !== null && isEarlier(date, known) && !isTaken(row) ? date : null;
}

/**
 * Gives a part of a project the stage that rows gave the whole.
 *
 * @param part - Record of the part, changed in place.
 * @param whole - Record of the whole, with its stage.
 * @param rows - Rows.
 */
export function copyStage(part: RecordDraft, whole: RecordDraft, rows: readonly LedgerRow[]): void {
  if (!rows.some(({ stage, status }) => stage !== undefined || status !== undefined)) return;
  part.set("stage", whole.get("stage"));
  part.set("status", whole.get("status"));
}

/**
 * Gives the date that the stage of a record is from at least.
 *
 * @param record - Record of the document.
 * @param texts - What it has of ledgers, by heading.
 * @param asOf - Date that the document speaks of.
 * @returns The latest date of its stages and of the ledger that they are from, else that of the document.
 */
export function stageDate(record: ProjectRecord, texts: unknown, asOf: string | undefined): string | null {
  const kept =
    typeof texts === "object" && texts !== null ? new Map(Object.entries(texts)).get(STAGE_DATE_HEADING) : undefined;
  const dates = [kept, ...(record.events ?? []).map(({ date }) => date)].filter(isDate);
  return (
    dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null) ?? asOf ?? null
  );
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

function stateOf(draft: RecordDraft): State {
  const [stage, status] = [draft.get("stage"), draft.get("status")];
  return { ...(stage !== undefined && { stage }), ...(status !== undefined && { status }) };
}

function stateAfter({ stage, status }: State, row: LedgerRow): State {
  if (row.stage !== undefined) {
    const shown = statusOfStage(row.stage);
    const own = status !== undefined && shown !== null ? { status: shown } : {};
    return { stage: row.stage, ...own };
  }
  if (row.status === undefined)
    return { ...(stage !== undefined && { stage }), ...(status !== undefined && { status }) };
  if (stage !== undefined && statusOfStage(stage) === row.status)
    return { stage, ...(status !== undefined && { status }) };
  return { status: row.status };
}

// 2024 is not earlier than 2024-06: it may be any month of it
function isEarlier(date: string, than: string): boolean {
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) < than.slice(0, length);
}

function isStepBack(before: ProjectStage | undefined, after: ProjectStage | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (statusOfStage(before) === null || statusOfStage(after) === null) return false;
  return PROJECT_STAGES.indexOf(after) < PROJECT_STAGES.indexOf(before);
}

function stateWords({ stage, status }: State): Localized {
  if (stage !== undefined) return STAGE_NAMES[stage];
  return status === undefined ? { zh: "无", en: "none" } : STATUS_NAMES[status];
}

function isDate(text: unknown): text is string {
  return typeof text === "string" && /^\d{4}(?:-\d{2}){0,2}$/u.test(text);
}
