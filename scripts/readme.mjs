// @ts-check
/**
 * Runs every `liantu` command that the documentation shows, as written, one after another, in a folder of its own.
 *
 * The folder sees the repository's packages and examples; what the commands write stays in it and goes with it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { childEnvironment, root } from "./table.mjs";

const PROGRAM = "node packages/cli/dist/main.js ";
const BLOCK = /^```(?:bash|sh)\n([\s\S]*?)^```/gm;

/** @param {string} folder */
function pagesIn(folder) {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(folder, name));
}

const pages = [
  ...pagesIn("."),
  ...pagesIn("docs/guides"),
  ...pagesIn("examples"),
  ...pagesIn("examples/ledgers"),
  ...readdirSync(path.join(root, "packages")).map((name) => path.join("packages", name, "README.md")),
];

const scratch = mkdtempSync(path.join(os.tmpdir(), "liantu-readme-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const name of ["packages", "examples"]) symlinkSync(path.join(root, name), path.join(scratch, name), "junction");

let [run, failed] = [0, 0];
for (const page of pages) {
  /** @type {string} */
  let text;
  try {
    text = readFileSync(path.join(root, page), "utf8");
  } catch {
    continue; // a package without a page
  }
  const lines = [...text.matchAll(BLOCK)].flatMap(([, block = ""]) => block.split("\n"));
  for (const line of lines.filter((own) => own.startsWith(PROGRAM))) {
    run += 1;
    const { status, stdout, stderr } = spawnSync(line, {
      cwd: scratch,
      env: childEnvironment(),
      shell: true,
      encoding: "utf8",
    });
    if (status === 0) continue;
    failed += 1;
    console.error(`${page}: ended with ${String(status)}: ${line}\n${stdout}${stderr}`);
  }
}
if (run === 0) console.error("the documentation shows no command");
console.log(`${String(run)} commands, ${String(failed)} failed`);
process.exitCode = run > 0 && failed === 0 ? 0 : 1;
