/**
 * Help for the options of the library, made from their descriptions.
 *
 * @module
 */
import type { OptionDescriptor } from "@liantu/core";
import type { Language } from "../language.js";
import { optionUsage } from "../options.js";
import { displayWidth } from "../text/east-asian-width.js";
import { padText, wrapText } from "../text/fit-text.js";

const WIDTH = 110;
const USAGE_WIDTH = 24;

/**
 * Explains options.
 *
 * @param options - Options; of several with one flag the first is explained.
 * @param language - Language.
 * @returns Lines: how each is written, what it does, its values and its default.
 */
export function optionLines(options: readonly OptionDescriptor[], language: Language): string[] {
  const byFlag = new Map<string, OptionDescriptor>();
  for (const option of options) if (!byFlag.has(option.flag)) byFlag.set(option.flag, option);
  return [...byFlag.values()].flatMap((option) =>
    usageLines(optionUsage(option, language), optionWords(option, language)),
  );
}

/**
 * Sets what an option does beside how it is written.
 *
 * @param usage - Such as `--lang zh|en`.
 * @param words - What it does.
 * @param usageWidth - Columns for the former.
 * @returns Lines.
 */
export function usageLines(usage: string, words: string, usageWidth = USAGE_WIDTH): string[] {
  const indent = " ".repeat(usageWidth + 4);
  const [first = "", ...rest] = wrapText(indent + words, WIDTH, indent).map((line) => line.slice(indent.length));
  const below = rest.map((line) => indent + line);
  if (displayWidth(usage) > usageWidth) return [`  ${usage}`, indent + first, ...below];
  return [`  ${padText(usage, usageWidth)}  ${first}`, ...below];
}

function optionWords(option: OptionDescriptor, language: Language): string {
  const zh = language === "zh";
  const { help, isRequired, values = [] } = option;
  const standard = defaultWords(option);
  const parts = [help[language]];
  if (values.length > 0) {
    // In English a value nearly is its own name.
    const words = values.map(({ value, label }) => (zh ? `${value} ${label.zh}` : value));
    parts.push(words.join(zh ? "、" : ", "));
  }
  if (standard !== null) parts.push(zh ? `默认 ${standard}` : `default ${standard}`);
  if (isRequired === true) parts.push(zh ? "必需" : "required");
  return parts.join(zh ? "；" : "; ");
}

function defaultWords({ kind, default: standard }: OptionDescriptor): string | null {
  // A flag that is off by default needs no word.
  if (standard === undefined || kind === "flag") return null;
  return Array.isArray(standard) ? standard.join(",") : String(standard as string | number);
}
