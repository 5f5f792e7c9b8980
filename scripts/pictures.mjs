// @ts-check
/**
 * Takes the pictures of the documentation from the built single file: `npm run build && npm run pictures`.
 * Fails on any request to a network and on any console error, since a picture of a broken screen is worse than none.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { chromium } from "playwright";
import { launchOptions } from "./browser.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const page = path.join(root, "packages/atlas/dist/index.html");
const folder = path.join(root, "docs/pictures");
const LARGEST = 400_000;

/** @typedef {import("playwright").Page} Page */
/** @typedef {{ name: string, hash?: string, size?: [number, number], act?: (page: Page) => Promise<void> }} Picture */

/** @param {Page} tab @param {string} words */
async function search(tab, words) {
  await tab.keyboard.press("Control+k");
  await tab.keyboard.type(words);
  await tab.keyboard.press("Enter");
}

/** A document with faults of several kinds, the way they happen when somebody edits a file by hand. */
const BROKEN = {
  format: "liantu-chain",
  version: 1,
  id: "broken",
  name: "手工改坏的链图",
  surveyed: true,
  links: [
    { id: "cell", name: "电芯", stage: "midstream", unit: "GWh/a" },
    { id: "separator", name: "隔膜", stage: "midstream", unit: "万m²/a" },
    { id: "separator", name: "隔膜（重复）", stage: "midstream" },
    { id: "hostile", name: "<img src=x onerror=alert(1)>", stage: "upstream" },
  ],
  flows: [
    { from: "separator", to: "cell", coefficient: 1300 },
    { from: "seperator", to: "cell", coefficient: 1 },
  ],
  projects: [{ id: "p", name: "一期", link: "cell", stage: "operating", capacity: "两吉瓦时" }],
};

/** @type {readonly Picture[]} */
const PICTURES = [
  { name: "map-1920" },
  { name: "map-1366", size: [1366, 768] },
  { name: "map-detail", act: (tab) => search(tab, "隔膜") },
  { name: "map-detail-1366", size: [1366, 768], act: (tab) => search(tab, "隔膜") },
  { name: "map-english", hash: "lang=en", act: (tab) => search(tab, "separator") },
  { name: "map-english-1366", hash: "lang=en", size: [1366, 768] },
  { name: "map-demo-40", hash: "example=demo-40" },
  { name: "map-baiyin", hash: "example=baiyin-battery" },
  { name: "map-presence-only", hash: "example=presence-only", size: [1366, 768] },
  { name: "map-dark", hash: "example=demo-40&palette=dark", act: (tab) => tab.locator(".top-gaps button").first().click() },
  { name: "map-print", hash: "example=demo-40&palette=print" },
  {
    name: "map-filter",
    hash: "example=demo-40&palette=colour-safe",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator(".legend .toggle").filter({ hasText: "空白点" }).click();
    },
  },
  {
    name: "map-search",
    size: [1366, 768],
    act: async (tab) => {
      await tab.keyboard.press("Control+k");
      await tab.keyboard.type("电");
    },
  },
  {
    name: "map-issues",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator("input[type=file]").setInputFiles({
        name: "坏文件.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(BROKEN)),
      });
      await tab.locator(".issue").first().waitFor();
    },
  },
];

/** Packs a PNG harder than the browser does, without changing a pixel. @param {Buffer} png */
function packed(png) {
  const kept = [];
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const chunk = png.subarray(at, at + 12 + png.readUInt32BE(at));
    const kind = chunk.toString("latin1", 4, 8);
    if (kind === "IDAT") data.push(chunk.subarray(8, -4));
    else kept.push({ kind, chunk });
  }
  const body = Buffer.concat([Buffer.from("IDAT"), deflateSync(inflateSync(Buffer.concat(data)), { level: 9, memLevel: 9 })]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  const before = kept.filter(({ kind }) => kind !== "IEND").map(({ chunk }) => chunk);
  const after = kept.filter(({ kind }) => kind === "IEND").map(({ chunk }) => chunk);
  return Buffer.concat([png.subarray(0, 8), ...before, length, body, sum, ...after]);
}

/** @param {import("playwright").Browser} browser @param {Picture} picture */
async function take(browser, { name, hash = "", size: [width, height] = [1920, 1080], act }) {
  const context = await browser.newContext({ viewport: { width, height }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const tab = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  tab.on("pageerror", (error) => faults.push(error.message));
  tab.on("request", (request) => /^(https?|wss?):/.test(request.url()) && faults.push(`request to ${request.url()}`));
  await tab.goto(`${pathToFileURL(page).href}#${hash}`);
  await tab.locator(".map-controls").waitFor();
  if (act) await act(tab);
  await tab.waitForTimeout(900); // drawn after the last change of level, popups unfolded
  const file = path.join(folder, `${name}.png`);
  const image = packed(await tab.screenshot());
  writeFileSync(file, image);
  await context.close();
  const bytes = image.length;
  if (bytes > LARGEST) faults.push(`${Math.round(bytes / 1000)} kB is too large for the repository`);
  console.log(`${name}.png ${Math.round(bytes / 1000)} kB${faults.map((fault) => `\n  ${fault}`).join("")}`);
  return faults.length === 0;
}

if (!existsSync(page)) throw new Error(`${page} is not there: run npm run build first`);
mkdirSync(folder, { recursive: true });
const only = process.argv.slice(2);
const browser = await chromium.launch(await launchOptions());
let isFine = true;
for (const picture of PICTURES) {
  if (only.length > 0 && !only.includes(picture.name)) continue;
  isFine = (await take(browser, picture)) && isFine;
}
await browser.close();
if (!isFine) process.exitCode = 1;
