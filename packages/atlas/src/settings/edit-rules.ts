/**
 * Changes to the rules of a document; what equals the default is not stated.
 *
 * @module
 */
import { DEFAULT_RULES } from "@liantu/core";
import type { ChainRules, ClassRule, RuleSet } from "@liantu/core";

/**
 * Sets a threshold.
 *
 * @param rules - Rules of the document.
 * @param name - Threshold.
 * @param value - New value; the default one takes the statement out.
 * @returns The rules of the document; `undefined` if nothing is left to state.
 */
export function withThreshold(
  rules: ChainRules | undefined,
  name: keyof RuleSet["thresholds"],
  value: number,
): ChainRules | undefined {
  const { [name]: _, ...others } = rules?.thresholds ?? {};
  const thresholds = value === DEFAULT_RULES.thresholds[name] ? others : { ...others, [name]: value };
  return stated({ ...rules, thresholds });
}

/**
 * Puts a rule into the document: in the place of the one with its key, else before all others.
 *
 * @param rules - Rules of the document.
 * @param rule - Rule.
 * @returns The rules of the document.
 */
export function withRule(rules: ChainRules | undefined, rule: ClassRule): ChainRules | undefined {
  const own = rules?.classes ?? [];
  const isThere = own.some(({ id }) => id === rule.id);
  const classes = isThere ? own.map((other) => (other.id === rule.id ? rule : other)) : [rule, ...own];
  return stated({ ...rules, classes });
}

/**
 * Takes a rule out of the document; a default rule with the same key is in force again.
 *
 * @param rules - Rules of the document.
 * @param id - Key of the rule.
 * @returns The rules of the document; `undefined` if nothing is left to state.
 */
export function withoutRule(rules: ChainRules | undefined, id: string): ChainRules | undefined {
  return stated({ ...rules, classes: (rules?.classes ?? []).filter((rule) => rule.id !== id) });
}

/**
 * Gives a key that no rule has.
 *
 * @param rules - Rules in force.
 * @returns The key.
 */
export function newRuleId(rules: RuleSet): string {
  const taken = new Set(rules.classes.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${String(number)}`)) number += 1;
  return `own-${String(number)}`;
}

function stated({ thresholds = {}, classes = [], ...rest }: ChainRules): ChainRules | undefined {
  const left: ChainRules = {
    ...rest,
    ...(Object.keys(thresholds).length > 0 && { thresholds }),
    ...(classes.length > 0 && { classes }),
  };
  return Object.keys(left).length > 0 ? left : undefined;
}
