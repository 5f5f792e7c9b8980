import { describe, expect, test } from "vitest";
import { readLedger } from "./read-ledger.js";
import type { LedgerReading, ReadLedgerOptions } from "./types.js";

const read = (text: string, options: ReadLedgerOptions = {}): Promise<LedgerReading> =>
  readLedger(new TextEncoder().encode(text), { fileName: "a.csv", ...options });
const unused = ({ issues }: LedgerReading) => issues.filter(({ code }) => code === "unused-column");

describe("columns of a ledger", () => {
  test("a column of products is read, and its words stay", async () => {
    const { rows, columns } = await read("项目名称,产品名称,项目状态,产能\n隔膜项目,湿法基膜,在建,1亿平方米/年");
    expect(columns.map(({ field }) => field)).toEqual(["projectName", "product", "stage", "capacity"]);
    expect(rows[0]?.product).toBe("湿法基膜");
    expect(rows[0]?.others.get("产品名称")).toBe("湿法基膜");
  });

  test("a product with its amount gives the capacity where no other column does", async () => {
    const { rows } = await read("项目名称,主要产品,项目状态\n甲项目,电解液 5万吨,在建\n乙项目,隔膜 3,在建");
    expect(rows[0]?.capacities).toMatchObject([{ value: 5, unit: "万吨/年", column: "B", isUnsure: false }]);
    expect(rows[1]?.capacities).toEqual([]);
  });

  test("headings of every day are read", async () => {
    const { rows, issues } = await read(
      "项目名称,客商,内容,投资（亿元）,签约时间,情况说明\n甲项目,甲公司,年产3万吨隔膜,2.5,2024年3月,在建",
    );
    expect(rows[0]).toMatchObject({
      enterprise: "甲公司",
      content: "年产3万吨隔膜",
      investment: { value: 2.5, unit: "亿元" },
      signed: "2024-03",
      stage: "building",
      capacities: [{ value: 3 }],
    });
    expect(issues.map(({ code }) => code)).not.toContain("unused-column");
  });

  test.each([
    ["6万吨", "10GWh/年", "capacity"],
    ["６万吨", "/", "capacity"],
    ["5万平方米", "3万平方米", "content"],
    ["年产6万吨及厂房", "二期厂房", "content"],
  ])("规模 with %s and %s is %s", async (one, other, field) => {
    const { columns, rows } = await read(`项目名称,规模,项目状态\n甲项目,${one},在建\n乙项目,${other},在建`);
    expect(columns[1]?.field).toBe(field);
    if (field === "capacity") expect(rows[0]?.capacities).toMatchObject([{ value: 6, isUnsure: false }]);
  });

  test("headings of lists of intentions are read", async () => {
    const { columns } = await read(
      "拟投资项目,客商名称,链上位置,设计规模,单位,投资（亿）,对接领导\n甲,乙,丙,5,万吨,3,丁",
    );
    expect(columns.map(({ field }) => field)).toEqual([
      "projectName",
      "enterprise",
      "link",
      "capacity",
      "capacityUnit",
      "investment",
      "responsibleLeader",
    ]);
    expect(columns[5]?.unit).toBe("亿元");
    expect((await read("项目名称,签约项目数,状态\n甲,3,在建")).columns[1]?.field).toBeNull();
  });

  test("a plain heading gives way to a clear one", async () => {
    const { columns } = await read("项目名称,金额,总投资（万元）,项目状态\n甲,1,2,在建");
    expect(columns.map(({ field }) => field)).toEqual(["projectName", null, "investment", "stage"]);
  });

  test("columns that nothing takes are listed once, with letter and heading", async () => {
    const reading = await read("项目名称,项目状态,产能,批次,审批编号,\n甲,在建,5万吨/年,2,3,4");
    const [issue, ...others] = unused(reading);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ severity: "info", row: 1, column: null, value: "D（批次）、E（审批编号）" });
    expect(issue?.message.zh).toContain("D（批次）、E（审批编号）");
    expect(issue?.message.en).toContain("D (批次), E (审批编号)");
  });

  test("what a person took away, and our own columns, are not listed", async () => {
    const text = "项目名称,项目状态,产能,批次,记录编号,【旧】\n甲,在建,5万吨/年,2,3,4";
    expect(unused(await read(text, { columns: new Map([[3, null]]) }))).toEqual([]);
  });

  test("columns that look alike are told as such, not listed again", async () => {
    const reading = await read("项目名称,项目状态,产能,开工年月,开工日期\n甲,在建,5万吨/年,2024年3月,2024年4月");
    expect(reading.issues.map(({ code }) => code)).toEqual(["ambiguous-column"]);
  });

  test("a hostile heading is listed as plain text", async () => {
    const reading = await read("项目名称,项目状态,产能,<img onerror=x>,__proto__\n甲,在建,5万吨/年,2,3");
    expect(unused(reading)[0]?.value).toBe("D（<img onerror=x>）、E（__proto__）");
  });

  test("the column of units beside a capacity and an amount counts, row by row", async () => {
    const reading = await read(
      "项目名称,产能,单位,总投资,单位,项目状态\n甲,30000,吨/年,8.5,亿元,在建\n乙,2,GWh,9000,万元,在建",
    );
    expect(reading.columns.map(({ field }) => field)).toEqual([
      "projectName",
      "capacity",
      "capacityUnit",
      "investment",
      "investmentUnit",
      "stage",
    ]);
    expect(reading.issues).toEqual([]);
    expect(reading.rows.map(({ capacities: [first] }) => [first?.value, first?.unit])).toEqual([
      [30_000, "吨/年"],
      [2, "GWh/年"],
    ]);
    expect(reading.rows.map(({ investment }) => investment)).toEqual([
      { value: 8.5, unit: "亿元" },
      { value: 9000, unit: "万元" },
    ]);
    expect(reading.rows[0]?.others.get("单位")).toBe("吨/年");
  });

  test("a scale of bare numbers beside units is a capacity", async () => {
    const { rows } = await read("项目名称,规模,单位,项目状态\n甲,3,万吨/年,在建");
    expect(rows[0]?.capacities).toMatchObject([{ value: 3, unit: "万吨/年" }]);
  });

  test("a unit that is none leaves the number without one, and a column of enterprises is no column of units", async () => {
    const { rows, issues } = await read("项目名称,产能,产能单位,项目状态\n甲,3,很多,在建");
    expect(rows[0]?.capacities).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain("capacity-without-unit");
    const other = await read("项目名称,产能,单位,项目状态\n甲,3万吨/年,甲公司,在建");
    expect(other.columns[2]?.field).toBeNull();
  });
});
