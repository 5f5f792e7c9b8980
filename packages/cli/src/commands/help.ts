/**
 * `liantu help`: how the commands are used.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import { checkedWord, COMMANDS } from "../command-line.js";
import type { CommandLine, CommandName } from "../command-line.js";
import type { CommandIo } from "../io.js";

const COMMON: Localized = {
  zh: `  --lang zh|en           输出语言，默认 zh
  -h, --help             显示帮助
`,
  en: `  --lang zh|en           language of the output, zh by default
  -h, --help             show help
`,
};

const GENERAL: Localized = {
  zh: `链图：产业链缺什么、缺多少。

用法：liantu 命令 [选项]

命令：
  analyze CHAIN                     缺口表与指标
  require CHAIN --target 环节=数量  目标经各层级推算的总需求
  validate FILE                     检查文档，列出全部问题及位置
  help [命令]                       命令的用法

CHAIN、FILE 是产业链文档（UTF-8 编码的 JSON），“-”表示标准输入。

选项：
  --json                 输出一个 JSON 对象
${COMMON.zh}  -V, --version          显示版本

退出码：0 正常；1 输入有错误；2 用法错误。
`,
  en: `liantu: what an industrial chain lacks, and how much.

Usage: liantu COMMAND [OPTIONS]

Commands:
  analyze CHAIN                       the gap table and the indicators
  require CHAIN --target LINK=AMOUNT  total requirement of a target through all tiers
  validate FILE                       every issue of a document with its place
  help [COMMAND]                      how a command is used

CHAIN and FILE are chain documents (JSON in UTF-8); "-" is standard input.

Options:
  --json                 print one JSON object
${COMMON.en}  -V, --version          show the version

Exit codes: 0 fine; 1 the input has errors; 2 wrong usage.
`,
};

const OF_COMMAND: Readonly<Record<CommandName, Localized>> = {
  analyze: {
    zh: `用法：liantu analyze CHAIN [选项]

打印缺口表（环节、类别、需求、供给、建成后/在建后/拟引进后缺口、覆盖率、对策、项目数）和指标。

选项：
  --basis capacity|target  需求口径：下游产能（默认）或目标；给出 --target 时默认为目标
  --target 环节=数量       目标，可多次给出；环节写键名或名称，数量可带单位，如 cell-lfp=20GWh/年
  --matched                需求与供给同期（默认固定）
  --planned-from STAGE     拟引进项目从哪一阶段起计入：lead、negotiating、signed（默认）、registered、approvals
  --demand-statuses A,B    哪些状态的下游项目产生需求：built、under-construction、planned（默认前两项）
  --why 环节               只解释一个环节：数字、理由、来源
  --json                   输出一个 JSON 对象
${COMMON.zh}
类别后的 * 表示系数取区间两端时类别会变；“待测算”表示数据不足，不是 0；“未调查”的环节只列需求。
`,
    en: `Usage: liantu analyze CHAIN [OPTIONS]

Prints the gap table (link, class, demand, supply, gap after built/under construction/planned, coverage, action,
projects needed) and the indicators.

Options:
  --basis capacity|target  demand from consumers' capacity (default) or from targets; targets if --target is given
  --target LINK=AMOUNT     target, may be repeated; LINK is a key or a name, AMOUNT may have a unit: cell-lfp=20GWh/a
  --matched                demand follows the horizon of supply (by default it is held)
  --planned-from STAGE     stage from which planned projects count: lead, negotiating, signed (default), registered,
                           approvals
  --demand-statuses A,B    statuses of consumers' projects that make demand: built, under-construction, planned
                           (default: the first two)
  --why LINK               explain one link only: numbers, reasons, sources
  --json                   print one JSON object
${COMMON.en}
A * after a class says that an end of the range would give another; "not known" is not 0; of a link that is not
surveyed only the demand is known.
`,
  },
  require: {
    zh: `用法：liantu require CHAIN --target 环节=数量 … [选项]

按层级打印目标的总需求：各级投入、循环与副产品抵扣都算在内。

选项：
  --target 环节=数量     目标，可多次给出；例如 cell-lfp=10 或 电芯=10GWh/年
  --json                 输出 { requirement, unusedCredits }
${COMMON.zh}`,
    en: `Usage: liantu require CHAIN --target LINK=AMOUNT … [OPTIONS]

Prints the total requirement of targets by tier: inputs of every tier, cycles and by-product credits included.

Options:
  --target LINK=AMOUNT   target, may be repeated; such as cell-lfp=10 or cell-lfp=10GWh/a
  --json                 print { requirement, unusedCredits }
${COMMON.en}`,
  },
  validate: {
    zh: `用法：liantu validate FILE [选项]

列出文档的全部问题：位置、严重程度、原因、处理办法。有错误时退出码为 1。

选项：
  --json                 输出 { file, valid, counts, issues }
${COMMON.zh}`,
    en: `Usage: liantu validate FILE [OPTIONS]

Lists every issue of a document: place, severity, reason, remedy. Ends with 1 if there is an error.

Options:
  --json                 print { file, valid, counts, issues }
${COMMON.en}`,
  },
  help: {
    zh: "用法：liantu help [命令]\n",
    en: "Usage: liantu help [COMMAND]\n",
  },
};

/**
 * Prints the help.
 *
 * @param line - Command line: `help`, `help COMMAND`, `--help` or `COMMAND --help`.
 * @param io - Ways out.
 * @returns Exit code 0.
 */
export function runHelp({ command, operands, language }: CommandLine, io: CommandIo): number {
  const [asked] = operands;
  const name = command === "help" && asked !== undefined ? checkedWord("help", asked, COMMANDS) : command;
  const text = name === null || (name === "help" && asked === undefined) ? GENERAL : OF_COMMAND[name];
  io.out(text[language]);
  return 0;
}

/**
 * Gives the general help for somebody who named no command.
 *
 * @param language - Language.
 * @returns Text.
 */
export function generalHelp(language: CommandLine["language"]): string {
  return GENERAL[language];
}
