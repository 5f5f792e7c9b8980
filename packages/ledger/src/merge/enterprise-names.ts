/**
 * Names of enterprises that are one name written more or less fully.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import { nameKey } from "./name-key.js";

const FORM = /(?:集团)?(?:股份|控股)?(?:有限责任|有限)?公司$|集团$|合作社$/u;
const BRACKETS = /\(([^()]*)\)/gu;
const SHORTEST = 3;
const LONGEST = 400;

interface NameParts {
  /** Name without its form and without what stands in brackets. */
  readonly core: string;
  /** Form of the company; empty if the name does not tell it. */
  readonly form: string;
  /** What stands in brackets, mostly a place; empty without. */
  readonly brackets: string;
}

/**
 * Names of a document and a ledger: 示例新材料 is 示例新材料有限公司 if no other company is called so.
 *
 * Names are one where all that parts them is a form of the company, or a place in brackets, which one of them leaves out.
 * Where that fits two companies, such as 有限公司 and 股份有限公司, every name is only itself.
 */
export class EnterpriseNames {
  readonly #names = new Map<string, Map<string, NameParts>>();

  /**
   * Gathers names.
   *
   * @param names - Names as written.
   */
  constructor(names: Iterable<string | undefined>) {
    for (const name of names) {
      if (name === undefined || name === "") continue;
      const parts = partsOf(name);
      const group = this.#names.get(parts.core) ?? new Map<string, NameParts>();
      this.#names.set(parts.core, group.set(nameKey(name), parts));
    }
  }

  /**
   * Gives the key of an enterprise.
   *
   * @param name - Name as written.
   * @returns The same for all names of one enterprise; empty for an empty name.
   */
  key(name: string): string {
    const whole = nameKey(name);
    if (whole === "" || this.isAmbiguous(name)) return whole;
    return partsOf(name).core;
  }

  /**
   * Tells whether a name may be that of several companies.
   *
   * @param name - Name as written.
   * @returns `true` if companies of different forms or places share it.
   */
  isAmbiguous(name: string): boolean {
    const parts = [...(this.#names.get(partsOf(name).core)?.values() ?? []), partsOf(name)];
    return new Set(told(parts, "form")).size > 1 || new Set(told(parts, "brackets")).size > 1;
  }

  /**
   * Tells whether two names may be one, though it is not sure.
   *
   * @param a - Name as written.
   * @param b - Another.
   * @returns `true` if one leaves out what the other tells, and they differ in nothing else.
   */
  mayBeOne(a: string, b: string): boolean {
    const [one, other] = [partsOf(a), partsOf(b)];
    const fits = (x: string, y: string): boolean => x === y || x === "" || y === "";
    return one.core === other.core && fits(one.form, other.form) && fits(one.brackets, other.brackets);
  }
}

/**
 * Chooses the fuller of two names of an enterprise.
 *
 * @param a - Name.
 * @param b - Name.
 * @returns The one that tells the form and the place; the first if neither tells more.
 */
export function fullerName(a: string, b: string): string {
  const weight = (name: string): number => {
    const { form, brackets } = partsOf(name);
    return (form === "" ? 0 : 2) + (brackets === "" ? 0 : 1);
  };
  return weight(b) > weight(a) ? b : a;
}

function partsOf(name: string): NameParts {
  const half = toHalfWidth(name.slice(0, LONGEST)).replace(/\s+/gu, "");
  const inside: string[] = [];
  const bare = half.replace(BRACKETS, (_, text: string) => {
    if (text !== "集团") inside.push(text);
    return text === "集团" ? text : "";
  });
  const [form = ""] = FORM.exec(bare) ?? [];
  const core = nameKey(bare.slice(0, bare.length - form.length));
  // 甲公司 and 甲 say too little to be one
  if (core.length < SHORTEST) return { core: nameKey(name), form: "", brackets: "" };
  return {
    core,
    form: form === "公司" ? "" : form.replace("有限责任", "有限"),
    brackets: nameKey(inside.join("|")),
  };
}

function told(parts: readonly NameParts[], field: "form" | "brackets"): readonly string[] {
  return parts.map((part) => part[field]).filter((text) => text !== "");
}
