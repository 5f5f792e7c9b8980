import { expect, test } from "vitest";
import { headingUnit } from "./heading-unit.js";

test.each([
  ["总投资（万元）", "investment", [], "万元"],
  ["总投资(单位：亿元)", "investment", [], "亿元"],
  ["总投资/万元", "investment", [], "万元"],
  ["投资（亿）", "investment", [], "亿元"],
  ["到位资金(万)", "arrivedMoney", [], "万元"],
  ["用地（万）", "landMu", [], null],
  ["总投资（万元）", "investment", ["亿元"], "万元"],
  ["总投资", "investment", ["万元", "亩"], "万元"],
  ["用地", "landMu", ["万元", "亩"], "亩"],
  ["用地亩数", "landMu", [], "亩"],
  ["产能（万吨/年）", "capacity", [], "万吨/年"],
  ["形象进度（%）", "progress", [], "%"],
  ["总投资（万元/亿元）", "investment", ["万元"], null],
  ["总投资", "investment", [], null],
  ["总投资", "investment", ["万元", "亿元"], null],
  ["总投资（亩）", "investment", [], null],
  ["备注", "note", ["万元"], null],
] as const)("the heading %s of %s under the line %j states %s", (heading, field, line, unit) => {
  expect(headingUnit(heading, field, line)).toBe(unit);
});
