import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DOCUMENT, read } from "../../test/fixture.js";
import { chainPdf } from "../pdf/chain-pdf.js";
import { exportFontUrl } from "../pdf/export-font.js";
import { drawChain } from "./draw-chain.js";
import { fontCharacters } from "./font-characters.js";
import { missingCharacters } from "./missing-characters.js";

const named = (name: string) => read({ ...DOCUMENT, links: DOCUMENT.links.map((link) => ({ ...link, name })) }).chain;

test("names what the font lacks, above the basic plane too, and nothing else", () => {
  const drawing = drawChain(named("电解液 𠮷ب龘\u0000\u200b"));
  expect(missingCharacters(drawing)).toEqual(["ب", "龘", "𠮷"]);
  expect(missingCharacters(drawChain(named("电解液")))).toEqual([]);
});

test("says the same as the writer of PDF, which reads the font by itself", async () => {
  const chain = named("钛酸锂𠮷α→①㎡ǎ한龘✓");
  const options = { paper: "A3" } as const;
  let reported: readonly string[] = [];
  await chainPdf(chain, { ...options, onReport: (report) => (reported = report.missingCharacters) });
  expect(reported.length).toBeGreaterThan(1);
  expect(missingCharacters(drawChain(chain, options))).toEqual(reported);
});

test("says of bytes that are no font, or half of one, that they are none", () => {
  const font = readFileSync(exportFontUrl());
  expect(() => missingCharacters({ shapes: [] }, new TextEncoder().encode("no font at all"))).toThrow(
    expect.objectContaining({ code: "invalid-option" }),
  );
  expect(fontCharacters(new Uint8Array())).toBeNull();
  expect(fontCharacters(font.subarray(0, 64))).toBeNull();
});

/** A font of nothing but a table of format 4, written here: A to C by a shift, D by a list of glyphs that leaves out E. */
function handMade(): Uint8Array {
  const words = [
    [0x0001, 0x0000, 1, 0, 0, 0],
    [0x636d, 0x6170, 0, 0, 0, 28, 0, 60],
    [0, 1, 3, 1, 0, 12],
    [4, 50, 0, 6, 0, 0, 0],
    [0x43, 0x45, 0xffff, 0, 0x41, 0x44, 0xffff],
    [0x10000 - 0x40, 0, 1],
    [0, 4, 0],
    [9, 0],
  ].flat();
  const bytes = new DataView(new ArrayBuffer(words.length * 2));
  for (const [i, word] of words.entries()) bytes.setUint16(i * 2, word);
  return new Uint8Array(bytes.buffer);
}

test("reads both ways in which a table of 16 bits names its glyphs", () => {
  const holds = fontCharacters(handMade());
  expect([0x40, 0x41, 0x43, 0x44, 0x45, 0x46, 0xffff].map((code) => holds?.(code))).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
