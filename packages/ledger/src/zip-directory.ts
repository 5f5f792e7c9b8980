/**
 * The directory of a zip file, read before anything is inflated.
 *
 * @module
 */
import { MAX_INFLATED_BYTES, MAX_PARTS, MAX_RATIO } from "./limits.js";

/** A part of a zip file, as the directory tells of it. */
export interface ZipPart {
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  /** Where its local header stands. */
  readonly offset: number;
  /** Checksum (CRC-32) of what it inflates to. */
  readonly checksum: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes inflated. */
  readonly size: number;
  /** Whether it is encrypted. */
  readonly isLocked: boolean;
}

/** What the directory of a zip file says. */
export interface ZipDirectory {
  /** Names of the parts. */
  readonly names: ReadonlySet<string>;
  /** Parts by name; of two with one name the last. */
  readonly parts: ReadonlyMap<string, ZipPart>;
  /** Why the file must not be inflated; `null` if it may be. */
  readonly problem: "truncated" | "too-many-parts" | "too-large" | "undeclared-size" | null;
}

const MEGABYTE = 1024 * 1024;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const MAX_COMMENT = 0xffff;
const ZIP64_COUNT = 0xffff;
const ZIP64_SIZE = 0xffffffff;

/**
 * Reads the directory of a zip file and decides whether its parts may be inflated.
 *
 * A part that declares no size, though it has content, is refused: nothing would bound it. An inflater that stops at the
 * declared size then keeps within the sum that is checked here. Zip64 is for more than any ledger needs and is refused.
 *
 * @param bytes - Whole file.
 * @returns Parts and verdict.
 * @remarks O(parts + 65 557).
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const parts = new Map<string, ZipPart>();
  const names = new Set<string>();
  const directory = (problem: ZipDirectory["problem"]): ZipDirectory => ({ names, parts, problem });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return directory("truncated");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === ZIP64_COUNT || at === ZIP64_SIZE) return directory("too-large");
  if (count > MAX_PARTS) return directory("too-many-parts");
  const decoder = new TextDecoder();
  let total = 0;
  let packedTotal = 0;

  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return directory("truncated");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    names.add(name);
    const [checksum, offset] = [view.getUint32(at + 16, true), view.getUint32(at + 42, true)];
    parts.set(name, { method, offset, checksum, packed, size, isLocked: (flags & 1) !== 0 });
    total += method === 0 ? Math.max(packed, size) : size;
    packedTotal += packed;
    if (total > MAX_INFLATED_BYTES || packed === ZIP64_SIZE) return directory("too-large");
    // an empty part deflates to 2 bytes; with flag 3 and no size at all, the size would come from behind the data
    const isDescribedLater = (flags & 8) !== 0;
    if ((size === 0 && packed > 2) || (packed === 0 && isDescribedLater && !name.endsWith("/"))) {
      return directory("undeclared-size");
    }
    if (isBomb(size, packed) || isBomb(total, packedTotal)) return directory("too-large");
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return directory(null);
}

// sheets pack 5 to 50 times; what packs much better is one thing over and over
function isBomb(size: number, packed: number): boolean {
  return size > MEGABYTE && size > packed * MAX_RATIO;
}

function endOf(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}
