import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import { find, findText, openAtlas, soon } from "./browser-page.js";
import type { MountedAtlas } from "../src/mount-atlas.js";

async function openSettings(hash?: string): Promise<MountedAtlas> {
  const atlas = await openAtlas(hash);
  atlas.store.dispatch({ kind: "open-dialog", dialog: { kind: "settings" } });
  await soon(() => void find(".settings-dialog .rule-list"));
  return atlas;
}

async function openTab(name: string, shows: string): Promise<void> {
  await userEvent.click(findText("[role=tab]", name));
  await soon(() => void find(shows));
}

const classOf = (atlas: MountedAtlas, link: string): string | undefined =>
  atlas.store.getState().loaded?.analysis.links.get(link)?.class;

describe("settings", { timeout: 60_000 }, () => {
  test("another threshold changes the classes at once, is stated in the document, and can be undone", async () => {
    const atlas = await openSettings("#example=demo-40");
    const weak = (): number =>
      [...(atlas.store.getState().loaded?.analysis.links.values() ?? [])].filter((link) => link.class === "weak")
        .length;
    const before = weak();
    const field = find(".threshold-list input");
    await userEvent.clear(field);
    await userEvent.type(field, "3{Enter}");
    await soon(() => expect(weak()).toBeGreaterThan(before));
    expect(atlas.store.getState().loaded?.chain.document.rules).toEqual({ thresholds: { weakCoverage: 3 } });
    atlas.store.dispatch({ kind: "undo" });
    expect(weak()).toBe(before);
  });

  test("nothing moves while it opens: what is pressed is still there when it is let go", async () => {
    const atlas = await openAtlas();
    const moving: string[] = [];
    const note = ({ animationName }: AnimationEvent): void => void moving.push(animationName);
    document.addEventListener("animationstart", note);
    const place = (): string => JSON.stringify(find(".settings-dialog").getBoundingClientRect());
    try {
      atlas.store.dispatch({ kind: "open-dialog", dialog: { kind: "settings" } });
      await soon(() => void find(".settings-dialog .rule-list"));
      const first = place();
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(place()).toBe(first);
      await userEvent.click(findText(".settings-row button", "加一条规则"));
      await userEvent.click(find(".rule-editor .ant-select"));
      await soon(() => void find(".ant-select-item-option"));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(moving).toEqual([]);
    } finally {
      document.removeEventListener("animationstart", note);
    }
  });

  test("a rule of one's own decides, stands first in the list, and says what it asks for", async () => {
    const atlas = await openSettings();
    expect(classOf(atlas, "copper-foil")).toBe("unknown");
    await userEvent.click(findText(".settings-row button", "加一条规则"));
    await userEvent.fill(find(".rule-editor input"), "两家以下就算弱点");
    await userEvent.click(findText(".rule-editor button", "完成"));
    await soon(() => expect(find(".rule-list li").textContent).toContain("两家以下就算弱点"));
    expect(find(".rule-list li").textContent).toContain("已建成企业数 不大于 2");
    expect(classOf(atlas, "copper-foil")).toBe("weak");
    await userEvent.click(findText(".settings-row button", "全部恢复默认"));
    await soon(() => expect(classOf(atlas, "copper-foil")).toBe("unknown"));
  });

  test("another name of a link is found by the search", async () => {
    const atlas = await openSettings();
    await openTab("别名", ".alias-list li");
    const row = findText(".alias-list li", "磷酸铁锂电芯");
    await userEvent.type(row.querySelector("input") ?? row, "储能大铁块{Enter}");
    await soon(() =>
      expect(JSON.stringify(atlas.store.getState().loaded?.chain.document.links)).toContain("储能大铁块"),
    );
    atlas.store.dispatch({ kind: "close-dialog" });
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.keyboard("cndtk");
    await soon(() => expect(find("#search-results").textContent).toContain("磷酸铁锂电芯"));
  });

  test("says what the app is made of, and under which licences", async () => {
    await openSettings();
    await openTab("关于", ".parts-list");
    await soon(() => expect(find(".parts-list").textContent).toContain("cytoscape"));
    expect(find(".parts-list").textContent).not.toContain("undefined");
  });
});
