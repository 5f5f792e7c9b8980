/**
 * What there is to say about a ledger that is put into a chain.
 *
 * @module
 */
import type { Chain, LinkKey, ProjectKey } from "@liantu/core";
import { ledgerIssue } from "../issue-words.js";
import { IssueList } from "../issue-list.js";
import type { LedgerField, LedgerIssue, LedgerIssueCode, LedgerRow } from "../types.js";
import type { LedgerHeadings } from "./ledger-headings.js";
import type { DuplicateConflict, DuplicateGroup, RowPlacement } from "./merge-types.js";
import { compareTexts, rowKey } from "./row-key.js";

const MOST_VALUES = 5;
const LONGEST_DOUBT = 40;
const FIELDS: Readonly<Record<DuplicateConflict["field"], readonly [LedgerField, zh: string, en: string]>> = {
  investment: ["investment", "总投资", "total investment"],
  capacity: ["capacity", "产能", "capacity"],
  landMu: ["landMu", "用地", "land"],
  arrived: ["arrivedMoney", "到位资金", "money arrived"],
  stage: ["stage", "进展", "progress"],
  link: ["link", "环节", "link"],
};

/** Collects issues with their places. */
export class MergeIssues {
  readonly #issues: LedgerIssue[] = [];
  readonly #headings: LedgerHeadings;

  readonly #chain: Chain;
  readonly #linksSaid = new Set<LinkKey>();

  constructor(headings: LedgerHeadings, chain: Chain) {
    this.#headings = headings;
    this.#chain = chain;
  }

  /**
   * Reports an issue.
   *
   * @param code - Kind.
   * @param row - Row.
   * @param field - Meaning of the column; `null` for the row as a whole.
   * @param details - What is filled into the reason.
   * @param value - What stood there.
   */
  readonly report = (
    code: LedgerIssueCode,
    row: LedgerRow,
    field: LedgerField | null,
    details?: readonly [zh: string, en?: string],
    value?: string,
  ): void => {
    const column = field === null ? undefined : this.#headings.column(field);
    const place = { sheet: row.sheet, row: row.row, ...(column !== undefined && { column }) };
    this.#issues.push(ledgerIssue(code, { ...place, ...(value !== undefined && { value }) }, details));
  };

  /** Reports the amounts that disagree in groups of repeats. */
  reportGroups(groups: readonly DuplicateGroup[]): void {
    for (const { conflicts } of groups) {
      for (const { field, values } of conflicts) {
        const [column, zh, en] = FIELDS[field];
        const first = values[0];
        if (first === undefined) continue;
        const shown = values.slice(0, MOST_VALUES);
        const more = values.length > shown.length ? ["…"] : [];
        const isLink = field === "link";
        const list = (place: (row: LedgerRow) => string, name: (link: LinkKey) => string): readonly string[] => [
          ...shown.map(({ row, value }) => `${place(row)} ${isLink ? value.split("、").map(name).join("、") : value}`),
          ...more,
        ];
        this.report("conflicting-amounts", first.row, column, [
          `${zh}：${list(placeZh, this.#nameZh).join("，")}`,
          `${en}: ${list(placeEn, this.#nameEn).join(", ")}`,
        ]);
      }
    }
  }

  /** Reports decisions for links that the chain does not have. */
  reportDecisions(
    chain: Chain,
    rows: readonly LedgerRow[],
    decisions: ReadonlyMap<string, readonly LinkKey[]> | undefined,
  ): void {
    if (decisions === undefined) return;
    for (const row of rows) {
      const unknown = decisions.get(rowKey(row))?.find((link) => !chain.graph.hasNode(link));
      if (unknown !== undefined) this.report("unknown-decision", row, "link", [unknown], unknown);
    }
  }

  /** Reports a row that is counted in another until someone says whether they are one project. */
  reportHeld(row: LedgerRow, into: LedgerRow): void {
    this.report("duplicate-rows", row, "projectName", [placeZh(into), placeEn(into)], row.name);
  }

  /** Reports a row that may be, or is taken as, a project of the document under another name. */
  reportRenamed(code: "possible-same-project" | "taken-as-same", row: LedgerRow, key: ProjectKey): void {
    this.report(code, row, "projectName", [this.#chain.projects.get(key)?.name ?? key], row.name);
  }

  /** Reports, once a link, that it has no unit. */
  reportUnitless(row: LedgerRow, link: LinkKey): void {
    if (this.#linksSaid.has(link)) return;
    this.#linksSaid.add(link);
    this.report("link-without-unit", row, "capacity", [this.#nameZh(link), this.#nameEn(link)]);
  }

  /** Reports a row whose link is not sure. */
  reportUnsure({ row, candidates }: RowPlacement): void {
    const shown = candidates.slice(0, 3);
    const [zh, en] =
      shown.length === 0
        ? ["没有相符的环节", "no link fits"]
        : [
            shown.map(({ link }) => this.#nameZh(link)).join("、"),
            shown.map(({ link }) => this.#nameEn(link)).join(", "),
          ];
    const doubt = shown[0]?.doubt;
    const details: readonly [string, string] =
      doubt === undefined
        ? [zh, en]
        : [`${zh}；“${brief(doubt)}”可能是别的产品`, `${en}; “${brief(doubt)}” may be another product`];
    this.report("unsure-link", row, "link", details, row.link ?? row.name);
  }

  readonly #nameZh = (link: LinkKey): string =>
    this.#chain.graph.hasNode(link) ? this.#chain.graph.getNodeAttributes(link).name : link;

  readonly #nameEn = (link: LinkKey): string => {
    if (!this.#chain.graph.hasNode(link)) return link;
    const { name, nameEn = "" } = this.#chain.graph.getNodeAttributes(link);
    return nameEn === "" ? name : nameEn;
  };

  /**
   * Gives all issues.
   *
   * @returns Issues by sheet, row, column and kind; what is said of very many rows together behind.
   */
  sorted(): readonly LedgerIssue[] {
    const ordered = [...this.#issues].sort(
      (a, b) =>
        compareTexts(a.sheet, b.sheet) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        compareTexts(a.column ?? "", b.column ?? "") ||
        compareTexts(a.code, b.code) ||
        compareTexts(a.message.zh, b.message.zh),
    );
    return new IssueList(ordered).list();
  }
}

function brief(text: string): string {
  const bare = text.trim();
  return bare.length > LONGEST_DOUBT ? `${bare.slice(0, LONGEST_DOUBT)}…` : bare;
}

function placeZh({ sheet, row }: LedgerRow): string {
  return sheet === "" ? `第 ${String(row)} 行` : `“${sheet}”第 ${String(row)} 行`;
}

function placeEn({ sheet, row }: LedgerRow): string {
  return sheet === "" ? `row ${String(row)}` : `row ${String(row)} of “${sheet}”`;
}
