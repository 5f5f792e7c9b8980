/**
 * 一、产业链总体情况: how many links, what is built, how complete the chain is.
 *
 * @module
 */
import { CLASS_NAMES, LANE_NAMES, LINK_CLASSES } from "@liantu/core";
import type { LinkClass, LinkStage, ProjectCounts, Rate } from "@liantu/core";
import { shareWords } from "../text/amount-words.js";
import { dateWords } from "../text/date-words.js";
import type { BriefingBlock, BriefingFigure } from "./briefing.js";
import { byText, chainName, nameList, paragraph } from "./context.js";
import type { BriefingContext } from "./context.js";

const LANES: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];

/**
 * Describes the situation in sentences.
 *
 * @param context - Chain and analysis.
 * @returns Paragraphs.
 */
export function situationBlocks(context: BriefingContext): readonly BriefingBlock[] {
  return [
    ...paragraph(linksText(context)),
    ...paragraph(classesText(context)),
    ...paragraph(projectsText(context)),
    ...paragraph(leadersText(context)),
    ...paragraph(ratesText(context)),
    ...paragraph(publishedText(context)),
  ];
}

/**
 * Gives the numbers that are large on a slide.
 *
 * @param context - Chain and analysis.
 * @returns Numbers, the same as in the sentences.
 */
export function situationFigures(context: BriefingContext): readonly BriefingFigure[] {
  const { links, say, locale, analysis } = context;
  const classes = countByClass(context);
  const of = (name: LinkClass): number => classes.get(name) ?? 0;
  const projects = projectCounts(context);
  const count = (label: string, value: number, basis = ""): BriefingFigure => ({ label, value: String(value), basis });
  const rate = (label: string, share: Rate): BriefingFigure => ({
    label,
    value: shareWords(share.rate, locale),
    basis: basisText(share, context),
  });
  const unsurveyed = of("unsurveyed");
  return [
    count(
      say("环节", "Links"),
      links.length,
      unsurveyed === 0 ? "" : say(`其中未调查 ${String(unsurveyed)}`, `${String(unsurveyed)} not surveyed`),
    ),
    count(CLASS_NAMES.blank[locale], of("blank")),
    count(CLASS_NAMES.break[locale], of("break")),
    count(CLASS_NAMES.weak[locale], of("weak")),
    count(say("已建成项目", "Projects built"), projects.built),
    count(say("在建项目", "Under construction"), projects.underConstruction),
    rate(say("完整度（按已建环节）", "Completeness, by links built"), analysis.completeness.present),
    rate(say("本地配套率（按环节数）", "Local supply rate, by count"), analysis.localSupply.count),
  ];
}

function linksText({ chain, links, isPart, locale, say }: BriefingContext): string {
  const { region, asOf } = chain.document;
  const lanes = LANES.map((lane) => [lane, links.filter(({ stage }) => stage === lane).length] as const)
    .filter(([, count]) => count > 0)
    .map(([lane, count]) =>
      say(`${LANE_NAMES[lane].zh} ${String(count)} 个`, `${String(count)} ${LANE_NAMES[lane].en.toLowerCase()}`),
    );
  const unsurveyed = links.filter(({ surveyed }) => !surveyed).length;
  const surveyed = links.length - unsurveyed;
  const name = chainName(chain, locale);
  const count = String(links.length);
  if (locale === "zh") {
    const start = asOf === undefined ? "" : `截至${dateWords(asOf, "zh")}，`;
    const place = region?.name === undefined || name.includes(region.name) ? "" : region.name;
    const parts = lanes.length === 0 ? "" : `（${lanes.join("、")}）`;
    const subject = isPart ? `${place}${name}本次涉及环节` : `${place}${name}共梳理环节`;
    const survey =
      unsurveyed === 0
        ? "均已调查"
        : `其中已调查 ${String(surveyed)} 个，未调查 ${String(unsurveyed)} 个；未调查不等于没有`;
    return `${start}${subject} ${count} 个${parts}${links.length === 0 ? "" : `。${survey}`}。`;
  }
  const start = asOf === undefined ? "" : `As of ${dateWords(asOf, "en")}, `;
  const parts = lanes.length === 0 ? "" : ` (${lanes.join(", ")})`;
  const links_ = links.length === 1 ? "link" : "links";
  const subject = isPart ? `this briefing covers ${count} ${links_} of ${name}` : `${name} has ${count} ${links_}`;
  const survey =
    unsurveyed === 0
      ? "all surveyed"
      : `${String(surveyed)} surveyed, ${String(unsurveyed)} not surveyed, which is not the same as absent`;
  const whole = `${start}${subject}${parts}${links.length === 0 ? "" : `: ${survey}`}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function classesText(context: BriefingContext): string {
  const { locale, say } = context;
  const classes = countByClass(context);
  const parts = LINK_CLASSES.flatMap((name) => {
    const count = classes.get(name) ?? 0;
    return count === 0
      ? []
      : [say(`${CLASS_NAMES[name].zh} ${String(count)} 个`, `${CLASS_NAMES[name].en} ${String(count)}`)];
  });
  if (parts.length === 0) return "";
  return locale === "zh"
    ? `按判定规则分类：${parts.join("、")}。`
    : `By the rules of classification: ${parts.join(", ")}.`;
}

function projectsText(context: BriefingContext): string {
  const { say } = context;
  const { built, underConstruction, planned, prospects, inactive } = projectCounts(context);
  const counted = built + underConstruction + planned;
  const left = prospects + inactive;
  const zh =
    `计入供给的项目 ${String(counted)} 个：已建成 ${String(built)} 个，在建 ${String(underConstruction)} 个，` +
    `拟引进 ${String(planned)} 个。` +
    (left === 0
      ? ""
      : `另有线索与在谈 ${String(prospects)} 个、暂缓终止或状态不明 ${String(inactive)} 个，不计入供给。`);
  const en =
    `Projects that count as supply: ${String(counted)}; built: ${String(built)}; under construction: ` +
    `${String(underConstruction)}; planned: ${String(planned)}.` +
    (left === 0
      ? ""
      : ` Not counted: leads and negotiations ${String(prospects)}; on hold, ended or of unknown status ${String(inactive)}.`);
  return say(zh, en);
}

function leadersText({ chain, links, locale, say }: BriefingContext): string {
  const inScope = new Set(links.map(({ id }) => id));
  const present = new Set(
    [...chain.projects.values()].flatMap(({ link, enterprise }) =>
      enterprise !== undefined && inScope.has(link) ? [enterprise] : [],
    ),
  );
  const names = [...chain.enterprises]
    .filter(([key, { isChainLeader }]) => isChainLeader === true && present.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { name }]) => name);
  if (names.length === 0) return "";
  const list = nameList(names, locale);
  return say(`链主企业：${list}。`, `Chain leaders: ${list}.`);
}

function ratesText(context: BriefingContext): string {
  const { analysis, isPart, say } = context;
  const { completeness, localSupply } = analysis;
  const words = (zh: string, en: string, rate: Rate): string => {
    const share = shareWords(rate.rate, context.locale);
    const basis = basisText(rate, context);
    return say(
      `${zh} ${share}${basis === "" ? "" : `（${basis}）`}`,
      `${en} ${share}${basis === "" ? "" : ` (${basis})`}`,
    );
  };
  const whole = isPart ? say("全链", "Of the whole chain, ") : "";
  const complete = [
    words("按已建环节", "by links built", completeness.present),
    words("按覆盖率", "by coverage", completeness.coverage),
    words("按从源头到终端的贯通路径", "by unbroken ways from source to end", completeness.paths),
  ];
  const local = [
    words("按环节数", "by count", localSupply.count),
    words("按数量", "by quantity", localSupply.quantity),
    words("按价值", "by value", localSupply.value),
  ];
  return say(
    `${whole}完整度：${complete.join("，")}。本地配套率：${local.join("，")}。`,
    `${whole}${isPart ? "completeness" : "Completeness"}: ${complete.join(", ")}. Local supply rate: ${local.join(", ")}.`,
  );
}

function basisText({ rate, links, leftOut }: Rate, { say }: BriefingContext): string {
  const all = String(links + leftOut);
  if (rate === null) return leftOut === 0 ? "" : say(`${all} 个环节均缺数据`, `no data for any of ${all}`);
  return leftOut === 0 ? "" : say(`仅 ${String(links)}/${all} 可计算`, `${String(links)} of ${all} could be reckoned`);
}

function publishedText({ chain, locale, say }: BriefingContext): string {
  const indicators = chain.document.indicators ?? [];
  if (indicators.length === 0) return "";
  const parts = indicators.map(({ name, value }) => `${name} ${String(value)}`).sort(byText);
  const list = parts.join(locale === "zh" ? "；" : "; ");
  return say(
    `另据公开发布：${list}。以上为发布值，未经测算。`,
    `Published elsewhere: ${list}. These are as published, not computed.`,
  );
}

function countByClass({ links }: BriefingContext): ReadonlyMap<LinkClass, number> {
  const counts = new Map<LinkClass, number>();
  for (const link of links) counts.set(link.class, (counts.get(link.class) ?? 0) + 1);
  return counts;
}

function projectCounts({ links }: BriefingContext): ProjectCounts {
  const sum = (of: (counts: ProjectCounts) => number): number => links.reduce((all, { counts }) => all + of(counts), 0);
  return {
    built: sum(({ built }) => built),
    underConstruction: sum(({ underConstruction }) => underConstruction),
    planned: sum(({ planned }) => planned),
    prospects: sum(({ prospects }) => prospects),
    inactive: sum(({ inactive }) => inactive),
  };
}
