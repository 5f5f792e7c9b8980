/**
 * What a business scope says of a product: that the enterprise makes it, sells it, or may not touch it.
 *
 * @module
 */

/** How an enterprise has to do with a product that its scope names. */
export type ScopeRole = "makes" | "names" | "sells" | "excluded";

const MAKES = /制造|生产|加工|冶炼|研发|开采|提炼|manufactur|produc/u;
const SELLS = /销售|批发|零售|贸易|进出口|代理|sale|trad|wholesale|retail/u;
const WITHOUT = /不含|不包括|不得|禁止|except|excluding/u;
const CLAUSE_MARKS = ";。,\n";
const PART_MARKS = ";。()\n";

/**
 * Tells what a business scope says of a product in it.
 *
 * @param scope - Business scope as `comparable` writes it.
 * @param start - Where the product begins.
 * @param end - Where it ends.
 * @returns Its role by the verbs of its clause; `"excluded"` behind 不含, or between 除 and 外.
 */
export function scopeRole(scope: string, start: number, end: number): ScopeRole {
  const before = scope.slice(boundaryBefore(scope, start, PART_MARKS), start);
  if (WITHOUT.test(before)) return "excluded";
  if (before.includes("除") && /^[^;。,()\n]*外/u.test(scope.slice(end, end + REACH))) return "excluded";
  const clause = scope.slice(boundaryBefore(scope, start, CLAUSE_MARKS), boundaryAfter(scope, end, CLAUSE_MARKS));
  return MAKES.test(clause) ? "makes" : SELLS.test(clause) ? "sells" : "names";
}

/** Further than any clause: what is longer is no clause but noise. */
const REACH = 300;

function boundaryBefore(text: string, from: number, marks: string): number {
  let at = from;
  while (at > 0 && from - at < REACH && !marks.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function boundaryAfter(text: string, from: number, marks: string): number {
  let at = from;
  while (at < text.length && at - from < REACH && !marks.includes(text.charAt(at))) at += 1;
  return at;
}
