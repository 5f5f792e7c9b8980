import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import * as core from "../index.js";
import { MEASURES } from "./measures.js";

const chain = chainOf({
  surveyed: true,
  links: ["a", "b"],
  flows: [{ from: "a", to: "b", coefficient: 2 }],
  projects: [{ link: "b", stage: "operating", capacity: 3 }],
});

describe("MEASURES", () => {
  test("ids are unique, and every measure names a function that the library exports", () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    expect(MEASURES.filter(({ call }) => typeof (core as Record<string, unknown>)[call] !== "function")).toEqual([]);
  });

  test.each(MEASURES.map((measure) => [measure.id, measure] as const))("%s computes with its options", (_, measure) => {
    const values: Record<string, unknown> = {};
    for (const { name, kind, isRequired } of measure.options) {
      if (isRequired === true) values[name] = kind === "link" ? "b" : new Map([["b", 3]]);
    }
    expect(measure.compute(chain, values)).toBeTruthy();
  });

  test("every word is there in both languages, and a default is one of the values", () => {
    for (const { name, meaning, unit, options } of MEASURES) {
      const words = [name, meaning, unit, ...options.flatMap(({ label, help }) => [label, help])];
      expect(words.every(({ zh, en }) => zh !== "" && en !== "")).toBe(true);
      for (const { values, default: standard } of options) {
        if (values === undefined || standard === undefined) continue;
        const given = Array.isArray(standard) ? standard : [standard];
        expect(given.every((value) => values.some((option) => option.value === value))).toBe(true);
      }
    }
  });
});
