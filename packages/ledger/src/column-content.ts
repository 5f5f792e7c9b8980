/**
 * What a column means, by what stands in it.
 *
 * @module
 */
import { parseCapacity } from "@liantu/core";
import { compactText } from "./cell-text.js";
import { readStage } from "./read-stage.js";
import type { LedgerField } from "./types.js";

const LEAST_VALUES = 3;
const LEAST_SHARE = 0.6;
// never as sure as a name
const MOST_DEGREE = 0.6;
const SAMPLE = 30;

const TESTS: readonly (readonly [LedgerField, (text: string) => boolean])[] = [
  ["creditCode", (text) => /^[0-9A-HJ-NP-RTUW-Y]{18}$/u.test(text) && /^[1-9A]/u.test(text)],
  ["projectCode", (text) => /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/u.test(text)],
  ["enterprise", (text) => /(?:公司|集团|厂|合作社)(?:[((].*[))])?$/u.test(text)],
  ["projectName", (text) => /项目(?:[((].*[))])?$/u.test(text)],
  ["stage", (text) => text.length <= 12 && readStage(text).kind === "read"],
  ["content", (text) => text.length >= 8 && parseCapacity(text).some(({ kind }) => kind === "capacity")],
];

/**
 * Guesses the meaning of a column that no name tells.
 *
 * @param values - Texts of the column.
 * @returns Meaning and degree, at most 0.6; `null` if fewer than three values, or fewer than 60 %, fit any meaning.
 */
export function fieldOfContent(values: readonly string[]): { field: LedgerField; degree: number } | null {
  const sample = values.slice(0, SAMPLE).map(compactText);
  if (sample.length < LEAST_VALUES) return null;
  for (const [field, fits] of TESTS) {
    const share = sample.filter(fits).length / sample.length;
    if (share >= LEAST_SHARE) return { field, degree: Math.round(share * MOST_DEGREE * 100) / 100 };
  }
  return null;
}
