/**
 * Confidence from the number of independent sources.
 *
 * @module
 */
import { comparable } from "./term-index.js";

/**
 * Gives the confidence that sources make together, each of which is as likely right as wrong.
 *
 * @param sources - Number of independent sources.
 * @returns 1 − 0.5ⁿ: 0, 0.5, 0.75, 0.875 …
 */
export function confidenceOf(sources: number): number {
  return 1 - 0.5 ** sources;
}

/**
 * Says what makes two sources the same: pages of one site are one source.
 *
 * @param source - Source as recorded.
 * @returns Host of an address, else the text up to its first date, number or bracket.
 */
export function sourceKey(source: string): string {
  const text = comparable(source).trim();
  const host = /https?:\/\/(?:www\.)?([^\s/?#:]+)/u.exec(text)?.[1];
  if (host !== undefined) return host;
  const head =
    text
      .replaceAll(/[《》]/gu, "")
      .split(/[\d(,;:【，；：]/u)[0]
      ?.trim() ?? "";
  return head === "" ? text : head;
}
