/**
 * Proximity of industries: how often regions that are good at one are good at the other, too.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { specialization } from "./location-quotient.js";
import type { SpecializationOptions } from "./location-quotient.js";
import { onesOf, sharedRows } from "./ones.js";
import type { RegionMatrix } from "./region-matrix.js";

/** Options of {@link proximity} and of what is computed from it. */
export interface ProximityOptions extends SpecializationOptions {
  /**
   * Proximity of an industry to itself, φ_pp: 0 as in py-ecomplexity, or 1 as the formula gives it. It counts in densities.
   * @defaultValue `0`
   */
  readonly diagonal?: 0 | 1;
}

/**
 * Computes the proximity of all pairs of industries: φ_pq = Σ_c M_cp·M_cq ÷ max(k_p, k_q), the smaller of the two
 * conditional probabilities of being specialized in one given the other.
 *
 * @param matrix - Regions × industries.
 * @param options - Threshold of M, diagonal.
 * @returns 0 to 1, industries × industries, row by row, symmetric; 0 for industries in which no region is specialized.
 * @throws `ChainError` `invalid-option` if an option or the sizes do not fit, `invalid-amount` if an amount is negative
 * or not finite.
 * @remarks O(industries² + Σ (specializations of a region)²). Source: Hidalgo, Klinger, Barabási & Hausmann (2007), Science 317, 482.
 */
export function proximity(matrix: RegionMatrix, options: ProximityOptions = {}): Float64Array {
  return proximityOf(specialization(matrix, options), matrix.regions.length, matrix.industries.length, options);
}

/**
 * Computes proximity from M.
 *
 * @param m - 0 or 1, row by row.
 * @param rows - Regions.
 * @param columns - Industries.
 * @param options - Diagonal.
 * @returns As {@link proximity}.
 * @throws `ChainError` `invalid-option` if the diagonal is neither 0 nor 1.
 */
export function proximityOf(m: Uint8Array, rows: number, columns: number, options: ProximityOptions): Float64Array {
  const { diagonal = 0 } = options;
  if (diagonal !== 0 && diagonal !== 1) {
    const message = `diagonal must be 0 or 1, got ${String(diagonal)}`;
    throw new ChainError("invalid-option", message, { option: "diagonal", value: diagonal });
  }
  const shared = sharedRows(onesOf(m, rows, columns), columns);
  const phi = new Float64Array(columns * columns);
  for (let p = 0; p < columns; p += 1) {
    const ubiquity = shared[p * columns + p]!;
    if (ubiquity === 0) continue;
    phi[p * columns + p] = diagonal;
    for (let q = p + 1; q < columns; q += 1) {
      const both = shared[p * columns + q]!;
      if (both === 0) continue;
      const near = both / Math.max(ubiquity, shared[q * columns + q]!);
      phi[p * columns + q] = near;
      phi[q * columns + p] = near;
    }
  }
  return phi;
}
