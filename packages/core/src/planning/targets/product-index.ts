/**
 * The products of a chain as an index: which links a text speaks of, and how much of their names it has.
 *
 * @module
 */
import type { Chain } from "../../model/chain.js";
import type { LinkKey } from "../../model/document.js";
import { scopeRole } from "./scope-role.js";
import type { ScopeRole } from "./scope-role.js";
import { comparable, TermIndex } from "./term-index.js";
import { wordsOf } from "./words-of.js";

/** Where a text stands in the record of an enterprise. */
export type TextField = "products" | "name" | "scope";

/** How strongly a text of an enterprise speaks for a product. */
export interface TextMatch {
  /** 0 to 1. */
  readonly value: number;
  /** Term or words found. */
  readonly term: string;
  /** Where. */
  readonly field: TextField;
  /** What the business scope says of it; `null` elsewhere. */
  readonly role: ScopeRole | null;
  /** Whether the whole name was found, or only some of its words. */
  readonly isWhole: boolean;
}

const FIELD_VALUES: Readonly<Record<Exclude<TextField, "scope">, number>> = { products: 1, name: 0.8 };
const ROLE_VALUES: Readonly<Record<ScopeRole, number>> = { makes: 0.9, names: 0.7, sells: 0.4, excluded: 0 };
/** Some words of a name are worth less than the name, and few are worth nothing. */
const PARTLY = 0.6;
const LEAST_SHARE = 0.5;

/** What a term of the index stands for. */
interface TermUse {
  /** Links that have it as a name. */
  readonly names: number[];
  /** Names that have it as a word. */
  readonly words: number[];
  /** Whether it is the name of a product, if only by the synonyms. */
  isName: boolean;
}

/** Where a word was found at its best. */
interface WordFound {
  readonly value: number;
  readonly field: TextField;
}

/** A term in a text. */
interface Hit {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** A name of a link in its words. */
interface NameWords {
  readonly link: number;
  readonly name: string;
  readonly total: number;
}

/** Finds the links of a chain whose products a text names. */
export class ProductIndex {
  /** Links by number. */
  readonly links: readonly LinkKey[];
  private readonly index = new TermIndex();
  private readonly uses: TermUse[] = [];
  private readonly names: NameWords[] = [];
  private readonly wordValues: number[] = [];
  private best = new Map<number, TextMatch>();
  private found = new Map<number, Map<number, WordFound>>();

  /**
   * Makes an index.
   *
   * @param chain - Chain whose links are looked for.
   * @param synonyms - Groups of names that mean the same.
   */
  constructor(chain: Chain, synonyms: readonly (readonly string[])[]) {
    this.links = chain.graph.nodes().sort();
    const groups = new Map<string, string[]>();
    for (const group of synonyms) {
      for (const name of group) {
        groups.set(clean(name), [...(groups.get(clean(name)) ?? []), ...group]);
        // Also where no link has it: 磷酸铁 must not be found in 磷酸铁锂.
        this.use(name);
      }
    }
    const pending: { readonly link: number; readonly name: string; readonly words: readonly string[] }[] = [];
    const frequency = new Map<string, number>();
    for (const [link, key] of this.links.entries()) {
      const { name, nameEn, shortName, product, aliases = [] } = chain.graph.getNodeAttributes(key);
      const own = [name, nameEn, shortName, product, ...aliases].filter((text) => text !== undefined).map(clean);
      const all = new Set([...own, ...own.flatMap((text) => groups.get(text) ?? []).map(clean)]);
      for (const text of all) this.use(text)?.names.push(link);
      for (const text of new Set([product, name].filter((own2) => own2 !== undefined).map(clean))) {
        const words = wordsOf(text);
        if (words.length < 2) continue;
        pending.push({ link, name: text, words });
        for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
      }
    }
    for (const { link, name, words } of pending) {
      // a word that many names have tells little of any of them (inverse document frequency)
      const valued = words.map((word) => [word, Math.log(1 + pending.length / frequency.get(word)!)] as const);
      const number = this.names.push({ link, name, total: valued.reduce((sum, [, value]) => sum + value, 0) }) - 1;
      for (const [word, value] of valued) {
        const term = this.index.add(word);
        if (term === null) continue;
        this.use(word, false)!.words.push(number);
        this.wordValues[term] = value;
      }
    }
  }

  /**
   * Finds the links that the texts of an enterprise speak of.
   *
   * @param texts - Texts by field; `undefined` for what is not recorded.
   * @returns The best match of each link found, by number of the link; valid until the next call.
   */
  match(texts: Readonly<Record<TextField, string | undefined>>): ReadonlyMap<number, TextMatch> {
    this.best = new Map();
    this.found = new Map();
    for (const field of ["products", "name", "scope"] as const) {
      const text = texts[field];
      if (text === undefined || text === "") continue;
      const compared = comparable(text);
      const hits: Hit[] = [];
      this.index.scan(compared, (term, start, end) => hits.push({ term, start, end }));
      if (hits.length > 0) this.takeHits(hits, field, compared);
    }
    for (const [name, words] of this.found) this.takeWords(name, words);
    return this.best;
  }

  private use(text: string, isName = true): TermUse | undefined {
    const term = this.index.add(text);
    if (term === null) return undefined;
    const use = (this.uses[term] ??= { names: [], words: [], isName });
    use.isName ||= isName;
    return use;
  }

  private takeHits(hits: Hit[], field: TextField, text: string): void {
    hits.sort((a, b) => a.start - b.start || b.end - a.end);
    let reach = 0;
    for (const { term, start, end } of hits) {
      const { names, words, isName } = this.uses[term]!;
      // part of a longer name, which is another product
      const isPart = end <= reach;
      if (isName) reach = Math.max(reach, end);
      const role = field === "scope" ? scopeRole(text, start, end) : null;
      const value = field === "scope" ? ROLE_VALUES[role!] : FIELD_VALUES[field];
      if (value === 0) continue;
      if (!isPart) {
        for (const link of names) this.keep(link, { value, term: this.index.terms[term]!, field, role, isWhole: true });
      }
      for (const name of words) this.takeWord(name, term, { value, field });
    }
  }

  private takeWord(name: number, term: number, found: WordFound): void {
    const known = this.found.get(name);
    if (known === undefined) this.found.set(name, new Map([[term, found]]));
    else if (found.value > (known.get(term)?.value ?? 0)) known.set(term, found);
  }

  private takeWords(number: number, words: ReadonlyMap<number, WordFound>): void {
    const { link, total } = this.names[number]!;
    let [share, weighted] = [0, 0];
    for (const [term, { value }] of words) {
      const own = this.wordValues[term]! / total;
      share += own;
      weighted += own * value;
    }
    if (share < LEAST_SHARE) return;
    const [{ field }] = [...words.values()].sort((a, b) => b.value - a.value) as [WordFound];
    const terms = [...words.keys()].map((own) => this.index.terms[own]!);
    this.keep(link, { value: PARTLY * weighted, term: terms.sort().join(" "), field, role: null, isWhole: false });
  }

  private keep(link: number, match: TextMatch): void {
    const known = this.best.get(link);
    if (known === undefined || match.value > known.value) this.best.set(link, match);
  }
}

function clean(text: string): string {
  return comparable(text).trim();
}
