/**
 * Reads the texts of one field.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import type { Localized } from "@liantu/core";
import { readAmount } from "../../options/read-amount.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import type { FieldContext, FormField } from "./form-field.js";
import { readDate } from "./read-date.js";
import { sameUnit } from "./same-unit.js";

/** A value, or why there is none. */
export type FieldReading = { readonly value: unknown } | { readonly fault: Localized };

/** More than this is a slip of the keys: the document does not take it. */
const GREATEST = 1e15;

/**
 * Says whether a field could not be read.
 *
 * @param reading - What {@link readField} gave.
 * @returns Whether it is a fault.
 */
export function isFault(reading: FieldReading): reading is { readonly fault: Localized } {
  return "fault" in reading;
}

/**
 * Reads a field.
 *
 * @param field - Field.
 * @param texts - Its texts by part, trimmed.
 * @param context - Chain and language.
 * @param before - Value in the record, for what the field does not show.
 * @returns The value, `undefined` for an empty field; or what is wrong.
 */
export function readField(
  field: FormField,
  texts: ReadonlyMap<string, string>,
  context: FieldContext,
  before?: unknown,
): FieldReading {
  const text = texts.get("") ?? "";
  switch (field.kind) {
    case "money":
      return readMoney(field, texts, context, before);
    case "range":
      return readRange(field, texts, context);
    case "amount":
      return text === "" ? { value: undefined } : readNumber(text, field.unit?.(context));
    case "percent":
      return text === "" ? { value: undefined } : readPercent(text);
    case "date": {
      const date = text === "" ? undefined : readDate(text);
      return date === null ? { fault: EDIT_WORDS.dateFault } : { value: date };
    }
    case "flag":
      return { value: text === "yes" ? true : undefined };
    case "answer":
      return { value: text === "" ? undefined : text === "yes" };
    case "unit":
      return { value: text === "" ? undefined : typeof before === "string" && sameUnit(text, before) ? before : text };
    case "list": {
      const items = text.split(/[、,，;；\n]/u).map((item) => item.trim());
      const known = [...new Set(items.filter((item) => item !== ""))];
      return { value: known.length === 0 ? undefined : known };
    }
    case "choice":
    case "link":
    case "links":
    case "long":
    case "rows":
    case "stage":
    case "stage-dates":
    case "text":
      return { value: text === "" ? undefined : text };
  }
}

/**
 * Reads a number that is not negative.
 *
 * @param text - What was typed, such as "3", "1.2万" or "2万吨".
 * @param unit - Unit that it is to be in.
 * @returns The number in that unit, or what is wrong.
 */
export function readNumber(text: string, unit: string | undefined): FieldReading {
  const clean = toHalfWidth(text).replace(/\s+/g, "");
  // "3万" beside 万吨 may be 3 or 30 000 of them: nobody is to guess.
  if (/[万亿]$/.test(clean) && /^[千百十]?[万亿]/.test(unit ?? "")) return { fault: EDIT_WORDS.twiceMyriad };
  const value = /^[\d.]+e[+-]?\d+$/i.test(clean) ? Number(clean) : readAmount(text, unit);
  if (value === null || !Number.isFinite(value)) return { fault: EDIT_WORDS.numberFault };
  if (value < 0) return { fault: EDIT_WORDS.negativeFault };
  if (value > GREATEST) return { fault: EDIT_WORDS.greatFault };
  return { value };
}

function readMoney(
  field: FormField,
  texts: ReadonlyMap<string, string>,
  context: FieldContext,
  before: unknown,
): FieldReading {
  const text = texts.get(":value") ?? "";
  if (text === "") return { value: undefined };
  // Until another is chosen, the first unit is the one that is seen.
  const typed = texts.get(":unit") || (field.suggestions?.(context)[0] ?? "");
  const old = typeof before === "object" && before !== null ? (before as { readonly unit?: string }) : {};
  const unit = old.unit !== undefined && sameUnit(old.unit, typed) ? old.unit : typed;
  if (unit === "") return { fault: EDIT_WORDS.moneyUnitFault };
  // 3.5亿 beside 亿元 is money, and has its unit with it.
  const clean = toHalfWidth(text).replace(/\s+/g, "");
  const read = readNumber(/[万亿]$/.test(clean) ? `${clean}元` : clean, unit);
  return isFault(read) ? read : { value: { ...old, value: read.value, unit } };
}

function readRange(field: FormField, texts: ReadonlyMap<string, string>, context: FieldContext): FieldReading {
  const unit = field.unit?.(context);
  const [low = "", base = "", high = ""] = [":low", ":base", ":high"].map((part) => texts.get(part) ?? "");
  if (low === "" && base === "" && high === "") return { value: undefined };
  if (base === "") return { fault: EDIT_WORDS.baseMissing };
  const read = [low || base, base, high || base].map((text) => readNumber(text, unit));
  const faulty = read.find(isFault);
  if (faulty !== undefined) return faulty;
  const [least, middle, most] = read.map((one) => (isFault(one) ? 0 : (one.value as number)));
  if (least === undefined || middle === undefined || most === undefined) return { fault: EDIT_WORDS.numberFault };
  if (low === "" && high === "") return { value: middle };
  if (least > middle || middle > most) return { fault: EDIT_WORDS.rangeFault };
  return { value: { low: least, base: middle, high: most } };
}

function readPercent(text: string): FieldReading {
  const read = readNumber(toHalfWidth(text).replace(/%\s*$/, ""), undefined);
  return isFault(read) ? read : { value: Number(((read.value as number) / 100).toPrecision(15)) };
}
