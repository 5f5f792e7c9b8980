import { readFileSync } from "node:fs";
import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { appraisalTable, projectIndicators } from "@liantu/core/planning";
import { expect, test } from "vitest";
import { listSheet } from "../../lists/list-sheet.js";
import { clipboardTable, plainTable } from "../../lists/plain-table.js";
import { APPRAISAL_COLUMNS, growthText, moneySumText, rateText } from "./appraisal-columns.js";
import { appraisalLines, firstYear, signingYears } from "./appraisal-rows.js";

function chainOf(document: unknown): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("the chain is unsound");
  return chain;
}

const demo = chainOf(
  JSON.parse(readFileSync(new URL("../../../../../examples/chains/demo-40.json", import.meta.url), "utf8")),
);
const asOf = "2024-06-30";

/** The library's cohort of Baiyin 2023 as reported: 15 projects with 41.45 亿元, 37.23 亿元 arrived, 89.82 %. */
const baiyin = chainOf({
  format: "liantu-chain",
  version: 1,
  id: "b",
  name: "白银",
  asOf: "2023-12-31",
  links: [{ id: "l", name: "环节", stage: "midstream" }],
  projects: Array.from({ length: 31 }, (_, at) => ({
    id: `p${String(at)}`,
    link: "l",
    stage: "started",
    inLibrary: at < 15,
    signed: { value: at === 0 ? 41.45 - 14 : at < 15 ? 1 : (193.11 - 41.45) / 16, unit: "亿元" },
    arrivals: at === 0 ? [{ date: "2023-08", amount: { value: 37.23, unit: "亿元" } }] : [],
    events: [{ stage: "signed", date: "2023-05" }],
    responsible: { unit: at < 20 ? "白银区" : "=SUM(A1)" },
  })),
});

test("the rate that Baiyin reported for 2023 is that of the projects in the library", () => {
  const rateOf = (library: "in" | "all"): string =>
    rateText(
      appraisalLines(baiyin, { grouping: "unit", year: 2023, library, asOf }).total.row.indicators.arrivalRate,
      "zh",
    );
  expect([rateOf("in"), rateOf("all")]).toEqual(["89.8%", "19.3%"]);
});

test("lines are those of core, by unit and by leader; by year each is the cohort of its year", () => {
  const options = { year: 2020, asOf, inLibrary: true };
  const table = appraisalTable(demo, options);
  const request = { year: 2020, library: "in", asOf } as const;
  expect(appraisalLines(demo, { ...request, grouping: "unit" }).lines.map(({ row }) => row)).toEqual(table.byUnit);
  expect(appraisalLines(demo, { ...request, grouping: "leader" }).lines.map(({ row }) => row)).toEqual(table.byLeader);
  const { lines, total } = appraisalLines(demo, { ...request, grouping: "year" });
  expect(total.row).toEqual(table.total);
  expect(lines.map(({ year }) => year)).toEqual(signingYears(demo));
  for (const { year, row } of lines) {
    expect(row.indicators).toEqual(projectIndicators(demo, { year: year ?? 0, inLibrary: true }));
  }
});

test("the year shown first is the last one up to the day looked at in which anything was signed", () => {
  expect(firstYear(baiyin, "2024-06-30")).toBe(2023);
  expect(firstYear(baiyin, "2020-01-01")).toBe(2023);
  expect(firstYear(chainOf({ ...demo.document, projects: [] }), "2024-06-30")).toBe(2024);
});

test("what is not known is never a number: not in the text, not in the workbook", () => {
  const sum = { value: null, unit: "亿元", recorded: 0, unrecorded: 3, unlike: 0 } as const;
  expect(moneySumText(sum, "zh")).toBe("待测算");
  expect(moneySumText({ ...sum, unrecorded: 0 }, "zh")).toBe("无");
  expect(moneySumText({ ...sum, value: 12.5, recorded: 2 }, "zh")).toBe("≥ 12.5 亿元");
  expect(rateText({ rate: null, bound: "exact", projects: 0, leftOut: 4 }, "zh")).toBe("待测算");
  expect(rateText({ rate: 1.25, bound: "exact", projects: 1, leftOut: 0 }, "zh")).toBe("125%");
  expect([growthText(0.157, "zh"), growthText(-0.3, "zh"), growthText(null, "zh")]).toEqual(["+15.7%", "−30%", "无"]);
  const { lines } = appraisalLines(demo, { grouping: "leader", year: 1999, library: "all", asOf });
  const sheet = listSheet(APPRAISAL_COLUMNS, lines, { name: "表", title: "表", notes: [] }, "zh");
  const signed = sheet.columns.findIndex(({ head }) => head === "签约金额");
  expect(sheet.rows.map((row) => row[signed])).toEqual(["无"]);
});

test("copied and exported, names that look like formulas stay text", () => {
  const { lines } = appraisalLines(baiyin, { grouping: "unit", year: 2023, library: "all", asOf });
  const plain = plainTable(
    APPRAISAL_COLUMNS,
    lines.map((row) => ({ kind: "row" as const, key: row.key, row })),
    "copy",
    "zh",
  );
  expect(plain.rows.map(([name, projects]) => [name, projects])).toEqual([
    ["=SUM(A1)", "11"],
    ["白银区", "20"],
  ]);
  expect(clipboardTable(plain).text).toContain("'=SUM(A1)");
});

test("every number says what it counts, in both languages", () => {
  for (const { key, meaning } of APPRAISAL_COLUMNS.slice(1)) {
    expect([key, meaning?.zh !== "" && meaning?.en !== "" && meaning !== undefined]).toEqual([key, true]);
  }
});
