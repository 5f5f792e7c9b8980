/**
 * Issues of a file, those of one kind that go on and on told as one.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { LedgerIssue, RowSpan } from "./types.js";

/** Issues of one kind in one column of one sheet that are told one by one; all further ones are one issue together. */
export const MOST_OF_A_KIND = 1000;

const MOST_SPANS_TOLD = 5;

/** What this module asks of an issue. */
type RowIssue = Omit<LedgerIssue, "code"> & {
  /** Stable kind. */
  readonly code: string;
};

interface Group<Issue> {
  readonly first: Issue;
  isOneMessage: boolean;
  readonly spans: { first: number; last: number }[];
}

/**
 * Collects issues. Of each kind, sheet and column the first thousand are kept as they are; of the rest only the rows, in
 * one more issue at the end: no row is lost, and 300 000 failed formulas make no 300 000 issues.
 */
export class IssueList<Issue extends RowIssue> {
  readonly #issues: Issue[] = [];
  readonly #counts = new Map<string, number>();
  readonly #groups = new Map<string, Group<Issue>>();

  /**
   * Makes a list.
   *
   * @param issues - Issues to begin with.
   */
  constructor(issues: readonly Issue[] = []) {
    for (const issue of issues) this.add(issue);
  }

  /**
   * Adds an issue.
   *
   * @param issue - Issue; those of one kind come in the order of their rows.
   */
  add(issue: Issue): void {
    const { code, severity, sheet, column, row } = issue;
    if (row === null) {
      this.#issues.push(issue);
      return;
    }
    const kind = JSON.stringify([code, severity, sheet, column]);
    const count = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, count + 1);
    if (count < MOST_OF_A_KIND) {
      this.#issues.push(issue);
      return;
    }
    let group = this.#groups.get(kind);
    if (group === undefined) this.#groups.set(kind, (group = { first: issue, isOneMessage: true, spans: [] }));
    group.isOneMessage &&= group.first.message.zh === issue.message.zh;
    for (const span of issueRows(issue)) addSpan(group.spans, span);
  }

  /**
   * Gives the issues.
   *
   * @returns Issues in the order in which they came, those that stand for many rows behind.
   */
  list(): readonly Issue[] {
    return [...this.#issues, ...Array.from(this.#groups.values(), together)];
  }
}

/**
 * Gives the rows that an issue speaks of.
 *
 * @param issue - Issue.
 * @returns Stretches of rows, in order; none for the file as a whole.
 */
export function issueRows({ row, rows }: Pick<LedgerIssue, "row" | "rows">): readonly RowSpan[] {
  return rows ?? (row === null ? [] : [{ first: row, last: row }]);
}

/**
 * Counts what an issue stands for.
 *
 * @param issue - Issue.
 * @returns Number of its rows; 1 for the file as a whole.
 */
export function issueCount(issue: Pick<LedgerIssue, "row" | "rows">): number {
  return issueRows(issue).reduce((sum, { first, last }) => sum + last - first + 1, 0) || 1;
}

function addSpan(spans: { first: number; last: number }[], { first, last }: RowSpan): void {
  const open = spans[spans.length - 1];
  // rows come in order; one that comes again is the same row
  if (open !== undefined && first >= open.first && first <= open.last + 1) open.last = Math.max(open.last, last);
  else spans.push({ first, last });
}

function together<Issue extends RowIssue>({ first, isOneMessage, spans }: Group<Issue>): Issue {
  const { row } = first;
  const count = issueCount({ row, rows: spans });
  const [zh, en] = [spansText(spans, "、"), spansText(spans, ", ")];
  const reason = isOneMessage ? first.message : LIKE_THE_OTHERS;
  const message = {
    zh: `${reason.zh}（另有 ${String(count)} 行同样：第 ${zh} 行）`,
    en: `${reason.en} (${String(count)} more rows likewise: ${en})`,
  };
  return { ...first, value: null, message, rows: spans };
}

const LIKE_THE_OTHERS: Localized = {
  zh: "与前面各行是同一类问题，各行内容不同。",
  en: "The same kind of problem as in the rows above, each with its own words.",
};

function spansText(spans: readonly RowSpan[], comma: string): string {
  const shown = spans
    .slice(0, MOST_SPANS_TOLD)
    .map(({ first, last }) => (first === last ? String(first) : `${String(first)}–${String(last)}`));
  return [...shown, ...(spans.length > shown.length ? ["…"] : [])].join(comma);
}
