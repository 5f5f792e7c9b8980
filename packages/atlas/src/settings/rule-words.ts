/**
 * A rule in words.
 *
 * @module
 */
import { FACT_NAMES } from "@liantu/core";
import type { ClassRule, Localized, RuleSet } from "@liantu/core";
import { COMPARISON_WORDS, SETTINGS_WORDS } from "../words/settings-words.js";

/** One condition of a rule. */
export type RuleCondition = ClassRule["anyOf"][number][number];

/**
 * Says what a rule asks for.
 *
 * @param rule - Rule.
 * @param thresholds - Thresholds in force.
 * @returns Such as “已建成项目数 大于 0 且 覆盖率 小于 0.8”.
 */
export function ruleConditions(rule: ClassRule, thresholds: RuleSet["thresholds"]): Localized {
  const inLanguage = (language: keyof Localized): string => {
    const say = (words: Localized): string => words[language];
    const groups = rule.anyOf.map((group) =>
      group.map((condition) => say(conditionWords(condition, thresholds))).join(say(SETTINGS_WORDS.and)),
    );
    const isAlways = groups.every((group) => group === "");
    return isAlways ? say(SETTINGS_WORDS.always) : groups.join(say(SETTINGS_WORDS.or));
  };
  return { zh: inLanguage("zh"), en: inLanguage("en") };
}

function conditionWords({ fact, is, value }: RuleCondition, thresholds: RuleSet["thresholds"]): Localized {
  const inLanguage = (language: keyof Localized): string => {
    const name = FACT_NAMES[fact][language];
    if (typeof value === "boolean") {
      return `${name}${language === "zh" ? "：" : ": "}${(value ? SETTINGS_WORDS.yes : SETTINGS_WORDS.no)[language]}`;
    }
    const limit = typeof value === "string" ? thresholds[value] : value;
    return `${name} ${COMPARISON_WORDS[is][language]} ${String(limit)}`;
  };
  return { zh: inLanguage("zh"), en: inLanguage("en") };
}

/**
 * Gives the name of a rule.
 *
 * @param rule - Rule.
 * @returns Its name in both languages; the key of a rule that has none.
 */
export function ruleName({ id, name, nameEn }: ClassRule): Localized {
  return { zh: name ?? nameEn ?? id, en: nameEn ?? name ?? id };
}
