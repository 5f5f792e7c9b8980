/**
 * Zip files taken apart and put together again, for tests.
 *
 * @module
 */
import { inflateRawSync } from "node:zlib";

/** Gives the parts of a zip file by name. */
export function unzip(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const parts = new Map<string, Uint8Array>();
  for (let at = view.getUint32(archive.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    const [packed, nameLength, local] = [
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    const name = Buffer.from(archive.subarray(at + 46, at + 46 + nameLength)).toString();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = archive.subarray(start, start + packed);
    parts.set(name, view.getUint16(at + 10, true) === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Makes a zip file of parts that are stored, not deflated; their checksums are 0. */
export function storedArchive(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, data] of parts) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), Buffer.from(data));
    entries.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...bodies, ...entries, end]));
}

/** Gives a zip file with some parts replaced by other texts. */
export function repack(archive: Uint8Array, replaced: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return storedArchive(
    new Map([...unzip(archive), ...Array.from(replaced, ([name, text]) => [name, encoder.encode(text)] as const)]),
  );
}
