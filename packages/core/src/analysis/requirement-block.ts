/**
 * The part of a requirement system that lies on a cycle.
 *
 * @module
 */

/** The part of a system within one strongly connected component. */
export interface CycleBlock {
  /** Id of each member in the system; its position here is its number in the block. */
  readonly links: Int32Array;
  /** Where the arcs of each driving member begin. */
  readonly start: Int32Array;
  /** Number of the member that each arc drives. */
  readonly target: Int32Array;
  /** Entry of M for each arc, negative for a credit. */
  readonly value: Float64Array;
  /** Whether some arc is a credit. */
  readonly hasCredits: boolean;
}
