// @ts-check
/**
 * First paint, everything drawn (ours draws the flows of a large map after its cards), frames of panning and zooming, filter and
 * level switch of the map in headless Chromium, against plain
 * Cytoscape.js with compound nodes, G6 and sigma, on the same chain at the same places.
 *
 * G6 draws a combo, Cytoscape a compound node for each link, with a node for each project in it; sigma draws all of them
 * as dots with names. Only ours routes its flows; that is part of both. Rounds take turns; medians are shown.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build } from "vite";
import { launchOptions } from "../scripts/browser.mjs";
import { generateChain } from "./generate-chain.mjs";
import { report, shownCount } from "./measure.mjs";

const ROUNDS = Number(process.env.MAP_ROUNDS ?? 3);
/** A library that takes longer is shown as "—", in milliseconds. */
const LONGEST = 100_000;
const RIVALS = (process.env.MAP_RIVALS ?? "liantu,compound,g6,sigma").split(",");
const CASES = [
  { links: 200, projectsPerLink: 10 },
  { links: 1000, projectsPerLink: 2 },
];
const MEASURES = /** @type {const} */ ({
  firstPaint: "first paint",
  whole: "everything drawn",
  pan: "pan p95",
  zoom: "zoom p95",
  filter: "filter",
  level: "level switch",
});
/** What the table calls a rival. @type {ReadonlyMap<string, string>} */
const SHOWN = new Map([
  ["compound", "Cytoscape.js, compound nodes"],
  ["g6", "G6"],
]);
/** @typedef {Record<keyof typeof MEASURES, number | null>} Times */

const bench = path.dirname(fileURLToPath(import.meta.url));

/** Bundles the page into one classic script. */
async function bundle() {
  const outDir = mkdtempSync(path.join(os.tmpdir(), "liantu-frames-"));
  try {
    await build({
      configFile: false,
      root: bench,
      logLevel: "error",
      resolve: { conditions: ["source", "module", "browser", "production"] },
      // An old dependency of G6 asks for `require` before it looks for its own parts.
      define: { "typeof require": '"function"', "process.env.NODE_ENV": '"production"' },
      build: {
        outDir,
        lib: {
          entry: path.join(bench, "map-frames-page.mjs"),
          formats: ["iife"],
          name: "page",
          fileName: () => "page.js",
        },
      },
    });
    return readFileSync(path.join(outDir, "page.js"), "utf8");
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** @param {number} links The lanes take a third each, in the order of the chain. */
function documentOf(links, /** @type {number} */ projectsPerLink) {
  const made = generateChain({ links, projectsPerLink, unrecorded: 0.1, seed: 7 });
  const stages = ["upstream", "midstream", "downstream"];
  return {
    ...made,
    links: made.links.map((link) => ({ ...link, stage: stages[Math.floor((Number(link.id.slice(5)) * 3) / links)] })),
  };
}

const script = await bundle();
const options = await launchOptions();
// The canvas is drawn by the processor: a graphics card that the processor plays is slower than the processor.
const browser = await chromium.launch({ ...options, args: [...options.args, "--disable-accelerated-2d-canvas"] });
try {
  for (const { links, projectsPerLink } of CASES) {
    const document = documentOf(links, projectsPerLink);
    /** @type {Map<string, Times[]>} */
    const times = new Map(RIVALS.map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of RIVALS) {
        const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
        page.on("pageerror", (error) => console.error(`${name}: ${error.message}`));
        await page.setContent("<!doctype html><html><body style='margin:0'></body></html>");
        await page.addScriptTag({ content: script });
        const measured = page.evaluate(
          ([rival, chain]) => /** @type {any} */ (globalThis).measureMap(rival, chain),
          /** @type {const} */ ([name, document]),
        );
        /** @type {NodeJS.Timeout | undefined} */
        let timer;
        const late = new Promise((resolve) => (timer = setTimeout(resolve, LONGEST)));
        const time = await Promise.race([measured, late]).catch((error) => console.error(`${name}: ${error.message}`));
        clearTimeout(timer);
        measured.catch(() => undefined);
        if (time !== undefined) times.get(name)?.push(time);
        console.error(`${links} links, round ${round + 1}, ${name}: ${JSON.stringify(time ?? "too long")}`);
        await page.close();
      }
    }
    console.log(`## ${links} links × ${links * projectsPerLink} projects, ms (ratio to liantu)\n`);
    console.log(`| | ${RIVALS.join(" | ")} |\n|---|${RIVALS.map(() => "--:|").join("")}`);
    for (const [measure, label] of Object.entries(MEASURES)) {
      const key = /** @type {keyof typeof MEASURES} */ (measure);
      const values = RIVALS.map((name) => median((times.get(name) ?? []).map((time) => time[key])));
      const ours = values[0] ?? null;
      report({
        id: `map-${key}`,
        what: `map: ${label}`,
        scale: links,
        size: `${shownCount(links)} links, ${shownCount(links * projectsPerLink)} projects`,
        ours,
        rivals: Object.fromEntries(RIVALS.slice(1).map((name, i) => [SHOWN.get(name) ?? name, values[i + 1]])),
      });
      const shown = values.map((value, i) => {
        if (value === null || ours === null) return "—";
        return i === 0 ? value.toFixed(0) : `${value.toFixed(0)} (${(value / ours).toFixed(2)}×)`;
      });
      console.log(`| ${label} | ${shown.join(" | ")} |`);
    }
    console.log();
  }
} finally {
  await browser.close();
}

/** @param {(number | null)[]} values */
function median(values) {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[known.length >> 1] ?? null;
}
