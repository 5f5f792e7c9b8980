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
  if (isWritten && chain !== null) {
    const lines = [writtenWords(files, language), ...leftOutWords(chain, format, line)];
    io.out(`${lines.join("\n")}\n`);
  }
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

/** What the format, or care, leaves out: nothing goes without a word. */
function leftOutWords({ document }: Chain, format: FileFormat, { language, options }: CommandLine): readonly string[] {
  const zh = language === "zh";
  const isGraph = format !== "json" && format !== "xlsx";
  const kinds: readonly (readonly [string, string, number, boolean])[] = [
    ["企业", "enterprises", document.enterprises?.length ?? 0, isGraph],
    ["项目", "projects", document.projects?.length ?? 0, isGraph],
    ["目标企业", "targets", document.targets?.length ?? 0, isGraph],
    ["供销关系", "relations", document.relations?.length ?? 0, isGraph],
    ["任务单", "slips", document.slips?.length ?? 0, isGraph],
    ["联系人", "contacts", document.contacts?.length ?? 0, isGraph || !options.has("contacts")],
  ];
  const left = kinds.filter(([, , count, isOut]) => isOut && count > 0);
  if (left.length === 0) return [];
  const words = left.map(([name, en, count]) => (zh ? `${name} ${String(count)}` : `${String(count)} ${en}`));
  const hint = isGraph
    ? zh
      ? "图文件只能读回环节和供给关系，全部内容请用 .json 或 .xlsx"
      : "a graph file gives back links and flows only; .json and .xlsx keep everything"
    : zh
      ? "需要时加 --contacts"
      : "add --contacts to keep them";
  return [
    zh ? `不在可读回的内容中：${words.join("、")}（${hint}）` : `not to be read back: ${words.join(", ")} (${hint})`,
  ];
}

function writtenWords(files: readonly OutputFile[], language: Language): string {
  const names = files.map(({ path }) => printable(path));
  return language === "zh" ? `已写入 ${names.join("、")}` : `${names.join(", ")} written`;
}
