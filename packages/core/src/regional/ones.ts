/**
 * Sparse 0–1 matrices and their products: what densities and proximities run on.
 *
 * @module
 */

/** Where a matrix of 0 and 1 has its ones. */
export interface Ones {
  /** Where the ones of each row begin; one entry more than there are rows. */
  readonly start: Int32Array;
  /** Column of each one, ascending in each row. */
  readonly column: Int32Array;
}

/** Columns that are worked on at once: as much of a product as a processor keeps near. */
const BLOCK = 128;

/**
 * Finds the ones of a matrix.
 *
 * @param m - 0 or 1, row by row.
 * @param rows - Rows.
 * @param columns - Columns.
 * @returns Their columns by row.
 */
export function onesOf(m: Uint8Array, rows: number, columns: number): Ones {
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(m.reduce((sum, one) => sum + one, 0));
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let place = 0; place < columns; place += 1) if (m[row * columns + place] === 1) column[at++] = place;
    start[row + 1] = at;
  }
  return { start, column };
}

/**
 * Multiplies a 0–1 matrix by a square one: adds up, for each row, the rows of the square matrix that its ones name.
 *
 * @param ones - The 0–1 matrix.
 * @param square - Square matrix, row by row.
 * @param size - Rows of the square matrix.
 * @returns The product, row by row.
 * @remarks O(ones · size), four rows at a time.
 */
export function productWith({ start, column }: Ones, square: Float64Array, size: number): Float64Array {
  const rows = start.length - 1;
  const product = new Float64Array(rows * size);
  for (let first = 0; first < size; first += BLOCK) {
    const end = Math.min(size, first + BLOCK);
    for (let row = 0; row < rows; row += 1) {
      const into = row * size;
      let at = start[row]!;
      for (; at + 3 < start[row + 1]!; at += 4) {
        const [a, b] = [column[at]! * size, column[at + 1]! * size];
        const [c, d] = [column[at + 2]! * size, column[at + 3]! * size];
        for (let p = first; p < end; p += 1)
          product[into + p]! += square[a + p]! + square[b + p]! + (square[c + p]! + square[d + p]!);
      }
      for (; at < start[row + 1]!; at += 1) {
        const a = column[at]! * size;
        for (let p = first; p < end; p += 1) product[into + p]! += square[a + p]!;
      }
    }
  }
  return product;
}

/**
 * Counts for all pairs of columns the rows in which both are 1.
 *
 * @param ones - The 0–1 matrix.
 * @param size - Columns.
 * @returns Counts of pairs p ≤ q at `p · size + q`; 0 elsewhere.
 * @remarks O(Σ (ones of a row)²).
 */
export function sharedRows({ start, column }: Ones, size: number): Int32Array {
  const shared = new Int32Array(size * size);
  for (let row = 0; row + 1 < start.length; row += 1) {
    const end = start[row + 1]!;
    for (let at = start[row]!; at < end; at += 1) {
      const first = column[at]! * size;
      for (let other = at; other < end; other += 1) shared[first + column[other]!]! += 1;
    }
  }
  return shared;
}
