/**
 * Options of `liantu report`, read and checked.
 *
 * @module
 */
import type { BriefingOptions, BriefingSectionName } from "@liantu/report";
import { checkedWord } from "../command-line.js";
import type { CommandLine } from "../command-line.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { REPORT_PARTS } from "./report-help.js";

/** Formats that a briefing is written in. */
export const REPORT_FORMATS = ["docx", "pptx", "xlsx"] as const;

/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What was asked for, as far as it can be read without the documents. */
export interface ReportRequest {
  /** Options of the briefing. */
  readonly briefing: BriefingOptions;
  /** Name of the file of the earlier state; `null` if there is none. */
  readonly before: string | null;
  /** Links as they were written; empty for all. */
  readonly links: readonly string[];
}

/** Options that a workbook of lists has no use for. */
const BRIEFING_ONLY = ["before", "title", "unit", "mark", "omit", "link"] as const;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u;

/**
 * Reads the options.
 *
 * @param line - Command line.
 * @param format - What is written.
 * @returns What was asked for.
 * @throws {@link UsageError} if a value is none of those allowed, or the option does not go with the format.
 */
export function readReportRequest({ options, language }: CommandLine, format: ReportFormat): ReportRequest {
  const given = (name: string): string | undefined => options.get(name)?.at(-1);
  for (const name of format === "xlsx" ? BRIEFING_ONLY : []) {
    if (!options.has(name)) continue;
    throw new UsageError(`--${name} 不用于 .xlsx 文件`, `--${name} does not go with a .xlsx file`);
  }
  const [title, date, unit, mark] = [given("title"), given("date"), given("unit"), given("mark")];
  if (date !== undefined && !DAY.test(date)) {
    throw new UsageError(
      `--date 应写成 2025-03-31 或 2025-03，实为“${printable(date)}”`,
      `--date is written like 2025-03-31 or 2025-03, got "${printable(date)}"`,
    );
  }
  return {
    briefing: {
      locale: language,
      omit: (options.get("omit") ?? []).flatMap(partsOf),
      withContacts: options.has("with-contacts"),
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
      ...(unit !== undefined && { unit }),
      ...(mark !== undefined && { mark }),
    },
    before: given("before") ?? null,
    links: options.get("link") ?? [],
  };
}

function partsOf(text: string): readonly BriefingSectionName[] {
  return text.split(/[,，、]/u).map((part) => checkedWord("--omit", part.trim(), REPORT_PARTS));
}
