import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { launchOptions } from "../../../../scripts/browser.mjs";
import { addresses, downloaded, listen, mapOf, SCREENS, soon, timed, useDesk } from "./desk.js";

useDesk();

/** A name by which a page is no secure context, as on an intranet: 127.0.0.1 would be one. */
const INTRANET = "liantu.test";

describe.each(SCREENS)("$name", ({ isServed, viewport }) => {
  test("9: a window that is killed in the middle of work: its work comes back, and is saved as a download", async () => {
    const profile = mkdtempSync(path.join(tmpdir(), "atlas-profile-"));
    const { args, ...options } = await launchOptions();
    const context = await chromium.launchPersistentContext(profile, {
      ...options,
      args: [...args, `--host-resolver-rules=MAP ${INTRANET} 127.0.0.1`],
      viewport,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    try {
      const address = isServed ? addresses().served.replace("127.0.0.1", INTRANET) : addresses().file;
      const heard = listen(context, isServed ? address : null);
      const lost = await context.newPage();
      await lost.goto(`${address}#example=jinchang-battery`);
      await mapOf(lost, 51);
      expect(await lost.evaluate(() => isSecureContext)).toBe(!isServed);
      expect(await lost.locator(".document-mark", { hasText: "无自动备份" }).count()).toBe(0);
      await addLink(lost, "救回来的环节");
      await mapOf(lost, 52);
      await timed("9: from the change until it is kept", () => kept(lost, "救回来的环节"));
      // A form is open when it happens.
      await lost.locator("#details button", { hasText: "新增项目" }).click();
      await lost.locator(".edit-dialog .edit-body :focus").waitFor();
      await killed(lost);

      const page = await context.newPage();
      await page.goto(address);
      await timed("9: from the prompt to the map", async () => {
        await page.locator(".recovery-list button", { hasText: "恢复" }).click();
        await mapOf(page, 52);
      });
      await page.locator(".document-mark.is-unsaved", { hasText: "未保存" }).waitFor();
      await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
      const { name, bytes } = await downloaded(page, () => page.keyboard.press("Control+s"));
      expect(name).toMatch(/\.json$/);
      const { links } = JSON.parse(bytes.toString("utf8")) as { links: { name: string }[] };
      expect(links.map((link) => link.name)).toContain("救回来的环节");
      await page.locator(".document-mark.is-unsaved").waitFor({ state: "detached" });
      // Every button of the header does something, also where the browser has fewer abilities.
      for (const [button, seen] of [
        ["导入", ".import-dialog"],
        ["导出", ".export-dialog"],
      ] as const) {
        await page.locator(`.file-menu [aria-label="${button}"]`).click();
        await page.locator(seen).waitFor();
        await page.keyboard.press("Escape");
        await page.locator(seen).waitFor({ state: "detached" });
      }
      // The server is for this computer, where its header means something; by another name the browser says that it does not.
      expect(heard.filter((words) => !words.includes("Cross-Origin-Opener-Policy header has been ignored"))).toEqual(
        [],
      );
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

async function addLink(page: Page, name: string): Promise<void> {
  await page.locator("#details button", { hasText: "新增环节" }).click();
  await page.locator(".edit-dialog .edit-body :focus").waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.locator(".edit-dialog").waitFor({ state: "detached" });
}

/** Waits until a word is in what the browser keeps. */
async function kept(page: Page, words: string): Promise<void> {
  await soon(() =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open("liantu");
          opening.addEventListener("error", () => reject(new Error("no storage")));
          opening.addEventListener("success", () => {
            const database = opening.result;
            const reading = database.transaction("states").objectStore("states").getAll();
            reading.addEventListener("success", () => {
              database.close();
              resolve(JSON.stringify(reading.result));
            });
          });
        }),
    ),
  ).toContain(words);
}

/** Ends the process of the page: nothing of it runs any more, neither handlers of leaving nor timers. */
async function killed(page: Page): Promise<void> {
  const crash = page.waitForEvent("crash");
  await Promise.all([crash, page.goto("chrome://crash").catch(() => undefined)]);
  await page.close();
}
