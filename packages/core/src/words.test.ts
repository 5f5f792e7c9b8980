import { expect, test } from "vitest";
import { formatAmount } from "./quantity/format.js";
import { LINK_CLASSES } from "./model/rule-words.js";
import { BOUND_NAMES, BOUND_SIGNS, CLASS_MEANINGS, CLASS_NAMES } from "./words.js";

test("every class has a name and one sentence of its own in each language, which is not its name", () => {
  for (const language of ["zh", "en"] as const) {
    const meanings = LINK_CLASSES.map((name) => CLASS_MEANINGS[name][language]);
    expect(new Set(meanings).size).toBe(LINK_CLASSES.length);
    for (const name of LINK_CLASSES) {
      expect(CLASS_MEANINGS[name][language]).not.toBe("");
      expect(CLASS_MEANINGS[name][language]).not.toBe(CLASS_NAMES[name][language]);
    }
  }
});

test("bounds have the signs that amounts are printed with", () => {
  for (const bound of ["exact", "lower", "upper"] as const) {
    expect(formatAmount({ base: 5, bound }, "t/a", "en")).toBe(`${BOUND_SIGNS[bound]}5 t/a`);
    expect(BOUND_NAMES[bound].zh).toMatch(/^\p{Script=Han}+$/u);
  }
});
