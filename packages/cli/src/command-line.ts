/**
 * Reading of the arguments.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { LANGUAGES } from "./language.js";
import type { Language } from "./language.js";
import { suggestion } from "./nearest-name.js";
import { COMMANDS, OPTIONS } from "./options.js";
import type { CommandName } from "./options.js";
import { printable } from "./text/printable.js";
import { UsageError } from "./usage-error.js";

/** Arguments, taken apart and checked as far as that can be done without the document. */
export interface CommandLine {
  /** Command; `null` if none was given. */
  readonly command: CommandName | null;
  /** Arguments of the command that are not options. */
  readonly operands: readonly string[];
  /** Values of each option that was given; an empty text for one that takes none. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Language to print in. */
  readonly language: Language;
}

/**
 * Takes the arguments apart.
 *
 * @param argv - Arguments after the name of the program.
 * @returns Command, operands, options.
 * @throws {@link UsageError} if the command or an option does not exist, or an option has no value or one too many.
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(OPTIONS),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const name = knownOption(token.name, token.rawName);
    options.set(name, [...(options.get(name) ?? []), optionValue(name, token)]);
  }
  const [word, ...operands] = words;
  const command = word === undefined ? null : knownCommand(word);
  for (const name of options.keys()) {
    const commands = OPTIONS.get(name)?.commands;
    if (command === null || commands === undefined || commands.includes(command)) continue;
    throw new UsageError(`命令 ${command} 没有选项 --${name}`, `the command ${command} has no option --${name}`);
  }
  return { command, operands, options, language: oneOf(options, "lang", LANGUAGES) ?? "zh" };
}

/**
 * Reads an option that has to be one of some words.
 *
 * @param options - Options given.
 * @param name - Name of the option.
 * @param words - Words allowed.
 * @returns The word given last, or `undefined` if the option was not given.
 * @throws {@link UsageError} if the value is not one of the words.
 */
export function oneOf<Word extends string>(
  options: CommandLine["options"],
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = options.get(name)?.at(-1);
  return value === undefined ? undefined : checkedWord(`--${name}`, value, words);
}

/**
 * Makes sure that a word is one of those allowed.
 *
 * @param what - What the word is for, as the user wrote it.
 * @param value - Word given.
 * @param words - Words allowed.
 * @returns The word.
 * @throws {@link UsageError} if it is not one of them.
 */
export function checkedWord<Word extends string>(what: string, value: string, words: readonly Word[]): Word {
  const word = words.find((allowed) => allowed === value);
  if (word !== undefined) return word;
  const { zh, en } = suggestion(value, words);
  throw new UsageError(
    `${what} 应为 ${words.join("、")} 之一，实为“${printable(value)}”${zh}`,
    `${what} takes one of ${words.join(", ")}, got "${printable(value)}"${en}`,
  );
}

function knownCommand(word: string): CommandName {
  const command = COMMANDS.find((name) => name === word);
  if (command !== undefined) return command;
  const { zh, en } = suggestion(word, COMMANDS);
  throw new UsageError(
    `没有命令“${printable(word)}”${zh}（可用命令：${COMMANDS.join("、")}）`,
    `there is no command "${printable(word)}"${en} (commands: ${COMMANDS.join(", ")})`,
  );
}

function knownOption(name: string, rawName: string): string {
  if (OPTIONS.has(name)) return name;
  const { zh, en } = suggestion(
    rawName,
    Array.from(OPTIONS.keys(), (known) => `--${known}`),
  );
  throw new UsageError(`没有选项 ${printable(rawName)}${zh}`, `there is no option ${printable(rawName)}${en}`);
}

function optionValue(name: string, token: { value?: string | undefined; inlineValue?: boolean | undefined }): string {
  const { value, inlineValue = false } = token;
  if (OPTIONS.get(name)?.type === "boolean") {
    if (value === undefined) return "";
    throw new UsageError(`选项 --${name} 不带值`, `the option --${name} takes no value`);
  }
  // A value that looks like an option is one whose value was forgotten, unless it was written with "=".
  if (value === undefined || value === "" || (!inlineValue && value.startsWith("-") && value !== "-")) {
    throw new UsageError(`选项 --${name} 需要一个值`, `the option --${name} needs a value`);
  }
  return value;
}
