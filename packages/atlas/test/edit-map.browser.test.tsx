import { userEvent } from "vitest/browser";
import { describe, expect, test, vi } from "vitest";
import { clickCard, drawing, find, findText, openAtlas, soon } from "./browser-page.js";
import { openSixty, centres, dialogField, opened, closed, savedBy, takeOption } from "./edit-page.js";

// Each test does the work of several minutes at the desk.
vi.setConfig({ testTimeout: 120_000 });

describe("on the map", () => {
  test("a card that is dragged stays, as one step; undo puts it back", async () => {
    const atlas = await openSixty();
    const before = centres();
    const node = drawing().nodes(".link")[7];
    const link = String(node?.data("link"));
    const container = drawing().container();
    if (container === null || node === undefined) throw new Error("no map");
    const { left, top } = container.getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    const at = (dx: number, dy: number): MouseEventInit => ({
      clientX: left + x + dx,
      clientY: top + y + dy,
      button: 0,
      buttons: 1,
      bubbles: true,
      cancelable: true,
    });
    const canvas = container.querySelector("canvas") ?? container;
    canvas.dispatchEvent(new MouseEvent("mousemove", { ...at(0, 0), buttons: 0 }));
    canvas.dispatchEvent(new MouseEvent("mousedown", at(0, 0)));
    for (const step of [8, 20, 30]) window.dispatchEvent(new MouseEvent("mousemove", at(step, step)));
    window.dispatchEvent(new MouseEvent("mouseup", { ...at(30, 30), buttons: 0 }));
    await soon(() =>
      expect(atlas.store.getState().past.map(({ label }) => label.zh)).toEqual([`移动 环节${link.slice(1)}`]),
    );
    const after = centres();
    expect([...after].filter(([key, place]) => before.get(key) !== place).map(([key]) => key)).toEqual([link]);
    atlas.store.dispatch({ kind: "undo" });
    await soon(() => expect(centres()).toEqual(before));
    atlas.store.dispatch({ kind: "redo" });
    await soon(() => expect(centres()).toEqual(after));
  });

  test("two links are connected by the menu and a click on the other card, or from the list", async () => {
    const atlas = await openSixty();
    const connect = async (): Promise<void> => {
      await clickCard("l3");
      await soon(() => expect(document.activeElement?.getAttribute("role")).toBe("application"));
      await userEvent.keyboard("{Shift>}{F10}{/Shift}");
      await soon(() => void find(".map-menu"));
      findText(".map-menu button", "连线到…").click();
      await soon(() => expect(find('[data-testid="connect-bar"]').textContent).toContain("“环节3”供给谁"));
    };
    await connect();
    await clickCard("l41");
    await opened("新增供给关系");
    savedBy("确定").click();
    await closed();
    await soon(() => expect(drawing().edges(".flow").length).toBe(41));
    await connect();
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(document.querySelector('[data-testid="connect-bar"]')).toBeNull());
    await connect();
    await userEvent.click(find('[data-testid="connect-bar"] .link-picker'));
    await userEvent.keyboard("环节50");
    await takeOption("环节50");
    await opened("新增供给关系");
    savedBy("确定").click();
    await closed();
    expect(atlas.store.getState().past.map(({ label }) => label.zh)).toEqual([
      "新增供给关系 环节3 → 环节41",
      "新增供给关系 环节3 → 环节50",
    ]);
  });

  test("a double click opens the form of the card, a right click its menu, on the ground that of the map", async () => {
    await openAtlas();
    const container = drawing().container();
    if (container === null) throw new Error("no map");
    // Where the card is now: the map moves it into sight when the keyboard comes back.
    const position = (): { x: number; y: number } =>
      drawing()
        .nodes(".link")
        .filter((one) => one.data("link") === "separator")
        .renderedPosition();
    await userEvent.dblClick(container, { position: position() });
    await opened("编辑环节");
    expect((dialogField("名称") as HTMLInputElement).value).toBe("锂电池隔膜（含涂覆）");
    await userEvent.keyboard("{Escape}");
    await closed();
    await soon(() => expect(document.activeElement?.getAttribute("role")).toBe("application"));
    await userEvent.click(container, { position: position(), button: "right" });
    await soon(() => expect(find(".map-menu").getAttribute("aria-label")).toBe("锂电池隔膜（含涂覆）：操作"));
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(document.querySelector(".map-menu")).toBeNull());
    await userEvent.click(container, { position: { x: 4, y: 4 }, button: "right" });
    await soon(() => expect(find(".map-menu").textContent).toContain("新增环节"));
  });

  test("tidying up is looked at first, and is one step", async () => {
    const atlas = await openSixty();
    const before = centres();
    atlas.edit(
      [{ kind: "move", positions: new Map([...positions()].map(([link, { x, y }]) => [link, { x: x * 1.5, y }])) }],
      {
        zh: "拉开",
        en: "spread",
      },
    );
    await soon(() => expect(centres()).not.toEqual(before));
    const spread = centres();
    find('.map-controls [aria-label="整理布局"]').click();
    await soon(() => expect(find('[data-testid="tidy-bar"]').textContent).toMatch(/整理后有 \d+ 张卡片换位置/));
    expect(centres()).toEqual(spread);
    findText('[data-testid="tidy-bar"] button', "取消").click();
    await soon(() => expect(document.querySelector('[data-testid="tidy-bar"]')).toBeNull());
    expect(centres()).toEqual(spread);
    find('.map-controls [aria-label="整理布局"]').click();
    await soon(() => void find('[data-testid="tidy-bar"]'));
    findText('[data-testid="tidy-bar"] button', "就这样整理").click();
    await soon(() => expect(centres()).toEqual(before));
    expect(atlas.store.getState().past.length).toBe(2);
    atlas.store.dispatch({ kind: "undo" });
    await soon(() => expect(centres()).toEqual(spread));
  });
});

function positions(): Map<string, { x: number; y: number }> {
  return new Map(
    drawing()
      .nodes(".link")
      .map((node) => [String(node.data("link")), { ...node.position() }]),
  );
}
