/**
 * Location quotient (区位商): how much more of an industry a region has than its size would let expect.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { denseValues } from "./region-matrix.js";
import type { RegionMatrix } from "./region-matrix.js";

/**
 * Computes the location quotient, which is the revealed comparative advantage: (x_cp / x_c) / (x_p / x).
 *
 * @param matrix - Regions × industries, in one unit.
 * @returns At least 0, dimensionless, row by row: 1 where the region has just its share of the industry. `NaN` in rows and
 * columns that add up to 0, where it is not defined.
 * @throws `ChainError` `invalid-option` if the sizes do not fit, `invalid-amount` if an amount is negative or not
 * finite.
 * @remarks O(cells). Source: Balassa (1965), Manchester School 33(2), 99.
 * @example
 * {@includeCode ../../../../examples/relatedness.ts}
 */
export function locationQuotient(matrix: RegionMatrix): Float64Array {
  const values = denseValues(matrix);
  const [rows, columns] = [matrix.regions.length, matrix.industries.length];
  const rowSum = new Float64Array(rows);
  const columnSum = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = values[row * columns + column]!;
      rowSum[row]! += value;
      columnSum[column]! += value;
    }
  }
  const whole = rowSum.reduce((sum, value) => sum + value, 0);
  const quotient = new Float64Array(values.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      quotient[at] = values[at]! / rowSum[row]! / (columnSum[column]! / whole);
    }
  }
  return quotient;
}

/** What is short of the threshold by rounding has reached it: M must not depend on the unit of the amounts. */
const REACHED = 1 - 1e-12;

/** Options of everything that asks where a region is specialized. */
export interface SpecializationOptions {
  /**
   * Location quotient from which a region is taken to have an industry (M = 1), above 0.
   * @defaultValue `1`
   */
  readonly threshold?: number;
}

/**
 * Finds the industries in which each region is specialized: M = 1 where the location quotient reaches the threshold.
 *
 * @param matrix - Regions × industries.
 * @param options - Threshold.
 * @returns 0 or 1, row by row; 0 where the quotient is not defined.
 * @throws `ChainError` as {@link locationQuotient} does, and `invalid-option` if the threshold is not above 0.
 */
export function specialization(matrix: RegionMatrix, options: SpecializationOptions = {}): Uint8Array {
  const { threshold = 1 } = options;
  if (!(threshold > 0 && threshold < Number.POSITIVE_INFINITY)) {
    const message = `threshold must be a number above 0, got ${String(threshold)}`;
    throw new ChainError("invalid-option", message, { option: "threshold", value: threshold });
  }
  return Uint8Array.from(locationQuotient(matrix), (quotient) => (quotient >= threshold * REACHED ? 1 : 0));
}
