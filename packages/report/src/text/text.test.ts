import { describe, expect, test } from "vitest";
import { chineseNumber, itemNumber, sectionNumber, tableNumber } from "../briefing/numbering.js";
import { amountWords, cellWords, countWords, knownAmount, moneyWords, shareWords } from "./amount-words.js";
import { dateWords } from "./date-words.js";
import { documentText, xmlText } from "./document-text.js";

test("Chinese numbers below a hundred", () => {
  const numbers = [1, 9, 10, 11, 19, 20, 21, 99].map(chineseNumber);
  expect(numbers).toEqual(["一", "九", "十", "十一", "十九", "二十", "二十一", "九十九"]);
  expect([sectionNumber(3, false, "zh"), sectionNumber(2, true, "zh")]).toEqual(["三、", "附二　"]);
  expect([sectionNumber(3, false, "en"), sectionNumber(2, true, "en")]).toEqual(["3. ", "Annex 2. "]);
  expect([itemNumber(12, "zh"), itemNumber(2, "en"), tableNumber(4, "zh"), tableNumber(4, "en")]).toEqual([
    "（十二）",
    "(2) ",
    "表4　",
    "Table 4. ",
  ]);
});

test.each([
  ["2024-02-05", "2024年2月5日", "5 February 2024"],
  ["2024-12", "2024年12月", "December 2024"],
  ["2024", "2024年", "2024"],
  ["2024-13", "2024-13", "2024-13"],
  ["上半年", "上半年", "上半年"],
])("the date %s", (date, zh, en) => {
  expect([dateWords(date, "zh"), dateWords(date, "en")]).toEqual([zh, en]);
});

describe("amounts", () => {
  test("that say nothing are not known, and never 0", () => {
    expect(knownAmount({ base: 0, bound: "lower" })).toBeNull();
    expect(amountWords({ base: 0, bound: "lower" }, "t/a", "zh")).toBe("待测算");
    expect(cellWords(null, "t/a", "zh")).toBe("待测算");
    expect([shareWords(null, "zh"), moneyWords(null, null, "zh"), countWords(null, null, "zh")]).toEqual([
      "待测算",
      "待测算",
      "待测算",
    ]);
  });

  test("carry their bound, and in tables leave out what the note says", () => {
    expect(amountWords({ base: 42_000, bound: "lower" }, "t/a", "zh")).toBe("≥ 4.2 万吨/年");
    expect(cellWords({ base: 42_000, bound: "upper" }, "t/a", "zh")).toBe("≤ 4.2 万吨");
    expect(cellWords({ base: 5, bound: "exact" }, "MW", "en")).toBe("5 MW");
    expect(moneyWords({ value: 2, unit: "亿元" }, "lower", "zh")).toBe("≥ 2 亿元");
    expect(countWords(56.851, "exact", "en")).toBe("56.9");
  });

  test("a share short of the whole stays below 100%", () => {
    expect([0, 0.5, 0.99999, 1].map((share) => shareWords(share, "zh"))).toEqual(["0%", "50%", "99.9%", "100%"]);
  });
});

test("text for XML holds no character that XML refuses, and one line", () => {
  expect(xmlText(`<a b="1">&'\u0000\ud800\n`)).toBe("&lt;a b=&quot;1&quot;&gt;&amp;&apos;\ufffd\ufffd ");
  expect(documentText("a\u200b\ufeffb")).toBe("ab");
});
