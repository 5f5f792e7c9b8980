/**
 * The one error class of the library.
 *
 * @module
 */

import type { Issue } from "./issue.js";

/** What each {@link ChainErrorCode} carries in {@link ChainError.details}. Codes are public API: never renamed or reused. */
export interface ChainErrorDetails {
  /** A number is absent, not finite or negative where a finite, non-negative one is needed. */
  readonly "invalid-amount": {
    /** Key of the project, link or flow. */
    readonly key: string;
    /** Attribute read. */
    readonly attribute: string;
    /** What was there. */
    readonly value: unknown;
  };
  /** A text is not a unit that the library knows. */
  readonly "unknown-unit": {
    /** The text. */
    readonly unit: string;
  };
  /** Two units have different dimensions, so that neither converts to the other. */
  readonly "unlike-units": {
    /** Unit given. */
    readonly from: string;
    /** Unit wanted. */
    readonly to: string;
  };
  /** A key names no link of the chain. */
  readonly "unknown-link": {
    /** The key. */
    readonly key: string;
  };
  /** An option has a value outside its range. */
  readonly "invalid-option": {
    /** Name of the option. */
    readonly option: string;
    /** What was there. */
    readonly value: unknown;
  };
  /** A cycle of flows needs at least as much of a product as it makes: no finite activity meets the demand. */
  readonly "amplifying-cycle": {
    /** Keys of the links on the cycle, from supplier to consumer; the last one supplies the first. */
    readonly cycle: readonly string[];
  };
  /** By-product credits exceed the demand they are set against, so that the requirement is not unique. */
  readonly "ambiguous-credits": {
    /** Keys of the links concerned. */
    readonly links: readonly string[];
  };
  /** An edit would leave a document that contradicts itself, or a value that it cannot hold. */
  readonly "edit-refused": {
    /** Number of the edit, from 0; that of the last one where only all of them together are at fault. */
    readonly edit: number;
    /** Why, with place, reason and remedy for people. */
    readonly issues: readonly Issue[];
  };
  /** A project cannot come to a stage: the move is not allowed, or dated before the last one. */
  readonly "move-refused": {
    /** Key of the project. */
    readonly project: string;
    /** Stage that it is in; `null` where none is recorded. */
    readonly from: string | null;
    /** Stage that it was to come to. */
    readonly to: string;
    /** Date of the move. */
    readonly date: string;
  };
  /** A rule names a fact, a threshold or an operator that does not exist. */
  readonly "invalid-rule": {
    /** Id of the rule. */
    readonly rule: string;
    /** What is wrong in it. */
    readonly reason: string;
  };
}

/** Stable, machine-readable reason of a {@link ChainError}. */
export type ChainErrorCode = keyof ChainErrorDetails;

/** Thrown for every misuse that this library detects; branch on {@link ChainError.code}, never on the message. */
export class ChainError<Code extends ChainErrorCode = ChainErrorCode> extends Error {
  /** Always `"ChainError"`. */
  override readonly name = "ChainError";
  /** Stable reason. */
  readonly code: Code;
  /** Data to act on the error without reading the message. */
  readonly details: ChainErrorDetails[Code];

  /**
   * Makes an error.
   *
   * @param code - Stable reason.
   * @param message - What, which key, what was expected; for a person.
   * @param details - Data of that reason.
   */
  constructor(code: Code, message: string, details: ChainErrorDetails[Code]) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
