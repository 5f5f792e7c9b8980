/**
 * Keys of a document that this app knows beside those of the format.
 *
 * @module
 */
import type { Issue } from "@liantu/core";

/** Views that were saved for a presentation. */
export const VIEWS_KEY = "x-views";

/**
 * Takes away what is said of keys that the format does not know, but this app does.
 *
 * @param issues - What was said while reading.
 * @returns All else.
 */
export function withoutOwnKeys(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ code, place }) => code !== "unknown-key" || !/^(?:chains\[\d+\]\.)?x-views$/.test(place));
}
