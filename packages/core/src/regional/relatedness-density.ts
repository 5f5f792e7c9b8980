/**
 * Relatedness density: how much of what surrounds an industry a region is already good at.
 *
 * @module
 */
import { specialization } from "./location-quotient.js";
import { onesOf, productWith } from "./ones.js";
import { proximityOf } from "./proximity.js";
import type { ProximityOptions } from "./proximity.js";
import type { RegionMatrix } from "./region-matrix.js";

/**
 * Computes density: d_cp = Σ_q M_cq·φ_pq ÷ Σ_q φ_pq.
 *
 * @param matrix - Regions × industries.
 * @param options - Threshold of M, proximity of an industry to itself.
 * @returns 0 to 1, row by row; `NaN` for industries that are near to none (Σφ = 0), where it is not defined.
 * @throws `ChainError` `invalid-option` if an option or the sizes do not fit, `invalid-amount` if an amount is negative
 * or not finite.
 * @remarks O(industries · cells of M). Source: Hidalgo, Klinger, Barabási & Hausmann (2007), Science 317, 482.
 * @example
 * {@includeCode ../../../../examples/relatedness.ts}
 */
export function relatednessDensity(matrix: RegionMatrix, options: ProximityOptions = {}): Float64Array {
  const [rows, columns] = [matrix.regions.length, matrix.industries.length];
  const m = specialization(matrix, options);
  const phi = proximityOf(m, rows, columns, options);
  const sums = rowSums(phi, columns);
  const density = productWith(onesOf(m, rows, columns), phi, columns);
  for (let row = 0; row < rows; row += 1) for (let p = 0; p < columns; p += 1) density[row * columns + p]! /= sums[p]!;
  return density;
}

/**
 * Adds up the rows of a square matrix.
 *
 * @param phi - Row by row.
 * @param size - Rows.
 * @returns Sum of each row.
 */
export function rowSums(phi: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let p = 0; p < size; p += 1) for (let q = 0; q < size; q += 1) sums[p]! += phi[p * size + q]!;
  return sums;
}
