import { analyzeChain, readChain } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { FUND_COLUMNS } from "./fund-columns.js";
import { fundLine, fundTable, gapLine } from "./fund-rows.js";
import { RESOURCE_COLUMNS } from "./resource-columns.js";
import { resourceLine, resourceRows } from "./resource-rows.js";

function analysisOf(more: object) {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "c",
    name: "c",
    surveyed: true,
    links: [
      { id: "a", name: "甲", stage: "upstream", unit: "t/a" },
      { id: "b", name: "乙", stage: "upstream", unit: "t/a" },
    ],
    projects: [{ id: "p", name: "项目", link: "a", status: "built", capacity: 100 }],
    ...more,
  });
  if (chain === null) throw new Error("no chain");
  return analyzeChain(chain);
}

describe("resources", () => {
  test("what is not recorded is a word or nothing, never 0; the record of a feed goes with its numbers", () => {
    const feeds = [
      { link: "gone", coefficient: 9 },
      { link: "b" },
      { link: "a", coefficient: { low: 1, base: 2, high: 3 } },
    ];
    const analysis = analysisOf({
      resources: [
        { id: "r", name: "矿", unit: "t/a", output: 1000, feeds },
        { id: "s", name: "水" },
      ],
    });
    const rows = resourceRows(analysis, "zh");
    const text = (at: number) => RESOURCE_COLUMNS.slice(0, 4).map((column) => column.text(rows[at]!, "zh"));
    expect(rows.map(({ key }) => key)).toEqual(["r/0", "r/1", "s"]);
    expect(text(0)).toEqual(["矿", "乙", "未填", "待测算"]);
    expect(text(1)).toEqual(["矿", "甲", "1–3 吨/吨", "200 吨"]);
    expect(text(2)).toEqual(["水", "还没填可供环节", "", ""]);
    // 100 t × 1 to 3, and what the other link takes is not known: at least 100 of 1000.
    expect(resourceLine(analysis.chain, rows[0]!.use, "zh")).toBe(
      "矿 · 年产出 1000 吨/年 · 就地转化率 ≥ 10% · 未转化 ≤ 900 吨/年",
    );
    expect(resourceLine(analysis.chain, rows[2]!.use, "zh")).toBe("水 · 年产出未填");
  });
});

describe("funds", () => {
  test("a row for each investment, and for each link that it is meant for and has put nothing into", () => {
    const analysis = analysisOf({
      funds: [
        {
          id: "f",
          name: "甲基金",
          size: { value: 5, unit: "亿元" },
          links: ["b", "a"],
          investments: [{ project: "p" }],
        },
        { id: "g", name: "乙基金", links: ["b"], investments: [{ project: "p", amount: { value: 1, unit: "亿元" } }] },
        { id: "h", name: "丙基金" },
      ],
    });
    const { rows, backing } = fundTable(analysis, "zh");
    expect(rows.map(({ key, stand }) => [key, stand])).toEqual([
      ["f/0", "backing"],
      ["f:b", "meant"],
      ["g/0", "outside"],
      ["g:b", "meant"],
      ["h", null],
    ]);
    const [first, , , , last] = rows;
    expect(FUND_COLUMNS.find(({ key }) => key === "amount")?.text(first!, "zh")).toBe("未填");
    expect(fundLine(first!, "zh")).toBe("甲基金 · 规模 5 亿元 · 已投 待测算 · 余额 ≤ 5 亿元");
    expect(fundLine(last!, "zh")).toBe("丙基金 · 规模未填 · 已投 0 元");
    for (const gap of backing.gaps) expect(gapLine(analysis, gap, "zh")).not.toContain("undefined");
  });
});
