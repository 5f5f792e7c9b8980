/**
 * Issues told beside the result of a command.
 *
 * @module
 */
import type { InputIssue } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import { countIssues, countWords, issueLines } from "../issue-list.js";
import type { Language } from "../language.js";
import { printable } from "../text/printable.js";

const MOST_LINES = 20;

/**
 * Prints errors to standard error, and how many warnings and hints there are.
 *
 * @param issues - Everything found.
 * @param path - File that it was found in.
 * @param language - Language.
 * @param io - Ways out.
 * @returns Exit code: 1 if there is an error, else 0.
 */
export function reportIssues(issues: readonly InputIssue[], path: string, language: Language, io: CommandIo): number {
  const counts = countIssues(issues);
  if (counts.error + counts.warning === 0) return 0;
  const name = printable(path);
  const errors = issues.filter(({ severity }) => severity === "error");
  const lines = issueLines(errors, language, io.columns);
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "  …"] : lines;
  const more = language === "zh" ? `详见 liantu validate ${name}` : `see liantu validate ${name}`;
  const summary = `${name}${language === "zh" ? "：" : ": "}${countWords(counts, language)}`;
  const isWhole = lines.length <= MOST_LINES && counts.warning + counts.info === 0;
  io.err([...shown, isWhole ? summary : `${summary}${language === "zh" ? "；" : "; "}${more}`, ""].join("\n"));
  return counts.error > 0 ? 1 : 0;
}
