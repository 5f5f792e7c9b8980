/**
 * Scores of target enterprises: a printed formula over evidence, with confidence and red lines.
 *
 * @module
 */
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { AnalyzeOptions, ChainAnalysis } from "../../analysis/chain-analysis.js";
import { ChainError } from "../../errors.js";
import type { Localized } from "../../issue.js";
import type { Chain } from "../../model/chain.js";
import type { LinkKey, TargetRecord } from "../../model/document.js";
import { formatNumber } from "../../quantity/format-number.js";
import { opportunities } from "../opportunities.js";
import type { Opportunity } from "../opportunities.js";
import { DEFAULT_TARGET_WEIGHTS, EVIDENCE_KINDS } from "./evidence-kinds.js";
import type { EvidenceMeaning, TargetWeights } from "./evidence-kinds.js";
import { confidenceOf, sourceKey } from "./confidence.js";
import { RelationIndex } from "./relation-index.js";
import type { LocalRelation } from "./relation-index.js";
import { comparable } from "./term-index.js";

/** Options of {@link scoreTargets}. */
export interface TargetOptions extends AnalyzeOptions {
  /**
   * Weights of the parts; they need not add up to 100.
   * @defaultValue {@link DEFAULT_TARGET_WEIGHTS}
   */
  readonly weights?: Partial<TargetWeights>;
  /**
   * What kinds of evidence mean.
   * @defaultValue {@link EVIDENCE_KINDS}
   */
  readonly kinds?: ReadonlyMap<string, EvidenceMeaning>;
}

/** One piece of evidence. */
export interface TargetEvidence {
  /** Kind, as recorded. */
  readonly kind: string;
  /** What was found. */
  readonly text: string;
  /** When; `null` where not recorded. */
  readonly date: string | null;
  /** Where; `null` where not recorded. */
  readonly source: string | null;
}

/** One part of a score. */
export interface TargetPart {
  /** Name of the part. */
  readonly part: keyof TargetWeights;
  /** 0 to 1; `null` where nothing is known: it adds nothing yet. */
  readonly value: number | null;
  /** Weight. */
  readonly weight: number;
  /** Evidence that the value follows from. */
  readonly evidence: readonly TargetEvidence[];
  /** Independent sources of the evidence. */
  readonly sources: number;
  /** 0 to 1, by the number of independent sources; `null` where the value is. */
  readonly confidence: number | null;
}

/** A link that a target could fill. */
export interface TargetLink {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Name. */
  readonly name: string;
  /** How much the region needs it, 0 to 1: the score of the opportunity, 0 where it is none. */
  readonly need: number;
}

/** Score of a target enterprise. */
export interface TargetScore {
  /** The record. */
  readonly target: TargetRecord;
  /** Links that it could fill, the most needed first. */
  readonly links: readonly TargetLink[];
  /** Gate · Σ weight · value ÷ Σ weight · 100 over what is known: at least so much. */
  readonly score: number;
  /** What the score could still become if all that is not known spoke for it. */
  readonly possible: number;
  /** Parts, in the order of {@link TargetWeights}. */
  readonly parts: readonly TargetPart[];
  /** Mean confidence of the known parts by weight, 0 to 1; `null` where none is known. */
  readonly confidence: number | null;
  /** Evidence that excludes it; empty if nothing does. */
  readonly redLines: readonly TargetEvidence[];
  /** Relations to enterprises that are here. */
  readonly relations: readonly LocalRelation[];
  /** Whether it is an enterprise of the chain already. */
  readonly isLocal: boolean;
  /** Evidence of kinds that nobody has given a meaning: shown, not counted. */
  readonly uncounted: readonly TargetEvidence[];
  /** The formula with its numbers. */
  readonly formula: Localized;
}

/** Names of the parts for people. */
export const TARGET_PART_NAMES: Readonly<Record<keyof TargetWeights, Localized>> = {
  relevance: { zh: "与环节相关", en: "relevance" },
  expansion: { zh: "扩张信号", en: "expansion" },
  risk: { zh: "风险与合规", en: "risk and compliance" },
  technology: { zh: "技术", en: "technology" },
  finance: { zh: "财务", en: "finance" },
};

/** How far a relation closes the rest to full relevance. */
const BY_RELATION = 0.5;

/**
 * Scores the target enterprises of a chain.
 *
 * What is not known adds nothing, so that a score is a lower bound; `possible` says how far it could rise. Of risk the worst
 * evidence decides, of all else the mean over the kinds. A red line sets the gate to 0 and says why.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for the analysis, weights, and meanings of evidence.
 * @param analysis - Analysis of the chain with the same options, if it is at hand.
 * @returns Scores, the highest first, then what could rise highest, then by key; the excluded last.
 * @throws `ChainError` `invalid-option` if a weight is none; as `analyzeChain` does.
 * @example
 * {@includeCode ../../../../../examples/targets.ts}
 */
export function scoreTargets(
  chain: Chain,
  options: TargetOptions = {},
  analysis: ChainAnalysis = analyzeChain(chain, options),
): readonly TargetScore[] {
  const { kinds = EVIDENCE_KINDS, weights: ownWeights, ...rest } = options;
  const weights = { ...DEFAULT_TARGET_WEIGHTS, ...ownWeights };
  for (const [part, weight] of Object.entries(weights) as [string, number][]) {
    if (weight >= 0 && Number.isFinite(weight)) continue;
    const message = `weights.${part} needs a number of at least 0, got ${String(weight)}`;
    throw new ChainError("invalid-option", message, { option: `weights.${part}`, value: weight });
  }
  const needs = new Map(opportunities(chain, rest, analysis).map((item) => [item.link, item]));
  const relations = new RelationIndex(chain);
  const meanings = new Map(Array.from(kinds, ([kind, meaning]) => [comparable(kind).trim(), meaning]));
  const scores = (chain.document.targets ?? []).map((target) =>
    scoreOf(chain, target, needs, relations, meanings, weights),
  );
  return scores.sort(
    (a, b) =>
      Number(a.redLines.length > 0) - Number(b.redLines.length > 0) ||
      b.score - a.score ||
      b.possible - a.possible ||
      (a.target.id < b.target.id ? -1 : 1),
  );
}

function scoreOf(
  chain: Chain,
  target: TargetRecord,
  needs: ReadonlyMap<LinkKey, Opportunity>,
  index: RelationIndex,
  kinds: ReadonlyMap<string, EvidenceMeaning>,
  weights: TargetWeights,
): TargetScore {
  const evidence = (target.evidence ?? []).map(({ kind, text, date = null, source = null }) => ({
    kind,
    text,
    date,
    source,
  }));
  const meaningOf = ({ kind }: TargetEvidence): EvidenceMeaning | undefined => kinds.get(comparable(kind).trim());
  const redLines = evidence.filter((own) => meaningOf(own)?.part === null);
  const relations = index.relationsOf([target.id, target.name]);
  const links = linksOf(chain, target, needs);
  const names = Object.keys(DEFAULT_TARGET_WEIGHTS) as (keyof TargetWeights)[];
  const parts = names.map((part): TargetPart => {
    const own = evidence.filter((item) => meaningOf(item)?.part === part);
    const values = valuesByKind(own, meaningOf);
    if (part === "relevance") return relevanceOf(links, relations, own, values, needs, weights.relevance);
    const value = values.length === 0 ? null : part === "risk" ? Math.min(...values) : mean(values);
    return partOf(part, value, weights[part], own);
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const known = parts.filter(({ value }) => value !== null);
  const sum = known.reduce((all, { value, weight }) => all + weight * value!, 0);
  const open = parts.reduce((all, { value, weight }) => all + (value === null ? weight : 0), 0);
  const gate = redLines.length > 0 ? 0 : 1;
  const scaled = (value: number): number => (total > 0 ? Math.round(((gate * value) / total) * 1e8) / 1e6 : 0);
  const knownWeight = known.reduce((all, { weight }) => all + weight, 0);
  const sure = known.reduce((all, { confidence, weight }) => all + weight * (confidence ?? 0), 0);
  const score = scaled(sum);
  return {
    target,
    links,
    score,
    possible: scaled(sum + open),
    parts,
    confidence: knownWeight > 0 ? Math.round((sure / knownWeight) * 1e9) / 1e9 : null,
    redLines,
    relations,
    isLocal: index.localOf(target.name) !== undefined || chain.enterprises.has(target.id),
    uncounted: evidence.filter((own) => meaningOf(own) === undefined),
    formula: { zh: formulaOf(gate, parts, total, score, "zh"), en: formulaOf(gate, parts, total, score, "en") },
  };
}

function linksOf(chain: Chain, target: TargetRecord, needs: ReadonlyMap<LinkKey, Opportunity>): readonly TargetLink[] {
  const known = [...new Set(target.links ?? [])].filter((link) => chain.graph.hasNode(link));
  const links = known.map((link) => ({
    link,
    name: chain.graph.getNodeAttributes(link).name,
    need: needs.get(link)?.rank.score ?? 0,
  }));
  return links.sort((a, b) => b.need - a.need || (a.link < b.link ? -1 : 1));
}

/** The need at the most needed link; a relation to an enterprise here, or evidence, closes half of the rest. */
function relevanceOf(
  links: readonly TargetLink[],
  relations: readonly LocalRelation[],
  evidence: readonly TargetEvidence[],
  values: readonly number[],
  needs: ReadonlyMap<LinkKey, Opportunity>,
  weight: number,
): TargetPart {
  const [most] = links;
  const told = relations.map(({ name, role, product, source = null }) => ({
    kind: "relation",
    text: [name, role, product].filter((word) => word !== undefined).join(" "),
    date: null,
    source,
  }));
  const all = [...evidence, ...told];
  const push = Math.max(relations.length > 0 ? 1 : 0, values.length > 0 ? mean(values) : 0);
  if (most === undefined && all.length === 0) return partOf("relevance", null, weight, []);
  const need = most?.need ?? 0;
  const value = need + (1 - need) * BY_RELATION * push;
  const sources = most === undefined ? [] : (needs.get(most.link)?.sources ?? []);
  return partOf("relevance", value, weight, all, sources);
}

function partOf(
  part: keyof TargetWeights,
  value: number | null,
  weight: number,
  evidence: readonly TargetEvidence[],
  others: readonly string[] = [],
): TargetPart {
  const keys = [...evidence.flatMap(({ source }) => source ?? []), ...others].map(sourceKey);
  const sources = new Set(keys.filter((key) => key !== "")).size;
  const rounded = value === null ? null : Math.round(value * 1e9) / 1e9;
  return { part, value: rounded, weight, evidence, sources, confidence: value === null ? null : confidenceOf(sources) };
}

/** One value for each kind: the same thing reported twice is one thing, of which there is more confidence. */
function valuesByKind(
  evidence: readonly TargetEvidence[],
  meaningOf: (evidence: TargetEvidence) => EvidenceMeaning | undefined,
): readonly number[] {
  const values = new Map(evidence.map((own) => [comparable(own.kind).trim(), meaningOf(own)?.value ?? 0]));
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function formulaOf(
  gate: number,
  parts: readonly TargetPart[],
  total: number,
  score: number,
  locale: "zh" | "en",
): string {
  const unknown = locale === "zh" ? "待测算" : "not known";
  const terms = parts.map(({ part, value, weight }) => {
    const shown = value === null ? unknown : formatNumber(value, locale);
    return `${TARGET_PART_NAMES[part][locale]} ${shown}×${formatNumber(weight, locale)}`;
  });
  const head = locale === "zh" ? `红线 ${String(gate)}` : `gate ${String(gate)}`;
  return `${head} × (${terms.join(" + ")}) ÷ ${formatNumber(total, locale)} × 100 = ${formatNumber(score, locale)}`;
}
