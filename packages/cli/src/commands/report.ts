/**
 * `liantu report`: the briefing of a chain as Word, PowerPoint or Excel.
 *
 * @module
 */
import { analyzeChain } from "@liantu/core";
import type { Chain, ChainAnalysis } from "@liantu/core";
import { writeWorkbook } from "@liantu/ledger";
import { briefingDocx, briefingDrawing, briefingPptx, chainBriefing } from "@liantu/report";
import type { Briefing, BriefingImage, BriefingOptions } from "@liantu/report";
import { opportunities } from "@liantu/core/planning";
import type { CommandLine } from "../command-line.js";
import { attempt, numbersOfAnalysis } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import { findLink } from "../input/read-targets.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { checkOutput, fileFormat, writeOutput } from "../output-file.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { chainPng } from "./render-png.js";
import { REPORT_FORMATS, readReportRequest } from "./report-options.js";
import type { ReportFormat, ReportRequest } from "./report-options.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

/** Pixels across the picture of the map: 300 to the inch of a lying page. */
const PICTURE_WIDTH = 2700;
/** Without paper a unit of the map is a CSS pixel, 96 to the inch. */
const UNITS_PER_INCH = 96;

/** A file to be written, and what there is to say of it. */
interface Report {
  readonly content: Uint8Array;
  readonly words: string;
}

/**
 * Writes the briefing of a chain into a file.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if a document has errors or the file cannot be written.
 * @throws {@link UsageError} if an argument is missing or wrong.
 */
export async function runReport(line: CommandLine, io: CommandIo): Promise<number> {
  const { language, options } = line;
  const input = singleOperand(line, "CHAIN");
  const output = options.get("output")?.at(-1);
  if (output === undefined) {
    const formats = REPORT_FORMATS.join("|");
    throw new UsageError(`report：缺少 -o 文件.${formats}`, `report: -o FILE.${formats} is missing`);
  }
  const format = fileFormat(output, REPORT_FORMATS);
  const request = readReportRequest(line, format);
  for (const path of [input, request.before]) if (path !== null) await checkOutput(io, path, output);
  const { chain, issues } = await readDocument(io, input);
  const earlier = request.before === null ? null : await readDocument(io, request.before);
  const links = chain === null ? [] : request.links.map((text) => findLink(chain, text, "--link"));
  let code = reportIssues(issues, input, language, io);
  if (earlier !== null && request.before !== null) {
    code = Math.max(code, reportIssues(earlier.issues, request.before, language, io));
  }
  if (chain === null || earlier?.chain === null) return 1;
  const outcome = attempt(() => analyzeChain(chain), numbersOfAnalysis);
  if ("issue" in outcome) {
    reportIssues([outcome.issue], input, language, io);
    return 1;
  }
  const briefing: BriefingOptions = {
    ...request.briefing,
    analysis: outcome.result,
    ...(earlier !== null && { before: earlier.chain }),
    ...(links.length > 0 && { scope: links }),
  };
  const made = await makeReport(chain, format, briefing, outcome.result, language);
  if ("issue" in made) {
    // What can be analysed can be described: at fault is what it is compared with.
    reportIssues([made.issue], request.before ?? input, language, io);
    return 1;
  }
  if (!(await writeOutput(io, output, made.result.content, language))) return 1;
  const name = printable(output);
  io.out(language === "zh" ? `已写入 ${name}：${made.result.words}\n` : `${name} written: ${made.result.words}\n`);
  return code;
}

type Outcome<Result> = ReturnType<typeof attempt<Result>>;

async function makeReport(
  chain: Chain,
  format: ReportFormat,
  options: ReportRequest["briefing"],
  analysis: ChainAnalysis,
  language: Language,
): Promise<Outcome<Report>> {
  if (format === "xlsx") {
    const { date, withContacts = false } = options;
    const found = attempt(() => opportunities(chain, {}, analysis));
    if ("issue" in found) return found;
    const dated = date === undefined ? {} : { date };
    const setting = { language, analysis, opportunities: found.result, includeContacts: withContacts, ...dated };
    const content = await writeWorkbook(chain, { content: "all", ...setting });
    return { result: { content, words: language === "zh" ? "全部清单和数据" : "all lists and data" } };
  }
  const briefing = attempt(() => chainBriefing(chain, options));
  if ("issue" in briefing) return briefing;
  const words = partsWords(briefing.result, language);
  if (format === "pptx") {
    return { result: { content: await briefingPptx(chain, options), words } };
  }
  const hasMap = briefing.result.sections.some(({ name }) => name === "map");
  const picture = hasMap ? await pictureOf(chain, options) : undefined;
  const content = await briefingDocx(briefing.result, picture === undefined ? {} : { picture });
  return { result: { content, words } };
}

async function pictureOf(chain: Chain, { analysis, locale, date }: BriefingOptions): Promise<BriefingImage> {
  const drawing = briefingDrawing(chain, {
    ...(analysis !== undefined && { analysis }),
    ...(locale !== undefined && { locale }),
    ...(date !== undefined && { date }),
  });
  const { bytes, width, height } = await chainPng(drawing, (PICTURE_WIDTH * UNITS_PER_INCH) / drawing.width);
  return { png: bytes, width, height };
}

function partsWords({ sections }: Briefing, language: Language): string {
  const [parts, tables] = [
    sections.length,
    sections.reduce((sum, { blocks }) => sum + blocks.filter(({ kind }) => kind === "table").length, 0),
  ];
  return language === "zh"
    ? `${String(parts)} 个部分，${String(tables)} 张表`
    : `${String(parts)} ${parts === 1 ? "part" : "parts"}, ${String(tables)} ${tables === 1 ? "table" : "tables"}`;
}
