// @ts-check
/**
 * Prints the gap table of an example, or of the chain that the arguments name: `npm run table -- FILE --lang en`.
 * Holds what the other scripts share, too: calling installed tools without a shell, and building without a word.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const EXAMPLE = "examples/chains/jinchang-battery.json";
const CLI = "packages/cli/dist/main.js";

/**
 * Names the file that a package installs as a command, so that Node runs it on every system without a shell.
 *
 * @param {string} name Package, whose command has the same name unless `command` is given.
 * @param {string} [command]
 */
export function tool(name, command = name) {
  const folder = path.join(root, "node_modules", name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`the package ${name} installs no command ${command}`);
  return path.join(folder, file);
}

/** The variables that a child gets: colour only for a terminal, and nothing that makes Vite believe it is under test. */
export function childEnvironment() {
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  return process.stdout.isTTY ? env : { ...env, NO_COLOR: "1", FORCE_COLOR: undefined };
}

/** Children that are still running. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends the children that are still running. */
export function endChildren() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs Node with these arguments from the root of the repository, without standard input.
 *
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} [options] Quiet: output is collected instead of shown.
 * @returns {Promise<{ status: number, output: string }>} Status 1 stands for an end by signal, too.
 */
export function runNode(args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const shown = quiet ? "pipe" : "inherit";
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: childEnvironment(),
      stdio: ["ignore", shown, shown],
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    }
    child.on("error", reject);
    child.on("close", (status) => {
      running.delete(child);
      resolve({ status: status ?? 1, output });
    });
  });
}

/**
 * Builds without a word; on failure shows everything that the tools said and ends the process with 1.
 *
 * @param {readonly (readonly string[])[]} steps Arguments for Node, one list a step.
 */
export async function build(steps) {
  process.stderr.write("正在构建 / building…\n");
  for (const step of steps) {
    const { status, output } = await runNode(step, { quiet: true });
    if (status === 0) continue;
    process.stderr.write(`${output}\n构建失败 / the build failed: node ${path.relative(root, step.join(" "))}\n`);
    process.exit(1);
  }
}

/**
 * Prints the gap table. The command line has to be built.
 *
 * @param {readonly string[]} [args] Arguments for `liantu analyze`; the example if there are none.
 */
export async function printTable(args = []) {
  const { status } = await runNode([CLI, "analyze", ...(args.length > 0 ? args : [EXAMPLE])]);
  return status;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build([[tool("typescript", "tsc"), "-b", "packages/cli"]]);
  process.exitCode = await printTable(process.argv.slice(2));
}
