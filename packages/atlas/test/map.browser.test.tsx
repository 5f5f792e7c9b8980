import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import { cards, clickCard, details, drawing, find, findText, openAtlas, soon } from "./browser-page.js";

function coloursOf(png: string): Promise<Set<string>> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener("error", () => reject(new Error("the picture of the map does not load")));
    image.addEventListener("load", () => {
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, image.width, image.height) ?? {};
      const found = new Set<string>();
      for (let at = 0; at < data.length; at += 4) {
        found.add(
          [data[at], data[at + 1], data[at + 2]].map((part) => (part ?? 0).toString(16).padStart(2, "0")).join(""),
        );
      }
      resolve(found);
    });
    image.src = png;
  });
}

describe("map", () => {
  test("opens with the Jinchang chain: a card for each link, with the colours of the statuses and the sign of the gap", async () => {
    const atlas = await openAtlas();
    const loaded = atlas.store.getState().loaded;
    expect(loaded?.chain.document.id).toBe("jinchang-battery");
    expect([...cards()].sort()).toEqual([...(loaded?.analysis.links.keys() ?? [])].sort());
    await soon(async () => {
      const colours = await coloursOf(drawing().png({ scale: 1, bg: "#ffffff" }));
      expect([...colours]).toEqual(expect.arrayContaining(["0b5d3b", "5b2a86"]));
    });
  });

  test("shown whole, no card lies below the tools and controls that float above the map", async () => {
    await openAtlas();
    await soon(() => expect(document.querySelectorAll(".map-controls, .map-tools").length).toBe(2));
    find('[aria-label="显示全图"]').click();
    const map = drawing();
    const { left = 0, top = 0 } = map.container()?.getBoundingClientRect() ?? {};
    const covered = [".map-controls", ".map-tools"].flatMap((selector) => {
      const above = find(selector).getBoundingClientRect();
      return map
        .nodes(".link")
        .filter((node) => {
          const { x1, y1, x2, y2 } = node.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
          return left + x2 > above.left && left + x1 < above.right && top + y2 > above.top && top + y1 < above.bottom;
        })
        .map((node) => `${String(node.data("link"))} below ${selector}`);
    });
    expect(covered).toEqual([]);
  });

  test("a click on 隔膜 shows its shortage, how it is reckoned, and its reasons", async () => {
    const atlas = await openAtlas();
    await clickCard("separator");
    await soon(() => expect(details()).toContain("锂电池隔膜"));
    const link = atlas.store.getState().loaded?.analysis.links.get("separator");
    expect(link?.residual.afterPlanned).toMatchObject({ base: 2600, low: 2080, high: 3120, bound: "lower" });
    expect(find('[data-testid="gap"]').textContent).toBe("≥ 2080 万㎡/年（2080–3120）");
    for (const part of [
      "空白点",
      "补链",
      "需求",
      "三步相同",
      "实际只会更多",
      "按缺口折算",
      "≥ 1 个",
      "暂无本地企业或项目",
      "为什么这样判断",
      "电芯几何估算",
    ]) {
      expect(details()).toContain(part);
    }
    expect(find('[data-testid="live"]').textContent).toContain("锂电池隔膜");
    expect(find(".gap-table .is-selected").dataset["rowKey"]).toBe("separator");
  });

  test("an unknown amount is said to be unknown, never 0", async () => {
    await openAtlas("#example=presence-only");
    await clickCard("storage-cell");
    await soon(() => expect(find('[data-testid="gap"]').textContent).toBe("待测算"));
  });

  test("a click on the ground, and Escape, go back to the overview", async () => {
    await openAtlas();
    await clickCard("separator");
    await soon(() => expect(details()).toContain("缺口怎么算"));
    const ground = drawing().container();
    if (ground === null) throw new Error("the map has no container");
    await userEvent.click(ground, { position: { x: 4, y: 4 } });
    await soon(() => expect(details()).toContain("产业链概览"));
    for (const part of ["环节分类", "最要紧的缺口", "本地配套率", "原材料本地化供给率", "77%以上", "完整度"]) {
      expect(details()).toContain(part);
    }
    await clickCard("separator");
    await soon(() => expect(details()).toContain("缺口怎么算"));
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(details()).toContain("产业链概览"));
  });

  test("the legend counts and filters: what is left out is dimmed on the map and leaves the table", async () => {
    await openAtlas("#example=demo-40");
    const toggle = findText(".legend .toggle", "空白点");
    const count = Number(/\d+/.exec(toggle.textContent ?? "")?.[0]);
    toggle.click();
    await soon(() => expect(document.querySelectorAll(".gap-table [data-row-key]").length).toBe(count));
    expect(toggle.getAttribute("aria-pressed")).toBe("true");
    const opacity = (link: string): number =>
      drawing()
        .nodes(".link")
        .filter((one) => one.data("link") === link)
        .effectiveOpacity();
    const [blank, other] = [drawing().nodes(".link.blank")[0], drawing().nodes(".link.strong")[0]];
    expect(opacity(String(blank?.data("link")))).toBeGreaterThan(opacity(String(other?.data("link"))));
    findText(".table-title button", "取消筛选").click();
    await soon(() => expect(document.querySelectorAll(".gap-table [data-row-key]").length).toBe(40));
  });

  test("a filter that leaves nothing says so and can be cleared; what there is none of cannot be chosen", async () => {
    await openAtlas();
    expect((findText(".legend .toggle", "在建") as HTMLButtonElement).disabled).toBe(true);
    findText(".legend .toggle", "拟引进").click();
    findText(".legend .toggle", "空白点").click();
    await soon(() => expect(find(".map-empty").textContent).toContain("没有符合的环节"));
    expect(drawing().nodes(".joint").not(".dim").empty()).toBe(true);
    find(".map-empty button").click();
    await soon(() => expect(document.querySelector(".map-empty")).toBeNull());
    expect(drawing().elements(".dim").empty()).toBe(true);
  });

  test("the overview keeps apart what lacks and what nobody has looked at", async () => {
    await openAtlas();
    expect(details()).toContain("按类别，再按缺口占需求之比");
    expect(details()).toContain("待调查：已知需求");
    expect(document.querySelectorAll(".top-gaps:not(.is-quiet) li").length).toBe(1);
    expect(details()).toMatch(/按 7\/\d+ 个环节/);
  });

  test("the palettes colour the map and the screen alike", async () => {
    const atlas = await openAtlas();
    atlas.store.dispatch({ kind: "paint", palette: "dark" });
    await soon(async () => {
      const colours = await coloursOf(drawing().png({ scale: 1, bg: "#0F1B2D" }));
      expect([...colours]).toContain("3fcf8e");
    });
    expect(getComputedStyle(find(".atlas")).getPropertyValue("--built")).toBe("#3FCF8E");
  });

  test("the controls zoom, and the level follows", async () => {
    await openAtlas("#example=presence-only");
    const before = drawing().zoom();
    for (let step = 0; step < 6; step += 1) find('[aria-label="放大"]').click();
    await soon(() => expect(find(".map-level").textContent).toBe("企业"));
    expect(drawing().zoom()).toBeGreaterThan(before);
    find('[aria-label="显示全图"]').click();
    await soon(() => expect(drawing().zoom()).toBeCloseTo(before, 6));
  });
});
