/**
 * What each column of a ledger means.
 *
 * @module
 */
import { parseUnit, toHalfWidth } from "@liantu/core";
import { cellText, columnLetter, compactText, isNotRecorded } from "./cell-text.js";
import { IGNORED_COLUMNS, KEPT_COLUMNS, UNIT_COLUMNS } from "./column-names.js";
import { bareHeading, matchName } from "./match-name.js";
import { fieldOfContent } from "./column-content.js";
import { headingUnit } from "./heading-unit.js";
import type { Heading } from "./find-heading.js";
import { ledgerIssue } from "./issue-words.js";
import type { SheetRow } from "./sheet.js";
import type { ColumnMatch, LedgerField, LedgerIssue } from "./types.js";

/** Columns understood. */
export interface ColumnMatches {
  /** One entry per column. */
  readonly columns: readonly ColumnMatch[];
  /** Columns that look alike, columns that are missing. */
  readonly issues: readonly LedgerIssue[];
}

/** What a user, or an earlier correction, says of the columns. */
export type GivenColumns = ReadonlyMap<number, LedgerField | null>;

const SCALES: ReadonlySet<string> = new Set(["规模", "建设规模", "项目规模"]);
const GOODS =
  /^约?\d[\d.,]*[十百千万亿]*(?:吨|t|GWh|MWh|GW|MW|吉瓦时?|兆瓦时?|套|台|件|只|支|辆|片)(?:\/?(?:年|a))?$/iu;
const LEAST_SHARE = 0.6;
const SAMPLES = 3;
const SAMPLE_ROWS = 200;
// which column gives the unit of the one on its left
const UNIT_FIELDS: Partial<Readonly<Record<LedgerField, LedgerField>>> = {
  capacity: "capacityUnit",
  investment: "investmentUnit",
};
// without these a map can hardly be coloured
const WANTED: readonly (readonly [readonly LedgerField[], string, string])[] = [
  [["stage", "progress", "startState"], "项目进展", "progress"],
  [["capacity", "content"], "产能或建设内容", "capacity or content"],
];

/**
 * Understands columns: what is given first, then by name, then by what stands in them.
 *
 * @param heading - Heading of the table.
 * @param rows - Rows below it.
 * @param given - Meanings that override what is found.
 * @param sheet - Name of the sheet, for the issues.
 * @returns One match per column, and issues for those that are in doubt.
 * @remarks O(columns × 200).
 */
export function matchColumns(
  heading: Heading,
  rows: readonly SheetRow[],
  given: GivenColumns,
  sheet: string,
): ColumnMatches {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = Math.max(heading.names.length, ...sample.map((row) => row.cells.length));
  const drafts = Array.from({ length: width }, (_, column) => {
    const name = heading.names[column] ?? "";
    const values = sample.map((row) => cellText(row.cells[column])).filter((text) => text !== "");
    return { column, heading: name, values, ...understood(name, given.get(column)) };
  });
  nameScales(drafts);
  for (const [draft, field] of unitColumns(drafts)) Object.assign(draft, { field, degree: 1, by: "name" });
  const taken = new Set(drafts.map(({ field }) => field));
  for (const draft of drafts) {
    if (draft.field !== null || draft.by === "given") continue;
    const found = fieldOfContent(draft.values.filter((text) => !isNotRecorded(text)));
    if (found === null || taken.has(found.field)) continue;
    Object.assign(draft, found, { by: "content" });
    taken.add(found.field);
  }
  const alike = new Set<Draft>();
  const issues = settle(drafts, sheet, alike);
  for (const [fields, zh, en] of WANTED) {
    if (!drafts.some(({ field }) => field !== null && fields.includes(field))) {
      issues.push(ledgerIssue("missing-column", { sheet, row: heading.rows[0] }, [zh, en]));
    }
  }
  const unused = drafts.filter(
    (draft) =>
      draft.field === null &&
      draft.by !== "given" &&
      compactText(draft.heading) !== "" &&
      !IGNORED_COLUMNS.has(draft.heading) &&
      !KEPT_COLUMNS.has(draft.heading) &&
      // taken away by a person, in the workbook of faulty rows
      !/^【.*】$/u.test(draft.heading) &&
      !alike.has(draft),
  );
  if (unused.length > 0) {
    const list = columnList(unused);
    const english = unused.map(({ column, heading: name }) => `${columnLetter(column)} (${name})`).join(", ");
    issues.push(ledgerIssue("unused-column", { sheet, row: heading.rows[0], value: list }, [list, english]));
  }
  const columns = drafts.map(({ column, heading: name, field, degree, by, values }): ColumnMatch => {
    const unit = name === "" ? null : headingUnit(name, field, heading.units);
    const samples = [...new Set(values)].slice(0, SAMPLES);
    const match = { column, letter: columnLetter(column), heading: name, field, degree, by, samples };
    return unit === null ? match : { ...match, unit };
  });
  return { columns, issues };
}

/**
 * Gives the key under which a corrected mapping can be remembered: the headings in their order.
 *
 * @param names - Headings.
 * @returns 16 hexadecimal digits; the same for headings that differ only in width of characters, spaces and units.
 */
export function headingFingerprint(names: readonly string[]): string {
  const text = names.map(bareHeading).join("\u001f");
  return [0x811c9dc5, 0x9dc5811c].map((seed) => hash(text, seed).toString(16).padStart(8, "0")).join("");
}

type Draft = Pick<ColumnMatch, "column" | "heading"> & {
  field: LedgerField | null;
  degree: number;
  by: ColumnMatch["by"];
};

type SampledDraft = Draft & { readonly values: readonly string[] };

function understood(name: string, given: LedgerField | null | undefined): Pick<Draft, "field" | "degree" | "by"> {
  if (given !== undefined) return { field: given, degree: 1, by: "given" };
  return (compactText(name) === "" ? null : matchName(name)) ?? { field: null, degree: 0, by: "none" };
}

function columnList(drafts: readonly Draft[]): string {
  return drafts.map(({ column, heading }) => `${columnLetter(column)}（${heading}）`).join("、");
}

// 产能 | 单位: whose unit it is, its place says; 规模 with nothing but numbers beside one is a capacity
function unitColumns(drafts: readonly SampledDraft[]): ReadonlyMap<SampledDraft, LedgerField> {
  const found = new Map<SampledDraft, LedgerField>();
  for (const [at, draft] of drafts.entries()) {
    const left = drafts[at - 1];
    if (left === undefined || draft.by === "given" || !UNIT_COLUMNS.has(bareHeading(draft.heading))) continue;
    const values = draft.values.filter((text) => !isNotRecorded(text));
    const areUnits = values.length > 0 && values.every((text) => parseUnit(compactText(text)) !== null);
    const isPlain = left.field === "content" && left.by !== "given" && left.values.every(isNumber);
    if (areUnits && isPlain && !drafts.some(({ field }) => field === "capacity")) left.field = "capacity";
    const field = left.field === null ? undefined : UNIT_FIELDS[left.field];
    if (areUnits && field !== undefined) found.set(draft, field);
  }
  return found;
}

// 规模 with nothing but 6万吨 and 10GWh/年 is a capacity; with square metres it may be floor space
function nameScales(drafts: readonly SampledDraft[]): void {
  if (drafts.some(({ field }) => field === "capacity")) return;
  const scale = drafts.find(
    ({ heading, field, by }) => field === "content" && by !== "given" && SCALES.has(bareHeading(heading)),
  );
  const values = (scale?.values ?? []).filter((text) => !isNotRecorded(text));
  const amounts = values.filter((text) => GOODS.test(compactText(toHalfWidth(text))));
  if (scale !== undefined && amounts.length > 0 && amounts.length >= values.length * LEAST_SHARE)
    scale.field = "capacity";
}

function isNumber(text: string): boolean {
  return isNotRecorded(text) || /^\d[\d,.]*$/u.test(compactText(toHalfWidth(text)));
}

// one column per meaning: the surest, and where two are equally sure the first, which is said
function settle(drafts: readonly Draft[], sheet: string, told: Set<Draft>): LedgerIssue[] {
  const issues: LedgerIssue[] = [];
  const byField = new Map<LedgerField, Draft[]>();
  for (const draft of drafts) {
    if (draft.field !== null) byField.set(draft.field, [...(byField.get(draft.field) ?? []), draft]);
  }
  for (const alike of byField.values()) {
    if (alike.length < 2) continue;
    const rank = (draft: Draft): number => (draft.by === "given" ? 2 : draft.degree);
    const most = Math.max(...alike.map(rank));
    const best = alike.filter((draft) => rank(draft) === most);
    const kept = best[0];
    if (best.length > 1) {
      const list = columnList(best);
      for (const draft of best) told.add(draft);
      issues.push(
        ledgerIssue("ambiguous-column", { sheet, column: columnLetter(kept?.column ?? 0), value: list }, [list]),
      );
      if (kept !== undefined && kept.by !== "given") kept.degree /= best.length;
    }
    for (const draft of alike) {
      if (draft !== kept) Object.assign(draft, { field: null, degree: 0, by: "none" });
    }
  }
  return issues;
}

// FNV-1a
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
