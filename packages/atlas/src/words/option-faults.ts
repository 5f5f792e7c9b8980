/**
 * What is said where the options of the analysis cannot be put into force.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/**
 * Says that of several values none is chosen.
 *
 * @param option - Name of the option.
 * @returns Message.
 */
export function nothingChosen(option: Localized): Localized {
  return { zh: `“${option.zh}”至少选一项。`, en: `${option.en}: choose at least one.` };
}

/**
 * Says that a text is not a number.
 *
 * @param option - Name of the option.
 * @param text - The text.
 * @returns Message.
 */
export function notANumber(option: Localized, text: string): Localized {
  return { zh: `“${option.zh}”应为数值，现为“${text}”。`, en: `${option.en} takes a number, got "${text}".` };
}

/**
 * Says that a text is no amount of a link.
 *
 * @param link - Name of the link.
 * @param text - The text.
 * @param unit - Unit of the link, `null` if it states none.
 * @returns Message.
 */
export function notAnAmount(link: Localized, text: string, unit: Localized | null): Localized {
  return {
    zh: `“${link.zh}”的数量“${text}”${unit === null ? "不是数值" : `不是数值，或不能换算成 ${unit.zh}`}。`,
    en: `${link.en}: "${text}" is not a number${unit === null ? "" : `, or does not convert to ${unit.en}`}.`,
  };
}

/**
 * Says that an amount is out of range.
 *
 * @param link - Name of the link.
 * @param value - The amount.
 * @returns Message.
 */
export function amountOutOfRange(link: Localized, value: string): Localized {
  return {
    zh: `“${link.zh}”的数量应为不小于 0 的有限数值，现为 ${value}。`,
    en: `${link.en}: the amount must be a finite number of at least 0, got ${value}.`,
  };
}

/**
 * Says that a cycle has no solution.
 *
 * @param cycle - Names of the links on it, from supplier to consumer.
 * @returns Message.
 */
export function amplifyingCycle(cycle: Localized): Localized {
  return {
    zh: `供给关系成环，且每转一圈需要的不少于产出的，算不出需求：${cycle.zh}。请检查这些环节之间的单耗系数。`,
    en: `A cycle of flows needs at least as much as it makes, so no demand meets it: ${cycle.en}. Check the coefficients between these links.`,
  };
}

/**
 * Says that credits have no single solution.
 *
 * @param links - Names of the links concerned.
 * @returns Message.
 */
export function ambiguousCredits(links: Localized): Localized {
  return {
    zh: `回收抵扣超过了相应需求，结果不唯一：${links.zh}。请检查这些环节的抵扣系数。`,
    en: `By-product credits exceed the demand they are set against, so the result is not unique: ${links.en}. Check the credits of these links.`,
  };
}

/**
 * Says that a target names no link.
 *
 * @param key - Key that was given.
 * @returns Message.
 */
export function noSuchLink(key: string): Localized {
  return { zh: `图上没有环节“${key}”。`, en: `The chain has no link "${key}".` };
}

/**
 * Says that a rule of the document is wrong.
 *
 * @param rule - Key of the rule.
 * @param reason - What is wrong, as the library says it.
 * @returns Message.
 */
export function invalidRule(rule: string, reason: string): Localized {
  return { zh: `规则“${rule}”有误（${reason}）。`, en: `The rule "${rule}" is wrong: ${reason}.` };
}
