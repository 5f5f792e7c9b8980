// @ts-check
/**
 * Does what the documentation shows. Every `liantu` command of its pages is run as written, those of a page one after another,
 * in a folder of its own; every TypeScript block is type-checked, and run where it stands by itself: what it prints has to be
 * what the comment after `console.log`, or one that begins with an arrow, says; every JSON block is parsed, and read as a chain document where it is one.
 *
 * The folders see the repository's packages and examples; what the commands write stays in them and goes with them.
 */
import { spawn } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { checkSnippets, compileComponent, programOf, runSnippets } from "./snippets.mjs";
import { childEnvironment, root } from "./table.mjs";

const PROGRAM = "node packages/cli/dist/main.js ";
/** How pages for those who have it installed call the same program. */
const INSTALLED = /^(?:npx @liantu\/cli|liantu) /;
const BLOCK = /^```(\w+)\n([\s\S]*?)^```/gm;
/** Pages run at a time. */
const AT_ONCE = 2;
/** It shows the programs of examples/, which have a test of their own. */
const TESTED_ELSEWHERE = path.join("docs/guides", "examples.md");

/** Files that the pages speak of without making them. */
const FILES = new Map([
  ["chain.json", "examples/chains/jinchang-battery.json"],
  ["5月.json", "examples/chains/jinchang-battery.json"],
  ["6月.json", "examples/chains/jinchang-battery.json"],
  ["ledger.xlsx", "examples/ledgers/jinchang-projects.xlsx"],
]);
const CANDIDATES = "企业名称,主要产品\n示例企业甲,锂电池隔膜\n示例企业乙,六氟磷酸锂\n";

/** @param {string} folder */
function pagesIn(folder) {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(folder, name));
}

/** @returns {string[]} The pages that people read. */
function pages() {
  const folders = [".", "docs", "docs/guides", "examples", "examples/ledgers"];
  const ours = readdirSync(path.join(root, "packages")).map((name) => path.join("packages", name, "README.md"));
  return [...folders.flatMap(pagesIn), ...ours];
}

/** @param {string} page */
function blocksOf(page) {
  let text;
  try {
    text = readFileSync(path.join(root, page), "utf8").replaceAll("\r\n", "\n");
  } catch {
    return []; // a package without a page
  }
  return [...text.matchAll(BLOCK)].map(({ 1: language = "", 2: code = "", index }) => ({
    page,
    line: text.slice(0, index).split("\n").length + 1,
    language,
    code,
  }));
}

/** @typedef {ReturnType<typeof blocksOf>[number]} Block */
/** @typedef {{ done: number, faults: string[] }} Result */

const scratch = mkdtempSync(path.join(os.tmpdir(), "liantu-readme-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** Makes a folder for a page. @param {string} name */
function folderFor(name) {
  const folder = path.join(scratch, name.replaceAll(/[^\w]+/g, "-"));
  mkdirSync(path.join(folder, "snippets"), { recursive: true });
  for (const seen of ["packages", "examples", "docs", "node_modules"]) {
    symlinkSync(path.join(root, seen), path.join(folder, seen), "junction");
  }
  for (const [file, from] of FILES) copyFileSync(path.join(root, from), path.join(folder, file));
  writeFileSync(path.join(folder, "企业名单.csv"), CANDIDATES);
  return folder;
}

/** @param {string} command @param {string} cwd @returns {Promise<{ status: number | null, output: string }>} */
function run(command, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd, env: childEnvironment(), shell: true, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    }
    child.on("close", (status) => resolve({ status, output }));
  });
}

/** @param {string} page @param {readonly Block[]} blocks @param {Result} result */
async function runPage(page, blocks, result) {
  const commands = blocks
    .filter(({ language }) => language === "bash" || language === "sh")
    .flatMap(({ code }) => code.split("\n"))
    .map((line) => line.replace(INSTALLED, PROGRAM))
    .filter((line) => line.startsWith(PROGRAM));
  if (commands.length === 0) return;
  const folder = folderFor(page);
  for (const command of commands) {
    result.done += 1;
    const { status, output } = await run(command, folder);
    if (status !== 0) result.faults.push(`${page}: ended with ${String(status)}: ${command}\n${output}`);
  }
}

/** @param {ReadonlyMap<string, readonly Block[]>} all @returns {Promise<Result>} */
async function runCommands(all) {
  const result = { done: 0, faults: [] };
  const waiting = [...all];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await runPage(...next, result);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return result;
}

/** @param {readonly Block[]} blocks @returns {Promise<Result>} */
async function readDocuments(blocks) {
  /** @type {typeof import("../packages/core/dist/index.js")} */
  const { readChain } = await import(pathToFileURL(path.join(root, "packages/core/dist/index.js")).href);
  const result = { done: 0, faults: /** @type {string[]} */ ([]) };
  for (const { page, line, code } of blocks.filter(({ language }) => language === "json")) {
    result.done += 1;
    try {
      const document = JSON.parse(code);
      if (document.format !== "liantu-chain") continue;
      const { chain, issues } = readChain(document);
      if (chain !== null && issues.length === 0) continue;
      const said = issues.map(({ place, message }) => `${place}: ${message.en}`).join("; ");
      result.faults.push(`${page}:${String(line)}: ${said}`);
    } catch (error) {
      result.faults.push(`${page}:${String(line)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return result;
}

const byPage = new Map(pages().map((page) => [page, blocksOf(page)]));
const blocks = [...byPage.values()].flat();
const snippets = blocks
  .map((block) => (block.language === "vue" ? compileComponent(block) : block))
  .filter(({ page, language }) => (language === "ts" || language === "tsx") && page !== TESTED_ELSEWHERE);
const program = programOf(snippets);
const results = {
  commands: await runCommands(byPage),
  documents: await readDocuments(blocks),
  "snippets checked": checkSnippets(snippets, program),
  "snippets run": runSnippets(snippets, program, folderFor("snippets")),
};
let failed = 0;
for (const [what, { done, faults }] of Object.entries(results)) {
  if (done === 0) faults.push(`the documentation shows no ${what}`);
  for (const fault of faults) console.error(fault);
  failed += faults.length;
  console.log(`${what}: ${String(done)}, ${String(faults.length)} failed`);
}
process.exitCode = failed === 0 ? 0 : 1;
