/**
 * What a measure says of itself, so that command-line flags, forms and tables of the documentation are made from it.
 *
 * @module
 */
import type { Localized } from "../issue.js";
import type { Chain } from "../model/chain.js";

/** One value that a choice can take. */
export interface OptionValue {
  /** Value as it is written. */
  readonly value: string;
  /** Name for people. */
  readonly label: Localized;
}

/** One option of a measure. */
export interface OptionDescriptor {
  /** Name of the option in the options object. */
  readonly name: string;
  /** Name of the option on the command line, without the dashes. */
  readonly flag: string;
  /**
   * What it takes: one of `values`; several of `values`; yes or no; amounts by link; a link; a number.
   */
  readonly kind: "choice" | "choices" | "flag" | "amounts" | "link" | "number";
  /** Values that a choice can take. */
  readonly values?: readonly OptionValue[];
  /** Value in force if none is given; `undefined` if there is none. */
  readonly default?: string | number | boolean | readonly string[];
  /** Whether the measure cannot do without it. */
  readonly isRequired?: boolean;
  /** Name for people. */
  readonly label: Localized;
  /** What it does. */
  readonly help: Localized;
}

/** One measure. */
export interface MeasureDescriptor {
  /** Key, also its name on the command line. */
  readonly id: string;
  /** Name for people. */
  readonly name: Localized;
  /** What it tells. */
  readonly meaning: Localized;
  /** Unit of its numbers. */
  readonly unit: Localized;
  /** Options. */
  readonly options: readonly OptionDescriptor[];
  /** Name of the function in the library. */
  readonly call: string;
  /**
   * Computes it.
   *
   * @param chain - Chain to read.
   * @param options - Values of the options by name.
   * @returns What the function named by `call` returns.
   */
  readonly compute: (chain: Chain, options: Readonly<Record<string, unknown>>) => unknown;
  /** Where the definition comes from. */
  readonly source: string;
}
