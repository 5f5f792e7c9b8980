/**
 * The notes below the opportunity list: how it was reckoned, and how the score is made.
 *
 * @module
 */
import { CLASS_NAMES, formatNumber } from "@liantu/core";
import type { ChainAnalysis, LinkClass, Localized } from "@liantu/core";
import { RANK_PART_NAMES } from "@liantu/core/planning";
import type { Opportunity, RankPart } from "@liantu/core/planning";
import type { Language } from "../language.js";
import { wrapText } from "../text/fit-text.js";
import { demandNote, matchedNotes } from "./gap-notes.js";
import { briefNameOf } from "./gap-table.js";
import { isWithoutGap, SEVERITY_NAMES } from "./opportunity-words.js";

/**
 * Prints the notes.
 *
 * @param analysis - Analysis that the list was made from.
 * @param list - Opportunities, ranked; at least one.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function opportunityNotes(
  analysis: ChainAnalysis,
  list: readonly Opportunity[],
  language: Language,
  width: number,
): string[] {
  const notes: Localized[] = [
    countNote(list),
    {
      zh: "缺口为已建、在建、拟引进之后仍缺的量；项目、投资、用地按典型项目折算；买家括号内为其现有产能的年用量，与缺口同单位",
      en: "The gap is what is short after everything built, under construction and planned; projects, investment and land are in proportion to the typical project; in brackets what a buyer uses in a year at capacity, in the unit of the gap",
    },
    demandNote(analysis),
    ...matchedNotes(analysis),
    ...scoreNotes(list),
  ];
  const unreckoned = list.filter((item) => !isWithoutGap(item) && item.projectsNeeded === null);
  if (unreckoned.length > 0) notes.push(namesNote(UNRECKONED, analysis, unreckoned));
  const without = list.filter(isWithoutGap);
  if (without.length > 0) notes.push(namesNote(WITHOUT_GAP, analysis, without));
  notes.push({
    zh: "每一项的算式、理由、买家与来源见 --why 环节；全部栏目导出见 -o 清单.csv",
    en: "Formula, reasons, buyers and sources of an item: --why LINK; all columns: -o list.csv",
  });
  return notes.flatMap((note) => wrapText(`- ${note[language]}`, width, "  "));
}

const UNRECKONED: Localized = {
  zh: "缺口或典型项目未记录，项目数待测算",
  en: "Gap or typical project not recorded, so projects cannot be counted",
};
const WITHOUT_GAP: Localized = {
  zh: "数量不缺，因类别而列入（原因见 --why）",
  en: "Nothing is short, listed for their class (--why says why)",
};

function countNote(list: readonly Opportunity[]): Localized {
  const severities = (["high", "medium", "low"] as const).map((severity) => ({
    severity,
    count: list.filter(({ rank }) => rank.severity === severity).length,
  }));
  const words = (language: Language, separator: string): string =>
    severities
      .filter(({ count }) => count > 0)
      .map(({ severity, count }) => `${SEVERITY_NAMES[severity][language]} ${String(count)}`)
      .join(separator);
  return {
    zh: `共 ${String(list.length)} 项：${words("zh", "、")}`,
    en: `${String(list.length)} opportunities: ${words("en", ", ")}`,
  };
}

/** Weights and values as they were reckoned with, read off the list itself. */
function scoreNotes(list: readonly Opportunity[]): Localized[] {
  const weights = list[0]?.rank.parts ?? [];
  const urgencies = new Map<LinkClass, number>();
  for (const item of list) urgencies.set(item.class, valueOf(item, "class") ?? 0);
  const classes = [...urgencies].sort(([, a], [, b]) => b - a);
  const formula = (language: Language): string =>
    weights
      .map(({ part, weight }) => `${RANK_PART_NAMES[part][language]}×${formatNumber(weight, language)}`)
      .join(" + ");
  const named = (language: Language, separator: string): string =>
    classes.map(([name, value]) => `${CLASS_NAMES[name][language]} ${formatNumber(value, language)}`).join(separator);
  return [
    {
      zh: `评分 = (${formula("zh")}) ÷ 已知各项的权重之和；2/3 起为高，1/3 起为中`,
      en: `Score = (${formula("en")}) ÷ the weights of what is known; high from 2/3, medium from 1/3`,
    },
    {
      zh: `类别：${named("zh", "、")}；缺口占比 = 缺口 ÷ 需求；本地买家 = n ÷ (n + 1)；断链：上下游已建、此处断开为 1`,
      en: `class: ${named("en", ", ")}; shortage = gap ÷ demand; buyers = n ÷ (n + 1); severing: 1 where the chain is cut`,
    },
  ];
}

function valueOf({ rank }: Opportunity, name: RankPart["part"]): number | null {
  return rank.parts.find(({ part }) => part === name)?.value ?? null;
}

function namesNote(words: Localized, analysis: ChainAnalysis, list: readonly Opportunity[]): Localized {
  const names = (language: Language): string[] =>
    list.map(({ link, name }) => briefNameOf(analysis, { id: link, name }, language));
  return { zh: `${words.zh}：${names("zh").join("、")}`, en: `${words.en}: ${names("en").join(", ")}` };
}
