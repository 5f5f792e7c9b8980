import { describe, expect, test } from "vitest";
import { faultsOf, readDocx, readPptx } from "../../../report/test/read-office.js";
import { atDesk, downloaded, mapOf, SCREENS, soon, textOf, timed, useDesk } from "./desk.js";

useDesk();

const SEPARATOR = "锂电池隔膜";

describe.each(SCREENS)("$name", (screen) => {
  test("a briefing as Word and as PowerPoint says what the screen says, and holds together", async () => {
    await atDesk(screen, "#example=jinchang-battery", async (page) => {
      await mapOf(page, 51);
      const gap = page
        .locator(".details, #details")
        .getByText(/≥ 2080 万㎡/u)
        .first();
      await gap.waitFor();
      const make = async (kind: string): Promise<Uint8Array> => {
        await page.locator('.file-menu [aria-label="导出"]').click();
        await page.locator(".export-kinds label", { hasText: kind }).click();
        const { bytes } = await timed(`the briefing: ${kind}`, () =>
          downloaded(page, () => page.locator(".export-dialog .ant-modal-footer .ant-btn-primary").click()),
        );
        await page.locator(".export-dialog .ant-modal-footer .ant-btn").first().click();
        await soon(() => page.locator(".export-dialog").isVisible()).toBe(false);
        return bytes;
      };
      const shown = (await textOf(gap)).match(/2080 万㎡/u)?.[0] ?? "?";

      const word = readDocx(await make("简报 Word"));
      expect(faultsOf(word.parts)).toEqual([]);
      const row = word.tables.flat().find(([name = ""]) => name.includes(SEPARATOR));
      expect(row?.join(" ")).toContain(shown);
      expect([...word.parts.keys()].some((name) => name.endsWith(".png"))).toBe(true);

      const slides = readPptx(await make("演示 PowerPoint"));
      expect(faultsOf(slides.parts)).toEqual([]);
      const cells = slides.slides.flatMap(({ tables }) => tables.flat());
      expect(cells.find(([name = ""]) => name.includes(SEPARATOR))?.join(" ")).toContain(shown);
      // The map is of shapes: a group for each card at least.
      expect(slides.slides.flatMap(({ groups }) => groups).length).toBeGreaterThan(51);
    });
  });
});
