/**
 * The gap report (供需缺口表) as a sheet: one row for each link.
 *
 * @module
 */
import { ACTION_NAMES, BOUND_SIGNS, CLASS_MEANINGS, CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { Amount, ChainAnalysis, LinkAnalysis, LinkClass, Localized } from "@liantu/core";
import type { CellFill, SheetPlan } from "../sheet-plan.js";
import { amountFormat, amountValue, boundWords, knownAmount, UNKNOWN_WORDS } from "./known-amount.js";
import { chainName, frameNotes, joinTexts, linkName, listSheet, PERCENT_FORMAT, unitLabel } from "./list-column.js";
import type { ListColumn, ListLanguage } from "./list-column.js";

interface Entry {
  readonly link: LinkAnalysis;
  readonly analysis: ChainAnalysis;
}

type Column = ListColumn<Entry>;

const FILLS: Readonly<Partial<Record<LinkClass, CellFill>>> = { break: "gap", blank: "gap", weak: "warning" };
const SUPPLIES = [
  ["built", { zh: "已建成供给", en: "Supply built" }],
  ["underConstruction", { zh: "已建成＋在建供给", en: "Supply built and under construction" }],
  ["planned", { zh: "已建成＋在建＋拟引进供给", en: "Supply built, under construction and planned" }],
] as const;
const GAPS = [
  ["afterBuilt", { zh: "已建后缺口", en: "Gap after built" }],
  ["afterUnderConstruction", { zh: "在建后缺口", en: "Gap after under construction" }],
  ["afterPlanned", { zh: "引进后缺口", en: "Gap after planned" }],
] as const;
const AMOUNTS: readonly (readonly [Localized, (link: LinkAnalysis) => Amount | null])[] = [
  [{ zh: "需求", en: "Demand" }, ({ demand }) => demand],
  ...SUPPLIES.map(([key, head]) => [head, (link: LinkAnalysis) => unlessUnsurveyed(link, link.supply[key])] as const),
  ...GAPS.map(([key, head]) => [head, (link: LinkAnalysis) => unlessUnsurveyed(link, link.residual[key])] as const),
];
const COUNTS = [
  ["built", { zh: "已建成项目数", en: "Projects built" }],
  ["underConstruction", { zh: "在建项目数", en: "Projects under construction" }],
  ["planned", { zh: "拟引进项目数", en: "Projects planned" }],
  ["prospects", { zh: "线索与在谈数（不计入）", en: "Prospects (not counted)" }],
] as const;

const COLUMNS: readonly Column[] = [
  text("环节", "Link", 18, ({ link, analysis }, language) => linkName(analysis.chain, link.id, language)),
  text("链段", "Lane", 8, ({ link }, language) => LANE_NAMES[link.stage][language]),
  {
    ...text("类别", "Class", 10, ({ link }, language) => CLASS_NAMES[link.class][language]),
    fill: ({ link }) => FILLS[link.class] ?? "none",
  },
  text("单位", "Unit", 10, ({ link }, language) => unitLabel(link.unit, language)),
  ...AMOUNTS.map(([head, of]) => amount(head, of)),
  {
    ...text("覆盖率", "Coverage", 9, ({ link }) => amountValue(coverageOf(link))),
    formatOf: ({ link }) => percentFormat(coverageOf(link)),
  },
  text("对策", "Action", 8, ({ link }, language) => ACTION_NAMES[link.action][language]),
  text("理由", "Reasons", 60, ({ link }, language) => link.reasons.map(({ message }) => message[language]).join("\n")),
  // what follows explains, and is not printed
  text("类别含义", "Meaning of the class", 24, ({ link }, language) => CLASS_MEANINGS[link.class][language]),
  ...COUNTS.map(([key, { zh, en }]) => text(zh, en, 9, ({ link }) => link.counts[key])),
  ...AMOUNTS.map(([{ zh, en }, of]) =>
    text(`${zh}的把握`, `${en}: bound`, 9, ({ link }, language) => boundWords(of(link), language)),
  ),
  text("来源", "Sources", 36, ({ link }, language) =>
    joinTexts([...new Set(link.reasons.flatMap(({ sources }) => sources))], language),
  ),
  text("环节编号", "Key of link", 14, ({ link }) => link.id),
];

/**
 * Makes the sheet of gaps.
 *
 * @param analysis - Analysis of the chain.
 * @param language - Language.
 * @param date - Date of the list.
 * @returns Plan of the sheet.
 */
export function gapSheet(analysis: ChainAnalysis, language: ListLanguage = "zh", date?: string): SheetPlan {
  const { chain, links } = analysis;
  const isChinese = language === "zh";
  return listSheet(
    COLUMNS,
    [...links.values()].map((link) => ({ link, analysis })),
    {
      language,
      name: isChinese ? "供需缺口" : "Gap report",
      title: chainName(chain, language) + (isChinese ? " 供需缺口表" : ": gaps"),
      notes: [
        ...frameNotes(chain, language, date),
        isChinese
          ? "供给为累计；“≥”为至少，“≤”为至多；待测算不是 0；未调查的环节只列需求"
          : "Supply is cumulative; ≥ is at least, ≤ at most; unknown is not 0; of a link that is not surveyed only the demand is listed",
      ],
      paper: "A3",
      frozenColumns: 1,
      printedColumns: COLUMNS.findIndex(({ head }) => head.zh === "理由") + 1,
    },
  );
}

function text(zh: string, en: string, width: number, cell: Column["cell"]): Column {
  return { head: { zh, en }, width, cell, isWrapped: true };
}

function amount(head: Localized, of: (link: LinkAnalysis) => Amount | null): Column {
  return {
    head,
    width: 12,
    // what is not known is said, unless nobody has looked
    cell: ({ link }, language) =>
      amountValue(of(link)) ?? (link.class === "unsurveyed" ? null : UNKNOWN_WORDS[language]),
    formatOf: ({ link }) => amountFormat(of(link)),
  };
}

function percentFormat(coverage: Amount | null): string {
  const known = knownAmount(coverage);
  return known === null || known.bound === "exact" ? PERCENT_FORMAT : `"${BOUND_SIGNS[known.bound]}"${PERCENT_FORMAT}`;
}

function coverageOf(link: LinkAnalysis): Amount | null {
  return unlessUnsurveyed(link, saysAll(link.coverage) ? null : link.coverage);
}

// where nobody has looked nothing can be said of supply
function unlessUnsurveyed(link: LinkAnalysis, amount: Amount | null): Amount | null {
  return link.class === "unsurveyed" ? null : amount;
}

// "at most all" says nothing
function saysAll(coverage: Amount | null): boolean {
  return coverage !== null && coverage.bound === "upper" && coverage.base >= 1;
}
