/**
 * 六、与上月相比: what is new, what moved on, what that did to the gaps.
 *
 * @module
 */
import { CLASS_NAMES, diffChains, formatNumber, STAGE_NAMES } from "@liantu/core";
import type { Chain, ChainAnalysis, LinkClass, Project, ProjectKey, RecordList, StageChange } from "@liantu/core";
import { compareAnalyses } from "@liantu/core/planning";
import type { AnalysisDifference, LinkDifference } from "@liantu/core/planning";
import { amountWords, shareWords, UNKNOWN, UNRECORDED } from "../text/amount-words.js";
import { dateWords } from "../text/date-words.js";
import type { BriefingBlock } from "./briefing.js";
import { column, linkName, nameList, paragraph, table } from "./context.js";
import type { BriefingContext } from "./context.js";
import { classWords } from "./gaps.js";

/** An earlier state of the chain. */
export interface EarlierState {
  /** Chain. */
  readonly chain: Chain;
  /** Its analysis, with the options of the present one. */
  readonly analysis: ChainAnalysis;
}

const LAST_GAP = "residual.afterPlanned";
const RATES: readonly (readonly [string, string, string])[] = [
  ["completeness.present", "完整度（按已建环节）", "Completeness, by links built"],
  ["completeness.coverage", "完整度（按覆盖率）", "Completeness, by coverage"],
  ["completeness.paths", "完整度（按贯通路径）", "Completeness, by unbroken paths"],
  ["localSupply.count", "本地配套率（按环节数）", "Local supply rate, by count"],
  ["localSupply.quantity", "本地配套率（按数量）", "Local supply rate, by quantity"],
  ["localSupply.value", "本地配套率（按价值）", "Local supply rate, by value"],
];

/**
 * Compares with an earlier state.
 *
 * @param context - Chain and analysis.
 * @param before - Earlier state.
 * @returns Sentences and tables.
 */
export function changeBlocks(context: BriefingContext, before: EarlierState): readonly BriefingBlock[] {
  const { chain, analysis, say, locale } = context;
  const difference = diffChains(before.chain, chain);
  const measures = compareAnalyses(before.analysis, analysis);
  const isIn = scopeOf(context);
  const { projects, enterprises, targets } = difference.lists;
  const ofProject = (record: Pick<Project, "link">): boolean => isIn(record.link);
  const stages = difference.stages.filter(({ project }) => ofProject(chain.projects.get(project)!));
  const added = projects.added.filter(({ record }) => ofProject(record)).map(({ key }) => projectName(chain, key));
  const removed = projects.removed
    .filter(({ record }) => ofProject(record))
    .map(({ key }) => projectName(before.chain, key));
  const links = measures.links.filter(
    ({ link, class: kind, amounts }) => isIn(link) && (kind !== undefined || amounts.has(LAST_GAP)),
  );
  const [from, to] = [before.chain.document.asOf, chain.document.asOf];
  const span =
    from === undefined || to === undefined
      ? ""
      : say(
          `对比 ${dateWords(from, "zh")} 与 ${dateWords(to, "zh")} 的数据：`,
          `From ${dateWords(from, "en")} to ${dateWords(to, "en")}: `,
        );
  const count = (list: readonly unknown[]): string => String(list.length);
  return [
    ...paragraph(
      span +
        say(
          `新增项目 ${count(added)} 个，减少 ${count(removed)} 个，阶段变化 ${count(stages)} 个；新增企业 ${count(enterprises.added)} 家，新增目标企业 ${count(targets.added)} 家。`,
          `Projects new: ${count(added)}, gone: ${count(removed)}, in another stage: ${count(stages)}; enterprises new: ${count(enterprises.added)}; targets new: ${count(targets.added)}.`,
        ),
    ),
    ...paragraph(classesText(measures, context)),
    ...paragraph(listText(say("新增项目", "New projects"), added, context)),
    ...paragraph(listText(say("减少项目", "Projects gone"), removed, context)),
    ...paragraph(otherText(difference.lists, say)),
    ...table({
      caption: say("项目进展", "Progress of projects"),
      columns: [
        column(say("项目", "Project"), 64),
        column(say("环节", "Link"), 36),
        column(say("原阶段", "Before"), 20, "center"),
        column(say("现阶段", "Now"), 20, "center"),
        column(say("日期", "Date"), 22, "center"),
      ],
      rows: stages.map((change) => stageRow(change, context)),
    }),
    ...table({
      caption: say("缺口变化", "Gaps"),
      columns: [
        column(say("环节", "Link"), 40),
        column(say("原类别", "Class before"), 22, "center"),
        column(say("现类别", "Class now"), 22, "center"),
        column(say("原缺口", "Gap before"), 36, "right"),
        column(say("现缺口", "Gap now"), 36, "right"),
      ],
      rows: links.map((link) => gapRow(link, before.analysis, context)),
    }),
    ...table({
      caption: say("全链指标变化", "Rates of the whole chain"),
      columns: [
        column(say("指标", "Rate"), 60),
        column(say("原值", "Before"), 30, "right"),
        column(say("现值", "Now"), 30, "right"),
        column(say("变化（百分点）", "Change (points)"), 36, "right"),
      ],
      rows: RATES.flatMap(([name, zh, en]) => {
        const rate = measures.rates.get(name);
        if (rate === undefined || (rate.before === null && rate.after === null)) return [];
        const points = rate.difference === null ? UNKNOWN[locale] : signed(rate.difference * 100, locale);
        return [[say(zh, en), shareWords(rate.before, locale), shareWords(rate.after, locale), points]];
      }),
    }),
  ];
}

function classesText({ classes }: AnalysisDifference, { say, locale, isPart }: BriefingContext): string {
  if (isPart || classes.size === 0) return "";
  const parts = [...classes].map(([name, { before, after }]) =>
    say(
      `${CLASS_NAMES[name].zh} ${String(before)}→${String(after)} 个`,
      `${CLASS_NAMES[name].en} ${String(before)} → ${String(after)}`,
    ),
  );
  return locale === "zh" ? `环节类别变化：${parts.join("，")}。` : `Classes of links: ${parts.join(", ")}.`;
}

function listText(head: string, names: readonly string[], { locale }: BriefingContext): string {
  if (names.length === 0) return "";
  return locale === "zh" ? `${head}：${nameList(names, locale)}。` : `${head}: ${nameList(names, locale)}.`;
}

// Contacts are told by no more than nothing: who is to be talked to is no matter of a report.
function otherText(
  lists: Readonly<Record<RecordList, { readonly added: readonly unknown[]; readonly removed: readonly unknown[] }>>,
  say: BriefingContext["say"],
): string {
  const kinds = [
    ["links", "环节", "links"],
    ["flows", "供给关系", "flows"],
    ["relations", "供销关系", "business relations"],
  ] as const;
  const parts = kinds.flatMap(([list, zh, en]) => {
    const { added, removed } = lists[list];
    if (added.length + removed.length === 0) return [];
    const [more, less] = [String(added.length), String(removed.length)];
    return [say(`${zh}新增 ${more} 条、减少 ${less} 条`, `${en} ${more} new, ${less} gone`)];
  });
  return parts.length === 0 ? "" : say(`图谱结构：${parts.join("；")}。`, `Structure of the map: ${parts.join("; ")}.`);
}

function stageRow({ project, from, to, date, kind }: StageChange, context: BriefingContext): readonly string[] {
  const { chain, locale, say } = context;
  const stage = (own: StageChange["from"]): string => (own === null ? UNRECORDED[locale] : STAGE_NAMES[own][locale]);
  return [
    projectName(chain, project),
    linkName(chain, chain.projects.get(project)?.link ?? "", locale),
    stage(from),
    stage(to) + (kind === "back" ? say("（倒退）", " (back)") : ""),
    date === null ? UNRECORDED[locale] : date,
  ];
}

function gapRow(
  row: LinkDifference,
  before: ChainAnalysis,
  { analysis, chain, locale, say }: BriefingContext,
): readonly string[] {
  const [old, now] = [before.links.get(row.link), analysis.links.get(row.link)];
  const absent = row.presence === "added" ? say("无此环节", "no such link") : say("已删除", "removed");
  const kind = (name: LinkClass | undefined): string => (name === undefined ? absent : classWords(name, locale));
  const gap = (link: typeof old): string => {
    if (link === undefined) return "—";
    return link.class === "unsurveyed" ? UNKNOWN[locale] : amountWords(link.residual.afterPlanned, link.unit, locale);
  };
  const name = now === undefined ? linkName(before.chain, row.link, locale) : linkName(chain, row.link, locale);
  return [name, kind(old?.class), kind(now?.class), gap(old), gap(now)];
}

function scopeOf({ links, isPart }: BriefingContext): (link: string) => boolean {
  const keys = new Set(links.map(({ id }) => id));
  // Of a link that is gone the whole chain knows, a part of it does not.
  return (link) => !isPart || keys.has(link);
}

function projectName(chain: Chain, key: ProjectKey): string {
  const project = chain.projects.get(key);
  const enterprise = project?.enterprise === undefined ? undefined : chain.enterprises.get(project.enterprise)?.name;
  return project?.name ?? enterprise ?? key;
}

function signed(points: number, locale: "zh" | "en"): string {
  const rounded = Math.round(points * 10) / 10;
  const text = formatNumber(Math.abs(rounded), locale, { isStepped: false });
  return rounded > 0 ? `+${text}` : rounded < 0 ? `−${text}` : "0";
}
