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
    expect(own("5")).toEqual({ capacities: [], lacksUnit: true });
    expect(own("5", "万元")).toEqual({ capacities: [], lacksUnit: true });
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
    expect(own(text)).toEqual({ capacities: [], lacksUnit: false });
  });
});
