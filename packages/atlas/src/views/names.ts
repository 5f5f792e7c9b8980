/**
 * Names of the records of a chain in the language in use. Records keep the name they have where there is no other.
 *
 * @module
 */
import type { Chain, ChainLink, EnterpriseKey, LinkKey, Localized, Project } from "@liantu/core";
import type { Locale } from "../words/text.js";

/**
 * Names a chain.
 *
 * @param chain - Chain.
 * @param locale - Language.
 * @returns Its name.
 */
export function chainName(chain: Chain, locale: Locale): string {
  const { name, nameEn } = chain.document;
  return locale === "en" && nameEn !== undefined ? nameEn : name;
}

/**
 * Finds the record of a link.
 *
 * @param chain - Chain.
 * @param key - Key of the link.
 * @returns The record, `undefined` if there is none.
 */
export function findLink(chain: Chain, key: LinkKey): ChainLink | undefined {
  return chain.graph.hasNode(key) ? chain.graph.getNodeAttributes(key) : undefined;
}

/**
 * Names a link.
 *
 * @param chain - Chain.
 * @param key - Key of the link.
 * @param locale - Language.
 * @returns Its name; the key if it is not in the chain.
 */
export function linkName(chain: Chain, key: LinkKey, locale: Locale): string {
  const link = findLink(chain, key);
  if (link === undefined) return key;
  return locale === "en" && link.nameEn !== undefined ? link.nameEn : link.name;
}

/**
 * Names a link in both languages.
 *
 * @param chain - Chain.
 * @param key - Key of the link.
 * @returns Its names; the key if it is not in the chain.
 */
export function linkNames(chain: Chain, key: LinkKey): Localized {
  return { zh: linkName(chain, key, "zh"), en: linkName(chain, key, "en") };
}

/**
 * Names a link in few characters.
 *
 * @param chain - Chain.
 * @param key - Key of the link.
 * @param locale - Language.
 * @returns Its short name where it has one, else its name.
 */
export function linkShortName(chain: Chain, key: LinkKey, locale: Locale): string {
  const link = findLink(chain, key);
  const short = locale === "en" ? link?.shortNameEn : link?.shortName;
  return short ?? linkName(chain, key, locale);
}

/**
 * Names an enterprise.
 *
 * @param chain - Chain.
 * @param key - Key of the enterprise.
 * @returns Its short name where it has one, else its registered name; the key if it is not in the chain.
 */
export function enterpriseName(chain: Chain, key: EnterpriseKey): string {
  const enterprise = chain.enterprises.get(key);
  return enterprise?.shortName ?? enterprise?.name ?? key;
}

/**
 * Names a project.
 *
 * @param chain - Chain.
 * @param project - Project.
 * @returns Its name, else that of its enterprise; `null` if it has neither.
 */
export function projectName(chain: Chain, project: Project): string | null {
  if (project.name !== undefined) return project.name;
  return project.enterprise === undefined ? null : enterpriseName(chain, project.enterprise);
}
