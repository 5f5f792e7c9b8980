import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchOptions } from "../../../scripts/browser.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "atlas-"));
const file = path.join(folder, "index.html");

beforeAll(() => {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  delete env["VITEST"]; // by which the configuration tells a test from a build
  const vite = path.join(root, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"], {
    cwd: root,
    env,
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withPage(
  width: number,
  height: number,
  hash: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    const address = pathToFileURL(file).href;
    const heard: string[] = [];
    page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && url.split("#")[0] !== address) heard.push(url);
    });
    await page.goto(address + hash);
    await page.locator(".map-controls").waitFor();
    await use(page);
    expect(heard).toEqual([]);
  } finally {
    await browser.close();
  }
}

describe("built page", { timeout: 60_000 }, () => {
  test("opened by file:// it draws the map, asks for nothing, and the console stays silent", async () => {
    await withPage(1366, 768, "", async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("隔膜");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("#details h2").textContent()).toBe("锂电池隔膜（含涂覆）");
    });
  });

  test.each([
    [1366, 768, "zh"],
    [1366, 768, "en"],
    [1920, 1080, "zh"],
    [1920, 1080, "en"],
  ])("at %i × %i in %s nothing runs out of its place", async (width, height, language) => {
    await withPage(width, height, `#example=demo-40&lang=${language}`, async (page) => {
      const crossing = await page.evaluate(() => {
        const parts = [".header", ".legend", "#details", ".table-title", ".map-canvas"];
        const boxes = parts.map((part) => [part, document.querySelector(part)] as const);
        return boxes
          .filter(([, box]) => {
            const place = box?.getBoundingClientRect();
            if (!box || !place) return true;
            const isOff = place.right > innerWidth + 0.5 || place.bottom > innerHeight + 0.5 || place.width === 0;
            return isOff || box.scrollWidth > box.clientWidth;
          })
          .map(([part]) => part);
      });
      expect(crossing).toEqual([]);
    });
  });

  test("is one file under a policy that lets nothing out, and not larger than it was", () => {
    const html = readFileSync(file, "utf8");
    expect(readdirSync(folder)).toEqual(["index.html"]);
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toMatch(/<(?:script|link)\b[^>]*\s(?:src|href)="(?!data:)/);
    expect(gzipSync(html).length).toBeLessThan(650_000);
  });
});
