// @ts-check
/**
 * Seeded chain documents of any size for benchmarks.
 *
 * @module
 */

/** Stages of the generated projects, as often as they stand here. */
const STAGES = ["operating", "operating", "full-capacity", "building", "started", "signed", "negotiating", "on-hold"];
/** Stages at a link where nothing is built yet. */
const EARLY_STAGES = ["building", "started", "signed", "negotiating"];

/**
 * A small generator of random numbers (mulberry32): the same seed, the same numbers, on every machine.
 *
 * @param {number} seed
 * @returns {() => number} numbers from 0 to below 1
 */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes a chain document: most flows lead a short way down the chain, some a long way, and if asked some lead back up.
 * What a link takes in adds up to less than it makes, so that every cycle is productive.
 *
 * With projects, one link in ten has none (every other of these was not surveyed), one in ten has none that is built, a
 * project in five gives its capacity in 万吨/年 instead of t/a, and a part of the capacities and coefficients is not recorded.
 *
 * @param {{ links: number, flowsPerLink?: number, backward?: number, projectsPerLink?: number, unrecorded?: number,
 *   seed?: number }} options
 *   `backward` is the part of flows that lead from a later link to an earlier one.
 */
export function generateChain({
  links: size,
  flowsPerLink = 1.5,
  backward = 0,
  projectsPerLink = 0,
  unrecorded = 0,
  seed = 1,
}) {
  const random = randomNumbers(seed);
  const places = Array.from({ length: size }, (_, place) => place);
  for (let place = size - 1; place > 0; place -= 1) {
    const other = Math.floor(random() * (place + 1));
    [places[place], places[other]] = [/** @type {number} */ (places[other]), /** @type {number} */ (places[place])];
  }
  const ids = places.map((place) => `link-${String(place).padStart(6, "0")}`);
  /** @type {Map<string, { from: string, to: string, coefficient: number }>} */
  const flows = new Map();
  const suppliers = new Uint32Array(size);
  while (flows.size < size * flowsPerLink) {
    const early = Math.floor(random() * (size - 1));
    const reach = random() < 0.9 ? 20 : size;
    const late = Math.min(size - 1, early + 1 + Math.floor(random() * reach));
    const [from, to] = random() < backward ? [late, early] : [early, late];
    const key = `${String(from)}>${String(to)}`;
    if (flows.has(key)) continue;
    suppliers[to] = (suppliers[to] ?? 0) + 1;
    flows.set(key, { from: String(ids[from]), to: String(ids[to]), coefficient: 0.3 + 0.6 * random() });
  }
  const shares = new Map(ids.map((id, place) => [id, suppliers[place] ?? 1]));
  const document = {
    format: "liantu-chain",
    version: 1,
    id: `generated-${String(size)}`,
    name: `${String(size)} links`,
    links: ids.map((id) => ({ id, name: id, stage: "midstream", unit: "t/a" })),
    flows: [...flows.values()].map(({ from, to, coefficient }) =>
      random() < unrecorded ? { from, to } : { from, to, coefficient: coefficient / (shares.get(to) ?? 1) },
    ),
  };
  if (projectsPerLink === 0) return document;
  const enterprises = Math.ceil((size * projectsPerLink) / 4);
  return {
    ...document,
    surveyed: true,
    links: document.links.map((link, place) => (place % 20 === 0 ? { ...link, surveyed: false } : link)),
    enterprises: Array.from({ length: enterprises }, (_, i) => ({ id: `e-${String(i)}`, name: `企业 ${String(i)}` })),
    projects: Array.from({ length: size * projectsPerLink }, (_, i) => {
      let place = 0;
      while (place % 10 === 0) place = Math.floor(random() * size);
      const stages = place % 10 === 1 ? EARLY_STAGES : STAGES;
      const tonnes = Math.round(10 ** (2 + 3 * random()));
      const isLarge = random() < 0.2;
      return {
        id: `p-${String(i).padStart(7, "0")}`,
        enterprise: `e-${String(Math.floor(random() * enterprises))}`,
        link: String(ids[place]),
        stage: String(stages[Math.floor(random() * stages.length)]),
        ...(random() >= unrecorded && { capacity: isLarge ? tonnes / 10_000 : tonnes }),
        ...(isLarge && { unit: "万吨/年" }),
        ...(random() < 0.5 && { utilisation: 0.6 + 0.4 * random() }),
      };
    }),
  };
}
