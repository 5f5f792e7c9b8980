/**
 * The terms of the supply of a link, project by project.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { Project } from "../model/chain.js";
import type { LinkKey, ProjectKey } from "../model/document.js";
import { formatAmount } from "../quantity/format.js";
import { STATUS_NAMES } from "../words.js";
import { basisOf } from "./balance.js";
import type { Reason } from "./chain-analysis.js";
import { step } from "./explain-context.js";
import type { ExplainContext } from "./explain-context.js";
import { outputOf } from "./compiled-projects.js";

/**
 * Explains what supplies a link.
 *
 * @param context - Analysis.
 * @param key - Link.
 * @returns One step for each project that counts, that would count if more were recorded, or that is a prospect, and one for
 * each by-product credit.
 */
export function explainSupply({ chain, options, roleOf }: ExplainContext, key: LinkKey): readonly Reason[] {
  const { unit } = chain.graph.getNodeAttributes(key);
  const reasons: Reason[] = [];
  for (const id of chain.projectsByLink.get(key) ?? []) {
    const project = chain.projects.get(id)!;
    const role = roleOf(id, project);
    const label = labelOf(project, id, chain.enterprises.get(project.enterprise ?? "")?.name);
    const sources = [project.source];
    if (role === "inactive" || role === "container") continue;
    if (role === "within-parent") {
      const message = {
        zh: `${label}：产能已含在上级项目内`,
        en: `${label}: its capacity is within its parent project`,
      };
      reasons.push(step("covered-by-parent", message, { project: id, sources }));
    } else if (role === "prospect") {
      const message = { zh: `${label}：线索或在谈，不计入供给`, en: `${label}: a prospect, not counted as supply` };
      reasons.push(step("prospect", message, { project: id, sources }));
    } else {
      reasons.push(supplyTerm(project, id, label, role, unit, sources));
    }
  }
  return basisOf(options) === "target" ? reasons : [...reasons, ...explainCredits(chain, key, unit ?? "")];
}

function supplyTerm(
  project: Project,
  id: ProjectKey,
  label: string,
  status: keyof typeof STATUS_NAMES,
  unit: string | undefined,
  sources: readonly (string | undefined)[],
): Reason {
  const output = outputOf(project, unit);
  const name = STATUS_NAMES[status];
  if (output === undefined || output === null) {
    const why =
      output === null
        ? { zh: "单位不能换算", en: "its unit does not convert" }
        : { zh: "产能未记录", en: "its capacity is not recorded" };
    const message = { zh: `${name.zh}：${label}，${why.zh}`, en: `${name.en}: ${label}, ${why.en}` };
    return step("capacity-unrecorded", message, { project: id, numbers: { capacity: null }, sources });
  }
  const isNameplate = project.utilisation === undefined;
  const at = isNameplate
    ? { zh: "按设计产能", en: "at nameplate" }
    : {
        zh: `利用率 ${formatAmount(project.utilisation ?? 1, "", "zh")}`,
        en: `utilisation ${formatAmount(project.utilisation ?? 1, "", "en")}`,
      };
  const message = {
    zh: `${name.zh}：${label} ${formatAmount(output, unit ?? "", "zh")}（${at.zh}）`,
    en: `${name.en}: ${label} ${formatAmount(output, unit ?? "", "en")} (${at.en})`,
  };
  const numbers = { output, utilisation: project.utilisation ?? null };
  return step("supply-term", message, { project: id, numbers, sources });
}

function explainCredits(chain: ExplainContext["chain"], key: LinkKey, unit: string): Reason[] {
  const { credits, ids, keys } = compileChain(chain);
  const id = ids.get(key)!;
  const reasons: Reason[] = [];
  for (let at = credits.byTo.start[id]!; at < credits.byTo.start[id + 1]!; at++) {
    const link = keys[credits.byTo.target[at]!]!;
    const item = credits.byTo.item[at]!;
    const { name, nameEn = name, unit: per = "" } = chain.graph.getNodeAttributes(link);
    const base = credits.base[item]!;
    const coefficient = Number.isNaN(base) ? null : base;
    const source = chain.flows[credits.record[item]!]?.source;
    const print = (locale: "zh" | "en"): string => formatAmount(coefficient, "", locale);
    const message = {
      zh: `“${name}”副产抵扣：每 ${per || "单位"} 抵 ${print("zh")} ${unit}，至多抵至需求`,
      en: `by-product of "${nameEn}": ${print("en")} ${unit} for each ${per || "unit"}, at most the demand`,
    };
    reasons.push(step("supply-credit", message, { link, numbers: { coefficient }, sources: [source] }));
  }
  return reasons;
}

/** A project for people: its name, else its enterprise's, else its key. */
function labelOf(project: Project, id: ProjectKey, enterprise: string | undefined): string {
  return project.name ?? enterprise ?? project.enterprise ?? id;
}
