import { expect, test } from "vitest";
import { plainValue } from "./plain-value.js";

test("maps become lists, which keep the order of keys like 600519", () => {
  const map = new Map<string, unknown>([
    ["b", { x: 1 }],
    ["600519", { x: new Map([["y", 2]]) }],
  ]);
  expect(plainValue(map)).toEqual([
    { id: "b", x: 1 },
    { id: "600519", x: [{ id: "y", value: 2 }] },
  ]);
});

test("a row of a map is known by its key", () => {
  expect(JSON.stringify(plainValue(new Map([["a", { x: 1 }]])))).toBe('[{"id":"a","x":1}]');
});

test("what JSON cannot hold becomes what it can", () => {
  const value = { a: Number.POSITIVE_INFINITY, b: undefined, c: null, d: new Set([1]), e: Float64Array.of(1, 2) };
  expect(plainValue(value)).toEqual({ a: null, c: null, d: [1], e: [1, 2] });
  expect(plainValue(undefined)).toBeNull();
});
