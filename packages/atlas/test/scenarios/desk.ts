/**
 * What the acceptance scenarios share: a planner's desk with the built page open on it, and how to look at the map.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Core } from "cytoscape";
import { chromium } from "playwright";
import type { Browser, BrowserContext, Download, JSHandle, Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { launchOptions } from "../../../../scripts/browser.mjs";
import { serve } from "../../../../scripts/serve.mjs";
import type { Served } from "../../../../scripts/serve.mjs";
import { builtPages } from "../built-pages.js";
import { sayingWhatIsSeen } from "./say-what-is-seen.js";

/** How a planner has the page before them. */
export interface Screen {
  /** Name in the titles of tests. */
  readonly name: string;
  /** Whether it is the folder behind a server, and not the file that was double-clicked. */
  readonly isServed: boolean;
  /** Size of the window. */
  readonly viewport: { readonly width: number; readonly height: number };
}

/** The two that every scenario is played on. */
export const SCREENS: readonly Screen[] = [
  { name: "one file, 1366 × 768", isServed: false, viewport: { width: 1366, height: 768 } },
  { name: "served, 1920 × 1080", isServed: true, viewport: { width: 1920, height: 1080 } },
];

/** Where the pages of this run are. */
export interface Addresses {
  /** The single file, by file://. */
  readonly file: string;
  /** The served page. */
  readonly served: string;
}

// A scenario is the work of several minutes at the desk, and the machine may be busy.
vi.setConfig({ testTimeout: 150_000, hookTimeout: 240_000 });

let browser: Browser;
let server: Served;
let places: Addresses;

/** Builds and serves the pages, and starts a browser, for all scenarios of a file. */
export function useDesk(): void {
  beforeAll(async () => {
    const built = await builtPages();
    server = await serve(built.served, 0);
    places = { file: pathToFileURL(built.file).href, served: server.url };
    browser = await chromium.launch(await launchOptions());
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
}

/** Where the pages are. */
export function addresses(): Addresses {
  return places;
}

/**
 * Opens the page and works with it; fails if the console was not silent or anything was asked of a network.
 *
 * @param screen - Window.
 * @param hash - Rest of the address.
 * @param work - What is done.
 */
export async function atDesk(screen: Screen, hash: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: screen.viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  try {
    const address = screen.isServed ? places.served : places.file;
    const heard = listen(context, screen.isServed ? places.served : null);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(address + hash);
    await sayingWhatIsSeen(page, heard, () => work(page));
    expect(heard, "the console was not silent, or something was asked for").toEqual([]);
    expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined();
  } finally {
    await context.close();
  }
}

/**
 * Listens to what a page must not do: complain, fail, or ask for anything but itself.
 *
 * @param context - Context of the page.
 * @param below - Folder whose parts may be asked for; `null` for the page alone.
 * @returns What was heard; grows.
 */
export function listen(context: BrowserContext, below: string | null): readonly string[] {
  const heard: string[] = [];
  context.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => heard.push(error.error().message));
  context.on("request", (request) => {
    const url = request.url().split("#")[0] ?? "";
    const isAllowed = /^(?:data|blob):/.test(url) || url === places.file || (below !== null && url.startsWith(below));
    if (!isAllowed) heard.push(`asked for ${url}`);
  });
  return heard;
}

/** Waits until what is read is as it should be; generously, since the machine may be busy. */
export function soon<Value>(read: () => Value | Promise<Value>, message?: string) {
  return expect.poll(read, { timeout: 20_000, ...(message !== undefined && { message }) });
}

/** Reports how long something took; nothing depends on it. */
export async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  console.info(`${what}: ${String(Math.round(performance.now() - began))} ms`);
  return result;
}

/** Path of a file of the examples. */
export function example(name: string): string {
  return fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));
}

/** Opens a document as a file. */
export async function openDocument(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator(".file-menu input[type=file]")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Waits for a map of so many cards, each painted. */
export async function mapOf(page: Page, links: number): Promise<void> {
  await page.waitForFunction((count) => {
    for (const element of document.querySelectorAll(".map-canvas div")) {
      const cy = (element as { _cyreg?: { cy?: Core } })._cyreg?.cy;
      const cards = cy?.nodes(".link");
      if (cards?.length === count && cards.every((card) => card.style("background-image") !== "none")) return true;
    }
    return false;
  }, links);
}

/** The Cytoscape.js instance that draws the map. */
export function drawing(page: Page): Promise<JSHandle<Core>> {
  return page.evaluateHandle(() => {
    for (const element of document.querySelectorAll(".map-canvas div")) {
      const cy = (element as { _cyreg?: { cy?: Core } })._cyreg?.cy;
      if (cy !== undefined) return cy;
    }
    throw new Error("no map is drawn");
  });
}

/** Places of all cards, exactly, as JSON by the link. */
export async function placesOfCards(page: Page): Promise<ReadonlyMap<string, string>> {
  const cy = await drawing(page);
  const entries = await cy.evaluate((core) =>
    core.nodes(".link").map((node): [string, string] => [String(node.data("link")), JSON.stringify(node.position())]),
  );
  return new Map(entries);
}

/** Where the middle of a card is on the screen. */
export async function spotOfCard(page: Page, link: string): Promise<{ x: number; y: number }> {
  const cy = await drawing(page);
  return cy.evaluate((core, key) => {
    const box = core.container()?.getBoundingClientRect();
    const { x, y } = core
      .nodes(".link")
      .filter((node) => node.data("link") === key)
      .renderedPosition();
    return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
  }, link);
}

/** What is on the screen of a part of the page. */
export async function textOf(place: Locator): Promise<string> {
  return (await place.innerText()).replace(/\s+/g, " ");
}

/** Bytes of what the page hands out while something is done. */
export async function downloaded(page: Page, work: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), work()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
