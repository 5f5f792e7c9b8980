/**
 * A reading while it is being made.
 *
 * @module
 */
import type { ReadingAlternative, ReadingKind, ReadingRole } from "./capacity-reading.js";
import type { QuantityContext } from "./quantity-context.js";
import type { Period } from "./quantity-period.js";
import type { Quantity } from "./scan-quantities.js";

/** A reading while it is being made: what later words can still change is not `readonly`. */
export interface ReadingDraft {
  /** Where it was read. */
  readonly quantity: Quantity;
  /** Words around it. */
  readonly context: QuantityContext;
  /** What it is of. */
  readonly kind: ReadingKind;
  /** Unit of the reading. */
  readonly unit: string;
  /** Period of making, stated or inherited in its sentence. */
  readonly period: Period | null;
  /** Phase in force. */
  readonly phase: number | string | null;
  /** Other ways to read it. */
  readonly alternatives: ReadingAlternative[];
  /** Product. */
  product: string | null;
  /** Role. */
  role: ReadingRole | null;
  /** The total that it is a part of. */
  total: ReadingDraft | null;
}
