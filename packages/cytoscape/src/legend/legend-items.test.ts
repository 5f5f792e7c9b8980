import { expect, test } from "vitest";
import { fixture } from "../../test/fixture.js";
import { legendItems } from "./legend-items.js";

const counts = (locale: "zh" | "en" = "zh"): Record<string, number | null> =>
  Object.fromEntries(legendItems(fixture().analysis, locale).map(({ label, count }) => [label, count]));

test("counts projects by status, links by class, flows and marks", () => {
  expect(counts()).toMatchObject({
    已建成: 5,
    在建: 1,
    "拟引进（已签约）": 1,
    拟引进: 1,
    暂缓或终止: 1,
    空白点: 2,
    断点: 1,
    弱点: 1,
    未调查: 1,
    供给中断: 2,
    "回收、副产抵扣": 2,
    链主企业: 1,
    含示意数据: 1,
  });
});

test("names every gap even where there is none, and other classes only where there are some", () => {
  expect(Object.keys(counts("en"))).toEqual(expect.arrayContaining(["Blank", "Break", "Weak"]));
  expect(legendItems(fixture().analysis).filter(({ group, count }) => group === "class" && count === 0)).toEqual([]);
});

test("draws a picture for every line", () => {
  expect(legendItems(fixture().analysis).every(({ swatch }) => swatch.startsWith("<?xml"))).toBe(true);
});
