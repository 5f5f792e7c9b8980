// @ts-check
/**
 * Measures what the packages cost a page: bundled, minified, packed by gzip at its best level, kB of 1000 bytes. What was
 * aimed at stands beside it. `--check` ends with 1 if anything has grown above its ceiling; a ceiling is lowered by hand
 * after something became smaller. The packages have to be built; `npm run sizes` also shows the app, where it is built.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { root } from "./table.mjs";

const GRAPHOLOGY = /^graphology/;
const MAP_PEERS = [/^cytoscape/, GRAPHOLOGY, /^@liantu\/(?:core|layout)/, /^pdfkit/, /\/pdf\//];

/** @typedef {{ name: string, code: string, external: (string | RegExp)[], goal: number | null, ceiling: number, less?: string }} Part */

/**
 * `goal` is what was aimed at, `ceiling` what must not be passed, both in kB; `less` names a part that is taken off because
 * whoever uses this one has it anyway.
 *
 * @type {readonly Part[]}
 */
const PARTS = [
  {
    name: "@liantu/core without graphology",
    code: 'export * from "@liantu/core"',
    external: [GRAPHOLOGY],
    goal: 25,
    ceiling: 74,
  },
  {
    name: "what @liantu/core/planning adds",
    code: 'export * as core from "@liantu/core"; export * as planning from "@liantu/core/planning"',
    external: [GRAPHOLOGY],
    goal: 15,
    ceiling: 26,
    less: "@liantu/core without graphology",
  },
  {
    name: "@liantu/core/regional",
    code: 'export * from "@liantu/core/regional"',
    external: [GRAPHOLOGY],
    goal: 15,
    ceiling: 4,
  },
  {
    name: "gap analysis alone (analyzeChain)",
    code: 'export { analyzeChain } from "@liantu/core"',
    external: [GRAPHOLOGY],
    goal: 12,
    ceiling: 27,
  },
  { name: "@liantu/layout", code: 'export * from "@liantu/layout"', external: [], goal: 10, ceiling: 24.5 },
  {
    name: "@liantu/cytoscape without peers and PDF",
    code: 'export * from "@liantu/cytoscape"',
    external: MAP_PEERS,
    goal: 25,
    ceiling: 46,
  },
  {
    name: "@liantu/ledger without core",
    code: 'export * from "@liantu/ledger"',
    external: [/^@liantu\/core/],
    goal: null,
    ceiling: 148,
  },
];

/** @param {string} code @param {(string | RegExp)[]} external @returns {Promise<number>} kB of all chunks. */
async function packedSize(code, external) {
  const bundle = await rolldown({
    input: "entry",
    cwd: root,
    external,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? "\0entry" : undefined),
        load: (id) => (id === "\0entry" ? code : undefined),
      },
    ],
    resolve: { conditionNames: ["import", "browser", "default"] },
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return output.reduce((sum, part) => sum + (part.type === "chunk" ? packed(part.code) : 0), 0);
}

/** @param {string | Buffer} content */
function packed(content) {
  return gzipSync(content, { level: 9 }).length / 1000;
}

/** @returns {[string, number][]} Sizes of the app as it was built last. */
function appSizes() {
  const dist = path.join(root, "packages/atlas/dist");
  const [file, served] = [path.join(dist, "index.html"), path.join(dist, "served/index.html")];
  /** @type {[string, number][]} */
  const sizes = [];
  if (existsSync(file)) sizes.push(["the app as one file, raw", statSync(file).size / 1000]);
  if (existsSync(served)) {
    const page = readFileSync(served, "utf8");
    const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = ""]) => name);
    const first = [...new Set(scripts)].reduce(
      (sum, name) => sum + packed(readFileSync(path.join(dist, "served", name))),
      0,
    );
    const all = readdirSync(path.join(dist, "served/assets"))
      .filter((name) => name.endsWith(".js"))
      .reduce((sum, name) => sum + packed(readFileSync(path.join(dist, "served/assets", name))), 0);
    sizes.push(["the served app, scripts at start", first], ["the served app, all scripts", all]);
  }
  return sizes;
}

/** @type {Map<string, number>} */
const measured = new Map();
/** @type {string[]} */
const faults = [];
console.log("| part | kB | aimed at | ceiling |\n|---|---:|---:|---:|");
for (const { name, code, external, goal, ceiling, less } of PARTS) {
  const size = (await packedSize(code, external)) - (less === undefined ? 0 : (measured.get(less) ?? 0));
  measured.set(name, size);
  const aim = goal === null ? "–" : `${goal}${size > goal ? ", missed" : ""}`;
  console.log(`| ${name} | ${size.toFixed(1)} | ${aim} | ${ceiling} |`);
  if (size > ceiling) faults.push(`${name}: ${size.toFixed(1)} kB, above the ceiling of ${ceiling} kB`);
}
if (!process.argv.includes("--check")) {
  for (const [name, size] of appSizes()) console.log(`| ${name} | ${size.toFixed(1)} | | |`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
