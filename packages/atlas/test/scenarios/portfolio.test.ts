import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { atDesk, downloaded, example, mapOf, SCREENS, soon, textOf, timed, useDesk } from "./desk.js";
import { seriousFaults } from "./axe.js";

useDesk();

describe.each(SCREENS)("$name", (screen) => {
  test("7: 签约 → 开工 → 投产 on the map of one chain: its tile and the totals agree, saved as one file", async () => {
    await atDesk(screen, "", async (page) => {
      await page.locator(".start-tile", { hasText: "“2+4”六条链" }).click();
      await page.locator(".chain-tile[data-chain]").nth(5).waitFor();
      await page.locator('[data-testid="total-built"]').waitFor();
      const first = await countsOf(page);
      expect(first.tile.get("built")).toBe(first.total.get("built"));

      await page.locator(".chain-tile button", { hasText: "新能源电池" }).click();
      await mapOf(page, 51);
      await page.keyboard.press("Control+k");
      await page.keyboard.type("隔膜");
      await page.locator("[role=option][aria-selected=true]", { hasText: "隔膜" }).waitFor();
      await page.keyboard.press("Enter");
      await page.locator("#details button", { hasText: "新增项目" }).click();
      await page.locator(".edit-dialog .edit-body :focus").waitFor();
      await field(page, "项目名称").fill("隔膜一期");
      await field(page, "企业").fill("甘肃某膜材料公司");
      await chooseStage(page, '.edit-dialog [data-field="stage"] .stage-select', "签约");
      await page.locator(".edit-dialog .edit-foot button", { hasText: "确定" }).click();
      await page.locator(".edit-dialog").waitFor({ state: "detached" });

      const steps = [
        ["签约", "planned"],
        ["开工", "building"],
        ["投产", "built"],
      ] as const;
      for (const [stage, status] of steps) {
        if (stage !== "签约") {
          await page.locator("#details .project", { hasText: "隔膜一期" }).waitFor();
          await chooseStage(
            page,
            page.locator("#details .project", { hasText: "隔膜一期" }).locator(".stage-select"),
            stage,
          );
          await page.locator("#details .project", { hasText: "隔膜一期" }).getByText(stage).first().waitFor();
        }
        await timed(`7: back to the tiles, ${stage}`, async () => {
          await page.locator(".portfolio-crumb").click();
          await soon(async () => (await countsOf(page)).tile.get(status), `${stage} on the tile`).toBe(
            (first.tile.get(status) ?? NaN) + 1,
          );
        });
        await soon(async () => (await countsOf(page)).total.get(status), `${stage} in the totals`).toBe(
          (first.total.get(status) ?? NaN) + 1,
        );
        const now = await countsOf(page);
        for (const other of ["planned", "building", "built"]) {
          if (other !== status) expect(now.tile.get(other), `${stage}: ${other}`).toBe(first.tile.get(other));
        }
        if (status !== "built") {
          await page.locator(".chain-tile button", { hasText: "新能源电池" }).click();
          await mapOf(page, 51);
        }
      }

      await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
      const saved = await downloaded(page, () => page.keyboard.press("Control+s"));
      const held = JSON.parse(saved.bytes.toString("utf8")) as {
        format: string;
        chains: { id: string; projects?: { name?: string; stage?: string }[] }[];
      };
      expect(held.format).toBe("liantu-portfolio");
      expect(held.chains.length).toBe(6);
      const battery = held.chains.find(({ id }) => id === "jinchang-battery");
      expect(battery?.projects?.find(({ name }) => name === "隔膜一期")?.stage).toBe("operating");
    });
  });

  test("a portfolio of files: opened by the same button, a chain added, axe finds nothing serious", async () => {
    await atDesk(screen, "", async (page) => {
      await page.locator(".file-menu input[type=file]").setInputFiles(example("portfolios/baiyin-2-plus-6.json"));
      await page.locator(".chain-tile[data-chain]").nth(2).waitFor();
      await page.locator("[data-testid=add-chains]").setInputFiles(example("chains/jiayuguan-steel.json"));
      await page.locator('.chain-tile[data-chain="jiayuguan-steel"]').waitFor();
      await soon(() => textOf(page.locator(".totals-strip"))).toMatch(/产业链 4 /);
      expect(await seriousFaults(page)).toEqual([]);
      await page.locator(".portfolio-tools button", { hasText: "名称与集群" }).click();
      await page.locator(".members-dialog input").first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });
  });
});

interface Counts {
  readonly tile: ReadonlyMap<string, number>;
  readonly total: ReadonlyMap<string, number>;
}

/** Projects by status: on the tile of the battery chain, and in the totals. */
async function countsOf(page: Page): Promise<Counts> {
  const names = [
    ["built", "built"],
    ["building", "under-construction"],
    ["planned", "planned"],
  ] as const;
  const tile = page.locator('.chain-tile[data-chain="jinchang-battery"]');
  const read = async (text: Promise<string>): Promise<number> => Number((await text).replace(/\D+/g, ""));
  const tiles: [string, number][] = [];
  const totals: [string, number][] = [];
  for (const [name, status] of names) {
    tiles.push([name, await read(tile.locator(`[data-status="${status}"]`).innerText())]);
    totals.push([name, await read(page.locator(`[data-testid="total-${name}"]`).innerText())]);
  }
  return { tile: new Map(tiles), total: new Map(totals) };
}

function field(page: Page, label: string) {
  return page
    .locator(".edit-dialog .field", { has: page.locator(".field-label", { hasText: new RegExp(`^${label}`) }) })
    .locator("input, textarea, select")
    .first();
}

async function chooseStage(page: Page, select: string | ReturnType<Page["locator"]>, stage: string): Promise<void> {
  await (typeof select === "string" ? page.locator(select) : select).first().click();
  await page
    .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", { hasText: stage })
    .first()
    .click();
}
