/**
 * What kinds of evidence say of a target enterprise. Data, to be edited.
 *
 * @module
 */

/** Weights of the parts of a target's score. */
export interface TargetWeights {
  /** How much the region needs what it makes, and how near it is to enterprises that are here. */
  readonly relevance: number;
  /** Signs that it means to expand. */
  readonly expansion: number;
  /** Risk and compliance. */
  readonly risk: number;
  /** Technology. */
  readonly technology: number;
  /** Finance. */
  readonly finance: number;
}

/** Weights used unless others are given. */
export const DEFAULT_TARGET_WEIGHTS: TargetWeights = {
  relevance: 30,
  expansion: 20,
  risk: 20,
  technology: 15,
  finance: 15,
};

/** What evidence of one kind says. */
export interface EvidenceMeaning {
  /** Part of the score that it speaks for; `null` for a red line. */
  readonly part: keyof TargetWeights | null;
  /** 0 (speaks against) to 1 (speaks for); of a red line it is 0. */
  readonly value: number;
}

const forPart = (part: keyof TargetWeights, value: number): EvidenceMeaning => ({ part, value });
/** A target with such evidence is excluded, whatever else speaks for it. */
const RED_LINE: EvidenceMeaning = { part: null, value: 0 };

/** Kinds of evidence, in English and Chinese, in force unless others are given. */
export const EVIDENCE_KINDS: ReadonlyMap<string, EvidenceMeaning> = new Map([
  ...named(["expansion", "扩产", "扩张", "新建产能", "选址"], forPart("expansion", 1)),
  ...named(["visit", "考察", "洽谈"], forPart("expansion", 0.7)),
  ...named(["fundraising", "融资", "募投"], forPart("expansion", 0.6)),
  ...named(["contraction", "减产", "关停"], forPart("expansion", 0)),
  ...named(["compliance", "合规", "信用良好"], forPart("risk", 1)),
  ...named(["lawsuit", "诉讼"], forPart("risk", 0.5)),
  ...named(["penalty", "行政处罚", "处罚"], forPart("risk", 0.3)),
  ...named(["risk", "风险"], forPart("risk", 0.3)),
  ...named(["technology", "技术", "专精特新", "高新技术企业"], forPart("technology", 1)),
  ...named(["patent", "专利"], forPart("technology", 0.8)),
  ...named(["finance", "财务", "盈利"], forPart("finance", 1)),
  ...named(["listed", "上市"], forPart("finance", 0.8)),
  ...named(["loss", "亏损"], forPart("finance", 0.2)),
  ...named(["relevance", "relation", "product", "相关", "产品", "以商招商"], forPart("relevance", 1)),
  ...named(["environment-red-line", "环保红线", "生态红线", "淘汰类"], RED_LINE),
  ...named(["blacklist", "黑名单", "失信", "失信被执行人", "dishonest", "严重违法失信"], RED_LINE),
  ...named(["sanction", "制裁"], RED_LINE),
]);

function named(names: readonly string[], meaning: EvidenceMeaning): [string, EvidenceMeaning][] {
  return names.map((name) => [name, meaning]);
}
