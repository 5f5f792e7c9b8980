/**
 * An order in which every arc leads forwards, as far as cycles allow.
 *
 * @module
 */
import { groupArcs, type Arcs } from "./arcs.js";
import { stronglyConnected, type Components } from "./strongly-connected.js";

/** Nodes in topological order, with the components that make the steps of it. */
export interface TopologicalOrder extends Components {
  /** All nodes: an arc between two components leads forwards; members of one component stand together, by id. */
  readonly order: Int32Array;
  /** Where each step begins in `order`, one entry more than there are steps; see {@link membersOf}. */
  readonly begin: Int32Array;
}

const known = new WeakMap<Int32Array, TopologicalOrder>();

/**
 * Puts nodes in topological order, cycles taken as one.
 *
 * @param arcs - Arcs of the graph; the result is kept for later calls with the same arrays.
 * @returns Order and components; step 0 is the component of the greatest number, the last step is component 0.
 * @remarks O(nodes + arcs).
 */
export function topologicalOrder(arcs: Pick<Arcs, "start" | "target">): TopologicalOrder {
  const before = known.get(arcs.target);
  if (before !== undefined) return before;
  const components = stronglyConnected(arcs);
  const { count, component } = components;
  const step = component.map((own) => count - 1 - own);
  const { start, item } = groupArcs(count, step, component);
  const ordered: TopologicalOrder = { ...components, order: item, begin: start };
  known.set(arcs.target, ordered);
  return ordered;
}

/**
 * Gives the members of one step of a topological order.
 *
 * @param topology - Order to read.
 * @param step - Step, 0 to `count` − 1; arcs lead from earlier steps to later ones.
 * @returns The nodes of that component, by id; a view, not to be written to.
 */
export function membersOf(topology: TopologicalOrder, step: number): Int32Array {
  return topology.order.subarray(topology.begin[step]!, topology.begin[step + 1]!);
}
