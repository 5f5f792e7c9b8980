/**
 * The words around a quantity that say what it means.
 *
 * @module
 */
import type { Quantity } from "./scan-quantities.js";

/** The words around a quantity. */
export interface QuantityContext {
  /** Words between this and the last quantity (not a mere count, such as 15个) or the start of the sentence; at most 40. */
  readonly before: string;
  /** The end of `before` that no comma cuts off, without blanks behind it. */
  readonly near: string;
  /** Words up to the next quantity, comma or bracket, without blanks before them; at most 30 characters. */
  readonly after: string;
  /** Where another quantity follows at once (100MW/200MWh), what `after` is for that; else the same as `after`. */
  readonly beyond: string;
  /** `after`, but not ended by the next quantity or a bracket. */
  readonly rest: string;
  /** Words between the quantity before and this one, whether or not a sentence ended there; at most 80 characters. */
  readonly between: string;
  /** Number of the sentence, from 0. */
  readonly sentence: number;
}

const BEFORE = 40;
const BETWEEN = 80;
const AFTER = 30;
const SENTENCE_END = /[。;!?\n\r；]/gu;
const LAST_SENTENCE_END = /^[\s\S]*[。;!?\n\r]/u;
const LAST_COMMA = /^.*[,、()“”"'《》【】[\]+]/su;
const AFTER_END = /[,、。;:!?()“”"'《》【】[\]\n\r]/u;
const PAIR = /^(?:| ?[/,、及和] ?)$/u;
const REST_END = /[,。;!?\n\r]/u;

/**
 * Cuts out the words around each quantity.
 *
 * @param text - Text in half width.
 * @param quantities - Its quantities, in the order of the text.
 * @returns One entry per quantity.
 * @remarks O(length).
 */
export function quantityContexts(text: string, quantities: readonly Quantity[]): readonly QuantityContext[] {
  let sentence = 0;
  let last = 0;
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    sentence += text.slice(quantities[index - 1]?.to ?? 0, quantity.from).match(SENTENCE_END)?.length ?? 0;
    const between = text.slice(Math.max(last, quantity.from - BETWEEN), quantity.from);
    const before = between.replace(LAST_SENTENCE_END, "").slice(-BEFORE);
    const following = text.slice(quantity.to, quantity.to + AFTER);
    // 100MW/200MWh储能电站: the words after the second are of both
    const isPair = next !== undefined && PAIR.test(text.slice(quantity.to, Math.min(next.from, quantity.to + 4)));
    const behindPair = isPair ? cut(text.slice(next.to, next.to + AFTER), AFTER_END).trimStart() : null;
    const upToNext = next === undefined || isPair ? AFTER : next.from - quantity.to;
    const isStroke = behindPair !== null && following.trimStart().startsWith("/");
    const after = isStroke ? behindPair : cut(following.slice(0, upToNext), AFTER_END).trimStart();
    // a count in passing (15个, 两条) does not cut 其中 off from what it speaks of
    if (!quantity.unit.word.isGeneric) last = quantity.to;
    return {
      before,
      near: before.replace(LAST_COMMA, "").trimEnd(),
      after,
      beyond: behindPair ?? after,
      rest: cut(following, REST_END),
      between,
      sentence,
    };
  });
}

function cut(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}
