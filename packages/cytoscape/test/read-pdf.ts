/** Reads back what the tests want to know of a PDF file: pages, fonts, texts as a reader would copy them. */
import { inflateSync } from "node:zlib";

/** A PDF file, read back. */
export interface ReadPdf {
  /** Width and height of each page, in points. */
  readonly pages: readonly (readonly [width: number, height: number])[];
  /** Names of the fonts, with the tag of a subset. */
  readonly fonts: readonly string[];
  /** Bytes of the embedded font files. */
  readonly fontFiles: readonly Uint8Array[];
  /** Painting instructions of each page. */
  readonly contents: readonly string[];
  /** Texts of each page, in the order in which they are painted. */
  readonly texts: readonly (readonly string[])[];
  /** Everything that is not in a stream. */
  readonly dictionaries: string;
}

/** Reads a file that this project wrote. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString("latin1");
  const streams: Buffer[] = [];
  const dictionaries = file.replace(/stream\n([\s\S]*?)\nendstream/gu, (_, body: string) => {
    const raw = Buffer.from(body, "latin1");
    streams.push(raw[0] === 0x78 ? inflateSync(raw) : raw);
    return "";
  });
  const texts = streams.map((stream) => stream.toString("latin1"));
  const characters = new Map(texts.filter((text) => text.includes("begincmap")).flatMap(unicodeOf));
  const contents = texts.filter((text) => /\bcm\n/u.test(text));
  return {
    pages: [...dictionaries.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]),
    fonts: [...dictionaries.matchAll(/\/FontName \/(\S+)/gu)].map(([, name = ""]) => name),
    fontFiles: streams.filter(
      (stream) => stream.readUInt32BE(0) === 0x00010000 || stream.toString("latin1", 0, 4) === "true",
    ),
    contents,
    texts: contents.map((content) =>
      [...content.matchAll(/\[(.*)\] TJ/gu)].map(([, array = ""]) =>
        [...array.matchAll(/<([0-9a-f]+)>/gu)]
          .flatMap(([, hex = ""]) => hex.match(/.{4}/gu) ?? [])
          .map((glyph) => characters.get(Number.parseInt(glyph, 16)) ?? "?")
          .join(""),
      ),
    ),
    dictionaries,
  };
}

function unicodeOf(cmap: string): [number, string][] {
  return [...cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*)\]/gu)].flatMap(([, first = "", list = ""]) =>
    [...list.matchAll(/<([0-9a-f ]*)>/gu)].map(([, units = ""], i): [number, string] => [
      Number.parseInt(first, 16) + i,
      String.fromCharCode(...units.split(" ").map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
}
