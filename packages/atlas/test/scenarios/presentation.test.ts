import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { seriousFaults } from "./axe.js";
import { atDesk, downloaded, mapOf, SCREENS, soon, textOf, useDesk } from "./desk.js";

useDesk();

describe.each(SCREENS)("$name", (screen) => {
  test("presentation by keyboard: the story of the chain, a view saved with notes, told, left again", async () => {
    await atDesk(screen, "#example=demo-40", async (page) => {
      await mapOf(page, 40);
      await page.locator(".file-menu").waitFor();
      await tabTo(page, "大屏");
      await page.keyboard.press("Enter");
      await page.locator(".stage-panel").waitFor();
      expect(await page.locator(".header").count()).toBe(0);
      expect(await textOf(page.locator("[data-testid=stage-count]"))).toBe("1 / 10");
      expect(await textOf(page.locator("[data-testid=stage-gaps]"))).toBe("18");
      expect(await seriousFaults(page)).toEqual([]);

      for (const key of ["ArrowRight", "Space", "PageDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
      await soon(() => textOf(page.locator("[data-testid=stage-title]"))).toBe("重点缺口：硫酸锰");
      expect(await textOf(page.locator("[data-testid=stage-gap]"))).toBe("262 吨/年");
      await soon(() => textOf(page.locator("[data-testid=stage-live]"))).toContain("第 6 步，共 10 步");
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("n");
      await page.locator("[data-testid=stage-notes]").waitFor();

      // The story panel, without a mouse.
      await tabTo(page, "故事");
      await page.keyboard.press("Enter");
      await page.locator(".story-panel").waitFor();
      await tabTo(page, "保存当前视图");
      await page.keyboard.press("Enter");
      await page.locator(".view-form input:focus").waitFor();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("硫酸锰为什么缺");
      await page.keyboard.press("Tab");
      await page.keyboard.type("三元前驱体一年要 1309 吨。");
      await page.locator(".view-form .ant-modal-footer button", { hasText: "保存" }).focus();
      await page.keyboard.press("Enter");
      await page.locator(".view-form").waitFor({ state: "detached" });
      await soon(() => textOf(page.locator("[data-testid=stage-title]"))).toBe("硫酸锰为什么缺");
      expect(await textOf(page.locator("[data-testid=stage-count]"))).toBe("1 / 1");
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator(".story-panel").waitFor({ state: "detached" });
      expect(await textOf(page.locator("[data-testid=stage-notes]"))).toBe("三元前驱体一年要 1309 吨。");

      await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
      const saved = await downloaded(page, () => page.keyboard.press("Control+s"));
      const held = JSON.parse(saved.bytes.toString("utf8")) as { "x-views"?: { name: string; selection: string }[] };
      expect(held["x-views"]?.map(({ name, selection }) => [name, selection])).toEqual([
        ["硫酸锰为什么缺", "manganese-sulphate"],
      ]);
      await page.keyboard.press("Escape");
      await page.locator(".header").waitFor();
      await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe("大屏");
    });
  });
});

/** Presses the tab key until the focus is on the button with these words; the focus has to be seen there. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, words);
    if (!isThere) continue;
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline, `the focus on ${words} is seen`).not.toBe("none");
    return;
  }
  throw new Error(`the tab key does not come to ${words}`);
}
