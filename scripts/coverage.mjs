// @ts-check
/**
 * Measures which part of the sources the tests in Node go through, prints it package by package and fails below the floors of
 * `scripts/coverage-floors.json`. The app is driven in a browser, where this does not look: of it only what runs in Node counts.
 *
 * `--keep` writes what was measured into CONTRIBUTING.md, and floors a few points below it. `npm run coverage -- packages/layout`
 * runs only tests in that folder, for a look at them; the floors are not asked then.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root, runNode, tool } from "./table.mjs";

const REPORT = path.join(root, "reports/coverage/coverage-summary.json");
const FLOORS = path.join(root, "scripts/coverage-floors.json");
const PAGE = path.join(root, "CONTRIBUTING.md");
const PLACE = /(<!-- coverage -->\n)[\s\S]*?(\n<!-- \/coverage -->)/;
/** How far below what was measured a floor is set, in points: room for a line that is hard to reach, not for a feature. */
const SLACK = 2;
const ALL = "all";
const KINDS = /** @type {const} */ (["statements", "branches", "functions", "lines"]);
/** They look at what is built, in a process or a browser of its own. */
const BUILT = ["packages/atlas/test/**", "examples/embed/**"];

/** @typedef {Record<typeof KINDS[number], number>} Shares In percent. */
/** @typedef {Record<typeof KINDS[number], { total: number, covered: number }>} Counts */

/** Adds up the counts of files by package, and of all. @param {Record<string, Counts>} files */
function byPackage(files) {
  /** @type {Map<string, Counts>} */
  const sums = new Map();
  for (const [file, counts] of Object.entries(files)) {
    const [, name] = /[\\/]packages[\\/]([^\\/]+)[\\/]/.exec(file) ?? [];
    if (name === undefined) continue; // the total
    for (const group of [name, ALL]) {
      const sum =
        sums.get(group) ??
        /** @type {Counts} */ (Object.fromEntries(KINDS.map((kind) => [kind, { total: 0, covered: 0 }])));
      for (const kind of KINDS) {
        sum[kind].total += counts[kind].total;
        sum[kind].covered += counts[kind].covered;
      }
      sums.set(group, sum);
    }
  }
  const order = [...sums.keys()].sort((a, b) => Number(a === ALL) - Number(b === ALL) || (a < b ? -1 : 1));
  return new Map(order.map((name) => [name, sharesOf(/** @type {Counts} */ (sums.get(name)))]));
}

/** @param {Counts} counts @returns {Shares} */
function sharesOf(counts) {
  const share = (/** @type {typeof KINDS[number]} */ kind) =>
    counts[kind].total === 0 ? 100 : (100 * counts[kind].covered) / counts[kind].total;
  return /** @type {Shares} */ (Object.fromEntries(KINDS.map((kind) => [kind, share(kind)])));
}

/** @param {ReadonlyMap<string, Shares>} shares */
function keep(shares) {
  const floors = [...shares].map(([name, own]) => [
    name,
    Object.fromEntries(KINDS.map((kind) => [kind, Math.max(0, Math.floor(own[kind] - SLACK))])),
  ]);
  writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries(floors), null, 2)}\n`);
  const rows = [...shares].map(
    ([name, own]) => `| ${name} | ${KINDS.map((kind) => `${own[kind].toFixed(1)} %`).join(" | ")} |`,
  );
  const table = [`| package | ${KINDS.join(" | ")} |`, `|---|${"---:|".repeat(KINDS.length)}`, ...rows].join("\n");
  const page = readFileSync(PAGE, "utf8");
  if (!PLACE.test(page)) throw new Error("CONTRIBUTING.md has no place for the table: <!-- coverage -->");
  writeFileSync(
    PAGE,
    page.replace(PLACE, (_, begin, end) => `${begin}\n${table}\n${end}`),
  );
}

/** What is below its floor. @param {ReadonlyMap<string, Shares>} shares */
function belowFloors(shares) {
  /** @type {Record<string, Shares>} */
  const floors = JSON.parse(readFileSync(FLOORS, "utf8"));
  return Object.entries(floors).flatMap(([name, floor]) =>
    KINDS.filter((kind) => !((shares.get(name)?.[kind] ?? 0) >= floor[kind])).map(
      (kind) =>
        `${name}: ${(shares.get(name)?.[kind] ?? 0).toFixed(1)} % of the ${kind}, the floor is ${String(floor[kind])} %`,
    ),
  );
}

const { values, positionals } = parseArgs({ options: { keep: { type: "boolean" } }, allowPositionals: true });
const { status } = await runNode([
  tool("vitest"),
  "run",
  ...positionals,
  "--project=node",
  "--coverage",
  "--reporter=dot",
  "--silent",
  "--testTimeout=60000", // what counts every branch is slower
  ...BUILT.map((glob) => `--exclude=${glob}`),
]);
const shares = byPackage(existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, "utf8")) : {});
console.log(`\n${"package".padEnd(12)}${KINDS.map((kind) => kind.padStart(12)).join("")}`);
for (const [name, own] of shares)
  console.log(`${name.padEnd(12)}${KINDS.map((kind) => `${own[kind].toFixed(1)} %`.padStart(12)).join("")}`);
if (status !== 0 || shares.size === 0) process.exitCode = 1;
else if (positionals.length > 0) console.log("only a part was run: the floors are not asked");
else if (values.keep === true) keep(shares);
else if (existsSync(FLOORS)) {
  const faults = belowFloors(shares);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} else console.log("there are no floors yet: npm run coverage -- --keep");
