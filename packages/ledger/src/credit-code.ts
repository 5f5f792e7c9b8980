/**
 * The unified social credit code (GB 32100-2015).
 *
 * @module
 */

const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;
const FACTOR = 3;

/**
 * Checks a unified social credit code.
 *
 * @param code - Code in half width and capitals.
 * @returns What is wrong with it; `null` if nothing is.
 */
export function creditCodeProblem(code: string): "length" | "character" | "check" | null {
  if (code.length !== LENGTH) return "length";
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < LENGTH - 1; at += 1) {
    const value = CHARACTERS.indexOf(code.charAt(at));
    if (value < 0) return "character";
    sum += value * weight;
    weight = (weight * FACTOR) % CHARACTERS.length;
  }
  const last = CHARACTERS.indexOf(code.charAt(LENGTH - 1));
  if (last < 0) return "character";
  return (sum + last) % CHARACTERS.length === 0 ? null : "check";
}
