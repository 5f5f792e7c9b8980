/**
 * Every word that the map prints, in both languages, as data.
 *
 * @module
 */
import type { LinkAction, Localized } from "@liantu/core";
import { ACTION_NAMES } from "@liantu/core";

/** Language of the map. */
export type Locale = "zh" | "en";

/** Classes of links in one character beside the sign; in English the sign stands alone where there is no room for the word. */
export const CLASS_CHARACTERS: Readonly<Record<"blank" | "break" | "weak", Localized>> = {
  blank: { zh: "空", en: "Blank" },
  break: { zh: "断", en: "Break" },
  weak: { zh: "弱", en: "Weak" },
};

/**
 * Says what to do about a link.
 *
 * @param action - What the analysis advises.
 * @param locale - Language.
 * @returns The word; empty where nothing is to be done.
 */
export function actionWord(action: LinkAction, locale: Locale): string {
  return action === "none" ? "" : ACTION_NAMES[action][locale];
}

/** Statuses of projects as the map distinguishes them. */
export const STATUS_WORDS = {
  built: { zh: "已建成", en: "Built" },
  underConstruction: { zh: "在建", en: "Building" },
  planned: { zh: "拟引进", en: "Planned" },
  signed: { zh: "拟引进（已签约）", en: "Planned, signed" },
  inactive: { zh: "暂缓或终止", en: "On hold or ended" },
} as const satisfies Record<string, Localized>;

/** Everything else, by name; `{n}` stands for a number or a text, `one` is English for a single one. */
export const WORDS = {
  short: { zh: "缺", en: "Short" },
  shortNow: { zh: "现缺", en: "Short now" },
  gap: { zh: "缺口", en: "Gap" },
  noGap: { zh: "无缺口", en: "No gap" },
  shortUnknown: { zh: "缺口待测算", en: "Shortage not assessed" },
  shortUnknownBrief: { zh: "缺口待测算", en: "Short: ?" },
  dependsOnOne: { zh: "仅 1 家供给", en: "One supplier only" },
  dependsOnFew: { zh: "供给集中", en: "Few suppliers" },
  surplus: { zh: "富余", en: "Surplus" },
  demand: { zh: "需求", en: "Demand" },
  supplyBuilt: { zh: "已建成产能", en: "Built" },
  supplyUnderConstruction: { zh: "在建产能", en: "Under construction" },
  supplyPlanned: { zh: "拟引进产能", en: "Planned" },
  coverage: { zh: "覆盖率", en: "Coverage" },
  projectsNeeded: { zh: "约需典型项目", en: "Typical projects needed" },
  projects: { zh: "{n} 个", en: "{n}" },
  prospects: { zh: "在谈线索", en: "Prospects" },
  severing: { zh: "阻断上下游", en: "Severs the chain" },
  yes: { zh: "是", en: "Yes" },
  responsible: { zh: "责任单位", en: "Responsible" },
  inputsFrom: { zh: "原料来自", en: "Inputs from" },
  suppliesTo: { zh: "供应给", en: "Supplies" },
  typicalProject: { zh: "典型项目", en: "Typical project" },
  leader: { zh: "包抓领导", en: "Leader" },
  extendInto: { zh: "可延伸至", en: "Extend into" },
  more: { zh: "+{n} 更多", en: "+{n} more" },
  nobody: { zh: "暂无本地企业或项目", en: "No local enterprise or project" },
  notSurveyed: { zh: "尚未调查本地情况", en: "Local situation not surveyed" },
  unnamed: { zh: "（未具名）", en: "(unnamed)" },
  capacityUnknown: { zh: "产能未填", en: "not recorded" },
  missingData: { zh: "缺数据", en: "Not recorded" },
  links: { zh: "{n} 个环节", en: "{n} links", one: "{n} link" },
  gaps: { zh: "{n} 处缺口", en: "{n} gaps", one: "{n} gap" },
  chainLeader: { zh: "链主企业", en: "Chain leader" },
  illustrative: { zh: "含示意数据", en: "Illustrative data" },
  illustrativeBrief: { zh: "示意", en: "illustrative" },
  input: { zh: "供给关系", en: "Supply" },
  severedInput: { zh: "供给中断", en: "Supply interrupted" },
  return: { zh: "回收、副产抵扣", en: "Recycling, by-product credit" },
  remainder: { zh: "未落实的需求", en: "Demand not met" },
  asOf: { zh: "数据截至", en: "Data as of" },
  source: { zh: "来源", en: "Source" },
  region: { zh: "地区", en: "Region" },
} as const satisfies Record<string, Localized & { readonly one?: string }>;

/** Kinds of data that may be missing. */
export const MISSING_WORDS: Readonly<Record<string, Localized>> = {
  "capacity-unrecorded": { zh: "产能", en: "capacity" },
  "consumer-unrecorded": { zh: "下游用户", en: "consumers" },
  "consumer-unknown": { zh: "下游产能", en: "consumers' capacity" },
  "coefficient-unrecorded": { zh: "单耗", en: "coefficient" },
  "unit-unlike": { zh: "计量单位", en: "unit" },
};

/**
 * Gives one of {@link WORDS}.
 *
 * @param key - Name of the word.
 * @param locale - Language.
 * @param n - What stands for `{n}`.
 * @returns The word.
 */
export function word(key: keyof typeof WORDS, locale: Locale, n: number | string = ""): string {
  const words: Localized & { readonly one?: string } = WORDS[key];
  const text = locale === "en" && n === 1 ? (words.one ?? words.en) : words[locale];
  return text.replace("{n}", () => String(n));
}
