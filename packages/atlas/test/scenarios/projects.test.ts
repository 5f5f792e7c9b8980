import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { atDesk, mapOf, SCREENS, soon, textOf, useDesk } from "./desk.js";
import { seriousFaults } from "./axe.js";
import { tabTo } from "./tab-to.js";

useDesk();

const LIST = [
  "企业名称,主要产品,经营范围,所在地,客户",
  "远方隔膜科技,锂电池隔膜,,江苏,示例企业 50",
  "=cmd|'/c calc'!A1,隔膜基膜,,云南,",
  "示例企业 50,隔膜,,示例市,",
  ",隔膜,,,",
].join("\r\n");

/** What the legend counts, by status. */
async function counts(page: Page): Promise<readonly number[]> {
  const words = await Promise.all(
    ["已建成", "在建", "拟引进"].map((name) => textOf(page.locator(".legend .toggle", { hasText: name }))),
  );
  return words.map((text) => Number(/\d+/.exec(text)?.[0]));
}

async function openProjects(page: Page): Promise<void> {
  await page.locator(".screen-nav button", { hasText: "项目" }).click();
  await page.locator(".board [data-card]").first().waitFor();
}

async function spoken(page: Page): Promise<string> {
  return (await page.locator('[data-testid="projects-live"]').textContent()) ?? "";
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["card"] ?? "");
}

describe.each(SCREENS)("$name", (screen) => {
  test("board by keyboard: a trial run goes into production without a mouse, the map agrees, and it can be undone", async () => {
    await atDesk(screen, "#example=demo-40", async (page) => {
      await mapOf(page, 40);
      await page.locator(".legend .toggle").first().waitFor();
      const before = await counts(page);
      // What is beside the map comes after it.
      await page.locator(".screen-nav button:enabled", { hasText: "项目" }).waitFor();
      await page.locator(".file-menu").waitFor();
      await page.locator(".atlas").evaluate((atlas) => {
        atlas.tabIndex = -1;
        atlas.focus();
      });
      await tabTo(page, "the screen of the projects", () => document.activeElement?.textContent === "项目");
      await page.keyboard.press("Enter");
      await page.locator(".board [data-card]").first().waitFor();
      await tabTo(page, "the first card", () => document.activeElement?.matches("[data-card]") === true);
      const columnOf = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-column]")?.dataset["column"]);
      for (let step = 0; step < 10 && (await columnOf()) !== "trial"; step += 1)
        await page.keyboard.press("ArrowRight");
      expect(await columnOf()).toBe("trial");
      const key = await focused(page);
      expect(await seriousFaults(page, ".atlas")).toEqual([]);

      await page.keyboard.press(" ");
      await soon(() => spoken(page)).toMatch(/^已拿起.*“试产”/);
      await page.keyboard.press("ArrowRight");
      await soon(() => spoken(page)).toBe("“投产”");
      await page.keyboard.press("Escape");
      await soon(() => spoken(page)).toMatch(/没有移动$/);
      await page.keyboard.press(" ");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.locator(".ant-modal .stage-date input:focus").waitFor();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("2024年7月");
      await page.keyboard.press("Enter");
      await page.locator(".ant-modal .stage-date").waitFor({ state: "detached" });
      await soon(columnOf).toBe("operating");
      expect(await focused(page)).toBe(key);
      await soon(() => spoken(page)).toMatch(/已到“投产”$/);
      await page.locator(".document-mark.is-unsaved", { hasText: "未保存" }).waitFor();

      const map = page.locator(".screen-nav button", { hasText: "图谱" });
      await map.click();
      await mapOf(page, 40);
      const [built = 0, building = 0, planned = 0] = before;
      await soon(() => counts(page)).toEqual([built + 1, building - 1, planned]);
      await page.keyboard.press("Control+z");
      await soon(() => counts(page)).toEqual(before);
      await openProjects(page);
      await soon(() => page.locator('[data-column="trial"]').locator(`[data-card="${key}"]`).count()).toBe(1);
      for (const view of ["table", "due", "appraisal"]) {
        await page.locator(`#projects-tab-${view}`).click();
        await page.locator(`#projects-view.is-${view}`).waitFor();
        expect(await seriousFaults(page, ".atlas")).toEqual([]);
      }
    });
  });

  test("candidates to project: found in a list, added, signed, on the board and on the map", async () => {
    await atDesk(screen, "#example=demo-40", async (page) => {
      await mapOf(page, 40);
      if ((await page.locator('[aria-label="展开列表"]').count()) > 0)
        await page.locator('[aria-label="展开列表"]').click();
      const before = await counts(page);
      await page.locator("#list-tab-targets").click();
      await page.locator(".table-tools button", { hasText: "从名单找企业" }).click();
      await page
        .locator(".candidates-dialog input[type=file]")
        .setInputFiles({ name: "企业名单.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeff${LIST}`) });
      await page.locator(".candidates tbody tr").first().waitFor();
      expect(await textOf(page.locator(".candidates-findings"))).toContain("本地已有 1 家、缺企业名称 1 行");
      expect(await seriousFaults(page, ".candidates-dialog")).toEqual([]);
      const found = page.locator(".candidates tbody tr", { hasText: "远方隔膜科技" }).first();
      expect(await textOf(found)).toContain("主要产品含");
      await found.locator("input").check();
      await page.locator(".candidates-foot button", { hasText: "添加 1 家" }).click();
      await page.locator(".candidates-dialog").waitFor({ state: "detached" });

      const row = page.locator(".target-table [data-row-key]", { hasText: "远方隔膜科技" }).first();
      await row.locator("select").selectOption({ label: "已签约" });
      await row.locator("button", { hasText: "转为项目" }).click();
      await page.locator(".target-project input:focus").fill("2024-07-02");
      await page.locator(".target-project button", { hasText: "建立项目" }).click();
      await page.locator(".target-project .ant-modal-body").waitFor({ state: "detached" });
      const [built = 0, building = 0, planned = 0] = before;
      await soon(() => counts(page)).toEqual([built, building, planned + 1]);
      await openProjects(page);
      const card = page.locator('[data-column="signed"] [data-card]', { hasText: "远方隔膜科技" });
      await card.waitFor();
      expect(await textOf(page.locator(".project-panel"))).toContain("2024-07-02 签约");

      // the project, the mark, the target: three steps back, and nothing is left
      for (let step = 0; step < 3; step += 1) await page.locator('.history-buttons button[aria-label^="撤销"]').click();
      await card.waitFor({ state: "detached" });
      await page.locator(".screen-nav button", { hasText: "图谱" }).click();
      await soon(() => counts(page)).toEqual(before);
      await soon(() => page.locator(".target-table", { hasText: "远方隔膜科技" }).count()).toBe(0);
    });
  });
});
