/**
 * Outlook gain: how much a new industry would open up to a region.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { economicComplexity } from "./economic-complexity.js";
import type { ComplexityOptions } from "./economic-complexity.js";
import { specialization } from "./location-quotient.js";
import { onesOf, productWith } from "./ones.js";
import { proximityOf } from "./proximity.js";
import type { ProximityOptions } from "./proximity.js";
import type { RegionMatrix } from "./region-matrix.js";
import { rowSums } from "./relatedness-density.js";

/** Options of {@link outlookGain}. */
export interface OutlookOptions extends ProximityOptions, ComplexityOptions {
  /** Complexity of each industry, if it is at hand, such as that of a whole country; `NaN` where it is not known. */
  readonly pci?: Float64Array;
}

/**
 * Computes what the complexity of a region's outlook gains from each industry it is not specialized in:
 * (1 − M_cp) Σ_q (1 − M_cq)·φ_qp·PCI_q ÷ Σ_r φ_qr.
 *
 * @param matrix - Regions × industries.
 * @param options - Threshold of M, proximity of an industry to itself, scales of the PCI or the PCI itself.
 * @returns In units of the PCI, row by row: 0 where the region is specialized already; industries of unknown PCI or near to
 * none add nothing. `null` where the PCI is not defined.
 * @throws `ChainError` `invalid-option` if an option or the sizes do not fit, `invalid-amount` if an amount is negative
 * or not finite.
 * @remarks O(industries · cells). Source: Hausmann et al. (2013), The Atlas of Economic Complexity, technical box 5.4.
 */
export function outlookGain(matrix: RegionMatrix, options: OutlookOptions = {}): Float64Array | null {
  const [rows, columns] = [matrix.regions.length, matrix.industries.length];
  const { pci = economicComplexity(matrix, options)?.pci } = options;
  const m = specialization(matrix, options);
  if (pci === undefined) return null;
  if (pci.length !== columns) {
    const message = `pci must have one number for each of ${String(columns)} industries, got ${String(pci.length)}`;
    throw new ChainError("invalid-option", message, { option: "pci", value: pci.length });
  }
  const phi = proximityOf(m, rows, columns, options);
  const sums = rowSums(phi, columns);
  const worth = pci.map((value, q) => (Number.isNaN(value) || sums[q] === 0 ? 0 : value / sums[q]!));
  for (let q = 0; q < columns; q += 1) for (let p = 0; p < columns; p += 1) phi[q * columns + p]! *= worth[q]!;
  // of all industries less those that are here: there are fewer of these than of those that are not
  const all = new Float64Array(columns);
  for (let q = 0; q < columns; q += 1) for (let p = 0; p < columns; p += 1) all[p]! += phi[q * columns + p]!;
  const here = productWith(onesOf(m, rows, columns), phi, columns);
  return here.map((value, at) => (m[at] === 1 ? 0 : all[at % columns]! - value));
}
