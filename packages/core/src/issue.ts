/**
 * What a reader says of data that it could not take as it stands.
 *
 * @module
 */

/** A sentence in both languages of the library. */
export interface Localized {
  /** Chinese. */
  readonly zh: string;
  /** English. */
  readonly en: string;
}

/** `"error"`: something was set aside or the result would be wrong; `"warning"`: look at it; `"info"`: good to know. */
export type IssueSeverity = "error" | "warning" | "info";

/** Stable, machine-readable kind of an {@link Issue}. */
export type IssueCode =
  | "not-a-document"
  | "wrong-format"
  | "future-version"
  | "missing-field"
  | "wrong-type"
  | "invalid-amount"
  | "invalid-range"
  | "invalid-date"
  | "invalid-value"
  | "hostile-key"
  | "unknown-key"
  | "too-deep"
  | "duplicate-id"
  | "reserved-id"
  | "duplicate-flow"
  | "duplicate-credit-code"
  | "unknown-link"
  | "unknown-enterprise"
  | "unknown-project"
  | "unknown-unit"
  | "unlike-units"
  | "self-flow"
  | "self-parent"
  | "status-missing"
  | "status-conflict"
  | "utilisation-high"
  | "shares-off-one"
  | "share-missing"
  | "no-links"
  | "unsound-rule"
  | "null-value"
  | "set-aside"
  | "not-a-portfolio"
  | "unknown-chain"
  | "unreadable-chain"
  | "shared-unit-unlike"
  | "shared-conflict";

/** One thing that a reader has to say, with its place, its reason and its remedy. */
export interface Issue {
  /** Stable kind. */
  readonly code: IssueCode;
  /** How bad it is. */
  readonly severity: IssueSeverity;
  /** Path in the document, such as `projects[3].capacity`; empty for the document as a whole. */
  readonly place: string;
  /** What stood there, if it helps. */
  readonly value?: unknown;
  /** Reason: what is wrong, which key, what was expected. */
  readonly message: Localized;
  /** What to do about it. */
  readonly remedy: Localized;
}
