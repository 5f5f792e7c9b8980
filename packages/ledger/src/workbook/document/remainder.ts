/**
 * What of a record no column holds: kept by JSON Pointer (RFC 6901), and put back on reading.
 *
 * @module
 */

/** Data by JSON Pointer. */
export type Remainder = ReadonlyMap<string, unknown>;

/**
 * Finds what of a value is not in its rebuilt form.
 *
 * @param original - Value as it is.
 * @param rebuilt - What its cells give back; `undefined` for nothing.
 * @returns What is missing, by pointer; the empty pointer is the value itself.
 */
export function remainderOf(original: unknown, rebuilt: unknown): Remainder {
  const missing = new Map<string, unknown>();
  compare(original, rebuilt, "", missing);
  return missing;
}

function compare(original: unknown, rebuilt: unknown, pointer: string, missing: Map<string, unknown>): void {
  if (original === rebuilt) return;
  if (!isPlainRecord(original) || !isPlainRecord(rebuilt)) {
    if (rebuilt === undefined || !isSame(original, rebuilt)) missing.set(pointer, original);
    return;
  }
  for (const key of Object.keys(original)) {
    const token = key.replaceAll("~", "~0").replaceAll("/", "~1");
    compare(original[key], own(rebuilt, key), `${pointer}/${token}`, missing);
  }
}

/**
 * Puts back what {@link remainderOf} found. What is there by now, because somebody filled a cell, is left as it is.
 *
 * @param value - Value so far; `undefined` for nothing. It is modified.
 * @param pointer - Where the missing part belongs.
 * @param part - Missing part.
 * @returns The value with the part in it, and whether the part found its place.
 */
export function putBack(
  value: unknown,
  pointer: string,
  part: unknown,
): { readonly value: unknown; readonly isPut: boolean } {
  if (pointer === "") return { value: value ?? part, isPut: true };
  if (!pointer.startsWith("/")) return { value, isPut: false };
  const root = value ?? {};
  const tokens = pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  let at: unknown = root;
  for (const token of tokens.slice(0, -1)) {
    if (!isPlainRecord(at)) return { value, isPut: false };
    if (own(at, token) === undefined) setOwn(at, token, {});
    at = own(at, token);
  }
  if (!isPlainRecord(at)) return { value, isPut: false };
  const last = tokens[tokens.length - 1] ?? "";
  if (own(at, last) === undefined) setOwn(at, last, part);
  return { value: root, isPut: true };
}

/**
 * Gives the value of a path.
 *
 * @param record - Record, or anything else.
 * @param path - Keys.
 * @returns Value; `undefined` where there is none.
 */
export function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isPlainRecord(at) ? own(at, key) : undefined), record);
}

/**
 * Sets the value of a path, making the objects on the way.
 *
 * @param record - Record; it is modified.
 * @param path - Keys, at least one.
 * @param value - Value.
 */
export function setAt(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = record;
  for (const key of path.slice(0, -1)) {
    const inner = own(at, key);
    if (isPlainRecord(inner)) at = inner;
    else {
      const made: Record<string, unknown> = {};
      setOwn(at, key, made);
      at = made;
    }
  }
  setOwn(at, path[path.length - 1] ?? "", value);
}

/**
 * Sets a key of its own, whatever its name: assigning to "__proto__" would change the prototype instead.
 *
 * @param record - Record; it is modified.
 * @param key - Key.
 * @param value - Value.
 */
export function setOwn(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Tells whether a value is an object with keys, as JSON has them.
 *
 * @param value - Any value.
 * @returns `false` for lists and `null`.
 */
export function isPlainRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Tells whether two values are the same data.
 *
 * @param a - Data as JSON has it.
 * @param b - Other data.
 * @returns `true` whatever the order of keys.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  if (!isPlainRecord(a) || !isPlainRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], own(b, key)));
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}
