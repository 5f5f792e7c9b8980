/**
 * What axe finds on a page.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Looks for what keeps people out.
 *
 * @param page - Page; axe is put into it at the first look.
 * @param part - Selector of a part of it.
 * @returns Rules that are broken seriously, each with what breaks it.
 */
export async function seriousFaults(page: Page, part = "body"): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const whole = document.querySelector(selector) ?? document.body;
    const { violations } = await axe.run(whole, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  }, part);
}
