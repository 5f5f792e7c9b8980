/**
 * What a ledger says and a document has no field for: kept by heading.
 *
 * @module
 */
import type { LedgerField, LedgerRow } from "../types.js";
import type { LedgerHeadings } from "./ledger-headings.js";

/** Key of a project record under which the texts are kept. */
export const TEXTS_KEY = "x-ledger";

/** A text that a field did not take. */
export interface Leftover {
  /** Row it stands in. */
  readonly row: LedgerRow;
  /** Meaning of its column. */
  readonly field: LedgerField;
  /** The text. */
  readonly text: string;
}

// not taken from data: such keys can poison what reads them carelessly
const HOSTILE = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Collects the texts of a project.
 *
 * Serial numbers are numbers of the list and not of the project, and contacts stand with the contacts; all else is kept.
 * Where rows of one project say different things under one heading, all of them stay, the later ones with their row.
 *
 * @param rows - Rows of the project, the newest first.
 * @param leftovers - What the fields of the record did not take.
 * @param headings - Headings of the ledger.
 * @returns Texts by heading.
 */
export function ledgerTexts(
  rows: readonly LedgerRow[],
  leftovers: readonly Leftover[],
  headings: LedgerHeadings,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (row: LedgerRow, heading: string, text: string): void => {
    const name = HOSTILE.has(heading) || heading === "" ? `列 ${heading}` : heading;
    const known = texts.get(name);
    if (known === text) return;
    texts.set(known === undefined ? name : `${name}（${row.sheet} 第 ${String(row.row)} 行）`, text);
  };
  for (const row of rows) {
    for (const [heading, text] of row.others) {
      if (!headings.isOf(heading, "serial") && !headings.isOf(heading, "contact")) add(row, heading, text);
    }
    for (const [field, text] of unfielded(row, headings)) add(row, headings.heading(field), text);
    for (const leftover of leftovers)
      if (leftover.row === row) add(row, headings.heading(leftover.field), leftover.text);
  }
  return texts;
}

/**
 * Adds texts to those of a record.
 *
 * @param known - What the record has under {@link TEXTS_KEY}.
 * @param texts - Texts by heading.
 * @param olderThan - Month of a ledger that is older than the record, whose texts stand beside those of the record and
 * not in their place; `null` if it is not.
 * @returns The new value, with every other heading of the old one; `null` if nothing changes.
 */
export function addTexts(
  known: unknown,
  texts: ReadonlyMap<string, string>,
  olderThan: string | null,
): Readonly<Record<string, unknown>> | null {
  const isObject = typeof known === "object" && known !== null && !Array.isArray(known);
  const before = new Map<string, unknown>(
    isObject ? Object.entries(known) : known === undefined ? [] : [["（原有）", known]],
  );
  const after = new Map(before);
  for (const [heading, text] of texts) {
    const isKept = olderThan !== null && before.has(heading) && before.get(heading) !== text;
    after.set(isKept ? `${heading}（${olderThan}）` : heading, text);
  }
  const isSame =
    (isObject || known === undefined) && [...after].every(([heading, text]) => before.get(heading) === text);
  return isSame ? null : Object.fromEntries(after);
}

function* unfielded(row: LedgerRow, headings: LedgerHeadings): Iterable<[LedgerField, string]> {
  const { chain, link, content, district, jobs, progressPercent, stageWords, investmentRange, investment } = row;
  if (chain !== undefined) yield ["chain", chain];
  if (link !== undefined) yield ["link", link];
  if (content !== undefined) yield ["content", content];
  if (district !== undefined) yield ["district", district];
  if (jobs !== undefined) yield ["jobs", String(jobs)];
  const told = [...row.others].filter(([heading]) =>
    (["stage", "progress", "startState"] as const).some((field) => headings.isOf(heading, field)),
  );
  if (stageWords !== undefined && !told.some(([, text]) => text.includes(stageWords))) {
    const field = (["stage", "progress", "startState"] as const).find((name) => headings.column(name) !== undefined);
    yield [field ?? "stage", stageWords];
  }
  if (progressPercent !== undefined && told.length === 0) yield ["progress", `${String(progressPercent)}%`];
  if (investmentRange !== undefined && investment !== undefined)
    yield ["investment", `${String(investmentRange.low)}-${String(investmentRange.high)} ${investment.unit}`];
}
