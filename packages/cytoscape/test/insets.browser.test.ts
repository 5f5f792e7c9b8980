/** Controls that float above the map: nothing of what is fitted, opened or brought to lies below them. */
import { linkElementId } from "@liantu/cytoscape";
import type { ChainMap, MapInsets } from "@liantu/cytoscape";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { largeFixture } from "./fixture.js";
import { frames, useMap } from "./use-map.js";

const { mount, host } = useMap();

const SIDES: Required<MapInsets> = { top: 90, right: 70, bottom: 120, left: 50 };

/** Least free room between the cards and what is covered, by side; below 0 where one lies under it. */
function roomOf(map: ChainMap, { top, right, bottom, left }: Required<MapInsets>, of = ".link"): number {
  const box = map.cy.nodes(of).renderedBoundingBox({ includeLabels: false, includeOverlays: false });
  return Math.min(box.y1 - top, map.cy.width() - right - box.x2, map.cy.height() - bottom - box.y2, box.x1 - left);
}

describe("insets", () => {
  test("no card of a map that opens whole, is fitted, or is fitted to another size lies below them", async () => {
    const source = largeFixture(24);
    const plain = await mount({ level: "dot" }, source);
    expect(roomOf(plain, SIDES)).toBeLessThan(0);
    plain.destroy();
    const map = await mount({ level: "dot", insets: SIDES }, source);
    expect(roomOf(map, SIDES)).toBeGreaterThan(0);
    map.cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
    expect(roomOf(map, SIDES)).toBeLessThan(0);
    map.fit();
    expect(roomOf(map, SIDES)).toBeGreaterThan(0);
    Object.assign(host().style, { width: "900px", height: "700px" });
    await vi.waitFor(() => expect(map.cy.width()).toBe(900));
    await vi.waitFor(() => expect(roomOf(map, SIDES)).toBeGreaterThan(0));
  });

  test("that come later fit a map anew that stands as it was fitted, and leave another where it is", async () => {
    const map = await mount({ level: "dot" }, largeFixture(24));
    map.setInsets(SIDES);
    expect(roomOf(map, SIDES)).toBeGreaterThan(0);
    map.setInsets({});
    expect(roomOf(map, SIDES)).toBeLessThan(0);
    map.cy.panBy({ x: 40, y: 30 });
    const before = { zoom: map.cy.zoom(), pan: { ...map.cy.pan() } };
    map.setInsets(SIDES);
    expect({ zoom: map.cy.zoom(), pan: { ...map.cy.pan() } }).toEqual(before);
  });

  test("a card that is brought to the middle, or walked to, is beside them", async () => {
    const insets: Required<MapInsets> = { top: 200, right: 150, bottom: 100, left: 350 };
    const map = await mount({ level: "dot", insets }, largeFixture(40));
    const [first] = map.positions().keys();
    if (first === undefined) throw new Error("no card");
    map.focus(first);
    const { x, y } = map.cy.getElementById(linkElementId(first)).renderedPosition();
    expect([x, y]).toEqual([expect.closeTo(700, 3), expect.closeTo(450, 3)]);
    await userEvent.tab();
    for (const step of ["{Home}", "{ArrowRight}", "{PageDown}", "{ArrowDown}", "{End}", "{ArrowLeft}"]) {
      await userEvent.keyboard(step);
      await frames(1);
      expect(roomOf(map, insets, ".cursor"), step).toBeGreaterThan(0);
    }
  });
});
