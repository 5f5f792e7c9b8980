// @ts-check
/**
 * Times runs in turns, so that what else goes on in the machine slows all of them alike, and keeps the rows of the one table that
 * `npm run bench` makes of all benchmarks.
 *
 * @module
 */
import { appendFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** A figure of one run: what was measured, or by several rounds their median and least. @typedef {number | { median: number, least: number }} Figure */
/**
 * A row of the table. `id` names a series, whose rows differ in `scale` alone; `size` says the scale in words. A rival without a
 * figure says why in words. `unit` is milliseconds unless it is given.
 *
 * @typedef {{
 *   id: string, what: string, scale: number, size: string, unit?: string,
 *   ours: Figure | null, rivals?: Readonly<Record<string, Figure | string | null | undefined>>,
 * }} Row
 */

/**
 * Adds a row to the report that the caller of the benchmark asked for; without one it does nothing.
 *
 * @param {Row} row
 */
export function report({ ours, rivals = {}, ...row }) {
  const file = process.env["LIANTU_BENCH_REPORT"];
  if (file === undefined) return;
  const others = Object.entries(rivals)
    .filter(([, figure]) => figure !== undefined && figure !== null)
    .map(([name, figure]) => [name, typeof figure === "string" ? figure : rounded(figure ?? null)]);
  appendFileSync(file, `${JSON.stringify({ ...row, ours: rounded(ours), rivals: Object.fromEntries(others) })}\n`);
}

/** Four digits say more than a clock knows. @param {Figure | null} figure */
function rounded(figure) {
  if (figure === null) return null;
  const short = (/** @type {number} */ value) => Number(value.toPrecision(4));
  return typeof figure === "number" ? short(figure) : { median: short(figure.median), least: short(figure.least) };
}

/** Shows a count with its thousands apart. @param {number} count */
export function shownCount(count) {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, " ");
}

/**
 * Times some runs in turns: at least three rounds, then as many as fit into the time, at most fifty.
 *
 * @param {readonly (() => unknown)[]} runs Each is timed here, unless it gives its own time in milliseconds by a promise.
 * @param {{ seconds?: number, least?: number }} [options]
 * @returns {Promise<{ median: number, least: number }[]>} Milliseconds of each run.
 */
export async function timeInTurns(runs, { seconds = 3, least = 3 } = {}) {
  /** @type {number[][]} */
  const times = runs.map(() => []);
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < least || (round < 50 && performance.now() < end); round += 1) {
    for (const [which, run] of runs.entries()) {
      const start = performance.now();
      const result = run();
      const time = result instanceof Promise ? Number(await result) : performance.now() - start;
      times[which]?.push(time);
    }
  }
  return times.map((own) => {
    const sorted = own.toSorted((a, b) => a - b);
    return { median: sorted[sorted.length >> 1] ?? Number.NaN, least: sorted[0] ?? Number.NaN };
  });
}

/**
 * Shows a time as "median (minimum)" in milliseconds.
 *
 * @param {{ median: number, least: number } | undefined} time
 */
export function shownTime(time) {
  return time === undefined ? "—" : `${digits(time.median)} (${digits(time.least)})`;
}

/**
 * Shows how many times as long the rival takes, by the medians.
 *
 * @param {{ median: number } | undefined} rival
 * @param {{ median: number } | undefined} ours
 */
export function shownRatio(rival, ours) {
  return rival === undefined || ours === undefined ? "—" : digits(rival.median / ours.median);
}

/** @param {number} value */
function digits(value) {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);
}

/**
 * Throws unless an answer is the expected one to within a part of its size.
 *
 * @param {string} what
 * @param {number | undefined} value
 * @param {number | undefined} expected
 * @param {number} [tolerance]
 */
export function checkNumber(what, value = Number.NaN, expected = Number.NaN, tolerance = 1e-9) {
  if (!(Math.abs(value - expected) <= tolerance * Math.max(Math.abs(value), Math.abs(expected)))) {
    throw new Error(`${what}: ${String(value)} against ${String(expected)}`);
  }
}
