/** A map for each test, on a page that must say nothing. */
import { createChainMap } from "@liantu/cytoscape";
import type { ChainMap, ChainMapOptions } from "@liantu/cytoscape";
import { afterEach, beforeEach, vi } from "vitest";
import { fixture } from "./fixture.js";

/** Waits for frames. */
export const frames = async (n = 3): Promise<void> => {
  for (let i = 0; i < n; i += 1) await new Promise((resolve) => void requestAnimationFrame(resolve));
};

/** What a test file needs of its maps. */
export interface MapBench {
  /** Shows a chain; ended after the test. */
  readonly mount: (options?: ChainMapOptions, source?: ReturnType<typeof fixture>) => Promise<ChainMap>;
  /** Element of the test, 1200 × 800. */
  readonly host: () => HTMLElement;
}

/** Gives every test of a file an element for its map, and fails those that warn. */
export function useMap(): MapBench {
  let host = document.createElement("div");
  let maps: ChainMap[] = [];
  beforeEach(() => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    host = document.createElement("div");
    Object.assign(host.style, { position: "absolute", left: "0", top: "0", width: "1200px", height: "800px" });
    document.body.append(host);
  });
  afterEach(() => {
    for (const map of maps) map.destroy();
    maps = [];
    host.remove();
    const heard = [console.warn, console.error].flatMap((spied) => vi.mocked(spied).mock.calls);
    vi.restoreAllMocks();
    if (heard.length > 0) throw new Error(`the console was used: ${JSON.stringify(heard)}`);
  });
  return {
    host: () => host,
    async mount(options = {}, source = fixture()) {
      const map = createChainMap(host, source.chain, { analysis: source.analysis, ...options });
      maps.push(map);
      await map.ready;
      await frames();
      return map;
    },
  };
}

/** Pixels of a colour in the whole map as drawn; a step more or less in a channel is the rounding of the canvas. */
export async function pixels(of: ChainMap, colour: string): Promise<number> {
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
