/**
 * Shape of what the help says of a command.
 *
 * @module
 */
import type { Localized, OptionDescriptor } from "@liantu/core";

type LocalizedLines = Readonly<Record<keyof Localized, readonly string[]>>;

/** Help of one command. */
export interface HelpText {
  /** Command with its arguments. */
  readonly usage: Localized;
  /** What it does, in a few words. */
  readonly brief: Localized;
  /** What it does. */
  readonly about?: LocalizedLines;
  /** Options of the library that it takes. */
  readonly described?: readonly OptionDescriptor[];
  /** Options of its own: how they are written, what they do. */
  readonly own?: readonly (readonly [usage: Localized, words: Localized])[];
  /** What `--json` prints; absent if it has no such option. */
  readonly json?: Localized;
  /** Words below. */
  readonly notes?: LocalizedLines;
}

/** The same words in both languages. */
export const same = (text: string): Localized => ({ zh: text, en: text });
