/**
 * The two pages that planners get, built out of the sources as they are: once for all tests, and again only after a change.
 *
 * @module
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The pages as they were built. */
export interface BuiltPages {
  /** Folder that holds both. */
  readonly folder: string;
  /** The single file that opens by double click. */
  readonly file: string;
  /** The folder for a web server. */
  readonly served: string;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cache = path.join(root, "node_modules/.cache/atlas-pages");
const SOURCES = [
  "packages/core",
  "packages/cytoscape",
  "packages/layout",
  "packages/ledger",
  "packages/report",
  "packages/atlas",
  "examples/chains",
  "examples/portfolios",
  "examples/templates",
  "scripts/atlas-build.mjs",
  "vite.config.ts",
  "package-lock.json",
];
const NOT_BUILT = /^(?:node_modules|dist|test|goldens)$|\.test\.tsx?$|\.tsbuildinfo$/;
/** A build that takes longer than this was killed. */
const LONGEST_BUILD = 180_000;
/** Pages of older sources are kept this long: another run may still be using them. */
const KEPT = 3_600_000;

/**
 * Builds the pages, unless they are there; a test file that comes while another one builds waits for it.
 *
 * @returns Where they are.
 */
export async function builtPages(): Promise<BuiltPages> {
  const folder = path.join(cache, keyOfSources());
  const lock = `${folder}.lock`;
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (!takes(lock)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (!existsSync(folder)) await build(folder);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return { folder, file: path.join(folder, "index.html"), served: path.join(folder, "served") };
}

async function build(folder: string): Promise<void> {
  const made = mkdtempSync(path.join(cache, "made-"));
  try {
    await vite("--outDir", made);
    await vite("--mode", "served", "--outDir", path.join(made, "served"));
    for (const other of readdirSync(cache)) {
      const place = path.join(cache, other);
      if (ageOf(place) > KEPT) rmSync(place, { recursive: true, force: true });
    }
    renameSync(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

async function vite(...args: readonly string[]): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  delete env["VITEST"]; // by which the configuration tells a test from a build
  const program = path.join(root, "node_modules/vite/bin/vite.js");
  const common = ["build", "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, [program, ...common, ...args], { cwd: root, env });
}

/** A folder can be made by one only; one that was left behind by a run that was killed is taken over. */
function takes(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if (ageOf(lock) > LONGEST_BUILD) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function ageOf(place: string): number {
  try {
    return Date.now() - statSync(place).mtimeMs;
  } catch {
    return 0;
  }
}

function keyOfSources(): string {
  const hash = createHash("sha256");
  const visit = (place: string): void => {
    if (statSync(place).isDirectory()) {
      for (const name of readdirSync(place).sort()) if (!NOT_BUILT.test(name)) visit(path.join(place, name));
    } else hash.update(path.relative(root, place)).update(readFileSync(place));
  };
  for (const source of SOURCES) visit(path.join(root, source));
  return hash.digest("hex").slice(0, 16);
}
