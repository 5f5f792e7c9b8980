import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth, graphemes } from "./east-asian-width.js";

describe("displayWidth()", () => {
  test.each([
    ["", 0],
    ["cell-lfp 20", 11],
    ["磷酸铁锂", 8],
    ["（ＡＢ，１）", 12],
    ["ｶﾅ", 2],
    ["亿㎡/年", 7],
    ["𠮷", 2],
    ["한글", 4],
  ])("full-width characters take two columns: %s", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test.each([
    ["e\u0301", 1],
    ["が".normalize("NFD"), 2],
    ["한".normalize("NFD"), 2],
    ["a\u200Db", 2],
    ["\u0000\u001B", 0],
  ])("marks, joiners and controls take none: %j", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test.each([
    ["≥", 1],
    ["2.1–3.1", 7],
    ["…", 1],
    ["α", 1],
    ["①", 1],
    ["─", 1],
    ["“", 1],
  ])("ambiguous characters take one: %s", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test.each([
    ["🔋", 2],
    ["👨‍👩‍👧", 2],
    ["🇨🇳", 2],
    ["👍🏽", 2],
    ["❤️", 2],
    ["❤", 1],
    ["1", 1],
  ])("an emoji takes two, however many characters it is made of: %s", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test("property: is the sum over the graphemes, and never more than two each", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const widths = graphemes(text).map(displayWidth);
        expect(displayWidth(text)).toBe(widths.reduce((sum, width) => sum + width, 0));
      }),
    );
  });
});
