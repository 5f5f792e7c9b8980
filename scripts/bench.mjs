// @ts-check
/**
 * Runs every benchmark in bench/, one process each, and prints their tables. `npm run bench -- requirement` runs those whose name
 * contains a word.
 *
 * The rows of a benchmark that ended well are kept in bench/results with the machine they were made on, and the one table of
 * docs/performance.md is made anew of all that are kept. `--no-keep` keeps nothing; neither is kept what was made shorter by a
 * variable (`Q=1`, `LAYOUT_SIZES`, …). Rivals that only benchmarks need are installed before the first of them runs: `npm ci` in
 * the root leaves them out.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { RESULTS, writeTable } from "./bench-table.mjs";
import { root, runNode } from "./table.mjs";

/** Variables that make a benchmark another one than the table speaks of. */
const SHORTENING = ["Q", "LAYOUT_SIZES", "LAYOUT_LIMIT", "LIANTU_BENCH_ROWS", "MAP_RIVALS", "MAP_ROUNDS"];
const REPORTS = path.join(root, "reports/bench");

const { values, positionals: words } = parseArgs({
  options: { "no-keep": { type: "boolean" } },
  allowPositionals: true,
});
const shortened = SHORTENING.filter((name) => process.env[name] !== undefined);
const isKept = values["no-keep"] !== true && shortened.length === 0;
const files = readdirSync(path.join(root, "bench"))
  .filter((file) => file.endsWith(".bench.mjs"))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();
if (files.length === 0) {
  console.error(words.length === 0 ? "bench/ holds no *.bench.mjs" : `no benchmark is named like ${words.join(", ")}`);
  process.exitCode = words.length === 0 ? 0 : 2;
}
if (files.length > 0 && !existsSync(path.join(root, "bench", "node_modules"))) {
  // a shell, because on Windows npm is a script
  const { status } = spawnSync("npm ci --prefix bench", { cwd: root, stdio: ["ignore", 2, 2], shell: true });
  if (status !== 0) {
    console.error("the rivals could not be installed: npm ci --prefix bench");
    process.exit(1);
  }
}

/** @returns {number} How many programs wanted the processor in the last minute. */
const load = () => Math.round((os.loadavg()[0] ?? 0) * 10) / 10;

const machine = {
  cpu: os.cpus()[0]?.model.trim() ?? "unknown processor",
  cores: os.cpus().length,
  memoryGB: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.arch()}`,
  node: process.version,
};

/**
 * Keeps the rows of a benchmark.
 *
 * @param {string} bench
 * @param {string} report File with a row a line.
 * @param {[number, number]} loads Before and after.
 */
function keep(bench, report, loads) {
  if (!existsSync(report)) return console.error(`${bench}: nothing to keep, it was skipped`);
  const rows = readFileSync(report, "utf8").trimEnd().split("\n");
  const date = new Date().toISOString().slice(0, 10);
  const head = JSON.stringify({ bench, date, load: loads, machine }, null, 2).replace(/\n\}$/, "");
  const folder = path.join(root, RESULTS);
  mkdirSync(folder, { recursive: true });
  // a row a line: what changed is then seen in a diff
  const body = rows.map((row) => `    ${row}`).join(",\n");
  writeFileSync(path.join(folder, `${bench}.json`), `${head},\n  "rows": [\n${body}\n  ]\n}\n`);
}

if (isKept && files.length > 0 && load() > machine.cores / 2)
  console.error(`the machine is busy (load ${String(load())}): what is kept will say so; better at a quiet time`);
mkdirSync(REPORTS, { recursive: true });
for (const file of files) {
  const bench = file.replace(/\.bench\.mjs$/, "");
  const report = path.join(REPORTS, `${bench}.jsonl`);
  rmSync(report, { force: true });
  process.env["LIANTU_BENCH_REPORT"] = report;
  console.log(`\n# ${bench}\n`);
  const before = load();
  const { status } = await runNode([path.join("bench", file)]);
  if (status !== 0) {
    console.error(`${file}: ended with ${status}`);
    process.exitCode = 1;
  } else if (isKept) keep(bench, report, [before, load()]);
}
if (shortened.length > 0) console.error(`nothing is kept: ${shortened.join(", ")} made it shorter`);
if (isKept && files.length > 0) writeTable();
