/**
 * A moment in words.
 *
 * @module
 */
import { languageTag } from "../words/text.js";
import type { Locale } from "../words/text.js";

/**
 * Writes a moment as people read it: day and time, with the year only where it is another one.
 *
 * @param at - Milliseconds since 1970.
 * @param locale - Language.
 * @param now - The present moment.
 * @returns Such as "11月22日 15:04".
 */
export function moment(at: number, locale: Locale, now: number = Date.now()): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(languageTag(locale), {
    ...(!isThisYear && { year: "numeric" }),
    month: locale === "zh" ? "long" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}
