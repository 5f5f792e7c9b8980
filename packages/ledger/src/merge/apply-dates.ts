/**
 * Dates that rows give: signing, start and completion, into the events and expectations of a record.
 *
 * @module
 */
import { hasReached, PROJECT_STAGES } from "@liantu/core";
import type { ProjectStage } from "@liantu/core";
import type { LedgerField, LedgerRow } from "../types.js";
import { statusOf } from "./apply-stage.js";
import type { RecordDraft } from "./record-draft.js";

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** Keeps a text that no field took. */
export type Leave = (row: LedgerRow, field: LedgerField, text: string) => void;

/**
 * Puts dates into a record: what has come to pass becomes an event, what has not an expectation; what is neither is kept as
 * text.
 *
 * @param draft - Record with its stage, changed in place.
 * @param rows - Rows, the newest first: of each date the first counts.
 * @param leave - Keeps what is not taken.
 * @param isOlder - Whether the rows are older than what the document says: then they only fill in what is not there.
 */
export function applyDates(draft: RecordDraft, rows: readonly LedgerRow[], leave: Leave, isOlder: boolean): void {
  const happened = (row: LedgerRow, field: LedgerField, stage: ProjectStage, date: string): void => {
    const known = draft.get("events")?.find((event) => event.stage === stage)?.date;
    if (!isOlder || known === undefined) setEvent(draft, stage, date);
    else if (!known.startsWith(date)) leave(row, field, date);
  };
  const expect = (row: LedgerRow, field: LedgerField, stage: ProjectStage, date: string): void => {
    const known = draft.get("expected")?.[stage];
    if (!isOlder || known === undefined) setExpected(draft, stage, date);
    else if (!known.startsWith(date)) leave(row, field, date);
  };
  const status = statusOf(draft);
  const signed = rows.find((row) => row.signed !== undefined);
  if (signed?.signed !== undefined) {
    const stage = draft.get("stage");
    const isSigned = stage === undefined || hasReached(stage, "signed");
    if (!DATE.test(signed.signed) || status === null) leave(signed, "signedDate", signed.signed);
    else if (isSigned) happened(signed, "signedDate", "signed", signed.signed);
    else expect(signed, "signedDate", "signed", signed.signed);
  }
  const started = rows.find(({ start }) => start !== undefined);
  if (started?.start !== undefined) {
    if (!DATE.test(started.start) || status === null) leave(started, "startDate", started.start);
    else if (status === "planned") expect(started, "startDate", "started", started.start);
    else happened(started, "startDate", "started", started.start);
  }
  const ended = rows.find(({ end }) => end !== undefined);
  if (ended?.end !== undefined) {
    if (DATE.test(ended.end) && (status === "planned" || status === "under-construction"))
      expect(ended, "endDate", "operating", ended.end);
    else leave(ended, "endDate", ended.end);
  }
  for (const row of rows) {
    if (row !== signed && row.signed !== undefined && row.signed !== signed?.signed)
      leave(row, "signedDate", row.signed);
    if (row !== started && row.start !== undefined && row.start !== started?.start) leave(row, "startDate", row.start);
    if (row !== ended && row.end !== undefined && row.end !== ended?.end) leave(row, "endDate", row.end);
  }
}

// in the order of the work; a date that says more is not replaced by one that says less
function setEvent(draft: RecordDraft, stage: ProjectStage, date: string): void {
  const events = draft.get("events") ?? [];
  const at = events.findIndex((event) => event.stage === stage);
  const known = events[at]?.date;
  if (known?.startsWith(date) === true) return;
  if (at >= 0) {
    draft.set(
      "events",
      events.map((event, index) => (index === at ? { ...event, date } : event)),
    );
    return;
  }
  const later = events.findIndex((event) => PROJECT_STAGES.indexOf(event.stage) > PROJECT_STAGES.indexOf(stage));
  const place = later < 0 ? events.length : later;
  draft.set("events", [...events.slice(0, place), { stage, date }, ...events.slice(place)]);
}

function setExpected(draft: RecordDraft, stage: ProjectStage, date: string): void {
  const expected = draft.get("expected");
  // 2024-03 says more than 2024
  if (expected?.[stage]?.startsWith(date) !== true) draft.set("expected", { ...expected, [stage]: date });
}
