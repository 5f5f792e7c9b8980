/**
 * Fields that several forms share.
 *
 * @module
 */
import { CONFIDENCE_NAMES, LANE_NAMES, PROJECT_STATUSES, STATUS_NAMES } from "@liantu/core";
import type { Confidence, LinkStage, Localized } from "@liantu/core";
import { EDIT_WORDS } from "../../words/edit-words.js";
import type { FieldChoice, FormField } from "./form-field.js";

const CONFIDENCES: readonly Confidence[] = ["reported", "indicative", "illustrative"];
const LANES: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];

/** Lanes to choose from. */
export const LANE_CHOICES: readonly FieldChoice[] = LANES.map((value) => ({ value, words: LANE_NAMES[value] }));

/** Statuses to choose from. */
export const STATUS_CHOICES: readonly FieldChoice[] = PROJECT_STATUSES.map((value) => ({
  value,
  words: STATUS_NAMES[value],
}));

/** Units of capacity that ledgers use. */
export const CAPACITY_UNITS: Readonly<Record<keyof Localized, readonly string[]>> = {
  zh: ["吨/年", "万吨/年", "GWh/年", "MW/年", "万㎡/年", "万套/年", "台/年", "套/年", "万件/年", "MW"],
  en: ["t/a", "GWh/a", "MW/a", "m²/a", "sets/a", "MW"],
};

/** Units of money of projects. */
export const MONEY_UNITS: Readonly<Record<keyof Localized, readonly string[]>> = {
  zh: ["亿元", "万元"],
  en: ["亿元", "万元"],
};

/** Unit and leader that answer for a record. */
export const RESPONSIBLE_FIELDS: readonly FormField[] = [
  { name: "responsible.unit", kind: "text", words: EDIT_WORDS.responsibleUnit },
  { name: "responsible.leader", kind: "text", words: EDIT_WORDS.leader },
];

/** Source and confidence of a record, and its note. */
export const SOURCE_FIELDS: readonly FormField[] = [
  { name: "source", kind: "long", words: EDIT_WORDS.source, example: EDIT_WORDS.sourceExample, isWide: true },
  {
    name: "confidence",
    kind: "choice",
    words: EDIT_WORDS.confidence,
    choices: CONFIDENCES.map((value) => ({ value, words: CONFIDENCE_NAMES[value] })),
  },
  { name: "note", kind: "long", words: EDIT_WORDS.note, isWide: true },
];

/**
 * Makes a field of money.
 *
 * @param name - Path in the record.
 * @param words - Label.
 * @returns The field.
 */
export function moneyField(name: string, words: Localized): FormField {
  return { name, kind: "money", words, suggestions: ({ locale }) => MONEY_UNITS[locale] };
}
