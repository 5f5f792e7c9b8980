/**
 * The links that a word may name.
 *
 * @module
 */
import type { Chain, ChainLink, LinkKey } from "@liantu/core";
import { isSubstance, oneNameEach } from "./chemical-names.js";
import { nameKey } from "./name-key.js";
import { isKindOf, isNeutral } from "./qualifiers.js";
import type { QualifierContext } from "./qualifiers.js";

/** How well a word fits a link. */
export interface WordFit {
  /** How sure, 0 to 1. */
  readonly degree: number;
  /** Whether it is one of the link's other names. */
  readonly isAlias: boolean;
  /** Whether something in the word may make another product of it. */
  readonly isQualified: boolean;
}

/** Fits of one word by link. */
export type WordFits = ReadonlyMap<LinkKey, WordFit>;

type Add = (link: LinkKey, degree: number, isAlias?: boolean, isQualified?: boolean) => void;

interface Term {
  readonly link: LinkKey;
  readonly isAlias: boolean;
  /** Whether it stands for another writing of the same material. */
  readonly isRenamed?: boolean;
}

const DEGREES = {
  name: 0.96,
  alias: 0.94,
  // 磷酸铁锂正极 for 磷酸铁锂正极材料
  material: 0.92,
  // 人造石墨负极材料 ends in what the link makes; the last word says what a thing is
  ends: 0.88,
  endsShort: 0.82,
  // 无水氢氟酸 is 氢氟酸 of a kind
  kind: 0.82,
  // 铝电解液 ends in 电解液, and is not that of batteries
  qualified: 0.7,
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
  // of each end the part of the name that it leaves out
  readonly #ends = new Map<string, Map<LinkKey, string>>();
  readonly #exact = new Map<string, Set<LinkKey>>();
  readonly #terms = new Map<LinkKey, Set<string>>();
  readonly #context: QualifierContext;
  readonly #nameStarts = new Map<string, Set<LinkKey>>();
  readonly #known = new Map<string, WordFits>();

  constructor(chain: Chain) {
    chain.graph.forEachNode((_, link) => {
      this.#addLink(link);
    });
    chain.graph.forEachNode((_, link) => {
      this.#addExact(link);
    });
    const own = [...this.#terms.values()].flatMap((terms) => [...terms]);
    this.#context = {
      isOfBatteries: own.some((term) => /电池|电芯/u.test(term)),
      // 储能 begins the names of several links: it tells none of them apart from other chains
      isOwn: (word) => (this.#starts.get(word)?.size ?? 0) > 1,
    };
  }

  /**
   * Finds the link that a text names to the letter: by its name, short name, other name or key.
   *
   * @param text - Text as written.
   * @returns `null` if none does, if several do, or if a name of several links begins so and it is no full name.
   */
  exact(text: string): LinkKey | null {
    const whole = nameKey(text);
    const links = this.#exact.get(whole) ?? this.#exact.get(trimTrade(whole));
    const [link] = links ?? [];
    return link === undefined || links?.size !== 1 ? null : link;
  }

  /**
   * Gives the names that a link goes by.
   *
   * @param link - Link.
   * @returns Comparable names.
   */
  terms(link: LinkKey): ReadonlySet<string> {
    return this.#terms.get(link) ?? new Set();
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
    const add: Add = (link, degree, isAlias = false, isQualified = false) => {
      if (degree > (fits.get(link)?.degree ?? 0)) fits.set(link, { degree, isAlias, isQualified });
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
    const renamed = oneNameEach(word);
    if (renamed !== word) {
      for (const term of this.#whole.get(renamed) ?? []) this.#addWhole(renamed, term, add);
      for (const other of [`${renamed}材料`, renamed.replace(/材料$/u, "")])
        if (other !== renamed) for (const { link } of this.#whole.get(other) ?? []) add(link, DEGREES.material, true);
    }
    if (word.length > LONGEST_TERM) return fits;
    addAll(this.#starts.get(word) ?? [], DEGREES.begins);
    if (cell !== word) addAll(this.#ends.get(cell)?.keys() ?? [], DEGREES.begins);
    this.#fitEnd(word, add, addAll);
    if (renamed !== word && !this.#whole.has(renamed)) this.#fitEnd(renamed, add, addAll);
    for (const form of new Set([bare, oneNameEach(bare)])) {
      if (form === word || form.length < SHORT || (form !== bare && this.#whole.has(form))) continue;
      const less = (degree: number): number => degree * BARE;
      this.#fitEnd(
        form,
        (link, degree, ...more) => add(link, less(degree), ...more),
        (links, degree) => addAll(links, less(degree)),
      );
    }
    this.#fitStart(word, add, addAll);
    return fits;
  }

  #addWhole(word: string, { link, isAlias }: Term, add: Add): void {
    const beginners = this.#nameStarts.get(word);
    const isShared = beginners !== undefined && beginners.has(link) && beginners.size > 1;
    add(link, isShared ? DEGREES.fitsSeveral : isAlias ? DEGREES.alias : DEGREES.name, isAlias);
  }

  #fitEnd(word: string, add: Add, addAll: (links: Iterable<LinkKey>, degree: number) => void): void {
    let isPartKnown = false;
    for (let from = 0; from <= word.length - SHORT; from += 1) {
      const end = word.slice(from);
      // no part of a Latin word or a number: NMP is not MP
      if (from > 0 && /[A-Z\d]/u.test(word.charAt(from - 1)) && /[A-Z\d]/u.test(end.charAt(0))) continue;
      const terms = from === 0 ? undefined : this.#termsOf(end, word);
      const others = isPartKnown ? undefined : this.#ends.get(end);
      if (others !== undefined) {
        isPartKnown = true;
        const isOne = others.size === 1;
        if (from > 0) addAll(others.keys(), isOne ? DEGREES.sameEndOfOne : DEGREES.sameEnd);
        else if (!isOne) addAll(others.keys(), DEGREES.endOfSeveral);
        else
          for (const [link, rest] of others) {
            const isOther = isSubstance(word) && !isKindOf(rest, word, { ...this.#context, isOwn: () => false });
            add(link, isOther ? DEGREES.qualified : DEGREES.endOfOne, false, isOther);
          }
      }
      if (terms !== undefined) {
        const before = word.slice(0, from);
        const isSame = isNeutral(before, end, this.#context);
        const isKind = !isSame && isKindOf(before, end, this.#context);
        const degree = isKind ? DEGREES.kind : end.length > SHORT ? DEGREES.ends : DEGREES.endsShort;
        for (const { link, isAlias } of terms) {
          const isOwn = isSame || isKind || this.terms(link).has(before);
          add(link, isOwn ? degree : DEGREES.qualified, isAlias, !isOwn);
        }
        return;
      }
    }
  }

  // 磷酸铁锂 is 铁锂 written out, and no 铁锂 of some kind
  #termsOf(end: string, word: string): readonly Term[] | undefined {
    const terms = this.#whole.get(end);
    if (terms === undefined || oneNameEach(word) === word) return terms;
    const own = terms.filter(({ isRenamed }) => isRenamed !== true);
    return own.length === 0 ? undefined : own;
  }

  #fitStart(word: string, add: Add, addAll: (links: Iterable<LinkKey>, degree: number) => void): void {
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
      const bare = withoutBrackets(text);
      for (const form of [text, bare]) {
        const whole = nameKey(form);
        for (const word of new Set([whole, trimTrade(whole), whole.replace(/材料$/u, "")])) {
          if (word.length < SHORT && !/\p{Script=Han}/u.test(word)) continue;
          if (own.has(word) || word === "") continue;
          own.add(word);
          push(this.#whole, word, { link: id, isAlias });
          this.#addParts(word, id);
        }
        const renamed = oneNameEach(whole);
        if (own.has(renamed) || renamed.length < SHORT) continue;
        own.add(renamed);
        push(this.#whole, renamed, { link: id, isAlias: true, isRenamed: true });
      }
    };
    this.#terms.set(id, own);
    for (const text of [name, shortName, product]) add(text, false);
    for (const text of aliases) add(text, true);
    for (const text of [id, nameEn, shortNameEn]) add(text, true);
    for (const text of [name, shortName]) {
      const word = nameKey(text ?? "").slice(0, LONGEST_TERM);
      for (const form of new Set([word, oneNameEach(word)]))
        for (let length = SHORT; length < form.length; length += 1) put(this.#nameStarts, form.slice(0, length), id);
    }
  }

  // after all names are known: 磷酸铁锂 is the short name of one link and begins the names of several
  #addExact({ id, name, shortName, aliases = [] }: ChainLink): void {
    for (const text of [id, name, shortName, ...aliases]) {
      if (text === undefined) continue;
      for (const form of new Set([text, withoutBrackets(text)].map(nameKey))) {
        if (form === "") continue;
        const isFull = text === id || text === name;
        const beginners = this.#nameStarts.get(form);
        if (isFull || !(beginners?.has(id) === true && beginners.size > 1)) put(this.#exact, form, id);
      }
    }
  }

  #addEnd(word: string, from: number, link: LinkKey): void {
    const end = word.slice(from);
    const links = this.#ends.get(end) ?? new Map<LinkKey, string>();
    const known = links.get(link);
    const rest = word.slice(0, from);
    if (known === undefined || rest.length < known.length) links.set(link, rest);
    this.#ends.set(end, links);
  }

  #addParts(word: string, link: LinkKey): void {
    // 回收处理的磷酸铁锂电池 is not 磷酸铁锂电池
    if (word.length > LONGEST_TERM) return;
    for (let length = SHORT; length < word.length; length += 1) {
      put(this.#starts, word.slice(0, length), link);
      if (!word.includes("的")) this.#addEnd(word, word.length - length, link);
    }
  }
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（）()]*[）)]/gu, "");
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
