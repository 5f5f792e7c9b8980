/**
 * Texts cut, padded and wrapped to columns of a terminal.
 *
 * @module
 */
import { displayWidth, graphemes } from "./east-asian-width.js";

/**
 * Cuts a text to a width; what was cut is shown by an ellipsis.
 *
 * @param text - Text of one line.
 * @param width - Columns, at least 1.
 * @returns A text that takes at most `width` columns.
 */
export function cutText(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${leading(graphemes(text), width - 1).join("")}…`;
}

/**
 * Fills a text up with spaces.
 *
 * @param text - Text of one line.
 * @param width - Columns.
 * @param align - Side that the text stands on.
 * @returns A text that takes exactly `width` columns, or more if the text is longer.
 */
export function padText(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + space : space + text;
}

/**
 * Breaks a text into lines: at spaces, and anywhere between full-width characters.
 *
 * @param text - Text without line breaks.
 * @param width - Columns, at least 4.
 * @param indent - What the lines after the first begin with.
 * @returns Lines of at most `width` columns.
 */
export function wrapText(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (displayWidth(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    let rest = piece;
    // A word that is wider than a line is broken where the line ends.
    while (displayWidth(indent + rest.trimEnd()) > width) {
      const head = leading(graphemes(rest), Math.max(2, width - displayWidth(indent))).join("");
      if (head === "" || head === rest) break;
      lines.push(indent + head);
      rest = rest.slice(head.length);
    }
    line = indent + rest;
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

// Punctuation stays with what it follows, so that no line begins with it.
function pieces(text: string): string[] {
  const whole: string[] = [];
  let word = "";
  for (const cluster of graphemes(text)) {
    const isWide = displayWidth(cluster) === 2;
    if (isWide && word !== "" && !/^[，。；：、！？）》」”]$/u.test(cluster)) {
      whole.push(word);
      word = "";
    }
    word += cluster;
    if (cluster === " " || (isWide && !/^[（《「“]$/u.test(cluster))) {
      whole.push(word);
      word = "";
    }
  }
  if (word !== "") whole.push(word);
  return whole.reduce<string[]>((joined, piece) => {
    if (joined.length > 0 && /^[，。；：、！？）》」”]/u.test(piece)) joined.push(`${joined.pop() ?? ""}${piece}`);
    else joined.push(piece);
    return joined;
  }, []);
}

function leading(clusters: readonly string[], width: number): string[] {
  let taken = 0;
  const end = clusters.findIndex((cluster) => (taken += displayWidth(cluster)) > width);
  return end === -1 ? [...clusters] : clusters.slice(0, end);
}
