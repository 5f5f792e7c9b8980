// @ts-check
/** Files that are made from other files: written, or with `--check` compared with what they should be. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./table.mjs";

/**
 * Writes a file, or checks it where the script was called with `--check`: then the process ends with 1 if it differs.
 *
 * @param {string} target Path below the root.
 * @param {string} text What it should hold.
 */
export function writeOrCheck(target, text) {
  const file = path.join(root, target);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
    return;
  }
  let kept = "";
  try {
    // Git may have given it the line ends of Windows.
    kept = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    // a missing file is drift, too
  }
  if (kept === text) return;
  const script = path.relative(root, process.argv[1] ?? "").replaceAll(path.sep, "/");
  console.error(`${target} is not what its source makes: run \`node ${script}\``);
  process.exitCode = 1;
}
