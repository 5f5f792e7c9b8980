/**
 * The directory of a zip file, read before anything is inflated.
 *
 * @module
 */
import { MAX_INFLATED_BYTES, MAX_PARTS, MAX_RATIO } from "./limits.js";

/** What the directory of a zip file says. */
export interface ZipDirectory {
  /** Names of the parts. */
  readonly names: ReadonlySet<string>;
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
 * @returns Names and verdict.
 * @remarks O(parts + 65 557).
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return { names, problem: "truncated" };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === ZIP64_COUNT || at === ZIP64_SIZE) return { names, problem: "too-large" };
  if (count > MAX_PARTS) return { names, problem: "too-many-parts" };
  const decoder = new TextDecoder();
  let total = 0;
  let packedTotal = 0;

  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return { names, problem: "truncated" };
    const isStored = view.getUint16(at + 10, true) === 0;
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    names.add(name);
    total += isStored ? Math.max(packed, size) : size;
    packedTotal += packed;
    if (total > MAX_INFLATED_BYTES || packed === ZIP64_SIZE) return { names, problem: "too-large" };
    // an empty part deflates to 2 bytes; with flag 3 and no size at all, the size would come from behind the data
    const isDescribedLater = (view.getUint16(at + 8, true) & 8) !== 0;
    if ((size === 0 && packed > 2) || (packed === 0 && isDescribedLater && !name.endsWith("/"))) {
      return { names, problem: "undeclared-size" };
    }
    if (isBomb(size, packed) || isBomb(total, packedTotal)) return { names, problem: "too-large" };
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { names, problem: null };
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
