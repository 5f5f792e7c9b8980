/**
 * The limits that a supply network sets, as rows of a linear program.
 *
 * @module
 */
import type { LinearProgram } from "./simplex.js";
import type { SupplyNetwork } from "./supply-network.js";

/** What limits are made from. */
export interface LimitOptions {
  /** What each link can make (a year); a link with 0 has no variable. */
  readonly capacity: Float64Array;
  /** What there is of each product beside, a year: supply from outside less what final users take. */
  readonly yearly: Float64Array;
  /** What there is of each product beside, once: its stock. `undefined` if a year is looked at, not a time to find. */
  readonly stock?: Float64Array;
  /** Activity of each link that is fed by returns from outside. */
  readonly returned: Float64Array;
}

/** Limits, and where the links stand in them. */
export interface LinearLimits {
  /** Rows of the program. */
  readonly matrix: LinearProgram["matrix"];
  /** Limits of the rows. */
  readonly limit: Float64Array;
  /** Number of variables. */
  readonly columns: number;
  /** Variable of each link, in parts of its capacity; −1 where it has none. */
  readonly columnOf: Int32Array;
  /** Variable of the time in years; −1 where a year is looked at. */
  readonly time: number;
}

/**
 * Sets up the limits: of each product no more is used than there is, each need is met, no link makes more than it can.
 *
 * @param network - Needs of the links.
 * @param options - What there is.
 * @returns Rows, each divided by its greatest entry, so that tonnes and gigawatt-hours are of one order.
 * @remarks O(rows · variables) memory: rows and variables are about as many as links.
 */
export function linearLimits(network: SupplyNetwork, options: LimitOptions): LinearLimits {
  const { needStart, memberStart, supplier, coefficient, share, isEssential, credits, returns } = network;
  const { capacity, yearly, stock, returned } = options;
  const columnOf = new Int32Array(capacity.length).fill(-1);
  let columns = 0;
  capacity.forEach((most, link) => {
    if (most > 0) columnOf[link] = columns++;
  });
  const products = capacity.map(() => 0);
  const rows: Map<number, number>[] = Array.from(products, () => new Map<number, number>());
  const groups: Map<number, number>[] = [];
  const add = (row: Map<number, number>, column: number, value: number): void => {
    if (column >= 0 && value !== 0) row.set(column, (row.get(column) ?? 0) + value);
  };
  for (let link = 0; link < capacity.length; link += 1) {
    const own = columnOf[link]!;
    if (own === -1) continue;
    add(rows[link]!, own, -capacity[link]!);
    for (let need = needStart[link]!; need < needStart[link + 1]!; need += 1) {
      const [first, end] = [memberStart[need]!, memberStart[need + 1]!];
      let whole = 0;
      for (let at = first; at < end; at += 1) whole += share[at]!;
      if (isEssential[need] === 0 || whole === 0) continue;
      const group = new Map<number, number>();
      for (let at = first; at < end; at += 1) {
        const column = end - first === 1 ? own : columns++;
        const part = end - first === 1 ? whole : 1;
        add(rows[supplier[at]!]!, column, coefficient[at]! * part * capacity[link]!);
        add(group, column, -1);
      }
      if (end - first === 1) continue;
      add(group, own, whole);
      groups.push(group);
    }
  }
  for (let at = 0; at < credits.from.length; at += 1) {
    const from = credits.from[at]!;
    add(rows[credits.to[at]!]!, columnOf[from]!, -credits.coefficient[at]! * capacity[from]!);
  }
  const returnRows = new Map<number, Map<number, number>>();
  for (let at = 0; at < returns.from.length; at += 1) {
    const [from, to] = [returns.from[at]!, returns.to[at]!];
    if (columnOf[to] === -1) continue;
    const row = returnRows.get(to) ?? new Map([[columnOf[to]!, capacity[to]!]]);
    returnRows.set(to, row);
    add(row, columnOf[from]!, -returns.coefficient[at]! * capacity[from]!);
  }
  const time = stock === undefined ? -1 : columns++;
  const list: Limit[] = [];
  rows.forEach((row, link) => {
    if (time >= 0) add(row, time, -yearly[link]!);
    if (row.size > 0) list.push({ row, limit: time >= 0 ? stock![link]! : yearly[link]! });
  });
  for (const row of groups) list.push({ row, limit: 0 });
  for (const [to, row] of returnRows) {
    if (time >= 0) add(row, time, -returned[to]!);
    list.push({ row, limit: time >= 0 ? 0 : returned[to]! });
  }
  for (const column of columnOf) {
    if (column === -1) continue;
    const row = new Map([[column, 1]]);
    if (time >= 0) row.set(time, -1);
    list.push({ row, limit: time >= 0 ? 0 : 1 });
  }
  return { ...denseRows(list, columns), columns, columnOf, time };
}

interface Limit {
  readonly row: ReadonlyMap<number, number>;
  readonly limit: number;
}

/** Rows that nothing could break are left out. */
function denseRows(list: readonly Limit[], columns: number): Pick<LinearLimits, "matrix" | "limit"> {
  const kept = list.filter(({ row }) => [...row.values()].some((value) => value > 0));
  const matrix = new Float64Array(kept.length * columns);
  const limit = new Float64Array(kept.length);
  kept.forEach((one, row) => {
    const scale = Math.max(...Array.from(one.row.values(), Math.abs));
    for (const [column, value] of one.row) matrix[row * columns + column] = value / scale;
    limit[row] = one.limit / scale;
  });
  return { matrix, limit };
}
