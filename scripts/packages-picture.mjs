// @ts-check
/**
 * Draws docs/pictures/packages.svg: the packages, and who imports whom, out of the imports that stand in the sources. The
 * library's own layout places them. `--check` writes nothing and ends with 1 if the picture is not what the code says, if
 * a package imports one that its package.json does not name, or if ARCHITECTURE.md leaves one out.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root, runNode, tool } from "./table.mjs";

const TARGET = path.join(root, "docs/pictures/packages.svg");
const [WIDTH, HEIGHT, MARGIN] = [176, 52, 24];
const IMPORT = /(?:from|import\()\s*["']@liantu\/([a-z]+)(?:\/[^"']*)?["']/g;

/** What is written below the names. */
const ABOUT = new Map([
  ["atlas", "planner's app · 图谱应用"],
  ["cli", "command line · 命令行"],
  ["report", "Word, PowerPoint · 简报"],
  ["ledger", "spreadsheets · 台账"],
  ["cytoscape", "the map · 图谱控件"],
  ["layout", "places, routes · 布局"],
  ["core", "model, analysis · 模型与测算"],
]);

/** @param {string} folder @returns {string[]} Its sources, tests left out. */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test(-d)?\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** Comments name packages in examples, which imports nothing. @param {string} text */
function withoutComments(text) {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}

/** Who imports whom. @returns {Map<string, string[]>} Imported packages by package, both in order of name. */
function readImports() {
  const found = new Map();
  for (const name of readdirSync(path.join(root, "packages")).sort()) {
    const used = new Set();
    for (const file of sourcesIn(path.join(root, "packages", name, "src"))) {
      for (const [, other = ""] of withoutComments(readFileSync(file, "utf8")).matchAll(IMPORT)) used.add(other);
    }
    used.delete(name);
    found.set(
      name,
      [...used].sort((a, b) => (a < b ? -1 : 1)),
    );
  }
  return found;
}

/** @param {Map<string, string[]>} imports @returns {string[]} What is wrong beside the picture. */
function faultsOf(imports) {
  const page = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8");
  return [...imports].flatMap(([name, used]) => {
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(root, "packages", name, "package.json"), "utf8"));
    const unnamed = used.filter((other) => !Object.hasOwn(dependencies, `@liantu/${other}`));
    return [
      ...unnamed.map((other) => `packages/${name} imports @liantu/${other}, which its package.json does not name`),
      ...(page.includes(`| \`${name}\` |`) ? [] : [`ARCHITECTURE.md has no row for ${name}`]),
      ...(ABOUT.has(name) ? [] : [`scripts/packages-picture.mjs has no words for ${name}`]),
    ];
  });
}

/** Leaves out an arrow where a longer way says the same. @param {Map<string, string[]>} imports */
function arrowsOf(imports) {
  /** @param {string} from @param {string} to @returns {boolean} */
  const reaches = (from, to) => (imports.get(from) ?? []).some((next) => next === to || reaches(next, to));
  return [...imports].flatMap(([from, used]) =>
    used
      .filter((to) => !used.some((other) => other !== to && reaches(other, to)))
      .map((to) => ({ id: `${from}-${to}`, source: from, target: to })),
  );
}

/** @param {Map<string, string[]>} imports @returns {Promise<string>} */
async function draw(imports) {
  /** @type {typeof import("../packages/layout/dist/index.js")} */
  const { layoutLanes } = await import(pathToFileURL(path.join(root, "packages/layout/dist/index.js")).href);
  const nodes = [...imports.keys()].map((id) => ({ id, width: WIDTH, height: HEIGHT }));
  const { positions, routes } = layoutLanes({ lanes: [], nodes, edges: arrowsOf(imports) });
  const points = [...positions.values(), ...[...routes.values()].flat()];
  const left = Math.min(...points.map(({ x }) => x)) - WIDTH / 2 - MARGIN;
  const top = Math.min(...points.map(({ y }) => y)) - HEIGHT / 2 - MARGIN;
  const width = Math.ceil(Math.max(...points.map(({ x }) => x)) + WIDTH / 2 + MARGIN - left);
  const height = Math.ceil(Math.max(...points.map(({ y }) => y)) + HEIGHT / 2 + MARGIN - top);
  /** @param {number} value */
  const at = (value) => String(Number(value.toFixed(1)));
  const lines = [...routes.values()].map(
    (route) => `    <path d="M${route.map(({ x, y }) => `${at(x - left)} ${at(y - top)}`).join("L")}"/>`,
  );
  const boxes = [...positions].flatMap(([id, { x, y }]) => {
    const isLeaf = imports.get(id)?.length === 0;
    const [cx, cy] = [x - left, y - top];
    return [
      `  <rect x="${at(cx - WIDTH / 2)}" y="${at(cy - HEIGHT / 2)}" width="${WIDTH}" height="${HEIGHT}" rx="6" fill="${isLeaf ? "#ECFDF5" : "#F8FAFC"}" stroke="${isLeaf ? "#0B5D3B" : "#334155"}" stroke-width="1.5"/>`,
      `  <text x="${at(cx)}" y="${at(cy - 3)}" text-anchor="middle" font-weight="600" fill="#0F172A">${id}</text>`,
      `  <text x="${at(cx)}" y="${at(cy + 15)}" text-anchor="middle" font-size="12" fill="#475569">${ABOUT.get(id) ?? ""}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, 'Noto Sans SC', sans-serif" font-size="14">`,
    "  <title>The packages of liantu: an arrow points to what is imported 箭头指向被引用的包</title>",
    '  <defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#64748B"/></marker></defs>',
    `  <rect width="${width}" height="${height}" fill="#fff"/>`,
    '  <g stroke="#64748B" stroke-width="1.5" fill="none" stroke-linejoin="round" marker-end="url(#a)">',
    ...lines,
    "  </g>",
    ...boxes,
    "</svg>",
    "",
  ].join("\n");
}

const { status, output } = await runNode([tool("typescript", "tsc"), "-b", "packages/layout"], { quiet: true });
if (status !== 0) {
  console.error(output);
  process.exit(1);
}
const imports = readImports();
const faults = faultsOf(imports);
const picture = await draw(imports);
if (!process.argv.includes("--check")) writeFileSync(TARGET, picture);
else if (readFileSync(TARGET, "utf8").replaceAll("\r\n", "\n") !== picture) {
  faults.push("docs/pictures/packages.svg is not what the imports say: run `node scripts/packages-picture.mjs`");
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
