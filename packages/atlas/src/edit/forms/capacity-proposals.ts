/**
 * What a text says of capacity, investment and land, ready to be put into a form.
 *
 * @module
 */
import { formatAmount, parseCapacity, unitsAreAlike } from "@liantu/core";
import type { AlternativeReason, CapacityReading, Localized, ReadingAlternative } from "@liantu/core";
import { EDIT_WORDS } from "../../words/edit-words.js";
import type { Locale } from "../../words/text.js";
import type { DraftTexts } from "../fields/draft.js";

/** One thing that a text says. */
export interface CapacityProposal {
  /** What it is of. */
  readonly what: Localized;
  /** Amount with its unit, as written. */
  readonly amount: string;
  /** Why it is another way to read the same words; `undefined` for the first reading. */
  readonly reason?: AlternativeReason;
  /** Whether it does not convert to the unit of the link. */
  readonly isUnlike: boolean;
  /** What it puts into the form. */
  readonly texts: DraftTexts;
}

/**
 * Reads a text.
 *
 * @param text - Text such as "总投资12亿元，年产3万吨".
 * @param unit - Unit of the link, `undefined` if it states none.
 * @param locale - Language of the amounts.
 * @returns For each quantity that a project can have: the first reading and the others.
 */
export function capacityProposals(
  text: string,
  unit: string | undefined,
  locale: Locale = "zh",
): readonly (readonly CapacityProposal[])[] {
  return parseCapacity(text)
    .map((reading) =>
      [
        proposalOf(reading, reading.role, unit, locale),
        ...reading.alternatives.map((one) => proposalOf(one, reading.role, unit, locale)),
      ]
        .filter((one): one is CapacityProposal => one !== null)
        .filter((one, at, all) => all.findIndex((other) => isSame(one, other)) === at),
    )
    .filter((proposals) => proposals.length > 0);
}

function proposalOf(
  reading: Pick<CapacityReading, "kind" | "value" | "unit"> & Partial<Pick<ReadingAlternative, "reason">>,
  role: CapacityReading["role"],
  unit: string | undefined,
  locale: Locale,
): CapacityProposal | null {
  const { kind, value, unit: own, reason } = reading;
  const amount = formatAmount({ base: value, bound: "exact" }, own, locale);
  const because = reason === undefined ? {} : { reason };
  if (kind === "capacity" || kind === "power" || kind === "storage") {
    const texts = new Map([
      ["capacity", String(value)],
      ["unit", own],
    ]);
    const isUnlike = unit !== undefined && !unitsAreAlike(own, unit);
    return { what: EDIT_WORDS.capacity, amount, isUnlike, texts, ...because };
  }
  if (kind === "land" && own.endsWith("亩")) {
    const land = value * (own.startsWith("万") ? 10_000 : 1);
    return { what: EDIT_WORDS.land, amount, isUnlike: false, texts: new Map([["landMu", String(land)]]), ...because };
  }
  if (kind === "money" && /^[万亿]元$/.test(own)) {
    const isSigned = role === "contracted";
    if (!isSigned && role !== undefined && role !== "investment") return null;
    const field = isSigned ? "signed" : "investment";
    const texts = new Map([
      [`${field}:value`, String(value)],
      [`${field}:unit`, own],
    ]);
    return { what: isSigned ? EDIT_WORDS.signed : EDIT_WORDS.investment, amount, isUnlike: false, texts, ...because };
  }
  return null;
}

function isSame(a: CapacityProposal, b: CapacityProposal): boolean {
  return a.what === b.what && a.amount === b.amount;
}
