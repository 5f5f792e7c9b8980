/**
 * Which options an analysis was made with, in a line.
 *
 * @module
 */
import { ANALYZE_OPTIONS } from "@liantu/core";
import type { ChainAnalysis, LinkKey, OptionDescriptor } from "@liantu/core";
import { numberText } from "../views/format.js";
import { findLink, linkShortName } from "../views/names.js";
import { sentence } from "../words/text.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import { countsWith } from "./option-fields.js";

/** Options in force, in words. */
export interface BasisText {
  /** Value of the option that comes first: on which basis demand is reckoned. */
  readonly basis: string;
  /** The same with everything that differs from the default. */
  readonly whole: string;
  /** Whether nothing differs from the default. */
  readonly isDefault: boolean;
}

/** More amounts than this are counted. */
const MOST_AMOUNTS = 2;

/**
 * Says which options are in force.
 *
 * @param analysis - Analysis; what it was made with counts, not what a form holds.
 * @param locale - Language.
 * @returns Texts such as "按目标倒推：铁锂电芯 20 GWh/年".
 */
export function basisText(analysis: ChainAnalysis, locale: Locale): BasisText {
  const inForce = analysis.options as Readonly<Record<string, unknown>>;
  const [first, ...rest] = ANALYZE_OPTIONS;
  const basis = first === undefined ? "" : valueText(first, inForce[first.name], locale);
  const differing = rest.filter(
    (option) => countsWith(option.name, analysis.options.basis) && !isDefault(option, inForce[option.name]),
  );
  const amounts = differing.filter(({ kind }) => kind === "amounts");
  const amountTexts = amounts.flatMap(({ name }) => amountsText(analysis, inForce[name], locale));
  const others = differing
    .filter(({ kind }) => kind !== "amounts")
    .map((option) => {
      const label = option.label[locale];
      return option.kind === "flag"
        ? label
        : WORDS.pair(label, valueText(option, inForce[option.name], locale))[locale];
    });
  const head = amountTexts.length > 0 ? WORDS.pair(basis, amountTexts.join(WORDS.and[locale]))[locale] : basis;
  const isBasisDefault = first === undefined || isDefault(first, inForce[first.name]);
  return { basis, whole: sentence([head, ...others].join(" · ")), isDefault: isBasisDefault && differing.length === 0 };
}

function isDefault(option: OptionDescriptor, value: unknown): boolean {
  if (value instanceof Map) return value.size === 0;
  if (!Array.isArray(value) || !Array.isArray(option.default)) return value === option.default;
  const expected: readonly unknown[] = option.default;
  return value.length === expected.length && value.every((one) => expected.includes(one));
}

function valueText({ values = [] }: OptionDescriptor, value: unknown, locale: Locale): string {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = values.filter((one) => chosen.includes(one.value)).map(({ label }) => label[locale]);
  return known.length > 0 ? known.join(WORDS.and[locale]) : String(value);
}

function amountsText({ chain }: ChainAnalysis, value: unknown, locale: Locale): readonly string[] {
  const amounts = [...(value as ReadonlyMap<LinkKey, number>)];
  const texts = amounts.slice(0, MOST_AMOUNTS).map(([link, amount]) => {
    const unit = findLink(chain, link)?.unit ?? "";
    return `${linkShortName(chain, link, locale)} ${numberText(amount, unit, locale)}`;
  });
  const more = amounts.length - texts.length;
  return more > 0 ? [...texts, WORDS.moreTargets(more)[locale]] : texts;
}
