/**
 * The unit that a heading, or the line above a table, states for a column.
 *
 * @module
 */
import { parseUnit } from "@liantu/core";
import { compactText } from "./cell-text.js";
import type { LedgerField } from "./types.js";

const MONEY = /^money:[A-Z]{3}$/u;
const DIMENSIONS: Partial<Readonly<Record<LedgerField, RegExp>>> = {
  investment: MONEY,
  plannedInvestment: MONEY,
  completedInvestment: MONEY,
  arrivedMoney: MONEY,
  expectedOutput: MONEY,
  landMu: /^area$/u,
  jobs: /^people$/u,
};

/**
 * Finds the unit of a column.
 *
 * @param heading - Heading as written.
 * @param field - Meaning of the column, which says what kind of unit fits; `null` for any.
 * @param lineUnits - Units that a line above the table states.
 * @returns Unit as written; `null` if none is stated, or two that differ.
 */
export function headingUnit(heading: string, field: LedgerField | null, lineUnits: readonly string[]): string | null {
  const compact = compactText(heading);
  const bracketed = Array.from(compact.matchAll(/[([【](.*?)[)\]】]/gu), ([, inside = ""]) => inside);
  const tail = /(?:^|\/)([^/()]*)$/u.exec(compact)?.[1] ?? "";
  const stated = [...bracketed, tail].map((text) => text.replace(/^单位[::]?/u, ""));
  const own = fitting(stated, field);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  if (field === "progress") return bracketed.includes("%") ? "%" : null;
  if (field === "landMu" && compact.includes("亩")) return "亩";
  if (field === null || DIMENSIONS[field] === undefined) return null;
  const fromLine = fitting(lineUnits, field);
  return fromLine.length === 1 ? (fromLine[0] ?? null) : null;
}

function fitting(texts: readonly string[], field: LedgerField | null): readonly string[] {
  const wanted = field === null ? undefined : DIMENSIONS[field];
  const units = texts.flatMap((text) => {
    const whole = unitFor(text, wanted);
    // 万元/亿元 are two units, 万吨/年 is one
    return whole === null ? text.split(/[/、,]/u).map((part) => unitFor(part, wanted)) : [whole];
  });
  return [...new Set(units.filter((unit): unit is string => unit !== null))];
}

function unitFor(text: string, wanted: RegExp | undefined): string | null {
  // 投资（亿） means 亿元
  const name = wanted === MONEY && /^[十百千]?[万亿]$/u.test(text) ? `${text}元` : text;
  const unit = name === "" ? null : parseUnit(name);
  return unit === null || (wanted !== undefined && !wanted.test(unit.dimension)) ? null : unit.text;
}
