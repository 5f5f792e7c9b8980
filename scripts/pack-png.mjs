// @ts-check
/** Screenshots with 256 colours: a third of the bytes, and nobody sees the difference. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Undoes the filters of the lines of a PNG. @param {Buffer} lines @param {number} width @param {number} depth */
function unfiltered(lines, width, depth) {
  const stride = width * depth;
  const height = lines.length / (stride + 1);
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < depth ? 0 : pixels[at - depth];
      const up = y === 0 ? 0 : pixels[at - stride];
      const corner = x < depth || y === 0 ? 0 : pixels[at - stride - depth];
      const [dl, du, dc] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      const paeth = dl <= du && dl <= dc ? left : du <= dc ? up : corner;
      const guess = [0, left, up, (left + up) >> 1, paeth][filter] ?? 0;
      pixels[at] = lines[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return pixels;
}

/** @param {readonly number[]} palette @param {number} colour */
function nearest(palette, colour) {
  const [r, g, b] = [colour >> 16, (colour >> 8) & 255, colour & 255];
  let best = -1;
  let least = Infinity;
  for (const [at, other] of palette.entries()) {
    const far = (r - (other >> 16)) ** 2 + (g - ((other >> 8) & 255)) ** 2 + (b - (other & 255)) ** 2;
    if (far < least) [best, least] = [at, far];
  }
  return { best, far: Math.sqrt(least) };
}

/**
 * Picks 256 colours: first the most used that differ clearly, since a small red mark says more than the twentieth grey;
 * then the most used of the rest.
 * @param {Map<number, number>} uses
 */
function paletteFor(uses) {
  const colours = [...uses].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  /** @type {number[]} */
  const palette = [];
  for (const colour of colours) if (palette.length < 160 && nearest(palette, colour).far > 26) palette.push(colour);
  const taken = new Set(palette);
  for (const colour of colours) if (palette.length < 256 && !taken.has(colour)) palette.push(colour);
  return { palette, index: new Map(colours.map((colour) => [colour, nearest(palette, colour).best])) };
}

/** @param {string} kind @param {Buffer} data */
function pngChunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Rewrites a screenshot with 256 colours, which is a third of the bytes. @param {Buffer} png */
export function packPng(png) {
  const width = png.readUInt32BE(16);
  const depth = png[25] === 6 ? 4 : 3;
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), width, depth);
  const colourAt = (/** @type {number} */ at) => (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
  /** @type {Map<number, number>} */
  const uses = new Map();
  for (let at = 0; at < pixels.length; at += depth) uses.set(colourAt(at), (uses.get(colourAt(at)) ?? 0) + 1);
  const { palette, index } = paletteFor(uses);
  const lines = Buffer.alloc((pixels.length / depth / width) * (width + 1));
  for (let at = 0, to = 0; at < pixels.length; at += depth) {
    if ((at / depth) % width === 0) to += 1; // filter 0
    lines[to] = index.get(colourAt(at)) ?? 0;
    to += 1;
  }
  const header = Buffer.from(png.subarray(16, 29));
  header[9] = 3; // colours by number
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    png.subarray(0, 8),
    pngChunk("IHDR", header),
    pngChunk("PLTE", table),
    pngChunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}
