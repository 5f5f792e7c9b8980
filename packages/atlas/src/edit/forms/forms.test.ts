import { PROJECT_STAGES } from "@liantu/core";
import type { Localized } from "@liantu/core";
import { expect, test } from "vitest";
import * as words from "../../words/edit-words.js";
import { LINK_FIELDS } from "../fields/link-fields.js";
import { capacityProposals } from "./capacity-proposals.js";
import { issueFields } from "./issue-fields.js";

test("capacity, investment and land are offered out of one sentence, daily rates with their yearly ones", () => {
  const found = capacityProposals("总投资12亿元，占地200亩，年产3万吨磷酸铁锂，员工300人", "t/a");
  expect(found.map(([first]) => [first?.what.zh, first?.amount, Object.fromEntries(first?.texts ?? [])])).toEqual([
    ["总投资", "12 亿元", { "investment:value": "12", "investment:unit": "亿元" }],
    ["用地（亩）", "200 亩", { landMu: "200" }],
    ["产能", "3 万吨/年", { capacity: "3", unit: "万吨/年" }],
  ]);
  const [daily] = capacityProposals("日处理100吨废旧电池", "t/a");
  expect(daily?.length).toBeGreaterThan(1);
  expect(daily?.some(({ reason }) => reason === "working-days")).toBe(true);
});

test("what does not convert to the unit of the link is marked", () => {
  expect(capacityProposals("年产2GWh电芯", "t/a")[0]?.[0]?.isUnlike).toBe(true);
  expect(capacityProposals("年产2GWh电芯", "GWh/a")[0]?.[0]?.isUnlike).toBe(false);
  expect(capacityProposals("年产2GWh电芯", undefined)[0]?.[0]?.isUnlike).toBe(false);
});

test("a text without numbers, or a hostile one, offers nothing", () => {
  expect(capacityProposals("2024年3月14日签约，电话13800138000", "t/a")).toEqual([]);
  expect(capacityProposals("<img onerror>".repeat(300), "t/a")).toEqual([]);
});

test("an issue of the library goes to its field, and stays on top where it has none", () => {
  const fields = LINK_FIELDS.flatMap((group) => group.fields);
  const issue = (place: string) => ({
    severity: "error" as const,
    place,
    message: { zh: "甲", en: "a" },
    remedy: { zh: "", en: "" },
  });
  expect([
    ...issueFields([issue("links.price.value"), issue("links[3].typicalProject.capacity")], fields).keys(),
  ]).toEqual(["price", "typicalProject.capacity"]);
  expect(issueFields([issue("flows[2]"), issue("links[0]")], fields).size).toBe(0);
});

test("every word of editing is in both languages, and English without Chinese but for what is typed", () => {
  const textsOf = (value: unknown): Localized[] => {
    if (typeof value === "function") return textsOf((value as (...values: unknown[]) => unknown)(1, 2));
    if (typeof value !== "object" || value === null) return [];
    return "zh" in value && "en" in value ? [value as Localized] : Object.values(value).flatMap(textsOf);
  };
  const texts = textsOf({ ...words });
  expect(texts.length).toBeGreaterThan(150);
  // 万, 亿 and the example of Chinese prose are what the reader of a number understands.
  const foreign = texts.filter(({ en }) => en === "" || /[㐀-鿿]/.test(String(en).replace(/[万亿]|年产3万吨/g, "")));
  expect(foreign).toEqual([]);
  expect(texts.filter(({ zh }) => zh === "")).toEqual([]);
  expect(PROJECT_STAGES.length).toBe(12);
});
