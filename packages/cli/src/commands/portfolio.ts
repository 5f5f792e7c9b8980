/**
 * `liantu portfolio`: several chains together.
 *
 * @module
 */
import { analyzePortfolio, readPortfolio } from "@liantu/core/planning";
import type { CommandLine } from "../command-line.js";
import { decodeText } from "../input/decode-text.js";
import { attempt } from "../input/chain-fault.js";
import { readFileBytes } from "../input/read-document.js";
import type { InputIssue } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import { portfolioJson } from "../portfolio-json.js";
import { portfolioLines } from "../table/portfolio-lines.js";
import { printableJson } from "../text/printable.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

/**
 * Analyses a portfolio and prints what its chains share, add up to, and lack together.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the file has errors.
 * @throws {@link UsageError} if there is not one file.
 */
export async function runPortfolio(line: CommandLine, io: CommandIo): Promise<number> {
  const path = singleOperand(line, "FILE");
  const issues: InputIssue[] = [];
  const data = await readJson(io, path, issues);
  const reading = data === undefined ? { portfolio: null, issues: [] } : readPortfolio(data);
  issues.push(...reading.issues);
  const { portfolio } = reading;
  const outcome = portfolio === null ? null : attempt(() => analyzePortfolio(portfolio));
  const analysis = outcome !== null && "result" in outcome ? outcome.result : null;
  if (outcome !== null && "issue" in outcome) issues.push(outcome.issue);
  issues.push(...(analysis?.merged.issues ?? []));
  if (line.options.has("json")) io.out(printableJson(portfolioJson(analysis, issues)));
  else if (analysis !== null) io.out(`${portfolioLines(analysis, line.language, io.columns).join("\n")}\n`);
  return reportIssues(issues, path, line.language, io);
}

async function readJson(io: CommandIo, path: string, issues: InputIssue[]): Promise<unknown> {
  const bytes = await readFileBytes(io, path);
  if ("issue" in bytes) {
    issues.push(bytes.issue);
    return undefined;
  }
  const decoded = decodeText(bytes.bytes);
  try {
    return JSON.parse("text" in decoded ? decoded.text : "");
  } catch {
    issues.push({
      code: "not-json",
      severity: "error",
      place: "",
      message: { zh: "不是有效的 JSON（UTF-8）", en: "this is not JSON in UTF-8" },
      remedy: { zh: "请打开图谱集的 .json 文件", en: "open the .json file of a portfolio" },
    });
    return undefined;
  }
}
