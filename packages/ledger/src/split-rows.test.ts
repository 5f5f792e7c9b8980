import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { splitRows } from "./split-rows.js";

const split = (text: string, isQuoted = true): readonly (readonly string[])[] =>
  [...splitRows(text, ",", isQuoted)].map(({ cells }) => cells);

test.each([
  [
    "a,b\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a,\n,b\n",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  ['"a,""b""\r\nc",d', [['a,"b"\nc', "d"]]],
  ['"a" , b', [["a", " b"]]],
  ['a "b" c,d', [['a "b" c', "d"]]],
  ['"a"b",c', [['a"b', "c"]]],
  ["a\r\n\r\nb\rc", [["a"], [""], ["b"], ["c"]]],
  ['""', [[""]]],
  [",", [["", ""]]],
  ["", []],
])("%j", (text, rows) => {
  expect(split(text)).toEqual(rows);
});

test("quotes mean nothing if they are not to", () => {
  expect(split('"a,b"\n"c', false)).toEqual([['"a', 'b"'], ['"c']]);
});

test("a quote that is never closed is told, and takes no more than one pass", () => {
  expect([...splitRows('a\n"b,c\nd', ",")].map(({ isUnclosed }) => isUnclosed)).toEqual([false, true]);
  const start = process.cpuUsage();
  expect(split(`"${'" '.repeat(300_000)}`)).toHaveLength(1);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
});

test("every row says where it ends", () => {
  expect([...splitRows("a,b\r\nc\nd", ",")].map(({ end }) => end)).toEqual([5, 7, 8]);
});

test("oracle: what Papa Parse writes and reads is read alike", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "铜", "=", ";"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const text = Papa.unparse(rows, { newline: "\n", quotes: true });
      expect(split(text)).toEqual(rows);
      expect(split(text)).toEqual(Papa.parse(text, { delimiter: ",", newline: "\n" }).data);
    }),
  );
});
