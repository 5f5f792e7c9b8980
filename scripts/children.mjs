// @ts-check
/** Commands that a script runs to their end. None of them, nor what they started, outlives the script. */
import { spawn } from "node:child_process";
import { childEnvironment, root } from "./table.mjs";

/** @typedef {{ status: number, output: string }} Ended */
/** @typedef {{ env?: NodeJS.ProcessEnv, stoppedBy?: () => string | undefined }} RunOptions */

/** No command takes longer, in minutes. */
export const LIMIT_MINUTES = 30;
const LOOK_MS = 2_000;
/** What a command that is ended has for taking a browser that it started, which has a group of its own, with it. */
const GRACE_MS = 10_000;
const isWindows = process.platform === "win32";

/** Children that are still running, each the leader of a process group. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals} signal */
export function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    // The whole group: a browser or a bundler that a tool started must not outlive it.
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // it has ended meanwhile
  }
}

process.on("exit", () => {
  for (const child of running) end(child, "SIGKILL");
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => process.exit(130));

/** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
export function start(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...childEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: !isWindows,
  });
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end and collects what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options] `stoppedBy` is asked every two seconds; what it answers ends the command and its output.
 * @returns {Promise<Ended>}
 */
export function run(command, args, { env, stoppedBy } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, env);
    const began = performance.now();
    let output = "";
    /** @type {NodeJS.Timeout | undefined} */
    let grace;
    let isDone = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    }
    const timer = setInterval(() => {
      const isLate = performance.now() - began > LIMIT_MINUTES * 60_000;
      const reason = isLate ? `ended after ${LIMIT_MINUTES} minutes` : stoppedBy?.();
      if (reason === undefined || grace !== undefined) return;
      output += `\n${reason}\n`;
      end(child, "SIGTERM");
      grace = setTimeout(() => end(child, "SIGKILL"), GRACE_MS);
    }, LOOK_MS);
    /** @param {number} status */
    const finish = (status) => {
      clearInterval(timer);
      clearTimeout(grace);
      if (isDone) return;
      isDone = true;
      end(child, "SIGKILL");
      resolve({ status, output });
    };
    child.on("error", (error) => {
      output += `${error.message}\n`;
      finish(1);
    });
    child.on("close", (status) => finish(status ?? 1));
  });
}

/** @param {readonly string[]} args @param {RunOptions} [options] */
export const node = (args, options) => run(process.execPath, args, options);
