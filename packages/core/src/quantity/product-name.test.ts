import { describe, expect, test } from "vitest";
import { productOf } from "./product-name.js";
import type { QuantityContext } from "./quantity-context.js";

const contextOf = (words: Partial<QuantityContext>): QuantityContext => ({
  before: "",
  near: "",
  after: "",
  beyond: "",
  rest: "",
  between: "",
  sentence: 0,
  ...words,
});

describe("productOf()", () => {
  test.each([
    ["碳酸锂项目", "碳酸锂"],
    ["以上规模的 碳酸锂", "碳酸锂"],
    ["规模碳酸锂", "碳酸锂"],
    ["级的铜箔及其配套工程", "铜箔"],
    ["铜箔及配套工程", "铜箔"],
    ["铜箔能力", "铜箔"],
    ["铜箔的能力", "铜箔"],
    ["铜箔和年产", "铜箔"],
    ["铜和镍", "铜和镍"],
    ["磷与硫酸", "磷与硫酸"],
    ["铜箔与", "铜箔"],
    ["铜箔及其2万吨铜杆", "铜箔"],
    ["的基础上", null],
    ["基础上", null],
    ["高基础油", "高基础油"],
    ["扩大", null],
    ["铜提取物", "铜提取物"],
    ["铜箔产品和", "铜箔"],
    ["铜箔生产制造", "铜箔"],
    ["铜箔第二期尾款", "铜箔"],
    ["铜箔二期尾款", "铜箔"],
    ["定期铜箔", "定期铜箔"],
    ["  ··铜箔--项目", "铜箔"],
    ["铜", "铜"],
    ["甲", null],
    ["铜板", "铜板"],
    ["板铜", "板铜"],
    ["+铜箔", null],
    ["12", null],
    ["一二三四五六七八九十甲乙丙丁戊己庚辛壬癸甲乙丙丁", "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸甲乙丙丁"],
    ["一二三四五六七八九十甲乙丙丁戊己庚辛壬癸甲乙丙丁戊", null],
  ])("behind the quantity: %j is %j", (after, expected) => {
    expect(productOf(contextOf({ after }))).toBe(expected);
  });

  test.each([
    ["铜箔年产", "铜箔"],
    ["铜箔超", "铜箔"],
    ["铜箔达", "铜箔"],
    ["铜箔达到", "铜箔"],
    ["铜箔年产能", "铜箔"],
    ["铜箔扩大至", "铜箔"],
    ["铜箔扩至", "铜箔"],
    ["铜箔吞吐量", "铜箔"],
    ["铜箔年吞吐", "铜箔"],
    ["铜箔处理", "铜箔"],
    ["生产铜箔", "铜箔"],
    ["和铜箔约", "铜箔"],
    ["铜和箔约", "铜和箔"],
    ["甲公司铜箔", null],
    ["小时", null],
    ["小时工", "小时工"],
    ["半小时", "半小时"],
    ["由铜箔", null],
    ["理由书", "理由书"],
    ["12 条铜线", null],
    ["十一条铜线", null],
  ])("before the quantity: %j is %j", (near, expected) => {
    expect(productOf(contextOf({ near }))).toBe(expected);
  });

  test("named in a sentence of its own, nearest words first", () => {
    expect(productOf(contextOf({ before: "产品为铜箔,年产" }))).toBe("铜箔");
    expect(productOf(contextOf({ before: "产品是铜箔,一期,年产" }))).toBeNull();
    expect(productOf(contextOf({ before: "产品为铜箔,年产", near: "铜杆年产" }))).toBe("铜杆");
    expect(productOf(contextOf({ before: "产品为铜箔,年产", near: "铜杆年产", after: "铜线" }))).toBe("铜线");
  });
});
