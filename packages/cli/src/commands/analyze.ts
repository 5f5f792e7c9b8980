/**
 * `liantu analyze`: the gap table and the indicators.
 *
 * @module
 */
import { analyzeChain, PLANNED_STAGES, PROJECT_STATUSES } from "@liantu/core";
import type { AnalyzeOptions, Chain, ChainAnalysis, DemandBasis, LinkAnalysis } from "@liantu/core";
import { analysisJson } from "../analysis-json.js";
import { checkedWord, oneOf } from "../command-line.js";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import { findLink, parseTargets, resolveTargets } from "../input/read-targets.js";
import type { WrittenTarget } from "../input/read-targets.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { gapTable } from "../table/gap-table.js";
import { noteLines } from "../table/gap-notes.js";
import { indicatorLines } from "../table/indicators.js";
import { whyLines } from "../table/why.js";
import { printable, printableJson } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

const BASES: readonly DemandBasis[] = ["capacity", "target"];

/**
 * Analyses a chain and prints what it finds.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document has errors.
 * @throws {@link UsageError} if an option is not what it should be.
 */
export async function runAnalyze(line: CommandLine, io: CommandIo): Promise<number> {
  const path = singleOperand(line, "CHAIN");
  const written = parseTargets(line.options.get("target") ?? []);
  const options = readOptions(line, written);
  const { chain, issues } = await readDocument(io, path);
  const targets = chain === null ? new Map<string, number>() : resolveTargets(chain, written);
  const why = line.options.get("why")?.at(-1);
  const only = chain === null || why === undefined ? null : findLink(chain, why, "--why");

  const withTargets = targets.size > 0 ? { ...options, targets } : options;
  const outcome = chain === null ? null : attempt(() => analyzeChain(chain, withTargets));
  const analysis = outcome !== null && "result" in outcome ? outcome.result : null;
  const all = [...issues, ...(outcome !== null && "issue" in outcome ? [outcome.issue] : (analysis?.issues ?? []))];
  const links = analysis === null ? [] : [...analysis.links.values()].filter(({ id }) => only === null || id === only);

  if (line.options.has("json")) io.out(printableJson(analysisJson(analysis, links, all)));
  else if (analysis !== null)
    io.out(`${report(analysis, only === null ? null : links, line.language, io.columns).join("\n")}\n`);
  return reportIssues(all, path, line.language, io);
}

function readOptions(line: CommandLine, targets: readonly WrittenTarget[]): AnalyzeOptions {
  const { options } = line;
  const basis = oneOf(options, "basis", BASES);
  const plannedFrom = oneOf(options, "planned-from", PLANNED_STAGES);
  const statuses = options.get("demand-statuses")?.at(-1)?.split(",");
  if (basis === "target" && targets.length === 0) {
    throw new UsageError(
      "--basis target 需要至少一个 --target 环节=数量",
      "--basis target needs at least one --target LINK=AMOUNT",
    );
  }
  return {
    ...(basis === undefined ? {} : { basis }),
    ...(plannedFrom === undefined ? {} : { plannedFrom }),
    ...(options.has("matched") ? { matched: true } : {}),
    ...(statuses === undefined
      ? {}
      : {
          demandStatuses: statuses.map((status) => checkedWord("--demand-statuses", status.trim(), PROJECT_STATUSES)),
        }),
  };
}

function report(
  analysis: ChainAnalysis,
  explained: readonly LinkAnalysis[] | null,
  language: Language,
  width: number,
): string[] {
  const heading = [title(analysis.chain, language), ""];
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

function title({ document }: Chain, language: Language): string {
  const { name, nameEn, region, asOf } = document;
  const chain = language === "en" ? (nameEn ?? name) : name;
  const date = asOf === undefined ? [] : [language === "zh" ? `数据截至 ${asOf}` : `as of ${asOf}`];
  const place = region?.name ?? region?.code;
  return [chain, ...(place === undefined ? [] : [place]), ...date].map(printable).join("  ");
}
