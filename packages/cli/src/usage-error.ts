/**
 * Wrong usage of the command line.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** Thrown where a command, an option or its value is not what it should be; ends the run with 2. */
export class UsageError extends Error {
  /** Always `"UsageError"`. */
  override readonly name = "UsageError";
  /** What was expected, in both languages. */
  readonly text: Localized;

  /**
   * @param zh - What is wrong and what was expected, in Chinese.
   * @param en - The same in English.
   */
  constructor(zh: string, en: string) {
    super(en);
    this.text = { zh, en };
  }
}
