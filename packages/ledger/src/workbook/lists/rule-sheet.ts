/**
 * The rules (判定规则) as a sheet: how links get their class, how opportunities are ranked, how demand is reckoned.
 *
 * @module
 */
import {
  CLASS_MEANINGS,
  CLASS_NAMES,
  FACT_NAMES,
  formatNumber,
  LINK_CLASSES,
  ruleSet,
  STAGE_NAMES,
  STATUS_NAMES,
} from "@liantu/core";
import type { ChainAnalysis, ClassRule, Localized, RuleSet } from "@liantu/core";
import { DEFAULT_RANKING, RANK_PART_NAMES } from "@liantu/core/planning";
import type { Opportunity, RankPart } from "@liantu/core/planning";
import type { SheetPlan } from "../sheet-plan.js";
import { chainName, frameNotes, linkName, listSheet } from "./list-column.js";
import type { ListColumn, ListLanguage } from "./list-column.js";

type Entry = readonly [topic: string, name: string, content: string];

const THRESHOLD_NAMES: Readonly<Record<keyof RuleSet["thresholds"], Localized>> = {
  weakCoverage: { zh: "弱点的覆盖率上限", en: "coverage below which a link is weak" },
  ampleSurplus: { zh: "富余充足的富余率下限", en: "surplus ÷ demand above which supply is ample" },
  fewEnterprises: { zh: "供给集中的有效企业数上限", en: "effective enterprises below which supply hangs on few" },
  strongLocationQuotient: { zh: "优势的区位商下限", en: "location quotient from which a link is strong" },
};
const SIGNS = { "=": "=", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

const COLUMNS: readonly ListColumn<Entry>[] = [
  { head: { zh: "内容", en: "Topic" }, width: 14, isWrapped: true, cell: ([topic]) => topic },
  { head: { zh: "项", en: "Item" }, width: 30, isWrapped: true, cell: ([, name]) => name },
  { head: { zh: "规则", en: "Rule" }, width: 80, isWrapped: true, cell: ([, , content]) => content },
];

/**
 * Makes the sheet of rules.
 *
 * @param analysis - Analysis of the chain.
 * @param list - Opportunities, which know the weights that they were ranked with; the default ones if there are none.
 * @param language - Language.
 * @param date - Date of the list.
 * @returns Plan of the sheet.
 */
export function ruleSheet(
  analysis: ChainAnalysis,
  list: readonly Opportunity[] = [],
  language: ListLanguage = "zh",
  date?: string,
): SheetPlan {
  const { chain } = analysis;
  const isChinese = language === "zh";
  const rules = ruleSet(chain.document.rules);
  const say = (zh: string, en: string): string => (isChinese ? zh : en);
  const entries: Entry[] = [
    ...LINK_CLASSES.map((name): Entry => [
      say("类别", "Class"),
      CLASS_NAMES[name][language],
      CLASS_MEANINGS[name][language],
    ]),
    ...rules.classes.map((rule, index): Entry => [
      say(`判定规则 ${String(index + 1)}`, `Rule ${String(index + 1)}`),
      `${CLASS_NAMES[rule.class][language]}${isChinese ? "：" : ": "}${(isChinese ? rule.name : (rule.nameEn ?? rule.name)) ?? rule.id}`,
      conditions(rule, rules, language),
    ]),
    ...(Object.keys(THRESHOLD_NAMES) as (keyof typeof THRESHOLD_NAMES)[]).map((key): Entry => [
      say("阈值", "Threshold"),
      THRESHOLD_NAMES[key][language],
      formatNumber(rules.thresholds[key], language),
    ]),
    ...ranking(list, language),
    ...reckoning(analysis, language),
  ];
  return listSheet(COLUMNS, entries, {
    language,
    name: say("判定规则", "Rules and formulas"),
    title: chainName(chain, language) + say(" 判定规则与口径", ": rules"),
    notes: [
      ...frameNotes(chain, language, date),
      say("判定规则自上而下，先符合者为准", "The first rule that matches decides"),
    ],
  });
}

function conditions({ anyOf }: ClassRule, { thresholds }: RuleSet, language: ListLanguage): string {
  const isChinese = language === "zh";
  const groups = anyOf.map((group) =>
    group
      .map(({ fact, is, value }) => {
        const number = typeof value === "string" ? thresholds[value] : value;
        const named =
          typeof value === "string"
            ? `${isChinese ? "（" : " ("}${THRESHOLD_NAMES[value][language]}${isChinese ? "）" : ")"}`
            : "";
        const shown =
          typeof number === "boolean"
            ? isChinese
              ? number
                ? "是"
                : "否"
              : number
                ? "yes"
                : "no"
            : formatNumber(number, language);
        return `${FACT_NAMES[fact][language]} ${SIGNS[is]} ${shown}${named}`;
      })
      .join(isChinese ? " 且 " : " and "),
  );
  const whole = isChinese ? "任何情况" : "always";
  return groups.map((group) => (group === "" ? whole : group)).join(isChinese ? "\n或 " : "\nor ");
}

// read off the list itself, so that it is what the scores were reckoned with
function ranking(list: readonly Opportunity[], language: ListLanguage): Entry[] {
  const isChinese = language === "zh";
  const topic = isChinese ? "评分" : "Score";
  const parts: readonly Pick<RankPart, "part" | "weight">[] =
    list[0]?.rank.parts ??
    (Object.keys(DEFAULT_RANKING) as RankPart["part"][]).map((part) => ({ part, weight: DEFAULT_RANKING[part] }));
  const terms = parts
    .map(({ part, weight }) => `${RANK_PART_NAMES[part][language]}×${formatNumber(weight, language)}`)
    .join(" + ");
  const classes = new Map(
    list.map((item) => [item.class, item.rank.parts.find(({ part }) => part === "class")?.value ?? 0]),
  );
  const urgencies = [...classes]
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => `${CLASS_NAMES[name][language]} ${formatNumber(value, language)}`);
  return [
    [
      topic,
      isChinese ? "算式" : "Formula",
      isChinese ? `评分 = (${terms}) ÷ 已知各项的权重之和` : `score = (${terms}) ÷ the weights of what is known`,
    ],
    [
      topic,
      isChinese ? "等级" : "Severity",
      isChinese ? "2/3 起为高，1/3 起为中，其余为低" : "high from 2/3, medium from 1/3, else low",
    ],
    ...(urgencies.length === 0
      ? []
      : [[topic, RANK_PART_NAMES.class[language], urgencies.join(isChinese ? "、" : ", ")] satisfies Entry]),
    [
      topic,
      RANK_PART_NAMES.shortage[language],
      isChinese ? "引进后缺口 ÷ 需求，不超过 1" : "gap after planned ÷ demand, at most 1",
    ],
    [
      topic,
      RANK_PART_NAMES.buyers[language],
      isChinese ? "n ÷ (n + 1)，n 为本地买家数" : "n ÷ (n + 1) of n local buyers",
    ],
    [
      topic,
      RANK_PART_NAMES.severing[language],
      isChinese ? `上下游已建、此处断开为 1，否则为 0` : "1 where the chain is cut here, else 0",
    ],
  ];
}

function reckoning({ options, chain, links }: ChainAnalysis, language: ListLanguage): Entry[] {
  const isChinese = language === "zh";
  const topic = isChinese ? "口径" : "Reckoning";
  const statuses = options.demandStatuses.map((status) => STATUS_NAMES[status][language]).join(isChinese ? "、" : ", ");
  const demand =
    options.basis === "target"
      ? isChinese
        ? "按目标（无目标则按链条末端产能）经各层级推算"
        : "from targets, or else the capacity at the end of the chain, through all tiers"
      : isChinese
        ? `按直接下游${options.matched ? "同期" : `（${statuses}）`}产能推算`
        : `from the capacity of the direct consumers (${options.matched ? "of the same horizon" : statuses})`;
  const targets = [...(options.targets ?? [])].map(([id, value]): Entry => [
    topic,
    isChinese ? "目标" : "Target",
    `${linkName(chain, id, language)} ${String(value)} ${links.get(id)?.unit ?? ""}`.trim(),
  ]);
  return [
    [topic, isChinese ? "需求" : "Demand", demand],
    [
      topic,
      isChinese ? "供给" : "Supply",
      isChinese
        ? "按已建成、在建、拟引进累计；线索与在谈不计入"
        : "cumulative over built, under construction and planned; prospects do not count",
    ],
    [topic, isChinese ? "拟引进计入的起点" : "Planned projects count from", STAGE_NAMES[options.plannedFrom][language]],
    ...targets,
  ];
}
