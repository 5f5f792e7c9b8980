import { expect, test } from "vitest";
import { isThin } from "./rate-basis.js";

test("a rate is thin below one half of its links, not at it, and not where there are none", () => {
  const rate = (links: number, leftOut: number) => ({ rate: 0.5, links, leftOut });
  expect(isThin(rate(2, 49))).toBe(true);
  expect(isThin(rate(25, 26))).toBe(true);
  expect(isThin(rate(25, 25))).toBe(false);
  expect(isThin(rate(0, 3))).toBe(true);
  expect(isThin(rate(0, 0))).toBe(false);
});
