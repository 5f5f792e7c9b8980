/**
 * Maps made and ended, chains changed, again and again: nothing may grow.
 *
 * A few rounds in an ordinary run; 200 maps and 1 000 edits with LIANTU_DEEP.
 */
import cytoscape from "cytoscape";
import { createChainMap } from "@liantu/cytoscape";
import type { ChainMap } from "@liantu/cytoscape";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DOCUMENT, read } from "./fixture.js";
import { frames } from "./use-map.js";

const isDeep = Boolean(import.meta.env["VITE_LIANTU_DEEP"]);
const CYCLES = isDeep ? 200 : 12;
const EDITS = isDeep ? 1000 : 40;
const LONGEST = isDeep ? 900_000 : 120_000;
const MEGABYTE = 1 << 20;

let host: HTMLElement;
/** Listeners that are still there, by target and type. */
let listening: Map<string, number>;

beforeEach(() => {
  host = document.createElement("div");
  Object.assign(host.style, { position: "absolute", left: "0", top: "0", width: "900px", height: "600px" });
  document.body.append(host);
  listening = new Map();
  const targets: readonly (readonly [string, EventTarget])[] = [
    ["window", window],
    ["document", document],
    ["body", document.body],
    ["container", host],
  ];
  for (const [name, target] of targets) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    const count = (type: string, by: number): void => {
      const key = `${name} ${type}`;
      const left = (listening.get(key) ?? 0) + by;
      if (left === 0) listening.delete(key);
      else listening.set(key, left);
    };
    vi.spyOn(target, "addEventListener").mockImplementation((type, listener, options) => {
      // Cytoscape.js asks with an event "test" whether listeners can be passive; it listens to nothing.
      if (type !== "test") count(type, 1);
      add(type, listener, options);
    });
    vi.spyOn(target, "removeEventListener").mockImplementation((type, listener, options) => {
      if (type !== "test") count(type, -1);
      remove(type, listener, options);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  host.remove();
});

/** Bytes in use, where the browser tells. */
function heap(): number | null {
  const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? null;
}

function cached(map: ChainMap): number {
  const own = map.cy as unknown as { renderer(): { imageCache?: Record<string, unknown> } };
  return Object.keys(own.renderer().imageCache ?? {}).length;
}

/** The chain with other numbers, and with a link that comes and goes. */
function edition(turn: number): ReturnType<typeof read> {
  const more = { id: "extra", name: `新增环节 ${String(turn)}`, stage: "midstream", unit: "t/a" };
  const projects = DOCUMENT.projects.map((project) =>
    "capacity" in project ? { ...project, capacity: Number(project.capacity) + turn } : project,
  );
  return read({ ...DOCUMENT, projects, links: turn % 2 === 0 ? DOCUMENT.links : [...DOCUMENT.links, more] });
}

async function cycle(turn: number): Promise<void> {
  const { chain, analysis } = edition(turn);
  const map = createChainMap(host, chain, { analysis, minimap: true, lens: turn % 2 === 0 ? "coverage" : "status" });
  map.on("select", () => undefined);
  if (turn % 4 === 0) await map.ready;
  map.select("cell");
  map.setPalette("dark");
  map.setLocale("en");
  if (turn % 4 === 1) await frames(1);
  map.destroy();
}

test(
  `${String(CYCLES)} maps leave neither elements nor listeners nor instances behind`,
  async () => {
    await cycle(0);
    const before = {
      elements: document.querySelectorAll("*").length,
      listening: new Map(listening),
      attributes: host.getAttributeNames().sort(),
      instances: instances(),
    };
    const start = heap();
    for (let turn = 0; turn < CYCLES; turn += 1) await cycle(turn);
    expect({
      elements: document.querySelectorAll("*").length,
      listening,
      attributes: host.getAttributeNames().sort(),
      instances: instances(),
    }).toEqual(before);
    expect(host.childElementCount).toBe(0);
    expect([...listening.keys()].filter((key) => key.startsWith("container"))).toEqual([]);
    const end = heap();
    if (start !== null && end !== null) expect(end - start).toBeLessThan(200 * MEGABYTE);
  },
  LONGEST,
);

test(
  `${String(EDITS)} edits keep pictures, elements and listeners at the same number`,
  async () => {
    const first = edition(0);
    const map = createChainMap(host, first.chain, { analysis: first.analysis, level: "mid", minimap: true });
    await map.ready;
    map.setChain(edition(2).chain);
    await settled(map);
    const count = (): object => ({
      nodes: map.cy.elements().length,
      elements: document.querySelectorAll("*").length,
      listening: new Map(listening),
    });
    const before = count();
    const start = heap();
    let most = 0;
    for (let turn = 3; turn < EDITS + 3; turn += 1) {
      const { chain, analysis } = edition(turn);
      map.setChain(chain, analysis);
      if (turn % 10 === 0) await frames(1);
      most = Math.max(most, cached(map));
    }
    const last = edition(2 * EDITS);
    map.setChain(last.chain, last.analysis);
    await settled(map);
    expect(count()).toEqual(before);
    // One picture for each card, and the empty one of the lanes.
    expect(cached(map)).toBeLessThanOrEqual(map.cards.size + 1);
    // The renderer keeps what it has drawn until the new pictures are all there.
    expect(most).toBeLessThanOrEqual(3 * map.cards.size + 1);
    const end = heap();
    if (start !== null && end !== null) expect(end - start).toBeLessThan(200 * MEGABYTE);
    map.destroy();
  },
  LONGEST,
);

/** Waits until the pictures of all levels are there and those out of date are gone: until their number rests. */
async function settled(map: ChainMap): Promise<void> {
  let before = -1;
  let rests = 0;
  while (rests < 8) {
    // oxlint-disable-next-line no-await-in-loop -- the waiting is the point
    await new Promise((resolve) => void setTimeout(resolve, 100));
    const now = cached(map);
    rests = now === before ? rests + 1 : 0;
    before = now;
  }
}

/** Containers that Cytoscape.js has registered an instance in. */
function instances(): number {
  const registered = [...document.querySelectorAll("*")].filter((element) => "_cyreg" in element);
  return registered.filter(
    (element) => (element as { _cyreg?: { cy?: cytoscape.Core } })._cyreg?.cy?.destroyed() === false,
  ).length;
}
