// @ts-check
/**
 * Times runs in turns, so that what else goes on in the machine slows all of them alike.
 *
 * @module
 */
import { performance } from "node:perf_hooks";

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
