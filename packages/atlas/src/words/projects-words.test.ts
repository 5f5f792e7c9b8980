import type { Localized } from "@liantu/core";
import { expect, test } from "vitest";
import { APPRAISAL_WORDS, DUE_WORDS, INDICATOR_WORDS } from "./due-words.js";
import { PROJECTS_WORDS } from "./projects-words.js";
import { CANDIDATE_FIELDS, TARGETS_WORDS } from "./targets-words.js";

const CHINESE = /[㐀-鿿]/;

function textsOf(value: unknown): Localized[] {
  // Every argument is a name in both languages and a list at once.
  const any = Object.assign([], { zh: "名", en: "name", toString: () => "1", length: 1 });
  if (typeof value === "function") return textsOf((value as (...values: unknown[]) => unknown)(any, any, any, any));
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as Localized];
  return Object.values(value).flatMap(textsOf);
}

test("every entry speaks both languages", () => {
  const texts = [
    PROJECTS_WORDS,
    DUE_WORDS,
    INDICATOR_WORDS,
    APPRAISAL_WORDS,
    TARGETS_WORDS,
    [...CANDIDATE_FIELDS.values()],
  ].flatMap(textsOf);
  expect(texts.length).toBeGreaterThan(150);
  expect(
    texts.filter(({ zh, en }) => CHINESE.test(String(en)) || String(en).trim() === "" || String(zh).trim() === ""),
  ).toEqual([]);
});
