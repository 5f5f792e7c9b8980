import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { describe, expect, test } from "vitest";
import { launchOptions } from "../../../scripts/browser.mjs";

const file = path.resolve(import.meta.dirname, "../dist/index.html");

// The built page exists only after `vite build`; the test script builds before it runs these.
describe.skipIf(!existsSync(file))("built page", () => {
  test("opened by file:// it draws the map, asks for nothing, and the console stays silent", { timeout: 60_000 }, async () => {
    const browser = await chromium.launch(await launchOptions());
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      const heard: string[] = [];
      page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => heard.push(error.message));
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && request.url() !== page.url()) heard.push(request.url());
      });
      await page.goto(pathToFileURL(file).href);
      heard.splice(0, heard.length, ...heard.filter((words) => words !== page.url()));
      await page.locator(".map-controls").waitFor();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("隔膜");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("#details h2").textContent()).toBe("锂电池隔膜（含涂覆）");
      expect(heard).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test("holds everything in one file, under a policy that lets nothing out", () => {
    const html = readFileSync(file, "utf8");
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="(?!data:)/);
    expect(gzipSync(html).length).toBeLessThan(700_000);
  });
});
