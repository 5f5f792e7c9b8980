/**
 * What the columns and the words of a ledger mean, as somebody says: by options, or remembered in a file.
 *
 * @module
 */
import { PROJECT_STAGES, PROJECT_STATUSES, STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import { COLUMN_NAMES, LEDGER_FIELDS, matchName } from "@liantu/ledger";
import type { LedgerField, LedgerReading, StageMeaning } from "@liantu/ledger";
import { suggestion } from "../nearest-name.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { decodeText } from "./decode-text.js";

/** Meanings of columns by column index. */
export type ColumnMeanings = ReadonlyMap<number, LedgerField | null>;

/** What is remembered from one ledger to the next. */
export interface LedgerMapping {
  /** Meanings of columns by fingerprint of the headings. */
  readonly columns: ReadonlyMap<string, ColumnMeanings>;
  /** What words of progress stand for. */
  readonly stageWords: ReadonlyMap<string, StageMeaning>;
}

const FORMAT = "liantu-mapping";
const NONE = "-";

/** A mapping in which nothing is remembered. */
export const NO_MAPPING: LedgerMapping = { columns: new Map(), stageWords: new Map() };

/**
 * Reads the meanings of columns: `--column 总投资=investment`, `--column H=总投资`, `--column 备用=-`.
 *
 * @param texts - Values of the option.
 * @param reading - Ledger, read without them.
 * @returns Meanings by column.
 * @throws {@link UsageError} if the ledger has no such column, or there is no such meaning.
 */
export function columnsOf(texts: readonly string[], { columns }: LedgerReading): ColumnMeanings {
  return new Map(
    texts.map((text) => {
      const [name, word] = parted(text, "--column", "列=含义", "COLUMN=MEANING", "总投资=investment");
      const match =
        columns.find(({ heading }) => heading === name) ??
        columns.find(({ letter }) => letter === name.toUpperCase()) ??
        columns.find(({ heading }) => heading.split("/").includes(name));
      if (match === undefined) {
        const known = columns.map(({ letter, heading }) => `${letter} ${printable(heading)}`);
        throw new UsageError(
          `--column：台账没有列“${printable(name)}”；有：${known.join("、")}`,
          `--column: the ledger has no column "${printable(name)}"; it has ${known.join(", ")}`,
        );
      }
      return [match.column, fieldOf(word)] as const;
    }),
  );
}

/**
 * Reads what words of progress stand for: `--word 建设中期=building`, `--word 中止=终止`.
 *
 * @param texts - Values of the option.
 * @returns Meanings by word.
 * @throws {@link UsageError} if there is no such stage.
 */
export function stageWordsOf(texts: readonly string[]): ReadonlyMap<string, StageMeaning> {
  return new Map(
    texts.map((text) => {
      const [word, name] = parted(text, "--word", "词=阶段", "WORD=STAGE", "建设中期=building");
      const meaning = meaningOf(name);
      if (meaning !== undefined) return [word, meaning] as const;
      const known = [...PROJECT_STAGES, ...PROJECT_STATUSES];
      const { zh, en } = suggestion(name, known);
      throw new UsageError(
        `--word：没有阶段“${printable(name)}”${zh}（可用：${known.join("、")}，或其中文名）`,
        `--word: there is no stage "${printable(name)}"${en} (one of ${known.join(", ")})`,
      );
    }),
  );
}

/**
 * Reads a mapping that {@link writeMapping} wrote.
 *
 * @param bytes - Whole file.
 * @param path - Its name, for the message.
 * @returns Mapping.
 * @throws {@link UsageError} if it is something else: it would be written over.
 */
export function readMapping(bytes: Uint8Array, path: string): LedgerMapping {
  const decoded = decodeText(bytes);
  let file: unknown;
  try {
    file = "text" in decoded ? JSON.parse(decoded.text) : null;
  } catch {
    file = null;
  }
  if (!isRecord(file) || file["format"] !== FORMAT) {
    const name = printable(path);
    throw new UsageError(
      `--mapping：“${name}”不是 liantu 写出的列对应文件；请换一个文件名，新文件会自动建立`,
      `--mapping: "${name}" is no mapping that liantu wrote; name another file, and it will be made`,
    );
  }
  const columns = new Map<string, ColumnMeanings>();
  for (const ledger of listOf(file["ledgers"])) {
    if (typeof ledger["fingerprint"] !== "string") continue;
    const own = new Map<number, LedgerField | null>();
    for (const { column, field } of listOf(ledger["columns"])) {
      const known = field === null ? null : LEDGER_FIELDS.find((each) => each === field);
      if (typeof column === "number" && known !== undefined) own.set(column, known);
    }
    columns.set(ledger["fingerprint"], own);
  }
  const stageWords = new Map<string, StageMeaning>();
  for (const { word, stage } of listOf(file["words"])) {
    const meaning = typeof stage === "string" ? meaningOf(stage) : undefined;
    if (typeof word === "string" && meaning !== undefined) stageWords.set(word, meaning);
  }
  return { columns, stageWords };
}

/**
 * Writes a mapping with what was said of one more ledger.
 *
 * @param mapping - What was remembered before.
 * @param reading - Ledger.
 * @param columns - What was said of its columns.
 * @param stageWords - What was said of words.
 * @returns Plain object for JSON; the same for the same meanings.
 */
export function writeMapping(
  mapping: LedgerMapping,
  reading: LedgerReading,
  columns: ColumnMeanings,
  stageWords: LedgerMapping["stageWords"],
): Record<string, unknown> {
  const { fingerprint } = reading;
  const all = new Map(mapping.columns);
  if (columns.size > 0) all.set(fingerprint, new Map([...(all.get(fingerprint) ?? []), ...columns]));
  const headings = new Map(reading.columns.map(({ column, heading }) => [column, heading]));
  const words = new Map([...mapping.stageWords, ...stageWords]);
  return {
    format: FORMAT,
    version: 1,
    ledgers: [...all].map(([key, own]) => ({
      fingerprint: key,
      columns: [...own]
        .sort(([a], [b]) => a - b)
        .map(([column, field]) => ({
          column,
          ...(key === fingerprint && { heading: headings.get(column) ?? "" }),
          field,
        })),
    })),
    words: Array.from(words, ([word, stage]) => ({ word, stage })),
  };
}

/**
 * Lists the meanings of columns for the help.
 *
 * @returns Such as "investment 总投资".
 */
export function fieldWords(): readonly string[] {
  return LEDGER_FIELDS.map((field) => `${field} ${COLUMN_NAMES[field][0] ?? ""}`.trim());
}

function fieldOf(word: string): LedgerField | null {
  if (word === NONE) return null;
  const field = LEDGER_FIELDS.find((each) => each === word) ?? matchName(word)?.field;
  if (field !== undefined) return field;
  const { zh, en } = suggestion(word, LEDGER_FIELDS);
  throw new UsageError(
    `--column：没有含义“${printable(word)}”${zh}（可用：${fieldWords().join("、")}；不读该列写 -）`,
    `--column: there is no meaning "${printable(word)}"${en} (one of ${LEDGER_FIELDS.join(", ")}; - for a column that is not read)`,
  );
}

function meaningOf(name: string): StageMeaning | undefined {
  return (
    PROJECT_STAGES.find((stage) => stage === name || STAGE_NAMES[stage].zh === name) ??
    PROJECT_STATUSES.find((status) => status === name || STATUS_NAMES[status].zh === name)
  );
}

function parted(
  text: string,
  option: string,
  zh: string,
  en: string,
  example: string,
): readonly [name: string, value: string] {
  const at = text.lastIndexOf("=");
  const [name, value] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  if (at > 0 && name !== "" && value !== "") return [name, value];
  const typed = printable(text);
  throw new UsageError(
    `${option} 应写成 ${zh}，例如 ${example}，实为“${typed}”`,
    `${option} takes ${en}, such as ${example}, got "${typed}"`,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
