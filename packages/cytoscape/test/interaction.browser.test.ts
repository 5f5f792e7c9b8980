/** Lenses, keyboard, minimap, ways, tidying and exports on a real map. */
import { cdp, userEvent } from "vitest/browser";
import { describe, expect, test, vi } from "vitest";
import { lensInk, linkElementId, PALETTES, svgDataUri } from "@liantu/cytoscape";
import type { FocusLinkEvent, Lens } from "@liantu/cytoscape";
import { DOCUMENT, hostileFixture, read } from "./fixture.js";
import { frames, pixels, useMap } from "./use-map.js";

const { mount, host } = useMap();
const classed = (map: Awaited<ReturnType<typeof mount>>, selector: string): string[] =>
  map.cy
    .nodes(selector)
    .map((node) => node.data("link") as string)
    .sort();

describe("lenses", () => {
  test("change the cards in place, tell so, and bring their legend", async () => {
    const map = await mount({ level: "mid" });
    const before = map.positions();
    const heard: string[] = [];
    map.on("lens", ({ lens }) => heard.push(lens.id));
    map.setLens("coverage");
    const ink = lensInk("step-4", PALETTES.default);
    await vi.waitFor(async () => expect(await pixels(map, ink)).toBeGreaterThan(500), { timeout: 5000 });
    expect(map.legend().map(({ label }) => label)).toEqual(["0%", "1–49%", "100%", "待测算", "无本地需求"]);
    map.setLens(null);
    await vi.waitFor(async () => expect(await pixels(map, ink)).toBe(0), { timeout: 5000 });
    expect([heard, map.positions()]).toEqual([["coverage", "status"], before]);
  });

  test("a lens of one's own, given at the start, stays when the chain changes", async () => {
    const own: Lens = {
      id: "own",
      name: { zh: "自定", en: "Own" },
      about: { zh: "", en: "" },
      marks: () => (link) => ({
        key: link.id,
        order: 0,
        label: { zh: link.id, en: link.id },
        colour: link.id === "extra" ? "#FF00FF" : "none",
        shape: "circle",
      }),
    };
    const map = await mount({ level: "mid", lens: own });
    expect(await pixels(map, "#FF00FF")).toBe(0);
    const more = { id: "extra", name: "新增环节", stage: "midstream" };
    map.setChain(read({ ...DOCUMENT, links: [...DOCUMENT.links, more] }).chain);
    await vi.waitFor(async () => expect(await pixels(map, "#FF00FF")).toBeGreaterThan(500), { timeout: 5000 });
    expect(map.lens.id).toBe("own");
  });
});

describe("keyboard", () => {
  test("walks along flows, speaks, opens, clears", async () => {
    const map = await mount();
    const spoken: FocusLinkEvent[] = [];
    const opened: unknown[] = [];
    map.on("focuslink", (event) => spoken.push(event));
    map.on("open", ({ link }) => opened.push(link));
    await userEvent.tab();
    expect(document.activeElement).toBe(host());
    expect([host().getAttribute("role"), host().getAttribute("aria-label")]).toEqual([
      "application",
      expect.stringContaining("测试市新能源电池产业链"),
    ]);
    await userEvent.keyboard("{Home}{ArrowRight}");
    expect(map.focused).toBe("electrolyte");
    expect(classed(map, ".cursor")).toEqual(["electrolyte"]);
    expect(spoken[spoken.length - 1]?.text).toMatch(/^电解液，中游，断点，缺口 .*，上游 1 个、下游 1 个$/u);
    await userEvent.keyboard("{Enter}");
    expect([map.selected, opened]).toEqual(["electrolyte", ["electrolyte"]]);
    await userEvent.keyboard("{ArrowRight}{Escape}");
    expect([map.selected, map.focused, spoken[spoken.length - 1]]).toEqual([null, null, { link: null, text: "" }]);
    expect(map.cy.elements(".lit, .dim, .cursor, .focus").empty()).toBe(true);
  });

  test("zooms and fits; what it brings to is in sight", async () => {
    const map = await mount();
    await userEvent.tab();
    const zoom = map.cy.zoom();
    await userEvent.keyboard("++++++");
    expect(map.cy.zoom()).toBeGreaterThan(zoom * 1.5);
    for (const step of ["{Home}", "{ArrowRight}", "{ArrowRight}", "{End}"]) {
      await userEvent.keyboard(step);
      const { x1, y1, x2, y2 } = map.cy.nodes(".cursor").renderedBoundingBox({ includeLabels: false });
      expect(Math.min(x2, 1200) - Math.max(x1, 0)).toBeGreaterThan(Math.min(x2 - x1, 1200) * 0.9);
      expect(Math.min(y2, 800) - Math.max(y1, 0)).toBeGreaterThan(Math.min(y2 - y1, 800) * 0.9);
    }
    await userEvent.keyboard("0");
    expect(map.cy.zoom()).toBeCloseTo(zoom, 6);
  });

  test("a ring shows that the map has the keyboard, and goes with it", async () => {
    await mount();
    const ring = (): number =>
      [...host().children].filter(
        (child) => (child as HTMLElement).style.border.includes("3px") && getComputedStyle(child).display === "block",
      ).length;
    expect(ring()).toBe(0);
    await userEvent.tab();
    expect(ring()).toBe(1);
    host().blur();
    expect(ring()).toBe(0);
  });

  test("does not walk to what a filter hides, and leaves shortcuts of the browser alone", async () => {
    const map = await mount();
    map.filter(new Set(["salt", "cell"]), "hide");
    await userEvent.tab();
    await userEvent.keyboard("{Home}{ArrowRight}");
    expect(map.focused).toBe("salt");
    const zoom = map.cy.zoom();
    host().dispatchEvent(new KeyboardEvent("keydown", { key: "+", ctrlKey: true, bubbles: true }));
    expect(map.cy.zoom()).toBe(zoom);
  });

  test("speaks hostile names as text, and is not there when not wanted", async () => {
    const map = await mount({ hasKeyboard: false }, hostileFixture());
    expect([host().hasAttribute("tabindex"), host().hasAttribute("role")]).toEqual([false, false]);
    map.destroy();
    const other = await mount({}, hostileFixture());
    await userEvent.tab();
    await userEvent.keyboard("{Home}{Enter}");
    expect(other.selected).not.toBeNull();
    expect(host().querySelectorAll("img, script")).toHaveLength(0);
  });
});

describe("ways", () => {
  test("a selection lights all of its up- and downstream, not only its neighbours", async () => {
    const map = await mount();
    map.select("salt");
    const lit = classed(map, ".link").filter((link) => !classed(map, ".dim").includes(link));
    expect(lit).toEqual(["cell", "electrolyte", "salt"]);
    expect(map.cy.edges(".direct").map((edge) => edge.data("to") as string)).toEqual(["electrolyte"]);
    expect(map.cy.edges(".lit").length).toBe(2);
  });

  test("all ways between two links, from either end", async () => {
    const map = await mount();
    map.highlightPath("cell", "salt");
    expect(classed(map, ".link").filter((link) => !classed(map, ".dim").includes(link))).toEqual([
      "cell",
      "electrolyte",
      "salt",
    ]);
    map.highlightPath("nowhere", "salt");
    map.highlightPath(null);
    expect(map.cy.elements(".dim, .lit").empty()).toBe(true);
  });
});

describe("minimap", () => {
  const minimap = (): HTMLElement => host().querySelector<HTMLElement>("[data-minimap]") ?? document.createElement("i");

  test("is hidden over a map that is all there, follows the viewport, and moves it", async () => {
    const map = await mount({ minimap: true });
    map.fit();
    expect(minimap().style.display).toBe("none");
    map.cy.viewport({ zoom: 1.5, pan: { x: 0, y: 0 } });
    expect(minimap().style.display).toBe("block");
    const { left, top, width, height } = minimap().getBoundingClientRect();
    const press = { clientX: left + width / 2, clientY: top + height / 2, button: 0, bubbles: true, pointerId: 1 };
    minimap().dispatchEvent(new PointerEvent("pointerdown", press));
    const { x1, y1, x2, y2 } = map.cy.nodes(".lane").boundingBox({});
    const extent = map.cy.extent();
    expect((extent.x1 + extent.x2) / 2).toBeCloseTo((x1 + x2) / 2, -2);
    expect((extent.y1 + extent.y2) / 2).toBeCloseTo((y1 + y2) / 2, -2);
    minimap().dispatchEvent(new PointerEvent("pointermove", { ...press, clientX: press.clientX + 20 }));
    expect(map.cy.extent().x1).toBeGreaterThan(extent.x1 + 50);
    minimap().dispatchEvent(new PointerEvent("pointerup", press));
    const at = map.cy.extent().x1;
    minimap().dispatchEvent(new PointerEvent("pointermove", press));
    expect([map.cy.extent().x1, map.selected]).toEqual([at, null]);
  });

  test("is moved by keys, which are not the map's", async () => {
    const map = await mount({ minimap: true });
    map.cy.viewport({ zoom: 1.5, pan: { x: -300, y: -300 } });
    minimap().focus();
    const { x } = map.cy.pan();
    await userEvent.keyboard("{ArrowRight}");
    expect(map.cy.pan().x).toBeCloseTo(x - 300, 0);
    expect(map.focused).toBeNull();
    await userEvent.keyboard("0");
    expect(map.cy.zoom()).toBeLessThan(1.1);
  });

  test("can stand elsewhere, and goes with the map", async () => {
    const elsewhere = document.createElement("div");
    document.body.append(elsewhere);
    const map = await mount({ minimap: elsewhere });
    const canvas = elsewhere.querySelector("canvas");
    const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    expect(data.some((value) => value !== 0)).toBe(true);
    map.destroy();
    expect(elsewhere.childElementCount).toBe(0);
    elsewhere.remove();
  });
});

describe("tidying and files", () => {
  test("tidying is a proposal, can be taken and taken back", async () => {
    const scattered = new Map(
      [...DOCUMENT.links.entries()].map(([i, { id }]) => [id, { x: 150 + 300 * (i % 3), y: 300 * i }]),
    );
    const map = await mount({ positions: scattered });
    const before = map.positions();
    const preview = map.tidy();
    const { moves } = preview;
    expect(map.positions()).toEqual(before);
    expect(moves.length).toBeGreaterThan(2);
    const undo = preview.apply();
    for (const { link, to } of moves) expect(map.positions().get(link)).toEqual(to);
    undo();
    expect(map.positions()).toEqual(before);
  });

  test("the map as SVG is an image, as PNG it has the width asked for", async () => {
    const map = await mount({ level: "mid" }, hostileFixture());
    const svg = await (await map.export("svg")).text();
    const image = new Image();
    image.src = svgDataUri(svg);
    await image.decode();
    const bitmap = await createImageBitmap(await map.export("png", { width: 900 }));
    expect([bitmap.width, Math.abs(bitmap.height - (900 * image.naturalHeight) / image.naturalWidth) < 2]).toEqual([
      900,
      true,
    ]);
  });
});

describe("screens", () => {
  test.each([1.25, 1.5])("is sharp and hits the right card at a scale of %s", async (scale) => {
    const { innerWidth: width, innerHeight: height } = window;
    const session = cdp();
    await session.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    });
    try {
      await vi.waitFor(() => expect(window.devicePixelRatio).toBeCloseTo(scale, 2));
      const map = await mount({ level: "mid", minimap: true });
      const canvas = host().querySelector("canvas");
      expect((canvas?.width ?? 0) / (canvas?.clientWidth ?? 1)).toBeCloseTo(scale, 1);
      const { x, y } = map.cy.getElementById(linkElementId("foil")).renderedPosition();
      const { left, top } = host().getBoundingClientRect();
      const at = { clientX: left + x, clientY: top + y, bubbles: true, button: 0, view: window };
      const top2 = host().querySelector("canvas:last-of-type") ?? host();
      for (const type of ["mousemove", "mousedown"]) top2.dispatchEvent(new MouseEvent(type, at));
      window.dispatchEvent(new MouseEvent("mouseup", at));
      expect(map.selected).toBe("foil");
    } finally {
      await session.send("Emulation.clearDeviceMetricsOverride");
    }
  });

  test("a tap selects, a tap that ends a pinch does not", async () => {
    const map = await mount();
    const target = host().querySelector("canvas:last-of-type") ?? host();
    const { left, top } = host().getBoundingClientRect();
    const place = map.cy.getElementById(linkElementId("cell")).renderedPosition();
    const touch = (identifier: number, dx: number): Touch =>
      new Touch({ identifier, target, clientX: left + place.x + dx, clientY: top + place.y });
    const send = (type: string, touches: Touch[], changed = touches): void => {
      const event = { touches, targetTouches: touches, changedTouches: changed, bubbles: true, cancelable: true };
      target.dispatchEvent(new TouchEvent(type, event));
    };
    const tap = (): void => {
      send("touchstart", [touch(1, 0)]);
      send("touchend", [], [touch(1, 0)]);
    };
    const zoom = map.cy.zoom();
    send("touchstart", [touch(1, -20)]);
    send("touchstart", [touch(1, -20), touch(2, 20)]);
    await frames();
    for (const spread of [30, 45, 60]) send("touchmove", [touch(1, -spread), touch(2, spread)]);
    await frames();
    expect(map.cy.zoom()).toBeGreaterThan(zoom * 1.2);
    send("touchend", [touch(1, -60)], [touch(2, 60)]);
    send("touchend", [], [touch(1, -60)]);
    tap();
    expect(map.selected).toBeNull();
    await new Promise((resolve) => void setTimeout(resolve, 400));
    map.fit();
    await frames();
    Object.assign(place, map.cy.getElementById(linkElementId("cell")).renderedPosition());
    tap();
    expect(map.selected).toBe("cell");
  });

  test("keeps its centre when hidden, resized and shown again", async () => {
    const map = await mount();
    map.cy.viewport({ zoom: 1, pan: { x: -200, y: -100 } });
    const centre = (): [number, number] => {
      const { x1, x2, y1, y2 } = map.cy.extent();
      return [Math.round((x1 + x2) / 2), Math.round((y1 + y2) / 2)];
    };
    const before = centre();
    host().style.display = "none";
    await frames(6);
    Object.assign(host().style, { display: "block", width: "800px", height: "500px" });
    await vi.waitFor(() => expect(map.cy.width()).toBe(800));
    await frames();
    expect([centre(), map.cy.zoom()]).toEqual([before, 1]);
  });
});
