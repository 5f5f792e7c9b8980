import type { Core } from "cytoscape";
import type { JSHandle, Page } from "playwright";
import { describe, expect, test } from "vitest";
import { LEAST_TYPE } from "@liantu/cytoscape";
import { readPdf } from "../../../cytoscape/test/read-pdf.js";
import { demoChain, demoText } from "../../../../scripts/demo-chain.mjs";
import { atDesk, downloaded, drawing, mapOf, openDocument, SCREENS, soon, textOf, timed, useDesk } from "./desk.js";
import type { Screen } from "./desk.js";

useDesk();

const LEVELS = ["概览", "简图", "数量", "企业"];
const LARGE = demoText(demoChain({ links: 200, projects: 2000 }));
const DOCUMENT = JSON.parse(LARGE) as { name: string; links: { name: string; shortName?: string }[] };

describe.each(SCREENS)("$name", (screen) => {
  test("4: pan and zoom 200 × 2000 through the levels: no text under 12 pixels, nothing blank", async () => {
    await atLarge(screen, async (page) => {
      const cy = await drawing(page);
      const seen = new Set<string>();
      const box = await page.locator(".map-canvas").first().boundingBox();
      if (box === null) throw new Error("no map");
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      for (let step = 0; step < 12 && !seen.has("企业"); step += 1) {
        const level = await levelOf(page);
        if (!seen.has(level)) {
          seen.add(level);
          await soon(() => smallTexts(cy), `texts of ${level}`).toEqual([]);
          await soon(() => staleCards(cy, LEVELS.indexOf(level)), `cards of ${level}`).toBe(0);
          await frames(page, `4: pan, ${level}`, async () => {
            await page.mouse.move(x - 100, box.y + 4);
            await page.mouse.down();
            for (let at = 1; at <= 20; at += 1) await page.mouse.move(x - 100 + 6 * at, box.y + 4 + 3 * at);
            await page.mouse.up();
          });
          await soon(() => staleCards(cy, LEVELS.indexOf(level)), `cards of ${level}, panned`).toBe(0);
        }
        await page.mouse.move(x, y);
        await frames(page, `4: zoom from ${level}`, async () => {
          for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, -120);
        });
        await rested(cy);
      }
      expect([...seen].slice(-3)).toEqual(["简图", "数量", "企业"]);
    });
  });

  test("8: an A0 PDF of 200 × 2000: one page of 1189 × 841 mm, its Chinese embedded and to be copied, the legend on it", async () => {
    await atLarge(screen, async (page) => {
      await page.locator('.file-menu [aria-label="导出"]').click();
      await page.locator(".export-kinds label", { hasText: "PDF" }).click();
      await page.locator(".export-dialog .ant-segmented-item", { hasText: "A0" }).click();
      await soon(() => textOf(page.locator("[data-testid=paper-preview]"))).toContain("A0 横向 · 1 页");
      const { name, bytes } = await timed("8: the PDF", () =>
        downloaded(page, () => page.locator(".export-dialog .ant-modal-footer .ant-btn-primary").click()),
      );
      expect(name).toBe(`${DOCUMENT.name}.pdf`);
      const pdf = readPdf(bytes);
      const millimetre = 72 / 25.4;
      expect(pdf.pages).toEqual([[expect.closeTo(1189 * millimetre, 0), expect.closeTo(841 * millimetre, 0)]]);
      expect(pdf.fonts).toEqual([expect.stringContaining("NotoSansSC")]);
      expect(pdf.fontFiles).toHaveLength(1);
      expect(pdf.dictionaries).toContain("/ToUnicode");
      const words = pdf.texts.flat().join("\n");
      for (const part of [DOCUMENT.name, "已建成", "在建", "拟引进", "空白点", "断点", "上游", "演示数据"]) {
        expect(words).toContain(part);
      }
      const together = words.replace(/\s+/g, "");
      const lost = DOCUMENT.links.filter((link) => {
        const names = [link.name, link.shortName ?? link.name].map((text) => text.replace(/\s+/g, ""));
        return !names.some((text) => together.includes(text));
      });
      expect(lost.map((link) => link.name)).toEqual([]);
      console.info(`8: ${String(Math.round(bytes.length / 1000))} kB`);
    });
  });
});

function atLarge(screen: Screen, work: (page: Page) => Promise<void>): Promise<void> {
  return atDesk(screen, "#example=jinchang-battery", async (page) => {
    await mapOf(page, 51);
    await timed("200 × 2000 opened", async () => {
      await openDocument(page, "大.json", LARGE);
      await mapOf(page, 200);
    });
    await work(page);
  });
}

function levelOf(page: Page): Promise<string> {
  return page.locator(".map-level").innerText();
}

/** Texts that are drawn at less than 12 pixels: of cards by their level, of everything else by its style. */
function smallTexts(cy: JSHandle<Core>): Promise<readonly string[]> {
  return cy.evaluate((core, least) => {
    const zoom = core.zoom();
    const small: string[] = [];
    core.elements().forEach((element) => {
      const size = parseFloat(String(element.style("font-size"))) * zoom;
      const isDrawn =
        element.visible() &&
        element.style("label") !== "" &&
        Number(element.style("text-opacity")) * element.effectiveOpacity() > 0.05 &&
        size >= parseFloat(String(element.style("min-zoomed-font-size")));
      if (isDrawn && size < 11.99) small.push(`${element.id()} ${String(size)}`);
      const [, level] = /-(far|mid|near)-[\d.]+"?\)?$/.exec(String(element.style("background-image"))) ?? [];
      const own = level === undefined ? undefined : least[level as keyof typeof least];
      if (own !== undefined && own * zoom < 11.99) small.push(`${element.id()} ${level ?? ""} ${String(own * zoom)}`);
    });
    return small;
  }, LEAST_TYPE);
}

/** Cards in sight that do not show a picture of the level. */
function staleCards(cy: JSHandle<Core>, level: number): Promise<number> {
  return cy.evaluate(
    (core, wanted) => {
      const { x1, y1, x2, y2 } = core.extent();
      return core.nodes(".link").filter((node) => {
        const { x, y } = node.position();
        const isInSight = x > x1 && x < x2 && y > y1 && y < y2;
        return isInSight && !new RegExp(`-${wanted}-[\\d.]+"?\\)?$`).test(String(node.style("background-image")));
      }).length;
    },
    ["dot", "far", "mid", "near"][level] ?? "",
  );
}

/** Waits until the map has been still for as long as it waits before another level. */
async function rested(cy: JSHandle<Core>): Promise<void> {
  await cy.evaluate(
    (core) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 700);
        core.on("viewport", () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 700);
        });
      }),
  );
}

/** Reports the frames during a movement; a busy machine makes them longer, hence no limit. */
async function frames(page: Page, what: string, move: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    const note = (time: number): void => {
      times.push(time);
      if ((window as { frameTimes?: unknown }).frameTimes === times) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await move();
  const times = await page.evaluate(() => {
    const { frameTimes = [] } = window as { frameTimes?: number[] };
    Reflect.deleteProperty(window, "frameTimes");
    return frameTimes;
  });
  const steps = times
    .slice(1)
    .map((time, at) => time - (times[at] ?? time))
    .sort((a, b) => a - b);
  const at = (share: number): string => (steps[Math.floor(share * (steps.length - 1))] ?? NaN).toFixed(0);
  console.info(`${what}: ${String(steps.length)} frames, median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
