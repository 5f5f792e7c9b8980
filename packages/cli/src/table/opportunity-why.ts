/**
 * One opportunity in full: the formula of its score, its amounts, its buyers, its sources.
 *
 * @module
 */
import { formatAmount, formatNumber } from "@liantu/core";
import type { Amount, ChainAnalysis, LinkAnalysis } from "@liantu/core";
import type { Opportunity } from "@liantu/core/planning";
import type { Language } from "../language.js";
import { displayWidth } from "../text/east-asian-width.js";
import { padText, wrapText } from "../text/fit-text.js";
import { printable } from "../text/printable.js";
import { nameOf } from "./gap-table.js";
import { estimateCell, investmentWords, isWithoutGap, SEVERITY_NAMES } from "./opportunity-words.js";
import { knownAmount, UNKNOWN_WORDS } from "./row-unit.js";
import { whyLines } from "./why.js";

/**
 * Explains an opportunity, or says that a link is none.
 *
 * @param analysis - Analysis that the list was made from.
 * @param link - Link asked for.
 * @param list - The opportunities, ranked.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines: the link as `analyze --why` explains it, then what makes the opportunity.
 */
export function opportunityWhy(
  analysis: ChainAnalysis,
  link: LinkAnalysis,
  list: readonly Opportunity[],
  language: Language,
  width: number,
): string[] {
  const zh = language === "zh";
  const at = list.findIndex((item) => item.link === link.id);
  const item = list[at];
  const lines = [...whyLines(analysis, link, language, width), ""];
  if (item === undefined) {
    const none = zh
      ? "不在投资机会清单上：没有缺口，也不是空白点、断点、弱点；未调查的环节要先调查"
      : "Not on the opportunity list: nothing is short, and it is neither blank, broken nor weak; what is not surveyed has to be surveyed first";
    return [...lines, ...wrapText(none, width)];
  }
  const place = `${String(at + 1)}/${String(list.length)}`;
  const severity = SEVERITY_NAMES[item.rank.severity][language];
  const score = formatNumber(item.rank.score, language);
  lines.push(
    zh
      ? `投资机会：排序 ${place}，评分 ${score}（${severity}）`
      : `Opportunity: rank ${place}, score ${score} (${severity})`,
    ...wrapText(`  ${item.rank.formula[language]}`, width, "    "),
    "",
    ...factLines(item, language),
    "",
    ...buyerLines(analysis, item, language, width),
  );
  if (item.sources.length > 0) {
    lines.push("", zh ? "来源" : "Sources");
    for (const source of item.sources) lines.push(...wrapText(`  - ${printable(source)}`, width, "    "));
  }
  return lines;
}

function factLines(item: Opportunity, language: Language): string[] {
  const zh = language === "zh";
  const number = (value: number | null): string => estimateCell(value, item, language);
  const isShort = !isWithoutGap(item);
  const facts: readonly (readonly [string, string])[] = [
    [zh ? "产品" : "product", printable(item.product)],
    [zh ? "投资" : "investment", isShort ? investmentWords(item, language) : "-"],
    [zh ? "用地（亩）" : "land (mu)", isShort ? number(item.landMu) : "-"],
    [zh ? "用工（人）" : "jobs", isShort ? number(item.jobs) : "-"],
    [zh ? "责任单位" : "responsible", item.responsibleUnit === null ? "-" : printable(item.responsibleUnit)],
  ];
  const widest = Math.max(...facts.map(([name]) => displayWidth(name)));
  return facts.map(([name, value]) => `  ${padText(name, widest)}  ${value}`);
}

function buyerLines(analysis: ChainAnalysis, item: Opportunity, language: Language, width: number): string[] {
  const zh = language === "zh";
  if (item.buyers.length === 0) return [zh ? "本地买家：没有记录" : "Local buyers: none recorded"];
  const amount = (value: Amount | null): string =>
    printable(formatAmount(knownAmount(value), item.unit ?? "", language, { unknown: UNKNOWN_WORDS[language] }));
  return [
    zh ? "本地买家（现有产能的年用量）" : "Local buyers (use in a year at capacity)",
    ...item.buyers.flatMap((buyer) => {
      const consumer = analysis.links.get(buyer.link);
      const link = consumer === undefined ? printable(buyer.link) : nameOf(analysis, consumer, language);
      const where = zh ? `（${link}）` : ` (${link})`;
      return wrapText(`  - ${printable(buyer.name)}${where}  ${amount(buyer.amount)}`, width, "    ");
    }),
  ];
}
