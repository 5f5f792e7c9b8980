/**
 * Shapes that the parts of this package hand to one another.
 *
 * @module
 */
import type { Localized, Money, ProjectStage, ProjectStatus, Range, ReadingRole } from "@liantu/core";

/** What a word of progress stands for: a stage, only a status, or `null` where a person has to say. */
export type StageMeaning = ProjectStage | ProjectStatus | null;

/** What a column of a ledger can mean. */
export const LEDGER_FIELDS = [
  "serial",
  "projectName",
  "projectCode",
  "creditCode",
  "enterprise",
  "nature",
  "projectType",
  "chain",
  "link",
  "district",
  "site",
  "content",
  "product",
  "capacity",
  "capacityUnit",
  "signedDate",
  "landMu",
  "period",
  "startDate",
  "endDate",
  "investment",
  "investmentUnit",
  "hasPhases",
  "plannedInvestment",
  "completedInvestment",
  "arrivedMoney",
  "stage",
  "progress",
  "startState",
  "libraryState",
  "expectedOutput",
  "jobs",
  "responsibleUnit",
  "responsibleLeader",
  "contact",
  "problems",
  "note",
] as const;

/** One of {@link LEDGER_FIELDS}. */
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** How a column was understood. */
export interface ColumnMatch {
  /** Column, from 0. */
  readonly column: number;
  /** Column letter, such as "AB". */
  readonly letter: string;
  /** Heading, both rows of a two-row heading joined by "/". */
  readonly heading: string;
  /** Meaning; `null` for a column that is kept but not used. */
  readonly field: LedgerField | null;
  /** Unit that the heading or the unit line states, such as "万元". */
  readonly unit?: string;
  /** How sure the match is, 0 to 1. */
  readonly degree: number;
  /** What the match rests on. */
  readonly by: "name" | "synonym" | "content" | "given" | "none";
  /** Up to three values of the column. */
  readonly samples: readonly string[];
}

/** Kind of a {@link LedgerIssue}. */
export type LedgerIssueCode =
  | "unreadable-file"
  | "empty-file"
  | "encrypted-file"
  | "legacy-xls"
  | "wrong-extension"
  | "too-large"
  | "encoding-guessed"
  | "encoding-broken"
  | "quotes-broken"
  | "no-table"
  | "unknown-sheet"
  | "other-sheet"
  | "missing-column"
  | "ambiguous-column"
  | "unused-column"
  | "total-row"
  | "blank-row"
  | "note-row"
  | "repeated-heading"
  | "missing-name"
  | "formula-error"
  | "formula-without-value"
  | "bad-number"
  | "amount-without-unit"
  | "other-amount"
  | "amount-range"
  | "amount-approximate"
  | "small-amount"
  | "bad-date"
  | "bad-code"
  | "unknown-stage"
  | "ambiguous-stage"
  | "ambiguous-capacity"
  | "capacity-basis"
  | "bad-capacity"
  | "capacity-minus"
  | "capacity-monthly"
  | "capacity-without-unit"
  | "unsure-link"
  | "unknown-decision"
  | "duplicate-rows"
  | "conflicting-amounts"
  | "capacity-not-taken"
  | "amount-too-large"
  | "arrival-undated"
  | "arrival-less"
  | "arrival-date-assumed"
  | "enterprise-conflict"
  | "possible-same-project"
  | "taken-as-same"
  | "link-without-unit"
  | "project-without-status"
  | "older-stage"
  | "older-amount"
  | "stage-back"
  | "phases-differ"
  | "phases-exceed";

/** A stretch of rows. */
export interface RowSpan {
  /** Row number of the first. */
  readonly first: number;
  /** Row number of the last. */
  readonly last: number;
}

/** One thing to say about a ledger, with the place in the workbook. */
export interface LedgerIssue {
  /** Stable kind. */
  readonly code: LedgerIssueCode;
  /** `"error"`: the row or field was not taken over; `"warning"`: look at it; `"info"`: good to know. */
  readonly severity: "error" | "warning" | "info";
  /** Sheet; empty for a text file. */
  readonly sheet: string;
  /** Row number of the workbook; `null` for the file as a whole. */
  readonly row: number | null;
  /**
   * All rows that it speaks of, where they are more than `row`, the first of them: blank rows in one stretch, and whatever
   * is said of more than a thousand rows of one column.
   */
  readonly rows?: readonly RowSpan[];
  /** Column letter; `null` for the row as a whole. */
  readonly column: string | null;
  /** What stood there. */
  readonly value: string | null;
  /** Reason. */
  readonly message: Localized;
  /** What to do about it. */
  readonly remedy: Localized;
}

/** A capacity that was read from a row. */
export interface LedgerCapacity {
  /** Goods made in a year, installed power of a station, or what a store holds. */
  readonly kind: "capacity" | "power" | "storage";
  /** Amount in `unit`. */
  readonly value: number;
  /** Unit that `parseUnit` of `@liantu/core` reads. */
  readonly unit: string;
  /**
   * Part it plays: a `"part"` must not be added to its `"total"`, nor what is `"before"` to what is `"after"`. Of several
   * products the one whose amount the name of the project states too is a `"total"`.
   */
  readonly role?: ReadingRole;
  /** Product named beside it. */
  readonly product?: string;
  /** Phase that it belongs to. */
  readonly phase?: string;
  /** Column letter that it was read from. */
  readonly column: string;
  /** Whether it has to be looked at: the words allow other readings. */
  readonly isUnsure: boolean;
}

/** One project of a ledger, as far as the row says. */
export interface LedgerRow {
  /** Sheet. */
  readonly sheet: string;
  /** Row number of the workbook. */
  readonly row: number;
  /** Name of the project. */
  readonly name: string;
  /** Project code. */
  readonly projectCode?: string;
  /** Name of the enterprise. */
  readonly enterprise?: string;
  /** Unified social credit code. */
  readonly creditCode?: string;
  /** What the ledger says of the link, as written. */
  readonly link?: string;
  /** What the ledger says of the chain, as written. */
  readonly chain?: string;
  /** What is built, as written. */
  readonly content?: string;
  /** What the ledger says of the product, as written; its cell stays among the others too. */
  readonly product?: string;
  /** Stage read from the words of the row. */
  readonly stage?: ProjectStage;
  /** Status, where only that can be told. */
  readonly status?: ProjectStatus;
  /** Words that stage or status were read from. */
  readonly stageWords?: string;
  /** Capacities. */
  readonly capacities: readonly LedgerCapacity[];
  /** Total investment. */
  readonly investment?: Money;
  /** Total investment as a range in the unit of `investment`, whose value is its middle, where the ledger gives one. */
  readonly investmentRange?: Range;
  /** Money arrived. */
  readonly arrived?: Money;
  /** Land in mu. */
  readonly landMu?: number;
  /** Jobs. */
  readonly jobs?: number;
  /** Physical progress in percent, 0 to 100. */
  readonly progressPercent?: number;
  /** Year, month or day of signing, likewise as `start`. */
  readonly signed?: string;
  /** Year, month or day of the start: "2024", "2024-03" or "2024-03-05". */
  readonly start?: string;
  /** Year, month or day of completion, likewise. */
  readonly end?: string;
  /** Whether it is in the project library. */
  readonly inLibrary?: boolean;
  /** District. */
  readonly district?: string;
  /** Responsible unit. */
  readonly responsibleUnit?: string;
  /** Responsible leader. */
  readonly responsibleLeader?: string;
  /** Remark. */
  readonly note?: string;
  /** Every cell that no field above holds in full, by heading (by column letter where there is none): nothing is lost. */
  readonly others: ReadonlyMap<string, string>;
}

/** A row of the ledger as it stands there. */
export interface LedgerRawRow {
  /** Row number of the workbook. */
  readonly row: number;
  /** Cells from column A on: numbers as numbers, because 2024.1 as a number and as a text do not mean the same. */
  readonly cells: readonly (string | number)[];
}

/** What `readLedger` found. */
export interface LedgerReading {
  /** Sheet that was read; empty for a text file, and where nothing could be read. */
  readonly sheet: string;
  /** Sheets of the file, for a choice. */
  readonly sheets: readonly string[];
  /** Month that the name of the sheet, else a title above the heading, tells: "2024-06"; not there if neither does. */
  readonly month?: string;
  /** Row numbers of the heading, first and last; `null` where no table was found. */
  readonly headingRows: readonly [number, number] | null;
  /** How each column was understood. */
  readonly columns: readonly ColumnMatch[];
  /** Key of the headings, under which a corrected mapping can be remembered. */
  readonly fingerprint: string;
  /** Projects. */
  readonly rows: readonly LedgerRow[];
  /** Everything there is to say; what is said of very many rows is one issue with all their numbers. */
  readonly issues: readonly LedgerIssue[];
  /** Rows with an error or a warning, as they stand there, to be handed back for mending. */
  readonly faultyRows: readonly LedgerRawRow[];
  /** Counts that add up: every row of the table is placed in one of these. */
  readonly counts: {
    /** Rows from the heading to the last row with a value: the sum of the five others. */
    readonly inTable: number;
    /** Rows read as projects. */
    readonly projects: number;
    /** Total rows left out. */
    readonly totals: number;
    /** Blank rows, and rows with a serial number only, left out. */
    readonly blanks: number;
    /** Notes, section lines and repeated headings left out. */
    readonly notes: number;
    /** Rows with an error that kept them out. */
    readonly faulty: number;
  };
}

/** Options of `readLedger` and `readPastedLedger`. */
export interface ReadLedgerOptions {
  /**
   * Name of the file, for its extension.
   * @defaultValue none
   */
  readonly fileName?: string;
  /**
   * Sheet to read.
   * @defaultValue the sheet that looks most like a ledger
   */
  readonly sheet?: string;
  /**
   * Meaning of columns by column index, overriding what is found.
   * @defaultValue none
   */
  readonly columns?: ReadonlyMap<number, LedgerField | null>;
  /**
   * Remembered meanings by fingerprint of the headings.
   * @defaultValue none
   */
  readonly remembered?: ReadonlyMap<string, ReadonlyMap<number, LedgerField | null>>;
  /**
   * What words of progress stand for, tried before the built-in `STAGE_WORDS`.
   * @defaultValue none
   */
  readonly stageWords?: ReadonlyMap<string, StageMeaning>;
  /**
   * Ends the reading.
   * @defaultValue none
   */
  readonly signal?: AbortSignal;
  /**
   * Told of progress, 0 to 1.
   * @defaultValue none
   */
  readonly onProgress?: (done: number) => void;
}
