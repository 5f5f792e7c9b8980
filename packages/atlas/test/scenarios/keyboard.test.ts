import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { seriousFaults } from "./axe.js";
import { atDesk, mapOf, SCREENS, soon, textOf, useDesk } from "./desk.js";
import { tabTo } from "./tab-to.js";

useDesk();

const FORMS = [
  ["编辑图谱信息", "链信息"],
  ["新增环节", "环节"],
  ["新增项目", "项目"],
  ["新增企业", "企业"],
] as const;

describe.each(SCREENS)("$name", (screen) => {
  test("10: without a mouse: the top gap, its shortage, its targets, one marked as contacted", async () => {
    await atDesk(screen, "", async (page) => {
      await page.locator(".start-tile").first().waitFor();
      await tabTo(page, "the example", () => document.activeElement?.textContent?.includes("演示") === true);
      await page.keyboard.press("Enter");
      await mapOf(page, 40);
      await page.locator("#list-tab-gaps").waitFor();
      // By the link that skips to the lists: it opens them where the window has them folded in.
      await page.locator(".atlas").evaluate((atlas) => {
        atlas.tabIndex = -1;
        atlas.focus();
      });
      await tabTo(page, "the skip link", () => document.activeElement?.matches('.skip[href="#gap-table"]') === true);
      await page.keyboard.press("Enter");
      await tabTo(page, "the tabs", () => document.activeElement?.getAttribute("role") === "tab");
      await page.keyboard.press("ArrowRight");
      await page.locator(".opportunity-table [data-row-key]").first().waitFor();
      await tabTo(
        page,
        "the first row",
        () => document.activeElement?.matches(".opportunity-table .list-row") === true,
      );
      await page.keyboard.press("Enter");
      await soon(() => textOf(page.locator("#details"))).toContain("缺口怎么算");
      const name = await textOf(page.locator("#details h2").first());
      const gap = await textOf(page.locator('[data-testid="gap"]'));
      expect(gap).toMatch(/\d/);
      await soon(() => spoken(page)).toContain(name.slice(0, 2));
      await tabTo(page, "its targets", () => /^\d+ 家$/.test(document.activeElement?.textContent ?? ""));
      await page.keyboard.press("Enter");
      await page.locator(".target-table [data-row-key]").first().waitFor();
      await tabTo(page, "the mark", () => document.activeElement?.matches(".target-table select") === true);
      for (let step = 0; step < 8 && (await chosen(page)) !== "已联系"; step += 1)
        await page.keyboard.press("ArrowDown");
      expect(await chosen(page)).toBe("已联系");
      await soon(() => spoken(page)).toContain("已联系");
      await page.locator(".document-mark.is-unsaved", { hasText: "未保存" }).waitFor();
    });
  });

  test("10: axe finds nothing serious on any screen", async () => {
    await atDesk(screen, "", async (page) => {
      await page.locator(".start-tile").first().waitFor();
      const faults: string[] = [];
      const look = async (place: string): Promise<void> => {
        for (const fault of await seriousFaults(page)) faults.push(`${place}: ${fault}`);
      };
      await look("start");
      await page.locator(".start-tile", { hasText: "演示" }).click();
      await mapOf(page, 40);
      if ((await page.locator('[aria-label="展开列表"]').count()) > 0)
        await page.locator('[aria-label="展开列表"]').click();
      await page.locator(".gap-table [data-row-key]").first().click();
      await page.locator("#details", { hasText: "缺口怎么算" }).waitFor();
      await look("map and details");
      const tabs = await page.locator("[role=tab].list-tab").all();
      expect(tabs.length).toBeGreaterThanOrEqual(4);
      for (const tab of tabs) {
        await tab.click();
        // the example has no resources and no funds: their lists say what to do
        await page.locator("[role=tabpanel] :is([data-row-key], [role=row], .list-nothing)").first().waitFor();
        await look(`list ${await tab.innerText()}`);
      }
      const dialogs: readonly (readonly [open: string, shown: string])[] = [
        ['.file-menu [aria-label="导入"]', ".import-pick"],
        ['.file-menu [aria-label="导出"]', ".export-dialog .export-kinds"],
      ];
      for (const [open, shown] of dialogs) {
        await page.locator(open).click();
        await page.locator(shown).waitFor();
        await look(shown);
        await page.keyboard.press("Escape");
        await page.locator(shown).waitFor({ state: "detached" });
      }
      await page.locator(".file-menu [aria-haspopup], .file-menu .ant-dropdown-trigger").last().click();
      await page.locator(".ant-dropdown-menu-item", { hasText: "设置" }).click();
      await page.locator(".ant-modal [role=tab]").first().waitFor();
      for (const tab of await page.locator(".ant-modal [role=tab]").all()) {
        await tab.click();
        await look(`settings ${await tab.innerText()}`);
      }
      await page.keyboard.press("Escape");
      await page.locator(".ant-modal").waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
      for (const [button, form] of FORMS) {
        await page.locator("#details button", { hasText: button }).first().click();
        await page.locator(".edit-dialog .edit-body :focus").waitFor();
        await look(`form ${form}`);
        await page.keyboard.press("Escape");
        await page.locator(".edit-dialog").waitFor({ state: "detached" });
      }
      expect(faults).toEqual([]);
    });
  });
});

/** What a screen reader was told last, anywhere. */
async function spoken(page: Page): Promise<string> {
  return (await page.locator("[role=status], [role=alert], [aria-live]").allTextContents()).join(" ");
}

function chosen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const select = document.activeElement;
    return select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.textContent ?? "") : "";
  });
}
