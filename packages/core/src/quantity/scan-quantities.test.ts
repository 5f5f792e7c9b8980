import { describe, expect, test } from "vitest";
import { toHalfWidth } from "./half-width.js";
import { scanQuantities } from "./scan-quantities.js";

const scan = (text: string): unknown =>
  scanQuantities(toHalfWidth(text), text).map(({ from, to, value, name }) => [text.slice(from, to), value, name]);

describe("scanQuantities()", () => {
  test.each([
    [
      "3万吨和5万吨",
      [
        ["3万吨", 3, "万吨"],
        ["5万吨", 5, "万吨"],
      ],
    ],
    ["3 万 吨", [["3 万 吨", 3, "万吨"]]],
    ["3  万  吨", [["3  万  吨", 3, "万吨"]]],
    ["3   万吨", []],
    ["3  -  5 万吨", [["3  -  5 万吨", 4, "万吨"]]],
    ["第 3 套", []],
    ["10^5吨", [["10^5吨", 100_000, "吨"]]],
    ["1e5吨", [["1e5吨", 100_000, "吨"]]],
    ["2×3×10^5吨", [["2×3×10^5吨", 600_000, "吨"]]],
    ["2-3×10^4吨", [["2-3×10^4吨", 25_000, "吨"]]],
    ["2^5吨", []],
    ["1e99吨", []],
    ["1e5000吨", []],
    ["10^-99吨", []],
    ["10^99 吨", []],
    ["2**5吨", []],
    [
      "一期 3 万、 二期 5 万吨",
      [
        ["3 万", 3, "万吨"],
        ["5 万吨", 5, "万吨"],
      ],
    ],
    ["3万 吨", [["3万 吨", 3, "万吨"]]],
    ["第3套", []],
    ["第十一套", []],
    ["第一期5吨", [["5吨", 5, "吨"]]],
    ["3×6兆瓦", [["3×6兆瓦", 18, "兆瓦"]]],
    ["3 x 6 MW", [["3 x 6 MW", 18, "MW"]]],
    ["2×3×5吨", [["2×3×5吨", 30, "吨"]]],
    ["3台×6兆瓦", [["3台×6兆瓦", 18, "兆瓦"]]],
    ["6兆瓦×3台", [["6兆瓦×3台", 18, "兆瓦"]]],
    [
      "6兆瓦×3兆瓦",
      [
        ["6兆瓦", 6, "兆瓦"],
        ["3兆瓦", 3, "兆瓦"],
      ],
    ],
    ["3-5万吨", [["3-5万吨", 4, "万吨"]]],
    ["3万吨至5万吨", [["3万吨至5万吨", 4, "万吨"]]],
    ["3000-5万吨", [["3000-5万吨", 2.65, "万吨"]]],
    ["5-3万吨", [["3万吨", 3, "万吨"]]],
    [
      "由3万吨到5万吨",
      [
        ["3万吨", 3, "万吨"],
        ["5万吨", 5, "万吨"],
      ],
    ],
    [
      "3吨-5台",
      [
        ["3吨", 3, "吨"],
        ["5台", 5, "台"],
      ],
    ],
    ["总投资5亿", [["5亿", 5, "亿元"]]],
    ["总投资5000万，", [["5000万", 5000, "万元"]]],
    ["约5亿", []],
    ["总投资5", []],
    ["¥300", [["¥300", 300, "元"]]],
    ["$5亿", [["$5亿", 5, "亿美元"]]],
    ["三元材料", []],
    ["五百元", [["五百元", 500, "元"]]],
    [
      "一期3万、二期5万吨",
      [
        ["3万", 3, "万吨"],
        ["5万吨", 5, "万吨"],
      ],
    ],
    [
      "3万、5万台",
      [
        ["3万", 3, "万台"],
        ["5万台", 5, "万台"],
      ],
    ],
    ["3万、5亿台", [["5亿台", 5, "亿台"]]],
    ["3万只有5万吨", [["5万吨", 5, "万吨"]]],
  ])("%s", (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  test("keeps the ends of a range, the factors of a product and the other reading of a comma", () => {
    const one = (text: string): unknown => scanQuantities(toHalfWidth(text), text)[0];
    expect(one("3-5万吨")).toMatchObject({ ends: [3, 5], factors: null, otherValue: null, isMore: false });
    expect(one("3×6兆瓦")).toMatchObject({ ends: null, factors: { count: 3, each: 6 } });
    expect(one("1，250吨")).toMatchObject({ value: 1250, otherValue: 250 });
    expect(one("1,250吨")).toMatchObject({ value: 1250, otherValue: null });
    expect(one("年产 1 250 吨")).toMatchObject({ value: 1250, otherValue: 250 });
    expect(one("12 500 000.5 平方米")).toMatchObject({ value: 12_500_000.5, otherValue: 0.5 });
    expect(one("10余吨")).toMatchObject({ isMore: true, isInWords: false, unitFrom: "text" });
    expect(one("十吨")).toMatchObject({ isInWords: true });
    expect(one("投资3亿")).toMatchObject({ unitFrom: "money" });
    expect(one("3万、5万吨")).toMatchObject({ unitFrom: "list" });
  });
});
