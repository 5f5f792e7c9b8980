/**
 * The arcs along which one activity determines another: what the total requirement is solved on.
 *
 * @module
 */
import { groupArcs, type Arcs } from "../graph/arcs.js";
import type { CompiledChain, CompiledFlows } from "../graph/compile-chain.js";
import { topologicalOrder, type TopologicalOrder } from "../graph/topological-order.js";
import type { LinkKey } from "../model/document.js";

/** Arcs from the link whose activity is given to the link whose activity follows; `item` is a position in `record`. */
interface DrivingArcs extends Arcs {
  /** 1 for each arc, by position, that saves demand; 0 if it adds to it. */
  readonly isCredit: Uint8Array;
  /** Position of each arc's flow in the flows of the chain, by position of the arc. */
  readonly record: Int32Array;
}

/** Arcs with a positive coefficient, each array by position of the arc. */
export interface KnownArcs extends DrivingArcs {
  /** Coefficients that make demand least: low where they add to demand, high where they save it. */
  readonly low: Float64Array;
  /** Base coefficients. */
  readonly base: Float64Array;
  /** Coefficients that make demand most. */
  readonly high: Float64Array;
}

/** A chain as the system x = max(0, y + (A − R)x). */
export interface RequirementSystem {
  /** Key of each link by id. */
  readonly keys: readonly LinkKey[];
  /** Flows whose coefficient is recorded and not 0. */
  readonly known: KnownArcs;
  /** Flows whose coefficient, or share, is not recorded. */
  readonly unknown: DrivingArcs;
  /** Whether some known arc is a credit. */
  readonly hasCredits: boolean;
  /** Whether some known arc has a range. */
  readonly hasRanges: boolean;
}

const systems = new WeakMap<CompiledChain, RequirementSystem>();

/**
 * Makes the system of a chain, once for each compiled chain.
 *
 * An input leads from its consumer to its supplier, a return and a credit from `from` to `to`.
 *
 * @param compiled - Chain to read.
 * @returns Its arcs by the link that drives them.
 * @remarks O(links + flows).
 */
export function requirementSystem(compiled: CompiledChain): RequirementSystem {
  const before = systems.get(compiled);
  if (before !== undefined) return before;
  const { inputs, returns, credits, keys } = compiled;
  const known = collect(keys.length, [inputs, returns, credits], ({ high }, item) => high[item]! > 0);
  const unknown = collect(keys.length, [inputs, returns, credits], ({ base }, item) => Number.isNaN(base[item]));
  const system: RequirementSystem = {
    keys,
    known,
    unknown,
    hasCredits: hasCredits(credits),
    hasRanges: [inputs, returns, credits].some(hasRanges),
  };
  systems.set(compiled, system);
  return system;
}

/**
 * Says whether the ends of the ranges enclose every result between them.
 *
 * @param compiled - Chain to read.
 * @returns `false` where credits meet ranges: more of one product may then mean less of another.
 */
export function rangesBound({ inputs, returns, credits }: CompiledChain): boolean {
  return !hasCredits(credits) || ![inputs, returns, credits].some(hasRanges);
}

function hasCredits({ high }: CompiledFlows): boolean {
  return high.some((most) => most > 0);
}

/** Whether some known coefficient has a range. */
function hasRanges({ low, base, high }: CompiledFlows): boolean {
  return high.some((most, item) => most > 0 && (low[item] !== base[item] || most !== base[item]));
}

/**
 * Says whether the members of one step drive one another, or a single one drives itself.
 *
 * @param system - System to read.
 * @param topology - Topological order of its known arcs.
 * @param step - Step of it.
 * @returns `false` for a single link without an arc to itself.
 */
export function isCycle({ known }: RequirementSystem, { begin, order }: TopologicalOrder, step: number): boolean {
  const first = begin[step]!;
  if (begin[step + 1]! > first + 1) return true;
  const link = order[first]!;
  for (let arc = known.start[link]!; arc < known.start[link + 1]!; arc += 1) {
    if (known.target[arc] === link) return true;
  }
  return false;
}

/** A system with its links renumbered by their place in the topological order: a sweep then runs through memory in a row. */
export interface Sweep {
  /** Id of the link at each place. */
  readonly order: Int32Array;
  /** Place of each link, by id. */
  readonly place: Int32Array;
  /** Where each step begins, one entry more than there are steps. */
  readonly begin: Int32Array;
  /** 1 for each step that is a single link without an arc to itself. */
  readonly isSingle: Uint8Array;
  /** Where the arcs of each place begin, one entry more than there are links. */
  readonly start: Int32Array;
  /** Place that each arc drives. */
  readonly target: Int32Array;
  /** Position of each arc in the known ones. */
  readonly arc: Int32Array;
}

const sweeps = new WeakMap<RequirementSystem, Sweep>();

/**
 * Puts a system in topological order, once for each system.
 *
 * @param system - System to read.
 * @returns Its known arcs by the place of the link that drives them.
 * @remarks O(links + flows).
 */
export function sweepOf(system: RequirementSystem): Sweep {
  const before = sweeps.get(system);
  if (before !== undefined) return before;
  const { known, keys } = system;
  const topology = topologicalOrder(known);
  const { order, begin, count } = topology;
  const isSingle = new Uint8Array(count);
  for (let step = 0; step < count; step += 1) isSingle[step] = isCycle(system, topology, step) ? 0 : 1;
  const place = new Int32Array(keys.length);
  for (let at = 0; at < order.length; at += 1) place[order[at]!] = at;
  const start = new Int32Array(keys.length + 1);
  const target = new Int32Array(known.target.length);
  const arc = new Int32Array(known.target.length);
  let number = 0;
  for (let at = 0; at < order.length; at += 1) {
    const link = order[at]!;
    for (let from = known.start[link]!; from < known.start[link + 1]!; from += 1) {
      target[number] = place[known.target[from]!]!;
      arc[number] = from;
      number += 1;
    }
    start[at + 1] = number;
  }
  const sweep: Sweep = { order, place, begin, isSingle, start, target, arc };
  sweeps.set(system, sweep);
  return sweep;
}

function collect(
  links: number,
  [inputs, returns, credits]: readonly [CompiledFlows, CompiledFlows, CompiledFlows],
  isWanted: (flows: CompiledFlows, item: number) => boolean,
): KnownArcs {
  const room = inputs.record.length + returns.record.length + credits.record.length;
  const source = new Int32Array(room);
  const target = new Int32Array(room);
  const at = new Int32Array(room); // position in its table
  const table = new Uint8Array(room);
  const tables = [inputs, returns, credits] as const;
  let count = 0;
  for (let t = 0; t < 3; t += 1) {
    const flows = tables[t]!;
    const [drivers, driven] = t === 0 ? [flows.to, flows.from] : [flows.from, flows.to];
    for (let item = 0; item < flows.record.length; item += 1) {
      if (!isWanted(flows, item)) continue;
      source[count] = drivers[item]!;
      target[count] = driven[item]!;
      at[count] = item;
      table[count] = t;
      count += 1;
    }
  }
  const arcs = groupArcs(links, source.subarray(0, count), target.subarray(0, count));
  const known = {
    ...arcs,
    isCredit: new Uint8Array(count),
    record: new Int32Array(count),
    low: new Float64Array(count),
    base: new Float64Array(count),
    high: new Float64Array(count),
  };
  for (let arc = 0; arc < count; arc += 1) {
    const flow = arcs.item[arc]!;
    const flows = tables[table[flow]!]!;
    const item = at[flow]!;
    const isCredit = table[flow] === 2;
    known.isCredit[arc] = isCredit ? 1 : 0;
    known.record[arc] = flows.record[item]!;
    known.base[arc] = flows.base[item]!;
    known.low[arc] = isCredit ? flows.high[item]! : flows.low[item]!;
    known.high[arc] = isCredit ? flows.low[item]! : flows.high[item]!;
  }
  return known;
}
