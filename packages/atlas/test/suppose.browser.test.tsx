import { analyzeChain, editChain } from "@liantu/core";
import type { Chain, ProjectKey } from "@liantu/core";
import { userEvent } from "vitest/browser";
import { describe, expect, test, vi } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { documentChain } from "../src/state/atlas-state.js";
import { cards, drawing, find, findText, openAtlas, soon } from "./browser-page.js";
import { seriousFaults } from "./serious-faults.js";

async function openSide(name: string): Promise<void> {
  await soon(() => void findText(".map-tool", name));
  findText(".map-tool", name).click();
}

async function openSuppose(hash?: string): Promise<MountedAtlas> {
  const atlas = await openAtlas(hash);
  await openSide("假设推演");
  await soon(() => void find(".suppose-projects li"));
  return atlas;
}

function tick(project: ProjectKey, at: 0 | 1 | 2): HTMLInputElement {
  return [...find(`li[data-project="${project}"]`).querySelectorAll<HTMLInputElement>("input[type=checkbox]")][at]!;
}

function presentOf(atlas: MountedAtlas): Chain {
  const chain = documentChain(atlas.store.getState());
  if (chain === null) throw new Error("nothing is loaded");
  return chain;
}

function value(key: string): string {
  return find(`[data-testid=effect-indicators] [data-key="${key}"] td:last-child`)
    .innerText.replace(/[✓!]/g, "")
    .trim();
}

// The machine may be busy, and these do much.
vi.setConfig({ testTimeout: 60_000 });

const FEEDS = "jinche-20gwh";

describe("what if", () => {
  test("a tick changes map and indicators at once, the document not at all, and back is back", async () => {
    const atlas = await openSuppose();
    const before = presentOf(atlas);
    const places = JSON.stringify(
      drawing()
        .nodes(".link")
        .map((node) => node.position()),
    );
    tick(FEEDS, 0).click();
    await soon(() => expect(find("[data-testid=overlay-banner]").textContent).toContain("非实际数据"));
    expect(find(".map-watermark").textContent).toContain("假设推演 · 非实际数据");
    const { loaded } = atlas.store.getState();
    expect(loaded?.chain.projects.get(FEEDS)?.stage).toBe("operating");
    const edited = editChain(before, [{ kind: "change", in: "projects", key: FEEDS, fields: { stage: "operating" } }]);
    const fresh = analyzeChain(edited);
    await soon(() => expect(value("blank")).toBe(String(fresh.classes.get("blank") ?? 0)));
    expect(value("unsurveyed")).toBe(String(fresh.classes.get("unsurveyed") ?? 0));
    await soon(() => expect(find(".legend").textContent).toContain("缺口变大"));
    expect(
      JSON.stringify(
        drawing()
          .nodes(".link")
          .map((node) => node.position()),
      ),
    ).toBe(places);
    expect(presentOf(atlas)).toBe(before);
    findText(".map-banner button", "返回实际").click();
    await soon(() => expect(document.querySelector(".map-watermark")).toBeNull());
    expect(atlas.store.getState().loaded?.chain).toBe(before);
    expect(find(".suppose-unseen").textContent).toContain("实际情况");
    findText(".suppose-unseen button", "在图上看推演").click();
    await soon(() => void find(".map-watermark"));
  });

  test("landing and stopping exclude each other, growing takes a capacity in words", async () => {
    const atlas = await openSuppose();
    tick(FEEDS, 0).click();
    await soon(() => expect(tick(FEEDS, 0).checked).toBe(true));
    tick(FEEDS, 1).click();
    await soon(() => expect([0, 1].map((at) => tick(FEEDS, at as 0 | 1).checked)).toEqual([false, true]));
    tick(FEEDS, 1).click();
    await soon(() => expect(document.querySelector(".map-watermark")).toBeNull());
    tick(FEEDS, 2).click();
    await soon(() => void find(`li[data-project="${FEEDS}"] .suppose-capacity input`));
    await userEvent.fill(find(`li[data-project="${FEEDS}"] .suppose-capacity input`), "30吉瓦时");
    await soon(() => expect(atlas.store.getState().loaded?.chain.projects.get(FEEDS)?.capacity).toBe(30));
    await userEvent.fill(find(`li[data-project="${FEEDS}"] .suppose-capacity input`), "很多");
    await soon(() => expect(find(".suppose-capacity [role=alert]").textContent).toContain("要填一个数"));
    expect(atlas.store.getState().loaded?.chain.projects.get(FEEDS)?.capacity).toBe(30);
    await soon(() => expect(find("[data-testid=supposed]").textContent).toContain("20 GWh/年 → 30 GWh/年"));
  });

  test("a project of unknown capacity grows to nothing made up", async () => {
    const atlas = await openSuppose();
    tick("jintuo-18650", 2).click();
    await soon(() => void find('li[data-project="jintuo-18650"] .suppose-capacity input'));
    expect(atlas.store.getState().overlay).toBeNull();
    await userEvent.fill(find('li[data-project="jintuo-18650"] .suppose-capacity input'), "1");
    await soon(() => expect(atlas.store.getState().loaded?.chain.projects.get("jintuo-18650")?.capacity).toBe(1));
  });

  test("projects are found by name and by the selected link", async () => {
    const atlas = await openSuppose();
    const listed = (): number => document.querySelectorAll(".suppose-projects li[data-project]").length;
    const all = presentOf(atlas).projects.size;
    expect(listed()).toBe(all);
    await userEvent.fill(find('[aria-label="按项目、企业、环节名称查找"]'), "铜箔");
    await soon(() => expect(listed()).toBe(1));
    await userEvent.fill(find('[aria-label="按项目、企业、环节名称查找"]'), "");
    atlas.store.dispatch({ kind: "select", link: "ncm-precursor", isRevealed: false });
    await soon(() => expect(listed()).toBe(3));
    findText(".suppose-scope button", "看全部").click();
    await soon(() => expect(listed()).toBe(all));
  });

  test("several scenarios stand side by side, each with the numbers of its own analysis", async () => {
    const atlas = await openSuppose("#example=demo-40");
    const present = presentOf(atlas);
    const planned = [...present.projects.values()].filter(({ status }) => status === "planned").slice(0, 2);
    const [first, second] = planned.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error("the example has no planned projects");
    const show = async (project: ProjectKey): Promise<void> => {
      const row = present.projects.get(project);
      atlas.store.dispatch({ kind: "select", link: row?.link ?? null, isRevealed: false });
      await soon(() => void tick(project, 0));
    };
    await show(first);
    tick(first, 0).click();
    await soon(() => void find(".map-watermark"));
    findText(".scenario-bar button", "新方案").click();
    await soon(() => expect(document.querySelector(".map-watermark")).toBeNull());
    await show(second);
    tick(second, 1).click();
    await soon(() => void find(".map-watermark"));
    findText(".scenario-bar button", "并排比较").click();
    await soon(() => void find(".scenario-table thead"));
    const heads = [...document.querySelectorAll(".scenario-table thead th")].map((cell) => cell.textContent);
    expect(heads).toEqual(["指标", "现在", "方案1", "方案2"]);
    const gaps = [...document.querySelectorAll<HTMLElement>(".scenario-table tbody tr:first-child td")];
    const landed = editChain(present, [{ kind: "change", in: "projects", key: first, fields: { stage: "operating" } }]);
    const stopped = editChain(present, [{ kind: "change", in: "projects", key: second, fields: { stage: "ended" } }]);
    const count = (chain: Chain): string => {
      const { classes } = analyzeChain(chain);
      return String((["blank", "break", "weak"] as const).reduce((sum, of) => sum + (classes.get(of) ?? 0), 0));
    };
    expect(gaps.map((cell) => cell.innerText.replace(/[✓!]/g, "").trim())).toEqual(
      [present, landed, stopped].map(count),
    );
    findText(".ant-modal-footer button", "关闭").click();
    await soon(() => expect(document.querySelector(".scenario-table")).toBeNull());
  });

  test("a scenario is kept in the document and made actual only when asked, each one undoable step", async () => {
    const atlas = await openSuppose();
    const before = presentOf(atlas).document;
    tick(FEEDS, 0).click();
    await soon(() => void find(".map-watermark"));
    findText(".scenario-bar button", "存进图谱").click();
    await soon(() => expect(atlas.store.getState().past).toHaveLength(1));
    expect(Object.keys(presentOf(atlas).document)).toContain("x-scenarios");
    expect(presentOf(atlas).document.projects).toBe(before.projects);
    await soon(() => expect(findText(".scenario-bar button", "已存进图谱")).toHaveProperty("disabled", true));
    atlas.store.dispatch({ kind: "undo" });
    expect(presentOf(atlas).document).toBe(before);
    await soon(() => void findText(".scenario-bar button", "存进图谱"));
    findText(".scenario-bar button", "按推演写入").click();
    await soon(() => expect(find(".ant-modal-confirm").textContent).toContain("落地投产"));
    expect(presentOf(atlas).document).toBe(before);
    findText(".ant-modal-confirm button", "按推演写入").click();
    await soon(() => expect(presentOf(atlas).projects.get(FEEDS)?.stage).toBe("operating"));
    expect(atlas.store.getState()).toMatchObject({ overlay: null, isReadOnly: false });
    atlas.store.dispatch({ kind: "undo" });
    expect(presentOf(atlas).document).toBe(before);
  });

  test("a project supposed at a link is on the map, with its capacity, and goes again", async () => {
    const atlas = await openSuppose();
    atlas.store.dispatch({ kind: "select", link: "separator", isRevealed: false });
    await soon(() => expect(find(".suppose-new").textContent).toContain("隔膜"));
    await userEvent.fill(find(".suppose-new .suppose-capacity input"), "3000万");
    findText(".suppose-new button", "加上").click();
    await soon(() => expect(find("[data-testid=supposed]").textContent).toContain("新增假设项目"));
    const { loaded, overlay } = atlas.store.getState();
    expect(overlay?.kind).toBe("scenario");
    expect(loaded?.chain.projectsByLink.get("separator")).toHaveLength(1);
    find("[data-testid=supposed] button").click();
    await soon(() => expect(atlas.store.getState().overlay).toBeNull());
  });
});

describe("the forecast", () => {
  test("lists when gaps close; a click shows the link at that date", async () => {
    const atlas = await openAtlas();
    const project = { id: "p", name: "隔膜一期", link: "separator", capacity: 12, stage: "building" };
    atlas.openDocument(
      {
        format: "liantu-chain",
        version: 1,
        id: "a",
        name: "链",
        asOf: "2024-01",
        surveyed: true,
        links: [{ id: "separator", name: "隔膜", stage: "upstream", unit: "t/a", finalDemand: 10 }],
        projects: [
          { ...project, events: [{ stage: "building", date: "2023-05" }], expected: { operating: "2025-06" } },
        ],
      },
      "链.json",
      { kind: "file", name: "链.json" },
    );
    await soon(() => expect(cards()).toEqual(["separator"]));
    await openSide("何时补上");
    await soon(() =>
      expect(find('[data-testid=closings] [data-link="separator"]').textContent).toContain("2025-06 补上"),
    );
    expect(find(".curve svg").getAttribute("aria-label")).toContain("2025-06");
    find('[data-testid=closings] [data-link="separator"]').click();
    await soon(() => expect(atlas.store.getState().overlay).toMatchObject({ kind: "as-of", date: "2025-06" }));
    expect(atlas.store.getState().selection).toBe("separator");
    await soon(() => expect(find(".as-of output").textContent).toContain("预计 2025-06"));
    expect(atlas.store.getState().loaded?.analysis.links.get("separator")?.residual.afterBuilt?.base).toBe(0);
  });
});

test.each(["default", "dark"])("axe finds nothing serious beside the map (%s)", async (palette) => {
  await openSuppose(`#example=demo-40&palette=${palette}`);
  find(".suppose-projects input:not([disabled])").click();
  await soon(() => void find(".map-watermark"));
  for (const name of ["假设推演", "何时补上", "版本比较"]) {
    findText(".side-tabs button", name).click();
    await soon(() => void find(".details .suppose, .details .forecast [data-testid=closings], .details .compare"));
    expect([name, ...(await seriousFaults(find(".main")))]).toEqual([name]);
  }
  expect(cards().length).toBe(40);
});
