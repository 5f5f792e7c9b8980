// @ts-check
/**
 * Runs libraries in processes of their own, in turns, and shows how they compare.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { report, shownCount, shownRatio, shownTime } from "./measure.mjs";

/** Rows of a ledger, and how often each is measured: `LIANTU_BENCH_ROWS=1000,20000` chooses. */
export const SIZES = (process.env["LIANTU_BENCH_ROWS"] ?? "1000,20000,200000").split(",").map(Number);

const CHILD = path.join(import.meta.dirname, "ledger-child.mjs");
const HEAP = 6144;
const MINUTES = 15;

/** @typedef {{ ms: number, before: number, memory: number, rows: number, wrong: number, first: string }} Outcome */

/**
 * Runs the child once.
 *
 * @param {readonly string[]} args
 * @returns {string | null} What it printed; `null` if it did not come to an end.
 */
export function runChild(args) {
  const { status, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, CHILD, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", process.env["LIANTU_BENCH_ERRORS"] === undefined ? "ignore" : "inherit"],
    timeout: MINUTES * 60_000,
  });
  return status === 0 ? stdout : null;
}

/**
 * Measures libraries and prints a table for each size; the first library is the one that others are compared with.
 *
 * @param {"read" | "write"} task
 * @param {readonly string[]} libraries
 * @param {(rows: number) => string} fileOf
 */
export function compare(task, libraries, fileOf) {
  console.log(
    `a cold process each; load ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")} on ${os.cpus().length} cores`,
  );
  console.log("milliseconds: median (minimum); memory: peak of the process, and how much of it came with the work");
  /** @type {Map<string, number>} */
  const before = new Map();
  for (const rows of SIZES) {
    const file = fileOf(rows);
    const rounds = rows <= 1000 ? 5 : rows <= 20_000 ? 3 : 1;
    /** @type {Map<string, Outcome[]>} */
    const outcomes = new Map(libraries.map((library) => [library, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const library of libraries) {
        const said = runChild([task, library, String(rows), file]);
        if (said !== null) outcomes.get(library)?.push(JSON.parse(said));
      }
    }
    const times = new Map([...outcomes].map(([library, list]) => [library, timeOf(list)]));
    const [ours = ""] = libraries;
    reportRows(task, rows, libraries, outcomes, times);
    console.log(`\n${rows.toLocaleString("en-US")} rows × 20 columns`);
    console.table(
      libraries.map((library) => {
        const time = times.get(library);
        const list = outcomes.get(library) ?? [];
        const last = before.get(library);
        const [first] = list;
        if (time !== undefined) before.set(library, time.median);
        return {
          library,
          ms: time === undefined ? "did not end" : shownTime(time),
          "× ours": shownRatio(time, times.get(ours)),
          "× before": time === undefined || last === undefined ? "—" : (time.median / last).toFixed(1),
          "peak MB": first === undefined ? "—" : Math.max(...list.map(({ memory }) => memory)).toFixed(0),
          "of it MB":
            first === undefined ? "—" : Math.max(...list.map(({ memory, before: own }) => memory - own)).toFixed(0),
          rows: first?.rows ?? "—",
          "wrong cells": first === undefined ? "—" : first.wrong === 0 ? 0 : `${first.wrong}, such as ${first.first}`,
        };
      }),
    );
  }
}

/**
 * Puts a size into the one table: what is ours by itself and, for the first of ours, the rivals.
 *
 * @param {"read" | "write"} task
 * @param {number} rows
 * @param {readonly string[]} libraries
 * @param {ReadonlyMap<string, readonly Outcome[]>} outcomes
 * @param {ReadonlyMap<string, ReturnType<typeof timeOf>>} times
 */
function reportRows(task, rows, libraries, outcomes, times) {
  const base = { scale: rows, size: `${shownCount(rows)} rows × 20 columns` };
  const isOurs = (/** @type {string} */ library) => library.startsWith("liantu");
  const rivals = libraries.filter((library) => !isOurs(library));
  const memoryOf = (/** @type {string} */ library) => {
    const list = outcomes.get(library) ?? [];
    return list.length === 0 ? "did not end" : Math.max(...list.map(({ memory }) => memory));
  };
  const timeOrWhy = (/** @type {string} */ library) => times.get(library) ?? "did not end";
  /** @param {(library: string) => number | string | { median: number, least: number }} of */
  const all = (of) => Object.fromEntries(rivals.map((library) => [library, of(library)]));
  for (const library of libraries.filter(isOurs)) {
    const [, how] = library.split(", ");
    const id = how === undefined ? `${task}-ledger` : `${task}-ledger-${how}`;
    const what = `${task === "read" ? "reading" : "writing"} a ledger${how === undefined ? "" : `, ${how}`}`;
    const memory = memoryOf(library);
    report({ ...base, id, what, ours: times.get(library) ?? null, rivals: all(timeOrWhy) });
    report({
      ...base,
      id: `${id}-memory`,
      what: `${what}: peak memory`,
      unit: "MB",
      ours: typeof memory === "string" ? null : memory,
      rivals: all(memoryOf),
    });
  }
}

/** @param {readonly Outcome[]} list */
function timeOf(list) {
  if (list.length === 0) return undefined;
  const times = list.map(({ ms }) => ms).sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, least: times[0] ?? 0 };
}
