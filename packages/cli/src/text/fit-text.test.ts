import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth } from "./east-asian-width.js";
import { cutText, padText, wrapText } from "./fit-text.js";

const texts = fc.string({
  unit: fc.constantFrom("电", "池", "a", "b", " ", "，", "e\u0301", "🔋", "（", "）", "1"),
  maxLength: 60,
});

describe("cutText()", () => {
  test("keeps what fits and shows that something was cut", () => {
    expect(cutText("磷酸铁锂", 8)).toBe("磷酸铁锂");
    expect(cutText("磷酸铁锂正极", 8)).toBe("磷酸铁…");
    expect(cutText("ae\u0301b", 2)).toBe("a…");
  });

  test("property: never exceeds the width", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(displayWidth(cutText(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("padText()", () => {
  test("counts columns, not characters", () => {
    expect(padText("电池", 6)).toBe("电池  ");
    expect(padText("电池", 6, "right")).toBe("  电池");
    expect(padText("磷酸铁锂", 6)).toBe("磷酸铁锂");
  });
});

describe("wrapText()", () => {
  test("breaks between full-width characters but begins no line with punctuation", () => {
    expect(wrapText("正极材料，负极", 8)).toEqual(["正极材", "料，负极"]);
  });

  test("breaks words at spaces and indents what follows", () => {
    expect(wrapText("- one two three", 9, "  ")).toEqual(["- one two", "  three"]);
  });

  test("property: loses nothing but spaces and never exceeds the width", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 40 }), (text, width) => {
        const lines = wrapText(text, width, "  ");
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) if (!/[，）]{2}/u.test(line)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
