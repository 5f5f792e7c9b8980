/**
 * Issues as lines for people.
 *
 * @module
 */
import type { IssueSeverity, Localized } from "@liantu/core";
import { issueCount } from "@liantu/ledger";
import type { InputIssue } from "./input/read-document.js";
import { SEVERITY_WORDS } from "./language.js";
import type { Language } from "./language.js";
import { wrapText } from "./text/fit-text.js";
import { printable } from "./text/printable.js";

const SEVERITIES: readonly IssueSeverity[] = ["error", "warning", "info"];
const LONGEST_MESSAGE = 400;

/** Number of issues of each severity. */
export type IssueCounts = Readonly<Record<IssueSeverity, number>>;

/**
 * Counts issues by severity.
 *
 * @param issues - Issues.
 * @returns One number for each severity.
 */
export function countIssues(issues: readonly InputIssue[]): IssueCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const issue of issues) counts[issue.severity] += weightOf(issue);
  return counts;
}

/**
 * Says how many issues of each severity there are.
 *
 * @param counts - Numbers.
 * @param language - Language.
 * @returns Such as "2 个错误、1 个警告、0 条提示".
 */
export function countWords({ error, warning, info }: IssueCounts, language: Language): string {
  if (language === "zh") return `${String(error)} 个错误、${String(warning)} 个警告、${String(info)} 条提示`;
  const plural = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? "" : "s"}`;
  return `${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(info, "hint")}`;
}

/**
 * Lists issues, the worst first, those of one kind together.
 *
 * @param issues - Issues.
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @param most - Issues of each kind that are listed; the others are counted.
 * @returns Lines: for each kind its number, then place and reason of each issue, and the remedy once where it is the same.
 */
export function issueLines(
  issues: readonly InputIssue[],
  language: Language,
  width: number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const groups = new Map<string, InputIssue[]>();
  for (const severity of SEVERITIES) {
    for (const issue of issues) {
      if (issue.severity !== severity) continue;
      const name = `${SEVERITY_WORDS[severity][language]} ${issue.code}`;
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [issue]);
      else group.push(issue);
    }
  }
  const text = (words: Localized): string => shorten(printable(words[language]));
  return [...groups].flatMap(([name, group]) => {
    const all = group.reduce((sum, issue) => sum + weightOf(issue), 0);
    const lines = [`${name} × ${String(all)}`];
    const common = text(group[0]?.remedy ?? { zh: "", en: "" });
    const isCommon = group.every(({ remedy }) => text(remedy) === common);
    for (const { place, message, remedy } of group.slice(0, most)) {
      const where = place === "" ? "" : `${printable(place)}: `;
      lines.push(...wrapText(`  ${where}${text(message)}`, width, "    "));
      if (!isCommon) lines.push(...wrapText(`    → ${text(remedy)}`, width, "      "));
    }
    const rest = all - group.slice(0, most).reduce((sum, issue) => sum + weightOf(issue), 0);
    if (rest > 0) lines.push(language === "zh" ? `  … 另有 ${String(rest)} 条` : `  … and ${String(rest)} more`);
    if (isCommon) lines.push(...wrapText(`  → ${common}`, width, "    "));
    return lines;
  });
}

// a stretch of blank rows is one thing to say; 300 000 failed formulas are not
function weightOf({ code, rows }: InputIssue): number {
  return rows === undefined || code === "blank-row" ? 1 : issueCount({ row: null, rows });
}

function shorten(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
