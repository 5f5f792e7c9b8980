import { describe, expect, test } from "vitest";
import { parseCapacity } from "./parse-capacity.js";

/** Kind, role and doubtful kind of each reading: "other:lines", "power ? capacity". */
const kindsIn = (text: string): string =>
  parseCapacity(text)
    .map(({ kind, role, alternatives }) => {
      const other = alternatives.find(({ reason }) => reason === "use-unclear" || reason === "power-or-capacity");
      return [role === undefined ? kind : `${kind}:${role}`, ...(other === undefined ? [] : ["?", other.kind])].join(
        " ",
      );
    })
    .join(", ");

describe("what a quantity is of", () => {
  test.each([
    ["用地范围内3000平方米", "land"],
    ["2万平方米厂房", "building"],
    ["2万平方米玻璃", "capacity"],
    ["生产玻璃2万平方米", "capacity"],
    ["年产2万平方米板材", "capacity"],
    ["项目2万平方米", "building ? land"],
    ["2万平方米的展示区", "building ? land"],
    ["土地，3000平方米", "land ? building"],
    ["厂房，3000平方米", "building ? land"],
    ["玻璃，2万平方米", "building ? land"],
    ["生产玻璃2万平方米的展示区", "building ? land"],
    ["2万平方米板材样品", "capacity"],
  ])("areas: %s: %s", (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });

  test.each([
    ["200MW", "power ? capacity"],
    ["风电200MW", "power"],
    ["200MW储能", "power"],
    ["200MW储能系统", "power"],
    ["200MW发电系统", "power"],
    ["200MW组件", "capacity ? power"],
    ["200MW光伏组件", "capacity ? power"],
    ["年产200MW组件", "capacity"],
    ["100MW/200MWh储能电站", "power, storage"],
    ["100MW/200MWh组件", "capacity ? power, capacity"],
  ])("power: %s: %s", (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });

  test.each([
    ["200MWh", "capacity"],
    ["200MWh电池", "capacity"],
    ["200MWh储能电池", "capacity"],
    ["200MWh储能项目", "storage ? capacity"],
    ["200MWh储能工程", "storage ? capacity"],
    ["200MWh储能", "storage ? capacity"],
    ["200MWh储能业务", "capacity ? storage"],
    ["200MWh新型储能", "capacity ? storage"],
    ["储能200MWh", "capacity ? storage"],
    ["200MWh电站", "storage"],
    ["独立储能200MWh", "storage"],
    ["100MW / 200MWh", "power ? capacity, storage"],
    ["年产200MWh", "capacity"],
    ["200MWh的清洁电", "other:generation"],
    ["200MWh绿电", "other:generation"],
    ["200MWh自用绿电", "capacity"],
    ["上网200MWh", "other:generation"],
    ["用电200MWh", "other:consumption"],
    ["用电200MWh绿电", "other:consumption"],
  ])("energy: %s: %s", (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });

  test.each([
    ["综合能耗5000吨标准煤", "other:consumption"],
    ["电池3万Ah", "other"],
    ["10MVA变压器", "other:equipment"],
    ["年产10MVA变压器", "capacity"],
    ["20吨级", "other:class"],
    ["20吨叉车", "other:equipment"],
    ["20吨电动叉车", "other:equipment"],
    ["月产20吨叉车", "other:equipment"],
    ["年产20吨锅炉", "capacity"],
    ["20吨一,叉车", "capacity"],
    ["储量3万吨", "other:reserve"],
    ["减排3万吨", "other:emission"],
    ["用水3万吨", "other:consumption"],
    ["库容3万吨", "storage"],
    ["3万吨冷库", "storage"],
    ["年产库容3万吨", "capacity"],
    ["3公里", "other"],
    ["年产3公里电缆", "capacity"],
    ["3元/吨", "other:per-unit"],
    ["就业300人", "people"],
    ["300人就业", "people"],
    ["300人", "other"],
  ])("other measures: %s: %s", (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });

  test.each([
    ["岗位50个", "people"],
    ["增加50个", ""],
    ["岗位50台", "other"],
    ["2条电池生产线", "other:lines"],
    ["2条方形电池及铝壳生产线", "other:lines"],
    ["2条", ""],
    ["1000台装配项目", "capacity ? other"],
    ["999台装配项目", "other"],
    ["2万台装配项目", "capacity ? other"],
    ["二万台装配项目", "capacity ? other"],
    ["二台装配项目", ""],
    ["年产二台", "capacity"],
    ["2000台", "other"],
    ["购置2000台", "other:equipment"],
    ["年产购置2000台", "other:equipment"],
    ["5000台机器人", "other:equipment"],
    ["5000台(套)设备", "other:equipment"],
    ["5000台加工用设备", "other:equipment"],
    ["5000台,设备", "other"],
  ])("counts: %s: %s", (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });
});
