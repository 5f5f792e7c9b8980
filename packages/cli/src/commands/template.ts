/**
 * `liantu template`: an empty ledger to fill in.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { writeTemplate } from "@liantu/ledger";
import type { CommandLine } from "../command-line.js";
import { readDocument } from "../input/read-document.js";
import type { CommandIo } from "../io.js";
import { checkOutput, fileFormat, writeOutput } from "../output-file.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";

/**
 * Writes the ledger template, with the links of a chain to choose from.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the chain has errors or the file cannot be written.
 * @throws {@link UsageError} if the output is missing or no .xlsx file.
 */
export async function runTemplate(line: CommandLine, io: CommandIo): Promise<number> {
  const { language, options, operands } = line;
  const [extra] = operands;
  if (extra !== undefined) {
    const name = printable(extra);
    throw new UsageError(
      `template：多了参数“${name}”；链用 --chain 给出`,
      `template: there is one argument too many, "${name}"; give the chain by --chain`,
    );
  }
  const output = options.get("output")?.at(-1);
  if (output === undefined) throw new UsageError("template：缺少 -o 文件.xlsx", "template: -o FILE.xlsx is missing");
  fileFormat(output, ["xlsx"]);
  const path = options.get("chain")?.at(-1);
  let chain: Chain | null | undefined;
  let code = 0;
  if (path !== undefined) {
    await checkOutput(io, path, output);
    const reading = await readDocument(io, path);
    ({ chain } = reading);
    code = reportIssues(reading.issues, path, language, io);
    if (chain === null) return 1;
  }
  const isWritten = await writeOutput(io, output, await writeTemplate(chain ?? undefined, { language }), language);
  if (isWritten) io.out(language === "zh" ? `已写入 ${printable(output)}\n` : `${printable(output)} written\n`);
  return isWritten ? code : 1;
}
