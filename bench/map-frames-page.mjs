// @ts-check
/**
 * The part of the map benchmark that runs in the page: four ways to draw one chain, driven alike.
 *
 * @module
 */
import { Graph } from "@antv/g6";
import { analyzeChain, readChain } from "@liantu/core";
import { createChainMap, layoutChain } from "@liantu/cytoscape";
import cytoscape from "cytoscape";
import Graphology from "graphology";
import Sigma from "sigma";

/** @typedef {{ pan(x: number, y: number): void, zoom(factor: number): void, filter(on: boolean): unknown,
 *   level?: () => Promise<unknown>, whole?: () => Promise<unknown>, destroy(): void }} Driver */
/** @typedef {{ id: string, x: number, y: number, name: string, isKept: boolean, projects: { id: string, name: string,
 *   status: string | null }[] }} Card */
/** @typedef {{ chain: import("@liantu/core").Chain, analysis: import("@liantu/core").ChainAnalysis,
 *   positions: ReadonlyMap<string, { x: number, y: number }>, cards: Card[], edges: { id: string, from: string,
 *   to: string }[] }} Data */

const COLOURS = /** @type {Record<string, string>} */ ({
  built: "#0B5D3B",
  "under-construction": "#2B7FE3",
  planned: "#E2401B",
});
const colourOf = (/** @type {string | null} */ status) => COLOURS[status ?? ""] ?? "#64748B";
const ROW = 22;
const WIDTH = 260;

/** @returns {Promise<number>} time of the next frame */
const frame = () => new Promise((resolve) => void requestAnimationFrame(resolve));
/** Resolves when what was drawn last has come to the screen. */
const painted = async () => {
  await frame();
  await frame();
};

/** @type {Record<string, (host: HTMLElement, data: Data) => Promise<Driver>>} */
const RIVALS = {
  async liantu(host, { chain, analysis, positions }) {
    const map = createChainMap(host, chain, { analysis, positions, hasTooltip: false });
    await map.ready;
    const { cy } = map;
    const centre = { x: cy.width() / 2, y: cy.height() / 2 };
    return {
      pan: (x, y) => void cy.panBy({ x, y }),
      zoom: (factor) => void cy.zoom({ level: cy.zoom() * factor, renderedPosition: centre }),
      filter: (on) => map.filter(on ? (link) => link.class === "blank" : null),
      // As a reader does it: by zooming in. The rest of a fifth of a second that the map waits for is part of it.
      level: () =>
        new Promise((resolve) => {
          map.on("level", resolve);
          setTimeout(resolve, 20_000);
          const zoom = map.level === "near" ? 0.6 : 1.1;
          cy.zoom({ level: zoom, renderedPosition: centre });
        }),
      async whole() {
        while (cy.edges().empty()) await frame();
      },
      destroy: () => map.destroy(),
    };
  },

  async compound(host, { cards, edges }) {
    const cy = cytoscape({
      container: host,
      layout: { name: "preset" },
      elements: [
        ...cards.map(({ id, name }) => ({ data: { id, name } })),
        ...cards.flatMap(({ id, x, y, projects }) =>
          (projects.length === 0 ? [{ id: `${id}/`, name: "", status: null }] : projects).map((project, i) => ({
            data: { id: `p/${project.id}`, parent: id, name: project.name, colour: colourOf(project.status) },
            position: { x, y: y + i * ROW },
          })),
        ),
        ...edges.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
      ],
      style: [
        { selector: "node", style: { shape: "rectangle", width: WIDTH - 20, height: ROW - 4, "font-size": 12 } },
        { selector: "node[parent]", style: { label: "data(name)", "background-color": "data(colour)" } },
        { selector: ":parent", style: { label: "data(name)", "background-color": "#F5F8FB", "border-width": 1 } },
        { selector: "edge", style: { "curve-style": "taxi", "target-arrow-shape": "triangle", width: 2 } },
        { selector: ".dim", style: { opacity: 0.25 } },
      ],
    });
    cy.fit(undefined, 16);
    const centre = { x: cy.width() / 2, y: cy.height() / 2 };
    const dropped = new Set(cards.filter(({ isKept }) => !isKept).map(({ id }) => id));
    const dim = cy.nodes(":parent").filter((node) => dropped.has(node.id()));
    return {
      pan: (x, y) => void cy.panBy({ x, y }),
      zoom: (factor) => void cy.zoom({ level: cy.zoom() * factor, renderedPosition: centre }),
      filter: (on) => cy.batch(() => void dim.toggleClass("dim", on)),
      destroy: () => cy.destroy(),
    };
  },

  async g6(host, { cards, edges }) {
    const graph = new Graph({
      container: host,
      autoFit: "view",
      animation: false,
      data: {
        combos: cards.map(({ id, name }) => ({ id, data: { name } })),
        nodes: cards.flatMap(({ id, x, y, projects }) =>
          (projects.length === 0 ? [{ id: `${id}/`, name: "", status: null }] : projects).map((project, i) => ({
            id: `p/${project.id}`,
            combo: id,
            style: { x, y: y + i * ROW, fill: colourOf(project.status), labelText: project.name },
          })),
        ),
        edges: edges.map(({ id, from, to }) => ({ id, source: from, target: to })),
      },
      node: {
        type: "rect",
        style: { size: [WIDTH - 20, ROW - 4], labelPlacement: "center", labelFontSize: 12 },
        state: { dim: { opacity: 0.25 } },
      },
      combo: { type: "rect", style: { padding: 6, labelText: (/** @type {any} */ datum) => datum.data.name } },
      edge: { type: "line", style: { endArrow: true } },
    });
    await graph.render();
    const dropped = cards
      .filter(({ isKept }) => !isKept)
      .flatMap(({ id, projects }) =>
        projects.length === 0 ? [`p/${id}/`] : projects.map((project) => `p/${project.id}`),
      );
    return {
      pan: (x, y) => void graph.translateBy([x, y], false),
      zoom: (factor) => void graph.zoomBy(factor, false),
      filter: (on) => graph.setElementState(Object.fromEntries(dropped.map((id) => [id, on ? ["dim"] : []])), false),
      destroy: () => graph.destroy(),
    };
  },

  async sigma(host, { cards, edges }) {
    const graph = new Graphology({ multi: true });
    const dropped = new Set();
    for (const { id, x, y, name, isKept, projects } of cards) {
      graph.addNode(id, { x, y: -y, size: 6, label: name, color: "#23405F" });
      if (!isKept) dropped.add(id);
      for (const [i, project] of projects.entries()) {
        const key = `p/${project.id}`;
        graph.addNode(key, {
          x: x + 40,
          y: -(y + (i + 1) * ROW),
          size: 3,
          label: project.name,
          color: colourOf(project.status),
        });
        if (!isKept) dropped.add(key);
      }
    }
    for (const { id, from, to } of edges) graph.addEdgeWithKey(id, from, to, { size: 2 });
    let isOn = false;
    const sigma = new Sigma(graph, host, {
      nodeReducer: (key, datum) => (isOn && dropped.has(key) ? { ...datum, color: "#DCE3EB" } : datum),
    });
    const camera = sigma.getCamera();
    return {
      pan(x, y) {
        const { x: atX, y: atY, ratio } = camera.getState();
        camera.setState({ x: atX - (x / 1600) * ratio, y: atY + (y / 900) * ratio });
      },
      zoom: (factor) => void camera.setState({ ratio: camera.getState().ratio / factor }),
      filter(on) {
        isOn = on;
        sigma.refresh();
      },
      destroy: () => sigma.kill(),
    };
  },
};

/** @param {object} document @returns {Data} */
function prepare(document) {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("the generated document is none");
  const analysis = analyzeChain(chain);
  const { positions } = layoutChain(chain);
  const cards = [...analysis.links.values()].map((link) => ({
    id: link.id,
    name: link.name,
    isKept: link.class === "blank",
    ...(positions.get(link.id) ?? { x: 0, y: 0 }),
    projects: (chain.projectsByLink.get(link.id) ?? []).map((id) => {
      const project = chain.projects.get(id);
      return { id, name: project?.name ?? project?.enterprise ?? id, status: project?.status ?? null };
    }),
  }));
  const edges = chain.flows.map(({ from, to }, i) => ({ id: `e${String(i)}`, from, to }));
  return { chain, analysis, positions, cards, edges };
}

/** @param {number} steps @param {(i: number) => void} act @returns {Promise<number>} 95th of 100 frames, in ms */
async function p95(steps, act) {
  const times = [];
  let last = await frame();
  for (let i = 0; i < steps; i += 1) {
    act(i);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? Number.NaN;
}

/**
 * Draws a chain with one library and measures it, in milliseconds.
 *
 * @param {string} name
 * @param {object} document
 */
async function measure(name, document) {
  const data = prepare(document);
  const host = globalThis.document.createElement("div");
  Object.assign(host.style, { position: "absolute", inset: "0", width: "1600px", height: "900px" });
  globalThis.document.body.append(host);
  await painted();
  const create = RIVALS[name];
  if (create === undefined) throw new Error(`no rival ${name}`);
  const timed = async (/** @type {() => unknown} */ act) => {
    const start = performance.now();
    await act();
    await painted();
    return performance.now() - start;
  };
  /** @type {Driver | undefined} */
  let driver;
  const begin = performance.now();
  const firstPaint = await timed(async () => {
    driver = await create(host, data);
  });
  if (driver === undefined) throw new Error("nothing was drawn");
  const own = driver;
  if (own.whole !== undefined) {
    await own.whole();
    await painted();
  }
  // All of it is there at the first paint where it does not come in two steps.
  const whole = own.whole === undefined ? firstPaint : performance.now() - begin;
  // What goes on after the first paint, such as the other levels, is not the panning's fault.
  await new Promise((resolve) => void setTimeout(resolve, 4000));
  const pan = await p95(24, (i) => own.pan(i % 8 < 4 ? 14 : -14, i % 8 < 4 ? 6 : -6));
  const zoom = await p95(20, (i) => own.zoom(i % 20 < 10 ? 1.05 : 1 / 1.05));
  await new Promise((resolve) => void setTimeout(resolve, 1500));
  const filter = await timed(() => own.filter(true));
  await timed(() => own.filter(false));
  const level = own.level === undefined ? null : await timed(own.level);
  own.destroy();
  host.remove();
  return { firstPaint, whole, pan, zoom, filter, level };
}

Object.assign(globalThis, { measureMap: measure });
