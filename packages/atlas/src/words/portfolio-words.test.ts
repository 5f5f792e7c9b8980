import { expect, test } from "vitest";
import type { Localized } from "@liantu/core";
import { NEWER_CHAIN, NO_CHAIN } from "./portfolio-failures.js";
import { PORTFOLIO_WORDS, TILE_ORDER_NAMES } from "./portfolio-words.js";

function textsOf(value: unknown): Localized[] {
  if (typeof value === "function") return textsOf((value as (...values: unknown[]) => unknown)(1, 2, 3, 4, 5));
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as Localized];
  return Object.values(value).flatMap(textsOf);
}

test("every text is in both languages, and no English one holds a Chinese character", () => {
  const texts = textsOf([PORTFOLIO_WORDS, TILE_ORDER_NAMES, NO_CHAIN, NEWER_CHAIN]);
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.filter(({ zh, en }) => zh === "" || en === "" || /[㐀-鿿]/.test(en))).toEqual([]);
});
