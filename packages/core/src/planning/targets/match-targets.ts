/**
 * Candidates for the gaps of a chain, found in a list of enterprises that may have a million rows.
 *
 * @module
 */
import { ChainError } from "../../errors.js";
import type { Localized } from "../../issue.js";
import type { AnalyzeOptions } from "../../analysis/chain-analysis.js";
import type { Chain } from "../../model/chain.js";
import type { LinkKey } from "../../model/document.js";
import { opportunities } from "../opportunities.js";
import { readCandidate } from "./candidate.js";
import { DEFAULT_MATCH_WEIGHTS, TargetMatcher } from "./target-matcher.js";
import type { MatchWeights, TargetMatch } from "./target-matcher.js";
import { SYNONYMS } from "./synonyms.js";

/** Options of {@link matchTargets}. */
export interface MatchOptions extends AnalyzeOptions {
  /**
   * Links to find candidates for.
   * @defaultValue the links of the opportunities
   */
  readonly links?: readonly LinkKey[];
  /**
   * How many candidates to keep for each link, 1 to 10 000.
   * @defaultValue `20`
   */
  readonly limit?: number;
  /**
   * Least score of a candidate, 0 to 100.
   * @defaultValue `10`
   */
  readonly least?: number;
  /**
   * Weights of the parts of the score; they need not add up to 100.
   * @defaultValue {@link DEFAULT_MATCH_WEIGHTS}
   */
  readonly weights?: Partial<MatchWeights>;
  /**
   * Groups of names that mean the same product.
   * @defaultValue {@link SYNONYMS}
   */
  readonly synonyms?: readonly (readonly string[])[];
  /**
   * Whether enterprises of the chain are candidates, too.
   * @defaultValue `false`
   */
  readonly isLocalWanted?: boolean;
  /** Stops the work. */
  readonly signal?: MatchSignal;
  /** Told every ten thousand rows how many were read. */
  readonly onProgress?: (rows: number) => void;
}

/** What stops the work: an `AbortSignal`. */
export interface MatchSignal {
  /** Whether to stop. */
  readonly aborted: boolean;
}

/** A row that could not be used. */
export interface CandidateIssue {
  /** Number of the row, from 1. */
  readonly row: number;
  /** Stable kind. */
  readonly code: "not-a-record" | "name-missing" | "text-cut";
  /** What is wrong. */
  readonly message: Localized;
  /** What to do about it. */
  readonly remedy: Localized;
}

/** What {@link matchTargets} found. */
export interface MatchResult {
  /** Candidates of each link asked for, the best first. */
  readonly matches: ReadonlyMap<LinkKey, readonly TargetMatch[]>;
  /** Weights in force. */
  readonly weights: MatchWeights;
  /** Rows read. */
  readonly rows: number;
  /** Rows that are no candidates because they cannot be used. */
  readonly unusable: number;
  /** Rows of enterprises that are here already. */
  readonly local: number;
  /** Rows whose texts were cut because they are too long. */
  readonly cut: number;
  /** The first twenty issues. */
  readonly issues: readonly CandidateIssue[];
  /** Whether the work was stopped before the end. */
  readonly isStopped: boolean;
}

const ROWS_PER_REPORT = 10_000;
const MOST_ISSUES = 20;

/**
 * Finds candidates for the gaps of a chain.
 *
 * Score = Σ weight · value over four parts: what its products and business scope say, its industry codes, its relations to
 * enterprises that are here, and how near in the chain its own product is. What is not known adds nothing. Only the best are
 * kept for each link, so that memory does not grow with the list; what is found does not depend on its order.
 *
 * @param chain - Chain to read; it is not modified.
 * @param candidates - Rows, one after another; each may be anything.
 * @param options - Links, limits, weights, synonyms; also as for the analysis, by which the opportunities are found.
 * @returns The best candidates of each link.
 * @throws `ChainError` `unknown-link` if a link is none of the chain, `invalid-option` if a limit or weight is none.
 * @remarks O(length of the texts) for the rows, O(links · limit) memory.
 * @example
 * {@includeCode ../../../../../examples/candidates.ts}
 */
export async function matchTargets(
  chain: Chain,
  candidates: Iterable<unknown> | AsyncIterable<unknown>,
  options: MatchOptions = {},
): Promise<MatchResult> {
  const { limit = 20, least = 10, synonyms = SYNONYMS, isLocalWanted = false, signal, onProgress } = options;
  const { weights: ownWeights, ...analysis } = options;
  const links = options.links ?? opportunities(chain, analysis).map(({ link }) => link);
  const weights = { ...DEFAULT_MATCH_WEIGHTS, ...ownWeights };
  check(chain, links, limit, least, weights);
  const matcher = new TargetMatcher(chain, { links, limit, least, weights, synonyms, isLocalWanted });
  const issues: CandidateIssue[] = [];
  let [rows, unusable, local, cut, isStopped] = [0, 0, 0, 0, false];
  const report = (code: CandidateIssue["code"]): void => {
    if (issues.length < MOST_ISSUES) issues.push({ row: rows, code, ...ISSUE_TEXTS[code] });
  };
  for await (const data of candidates) {
    if (signal?.aborted === true) {
      isStopped = true;
      break;
    }
    rows += 1;
    if (rows % ROWS_PER_REPORT === 0) onProgress?.(rows);
    const reading = readCandidate(data);
    if ("fault" in reading) {
      unusable += 1;
      report(reading.fault);
      continue;
    }
    if (reading.isCut) {
      cut += 1;
      report("text-cut");
    }
    if (!matcher.take(reading.candidate, rows)) local += 1;
  }
  return { matches: matcher.result(), weights, rows, unusable, local, cut, issues, isStopped };
}

const ISSUE_TEXTS: Readonly<Record<CandidateIssue["code"], Pick<CandidateIssue, "message" | "remedy">>> = {
  "not-a-record": {
    message: { zh: "这一行不是企业记录", en: "this row is no record of an enterprise" },
    remedy: { zh: "请核对文件格式", en: "check the format of the file" },
  },
  "name-missing": {
    message: { zh: "缺少企业名称，未参与匹配", en: "the name of the enterprise is missing; the row is left out" },
    remedy: { zh: "请填写企业名称", en: "give the name" },
  },
  "text-cut": {
    message: {
      zh: "文字过长，只匹配前 20 000 字",
      en: "the text is too long; its first 20 000 characters were looked at",
    },
    remedy: { zh: "请核对该行是否错位", en: "check whether the row is out of place" },
  },
};

function check(chain: Chain, links: readonly LinkKey[], limit: number, least: number, weights: MatchWeights): void {
  for (const key of links) {
    if (!chain.graph.hasNode(key)) throw new ChainError("unknown-link", `"${key}" is no link of the chain`, { key });
  }
  const refuse = (option: string, value: number, wanted: string): never => {
    throw new ChainError("invalid-option", `${option} needs ${wanted}, got ${String(value)}`, { option, value });
  };
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
    refuse("limit", limit, "a whole number from 1 to 10 000");
  if (!(least >= 0 && least <= 100)) refuse("least", least, "a number from 0 to 100");
  for (const [part, weight] of Object.entries(weights) as [string, number][]) {
    if (!(weight >= 0 && Number.isFinite(weight))) refuse(`weights.${part}`, weight, "a number of at least 0");
  }
}
