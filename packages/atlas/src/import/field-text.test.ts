import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { expect, test } from "vitest";
import { differing, fieldName, fieldText } from "./field-text.js";

const { chain } = readChain({
  format: "liantu-chain",
  version: 1,
  id: "c",
  name: "链",
  links: [{ id: "l", name: "铜箔", nameEn: "Copper foil", stage: "upstream", unit: "t/a" }],
  enterprises: [{ id: "e", name: "某公司", shortName: "某" }],
  projects: [{ id: "p", name: "总项目", link: "l", stage: "signed" }],
}) as { chain: Chain };

test.each([
  ["stage", "building", "在建", "Building"],
  ["status", "planned", "拟引进", "Planned"],
  ["link", "l", "铜箔", "Copper foil"],
  ["enterprise", "e", "某", "某"],
  ["parent", "p", "总项目", "总项目"],
  ["parent", "gone", "gone", "gone"],
  ["capacity", 3, "3", "3"],
  ["inLibrary", true, "是", "yes"],
  ["inLibrary", false, "否", "no"],
  ["investment", { value: 3, unit: "亿元" }, "3 亿元", "300 million CNY"],
  ["note", "<b>甲</b>", "<b>甲</b>", "<b>甲</b>"],
  ["note", undefined, "—", "—"],
  ["responsible", { unit: "工信局", leader: "某副市长" }, "工信局、某副市长", "工信局, 某副市长"],
  ["expected", { operating: "2025-06" }, "投产：2025-06", "Operating: 2025-06"],
  [
    "events",
    [
      { stage: "started", date: "2024" },
      { stage: "trial", date: "2025" },
    ],
    "开工 2024、试产 2025",
    "Ground broken 2024, Trial run 2025",
  ],
  ["arrivals", [{ date: "2024-05", amount: { value: 2, unit: "亿元" } }], "2 亿元 2024-05", "200 million CNY 2024-05"],
  ["x-ledger", { 形象进度: "封顶" }, "形象进度：封顶", "形象进度: 封顶"],
])("%s %j reads “%s” and “%s”", (field, value, zh, en) => {
  expect([fieldText(field, value, chain, "zh"), fieldText(field, value, chain, "en")]).toEqual([zh, en]);
});

test("fields are named; one that nobody named keeps its own", () => {
  expect([fieldName("arrivals", "zh"), fieldName("arrivals", "en"), fieldName("x-own", "zh")]).toEqual([
    "到位资金",
    "Money arrived",
    "x-own",
  ]);
});

test("of records by heading only what differs is shown, keys like __proto__ included", () => {
  const before = JSON.parse('{"a": "1", "b": "2", "__proto__": "3"}') as object;
  const after = JSON.parse('{"a": "1", "b": "9", "c": "4"}') as object;
  expect(differing(before, after).map((value) => fieldText("x-ledger", value, chain, "zh"))).toEqual([
    "b：2、__proto__：3",
    "b：9、c：4",
  ]);
  expect(differing({ value: 1, unit: "元" }, { value: 2, unit: "元" })).toEqual([
    { value: 1, unit: "元" },
    { value: 2, unit: "元" },
  ]);
  expect(differing({ a: "1" }, { a: "1" })).toEqual([undefined, undefined]);
});
