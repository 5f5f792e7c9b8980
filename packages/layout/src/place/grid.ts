/**
 * Places of the cards on a grid of columns and rows, the supporting band taking the rows below the main ones.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Settings } from "../options.js";
import { placeBand } from "./band.js";
import { planColumns } from "./columns.js";
import type { Pitch } from "./columns.js";
import { improvePlaces } from "./improve.js";
import { orderColumns } from "./order.js";
import type { GridPlaces } from "./grid-places.js";
import { assignRows } from "./rows.js";

/**
 * Places all cards in columns and rows, before the local search.
 *
 * @param graph - Checked graph.
 * @param settings - Aspect ratio, limits and gaps.
 * @param pitch - Distances of columns and rows without lines.
 * @returns The places to begin with.
 */
export function planGrid(graph: IndexedGraph, settings: Settings, pitch: Pitch): GridPlaces {
  const plan = planColumns(graph, settings, pitch);
  const order = orderColumns(graph, plan.column, plan.columns);
  const places = { ...plan, row: assignRows(graph, plan.column, order, plan.rows) };
  placeBand(graph, places);
  return places;
}

/**
 * Searches for better places than the planned ones.
 *
 * @param graph - Checked graph.
 * @param plan - What {@link planGrid} returned; it is not modified.
 * @param pitch - Distances of columns and rows without lines.
 * @param seed - Which sequence of trials the local search uses.
 * @returns The places.
 */
export function placeOnGrid(graph: IndexedGraph, plan: GridPlaces, pitch: Pitch, seed: number): GridPlaces {
  const places = { ...plan, column: plan.column.slice(), row: plan.row.slice() };
  improvePlaces(graph, places, pitch, seed);
  return closeRows(places);
}

/** Drops rows in which no card is left, but one. */
function closeRows(places: GridPlaces): GridPlaces {
  const { row, rows, bandRows } = places;
  const used = [...new Set(row)].sort((a, b) => a - b);
  const main = Math.max(1, used.filter((r) => r < rows).length);
  const band = used.filter((r) => r >= rows);
  const moved = new Map(used.map((r, i) => [r, r < rows ? i : main + band.indexOf(r)]));
  return { ...places, row: row.map((r) => moved.get(r)!), rows: main, bandRows: Math.min(bandRows, band.length) };
}
