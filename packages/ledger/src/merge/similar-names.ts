/**
 * Names that may be two ways of writing one.
 *
 * @module
 */

const GENERIC = /年产|(?<=[吨件套台米H])年|材料|新建|建设|项目|工程|生产线|产线|生产|制造|基地|及配套设施|配套/gu;
const LEAST = 0.75;
const SHORTEST = 4;

/**
 * Tells whether two names are alike: the same numbers in them, and most pairs of neighbouring characters in common.
 *
 * @param a - Comparable name.
 * @param b - Comparable name.
 * @returns `true` if they may be one name.
 * @remarks O(length); Dice (1945), Ecology 26, 297–302, on bigrams.
 */
export function namesAreSimilar(a: string, b: string): boolean {
  const [one, other] = [a.replace(GENERIC, ""), b.replace(GENERIC, "")];
  if (numbersIn(one) !== numbersIn(other)) return false;
  if (one === other) return one !== "";
  if (opposites(one) !== opposites(other)) return false;
  if (Math.min(one.length, other.length) < SHORTEST) return false;
  const counts = new Map<string, number>();
  for (let at = 0; at < one.length - 1; at += 1) {
    const pair = one.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < other.length - 1; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (one.length + other.length - 2) >= LEAST;
}

// one character of many, and the other thing
function opposites(text: string): string {
  return (text.match(/[正负阴阳]极|[东西南北][区线厂]|[甲乙丙丁]/gu) ?? []).join(",");
}

function numbersIn(text: string): string {
  return (text.match(/\d+(?:\.\d+)?|[一二三四五六七八九十]+/gu) ?? []).join(",");
}
