import { page, userEvent } from "vitest/browser";
import { afterEach, describe, expect, test } from "vitest";
import type { Core } from "cytoscape";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { drop, find, findText, openAtlas, openStart, soon } from "./browser-page.js";
import { THREE_CHAINS } from "./three-chains.js";

afterEach(() => page.viewport(1920, 1080));

async function present(width = 1920, height = 1080): Promise<MountedAtlas> {
  const atlas = await openAtlas("#example=demo-40");
  if (width !== 1920) await page.viewport(width, height);
  findText(".screen-nav button", "大屏").click();
  await soon(() => expect(stage().nodes(".link").length).toBeGreaterThan(0));
  return atlas;
}

function stage(): Core {
  for (const element of document.querySelectorAll(".stage-map div")) {
    const registry = (element as { _cyreg?: { cy?: Core } })._cyreg;
    if (registry?.cy !== undefined) return registry.cy;
  }
  throw new Error("no map is drawn");
}

function title(): string {
  return find("[data-testid=stage-title]").innerText;
}

function count(): string {
  return find("[data-testid=stage-count]").innerText.replace(/\s/g, "");
}

async function openStory(): Promise<void> {
  findText(".stage-buttons button", "故事").click();
  await soon(() => void find(".story-panel"));
}

/** Saves what is seen as a view. */
async function saveView(name: string, note = ""): Promise<void> {
  findText(".story-panel button", "保存当前视图").click();
  await soon(() => void find(".view-form input"));
  await userEvent.fill(find(".view-form input"), name);
  if (note !== "") await userEvent.fill(find(".view-form textarea"), note);
  findText(".view-form .ant-modal-footer button", "保存").click();
  await soon(() => expect(document.querySelector(".view-form")).toBeNull());
  await soon(() => expect(title()).toBe(name));
}

function steps(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(".story-go")].map((one) => one.innerText.replace(/^\d+\.\s*/, ""));
}

describe("a story made from the chain", { timeout: 60_000 }, () => {
  test("goes by the keys of keyboard and remote control, and is spoken; Esc leaves, the focus comes back", async () => {
    const atlas = await present();
    expect(document.querySelector(".header")).toBeNull();
    expect(count()).toBe("1/10");
    expect(find("[data-testid=stage-gaps]").innerText).toBe("18");
    for (const key of ["{ArrowRight}", "{PageDown}", " "]) await userEvent.keyboard(key);
    await soon(() => expect(count()).toBe("4/10"));
    expect(title()).toBe("下游环节");
    expect(find("[data-testid=stage-live]").textContent).toBe("第 4 步，共 10 步：下游环节");
    await userEvent.keyboard("{PageUp}{ArrowLeft}");
    await soon(() => expect(title()).toBe("上游环节"));
    await userEvent.keyboard("{End}");
    await soon(() => expect(count()).toBe("10/10"));
    await userEvent.keyboard("{ArrowRight}");
    expect(count()).toBe("10/10");
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(atlas.store.getState().view).toBe("map"));
    await soon(() => expect(document.activeElement?.textContent).toBe("大屏"));
  });

  test("a gap stands in the middle with its shortage and why; the numbers are those of the analysis", async () => {
    const atlas = await present();
    for (let at = 0; at < 5; at++) await userEvent.keyboard("{ArrowRight}");
    await soon(() => expect(title()).toBe("重点缺口：硫酸锰"));
    expect(find("[data-testid=stage-gap]").innerText).toBe("262 吨/年");
    const link = atlas.store.getState().loaded?.analysis.links.get("manganese-sulphate");
    expect(find(".stage-why").innerText).toContain(link?.reasons[0]?.message.zh ?? "?");
    const cy = stage();
    const card = cy.nodes(".link").filter((node) => node.data("link") === "manganese-sulphate");
    await soon(() => {
      const { x, y } = card.renderedPosition();
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(cy.width());
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(cy.height());
    });
  });

  test("nothing moves by itself unless asked; any key stops it", async () => {
    await present();
    await userEvent.keyboard("p");
    await soon(() => expect(find(".stage-play").getAttribute("aria-pressed")).toBe("true"));
    const interval = find(".stage-buttons select") as HTMLSelectElement;
    await userEvent.selectOptions(interval, "5");
    await soon(() => expect(count()).toBe("2/10"));
    await userEvent.keyboard("q");
    await soon(() => expect(find(".stage-play").getAttribute("aria-pressed")).toBe("false"));
  });

  test.each([
    [1920, 1080],
    [3840, 2160],
    [1366, 768],
    [1024, 768],
  ])("fills %i × %i: type follows the window, the whole map is seen, nothing is cut off", async (width, height) => {
    await present(width, height);
    await soon(() => {
      const box = find(".presentation-screen").getBoundingClientRect();
      expect([box.width, box.height]).toEqual([width, height]);
      const cy = stage();
      const bounds = cy.nodes(".link").renderedBoundingBox();
      expect(bounds.x1).toBeGreaterThanOrEqual(0);
      expect(bounds.y1).toBeGreaterThanOrEqual(0);
      expect(bounds.x2).toBeLessThanOrEqual(cy.width());
      expect(bounds.y2).toBeLessThanOrEqual(cy.height());
      // The map is as large as the place that it has, without a scale that would blur it.
      const place = find(".stage-map").getBoundingClientRect();
      expect([cy.width(), cy.height()]).toEqual([Math.round(place.width), Math.round(place.height)]);
    });
    const size = parseFloat(getComputedStyle(find(".presentation-screen")).fontSize);
    expect(size).toBeCloseTo(Math.min(60, Math.max(15, width * 0.0062 + height * 0.009)), 1);
    for (const part of [".stage-head", ".stage-panel", ".stage-bar"]) {
      const own = find(part);
      expect(own.scrollWidth, part).toBeLessThanOrEqual(own.clientWidth + 1);
    }
    for (const button of document.querySelectorAll(".stage-buttons button")) {
      const { right, bottom } = button.getBoundingClientRect();
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
    }
    expect(find(".presentation-screen").style.transform).toBe("");
  });

  test("follows the window while it is resized", async () => {
    await present();
    await userEvent.keyboard("{ArrowRight}");
    await page.viewport(1366, 768);
    await soon(() => {
      const cy = stage();
      const bounds = cy
        .nodes(".link")
        .filter((node) => node.data("stage") === "upstream")
        .renderedBoundingBox();
      expect(cy.width()).toBe(Math.round(find(".stage-map").getBoundingClientRect().width));
      expect(bounds.x2).toBeLessThanOrEqual(cy.width());
      expect(bounds.y2).toBeLessThanOrEqual(cy.height());
    });
  });
});

describe("saved views", { timeout: 60_000 }, () => {
  test("are told in the place of the made story, with notes, lens, selection and place", async () => {
    const atlas = await present();
    await openStory();
    expect(find(".story-panel").innerText).toContain("还没有保存的视图");
    await userEvent.keyboard("{Home}");
    const cy = stage();
    cy.viewport({ zoom: 1, pan: { x: -300, y: -200 } });
    await saveView("看中间", "这里讲三句话。");
    expect(count()).toBe("1/1");
    const held = atlas.store.getState().loaded?.chain.document as unknown as { "x-views": { frame: { x: number } }[] };
    expect(held["x-views"][0]?.frame.x).toBeCloseTo(300, 6);
    find(".story-panel [aria-label=关闭]").click();
    await userEvent.keyboard("n");
    await soon(() => expect(find("[data-testid=stage-notes]").innerText).toBe("这里讲三句话。"));
    await userEvent.keyboard("{Control>}z{/Control}");
    await soon(() => expect(count()).toBe("1/10"));
    await userEvent.keyboard("{Control>}y{/Control}");
    await soon(() => expect(count()).toBe("1/1"));
  });

  test("are named, moved and removed by the keyboard; the focus goes with them", async () => {
    const atlas = await present();
    await openStory();
    for (const name of ["一", "二", "三"]) await saveView(name);
    expect(steps()).toEqual(["一", "二", "三"]);
    find('[aria-label="“三”上移"]').focus();
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(steps()).toEqual(["一", "三", "二"]));
    await soon(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("“三”上移"));
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(steps()).toEqual(["三", "一", "二"]));
    await soon(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("“三”下移"));
    const name = find('[aria-label="第 2 步的名称"]') as HTMLInputElement;
    await userEvent.fill(name, "改名");
    // In a field the keys are for typing.
    await userEvent.keyboard("n {Enter}");
    await soon(() => expect(steps()[1]).toMatch(/^改名/));
    expect(document.querySelector("[data-testid=stage-notes]")).toBeNull();
    find('[aria-label="删除“二”"]').click();
    await soon(() => expect(steps().length).toBe(2));
    for (let at = 0; at < 7; at++) atlas.store.dispatch({ kind: "undo" });
    await soon(() => expect(steps()[0]).toBe("全链总览"));
  });

  test("are saved from the map too", async () => {
    const atlas = await openAtlas("#example=demo-40");
    atlas.store.dispatch({ kind: "look", lens: "coverage" });
    find(".save-view").click();
    await soon(() => void find(".view-form input"));
    await userEvent.fill(find(".view-form input"), "覆盖率");
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(document.querySelector(".view-form")).toBeNull());
    expect(document.activeElement?.className).toBe("save-view");
    findText(".screen-nav button", "大屏").click();
    await soon(() => expect(title()).toBe("覆盖率"));
    await soon(() => expect(find(".stage-legend").getAttribute("aria-label")).toBe("覆盖率"));
  });

  test("of a hostile file do no harm, and of a read-only one cannot be changed", async () => {
    const atlas = await openStart();
    const views = [{ name: '<img src=x onerror="window.pwned=1">', note: "<b>x</b>", frame: { x: 1e15 } }, 5];
    const document_ = { ...THREE_CHAINS.chains[0], version: 99, "x-views": views };
    drop("坏.json", JSON.stringify(document_));
    await soon(() => expect(atlas.store.getState().isReadOnly).toBe(true));
    atlas.store.dispatch({ kind: "hide-issues" });
    atlas.store.dispatch({ kind: "show-view", view: "presentation" });
    await soon(() => expect(title()).toContain("<img src=x"));
    await openStory();
    expect(find(".story-panel").innerText).toContain("1 个视图读不懂");
    expect(document.querySelectorAll(".presentation-screen img").length).toBe(0);
    expect([...document.querySelectorAll(".story-panel button")].some((one) => one.textContent?.includes("保存"))).toBe(
      false,
    );
    expect((window as { pwned?: unknown }).pwned).toBeUndefined();
  });
});

test("a portfolio comes first as tiles, and leaving it there leads back to it", { timeout: 60_000 }, async () => {
  const atlas = await openStart();
  drop("三链.json", JSON.stringify(THREE_CHAINS));
  await soon(() => void find(".chain-tile[data-chain]"));
  findText(".screen-nav button", "大屏").click();
  await soon(() => expect(document.querySelectorAll(".stage-tiles li").length).toBe(3));
  expect(find(".stage-tiles").innerText).toContain("未调查");
  await userEvent.keyboard("{ArrowRight}");
  await soon(() => expect(title()).toBe("全链总览"));
  await soon(() => expect(stage().nodes(".link").length).toBe(3));
  await userEvent.keyboard("{ArrowLeft}{Escape}");
  await soon(() => expect(atlas.store.getState().view).toBe("portfolio"));
});
