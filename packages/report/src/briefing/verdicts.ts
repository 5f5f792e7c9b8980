/**
 * 附二 判定规则: how links get their class, and how scores are reckoned.
 *
 * @module
 */
import { CLASS_NAMES, FACT_NAMES, formatNumber, ruleSet, STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { ClassRule, Localized, RuleSet } from "@liantu/core";
import { DEFAULT_RANKING, DEFAULT_TARGET_WEIGHTS, RANK_PART_NAMES, TARGET_PART_NAMES } from "@liantu/core/planning";
import type { RankPart, TargetWeights } from "@liantu/core/planning";
import type { BriefingBlock } from "./briefing.js";
import { column, linkName, paragraph, table } from "./context.js";
import type { BriefingContext } from "./context.js";

const THRESHOLDS: Readonly<Record<keyof RuleSet["thresholds"], Localized>> = {
  weakCoverage: { zh: "弱点的覆盖率上限", en: "Coverage below which a link is weak" },
  ampleSurplus: { zh: "富余充足的富余率下限", en: "Surplus ÷ demand above which supply is ample" },
  fewEnterprises: { zh: "供给集中的有效企业数上限", en: "Effective enterprises below which supply hangs on few" },
  strongLocationQuotient: { zh: "优势的区位商下限", en: "Location quotient from which a link is strong" },
};
const SIGNS = { "=": "＝", "<": "＜", "<=": "≤", ">": "＞", ">=": "≥" } as const;
const PLAIN_SIGNS = { "=": "=", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

/**
 * Explains the rules.
 *
 * @param context - Chain and analysis.
 * @returns Sentences and tables.
 */
export function ruleBlocks(context: BriefingContext): readonly BriefingBlock[] {
  const { chain, say, locale } = context;
  const rules = ruleSet(chain.document.rules);
  return [
    ...paragraph(reckoning(context)),
    ...paragraph(targetsText(context)),
    ...paragraph(scoreText(context)),
    ...table({
      caption: say(
        "环节类别判定规则（自上而下，先符合者为准）",
        "Rules of classification (the first that matches decides)",
      ),
      columns: [
        column(say("序", "No."), 8, "center"),
        column(say("类别", "Class"), 22, "center"),
        column(say("含义", "Meaning"), 56),
        column(say("条件", "Condition"), 72),
      ],
      rows: rules.classes.map((rule, at) => [
        String(at + 1),
        CLASS_NAMES[rule.class][locale],
        (locale === "zh" ? rule.name : (rule.nameEn ?? rule.name)) ?? rule.id,
        conditions(rule, rules, context),
      ]),
    }),
    ...table({
      caption: say("阈值", "Thresholds"),
      columns: [column(say("阈值", "Threshold"), 110), column(say("取值", "Value"), 40, "right")],
      rows: (Object.keys(THRESHOLDS) as (keyof typeof THRESHOLDS)[]).map((key) => [
        THRESHOLDS[key][locale],
        formatNumber(rules.thresholds[key], locale),
      ]),
    }),
  ];
}

function reckoning({ analysis, say }: BriefingContext): string {
  const { basis, matched, demandStatuses, plannedFrom } = analysis.options;
  const statuses = (locale: "zh" | "en", separator: string): string =>
    demandStatuses.map((status) => STATUS_NAMES[status][locale]).join(separator);
  const zh =
    basis === "target"
      ? "需求按目标（无目标则按链条末端产能）经各层级推算"
      : `需求按直接下游${matched ? "同期" : `${statuses("zh", "、")}项目`}的产能推算`;
  const en =
    basis === "target"
      ? "Demand follows from targets, or else the capacity at the end of the chain, through all tiers"
      : `Demand follows from the capacity of the direct consumers, ${matched ? "of the same horizon" : statuses("en", ", ").toLowerCase()}`;
  return say(
    `${zh}；供给按已建成、在建、拟引进计算，拟引进自${STAGE_NAMES[plannedFrom].zh}起计入，线索与在谈不计入。`,
    `${en}; supply is what is built, under construction and planned, the planned from ${STAGE_NAMES[plannedFrom].en.toLowerCase()} on; leads and negotiations do not count.`,
  );
}

function targetsText({ analysis, chain, say, locale }: BriefingContext): string {
  const parts = [...(analysis.options.targets ?? [])].map(([id, value]) =>
    `${linkName(chain, id, locale)} ${formatNumber(value, locale)} ${analysis.links.get(id)?.unit ?? ""}`.trim(),
  );
  if (parts.length === 0) return "";
  return say(`目标：${parts.join("、")}。`, `Targets: ${parts.join(", ")}.`);
}

function conditions({ anyOf }: ClassRule, { thresholds }: RuleSet, { say, locale }: BriefingContext): string {
  const signs = locale === "zh" ? SIGNS : PLAIN_SIGNS;
  const groups = anyOf.map((group) =>
    group
      .map(({ fact, is, value }) => {
        const number = typeof value === "string" ? thresholds[value] : value;
        const shown =
          typeof number === "boolean" ? (number ? say("是", "yes") : say("否", "no")) : formatNumber(number, locale);
        return `${FACT_NAMES[fact][locale]} ${signs[is]} ${shown}`;
      })
      .join(say(" 且 ", " and ")),
  );
  return groups.map((group) => (group === "" ? say("任何情况", "always") : group)).join(say("；或 ", "; or "));
}

function scoreText({ opportunities, say, locale }: BriefingContext): string {
  // Read off the list itself, so that it is what the scores were reckoned with.
  const parts: readonly Pick<RankPart, "part" | "weight">[] =
    opportunities[0]?.rank.parts ??
    (Object.keys(DEFAULT_RANKING) as RankPart["part"][]).map((part) => ({ part, weight: DEFAULT_RANKING[part] }));
  const terms = (locale_: "zh" | "en"): string =>
    parts.map(({ part, weight }) => `${RANK_PART_NAMES[part][locale_]}×${formatNumber(weight, locale)}`).join(" + ");
  const targets = (locale_: "zh" | "en"): string =>
    (Object.keys(DEFAULT_TARGET_WEIGHTS) as (keyof TargetWeights)[])
      .map((part) => `${TARGET_PART_NAMES[part][locale_]}×${formatNumber(DEFAULT_TARGET_WEIGHTS[part], locale)}`)
      .join(" + ");
  return say(
    `招商机会评分 = （${terms("zh")}）÷ 可测算各项权重之和，2/3 起为高，1/3 起为中。目标企业评分 = ${targets("zh")}（满分 100），待测算项暂计 0，触及红线不计分。`,
    `Score of an opportunity = (${terms("en")}) ÷ the weights of what is known; high from 2/3, medium from 1/3. Score of a target = ${targets("en")} (100 at most), what is not known adding nothing yet; a red line excludes.`,
  );
}
