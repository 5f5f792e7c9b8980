/**
 * 四、招商机会: what is worth inviting, how much of it, and who here would buy it.
 *
 * @module
 */
import { formatNumber } from "@liantu/core";
import type { LocalBuyer, Opportunity } from "@liantu/core/planning";
import { amountWords, cellWords, countWords, knownAmount, moneyWords, UNKNOWN } from "../text/amount-words.js";
import type { BriefingBlock } from "./briefing.js";
import { column, linkName, paragraph, table } from "./context.js";
import type { BriefingContext } from "./context.js";
import { classWords } from "./gaps.js";
import { itemNumber } from "./numbering.js";

const SEVERITY = {
  high: { zh: "高", en: "High" },
  medium: { zh: "中", en: "Medium" },
  low: { zh: "低", en: "Low" },
} as const;
/** So many are described in sentences of their own. */
const DESCRIBED = 5;
/** So many buyers of a product are listed. */
const BUYERS = 5;

/**
 * Lists the opportunities.
 *
 * @param context - Chain and opportunities.
 * @returns Sentences, the list, and who would buy.
 */
export function opportunityBlocks(context: BriefingContext): readonly BriefingBlock[] {
  const { opportunities: list, say, locale } = context;
  if (list.length === 0) {
    return paragraph(
      say("已调查的环节中暂无招商机会。", "There is no opportunity among the links that were surveyed."),
    );
  }
  const high = list.filter(({ rank }) => rank.severity === "high").length;
  const withBuyers = list.filter(({ buyers }) => buyers.length > 0).length;
  return [
    ...paragraph(
      say(
        `共 ${String(list.length)} 项招商机会，按紧迫程度排序；其中紧迫程度高的 ${String(high)} 项，已有本地买家的 ${String(withBuyers)} 项。需项目数、投资和用地按典型项目折算，供谈判参考。`,
        `Opportunities, the most urgent first: ${String(list.length)}; of high urgency: ${String(high)}; with local buyers: ${String(withBuyers)}. Projects, investment and land are reckoned from a typical project.`,
      ),
    ),
    ...table({
      caption: say("招商机会清单", "Opportunities"),
      columns: [
        column(say("序", "No."), 8, "center"),
        column(say("环节（产品）", "Link (product)"), 33),
        column(say("类别", "Class"), 17, "center"),
        column(say("缺口", "Gap"), 22, "right"),
        column(say("需项目", "Projects"), 14, "right"),
        column(say("估算投资", "Investment"), 20, "right"),
        column(say("用地（亩）", "Land (mu)"), 16, "right"),
        column(say("评分", "Score"), 11, "right"),
        column(say("紧迫", "Urgency"), locale === "zh" ? 11 : 16, "center"),
      ],
      rows: list.map((item, at) => opportunityRow(item, at + 1, context)),
      note: say(
        "注：评分 0～1，算式见附件“判定规则”；待测算、未填都不是 0。",
        "Scores are 0 to 1 by the formula in the annex; what is not recorded is not 0.",
      ),
    }),
    ...list
      .slice(0, DESCRIBED)
      .flatMap((item, at): BriefingBlock[] => [
        { kind: "heading", text: itemNumber(at + 1, locale) + linkName(context.chain, item.link, locale) },
        ...paragraph(description(item, context)),
      ]),
    ...table({
      caption: say("本地买家", "Local buyers"),
      columns: [
        column(say("环节（产品）", "Link (product)"), 36),
        column(say("本地买家", "Local buyer"), 60),
        column(say("所在环节", "Buys at"), 34),
        column(say("年用量", "Use in a year"), 26, "right"),
      ],
      rows: list.flatMap((item) => item.buyers.slice(0, BUYERS).map((buyer) => buyerRow(item, buyer, context))),
      note: list.some(({ buyers }) => buyers.length > BUYERS)
        ? say(
            `注：每个环节列出年用量最大的 ${String(BUYERS)} 项，全部买家见投资机会清单（Excel）。`,
            `Of each link the ${String(BUYERS)} greatest are listed; the workbook of opportunities has all of them.`,
          )
        : "",
    }),
  ];
}

function opportunityRow(item: Opportunity, place: number, context: BriefingContext): readonly string[] {
  const { locale } = context;
  const isEven = isWithoutGap(item);
  const none = isEven ? "0" : null;
  return [
    String(place),
    productName(item, context),
    classWords(item.class, locale),
    cellWords(item.gap.afterPlanned, item.unit, locale),
    none ?? countWords(item.projectsNeeded, item.estimateBound, locale),
    none ?? moneyWords(item.investment, item.estimateBound, locale),
    none ?? countWords(item.landMu, item.estimateBound, locale),
    formatNumber(item.rank.score, locale, { digits: 2 }),
    SEVERITY[item.rank.severity][locale],
  ];
}

function description(item: Opportunity, context: BriefingContext): string {
  const { locale, say, analysis } = context;
  const zh = locale === "zh";
  const rule = analysis.links.get(item.link)?.reasons.find(({ code }) => code === "rule");
  const gap = amountWords(item.gap.afterPlanned, item.unit, locale);
  const gapNow = amountWords(item.gap.afterBuilt, item.unit, locale);
  const projects = isWithoutGap(item) ? "0" : countWords(item.projectsNeeded, item.estimateBound, locale);
  const parts = [
    // Products have no English names.
    locale === "zh" && item.product !== item.name ? `产品：${item.product}` : "",
    rule === undefined ? "" : say(`判定：${trimmed(rule.message.zh)}`, `Verdict: ${trimmed(rule.message.en)}`),
    say(
      `已建成后缺口 ${gapNow}，在建和拟引进全部投产后缺口 ${gap}`,
      `Gap after what is built: ${gapNow}; after everything under construction and planned: ${gap}`,
    ),
    item.projectsNeeded === null && !isWithoutGap(item)
      ? ""
      : say(`约需典型项目 ${projects} 个`, `Typical projects needed: ${projects}`),
    item.investment === null
      ? ""
      : say(
          `估算投资 ${moneyWords(item.investment, item.estimateBound, locale)}`,
          `Investment: ${moneyWords(item.investment, item.estimateBound, locale)}`,
        ),
    item.landMu === null
      ? ""
      : say(
          `用地 ${countWords(item.landMu, item.estimateBound, locale)} 亩`,
          `Land: ${countWords(item.landMu, item.estimateBound, locale)} mu`,
        ),
    buyersText(item, context),
    item.responsibleUnit === null
      ? say("责任单位：未填", "Responsible: not recorded")
      : say(`责任单位：${item.responsibleUnit}`, `Responsible: ${item.responsibleUnit}`),
  ].filter((part) => part !== "");
  return parts.join(zh ? "；" : "; ") + (zh ? "。" : ".");
}

function buyersText(item: Opportunity, { say, locale }: BriefingContext): string {
  const names = [...new Set(item.buyers.map(({ name }) => name))];
  if (names.length === 0) return say("本地买家：未填", "Local buyers: not known");
  const shown = names.slice(0, 3).join(locale === "zh" ? "、" : ", ");
  const more = names.length > 3 ? say(`等 ${String(names.length)} 家`, ` and ${String(names.length - 3)} more`) : "";
  return say(`本地买家：${shown}${more}`, `Local buyers: ${shown}${more}`);
}

function buyerRow(item: Opportunity, { link, name, amount }: LocalBuyer, context: BriefingContext): readonly string[] {
  const { locale, chain } = context;
  const use = amount === null ? UNKNOWN[locale] : cellWords(amount, item.unit, locale);
  return [productName(item, context), name, linkName(chain, link, locale), use];
}

function productName(item: Opportunity, { chain, locale }: BriefingContext): string {
  const name = linkName(chain, item.link, locale);
  if (item.product === item.name || item.product === name || locale === "en") return name;
  return `${name}（${item.product}）`;
}

/** Nothing is short once everything planned is there: then there is nothing to reckon a project from. */
function isWithoutGap({ gap: { afterPlanned } }: Opportunity): boolean {
  const gap = knownAmount(afterPlanned);
  return gap !== null && gap.bound !== "lower" && gap.base === 0 && (gap.high ?? 0) === 0;
}

function trimmed(sentence: string): string {
  return sentence.replace(/[。.；;]+$/u, "");
}
