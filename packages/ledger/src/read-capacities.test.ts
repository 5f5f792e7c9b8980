import { describe, expect, test } from "vitest";
import { readCapacities } from "./read-capacities.js";

const own = (text: string, unit?: string) =>
  readCapacities({ text, column: "D", isOwn: true, ...(unit === undefined ? {} : { unit }) });

describe("readCapacities()", () => {
  test("a number takes the unit of its heading, per year", () => {
    expect(own("5", "万吨/年").capacities).toEqual([
      { kind: "capacity", value: 5, unit: "万吨/年", column: "D", isUnsure: false },
    ]);
    expect(own("１，２５０", "吨").capacities).toMatchObject([{ value: 1250, unit: "吨/年", isUnsure: false }]);
  });

  test("a number without any unit is not guessed", () => {
    expect(own("5")).toEqual({ capacities: [], lacksUnit: true, doubts: [] });
    expect(own("5", "万元")).toEqual({ capacities: [], lacksUnit: true, doubts: [] });
  });

  test("a period that is not named is a doubt in prose, and none in a column of capacities", () => {
    const text = "20万吨固废资源化处置";
    expect(own(text).capacities).toMatchObject([{ value: 20, unit: "万吨/年", isUnsure: false }]);
    expect(readCapacities({ text, column: "E", isOwn: false }).capacities).toMatchObject([
      { value: 20, isUnsure: true },
    ]);
  });

  test.each([
    ["4亿平方米", 4, "亿平方米/年"],
    ["5万套", 5, "万套/年"],
  ])("%s alone in a column of capacities is what is made in a year, in prose it is not", (text, value, unit) => {
    expect(own(text).capacities).toMatchObject([{ value, unit, isUnsure: false }]);
    expect(readCapacities({ text, column: "E", isOwn: false }).capacities).toEqual([]);
  });

  test("several products and phases are kept apart", () => {
    expect(own("一期年产3万吨前驱体，二期年产7万吨前驱体").capacities).toMatchObject([
      { value: 3, product: "前驱体", phase: "1" },
      { value: 7, phase: "2" },
    ]);
  });

  test("money, land and buildings are no capacities", () => {
    expect(own("总投资30亿元，用地502亩，厂房3万平方米").capacities).toEqual([]);
  });

  test.each(["", "/", "待定"])("%j has none", (text) => {
    expect(own(text)).toEqual({ capacities: [], lacksUnit: false, doubts: [] });
  });

  const prose = (text: string) => readCapacities({ text, column: "E", isOwn: false });

  test.each([
    "硫酸镍（金属量）2万吨/年",
    "2万吨/年（金属吨）",
    "年产2万金属吨硫酸镍",
    "折百2万吨/年氢氧化锂",
    "年产2万吨碳酸锂当量",
  ])("another basis is a doubt: %s", (text) => {
    const { capacities, doubts } = own(text);
    expect(capacities).toMatchObject([{ value: 2, unit: "万吨/年", isUnsure: true }]);
    expect(doubts.map(({ kind }) => kind)).toEqual(["basis"]);
  });

  test("another basis is that of its own clause", () => {
    expect(own("硫酸镍（金属量）2万吨/年，硫酸钠3万吨/年").capacities.map(({ isUnsure }) => isUnsure)).toEqual([
      true,
      false,
    ]);
  });

  test.each(["锂电铜箔-9万吨/年", "-9万吨/年", "锂电铜箔－9万吨/年"])(
    "a minus before a number is a doubt: %s",
    (text) => {
      const { capacities, doubts } = own(text);
      expect(capacities).toMatchObject([{ value: 9, isUnsure: true }]);
      expect(doubts.map(({ kind }) => kind)).toEqual(["minus"]);
    },
  );

  test("a range and a dash of two are none", () => {
    expect(own("5-9万吨/年").doubts.map(({ kind }) => kind)).not.toContain("minus");
    expect(own("锂电铜箔——9万吨/年").capacities).toMatchObject([{ value: 9, isUnsure: false }]);
  });

  test.each([
    [own("1200吨/月"), 14_400, "吨/年"],
    [own("100", "吨/月"), 1200, "吨/年"],
    [prose("月产0.1万吨电解液"), 1.2, "万吨/年"],
  ])("a month's is made a year's, and that is said", ({ capacities, doubts }, value, unit) => {
    expect(capacities).toMatchObject([{ value, unit, isUnsure: false }]);
    expect(doubts.map(({ kind }) => kind)).toEqual(["monthly"]);
  });

  test.each(["40吨/天", "1万吨/季度"])("%s is not taken for a year's", (text) => {
    expect(own(text).capacities).toMatchObject([{ isUnsure: true }]);
  });

  test("power alone in a column of capacities is installed, unless the row speaks of goods", () => {
    expect(own("200MW").capacities).toEqual([{ kind: "power", value: 200, unit: "MW", column: "D", isUnsure: false }]);
    expect(own("组件2GW").capacities).toMatchObject([{ isUnsure: true }]);
    const about = { text: "2GW", column: "D", isOwn: true, about: "光伏组件项目" };
    expect(readCapacities(about).capacities).toMatchObject([{ isUnsure: true }]);
    expect(own("年产2GW").capacities).toMatchObject([{ kind: "capacity", unit: "GW/年", isUnsure: false }]);
    expect(prose("200MW").capacities).toMatchObject([{ isUnsure: true }]);
  });

  test.each(["储能200MW/400MWh", "储能电站200兆瓦/400兆瓦时"])("%s is the power and the store of one plant", (text) => {
    const { capacities, doubts } = own(text);
    expect(capacities).toMatchObject([
      { kind: "power", value: 200, isUnsure: false },
      { kind: "storage", value: 400, isUnsure: false },
    ]);
    expect(capacities[1]?.product).toBe(capacities[0]?.product);
    expect(doubts).toEqual([]);
  });

  test("energy alone is what a storage station holds, and what a factory makes in a year", () => {
    const of = (about: string) => readCapacities({ text: "400MWh", column: "D", isOwn: true, about }).capacities;
    expect(of("独立储能电站项目")).toMatchObject([{ kind: "storage", unit: "MWh", isUnsure: false }]);
    expect(of("储能电芯项目")).toMatchObject([{ kind: "capacity", unit: "MWh/年", isUnsure: false }]);
  });
});
