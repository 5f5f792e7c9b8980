/**
 * Schema of the rules: classes and thresholds are data that a planner can read and edit.
 *
 * @module
 */
import * as v from "valibot";
import { LINK_CLASSES, RULE_FACTS, RULE_THRESHOLDS } from "./rule-words.js";

const finite = v.pipe(v.number(), v.finite());

const condition = v.object({
  /** Fact of the link. */
  fact: v.picklist(RULE_FACTS),
  /** Comparison; one with an unknown fact is never true. */
  is: v.picklist(["=", "<", "<=", ">", ">="]),
  /** Value to compare with: a number, a boolean for `surveyed`, or the name of a threshold. */
  value: v.union([finite, v.boolean(), v.picklist(RULE_THRESHOLDS)]),
});

/** One rule: it matches if every condition of at least one group in `anyOf` holds. */
export const RULE_SCHEMA = v.object({
  /** Key of the rule. */
  id: v.pipe(v.string(), v.minLength(1)),
  /** Class that it gives. */
  class: v.picklist(LINK_CLASSES),
  /** Groups of conditions: OR between the groups, AND inside one. */
  anyOf: v.array(v.array(condition)),
  /** Meaning for people, in Chinese. */
  name: v.exactOptional(v.string()),
  /** Meaning for people, in English. */
  nameEn: v.exactOptional(v.string()),
});

/** Rules of a document: what it does not state keeps its default. */
export const RULES_SCHEMA = v.object({
  /** Thresholds by name. */
  thresholds: v.exactOptional(
    v.object({
      /** Coverage by built supply below which a link is weak, 0 to 1. */
      weakCoverage: v.exactOptional(v.pipe(finite, v.minValue(0))),
      /** Surplus ÷ demand above which supply is ample. */
      ampleSurplus: v.exactOptional(v.pipe(finite, v.minValue(0))),
      /** Effective number of enterprises (1 ÷ HHI) below which supply hangs on few. */
      fewEnterprises: v.exactOptional(v.pipe(finite, v.minValue(0))),
      /** Location quotient from which a link is strong. */
      strongLocationQuotient: v.exactOptional(v.pipe(finite, v.minValue(0))),
    }),
  ),
  /** Rules tried before the default ones, in this order. */
  classes: v.exactOptional(v.array(RULE_SCHEMA)),
});
