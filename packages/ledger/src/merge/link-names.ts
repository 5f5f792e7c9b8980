/**
 * The links that a word may name.
 *
 * @module
 */
import type { Chain, ChainLink, LinkKey } from "@liantu/core";
import { nameKey } from "./name-key.js";

/** How well a word fits a link. */
export interface WordFit {
  /** How sure, 0 to 1. */
  readonly degree: number;
  /** Whether it is one of the link's other names. */
  readonly isAlias: boolean;
}

/** Fits of one word by link. */
export type WordFits = ReadonlyMap<LinkKey, WordFit>;

interface Term {
  readonly link: LinkKey;
  readonly isAlias: boolean;
}

const DEGREES = {
  name: 0.96,
  alias: 0.94,
  // 磷酸铁锂正极 for 磷酸铁锂正极材料
  material: 0.92,
  // 人造石墨负极材料 ends in what the link makes; the last word says what a thing is
  ends: 0.88,
  endsShort: 0.82,
  // 负极材料 is all that it says, and one link alone ends so
  endOfOne: 0.82,
  endOfSeveral: 0.65,
  // 电池 for 电芯
  synonym: 0.78,
  // 磷酸铁锂 begins the names of several links, its own among them
  fitsSeveral: 0.75,
  begins: 0.6,
  sameEndOfOne: 0.62,
  sameEnd: 0.5,
  startsWith: 0.45,
  sameStart: 0.4,
} as const;
// 负极材料 for 石墨负极
const BARE = 0.98;
const SHORT = 2;
const LONGEST_TERM = 40;
const REMEMBERED = 50_000;
const TRADE = /(?:制造|生产|加工|项目|环节|产业)$/u;

/** Names of the links of a chain, ready to look words up in time that does not depend on the number of links. */
export class LinkNames {
  readonly #whole = new Map<string, Term[]>();
  readonly #starts = new Map<string, Set<LinkKey>>();
  readonly #ends = new Map<string, Set<LinkKey>>();
  readonly #nameStarts = new Map<string, Set<LinkKey>>();
  readonly #known = new Map<string, WordFits>();

  constructor(chain: Chain) {
    chain.graph.forEachNode((_, link) => {
      this.#addLink(link);
    });
  }

  /**
   * Finds the links that a word may name.
   *
   * A whole name counts most; then a name that the word ends in, for in Chinese the last part says what a thing is: 电解铜箔
   * is 铜箔, but 磷酸铁锂电池回收 is no 电池.
   *
   * @param word - Comparable word, as of {@link nameKey}.
   * @returns Fits by link; none if the word names no link.
   */
  fits(word: string): WordFits {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const fits = this.#fit(word);
    if (this.#known.size < REMEMBERED) this.#known.set(word, fits);
    return fits;
  }

  #fit(given: string): WordFits {
    const fits = new Map<LinkKey, WordFit>();
    const add = (link: LinkKey, degree: number, isAlias = false): void => {
      if (degree > (fits.get(link)?.degree ?? 0)) fits.set(link, { degree, isAlias });
    };
    const addAll = (links: Iterable<LinkKey>, degree: number): void => {
      for (const link of links) add(link, degree);
    };
    for (const term of this.#whole.get(given) ?? []) this.#addWhole(given, term, add);
    const word = trimTrade(given);
    if (word !== given) for (const term of this.#whole.get(word) ?? []) this.#addWhole(word, term, add);
    const bare = word.replace(/材料$/u, "");
    const cell = word.replace(/电池$/u, "电芯");
    const related: readonly (readonly [string, number])[] = [
      [`${word}材料`, DEGREES.material],
      [bare, DEGREES.material],
      [cell, DEGREES.synonym],
    ];
    for (const [other, degree] of related) {
      if (other !== word && other.length >= SHORT)
        for (const { link, isAlias } of this.#whole.get(other) ?? []) add(link, degree, isAlias);
    }
    if (word.length > LONGEST_TERM) return fits;
    addAll(this.#starts.get(word) ?? [], DEGREES.begins);
    if (cell !== word) addAll(this.#ends.get(cell) ?? [], DEGREES.begins);
    this.#fitEnd(word, add, addAll);
    if (bare !== word && bare.length >= SHORT) {
      const less = (degree: number): number => degree * BARE;
      this.#fitEnd(
        bare,
        (link, degree, isAlias) => add(link, less(degree), isAlias),
        (links, degree) => addAll(links, less(degree)),
      );
    }
    this.#fitStart(word, add, addAll);
    return fits;
  }

  #addWhole(
    word: string,
    { link, isAlias }: Term,
    add: (link: LinkKey, degree: number, isAlias: boolean) => void,
  ): void {
    const beginners = this.#nameStarts.get(word);
    const isShared = beginners !== undefined && beginners.has(link) && beginners.size > 1;
    add(link, isShared ? DEGREES.fitsSeveral : isAlias ? DEGREES.alias : DEGREES.name, isAlias);
  }

  #fitEnd(
    word: string,
    add: (link: LinkKey, degree: number, isAlias?: boolean) => void,
    addAll: (links: Iterable<LinkKey>, degree: number) => void,
  ): void {
    let isPartKnown = false;
    for (let from = 0; from <= word.length - SHORT; from += 1) {
      const end = word.slice(from);
      // no part of a Latin word or a number: NMP is not MP
      if (from > 0 && /[A-Z\d]/u.test(word.charAt(from - 1)) && /[A-Z\d]/u.test(end.charAt(0))) continue;
      const terms = from === 0 ? undefined : this.#whole.get(end);
      const others = isPartKnown ? undefined : this.#ends.get(end);
      if (others !== undefined) {
        isPartKnown = true;
        const isOne = others.size === 1;
        if (from === 0) addAll(others, isOne ? DEGREES.endOfOne : DEGREES.endOfSeveral);
        else addAll(others, isOne ? DEGREES.sameEndOfOne : DEGREES.sameEnd);
      }
      if (terms !== undefined) {
        const degree = end.length > SHORT ? DEGREES.ends : DEGREES.endsShort;
        for (const { link, isAlias } of terms) add(link, degree, isAlias);
        return;
      }
    }
  }

  #fitStart(
    word: string,
    add: (link: LinkKey, degree: number, isAlias?: boolean) => void,
    addAll: (links: Iterable<LinkKey>, degree: number) => void,
  ): void {
    let isSharedKnown = false;
    for (let length = word.length - 1; length >= SHORT; length -= 1) {
      const start = word.slice(0, length);
      if (/[A-Z\d]$/u.test(start) && /[A-Z\d]/u.test(word.charAt(length))) continue;
      const shared = isSharedKnown || length <= SHORT ? undefined : this.#starts.get(start);
      if (shared !== undefined) {
        isSharedKnown = true;
        addAll(shared, DEGREES.sameStart);
      }
      const terms = this.#whole.get(start);
      if (terms !== undefined) {
        for (const { link, isAlias } of terms) add(link, DEGREES.startsWith, isAlias);
        return;
      }
    }
  }

  #addLink(link: ChainLink): void {
    const { id, name, shortName, product, aliases = [], nameEn, shortNameEn } = link;
    const own = new Set<string>();
    const add = (text: string | undefined, isAlias: boolean): void => {
      if (text === undefined) return;
      const bare = text.replace(/[（(][^（）()]*[）)]/gu, "");
      for (const form of [text, bare]) {
        const whole = nameKey(form);
        for (const word of new Set([whole, trimTrade(whole), whole.replace(/材料$/u, "")])) {
          if (word.length < SHORT && !/\p{Script=Han}/u.test(word)) continue;
          if (own.has(word) || word === "") continue;
          own.add(word);
          push(this.#whole, word, { link: id, isAlias });
          this.#addParts(word, id);
        }
      }
    };
    for (const text of [name, shortName, product]) add(text, false);
    for (const text of aliases) add(text, true);
    for (const text of [id, nameEn, shortNameEn]) add(text, true);
    for (const text of [name, shortName]) {
      const word = nameKey(text ?? "").slice(0, LONGEST_TERM);
      for (let length = SHORT; length < word.length; length += 1) put(this.#nameStarts, word.slice(0, length), id);
    }
  }

  #addParts(word: string, link: LinkKey): void {
    // 回收处理的磷酸铁锂电池 is not 磷酸铁锂电池
    if (word.length > LONGEST_TERM) return;
    for (let length = SHORT; length < word.length; length += 1) {
      put(this.#starts, word.slice(0, length), link);
      if (!word.includes("的")) put(this.#ends, word.slice(-length), link);
    }
  }
}

// 负极材料制造 → 负极材料
function trimTrade(word: string): string {
  const bare = word.replace(TRADE, "");
  return bare.length < SHORT ? word : bare;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
