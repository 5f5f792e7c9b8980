/**
 * From the fields of the form to the options of the analysis.
 *
 * @module
 */
import type { AnalyzeOptions, Chain, LinkKey, Localized } from "@liantu/core";
import { findLink, linkNames } from "../views/names.js";
import { unitText } from "../views/format.js";
import { notAnAmount, notANumber, nothingChosen } from "../words/option-faults.js";
import type { AmountInput, OptionField } from "./option-fields.js";
import { readAmount } from "./read-amount.js";

/** Why what was entered is not in force. */
export interface OptionFault {
  /** Why, in both languages. */
  readonly message: Localized;
  /** Link whose amount is at fault, if it is one. */
  readonly link?: LinkKey;
}

/** What the fields say: options, or why there are none. */
export type FieldReading =
  | { readonly options: AnalyzeOptions; readonly fault: null }
  | { readonly options: null; readonly fault: OptionFault };

/**
 * Reads the fields of the form.
 *
 * @param fields - Fields with what was entered.
 * @param chain - Chain, for the units of its links.
 * @returns Options for `analyzeChain`; an amount without a link or without a number is still being typed and left out.
 */
export function readFields(fields: readonly OptionField[], chain: Chain): FieldReading {
  const options: Record<string, unknown> = {};
  for (const field of fields) {
    const value = readField(field, chain);
    if (value instanceof Fault) return { options: null, fault: value.fault };
    if (value !== undefined) options[field.descriptor.name] = value;
  }
  return { options, fault: null };
}

class Fault {
  readonly fault: OptionFault;

  constructor(fault: OptionFault) {
    this.fault = fault;
  }
}

function readField(field: OptionField, chain: Chain): unknown {
  switch (field.kind) {
    case "choice":
    case "link":
      return field.input === "" ? undefined : field.input;
    case "flag":
      return field.input;
    case "choices":
      return field.input.length > 0 ? field.input : new Fault({ message: nothingChosen(field.descriptor.label) });
    case "number": {
      if (field.input.trim() === "") return undefined;
      const value = readAmount(field.input, undefined);
      return value ?? new Fault({ message: notANumber(field.descriptor.label, field.input) });
    }
    case "amounts":
      return readAmounts(field.input, chain);
  }
}

function readAmounts(rows: readonly AmountInput[], chain: Chain): ReadonlyMap<LinkKey, number> | Fault | undefined {
  const amounts = new Map<LinkKey, number>();
  for (const { link, text } of rows) {
    if (link === null || text.trim() === "") continue;
    const unit = findLink(chain, link)?.unit;
    const amount = readAmount(text, unit);
    if (amount === null) {
      const name = linkNames(chain, link);
      const units = unit === undefined ? null : { zh: unitText(unit, "zh"), en: unitText(unit, "en") };
      return new Fault({ link, message: notAnAmount(name, text.trim(), units) });
    }
    amounts.set(link, amount);
  }
  return amounts.size > 0 ? amounts : undefined;
}
