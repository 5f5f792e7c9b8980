import { describe, expect, test } from "vitest";
import { exampleText } from "../example-text.js";
import { atDesk, downloaded, drawing, mapOf, placesOfCards, SCREENS, soon, textOf, timed, useDesk } from "./desk.js";
import { seriousFaults } from "./axe.js";

useDesk();

interface Document {
  asOf?: string;
  links: { id: string; name: string; stage: string }[];
  flows: { from: string; to: string }[];
  projects: { id: string; stage?: string }[];
}

/** The example as it may have been a month ago. */
function monthBefore(): string {
  const document = JSON.parse(exampleText("jinchang-battery")) as Document;
  document.asOf = "2023-12-31";
  document.links = document.links.filter(({ id }) => id !== "nmp");
  document.links.push({ id: "sodium", name: "钠电正极", stage: "midstream" });
  document.flows = document.flows.filter(({ from, to }) => from !== "nmp" && to !== "nmp");
  document.projects = document.projects
    .filter(({ id }) => id !== "jintuo-18650")
    .map((project) => (project.id === "jinchuan-cathode-copper" ? { ...project, stage: "building" } : project));
  return JSON.stringify(document);
}

describe.each(SCREENS)("$name", (screen) => {
  test("13: compared with last month: cards stay, what is new, moved on and gone is marked, listed and saved", async () => {
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      await page.locator(".map-tool", { hasText: "版本比较" }).click();
      const places = await placesOfCards(page);
      const file = { name: "上月.json", mimeType: "application/json", buffer: Buffer.from(monthBefore()) };
      await timed("13: from the file to the marks", async () => {
        await page.locator(".compare input[type=file]").setInputFiles(file);
        await page.locator("[data-testid=changes] li").first().waitFor();
      });
      expect(await placesOfCards(page)).toEqual(places);
      const cy = await drawing(page);
      await soon(() => cy.evaluate((core) => core.nodes(".former").map((node) => String(node.data("label"))))).toEqual([
        "钠电正极",
      ]);
      await soon(() => textOf(page.locator(".legend"))).toContain("有新增或前进");
      await page.locator(".change-kinds button", { hasText: "前进" }).click();
      await soon(() => page.locator("[data-testid=changes] li").count()).toBe(1);
      const line = page.locator("[data-testid=changes] li button");
      expect(await textOf(line)).toContain("在建 → 投产");
      await line.click();
      await soon(() =>
        cy.evaluate((core) => core.nodes(".link.focus").map((node) => String(node.data("link")))),
      ).toEqual(["copper-smelting"]);
      expect(await seriousFaults(page, ".main")).toEqual([]);
      await page.locator(".change-kinds button", { hasText: "全部" }).click();
      const { name, bytes } = await downloaded(page, () =>
        page.locator(".compare button", { hasText: "另存 Excel" }).click(),
      );
      expect(name).toMatch(/\.xlsx$/);
      expect(bytes.subarray(0, 2).toString("latin1")).toBe("PK");
      await page.locator(".map-banner button", { hasText: "结束比较" }).click();
      await page.locator("[data-testid=overlay-banner]").waitFor({ state: "detached" });
      await page.locator(".document-mark.is-unsaved").waitFor({ state: "detached" });
      expect(await placesOfCards(page)).toEqual(places);
    });
  });
});
