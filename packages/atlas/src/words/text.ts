/**
 * Sentences in the two languages of the app, and how one of them is chosen.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** Language of the app. */
export type Locale = "zh" | "en";

/** Languages in the order of the switch, each named in itself. */
export const LOCALES: readonly {
  readonly locale: Locale;
  readonly name: string;
  readonly short: string;
  readonly tag: string;
}[] = [
  { locale: "zh", name: "中文", short: "中", tag: "zh-CN" },
  { locale: "en", name: "English", short: "EN", tag: "en" },
];

/**
 * Gives the language tag of a language, for the `lang` attribute.
 *
 * @param locale - Language.
 * @returns BCP 47 tag.
 */
export function languageTag(locale: Locale): string {
  return locale === "zh" ? "zh-CN" : "en";
}

/**
 * Makes a text begin as a sentence does.
 *
 * @param text - Text that may begin with a small letter.
 * @returns The text with a capital; Chinese stays as it is.
 */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Puts texts of both languages together, piece by piece.
 *
 * @param pieces - Texts, the same in both languages where they are strings.
 * @returns One text in both languages.
 */
export function joined(...pieces: readonly (Localized | string)[]): Localized {
  const of = (locale: Locale): string =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece[locale])).join("");
  return { zh: of("zh"), en: of("en") };
}
