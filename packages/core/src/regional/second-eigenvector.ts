/**
 * The second eigenvector of the matrix that joins industries by the regions they share.
 *
 * @module
 */
import { topEigen } from "./symmetric-eigen.js";

/** Eigenvalues closer than this are one, whose eigenvector is any of many. */
const APART = 1e-10;

/**
 * Finds the eigenvector of U⁻¹MᵀD⁻¹M for its second greatest eigenvalue, D and U being diversity and ubiquity.
 *
 * The similar symmetric matrix is taken, of regions or of industries, whichever are fewer, without its first eigenvector,
 * which is known.
 *
 * @param m - 0 or 1, row by row.
 * @param columns - Industries.
 * @param kept - Regions that are specialized in something.
 * @param diversity - Industries of each region.
 * @param ubiquity - Regions of each industry.
 * @returns By industry, 0 where ubiquity is; `null` where M falls apart or the second eigenvalue is 0 or no single one.
 * @remarks O(n³), n being the smaller of regions and industries.
 */
export function secondEigenvector(
  m: Uint8Array,
  columns: number,
  kept: readonly number[],
  diversity: Int32Array,
  ubiquity: Int32Array,
): Float64Array | null {
  const industries = [...ubiquity.keys()].filter((column) => ubiquity[column]! > 0);
  if (kept.length < 2 || industries.length < 2 || fallsApart(m, columns, kept, industries)) return null;
  const isByRegion = kept.length <= industries.length;
  const own = isByRegion ? kept : industries;
  const other = isByRegion ? industries : kept;
  const has = (a: number, b: number): boolean => m[isByRegion ? a * columns + b : b * columns + a] === 1;
  const [degree, otherDegree] = isByRegion ? [diversity, ubiquity] : [ubiquity, diversity];

  const size = own.length;
  const matrix = new Float64Array(size * size);
  const sharing = other.map((b) => own.flatMap((a, place) => (has(a, b) ? [place] : [])));
  sharing.forEach((places, at) => {
    const weight = 1 / otherDegree[other[at]!]!;
    for (const i of places) for (const j of places) matrix[i * size + j]! += weight;
  });
  const root = own.map((a) => Math.sqrt(degree[a]!));
  const whole = own.reduce((sum, a) => sum + degree[a]!, 0);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const at = i * size + j;
      matrix[at] = matrix[at]! / (root[i]! * root[j]!) - (root[i]! * root[j]!) / whole;
    }
  }
  const { first, second, vector } = topEigen(matrix, size);
  // 0 is never a single one: what was taken out is 0, too
  if (first - second <= APART) return null;
  const ownVector = new Map(own.map((a, place) => [a, vector[place]! / root[place]!]));
  const found = new Float64Array(columns);
  for (const column of industries) {
    if (!isByRegion) found[column] = ownVector.get(column)!;
    else
      for (const row of kept)
        if (m[row * columns + column] === 1) found[column]! += ownVector.get(row)! / ubiquity[column]!;
  }
  return found;
}

/** Whether some regions and their industries have nothing to do with the others. */
function fallsApart(m: Uint8Array, columns: number, kept: readonly number[], industries: readonly number[]): boolean {
  const seen = new Set([kept[0]!]);
  const shared = new Set<number>();
  for (const row of seen) {
    for (const column of industries) {
      if (m[row * columns + column] === 0 || shared.has(column)) continue;
      shared.add(column);
      for (const next of kept) if (m[next * columns + column] === 1) seen.add(next);
    }
  }
  return seen.size < kept.length;
}
