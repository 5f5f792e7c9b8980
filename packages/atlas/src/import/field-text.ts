/**
 * Fields of projects and what stands in them, as a planner would say it.
 *
 * @module
 */
import { STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Chain, Localized, Money, ProjectStage, ProjectStatus } from "@liantu/core";
import { moneyText, unitText } from "../views/format.js";
import { enterpriseName, linkName } from "../views/names.js";
import { IMPORT_TERMS as T } from "../words/import-terms.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";

const NAMES: ReadonlyMap<string, Localized> = new Map(Object.entries(T.projectFields));
const NOTHING = "—";

/**
 * Names a field of a project.
 *
 * @param field - Field.
 * @param locale - Language.
 * @returns Its name; the field itself if nobody named it.
 */
export function fieldName(field: string, locale: Locale): string {
  return NAMES.get(field)?.[locale] ?? field;
}

/**
 * Says what stands in a field of a project.
 *
 * @param field - Field.
 * @param value - Value; `undefined` if there is none.
 * @param chain - Chain, for the names of what the value points to.
 * @param locale - Language.
 * @returns Text; a dash for nothing.
 */
export function fieldText(field: string, value: unknown, chain: Chain, locale: Locale): string {
  if (value === undefined || value === null || value === "") return NOTHING;
  const text = (words: Localized): string => words[locale];
  if (typeof value === "boolean") return text(value ? W.yes : W.no);
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return stringText(field, value, chain, locale);
  const pieces = piecesOf(field, value, locale);
  return pieces.length === 0 ? NOTHING : pieces.join(text(WORDS.and));
}

/**
 * Leaves out of two records by heading what is the same in both.
 *
 * @param before - Value before.
 * @param after - Value after.
 * @returns Both, with only what differs; other values as they are.
 */
export function differing(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!isRecord(before) || !isRecord(after) || isMoney(before) || isMoney(after)) return [before, after];
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
  const pick = (from: ReadonlyMap<string, unknown>): unknown => {
    const own = keys.filter((key) => from.has(key));
    return own.length === 0 ? undefined : new Map(own.map((key) => [key, from.get(key)]));
  };
  return [pick(old), pick(now)];
}

function stringText(field: string, value: string, chain: Chain, locale: Locale): string {
  switch (field) {
    case "stage":
      return STAGE_NAMES[value as ProjectStage][locale];
    case "status":
      return STATUS_NAMES[value as ProjectStatus][locale];
    case "link":
      return linkName(chain, value, locale);
    case "enterprise":
      return enterpriseName(chain, value);
    case "parent":
      return chain.projects.get(value)?.name ?? value;
    case "unit":
      return unitText(value, locale);
    default:
      return value;
  }
}

function piecesOf(field: string, value: object, locale: Locale): readonly string[] {
  if (isMoney(value)) return [moneyText(value, locale)];
  if (Array.isArray(value)) return value.map((each: unknown) => partText(each, locale));
  const entries: readonly (readonly [unknown, unknown])[] = value instanceof Map ? [...value] : Object.entries(value);
  if (field === "responsible") return entries.map(([, text]) => String(text));
  return entries.map(([name, text]) => {
    const shown = field === "expected" ? stageText(String(name), locale) : String(name);
    return WORDS.pair(shown, String(text))[locale];
  });
}

// an event, or money that arrived
function partText(value: unknown, locale: Locale): string {
  if (!isRecord(value)) return String(value);
  const entries = new Map(Object.entries(value));
  const [stage, amount, date] = [entries.get("stage"), entries.get("amount"), entries.get("date")];
  const what = typeof stage === "string" ? stageText(stage, locale) : isMoney(amount) ? moneyText(amount, locale) : "";
  return [what, typeof date === "string" ? date : ""].filter((part) => part !== "").join(" ");
}

function stageText(stage: string, locale: Locale): string {
  return new Map<string, Localized>(Object.entries(STAGE_NAMES)).get(stage)?.[locale] ?? stage;
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMoney(value: unknown): value is Money {
  return isRecord(value) && "value" in value && "unit" in value;
}
