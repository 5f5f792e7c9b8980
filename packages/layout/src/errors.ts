/**
 * The one error class of the package.
 *
 * @module
 */

/** What each {@link LayoutErrorCode} carries in {@link LayoutError.details}. Codes are public API: never renamed. */
export interface LayoutErrorDetails {
  /** Two lanes, cards or flows have one id. */
  readonly "duplicate-id": {
    /** Which list holds it twice. */
    readonly list: "lanes" | "nodes" | "edges";
    /** The id. */
    readonly id: string;
  };
  /** A card, or `supporting`, names a lane that `lanes` does not list. */
  readonly "unknown-lane": {
    /** Card that names it; `null` where `supporting` does. */
    readonly node: string | null;
    /** The lane named. */
    readonly lane: string;
  };
  /** A flow starts or ends at a card that `nodes` does not list. */
  readonly "unknown-node": {
    /** Id of the flow. */
    readonly edge: string;
    /** Which end. */
    readonly end: "source" | "target";
    /** The card named. */
    readonly node: string;
  };
  /** A length, a ratio or a count is not a number in its range. */
  readonly "invalid-number": {
    /** Where it stands: `options.cardWidth`, `nodes.<id>.width`. */
    readonly place: string;
    /** What was there. */
    readonly value: number;
  };
}

/** Stable, machine-readable reason of a {@link LayoutError}. */
export type LayoutErrorCode = keyof LayoutErrorDetails;

/** Thrown for every misuse that this package detects; branch on {@link LayoutError.code}, never on the message. */
export class LayoutError<Code extends LayoutErrorCode = LayoutErrorCode> extends Error {
  /** Always `"LayoutError"`. */
  override readonly name = "LayoutError";
  /** Stable reason. */
  readonly code: Code;
  /** Data to act on the error without reading the message. */
  readonly details: LayoutErrorDetails[Code];

  /**
   * Makes an error.
   *
   * @param code - Stable reason.
   * @param message - What, which key, what was expected; for a person.
   * @param details - Data of that reason.
   */
  constructor(code: Code, message: string, details: LayoutErrorDetails[Code]) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
