/**
 * Cells as values of the document.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import { cellText, compactText, isFormulaError, isNotRecorded } from "../../cell-text.js";
import { readDates } from "../../read-date.js";
import { readStage } from "../../read-stage.js";
import type { CellValue } from "../../sheet.js";
import { parseJson, readMarkedJson } from "./cell-text-forms.js";
import { comparable, keyOf, readYesOrNo } from "./choice-words.js";
import { NULL_WORDS } from "./encode-cell.js";
import type { TableColumn } from "./table.js";
import type { WorkbookIssueCode } from "./workbook-issues.js";

/** What a cell gives. */
export type Decoded =
  | { readonly kind: "blank" }
  | {
      readonly kind: "value";
      readonly value: unknown;
      /** Whether the text was written in the form that stands for itself, and is no name to look up. */
      readonly isLiteral: boolean;
    }
  | { readonly kind: "fault"; readonly code: WorkbookIssueCode };

const BLANK: Decoded = { kind: "blank" };
const NULLS = new Set([...Object.values(NULL_WORDS).map(comparable), "null"]);
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/u;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
const LONGEST_STAGE = 8;
// these are shares of one; who writes "75%" means 0.75
const SHARES: ReadonlySet<string> = new Set(["share", "utilisation"]);

/**
 * Reads a cell.
 *
 * @param column - Column.
 * @param cell - Cell; a long text already in place of its number.
 * @returns Value, nothing, or what is wrong.
 */
export function decodeCell(column: TableColumn, cell: CellValue): Decoded {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return BLANK;
  const text = cellText(cell);
  const isProse = column.kind === "text" || column.kind === "key" || column.kind === "text-or-number";
  if (!isProse && isFormulaError(text)) return { kind: "fault", code: "failed-formula" };
  switch (column.kind) {
    case "text":
      return textOf(cell, false);
    case "key":
      return textOf(cell, true);
    case "text-or-number":
      return typeof cell === "number" ? valueOf(cell) : textOf(cell, false);
    case "number":
      return numberOf(column, cell, text);
    case "number-or-null":
      return NULLS.has(comparable(text)) ? valueOf(null) : numberOf(column, cell, text);
    case "range":
      return rangeOf(column, cell, text);
    case "boolean":
      return either(readYesOrNo(text), text, "unknown-word");
    case "choice":
      return either(keyOf(column, text) ?? stageOf(column, text), text, "unknown-word");
    case "threshold":
      return thresholdOf(column, cell, text);
    case "date":
      return dateOf(cell, text);
    case "list":
      return listOf(text);
    case "json": {
      const value = parseJson(text);
      return value === undefined ? { kind: "fault", code: "bad-json" } : valueOf(value);
    }
  }
}

function valueOf(value: unknown, isLiteral = false): Decoded {
  return { kind: "value", value, isLiteral };
}

function either(value: string | boolean | null, text: string, code: WorkbookIssueCode): Decoded {
  if (value !== null) return valueOf(value);
  return isNotRecorded(text) ? BLANK : { kind: "fault", code };
}

// 已投产, 洽谈中: words of ledgers, where they tell one thing and nothing else would be lost
function stageOf({ choices }: TableColumn, text: string): string | null {
  if (!choices.includes("operating") && !choices.includes("under-construction")) return null;
  const reading = readStage(text);
  if (reading.kind !== "read" || reading.isDenial === true) return null;
  const compact = compactText(text);
  if (compact.length > LONGEST_STAGE && reading.words !== compact) return null;
  return [reading.stage, reading.status].find((key) => typeof key === "string" && choices.includes(key)) ?? null;
}

function textOf(cell: CellValue, isTrimmed: boolean): Decoded {
  if (typeof cell !== "string") return valueOf(cellText(cell));
  const marked = readMarkedJson(isTrimmed ? cell.trim() : cell);
  if (typeof marked === "string") return valueOf(marked, true);
  return valueOf(isTrimmed ? cell.trim() : cell);
}

function numberOf(column: TableColumn, cell: CellValue, text: string): Decoded {
  if (typeof cell === "number") return valueOf(cell);
  const number = typeof cell === "string" ? parseNumber(text, SHARES.has(column.id)) : null;
  if (number !== null) return valueOf(number);
  return isNotRecorded(text) ? BLANK : { kind: "fault", code: "not-a-number" };
}

function parseNumber(text: string, isShare: boolean): number | null {
  const half = toHalfWidth(text).trim().toLowerCase();
  if (isShare && half.endsWith("%")) {
    const percent = parseNumber(half.slice(0, -1), false);
    return percent === null ? null : percent / 100;
  }
  if (!/\d/u.test(half) || !NUMBER.test(half)) return null;
  const number = Number(half.replaceAll(",", ""));
  return Number.isFinite(number) ? number : null;
}

function rangeOf(column: TableColumn, cell: CellValue, text: string): Decoded {
  if (typeof cell === "number") return valueOf(cell);
  const parts = toHalfWidth(text).split("/");
  if (parts.length !== 3) {
    const single = numberOf(column, cell, text);
    return single.kind === "fault" ? { kind: "fault", code: "not-a-range" } : single;
  }
  const [low = null, base = null, high = null] = parts.map((part) => parseNumber(part, false));
  if (low === null || base === null || high === null) return { kind: "fault", code: "not-a-range" };
  return valueOf({ low, base, high });
}

function thresholdOf(column: TableColumn, cell: CellValue, text: string): Decoded {
  if (typeof cell === "number" || typeof cell === "boolean") return valueOf(cell);
  const number = parseNumber(text, false);
  return number === null ? either(keyOf(column, text) ?? readYesOrNo(text), text, "unknown-word") : valueOf(number);
}

function dateOf(cell: CellValue, text: string): Decoded {
  if (DATE.test(text)) return valueOf(text);
  if (isNotRecorded(text)) return BLANK;
  const span = readDates(cell);
  const isDate = span !== null && span.start === span.end && DATE.test(span.start);
  return isDate ? valueOf(span.start) : { kind: "fault", code: "not-a-date" };
}

function listOf(text: string): Decoded {
  const marked = readMarkedJson(text);
  if (Array.isArray(marked) && marked.every((item) => typeof item === "string")) return valueOf(marked, true);
  const items = text
    .split(/[、,，;；\r\n]/u)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return items.length === 0 ? BLANK : valueOf(items);
}
