import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "./json-fault.js";

test.each([
  ['{"a": }', 1, 7],
  ['{\n  "a": 1,\n}', 3, 1],
  ['{"a": 1 "b": 2}', 1, 9],
  ['["x\ny"]', 1, 4],
  ["[1, 2", 1, 6],
  ['{"链": 01}', 1, 8],
  ["nul", 1, 1],
  ['{"a": "\\x"}', 1, 8],
  ["{} {}", 1, 4],
  ["[}", 1, 2],
  ['"never ends', 1, 12],
])("finds where %j goes wrong", (text, line, column) => {
  expect(jsonFault(text)).toEqual({ line, column });
});

test("does not overflow on deep nesting", () => {
  expect(jsonFault("[".repeat(200_000))).toEqual({ line: 1, column: 200_001 });
});

test("property: runs to the end of what is JSON, and not past what was cut off", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      expect(jsonFault(json)).toEqual({ line: 1, column: [...json].length + 1 });
      const cut = json.slice(0, at % json.length);
      expect(jsonFault(cut).column).toBeLessThanOrEqual([...cut].length + 1);
    }),
  );
});
