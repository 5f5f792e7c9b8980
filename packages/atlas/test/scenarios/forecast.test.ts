import { readChain } from "@liantu/core";
import { gapClosings } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { exampleText } from "../example-text.js";
import { atDesk, drawing, mapOf, openDocument, SCREENS, soon, textOf, timed, useDesk } from "./desk.js";
import { seriousFaults } from "./axe.js";

useDesk();

/** The demonstration with a project under way at the separator, and the amount known that it has to meet. */
function planned(): string {
  const document = JSON.parse(exampleText("demo-40")) as { projects: object[] };
  document.projects.push({
    id: "next",
    name: "隔膜扩建",
    link: "separator",
    stage: "building",
    capacity: 90_000,
    unit: "万m²/a",
    expected: { operating: "2025-09" },
  });
  return JSON.stringify(document);
}

describe.each(SCREENS)("$name", (screen) => {
  test("12: when does the gap close: the list, the date, the map as of then, and back", async () => {
    const { chain } = readChain(JSON.parse(planned()));
    if (chain === null) throw new Error("no chain");
    const closings = gapClosings(chain);
    const own = closings.find(({ link }) => link === "separator");
    expect(own?.closes).toBe("2025-09");
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      await openDocument(page, "计划.json", planned());
      await mapOf(page, 40);
      await timed("12: from the button to the list", async () => {
        await page.locator(".map-tool", { hasText: "何时补上" }).click();
        await page.locator("[data-testid=closings] li").first().waitFor();
      });
      expect(await page.locator("[data-testid=closings] li").count()).toBe(closings.length);
      expect(await page.locator(".curve svg").count()).toBe(2);
      const line = page.locator('[data-testid=closings] [data-link="separator"]');
      expect(await textOf(line)).toContain("预计 2025-09 补上");
      expect(await textOf(line)).toContain("隔膜扩建");
      await line.click();
      await soon(() => textOf(page.locator(".as-of output"))).toContain("2025-09");
      expect(await seriousFaults(page, ".main")).toEqual([]);
      await page.locator(".side-tabs button", { hasText: "环节详情" }).click();
      await soon(() => textOf(page.locator("#details"))).toContain("隔膜");
      const cy = await drawing(page);
      expect(await cy.evaluate((core) => core.nodes(".link.focus").map((node) => String(node.data("link"))))).toEqual([
        "separator",
      ]);
      await page.locator(".as-of button", { hasText: "回到现在" }).click();
      await page.locator(".as-of.is-other").waitFor({ state: "detached" });
    });
  });
});
