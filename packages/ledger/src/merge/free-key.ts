/**
 * Keys that are not taken.
 *
 * @module
 */

/**
 * Gives a key that is not taken.
 *
 * @param wanted - Key.
 * @param taken - Keys that are.
 * @returns The key itself, else with "-2", "-3" …
 */
export function freeKey(wanted: string, taken: { has(key: string): boolean }): string {
  let key = wanted;
  for (let count = 2; taken.has(key); count += 1) key = `${wanted}-${String(count)}`;
  return key;
}
