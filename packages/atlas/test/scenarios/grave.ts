/**
 * What axe finds of a part of the page.
 *
 * @module
 */
import { createRequire } from "node:module";
import type { Page } from "playwright";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Axe {
  run(part: Element | null): Promise<{ violations: { id: string; impact?: string; nodes: { html: string }[] }[] }>;
}

/**
 * Looks for what keeps people out.
 *
 * @param page - Page.
 * @param part - Selector of the part.
 * @returns Rules that are broken seriously, each with what breaks it.
 */
export async function graveFaults(page: Page, part: string): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async (selector) => {
    // A button that is turning its colour is neither one nor the other.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
    }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document.querySelector(selector));
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, part);
}
