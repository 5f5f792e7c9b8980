/**
 * What a scenario leaves behind when it fails: the log is all there is of a run on another machine.
 *
 * @module
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { expect } from "vitest";

/** Where pictures of failures are kept. */
const FAILURES = fileURLToPath(new URL("../../../../node_modules/.cache/atlas-failures", import.meta.url));
/** A page that has not done its work by then has lost an event, and the browser waits for it for ever. */
const LONGEST = 110_000;
/** Time that a page has to say what is on it. */
const LAST_WORDS = 5000;

/**
 * Works with a page; if that fails, or does not end, says what is on the screen and what was heard, and keeps a picture.
 *
 * @param page - Page.
 * @param heard - What was heard of it.
 * @param work - What is done.
 */
export async function sayingWhatIsSeen(page: Page, heard: readonly string[], work: () => Promise<void>): Promise<void> {
  try {
    await within(LONGEST, work());
  } catch (error) {
    const title = expect.getState().currentTestName?.replace(/[^\p{L}\p{N}]+/gu, "-") ?? "scenario";
    const picture = path.join(FAILURES, `${title}.png`);
    const seen = await within(LAST_WORDS, page.evaluate(screen)).catch(() => "a page that does not answer");
    await page.screenshot({ path: picture, timeout: LAST_WORDS }).catch(() => undefined);
    console.error(`at the failure: heard ${JSON.stringify(heard)}; on the screen (${picture}): ${seen}`);
    throw error;
  }
}

/** Runs in the page. */
function screen(): string {
  const { activeElement: focused, body } = document;
  return `focus on ${focused?.outerHTML.slice(0, 300) ?? "nothing"}\n${body.innerText.replace(/\s+/gu, " ").slice(0, 3000)}`;
}

async function within<Result>(time: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${String(time / 1000)} seconds`)), time);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
