/**
 * The one file that a command reads.
 *
 * @module
 */
import type { CommandLine } from "../command-line.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";

/**
 * Takes the one operand of a command.
 *
 * @param line - Command line.
 * @param name - What the operand is called in the help.
 * @returns The operand.
 * @throws {@link UsageError} if there is none, or more than one.
 */
export function singleOperand({ command, operands }: CommandLine, name: string): string {
  const [operand, extra] = operands;
  const usage = `${command ?? ""} ${name}`;
  if (operand === undefined || operand === "") {
    throw new UsageError(
      `${usage}：缺少文件名（“-”表示标准输入）`,
      `${usage}: the file is missing ("-" is standard input)`,
    );
  }
  if (extra !== undefined) {
    throw new UsageError(
      `${usage}：多了参数“${printable(extra)}”`,
      `${usage}: there is one argument too many, "${printable(extra)}"`,
    );
  }
  return operand;
}
