/**
 * 三、缺什么、缺多少: what every link that is short lacks.
 *
 * @module
 */
import { ACTION_NAMES, CLASS_NAMES } from "@liantu/core";
import type { Amount, LinkAnalysis, LinkClass } from "@liantu/core";
import { cellWords, knownAmount, supplySteps, UNSURVEYED } from "../text/amount-words.js";
import type { BriefingBlock } from "./briefing.js";
import { column, linkName, nameList, paragraph, table } from "./context.js";
import type { BriefingContext } from "./context.js";

/** Classes from the most to the least pressing; what nobody has looked at comes last. */
const CLASS_ORDER: readonly LinkClass[] = [
  "break",
  "blank",
  "weak",
  "forming",
  "unknown",
  "adequate",
  "strong",
  "unsurveyed",
];
/** Signs before a class: colour is never alone, and a briefing is often printed without any. */
const CLASS_SIGNS: Readonly<Partial<Record<LinkClass, string>>> = { blank: "◆", break: "■", weak: "▲" };

/**
 * Lists the gaps.
 *
 * @param context - Chain and analysis.
 * @returns Sentences and the gap table.
 */
export function gapBlocks(context: BriefingContext): readonly BriefingBlock[] {
  const { links, locale, chain, say } = context;
  const ordered = [...links].sort(byPressure);
  const listed = ordered.filter(isListed);
  const name = ({ id }: LinkAnalysis): string => linkName(chain, id, locale);
  const silent = ordered.filter((link) => link.class === "unsurveyed" && !isListed(link)).map(name);
  const fine = ordered.filter((link) => link.class !== "unsurveyed" && !isListed(link)).map(name);
  const gaps = listed.filter((link) => link.class !== "unsurveyed");
  const short = gaps.filter(({ residual }) => isShort(residual.afterPlanned)).length;
  const unknown = gaps.filter((link) => knownAmount(link.residual.afterPlanned) === null).length;
  const toSurvey = listed.length - gaps.length;
  return [
    ...paragraph(
      gaps.length === 0
        ? say("已调查的环节中没有发现缺口。", "No gap was found among the links that were surveyed.")
        : say(
            `列入缺口表的已调查环节 ${String(gaps.length)} 个，其中全部在建、拟引进项目投产后仍有缺口的 ${String(short)} 个，缺口待测算的 ${String(unknown)} 个。`,
            `Surveyed links in the gap table: ${String(gaps.length)}; short even when everything under construction and planned is there: ${String(short)}; gap not known: ${String(unknown)}.`,
          ),
    ),
    ...paragraph(
      toSurvey === 0
        ? ""
        : say(
            `另有 ${String(toSurvey)} 个环节已知有需求但本地情况未调查，列在表末，应先摸底。`,
            `Wanted but not surveyed: ${String(toSurvey)}; these come last in the table and should be surveyed first.`,
          ),
    ),
    ...table({
      caption: say("供需缺口表", "Demand, supply and gaps"),
      columns: [
        column(say("环节", "Link"), 27),
        column(say("类别", "Class"), 18, "center"),
        column(say("需求", "Demand"), 22, "right"),
        column(say("已建成供给", "Built"), 17, "right"),
        column(say("在建供给", "Under constr."), 17, "right"),
        column(say("拟引进供给", "Planned"), 17, "right"),
        column(say("缺口", "Gap"), 22, "right"),
        // The English words are longer.
        column(say("建议", "Action"), locale === "zh" ? 15 : 20, "center"),
      ],
      rows: listed.map((link) => gapRow(link, context)),
      note: say(
        "注：数量为年产（用）能力，存量单位除外；缺口为需求减去已建成、在建和拟引进供给；“≥”为至少，“≤”为至多；待测算、未调查不等于 0。",
        "Amounts are per year, except of stocks. The gap is demand less what is built, under construction and planned; ≥ is at least, ≤ at most; what is not known or not surveyed is not 0.",
      ),
    }),
    ...paragraph(
      fine.length === 0
        ? ""
        : say(
            `暂无缺口的环节 ${String(fine.length)} 个：${nameList(fine, locale)}。`,
            `Without a gap: ${String(fine.length)} (${nameList(fine, locale)}).`,
          ),
    ),
    ...paragraph(
      silent.length === 0
        ? ""
        : say(
            `未调查、需求也待测算的环节 ${String(silent.length)} 个：${nameList(silent, locale)}。`,
            `Neither surveyed nor known to be wanted: ${String(silent.length)} (${nameList(silent, locale)}).`,
          ),
    ),
  ];
}

/**
 * Prints a class with its sign.
 *
 * @param name - Class.
 * @param locale - Language.
 * @returns Such as "■断点".
 */
export function classWords(name: LinkClass, locale: "zh" | "en"): string {
  const sign = CLASS_SIGNS[name];
  const word = CLASS_NAMES[name][locale];
  return sign === undefined ? word : locale === "zh" ? sign + word : `${sign} ${word}`;
}

function gapRow(link: LinkAnalysis, { chain, locale }: BriefingContext): readonly string[] {
  const isUnsurveyed = link.class === "unsurveyed";
  const supply = supplySteps(link).map((step) =>
    isUnsurveyed ? UNSURVEYED[locale] : cellWords(step, link.unit, locale),
  );
  return [
    linkName(chain, link.id, locale),
    classWords(link.class, locale),
    cellWords(link.demand, link.unit, locale),
    ...supply,
    isUnsurveyed ? UNSURVEYED[locale] : cellWords(link.residual.afterPlanned, link.unit, locale),
    ACTION_NAMES[link.action][locale],
  ];
}

function isListed(link: LinkAnalysis): boolean {
  if (link.class === "unsurveyed") return (knownAmount(link.demand)?.base ?? 0) > 0;
  if (link.class === "break" || link.class === "blank" || link.class === "weak" || link.class === "unknown")
    return true;
  const { afterBuilt, afterPlanned } = link.residual;
  return isShort(afterBuilt) || isShort(afterPlanned);
}

// "At most so much" is no gap yet.
function isShort(gap: Amount | null): boolean {
  const known = knownAmount(gap);
  return known !== null && known.base > 0 && known.bound !== "upper";
}

// Sorting is stable: what is equally pressing keeps the order of the analysis, by lane and tier.
function byPressure(a: LinkAnalysis, b: LinkAnalysis): number {
  return CLASS_ORDER.indexOf(a.class) - CLASS_ORDER.indexOf(b.class) || openShare(b) - openShare(a);
}

function openShare(link: LinkAnalysis): number {
  const demand = knownAmount(link.demand);
  if (demand === null || demand.base === 0) return -1;
  return (knownAmount(link.residual.afterPlanned)?.base ?? 0) / demand.base;
}
