import { expect, test } from "vitest";
import { creditCodeProblem } from "./credit-code.js";

test.each([
  ["91000000MA0000000N", null],
  ["91000000MA0000001R", null],
  ["91000000MA0000000M", "check"],
  ["91000000MA000000IN", "character"],
  ["91000000MA", "length"],
])("%s: %s", (code, problem) => {
  expect(creditCodeProblem(code)).toBe(problem);
});
