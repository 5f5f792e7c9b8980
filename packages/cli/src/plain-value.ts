/**
 * Results of the library as values that JSON can hold.
 *
 * @module
 */

/**
 * Turns maps into lists, because an object would put keys like "600519" first.
 *
 * @param value - Result of a measure: numbers, texts, objects, lists, maps, sets.
 * @returns The same of plain objects and lists: a map as a list of `{ id, … }` or, where its values are no objects,
 * `{ id, value }`; a number that is not finite as `null`.
 */
export function plainValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value ?? null;
  if (value instanceof Map) {
    return Array.from(value as ReadonlyMap<unknown, unknown>, ([id, row]) => {
      const plain = plainValue(row);
      return isRecord(plain) ? { id, ...plain } : { id, value: plain };
    });
  }
  if (value instanceof Set || Array.isArray(value)) return Array.from(value as Iterable<unknown>, plainValue);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plainValue);
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  return Object.fromEntries(entries.map(([key, own]) => [key, plainValue(own)]));
}

/**
 * Tells an object with fields from everything else.
 *
 * @param value - Anything.
 * @returns `true` for an object that is no list and no map.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Map) &&
    !(value instanceof Set) &&
    !ArrayBuffer.isView(value)
  );
}
