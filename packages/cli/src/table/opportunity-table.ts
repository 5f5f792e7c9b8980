/**
 * The opportunity list as a table: one row for each opportunity, the most urgent first.
 *
 * @module
 */
import { CLASS_NAMES } from "@liantu/core";
import type { ChainAnalysis } from "@liantu/core";
import type { Opportunity } from "@liantu/core/planning";
import type { Language } from "../language.js";
import { displayWidth } from "../text/east-asian-width.js";
import { printable } from "../text/printable.js";
import { textTable } from "../text/text-table.js";
import type { TextColumn } from "../text/text-table.js";
import { briefNameOf, projectsOf } from "./gap-table.js";
import { buyersByEnterprise, estimateCell, investmentCell, isWithoutGap, SEVERITY_NAMES } from "./opportunity-words.js";
import { amountCell, knownAmount, rangeCell, rowUnit } from "./row-unit.js";
import type { RowUnit } from "./row-unit.js";

const HEADS = {
  zh: {
    place: "序号",
    link: "环节",
    product: "产品",
    class: "类别",
    gap: "缺口",
    range: "区间",
    unit: "单位",
    projects: "项目",
    investment: "投资(亿元)",
    land: "用地(亩)",
    score: "评分",
    responsible: "责任单位",
    buyers: "本地买家",
  },
  en: {
    place: "No.",
    link: "Link",
    product: "Product",
    class: "Class",
    gap: "Gap",
    range: "Range",
    unit: "Unit",
    projects: "Projects",
    investment: "Invest. (CNY m)",
    land: "Land (mu)",
    score: "Score",
    responsible: "Responsible",
    buyers: "Buyers",
  },
} as const;

const GAP = 2;
const WIDE = 100;
// What the buyers are to have of a wide and of a narrow terminal before other columns may take it.
const BUYERS_WIDTH = { wide: 28, narrow: 8 } as const;
const MOST_BUYERS = 5;

interface Row {
  readonly cells: readonly string[];
  /** Prints the buyers in at most so many columns. */
  readonly buyers: (width: number) => string;
}

/**
 * Draws the opportunity list.
 *
 * The buyers stand last and take what room the other columns leave: as many names as fit as a whole, then their number.
 *
 * @param analysis - Analysis that the list was made from.
 * @param list - Opportunities, ranked.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function opportunityTable(
  analysis: ChainAnalysis,
  list: readonly Opportunity[],
  language: Language,
  width: number,
): string[] {
  const rows = list.map((item, at) => rowOf(analysis, item, at, language));
  const columns = columnsOf(language);
  const wanted = width >= WIDE ? BUYERS_WIDTH.wide : BUYERS_WIDTH.narrow;
  const cells = rows.map((row) => row.cells);
  const others = textTable(columns, cells, Math.max(1, width - GAP - wanted));
  const taken = others.reduce((most, line) => Math.max(most, displayWidth(line)), 0);
  const room = Math.max(wanted, width - GAP - taken);
  const head = HEADS[language].buyers;
  const withBuyers = rows.map((row) => [...row.cells, row.buyers(room)]);
  return textTable([...columns, { head }], withBuyers, width);
}

function columnsOf(language: Language): readonly TextColumn[] {
  const head = HEADS[language];
  const right = "right" as const;
  return [
    { head: head.place, align: right },
    { head: head.link, least: 10 },
    { head: head.product, least: 8, dropRank: 5 },
    { head: head.class },
    { head: head.gap, align: right },
    { head: head.range, align: right, dropRank: 6 },
    { head: head.unit },
    { head: head.projects, align: right, dropRank: 1 },
    { head: head.investment, align: right, dropRank: 2 },
    { head: head.land, align: right, dropRank: 4 },
    { head: head.score },
    { head: head.responsible, least: 8, dropRank: 3 },
  ];
}

function rowOf(analysis: ChainAnalysis, item: Opportunity, at: number, language: Language): Row {
  const last = item.gap.afterPlanned;
  const buyers = buyersByEnterprise(item.buyers);
  const unit = rowUnit(item.unit, isWithoutGap(item) ? buyers.map(({ amount }) => amount) : [last], language);
  const isShort = !isWithoutGap(item);
  const product = item.product === item.name ? "" : printable(item.product);
  const name = briefNameOf(analysis, { id: item.link, name: item.name }, language);
  const cells = [
    String(at + 1),
    name,
    product === name ? "" : product,
    CLASS_NAMES[item.class][language],
    amountCell(last, unit, language),
    rangeCell(last, unit),
    unit.label,
    isShort ? projectsOf({ projectsNeeded: item.projectsNeeded, residual: item.gap }, language) : "-",
    isShort ? investmentCell(item, language) : "-",
    isShort ? estimateCell(item.landMu, item, language) : "-",
    `${item.rank.score.toFixed(2)} ${SEVERITY_NAMES[item.rank.severity][language]}`,
    item.responsibleUnit === null ? "" : printable(item.responsibleUnit),
  ];
  return { cells, buyers: (width) => buyerWords(buyers, unit, language, width) };
}

function buyerWords(
  buyers: ReturnType<typeof buyersByEnterprise>,
  unit: RowUnit,
  language: Language,
  width: number,
): string {
  if (buyers.length === 0) return "-";
  const zh = language === "zh";
  const words = buyers.map(({ name, amount }) => {
    if (knownAmount(amount) === null) return printable(name);
    const use = amountCell(amount, unit, language);
    return zh ? `${printable(name)}（${use}）` : `${printable(name)} (${use})`;
  });
  // A name or a number that is cut would be another: what does not fit as a whole is only counted.
  for (let shown = Math.min(MOST_BUYERS, words.length); shown > 0; shown--) {
    const rest = words.length - shown;
    const more = rest === 0 ? "" : zh ? `等 ${String(words.length)} 家` : ` +${String(rest)} more`;
    const text = words.slice(0, shown).join(zh ? "、" : ", ") + more;
    if (displayWidth(text) <= width) return text;
  }
  return zh ? `${String(words.length)} 家` : `${String(words.length)} firms`;
}
