/**
 * Parts as one zip file, the same bytes every time: no clock, no order but that of the parts.
 *
 * @module
 */
import { throughStream } from "./parts.js";
import type { PackageParts } from "./parts.js";

/** 1 January 1980, the first day that a zip file knows. */
const DAY = 0x21;
const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
// Head and tail of what "deflate" means in browsers, which know the bare kind only since 2022.
const ZLIB_HEAD = 2;
const ZLIB_TAIL = 4;

interface Entry {
  readonly name: Uint8Array;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * Writes a package.
 *
 * @param parts - Parts by name, in the order in which they are to stand; `[Content_Types].xml` has to be the first.
 * @returns The zip file.
 */
export async function writePackage(parts: PackageParts): Promise<Uint8Array> {
  const entries: Entry[] = [];
  for (const [name, data] of parts) {
    const zlib = await throughStream(data.slice(), new CompressionStream("deflate"));
    const packed = zlib.subarray(ZLIB_HEAD, zlib.length - ZLIB_TAIL);
    const isSmaller = packed.length < data.length;
    entries.push({
      name: new TextEncoder().encode(name),
      method: isSmaller ? DEFLATED : 0,
      checksum: crc32(data),
      size: data.length,
      data: isSmaller ? packed : data,
    });
  }
  const locals = entries.reduce((sum, { name, data }) => sum + LOCAL_LENGTH + name.length + data.length, 0);
  const directory = entries.reduce((sum, { name }) => sum + ENTRY_LENGTH + name.length, 0);
  const file = new Uint8Array(locals + directory + END_LENGTH);
  const view = new DataView(file.buffer);
  let [at, entryAt] = [0, locals];
  for (const entry of entries) {
    view.setUint32(entryAt, ENTRY_SIGNATURE, true);
    view.setUint16(entryAt + 4, VERSION, true);
    writeHead(view, entryAt + 6, entry);
    view.setUint32(entryAt + 42, at, true);
    file.set(entry.name, entryAt + ENTRY_LENGTH);
    entryAt += ENTRY_LENGTH + entry.name.length;
    view.setUint32(at, LOCAL_SIGNATURE, true);
    writeHead(view, at + 4, entry);
    file.set(entry.name, at + LOCAL_LENGTH);
    file.set(entry.data, at + LOCAL_LENGTH + entry.name.length);
    at += LOCAL_LENGTH + entry.name.length + entry.data.length;
  }
  view.setUint32(entryAt, END_SIGNATURE, true);
  view.setUint16(entryAt + 8, entries.length, true);
  view.setUint16(entryAt + 10, entries.length, true);
  view.setUint32(entryAt + 12, directory, true);
  view.setUint32(entryAt + 16, locals, true);
  return file;
}

// What stands alike before a part and in the directory.
function writeHead(view: DataView, at: number, { name, method, checksum, size, data }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

let table: Uint32Array | null = null;

/** CRC-32 of ISO 3309, as PKZIP has it. */
function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
