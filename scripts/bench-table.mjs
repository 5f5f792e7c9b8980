// @ts-check
/**
 * Makes the one table of docs/performance.md out of the kept results of the benchmarks, bench/results/*.json, and the figures that
 * other pages quote from it. `--check` only compares.
 *
 * A page quotes a figure as `<!--=bench/series/scale/field-->12.9 ms<!--/-->`: the field is `ours`, `growth`, `rival` or `ratio`,
 * and after a colon the rival's name where there are several. What is between the marks is replaced by the figure as the table
 * shows it. As long as no result of that benchmark is kept, the number has to stand somewhere else in docs/performance.md.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { shownCount } from "../bench/measure.mjs";
import { writeOrCheck } from "./generated.mjs";
import { root } from "./table.mjs";

/** Kept results, one file a benchmark, below the root. */
export const RESULTS = "bench/results";

const PAGE = "docs/performance.md";
const [BEGIN, END] = ["<!-- bench -->", "<!-- /bench -->"];
const CLAIM = /<!--=([^\n]+?)-->([^\n]*?)<!--\/-->/g;
const NOTHING = "No result is kept yet: the tables below were written by hand.";

/** @typedef {number | { median: number, least: number }} Figure */
/**
 * @typedef {{
 *   id: string, what: string, scale: number, size: string, unit?: string,
 *   ours: Figure | null, rivals: Record<string, Figure | string>,
 * }} Row
 */
/** @typedef {{ cpu: string, cores: number, memoryGB: number, system: string, node: string }} Machine */
/** @typedef {{ bench: string, date: string, load: [number, number], machine: Machine, rows: Row[] }} Result */

/** @param {Figure} figure */
const valueOf = (figure) => (typeof figure === "number" ? figure : figure.median);

/** @param {number} value @param {string} unit */
function shown(value, unit) {
  if (unit === "" || value >= 100) return shownCount(Math.round(value));
  return value >= 1 ? value.toFixed(1) : value.toFixed(3);
}

/** @param {number} ratio */
const shownRatio = (ratio) => shown(ratio, "×");

/** @param {Figure} figure @param {string} unit */
function shownShort(figure, unit) {
  return `${shown(valueOf(figure), unit)}${unit === "" ? "" : ` ${unit}`}`;
}

/** @param {Figure | string | null} figure @param {string} unit */
function shownFigure(figure, unit) {
  if (figure === null) return "–";
  if (typeof figure === "string") return figure;
  const least = typeof figure === "number" ? "" : ` (${shown(figure.least, unit)})`;
  return `${shownShort(figure, unit)}${least}`;
}

/** @param {Row} row @param {Figure | string} rival */
function ratioOf(row, rival) {
  if (row.ours === null || typeof rival === "string" || valueOf(row.ours) === 0) return "–";
  return shownRatio(valueOf(rival) / valueOf(row.ours));
}

/** Growth of ours against the next smaller scale of the same series. @param {Row} row @param {Row | undefined} before */
function growthOf(row, before) {
  if (before === undefined || row.ours === null || before.ours === null) return "–";
  const from = valueOf(before.ours);
  return from > 0 && row.scale > before.scale ? `×${shownRatio(valueOf(row.ours) / from)}` : "–";
}

/** Rows of a result, those of a series together in the order of their scale. @param {Result} result */
function seriesOf({ rows }) {
  /** @type {Map<string, Row[]>} */
  const series = new Map();
  for (const row of rows) series.set(row.id, [...(series.get(row.id) ?? []), row]);
  return [...series.values()].map((own) => own.sort((a, b) => a.scale - b.scale));
}

/** @param {Row} row @param {Row | undefined} before */
function lineOf(row, before) {
  const { what, size, unit = "ms", ours, rivals } = row;
  const grown = growthOf(row, before);
  const wider = before === undefined || grown === "–" ? "" : ` at ×${shownRatio(row.scale / before.scale)}`;
  const names = Object.keys(rivals);
  const others = Object.entries(rivals).map(([name, figure]) => `${name} ${shownFigure(figure, unit)}`);
  const ratios = names.map((name) => ratioOf(row, rivals[name] ?? ""));
  const cells = [
    what,
    size,
    shownFigure(ours, unit),
    `${grown}${wider}`,
    others.join("<br>") || "–",
    ratios.join("<br>") || "–",
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** @param {Machine} machine */
function machineText({ cpu, cores, memoryGB, system, node }) {
  return `${cpu}, ${String(cores)} cores, ${String(memoryGB)} GB of memory, ${system}, Node ${node}`;
}

/**
 * Makes the table.
 *
 * @param {readonly Result[]} results
 * @returns {string} Markdown, without the marks around it.
 */
export function composeTable(results) {
  if (results.length === 0) return NOTHING;
  /** @type {Map<string, string[]>} */
  const made = new Map();
  for (const { bench, date, load, machine } of results) {
    const text = machineText(machine);
    const [before, after] = load.map((own) => own.toFixed(1));
    made.set(text, [
      ...(made.get(text) ?? []),
      `${bench} ${date} (load ${before ?? "?"} before, ${after ?? "?"} after)`,
    ]);
  }
  const lines = results.flatMap((result) =>
    seriesOf(result).flatMap((rows) => rows.map((row, at) => lineOf(row, rows[at - 1]))),
  );
  return [
    ...[...made].map(([machine, benches]) => `- ${machine}: ${benches.join("; ")}.`),
    "",
    "| what | size | ours | growth of ours, at growth of size | rival | rival ÷ ours |",
    "|---|---|---:|---:|---:|---:|",
    ...lines,
  ].join("\n");
}

/**
 * Finds the figure that a page quotes.
 *
 * @param {string} reference As it stands in the page: bench/series/scale/field.
 * @param {readonly Result[]} results
 * @returns {string | null | undefined} As the table shows it; `null` if nothing of that benchmark is kept, `undefined` if it has no such figure.
 */
export function quotedFigure(reference, results) {
  const [bench, id, scale, ...rest] = reference.split("/");
  const result = results.find((own) => own.bench === bench);
  if (result === undefined) return null;
  const rows = seriesOf(result).find(([first]) => first?.id === id) ?? [];
  const at = rows.findIndex((row) => String(row.scale) === scale);
  const row = rows[at];
  if (row === undefined) return undefined;
  const [field, ...named] = rest.join("/").split(":");
  const names = Object.keys(row.rivals);
  const name = named.length > 0 ? named.join(":") : names.length === 1 ? names[0] : undefined;
  const rival = name === undefined ? undefined : row.rivals[name];
  if (field === "ours") return row.ours === null ? undefined : shownShort(row.ours, row.unit ?? "ms");
  if (field === "growth") return growthOf(row, rows[at - 1]);
  if (rival === undefined || typeof rival === "string") return undefined;
  if (field === "ratio") return ratioOf(row, rival);
  return field === "rival" ? shownShort(rival, row.unit ?? "ms") : undefined;
}

/**
 * Puts the quoted figures into a page.
 *
 * @param {string} text
 * @param {readonly Result[]} results
 * @param {string} measured What docs/performance.md says.
 * @returns {{ text: string, faults: string[] }}
 */
export function fillClaims(text, results, measured) {
  /** @type {string[]} */
  const faults = [];
  const filled = text.replaceAll(CLAIM, (whole, reference, said) => {
    const figure = quotedFigure(reference, results);
    if (figure === undefined) faults.push(`no kept result has ${reference}`);
    if (figure === undefined || figure !== null) return `<!--=${reference}-->${figure ?? said}<!--/-->`;
    const [number] = /\d[\d .]*\d|\d/.exec(said) ?? [];
    const isThere = number !== undefined && hasNumber(measured, number);
    if (!isThere) faults.push(`"${said}" (${reference}) stands nowhere in ${PAGE}`);
    return whole;
  });
  return { text: filled, faults };
}

/** Whether a text has a number that is not a part of another one. @param {string} text @param {string} number */
function hasNumber(text, number) {
  return new RegExp(`(?<![\\d.]|\\d )${number.replaceAll(".", "\\.")}(?!\\.?\\d| \\d{3})`).test(text);
}

/** @returns {Result[]} What is kept, in the order of the benchmarks' names. */
export function keptResults() {
  const folder = path.join(root, RESULTS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")));
}

/** Pages that may quote figures. */
function pages() {
  const guides = readdirSync(path.join(root, "docs/guides")).map((name) => `docs/guides/${name}`);
  const own = readdirSync(path.join(root, "packages")).map((name) => `packages/${name}/README.md`);
  return ["README.md", "README.zh-CN.md", ...guides, ...own].filter(
    (page) => page.endsWith(".md") && existsSync(path.join(root, page)),
  );
}

/** @param {string} page */
function pageText(page) {
  return readFileSync(path.join(root, page), "utf8").replaceAll("\r\n", "\n");
}

/** Writes the table and the quoted figures, or checks them. Ends the process with 1 if something is not as it should be. */
export function writeTable() {
  const results = keptResults();
  const before = pageText(PAGE);
  const [from, to] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the table: ${BEGIN} … ${END}`);
  const written = `${before.slice(0, from)}${BEGIN}\n\n${composeTable(results)}\n\n${before.slice(to)}`;
  const own = fillClaims(written, results, written);
  for (const fault of own.faults) console.error(`${PAGE}: ${fault}`);
  if (own.faults.length > 0) process.exitCode = 1;
  const measured = own.text;
  writeOrCheck(PAGE, measured);
  for (const page of pages()) {
    const kept = pageText(page);
    if (!kept.includes("<!--=")) continue;
    const { text, faults } = fillClaims(kept, results, measured);
    for (const fault of faults) console.error(`${page}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    if (text !== kept || process.argv.includes("--check")) writeOrCheck(page, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeTable();
