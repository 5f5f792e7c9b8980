import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { gapClosings } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { closingLines } from "./closing-lines.js";
import { curvePaths } from "./curve-points.js";

function chain(): Chain {
  const project = (id: string, link: string, capacity: number, date?: string): object => ({
    id,
    link,
    name: `${link}项目`,
    stage: "building",
    capacity,
    ...(date !== undefined && { expected: { operating: date } }),
  });
  const found = readChain({
    format: "liantu-chain",
    version: 1,
    id: "a",
    name: "链",
    asOf: "2024-01",
    surveyed: true,
    links: [
      { id: "late", name: "补不上", stage: "upstream", unit: "t/a", finalDemand: 10 },
      { id: "second", name: "后补", stage: "upstream", unit: "t/a", finalDemand: 10 },
      { id: "first", name: "先补", stage: "upstream", unit: "t/a", finalDemand: 10 },
    ],
    projects: [
      project("l", "late", 4, "2025-01"),
      project("s", "second", 12, "2024-12"),
      project("f", "first", 10, "2024-07"),
      project("n", "late", 100),
    ],
  }).chain;
  if (found === null) throw new Error("no chain");
  return found;
}

describe("closingLines()", () => {
  test("tells the first to close first, by whom, and what stays short of those that do not", () => {
    const lines = closingLines(gapClosings(chain()), chain(), "zh");
    expect(lines.map(({ name, date, lacks, verdict, more }) => [name, date, lacks, verdict, more])).toEqual([
      ["先补", "2024-07", "现缺 10 吨/年", "预计 2024-07 补上", "靠：first项目"],
      ["后补", "2024-12", "现缺 10 吨/年", "预计 2024-12 补上", "靠：second项目"],
      ["补不上", null, "现缺 10 吨/年", "按现有项目补不上", "最少还差 6 吨/年"],
    ]);
    expect(closingLines(gapClosings(chain()), chain(), "en")[0]?.verdict).toBe("closes by 2024-07");
  });
});

describe("curvePaths()", () => {
  const values = [
    { date: "2023", value: 4, isForecast: false },
    { date: "2024-06", value: null, isForecast: false },
    { date: "2024-12", value: 2, isForecast: true },
    { date: "2026-12", value: 0, isForecast: true },
  ];

  test("goes in steps from the greatest value to the least, by time and not by number", () => {
    const { known, expected, points, least, most } = curvePaths(values, 300, 40);
    expect([least, most]).toEqual([0, 4]);
    expect(points.map(({ x, y, value }) => [Math.round(x), Math.round(y), value])).toEqual([
      [0, 0, 4],
      [100, 20, 2],
      [300, 40, 0],
    ]);
    expect(known).toBe("");
    expect(expected).toBe("M0 0H100V20M100 20H300V40");
  });

  test("nothing, one value and a flat line are drawn without a fault", () => {
    expect(curvePaths([], 300, 40)).toMatchObject({ known: "", expected: "", points: [] });
    const flat = curvePaths([values[0]!, { ...values[0]!, date: "2024" }], 300, 40);
    expect(flat.points.map(({ y }) => y)).toEqual([20, 20]);
    expect(JSON.stringify(curvePaths([values[0]!], 300, 40))).not.toContain("null");
  });
});
