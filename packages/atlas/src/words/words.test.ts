import { expect, test } from "vitest";
import type { Localized } from "@liantu/core";
import { WORDS } from "./words.js";
import * as failures from "./failures.js";
import * as faults from "./option-faults.js";
import * as terms from "./terms.js";

const CHINESE = /[㐀-鿿]/;

function textsOf(value: unknown): Localized[] {
  if (typeof value === "function") return textsOf((value as (...values: unknown[]) => unknown)(1, 2, 3));
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as Localized];
  return Object.values(value).flatMap(textsOf);
}

test("no English text holds a Chinese character, and none is empty", () => {
  const texts = [...textsOf(WORDS), ...textsOf(terms), ...textsOf({ ...faults })];
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(({ en }) => CHINESE.test(en) || en === "")).toEqual([]);
});

test("the words of failures are in both languages", () => {
  const all = [
    failures.EMPTY_FILE,
    failures.SPREADSHEET,
    failures.tooLarge(200, 50),
    failures.notJson({ line: 1, column: 2 }, true),
    failures.notJson(null, false),
  ];
  expect(all.flatMap(textsOf).filter(({ en }) => CHINESE.test(en) || en === "")).toEqual([]);
});
