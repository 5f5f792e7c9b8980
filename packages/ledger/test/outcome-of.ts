/**
 * What a reading comes to, in short: the same in Node, in a browser and in a worker.
 *
 * @module
 */
import type { LedgerReading } from "../src/index.js";

/** A reading in short. */
export interface Outcome {
  readonly sheet: string;
  readonly headingRows: readonly number[] | null;
  /** Meanings of the columns; "-" for one that is not used. */
  readonly fields: string;
  readonly counts: LedgerReading["counts"];
  /** Issues that are not only good to know, as "code row column". */
  readonly trouble: readonly string[];
  /** Capacities of all rows, as "value unit" of the first five, and how many there are. */
  readonly capacities: readonly [count: number, ...first: string[]];
  /** Total investment of all rows in 万元. */
  readonly investment: number;
  /** Rows by stage, in the order of their first. */
  readonly stages: string;
}

/** Gives a reading in short. */
export function outcomeOf(reading: LedgerReading): Outcome {
  const { sheet, headingRows, columns, counts, issues, rows } = reading;
  const capacities = rows.flatMap((row) => row.capacities);
  const stages = new Map<string, number>();
  for (const { stage = "-" } of rows) stages.set(stage, (stages.get(stage) ?? 0) + 1);
  const money = rows.flatMap(({ investment }) => (investment === undefined ? [] : [investment]));
  return {
    sheet,
    headingRows,
    fields: columns.map(({ field }) => field ?? "-").join(" "),
    counts,
    trouble: issues
      .filter(({ severity }) => severity !== "info")
      .map(({ code, row, column }) => [code, row, column].filter((part) => part !== null).join(" ")),
    capacities: [capacities.length, ...capacities.slice(0, 5).map(({ value, unit }) => `${String(value)} ${unit}`)],
    investment: Math.round(money.reduce((sum, { value, unit }) => sum + value * (unit === "亿元" ? 10_000 : 1), 0)),
    stages: [...stages].map(([stage, count]) => `${stage} ${String(count)}`).join(", "),
  };
}
