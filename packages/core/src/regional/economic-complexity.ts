/**
 * Economic complexity: how much know-how a region, and an industry, takes.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { specialization } from "./location-quotient.js";
import type { SpecializationOptions } from "./location-quotient.js";
import type { RegionMatrix } from "./region-matrix.js";
import { secondEigenvector } from "./second-eigenvector.js";

/** Options of {@link economicComplexity}. */
export interface ComplexityOptions extends SpecializationOptions {
  /**
   * Degrees of freedom taken off the number of regions in the standard deviation: 0 as numpy and py-ecomplexity do, 1 as
   * Stata and R do.
   * @defaultValue `0`
   */
  readonly ddof?: 0 | 1;
  /**
   * By whose mean and deviation industries are scaled: the regions' (`"eci"`, as py-ecomplexity does: both indices are then
   * on one scale) or their own (`"own"`, as Hausmann et al. write it).
   * @defaultValue `"eci"`
   */
  readonly pciScale?: "eci" | "own";
}

/** Complexity of regions and industries. */
export interface EconomicComplexity {
  /** By region, mean 0 and deviation 1 over the regions; `NaN` for a region that is specialized in nothing. */
  readonly eci: Float64Array;
  /** By industry; `NaN` for one in which no region is specialized. */
  readonly pci: Float64Array;
}

/**
 * Computes the economic complexity index of regions and the product complexity index of industries.
 *
 * PCI is the second eigenvector of M̃_pq = Σ_c M_cp·M_cq ÷ (k_c·k_p), ECI its mean over what a region is specialized in. The
 * sign is that with which ECI rises with diversity.
 *
 * @param matrix - Regions × industries.
 * @param options - Threshold of M; how the indices are scaled.
 * @returns Both indices; `null` where they are not defined: M falls apart into regions that share nothing, fewer than two
 * regions or industries are left, all regions are alike, the second eigenvalue is not a single one, or diversity tells no
 * sign.
 * @throws `ChainError` `invalid-option` if an option or the sizes do not fit, `invalid-amount` if an amount is negative
 * or not finite.
 * @remarks O(n³) with n the smaller of the numbers of regions and industries. Sources: Hidalgo & Hausmann (2009), PNAS
 * 106(26), 10570; Hausmann et al. (2013), The Atlas of Economic Complexity, technical box 2.1.
 */
export function economicComplexity(matrix: RegionMatrix, options: ComplexityOptions = {}): EconomicComplexity | null {
  const { ddof = 0, pciScale = "eci" } = options;
  if (ddof !== 0 && ddof !== 1) refuse("ddof", ddof, "0 or 1");
  if (pciScale !== "eci" && pciScale !== "own") refuse("pciScale", pciScale, "eci or own");
  const [rows, columns] = [matrix.regions.length, matrix.industries.length];
  const m = specialization(matrix, options);
  const { diversity, ubiquity } = degrees(m, rows, columns);
  const kept = [...diversity.keys()].filter((row) => diversity[row]! > 0);
  const found = secondEigenvector(m, columns, kept, diversity, ubiquity);
  if (found === null) return null;

  const regions = new Float64Array(rows).fill(Number.NaN);
  for (const row of kept) {
    let sum = 0;
    for (let column = 0; column < columns; column += 1) if (m[row * columns + column] === 1) sum += found[column]!;
    regions[row] = sum / diversity[row]!;
  }
  const own = Float64Array.from(kept, (row) => regions[row]!);
  const breadth = Float64Array.from(kept, (row) => diversity[row]!);
  const { mean, deviation } = spread(own, ddof);
  const along = covariance(own, breadth);
  if (!(Math.abs(along) > 1e-9 * deviation * spread(breadth, ddof).deviation)) return null;
  const sign = Math.sign(along);
  const industries = found.map((value, column) => (ubiquity[column] === 0 ? Number.NaN : value));
  const scale =
    pciScale === "eci"
      ? { mean, deviation }
      : spread(
          industries.filter((value) => !Number.isNaN(value)),
          ddof,
        );
  return {
    eci: regions.map((value) => (sign * (value - mean)) / deviation),
    pci: industries.map((value) => (sign * (value - scale.mean)) / scale.deviation),
  };
}

/**
 * Counts specializations.
 *
 * @param m - 0 or 1, row by row.
 * @param rows - Regions.
 * @param columns - Industries.
 * @returns Industries of each region, regions of each industry.
 */
export function degrees(
  m: Uint8Array,
  rows: number,
  columns: number,
): { readonly diversity: Int32Array; readonly ubiquity: Int32Array } {
  const diversity = new Int32Array(rows);
  const ubiquity = new Int32Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      diversity[row]! += m[row * columns + column]!;
      ubiquity[column]! += m[row * columns + column]!;
    }
  }
  return { diversity, ubiquity };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spread(values: Float64Array, ddof: number): { readonly mean: number; readonly deviation: number } {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - ddof)) };
}

function covariance(a: Float64Array, b: Float64Array): number {
  const [first, second] = [meanOf(a), meanOf(b)];
  return a.reduce((sum, value, at) => sum + (value - first) * (b[at]! - second), 0) / a.length;
}

function refuse(option: string, value: unknown, expected: string): never {
  throw new ChainError("invalid-option", `${option} must be ${expected}, got ${String(value)}`, { option, value });
}
