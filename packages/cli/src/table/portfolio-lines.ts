/**
 * A portfolio as lines: totals, what is shared, what is lacked together.
 *
 * @module
 */
import { CLASS_NAMES, formatAmount } from "@liantu/core";
import type { PortfolioAnalysis, PortfolioTotal } from "@liantu/core/planning";
import type { Language } from "../language.js";
import { wrapText } from "../text/fit-text.js";
import { printable } from "../text/printable.js";
import { textTable } from "../text/text-table.js";
import { moneyText } from "./project-lines.js";

/**
 * Writes a portfolio.
 *
 * @param analysis - Analysis.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function portfolioLines(analysis: PortfolioAnalysis, language: Language, width: number): string[] {
  const zh = language === "zh";
  const { portfolio, totals, sharedLinks, sharedEnterprises, cross, together } = analysis;
  const say = (text: string, indent = "  "): string[] => wrapText(indent + text, width, `${indent}  `);
  const names = (chains: readonly string[]): string =>
    chains.map((id) => printable(portfolio.chains.get(id)?.document.name ?? id)).join(zh ? "、" : ", ");
  const lines = say(`${zh ? "图谱集" : "Portfolio"}  ${printable(portfolio.name)}`, "");
  const parts: [string, string, readonly PortfolioTotal[]][] = [
    [
      "按产业链（共用的在每条链各计一次）",
      "By chain (what is shared is counted in each)",
      [...totals.byChain, totals.all],
    ],
    ["按集群", "By cluster", totals.byCluster],
    ["按责任单位", "By responsible unit", totals.byUnit],
    ["按包抓领导", "By leader", totals.byLeader],
  ];
  for (const [chinese, english, rows] of parts) {
    if (rows.every(({ name }) => name === null)) continue;
    lines.push("", ...say(zh ? chinese : english, ""), ...totalLines(rows, totals.all, language, width));
  }
  if (sharedLinks.length > 0) lines.push("", zh ? "共用环节" : "Shared links");
  for (const { key, members } of sharedLinks) {
    const row = together.links.get(key)!;
    const gap = formatAmount(row.residual.afterPlanned, row.unit ?? "", language);
    const chains = names([...new Set(members.map(({ chain }) => chain))]);
    lines.push(
      ...say(
        `${printable(row.name)}  ${CLASS_NAMES[row.class][language]}  ${zh ? "缺口" : "gap"} ${printable(gap)}  ${chains}`,
      ),
    );
  }
  if (sharedEnterprises.length > 0) lines.push("", zh ? "共用企业" : "Shared enterprises");
  for (const { enterprise, chains } of sharedEnterprises)
    lines.push(...say(`${printable(enterprise.name)}  ${names(chains)}`));
  lines.push("", ...say(zh ? "多条链都缺的产品" : "Products that several chains lack", ""));
  if (cross.lacking.length === 0) lines.push(...say(zh ? "没有" : "none"));
  for (const { product, gap, unit, chains, unlike } of cross.lacking) {
    const left = unlike === 0 ? "" : zh ? `（另 ${String(unlike)} 处单位不同）` : ` (${String(unlike)} in other units)`;
    lines.push(
      ...say(`${printable(product)}  ${printable(formatAmount(gap, unit ?? "", language))}${left}  ${names(chains)}`),
    );
  }
  if (cross.exchanges.length > 0) lines.push("", zh ? "一链有余、一链短缺" : "One has to spare what another lacks");
  for (const { product, fromChains, surplus, unit, to } of cross.exchanges) {
    const amount = printable(formatAmount(surplus, unit ?? "", language));
    lines.push(
      ...say(`${printable(product)}  ${names(fromChains)} ${zh ? "富余" : "spare"} ${amount} → ${names(to.chains)}`),
    );
  }
  return lines;
}

function totalLines(rows: readonly PortfolioTotal[], all: PortfolioTotal, language: Language, width: number): string[] {
  const zh = language === "zh";
  const head = (chinese: string, english: string): string => (zh ? chinese : english);
  const classHead = (name: "blank" | "break" | "weak"): string => CLASS_NAMES[name][language];
  return textTable(
    [
      { head: head("名称", "name"), least: 8 },
      { head: head("环节", "links"), align: "right" },
      { head: classHead("blank"), align: "right", dropRank: 1 },
      { head: classHead("break"), align: "right", dropRank: 2 },
      { head: classHead("weak"), align: "right", dropRank: 3 },
      { head: head("企业", "firms"), align: "right" },
      { head: head("项目", "projects"), align: "right" },
      { head: head("总投资", "investment"), align: "right", dropRank: 4 },
    ],
    rows.map((row) => [
      row === all
        ? head("合计（共用的只计一次）", "all, each once")
        : row.name === null
          ? head("未落实", "nobody")
          : printable(row.name),
      String(row.links),
      ...(["blank", "break", "weak"] as const).map((name) => String(row.classes.get(name) ?? 0)),
      String(row.enterprises),
      String(row.projects),
      moneyText(row.investment, language),
    ]),
    width,
  );
}
