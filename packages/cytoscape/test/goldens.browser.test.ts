/**
 * Pictures of maps against those that were looked at and kept, in packages/cytoscape/test/goldens.
 *
 * Compared are the averages of blocks of pixels, so that another machine may set its type a little differently, but not
 * another card, colour or line. VITE_LIANTU_GOLDENS=write keeps what is drawn now; look at the pictures then.
 */
import { commands } from "vitest/browser";
import { expect, test } from "vitest";
import type { CardLevel, ChainMap, ChainMapOptions } from "@liantu/cytoscape";
import baiyin from "../../../examples/chains/baiyin-battery.json";
import demo from "../../../examples/chains/demo-40.json";
import jinchang from "../../../examples/chains/jinchang-battery.json";
import presence from "../../../examples/chains/presence-only.json";
import { largeFixture, read } from "./fixture.js";
import type { Fixture } from "./fixture.js";
import { frames, useMap } from "./use-map.js";

const FOLDER = "packages/cytoscape/test/goldens";
const WIDTH = 720;
const HEIGHT = 450;
/** Side of a block, in pixels. */
const BLOCK = 8;
/** Difference of a block's average that counts, of 255. */
const LEAST_DIFFERENCE = 24;
/** Rings and names are set for the zoom as soon as it rests; pictures of cards are decoded when there is time. */
const PAUSE = 350;
const MOST_ATTEMPTS = 20;
/** Share of blocks that may differ. */
const MOST_DIFFERENT = 0.01;

const isWriting = import.meta.env["VITE_LIANTU_GOLDENS"] === "write";
const { mount, host } = useMap();

interface Picture {
  readonly source: () => Fixture;
  readonly options: ChainMapOptions;
  /** Zoom; the whole map if absent. */
  readonly zoom?: number;
  readonly isGrey?: boolean;
  readonly prepare?: (map: ChainMap) => void;
}

const ZOOMS: Readonly<Record<CardLevel, number>> = { dot: 0.2, far: 0.3, mid: 0.55, near: 1.05 };
const at = (document: unknown, level: CardLevel, options: ChainMapOptions = {}): Picture => ({
  source: () => read(document),
  options: { level, ...options },
  zoom: ZOOMS[level],
});

const focusGap = (map: ChainMap): void => {
  const gap = [...map.analysis.links.values()].find((link) => link.class === "blank");
  if (gap !== undefined) map.focus(gap.id);
};

const PICTURES: readonly (readonly [string, Picture])[] = [
  ["jinchang-far", at(jinchang, "far")],
  ["jinchang-mid-colour-safe", at(jinchang, "mid", { palette: "colour-safe" })],
  ["jinchang-near-dark-en", { ...at(jinchang, "near", { palette: "dark", locale: "en" }), prepare: focusGap }],
  ["baiyin-far-print", at(baiyin, "far", { palette: "print" })],
  ["presence-only-mid", at(presence, "mid")],
  ["demo-40-far-dark", at(demo, "far", { palette: "dark" })],
  ["demo-40-mid-grey", { ...at(demo, "mid"), isGrey: true }],
  ["demo-40-near-print", { ...at(demo, "near", { palette: "print" }), prepare: focusGap }],
  [
    "demo-40-selected",
    { ...at(demo, "far"), prepare: (map) => map.select([...map.analysis.links.keys()][18] ?? null) },
  ],
  ["demo-40-coverage", at(demo, "far", { lens: "coverage" })],
  ["demo-40-criticality-dark", at(demo, "mid", { lens: "criticality", palette: "dark" })],
  ["demo-40-local-supply-grey", { ...at(demo, "far", { lens: "local-supply" }), isGrey: true }],
  ["12-links-mid", { source: () => largeFixture(12), options: { level: "mid" }, zoom: ZOOMS.mid }],
  ["200-links-dot-grey", { source: () => largeFixture(200), options: { level: "dot" }, isGrey: true }],
];

test.each(PICTURES)(
  "%s looks as it did",
  async (name, plan) => {
    const path = `${FOLDER}/${name}.png`;
    const kept = isWriting ? null : await open(await commands.readFile(path, "base64"));
    const drawn = await draw(plan, kept);
    if (kept === null) {
      const bytes = new Uint8Array(await (await drawn.convertToBlob({ type: "image/png" })).arrayBuffer());
      await commands.writeFile(path, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")), "base64");
      return;
    }
    expect([kept.width, kept.height]).toEqual([drawn.width, drawn.height]);
    expect(share(blocks(drawn), blocks(kept))).toBeLessThanOrEqual(MOST_DIFFERENT);
  },
  90_000,
);

test("a picture that differs in one card is told from the other", async () => {
  const plain = { source: () => largeFixture(12), options: { level: "mid" }, zoom: ZOOMS.mid } as const;
  const whole = blocks(await draw(plain));
  const other = blocks(await draw({ ...plain, prepare: (map) => map.filter((link) => link.id !== "l3", "hide") }));
  expect(share(whole, other)).toBeGreaterThan(MOST_DIFFERENT);
}, 90_000);

/** Draws until it looks like what is kept, or, without that, until nothing changes any more: cards come when they can. */
async function draw(
  { source, options, zoom, isGrey = false, prepare }: Picture,
  kept: OffscreenCanvas | null = null,
): Promise<OffscreenCanvas> {
  Object.assign(host().style, { width: `${String(WIDTH)}px`, height: `${String(HEIGHT)}px` });
  const map = await mount(options, source());
  if (zoom === undefined) map.fit();
  else {
    const { x1, y1 } = map.cy.nodes(".lane").boundingBox({ includeLabels: false });
    map.cy.minZoom(0.01);
    map.cy.viewport({ zoom, pan: { x: 8 - x1 * zoom, y: 8 - y1 * zoom } });
  }
  prepare?.(map);
  let drawn: OffscreenCanvas | null = null;
  for (let attempt = 0, calm = 0; attempt < MOST_ATTEMPTS && calm < 3; attempt += 1) {
    await new Promise((resolve) => void setTimeout(resolve, PAUSE));
    await frames();
    const next = await picture(map, isGrey);
    if (kept !== null && share(blocks(next), blocks(kept)) <= MOST_DIFFERENT) calm = 3;
    else calm = kept === null && drawn !== null && share(blocks(next), blocks(drawn)) === 0 ? calm + 1 : 0;
    drawn = next;
  }
  map.destroy();
  if (drawn === null) throw new Error("nothing drawn");
  return drawn;
}

async function picture(map: ChainMap, isGrey: boolean): Promise<OffscreenCanvas> {
  const background = host().style.backgroundColor;
  const bitmap = await createImageBitmap(map.cy.png({ output: "blob", scale: 1, bg: background }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  if (isGrey) context.filter = "grayscale(1)";
  context.drawImage(bitmap, 0, 0);
  return canvas;
}

async function open(base64: string): Promise<OffscreenCanvas> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return canvas;
}

/** Averages of the blocks, three channels each. */
function blocks(canvas: OffscreenCanvas): readonly number[] {
  const { width, height } = canvas;
  const columns = Math.ceil(width / BLOCK);
  const sums = Array.from({ length: columns * Math.ceil(height / BLOCK) * 3 }, () => 0);
  const { data = [] } = canvas.getContext("2d")?.getImageData(0, 0, width, height) ?? {};
  for (let i = 0; i < width * height; i += 1) {
    const block = Math.floor(Math.floor(i / width) / BLOCK) * columns + Math.floor((i % width) / BLOCK);
    for (let channel = 0; channel < 3; channel += 1) {
      sums[block * 3 + channel] = (sums[block * 3 + channel] ?? 0) + (data[i * 4 + channel] ?? 0);
    }
  }
  return sums.map((sum) => sum / (BLOCK * BLOCK));
}

/** Share of blocks that differ. */
function share(a: readonly number[], b: readonly number[]): number {
  let different = 0;
  for (let at = 0; at < a.length; at += 3) {
    if ([0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > LEAST_DIFFERENCE)) {
      different += 1;
    }
  }
  return different / (a.length / 3);
}
