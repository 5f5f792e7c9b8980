// @ts-check
/**
 * Takes the pictures of the documentation from the built single file, and the one that the command line draws:
 * `npm run build && npm run pictures`.
 * Fails on any request to a network and on any console error, since a picture of a broken screen is worse than none.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { packPng } from "./pack-png.mjs";
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

/** A list of enterprises as it is pasted. */
const CANDIDATES = [
  "企业名称\t主要产品\t经营范围\t所在地\t客户",
  "示例隔膜材料公司\t锂电池隔膜\t\t广东\t示例企业 50",
  "示例新材料集团\t隔膜基膜、涂覆隔膜\t\t云南\t",
  "示例电解液公司\t电解液、六氟磷酸锂\t\t广东\t",
  "示例企业 50\t隔膜\t\t示例市\t",
  "示例正极公司\t\t三元正极材料的研发、生产、销售\t湖南\t",
  "\t隔膜\t\t\t",
].join("\n");

/** Opens a view of the projects. @param {Page} tab @param {string} view */
async function projects(tab, view) {
  await tab.locator(".screen-nav button").nth(1).click();
  await tab.locator(`#projects-tab-${view}`).click();
  await tab.locator(`#projects-view.is-${view}`).waitFor();
}

/** @param {string} name */
const example = (name) => JSON.parse(readFileSync(path.join(root, `examples/chains/${name}.json`), "utf8"));

/** @param {string} name @param {object} document */
const fileOf = (name, document) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(document)),
});

/** @param {Page} tab @param {object} document */
async function open(tab, document) {
  await tab.locator(".file-menu input[type=file]").setInputFiles(fileOf("图谱.json", document));
  await tab.waitForTimeout(1500);
}

/** Supposes that the largest planned project lands. @param {Page} tab */
async function suppose(tab) {
  await tab.locator(".map-tool").nth(0).click();
  await tab.locator('li[data-project="jinche-20gwh"] input').nth(0).check();
  await tab.locator(".map-watermark").waitFor({ state: "attached" });
  await tab.locator("#details").evaluate((panel) => panel.scrollTo(0, 0));
}

/** The demonstration with two projects under way that close gaps one after the other. */
const FORECAST = example("demo-40");
FORECAST.projects.push(
  {
    id: "next-1",
    name: "隔膜扩建",
    link: "separator",
    stage: "building",
    capacity: 90_000,
    unit: "万m²/a",
    expected: { operating: "2025-03" },
  },
  {
    id: "next-2",
    name: "针状焦新建",
    link: "needle-coke",
    stage: "started",
    capacity: 40_000,
    expected: { operating: "2025-09" },
  },
);

/** The demonstration with resources and funds. */
const FUNDED = example("demo-40");
FUNDED.resources = [
  {
    id: "ore",
    name: "示例锂矿石",
    unit: "t/a",
    output: 400_000,
    feeds: [{ link: "lithium-carbonate", coefficient: { low: 7, base: 8, high: 9 } }],
    source: "示例资源台账",
    confidence: "illustrative",
  },
  {
    id: "power",
    name: "示例绿电",
    unit: "GWh/a",
    output: 8000,
    feeds: [
      { link: "anode-graphite", coefficient: 0.012 },
      { link: "aluminium-foil", coefficient: 0.014 },
      { link: "copper-foil" },
    ],
    source: "示例电力规划",
    confidence: "illustrative",
  },
  { id: "gypsum", name: "示例副产石膏", unit: "t/a", output: 60_000 },
];
FUNDED.funds = [
  {
    id: "guide",
    name: "示例产业引导基金",
    manager: "示例国资公司",
    size: { value: 20, unit: "亿元" },
    links: ["separator", "needle-coke"],
    investments: [{ project: "lithium-ore-p1", amount: { value: 3, unit: "亿元" }, date: "2024-03" }],
  },
];

/** The example as it may have been a month before. */
const MONTH_BEFORE = example("jinchang-battery");
MONTH_BEFORE.asOf = "2023-12-31";
MONTH_BEFORE.links = MONTH_BEFORE.links.filter((/** @type {{ id: string }} */ { id }) => id !== "nmp");
MONTH_BEFORE.links.push({ id: "sodium", name: "钠电正极", stage: "midstream" });
MONTH_BEFORE.flows = MONTH_BEFORE.flows.filter(
  (/** @type {{ from: string, to: string }} */ { from, to }) => from !== "nmp" && to !== "nmp",
);
MONTH_BEFORE.projects = MONTH_BEFORE.projects
  .filter((/** @type {{ id: string }} */ { id }) => id !== "jintuo-18650")
  .map((/** @type {{ id: string }} */ project) =>
    project.id === "jinchuan-cathode-copper" ? { ...project, stage: "building" } : project,
  );

const LEDGER = path.join(root, "examples/ledgers/jinchang-projects.xlsx");

/** @type {readonly Picture[]} */
const PICTURES = [
  { name: "start", hash: "lang=zh", size: [1366, 768] },
  {
    name: "import",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator(".file-menu button").nth(1).click();
      await tab.locator(".import-dialog input[type=file], .ant-modal input[type=file]").first().setInputFiles(LEDGER);
      await tab.locator(".ant-modal table").first().waitFor();
    },
  },
  {
    name: "edit",
    size: [1366, 768],
    act: async (tab) => {
      await search(tab, "隔膜");
      await tab.locator("#details h2", { hasText: "隔膜" }).waitFor();
      await tab.locator("#details button", { hasText: "编辑" }).first().click();
      await tab.locator(".ant-modal .ant-modal-body input").first().waitFor();
    },
  },
  {
    name: "opportunities",
    hash: "example=demo-40",
    act: async (tab) => {
      await tab.locator("[role=tab]", { hasText: "投资机会" }).click();
      await tab.locator(".table-size button").first().click();
    },
  },
  {
    name: "board",
    hash: "example=demo-40",
    size: [1366, 768],
    act: async (tab) => {
      await projects(tab, "board");
      await tab.locator('[data-card="needle-coke-p1"]').click();
      await tab.locator(".slip-tasks li").first().waitFor();
    },
  },
  { name: "board-jinchang", act: (tab) => projects(tab, "board") },
  {
    name: "board-dark",
    hash: "example=demo-40&palette=dark&lang=en",
    act: (tab) => projects(tab, "board"),
  },
  {
    name: "due",
    hash: "example=demo-40",
    size: [1366, 768],
    act: async (tab) => {
      await projects(tab, "due");
      await tab.locator(".due-month").fill("2024-09");
    },
  },
  { name: "appraisal", hash: "example=demo-40", size: [1366, 768], act: (tab) => projects(tab, "appraisal") },
  {
    name: "candidates",
    hash: "example=demo-40",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator("[role=tab]", { hasText: "目标企业" }).click();
      await tab.locator(".table-tools button", { hasText: "从名单找企业" }).click();
      await tab.locator("#candidates-pasted").fill(CANDIDATES);
      await tab.locator(".candidates-dialog .import-paste button").click();
      await tab.locator(".candidates tbody tr").first().waitFor();
    },
  },
  { name: "what-if", size: [1366, 768], act: (tab) => suppose(tab) },
  { name: "what-if-dark", hash: "lang=en&palette=dark", act: (tab) => suppose(tab) },
  {
    name: "scenarios",
    size: [1366, 768],
    act: async (tab) => {
      await suppose(tab);
      await tab.locator(".scenario-bar button").nth(0).click();
      await tab.locator('li[data-project="jinchuan-foil-30kt"] input').nth(1).check();
      await tab.locator(".scenario-bar button").nth(1).click();
      await tab.locator(".scenario-table tbody tr").first().waitFor();
    },
  },
  {
    name: "forecast",
    size: [1366, 768],
    act: async (tab) => {
      await open(tab, FORECAST);
      await tab.locator(".map-tool").nth(1).click();
      await tab.locator("[data-testid=closings] li button").first().click();
      await tab.locator(".as-of.is-other").waitFor();
    },
  },
  {
    name: "compare",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator(".map-tool").nth(2).click();
      await tab.locator(".compare input[type=file]").setInputFiles(fileOf("上月.json", MONTH_BEFORE));
      await tab.locator("[data-testid=changes] li").first().waitFor();
    },
  },
  {
    name: "export",
    hash: "example=demo-40",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator(".file-menu .ant-btn-primary").click();
      await tab.locator("[data-testid=paper-preview] img").waitFor();
    },
  },
  {
    name: "settings",
    hash: "example=demo-40",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator(".file-menu button").last().click();
      await tab.locator(".ant-dropdown-menu-item", { hasText: "设置" }).click();
      await tab.locator(".rule-list").waitFor();
    },
  },
  {
    name: "resources",
    size: [1366, 768],
    act: async (tab) => {
      await open(tab, FUNDED);
      await tab.locator("#list-tab-resources").click();
      await tab.locator(".resource-table .list-row").first().waitFor();
    },
  },
  {
    name: "tree",
    hash: "example=demo-40",
    act: (tab) => tab.locator("[role=tab]", { hasText: "全表" }).click(),
  },
  {
    name: "portfolio",
    hash: "example=jiayuguan-eight",
    act: (tab) => tab.locator("[data-testid=total-built]").waitFor(),
  },
  {
    name: "presentation",
    hash: "example=demo-40",
    act: async (tab) => {
      await tab.locator(".screen-nav button").last().click();
      await tab.locator(".stage-panel").waitFor();
    },
  },
  {
    name: "presentation-gap",
    hash: "example=demo-40&palette=dark",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator(".screen-nav button").last().click();
      await tab.locator(".stage-panel").waitFor();
      for (let step = 0; step < 5; step += 1) await tab.keyboard.press("ArrowRight");
      await tab.locator("[data-testid=stage-gap]").waitFor();
    },
  },
  { name: "map-1920" },
  { name: "map-1366", size: [1366, 768] },
  { name: "map-detail", act: (tab) => search(tab, "隔膜") },
  { name: "map-detail-1366", size: [1366, 768], act: (tab) => search(tab, "隔膜") },
  { name: "map-english", hash: "lang=en", act: (tab) => search(tab, "separator") },
  { name: "map-english-1366", hash: "lang=en", size: [1366, 768] },
  { name: "map-demo-40", hash: "example=demo-40" },
  { name: "map-baiyin", hash: "example=baiyin-battery" },
  { name: "map-presence-only", hash: "example=presence-only", size: [1366, 768] },
  {
    name: "map-dark",
    hash: "example=demo-40&palette=dark",
    act: (tab) => tab.locator(".top-gaps button").first().click(),
  },
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
    name: "map-options",
    size: [1366, 768],
    act: async (tab) => {
      await tab.locator(".options-button").click();
      await tab.locator(".options-form .ant-radio-button-wrapper").nth(1).click();
      await tab.locator(".options-form .link-picker").click();
      await tab.keyboard.type("铁锂电芯");
      await tab.keyboard.press("Enter");
      await tab.locator(".options-form .amount-input input").fill("20");
      await tab.locator(".ant-select-dropdown").waitFor({ state: "hidden" });
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

/** @param {import("playwright").Browser} browser @param {Picture} picture */
async function take(browser, { name, hash = "", size: [width, height] = [1920, 1080], act }) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const tab = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  tab.on("pageerror", (error) => faults.push(error.message));
  tab.on("request", (request) => /^(https?|wss?):/.test(request.url()) && faults.push(`request to ${request.url()}`));
  const isStart = name === "start";
  const example = isStart || hash.includes("example=") ? hash : `example=jinchang-battery&${hash}`;
  await tab.goto(`${pathToFileURL(page).href}#${example}`);
  await tab
    .locator(isStart ? ".start-tile" : ".map-controls, .chain-tile[data-chain]")
    .first()
    .waitFor();
  // What is beside the map comes after it, and listens to keys a moment later.
  await tab.locator(".file-menu").waitFor();
  await tab.waitForTimeout(500);
  if (act) await act(tab);
  await tab.waitForTimeout(900); // drawn after the last change of level, popups unfolded
  const file = path.join(folder, `${name}.png`);
  const image = packPng(await tab.screenshot({ animations: "disabled" }));
  writeFileSync(file, image);
  await context.close();
  const bytes = image.length;
  if (bytes > LARGEST) faults.push(`${Math.round(bytes / 1000)} kB is too large for the repository`);
  console.log(`${name}.png ${Math.round(bytes / 1000)} kB${faults.map((fault) => `\n  ${fault}`).join("")}`);
  return faults.length === 0;
}

/** What `liantu render` draws, for the pages of the packages. @returns {boolean} Whether it did. */
function render() {
  const file = path.join(folder, "render.png");
  const chain = path.join(root, "examples/chains/jinchang-battery.json");
  const how = ["--lang", "en", "--palette", "default", "--level", "mid", "--dpi", "40"];
  const program = path.join(root, "packages/cli/dist/main.js");
  const { status, stderr } = spawnSync(process.execPath, [program, "render", chain, "-o", file, ...how]);
  if (status === 0) writeFileSync(file, packPng(readFileSync(file)));
  console.log(`render.png${status === 0 ? "" : `\n  ${String(stderr)}`}`);
  return status === 0;
}

if (!existsSync(page)) throw new Error(`${page} is not there: run npm run build first`);
mkdirSync(folder, { recursive: true });
const only = process.argv.slice(2);
const browser = await chromium.launch(await launchOptions());
let isFine = only.length === 0 || only.includes("render") ? render() : true;
for (const picture of PICTURES) {
  if (only.length > 0 && !only.includes(picture.name)) continue;
  isFine = (await take(browser, picture)) && isFine;
}
await browser.close();
if (!isFine) process.exitCode = 1;
