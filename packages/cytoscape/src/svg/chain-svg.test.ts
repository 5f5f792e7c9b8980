import { expect, test } from "vitest";
import { fixture, hostileFixture } from "../../test/fixture.js";
import { chainSvg } from "./chain-svg.js";

test("draws title, lanes, cards, legend, date and source as text", () => {
  const svg = chainSvg(fixture().chain);
  for (const text of [
    "测试市新能源电池产业链",
    "上游",
    "配套",
    "缺 1.3 亿㎡/年",
    "空白点 2",
    "数据截至：2024-06-30",
    "来源：测试数据",
  ]) {
    expect([text, svg.includes(text)]).toEqual([text, true]);
  }
});

test("gives the same bytes for the same chain", () => {
  expect(chainSvg(fixture().chain) === chainSvg(fixture().chain)).toBe(true);
});

test("is English where asked to", () => {
  const svg = chainSvg(fixture().chain, { locale: "en", level: "mid" });
  expect(["Test City battery chain", "Data as of: 2024-06-30"].filter((text) => !svg.includes(text))).toEqual([]);
});

test("lets no text of the document become markup", () => {
  expect(chainSvg(hostileFixture().chain)).not.toMatch(/<(img|script|!--)|\]\]>/u);
});
