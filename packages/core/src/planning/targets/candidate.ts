/**
 * A row of an enterprise list, read as it comes.
 *
 * @module
 */

/** An enterprise that may be a target. */
export interface Candidate {
  /** Name. */
  readonly name: string;
  /** Key in the list that it comes from. */
  readonly id?: string;
  /** Unified social credit code (统一社会信用代码). */
  readonly creditCode?: string;
  /** Main products (主要产品). */
  readonly products?: string;
  /** Business scope (经营范围). */
  readonly scope?: string;
  /** Codes of the national industry classification, such as "C3985" or "3985". */
  readonly industryCodes?: readonly string[];
  /** Where its seat is. */
  readonly home?: string;
  /** Enterprises that supply it. */
  readonly suppliers?: readonly string[];
  /** Enterprises that it supplies. */
  readonly customers?: readonly string[];
}

/** A row read, or what is wrong with it. */
export type CandidateReading =
  | { readonly candidate: Candidate; readonly isCut: boolean }
  | { readonly fault: "not-a-record" | "name-missing" };

/** Longer than any business scope. */
const MOST_TEXT = 20_000;
const LISTS = ["industryCodes", "suppliers", "customers"] as const;
const TEXTS = ["id", "creditCode", "products", "scope", "home"] as const;

/**
 * Reads a row.
 *
 * @param data - Anything. Numbers are taken as text, lists may be texts parted by commas, 、 or ；.
 * @returns The candidate, or why it is none.
 */
export function readCandidate(data: unknown): CandidateReading {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { fault: "not-a-record" };
  const row = data as Readonly<Record<string, unknown>>;
  let isCut = false;
  const textOf = (field: string): string | undefined => {
    const value = own(row, field);
    const text =
      typeof value === "number" ? String(value) : Array.isArray(value) ? value.filter(isText).join("、") : value;
    if (typeof text !== "string") return undefined;
    if (text.length > MOST_TEXT) isCut = true;
    const clean = text.slice(0, MOST_TEXT).trim();
    return clean === "" ? undefined : clean;
  };
  const name = textOf("name");
  if (name === undefined) return { fault: "name-missing" };
  const candidate: Record<string, unknown> = { name };
  for (const field of TEXTS) {
    const text = textOf(field);
    if (text !== undefined) candidate[field] = text;
  }
  for (const field of LISTS) {
    const items = textOf(field)
      ?.split(/[,，、;；\n]+/u)
      .map((item) => item.trim());
    if (items !== undefined) candidate[field] = items.filter((item) => item !== "");
  }
  return { candidate: candidate as unknown as Candidate, isCut };
}

function own(row: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.prototype.hasOwnProperty.call(row, field) ? row[field] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
