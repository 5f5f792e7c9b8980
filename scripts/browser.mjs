// @ts-check
/**
 * Finds a Chromium and a Chinese font for tests and pictures, out of what npm installed: nothing is downloaded.
 * Order: an explicit path, the npm Chromium (Linux x64), Playwright's own, one installed on the system.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ executablePath: string, env: Record<string, string>, source: string }} Browser */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const cache = path.join(root, "node_modules/.cache/test-browser");
const require = createRequire(import.meta.url);

/** @returns {string[]} */
function systemPaths() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`);
  }
  if (process.platform === "win32") {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
        : [],
    );
  }
  return ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"]
    .map((name) => `/usr/bin/${name}`)
    .concat("/snap/bin/chromium");
}

/** Unpacks the npm Chromium once; the final rename is atomic, so that parallel runs cannot see half of it. */
async function npmChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  let entry;
  try {
    entry = require.resolve("@sparticuz/chromium");
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(path.join(entry, "../../../package.json"), "utf8"));
  const folder = path.join(cache, version);
  const executablePath = path.join(folder, "chromium");
  if (!existsSync(executablePath)) await unpack(folder, executablePath);
  // A bare machine lacks NSS and others: the package brings them, used only where the system's do not do.
  for (const env of [{}, { LD_LIBRARY_PATH: path.join(folder, "al2023/lib") }]) {
    const probe = spawnSync(executablePath, ["--version"], { env: { ...process.env, ...env } });
    if (probe.status === 0) {
      return {
        executablePath,
        env: /** @type {Record<string, string>} */ (env),
        source: `@sparticuz/chromium ${version}`,
      };
    }
  }
  return undefined; // musl, or too old a libc
}

/** @param {string} folder @param {string} executablePath */
async function unpack(folder, executablePath) {
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(path.join(cache, "unpack-"));
  const kept = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  // The package unpacks below TMPDIR, and its shared libraries only where it believes it is on Lambda.
  Object.assign(process.env, { TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(kept)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(executablePath)) throw error;
  }
}

/** Names the npm package's Chinese font to fontconfig where the system has none. @returns {Record<string, string>} */
function chineseFont() {
  if (process.platform !== "linux") return {};
  const installed = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  if (installed.status === 0 && installed.stdout.trim()) return {};
  let regular;
  let bold;
  try {
    regular = path.dirname(require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"));
    bold = path.dirname(require.resolve("@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"));
  } catch {
    return {};
  }
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${regular}</dir><dir>${bold}</dir>
<cachedir>${path.join(cache, "fontconfig")}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

/** @returns {Promise<Browser | undefined>} */
async function installedBrowser() {
  const npm = await npmChromium();
  if (npm) return npm;
  const own = (await import("playwright")).chromium.executablePath();
  if (own && existsSync(own)) return { executablePath: own, env: {}, source: "playwright" };
  const system = systemPaths().find((file) => existsSync(file));
  return system ? { executablePath: system, env: {}, source: "system" } : undefined;
}

/** @returns {Promise<Browser & { args: string[] }>} */
export async function findBrowser() {
  const explicit = process.env.TEST_BROWSER ?? process.env.CHROME_PATH;
  if (explicit && !existsSync(explicit))
    throw new Error(`TEST_BROWSER/CHROME_PATH names ${explicit}, which is not there`);
  const found = explicit ? { executablePath: explicit, env: {}, source: "environment" } : await installedBrowser();
  if (!found) {
    throw new Error("No browser for the tests: install Chrome, Chromium or Edge, or set TEST_BROWSER=/path/to/chrome.");
  }
  const args = [
    "--disable-quic",
    "--font-render-hinting=none",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
  ];
  // Root cannot use the sandbox, and hosted runners forbid the user namespaces it needs.
  if (process.platform === "linux" && (process.getuid?.() === 0 || process.env.CI)) args.push("--no-sandbox");
  return { ...found, env: { ...found.env, ...chineseFont() }, args };
}

/** Options for Playwright's `chromium.launch()`. */
export async function launchOptions() {
  const { executablePath, args, env } = await findBrowser();
  return { executablePath, args, env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
