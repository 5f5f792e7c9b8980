// @ts-check
/**
 * Loss by removal as one would write it over graphology: maps by key, every link again for each removal.
 *
 * @module
 */

/** @typedef {import("../packages/core/dist/index.js").Chain} Chain */

/**
 * Gives the loss of each link's removal; for chains of plain inputs without cycles, everything recorded.
 *
 * @param {Chain} chain
 * @param {ReadonlyMap<string, number>} output Built output by link.
 * @param {readonly string[]} order Links, suppliers first.
 * @returns {Map<string, number>}
 */
export function lossByHand({ graph }, output, order) {
  const made = (/** @type {string} */ link) => output.get(link) ?? 0;
  /** @type {Map<string, number>} */
  const use = new Map(order.map((link) => [link, 0]));
  graph.forEachEdge((_, { coefficient }, from, to) => {
    use.set(from, (use.get(from) ?? 0) + Number(coefficient) * made(to));
  });
  const targets = order.filter((link) => made(link) > 0 && graph.outNeighbors(link).every((user) => made(user) === 0));
  const losses = new Map();
  for (const removed of order) {
    /** @type {Map<string, number>} */
    const left = new Map();
    for (const link of order) {
      let part = link === removed ? 0 : 1;
      graph.forEachInEdge(link, (_, __, from) => {
        const external = Math.max(0, (use.get(from) ?? 0) - made(from));
        const there = made(from) * (left.get(from) ?? 0) + external;
        if ((use.get(from) ?? 0) > 0) part = Math.min(part, there / (use.get(from) ?? 1));
      });
      left.set(link, part);
    }
    losses.set(removed, targets.reduce((sum, link) => sum + 1 - (left.get(link) ?? 0), 0) / targets.length);
  }
  return losses;
}
