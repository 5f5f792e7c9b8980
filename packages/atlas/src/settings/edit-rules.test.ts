import { describe, expect, test } from "vitest";
import { DEFAULT_RULES, ruleSet } from "@liantu/core";
import type { ClassRule } from "@liantu/core";
import { newRuleId, withoutRule, withRule, withThreshold } from "./edit-rules.js";
import { ruleConditions, ruleName } from "./rule-words.js";

const rule: ClassRule = {
  id: "own-1",
  class: "weak",
  name: "两家以下",
  anyOf: [[{ fact: "builtEnterprises", is: "<=", value: 2 }]],
};

describe("edit rules", () => {
  test("a threshold is stated only where it differs from the default", () => {
    const stated = withThreshold(undefined, "weakCoverage", 0.6);
    expect(stated).toEqual({ thresholds: { weakCoverage: 0.6 } });
    expect(withThreshold(stated, "ampleSurplus", 0.1)).toEqual({
      thresholds: { weakCoverage: 0.6, ampleSurplus: 0.1 },
    });
    expect(withThreshold(stated, "weakCoverage", DEFAULT_RULES.thresholds.weakCoverage)).toBeUndefined();
  });

  test("a new rule is tried before all others, a changed one stays in its place", () => {
    const two = withRule(withRule(undefined, { ...rule, id: "own-2" }), rule);
    expect(two?.classes?.map(({ id }) => id)).toEqual(["own-1", "own-2"]);
    const changed = withRule(two, { ...rule, id: "own-2", class: "strong" });
    expect(changed?.classes?.map(({ id, class: given }) => [id, given])).toEqual([
      ["own-1", "weak"],
      ["own-2", "strong"],
    ]);
    expect(ruleSet(changed).classes[0]?.id).toBe("own-1");
  });

  test("a default rule that was changed comes back when the change is taken out", () => {
    const changed = withRule(undefined, { ...rule, id: "blank" });
    expect(ruleSet(changed).classes.filter(({ id }) => id === "blank")).toHaveLength(1);
    expect(withoutRule(changed, "blank")).toBeUndefined();
    expect(withoutRule({ thresholds: { weakCoverage: 0.5 }, classes: [rule] }, "own-1")).toEqual({
      thresholds: { weakCoverage: 0.5 },
    });
  });

  test("a new rule gets a key that no rule has", () => {
    expect(newRuleId(ruleSet({ classes: [rule, { ...rule, id: "own-2" }] }))).toBe("own-3");
  });
});

describe("rules in words", () => {
  const { thresholds } = DEFAULT_RULES;

  test("every default rule says in both languages what it asks for", () => {
    for (const one of DEFAULT_RULES.classes) {
      const { zh, en } = ruleConditions(one, thresholds);
      expect(zh).not.toMatch(/[a-zA-Z]{3,}/);
      expect(en).not.toMatch(/[一-鿿]/);
      expect(ruleName(one).en).not.toMatch(/[一-鿿]/);
    }
  });

  test("thresholds stand as their numbers, alternatives are joined by “or”", () => {
    const weak = DEFAULT_RULES.classes.find(({ id }) => id === "weak-coverage");
    expect(weak && ruleConditions(weak, { ...thresholds, weakCoverage: 0.7 }).zh).toBe(
      "已建成项目数 大于 0 且 覆盖率 小于 0.7",
    );
    const few = DEFAULT_RULES.classes.find(({ id }) => id === "weak-few");
    expect(few && ruleConditions(few, thresholds).zh.split("；或 ")).toHaveLength(2);
    const rest = DEFAULT_RULES.classes.find(({ id }) => id === "unknown");
    expect(rest && ruleConditions(rest, thresholds).zh).toBe("其余情况");
  });
});
