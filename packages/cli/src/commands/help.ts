/**
 * `liantu help`: how the commands are used.
 *
 * @module
 */
import { checkedWord } from "../command-line.js";
import type { CommandLine } from "../command-line.js";
import type { CommandIo } from "../io.js";
import type { Language } from "../language.js";
import { COMMANDS } from "../options.js";
import type { CommandName } from "../options.js";
import { displayWidth } from "../text/east-asian-width.js";
import { HELP_TEXTS } from "./help-texts.js";
import type { HelpText } from "./help-text.js";
import { isFileName, measureList, measureOf } from "./measure.js";
import { optionLines, usageLines } from "./option-help.js";

const LIST_WIDTH = 110;

/**
 * Prints the help.
 *
 * @param line - Command line: `help`, `help COMMAND`, `--help` or `COMMAND --help`; `help measure ID`, too.
 * @param io - Ways out.
 * @returns Exit code 0.
 * @throws {@link UsageError} if there is no such command or measure.
 */
export function runHelp({ command, operands, language }: CommandLine, io: CommandIo): number {
  const [asked, ...rest] = command === "help" ? operands : [command ?? undefined, ...operands];
  if (asked === undefined) {
    io.out(generalHelp(language));
    return 0;
  }
  const name = checkedWord("help", asked, COMMANDS);
  const [measure] = rest;
  // "measure chain.json --help" asks for the command, "measure balance --help" for the measure
  const isMeasure = name === "measure" && measure !== undefined && !isFileName(measure);
  io.out(isMeasure ? measureHelp(measure, language) : commandHelp(name, language));
  return 0;
}

/**
 * Gives the general help for somebody who named no command.
 *
 * @param language - Language.
 * @returns Text.
 */
export function generalHelp(language: Language): string {
  const zh = language === "zh";
  const texts = COMMANDS.map((name) => HELP_TEXTS[name]);
  const widest = Math.max(...texts.map(({ usage }) => displayWidth(usage[language])));
  const commands = texts.flatMap(({ usage, brief }) => usageLines(usage[language], brief[language], widest));
  return joined([
    zh ? "链图：产业链缺什么、缺多少。" : "liantu: what an industrial chain lacks, and how much.",
    "",
    zh ? "用法：liantu 命令 [选项]" : "Usage: liantu COMMAND [OPTIONS]",
    "",
    zh ? "命令：" : "Commands:",
    ...commands,
    "",
    zh
      ? "CHAIN、FILE 是产业链文档（UTF-8 编码的 JSON，或由 convert 写出的 .xlsx、.gexf、.graphml），“-”表示标准输入。"
      : 'CHAIN and FILE are chain documents (JSON in UTF-8, or .xlsx, .gexf, .graphml of convert); "-" is standard input.',
    "",
    zh ? "选项：" : "Options:",
    ...jsonLines(zh ? "输出一个 JSON 对象" : "print one JSON object"),
    ...commonLines(language),
    ...usageLines("-V, --version", zh ? "显示版本" : "show the version"),
    "",
    zh ? "退出码：0 正常；1 输入有错误；2 用法错误。" : "Exit codes: 0 fine; 1 the input has errors; 2 wrong usage.",
  ]);
}

function commandHelp(name: CommandName, language: Language): string {
  const zh = language === "zh";
  const text: HelpText = HELP_TEXTS[name];
  const own = [
    ...optionLines(text.described ?? [], language),
    ...(text.own ?? []).flatMap(([usage, words]) => usageLines(usage[language], words[language])),
    ...(text.json === undefined ? [] : jsonLines(text.json[language])),
  ];
  return joined([
    `${zh ? "用法" : "Usage"}${zh ? "：" : ": "}liantu ${text.usage[language]}${own.length > 0 ? (zh ? " [选项]" : " [OPTIONS]") : ""}`,
    ...(text.about === undefined ? [] : ["", ...text.about[language]]),
    ...(name === "measure" ? ["", ...measureList(language, LIST_WIDTH)] : []),
    ...(own.length > 0 ? ["", zh ? "选项：" : "Options:", ...own, ...commonLines(language)] : []),
    ...(text.notes === undefined ? [] : ["", ...text.notes[language]]),
  ]);
}

function measureHelp(id: string, language: Language): string {
  const zh = language === "zh";
  const { name, meaning, unit, options, call, source } = measureOf(id);
  return joined([
    zh ? `用法：liantu measure ${id} CHAIN [选项]` : `Usage: liantu measure ${id} CHAIN [OPTIONS]`,
    "",
    zh ? `${name.zh}：${meaning.zh}。单位：${unit.zh}。` : `${name.en}: ${meaning.en}. Unit: ${unit.en}.`,
    zh ? `函数：${call}。出处：${source}` : `Function: ${call}. Source: ${source}`,
    "",
    zh ? "选项：" : "Options:",
    ...optionLines(options, language),
    ...jsonLines(`${zh ? "输出" : "print"} { chain, measure, options, result }`),
    ...commonLines(language),
  ]);
}

function jsonLines(words: string): string[] {
  return usageLines("--json", words);
}

function commonLines(language: Language): string[] {
  const zh = language === "zh";
  return [
    ...usageLines("--lang zh|en", zh ? "输出语言，默认 zh" : "language of the output, zh by default"),
    ...usageLines("-h, --help", zh ? "显示帮助" : "show help"),
  ];
}

function joined(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
