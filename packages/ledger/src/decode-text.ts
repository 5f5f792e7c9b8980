/**
 * Text files decoded: UTF-8, UTF-16 with its mark, GB18030.
 *
 * @module
 */

/** A decoded text. */
export interface DecodedText {
  /** Text without its byte order mark. */
  readonly text: string;
  /** Encoding that it was read in. */
  readonly encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";
  /** Whether nothing in the file states the encoding and it is not UTF-8. */
  readonly isGuessed: boolean;
  /** Characters that do not fit the encoding and were replaced by U+FFFD. */
  readonly replaced: number;
}

const CUT_OFF = 3;

/**
 * Decodes the bytes of a text file.
 *
 * A mark at the start decides. Without one, valid UTF-8 is UTF-8 and what is not is GB18030, which GBK and GB2312 are
 * part of. A file that is neither is read in the one that loses fewer characters.
 *
 * @param bytes - Whole file.
 * @returns Text and encoding.
 * @remarks O(bytes).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return loosely(bytes.subarray(2), "UTF-16LE", false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return loosely(swapped(bytes.subarray(2)), "UTF-16BE", false);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = isMarked ? bytes.subarray(3) : bytes;
  const utf8 = strictly(body, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "UTF-8", isGuessed: false, replaced: 0 };
  // a file cut off within its last character; ASCII before a last odd byte tells nothing
  const before = body.subarray(0, lastStart(body));
  const start = strictly(before, "utf-8");
  if (isMarked || (start !== null && start.length < before.length)) return loosely(body, "UTF-8", false);
  // GBK text that is whole loses nothing as GB18030 and much as UTF-8
  const candidates = [loosely(body, "UTF-8", true), loosely(body, "GB18030", true)] as const;
  return candidates[0].replaced <= candidates[1].replaced ? candidates[0] : candidates[1];
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function loosely(bytes: Uint8Array, encoding: DecodedText["encoding"], isGuessed: boolean): DecodedText {
  const text = new TextDecoder(encoding === "UTF-16BE" ? "UTF-16LE" : encoding).decode(bytes);
  return { text, encoding, isGuessed, replaced: text.split("\ufffd").length - 1 };
}

// not every build of Node knows utf-16be
function swapped(bytes: Uint8Array): Uint8Array {
  const result = bytes.slice();
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    result[at] = bytes[at + 1] ?? 0;
    result[at + 1] = bytes[at] ?? 0;
  }
  return result;
}

function lastStart(bytes: Uint8Array): number {
  let at = bytes.length;
  for (let step = 0; step < CUT_OFF && at > 0; step += 1) {
    at -= 1;
    if ((bytes[at] ?? 0) >= 0xc0) return at;
  }
  return bytes.length;
}
