import { describe, expect, test } from "vitest";
import { readLedger } from "./read-ledger.js";

const HEAD = "序号,项目名称,建设单位,总投资（万元）,项目状态,产能\n";
const counts = async (row: string) =>
  (
    await readLedger(new TextEncoder().encode(`${HEAD}${row}\n1,甲项目,甲公司,900,在建,5万吨/年`), {
      fileName: "a.csv",
    })
  ).counts;

describe("section rows", () => {
  test.each([
    "一,在建项目（4个）,,,,",
    "一、,在建项目,,12500,,",
    "（二）,签约项目（共12个）,,300000,,",
    ",拟建项目（3项）,,4000,,",
    ",一、续建项目,,4000,,",
    "三,化工类,,,,",
    "四,储备项目,/,—,,",
  ])("%s is no project", async (row) => {
    expect(await counts(row)).toMatchObject({ inTable: 2, projects: 1, notes: 1, faulty: 0 });
  });

  test.each(["合计,7个,,63.5,,", "总计,共12项,,63.5,,", "合计,7,,63.5,,"])("%s is a total", async (row) => {
    expect(await counts(row)).toMatchObject({ projects: 1, totals: 1 });
  });

  test.each([
    "一,电解液项目,乙公司,5000,在建,3万吨/年",
    "2,分布式光伏项目（4个）,,5000,,",
    "一,隔膜项目,,5000,,",
    "一,在建项目（4个）,乙公司,5000,,",
    ",（1）电解液项目,,5000,,",
    ",整县光伏项目（4个）,,5000,签约,",
  ])("%s is a project", async (row) => {
    expect(await counts(row)).toMatchObject({ projects: 2, notes: 0 });
  });
});
