/** A map of very many elements: its cards come first, its flows a moment later, and nothing done between is lost. */
import { createChainMap, linkElementId } from "@liantu/cytoscape";
import type { ChainMap } from "@liantu/cytoscape";
import { expect, test, vi } from "vitest";
import { largeFixture } from "./fixture.js";
import { useMap } from "./use-map.js";

const { mount, host } = useMap();
const LINKS = 700;

const flowsOf = (map: ChainMap): number => map.cy.edges(".flow").length;
const wholeMap = async (map: ChainMap): Promise<void> =>
  vi.waitFor(() => expect(flowsOf(map)).toBeGreaterThan(0), { timeout: 20_000 });

const later = async (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 300));

/** A map whose cards have just been drawn. */
async function withCards(act: (map: ChainMap) => Promise<void>): Promise<void> {
  const { chain, analysis } = largeFixture(LINKS);
  const map = createChainMap(host(), chain, { analysis });
  try {
    await map.ready;
    await act(map);
  } finally {
    map.destroy();
  }
}

test("the cards are there first, then the flows, in the same places", () =>
  withCards(async (map) => {
    expect(map.cy.nodes(".link").length).toBe(LINKS);
    expect(map.cy.nodes(".lane").length).toBeGreaterThan(0);
    expect([flowsOf(map), map.cy.nodes(".joint").length]).toEqual([0, 0]);
    const before = map.cy.nodes(".link").map((node) => ({ ...node.position() }));
    const { zoom, pan } = { zoom: map.cy.zoom(), pan: { ...map.cy.pan() } };
    await wholeMap(map);
    expect(flowsOf(map)).toBe(map.chain.flows.length);
    expect(map.cy.nodes(".joint").length).toBeGreaterThan(0);
    expect(map.cy.nodes(".link").map((node) => ({ ...node.position() }))).toEqual(before);
    expect([map.cy.zoom(), map.cy.pan()]).toEqual([zoom, pan]);
  }));

test("a card that is selected in between has its flows lit, and all others dimmed", () =>
  withCards(async (map) => {
    const from = `l${String(LINKS / 2)}`;
    map.select(from);
    await wholeMap(map);
    const own = map.cy.getElementById(linkElementId(from)).connectedEdges(".flow");
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(".lit").length).toBe(own.length);
    const others = map.cy.edges(".flow").not(".lit");
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(".dim").length).toBe(others.length);
  }));

test("another chain in between is shown whole, and a map that is ended stays so", async () => {
  await withCards(async (map) => {
    const small = largeFixture(24);
    map.setChain(small.chain, small.analysis);
    const { length } = small.chain.flows;
    expect(flowsOf(map)).toBe(length);
    await later();
    expect([map.cy.nodes(".link").length, flowsOf(map)]).toEqual([24, length]);
  });
  await withCards(async (map) => {
    map.destroy();
    await later();
    expect(map.cy.destroyed()).toBe(true);
  });
});

test("a map of usual size is whole at once", async () => {
  const source = largeFixture(200);
  const map = await mount({}, source);
  expect(flowsOf(map)).toBe(source.chain.flows.length);
});
