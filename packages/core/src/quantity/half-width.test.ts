import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHalfWidth } from "./half-width.js";

describe("toHalfWidth()", () => {
  test.each([
    ["１２．５万吨／年（一期）", "12.5万吨/年(一期)"],
    ["ＧＷｈ，ＭＷ；％～！", "GWh,MW;%~!"],
    ["3　万\u00a0t", "3 万 t"],
    ["3−5〜7 2✕3 ￥5", "3-5~7 2×3 ¥5"],
    ["年产8吉瓦时、㎡。", "年产8吉瓦时、㎡。"],
    ["", ""],
  ])("%s → %s", (text, expected) => {
    expect(toHalfWidth(text)).toBe(expected);
  });

  test.each([
    ["\u3000\u00a0\u2009\u202f\ufeff", "     "],
    ["−‐‑‒﹣", "-----"],
    ["〜∼∽～", "~~~~"],
    ["∕⁄／", "///"],
    ["✕✖⨯×", "××××"],
    ["﹪％〔〕￥", "%%()¥"],
  ])("makes one sign of what is typed for it: %j → %j", (text, expected) => {
    expect(toHalfWidth(text)).toBe(expected);
  });

  test("changes the whole full-width block and nothing beside it", () => {
    expect(toHalfWidth("\uff00\uff01\uff5e\uff5f")).toBe("\uff00!~\uff5f");
  });

  test("property: keeps the length and is idempotent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const half = toHalfWidth(text);
        expect(half).toHaveLength(text.length);
        expect(toHalfWidth(half)).toBe(half);
      }),
    );
  });

  test("property: every character is changed by itself, whatever stands around it", () => {
    const character = fc.constantFrom(..."1１Ａ，、㎡万 　~～−x");
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        expect(toHalfWidth(characters.join(""))).toBe(characters.map(toHalfWidth).join(""));
      }),
    );
  });
});
