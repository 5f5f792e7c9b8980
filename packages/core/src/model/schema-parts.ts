/**
 * What the schemas of the chain document are made of.
 *
 * @module
 */
import * as v from "valibot";
import { GREATEST_AMOUNT } from "./limits.js";

/** Any text. */
export const text = v.string();
/** A text that is not empty. */
export const key = v.pipe(v.string(), v.minLength(1));
/** An amount: a number of at least 0. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(GREATEST_AMOUNT));
/** A share, 0 to 1. */
export const share = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1));
/** A year, a month or a day. */
export const date = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** Limits within which an amount is known. */
export const range = v.pipe(
  v.object({
    /** Least that is plausible. */
    low: amount,
    /** What is reckoned with. */
    base: amount,
    /** Most that is plausible. */
    high: amount,
  }),
  v.check((r) => r.low <= r.base && r.base <= r.high, "low ≤ base ≤ high"),
);

/** Money with its unit. */
export const MONEY_SCHEMA = v.object({
  /** How many units. */
  value: amount,
  /** Unit of money, such as "亿元", "万元", "CNY/t". */
  unit: key,
  /** Where the number comes from. */
  source: v.exactOptional(text),
});

/** How far a record can be relied on. */
export const confidence = v.picklist(["reported", "indicative", "illustrative"]);

/** An administrative division. */
export const region = v.object({
  /** Administrative division code, such as "620300". */
  code: v.exactOptional(text),
  /** Name of the region. */
  name: v.exactOptional(text),
});

/** Who answers for something. */
export const responsible = v.object({
  /** Responsible unit (责任单位). */
  unit: v.exactOptional(text),
  /** Responsible leader (包抓领导). */
  leader: v.exactOptional(text),
});
