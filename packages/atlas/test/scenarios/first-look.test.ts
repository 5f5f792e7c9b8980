import { describe, expect, test } from "vitest";
import { atDesk, drawing, mapOf, openDocument, SCREENS, soon, spotOfCard, textOf, timed, useDesk } from "./desk.js";

useDesk();

describe.each(SCREENS)("$name", (screen) => {
  test("1: opens, and shows an example whole", async () => {
    await atDesk(screen, "", async (page) => {
      await timed("1: from the start screen to the map", async () => {
        await page.locator(".start-tile", { hasText: "金昌 · 新能源电池" }).click();
        await mapOf(page, 51);
      });
      const cy = await drawing(page);
      await soon(() =>
        cy.evaluate((core) => {
          const { x1, y1, x2, y2 } = core.nodes(".link").renderedBoundingBox();
          return x1 >= 0 && y1 >= 0 && x2 <= core.width() && y2 <= core.height() && (x2 - x1) / core.width() > 0.5;
        }),
      ).toBe(true);
      const isBlank = (): Promise<boolean> =>
        page.evaluate(() => {
          const [canvas] = [...document.querySelectorAll<HTMLCanvasElement>(".map-canvas canvas")].filter(
            ({ dataset }) => dataset["id"] === "layer2-node",
          );
          const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
          return pixels === undefined || pixels.every((value) => value === 0);
        });
      // The cards are painted in slices.
      await expect.poll(isBlank, { timeout: 20_000 }).toBe(false);
    });
  });

  test("3: jtld, Enter: the card of 金拓锂电 in the middle, its row marked, the details open", async () => {
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      await page.locator(".search input").waitFor();
      await timed("3: from Ctrl+K to the result", async () => {
        await page.keyboard.press("Control+k");
        await page.keyboard.type("jtld");
        await page.locator("[role=option][aria-selected=true]", { hasText: "金拓锂电" }).waitFor();
      });
      await timed("3: from Enter to the details", async () => {
        await page.keyboard.press("Enter");
        await page.locator(".project.is-current", { hasText: "金拓" }).waitFor();
      });
      const title = await textOf(page.locator("#details h2").first());
      const cy = await drawing(page);
      const selected = await cy.evaluate((core) =>
        core.nodes(".link.selected, .link:selected").map((node) => node.id()),
      );
      expect(selected.length).toBeLessThanOrEqual(1);
      await soon(() => page.locator(".gap-table .is-selected").count()).toBe(screen.isServed ? 1 : 0);
      if (!screen.isServed) {
        // A low window has the list folded in: its row is marked as soon as it is looked at.
        await page.locator('[aria-label="展开列表"]').click();
      }
      const row = page.locator(".gap-table .is-selected");
      await row.waitFor();
      expect(title).toContain((await textOf(row.locator("th, td").first())).slice(0, 2));
      const link = (await row.getAttribute("data-row-key")) ?? "";
      await soon(async () => {
        const box = await page.locator(".map-canvas").first().boundingBox();
        const spot = await spotOfCard(page, link);
        if (box === null) return Infinity;
        return Math.max(Math.abs(spot.x - box.x - box.width / 2), Math.abs(spot.y - box.y - box.height / 2));
      }).toBeLessThan(3);
    });
  });

  test("a hostile document is shown as text, says what is wrong with it, and runs nothing", async () => {
    const bomb = '<img src=x onerror="window.pwned=1">';
    const chain = {
      format: "liantu-chain",
      version: 1,
      id: "__proto__",
      name: bomb,
      surveyed: true,
      source: "javascript:window.pwned=1",
      links: [
        { id: "a", name: `</script><script>window.pwned=1</script>`, stage: "upstream", unit: "t/a" },
        { id: "b", name: `=cmd|'/c calc'!A1`, stage: "midstream", unit: bomb, finalDemand: 1e15 },
        { id: "孤\ud800", name: `孤儿\ud800字`, stage: "downstream", unit: "t/a" },
        { id: "__proto__", name: "原型", stage: "downstream", unit: "t/a" },
      ],
      flows: [{ from: "nowhere", to: "a", coefficient: "javascript:alert(1)" }],
      projects: [
        { id: "toString", name: bomb, link: "b", stage: "operating", capacity: 1e15, enterprise: "hasOwnProperty" },
        { id: "p", name: "项目", link: "a", stage: "operating", capacity: "很多" },
      ],
      enterprises: [{ id: "hasOwnProperty", name: bomb }],
    };
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      await openDocument(page, `${bomb.replace(/[/]/g, "")}.json`, JSON.stringify(chain));
      await soon(() => page.locator("h1").first().textContent()).toContain(bomb);
      const issues = page.locator(".issues");
      await issues.waitFor();
      for (const words of ["nowhere", "很多", "__proto__", "处理办法"])
        expect(await issues.innerText()).toContain(words);
      await page.keyboard.press("Escape");
      await mapOf(page, 3);
      await page.locator(".search input").focus();
      await page.keyboard.type("img");
      await page.locator("[role=option]").first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".project", { hasText: bomb }).first().waitFor();
      for (const tab of ["opportunities", "targets", "projects", "gaps"]) {
        await page.locator(`#list-tab-${tab}`).click();
        await page.locator(`[aria-labelledby=list-tab-${tab}]`).waitFor();
      }
      expect(await page.locator("body img, .atlas script, body iframe").count()).toBe(0);
    });
  });
});
