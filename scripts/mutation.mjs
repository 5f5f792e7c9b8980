// @ts-check
/**
 * Mutation testing of what computes, group by group: `npm run test:mutation`, or `-- analysis/requirement` for one group,
 * `-- quantity` for the groups of one folder. Ends with 1 if a folder kills less than 85 % of its mutants.
 *
 * A group has the tests that are meant for its files and no others: a mutant in code that runs while a file is loaded
 * costs a run of all tests of its group. Each group's report is kept in `reports/mutation/`; `--merge` reads the reports
 * that are there instead of running anything. `--incremental` runs only mutants whose code or tests have changed since the
 * last run with it; it does not see changes of other files. `--files rules,classify` runs only these files of a group, and puts
 * them into its kept report in place of what is there of them.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root, runNode, tool } from "./table.mjs";

/**
 * @typedef {object} Group
 * @property {string} name Folder below packages/core/src, and a part of it.
 * @property {RegExp} files Its files, below the folder and without ".ts"; a file belongs to the first group of its folder
 *   that matches.
 * @property {readonly string[]} tests Globs below packages/core, without commas.
 * @property {number} [megabytes] Heap of a test process; a mutant that fills it is caught the sooner the smaller it is.
 */

/** @typedef {{ status: string, mutatorName: string, replacement?: string, statusReason?: string, location: { start: { line: number, column: number } } }} Mutant */
/** @typedef {{ killed: number, timeout: number, crashed: number, survived: number, uncovered: number, invalid: number }} Counts */

const SOURCES = "packages/core/src";
const REPORTS = path.join(root, "reports/mutation");
const LEAST_PERCENT = 85;

/** @param {string} folder @param {string} names */
const testsOf = (folder, names) => names.split(" ").map((name) => `src/${folder}/${name}.test.ts`);

/** @type {readonly Group[]} */
const GROUPS = [
  { name: "graph", files: /./, tests: testsOf("graph", "*") },
  {
    name: "quantity/parser",
    files: /^(chinese|classify|link|parse|product|quantity|read|scan)/,
    // without parse-capacity.hostile, which takes seconds
    tests: testsOf(
      "quantity",
      "parse-capacity parse-capacity.corpus chinese* classify* link* product* quantity* read* scan*",
    ),
  },
  {
    name: "quantity/base",
    files: /./,
    tests: testsOf("quantity", "convert* format* half* last* project* range* single* unit*"),
  },
  { name: "analysis/elasticity", files: /^elasticity/, tests: testsOf("analysis", "elasticity"), megabytes: 512 },
  {
    name: "analysis/requirement",
    files: /^requirement/,
    tests: testsOf("analysis", "requirement* elasticity"),
    megabytes: 512,
  },
  { name: "analysis/explain", files: /^explain/, tests: testsOf("analysis", "explain*") },
  {
    name: "analysis/base",
    files: /./,
    tests: testsOf("analysis", "[!er]* r[!e]*"),
  },
  {
    name: "weakness/ways",
    files: /^(beginnings|betweenness|dominators|immediate-dominators)/,
    tests: testsOf("weakness", "betweenness* dominators*"),
  },
  {
    name: "weakness/survival",
    files: /^(linear-limits|simplex|survival|time-to)/,
    tests: testsOf("weakness", "sharing-at-best simplex* survival* time-to*"),
  },
  {
    name: "weakness/ranks",
    files: /^(single-sources|weak-nodes)/,
    tests: testsOf("weakness", "single-source* weak-node*"),
  },
  { name: "weakness/settle", files: /^(baseline|settle)/, tests: testsOf("weakness", "baseline* loss* sharing*") },
  { name: "weakness/loss", files: /./, tests: testsOf("weakness", "loss* sharing* supply*") },
  { name: "regional", files: /./, tests: testsOf("regional", "*") },
  { name: "planning/change", files: /^change\//, tests: testsOf("planning/change", "*") },
  { name: "planning/portfolio", files: /^portfolio\//, tests: testsOf("planning/portfolio", "*") },
  { name: "planning/projects", files: /^(projects\/|calendar)/, tests: testsOf("planning", "projects/* calendar") },
  { name: "planning/targets", files: /^targets\//, tests: testsOf("planning/targets", "*") },
  {
    name: "planning/base",
    files: /./,
    tests: testsOf("planning", "funds/* local* money* opportunities* rank* resources/*"),
  },
];

/** @param {Group} group @returns {readonly string[]} Its files, from the root of the repository. */
function filesOf(group) {
  const [folder = ""] = group.name.split("/");
  const ofFolder = GROUPS.filter(({ name }) => name.split("/")[0] === folder);
  return readdirSync(path.join(root, SOURCES, folder), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(".ts") && !/(^|\/)index\.ts$|\.(test|test-d)\.ts$/.test(file))
    .filter((file) => ofFolder.find(({ files }) => files.test(file.slice(0, -".ts".length))) === group)
    .map((file) => `${SOURCES}/${folder}/${file}`);
}

/** @param {Group} group */
const reportOf = ({ name }) => path.join(REPORTS, `${name.replace("/", "-")}.json`);

/**
 * Runs Stryker on a group. Its own verdict does not matter, only whether it leaves a report.
 *
 * @param {Group} group
 * @param {string} concurrency
 * @param {boolean} incremental
 * @param {readonly string[]} names Its files to run, without ".ts"; all where there are none.
 */
async function run(group, concurrency, incremental, names) {
  const report = reportOf(group);
  const files = filesOf(group).filter((file) => names.length === 0 || names.includes(path.basename(file, ".ts")));
  if (files.length === 0) return;
  const kept = names.length === 0 ? undefined : filesIn(group);
  rmSync(report, { force: true });
  process.env.LIANTU_MUTATION = "1";
  process.env.MUTATION_REPORT = path.relative(root, report);
  process.env.MUTATION_TESTS = group.tests.map((glob) => `packages/core/${glob}`).join(",");
  const options = {
    mutate: files.join(","),
    concurrency,
    tempDirName: `.stryker-tmp/${group.name.replace("/", "-")}`,
    testRunnerNodeArgs: `--max-old-space-size=${group.megabytes ?? 1024}`,
    reporters: `json,${process.stdout.isTTY ? "progress" : "progress-append-only"}`,
    logLevel: "error",
  };
  const args = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value]);
  if (incremental) args.push("--incremental", "--incrementalFile", report.replace(/json$/, "incremental.json"));
  await runNode([tool("@stryker-mutator/core", "stryker"), "run", ...args]);
  const found = filesIn(group);
  if (kept !== undefined) writeFileSync(report, JSON.stringify({ files: { ...kept, ...found } }));
}

/** @param {Group} group @returns {Record<string, { mutants: Mutant[] }> | undefined} Mutants of its kept report, by file. */
function filesIn(group) {
  try {
    return JSON.parse(readFileSync(reportOf(group), "utf8")).files;
  } catch {
    return undefined;
  }
}

/** @param {Mutant} mutant @returns {keyof Counts} */
function fateOf({ status, statusReason = "" }) {
  if (status === "Killed") return "killed";
  if (status === "Timeout") return "timeout";
  if (status === "Survived") return "survived";
  if (status === "NoCoverage") return "uncovered";
  // A test process that died, of memory for example, has caught its mutant as a failed test has.
  return status === "RuntimeError" && /crashed|out of memory/i.test(statusReason) ? "crashed" : "invalid";
}

/** @returns {Counts} */
const none = () => ({ killed: 0, timeout: 0, crashed: 0, survived: 0, uncovered: 0, invalid: 0 });

/** @param {Counts} counts */
function percent({ killed, timeout, crashed, survived, uncovered }) {
  const caught = killed + timeout + crashed;
  const all = caught + survived + uncovered;
  return all === 0 ? 100 : (100 * caught) / all;
}

/** @param {string} name @param {Counts} counts */
function row(name, counts) {
  const numbers = Object.values(counts).map((count) => String(count).padStart(10));
  return `${name.padEnd(44)}${numbers.join("")}${percent(counts).toFixed(1).padStart(9)}`;
}

/** Reads the command line. */
function choose() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        concurrency: { type: "string", default: "2" },
        files: { type: "string", default: "" },
        incremental: { type: "boolean", default: false },
        merge: { type: "boolean", default: false },
      },
    });
    const chosen = GROUPS.filter(
      ({ name }) => positionals.length === 0 || positionals.some((word) => `${name}/`.startsWith(`${word}/`)),
    );
    const unknown = positionals.find((word) => !GROUPS.some(({ name }) => `${name}/`.startsWith(`${word}/`)));
    if (unknown === undefined) return { ...values, chosen };
    console.error(`there is no group "${unknown}"`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const names = GROUPS.map(({ name }) => name).join("\n  ");
  const options = "[--concurrency N] [--files NAME,…] [--incremental] [--merge]";
  console.error(`usage: npm run test:mutation -- [GROUP…] ${options}\n  ${names}`);
  process.exit(2);
}

const { chosen, concurrency, files: names, incremental, merge } = choose();
/** @type {Map<string, Counts>} */
const totals = new Map();
/** @type {string[]} */
const rows = [];
let isComplete = true;
mkdirSync(REPORTS, { recursive: true });

for (const group of chosen) {
  const began = performance.now();
  if (!merge) console.log(`▶ ${group.name}`);
  if (!merge) await run(group, concurrency, incremental, names.split(",").filter(Boolean));
  const files = filesIn(group);
  if (files === undefined) {
    console.log(`✗ ${group.name}: no report`);
    isComplete = false;
    continue;
  }
  const ofGroup = none();
  /** @type {string[]} */
  const fileRows = [];
  for (const file of Object.keys(files).sort()) {
    const counts = none();
    for (const mutant of files[file]?.mutants ?? []) {
      if (mutant.status === "Ignored") continue;
      const fate = fateOf(mutant);
      counts[fate] += 1;
      if (fate !== "survived" && fate !== "uncovered" && fate !== "invalid") continue;
      const { line, column } = mutant.location.start;
      const replacement = mutant.replacement?.replace(/\s+/g, " ").slice(0, 90) ?? "";
      console.log(`  ${fate} ${file}:${line}:${column} ${mutant.mutatorName} → ${replacement}`);
    }
    fileRows.push(row(`  ${path.posix.relative(SOURCES, file)}`, counts));
    for (const key of /** @type {(keyof Counts)[]} */ (Object.keys(counts))) ofGroup[key] += counts[key];
  }
  const minutes = merge ? "" : `  ${((performance.now() - began) / 60_000).toFixed(1)} min`;
  rows.push(...fileRows, `${row(group.name, ofGroup)}${minutes}`);
  const [folder = ""] = group.name.split("/");
  for (const name of [folder, "all"]) {
    const total = totals.get(name) ?? none();
    for (const key of /** @type {(keyof Counts)[]} */ (Object.keys(total))) total[key] += ofGroup[key];
    totals.set(name, total);
  }
}

const head = [...Object.keys(none()).map((name) => name.padStart(10)), "score %".padStart(9)].join("");
console.log(`\n${" ".repeat(44)}${head}\n${rows.join("\n")}\n`);
let isGood = isComplete;
for (const [folder, counts] of totals) {
  const isEnough = percent(counts) >= LEAST_PERCENT;
  console.log(`${row(folder, counts)}${isEnough ? "" : `  ✗ below ${LEAST_PERCENT}`}`);
  isGood &&= isEnough;
}
process.exitCode = isGood ? 0 : 1;
