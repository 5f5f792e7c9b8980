/**
 * A planner with an old browser: both pages open in Chromium 92, draw the map, and answer.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { oldLaunchOptions } from "../../../../scripts/old-browser.mjs";
import { serve } from "../../../../scripts/serve.mjs";
import type { Served } from "../../../../scripts/serve.mjs";
import { builtPages } from "../built-pages.js";
import { mapOf, soon } from "./desk.js";

// Its one process does everything that the browser of today does in several.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

const options = await oldLaunchOptions();

describe.skipIf(options === null)("Chromium 92", () => {
  let server: Served;
  let addresses: Readonly<Record<"file" | "served", string>>;
  beforeAll(async () => {
    const built = await builtPages();
    server = await serve(built.served, 0);
    addresses = { file: pathToFileURL(built.file).href, served: server.url };
  });
  afterAll(async () => {
    await server.close();
  });

  test.each(["file", "served"] as const)("%s: draws the map, and answers to search, lists and dialogs", async (of) => {
    // One page a browser: closing a page ends its only process.
    const browser = await chromium.launch({ ...options });
    expect(browser.version()).toMatch(/^92\./);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const heard: string[] = [];
    page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => heard.push(error.message));
    await page.goto(`${addresses[of]}#example=jinchang-battery`);
    await mapOf(page, 51);
    await soon(() => isPainted(page)).toBe(true);
    await soon(() => has(page, ".gap-table, .header .chain-title h1")).toBe(true);

    await click(page, "nav.screen-nav button:not([disabled])");
    for (const tab of ["opportunities", "targets", "projects", "gaps"]) {
      await click(page, `#list-tab-${tab}`);
      await soon(() => has(page, `[aria-labelledby=list-tab-${tab}]`)).toBe(true);
    }
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>(".search input");
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
      field?.focus();
      value?.set?.call(field, "jtld");
      field?.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await soon(() => textOf(page, ".search ul")).toContain("金拓锂电");
    await click(page, ".file-menu .ant-btn-primary");
    await soon(() => has(page, ".ant-modal")).toBe(true);
    expect(heard).toEqual([]);
    await browser.close();
  });
});

function has(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? "", selector);
}

// The pointer of Playwright asks for more than this browser has.
async function click(page: Page, selector: string): Promise<void> {
  await soon(() => has(page, selector), selector).toBe(true);
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
}

function isPainted(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = [...document.querySelectorAll<HTMLCanvasElement>(".map-canvas canvas")].find(
      ({ dataset }) => dataset["id"] === "layer2-node",
    );
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels !== undefined && pixels.some((value) => value !== 0);
  });
}
