/**
 * Why a link has its class and its gap, step by step.
 *
 * @module
 */
import { ACTION_NAMES, CLASS_NAMES, formatAmount } from "@liantu/core";
import type { Amount, ChainAnalysis, LinkAnalysis } from "@liantu/core";
import type { Language } from "../language.js";
import { padText, wrapText } from "../text/fit-text.js";
import { displayWidth } from "../text/east-asian-width.js";
import { printable } from "../text/printable.js";
import { nameOf, projectsOf } from "./gap-table.js";
import { coverageCell, knownAmount, UNKNOWN_WORDS } from "./row-unit.js";

/**
 * Prints the numbers of one link and the reasons for its verdict, with their sources.
 *
 * @param analysis - Result of the gap analysis.
 * @param link - Link to explain.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function whyLines(analysis: ChainAnalysis, link: LinkAnalysis, language: Language, width: number): string[] {
  const zh = language === "zh";
  const { supply, residual } = link;
  const amount = (value: Amount | null): string =>
    printable(formatAmount(knownAmount(value), link.unit ?? "", language, { unknown: UNKNOWN_WORDS[language] }));
  const facts: readonly (readonly [string, string])[] = [
    [zh ? "需求" : "demand", amount(link.demand)],
    [zh ? "供给：已建" : "supply: built", amount(supply.built)],
    [zh ? "　　　+在建" : "  + under construction", amount(supply.underConstruction)],
    [zh ? "　　　+拟引进" : "  + planned", amount(supply.planned)],
    [zh ? "缺口：已建后" : "gap: after built", amount(residual.afterBuilt)],
    [zh ? "　　　在建后" : "  after construction", amount(residual.afterUnderConstruction)],
    [zh ? "　　　拟引进后" : "  after planned", amount(residual.afterPlanned)],
    [zh ? "富余" : "surplus", amount(link.surplus)],
    [zh ? "覆盖率" : "coverage", coverageCell(link.coverage, language)],
    [zh ? "需引进项目" : "projects needed", projectsOf(link, language)],
  ];
  const widest = Math.max(...facts.map(([name]) => displayWidth(name)));
  const action = link.action === "none" ? "" : ` → ${ACTION_NAMES[link.action][language]}`;
  const lines = [
    `${nameOf(analysis, link, language)} (${printable(link.id)}): ${CLASS_NAMES[link.class][language]}${action}`,
    "",
    ...facts.map(([name, value]) => `  ${padText(name, widest)}  ${value}`),
    "",
    zh ? "理由" : "Reasons",
  ];
  for (const [at, reason] of link.reasons.entries()) {
    lines.push(...wrapText(`  ${String(at + 1)}. ${printable(reason.message[language])}`, width, "     "));
    for (const source of reason.sources) {
      lines.push(...wrapText(`     ${zh ? "来源：" : "source: "}${printable(source)}`, width, "       "));
    }
  }
  return lines;
}
