/**
 * What there is to say of a ledger, line by line.
 *
 * @module
 */
import { issueCount, issueRows } from "@liantu/ledger";
import type { LedgerIssue, LedgerReading, LedgerRow } from "@liantu/ledger";
import type { Locale } from "../words/text.js";

/** How bad it is; `"valid"` for rows that nothing is wrong with. */
export type CheckKind = LedgerIssue["severity"] | "valid";

/** One line: something said of the ledger, or a row without fault. */
export interface CheckLine {
  /** Key, unique among all lines. */
  readonly key: string;
  /** How bad it is. */
  readonly kind: CheckKind;
  /** Issue; `null` for a row without fault. */
  readonly issue: LedgerIssue | null;
  /** Row number; `null` for the ledger as a whole. */
  readonly row: number | null;
  /** Number of rows that it speaks of. */
  readonly count: number;
  /** Heading of the column; empty if it is of the row as a whole. */
  readonly heading: string;
  /** Project that was read from the row, if one was. */
  readonly project: LedgerRow | null;
}

/** Lines by how bad they are. */
export type CheckLines = Readonly<Record<CheckKind, readonly CheckLine[]>>;

/**
 * Sorts out what there is to say.
 *
 * @param reading - Reading of the ledger.
 * @returns Lines of each kind, those of the ledger as a whole first, then by row.
 */
export function checkLines(reading: LedgerReading): CheckLines {
  const headings = new Map(reading.columns.map(({ letter, heading }) => [letter, heading]));
  const projects = new Map(reading.rows.map((row) => [row.row, row]));
  const flawed = new Set<number>();
  const lines: Record<CheckKind, CheckLine[]> = { error: [], warning: [], info: [], valid: [] };
  for (const [at, issue] of reading.issues.entries()) {
    const { severity, row, column, sheet } = issue;
    if (severity !== "info" && sheet === reading.sheet) {
      for (const { first, last } of issueRows(issue)) for (let each = first; each <= last; each += 1) flawed.add(each);
    }
    lines[severity].push({
      key: `${severity}-${String(at)}`,
      kind: severity,
      issue,
      row,
      count: issueCount(issue),
      heading: column === null ? "" : (headings.get(column) ?? ""),
      project: row === null ? null : (projects.get(row) ?? null),
    });
  }
  for (const project of reading.rows) {
    if (flawed.has(project.row)) continue;
    const key = `valid-${String(project.row)}`;
    lines.valid.push({ key, kind: "valid", issue: null, row: project.row, count: 1, heading: "", project });
  }
  for (const kind of ["error", "warning", "info"] as const) {
    lines[kind].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
  return lines;
}

/**
 * Gives everything that a line says, to be searched.
 *
 * @param line - Line.
 * @param locale - Language.
 * @returns Its texts.
 */
export function lineWords({ issue, heading, project, row }: CheckLine, locale: Locale): string {
  const own = issue === null ? [] : [issue.message[locale], issue.remedy[locale], issue.value];
  return [String(row ?? ""), heading, ...own, project?.name, project?.enterprise, project?.link].join("\n");
}

/** A word of progress that is not understood, and how often it stands there. */
export interface OpenWord {
  /** Text of the cell. */
  readonly word: string;
  /** Rows in which it stands. */
  readonly count: number;
}

/**
 * Gathers the words of progress that are not understood.
 *
 * @param reading - Reading of the ledger.
 * @returns Words, the most frequent first.
 */
export function openStageWords(reading: Pick<LedgerReading, "issues">): readonly OpenWord[] {
  const counts = new Map<string, number>();
  for (const issue of reading.issues) {
    if ((issue.code !== "unknown-stage" && issue.code !== "ambiguous-stage") || issue.value === null) continue;
    counts.set(issue.value, (counts.get(issue.value) ?? 0) + issueCount(issue));
  }
  return Array.from(counts, ([word, count]) => ({ word, count })).sort(
    (a, b) => b.count - a.count || (a.word < b.word ? -1 : 1),
  );
}
