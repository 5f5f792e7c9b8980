/**
 * Columns: how many cards stand one above the other, and in which column of its lane each card stands.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Settings } from "../options.js";
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
 * @remarks O((n + m) log n) for a fixed number of shapes tried.
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
  const wanted = Math.round(Math.sqrt((band * aspectRatio * pitch.y) / pitch.x));
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

/** Columns of a lane: one after the other, or, where its chains are much longer than it is wide, line after line. */
function dealCards(graph: IndexedGraph, ranks: LaneRanks, nodes: readonly number[], count: number): number[][] {
  const steps = nodes.reduce((most, v) => Math.max(most, ranks.before[v]! + 1), 1);
  const height = Math.ceil(nodes.length / count);
  return steps > 1.5 * count
    ? foldColumns(ranks, nodes, count, height)
    : fillColumns(graph, ranks, nodes, count, height);
}

/** Long chains run through all columns and begin again at the left, like lines of text. */
function foldColumns(ranks: LaneRanks, nodes: readonly number[], count: number, height: number): number[][] {
  const heaps = Array.from({ length: count }, (): number[] => []);
  for (const v of [...nodes].sort((a, b) => ranks.before[a]! - ranks.before[b]! || a - b)) {
    let c = ranks.before[v]! % count;
    while (heaps[c]!.length >= height) c = (c + 1) % count;
    heaps[c]!.push(v);
  }
  return heaps;
}

/**
 * Deals the cards of a lane into columns from left to right, suppliers before their consumers as far as the room allows
 * (list scheduling: the card with the longest way still to go first).
 */
function fillColumns(
  graph: IndexedGraph,
  ranks: LaneRanks,
  nodes: readonly number[],
  count: number,
  highest: number,
): number[][] {
  const waiting = new Map<number, number>(nodes.map((v) => [v, 0]));
  for (const [e, ranking] of ranks.isRanking.entries()) {
    const w = graph.target[e]!;
    if (ranking === 1 && waiting.has(w)) waiting.set(w, waiting.get(w)! + 1);
  }
  const pull = leftPull(graph, nodes);
  const group = (v: number): number => (graph.group[v]! < 0 ? Infinity : graph.group[v]!);
  const byUrgency = (a: number, b: number): number =>
    ranks.after[b]! - ranks.after[a]! || pull.get(b)! - pull.get(a)! || compare(group(a), group(b)) || a - b;

  const heaps: number[][] = [];
  let left = nodes.length;
  for (let c = 0; c < count; c++) {
    const wished = Math.ceil(left / (count - c));
    const free = [...waiting.keys()].filter((v) => waiting.get(v) === 0).sort(byUrgency);
    const heap = takeWithGroups(graph, free, wished);
    const rest = left - heap.length - (count - c - 1) * highest;
    if (rest > 0) {
      const taken = new Set(heap);
      const early = [...waiting.keys()].filter((v) => !taken.has(v));
      early.sort((a, b) => ranks.before[a]! - ranks.before[b]! || byUrgency(a, b));
      heap.push(...early.slice(0, rest));
    }
    for (const v of heap) waiting.delete(v);
    for (const v of heap) {
      for (let i = graph.out.start[v]!; i < graph.out.start[v + 1]!; i++) {
        const w = graph.out.to[i]!;
        if (ranks.isRanking[graph.out.edge[i]!] === 1 && waiting.has(w)) waiting.set(w, waiting.get(w)! - 1);
      }
    }
    heaps.push(heap);
    left -= heap.length;
  }
  return heaps;
}

/** Takes cards in order; a card brings the free others of its group along if all of them fit. */
function takeWithGroups(graph: IndexedGraph, free: readonly number[], wished: number): number[] {
  const heap = new Set<number>();
  const members = new Map<number, number[]>();
  for (const v of free) {
    const group = graph.group[v]!;
    if (group >= 0) members.set(group, [...(members.get(group) ?? []), v]);
  }
  for (const v of free) {
    if (heap.size >= wished) break;
    const all = graph.group[v]! < 0 ? [v] : members.get(graph.group[v]!)!;
    const fits = heap.size + all.filter((w) => !heap.has(w)).length <= wished;
    for (const w of fits ? all : [v]) heap.add(w);
  }
  return [...heap];
}

/** Share of a card's flows that come from the left minus the share that go to the right, −1 to 1. */
function leftPull(graph: IndexedGraph, nodes: readonly number[]): Map<number, number> {
  return new Map(
    nodes.map((v) => {
      let left = 0;
      let right = 0;
      for (const { start, to } of [graph.in, graph.out]) {
        for (let i = start[v]!; i < start[v + 1]!; i++) {
          const lane = graph.lane[to[i]!]!;
          if (lane === graph.supporting) continue;
          if (lane < graph.lane[v]!) left++;
          else if (lane > graph.lane[v]!) right++;
        }
      }
      return [v, (left - right) / Math.max(1, left + right)];
    }),
  );
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
