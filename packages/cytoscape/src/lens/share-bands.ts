/**
 * Shares in five bands, as pies from empty to full.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { LensMark } from "./lens.js";

const same = (text: string): Localized => ({ zh: text, en: text });

const BANDS = [
  { key: "none", label: same("0%"), colour: "step-0", shape: "pie-0" },
  { key: "low", label: same("1–49%"), colour: "step-1", shape: "pie-1" },
  { key: "middle", label: same("50–79%"), colour: "step-2", shape: "pie-2" },
  { key: "high", label: same("80–99%"), colour: "step-3", shape: "pie-3" },
  { key: "all", label: same("100%"), colour: "step-4", shape: "pie-4" },
] as const;

/**
 * Gives the mark of a share.
 *
 * @param share - 0 to 1; not above 0 counts as nothing, 1 and above as all, and nothing between as either.
 * @param text - The share of this very link, in words.
 * @param caption - What it is a share of, in a word or two.
 * @returns The mark: 0 %, below 50 %, below 80 %, below 100 %, 100 %.
 */
export function shareMark(share: number, text: string, caption: Localized): LensMark {
  const order = share >= 1 ? 4 : share >= 0.8 ? 3 : share >= 0.5 ? 2 : share > 0 ? 1 : 0;
  const band = BANDS[order] ?? BANDS[0];
  return { ...band, order, text: same(text), caption };
}
