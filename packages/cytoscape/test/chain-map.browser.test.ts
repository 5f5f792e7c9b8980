import { createChainMap, linkElementId, svgDataUri } from "@liantu/cytoscape";
import type { ChainMap, ChainMapOptions } from "@liantu/cytoscape";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cardSvg, cardOf, chainSvg, CARD_LEVELS, PALETTES } from "@liantu/cytoscape";
import { DOCUMENT, fixture, hostileFixture, largeFixture, read } from "./fixture.js";

let host: HTMLElement;
let map: ChainMap | null = null;
const said = (): unknown[] => [console.warn, console.error].flatMap((spied) => vi.mocked(spied).mock.calls);

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  host = document.createElement("div");
  Object.assign(host.style, { position: "absolute", inset: "0", width: "1200px", height: "800px" });
  document.body.append(host);
});

afterEach(() => {
  map?.destroy();
  map = null;
  host.remove();
  const heard = said();
  vi.restoreAllMocks();
  if (heard.length > 0) throw new Error(`the console was used: ${JSON.stringify(heard)}`);
});

async function mount(options: ChainMapOptions = {}, source = fixture()): Promise<ChainMap> {
  map = createChainMap(host, source.chain, { analysis: source.analysis, ...options });
  await map.ready;
  await frames();
  return map;
}

const frames = async (n = 3): Promise<void> => {
  for (let i = 0; i < n; i += 1) await new Promise((resolve) => void requestAnimationFrame(resolve));
};

/** Pixels of a colour in the whole map as drawn; a step more or less in a channel is the rounding of the canvas. */
async function pixels(of: ChainMap, colour: string): Promise<number> {
  const bitmap = await createImageBitmap(of.cy.png({ output: "blob", scale: 1, bg: "#ffffff" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (wanted.every((channel, j) => Math.abs((data[i + j] ?? 0) - channel) <= 2)) count += 1;
  }
  return count;
}

function clickAt(of: ChainMap, link: string, dy = 0): void {
  const node = of.cy.getElementById(linkElementId(link));
  const { x, y } = node.renderedPosition();
  const { left, top } = host.getBoundingClientRect();
  const canvas = host.querySelector("canvas:last-of-type") ?? host;
  const at = { clientX: left + x, clientY: top + y + dy, bubbles: true, button: 0, view: window };
  canvas.dispatchEvent(new MouseEvent("mousemove", at));
  canvas.dispatchEvent(new MouseEvent("mousedown", { ...at, buttons: 1 }));
  window.dispatchEvent(new MouseEvent("mouseup", at));
}

describe("createChainMap()", () => {
  test("draws the cards in their colours", async () => {
    const shown = await mount({ level: "mid" });
    const { built, gap, weakGround } = PALETTES.default;
    for (const colour of [built, gap, weakGround]) expect(await pixels(shown, colour)).toBeGreaterThan(100);
  });

  test("lets nothing of a hostile document become an element", async () => {
    const source = hostileFixture();
    const shown = await mount({}, source);
    shown.select("cell");
    expect(host.querySelectorAll("img, script")).toHaveLength(0);
    expect(await pixels(shown, PALETTES.default.gap)).toBeGreaterThan(100);
  });

  test.each(CARD_LEVELS)("a card at the level %s is well-formed XML, hostile names and all", (level) => {
    const { chain, analysis } = hostileFixture();
    for (const link of analysis.links.values()) {
      const parsed = new DOMParser().parseFromString(cardSvg(cardOf(chain, link, "zh"), { level }), "image/svg+xml");
      expect(parsed.querySelector("parsererror")).toBeNull();
    }
  });

  test("the whole map as one document can be loaded as a picture", async () => {
    const image = new Image();
    image.src = svgDataUri(chainSvg(hostileFixture().chain));
    await image.decode();
    expect(image.naturalWidth).toBeGreaterThan(1000);
  });

  test("selects on a click, lights the direct flows, dims the rest, and says so once", async () => {
    const shown = await mount();
    const events: unknown[] = [];
    shown.on("select", (event) => events.push(event));
    clickAt(shown, "electrolyte");
    expect(events).toEqual([{ link: "electrolyte" }]);
    const lit = shown.cy.edges(".lit").map((edge) => `${String(edge.data("from"))} ${String(edge.data("to"))}`);
    expect(lit.sort()).toEqual(["electrolyte cell", "salt electrolyte"]);
    const dim = shown.cy.nodes(".link.dim").map((node) => node.data("link") as string);
    expect(dim.sort()).toEqual(["cathode", "foil", "power", "recycling", "separator"]);
    shown.select("electrolyte");
    shown.select(null);
    expect(events).toEqual([{ link: "electrolyte" }, { link: null }]);
    expect(shown.cy.elements(".dim, .lit, .focus").empty()).toBe(true);
  });

  test("tells the project that was clicked on a near card", async () => {
    const shown = await mount({ level: "near" });
    shown.cy.zoom(1.5);
    shown.focus("cathode");
    await frames();
    const rows: unknown[] = [];
    shown.on("row", (event) => rows.push(event));
    clickAt(shown, "cathode", (-124 + 86) * shown.cy.zoom());
    expect(rows).toEqual([{ link: "cathode", project: "p-cathode-1" }]);
  });

  test("changes the level with the zoom, once it rests", async () => {
    const shown = await mount();
    const levels: string[] = [];
    shown.on("level", ({ level }) => levels.push(level));
    for (const [zoom, level] of [
      [0.3, "far"],
      [0.2, "dot"],
      [0.7, "mid"],
      [1.2, "near"],
    ] as const) {
      shown.cy.minZoom(0.05);
      shown.cy.zoom(zoom);
      await vi.waitFor(() => expect(shown.level).toBe(level), { timeout: 5000 });
      await vi.waitFor(() => expect(levels[levels.length - 1]).toBe(level), { timeout: 5000 });
    }
    expect(levels).toEqual(["far", "dot", "mid", "near"]);
  });

  test("shows a fixed level whatever the zoom", async () => {
    const shown = await mount({ level: "near" });
    shown.cy.zoom(0.3);
    shown.setLevel("dot");
    await vi.waitFor(() => expect(shown.level).toBe("dot"));
  });

  test("changes language and colours in place", async () => {
    const shown = await mount({ level: "mid" });
    const before = shown.positions();
    shown.setLocale("en");
    expect(shown.cards.get("separator")?.name).toBe("Separator");
    expect(shown.cy.nodes(".lane-name").map((node) => node.data("name") as string)).toContain("Upstream");
    shown.setPalette("dark");
    const dark = async (): Promise<void> => expect(await pixels(shown, PALETTES.dark.built)).toBeGreaterThan(100);
    await vi.waitFor(dark, { timeout: 5000, interval: 200 });
    expect(shown.positions()).toEqual(before);
  });

  test("a link more moves no other card and leaves the viewport alone", async () => {
    const shown = await mount();
    shown.cy.viewport({ zoom: 0.9, pan: { x: 12, y: 34 } });
    const before = shown.positions();
    const more = { id: "extra", name: "新增环节", stage: "midstream", unit: "t/a" };
    const { chain } = read({ ...DOCUMENT, links: [...DOCUMENT.links, more] });
    shown.setChain(chain);
    const after = shown.positions();
    expect([...before].every(([link, at]) => after.get(link)?.x === at.x && after.get(link)?.y === at.y)).toBe(true);
    expect([after.has("extra"), shown.cy.zoom(), shown.cy.pan()]).toEqual([true, 0.9, { x: 12, y: 34 }]);
  });

  test("filters by dimming, or by hiding", async () => {
    const shown = await mount();
    shown.filter((link) => link.class === "blank");
    const bright = shown.cy.nodes(".link").filter((node) => !node.hasClass("dim"));
    expect(bright.map((node) => node.data("link") as string)).toEqual(["separator", "recycling"]);
    shown.filter(new Set(["cell"]), "hide");
    const left = shown.cy.nodes(".link").filter((node) => node.style("display") !== "none");
    expect(left.map((node) => node.data("link") as string)).toEqual(["cell"]);
    shown.filter(null);
    expect(shown.cy.elements(".dim, .gone").empty()).toBe(true);
  });

  test("dims the joints of what a filter dims", async () => {
    const shown = await mount();
    const dim = (): number => shown.cy.nodes(".joint.dim").length;
    shown.filter(new Set());
    expect(dim()).toBe(shown.cy.nodes(".joint").length);
    shown.filter(() => true);
    expect(dim()).toBe(0);
  });

  test("opens with names where they need little more room, and shows the whole when asked to", async () => {
    const shown = await mount();
    const { w, h } = shown.cy.nodes(".lane").boundingBox({ includeOverlays: false });
    Object.assign(host.style, { width: `${String(w * 0.2)}px`, height: `${String(h * 0.5)}px` });
    await vi.waitFor(() => expect(shown.cy.width()).toBeCloseTo(w * 0.2, -1));
    await vi.waitFor(() => expect(shown.cy.zoom()).toBeGreaterThanOrEqual(0.25));
    shown.fit();
    expect(shown.cy.zoom()).toBeLessThan(0.25);
    Object.assign(host.style, { height: `${String(h * 0.4)}px` });
    await vi.waitFor(() => expect(shown.level).toBe("far"), { timeout: 5000 });
  });

  test("a hint stands beside its card, and none while a card is selected", async () => {
    const shown = await mount();
    const hint = host.querySelector<HTMLElement>("[role=tooltip]");
    const node = shown.cy.getElementById(linkElementId("separator"));
    node.emit("mouseover");
    expect(hint?.style.display).toBe("block");
    const { x1, x2 } = node.renderedBoundingBox();
    const left = Number.parseFloat(hint?.style.left ?? "");
    expect(left >= x2 - 4 || left + (hint?.offsetWidth ?? 0) <= x1 + 4).toBe(true);
    shown.select("separator");
    expect(hint?.style.display).toBe("none");
    shown.cy.getElementById(linkElementId("cell")).emit("mouseover");
    expect(hint?.style.display).toBe("none");
  });

  test("lights a path", async () => {
    const shown = await mount();
    shown.highlightPath(["salt", "electrolyte", "cell"]);
    expect(shown.cy.edges(".lit").length).toBe(2);
    shown.highlightPath(null);
    expect(shown.cy.edges(".lit, .dim").empty()).toBe(true);
  });

  test("draws every flow along its route", async () => {
    const shown = await mount();
    for (const edge of shown.cy.edges(".flow").toArray()) {
      const bends = String(edge.data("weights")).split(" ").filter(Boolean).length;
      expect(bends === 0 ? 0 : edge.segmentPoints().length).toBe(bends);
      const points = [edge.sourceEndpoint(), ...(bends === 0 ? [] : edge.segmentPoints()), edge.targetEndpoint()];
      for (const [i, point] of points.slice(1).entries()) {
        const before = points[i] ?? point;
        // the arrowhead takes a little off the last stretch, but leaves it straight
        expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(0.01);
      }
    }
  });

  test("a map made in a hidden container paints when it is shown", async () => {
    host.style.display = "none";
    const shown = await mount({ level: "mid" });
    host.style.display = "block";
    await vi.waitFor(() => expect(shown.cy.width()).toBe(1200));
    await frames();
    expect(shown.cy.zoom()).toBeLessThan(1);
    expect(await pixels(shown, PALETTES.default.gap)).toBeGreaterThan(100);
    const canvases = [...host.querySelectorAll("canvas")];
    const painted = canvases.some((canvas) => {
      const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return data.some((value) => value !== 0);
    });
    expect(painted).toBe(true);
  });

  test("the map cannot be lost beside the screen", async () => {
    const shown = await mount();
    shown.cy.panBy({ x: 100000, y: -100000 });
    const { x1, x2, y1, y2 } = shown.cy.elements().renderedBoundingBox();
    expect(x2 > 0 && x1 < 1200 && y2 > 0 && y1 < 800).toBe(true);
  });

  test("leaves nothing behind when it is destroyed", async () => {
    const added: string[] = [];
    for (const target of [window, document] as EventTarget[]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      vi.spyOn(target, "addEventListener").mockImplementation((type, listener, options) => {
        // Cytoscape.js asks with an event "test" whether listeners can be passive; it listens to nothing.
        if (type !== "test") added.push(type);
        add(type, listener, options);
      });
      vi.spyOn(target, "removeEventListener").mockImplementation((type, listener, options) => {
        const at = added.indexOf(type);
        if (at >= 0) added.splice(at, 1);
        remove(type, listener, options);
      });
    }
    const shown = await mount();
    shown.cy.zoom(1.3);
    shown.destroy();
    shown.destroy();
    expect([host.childElementCount, added, shown.cy.destroyed()]).toEqual([0, [], true]);
  });

  test("draws 200 links, those on the screen before the others", async () => {
    const shown = await mount({}, largeFixture(200));
    const { x1, y1, x2, y2 } = shown.cy.extent();
    const seen = shown.cy.nodes(".link").filter((node) => {
      const { x, y } = node.position();
      return x >= x1 && x <= x2 && y >= y1 && y <= y2;
    });
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.filter("[image]").length).toBe(seen.length);
    await vi.waitFor(() => expect(shown.cy.nodes(".link[image]").length).toBe(200), { timeout: 10_000 });
  });
});
