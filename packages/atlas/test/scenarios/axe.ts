/**
 * What axe finds on a page.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Puts axe into a page. */
export async function useAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}

/** What axe finds serious or critical, once nothing moves any more. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const still = document.createElement("style");
    still.textContent = "* { transition: none !important; animation: none !important; }";
    document.head.append(still);
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run({ resultTypes: ["violations"] } as import("axe-core").RunOptions);
    still.remove();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}
