/**
 * The meaning of a heading by its name.
 *
 * @module
 */
import { compactText } from "./cell-text.js";
import { COLUMN_NAMES, PLAIN_NAMES } from "./column-names.js";
import { LEDGER_FIELDS } from "./types.js";
import type { LedgerField } from "./types.js";

/** A heading understood. */
export interface NameMatch {
  /** Meaning. */
  readonly field: LedgerField;
  /** How sure, 0 to 1. */
  readonly degree: number;
  /** Whether it is the usual name, or one that stands for it. */
  readonly by: "name" | "synonym";
}

const NAME_DEGREE = 1;
const SYNONYM_DEGREE = 0.95;
const PLAIN_DEGREE = 0.85;
const PART_DEGREE = 0.75;
const LEAST_PART = 3;
const INDEX = new Map(
  LEDGER_FIELDS.flatMap((field) =>
    COLUMN_NAMES[field].map((name, at): [string, NameMatch] => {
      const degree = PLAIN_NAMES.has(name) ? PLAIN_DEGREE : at === 0 ? NAME_DEGREE : SYNONYM_DEGREE;
      return [bareHeading(name), { field, degree, by: at === 0 ? "name" : "synonym" }];
    }),
  ),
);
// longest first, so that 累计到位资金 is not taken for 到位资金 where both would do
const PARTS = [...INDEX.keys()]
  .filter((name) => name.length >= LEAST_PART && !PLAIN_NAMES.has(name))
  .sort((a, b) => b.length - a.length);
// what holds the name of one thing but is another: 项目名称变更情况, 到位资金率
const NOT_A_PART = /(?:率|占比|增长|增幅|同比|变更|是否|排名|单位数|项目数|个数|数量|代码)$/u;

/**
 * Takes brackets, units, stars and spaces off a heading.
 *
 * @param heading - Heading as written.
 * @returns What is left to compare.
 */
export function bareHeading(heading: string): string {
  return compactText(heading)
    .replace(/[([【{<《].*?[)\]】}>》]/gu, "")
    .replace(/[*＊:：、,，.。“”"']+/gu, "")
    .replace(/\/(?:万元|亿元|元|亩|人|万美元)$/u, "")
    .toUpperCase();
}

/**
 * Understands a heading by its name.
 *
 * @param heading - Heading as written; the two rows of a two-row heading are joined by "/".
 * @returns Meaning; `null` if the name is not known.
 */
export function matchName(heading: string): NameMatch | null {
  const whole = bareHeading(heading);
  const parts = heading
    .split("/")
    .map(bareHeading)
    .filter((part) => part !== "");
  // the lower row says more than the one that it stands under
  const exact =
    INDEX.get(whole) ??
    parts
      .reverse()
      .map((part, above) => (above > 0 && PLAIN_NAMES.has(part) ? undefined : INDEX.get(part)))
      .find((match) => match !== undefined);
  if (exact !== undefined) return exact;
  for (const part of parts) {
    if (NOT_A_PART.test(part)) continue;
    const held = PARTS.find((name) => part.includes(name));
    const match = held === undefined ? undefined : INDEX.get(held);
    if (match !== undefined) return { field: match.field, degree: PART_DEGREE, by: "synonym" };
  }
  return null;
}
