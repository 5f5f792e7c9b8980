/**
 * Small dense systems: whether a non-negative matrix is productive, and LU with partial pivoting.
 *
 * @module
 */

/** Cycles that pass on more than this part of their need, counted from 1 downwards, are taken to amplify it. */
const LEAST_PIVOT = 1e-12;

/** Dense matrix factorized by {@link factorize}. */
export interface Factors {
  /** Both triangles, row by row; the lower one has 1 on its diagonal. */
  readonly lu: Float64Array;
  /** Row that was swapped into each place. */
  readonly pivots: Int32Array;
}

/**
 * Finds out whether a matrix B ≥ 0 has a spectral radius below 1, by elimination without pivoting of I − B.
 *
 * All pivots are positive exactly then (Hawkins–Simon condition). Nothing is subtracted but in the pivots, and neither
 * they nor the answer depend on units.
 *
 * @param matrix - B, row by row, all entries ≥ 0; it is not modified.
 * @param size - Rows of B.
 * @returns v > 0 with v = 1 + Bv, hence Bv < v; `null` if the spectral radius is 1 or more, to within 1e-12.
 * @remarks O(size³). Sources: Hawkins & Simon (1949), Econometrica 17(3/4), 245; Funderlic, Neumann & Plemmons (1982),
 * Numer. Math. 40, 57.
 */
export function productiveScale(matrix: Float64Array, size: number): Float64Array | null {
  const b = matrix.slice();
  const scale = new Float64Array(size).fill(1);
  for (let k = 0; k < size; k += 1) {
    const pivot = 1 - b[k * size + k]!;
    if (!(pivot > LEAST_PIVOT)) return null;
    for (let i = k + 1; i < size; i += 1) {
      const factor = b[i * size + k]! / pivot;
      if (factor === 0) continue;
      for (let j = k + 1; j < size; j += 1) b[i * size + j]! += factor * b[k * size + j]!;
      scale[i]! += factor * scale[k]!;
    }
  }
  for (let k = size - 1; k >= 0; k -= 1) {
    for (let j = k + 1; j < size; j += 1) scale[k]! += b[k * size + j]! * scale[j]!;
    scale[k]! /= 1 - b[k * size + k]!;
  }
  return scale;
}

/**
 * Factorizes a square matrix with partial pivoting.
 *
 * @param matrix - Entries row by row; overwritten.
 * @param size - Rows.
 * @returns Factors for {@link solveFactors}; `null` if the matrix is singular to working precision.
 * @remarks O(size³). Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., 3.4.
 */
export function factorize(matrix: Float64Array, size: number): Factors | null {
  const pivots = new Int32Array(size);
  const greatest = matrix.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  for (let k = 0; k < size; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < size; i += 1) {
      if (Math.abs(matrix[i * size + k]!) > Math.abs(matrix[pivot * size + k]!)) pivot = i;
    }
    pivots[k] = pivot;
    if (!(Math.abs(matrix[pivot * size + k]!) > 1e-14 * greatest)) return null;
    for (let j = 0; pivot !== k && j < size; j += 1) {
      const swapped = matrix[k * size + j]!;
      matrix[k * size + j] = matrix[pivot * size + j]!;
      matrix[pivot * size + j] = swapped;
    }
    for (let i = k + 1; i < size; i += 1) {
      const factor = matrix[i * size + k]! / matrix[k * size + k]!;
      matrix[i * size + k] = factor;
      if (factor === 0) continue;
      for (let j = k + 1; j < size; j += 1) matrix[i * size + j]! -= factor * matrix[k * size + j]!;
    }
  }
  return { lu: matrix, pivots };
}

/**
 * Solves a factorized system.
 *
 * @param factors - From {@link factorize}.
 * @param right - Right-hand side; it is not modified.
 * @returns The solution.
 * @remarks O(size²).
 */
export function solveFactors({ lu, pivots }: Factors, right: Float64Array): Float64Array {
  const size = pivots.length;
  const x = right.slice();
  for (let k = 0; k < size; k += 1) {
    const pivot = pivots[k]!;
    const swapped = x[k]!;
    x[k] = x[pivot]!;
    x[pivot] = swapped;
  }
  for (let i = 0; i < size; i += 1) for (let j = 0; j < i; j += 1) x[i]! -= lu[i * size + j]! * x[j]!;
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < size; j += 1) x[i]! -= lu[i * size + j]! * x[j]!;
    x[i]! /= lu[i * size + i]!;
  }
  return x;
}
