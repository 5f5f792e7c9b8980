/**
 * A small simplex method: the best of what linear limits allow.
 *
 * @module
 */

/** Maximize `objective · x` subject to `matrix · x ≤ limit`, `x ≥ 0`. Numbers should be of the order of 1. */
export interface LinearProgram {
  /** What a unit of each variable is worth. */
  readonly objective: Float64Array;
  /** Row by row. */
  readonly matrix: Float64Array;
  /** Limit of each row, at least 0: doing nothing is always allowed. */
  readonly limit: Float64Array;
}

/** What is best. */
export interface LinearOptimum {
  /** Greatest value of the objective. */
  readonly value: number;
  /** Where it is reached; one such point if there are several. */
  readonly point: Float64Array;
}

/** Smaller numbers are taken for 0. */
const TINY = 1e-10;

/**
 * Solves a linear program from the point 0 on.
 *
 * @param program - Objective and limits; it is not modified.
 * @returns The optimum; `null` if the objective has no bound.
 * @remarks One step is O(rows · variables), less where rows are sparse; steps are about as many as rows. The variable that
 * gains most enters (Dantzig); where steps gain nothing, the first by number does, which cannot cycle. Sources: Dantzig
 * (1963), Linear Programming and Extensions, ch. 5; Bland (1977), Math. Oper. Res. 2(2), 103.
 */
export function maximize({ objective, matrix, limit }: LinearProgram): LinearOptimum | null {
  const [rows, columns] = [limit.length, objective.length];
  const width = columns + 1;
  const table = new Float64Array((rows + 1) * width);
  for (let row = 0; row < rows; row += 1) {
    table.set(matrix.subarray(row * columns, (row + 1) * columns), row * width);
    table[row * width + columns] = limit[row]!;
  }
  for (let column = 0; column < columns; column += 1) table[rows * width + column] = -objective[column]!;
  const inColumn = Int32Array.from({ length: columns }, (_, column) => column);
  const inRow = Int32Array.from({ length: rows }, (_, row) => columns + row);
  const state = { table, rows, columns, width, inColumn, inRow };
  let idle = 0;
  for (;;) {
    const isStuck = idle > rows + columns;
    const column = enteringColumn(state, isStuck);
    if (column === -1) break;
    const row = leavingRow(state, column, isStuck);
    if (row === -1) return null;
    idle = table[row * width + columns]! > TINY ? 0 : idle + 1;
    exchange(state, row, column);
  }
  const point = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    if (inRow[row]! < columns) point[inRow[row]!] = Math.max(0, table[row * width + columns]!);
  }
  return { value: table[rows * width + columns]!, point };
}

interface Tableau {
  readonly table: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
  readonly inColumn: Int32Array;
  readonly inRow: Int32Array;
}

function enteringColumn({ table, rows, columns, width, inColumn }: Tableau, isStuck: boolean): number {
  let [best, found] = [-TINY, -1];
  for (let column = 0; column < columns; column += 1) {
    const gain = table[rows * width + column]!;
    if (isStuck) {
      if (gain < -TINY && (found === -1 || inColumn[column]! < inColumn[found]!)) found = column;
    } else if (gain < best) [best, found] = [gain, column];
  }
  return found;
}

function leavingRow({ table, rows, columns, width, inRow }: Tableau, column: number, isStuck: boolean): number {
  let [least, found, pivot] = [Number.POSITIVE_INFINITY, -1, 0];
  for (let row = 0; row < rows; row += 1) {
    const entry = table[row * width + column]!;
    if (entry <= TINY) continue;
    const ratio = Math.max(0, table[row * width + columns]!) / entry;
    const isTie = Math.abs(ratio - least) <= TINY * Math.max(1, least);
    const isBetter = isStuck ? inRow[row]! < inRow[found]! : entry > pivot;
    if (found === -1 || (isTie ? isBetter : ratio < least)) [least, found, pivot] = [ratio, row, entry];
  }
  return found;
}

/** Exchanges the variable of a row for that of a column. */
function exchange({ table, rows, columns, width, inColumn, inRow }: Tableau, row: number, column: number): void {
  const own = table.subarray(row * width, (row + 1) * width);
  const pivot = own[column]!;
  const filled: number[] = [];
  for (let at = 0; at <= columns; at += 1) {
    if (own[at] === 0) continue;
    own[at]! /= pivot;
    if (at !== column) filled.push(at);
  }
  own[column] = 1 / pivot;
  for (let other = 0; other <= rows; other += 1) {
    const first = other * width;
    const factor = table[first + column]!;
    if (other === row || factor === 0) continue;
    for (const at of filled) {
      const rest = table[first + at]! - factor * own[at]!;
      table[first + at] = Math.abs(rest) < 1e-14 ? 0 : rest;
    }
    table[first + column] = -factor / pivot;
  }
  [inColumn[column], inRow[row]] = [inRow[row]!, inColumn[column]!];
}
