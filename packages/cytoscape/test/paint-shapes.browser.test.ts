/** The screen's pictures of cards against those that the browser makes of the SVG of the same cards. */
import { analyzeChain } from "@liantu/core";
import { CARD_LEVELS, CARD_SIZE, cardOf, cardShapes, cardSvg, PALETTES, svgDataUri } from "@liantu/cytoscape";
import type { Card, CardLevel, Palette, Shape } from "@liantu/cytoscape";
import { expect, test } from "vitest";
import { paintShapes } from "../src/canvas/paint-shapes.js";
import { fixture, hostileFixture } from "./fixture.js";

const SCALE = 2;
const SIZE = { width: CARD_SIZE.width * SCALE, height: CARD_SIZE.height * SCALE };
/** Blocks of so many pixels are compared by their mean colour: the edges of letters may differ. */
const BLOCK = 8;
const LEAST_DIFFERENCE = 28;

function sheet(): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(SIZE.width, SIZE.height).getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  return context;
}

function painted(shapes: readonly Shape[]): ImageData {
  const context = sheet();
  context.scale(SCALE, SCALE);
  paintShapes(context, shapes);
  return context.getImageData(0, 0, SIZE.width, SIZE.height);
}

async function decoded(card: Card, level: CardLevel, palette: Palette): Promise<ImageData> {
  const image = new Image();
  image.src = svgDataUri(cardSvg(card, { level, palette }));
  await image.decode();
  const context = sheet();
  context.drawImage(image, 0, 0, SIZE.width, SIZE.height);
  return context.getImageData(0, 0, SIZE.width, SIZE.height);
}

/** Share of blocks that differ. */
function difference(a: ImageData, b: ImageData): number {
  const columns = Math.floor(SIZE.width / BLOCK);
  const rows = Math.floor(SIZE.height / BLOCK);
  let different = 0;
  for (let block = 0; block < columns * rows; block += 1) {
    const [left, top] = [(block % columns) * BLOCK, Math.floor(block / columns) * BLOCK];
    const sums = [0, 0, 0];
    for (let y = top; y < top + BLOCK; y += 1) {
      for (let x = left; x < left + BLOCK; x += 1) {
        const at = (y * SIZE.width + x) * 4;
        for (const channel of [0, 1, 2]) {
          sums[channel] = (sums[channel] ?? 0) + (a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0);
        }
      }
    }
    if (sums.some((sum) => Math.abs(sum) / BLOCK ** 2 > LEAST_DIFFERENCE)) different += 1;
  }
  return different / (columns * rows);
}

test.each(CARD_LEVELS)("a card at the level %s is painted as its SVG is drawn", async (level) => {
  for (const { chain } of [fixture(), hostileFixture()]) {
    for (const link of analyzeChain(chain).links.values()) {
      const card = cardOf(chain, link, "zh");
      // oxlint-disable-next-line no-await-in-loop -- one picture after the other
      const svg = await decoded(card, level, PALETTES.default);
      expect(difference(painted(cardShapes(card, level, PALETTES.default)), svg)).toBeLessThan(0.02);
    }
  }
});

test("a card with one mark less is told from its SVG", async () => {
  const { chain, analysis } = fixture();
  const link = analysis.links.get("cathode");
  if (link === undefined) throw new Error("no link");
  const card = cardOf(chain, link, "zh");
  const svg = await decoded(card, "mid", PALETTES.default);
  const shapes = cardShapes(card, "mid", PALETTES.default);
  const texts = shapes.filter(({ kind }) => kind === "text");
  expect(texts.length).toBeGreaterThan(2);
  expect(difference(painted(shapes.filter((shape) => shape !== texts[0])), svg)).toBeGreaterThan(0.02);
  expect(difference(painted(cardShapes(card, "mid", PALETTES.dark)), svg)).toBeGreaterThan(0.5);
});

test("every kind of shape, grown and shifted, is painted where SVG draws it", () => {
  const ink = "#FF0000";
  const hatch = { ink, ground: "none", line: 30, pitch: 30 };
  const kinds: readonly Shape[] = [
    { kind: "rect", x: 10, y: 10, width: 20, height: 20, radius: 4, fill: ink },
    { kind: "circle", x: 20, y: 20, radius: 10, fill: hatch },
    { kind: "line", points: [10, 10, 30, 10, 30, 30, 10, 30], isClosed: true, fill: ink },
    { kind: "line", points: [10, 20, 30, 20], stroke: ink, strokeWidth: 20 },
    { kind: "text", x: 20, y: 30, text: "国", size: 24, fill: ink, anchor: "middle", isBold: true, fit: 24 },
  ];
  for (const shape of kinds) {
    const { data } = painted([{ kind: "group", x: 40, y: 60, scale: 2, shapes: [shape] }]);
    const reds = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 0) < 200 || (data[at + 1] ?? 255) > 120) continue;
      const [x, y] = [(at / 4) % SIZE.width, Math.floor(at / 4 / SIZE.width)];
      const isInside = x >= 118 && x <= 202 && y >= 154 && y <= 248;
      reds.set(isInside ? "inside" : "outside", (reds.get(isInside ? "inside" : "outside") ?? 0) + 1);
    }
    expect([shape.kind, (reds.get("inside") ?? 0) > 300, reds.get("outside") ?? 0]).toEqual([shape.kind, true, 0]);
  }
});
