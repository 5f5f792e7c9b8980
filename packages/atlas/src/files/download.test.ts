import { expect, test } from "vitest";
import { fileName } from "./download.js";

test.each([
  ["金昌市新能源电池产业链.json", "金昌市新能源电池产业链.json"],
  ["a/b\\c:d*e?.pdf", "a_b_c_d_e_.pdf"],
  ["../../etc.json", "_.._etc.json"],
  ["nul.json", "链图.json"],
  ["\u202eexe.json", "_exe.json"],
  [" . .xlsx", "链图.xlsx"],
  ["", "链图"],
  [`${"长".repeat(200)}.json`, `${"长".repeat(80)}.json`],
])("makes a safe name of %j", (wish, name) => {
  expect(fileName(wish)).toBe(name);
});
