// @ts-check
/**
 * Looks at the built documentation site as its readers do: every guide and every decision is there, every program of examples/
 * stands where the API says what it shows, every link leads somewhere, and in a real browser navigation, search in Chinese and English, copying of code and the live atlas work, from a
 * file and from a server under a sub-path, without a request to anywhere else. `--folder` names another folder than
 * dist/docs.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { launchOptions } from "./browser.mjs";
import { serve } from "./serve.mjs";
import { root } from "./table.mjs";

const { values } = parseArgs({ options: { folder: { type: "string", default: "dist/docs" } } });
const site = path.resolve(root, values.folder);
/** @type {string[]} */
const faults = [];
let checked = 0;

/** @param {boolean} holds @param {string} what */
function expect(holds, what) {
  checked += 1;
  if (!holds) faults.push(what);
}

/** @param {string} folder @returns {string[]} */
function pagesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html") && path.basename(name) !== "atlas.html" && !name.startsWith("media"))
    .map((name) => path.join(folder, name));
}

/** @param {string} text */
function unescaped(text) {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Every link of every page leads to a file, and to a place in it. */
function checkLinks() {
  const pages = new Map(pagesIn(site).map((file) => [file, readFileSync(file, "utf8")]));
  const ids = new Map(
    Array.from(pages, ([file, html]) => [
      file,
      new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id = ""]) => unescaped(id))),
    ]),
  );
  let links = 0;
  for (const [file, html] of pages) {
    const name = path.relative(site, file);
    for (const [, raw = ""] of html.matchAll(/<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]*)"/g)) {
      const address = unescaped(raw);
      if (/^(?:https?:|data:|mailto:)/.test(address)) continue;
      links += 1;
      const [place = "", anchor] = address.split("#");
      const target = place === "" ? file : path.join(path.dirname(file), decodeURIComponent(place.split("?")[0] ?? ""));
      if (!existsSync(target) || statSync(target).isDirectory()) {
        faults.push(`${name}: ${address} leads nowhere`);
        continue;
      }
      const known = ids.get(target);
      if (anchor !== undefined && anchor !== "" && known !== undefined && !known.has(decodeURIComponent(anchor))) {
        faults.push(`${name}: ${address} leads to no place on that page`);
      }
    }
    if (/\.md"/.test(html.replaceAll(/<code[\s\S]*?<\/code>/g, "")) && /href="[^"#]*media\/[^"]*\.md"/.test(html)) {
      faults.push(`${name}: a link leads to a Markdown file, which a browser does not show`);
    }
  }
  expect(links > 1000, `only ${String(links)} links`);
  console.log(`${String(pages.size)} pages, ${String(links)} links`);
  return [...pages.values()].join("\n");
}

/** Every guide and every decision is a page of the site. @param {string} all */
function checkPages(all) {
  for (const folder of ["docs/guides", "docs/adr"]) {
    for (const name of readdirSync(path.join(root, folder)).filter((file) => file.endsWith(".md"))) {
      const text = readFileSync(path.join(root, folder, name), "utf8");
      const heading = /^# (.+)$/m.exec(text)?.[1]?.trim() ?? "";
      const shown = heading.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(/[`*]/g, "").slice(0, 12);
      expect(
        heading !== "" && all.includes(shown),
        `${folder}/${name} is not on the site: is it among projectDocuments in typedoc.json?`,
      );
    }
  }
}

/** Every program of examples/ is shown by a page of the API. */
function checkExamples() {
  const shown = ["functions", "interfaces", "types"]
    .flatMap((folder) => pagesIn(path.join(site, folder)))
    .map((file) => unescaped(readFileSync(file, "utf8").replaceAll(/<[^>]+>/g, "")))
    .join("\n");
  const programs = readdirSync(path.join(root, "examples")).filter((name) => /^[\w-]+\.ts$/.test(name));
  for (const name of programs) {
    const [, title = ""] = /^\/\*\* (.+?):/.exec(readFileSync(path.join(root, "examples", name), "utf8")) ?? [];
    expect(title !== "" && shown.includes(`/** ${title}:`), `no page of the API shows examples/${name}`);
  }
  expect(programs.length >= 12, `only ${String(programs.length)} programs`);
}

/**
 * Searches for a word.
 *
 * @param {import("playwright").Page} page
 * @param {string} word
 * @param {RegExp} wanted What one of the results has to be called.
 */
async function found(page, word, wanted) {
  if (!(await page.locator("#tsd-search-input").isVisible())) await page.locator("#tsd-search-trigger").click();
  await page.locator("#tsd-search-input").fill(word);
  const result = page.locator("#tsd-search-results li a").filter({ hasText: wanted }).first();
  await result.waitFor().catch(() => {
    throw new Error(`${word} is not found as ${String(wanted)}`);
  });
  return result;
}

/** Reads the site at an address. @param {import("playwright").Browser} browser @param {string} address Of the folder. */
async function readSite(browser, address) {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 900 } });
  const isServed = address.startsWith("http");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const where = isServed ? "served" : "from a file";
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) faults.push(`${where}: a request to ${url}`);
  });
  page.on("pageerror", (error) => faults.push(`${where}: ${error.message}`));

  await page.goto(`${address}index.html`);
  await page.locator("#tsd-nav-container summary", { hasText: "指南 Guides" }).click();
  await page.locator("#tsd-nav-container a", { hasText: "判定是怎么来的" }).click();
  await page.locator("h1", { hasText: "判定是怎么来的" }).first().waitFor();

  await found(page, "断点", /判定是怎么来的/);
  await (await found(page, "requirement", /index\.requirement\s*$/)).click();
  await page.locator("h1", { hasText: "requirement" }).first().waitFor();

  await page.goto(`${address}index.html`);
  const block = page.locator("pre:has(code.ts)").first();
  await block.hover();
  await block.locator("button").click();
  if (isServed) {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(
      copied.includes("import { analyzeChain"),
      `${where}: the copied code is ${JSON.stringify(copied.slice(0, 60))}`,
    );
  }
  if (existsSync(path.join(site, "atlas.html"))) {
    await page.locator("#live-atlas").click();
    await page.locator("canvas").first().waitFor();
    expect((await page.title()).length > 0, `${where}: the live atlas has no title`);
  }
  await context.close();
}

checkPages(checkLinks());
checkExamples();
const browser = await chromium.launch(await launchOptions());
const served = await serve(path.dirname(site), 0);
try {
  for (const address of [`${pathToFileURL(site).href}/`, `${served.url}${path.basename(site)}/`]) {
    checked += 1;
    await readSite(browser, address).catch((/** @type {unknown} */ error) => {
      faults.push(`${address}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
} finally {
  await browser.close();
  await served.close();
}
if (!existsSync(path.join(site, "atlas.html"))) console.log("the app was not built: the site has no live atlas");
for (const fault of faults) console.error(fault);
console.log(`${String(checked)} checks, ${String(faults.length)} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
