/**
 * Options of the library, read by their descriptions.
 *
 * @module
 */
import type { Chain, OptionDescriptor } from "@liantu/core";
import { checkedWord } from "../command-line.js";
import type { CommandLine } from "../command-line.js";
import { optionUsage } from "../options.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { findLink, parseTargets, resolveTargets } from "./read-targets.js";

/** Options by their names in the library; those that were not given are absent. */
export type OptionValues = Readonly<Record<string, unknown>>;

type Resolve = (chain: Chain) => unknown;

/**
 * Reads options: what can be checked without the chain is checked at once, links and their units once it is there.
 *
 * @param line - Command line.
 * @param descriptors - Options that may be given.
 * @param what - What needs them, for the message.
 * @returns A function from the chain to the values.
 * @throws {@link UsageError} if a value is not what it should be or a required option is missing; so does the function.
 */
export function readOptions(
  { options }: CommandLine,
  descriptors: readonly OptionDescriptor[],
  what: string,
): (chain: Chain) => OptionValues {
  const given = descriptors.flatMap((descriptor) => {
    const texts = options.get(descriptor.flag);
    if (texts !== undefined) return [[descriptor.name, readOption(descriptor, texts)] as const];
    if (descriptor.isRequired !== true) return [];
    const isRepeatable = descriptor.kind === "amounts";
    throw new UsageError(
      `${what} 需要${isRepeatable ? "至少一个" : ""} ${optionUsage(descriptor, "zh")}`,
      `${what} needs ${isRepeatable ? "at least one " : ""}${optionUsage(descriptor, "en")}`,
    );
  });
  return (chain) => Object.fromEntries(given.map(([name, resolve]) => [name, resolve(chain)]));
}

function readOption({ flag, kind, values = [] }: OptionDescriptor, texts: readonly string[]): Resolve {
  const option = `--${flag}`;
  const text = texts.at(-1) ?? "";
  const words = values.map(({ value }) => value);
  switch (kind) {
    case "flag":
      return () => true;
    case "choice": {
      const word = checkedWord(option, text, words);
      return () => word;
    }
    case "choices": {
      const some = text.split(",").map((word) => checkedWord(option, word.trim(), words));
      return () => some;
    }
    case "amounts": {
      const targets = parseTargets(texts, option);
      return (chain) => resolveTargets(chain, targets, option);
    }
    case "link":
      return (chain) => findLink(chain, text, option);
    case "number": {
      const value = Number(text.trim());
      if (text.trim() !== "" && Number.isFinite(value)) return () => value;
      const shown = printable(text);
      throw new UsageError(`${option} 应为数值，实为“${shown}”`, `${option} takes a number, got "${shown}"`);
    }
  }
}
