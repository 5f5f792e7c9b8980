/**
 * The gap report (供需缺口表) as a sheet: one row for each link.
 *
 * @module
 */
import { ACTION_NAMES, CLASS_MEANINGS, CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { Amount, ChainAnalysis, LinkAnalysis, LinkClass, Localized } from "@liantu/core";
import type { CellFill, SheetPlan } from "../sheet-plan.js";
import { amountValue, boundWords } from "./known-amount.js";
import { AMOUNT_FORMAT, chainName, frameNotes, joinTexts, linkName, listSheet, PERCENT_FORMAT } from "./list-column.js";
import type { ListColumn, ListLanguage } from "./list-column.js";

interface Entry {
  readonly link: LinkAnalysis;
  readonly analysis: ChainAnalysis;
}

type Column = ListColumn<Entry>;

const FILLS: Readonly<Partial<Record<LinkClass, CellFill>>> = { break: "error", blank: "error", weak: "warning" };
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
  text("类别含义", "Meaning of the class", 24, ({ link }, language) => CLASS_MEANINGS[link.class][language]),
  text("单位", "Unit", 10, ({ link }) => link.unit),
  ...amounts({ zh: "需求", en: "Demand" }, ({ link }) => link.demand),
  ...SUPPLIES.flatMap(([key, head]) => amounts(head, ({ link }) => unlessUnsurveyed(link, link.supply[key]))),
  ...GAPS.flatMap(([key, head]) => amounts(head, ({ link }) => unlessUnsurveyed(link, link.residual[key]))),
  ...amounts(
    { zh: "覆盖率", en: "Coverage" },
    ({ link }) => unlessUnsurveyed(link, saysAll(link.coverage) ? null : link.coverage),
    PERCENT_FORMAT,
  ),
  text("对策", "Action", 8, ({ link }, language) => ACTION_NAMES[link.action][language]),
  ...COUNTS.map(([key, { zh, en }]) => text(zh, en, 9, ({ link }) => link.counts[key])),
  text("理由", "Reasons", 60, ({ link }, language) => link.reasons.map(({ message }) => message[language]).join("\n")),
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
          ? "供给为累计，单位见“单位”列；空格为未知（待测算），不是 0；“把握”列写明准确、至少或至多"
          : "Supply is cumulative, in the unit of the row; an empty cell is unknown, not 0; the columns of bounds say exact, at least or at most",
      ],
      paper: "A3",
      frozenColumns: 1,
    },
  );
}

function text(zh: string, en: string, width: number, cell: Column["cell"]): Column {
  return { head: { zh, en }, width, cell, isWrapped: true };
}

function amounts({ zh, en }: Localized, of: (entry: Entry) => Amount | null, format = AMOUNT_FORMAT): Column[] {
  return [
    { head: { zh, en }, width: 12, format, cell: (entry) => amountValue(of(entry)) },
    {
      head: { zh: `${zh}的把握`, en: `${en}: bound` },
      width: 9,
      cell: (entry, language) => boundWords(of(entry), language),
    },
  ];
}

// where nobody has looked nothing can be said of supply
function unlessUnsurveyed(link: LinkAnalysis, amount: Amount | null): Amount | null {
  return link.class === "unsurveyed" ? null : amount;
}

// "at most all" says nothing
function saysAll(coverage: Amount | null): boolean {
  return coverage !== null && coverage.bound === "upper" && coverage.base >= 1;
}
