/**
 * Places of cards on the grid.
 *
 * @module
 */

/** A place for every card; no two cards share one. */
export interface GridPlaces {
  /** Column of each card. */
  readonly column: Int32Array;
  /** Row of each card; from `rows` on, it is in the supporting band. */
  readonly row: Int32Array;
  /** First column of each lane. */
  readonly first: Int32Array;
  /** Columns of each lane, at least 1. */
  readonly count: Int32Array;
  /** Columns altogether, at least 1. */
  readonly columns: number;
  /** Rows of the main lanes, at least 1. */
  readonly rows: number;
  /** Rows of the supporting band, 0 where it has no cards. */
  readonly bandRows: number;
}
