/**
 * What a planner does in Excel with the faulty rows: the cells that are wrong get what is right.
 *
 * @module
 */
import { writeSheets } from "@liantu/ledger";
import type { LedgerReading } from "@liantu/ledger";

/** What is right, by the code of the issue. */
export const MENDS: ReadonlyMap<string, string> = new Map([
  ["missing-name", "补上的项目"],
  ["bad-number", "130000"],
  ["bad-date", "2024-2026"],
  ["bad-code", ""],
  ["unknown-stage", "在建"],
]);

/** Writes the faulty rows of a ledger as a workbook in which nothing is wrong any more. */
export async function mendedWorkbook(
  reading: LedgerReading,
  values: ReadonlyMap<string, string>,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = reading.columns.find(({ field }) => field === "projectName")?.column ?? -1;
  const rows = reading.faultyRows.map(({ row, cells }) => {
    const own = [...cells];
    for (const issue of reading.issues.filter((each) => each.row === row)) {
      const column = reading.columns.find(({ letter }) => letter === issue.column)?.column ?? name;
      own[column] = values.get(issue.code) ?? own[column] ?? "";
    }
    return own;
  });
  const columns = reading.columns.map(({ heading }) => ({ head: heading, width: 12 }));
  return (await writeSheets([{ name: "改", columns, rows }])).slice();
}
