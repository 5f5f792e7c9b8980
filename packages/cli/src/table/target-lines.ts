/**
 * Target enterprises and candidates as lines.
 *
 * @module
 */
import { formatNumber } from "@liantu/core";
import type { Chain } from "@liantu/core";
import type { MatchResult, TargetScore } from "@liantu/core/planning";
import type { Language } from "../language.js";
import { wrapText } from "../text/fit-text.js";
import { printable } from "../text/printable.js";
import { titleLine } from "./title-line.js";

/**
 * Writes targets and candidates.
 *
 * @param chain - Chain.
 * @param scores - Targets of the chain with their scores.
 * @param found - Candidates of a list; `null` if there was none.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines.
 */
export function targetLines(
  chain: Chain,
  scores: readonly TargetScore[],
  found: MatchResult | null,
  language: Language,
  width: number,
): string[] {
  const zh = language === "zh";
  const say = (text: string, indent = "  "): string[] => wrapText(indent + text, width, `${indent}  `);
  const colon = zh ? "：" : ": ";
  const lines = say(`${zh ? "目标企业" : "Target enterprises"}  ${titleLine(chain, language)}`, "");
  if (scores.length === 0) lines.push(...say(zh ? "文档里没有目标企业" : "the document has no targets"));
  for (const { target, score, possible, links, formula, redLines, confidence } of scores) {
    const range =
      score === possible
        ? formatNumber(score, language)
        : `${formatNumber(score, language)}–${formatNumber(possible, language)}`;
    const sure =
      confidence === null
        ? ""
        : `  ${zh ? "可信度" : "confidence"} ${formatNumber(confidence, language, { digits: 2 })}`;
    const places = links.map(({ name }) => printable(name)).join(zh ? "、" : ", ");
    lines.push("", ...say(`${printable(target.name)}  ${range}${sure}  ${places}`, ""));
    lines.push(...say(formula[language]));
    for (const { kind, text, source } of redLines) {
      lines.push(
        ...say(
          `${zh ? "红线" : "red line"}${colon}${[kind, text, source ?? ""].filter(Boolean).map(printable).join("  ")}`,
        ),
      );
    }
  }
  if (found === null) return lines;
  const { rows, local, unusable } = found;
  const counts = zh
    ? `企业名单 ${String(rows)} 行，已在本地 ${String(local)} 家，无法使用 ${String(unusable)} 行`
    : `${String(rows)} rows of the list, ${String(local)} here already, ${String(unusable)} of no use`;
  lines.push("", ...say(counts, ""));
  for (const [link, list] of found.matches) {
    lines.push(
      "",
      ...say(
        `${printable(chain.graph.getNodeAttributes(link).name)}${list.length === 0 ? (zh ? "：无候选" : ": no candidates") : ""}`,
        "",
      ),
    );
    for (const { candidate, score, parts } of list) {
      const reasons = parts.flatMap(({ because }) => (because === null ? [] : [printable(because[language])]));
      lines.push(
        ...say(
          `${formatNumber(score, language)}  ${printable(candidate.name)}${colon}${reasons.join(zh ? "；" : "; ")}`,
        ),
      );
    }
  }
  return lines;
}
