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
  expect(jsonFault(text)).toMatchObject({ line, column });
});

test("does not overflow on deep nesting", () => {
  expect(jsonFault("[".repeat(200_000))).toEqual({ line: 1, column: 200_001, isCutOff: true });
});

test("property: runs to the end of what is JSON, and not past what was cut off", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      expect(jsonFault(json)).toEqual({ line: 1, column: [...json].length + 1, isCutOff: false });
      const cut = json.slice(0, at % json.length);
      expect(jsonFault(cut).column).toBeLessThanOrEqual([...cut].length + 1);
    }),
  );
});

test.each([
  '{"a": }',
  '{"a": 1 "b": 2}',
  "[1.5.",
  "[01.",
  "[1e5.",
  "[1.5e3e",
  "[tu",
  '["\\x',
  "{} {",
  "[ .",
  "[}",
  '"x\ny"',
])("%j is wrong, not cut off", (text) => {
  expect(jsonFault(text).isCutOff).toBe(false);
});

test("property: whatever is cut off is told from what is wrong", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const list = `[${json},-1.5e+3,true,false,null,"\\u00e9\\n"]`;
      expect(jsonFault(list.slice(0, at % list.length)).isCutOff).toBe(true);
    }),
  );
});
