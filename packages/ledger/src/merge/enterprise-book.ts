/**
 * The enterprises of a document, and those that a ledger adds.
 *
 * @module
 */
import type { Chain, Enterprise, EnterpriseKey } from "@liantu/core";
import type { LedgerRow } from "../types.js";
import { EnterpriseNames, fullerName } from "./enterprise-names.js";
import type { ExistingProjects } from "./existing-projects.js";
import { freeKey } from "./free-key.js";
import { codeKey, shortHash } from "./name-key.js";

/** Enterprise of a row. */
export interface BookedEnterprise {
  /** Key. */
  readonly key: EnterpriseKey;
  /** Whether the row states another credit code than the record. */
  readonly isConflicting: boolean;
}

/** Finds and adds enterprises. */
export class EnterpriseBook {
  readonly #existing: ExistingProjects;
  readonly #records = new Map<EnterpriseKey, Enterprise>();
  readonly #byCode = new Map<string, EnterpriseKey>();
  readonly #byName = new Map<string, EnterpriseKey>();
  readonly #source: string | undefined;
  readonly #names: EnterpriseNames;
  #isChanged = false;

  constructor(chain: Chain, existing: ExistingProjects, source: string | undefined, names = new EnterpriseNames([])) {
    this.#names = names;
    this.#existing = existing;
    this.#source = source;
    for (const [key, enterprise] of chain.enterprises) {
      this.#records.set(key, enterprise);
      const code = codeKey(enterprise.creditCode ?? "");
      if (code !== "" && !this.#byCode.has(code)) this.#byCode.set(code, key);
    }
  }

  /** Records in the order of the document, new ones behind; `null` if nothing changed. */
  get records(): readonly Enterprise[] | null {
    return this.#isChanged ? [...this.#records.values()] : null;
  }

  /**
   * Gives the enterprise of a row, by credit code and then by name, and adds it if it is new. A record without a credit
   * code takes that of the row.
   *
   * @param row - Row.
   * @returns `null` if the row names none.
   */
  book(row: LedgerRow): BookedEnterprise | null {
    const code = codeKey(row.creditCode ?? "");
    const name = this.#names.key(row.enterprise ?? "");
    const known = this.#byCode.get(code) ?? this.#existing.enterprise(row) ?? this.#byName.get(name);
    if (known !== undefined) this.#rename(known, row.enterprise ?? "");
    if (known === undefined) {
      return row.enterprise === undefined || name === "" ? null : this.#add(row.enterprise, name, row.creditCode, code);
    }
    const record = this.#records.get(known);
    if (record === undefined || code === "") return { key: known, isConflicting: false };
    if (record.creditCode === undefined || record.creditCode === "") {
      this.#records.set(known, { ...record, creditCode: row.creditCode ?? code });
      this.#byCode.set(code, known);
      this.#isChanged = true;
    }
    const own = codeKey(this.#records.get(known)?.creditCode ?? "");
    return { key: known, isConflicting: own !== code };
  }

  // 示例新材料 becomes 示例新材料有限公司; a registered name that says as much stays
  #rename(key: EnterpriseKey, name: string): void {
    const record = this.#records.get(key);
    if (record === undefined || name === "" || this.#names.key(record.name) !== this.#names.key(name)) return;
    const fuller = fullerName(record.name, name);
    if (fuller === record.name) return;
    this.#records.set(key, { ...record, name: fuller });
    this.#isChanged = true;
  }

  #add(enterprise: string, name: string, creditCode: string | undefined, code: string): BookedEnterprise {
    const key = freeKey(code === "" ? `e-${shortHash(name)}` : `e-${code.slice(0, 40)}`, this.#records);
    this.#records.set(key, {
      id: key,
      name: enterprise,
      ...(creditCode !== undefined && code !== "" && { creditCode }),
      ...(this.#source !== undefined && { source: this.#source }),
    });
    if (code !== "") this.#byCode.set(code, key);
    this.#byName.set(name, key);
    this.#isChanged = true;
    return { key, isConflicting: false };
  }
}
