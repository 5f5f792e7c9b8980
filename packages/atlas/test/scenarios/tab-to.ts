/**
 * Going to a control without a mouse.
 *
 * @module
 */
import type { Page } from "playwright";
import { expect } from "vitest";

/**
 * Presses the tab key until it comes to a control, and sees that the focus is seen there.
 *
 * @param page - Page.
 * @param what - What the control is, for the message.
 * @param isThere - Says in the page whether the focus is on it.
 */
export async function tabTo(page: Page, what: string, isThere: () => boolean): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    if (!(await page.evaluate(isThere))) continue;
    const isSeen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || !element.matches(":focus-visible")) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    });
    expect(isSeen, `the focus on ${what} is seen`).toBe(true);
    return;
  }
  throw new Error(`the tab key does not come to ${what}`);
}
