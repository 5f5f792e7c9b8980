/**
 * Places next to cards that stand still: what is there stays, what is new gets the best free place of its lane.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Box } from "../lane-rectangles.js";
import { farthest } from "../options.js";
import type { Settings } from "../options.js";
import type { Point } from "../types.js";
import { Axis } from "./axis.js";
import { cardBox, CardIndex } from "./card-index.js";

/** Share of the cards that must stand somewhere already for the others to be placed around them. */
const leastShare = 1 / 3;

/**
 * Finds the cards that stay.
 *
 * @param graph - Checked graph.
 * @param previous - Centres by id; what is not finite or too far off counts as absent.
 * @returns Centres by card; `null` if they are too few to build on, and all cards are to be placed afresh.
 */
export function findKept(graph: IndexedGraph, previous: ReadonlyMap<string, Point>): ReadonlyMap<number, Point> | null {
  const kept = new Map<number, Point>();
  for (const [v, id] of graph.ids.entries()) {
    const point = previous.get(id);
    // a comparison with NaN is false
    if (point === undefined || !(Math.abs(point.x) <= farthest && Math.abs(point.y) <= farthest)) continue;
    kept.set(v, { x: point.x, y: point.y });
  }
  return kept.size > 0 && kept.size >= leastShare * graph.ids.length ? kept : null;
}

/**
 * Finds the centres of all cards when some are given.
 *
 * A new card goes to the columns and rows of the others where one of their places is free, and otherwise to a row or column
 * at the outside; of the free places it takes the one with the shortest flows.
 *
 * @param graph - Checked graph.
 * @param kept - Centres to keep, at least one.
 * @param settings - Gaps.
 * @returns Centre of each card.
 * @remarks For each new card O((columns + rows) · flows of the card), and a look at each taken place that is cheaper than
 * the one found.
 */
export function keepPlaces(
  graph: IndexedGraph,
  kept: ReadonlyMap<number, Point>,
  settings: Settings,
): readonly Point[] {
  const ground = new Ground(graph, settings);
  for (const [v, point] of kept) ground.put(v, point);
  for (const v of byConnection(graph, kept)) ground.put(v, findPlace(graph, ground, v, settings));
  return ground.centre.map((point) => point!);
}

/** New cards, those with most neighbours already placed first. */
function byConnection(graph: IndexedGraph, kept: ReadonlyMap<number, Point>): number[] {
  const fresh = [...graph.ids.keys()].filter((v) => !kept.has(v));
  const counts = new Map(fresh.map((v) => [v, neighboursOf(graph, v).filter(({ w }) => kept.has(w)).length]));
  return fresh.sort((a, b) => counts.get(b)! - counts.get(a)! || a - b);
}

function neighboursOf(graph: IndexedGraph, v: number): { readonly w: number; readonly isSupplier: boolean }[] {
  const list = (side: "in" | "out") =>
    Array.from(graph[side].to.subarray(graph[side].start[v]!, graph[side].start[v + 1]!), (w) => ({
      w,
      isSupplier: side === "in",
    }));
  return [...list("in"), ...list("out")];
}

const nothing: Box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };

/** The cards that have a place, and what the next one asks about them. */
class Ground {
  readonly centre: (Point | undefined)[];
  readonly index: CardIndex;
  /** Around all cards. */
  hull = nothing;
  /** Around the cards of each lane. */
  readonly hulls: Box[];
  /** x of all cards. */
  readonly across = new Axis();
  /** x of the cards of each lane. */
  readonly columns: readonly Axis[];
  /** y of the cards of the main lanes, and of the band. */
  readonly rows = { main: new Axis(), band: new Axis() };
  /** x and y of the cards of each group. */
  readonly groups = new Map<number, { readonly x: Axis; readonly y: Axis }>();
  private readonly graph: IndexedGraph;

  constructor(graph: IndexedGraph, settings: Settings) {
    const widest = graph.width.reduce((most, width) => Math.max(most, width), 0);
    const highest = graph.height.reduce((most, height) => Math.max(most, height), 0);
    this.graph = graph;
    this.centre = graph.ids.map(() => undefined);
    // as many buckets under a card whatever its size
    this.index = new CardIndex({
      width: Math.max(512, widest + settings.columnGap),
      height: Math.max(512, highest + settings.rowGap),
    });
    this.hulls = graph.lanes.map(() => nothing);
    this.columns = graph.lanes.map(() => new Axis());
  }

  /** Puts a card on a place. */
  put(v: number, point: Point): void {
    const lane = this.graph.lane[v]!;
    const group = this.graph.group[v]!;
    const box = cardBox(this.graph, v, point);
    this.centre[v] = point;
    this.index.add(box);
    this.hull = join(this.hull, box);
    this.hulls[lane] = join(this.hulls[lane]!, box);
    this.across.add(point.x);
    this.columns[lane]!.add(point.x);
    this.rows[lane === this.graph.supporting ? "band" : "main"].add(point.y);
    if (group < 0) return;
    let members = this.groups.get(group);
    if (members === undefined) this.groups.set(group, (members = { x: new Axis(), y: new Axis() }));
    members.x.add(point.x);
    members.y.add(point.y);
  }
}

function join(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function findPlace(graph: IndexedGraph, ground: Ground, v: number, settings: Settings): Point {
  const { columnGap, rowGap, lanePadding, laneGap } = settings;
  const { centre, hull, hulls, index } = ground;
  const lane = graph.lane[v]!;
  const isBand = lane === graph.supporting;
  const width = graph.width[v]!;
  const height = graph.height[v]!;
  const own = hulls[lane]!;

  // between which x the lane may grow: the neighbouring lanes keep their border
  const border = 2 * lanePadding + laneGap;
  const wall = { left: -Infinity, right: Infinity };
  for (const [other, { left, right }] of hulls.entries()) {
    if (isBand || other === graph.supporting) continue;
    if (other < lane) wall.left = Math.max(wall.left, right + border);
    if (other > lane) wall.right = Math.min(wall.right, left - border);
  }
  const columns = (isBand ? ground.across : ground.columns[lane]!).merged();
  if (own.left <= own.right) {
    const outside = [own.right + columnGap + width / 2, own.left - columnGap - width / 2];
    columns.push(...outside.filter((x) => x - width / 2 >= wall.left && x + width / 2 <= wall.right));
  } else if (columns.length === 0) {
    const right = Math.min(wall.right, Math.max(wall.left, wall.right - 2 * width));
    const left = Number.isFinite(wall.left) ? wall.left : right - width;
    const end = Number.isFinite(wall.right) ? wall.right : left + width;
    columns.push((left + end) / 2);
  }
  const level = ground.rows[isBand ? "band" : "main"];
  // a new row outside: the band grows downwards, the main lanes away from it
  const isUpwards = !isBand && graph.supporting >= 0;
  const next = isUpwards ? hull.top - rowGap - height / 2 : hull.bottom + rowGap + height / 2;
  const outside = isBand && level.size === 0 ? next + settings.headerHeight + border - rowGap : next;

  // the price of a place is the price of its column plus that of its row
  const neighbours = neighboursOf(graph, v).filter(({ w }) => centre[w] !== undefined);
  const group = graph.group[v]! < 0 ? undefined : ground.groups.get(graph.group[v]!);
  const priceOfColumn = (x: number): number => {
    let sum = group === undefined ? 0 : 0.3 * group.x.distance(x);
    for (const { w, isSupplier } of neighbours) {
      const reach = (isSupplier ? x - centre[w]!.x : centre[w]!.x - x) - (width + graph.width[w]!) / 2;
      sum += reach > 0 ? 0.7 * reach : 400 - reach;
    }
    return sum;
  };
  const priceOfRow = (y: number): number => {
    let sum = group === undefined ? 0 : 0.3 * group.y.distance(y);
    for (const { w } of neighbours) sum += Math.abs(y - centre[w]!.y);
    return sum;
  };
  const priced = byPrice(columns, priceOfColumn);
  const pick = (rows: readonly PricedLine[], gap: number): Point | null =>
    cheapest(priced, rows, (point) => index.isFree(cardBox(graph, v, point), gap * columnGap, gap * rowGap));
  return (
    pick(byPrice(level.merged(), priceOfRow), 0.9) ??
    pick(byPrice([outside], priceOfRow), 0) ?? { x: columns[0]!, y: outside }
  );
}

/** A column or row, and what it costs to stand in it. */
interface PricedLine {
  readonly at: number;
  /** Which one it is: the first of equal ones is taken. */
  readonly turn: number;
  readonly price: number;
}

function byPrice(lines: readonly number[], priceOf: (at: number) => number): PricedLine[] {
  const priced = lines.map((at, turn): PricedLine => ({ at, turn, price: priceOf(at) }));
  return priced.sort((a, b) => a.price - b.price || a.turn - b.turn);
}

/** Prices closer than this are equal. */
const epsilon = 1e-9;

/** The cheapest free place, the first by column and row among equal ones. Looks at no place that is dearer than it. */
function cheapest(
  columns: readonly PricedLine[],
  rows: readonly PricedLine[],
  isFree: (point: Point) => boolean,
): Point | null {
  let best: { column: PricedLine; row: PricedLine; price: number } | null = null;
  for (const column of columns) {
    for (const row of rows) {
      const price = column.price + row.price;
      if (best !== null) {
        if (price > best.price + epsilon) break;
        const isLater = column.turn - best.column.turn || row.turn - best.row.turn;
        if (price > best.price - epsilon && isLater > 0) continue;
      }
      if (isFree({ x: column.at, y: row.at })) best = { column, row, price };
    }
  }
  return best && { x: best.column.at, y: best.row.at };
}
