/**
 * Rules that give a link its class: data that can be read, printed and edited, and the little that is needed to apply them.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import type { ChainRules, ClassRule } from "../model/document.js";
import type { RuleFact } from "./chain-analysis.js";

/** A fact as an interval of values that are possible; `null` where nothing is known of it. */
export interface FactInterval {
  /** Least possible value. */
  readonly low: number;
  /** Greatest possible value, `Infinity` where there is no limit. */
  readonly high: number;
}

/** Facts of one link, as far as they are known. */
export type LinkFacts = Readonly<Record<RuleFact, FactInterval | null>>;

/** Rules in force: every threshold, and every rule in the order in which they are tried. */
export interface RuleSet {
  /** Thresholds by name. */
  readonly thresholds: Required<NonNullable<ChainRules["thresholds"]>>;
  /** Rules; the first that matches decides. */
  readonly classes: readonly ClassRule[];
}

/** One condition that held, with the numbers that decided. */
export interface DecidedCondition {
  /** Fact looked at. */
  readonly fact: RuleFact;
  /** What it was. */
  readonly found: FactInterval;
  /** Comparison. */
  readonly is: ClassRule["anyOf"][number][number]["is"];
  /** Value it was compared with, thresholds filled in. */
  readonly value: number;
  /** Name of the threshold, if it was one. */
  readonly threshold?: string;
}

type Condition = ClassRule["anyOf"][number][number];

const isSurveyed: Condition = { fact: "surveyed", is: "=", value: true };
const hasProjects: Condition = { fact: "countedProjects", is: ">", value: 0 };
const hasNoProjects: Condition = { fact: "countedProjects", is: "=", value: 0 };
const isBuilt: Condition = { fact: "builtProjects", is: ">", value: 0 };
const isNotBuilt: Condition = { fact: "builtProjects", is: "=", value: 0 };
const hasNoAmpleSurplus: Condition = { fact: "surplusRatio", is: "<=", value: "ampleSurplus" };

/** The rules that are used where a document states none of its own. */
export const DEFAULT_RULES: RuleSet = {
  thresholds: { weakCoverage: 0.8, ampleSurplus: 0.2, fewEnterprises: 1.5, strongLocationQuotient: 1.25 },
  classes: [
    {
      id: "unsurveyed",
      class: "unsurveyed",
      anyOf: [[{ ...isSurveyed, value: false }, hasNoProjects]],
      name: "未调查，也没有计入的项目",
      nameEn: "not surveyed, and no counted project",
    },
    {
      id: "blank",
      class: "blank",
      anyOf: [[isSurveyed, hasNoProjects]],
      name: "已调查，没有计入的项目",
      nameEn: "surveyed, and no counted project",
    },
    {
      id: "break",
      class: "break",
      anyOf: [[hasProjects, isNotBuilt, { fact: "presentConsumers", is: ">", value: 0 }]],
      name: "有项目但都未建成，本地已有下游需要",
      nameEn: "projects but none built, and a consumer here needs it",
    },
    {
      id: "weak-coverage",
      class: "weak",
      anyOf: [[isBuilt, { fact: "coverage", is: "<", value: "weakCoverage" }]],
      name: "已建成，但产能覆盖率偏低",
      nameEn: "built, but covers too little of the demand",
    },
    {
      id: "weak-few",
      class: "weak",
      anyOf: [
        [isBuilt, { fact: "builtEnterprises", is: "=", value: 1 }, hasNoAmpleSurplus],
        [isBuilt, { fact: "effectiveEnterprises", is: "<", value: "fewEnterprises" }, hasNoAmpleSurplus],
      ],
      name: "供给集中于极少数企业，且没有足够富余",
      nameEn: "supply hangs on very few enterprises, without ample surplus",
    },
    {
      id: "strong",
      class: "strong",
      anyOf: [
        [isBuilt, { fact: "demand", is: "=", value: 0 }, { fact: "supply", is: ">", value: 0 }],
        [isBuilt, { fact: "coverage", is: "=", value: 1 }, { fact: "surplusRatio", is: ">", value: "ampleSurplus" }],
        [isBuilt, { fact: "locationQuotient", is: ">=", value: "strongLocationQuotient" }],
      ],
      name: "已建成，需求全部满足且富余充足，或具有区位优势",
      nameEn: "built, demand met with ample surplus, or a local speciality",
    },
    {
      id: "adequate",
      class: "adequate",
      anyOf: [[isBuilt, { fact: "coverage", is: ">=", value: "weakCoverage" }]],
      name: "已建成，产能基本覆盖需求",
      nameEn: "built, and covers the demand",
    },
    {
      id: "forming",
      class: "forming",
      anyOf: [[hasProjects, isNotBuilt]],
      name: "有项目但都未建成，本地尚无下游需要",
      nameEn: "projects but none built, and no consumer here yet",
    },
    {
      id: "unknown",
      class: "unknown",
      anyOf: [[]],
      name: "数据不足，无法判定",
      nameEn: "too little is recorded to decide",
    },
  ],
};

/**
 * Puts the rules of a document before the default ones, and its thresholds over the default ones.
 *
 * @param rules - Rules of a document.
 * @returns The rules in force.
 * @throws {@link ChainError} `invalid-rule` if two rules of the document share an id.
 */
export function ruleSet(rules: ChainRules = {}): RuleSet {
  const own = rules.classes ?? [];
  const ids = new Set<string>();
  for (const { id } of own) {
    if (ids.has(id))
      throw new ChainError("invalid-rule", `rule "${id}" is stated twice`, { rule: id, reason: "stated twice" });
    ids.add(id);
  }
  // A rule of the document with the id of a default one takes its place.
  const rest = DEFAULT_RULES.classes.filter(({ id }) => !ids.has(id));
  return { thresholds: { ...DEFAULT_RULES.thresholds, ...rules.thresholds }, classes: [...own, ...rest] };
}

/**
 * Applies rules to the facts of a link.
 *
 * A condition holds only if it holds for every value that the fact may have: no comparison with something unknown is true.
 *
 * @param rules - Rules in force.
 * @param facts - Facts of the link.
 * @returns The first rule that matches, and the conditions that made it match.
 */
export function decide(
  rules: RuleSet,
  facts: LinkFacts,
): { readonly rule: ClassRule; readonly because: readonly DecidedCondition[] } {
  const { rule, conditions } = firstRule(rules, facts);
  return { rule, because: conditions.map((condition) => explained(condition, rules, facts)) };
}

/**
 * Finds the rule that decides, as {@link decide} does.
 *
 * @param rules - Rules in force.
 * @param facts - Facts of the link.
 * @returns The first rule that matches, and the group of its conditions that held.
 */
export function firstRule(
  rules: RuleSet,
  facts: LinkFacts,
): { readonly rule: ClassRule; readonly conditions: readonly Condition[] } {
  for (const rule of rules.classes) {
    for (const conditions of rule.anyOf) if (allHold(conditions, rules, facts)) return { rule, conditions };
  }
  const [last] = DEFAULT_RULES.classes.slice(-1);
  return { rule: last!, conditions: [] };
}

function allHold(conditions: readonly Condition[], rules: RuleSet, facts: LinkFacts): boolean {
  for (const condition of conditions) if (!holds(condition, rules, facts)) return false;
  return true;
}

function holds(condition: Condition, rules: RuleSet, facts: LinkFacts): boolean {
  const found = facts[condition.fact];
  if (found === null) return false;
  const value = limitOf(condition, rules);
  switch (condition.is) {
    case "=":
      return found.low === value && found.high === value;
    case "<":
      return found.high < value;
    case "<=":
      return found.high <= value;
    case ">":
      return found.low > value;
    case ">=":
      return found.low >= value;
  }
}

function limitOf({ value }: Condition, { thresholds }: RuleSet): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" ? value : thresholds[value];
}

function explained(condition: Condition, rules: RuleSet, facts: LinkFacts): DecidedCondition {
  const { fact, is, value } = condition;
  const decided = {
    fact,
    is,
    value: limitOf(condition, rules),
    found: facts[fact] ?? { low: Number.NaN, high: Number.NaN },
  };
  return typeof value === "string" ? { ...decided, threshold: value } : decided;
}
