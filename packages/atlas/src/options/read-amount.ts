/**
 * Amounts as a planner types them.
 *
 * @module
 */
import { ChainError, convertCapacity, parseChineseNumber, toHalfWidth } from "@liantu/core";

/**
 * Reads an amount: a number in the unit of its link, or one with a unit of its own.
 *
 * @param text - What was typed, such as "10", "1.2万" or "2万吨".
 * @param unit - Unit of the link, `undefined` if it states none.
 * @returns The amount in `unit`, which may be negative; `null` if it cannot be read or does not convert.
 */
export function readAmount(text: string, unit: string | undefined): number | null {
  const typed = toHalfWidth(text).trim();
  const plain = parseChineseNumber(typed);
  if (plain !== null) return plain;
  const parts = /^([+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+))\s*(.*)$/.exec(typed);
  if (parts === null) return null;
  const [, digits = "", own = ""] = parts;
  const value = Number(digits.replace(/,/g, ""));
  if (own === "") return value;
  try {
    return convertCapacity(value, own, unit);
  } catch (error) {
    if (error instanceof ChainError) return null; // too large for the other unit
    throw error;
  }
}
