/**
 * Regions × industries: what all regional measures read.
 *
 * @module
 */
import { ChainError } from "../errors.js";

/** A table of regions and industries, such as output or employment, every cell given. */
export interface DenseRegionMatrix {
  /** Names of the regions, one a row. */
  readonly regions: readonly string[];
  /** Names of the industries, one a column. */
  readonly industries: readonly string[];
  /** Finite amounts of at least 0 in one unit, row by row; 0 where a region has none of an industry. */
  readonly values: Float64Array;
}

/** The same in compressed sparse rows: cells that are not given are 0. */
export interface SparseRegionMatrix {
  /** Names of the regions, one a row. */
  readonly regions: readonly string[];
  /** Names of the industries, one a column. */
  readonly industries: readonly string[];
  /** Where the cells of each region begin; one entry more than there are regions. */
  readonly start: Int32Array;
  /** Column of each cell. */
  readonly column: Int32Array;
  /** Amount of each cell; of a column given twice in a row the amounts add up. */
  readonly values: Float64Array;
}

/** A region × industry matrix, dense or sparse. */
export type RegionMatrix = DenseRegionMatrix | SparseRegionMatrix;

/** One cell of a list. */
export interface RegionCell {
  /** Name of the region. */
  readonly region: string;
  /** Name of the industry. */
  readonly industry: string;
  /** Amount, finite and at least 0. */
  readonly value: number;
}

/**
 * Makes a sparse matrix of a list of cells.
 *
 * @param cells - Cells in any order; those of one region and industry add up.
 * @returns Regions and industries in ascending order of name, whatever the order of the cells.
 * @throws `ChainError` `invalid-amount` if an amount is negative or not finite.
 * @remarks O(cells · log cells).
 * @example
 * {@includeCode ../../../../examples/relatedness.ts}
 */
export function regionMatrix(cells: readonly RegionCell[]): SparseRegionMatrix {
  const regions = [...new Set(cells.map(({ region }) => region))].sort();
  const industries = [...new Set(cells.map(({ industry }) => industry))].sort();
  const rowOf = new Map(regions.map((name, row) => [name, row]));
  const columnOf = new Map(industries.map((name, column) => [name, column]));
  const placed = cells.map(({ region, industry, value }) => {
    assertAmount(value, `${region} / ${industry}`);
    return { row: rowOf.get(region)!, column: columnOf.get(industry)!, value };
  });
  placed.sort((a, b) => a.row - b.row || a.column - b.column || a.value - b.value);
  const start = new Int32Array(regions.length + 1);
  for (const { row } of placed) start[row + 1]! += 1;
  for (let row = 0; row < regions.length; row += 1) start[row + 1]! += start[row]!;
  return {
    regions,
    industries,
    start,
    column: Int32Array.from(placed, ({ column }) => column),
    values: Float64Array.from(placed, ({ value }) => value),
  };
}

/**
 * Gives all cells of a matrix.
 *
 * @param matrix - Dense or sparse matrix.
 * @returns Amounts row by row: those of a dense matrix themselves, not to be written to.
 * @throws `ChainError` `invalid-option` if the sizes do not fit, `invalid-amount` if an amount is negative or not
 * finite.
 */
export function denseValues(matrix: RegionMatrix): Float64Array {
  const { regions, industries, values } = matrix;
  const [rows, columns] = [regions.length, industries.length];
  if ("start" in matrix) return scatter(matrix);
  if (values.length !== rows * columns) {
    refuse("values", values.length, `${String(rows)} × ${String(columns)} = ${String(rows * columns)} cells`);
  }
  for (let at = 0; at < values.length; at += 1) {
    if (!isAmount(values[at]!))
      assertAmount(values[at]!, `${regions[Math.floor(at / columns)]!} / ${industries[at % columns]!}`);
  }
  return values;
}

function scatter({ regions, industries, start, column, values }: SparseRegionMatrix): Float64Array {
  const [rows, columns] = [regions.length, industries.length];
  if (start.length !== rows + 1 || start[0] !== 0 || start[rows] !== values.length) {
    refuse("start", start.length, `${String(rows + 1)} places from 0 to the number of values`);
  }
  if (column.length !== values.length) refuse("column", column.length, `as many as values, ${String(values.length)}`);
  const turn = start.findIndex((place, row) => place > start[row + 1]!);
  if (turn !== -1) refuse("start", start[turn], "ascending places");
  const dense = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let at = start[row]!; at < start[row + 1]!; at += 1) {
      const place = column[at]!;
      if (!(place >= 0 && place < columns)) refuse("column", place, `0 to ${String(columns - 1)}`);
      assertAmount(values[at]!, `${regions[row]!} / ${industries[place]!}`);
      dense[row * columns + place]! += values[at]!;
    }
  }
  return dense;
}

function isAmount(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY;
}

function assertAmount(value: number, key: string): void {
  if (isAmount(value)) return;
  const message = `the amount of ${key} must be finite and at least 0, got ${String(value)}`;
  throw new ChainError("invalid-amount", message, { key, attribute: "values", value });
}

function refuse(option: string, value: unknown, expected: string): never {
  throw new ChainError("invalid-option", `${option} must be ${expected}, got ${String(value)}`, { option, value });
}
