import { describe, expect, test } from "vitest";
import type { Page } from "playwright";
import { atDesk, drawing, mapOf, openDocument, placesOfCards, SCREENS, soon, textOf, timed, useDesk } from "./desk.js";

useDesk();

/** A chain of 60 links in three lanes, 20 of each, every one supplied by its neighbour. */
function sixtyLinks(): string {
  const lanes = ["upstream", "midstream", "downstream"];
  const links = Array.from({ length: 60 }, (_, at) => ({
    id: `l${String(at)}`,
    name: `环节${String(at)}`,
    stage: lanes[Math.floor(at / 20)],
    unit: "t/a",
  }));
  const flows = links.slice(20).map(({ id }, at) => ({ from: `l${String(at)}`, to: id, coefficient: 2 }));
  const chain = { format: "liantu-chain", version: 1, id: "sixty", name: "六十环节", surveyed: true, links, flows };
  return JSON.stringify(chain);
}

describe.each(SCREENS)("$name", (screen) => {
  test("5: one link more among 60, undone, done again: no other card moves", async () => {
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      await openDocument(page, "六十.json", sixtyLinks());
      await mapOf(page, 60);
      const before = await placesOfCards(page);
      await page.locator("#details button", { hasText: "新增环节" }).click();
      await page.locator(".edit-dialog .edit-body :focus").waitFor();
      await page.keyboard.type("外加的环节");
      await timed("5: a link more", async () => {
        await page.keyboard.press("Enter");
        await mapOf(page, 61);
      });
      await page.locator(".edit-dialog").waitFor({ state: "detached" });
      const after = await placesOfCards(page);
      expect([...before].filter(([link, place]) => after.get(link) !== place)).toEqual([]);
      await timed("5: undone", async () => {
        await page.keyboard.press("Control+z");
        await mapOf(page, 60);
      });
      expect(await placesOfCards(page)).toEqual(before);
      await timed("5: done again", async () => {
        await page.keyboard.press("Control+y");
        await mapOf(page, 61);
      });
      expect(await placesOfCards(page)).toEqual(after);
    });
  });

  test("7: 签约 → 开工 → 投产: card, counts, shortage and gap list agree", async () => {
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      if ((await page.locator('[aria-label="展开列表"]').count()) > 0)
        await page.locator('[aria-label="展开列表"]').click();
      await page.locator("#details").waitFor();
      const row = page.locator('.gap-table [data-row-key="separator"]');
      await row.click();
      const level = page.locator(".map-level");
      for (let words = await level.innerText(); !["数量", "企业"].includes(words); words = await level.innerText()) {
        for (let step = 0; step < 3; step += 1) await page.locator('.map-controls [aria-label="放大"]').click();
        await soon(() => level.innerText()).not.toBe(words);
      }
      await page.locator("#details", { hasText: "缺口怎么算" }).waitFor();
      const gap = page.locator('[data-testid="gap"]');
      const first = { gap: await textOf(gap), row: await textOf(row) };
      const counts = await legendCounts(page);

      // Demand is at least 2080, the project can make 1000; the row has the demand and the gap after each of three steps.
      const steps = [
        { stage: "签约", status: "拟引进", colour: "#E2401B", gaps: ["2080", "2080", "2080", "1080"] },
        { stage: "开工", status: "在建", colour: "#2B7FE3", gaps: ["2080", "2080", "1080", "1080"] },
        { stage: "投产", status: "已建成", colour: "#0B5D3B", gaps: ["2080", "1080", "1080", "1080"] },
      ] as const;
      const plain = new Map<string, number>();
      for (const { colour } of steps) plain.set(colour, await pixelsOn(page, "separator", colour));
      await page.locator("#details button", { hasText: "新增项目" }).click();
      await page.locator(".edit-dialog .edit-body :focus").waitFor();
      await field(page, "项目名称").fill("隔膜一期");
      await field(page, "企业").fill("甘肃某膜材料公司");
      await field(page, "产能").fill("1000");
      await chooseStage(page, '.edit-dialog [data-field="stage"] .stage-select', "签约");
      await page.locator(".edit-dialog .edit-foot button", { hasText: "确定" }).click();
      await page.locator(".edit-dialog").waitFor({ state: "detached" });
      await page.locator("#details .project", { hasText: "隔膜一期" }).waitFor();

      for (const { stage, status, colour, gaps } of steps) {
        if (stage !== "签约") {
          await timed(`7: ${stage}`, async () => {
            await chooseStage(page, ".project-tools .stage-select", stage);
            await page.locator(".project .stage-select", { hasText: stage }).waitFor();
          });
        }
        await soon(() => pixelsOn(page, "separator", colour), `${stage} on the card`).toBeGreaterThan(
          plain.get(colour) ?? 0,
        );
        for (const other of ["拟引进", "在建", "已建成"] as const) {
          const expected = (counts.get(other) ?? NaN) + (other === status ? 1 : 0);
          await soon(async () => (await legendCounts(page)).get(other), `${stage} ${other}`).toBe(expected);
        }
        await soon(async () => (await textOf(row)).match(/2080|1080/g), `${stage} in the list`).toEqual(gaps);
        expect(await textOf(gap)).toContain("1080");
      }
      for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
      await soon(() => textOf(gap)).toBe(first.gap);
      await soon(() => textOf(row)).toBe(first.row);
    });
  });
});

function field(page: Page, label: string) {
  return page
    .locator(".edit-dialog .field", { has: page.locator(".field-label", { hasText: new RegExp(`^${label}`) }) })
    .locator("input, textarea, select")
    .first();
}

async function chooseStage(page: Page, select: string, stage: string): Promise<void> {
  await page.locator(select).first().click();
  await page
    .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", { hasText: stage })
    .first()
    .click();
}

async function legendCounts(page: Page): Promise<ReadonlyMap<string, number>> {
  const toggles = await page.locator(".legend .toggle").allInnerTexts();
  return new Map(toggles.map((text) => [text.replace(/[\d\s]/g, ""), Number(/\d+/.exec(text)?.[0] ?? NaN)] as const));
}

/** How many pixels of a card have a hue, as it stands on the screen: a thin hatched line is a mixture with what is under it. */
async function pixelsOn(page: Page, link: string, colour: string): Promise<number> {
  const cy = await drawing(page);
  return cy.evaluate(
    (core, [key, wanted]) => {
      const box = core
        .nodes(".link")
        .filter((node) => node.data("link") === key)
        .renderedBoundingBox({ includeLabels: false, includeOverlays: false });
      const sheet = document.createElement("canvas");
      sheet.width = Math.round(box.w);
      sheet.height = Math.round(box.h);
      const context = sheet.getContext("2d");
      if (context === null) throw new Error("no canvas");
      for (const canvas of core.container()?.querySelectorAll("canvas") ?? []) {
        const scale = canvas.width / core.width();
        const part = [box.x1 * scale, box.y1 * scale, box.w * scale, box.h * scale] as const;
        if (canvas.offsetWidth >= core.width() - 1) context.drawImage(canvas, ...part, 0, 0, sheet.width, sheet.height);
      }
      const hueOf = (red: number, green: number, blue: number): number => {
        const [most, chroma] = [Math.max(red, green, blue), Math.max(red, green, blue) - Math.min(red, green, blue)];
        if (chroma < 60) return NaN;
        if (most === red) return (60 * (green - blue)) / chroma;
        return most === green ? 120 + (60 * (blue - red)) / chroma : 240 + (60 * (red - green)) / chroma;
      };
      const parts = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
      const hue = hueOf(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0);
      const { data } = context.getImageData(0, 0, sheet.width, sheet.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (Math.abs(hueOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) - hue) < 15) count += 1;
      }
      return count;
    },
    [link, colour] as const,
  );
}
