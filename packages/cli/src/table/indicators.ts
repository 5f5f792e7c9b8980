/**
 * The indicators below the gap table: ours three ways, beside the published ones.
 *
 * @module
 */
import type { Chain, ChainAnalysis, Rate } from "@liantu/core";
import type { Language } from "../language.js";
import { wrapText } from "../text/fit-text.js";
import { printable } from "../text/printable.js";
import { percentCell, UNKNOWN_WORDS } from "./row-unit.js";

/**
 * Prints local supply and completeness.
 *
 * @param analysis - Result of the gap analysis.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function indicatorLines(analysis: ChainAnalysis, language: Language, width: number): string[] {
  const { localSupply, completeness, chain } = analysis;
  const rate = (value: Rate): string => rateWords(value, language);
  const zh = language === "zh";
  const lines = zh
    ? [
        "本地配套率（按能力测算，未计外销）",
        `  按环节数  ${rate(localSupply.count)}`,
        `  按数量    ${rate(localSupply.quantity)}`,
        `  按价值    ${rate(localSupply.value)}`,
      ]
    : [
        "Local supply rate (potential: exports are not seen)",
        `  by count     ${rate(localSupply.count)}`,
        `  by quantity  ${rate(localSupply.quantity)}`,
        `  by value     ${rate(localSupply.value)}`,
      ];
  for (const [source, published] of publishedBySource(chain)) {
    const origin = source === "" ? "" : zh ? `（${source}）` : ` (${source})`;
    lines.push(zh ? `  已公布${origin}：${published.join("；")}` : `  published${origin}: ${published.join("; ")}`);
  }
  lines.push(
    ...(zh
      ? [
          "完整度",
          `  按覆盖率    ${rate(completeness.coverage)}`,
          `  按已建环节  ${rate(completeness.present)}`,
          `  按贯通路径  ${rate(completeness.paths)}`,
        ]
      : [
          "Completeness",
          `  by coverage        ${rate(completeness.coverage)}`,
          `  by links built     ${rate(completeness.present)}`,
          `  by unbroken paths  ${rate(completeness.paths)}`,
        ]),
  );
  return lines.flatMap((line) => wrapText(line, width, "    "));
}

/** Published indicators as texts, those of one source together. */
function publishedBySource({ document }: Chain): ReadonlyMap<string, readonly string[]> {
  const bySource = new Map<string, string[]>();
  for (const { name, value, source = "" } of document.indicators ?? []) {
    const origin = printable(source);
    bySource.set(origin, [...(bySource.get(origin) ?? []), `${printable(name)} ${printable(String(value))}`]);
  }
  return bySource;
}

function rateWords({ rate, links, leftOut }: Rate, language: Language): string {
  const share = rate === null ? UNKNOWN_WORDS[language] : percentCell(rate);
  return language === "zh"
    ? `${share}（计入 ${String(links)} 个环节，未计入 ${String(leftOut)} 个）`
    : `${share} (${String(links)} links counted, ${String(leftOut)} left out)`;
}
