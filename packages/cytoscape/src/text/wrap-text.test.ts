import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NEVER_FIRST, NEVER_LAST } from "./break-rules.js";
import { measureText } from "./measure-text.js";
import { fitText, wrapText } from "./wrap-text.js";

const lines = (text: string, width: number, maxLines = 3): string[] =>
  wrapText(text, { width, size: 10, maxLines }).lines.map((line) => line.text);

describe("wrapText()", () => {
  test("keeps a text that fits on one line", () => {
    expect(lines("电解液", 100)).toEqual(["电解液"]);
  });

  test("makes lines of like length and never leaves one character alone", () => {
    expect(lines("一二三四五六七", 60)).toEqual(["一二三四", "五六七"]);
  });

  test("does not break inside a word of industry", () => {
    expect(lines("三元前驱体", 40)).toEqual(["三元", "前驱体"]);
    expect(lines("磷酸铁锂正极", 50)).toEqual(["磷酸铁锂", "正极"]);
  });

  test("keeps Latin words and formulas whole", () => {
    expect(lines("LiFePO4 正极材料", 45)).toEqual(["LiFePO4", "正极材料"]);
  });

  test("begins no line with a closing mark and ends none with an opening one", () => {
    for (const line of lines("锂盐（碳酸锂、氢氧化锂）", 60)) {
      expect(NEVER_FIRST.has(line[0] ?? "")).toBe(false);
      expect(NEVER_LAST.has(line[line.length - 1] ?? "")).toBe(false);
    }
  });

  test("narrows a long word before it divides it", () => {
    expect(wrapText("phosphate", { width: 40, size: 10, maxLines: 2 }).lines).toEqual([{ text: "phosphate", fit: 40 }]);
    expect(lines("hexafluorophosphate", 40, 4).join("")).toContain("-");
  });

  test("shortens only what no number of lines allowed holds", () => {
    const { lines: cut, isTruncated } = wrapText("一二三四五六七八九十", { width: 30, size: 10, maxLines: 2 });
    expect([cut[cut.length - 1]?.text.endsWith("…"), isTruncated]).toEqual([true, true]);
  });

  test("property: loses no character where it shortens nothing", () => {
    const part = fc.constantFrom("锂", "电", "池", "（", "）", "、", "LFP ", "10 ", "GWh", " ");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.integer({ min: 30, max: 200 }), (parts, width) => {
        const text = parts.join("");
        const { lines: broken, isTruncated } = wrapText(text, { width, size: 10, maxLines: 99 });
        const bare = (value: string): string => value.replace(/[\s-]/gu, "");
        expect(isTruncated).toBe(false);
        expect(bare(broken.map((line) => line.text).join(""))).toBe(bare(text));
      }),
    );
  });

  test("property: no line is wider than it may be, unless it is narrowed to that width", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        for (const line of wrapText(text, { width, size: 10, maxLines: 3 }).lines) {
          expect(line.fit ?? measureText(line.text, 10)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe("fitText()", () => {
  test("takes the largest size that holds the text", () => {
    expect(fitText("电解液", [30, 20, 10], { width: 60, maxLines: 1 })).toMatchObject({ size: 20, isTruncated: false });
  });
});
