import { describe, expect, test } from "vitest";
import { PALETTES } from "./palette.js";

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe.each(Object.entries(PALETTES))("palette %s", (_, palette) => {
  test("text can be read on everything that it stands on", () => {
    const pairs = [
      [palette.ink, palette.card],
      [palette.ink, palette.header],
      [palette.ink, palette.gapGround],
      [palette.ink, palette.gapHatch],
      [palette.ink, palette.lane],
      [palette.muted, palette.card],
      [palette.muted, palette.header],
      [palette.muted, palette.lane],
      [palette.muted, palette.gapGround],
      [palette.onGap, palette.gap],
      [palette.weak, palette.weakGround],
      [palette.gap, palette.gapGround],
    ] as const;
    for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("shapes stand out from the card", () => {
    for (const ink of [palette.built, palette.underConstruction, palette.planned, palette.gap, palette.weak]) {
      expect(contrast(ink, palette.card)).toBeGreaterThanOrEqual(3);
    }
  });
});
