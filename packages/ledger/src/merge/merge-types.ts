/**
 * Shapes of what merging a ledger takes and gives.
 *
 * @module
 */
import type { Chain, LinkKey, Localized, ProjectKey } from "@liantu/core";
import type { LedgerIssue, LedgerRow } from "../types.js";

/** What a placement rests on. */
export type PlacedBy = "given" | "link-column" | "product" | "alias" | "industry-code" | "existing" | "none";

/** A link that a row may belong to. */
export interface PlaceCandidate {
  /** Link. */
  readonly link: LinkKey;
  /** How sure, 0 to 1. */
  readonly degree: number;
  /** What it rests on. */
  readonly by: PlacedBy;
  /** Words of the ledger that it rests on. */
  readonly words: string;
  /** Words of the ledger that may mean another product of the same name: 铝电解液 for 电解液. */
  readonly doubt?: string;
}

/** Where a row belongs in the chain. */
export interface RowPlacement {
  /** Row. */
  readonly row: LedgerRow;
  /** Links it belongs to; where that is not sure, the best candidate; none if there is none, or if surely none is. */
  readonly links: readonly LinkKey[];
  /** How sure, 0 to 1. */
  readonly degree: number;
  /** What it rests on. */
  readonly by: PlacedBy;
  /** Whether it can be taken over without asking. */
  readonly isSure: boolean;
  /** Every link that it may belong to, the likeliest first. */
  readonly candidates: readonly PlaceCandidate[];
}

/** Options of `placeRows`. */
export interface PlaceOptions {
  /**
   * Links of rows as a person decided, by `rowKey`; none at all: the row belongs to no link of the chain.
   * @defaultValue none
   */
  readonly decisions?: ReadonlyMap<string, readonly LinkKey[]>;
  /**
   * Degree from which a placement is sure.
   * @defaultValue 0.8
   */
  readonly sureFrom?: number;
}

/** Why rows may be one project. */
export type DuplicateEvidenceKind =
  | "same-code"
  | "same-name-and-enterprise"
  | "same-name"
  | "similar-name"
  | "phase-names";

/** What one row says. */
export interface RowValue {
  /** Row. */
  readonly row: LedgerRow;
  /** What it says, as text. */
  readonly value: string;
}

/** Values of one field that disagree. */
export interface DuplicateConflict {
  /** Field of {@link LedgerRow}, `"capacity"` for the capacities. */
  readonly field: "investment" | "capacity" | "landMu" | "arrived" | "stage" | "link";
  /** Value of each row that has one, as text. */
  readonly values: readonly RowValue[];
}

/** One thing that speaks for rows being one project. */
export interface DuplicateEvidence {
  /** Stable kind. */
  readonly kind: DuplicateEvidenceKind;
  /** In words. */
  readonly text: Localized;
}

/** Rows that may be one project. */
export interface DuplicateGroup {
  /** Key, unique among the groups of one call. */
  readonly key: string;
  /** Rows by sheet and row number. */
  readonly rows: readonly LedgerRow[];
  /** Why. */
  readonly evidence: readonly DuplicateEvidence[];
  /** Whether nothing speaks against its kind. */
  readonly isCertain: boolean;
  /** What disagrees. */
  readonly conflicts: readonly DuplicateConflict[];
  /** Listed several times; phases of one project, which are no repeats; or listed by several units. */
  readonly kind: "repeated" | "phases" | "units";
}

/** Options of `mergeLedger`. */
export interface MergeOptions extends PlaceOptions {
  /**
   * What is done with repeated rows. `"merge-certain"`: those that are certain, which implies that no amounts disagree,
   * become one project; `"ask"`: none do; a map says yes or no by the key of the group, and of the others the certain
   * ones are merged. Repeats that are neither merged nor told apart are counted once, by one row of theirs, with a warning.
   * @defaultValue `"merge-certain"`
   */
  readonly duplicates?: "ask" | "merge-certain" | ReadonlyMap<string, boolean>;
  /**
   * Projects of the document that rows are though they are named a little differently, by `rowKey`; `null`: a new project.
   * @defaultValue the same project if the money or the capacity is the same; else the row is held until this says what it is
   */
  readonly same?: ReadonlyMap<string, ProjectKey | null>;
  /**
   * What is done where the ledger is older than what the document says of a project: `"keep"` its stage and amounts, with a
   * warning, so that the ledger only fills in what is not there, or `"take"` the older ones; a map says by `rowKey` which
   * rows are taken.
   * @defaultValue `"keep"`
   */
  readonly older?: "keep" | "take" | ReadonlyMap<string, boolean>;
  /**
   * Name of the file, for the `source` of new records.
   * @defaultValue none
   */
  readonly source?: string;
  /**
   * Date that the ledger speaks of, "2024-06" or the like, for money that arrived and to tell older ledgers from newer ones.
   * @defaultValue the month in the name of the sheet or in the title of the ledger, else the date that the document speaks of
   */
  readonly asOf?: string;
}

/** One field that a ledger changes. */
export interface FieldChange {
  /** Field of the record. */
  readonly field: string;
  /** Value before; `undefined` if there was none. */
  readonly before: unknown;
  /** Value after; `undefined` if the field was taken away, for it contradicts the new stage. */
  readonly after: unknown;
}

/** What a ledger changes in one project. */
export interface ProjectChange {
  /** Project. */
  readonly project: ProjectKey;
  /** Its fields that change. */
  readonly fields: readonly FieldChange[];
}

/** A row that went into the chain. */
export interface UsedRow {
  /** Row. */
  readonly row: LedgerRow;
  /** Projects that it made, changed or confirmed. */
  readonly projects: readonly ProjectKey[];
}

/** A row that is counted in another. */
export interface MergedRow {
  /** Row. */
  readonly row: LedgerRow;
  /** Row that it is counted in. */
  readonly into: LedgerRow;
  /** Whether that is settled; else it waits for a yes or no. */
  readonly isConfirmed: boolean;
}

/** A row that may be a project of the document. */
export interface PossiblySame {
  /** Row. */
  readonly row: LedgerRow;
  /** Project that it may be. */
  readonly project: ProjectKey;
}

/**
 * What a ledger changes in a chain. Each row is in exactly one of `used`, `mergedRows`, `undecided`, `possiblySame` and
 * `outside`.
 */
export interface LedgerDifference {
  /** New projects. */
  readonly added: readonly ProjectKey[];
  /** Projects with new values. */
  readonly changed: readonly ProjectChange[];
  /** Projects that the ledger confirms. */
  readonly same: readonly ProjectKey[];
  /** Projects of the document that the ledger does not name: they stay. */
  readonly missing: readonly ProjectKey[];
  /** Rows that made, changed or confirmed projects, with those projects. */
  readonly used: readonly UsedRow[];
  /** Rows counted in another row, and whether that is settled or waits for a yes or no. */
  readonly mergedRows: readonly MergedRow[];
  /** Rows whose link is not sure: not put in. */
  readonly undecided: readonly RowPlacement[];
  /** Rows that may be a project of the document under another name: not put in until someone says. */
  readonly possiblySame: readonly PossiblySame[];
  /** Rows that belong to no link of the chain, as decided or as the ledger says (不属于本链): not put in. */
  readonly outside: readonly LedgerRow[];
}

/** What `mergeLedger` gives. */
export interface LedgerMerge {
  /** The changed chain; the very chain that was given if nothing changes. */
  readonly chain: Chain;
  /** What changes. */
  readonly difference: LedgerDifference;
  /** Everything there is to say, by row. */
  readonly issues: readonly LedgerIssue[];
  /** Where each row belongs, in the order of the rows. */
  readonly placements: readonly RowPlacement[];
  /** Rows that may be one project. */
  readonly duplicates: readonly DuplicateGroup[];
}
