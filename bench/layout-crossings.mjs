// @ts-check
/**
 * Crossings of lines, one rule for every tool: pairs of flows without a common link whose lines cross, each pair once for
 * each point where they do.
 *
 * @module
 */

/** @typedef {{ x: number, y: number }} Point */

/**
 * Counts points where the lines of two flows cross.
 *
 * @param {readonly { id: string, source: string, target: string }[]} edges
 * @param {ReadonlyMap<string, readonly Point[]>} lines
 */
export function countCrossings(edges, lines) {
  /** @type {{ a: Point, b: Point, edge: number, left: number, right: number, top: number, bottom: number }[]} */
  const pieces = [];
  for (const [edge, { id }] of edges.entries()) {
    const line = lines.get(id);
    if (line === undefined) throw new Error(`no line of ${id}`);
    for (let i = 1; i < line.length; i += 1) {
      const a = /** @type {Point} */ (line[i - 1]);
      const b = /** @type {Point} */ (line[i]);
      const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
      const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
      pieces.push({ a, b, edge, left, right, top, bottom });
    }
  }
  pieces.sort((p, q) => p.left - q.left);
  let count = 0;
  for (let i = 0; i < pieces.length; i += 1) {
    const p = /** @type {typeof pieces[0]} */ (pieces[i]);
    const own = edges[p.edge];
    for (let j = i + 1; j < pieces.length; j += 1) {
      const q = /** @type {typeof pieces[0]} */ (pieces[j]);
      if (q.left > p.right) break;
      if (q.top > p.bottom || q.bottom < p.top || q.edge === p.edge) continue;
      const other = edges[q.edge];
      if (own?.source === other?.source || own?.target === other?.target) continue;
      if (own?.source === other?.target || own?.target === other?.source) continue;
      if (cross(p.a, p.b, q.a, q.b)) count += 1;
    }
  }
  return count;
}

/** Whether two pieces cross; an end belongs to the half plane above, so that a common bend counts once at most. */
function cross(/** @type {Point} */ a, /** @type {Point} */ b, /** @type {Point} */ c, /** @type {Point} */ d) {
  const side = (/** @type {Point} */ p, /** @type {Point} */ q, /** @type {Point} */ r) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0;
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
