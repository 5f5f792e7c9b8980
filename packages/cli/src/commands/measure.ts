/**
 * `liantu measure`: one measure of the library, or the list of them.
 *
 * @module
 */
import { MEASURES } from "@liantu/core";
import type { Chain, MeasureDescriptor } from "@liantu/core";
import { chainJson } from "../analysis-json.js";
import { checkedWord } from "../command-line.js";
import type { CommandLine } from "../command-line.js";
import { attempt } from "../input/chain-fault.js";
import { readDocument } from "../input/read-document.js";
import { readOptions } from "../input/read-options.js";
import type { OptionValues } from "../input/read-options.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { MEASURE_OPTION_FLAGS, optionUsage } from "../options.js";
import { plainValue } from "../plain-value.js";
import { titleLine } from "../table/title-line.js";
import { valueTable } from "../table/value-table.js";
import { padText, wrapText } from "../text/fit-text.js";
import { printableJson } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { reportIssues } from "./report-issues.js";
import { singleOperand } from "./single-operand.js";

/**
 * Computes a measure and prints it, or lists the measures where none is named.
 *
 * @param line - Command line.
 * @param io - Ways in and out.
 * @returns Exit code: 0, or 1 if the document has errors.
 * @throws {@link UsageError} if there is no such measure, or an option is missing, not its own or not what it should be.
 */
export async function runMeasure(line: CommandLine, io: CommandIo): Promise<number> {
  const { language, operands } = line;
  const [id, ...rest] = operands;
  if (id === undefined || (rest.length === 0 && isFileName(id))) {
    if (line.options.has("json")) io.out(printableJson({ measures: MEASURES.map(measureJson) }));
    else io.out(`${measureList(language, io.columns).join("\n")}\n`);
    return 0;
  }
  const measure = measureOf(id);
  const path = singleOperand({ ...line, operands: rest }, `${measure.id} CHAIN`);
  checkOptions(line, measure);
  const optionsFor = readOptions(line, measure.options, `measure ${measure.id}`);
  const { chain, issues } = await readDocument(io, path);
  const options = chain === null ? {} : optionsFor(chain);
  const outcome =
    chain === null
      ? null
      : attempt(
          () => measure.compute(chain, options),
          (result) => result,
        );
  const all = [...issues, ...(outcome !== null && "issue" in outcome ? [outcome.issue] : [])];

  if (line.options.has("json")) {
    const result = outcome !== null && "result" in outcome ? plainValue(outcome.result) : null;
    io.out(printableJson(resultJson(chain, measure, options, result)));
  } else if (chain !== null && outcome !== null && "result" in outcome) {
    const { columns: width } = io;
    const heading = [titleLine(chain, language), headLine(measure, language), ""].flatMap((head) =>
      wrapText(head, width),
    );
    const table = valueTable(outcome.result, { chain, measure: measure.id, language, width });
    io.out(`${[...heading, ...table].join("\n")}\n`);
  }
  return reportIssues(all, path, language, io);
}

/**
 * Finds a measure.
 *
 * @param id - Key that the user wrote.
 * @returns Its description.
 * @throws {@link UsageError} if there is none.
 */
export function measureOf(id: string): MeasureDescriptor {
  const ids = MEASURES.map((measure) => measure.id);
  const known = checkedWord("measure", id, ids);
  const measure = MEASURES.find((one) => one.id === known);
  if (measure === undefined) throw new TypeError(`there is no measure ${known}`);
  return measure;
}

/**
 * Lists the measures.
 *
 * @param language - Language.
 * @param width - Columns of the terminal.
 * @returns Lines: key, name, unit, what it tells, what it needs.
 */
export function measureList(language: Language, width: number): string[] {
  const zh = language === "zh";
  const widest = Math.max(...MEASURES.map(({ id }) => id.length));
  return MEASURES.flatMap(({ id, name, unit, options, meaning }) => {
    const needed = options.filter(({ isRequired }) => isRequired).map(({ flag }) => `--${flag}`);
    const needs = needed.length === 0 ? "" : (zh ? "；必需 " : "; needs ") + needed.join(" ");
    const words = zh
      ? `${name.zh}（${unit.zh}）：${meaning.zh}${needs}`
      : `${name.en} (${unit.en}): ${meaning.en}${needs}`;
    return wrapText(`  ${padText(id, widest)}  ${words}`, width, " ".repeat(widest + 4));
  });
}

/**
 * Tells a file from the name of a measure, which may have been mistyped.
 *
 * @param operand - First operand.
 * @returns `true` for what has a dot or a stroke, and for standard input.
 */
export function isFileName(operand: string): boolean {
  return /[./\\]|^-$/u.test(operand);
}

function checkOptions({ options }: CommandLine, { id, options: own }: MeasureDescriptor): void {
  for (const name of options.keys()) {
    if (!MEASURE_OPTION_FLAGS.has(name) || own.some(({ flag }) => flag === name)) continue;
    const list = (separator: string): string => own.map(({ flag }) => `--${flag}`).join(separator);
    throw new UsageError(
      `指标 ${id} 没有选项 --${name}（${own.length === 0 ? "它没有选项" : `可用：${list("、")}`}）`,
      `the measure ${id} has no option --${name} (${own.length === 0 ? "it takes none" : `it takes ${list(", ")}`})`,
    );
  }
}

function headLine({ name, unit, meaning }: MeasureDescriptor, language: Language): string {
  return language === "zh"
    ? `${name.zh}：${meaning.zh}（单位：${unit.zh}）`
    : `${name.en}: ${meaning.en} (unit: ${unit.en})`;
}

function measureJson({ id, name, unit, meaning, options, call, source }: MeasureDescriptor): Record<string, unknown> {
  return {
    id,
    name,
    unit,
    meaning,
    options: options.map((option) => ({
      flag: option.flag,
      kind: option.kind,
      usage: optionUsage(option, "en"),
      values: (option.values ?? []).map(({ value }) => value),
      default: option.default ?? null,
      required: option.isRequired === true,
    })),
    call,
    source,
  };
}

function resultJson(
  chain: Chain | null,
  { id, name, unit }: MeasureDescriptor,
  options: OptionValues,
  result: unknown,
): Record<string, unknown> {
  return {
    chain: chain === null ? null : chainJson({ chain }),
    measure: { id, name, unit },
    options: Object.fromEntries(Object.entries(options).map(([key, value]) => [key, optionJson(value)])),
    result,
  };
}

function optionJson(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  return Array.from(value as ReadonlyMap<string, number>, ([id, amount]) => ({ id, amount }));
}
