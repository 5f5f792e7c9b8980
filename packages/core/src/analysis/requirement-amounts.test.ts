import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Amount } from "./amount.js";
import { requirement } from "./requirement.js";

const chain = chainOf({
  links: ["c", "a", "b"],
  flows: [
    { from: "a", to: "b", coefficient: { low: 1, base: 2, high: 4 } },
    { from: "b", to: "c", coefficient: 3 },
  ],
});
const amounts = (): ReadonlyMap<string, Amount> => requirement(chain, new Map([["c", 10]])).requirement;
const expected = new Map<string, Amount>([
  ["a", { base: 60, low: 30, high: 120, bound: "exact" }],
  ["b", { base: 30, bound: "exact" }],
  ["c", { base: 10, bound: "exact" }],
]);

describe("the amounts of a requirement", () => {
  test("are a map to those who compare, copy or spread them", () => {
    expect(amounts()).toBeInstanceOf(Map);
    expect(amounts()).toEqual(expected);
    expect(expected).toEqual(amounts());
    expect(amounts()).not.toEqual(new Map(expected).set("b", { base: 31, bound: "exact" }));
    expect(amounts()).not.toEqual(new Map([...expected].slice(1)));
    expect(new Map(amounts())).toEqual(expected);
    expect(structuredClone(new Map(amounts()))).toEqual(expected);
    expect(Object.keys(amounts())).toEqual([]);
    expect(JSON.stringify([...amounts()])).toBe(JSON.stringify([...expected]));
  });

  test("are read in every way in which a map is", () => {
    const found = amounts();
    expect(found.size).toBe(3);
    expect([...found]).toEqual([...expected]);
    expect([...found.entries()]).toEqual([...expected]);
    expect([...found.keys()]).toEqual(["a", "b", "c"]);
    expect([...found.values()]).toEqual([...expected.values()]);
    expect(["a", "b", "c", "d", "size", "__proto__"].map((key) => found.has(key))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(found.get("a")).toEqual(expected.get("a"));
    expect([found.get("d"), found.get("__proto__")]).toEqual([undefined, undefined]);
    const visited: unknown[] = [];
    found.forEach(function (this: unknown, amount, key, map) {
      visited.push([key, amount, map === found, this]);
    }, "self");
    expect(visited).toEqual(Array.from(expected, ([key, amount]) => [key, amount, true, "self"]));
  });

  test("stay the same objects", () => {
    const found = amounts();
    const first = found.get("b");
    expect(found.get("b")).toBe(first);
    expect([...found.values()][1]).toBe(first);
    expect(new Map(found).get("b")).toBe(first);
  });

  test("cannot be changed", () => {
    const found = amounts() as Map<string, Amount>;
    for (const change of [
      () => found.set("a", { base: 1, bound: "exact" }),
      () => found.delete("a"),
      () => {
        found.clear();
      },
    ]) {
      expect(change).toThrow(TypeError);
    }
    expect(found).toEqual(expected);
  });

  test("are printed with their entries", () => {
    expect(inspect(amounts())).toBe(inspect(expected));
  });

  test("of an empty chain are none", () => {
    const none = requirement(chainOf({ links: [], flows: [] }), new Map()).requirement;
    expect([none.size, [...none], none.get("a")]).toEqual([0, [], undefined]);
  });
});
