/**
 * The rule that decided, in words and numbers.
 *
 * @module
 */
import type { Chain } from "../model/chain.js";
import { formatNumber } from "../quantity/format-number.js";
import type { QuantityLocale } from "../quantity/format-number.js";
import { CLASS_NAMES, FACT_NAMES } from "../words.js";
import type { Amount } from "./amount.js";
import type { Reason } from "./chain-analysis.js";
import type { LinkVerdict } from "./classify.js";
import { makeAmount } from "./known.js";
import { ruleSet } from "./rules.js";
import type { DecidedCondition, FactInterval } from "./rules.js";

/** Facts that are shares and read best in percent. */
const SHARES: ReadonlySet<string> = new Set(["coverage", "surplusRatio"]);

/**
 * Explains which rule gave a verdict.
 *
 * @param chain - Chain, for its rules.
 * @param verdict - Verdict.
 * @returns One step with the conditions, what was found and what it was compared with.
 */
export function explainRule(chain: Chain, verdict: LinkVerdict): Reason {
  const rule = ruleSet(chain.document.rules).classes.find(({ id }) => id === verdict.rule);
  const numbers: Record<string, number | Amount | null> = {};
  for (const { fact, found, threshold, value } of verdict.because) {
    numbers[fact] = found.low === found.high ? found.low : amountOf(found);
    if (threshold !== undefined) numbers[threshold] = value;
  }
  const inWords = (locale: QuantityLocale): string => {
    const name = locale === "zh" ? rule?.name : (rule?.nameEn ?? rule?.name);
    const conditions = verdict.because.map((condition) => conditionInWords(condition, locale));
    const because =
      conditions.length === 0 ? "" : locale === "zh" ? `（${conditions.join("，")}）` : ` (${conditions.join(", ")})`;
    return `${CLASS_NAMES[verdict.class][locale]}${locale === "zh" ? "：" : ": "}${name ?? verdict.rule}${because}`;
  };
  return {
    code: "rule",
    rule: verdict.rule,
    message: { zh: inWords("zh"), en: inWords("en") },
    numbers,
    sources: [],
  };
}

function amountOf({ low, high }: FactInterval): Amount {
  return Number.isFinite(high) ? makeAmount(high, high, high, "upper") : { base: low, bound: "lower" };
}

function conditionInWords({ fact, found, is, value }: DecidedCondition, locale: QuantityLocale): string {
  const name = FACT_NAMES[fact][locale];
  if (fact === "surveyed") {
    const isSurveyed = found.low === 1;
    return locale === "zh" ? (isSurveyed ? "已调查" : "未调查") : isSurveyed ? "surveyed" : "not surveyed";
  }
  const print = (number: number): string =>
    SHARES.has(fact) ? `${formatNumber(number * 100, locale)}%` : formatNumber(number, locale);
  const what =
    found.low === found.high
      ? print(found.low)
      : Number.isFinite(found.high)
        ? `≤ ${print(found.high)}`
        : `≥ ${print(found.low)}`;
  const sign = { "=": "=", "<": "<", "<=": "≤", ">": ">", ">=": "≥" }[is];
  const isPlain = is === "=" || value === 0;
  return isPlain ? `${name} ${what}` : `${name} ${what} ${sign} ${print(value)}`;
}
