/**
 * The projects of a document by what a ledger calls them.
 *
 * @module
 */
import type { Chain, EnterpriseKey, LinkKey, Project, ProjectKey } from "@liantu/core";
import type { LedgerRow } from "../types.js";
import { EnterpriseNames } from "./enterprise-names.js";
import { codeKey, nameKey, phaseOfName } from "./name-key.js";
import { projectStem, stemsMayBeOne } from "./project-stem.js";

/**
 * Gives the key of what a project makes at one link, where it makes something at several.
 *
 * @param project - Key of the project.
 * @param link - Link.
 * @returns Key of the part.
 */
export function partKey(project: ProjectKey, link: LinkKey): ProjectKey {
  return `${project}--${link}`;
}

/** Looks up enterprises and projects of a chain. */
export class ExistingProjects {
  readonly #byCreditCode = new Map<string, EnterpriseKey>();
  readonly #byEnterpriseName = new Map<string, EnterpriseKey | null>();
  readonly #byLooseName = new Map<string, EnterpriseKey | null>();
  readonly #byStem = new Map<string, ProjectKey[]>();
  readonly #names: EnterpriseNames;
  readonly #byCode = new Map<string, ProjectKey[]>();
  readonly #byName = new Map<string, ProjectKey[]>();
  readonly #parts = new Map<ProjectKey, Project[]>();
  readonly #chain: Chain;

  constructor(chain: Chain, names = new EnterpriseNames([...chain.enterprises.values()].map(({ name }) => name))) {
    this.#chain = chain;
    this.#names = names;
    for (const [key, { name }] of chain.enterprises) {
      const loose = names.key(name);
      this.#byLooseName.set(loose, this.#byLooseName.has(loose) ? null : key);
    }
    for (const [key, { name, creditCode }] of chain.enterprises) {
      const code = codeKey(creditCode ?? "");
      if (code !== "" && !this.#byCreditCode.has(code)) this.#byCreditCode.set(code, key);
      if (!this.#byEnterpriseName.has(nameKey(name))) this.#byEnterpriseName.set(nameKey(name), key);
    }
    const shortNames = new Map<string, EnterpriseKey | null>();
    for (const [key, { shortName = "" }] of chain.enterprises) {
      const short = nameKey(shortName);
      if (short !== "") shortNames.set(short, shortNames.has(short) ? null : key);
    }
    for (const [short, key] of shortNames)
      if (!this.#byEnterpriseName.has(short)) this.#byEnterpriseName.set(short, key);
    for (const [key, project] of chain.projects) this.#add(key, project);
  }

  /**
   * Finds the enterprise of a row, by credit code and then by name.
   *
   * @param row - Row.
   * @returns Key; `null` if the document does not have it.
   */
  enterprise(row: Pick<LedgerRow, "enterprise" | "creditCode">): EnterpriseKey | null {
    const byCode = this.#byCreditCode.get(codeKey(row.creditCode ?? ""));
    if (byCode !== undefined) return byCode;
    const { enterprise } = row;
    if (enterprise === undefined) return null;
    const byName = this.#byEnterpriseName.get(nameKey(enterprise));
    return byName ?? this.#byLooseName.get(this.#names.key(enterprise)) ?? null;
  }

  /**
   * Finds the projects that a row may be under a slightly different name: same enterprise, one of its links, the same
   * words but for capacity, 新建, 生产线 and the like.
   *
   * @param row - Row.
   * @param links - Links that it belongs to.
   * @returns Keys in the order of the document.
   */
  findRenamed(row: LedgerRow, links: readonly LinkKey[]): readonly ProjectKey[] {
    const enterprise = this.enterprise(row);
    if (enterprise === null) return [];
    const own = projectStem(row.name);
    const code = codeKey(row.projectCode ?? "");
    return (this.#byStem.get(`${own.stem}|${enterprise}`) ?? []).filter((key) => {
      const other = this.#chain.projects.get(key);
      const otherCode = codeKey(other?.code ?? "");
      if (code !== "" && otherCode !== "" && code !== otherCode) return false;
      const isAtLink = this.links(key).some((link) => links.includes(link));
      return isAtLink && stemsMayBeOne(own, projectStem(other?.name ?? ""));
    });
  }

  /**
   * Finds the projects that a row may be: same code, else same name and enterprise.
   *
   * @param row - Row.
   * @returns Keys in the order of the document; several if the document lists it several times.
   */
  find(row: LedgerRow): readonly ProjectKey[] {
    const code = codeKey(row.projectCode ?? "");
    const byCode = code === "" ? undefined : this.#byCode.get(codeIdentity(code, row.name));
    if (byCode !== undefined) return byCode;
    const enterprise = this.enterprise(row);
    if (enterprise === null && (row.enterprise !== undefined || row.creditCode !== undefined)) return [];
    const sameName = this.#byName.get(nameKey(row.name)) ?? [];
    return sameName.filter((key) => {
      const project = this.#chain.projects.get(key);
      const other = codeKey(project?.code ?? "");
      return (project?.enterprise ?? null) === enterprise && (code === "" || other === "" || code === other);
    });
  }

  /**
   * Finds the projects of the same name where the row or the record does not say whose it is.
   *
   * @param row - Row.
   * @returns Keys in the order of the document.
   */
  findByName(row: LedgerRow): readonly ProjectKey[] {
    const isOpen = row.enterprise === undefined && row.creditCode === undefined;
    return (this.#byName.get(nameKey(row.name)) ?? []).filter(
      (key) => isOpen !== (this.#chain.projects.get(key)?.enterprise === undefined),
    );
  }

  /**
   * Gives the parts of a project that makes something at several links.
   *
   * @param key - Project.
   * @returns Parts in order of key.
   */
  parts(key: ProjectKey): readonly Project[] {
    return this.#parts.get(key) ?? [];
  }

  /**
   * Gives the links of a project.
   *
   * @param key - Project.
   * @returns Links of its parts, else its own.
   */
  links(key: ProjectKey): readonly LinkKey[] {
    const parts = this.parts(key);
    if (parts.length > 0) return parts.map(({ link }) => link);
    const own = this.#chain.projects.get(key)?.link;
    return own === undefined ? [] : [own];
  }

  #add(key: ProjectKey, project: Project): void {
    const { name = "", code = "", parent, link } = project;
    if (parent !== undefined && key === partKey(parent, link)) {
      const parts = this.#parts.get(parent) ?? [];
      this.#parts.set(
        parent,
        [...parts, project].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      return;
    }
    const byCode = codeKey(code);
    if (byCode !== "") pushTo(this.#byCode, codeIdentity(byCode, name), key);
    if (name !== "") pushTo(this.#byName, nameKey(name), key);
    const { stem } = projectStem(name);
    if (stem !== "" && project.enterprise !== undefined) pushTo(this.#byStem, `${stem}|${project.enterprise}`, key);
  }
}

// the phases of a project share its code
function codeIdentity(code: string, name: string): string {
  return `${code}|${phaseOfName(name).phase}`;
}

function pushTo(map: Map<string, ProjectKey[]>, key: string, value: ProjectKey): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
