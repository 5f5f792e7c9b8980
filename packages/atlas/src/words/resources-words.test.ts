import { expect, test } from "vitest";
import type { Localized } from "@liantu/core";
import { ABOUT_WORDS } from "./about-words.js";
import { RESOURCES_WORDS } from "./resources-words.js";

function textsOf(value: unknown): Localized[] {
  if (typeof value === "function") return textsOf((value as (...values: unknown[]) => unknown)(1, 2));
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as Localized];
  return Object.values(value).flatMap(textsOf);
}

test("words of resources, funds and of the sheet beside a list are in both languages", () => {
  const texts = [...textsOf(RESOURCES_WORDS), ...textsOf(ABOUT_WORDS)];
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.filter(({ zh, en }) => zh === "" || en === "" || /[㐀-鿿]/.test(en))).toEqual([]);
});
