/**
 * `liantu analyze`: the gap table and the indicators.
 *
 * @module
 */
import { ANALYZE_OPTIONS, analyzeChain } from "@liantu/core";
import type { AnalyzeOptions, ChainAnalysis, LinkAnalysis } from "@liantu/core";
import { analysisJson } from "../analysis-json.js";
import type { CommandLine } from "../command-line.js";
import { attempt, numbersOfAnalysis } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import { readOptions } from "../input/read-options.js";
import { findLink } from "../input/read-targets.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { gapTable } from "../table/gap-table.js";
import { noteLines } from "../table/gap-notes.js";
import { indicatorLines } from "../table/indicators.js";
import { whyLines } from "../table/why.js";
import { titleLine } from "../table/title-line.js";
import { printableJson } from "../text/printable.js";
import { refuseMeasureOptions, runAnalyzeMeasure } from "./analyze-measure.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

/**
 * Analyses a chain and prints what it finds.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document has errors.
 * @throws {@link UsageError} if an option is not what it should be.
 */
export async function runAnalyze(line: CommandLine, io: CommandIo): Promise<number> {
  if (line.options.has("measure")) return runAnalyzeMeasure(line, io);
  refuseMeasureOptions(line);
  const path = singleOperand(line, "CHAIN");
  const optionsFor = readOptions(line, ANALYZE_OPTIONS, "analyze");
  const { chain, issues } = await readDocument(io, path);
  const options: AnalyzeOptions = chain === null ? {} : optionsFor(chain);
  const why = line.options.get("why")?.at(-1);
  const only = chain === null || why === undefined ? null : findLink(chain, why, "--why");

  const outcome = chain === null ? null : attempt(() => analyzeChain(chain, options), numbersOfAnalysis);
  const analysis = outcome !== null && "result" in outcome ? outcome.result : null;
  const all = [...issues, ...(outcome !== null && "issue" in outcome ? [outcome.issue] : (analysis?.issues ?? []))];
  const links = analysis === null ? [] : [...analysis.links.values()].filter(({ id }) => only === null || id === only);

  if (line.options.has("json")) io.out(printableJson(analysisJson(analysis, links, all)));
  else if (analysis !== null)
    io.out(`${report(analysis, only === null ? null : links, line.language, io.columns).join("\n")}\n`);
  return reportIssues(all, path, line.language, io);
}

function report(
  analysis: ChainAnalysis,
  explained: readonly LinkAnalysis[] | null,
  language: Language,
  width: number,
): string[] {
  const heading = [titleLine(analysis.chain, language), ""];
  if (explained !== null) {
    return [...heading, ...explained.flatMap((link) => whyLines(analysis, link, language, width))];
  }
  return [
    ...heading,
    ...gapTable(analysis, language, width),
    "",
    ...noteLines(analysis, language, width),
    "",
    ...indicatorLines(analysis, language, width),
  ];
}
