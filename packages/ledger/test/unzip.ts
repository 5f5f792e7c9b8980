/**
 * Parts of a workbook as text, read by nothing of what wrote it.
 *
 * @module
 */
import { inflateRawSync } from "node:zlib";

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/**
 * Unpacks an archive.
 *
 * @param bytes - Archive.
 * @returns Text of each part by path.
 */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) end -= 1;
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL) {
    const [method, packed] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + packed);
    parts.set(name, new TextDecoder().decode(method === 0 ? data : inflateRawSync(data)));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}
