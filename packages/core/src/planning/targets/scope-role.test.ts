import { describe, expect, test } from "vitest";
import { scopeRole } from "./scope-role.js";
import type { ScopeRole } from "./scope-role.js";
import { comparable } from "./term-index.js";

/** Role of 铜箔 where it first stands in a scope. */
function roleIn(scope: string): ScopeRole {
  const text = comparable(scope);
  const at = text.indexOf("铜箔");
  return scopeRole(text, at, at + 2);
}

describe("scopeRole()", () => {
  test.each(["生产铜箔", "铜箔制造", "铜箔的研发", "铜箔加工与销售", "manufacture of 铜箔", "铜箔 production"])(
    "who writes “%s” makes it",
    (scope) => expect(roleIn(scope)).toBe("makes"),
  );

  test.each(["铜箔销售", "铜箔批发、零售", "代理铜箔", "铜箔进出口", "铜箔 wholesale", "sale of 铜箔"])(
    "who writes “%s” sells it",
    (scope) => expect(roleIn(scope)).toBe("sells"),
  );

  test("only the verbs of its own clause count, which ends at a comma, semicolon, full stop or line", () => {
    for (const mark of ["，", "；", "。", ",", ";", "\n"]) {
      expect(roleIn(`塑料生产${mark}铜箔`)).toBe("names");
      expect(roleIn(`铜箔${mark}塑料生产`)).toBe("names");
      expect(roleIn(`铜箔销售${mark}塑料生产`)).toBe("sells");
    }
    expect(roleIn("铝箔、铜箔、塑料生产")).toBe("makes");
  });

  test("a negation excludes what follows in its part, brackets or not", () => {
    for (const scope of ["金属（不含铜箔）生产", "金属生产，不得生产铜箔", "禁止铜箔生产", "goods except 铜箔"]) {
      expect(roleIn(scope)).toBe("excluded");
    }
    expect(roleIn("金属（不含铁）、铜箔生产")).toBe("makes");
    expect(roleIn("不含铁；铜箔生产")).toBe("makes");
    expect(roleIn("铜箔生产（不含铝箔）")).toBe("makes");
  });

  test("除 excludes only together with 外 in the same clause", () => {
    expect(roleIn("除铜箔外的金属生产")).toBe("excluded");
    expect(roleIn("除铜箔、铝箔以外的金属生产")).toBe("excluded");
    expect(roleIn("除铜箔生产，外购金属")).toBe("makes");
    expect(roleIn("铜箔生产及外贸")).toBe("makes");
    expect(roleIn("外加工除铜箔")).toBe("makes");
  });

  test("what stands further off than any clause is long has no say", () => {
    const far = "甲".repeat(300);
    expect(roleIn(`生产${far}铜箔`)).toBe("names");
    expect(roleIn(`铜箔${far}生产`)).toBe("names");
    expect(roleIn(`不含${far}铜箔`)).toBe("names");
    expect(roleIn(`除铜箔${far}外`)).toBe("names");
    const near = "甲".repeat(298);
    expect(roleIn(`生产${near}铜箔`)).toBe("makes");
    expect(roleIn(`铜箔${near}生产`)).toBe("makes");
    expect(roleIn(`不含${near}铜箔`)).toBe("excluded");
    expect(roleIn(`除铜箔${near}外`)).toBe("excluded");
  });
});
