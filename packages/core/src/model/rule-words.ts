/**
 * Words that rules are made of. They stand apart from the schema so that computing does not bring it into a bundle.
 *
 * @module
 */

/** Classes that a rule can give. */
export const LINK_CLASSES = [
  "unsurveyed",
  "blank",
  "break",
  "weak",
  "strong",
  "adequate",
  "forming",
  "unknown",
] as const;

/** Facts of a link that a condition can ask for. */
export const RULE_FACTS = [
  "surveyed",
  "countedProjects",
  "builtProjects",
  "builtEnterprises",
  "effectiveEnterprises",
  "presentConsumers",
  "demand",
  "supply",
  "coverage",
  "surplusRatio",
  "locationQuotient",
] as const;

/** Thresholds that a condition can name. */
export const RULE_THRESHOLDS = ["weakCoverage", "ampleSurplus", "fewEnterprises", "strongLocationQuotient"] as const;
