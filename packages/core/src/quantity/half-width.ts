/**
 * Full-width characters made half-width, one for one.
 *
 * @module
 */

const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

// what stands outside the full-width block but is typed for the same sign; every value is one UTF-16 unit
const LIKE = new Map([
  ["\u3000", " "],
  ["\u00a0", " "],
  ["\u2009", " "],
  ["\u202f", " "],
  ["\ufeff", " "],
  ["￥", "¥"],
  ["−", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["‒", "-"],
  ["﹣", "-"],
  ["〜", "~"],
  ["∼", "~"],
  ["∽", "~"],
  ["∕", "/"],
  ["⁄", "/"],
  ["✕", "×"],
  ["✖", "×"],
  ["⨯", "×"],
  ["﹪", "%"],
  ["〔", "("],
  ["〕", ")"],
]);

/**
 * Makes full-width letters, digits, punctuation and spaces half-width.
 *
 * Every UTF-16 unit becomes exactly one, so that an offset into the result is an offset into the text. That is why
 * signs such as "㎡", which would need two, stay as they are.
 *
 * @param text - Any text.
 * @returns Text of the same `length`.
 * @remarks O(length).
 */
export function toHalfWidth(text: string): string {
  // most texts have little to change: copy the unchanged stretches whole
  let result = "";
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    const half =
      code >= FULL_WIDTH_START && code <= FULL_WIDTH_END
        ? String.fromCharCode(code - FULL_WIDTH_OFFSET)
        : LIKE.get(text.charAt(at));
    if (half === undefined) continue;
    result += text.slice(copied, at) + half;
    copied = at + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
