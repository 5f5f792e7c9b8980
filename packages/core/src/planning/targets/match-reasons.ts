/**
 * What the parts of a match come from, in words.
 *
 * @module
 */
import type { Localized } from "../../issue.js";
import type { Chain } from "../../model/chain.js";
import type { TextField } from "./product-index.js";
import type { ScopeRole } from "./scope-role.js";
import type { LinkEvidence, MatchWeights } from "./target-matcher.js";

const FIELDS: Readonly<Record<TextField, Localized>> = {
  products: { zh: "主要产品", en: "products" },
  name: { zh: "企业名称", en: "name" },
  scope: { zh: "经营范围", en: "business scope" },
};

const ROLES: Readonly<Record<ScopeRole, Localized>> = {
  makes: { zh: "生产", en: "makes" },
  names: { zh: "提及", en: "names" },
  sells: { zh: "经销", en: "sells" },
  excluded: { zh: "不含", en: "excludes" },
};

/**
 * Says what a part of a match comes from.
 *
 * @param chain - Chain, for the names of its links.
 * @param part - Part whose value is above 0.
 * @param evidence - What was found.
 * @returns Words.
 */
export function becauseOf(chain: Chain, part: keyof MatchWeights, evidence: LinkEvidence): Localized {
  const { text, code, relation, near } = evidence;
  const nameOf = (link: string): string => chain.graph.getNodeAttributes(link).name;
  if (part === "text" && text !== undefined) {
    const role = text.role === null ? null : ROLES[text.role];
    const [whole, some] = text.isWhole ? ["", ""] : ["部分词语", "some words of it, "];
    return {
      zh: `${FIELDS[text.field].zh}${role === null ? "" : `（${role.zh}）`}${whole}含“${text.term}”`,
      en: `${some}"${text.term}" in its ${FIELDS[text.field].en}${role === null ? "" : ` (${role.en})`}`,
    };
  }
  if (part === "industry" && code !== undefined) return { zh: `行业代码 ${code}`, en: `industry code ${code}` };
  if (part === "relation" && relation !== undefined) {
    const { name, role, product, source } = relation;
    const [zh, en] = role === "supplier" ? ["的供应商", "supplies"] : ["的客户", "buys from"];
    const of = product === undefined ? "" : product;
    return {
      zh: `${name}${zh}${of === "" ? "" : `（${of}）`}${source === undefined ? "" : `，来源：${source}`}`,
      en: `${en} ${name}${of === "" ? "" : ` (${of})`}${source === undefined ? "" : `, source: ${source}`}`,
    };
  }
  const own = near === undefined ? "—" : nameOf(near);
  return evidence.values.distance === 1
    ? { zh: "本环节的产品", en: "the product of the link itself" }
    : { zh: `现有产品属于相近环节“${own}”`, en: `its product is that of "${own}", near by` };
}
