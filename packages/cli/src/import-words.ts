/**
 * Words for what a ledger changes in a project.
 *
 * @module
 */
import { STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Localized, Money, ProjectStage, ProjectStatus } from "@liantu/core";
import type { Language } from "./language.js";
import { printable } from "./text/printable.js";

const FIELDS: ReadonlyMap<string, Localized> = new Map([
  ["name", { zh: "名称", en: "name" }],
  ["code", { zh: "项目代码", en: "project code" }],
  ["enterprise", { zh: "企业", en: "enterprise" }],
  ["link", { zh: "环节", en: "link" }],
  ["stage", { zh: "进展", en: "stage" }],
  ["status", { zh: "状态", en: "status" }],
  ["capacity", { zh: "产能", en: "capacity" }],
  ["unit", { zh: "产能单位", en: "unit of capacity" }],
  ["investment", { zh: "总投资", en: "investment" }],
  ["arrivals", { zh: "到位资金", en: "money arrived" }],
  ["inLibrary", { zh: "入库", en: "in the library" }],
  ["landMu", { zh: "用地（亩）", en: "land (mu)" }],
  ["parent", { zh: "所属项目", en: "part of" }],
  ["events", { zh: "进展时间", en: "dates of stages" }],
  ["expected", { zh: "预计时间", en: "expected dates" }],
  ["responsible", { zh: "责任单位和领导", en: "responsible" }],
  ["source", { zh: "来源", en: "source" }],
  ["note", { zh: "备注", en: "note" }],
  ["x-ledger", { zh: "台账其他栏目", en: "other columns of the ledger" }],
]);

/**
 * Names a field of a project.
 *
 * @param field - Key of the field.
 * @param language - Language.
 * @returns Its name; the key itself where there is none.
 */
export function fieldWords(field: string, language: Language): string {
  return FIELDS.get(field)?.[language] ?? printable(field);
}

/**
 * Says what a field holds.
 *
 * @param field - Key of the field.
 * @param value - Value; `undefined` if there is none.
 * @param language - Language.
 * @returns Such as "在建", "3 亿元", "—" where there is nothing.
 */
export function fieldValue(field: string, value: unknown, language: Language): string {
  if (value === undefined || value === null) return "—";
  if (field === "stage") return STAGE_NAMES[value as ProjectStage][language];
  if (field === "status") return STATUS_NAMES[value as ProjectStatus][language];
  if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  if (Array.isArray(value))
    return listOf(
      value.map((each: unknown) => partWords(each, language)),
      language,
    );
  if (field === "expected")
    return listOf(
      Object.entries(value).map(([stage, date]) => `${stageWords(stage, language)} ${String(date)}`),
      language,
    );
  if (field === "responsible" || field === "x-ledger") {
    return listOf(
      Object.entries(value).map(([name, text]) => (field === "x-ledger" ? `${name}=${String(text)}` : String(text))),
      language,
    );
  }
  if (isMoney(value)) return `${String(value.value)} ${printable(value.unit)}`;
  return printable(typeof value === "string" ? value : JSON.stringify(value));
}

/** An event or a sum of money that arrived. */
function partWords(value: unknown, language: Language): string {
  const { stage, date, amount } = value as { stage?: string; date?: string; amount?: unknown };
  const what = stage === undefined ? fieldValue("amount", amount, language) : stageWords(stage, language);
  return [what, date].filter(Boolean).join(" ");
}

function stageWords(stage: string, language: Language): string {
  return (STAGE_NAMES as Readonly<Partial<Record<string, Localized>>>)[stage]?.[language] ?? stage;
}

function listOf(texts: readonly string[], language: Language): string {
  return printable(texts.join(language === "zh" ? "、" : ", "));
}

function isMoney(value: unknown): value is Money {
  return typeof value === "object" && value !== null && "value" in value && "unit" in value;
}
