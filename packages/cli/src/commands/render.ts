/**
 * `liantu render`: the map as a file.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { analyzeChain } from "@liantu/core";
import { chainPdf, drawChain, drawingToSvg, missingCharacters } from "@liantu/cytoscape";
import type { ChainDrawing } from "@liantu/cytoscape";
import type { CommandLine } from "../command-line.js";
import { attempt, numbersOfAnalysis } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { checkOutput, fileFormat, writeOutput } from "../output-file.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { embedChain, readAtlas } from "./render-html.js";
import { readRenderRequest, RENDER_FORMATS } from "./render-options.js";
import type { RenderFormat, RenderRequest } from "./render-options.js";
import { chainPng } from "./render-png.js";
import { drawingWords, pngWords, renderHints } from "./render-words.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

/** A file to be written, and what there is to say of it. */
interface Rendering {
  readonly content: string | Uint8Array;
  /** Parts of the sentence that says what was written. */
  readonly words: readonly string[];
  readonly hints: readonly string[];
}

/**
 * Draws a chain as SVG, PDF, PNG or as the app with the chain inside.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @param atlas - Reads the built app.
 * @returns Exit code: 0, or 1 if the chain has errors or the file cannot be written.
 * @throws {@link UsageError} if an argument is missing or wrong.
 */
export async function runRender(
  line: CommandLine,
  io: CommandIo,
  atlas: () => Promise<string | null> = readAtlas,
): Promise<number> {
  const { language, options } = line;
  const input = singleOperand(line, "CHAIN");
  const output = options.get("output")?.at(-1);
  if (output === undefined) {
    const formats = RENDER_FORMATS.join("|");
    throw new UsageError(`render：缺少 -o 文件.${formats}`, `render: -o FILE.${formats} is missing`);
  }
  const format = fileFormat(output, RENDER_FORMATS);
  const request = readRenderRequest(line, format);
  await checkOutput(io, input, output);
  const { chain, issues } = await readDocument(io, input);
  const code = reportIssues(issues, input, language, io);
  if (chain === null) return 1;
  const rendering = await render(chain, format, request, line, atlas, io, input);
  if (rendering === null) return 1;
  if (!(await writeOutput(io, output, rendering.content, language))) return 1;
  const about = rendering.words.join(language === "zh" ? "，" : ", ");
  const name = printable(output);
  io.out(language === "zh" ? `已写入 ${name}：${about}\n` : `${name} written: ${about}\n`);
  if (rendering.hints.length > 0) io.err(`${rendering.hints.join("\n")}\n`);
  return code;
}

async function render(
  chain: Chain,
  format: RenderFormat,
  request: RenderRequest,
  { language, options }: CommandLine,
  atlas: () => Promise<string | null>,
  io: CommandIo,
  input: string,
): Promise<Rendering | null> {
  const outcome = attempt(() => analyzeChain(chain), numbersOfAnalysis);
  if ("issue" in outcome) {
    reportIssues([outcome.issue], input, language, io);
    return null;
  }
  if (format === "html") {
    const html = await atlas();
    if (html !== null)
      return htmlRendering(embedChain(html, chain, fileName(input), options.has("contacts")), language);
    io.err(
      language === "zh"
        ? "没有找到网页版图谱：在源码目录中请先运行 npm run build\n"
        : "the app is not there: in a clone run npm run build first\n",
    );
    return null;
  }
  const drawingOptions = { ...request.drawing, analysis: outcome.result };
  if (format === "pdf") return pdfRendering(chain, drawingOptions, language);
  const drawing = drawChain(chain, drawingOptions);
  const words = drawingWords(drawing, language);
  if (format === "svg")
    return { content: drawingToSvg(drawing), words, hints: renderHints(drawing, [], null, language) };
  return pngRendering(drawing, request.dpi, words, language);
}

async function pdfRendering(chain: Chain, options: RenderRequest["drawing"], language: Language): Promise<Rendering> {
  let [drawn, missing]: [ChainDrawing | null, readonly string[]] = [null, []];
  const content = await chainPdf(chain, {
    ...options,
    onReport: (report) => {
      drawn = report.drawing;
      missing = report.missingCharacters;
    },
  });
  if (drawn === null) throw new Error("nothing was drawn");
  return { content, words: drawingWords(drawn, language), hints: renderHints(drawn, missing, null, language) };
}

async function pngRendering(
  drawing: ChainDrawing,
  dpi: number | null,
  words: readonly string[],
  language: Language,
): Promise<Rendering> {
  const png = await chainPng(drawing, dpi);
  const cappedFrom = png.dpi < png.wantedDpi ? png.wantedDpi : null;
  return {
    content: png.bytes,
    words: [pngWords(png), ...words],
    hints: renderHints(drawing, missingCharacters(drawing), cappedFrom, language),
  };
}

function htmlRendering(content: string, language: Language): Rendering {
  const words = language === "zh" ? "双击即可打开，不需要网络" : "opens by double click, without network";
  return { content, words: [words], hints: [] };
}

function fileName(path: string): string {
  return path === "-" ? "" : (/[^/\\]*$/u.exec(path)?.[0] ?? path);
}
