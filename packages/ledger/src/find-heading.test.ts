import { describe, expect, test } from "vitest";
import { findHeading } from "./find-heading.js";
import type { CellValue, MergedArea, Sheet } from "./sheet.js";

function sheetOf(rows: readonly (readonly CellValue[])[], merges: readonly MergedArea[] = []): Sheet {
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells, isHidden: false }));
  return {
    name: "",
    rows: numbered.filter(({ cells }) => cells.some((cell) => cell !== null)),
    merges,
    isHidden: false,
  };
}

describe("findHeading()", () => {
  test("skips title rows and takes the units of the unit line", () => {
    const heading = findHeading(
      sheetOf([
        ["重点项目台账"],
        [null],
        ["填报单位：示例局", "单位：万元、亩"],
        ["序号", "项目名称", "总投资", "用地"],
        [1, "甲", 2, 3],
      ]),
    );
    expect(heading).toMatchObject({
      rows: [4, 4],
      names: ["序号", "项目名称", "总投资", "用地"],
      units: ["万元", "亩"],
    });
  });

  test("joins two rows by their merged cells", () => {
    const merges = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
    ];
    const rows = [
      ["项目名称", "投资（万元）", null, "备注"],
      [null, "总投资", "到位资金", null],
      ["甲", 1, 2, "x"],
    ];
    expect(findHeading(sheetOf(rows, merges))).toMatchObject({
      rows: [1, 2],
      names: ["项目名称", "投资（万元）/总投资", "投资（万元）/到位资金", "备注"],
    });
  });

  test("joins two rows of a text file, where nothing is merged", () => {
    const rows = [
      ["项目名称", "建设单位", "投资（万元）", null, "备注"],
      [null, null, "总投资", "到位资金", null],
      ["甲", "乙", "1", "2", null],
    ];
    expect(findHeading(sheetOf(rows))).toMatchObject({
      rows: [1, 2],
      names: ["项目名称", "建设单位", "投资（万元）/总投资", "投资（万元）/到位资金", "备注"],
    });
  });

  test("takes a row of units under the heading for a part of it", () => {
    const rows = [
      ["项目名称", "总投资", "用地"],
      [null, "（亿元）", "（亩）"],
      ["甲", 1, 2],
    ];
    expect(findHeading(sheetOf(rows))).toMatchObject({
      rows: [1, 2],
      names: ["项目名称", "总投资/（亿元）", "用地/（亩）"],
    });
  });

  test("does not take the first project for a second row", () => {
    const rows = [
      ["序号", "项目名称", "建设单位", "备注"],
      [null, "示例项目", null, null],
      [2, "甲", "乙", null],
    ];
    expect(findHeading(sheetOf(rows))?.rows).toEqual([1, 1]);
  });

  test.each([[[]], [[["a", "b"]]], [[["总投资", "用地", "备注"]]], [[["项目名称"]]]])("finds none in %j", (rows) => {
    expect(findHeading(sheetOf(rows))).toBeNull();
  });
});
