// @ts-check
/**
 * Runs every benchmark in bench/, one process each, and prints their tables.
 * `npm run bench -- requirement` runs those whose name contains a word. Rivals that only benchmarks need are installed
 * before the first of them runs: `npm ci` in the root leaves them out.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root, runNode } from "./table.mjs";

const words = process.argv.slice(2);
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
for (const file of files) {
  console.log(`\n# ${file.replace(/\.bench\.mjs$/, "")}\n`);
  const { status } = await runNode([path.join("bench", file)]);
  if (status !== 0) {
    console.error(`${file}: ended with ${status}`);
    process.exitCode = 1;
  }
}
