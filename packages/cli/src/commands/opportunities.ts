/**
 * `liantu opportunities`: the opportunity list, ranked.
 *
 * @module
 */
import { ANALYZE_OPTIONS, analyzeChain } from "@liantu/core";
import type { AnalyzeOptions, ChainAnalysis, LinkKey } from "@liantu/core";
import { opportunities } from "@liantu/core/planning";
import type { Opportunity } from "@liantu/core/planning";
import { writeWorkbook } from "@liantu/ledger";
import type { CommandLine } from "../command-line.js";
import { attempt, numbersOfAnalysis } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import { readOptions } from "../input/read-options.js";
import { findLink } from "../input/read-targets.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { opportunitiesCsv } from "../opportunity-csv.js";
import { opportunitiesJson } from "../opportunity-json.js";
import { checkOutput, fileFormat, writeOutput } from "../output-file.js";
import { opportunityNotes } from "../table/opportunity-notes.js";
import { opportunityTable } from "../table/opportunity-table.js";
import { opportunityWhy } from "../table/opportunity-why.js";
import { titleLine } from "../table/title-line.js";
import { wrapText } from "../text/fit-text.js";
import { printable, printableJson } from "../text/printable.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

const LIST_FORMATS = ["xlsx", "csv", "json"] as const;

interface Found {
  readonly analysis: ChainAnalysis;
  readonly list: readonly Opportunity[];
}

/**
 * Lists the opportunities of a chain, on the terminal or into a file.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document has errors or the file cannot be written.
 * @throws {@link UsageError} if an option is not what it should be.
 */
export async function runOpportunities(line: CommandLine, io: CommandIo): Promise<number> {
  const { language } = line;
  const path = singleOperand(line, "CHAIN");
  const optionsFor = readOptions(line, ANALYZE_OPTIONS, "opportunities");
  const output = line.options.get("output")?.at(-1);
  const format = output === undefined ? null : fileFormat(output, LIST_FORMATS);
  if (output !== undefined) await checkOutput(io, path, output);
  const { chain, issues } = await readDocument(io, path);
  const options: AnalyzeOptions = chain === null ? {} : optionsFor(chain);
  const why = line.options.get("why")?.at(-1);
  const only = chain === null || why === undefined ? null : findLink(chain, why, "--why");

  const outcome =
    chain === null
      ? null
      : attempt(
          (): Found => {
            const analysis = analyzeChain(chain, options);
            return { analysis, list: opportunities(chain, options, analysis) };
          },
          ({ analysis, list }) => [numbersOfAnalysis(analysis), list],
        );
  const found = outcome !== null && "result" in outcome ? outcome.result : null;
  const all = [
    ...issues,
    ...(outcome !== null && "issue" in outcome ? [outcome.issue] : (found?.analysis.issues ?? [])),
  ];

  const chosen = found?.list.filter(({ link }) => only === null || link === only) ?? [];
  const json = printableJson(opportunitiesJson(found?.analysis ?? null, chosen));
  let isWritten = true;
  if (found !== null && output !== undefined) {
    const content =
      format === "xlsx"
        ? await workbookOf(found, only, language)
        : format === "csv"
          ? csvOf(found, only, language)
          : json;
    isWritten = await writeOutput(io, output, content, language);
    if (isWritten && !line.options.has("json"))
      io.out(writtenWords(output, chosen.length, only === null ? null : found.list.length, language));
  }
  if (line.options.has("json")) io.out(json);
  else if (found !== null && output === undefined) io.out(`${report(found, only, language, io.columns).join("\n")}\n`);
  return Math.max(reportIssues(all, path, language, io), isWritten ? 0 : 1);
}

async function workbookOf({ analysis, list }: Found, only: LinkKey | null, language: Language): Promise<Uint8Array> {
  const chosen = list.filter(({ link }) => only === null || link === only);
  return writeWorkbook(analysis.chain, { content: "opportunities", language, analysis, opportunities: chosen });
}

function csvOf({ analysis, list }: Found, only: LinkKey | null, language: Language): string {
  const placed = list.map((item, at) => ({ item, place: at + 1 }));
  return opportunitiesCsv(
    analysis,
    placed.filter(({ item }) => only === null || item.link === only),
    language,
  );
}

/** `ofAll` is the length of the whole list, where only the link of `--why` was written. */
function writtenWords(output: string, count: number, ofAll: number | null, language: Language): string {
  const name = printable(output);
  const [written, all] = [String(count), String(ofAll)];
  if (language === "zh") {
    return `已写入 ${name}：${written} 项投资机会${ofAll === null ? "" : `（只含 --why 的环节，清单共 ${all} 项）`}\n`;
  }
  const filter = ofAll === null ? "" : ` (only the link of --why; the list has ${all})`;
  return `${name} written: ${written} ${count === 1 ? "opportunity" : "opportunities"}${filter}\n`;
}

function report({ analysis, list }: Found, only: LinkKey | null, language: Language, width: number): string[] {
  const zh = language === "zh";
  const title = `${zh ? "投资机会清单" : "Opportunities"}  ${titleLine(analysis.chain, language)}`;
  const heading = [...wrapText(title, width, "  "), ""];
  const link = only === null ? undefined : analysis.links.get(only);
  if (link !== undefined) return [...heading, ...opportunityWhy(analysis, link, list, language, width)];
  if (list.length === 0) {
    return [
      ...heading,
      zh
        ? "没有投资机会：没有已调查的环节是空白点、断点、弱点或有缺口"
        : "No opportunities: no surveyed link is blank, broken, weak or short",
    ];
  }
  return [
    ...heading,
    ...opportunityTable(analysis, list, language, width),
    "",
    ...opportunityNotes(analysis, list, language, width),
  ];
}
