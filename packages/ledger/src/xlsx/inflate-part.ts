/**
 * A part of a workbook, inflated piece by piece.
 *
 * @module
 */
import type { ZipDirectory, ZipPart } from "../zip-directory.js";

/** Why a part cannot be read. */
export class PartError extends Error {
  /** Whether it is too large, and not damaged. */
  readonly isTooLarge: boolean;

  constructor(message: string, isTooLarge = false) {
    super(message);
    this.name = "PartError";
    this.isTooLarge = isTooLarge;
  }
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
// what is fed at once; browsers inflate all of it before they wait
const PIECE = 64 * 1024;
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const TAIL_LENGTH = 8;

/**
 * Inflates a part.
 *
 * @param bytes - Whole file.
 * @param directory - Its directory.
 * @param name - Name of a part.
 * @returns Pieces in their order; no more bytes than the directory declares.
 * @throws {@link PartError} if there is no such part, it inflates to more than is declared; what the inflater
 * throws if it is damaged.
 */
export async function* inflatePart(
  bytes: Uint8Array,
  directory: ZipDirectory,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const part = directory.parts.get(name);
  if (part === undefined) throw new PartError(`${name} is missing`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, size, method, isLocked } = part;
  if (isLocked) throw new PartError(`${name} is encrypted`);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw new PartError(`${name} is not where the directory says`);
  }
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new PartError(`${name} ends early`);
  const data = bytes.subarray(start, start + packed);
  if (method === STORED) {
    for (let at = 0; at < data.length; at += PIECE) yield data.subarray(at, at + PIECE);
    return;
  }
  if (method !== DEFLATED) throw new PartError(`${name} is packed in a way that is not known (${String(method)})`);
  let inflated = 0;
  const reader = gunzipped(data, part).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      inflated += value.length;
      if (inflated > size) throw new PartError(`${name} inflates to more than it declares`, true);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

// browsers inflate bare parts only since 2022, but gzip files long before: a part is one but for head and tail
function gunzipped(data: Uint8Array, { checksum, size }: ZipPart): ReadableStream<Uint8Array> {
  const tail = new DataView(new ArrayBuffer(TAIL_LENGTH));
  tail.setUint32(0, checksum, true);
  tail.setUint32(4, size, true);
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(HEAD.slice()),
    pull: (controller) => {
      // a copy: what goes through the stream must not be taken away from the caller
      if (at < data.length) controller.enqueue(data.slice(at, at + PIECE));
      else {
        controller.enqueue(new Uint8Array(tail.buffer));
        controller.close();
      }
      at += PIECE;
    },
  });
  return source.pipeThrough(new DecompressionStream("gzip"));
}
