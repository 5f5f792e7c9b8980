import { expect, test } from "vitest";
import { phaseIn } from "./project-phase.js";

test.each([
  ["一期", 1, false, false],
  ["第二期工程", 2, false, false],
  ["3期", 3, false, false],
  ["项目Ⅱ期", 2, false, false],
  ["首期", 1, false, false],
  ["近期", "近期", false, false],
  ["远期规划", "远期", false, false],
  ["一期、二期", 2, false, false],
  ["第一阶段", 1, false, false],
  ["二期：".replace("：", ":"), 2, false, true],
  ["一期后全部", 1, true, false],
  ["总投资", null, true, false],
  ["分两期建设", null, false, false],
  ["近期间", null, false, false],
  ["", null, false, false],
])("%s", (words, phase, isWhole, isHeading) => {
  expect(phaseIn(words)).toEqual({ phase, isWhole, isHeading });
});
