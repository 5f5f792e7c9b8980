/**
 * `liantu convert`: a chain in another format.
 *
 * @module
 */
import { analyzeChain, writeChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { writeGexf, writeGraphCsv, writeGraphml, writeWorkbook } from "@liantu/ledger";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { checkOutput, fileFormat, writeOutput } from "../output-file.js";
import type { FileFormat } from "../output-file.js";
import { printable, printableJson } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";

const FORMATS = ["json", "xlsx", "csv", "gexf", "graphml"] as const;

/** A file to write. */
interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Reads a chain in any format and writes it in the one that the name of the output tells.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the input has errors or a file cannot be written.
 * @throws {@link UsageError} if an argument is missing or the format cannot be written.
 */
export async function runConvert(line: CommandLine, io: CommandIo): Promise<number> {
  const { language } = line;
  const [input, output] = twoOperands(line);
  const format = fileFormat(output, FORMATS, "OUT");
  const { chain, issues } = await readDocument(io, input);
  const files = chain === null ? [] : await filesOf(chain, output, format, line);
  for (const { path } of files) await checkOutput(io, input, path);
  let isWritten = true;
  for (const { path, content } of files) isWritten = (await writeOutput(io, path, content, language)) && isWritten;
  if (isWritten && files.length > 0) io.out(`${writtenWords(files, language)}\n`);
  return Math.max(reportIssues(issues, input, language, io), isWritten ? 0 : 1);
}

function twoOperands({ operands }: CommandLine): readonly [string, string] {
  const [input, output, extra] = operands;
  if (input === undefined || output === undefined) {
    throw new UsageError("convert IN OUT：缺少文件名", "convert IN OUT: a file is missing");
  }
  if (extra !== undefined) {
    const name = printable(extra);
    throw new UsageError(
      `convert IN OUT：多了参数“${name}”`,
      `convert IN OUT: there is one argument too many, "${name}"`,
    );
  }
  return [input, output];
}

async function filesOf(
  chain: Chain,
  path: string,
  format: FileFormat,
  { language, options }: CommandLine,
): Promise<readonly OutputFile[]> {
  if (format === "json") return [{ path, content: printableJson(withoutContacts(chain, options.has("contacts"))) }];
  if (format === "xlsx") {
    return [{ path, content: await writeWorkbook(chain, { language, includeContacts: options.has("contacts") }) }];
  }
  // without numbers a graph is still a graph
  const outcome = attempt(() => analyzeChain(chain));
  const graphOptions = {
    language,
    includeEnterprises: options.has("enterprises"),
    ...("result" in outcome && { analysis: outcome.result }),
  };
  if (format === "gexf") return [{ path, content: writeGexf(chain, graphOptions) }];
  if (format === "graphml") return [{ path, content: writeGraphml(chain, graphOptions) }];
  const { nodes, edges } = writeGraphCsv(chain, graphOptions);
  return [
    { path, content: nodes },
    { path: path.replace(/\.csv$/iu, "-flows.csv"), content: edges },
  ];
}

/** People to talk to leave the house only when asked for. */
function withoutContacts(chain: Chain, isKept: boolean): unknown {
  const { contacts, ...document } = writeChain(chain);
  return isKept && contacts !== undefined ? { ...document, contacts } : document;
}

function writtenWords(files: readonly OutputFile[], language: Language): string {
  const names = files.map(({ path }) => printable(path));
  return language === "zh" ? `已写入 ${names.join("、")}` : `${names.join(", ")} written`;
}
