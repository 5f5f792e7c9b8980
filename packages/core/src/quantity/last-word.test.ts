import { expect, test } from "vitest";
import { firstMeaning, lastMeaning, wordTable } from "./last-word.js";

const table = wordTable([
  ["cost", "投资 总投资"],
  ["made", "产值"],
  ["all", "总产值"],
]);

test.each([
  ["总投资后产值", "cost", "made"],
  ["产值及总投资", "made", "cost"],
  ["工业总产值", "all", "all"],
  ["无", null, null],
  ["", null, null],
])("%s: first %s, last %s", (text, first, last) => {
  expect(firstMeaning(text, table)).toBe(first);
  expect(lastMeaning(text, table)).toBe(last);
});
