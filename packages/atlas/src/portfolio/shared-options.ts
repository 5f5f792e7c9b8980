/**
 * Which of the options of the map count for all chains of a portfolio.
 *
 * @module
 */
import { ANALYZE_OPTIONS } from "@liantu/core";
import type { Chain } from "@liantu/core";
import type { PortfolioOptions } from "@liantu/core/planning";
import { optionFields } from "../options/option-fields.js";
import type { OptionInputs } from "../options/option-fields.js";
import { readFields } from "../options/read-fields.js";

/**
 * Takes from the form of the map what can be asked of every chain: a target at one link cannot.
 *
 * @param inputs - What was entered into the form.
 * @param chain - Chain on the map.
 * @returns Options for all chains; the default ones where the entries are wrong.
 */
export function sharedOptions(inputs: OptionInputs, chain: Chain): PortfolioOptions {
  const { options } = readFields(optionFields(ANALYZE_OPTIONS, inputs), chain);
  if (options === null) return {};
  const { targets: _targets, locationQuotients: _quotients, basis, ...rest } = options;
  return { ...rest, ...(basis !== undefined && basis !== "target" && { basis }) };
}
