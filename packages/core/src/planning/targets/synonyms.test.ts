import { expect, test } from "vitest";
import { SYNONYMS } from "./synonyms.js";
import { comparable } from "./term-index.js";

test("every group of synonyms has several names, and no name stands in two groups", () => {
  const names = SYNONYMS.flatMap((group) => [...new Set(group.map(comparable))]);
  expect(SYNONYMS.filter((group) => group.length < 2)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(SYNONYMS.length).toBeGreaterThanOrEqual(18);
});
