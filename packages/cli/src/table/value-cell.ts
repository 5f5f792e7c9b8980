/**
 * Single values of a result as people read them.
 *
 * @module
 */
import {
  ACTION_NAMES,
  BOUND_NAMES,
  CLASS_NAMES,
  FACT_NAMES,
  formatAmount,
  formatNumber,
  WEAKNESS_PART_NAMES,
} from "@liantu/core";
import type { Amount, Chain, FlowKind, LinkKey, Localized, RemovalLoss } from "@liantu/core";
import type { Language } from "../language.js";
import { isRecord } from "../plain-value.js";
import { printable } from "../text/printable.js";
import { coverageCell, knownAmount, percentCell, UNKNOWN_WORDS } from "./row-unit.js";

/** What a value is printed in. */
export interface CellContext {
  /** Chain that names and units are taken from. */
  readonly chain: Chain;
  /** Language. */
  readonly language: Language;
  /** Unit of the amounts, if the value belongs to a link that has one. */
  readonly unit?: string;
}

const YES: Localized = { zh: "是", en: "yes" };
const NO: Localized = { zh: "否", en: "no" };
const KIND_NAMES: Readonly<Record<FlowKind, Localized>> = {
  input: { zh: "投入", en: "input" },
  credit: { zh: "抵扣", en: "credit" },
  return: { zh: "回收", en: "return" },
};
const WEIGHTING_NAMES: Readonly<Record<RemovalLoss["weighting"], Localized>> = {
  price: { zh: "按价格", en: "by price" },
  "per-target": { zh: "各产品等权", en: "targets alike" },
};
const LINK_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "link",
  "links",
  "from",
  "to",
  "target",
  "skipped",
  "soleSourceOf",
  "singleSuppliers",
  "immediate",
  "dominators",
]);
const AMOUNT_FIELDS: ReadonlySet<string> = new Set(["amount", "output", "next"]);
const SHARE_FIELDS: ReadonlySet<string> = new Set(["rate", "coverage", "loss", "known"]);
const NAMES: ReadonlyMap<string, Readonly<Record<string, Localized>>> = new Map<
  string,
  Readonly<Record<string, Localized>>
>([
  ["class", CLASS_NAMES],
  ["action", ACTION_NAMES],
  ["fact", FACT_NAMES],
  ["kind", KIND_NAMES],
  ["bound", BOUND_NAMES],
  ["part", WEAKNESS_PART_NAMES],
  ["weighting", WEIGHTING_NAMES],
]);

/**
 * Tells an amount from other objects.
 *
 * @param value - Anything.
 * @returns `true` for an object with a base value and a bound.
 */
export function isAmount(value: unknown): value is Amount {
  return isRecord(value) && typeof value["base"] === "number" && typeof value["bound"] === "string";
}

/**
 * Tells words in both languages from other objects.
 *
 * @param value - Anything.
 * @returns `true` for an object of two texts, Chinese and English.
 */
export function isLocalized(value: unknown): value is Localized {
  return (
    isRecord(value) &&
    typeof value["zh"] === "string" &&
    typeof value["en"] === "string" &&
    Object.keys(value).length === 2
  );
}

/**
 * Tells a share, which is printed as a percentage, from amounts in a unit.
 *
 * @param field - Name of the field.
 * @returns `true` for a rate and a coverage.
 */
export function isShareField(field: string): boolean {
  return SHARE_FIELDS.has(field);
}

/**
 * Names a link.
 *
 * @param key - Key of the link.
 * @param context - Chain and language.
 * @returns Name that is safe to print; the key where the chain has no such link.
 */
export function linkName(key: LinkKey, { chain, language }: CellContext): string {
  if (!chain.graph.hasNode(key)) return printable(key);
  const { name, nameEn } = chain.graph.getNodeAttributes(key);
  return printable(language === "en" ? (nameEn ?? name) : name);
}

/**
 * Takes the unit of the link that a row is about.
 *
 * @param row - Row with a field that names a link.
 * @param context - Where there is none, its unit holds.
 * @returns The context of the row.
 */
export function contextOf(row: Readonly<Record<string, unknown>>, context: CellContext): CellContext {
  const key = row["link"] ?? row["target"] ?? row["id"] ?? row["to"];
  const { graph } = context.chain;
  const unit = typeof key === "string" && graph.hasNode(key) ? graph.getNodeAttribute(key, "unit") : undefined;
  return unit === undefined ? context : { ...context, unit };
}

/**
 * Prints a value.
 *
 * @param field - Field that it stands in, which says what it means.
 * @param value - Number, text, truth value, amount, list or object; `null` is what is not known.
 * @param context - Chain, language, unit.
 * @returns Text of one line.
 */
export function valueCell(field: string, value: unknown, context: CellContext): string {
  const { language, unit } = context;
  const unknown = UNKNOWN_WORDS[language];
  if (value === null || value === undefined) return unknown;
  if (typeof value === "boolean") return (value ? YES : NO)[language];
  if (isAmount(value)) {
    if (SHARE_FIELDS.has(field)) return coverageCell(value, language);
    return printable(formatAmount(knownAmount(value), unit ?? "", language, { unknown }));
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "-∞" : unknown;
    if (SHARE_FIELDS.has(field)) return percentCell(value);
    if (AMOUNT_FIELDS.has(field)) return printable(formatAmount(value, unit ?? "", language));
    return formatNumber(value, language, { isStepped: false });
  }
  if (typeof value === "string") {
    if (LINK_FIELDS.has(field)) return linkName(value, context);
    return printable(NAMES.get(field)?.[value]?.[language] ?? value);
  }
  const separator = language === "zh" ? "、" : ", ";
  if (Array.isArray(value)) return value.map((item) => valueCell(field, item, context)).join(separator);
  if (isLocalized(value)) return printable(value[language]);
  if (!isRecord(value)) return "";
  const own = contextOf(value, context);
  return Object.entries(value)
    .map(([key, item]) => valueCell(key, item, own))
    .join(" ");
}
