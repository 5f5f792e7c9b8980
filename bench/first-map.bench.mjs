// @ts-check
/**
 * From the address to the first map: the served app against a bare page that has nothing but Cytoscape.js, the same cards as
 * pictures, their places and the same styles, both over HTTP, each time in a new browser context without a cache.
 *
 * The app reads and checks the document, analyses it, lays it out and routes it, and draws its cards; all of that is part of its
 * time, and of the bare page's nothing is. Build it first: `npm run build`. Rounds take turns; medians are shown.
 *
 * @module
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { analyzeChain, readChain } from "@liantu/core";
import { chainElements, chainStylesheet } from "@liantu/cytoscape";
import { chromium } from "playwright";
import { build } from "vite";
import { launchOptions } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";
import { report } from "./measure.mjs";

const ROUNDS = Number(process.env.MAP_ROUNDS ?? 7);
const EXAMPLES = ["jinchang-battery", "demo-40"];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const served = path.join(root, "packages/atlas/dist/served");
if (!existsSync(path.join(served, "index.html"))) throw new Error("the app is not built: npm run build");

/** Runs before the page's own scripts: notes when every card is seen on the canvas. */
const WATCH = `
(function () {
  var began = performance.timeOrigin;
  function look() {
    var cy = null;
    document.querySelectorAll("div").forEach(function (element) {
      if (element._cyreg && element._cyreg.cy && element._cyreg.cy.nodes(".link").length > 0 && !cy) cy = element._cyreg.cy;
    });
    if (cy && isSeen(cy)) window.firstMap = Date.now() - began;
    else setTimeout(look, 40);
  }
  function isSeen(cy) {
    var canvas = cy.container().querySelector('canvas[data-id="layer2-node"]');
    if (!canvas || canvas.width === 0) return false;
    var nodes = cy.nodes(".link");
    // The cheap question first: reading pixels back takes longer than drawing them.
    if (!nodes.every(function (node) { return node.style("background-image") && node.style("background-image") !== "none"; })) return false;
    var pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    var scale = canvas.width / cy.width();
    return nodes.every(function (node) {
      var at = node.renderedPosition();
      for (var dx = -6; dx <= 6; dx += 3) {
        var x = Math.round(at.x * scale) + dx;
        if (pixels[4 * (Math.round(at.y * scale) * canvas.width + x) + 3] !== 0) return true;
      }
      return false;
    });
  }
  document.addEventListener("DOMContentLoaded", look);
})();
`;

/** @param {string} example @param {string} folder */
async function barePage(example, folder) {
  const text = readFileSync(path.join(root, "examples/chains", `${example}.json`), "utf8");
  const { chain } = readChain(JSON.parse(text));
  if (chain === null) throw new Error(example);
  const elements = chainElements(chain, analyzeChain(chain), { level: "far" });
  const style = chainStylesheet({ level: "far" });
  writeFileSync(
    path.join(folder, "entry.js"),
    `import cytoscape from "cytoscape";
const container = document.getElementById("map");
cytoscape({ container, elements: ${JSON.stringify(elements)}, style: ${JSON.stringify(style)}, layout: { name: "preset", fit: true } });
`,
  );
  await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    resolve: { alias: { cytoscape: path.join(root, "node_modules/cytoscape/dist/cytoscape.esm.mjs") } },
    build: {
      outDir: path.join(folder, example),
      target: "chrome90",
      rolldownOptions: { input: path.join(folder, "index.html") },
    },
  });
  return chain.graph.order;
}

const folder = mkdtempSync(path.join(os.tmpdir(), "liantu-first-map-"));
writeFileSync(
  path.join(folder, "index.html"),
  `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="map" style="position:fixed;inset:0"></div><script type="module" src="./entry.js"></script></body>`,
);
const options = await launchOptions();
const browser = await chromium.launch(options);
const ours = await serve(served, 0);
try {
  console.log("| example | liantu, ms | bare Cytoscape.js, ms | ratio |\n|---|--:|--:|--:|");
  for (const example of EXAMPLES) {
    const links = await barePage(example, folder);
    const bare = await serve(path.join(folder, example), 0);
    /** @type {{ ours: number[], bare: number[] }} */
    const times = { ours: [], bare: [] };
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const name of /** @type {const} */ (["ours", "bare"])) {
        const time = await firstMap(name === "ours" ? `${ours.url}#example=${example}` : bare.url);
        // The first round warms the server and the disk.
        if (round >= 0) times[name].push(time);
      }
    }
    await bare.close();
    const [own, rival] = [median(times.ours), median(times.bare)];
    report({
      id: `first-map-${example}`,
      what: "from the address to the map",
      scale: links,
      size: `${example}, ${String(links)} links`,
      ours: { median: own, least: Math.min(...times.ours) },
      rivals: { "bare Cytoscape.js": { median: rival, least: Math.min(...times.bare) } },
    });
    console.log(`| ${example} | ${own.toFixed(0)} | ${rival.toFixed(0)} | ${(own / rival).toFixed(2)}× |`);
  }
} finally {
  await ours.close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} address */
async function firstMap(address) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(address);
    // Functions, not texts: the page's own policy forbids texts to be run.
    await page.waitForFunction(() => "firstMap" in window, undefined, { timeout: 60_000 });
    return Number(await page.evaluate(() => /** @type {{ firstMap?: number }} */ (window).firstMap));
  } finally {
    await context.close();
  }
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
