import type { Localized } from "@liantu/core";
import { expect, test } from "vitest";
import { IMPORT_TERMS } from "./import-terms.js";
import { IMPORT_WORDS } from "./import-words.js";

const CHINESE = /[㐀-鿿]/;

function textsOf(value: unknown): Localized[] {
  if (typeof value === "function") return textsOf((value as (...values: unknown[]) => unknown)(1, 2, 3, 4));
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as Localized];
  return Object.values(value).flatMap(textsOf);
}

test("every entry speaks both languages", () => {
  const texts = [...textsOf(IMPORT_WORDS), ...textsOf(IMPORT_TERMS)];
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter(({ zh, en }) => CHINESE.test(en) || en.trim() === "" || zh.trim() === "")).toEqual([]);
});
