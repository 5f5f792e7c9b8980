import { describe, expect, test } from "vitest";
import { parseCapacity } from "./parse-capacity.js";

/** Amount, role and total of each reading: "3:part of 0", the amount as it is written. */
const linksIn = (text: string): string[] =>
  parseCapacity(text).map(({ value, role, partOf, alternatives }) => {
    const others = alternatives
      .filter(({ reason }) => reason === "increment" || reason === "increment-or-total")
      .map((other) => ` ${other.reason} ${String(other.value)}`);
    const part = partOf === undefined ? "" : ` of ${String(partOf)}`;
    return `${String(value)}${role === undefined ? "" : `:${role}`}${part}${others.join("")}`;
  });

describe("totals and parts", () => {
  test.each<[text: string, readings: string[]]>([
    ["年产10万吨铜箔，其中一期3万吨，二期7万吨。三期5万吨", ["10:total", "3:part of 0", "7:part of 0", "5"]],
    ["年产10万吨铜箔，其中一期10万吨，二期1万吨", ["10:total", "10:part of 0", "1"]],
    ["年产10万吨铜箔（一期3万吨）", ["10:total", "3:part of 0"]],
    ["年产10万吨铜箔，分两期3万吨、7万吨", ["10:total", "3:part of 0", "7:part of 0"]],
    ["年产10吨铜箔，其中一期5000公斤", ["10:total", "5000:part of 0"]],
    ["年产10吨铜箔，其中一期50000公斤", ["10", "50000"]],
    ["年产10万吨铜箔。一期3万吨", ["10:total", "3:part of 0"]],
    ["一期年产10万吨铜箔，二期3万吨", ["10", "3"]],
    ["一期年产10万吨铜箔，其中3万吨出口。其他2万吨", ["10:total", "3:part of 0", "2"]],
    ["年产10万吨铜箔，内含5GWh", ["10", "5"]],
    ["占地100亩，其中一期50亩", ["100", "50 of 0"]],
    ["其他3元/吨，其中2元/吨", ["3:per-unit", "2:per-unit"]],
    ["消耗5吨水，其中消耗3吨", ["5:consumption", "3:consumption"]],
  ])("a part by its words or its phase, as long as the parts fit: %s", (text, readings) => {
    expect(linksIn(text)).toEqual(readings);
  });

  test.each<[text: string, readings: string[]]>([
    ["现有年产3万吨铜箔，其中一期1万吨", ["3:before", "1"]],
    ["新增年产3万吨铜箔，其中一期1万吨", ["3:added", "1"]],
    ["扩建后年产3万吨铜箔，其中一期1万吨", ["3:after", "1"]],
    ["年产9万吨铜箔，其中现有3万吨", ["9", "3:before"]],
    ["年产9万吨铜箔，其中新增3万吨", ["9", "3:added"]],
  ])("what was, is added or will be is neither total nor part: %s", (text, readings) => {
    expect(linksIn(text)).toEqual(readings);
  });

  test.each<[text: string, readings: string[]]>([
    ["总投资10亿元，其中固定资产投资8亿元", ["10:investment", "8:fixed-investment of 0"]],
    ["总投资10亿元，其中设备8亿元", ["10:investment", "8 of 0"]],
    ["总投资10亿元，含流动资金2亿元", ["10:investment", "2 of 0"]],
    ["总投资10亿元，其中贷款2亿元", ["10:investment", "2:funding"]],
    ["总投资10亿元，其中一期投资2亿元", ["10:investment", "2:investment of 0"]],
    ["总投资10亿元，分期到位2亿元", ["10:investment", "2:arrived"]],
    ["总投资10亿元，分为设备2亿元", ["10:investment", "2"]],
    ["固定资产投资10亿元，其中总投资8亿元", ["10:fixed-investment", "8:investment"]],
    ["产值10亿元，其中固定资产投资8亿元", ["10:output-value", "8:fixed-investment"]],
    ["产值10亿元，其中税收1亿元", ["10:output-value", "1:tax"]],
  ])("money is part of money of its kind: %s", (text, readings) => {
    expect(linksIn(text)).toEqual(readings);
  });

  test.each<[text: string, readings: string[]]>([
    ["一期年产3万吨铜箔，二期年产4万吨铜箔，总计年产7万吨铜箔", ["3:part of 2", "4:part of 2", "7:total"]],
    ["一期年产3万吨铜箔，总计年产3万吨铜箔", ["3", "3"]],
    ["年产3万吨铜箔、4万吨铜杆，总计二期年产7万吨", ["3", "4", "7"]],
    ["年产3万吨铜箔、4万吨铜杆，另有7万吨", ["3", "4", "7"]],
    ["年产3万吨铜箔、4万吨铜杆，总计8万吨", ["3", "4", "8"]],
    ["年产3万吨铜箔、4万吨铜杆，总计7万吨，二期3万吨", ["3:part of 2", "4:part of 2", "7:total", "3"]],
    ["占地50亩、30亩，总占地80亩", ["50 of 2", "30 of 2", "80"]],
    ["一期投资3亿元，二期投资5亿元，总投资8亿元", ["3:investment of 2", "5:investment of 2", "8:investment"]],
    [
      "年产3万吨、4万吨，总计7万吨、5万吨，总计12万吨",
      ["3:part of 2", "4:part of 2", "7:total of 4", "5:part of 4", "12:total"],
    ],
    [
      "年产9万吨铜箔，其中3万吨甲、4万吨乙。新产2万吨丙，总计11万吨",
      ["9:total", "3:part of 0", "4:part of 0", "2", "11"],
    ],
  ])("a total may follow its parts: %s", (text, readings) => {
    expect(linksIn(text)).toEqual(readings);
  });
});

describe("before and after", () => {
  test.each<[text: string, readings: string[]]>([
    ["产能由3万吨提升至5万吨", ["3:before", "5:after increment 2"]],
    ["产能由3000公斤提升至5吨", ["3000:before", "5:after increment 2"]],
    ["产能由3万吨提升至12万吨", ["3:before", "12:after increment 9"]],
    ["由年产3万吨扩建至年产5万吨铜箔", ["3:before", "5:after increment 2"]],
    ["产能由5万吨提升至3万吨", ["5", "3:after"]],
    ["产能由3万吨提升至3万吨", ["3", "3:after"]],
    ["产能由3万吨提升至5GWh", ["3", "5:after"]],
    ["产能3万吨。提升至5万吨", ["3", "5:after"]],
    ["投资由3亿元提升至5亿元", ["3:investment", "5"]],
    ["现有产能3万吨/年，新增2万吨/年", ["3:before", "2:added"]],
    ["扩建年产3万吨铜箔", ["3:added increment-or-total 3"]],
    ["技改后年产3万吨铜箔", ["3:after"]],
    ["技改后铜箔，年产3万吨", ["3"]],
    ["提升到年产3万吨铜箔", ["3:after"]],
    ["提升产能到3万吨铜箔", ["3:after"]],
    ["提升品质到位后年产3万吨铜箔", ["3"]],
    ["新增占地3亩", ["3"]],
  ])("%s", (text, readings) => {
    expect(linksIn(text)).toEqual(readings);
  });
});
