/**
 * Rows of a ledger to links of a chain.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import type { Chain, LinkKey } from "@liantu/core";
import type { LedgerCapacity, LedgerRow } from "../types.js";
import { capacityFits } from "./choose-capacity.js";
import { EnterpriseNames } from "./enterprise-names.js";
import { ExistingProjects } from "./existing-projects.js";
import { IndustryCodes } from "./industry-codes.js";
import { LinkNames } from "./link-names.js";
import type { PlaceCandidate, PlacedBy, PlaceOptions, RowPlacement } from "./merge-types.js";
import { nameKey } from "./name-key.js";
import { isOutside } from "./outside-words.js";
import { productWords, withoutEnterprise } from "./product-words.js";
import { foreignWords } from "./qualifiers.js";
import { rowKey } from "./row-key.js";

/** Degree from which a placement is sure. */
const SURE_FROM = 0.8;
/** Lead over the next candidate without which none is sure. */
const MARGIN = 0.1;
const LEAST = 0.3;
const LONGEST_TEXT = 2000;
const PHRASE_END = /[、,;:。!?\n]/u;
const LIST = /[、,，;；/和与及+&\n]/u;
/** Degree of a whole name. */
const WHOLE = 0.92;
/** Degree from which a word names a link. */
const NAMED = 0.5;
/** Highest degree where words name different links. */
const OPEN = 0.75;
const WEIGHTS = { product: 1, name: 0.98, content: 0.9 } as const;
const UNLIKE = 0.5;
const LIKE = 0.1;
const AGREEING = 0.05;
const MOST = 0.98;
const BY_NAME_ONLY = 0.75;

/**
 * Says to which links of a chain the rows of a ledger belong.
 *
 * In this order: what a person decided; a column of the link that says 不属于本链, which is sure, with no link at all; the
 * link that the project has in the document; the column of the link; words for
 * products in the capacities and the name, and where those settle nothing in what is built; codes of industries. Units
 * that do not convert to that of a link speak against it. What fits several links about as well is not sure, nor what a
 * word qualifies that may make another product of it: 铝电解液, 药用铝箔. A column of the link that names one to the letter
 * counts whatever the other words and the units say.
 *
 * @param chain - Chain.
 * @param rows - Rows in any order.
 * @param options - Decisions, and how sure is sure.
 * @returns One placement a row, in the order of the rows.
 * @remarks O(length of the rows + length of the names of the chain).
 */
export function placeRows(
  chain: Chain,
  rows: readonly LedgerRow[],
  options: PlaceOptions = {},
): readonly RowPlacement[] {
  const placer = new RowPlacer(chain, options, enterpriseNames(chain, rows));
  return rows.map((row) => placer.place(row));
}

/**
 * Gathers the names of enterprises in a chain and a ledger.
 *
 * @param chain - Chain.
 * @param rows - Rows.
 * @returns Names.
 */
export function enterpriseNames(chain: Chain, rows: readonly LedgerRow[]): EnterpriseNames {
  return new EnterpriseNames([
    ...[...chain.enterprises.values()].map(({ name }) => name),
    ...rows.map(({ enterprise }) => enterprise),
  ]);
}

/** Places rows one by one. */
export class RowPlacer {
  readonly #chain: Chain;
  readonly #existing: ExistingProjects;
  readonly #places: Places;
  readonly #decisions: PlaceOptions["decisions"];

  constructor(chain: Chain, { decisions, sureFrom = SURE_FROM }: PlaceOptions, names: EnterpriseNames) {
    this.#chain = chain;
    this.#existing = new ExistingProjects(chain, names);
    this.#places = new Places(chain, sureFrom);
    this.#decisions = decisions;
  }

  /**
   * Places a row.
   *
   * @param row - Row.
   * @returns As of {@link placeRows}.
   */
  place(row: LedgerRow): RowPlacement {
    const given = this.#given(row);
    if (given !== null) return settled(row, given, "given");
    if (this.#isOutside(row)) return settled(row, [], "link-column");
    const [known] = this.#existing.find(row);
    if (known !== undefined) return settled(row, this.#existing.links(known), "existing");
    const namesakes = this.#existing.findByName(row).flatMap((key) => this.#existing.links(key));
    return this.#places.place(row, [...new Set(namesakes)]);
  }

  /**
   * Places a row by its words alone, without the projects of the document.
   *
   * @param row - Row.
   * @returns As of {@link placeRows}.
   */
  placeAlone(row: LedgerRow): RowPlacement {
    return this.#isOutside(row) ? settled(row, [], "link-column") : this.#places.place(row, []);
  }

  /**
   * Says how well a row can stand for rows that may be the same project. It says the same before and after the project
   * was put in by this row: projects of the document come first, by their own names before other names, and then what
   * can be placed without the document.
   *
   * @param row - Row.
   * @returns The less, the better.
   */
  rank(row: LedgerRow): number {
    const given = this.#given(row);
    if (given === null ? this.#isOutside(row) : given.length === 0) return 6;
    const isSure = given !== null || this.placeAlone(row).isSure;
    const names = this.#existing.find(row).map((key) => this.#chain.projects.get(key)?.name ?? "");
    const existing = names.length === 0 ? 2 : names.some((name) => nameKey(name) === nameKey(row.name)) ? 0 : 1;
    return 2 * existing + (isSure ? 0 : 1);
  }

  // a chain may have a link of such a name
  #isOutside({ link = "" }: LedgerRow): boolean {
    return isOutside(link) && !this.#places.isLink(link);
  }

  // null: nothing was decided that the chain has
  #given(row: LedgerRow): readonly LinkKey[] | null {
    const decided = this.#decisions?.get(rowKey(row));
    if (decided === undefined) return null;
    const links = [...new Set(decided.filter((link) => this.#chain.graph.hasNode(link)))];
    return links.length > 0 || decided.length === 0 ? links : null;
  }
}

function settled(row: LedgerRow, links: readonly LinkKey[], by: "given" | "existing" | "link-column"): RowPlacement {
  const candidates = links.map((link) => ({ link, degree: 1, by, words: row.name }));
  return { row, links, degree: 1, by, isSure: true, candidates };
}

type Scores = Map<LinkKey, PlaceCandidate>;

class Places {
  readonly #names: LinkNames;
  readonly #codes: IndustryCodes;
  readonly #units: ReadonlyMap<LinkKey, string | undefined>;
  readonly #sureFrom: number;

  constructor(chain: Chain, sureFrom: number) {
    this.#names = new LinkNames(chain);
    this.#codes = new IndustryCodes(chain);
    this.#units = new Map(chain.graph.mapNodes((key, { unit }) => [key, unit]));
    this.#sureFrom = sureFrom;
  }

  isLink(text: string): boolean {
    return this.#names.exact(text) !== null;
  }

  place(row: LedgerRow, namesakes: readonly LinkKey[]): RowPlacement {
    const exact = this.#names.exact(row.link ?? "");
    const column = this.#scoreColumn(row);
    if (exact !== null) return this.#placeExact(row, exact, column, namesakes);
    const own = this.#weigh(column, row.capacities);
    this.#doubt(row, own);
    const several = this.#isSure(ranked(own)) ? null : this.#placeSeveral(row);
    if (several !== null && namesakes.length === 0) return several;
    let scores = own;
    if (!this.#isSure(ranked(own))) {
      const prose = this.#scoreProse(row);
      scores = this.#weigh(column.size === 0 ? prose : combine(column, prose), row.capacities);
      this.#doubt(row, scores);
      if (!this.#isSure(ranked(scores))) this.#codes.support(row, scores);
      this.#doubt(row, scores);
    }
    for (const link of namesakes) {
      scores.set(link, { link, degree: BY_NAME_ONLY, by: "existing", words: row.name });
    }
    const candidates = ranked(scores);
    const [best] = candidates;
    return {
      row,
      links: best === undefined ? [] : [best.link],
      degree: best?.degree ?? 0,
      by: best?.by ?? "none",
      // a record of the same name that may be this project is for a person to say
      isSure: namesakes.length === 0 && this.#isSure(candidates),
      candidates,
    };
  }

  #placeExact(row: LedgerRow, link: LinkKey, column: Scores, namesakes: readonly LinkKey[]): RowPlacement {
    const scores = new Map(
      [...column].map(([key, score]) => [key, { ...score, degree: Math.min(score.degree, OPEN) }]),
    );
    for (const key of namesakes) scores.set(key, { link: key, degree: BY_NAME_ONLY, by: "existing", words: row.name });
    scores.set(link, { link, degree: 1, by: "link-column", words: row.link ?? "" });
    const candidates = ranked(scores);
    return { row, links: [link], degree: 1, by: "link-column", isSure: namesakes.length === 0, candidates };
  }

  // whatever else speaks for a link, a product that may be another one leaves it open
  #doubt(row: LedgerRow, scores: Scores): void {
    const products = [row.product ?? "", ...row.capacities.map(({ product = "" }) => product)];
    const name = withoutEnterprise(row.name, row.enterprise);
    const own = [name, row.link ?? "", ...products].map((text) => toHalfWidth(text.slice(0, LONGEST_TEXT)));
    const phrases = toHalfWidth((row.content ?? "").slice(0, LONGEST_TEXT)).split(PHRASE_END);
    const made = [...new Set(products.filter((text) => text !== ""))];
    const words = new Set([name, ...products].flatMap((text) => productWords(text)));
    for (const [link, score] of scores) {
      const terms = [...this.#names.terms(link)];
      const isForeign = (text: string): boolean =>
        foreignWords(text).some((word) => !terms.some((term) => term.includes(nameKey(word))));
      const qualified = [...words].find((word) => this.#names.fits(word).get(link)?.isQualified === true);
      const doubt =
        score.doubt ??
        qualified ??
        own.find(isForeign) ??
        (score.by === "link-column" || made.some((product) => !this.#isOfAnother(product, link))
          ? undefined
          : made[0]) ??
        phrases.find((phrase) => isForeign(phrase) && terms.some((term) => nameKey(phrase).includes(term)));
      if (doubt !== undefined) scores.set(link, { ...score, doubt, degree: Math.min(score.degree, OPEN) });
    }
  }

  // 隔膜项目 whose product is 湿法基膜
  #isOfAnother(product: string, link: LinkKey): boolean {
    const scores: Scores = new Map();
    for (const word of new Set([nameKey(product), ...productWords(product)])) this.#addWord(scores, word, 1);
    const [best] = ranked(scores);
    return best !== undefined && best.degree >= NAMED && best.degree - (scores.get(link)?.degree ?? 0) >= MARGIN;
  }

  #isSure([best, next]: readonly PlaceCandidate[]): boolean {
    return best !== undefined && best.degree >= this.#sureFrom && best.degree - (next?.degree ?? 0) >= MARGIN - 1e-9;
  }

  #scoreColumn({ link = "" }: LedgerRow): Scores {
    const scores: Scores = new Map();
    const whole = nameKey(link);
    if (whole === "") return scores;
    this.#addWord(scores, whole, 1, "link-column");
    // 电解液、隔膜 ends in 隔膜 and is not only that
    const isList = LIST.test(link) && !ranked(scores).some(({ degree }) => degree >= WHOLE);
    if (isList) scores.clear();
    if (isList || !this.#isSure(ranked(scores))) this.#addWords(scores, productWords(link), 1, "link-column");
    return scores;
  }

  // words that name different links leave it open which is meant
  #addWords(scores: Scores, words: readonly string[], weight: number, source?: PlacedBy): void {
    const named = new Set<LinkKey>();
    const found: Scores = new Map();
    for (const word of words) {
      const own: Scores = new Map();
      this.#addWord(own, word, weight, source);
      const [best] = ranked(own);
      if (best !== undefined && best.degree >= NAMED) named.add(best.link);
      for (const [link, score] of own) if (score.degree > (found.get(link)?.degree ?? 0)) found.set(link, score);
    }
    for (const [link, score] of found) {
      const degree = named.size > 1 ? Math.min(score.degree, OPEN) : score.degree;
      if (degree > (scores.get(link)?.degree ?? 0)) scores.set(link, { ...score, degree });
    }
  }

  #scoreProse(row: LedgerRow): Scores {
    const scores: Scores = new Map();
    for (const product of [row.product ?? "", ...row.capacities.map(({ product: made = "" }) => made)]) {
      for (const word of new Set([nameKey(product), ...productWords(product)]))
        this.#addWord(scores, word, WEIGHTS.product);
    }
    this.#addWords(scores, productWords(withoutEnterprise(row.name, row.enterprise)), WEIGHTS.name);
    const isSettled = [...scores.values()].some(({ degree }) => degree >= this.#sureFrom);
    if (!isSettled) {
      const content: Scores = new Map();
      this.#addWords(content, productWords(row.content ?? ""), WEIGHTS.content);
      return scores.size === 0 ? content : combine(scores, content);
    }
    return scores;
  }

  #addWord(scores: Scores, word: string, weight: number, source?: PlacedBy): void {
    if (word === "") return;
    for (const [link, { degree, isAlias }] of this.#names.fits(word)) {
      const weighted = degree * weight;
      if (weighted <= (scores.get(link)?.degree ?? 0)) continue;
      scores.set(link, { link, degree: weighted, by: source ?? (isAlias ? "alias" : "product"), words: word });
    }
  }

  // a unit that does not convert speaks against a link, and for the others that are in question
  #weigh(scores: Scores, capacities: readonly LedgerCapacity[]): Scores {
    const sure = capacities.filter(({ isUnsure }) => !isUnsure);
    if (sure.length === 0) return new Map(scores);
    const fits = new Map<LinkKey, boolean | null>();
    for (const link of scores.keys()) {
      const unit = this.#units.get(link);
      fits.set(link, unit === undefined ? null : sure.some((capacity) => capacityFits(capacity, unit)));
    }
    const isTelling = [...fits.values()].includes(false);
    const weighed: Scores = new Map();
    for (const [link, score] of scores) {
      const isFit = fits.get(link) ?? null;
      const degree =
        isFit === false
          ? score.degree * UNLIKE
          : isFit === true && isTelling
            ? Math.max(score.degree, Math.min(MOST, score.degree + LIKE))
            : score.degree;
      weighed.set(link, { ...score, degree });
    }
    return weighed;
  }

  // products of several links, each with its own sure capacity
  #placeSeveral(row: LedgerRow): RowPlacement | null {
    const found = new Map<LinkKey, PlaceCandidate>();
    const stated = row.capacities.filter(({ role }) => role !== "before" && role !== "part");
    if (stated.length < 2) return null;
    for (const capacity of stated) {
      if (capacity.isUnsure || capacity.product === undefined) return null;
      const scores: Scores = new Map();
      this.#addWord(scores, nameKey(capacity.product), WEIGHTS.product);
      const candidates = ranked(this.#weigh(scores, [capacity]));
      const [best] = candidates;
      if (best === undefined || !this.#isSure(candidates)) return null;
      if (!capacityFits(capacity, this.#units.get(best.link))) return null;
      if ((found.get(best.link)?.degree ?? 0) < best.degree) found.set(best.link, best);
    }
    if (found.size < 2) return null;
    const links = [...found.keys()];
    const degree = Math.min(...[...found.values()].map((candidate) => candidate.degree));
    return { row, links, degree, by: "product", isSure: true, candidates: ranked(found) };
  }
}

// what two sources agree on is surer; what only the second says stands behind
function combine(first: Scores, second: Scores): Scores {
  const scores: Scores = new Map(second);
  for (const [link, score] of first) {
    const other = second.get(link);
    const better = other !== undefined && other.degree > score.degree ? other : score;
    // the same word twice is no more evidence than once
    const isNews = other !== undefined && other.words !== score.words;
    const degree = isNews ? Math.min(MOST, better.degree + AGREEING) : better.degree;
    scores.set(link, { ...score, degree: Math.max(better.degree, degree) });
  }
  return scores;
}

function ranked(scores: ReadonlyMap<LinkKey, PlaceCandidate>): PlaceCandidate[] {
  return [...scores.values()]
    .filter(({ degree }) => degree >= LEAST)
    .sort((a, b) => b.degree - a.degree || (a.link < b.link ? -1 : 1));
}
