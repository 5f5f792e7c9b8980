/**
 * The line over what is printed of a chain.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import type { Language } from "../language.js";
import { printable } from "../text/printable.js";

/**
 * Names a chain with its region and the date of its data.
 *
 * @param chain - Chain.
 * @param language - Language.
 * @returns Text of one line.
 */
export function titleLine({ document }: Chain, language: Language): string {
  const { name, nameEn, region, asOf } = document;
  const chain = language === "en" ? (nameEn ?? name) : name;
  const date = asOf === undefined ? [] : [language === "zh" ? `数据截至 ${asOf}` : `as of ${asOf}`];
  const place = region?.name ?? region?.code;
  return [chain, ...(place === undefined ? [] : [place]), ...date].map(printable).join("  ");
}
