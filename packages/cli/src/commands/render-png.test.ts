import { drawChain } from "@liantu/cytoscape";
import { readChain } from "@liantu/core";
import { expect, test } from "vitest";
import { cellChain } from "../../test/captured-run.js";
import { chainPng } from "./render-png.js";

const drawing = drawChain(readChain(cellChain()).chain!, { paper: "A4", level: "dot" });

test("is as dense as 150 dpi on paper, and says so", async () => {
  const { width, height, dpi, wantedDpi } = await chainPng(drawing, null);
  expect([width, height, dpi, wantedDpi]).toEqual([1754, 1240, 150, 150]);
});

test("is as dense as 96 dpi without paper: a pixel to the unit", async () => {
  const loose = drawChain(readChain(cellChain()).chain!, { level: "dot" });
  const { width, dpi } = await chainPng(loose, null);
  expect([width, dpi]).toEqual([Math.round(loose.width), 96]);
});

test("has 14 000 pixels at most, and says how dense it is then", async () => {
  // A strip, so that the test needs no gigabyte.
  const strip = { ...drawing, shapes: [], height: drawing.width / 200 };
  const { width, dpi, wantedDpi } = await chainPng(strip, 2400);
  expect([width <= 14_000, width > 13_900, dpi, wantedDpi]).toEqual([true, true, 1197.3, 2400]);
});

test("paints Chinese with the font of the exports, and with no font of the system", async () => {
  const text = { kind: "text" as const, x: 20, y: 80, size: 60, fill: "#000000", text: "链" };
  const sheet = { ...drawing, paper: null, width: 100, height: 100 };
  const inked = (await chainPng({ ...sheet, shapes: [text] }, null)).bytes.length;
  const blank = (await chainPng({ ...sheet, shapes: [{ ...text, text: " " }] }, null)).bytes.length;
  expect(inked).toBeGreaterThan(blank + 300);
});
