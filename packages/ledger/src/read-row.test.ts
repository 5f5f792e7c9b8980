import { describe, expect, test } from "vitest";
import { readLedger } from "./read-ledger.js";
import type { LedgerReading } from "./types.js";

const read = (text: string): Promise<LedgerReading> =>
  readLedger(new TextEncoder().encode(text), { fileName: "a.csv" });
const codes = ({ issues }: LedgerReading) => issues.map(({ code }) => code);

describe("money of a row", () => {
  test("output in a column of investment is told, kept, and no investment", async () => {
    const { rows, issues } = await read("项目名称,总投资,项目状态,产能\n甲项目,年产值5亿元,在建,3万吨");
    expect(rows[0]).not.toHaveProperty("investment");
    expect(rows[0]?.others.get("总投资")).toBe("年产值5亿元");
    expect(issues).toMatchObject([
      { code: "other-amount", severity: "error", row: 2, column: "B", value: "年产值5亿元" },
    ]);
  });

  test("a number beyond any amount is told, and nothing fails on it", async () => {
    const { rows, issues } = await read("项目名称,总投资（亿元）,产能（万吨）,项目状态\n甲项目,1e308,1e308,在建");
    expect([rows[0]?.investment, rows[0]?.capacities]).toEqual([undefined, []]);
    expect(issues.map(({ code }) => code)).toEqual(["bad-number", "bad-capacity"]);
  });

  test("the date of signing is taken over; a vague one stays among the others, too", async () => {
    const { rows } = await read("项目名称,签约时间,项目状态\n甲项目,2024年3月,已签约\n乙项目,2024年底,已签约");
    expect(rows.map(({ signed, others }) => [signed, others.get("签约时间")])).toEqual([
      ["2024-03", undefined],
      ["2024", "2024年底"],
    ]);
  });
});

describe("capacities of a row", () => {
  test("the amount in the name tells which of several is meant", async () => {
    const { rows, issues } = await read(
      "项目名称,建设内容,项目状态\n年产3000吨六氟磷酸锂项目,年产六氟磷酸锂3000t、副产盐酸1.2万吨,在建",
    );
    expect(rows[0]?.capacities).toMatchObject([
      { value: 3000, unit: "t/年", product: "六氟磷酸锂", role: "total", isUnsure: false },
      { value: 1.2, unit: "万吨/年", product: "副产盐酸" },
    ]);
    expect(rows[0]?.capacities[1]).not.toHaveProperty("role");
    expect(issues).toEqual([]);
  });

  test("the amount in the name settles what it means", async () => {
    const text = (name: string) => `项目名称,建设内容,项目状态\n${name},20万吨正极材料生产线,在建`;
    const settled = await read(text("年产20万吨正极材料项目"));
    expect([settled.rows[0]?.capacities[0]?.isUnsure, codes(settled)]).toEqual([false, []]);
    const other = await read(text("年产30万吨正极材料项目"));
    expect([other.rows[0]?.capacities[0]?.isUnsure, codes(other)]).toEqual([true, ["ambiguous-capacity"]]);
  });

  test("the name alone gives a capacity only if it is sure, and only where no column of capacities is left empty", async () => {
    const { rows } = await read("项目名称,建设内容,项目状态\n年产3万吨隔膜项目,厂房两座,在建\n3万吨隔膜项目,,在建");
    expect(rows.map(({ capacities }) => capacities.length)).toEqual([1, 0]);
    expect(rows[0]?.capacities).toMatchObject([{ value: 3, column: "A" }]);
    const known = await read("项目名称,产能,项目状态\n年产3万吨隔膜项目,待定,在建");
    expect(known.rows[0]?.capacities).toEqual([]);
  });

  test("phases and expansions are not touched by the name", async () => {
    const { rows } = await read(
      "项目名称,建设内容,项目状态\n年产3万吨前驱体项目,一期年产3万吨前驱体，二期年产7万吨前驱体,在建",
    );
    expect(rows[0]?.capacities.map(({ role, phase }) => [role, phase])).toEqual([
      [undefined, "1"],
      [undefined, "2"],
    ]);
  });

  test.each([
    ["硫酸镍（金属量）2万吨/年", "capacity-basis", "warning", "金属量"],
    ["锂电铜箔-9万吨/年", "capacity-minus", "warning", "9万吨/年"],
    ["1200吨/月", "capacity-monthly", "info", "14400吨/年"],
    ["第3号", "bad-capacity", "error", ""],
  ])("%s makes the issue %s, with a remedy for a capacity", async (cell, code, severity, words) => {
    const { issues } = await read(`项目名称,产能,项目状态\n甲项目,${cell},在建`);
    expect(issues).toMatchObject([{ code, severity, row: 2, column: "B", value: cell }]);
    for (const text of [issues[0]?.message.zh, issues[0]?.message.en]) expect(text).toContain(words);
    expect(JSON.stringify(issues[0])).not.toMatch(/\{[01]\}|亿元/u);
  });
});

describe("investment of a row", () => {
  const head = "单位：万元\n项目名称,产能,总投资,项目状态\n";

  test.each(["6万吨/年", "2GWh/年", "1亿平方米/年", "200MW"])(
    "next to nothing for %s is a warning",
    async (capacity) => {
      const reading = await read(`${head}甲项目,${capacity},8.5,在建`);
      expect(reading.issues).toMatchObject([{ code: "small-amount", severity: "warning", row: 3, column: "C" }]);
      expect(reading.rows[0]?.investment).toEqual({ value: 8.5, unit: "万元" });
    },
  );

  test.each([
    ["6万吨/年", "50"],
    ["100吨/年", "8.5"],
    ["", "8.5"],
    ["约6万吨/年", "8.5"],
    ["6万吨/年", "1美元"],
  ])("%s for %s is none", async (capacity, money) => {
    expect(codes(await read(`${head}甲项目,${capacity},${money},在建`))).not.toContain("small-amount");
  });
});

describe("stage of a row", () => {
  test("新建 in the column of nature is no question", async () => {
    const reading = await read("项目名称,产能,建设性质\n甲项目,5万吨/年,新建");
    expect(codes(reading).filter((code) => code.endsWith("-stage"))).toEqual([]);
  });

  test("what is denied gives way to the other columns, unless it denies what they say", async () => {
    const { rows, issues } = await read(
      "项目名称,产能,项目状态,形象进度,开工状态\n甲,5万吨/年,,未建成,未开工\n乙,5万吨/年,投产,未投产,\n丙,5万吨/年,,未建成,",
    );
    expect(rows.map(({ status, stage }) => [status, stage])).toEqual([
      ["planned", undefined],
      [undefined, undefined],
      ["under-construction", undefined],
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([["ambiguous-stage", 3]]);
  });
});
