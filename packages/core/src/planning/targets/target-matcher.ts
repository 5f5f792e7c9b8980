/**
 * Scores rows of an enterprise list against the links of a chain, and keeps the best.
 *
 * @module
 */
import type { Localized } from "../../issue.js";
import type { Chain } from "../../model/chain.js";
import type { LinkKey } from "../../model/document.js";
import { formatNumber } from "../../quantity/format-number.js";
import type { Candidate } from "./candidate.js";
import { distancesFrom } from "./chain-distance.js";
import { codeKey, IndustryIndex } from "./industry-index.js";
import { becauseOf } from "./match-reasons.js";
import { ProductIndex } from "./product-index.js";
import type { TextMatch } from "./product-index.js";
import { nameKey, RelationIndex } from "./relation-index.js";
import type { LocalRelation } from "./relation-index.js";
import { TopList } from "./top-list.js";

/** Weights of the parts of a match. */
export interface MatchWeights {
  /** What its products, its name and its business scope say. */
  readonly text: number;
  /** Its industry codes. */
  readonly industry: number;
  /** Its relations to enterprises that are here. */
  readonly relation: number;
  /** How near in the chain its own product is: 1 at the link, half of that for each step. */
  readonly distance: number;
}

/** Weights used unless others are given. */
export const DEFAULT_MATCH_WEIGHTS: MatchWeights = { text: 50, relation: 20, industry: 15, distance: 15 };

/** One part of the score of a match. */
export interface MatchPart {
  /** Name of the part. */
  readonly part: keyof MatchWeights;
  /** 0 to 1. */
  readonly value: number;
  /** Weight. */
  readonly weight: number;
  /** What the value comes from; `null` where it is 0. */
  readonly because: Localized | null;
}

/** A candidate for a link. */
export interface TargetMatch {
  /** What it is told apart by: credit code, else key, else name. */
  readonly key: string;
  /** Number of the row that it comes from, from 1. */
  readonly row: number;
  /** The row. */
  readonly candidate: Candidate;
  /** Link that it could fill. */
  readonly link: LinkKey;
  /** Σ weight · value ÷ Σ weight · 100. */
  readonly score: number;
  /** Whether it is an enterprise of the chain. */
  readonly isLocal: boolean;
  /** Parts, in the order of {@link MatchWeights}. */
  readonly parts: readonly MatchPart[];
  /** The formula with its numbers. */
  readonly formula: Localized;
}

/** What a {@link TargetMatcher} needs. */
export interface MatcherOptions {
  /** Links to find candidates for. */
  readonly links: readonly LinkKey[];
  /** How many to keep for each. */
  readonly limit: number;
  /** Least score. */
  readonly least: number;
  /** Weights. */
  readonly weights: MatchWeights;
  /** Groups of names that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** Whether enterprises of the chain are candidates. */
  readonly isLocalWanted: boolean;
}

/** Names of the parts for people. */
export const MATCH_PART_NAMES: Readonly<Record<keyof MatchWeights, Localized>> = {
  text: { zh: "产品与经营范围", en: "products and scope" },
  industry: { zh: "行业代码", en: "industry code" },
  relation: { zh: "与本地企业的关系", en: "relations here" },
  distance: { zh: "链上距离", en: "distance in the chain" },
};

const PARTS: readonly (keyof MatchWeights)[] = ["text", "industry", "relation", "distance"];
const STEPS = 2;
/** A text that says less than this says nothing of where in the chain its enterprise is. */
const CLEAR_TEXT = 0.4;

/** What speaks for a candidate at one link. */
export interface LinkEvidence {
  /** Value of each part. */
  readonly values: Record<keyof MatchWeights, number>;
  /** Text found. */
  text?: TextMatch;
  /** Industry code found. */
  code?: string;
  /** Relation found. */
  relation?: LocalRelation;
  /** Link of its own product. */
  near?: LinkKey;
}

/** What is kept of a match until the end: words are made only for those that stay. */
interface KeptMatch extends Pick<TargetMatch, "key" | "row" | "candidate" | "score" | "isLocal"> {
  readonly evidence: LinkEvidence;
}

/** Scores rows, one after another. */
export class TargetMatcher {
  private readonly chain: Chain;
  private readonly options: MatcherOptions;
  private readonly products: ProductIndex;
  private readonly industries: IndustryIndex;
  private readonly relations: RelationIndex;
  private readonly distances: (link: LinkKey) => ReadonlyMap<LinkKey, number>;
  private readonly lists: ReadonlyMap<LinkKey, TopList<KeptMatch>>;
  private readonly total: number;

  /**
   * Makes a matcher.
   *
   * @param chain - Chain.
   * @param options - Links, limits, weights, synonyms.
   */
  constructor(chain: Chain, options: MatcherOptions) {
    this.chain = chain;
    this.options = options;
    this.products = new ProductIndex(chain, options.synonyms);
    this.industries = new IndustryIndex(chain);
    this.relations = new RelationIndex(chain);
    this.distances = distancesFrom(chain, STEPS);
    this.lists = new Map([...new Set(options.links)].map((link) => [link, new TopList<KeptMatch>(options.limit)]));
    this.total = PARTS.reduce((sum, part) => sum + options.weights[part], 0);
  }

  /**
   * Takes a row.
   *
   * @param candidate - Row.
   * @param row - Its number.
   * @returns `false` if it is an enterprise of the chain and those are not wanted.
   */
  take(candidate: Candidate, row: number): boolean {
    const { name, creditCode, id, products, scope } = candidate;
    const isLocal = this.relations.localOf(name, creditCode) !== undefined;
    if (isLocal && !this.options.isLocalWanted) return false;
    const found = new Map<LinkKey, LinkEvidence>();
    const at = (link: LinkKey): LinkEvidence | undefined => {
      if (!this.lists.has(link)) return undefined;
      let evidence = found.get(link);
      if (evidence === undefined) {
        found.set(link, (evidence = { values: { text: 0, industry: 0, relation: 0, distance: 0 } }));
      }
      return evidence;
    };
    this.takeTexts({ products, name, scope }, at);
    const relations = this.relations.relationsOf([name, id, creditCode], candidate.suppliers, candidate.customers);
    for (const relation of relations) this.takeRelation(relation, at);
    // Last, because a code alone seldom makes a candidate: a division has hundreds of links.
    const { weights, least } = this.options;
    const isEnough = (value: number): boolean => weights.industry * value * 100 >= least * this.total;
    this.takeCodes(candidate.industryCodes ?? [], (link, value) =>
      found.has(link) || isEnough(value) ? at(link) : undefined,
    );
    const key = creditCode === undefined ? (id ?? nameKey(name)) : codeKey(creditCode);
    for (const [link, evidence] of found) this.offer(candidate, row, key, link, evidence, isLocal);
    return true;
  }

  /**
   * Gives what was kept.
   *
   * @returns Candidates by link, the best first.
   */
  result(): ReadonlyMap<LinkKey, readonly TargetMatch[]> {
    return new Map(
      Array.from(this.lists, ([link, list]) => [link, list.sorted().map((kept) => this.told(link, kept))]),
    );
  }

  private takeTexts(
    texts: Readonly<Record<"products" | "name" | "scope", string | undefined>>,
    at: (link: LinkKey) => LinkEvidence | undefined,
  ): void {
    for (const [number, match] of this.products.match(texts)) {
      const own = this.products.links[number]!;
      const evidence = at(own);
      if (evidence !== undefined) {
        evidence.values.text = match.value;
        evidence.text = match;
      }
      if (match.value < CLEAR_TEXT) continue;
      for (const [link, steps] of this.distances(own)) {
        const near = at(link);
        const value = 0.5 ** steps;
        if (near === undefined || value < near.values.distance) continue;
        if (value === near.values.distance && near.near !== undefined && near.near <= own) continue;
        near.values.distance = value;
        near.near = own;
      }
    }
  }

  private takeCodes(codes: readonly string[], at: (link: LinkKey, value: number) => LinkEvidence | undefined): void {
    for (const code of codes) {
      for (const [link, value] of this.industries.match(code)) {
        const evidence = at(link, value);
        if (evidence === undefined || value <= evidence.values.industry) continue;
        evidence.values.industry = value;
        evidence.code = code;
      }
    }
  }

  private takeRelation(relation: LocalRelation, at: (link: LinkKey) => LinkEvidence | undefined): void {
    for (const [link, value] of this.relations.valuesOf(relation)) {
      const evidence = at(link);
      if (evidence === undefined || value <= evidence.values.relation) continue;
      evidence.values.relation = value;
      evidence.relation = relation;
    }
  }

  private offer(
    candidate: Candidate,
    row: number,
    key: string,
    link: LinkKey,
    evidence: LinkEvidence,
    isLocal: boolean,
  ): void {
    const { weights, least } = this.options;
    const { values } = evidence;
    let sum = 0;
    for (const part of PARTS) sum += weights[part] * values[part];
    const score = this.total > 0 ? Math.round((sum / this.total) * 1e8) / 1e6 : 0;
    const list = this.lists.get(link)!;
    if (score < least || score === 0 || !list.wouldKeep(key, score)) return;
    list.offer({ key, row, candidate, score, isLocal, evidence });
  }

  private told(link: LinkKey, { evidence, ...kept }: KeptMatch): TargetMatch {
    const { values } = evidence;
    const parts = PARTS.map((part) => ({
      part,
      value: values[part],
      weight: this.options.weights[part],
      because: values[part] > 0 ? becauseOf(this.chain, part, evidence) : null,
    }));
    const formula = { zh: this.formula(parts, kept.score, "zh"), en: this.formula(parts, kept.score, "en") };
    return { ...kept, link, parts, formula };
  }

  private formula(parts: readonly MatchPart[], score: number, locale: "zh" | "en"): string {
    const terms = parts.map(
      ({ part, value, weight }) =>
        `${MATCH_PART_NAMES[part][locale]} ${formatNumber(value, locale)}×${formatNumber(weight, locale)}`,
    );
    return `(${terms.join(" + ")}) ÷ ${formatNumber(this.total, locale)} × 100 = ${formatNumber(score, locale)}`;
  }
}
