/**
 * What `liantu import --json` prints.
 *
 * @module
 */
import type { LedgerMerge, LedgerReading, LedgerRow } from "@liantu/ledger";
import { issueJson } from "./analysis-json.js";
import type { InputIssue } from "./input/read-document.js";

/**
 * Makes the object that is printed.
 *
 * @param file - Name of the ledger.
 * @param reading - Ledger; `null` if it could not be read.
 * @param merge - What it changes; `null` if the chain could not be read.
 * @param issues - Everything there is to say.
 * @param written - Files that were written.
 * @returns Plain object with stable keys.
 */
export function importJson(
  file: string,
  reading: LedgerReading | null,
  merge: LedgerMerge | null,
  issues: readonly InputIssue[],
  written: readonly string[],
): Record<string, unknown> {
  return {
    ledger:
      reading === null
        ? null
        : {
            file,
            sheet: reading.sheet,
            sheets: reading.sheets,
            headingRows: reading.headingRows,
            fingerprint: reading.fingerprint,
            columns: reading.columns.map(({ letter, heading, field, unit, degree, by }) => ({
              letter,
              heading,
              field,
              unit: unit ?? null,
              degree,
              by,
            })),
            counts: reading.counts,
          },
    chain: merge === null ? null : { id: merge.chain.document.id, name: merge.chain.document.name },
    difference: merge === null ? null : differenceJson(merge),
    duplicates: (merge?.duplicates ?? []).map(({ key, kind, isCertain, rows, evidence, conflicts }) => ({
      key,
      kind,
      isCertain,
      rows: rows.map(rowJson),
      evidence: evidence.map(({ kind: of, text }) => ({ kind: of, text })),
      conflicts: conflicts.map(({ field, values }) => ({
        field,
        values: values.map(({ row, value }) => ({ ...rowJson(row), value })),
      })),
    })),
    issues: issues.map(issueJson),
    written,
  };
}

function differenceJson({ difference, placements }: LedgerMerge): Record<string, unknown> {
  const { added, changed, same, missing, used, mergedRows, undecided, possiblySame, outside } = difference;
  const placementOf = new Map(placements.map((placement) => [placement.row, placement]));
  return {
    added,
    changed: changed.map(({ project, fields }) => ({
      project,
      fields: fields.map(({ field, before, after }) => ({ field, before: before ?? null, after: after ?? null })),
    })),
    same,
    missing,
    used: used.map(({ row, projects }) => {
      const { degree = null, by = null } = placementOf.get(row) ?? {};
      return { ...rowJson(row), projects, degree, by };
    }),
    mergedRows: mergedRows.map(({ row, into, isConfirmed }) => ({ ...rowJson(row), into: rowJson(into), isConfirmed })),
    undecided: undecided.map(({ row, degree, candidates }) => ({
      ...rowJson(row),
      degree,
      candidates: candidates.map(({ link, degree: own, by, words }) => ({ link, degree: own, by, words })),
    })),
    possiblySame: possiblySame.map(({ row, project }) => ({ ...rowJson(row), project })),
    outside: outside.map(rowJson),
  };
}

function rowJson({ sheet, row, name }: LedgerRow): Record<string, unknown> {
  return { sheet, row, name };
}
