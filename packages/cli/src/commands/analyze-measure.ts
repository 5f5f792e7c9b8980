/**
 * `liantu analyze CHAIN --measure NAME`: one measure in place of the gap table.
 *
 * @module
 */
import { ANALYZE_OPTIONS } from "@liantu/core";
import type { CommandLine } from "../command-line.js";
import type { CommandIo } from "../io.js";
import { MEASURE_OPTION_FLAGS } from "../options.js";
import { UsageError } from "../usage-error.js";
import { measureOf, runMeasure } from "./measure.js";

/**
 * Computes a measure and prints it as `liantu measure` does.
 *
 * @param line - Command line with `--measure`.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document has errors.
 * @throws {@link UsageError} if there is no such measure, or an option is missing, not its own or not what it should be.
 */
export async function runAnalyzeMeasure(line: CommandLine, io: CommandIo): Promise<number> {
  const measures = line.options.get("measure") ?? [];
  if (measures.length > 1) throw new UsageError("--measure 只能给一个", "--measure can be given once only");
  if (line.options.has("why")) {
    throw new UsageError(
      "--why 解释缺口表，不能与 --measure 同用",
      "--why explains the gap table and does not go with --measure",
    );
  }
  const { id } = measureOf(measures[0] ?? "");
  return runMeasure({ ...line, operands: [id, ...line.operands] }, io);
}

/**
 * Refuses options that only a measure takes.
 *
 * @param line - Command line without `--measure`.
 * @throws {@link UsageError} if there is one.
 */
export function refuseMeasureOptions({ options }: CommandLine): void {
  for (const name of options.keys()) {
    if (!MEASURE_OPTION_FLAGS.has(name) || ANALYZE_OPTIONS.some(({ flag }) => flag === name)) continue;
    throw new UsageError(`选项 --${name} 要与 --measure 同用`, `the option --${name} goes with --measure only`);
  }
}
