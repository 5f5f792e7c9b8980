/**
 * What a planner once said of the columns and words of her ledgers, kept for the next month.
 *
 * @module
 */
import { PROJECT_STAGES, PROJECT_STATUSES } from "@liantu/core";
import { LEDGER_FIELDS } from "@liantu/ledger";
import type { LedgerField, StageMeaning } from "@liantu/ledger";

/** Meanings of columns by index. */
export type ColumnMeanings = ReadonlyMap<number, LedgerField | null>;

/** What is used of `localStorage`. */
export interface TextStore {
  /** Gives a text, `null` if there is none. */
  getItem(key: string): string | null;
  /** Keeps a text. */
  setItem(key: string, value: string): void;
}

const COLUMNS_KEY = "liantu.import.columns";
const STAGES_KEY = "liantu.import.stages";
const MOST_HEADINGS = 60;
const MOST_WORDS = 500;
const FIELDS: ReadonlySet<unknown> = new Set([...LEDGER_FIELDS, null]);
const MEANINGS: ReadonlySet<unknown> = new Set([...PROJECT_STAGES, ...PROJECT_STATUSES]);

/**
 * Gives the store of the browser.
 *
 * @returns The store; `null` where the browser keeps nothing.
 */
export function browserStore(): TextStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Gives the remembered columns.
 *
 * @param store - Store; `null` remembers nothing.
 * @returns Meanings by fingerprint of the headings, the oldest first.
 */
export function rememberedColumns(store: TextStore | null): ReadonlyMap<string, ColumnMeanings> {
  const found = new Map<string, ColumnMeanings>();
  for (const [fingerprint, columns] of pairs(load(store, COLUMNS_KEY))) {
    if (typeof fingerprint !== "string") continue;
    const meanings = new Map<number, LedgerField | null>();
    for (const [column, field] of pairs(columns)) {
      if (Number.isSafeInteger(column) && FIELDS.has(field))
        meanings.set(column as number, field as LedgerField | null);
    }
    if (meanings.size > 0) found.set(fingerprint, meanings);
  }
  return found;
}

/**
 * Remembers the columns of a heading.
 *
 * @param store - Store; `null` remembers nothing.
 * @param fingerprint - Key of the headings.
 * @param columns - Meanings; without any the heading is forgotten.
 */
export function rememberColumns(store: TextStore | null, fingerprint: string, columns: ColumnMeanings): void {
  const all = new Map(rememberedColumns(store));
  all.delete(fingerprint);
  if (columns.size > 0) all.set(fingerprint, columns);
  save(
    store,
    COLUMNS_KEY,
    [...all].slice(-MOST_HEADINGS).map(([key, meanings]) => [key, [...meanings]]),
  );
}

/**
 * Gives the remembered words of progress.
 *
 * @param store - Store; `null` remembers nothing.
 * @returns Stage or status by word.
 */
export function rememberedStages(store: TextStore | null): ReadonlyMap<string, StageMeaning> {
  const found = new Map<string, StageMeaning>();
  for (const [word, meaning] of pairs(load(store, STAGES_KEY))) {
    if (typeof word === "string" && MEANINGS.has(meaning)) found.set(word, meaning as StageMeaning);
  }
  return found;
}

/**
 * Remembers words of progress.
 *
 * @param store - Store; `null` remembers nothing.
 * @param words - All words.
 */
export function rememberStages(store: TextStore | null, words: ReadonlyMap<string, StageMeaning>): void {
  save(store, STAGES_KEY, [...words].slice(-MOST_WORDS));
}

// a store may hold anything, may be switched off, and may be full: then nothing is remembered
function load(store: TextStore | null, key: string): unknown {
  try {
    return JSON.parse(store?.getItem(key) ?? "[]");
  } catch {
    return [];
  }
}

function save(store: TextStore | null, key: string, value: unknown): void {
  try {
    store?.setItem(key, JSON.stringify(value));
  } catch {
    // the import goes on without being remembered
  }
}

function pairs(value: unknown): readonly (readonly [unknown, unknown])[] {
  if (!Array.isArray(value)) return [];
  return value.filter((pair: unknown): pair is [unknown, unknown] => Array.isArray(pair) && pair.length === 2);
}
