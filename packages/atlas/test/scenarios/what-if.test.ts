import { analyzeChain, editChain, readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { demoChain } from "../../../../scripts/demo-chain.mjs";
import { exampleText } from "../example-text.js";
import {
  atDesk,
  downloaded,
  mapOf,
  openDocument,
  placesOfCards,
  SCREENS,
  soon,
  textOf,
  timed,
  useDesk,
} from "./desk.js";
import { seriousFaults } from "./axe.js";

useDesk();

const GAPS = ["blank", "break", "weak"] as const;

function chainOf(text: string): Chain {
  const { chain } = readChain(JSON.parse(text));
  if (chain === null) throw new Error("no chain");
  return chain;
}

function gapsOf(chain: Chain): number {
  const { classes } = analyzeChain(chain);
  return GAPS.reduce((sum, of) => sum + (classes.get(of) ?? 0), 0);
}

async function openSide(page: Page, name: string): Promise<void> {
  await page.locator(".map-tool", { hasText: name }).click();
  await page.locator(".side-tabs button[aria-pressed=true]", { hasText: name }).waitFor();
}

describe.each(SCREENS)("$name", (screen) => {
  test("11: what if 20 GWh land: the map at once, every indicator, a file of its own; the document stays", async () => {
    const present = chainOf(exampleText("jinchang-battery"));
    const fields = { stage: "operating" } as const;
    const landed = editChain(present, [{ kind: "change", in: "projects", key: "jinche-20gwh", fields }]);
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      const places = await placesOfCards(page);
      await openSide(page, "假设推演");
      const row = page.locator('li[data-project="jinche-20gwh"]');
      await timed("11: from the tick to the map", async () => {
        await row.locator("label", { hasText: "落地" }).locator("input").check();
        await page.locator(".map-watermark").waitFor({ state: "attached" });
      });
      await soon(() => textOf(page.locator("[data-testid=overlay-banner]"))).toContain("非实际数据");
      const cells = page.locator('[data-testid=effect-indicators] [data-key="gaps"] td');
      expect([await textOf(cells.nth(0)), (await textOf(cells.nth(1))).replace(/[ ✓!]/g, "")]).toEqual([
        String(gapsOf(present)),
        String(gapsOf(landed)),
      ]);
      expect(await placesOfCards(page)).toEqual(places);
      await soon(() => textOf(page.locator(".legend"))).toContain("推演变化");
      expect(await seriousFaults(page, ".main")).toEqual([]);
      await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
      const { name, bytes } = await downloaded(page, () =>
        page.locator(".scenario-bar button", { hasText: "另存为文件" }).click(),
      );
      expect(name).toContain("假设推演");
      const supposed = chainOf(bytes.toString("utf8"));
      expect([supposed.document.note, gapsOf(supposed)]).toEqual([
        expect.stringContaining("非实际数据"),
        gapsOf(landed),
      ]);
      await page.locator(".map-banner button", { hasText: "返回实际" }).click();
      await page.locator(".map-watermark").waitFor({ state: "detached" });
      await page.locator(".document-mark.is-unsaved").waitFor({ state: "detached" });
      await soon(() => textOf(page.locator(".suppose-unseen"))).toContain("图上现在是实际情况");
    });
  });

  test("11: 200 links, 2 000 projects: every tick is answered at once", async () => {
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      await openDocument(page, "大图.json", JSON.stringify(demoChain({ links: 200, projects: 2000, seed: 1 })));
      await mapOf(page, 200);
      await openSide(page, "假设推演");
      await page.locator(".suppose-projects li").first().waitFor();
      const times = await page.evaluate(async () => {
        const boxes = [...document.querySelectorAll<HTMLInputElement>(".suppose-projects input:not([disabled])")];
        const found: number[] = [];
        for (const box of boxes.slice(0, 30)) {
          const began = performance.now();
          box.click();
          found.push(performance.now() - began);
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
        return found.sort((a, b) => a - b);
      });
      console.info(`11: a tick, handler and numbers: median ${String(times[15])} ms, longest ${String(times[29])} ms`);
      await page.locator(".map-watermark").waitFor({ state: "attached" });
      expect(await page.locator("[data-testid=supposed] li").count()).toBeGreaterThan(5);
    });
  });
});
