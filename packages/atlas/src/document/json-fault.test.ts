import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault } from "./json-fault.js";

test.each([
  ['{\n  "a": 1,\n  "b": oops\n}', 3, 8],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ["[1 2]", 1, 4],
  ['{"a": "x', 1, 7],
  ['{"a": [1, 2', 1, 12],
  ["{'a': 1}", 1, 2],
  ['{"a": 1} x', 1, 10],
  ["[1, 2}", 1, 6],
  ["链图", 1, 1],
])("%j breaks in line %i, column %i", (text, line, column) => {
  expect(findJsonFault(text)).toEqual({ line, column });
});

test("property: no fault in what is JSON", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonFault(text)).toBeNull();
    }),
  );
});

test("property: a fault wherever JSON.parse refuses a mutilated text", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(",", "}", "]", '"', "x", ""), (text, at, put) => {
      const place = at % text.length;
      const mutilated = text.slice(0, place) + put + text.slice(place + 1);
      let isJson = true;
      try {
        JSON.parse(mutilated);
      } catch {
        isJson = false;
      }
      expect(findJsonFault(mutilated) === null).toBe(isJson);
    }),
  );
});
