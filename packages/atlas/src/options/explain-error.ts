/**
 * Errors of the analysis in words, with the names that the links have on the map.
 *
 * @module
 */
import { ChainError } from "@liantu/core";
import type { Chain, ChainErrorCode, LinkKey, Localized } from "@liantu/core";
import { linkNames } from "../views/names.js";
import * as faults from "../words/option-faults.js";

/**
 * Explains an error of the analysis.
 *
 * @param error - Error that the analysis threw.
 * @param chain - Chain that was analysed.
 * @returns What is wrong, in both languages.
 */
export function explainError(error: ChainError, chain: Chain): Localized {
  if (isOf(error, "amplifying-cycle")) {
    const { cycle } = error.details;
    return faults.amplifyingCycle(listOf(chain, [...cycle, ...cycle.slice(0, 1)], " → "));
  }
  if (isOf(error, "ambiguous-credits")) return faults.ambiguousCredits(listOf(chain, error.details.links, ", "));
  if (isOf(error, "unknown-link")) return faults.noSuchLink(error.details.key);
  if (isOf(error, "invalid-amount")) {
    const { key, value } = error.details;
    return faults.amountOutOfRange(linkNames(chain, key), String(value));
  }
  if (isOf(error, "invalid-rule")) return faults.invalidRule(error.details.rule, error.details.reason);
  return { zh: `${error.message}（${error.code}）`, en: error.message };
}

/**
 * Names the link whose amount an error is about.
 *
 * @param error - Error that the analysis threw.
 * @returns Key, `undefined` if it is not about an amount.
 */
export function linkAtFault(error: ChainError): LinkKey | undefined {
  return isOf(error, "invalid-amount") ? error.details.key : undefined;
}

function isOf<Code extends ChainErrorCode>(error: ChainError, code: Code): error is ChainError<Code> {
  return error.code === (code as ChainErrorCode);
}

function listOf(chain: Chain, keys: readonly LinkKey[], between: string): Localized {
  const names = keys.map((key) => linkNames(chain, key));
  return { zh: names.map(({ zh }) => zh).join(between), en: names.map(({ en }) => en).join(between) };
}
