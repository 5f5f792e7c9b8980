/**
 * Words by which a ledger says that a row belongs to no link of the chain.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import { nameKey } from "./name-key.js";

/** What is written into the column of the link where none of the chain fits. */
export const OUTSIDE_WORDS: Localized = { zh: "不属于本链", en: "outside" };

const OUTSIDE =
  /^(?:(?:都|均)?(?:不属于|不在|不是|不属|非)(?:本|该|这条?|此)(?:产业)?链(?:上|内|条)?(?:的?(?:环节|项目))?|(?:本|该)?(?:产业)?链外|其他(?:产业)?链|OUTSIDE|NONEOFTHISCHAIN|NOTINTHISCHAIN|OUTOFCHAIN)$/u;

/**
 * Tells whether what a ledger says of the link is that there is none in this chain.
 *
 * @param text - Text of the column of the link.
 * @returns `true` for 不属于本链, 链外, outside and the like; `false` for an empty text.
 */
export function isOutside(text: string): boolean {
  return OUTSIDE.test(nameKey(text));
}
