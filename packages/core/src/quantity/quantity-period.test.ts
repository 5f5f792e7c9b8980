import { describe, expect, test } from "vitest";
import { parseCapacity } from "./parse-capacity.js";

/** Unit of the first reading, in which the period is; "?" where the words name none. */
const unitIn = (text: string): string | undefined => {
  const [reading] = parseCapacity(text);
  const isOpen = reading?.alternatives.some(({ reason }) => reason === "period-not-stated");
  return isOpen === true ? `${reading?.unit ?? ""}?` : reading?.unit;
};

describe("the period of a quantity", () => {
  test.each([
    ["年产铜箔3吨", "吨/年"],
    ["月产铜箔3吨", "吨/月"],
    ["日处理污水3吨", "吨/天"],
    ["每天处理污水3吨", "吨/天"],
    ["每个月供铜箔3吨", "吨/月"],
    ["每小时供水3吨", "吨/小时"],
    ["铜箔产能3吨", "吨/年"],
    ["3吨铜箔产能", "吨/年"],
    ["3吨/天", "吨/天"],
    ["3吨/年", "吨/年"],
    ["铜箔3吨", "吨/年?"],
  ])("%s: %s", (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });

  test.each([
    ["8月产铜箔3吨", "吨/年?"],
    ["2.8日产铜箔3吨", "吨/年?"],
    ["十月产铜箔3吨", "吨/年?"],
    ["本月产铜箔3吨", "吨/月"],
    ["2023年产铜箔3吨", "吨/年"],
    ["二〇二三年产铜箔3吨", "吨/年"],
    ["年产8月产铜箔3吨", "吨/年"],
    ["月产二日产铜箔3吨", "吨/月"],
  ])("a month or a day of a date is none, a year is one: %s: %s", (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });
});
