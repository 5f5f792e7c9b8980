import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchOptions } from "../../scripts/browser.mjs";

const embed = fileURLToPath(new URL("./", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "liantu-embed-"));
  const bundle = await rolldown({
    cwd: embed,
    input: "liantu.js",
    logLevel: "silent",
    resolve: { conditionNames: ["source", "import", "browser", "default"] },
  });
  await bundle.write({ file: path.join(folder, "dist/liantu.js"), format: "iife", name: "liantu", minify: true });
  writeFileSync(path.join(folder, "plain.html"), readFileSync(path.join(embed, "plain.html")));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test(
  "the plain page draws its map from a file, asks for nothing else, and answers a click",
  { timeout: 60_000 },
  async () => {
    const browser = await chromium.launch(await launchOptions());
    try {
      const page = await browser.newPage();
      const heard: string[] = [];
      page.on("console", (message) => heard.push(message.text()));
      page.on("pageerror", (error) => heard.push(error.message));
      page.on("request", (request) => {
        if (!/^(?:file|data|blob):/u.test(request.url())) heard.push(request.url());
      });
      await page.goto(pathToFileURL(path.join(folder, "plain.html")).href);
      await page.locator("#map canvas").first().waitFor();
      await page.locator("#map [role=application], #map[role=application]").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("#said").textContent()).not.toBe("点一张卡片");
      expect(heard).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
