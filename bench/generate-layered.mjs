// @ts-check
/**
 * Seeded layered graphs, for benchmarks of layouts: most flows run to the next layer, some over several.
 *
 * @module
 */

/** Numbers from 0 to 1, the same for the same seed. @param {number} seed */
function sequence(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Makes a graph without cycles, and without two flows between the same links.
 *
 * A link has a hidden trade from 0 to 1, and three of four flows take the most similar of a few consumers drawn by lot: chains are
 * neither planar nor without any order. One flow in five skips a layer, one in twenty two or three.
 *
 * @param {{ links: number, flows?: number, seed?: number, layers?: number }} options Flows a link, 1.6 by default; about
 *   0.7 √links layers by default.
 * @returns {{ nodes: { id: string }[], edges: { id: string, source: string, target: string }[] }}
 */
export function generateLayered({
  links,
  flows = 1.6,
  seed = 1,
  layers = Math.max(3, Math.round(0.7 * Math.sqrt(links))),
}) {
  const random = sequence(seed * 7919 + links);
  const layer = Array.from({ length: links }, (_, i) => (i < layers ? i : Math.floor(random() * layers)));
  const trade = Array.from({ length: links }, () => random());
  /** @type {number[][]} */
  const members = Array.from({ length: layers }, () => []);
  for (const [v, at] of layer.entries()) members[at]?.push(v);
  const id = (/** @type {number} */ v) => `link-${String(v).padStart(6, "0")}`;
  const edges = [];
  const seen = new Set();
  const wanted = Math.round(links * flows);
  for (let attempt = 0; attempt < 40 * wanted && edges.length < wanted; attempt += 1) {
    const source = Math.floor(random() * links);
    const lot = random();
    const step = lot < 0.75 ? 1 : lot < 0.95 ? 2 : lot < 0.98 ? 3 : 4;
    const candidates = members[(layer[source] ?? 0) + step];
    if (candidates === undefined) continue;
    let target = -1;
    let nearest = Infinity;
    const draws = random() < 0.75 ? Math.max(6, Math.round(candidates.length / 6)) : 1;
    for (let draw = 0; draw < draws; draw += 1) {
      const candidate = candidates[Math.floor(random() * candidates.length)] ?? 0;
      const distance = Math.abs((trade[candidate] ?? 0) - (trade[source] ?? 0));
      if (distance < nearest) [nearest, target] = [distance, candidate];
    }
    const key = source * links + target;
    if (seen.has(key)) continue;
    seen.add(key);
    edges.push({ id: `flow-${String(edges.length).padStart(6, "0")}`, source: id(source), target: id(target) });
  }
  return { nodes: layer.map((_, v) => ({ id: id(v) })), edges };
}
