/**
 * Columns: how many cards stand one above the other, and in which column of its lane each card stands.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Settings } from "../options.js";
import { dealCards } from "./deal-cards.js";
import { rankWithinLanes } from "./rank.js";
import type { LaneRanks } from "./rank.js";

/** Columns of the main lanes; the supporting band uses the same ones. */
export interface ColumnPlan {
  /** Column of each card, from the left of the drawing; −1 for the cards of the supporting lane. */
  readonly column: Int32Array;
  /** First column of each lane; 0 for the supporting one. */
  readonly first: Int32Array;
  /** Columns of each lane; an empty lane keeps one, the supporting one has all. */
  readonly count: Int32Array;
  /** Columns altogether. */
  readonly columns: number;
  /** Rows of the main lanes. */
  readonly rows: number;
  /** Rows of the supporting band. */
  readonly bandRows: number;
}

/** Distance from one column or row to the next, in model units, as far as it is known before the routes are. */
export interface Pitch {
  /** Card width and gap. */
  readonly x: number;
  /** Card height and gap. */
  readonly y: number;
}

/**
 * Chooses the number of rows and the column of each card.
 *
 * A lane that is longer than the drawing is high gets several columns. Among the shapes near the wished aspect ratio, that
 * one is taken whose columns make fewest flows run backwards and leave fewest places empty.
 *
 * @param graph - Checked graph.
 * @param settings - Aspect ratio, limits and gaps.
 * @param pitch - Distances of columns and rows without lines.
 * @returns The plan.
 * @remarks O(m √n) to compare O(√n) shapes, O((n log n + m) √n) to deal the cards of the six nearest.
 */
export function planColumns(graph: IndexedGraph, settings: Settings, pitch: Pitch): ColumnPlan {
  const ranks = rankWithinLanes(graph);
  const lanes = graph.lanes.map((): number[] => []);
  for (const [v, lane] of graph.lane.entries()) lanes[lane]!.push(v);
  const band = graph.supporting < 0 ? 0 : lanes[graph.supporting]!.length;
  const main = lanes.map((nodes, lane) => (lane === graph.supporting ? [] : nodes));
  const steps = main.map((nodes) => nodes.reduce((most, v) => Math.max(most, ranks.before[v]! + 1), 1));
  const highest = Math.min(settings.maxRows, Math.max(1, ...main.map((nodes) => nodes.length)));

  const shapes = new Map<string, { counts: number[]; rows: number; cost: number }>();
  for (let limit = 1; limit <= highest; limit++) {
    for (const stretch of [1, 1.5, 2]) {
      const counts = main.map((nodes, lane) => {
        if (lane === graph.supporting) return 0;
        const fewest = Math.max(1, Math.ceil(nodes.length / limit));
        return Math.max(fewest, Math.min(steps[lane]!, Math.ceil(fewest * stretch)));
      });
      const rows = Math.max(1, ...main.map((nodes, lane) => Math.ceil(nodes.length / Math.max(1, counts[lane]!))));
      for (const widened of [counts, widen(counts, graph.supporting, band, rows, settings.aspectRatio, pitch)]) {
        const key = widened.join();
        if (!shapes.has(key)) {
          shapes.set(key, { counts: widened, rows, cost: shapeCost(graph, widened, rows, band, settings, pitch) });
        }
      }
    }
  }
  const nearest = [...shapes.values()].sort((a, b) => a.cost - b.cost).slice(0, 6);

  let best: { plan: ColumnPlan; cost: number } | undefined;
  for (const { counts } of nearest) {
    const plan = buildPlan(graph, ranks, main, counts, band);
    const faults = countFaults(graph, ranks, plan);
    const cost = shapeCost(graph, counts, plan.rows, band, settings, pitch) + faults;
    if (best === undefined || cost < best.cost - 1e-9) best = { plan, cost };
  }
  return best!.plan;
}

/** Spare columns for a band that would otherwise be higher than everything above it. */
function widen(
  counts: readonly number[],
  supporting: number,
  band: number,
  rows: number,
  aspectRatio: number,
  pitch: Pitch,
): number[] {
  const wider = [...counts];
  const columns = sum(counts);
  if (Math.ceil(band / Math.max(1, columns)) <= 2 * rows) return wider;
  const wanted = Math.min(band, Math.round(Math.sqrt((band * aspectRatio * pitch.y) / pitch.x)));
  if (columns === 0) wider[supporting] = wanted;
  for (let missing = wanted - columns, lane = 0; columns > 0 && missing > 0; lane = (lane + 1) % wider.length) {
    if (lane === supporting) continue;
    wider[lane]!++;
    missing--;
  }
  return wider;
}

/** Distance from the wished ratio (natural logarithm) and share of empty places. */
function shapeCost(
  graph: IndexedGraph,
  counts: readonly number[],
  rows: number,
  band: number,
  settings: Settings,
  pitch: Pitch,
): number {
  const columns = Math.max(1, sum(counts));
  const bandRows = Math.ceil(band / columns);
  const lanes = Math.max(1, counts.filter((count) => count > 0).length);
  // lines make the gaps grow: of a random graph, about so many flows run side by side between two columns or rows
  const flows = settings.routes ? Math.min(graph.source.length, 2.2 * new Set(graph.source).size) : 0;
  const extra = (share: number, gap: number, gaps: number): number =>
    Math.max(0, ((share * flows) / gaps + 2) * settings.channelSpacing - gap);
  const x = pitch.x + extra(0.48, settings.columnGap, columns + 1);
  const y = pitch.y + extra(0.36, settings.rowGap, rows + bandRows + 1);
  const width = columns * x + lanes * (2 * settings.lanePadding + settings.laneGap);
  const strips = settings.headerHeight + 2 * settings.lanePadding;
  const height = (rows + bandRows) * y + strips * (band > 0 ? 2 : 1);
  const share = graph.ids.length / (columns * (rows + bandRows));
  return Math.abs(Math.log(width / height / settings.aspectRatio)) + 0.5 * (1 - share);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function countFaults(graph: IndexedGraph, ranks: LaneRanks, plan: ColumnPlan): number {
  let backward = 0;
  for (const [e, ranking] of ranks.isRanking.entries()) {
    const v = graph.source[e]!;
    if (ranking === 1 && plan.column[v]! >= 0 && plan.column[graph.target[e]!]! <= plan.column[v]!) backward++;
  }
  return (1.5 * backward) / Math.max(1, graph.source.length);
}

function buildPlan(
  graph: IndexedGraph,
  ranks: LaneRanks,
  main: readonly (readonly number[])[],
  counts: readonly number[],
  band: number,
): ColumnPlan {
  const column = new Int32Array(graph.ids.length).fill(-1);
  const first = new Int32Array(main.length);
  const filled: number[] = [];
  let columns = 0;
  for (const [lane, nodes] of main.entries()) {
    if (lane === graph.supporting) continue;
    first[lane] = columns;
    for (const heap of dealCards(graph, ranks, nodes, counts[lane]!)) {
      for (const v of heap) column[v] = columns;
      filled.push(heap.length);
      columns++;
    }
  }
  columns = Math.max(1, columns, graph.supporting < 0 ? 0 : counts[graph.supporting]!);
  const count = Int32Array.from(counts);
  if (graph.supporting >= 0) count[graph.supporting] = columns;
  return { column, first, count, columns, rows: Math.max(1, ...filled), bandRows: Math.ceil(band / columns) };
}
