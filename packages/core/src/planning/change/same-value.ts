/**
 * Whether two values of a document say the same.
 *
 * @module
 */

/** Fields whose items stand in no order that would mean anything. */
const UNORDERED: ReadonlySet<string> = new Set(["events", "arrivals", "aliases", "industryCodes", "links", "evidence"]);

/**
 * Says whether two values of a document say the same: the order of keys makes no difference, nor that of items in lists
 * without an order.
 *
 * @param a - Value.
 * @param b - Value.
 * @param field - Field that both stand in.
 * @returns `true` if they do.
 */
export function isSameValue(a: unknown, b: unknown, field = ""): boolean {
  return a === b || canonicalText(a, field) === canonicalText(b, field);
}

/**
 * Writes a value so that two that say the same are written the same.
 *
 * @param value - JSON data.
 * @param field - Field that it stands in.
 * @returns Text; empty for `undefined`.
 */
export function canonicalText(value: unknown, field = ""): string {
  if (value === undefined) return "";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => canonicalText(item));
    return `[${(UNORDERED.has(field) ? items.sort() : items).join(",")}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item, key)}`).join(",")}}`;
}
