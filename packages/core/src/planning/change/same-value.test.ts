import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../test/runs.js";
import { canonicalText, isSameValue } from "./same-value.js";

describe("isSameValue()", () => {
  test("the order of keys makes no difference, at any depth, nor does a key without value", () => {
    expect(isSameValue({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
    expect(isSameValue({ c: 1, a: 2, b: 3 }, { b: 3, c: 1, a: 2 })).toBe(true);
    expect(isSameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(isSameValue({ a: 1 }, { a: 2 })).toBe(false);
    expect(isSameValue({ a: 1 }, { b: 1 })).toBe(false);
  });

  test("the order of items makes a difference, but not in lists that have none", () => {
    expect(isSameValue([1, 2], [2, 1], "tasks")).toBe(false);
    expect(isSameValue([1, 2], [1, 3], "tasks")).toBe(false);
    for (const field of ["events", "arrivals", "aliases", "industryCodes", "links", "evidence"]) {
      expect(isSameValue(["b", "a", "c"], ["c", "b", "a"], field)).toBe(true);
      expect(isSameValue(["b", "a"], ["a", "a"], field)).toBe(false);
    }
    expect(isSameValue({ aliases: ["b", "a"] }, { aliases: ["a", "b"] })).toBe(true);
    expect(isSameValue({ steps: ["b", "a"] }, { steps: ["a", "b"] })).toBe(false);
  });

  test("nothing, null, an empty object, an empty list and an empty text are five things", () => {
    const values = [undefined, null, {}, [], ""];
    for (const [i, a] of values.entries()) {
      for (const [j, b] of values.entries()) expect(isSameValue(a, b)).toBe(i === j);
    }
  });

  test("a number is not its text, and a list is not the object with its indices", () => {
    expect(isSameValue(1, "1")).toBe(false);
    expect(isSameValue("ab", { 0: "a", 1: "b" })).toBe(false);
    expect(isSameValue(["a"], { 0: "a" })).toBe(false);
    expect(isSameValue('a","b', ["a", "b"])).toBe(false);
  });

  test("property: a JSON value is the same as itself with the keys turned round, and written the same", () => {
    const turned = (value: unknown): unknown => {
      if (value === null || typeof value !== "object") return value;
      if (Array.isArray(value)) return value.map(turned);
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, item]) => [key, turned(item)] as const)
          .reverse(),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(isSameValue(plain, turned(plain))).toBe(true);
        expect(canonicalText(plain)).toBe(canonicalText(turned(plain)));
      }),
      { numRuns: runs(100) },
    );
  });
});
