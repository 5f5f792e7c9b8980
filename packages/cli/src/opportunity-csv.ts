/**
 * The opportunity list as CSV, every column of it.
 *
 * @module
 */
import { ACTION_NAMES, CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { Amount, ChainAnalysis, Localized } from "@liantu/core";
import { RANK_PART_NAMES } from "@liantu/core/planning";
import type { Opportunity, RankPart } from "@liantu/core/planning";
import type { Language } from "./language.js";
import { nameOf } from "./table/gap-table.js";
import { BOUND_NAMES, buyersByEnterprise, isWithoutGap, SEVERITY_NAMES } from "./table/opportunity-words.js";
import { BOUND_SIGNS, knownAmount, UNKNOWN_WORDS } from "./table/row-unit.js";
import { csvText } from "./text/csv.js";
import type { CsvCell } from "./text/csv.js";

/** What a column is filled from. */
interface Entry {
  readonly item: Opportunity;
  readonly place: number;
  readonly analysis: ChainAnalysis;
  readonly language: Language;
}

type CsvColumn = readonly [head: Localized, cell: (entry: Entry) => CsvCell];

const GAPS = [
  ["afterBuilt", { zh: "已建后缺口", en: "Gap after built" }],
  ["afterUnderConstruction", { zh: "在建后缺口", en: "Gap after under construction" }],
  ["afterPlanned", { zh: "引进后缺口", en: "Gap after planned" }],
] as const satisfies readonly (readonly [keyof Opportunity["gap"], Localized])[];

// What people look at first stands first, what only explains it last.
const COLUMNS: readonly CsvColumn[] = [
  [{ zh: "序号", en: "No." }, ({ place }) => place],
  [{ zh: "环节", en: "Link" }, ({ item, analysis, language }) => nameIn(analysis, item.link, item.name, language)],
  [{ zh: "产品", en: "Product" }, ({ item }) => item.product],
  [{ zh: "链段", en: "Lane" }, ({ item, language }) => LANE_NAMES[item.stage][language]],
  [{ zh: "类别", en: "Class" }, ({ item, language }) => CLASS_NAMES[item.class][language]],
  [{ zh: "对策", en: "Action" }, ({ item, language }) => ACTION_NAMES[item.action][language]],
  ...GAPS.map(([key, head]): CsvColumn => [head, ({ item }) => knownAmount(item.gap[key])?.base ?? null]),
  [{ zh: "单位", en: "Unit" }, ({ item }) => item.unit],
  [{ zh: "需项目数", en: "Projects needed" }, ({ item }) => reckoned(item, item.projectsNeeded)],
  [{ zh: "投资", en: "Investment" }, ({ item }) => reckoned(item, item.investment?.value ?? null)],
  [{ zh: "投资单位", en: "Unit of investment" }, ({ item }) => item.investment?.unit ?? null],
  [{ zh: "用地（亩）", en: "Land (mu)" }, ({ item }) => reckoned(item, item.landMu)],
  [{ zh: "用工（人）", en: "Jobs" }, ({ item }) => reckoned(item, item.jobs)],
  [{ zh: "本地买家数", en: "Number of local buyers" }, ({ item }) => buyersByEnterprise(item.buyers).length],
  [{ zh: "本地买家（年用量）", en: "Local buyers (use in a year)" }, buyerCell],
  [{ zh: "评分", en: "Score" }, ({ item }) => item.rank.score],
  [{ zh: "等级", en: "Severity" }, ({ item, language }) => SEVERITY_NAMES[item.rank.severity][language]],
  [{ zh: "责任单位", en: "Responsible unit" }, ({ item }) => item.responsibleUnit],
  ...GAPS.flatMap(([key, head]): CsvColumn[] => [
    [suffixed(head, "（低）", " (low)"), ({ item }) => endOf(item.gap[key], "low")],
    [suffixed(head, "（高）", " (high)"), ({ item }) => endOf(item.gap[key], "high")],
    [suffixed(head, "的把握", ": bound"), ({ item, language }) => boundOf(item.gap[key], language)],
  ]),
  // As sure as the gap that they are reckoned from.
  [
    { zh: "项目、投资、用地、用工的把握", en: "Projects, investment, land, jobs: bound" },
    ({ item, language }) => boundOf(item.gap.afterPlanned, language),
  ],
  ...(Object.keys(RANK_PART_NAMES) as RankPart["part"][]).map((name): CsvColumn => {
    const { zh, en } = RANK_PART_NAMES[name];
    return [{ zh: `评分项：${zh}`, en: `Part of score: ${en}` }, ({ item }) => partOf(item, name)];
  }),
  [{ zh: "评分算式", en: "Formula of score" }, ({ item, language }) => item.rank.formula[language]],
  [
    { zh: "来源", en: "Sources" },
    ({ item, language }) => (item.sources.length === 0 ? null : item.sources.join(separatorOf(language))),
  ],
  [{ zh: "环节编号", en: "Key of link" }, ({ item }) => item.link],
];

/**
 * Writes the opportunity list as CSV.
 *
 * @param analysis - Analysis that the list was made from.
 * @param list - Opportunities with their places in the ranking.
 * @param language - Language of heads and words.
 * @returns CSV with one line for each opportunity; amounts in the unit of the link, empty where not known.
 */
export function opportunitiesCsv(
  analysis: ChainAnalysis,
  list: readonly { readonly item: Opportunity; readonly place: number }[],
  language: Language,
): string {
  const heads = COLUMNS.map(([head]) => head[language]);
  const rows = list.map(({ item, place }) => COLUMNS.map(([, cell]) => cell({ item, place, analysis, language })));
  return csvText([heads, ...rows]);
}

function suffixed(head: Localized, zh: string, en: string): Localized {
  return { zh: head.zh + zh, en: head.en + en };
}

function separatorOf(language: Language): string {
  return language === "zh" ? "；" : "; ";
}

/** What follows from a gap is known only where the gap is; without a gap it is 0. */
function reckoned(item: Opportunity, value: number | null): number | null {
  if (isWithoutGap(item)) return 0;
  return knownAmount(item.gap.afterPlanned) === null ? null : value;
}

function endOf(amount: Amount | null, end: "low" | "high"): number | null {
  const known = knownAmount(amount);
  return known === null ? null : (known[end] ?? known.base);
}

function boundOf(amount: Amount | null, language: Language): string {
  const known = knownAmount(amount);
  return known === null ? UNKNOWN_WORDS[language] : BOUND_NAMES[known.bound][language];
}

function partOf({ rank }: Opportunity, name: RankPart["part"]): number | null {
  return rank.parts.find(({ part }) => part === name)?.value ?? null;
}

function buyerCell({ item, analysis, language }: Entry): string | null {
  if (item.buyers.length === 0) return null;
  const unit = item.unit === null ? "" : ` ${item.unit}`;
  const words = item.buyers.map(({ link, name, amount }) => {
    const consumer = nameIn(analysis, link, link, language);
    const known = knownAmount(amount);
    const number = known === null ? null : BOUND_SIGNS[known.bound] + String(Number(known.base.toPrecision(6)));
    const use = number === null ? UNKNOWN_WORDS[language] : number + unit;
    return language === "zh" ? `${name}（${consumer}）${use}` : `${name} (${consumer}) ${use}`;
  });
  return words.join(separatorOf(language));
}

function nameIn(analysis: ChainAnalysis, id: string, name: string, language: Language): string {
  return nameOf(analysis, analysis.links.get(id) ?? { id, name }, language);
}
