/**
 * The parts of an Office document by their names, read out of the zip file that a writer made.
 *
 * @module
 */

/** Parts of a package, in their order. */
export type PackageParts = Map<string, Uint8Array>;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;
const TAIL_LENGTH = 8;
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/**
 * Reads a zip file made by a writer that we trust: sizes are taken as they are.
 *
 * @param bytes - Zip file, its parts stored or deflated.
 * @returns Parts by name; folders are left out.
 */
export async function readParts(bytes: Uint8Array): Promise<PackageParts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: PackageParts = new Map();
  let end = bytes.length - END_LENGTH;
  while (end > 0 && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + packed);
    const trailer = bytes.subarray(at + 16, at + 20);
    const size = bytes.subarray(at + 24, at + 28);
    if (!name.endsWith("/")) parts.set(name, method === DEFLATED ? await inflated(data, trailer, size) : data.slice());
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

// Browsers inflate bare parts only since 2022, but gzip files long before: a part is one but for head and tail.
async function inflated(data: Uint8Array, checksum: Uint8Array, size: Uint8Array): Promise<Uint8Array> {
  const file = new Uint8Array(HEAD.length + data.length + TAIL_LENGTH);
  file.set(HEAD);
  file.set(data, HEAD.length);
  file.set(checksum, HEAD.length + data.length);
  file.set(size, HEAD.length + data.length + 4);
  return throughStream(file, new DecompressionStream("gzip"));
}

/**
 * Sends bytes through a stream.
 *
 * @param bytes - What goes in.
 * @param stream - Packs or unpacks.
 * @returns What comes out.
 */
export async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = new Response(bytes).body;
  if (source === null) throw new Error("there is nothing to pack");
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}
