/**
 * Global routing: through which cells the line of each net runs. Tracks inside the strips come later.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Net } from "./nets.js";
import { PathSearch } from "./search-path.js";
import type { Strips } from "./strips.js";

/** The line of one net as a tree of cells. */
export interface NetTree {
  /** The net. */
  readonly net: Net;
  /** Cell at the hub. */
  readonly root: number;
  /** For each flow of the net, in its order, the cell at the other end; −1 if there is no way to it. */
  readonly leaves: Int32Array;
  /** For each cell of the tree, its neighbour on the way to the root; the root is its own. */
  readonly parent: ReadonlyMap<number, number>;
}

// Prices in model units of length: what the eye would rather follow than meet.
const bendPrice = 60;
const crossingPrice = 45;
const parallelPrice = 4;
const crowdPrice = 60;

/** States that the search for the best way looks at, before any short one will do. */
const mostStates = 8000;

/**
 * Routes every net: each end joins the tree by the cheapest of a few plain shapes (straight, one corner, a step, a run
 * through a corridor), and by a search only where none of them is free. Two more rounds, which large drawings do without,
 * take each net out and route it again, now that the others are known.
 *
 * @param graph - Checked graph.
 * @param strips - Free and covered cells.
 * @param nets - What to route.
 * @returns One tree per net, in the order of `nets`.
 */
export function routeNets(graph: IndexedGraph, strips: Strips, nets: readonly Net[]): NetTree[] {
  const router = new Router(strips);
  const span = (net: Net): number =>
    net.edges.reduce((sum, e) => {
      const a = strips.out[graph.source[e]!]!;
      const b = strips.in[graph.target[e]!]!;
      return (
        sum +
        Math.abs((a % strips.nx) - (b % strips.nx)) +
        Math.abs(Math.floor(a / strips.nx) - Math.floor(b / strips.nx))
      );
    }, 0);
  const spans = nets.map(span);
  const turn = [...nets.keys()].sort((a, b) => spans[a]! - spans[b]! || a - b);
  const trees: NetTree[] = [];
  const passages: Passage[] = [];
  const rounds = nets.length > 3000 || strips.nx * strips.ny > 40_000 ? 1 : 3;
  for (let round = 0; round < rounds; round++) {
    for (const i of turn) {
      const before = passages[i];
      if (before !== undefined) router.count(before, -1);
      const tree = router.route(graph, nets[i]!);
      const passage = router.passageOf(tree);
      router.count(passage, 1);
      trees[i] = tree;
      passages[i] = passage;
    }
  }
  return trees;
}

/** Cells that a line runs through: one where it turns or branches is among both. */
interface Passage {
  readonly horizontal: Int32Array;
  readonly vertical: Int32Array;
}

class Router {
  private readonly strips: Strips;
  /** Nets that run through each cell horizontally. */
  private readonly across: Uint16Array;
  /** Nets that run through each cell vertically. */
  private readonly along: Uint16Array;
  /** Area of free cells that each cell belongs to: there is no way from one area to another. */
  private readonly area: Int32Array;
  /** Price of a step into each cell horizontally, and vertically. */
  private readonly acrossPrice: Float64Array;
  private readonly alongPrice: Float64Array;
  /** Net, by the turn at which it is routed, whose tree a cell belongs to. */
  private readonly treeAt: Int32Array;
  private turn = 0;
  private searcher: PathSearch | undefined;

  constructor(strips: Strips) {
    const cells = strips.nx * strips.ny;
    this.strips = strips;
    this.across = new Uint16Array(cells);
    this.along = new Uint16Array(cells);
    this.area = freeAreas(strips);
    this.acrossPrice = new Float64Array(cells);
    this.alongPrice = new Float64Array(cells);
    this.treeAt = new Int32Array(cells);
    for (let cell = 0; cell < cells; cell++) this.reprice(cell);
  }

  /** Adds a tree to the counts, or takes it out. */
  count({ horizontal, vertical }: Passage, by: 1 | -1): void {
    for (const cell of horizontal) this.across[cell]! += by;
    for (const cell of vertical) this.along[cell]! += by;
    for (const cell of horizontal) this.reprice(cell);
    for (const cell of vertical) this.reprice(cell);
  }

  /** Cells that the line of a tree runs through. */
  passageOf(tree: NetTree): Passage {
    const horizontal = new Set<number>([tree.root]);
    const vertical = new Set<number>();
    for (const leaf of tree.leaves) if (leaf >= 0) horizontal.add(leaf);
    for (const [cell, parent] of tree.parent) {
      if (cell === parent) continue;
      const set = Math.abs(cell - parent) === 1 && this.strips.nx > 1 ? horizontal : vertical;
      set.add(cell);
      set.add(parent);
    }
    return { horizontal: Int32Array.from(horizontal), vertical: Int32Array.from(vertical) };
  }

  route(graph: IndexedGraph, net: Net): NetTree {
    const { nx } = this.strips;
    const root = (net.isInward ? this.strips.in : this.strips.out)[net.hub]!;
    const parent = new Map<number, number>([[root, root]]);
    this.turn++;
    if (root >= 0) this.treeAt[root] = this.turn;
    const leaves = Int32Array.from(net.edges, (e) =>
      net.isInward ? this.strips.out[graph.source[e]!]! : this.strips.in[graph.target[e]!]!,
    );
    const far = (cell: number): number =>
      2 * Math.abs((cell % nx) - (root % nx)) + Math.abs(Math.floor(cell / nx) - Math.floor(root / nx));
    for (const i of [...leaves.keys()].sort((a, b) => far(leaves[a]!) - far(leaves[b]!) || leaves[a]! - leaves[b]!)) {
      if (leaves[i]! < 0 || root < 0 || this.area[leaves[i]!] !== this.area[root]) leaves[i] = -1;
      else if (!this.join(leaves[i]!, root, parent, net.isInward)) leaves[i] = -1;
    }
    return { net, root, leaves, parent };
  }

  /** Joins a leaf to the tree; returns whether there is a way. */
  private join(leaf: number, root: number, parent: Map<number, number>, isInward: boolean): boolean {
    if (parent.has(leaf)) return true;
    const { nx, ny } = this.strips;
    const ry = Math.floor(root / nx);
    const ly = Math.floor(leaf / nx);
    // where the line turns at either end: beside the card, or a little farther off where there is more room
    const rx = this.turningStrip(root, isInward ? -1 : 1);
    const lx = this.turningStrip(leaf, isInward ? 1 : -1);
    let best: number[] | null = null;
    let least = Infinity;
    const consider = (...corners: number[]): void => {
      const cost = this.price(corners, least);
      if (cost >= least) return;
      least = cost;
      best = corners;
    };
    consider(leaf, ly * nx + rx, ry * nx + rx, root);
    consider(leaf, ly * nx + lx, ry * nx + lx, root);
    const reach = ny > 80 ? 9 : ny;
    const top = Math.max(0, Math.min(ry, ly) - reach);
    const bottom = Math.min(ny - 1, Math.max(ry, ly) + reach);
    const step = Math.max(1, Math.floor((bottom - top) / 80));
    for (let y = top; y <= bottom; y += step) {
      if (y !== ry && y !== ly) consider(leaf, ly * nx + lx, y * nx + lx, y * nx + rx, ry * nx + rx, root);
    }
    const left = Math.max(Math.min(rx, lx) + 1, Math.max(rx, lx) - 20);
    for (let x = left; x < Math.max(rx, lx); x++) consider(leaf, ly * nx + x, ry * nx + x, root);

    const cells = best === null ? this.search(leaf, parent) : this.expand(best);
    if (cells === null) return false;
    for (let i = 0; i + 1 < cells.length; i++) {
      parent.set(cells[i]!, cells[i + 1]!);
      this.treeAt[cells[i]!] = this.turn;
    }
    return true;
  }

  /** The first strip with room for a line, seen from a port, as far as there is no card. */
  private turningStrip(port: number, direction: -1 | 1): number {
    const { nx, blocked, room } = this.strips;
    const x = port % nx;
    for (let i = x; i >= 0 && i < nx && blocked[port - x + i] === 0; i += direction) if (room[i]! > 0) return i;
    return x;
  }

  private search(leaf: number, parent: ReadonlyMap<number, number>): number[] | null {
    this.searcher ??= new PathSearch(this.strips);
    const step = (cell: number, isHorizontal: boolean): number =>
      isHorizontal ? this.acrossPrice[cell]! : this.alongPrice[cell]!;
    const { xSize, ySize, nx, blocked } = this.strips;
    const plain = (cell: number, isHorizontal: boolean): number =>
      blocked[cell] === 1 ? Infinity : isHorizontal ? xSize[cell % nx]! : ySize[Math.floor(cell / nx)]!;
    // a short way is soon found where what it crosses does not count
    return (
      this.searcher.find(leaf, parent, step, bendPrice, mostStates) ??
      this.searcher.find(leaf, parent, plain, bendPrice)
    );
  }

  /** Works out the prices of a cell again, when what runs through it has changed. */
  private reprice(cell: number): void {
    const { nx, blocked, xSize, ySize, room } = this.strips;
    if (blocked[cell] === 1) {
      this.acrossPrice[cell] = this.alongPrice[cell] = Infinity;
      return;
    }
    const x = cell % nx;
    const y = (cell - x) / nx;
    const [across, along] = [this.across[cell]!, this.along[cell]!];
    const crowdAcross = across + 1 > room[nx + y]! ? crowdPrice : 0;
    const crowdAlong = along + 1 > room[x]! ? crowdPrice : 0;
    this.acrossPrice[cell] = xSize[x]! + crossingPrice * along + parallelPrice * across + crowdAcross;
    this.alongPrice[cell] = ySize[y]! + crossingPrice * across + parallelPrice * along + crowdAlong;
  }

  /** Price of a way along corners from a leaf, up to the first cell of the tree; gives up at `limit`. */
  private price(corners: readonly number[], limit: number): number {
    const { turn, treeAt } = this;
    const { nx } = this.strips;
    let cell = corners[0]!;
    let cost = 0;
    let wasHorizontal = true;
    for (let i = 1; i < corners.length; i++) {
      const corner = corners[i]!;
      if (corner === cell) continue;
      const isHorizontal = Math.floor(corner / nx) === Math.floor(cell / nx);
      const prices = isHorizontal ? this.acrossPrice : this.alongPrice;
      const delta = (corner > cell ? 1 : -1) * (isHorizontal ? 1 : nx);
      if (isHorizontal !== wasHorizontal) cost += bendPrice;
      wasHorizontal = isHorizontal;
      while (cell !== corner) {
        cell += delta;
        if (treeAt[cell] === turn) return cost + (this.strips.blocked[cell] === 1 ? Infinity : 0);
        cost += prices[cell]!;
        if (cost >= limit) return Infinity;
      }
    }
    return cost;
  }

  /** Cells of a way along corners, from the leaf up to the first cell of the tree. */
  private expand(corners: readonly number[]): number[] {
    const { nx } = this.strips;
    const cells = [corners[0]!];
    for (let i = 1; i < corners.length; i++) {
      const corner = corners[i]!;
      const isHorizontal = Math.floor(corner / nx) === Math.floor(cells[cells.length - 1]! / nx);
      while (cells[cells.length - 1]! !== corner) {
        const cell = cells[cells.length - 1]! + (corner > cells[cells.length - 1]! ? 1 : -1) * (isHorizontal ? 1 : nx);
        cells.push(cell);
        if (this.treeAt[cell] === this.turn) return cells;
      }
    }
    return cells;
  }
}

/** Numbers the areas of free cells that hang together; 0 for covered cells. */
function freeAreas({ nx, ny, blocked }: Strips): Int32Array {
  const area = new Int32Array(nx * ny);
  const stack: number[] = [];
  let areas = 0;
  const enter = (cell: number): void => {
    if (blocked[cell] === 1 || area[cell] !== 0) return;
    area[cell] = areas;
    stack.push(cell);
  };
  for (let root = 0; root < area.length; root++) {
    if (blocked[root] === 1 || area[root] !== 0) continue;
    areas++;
    enter(root);
    while (stack.length > 0) {
      const cell = stack.pop()!;
      const x = cell % nx;
      if (x > 0) enter(cell - 1);
      if (x + 1 < nx) enter(cell + 1);
      if (cell >= nx) enter(cell - nx);
      if (cell + nx < area.length) enter(cell + nx);
    }
  }
  return area;
}
