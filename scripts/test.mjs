// @ts-check
/**
 * Runs everything that has to hold, one stage after another, and ends with "N passed, N failed".
 *
 * `--only build,unit` chooses stages; `--deep` adds those that take long. A failed build or failed types end the run,
 * because nothing after them would mean anything; any other failure lets the rest run. Works without network, without a
 * terminal and with standard input closed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { end, LIMIT_MINUTES, node, run, start } from "./children.mjs";
import { root, tool } from "./table.mjs";
import { vitestStage } from "./vitest-stage.mjs";

/** @typedef {{ passed: number, failed: number, skipped?: number, output: string, notes?: readonly string[] }} Outcome */
/** @typedef {{ name: string, about: string, run: () => Promise<Outcome>, isVital?: boolean, isDeep?: boolean }} Stage */
/** @typedef {import("./children.mjs").Ended} Ended */

const TAIL_LINES = 150;
const BROWSER_PARTS = 4;
const isWindows = process.platform === "win32";

/** A line by which a check that passes says what it could not try. */
const NOTE = /^note: (.+)$/gm;

/**
 * Makes checks out of commands, each of which counts once.
 *
 * @param {readonly (() => Promise<Ended>)[]} checks
 * @returns {() => Promise<Outcome>}
 */
function checks(...checks) {
  return async () => {
    const outcome = { passed: 0, failed: 0, output: "", notes: /** @type {string[]} */ ([]) };
    for (const check of checks) {
      const { status, output } = await check();
      outcome.notes.push(...Array.from(output.matchAll(NOTE), ([, note = ""]) => note));
      if (status === 0) outcome.passed++;
      else {
        outcome.failed++;
        outcome.output += output.endsWith("\n") ? output : `${output}\n`;
      }
    }
    return outcome;
  };
}

/** @param {string} url @returns {Promise<{ status: number | undefined, type: string | undefined, body: string }>} */
function fetchPage(url) {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (/** @type {string} */ text) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode, type: response.headers["content-type"], body }));
    }).on("error", reject);
  });
}

/** Starts as `npm start` does, reads the table and the address, asks for the page, stops. @returns {Promise<Ended>} */
async function smokeTest() {
  const child = start(process.execPath, ["scripts/start.mjs", "--port", "0"]);
  let [said, complaints] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (/** @type {string} */ text) => (complaints += text));
  const ended = new Promise((/** @type {(status: number | null) => void} */ resolve) => {
    child.on("close", resolve);
  });
  const address = new Promise((/** @type {(url: string | undefined) => void} */ resolve) => {
    child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      said += text;
      const found = /map ready: (http:\/\/\S+)\s*$/.exec(said);
      if (found) resolve(found[1]);
    });
    void ended.then(() => resolve(undefined));
    setTimeout(() => resolve(undefined), LIMIT_MINUTES * 60_000).unref();
  });
  const url = await address;
  /** @type {string[]} */
  const faults = [];
  if (url === undefined) faults.push("it printed no address");
  else {
    const page = await fetchPage(url).catch((/** @type {Error} */ error) => ({
      status: 0,
      type: error.message,
      body: "",
    }));
    if (page.status !== 200) faults.push(`the page answers ${page.status} (${page.type})`);
    else if (!page.type?.startsWith("text/html")) faults.push(`the page is served as ${page.type}`);
    else if (!page.body.includes("<html")) faults.push("the page is no page");
  }
  if (!/空白点|断点|弱点|未调查/.test(said)) faults.push("it printed no gap table");
  child.kill("SIGINT");
  const late = setTimeout(() => end(child, "SIGKILL"), 10_000);
  const status = await ended;
  clearTimeout(late);
  if (status !== 0) faults.push(`it ended with ${status} on SIGINT`);
  const output = `npm start: ${faults.join("; ")}\n${said}${complaints}`;
  return { status: faults.length === 0 ? 0 : 1, output };
}

/** The packages meant for npm. @returns {{ folder: string, manifest: any }[]} */
function publicPackages() {
  return readdirSync(path.join(root, "packages"))
    .map((name) => ({ folder: path.join(root, "packages", name), name }))
    .map(({ folder }) => ({ folder, manifest: JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** Looks at what npm would publish. @param {string} folder @param {any} manifest @returns {Promise<Ended>} */
async function packedFiles(folder, manifest) {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--offline", folder];
  const npm = process.env.npm_execpath;
  const { status, output } = await (npm?.endsWith("js")
    ? node([npm, ...args])
    : run(isWindows ? "npm.cmd" : "npm", args));
  if (status !== 0) return { status, output };
  const from = output.search(/^\[/m);
  /** @type {string[]} */
  const files = JSON.parse(output.slice(from, output.lastIndexOf("]") + 1))[0].files.map(
    (/** @type {{ path: string }} */ file) => file.path,
  );
  const faults = files
    .filter((file) => /\.(test|test-d|bench)\.|tsbuildinfo$|(^|\/)(node_modules|test)\//.test(file))
    .map((file) => `${file} does not belong into the package`);
  const entries = [...Object.values(manifest.bin ?? {}), ...Object.values(manifest.exports ?? {})];
  const targets = entries.flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
  for (const target of targets) {
    const file = String(target).replace(/^\.\//, "");
    if (!files.includes(file)) faults.push(`${file} is promised in package.json but not packed`);
  }
  if (!files.some((file) => file.startsWith("dist/"))) faults.push("there is no dist");
  return { status: faults.length === 0 ? 0 : 1, output: `${manifest.name}: ${faults.join("; ")}\n` };
}

/** Loads what was built as Node resolves it for a user. @param {string} folder @param {any} manifest */
function loads(folder, manifest) {
  const command = Object.values(manifest.bin ?? {})[0];
  if (command !== undefined) return node([path.join(folder, String(command)), "--version"]);
  const main = pathToFileURL(path.join(folder, manifest.exports["."].default)).href;
  return node(["--input-type=module", "--eval", `await import(${JSON.stringify(main)})`]);
}

/** @returns {Promise<Outcome>} */
function packages() {
  const perPackage = publicPackages().flatMap(({ folder, manifest }) => [
    () => node([tool("publint"), folder, "--strict"]),
    () => packedFiles(folder, manifest),
    () => loads(folder, manifest),
  ]);
  return checks(
    ...perPackage,
    () => node([tool("knip"), "--no-progress", "--no-config-hints"]),
    () => node(["scripts/version.mjs", "--check"]),
    () => node(["scripts/api-report.mjs", "--check"]),
    () => node(["scripts/sizes.mjs", "--check"]),
    () => node(["scripts/sbom.mjs", "--check"]),
    () => node(["scripts/packed-use.mjs"]),
  )();
}

const tsc = tool("typescript", "tsc");

/** @type {readonly Stage[]} */
const STAGES = [
  {
    name: "build",
    about: "tsc -b, vite build (one file, and served)",
    isVital: true,
    run: checks(
      () => node([tsc, "-b"]),
      () => node([tool("vite"), "build"]),
      () => node([tool("vite"), "build", "--mode", "served"]),
    ),
  },
  {
    name: "types",
    about: "tsc -p tsconfig.test.json",
    isVital: true,
    run: checks(() => node([tsc, "-p", "tsconfig.test.json"])),
  },
  {
    name: "lint",
    about: "oxlint, oxfmt",
    run: checks(
      () => node([tool("oxlint"), "--type-aware"]),
      () => node([tool("oxfmt"), "--check"]),
    ),
  },
  { name: "unit", about: "vitest: unit, property, oracle", run: () => vitestStage("node") },
  { name: "scenarios", about: "the built page as a planner has it", run: () => vitestStage("scenarios") },
  { name: "browser", about: "vitest in Chromium", run: () => vitestStage("browser", BROWSER_PARTS) },
  { name: "start", about: "npm start, smoke test", run: checks(smokeTest) },
  { name: "readme", about: "commands and code of the pages", run: checks(() => node(["scripts/readme.mjs"])) },
  {
    name: "docs",
    about: "typedoc; the site; what was measured",
    run: checks(
      () => node([tool("typedoc")]),
      () => node(["scripts/site-test.mjs"]),
      () => node(["scripts/bench-table.mjs", "--check"]),
    ),
  },
  {
    name: "schema",
    about: "what is generated is up to date",
    run: checks(
      () => node(["scripts/schema.mjs", "--check"]),
      () => node(["scripts/measures.mjs", "--check"]),
      () => node(["scripts/document-guide.mjs", "--check"]),
      () => node(["scripts/examples-page.mjs", "--check"]),
      () => node(["scripts/packages-picture.mjs", "--check"]),
    ),
  },
  { name: "packages", about: "tarballs in use, API, sizes, knip", run: packages },
  {
    name: "bench",
    about: "every benchmark ends well",
    isDeep: true,
    run: checks(() => node(["scripts/bench.mjs", "--no-keep"])),
  },
];

/** Reads the command line. @returns {readonly Stage[]} The stages to run, in their order. */
function chosenStages() {
  const names = STAGES.map((stage) => stage.name);
  try {
    const { values } = parseArgs({ options: { only: { type: "string" }, deep: { type: "boolean" } } });
    // The random tests of the core read it: five times as many cases.
    if (values.deep === true) process.env.LIANTU_DEEP = "1";
    // what runs in a browser sees names of this kind only
    if (values.deep === true) process.env.VITE_LIANTU_DEEP = "1";
    if (values.only === undefined) return STAGES.filter((stage) => values.deep === true || stage.isDeep !== true);
    const only = values.only.split(",");
    const unknown = only.find((name) => !names.includes(name));
    if (unknown === undefined) return STAGES.filter((stage) => only.includes(stage.name));
    console.error(`there is no stage "${unknown}"`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(`usage: npm test -- [--only ${names.join(",")}] [--deep]`);
  process.exit(2);
}

/** @param {string} text */
function tail(text) {
  const lines = text.trimEnd().split("\n");
  const left = lines.length - TAIL_LINES;
  return left > 0 ? [`… ${left} lines before …`, ...lines.slice(-TAIL_LINES)].join("\n") : lines.join("\n");
}

const stages = chosenStages();
/** @type {string[]} */
const rows = [];
const total = { passed: 0, failed: 0, skipped: 0 };
let isStopped = false;
for (const stage of stages) {
  const label = `${stage.name.padEnd(10)}${stage.about.padEnd(34)}`;
  if (isStopped) {
    rows.push(`${label}${"not run".padStart(8)}`);
    continue;
  }
  console.log(`▶ ${stage.name}: ${stage.about}`);
  const began = performance.now();
  const {
    passed,
    failed,
    skipped = 0,
    output,
    notes = [],
  } = await stage.run().catch((/** @type {unknown} */ error) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    notes: [],
  }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (failed > 0) console.log(`${tail(output)}\n✗ ${stage.name} failed`);
  const also = skipped > 0 ? `, ${skipped} skipped` : "";
  rows.push(
    `${label}${`${seconds} s`.padStart(8)}  ${failed > 0 ? "✗" : "✓"} ${passed} passed, ${failed} failed${also}`,
  );
  rows.push(...notes.map((note) => `${" ".repeat(10)}${note}`));
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  isStopped = failed > 0 && stage.isVital === true;
}

console.log(`\n${rows.join("\n")}\n`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
