/**
 * How many columns of a terminal a text takes.
 *
 * @module
 */

// East Asian Wide and Fullwidth (Unicode Annex 11) outside the emoji, first and last code point.
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x2e99],
  [0x2e9b, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x2ff0, 0x303e],
  [0x3041, 0x3096],
  [0x3099, 0x30ff],
  [0x3105, 0x312f],
  [0x3131, 0x318e],
  [0x3190, 0x31e5],
  [0x31ef, 0x321e],
  [0x3220, 0x3247],
  [0x3250, 0xa48c],
  [0xa490, 0xa4c6],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe52],
  [0xfe54, 0xfe66],
  [0xfe68, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x16fe4],
  [0x16ff0, 0x16ff6],
  [0x17000, 0x18cd5],
  [0x18cff, 0x18dff],
  [0x1aff0, 0x1affe],
  [0x1b000, 0x1b2fb],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f202],
  [0x1f210, 0x1f23b],
  [0x1f240, 0x1f248],
  [0x1f250, 0x1f251],
  [0x1f260, 0x1f265],
  [0x20000, 0x2fffd],
  [0x30000, 0x3fffd],
];

// Marks, format characters, and the vowels and finals of Hangul syllables, which join the letter before them.
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11FF\uD7B0-\uD7FB]$/u;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)|^[0-9#*]\uFE0F\u20E3/u;
const PLAIN = /^[\x20-\x7E]*$/;

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * Splits a text into what a reader takes for one character: a letter with its marks, an emoji with its parts.
 *
 * @param text - Any text.
 * @returns Its grapheme clusters, in order.
 */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Counts the columns that a text takes in a terminal.
 *
 * Full-width characters and emoji take two, combining marks and control characters none. Ambiguous characters such as
 * "≥", "–" and "…" take one, as terminals in UTF-8 draw them.
 *
 * @param text - Text of one line.
 * @returns Number of columns.
 * @remarks O(length). The Unicode Consortium, Unicode Standard Annex 11, East Asian Width.
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemes(text).reduce((sum, cluster) => sum + (EMOJI.test(cluster) ? 2 : clusterWidth(cluster)), 0);
}

function clusterWidth(cluster: string): number {
  let width = 0;
  for (const character of cluster) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // The soft hyphen is a format character that terminals draw.
  if (code !== 0xad && ZERO.test(character)) return 0;
  let [from, to] = [0, WIDE.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const [first, last] = WIDE[middle] ?? [0, 0];
    if (code < first) to = middle;
    else if (code > last) from = middle + 1;
    else return 2;
  }
  return 1;
}
