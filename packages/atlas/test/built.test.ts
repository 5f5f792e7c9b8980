import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { launchOptions } from "../../../scripts/browser.mjs";
import { builtPages } from "./built-pages.js";
import type { BuiltPages } from "./built-pages.js";

let built: BuiltPages;

beforeAll(async () => {
  built = await builtPages();
}, 240_000);

async function withPage(
  width: number,
  height: number,
  hash: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    const address = pathToFileURL(built.file).href;
    const heard: string[] = [];
    page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && url.split("#")[0] !== address) heard.push(url);
    });
    await page.goto(address + hash);
    if (hash === "") await page.locator(".start-tile", { hasText: "金昌 · 新能源电池" }).click();
    await page.locator(".map-controls").waitFor();
    await use(page);
    expect(heard).toEqual([]);
  } finally {
    await browser.close();
  }
}

/** A chain with as many links of every class as asked for. */
function chainOfAllClasses(times: number): object {
  const recipes: readonly [id: string, stages: readonly string[], link: object][] = [
    ["blank", [], { surveyed: true }],
    ["unsurveyed", [], { surveyed: false }],
    ["break", ["building"], {}],
    ["weak", ["operating"], { finalDemand: 9000 }],
    ["strong", ["operating"], { finalDemand: 100 }],
    ["adequate", ["operating", "operating"], { finalDemand: 2000 }],
    ["forming", ["building"], {}],
    ["unknown", ["operating"], {}],
  ];
  const all = Array.from({ length: times }, (_, at) =>
    recipes.map(([id, ...rest]) => [`${id}${at}`, ...rest] as const),
  );
  const projects = all
    .flat()
    .flatMap(([link, stages]) => stages.map((stage, at) => ({ id: `${link}-${at}`, link, stage })));
  return {
    format: "liantu-chain",
    version: 1,
    id: "long",
    name: "长链",
    source: "示意",
    surveyed: true,
    links: all.flat().map(([id, , link]) => ({ id, name: id, stage: "midstream", unit: "t/a", ...link })),
    flows: all.map((_, at) => ({ from: `break${at}`, to: `adequate${at}`, coefficient: 1 })),
    enterprises: projects.map(({ id }) => ({ id, name: id })),
    projects: projects.flatMap((project) => [
      { ...project, enterprise: project.id, capacity: 1000 },
      ...(project.stage === "building" ? [{ ...project, id: `${project.id}-next`, stage: "lead" }] : []),
    ]),
  };
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

  test.each(["zh", "en"])("at 1366 × 768 in %s the legend of a long chain keeps to one line", async (language) => {
    const long = JSON.stringify(chainOfAllClasses(25));
    await withPage(1366, 768, `#example=demo-40&lang=${language}`, async (page) => {
      const lines = (): Promise<number[]> =>
        page
          .locator(".legend .toggle")
          .evaluateAll((toggles) => [
            ...new Set(toggles.map((toggle) => Math.round(toggle.getBoundingClientRect().top))),
          ]);
      expect(await lines()).toHaveLength(1);
      await page.locator("input[type=file]").setInputFiles({
        name: "long.json",
        mimeType: "application/json",
        buffer: Buffer.from(long),
      });
      await expect.poll(() => page.locator(".legend").textContent()).toContain("125");
      expect(await lines()).toHaveLength(1);
      expect(await page.locator(".legend .toggle").count()).toBe(11);
      expect(await page.locator(".legend").evaluate((legend) => legend.scrollWidth - legend.clientWidth)).toBe(0);
    });
  });

  test("is one file under a policy that lets nothing out, and not larger than it was", () => {
    const html = readFileSync(built.file, "utf8");
    expect(readdirSync(built.folder)).toEqual(["index.html", "served"]);
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toContain('type="module"');
    expect(html).not.toMatch(/<(?:script|link)\b[^>]*\s(?:src|href)="(?!data:)/);
    expect(gzipSync(html).length).toBeLessThan(3_600_000);
    expect(html.length).toBeLessThan(5_000_000);
  });

  test("served, the scripts before the map are at most 350 kB packed", () => {
    const scripts = path.join(built.served, "assets");
    const html = readFileSync(path.join(built.served, "index.html"), "utf8");
    const sizes = new Map<string, number>();
    const visit = (name: string): void => {
      if (sizes.has(name)) return;
      const code = readFileSync(path.join(scripts, name), "utf8");
      sizes.set(name, gzipSync(code, { level: 9 }).length);
      // Static imports only: what `import()` names comes after the map.
      for (const [, other = ""] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) visit(other);
    };
    for (const [, name = ""] of html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)) visit(name);
    expect(sizes.size).toBeGreaterThan(3);
    const sum = [...sizes.values()].reduce((all, size) => all + size, 0);
    console.info(`scripts before the map: ${String(sum)} bytes packed in ${String(sizes.size)} files`);
    expect(sum, [...sizes].map(([name, size]) => `${name} ${String(size)}`).join(", ")).toBeLessThanOrEqual(350_000);
  });
});
