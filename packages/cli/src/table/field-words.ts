/**
 * Names for people of the fields that results of measures have.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { Language } from "../language.js";

// A field that is missing here is printed by its own name, taken apart: nothing breaks when the library gains one.
const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ["link", "环节"],
  ["links", "环节"],
  ["value", "值"],
  ["amount", "数量"],
  ["demand", "需求"],
  ["supply", "供给"],
  ["built", "已建"],
  ["underConstruction", "+在建"],
  ["under-construction", "在建"],
  ["planned", "+拟引进"],
  ["residual", "缺口"],
  ["afterBuilt", "已建后"],
  ["afterUnderConstruction", "在建后"],
  ["afterPlanned", "引进后"],
  ["surplus", "富余"],
  ["coverage", "覆盖率"],
  ["consumers", "下游"],
  ["presentConsumers", "在位下游"],
  ["unknownConsumers", "产量待测算的下游"],
  ["unknownCoefficients", "未记录系数"],
  ["isSurveyed", "已调查"],
  ["class", "类别"],
  ["action", "对策"],
  ["rule", "规则"],
  ["because", "依据"],
  ["robust", "稳健"],
  ["severing", "断链"],
  ["singleSupplier", "仅一家"],
  ["concentration", "集中度"],
  ["hhi", "HHI"],
  ["effectiveEnterprises", "有效企业数"],
  ["enterprises", "企业数"],
  ["unnamed", "未记录企业"],
  ["unrecorded", "未记录产能"],
  ["tally", "项目"],
  ["prospects", "线索"],
  ["inactive", "不计入"],
  ["requirement", "需求"],
  ["unusedCredits", "用不上的副产品抵扣"],
  ["rangesBound", "区间两端即最小和最大"],
  ["missing", "未能计入的供给关系"],
  ["from", "从"],
  ["to", "到"],
  ["kind", "种类"],
  ["alternative", "替代组"],
  ["elasticity", "弹性"],
  ["target", "目标"],
  ["output", "产量"],
  ["ladder", "逐级补齐"],
  ["next", "补齐后"],
  ["needed", "需新增"],
  ["skipped", "供给待测算，未计入"],
  ["count", "按环节数"],
  ["quantity", "按数量"],
  ["rate", "比率"],
  ["leftOut", "未计入"],
  ["present", "按已建环节"],
  ["paths", "按贯通路径"],
  ["score", "得分"],
  ["known", "已知权重"],
  ["parts", "各项"],
  ["formula", "算式"],
  ["name", "名称"],
  ["loss", "损失"],
  ["isHigh", "高损失"],
  ["bound", "口径"],
  ["weighting", "加权"],
  ["byTarget", "受损产品"],
  ["years", "可维持年数"],
  ["isUnbounded", "不受影响"],
  ["recoveryDays", "恢复天数"],
  ["isExposed", "断供风险"],
  ["days", "全部恢复天数"],
  ["firstDays", "首个恢复天数"],
  ["isSingleSupplier", "仅一家"],
  ["soleSourceOf", "唯一供应"],
  ["singleSuppliers", "仅一家的环节"],
  ["isComplete", "已全部列出"],
  ["immediate", "最近必经环节"],
  ["dominators", "必经环节"],
  ["dominates", "为几个环节必经"],
  ["isReached", "在路径上"],
]);
// The same field of another measure.
const IN_MEASURE: ReadonlyMap<string, Localized> = new Map([
  ["local-supply.count", { zh: "按环节数", en: "by count" }],
  ["local-supply.quantity", { zh: "按数量", en: "by quantity" }],
  ["local-supply.value", { zh: "按价值", en: "by value" }],
  ["local-supply.links", { zh: "计入环节", en: "links counted" }],
  ["completeness.coverage", { zh: "按覆盖率", en: "by coverage" }],
  ["completeness.links", { zh: "计入", en: "counted" }],
  ["requirement.residual", { zh: "残差", en: "residual" }],
  ["single-sources.paths", { zh: "唯一来源路径", en: "single-source paths" }],
  ["enterprise-loss.id", { zh: "企业", en: "enterprise" }],
  ["bottleneck.links", { zh: "短板环节", en: "bottlenecks" }],
]);

/**
 * Names a field.
 *
 * @param field - Name in the library.
 * @param measure - Key of the measure that it belongs to.
 * @param language - Language.
 * @returns Name for people; "afterBuilt" is "after built" in English.
 */
export function fieldName(field: string, measure: string, language: Language): string {
  const own = IN_MEASURE.get(`${measure}.${field}`)?.[language];
  if (own !== undefined) return own;
  if (field === "id") return language === "zh" ? "环节" : "link";
  const words = field
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .replaceAll("-", " ")
    .toLowerCase();
  return (language === "zh" ? FIELD_NAMES.get(field) : undefined) ?? (words === "hhi" ? "HHI" : words);
}
