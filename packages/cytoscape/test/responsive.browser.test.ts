/** What keeps the map quick: only what has changed is drawn anew, what is seen comes first. */
import { linkElementId } from "@liantu/cytoscape";
import type { ChainMap, MoveEvent } from "@liantu/cytoscape";
import { describe, expect, test, vi } from "vitest";
import { DOCUMENT, largeFixture, read } from "./fixture.js";
import { frames, useMap } from "./use-map.js";

const { mount, host } = useMap();

const pictures = (map: ChainMap): ReadonlyMap<string, string> =>
  new Map(map.cy.nodes(".link").map((node) => [node.data("link") as string, String(node.data("image"))]));
const changed = (before: ReadonlyMap<string, string>, map: ChainMap): string[] =>
  [...pictures(map)].flatMap(([link, picture]) => (before.get(link) === picture ? [] : [link]));

/** Waits until every card has a picture. */
async function filled(map: ChainMap): Promise<void> {
  const cards = map.cy.nodes(".link");
  await vi.waitFor(() => expect(cards.filter("[image]").length).toBe(cards.length), { timeout: 20_000 });
  await frames(6);
}

describe("what is drawn anew", () => {
  test("moving the map changes no element, so that the renderer copies its layers", async () => {
    const map = await mount({}, largeFixture(60));
    map.fit();
    await filled(map);
    const heard = new Set<string>();
    map.cy.on("style bounds background", "node, edge", ({ type, target }) =>
      heard.add(`${type} ${(target as { id(): string }).id()}`),
    );
    await frames(4);
    heard.clear();
    for (let i = 0; i < 6; i += 1) {
      map.cy.panBy({ x: 3, y: 2 });
      await frames(1);
    }
    expect([...heard]).toEqual([]);
  });

  test("layers without anything on them are not painted; the one of a dragged card is, as long as it is dragged", async () => {
    Object.assign(host().style, { width: "400px", height: "300px" });
    const map = await mount({ isMovable: true, level: "dot" });
    const canvases = [...host().querySelectorAll<HTMLCanvasElement>("canvas[data-id]")];
    const painted = (): string[] =>
      canvases
        .filter((canvas) => getComputedStyle(canvas).visibility === "visible")
        .map(({ dataset }) => String(dataset["id"]));
    const drag = canvases.find(({ dataset }) => dataset["id"] === "layer1-drag");
    const isDragDrawn = (): boolean => {
      const image = drag?.getContext("2d")?.getImageData(0, 0, drag.width, drag.height);
      return image !== undefined && new Uint32Array(image.data.buffer).some((value) => value !== 0);
    };
    expect(canvases.map(({ dataset }) => dataset["id"])).toEqual(["layer2-node", "layer0-selectbox", "layer1-drag"]);
    expect(painted()).toEqual(["layer2-node"]);
    const { x, y } = map.cy.getElementById(linkElementId("foil")).renderedPosition();
    const { left, top } = host().getBoundingClientRect();
    const press = (by: number): MouseEventInit => ({
      clientX: left + x + by,
      clientY: top + y + by,
      buttons: 1,
      bubbles: true,
    });
    canvases[0]?.dispatchEvent(new MouseEvent("mousemove", { ...press(0), buttons: 0 }));
    canvases[0]?.dispatchEvent(new MouseEvent("mousedown", press(0)));
    for (const by of [8, 20, 30]) window.dispatchEvent(new MouseEvent("mousemove", press(by)));
    await frames(3);
    expect([isDragDrawn(), painted()]).toEqual([true, ["layer2-node", "layer1-drag"]]);
    window.dispatchEvent(new MouseEvent("mouseup", { ...press(30), buttons: 0 }));
    expect(painted()).toEqual(["layer2-node"]);
    await frames(3);
    expect(isDragDrawn()).toBe(false);
  });

  test("a project that changes gives its own card another picture, and leaves all others and every line alone", async () => {
    const map = await mount();
    await filled(map);
    const before = pictures(map);
    const touched = new Set<string>();
    map.cy.on("data position class style", "edge", ({ target }) => touched.add((target as { id(): string }).id()));
    const projects = DOCUMENT.projects.map((project) =>
      (project as { readonly id?: string }).id === "p-power"
        ? { ...project, name: "另一个项目", enterprise: "e1" }
        : project,
    );
    map.setChain(read({ ...DOCUMENT, projects }).chain);
    await vi.waitFor(() => expect(changed(before, map)).toEqual(["power"]), { timeout: 5000 });
    expect([...touched]).toEqual([]);
  });

  test("a selection, a way and a filter stay while the chain changes", async () => {
    const map = await mount();
    map.select("electrolyte");
    map.filter((link) => link.id !== "power");
    const marked = (): string[] =>
      map.cy
        .elements(".dim, .lit, .focus")
        .map((element) => element.id())
        .sort();
    const before = marked();
    const more = { id: "extra", name: "新增环节", stage: "midstream", unit: "t/a" };
    map.setChain(read({ ...DOCUMENT, links: [...DOCUMENT.links, more] }).chain);
    expect(marked()).toEqual([...before, linkElementId("extra")].sort());
    map.setChain(read(DOCUMENT).chain);
    expect(marked()).toEqual(before);
  });
});

describe("what comes first", () => {
  test("near cards are painted where they are looked at, and around it; the rest has small pictures", async () => {
    const map = await mount({ level: "near" }, largeFixture(200));
    const centre = map.cy.nodes(".link")[0]?.position() ?? { x: 0, y: 0 };
    map.cy.viewport({ zoom: 1.2, pan: { x: 600 - centre.x * 1.2, y: 400 - centre.y * 1.2 } });
    await filled(map);
    const sharp = (): string[] =>
      [...pictures(map)].flatMap(([link, name]) => (/-near-[24]$/u.test(name) ? [link] : []));
    await vi.waitFor(() => expect(sharp().length).toBeGreaterThan(8), { timeout: 20_000 });
    expect(sharp().length).toBeLessThan(100);
  }, 60_000);

  test("a card that comes to the screen gets the picture of the level", async () => {
    const map = await mount({ level: "mid" }, largeFixture(200));
    map.cy.minZoom(0.01);
    map.cy.viewport({ zoom: 0.6, pan: { x: 0, y: 0 } });
    await frames(4);
    const last = map.cy.getElementById(linkElementId("l199"));
    map.focus("l199");
    await vi.waitFor(() => expect(String(last.data("image"))).toMatch(/-mid-[12]$/u), { timeout: 20_000 });
  }, 60_000);
});

describe("editing", () => {
  test("a card that was dragged is told of, with where it was, and can be let go again", async () => {
    const map = await mount({ isMovable: true });
    const moves: MoveEvent[] = [];
    map.on("move", (event) => moves.push(event));
    const node = map.cy.getElementById(linkElementId("foil"));
    const from = { ...node.position() };
    node.position({ x: from.x, y: from.y + 2000 });
    node.emit("dragfree");
    expect(moves).toEqual([{ link: "foil", from, position: { x: from.x, y: from.y + 2000 } }]);
    map.setMovable(false);
    expect(map.cy.autoungrabify()).toBe(true);
    map.setMovable(true);
    expect(map.cy.autoungrabify()).toBe(false);
  });

  test("a preview of tidying draws where the cards would stand, until it is applied, dropped, or out of date", async () => {
    const scattered = new Map(
      [...DOCUMENT.links.entries()].map(([i, { id }]) => [id, { x: 150 + 300 * (i % 3), y: 300 * i }]),
    );
    const map = await mount({ positions: scattered });
    const ghosts = (): number[] => [map.cy.nodes(".ghost").length, map.cy.edges(".ghost-move").length];
    expect([map.tidy().moves.length > 2, ghosts()]).toEqual([true, [0, 0]]);
    const preview = map.tidy({ hasGhosts: true });
    const n = preview.moves.length;
    expect(ghosts()).toEqual([n, n]);
    for (const { link, to } of preview.moves) {
      expect(map.cy.getElementById(`ghost/${link}`).position()).toEqual(to);
    }
    preview.drop();
    preview.drop();
    expect(ghosts()).toEqual([0, 0]);
    map.tidy({ hasGhosts: true });
    map.setChain(read({ ...DOCUMENT, projects: [] }).chain);
    expect(ghosts()).toEqual([0, 0]);
    const other = map.tidy({ hasGhosts: true });
    other.apply();
    expect([ghosts(), map.tidy().moves]).toEqual([[0, 0], []]);
    map.destroy();
    other.drop();
    expect(host().childElementCount).toBe(0);
  });

  test("what is exported is what the lens shows", async () => {
    const map = await mount({ lens: "coverage" });
    expect(await (await map.export("svg")).text()).toContain("覆盖率：");
    map.setLens(null);
    expect(await (await map.export("svg")).text()).not.toContain("覆盖率：");
  });
});
