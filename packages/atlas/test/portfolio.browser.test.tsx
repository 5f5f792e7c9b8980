import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { isUnsaved } from "../src/state/atlas-state.js";
import { cards, drop, find, findText, openAtlas, openStart, soon } from "./browser-page.js";
import { THREE_CHAINS } from "./three-chains.js";

const STEP = { zh: "修改", en: "change" };

async function openThree(document: unknown = THREE_CHAINS): Promise<MountedAtlas> {
  const atlas = await openStart();
  drop("三链.json", JSON.stringify(document));
  await soon(() => void find('.chain-tile[data-chain="battery"]'));
  return atlas;
}

function tile(chain: string): HTMLElement {
  return find(`.chain-tile[data-chain="${chain}"]`);
}

function textOf(element: HTMLElement): string {
  return element.innerText.replace(/\s+/g, " ");
}

function total(name: string): string {
  return textOf(find(`[data-testid="total-${name}"]`)).replace(/\D+/g, "");
}

function status(chain: string): readonly string[] {
  return ["built", "under-construction", "planned"].map(
    (name) => tile(chain).querySelector(`[data-status="${name}"] b`)?.textContent ?? "",
  );
}

function add(...documents: readonly object[]): void {
  const field = find("[data-testid=add-chains]") as HTMLInputElement;
  const transfer = new DataTransfer();
  documents.forEach((one, at) => transfer.items.add(new File([JSON.stringify(one)], `链${String(at)}.json`)));
  field.files = transfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

describe("the overview", { timeout: 60_000 }, () => {
  test("has a tile for each chain in its cluster, totals that count once, and says what is not known", async () => {
    await openThree();
    expect([...document.querySelectorAll(".portfolio-cluster h3")].map((head) => head.textContent)).toEqual([
      "1个千亿 1",
      "2个百亿 2",
    ]);
    expect(textOf(tile("battery"))).toContain("包抓领导 甲副市长");
    expect(textOf(tile("battery"))).toContain("≥ 20.8 亿元");
    expect(status("battery")).toEqual(["1", "0", "2"]);
    expect(textOf(tile("steel"))).toContain("未调查");
    expect(textOf(tile("steel"))).toContain("没有录入项目");
    expect(textOf(tile("steel"))).not.toMatch(/0 ?断点/);
    await soon(() => expect(textOf(find(".shared-panel"))).toContain("1 家企业横跨 2 条链"));
    expect(textOf(find(".cross-panel"))).toContain("电池链和风电链都缺环氧树脂，合计缺 300 吨/年");
    // Two chains have it, and it is one.
    expect(textOf(find(".totals-strip"))).toMatch(/企业 1 项目 4/);
    expect(find(".responsible-table tbody th").textContent).toBe("工信局");
  });

  test("a tile opens its chain on the map, and the way back leads here", async () => {
    const atlas = await openThree();
    findText(".chain-tile button", "风电链").click();
    await soon(() => expect([...cards()].sort()).toEqual(["blade", "resin"]));
    expect(find("h1").textContent).toBe("风电链");
    find(".portfolio-crumb").click();
    await soon(() => void tile("wind"));
    expect(atlas.store.getState().portfolio?.member).toBe("wind");
    expect(textOf(tile("wind"))).toContain("正在图上");
    expect(find("h1").textContent).toBe("三链总览");
  });

  test("a project that moves on changes its tile and the totals at once, and undoing changes them back", async () => {
    const atlas = await openThree();
    await soon(() => expect(total("built")).toBe("2"));
    const steps = [
      ["started", ["1", "1", "1"], "1"],
      ["operating", ["2", "0", "1"], "0"],
    ] as const;
    for (const [stage, counts, building] of steps) {
      expect(atlas.edit([{ kind: "change", in: "projects", key: "film-1", fields: { stage } }], STEP)).toEqual([]);
      await soon(() => expect(status("battery")).toEqual(counts));
      await soon(() => expect(total("building")).toBe(building));
    }
    expect(total("built")).toBe("3");
    expect(findText(".document-mark", "未保存")).toBeTruthy();
    await userEvent.keyboard("{Control>}zz{/Control}");
    await soon(() => expect(status("battery")).toEqual(["1", "0", "2"]));
    await soon(() => expect(total("built")).toBe("2"));
    expect(isUnsaved(atlas.store.getState())).toBe(false);
  });

  test("orders the tiles within their clusters", async () => {
    await openThree({ ...THREE_CHAINS, clusters: [] });
    const order = (): readonly string[] =>
      [...document.querySelectorAll<HTMLElement>(".chain-tile")].map((one) => one.dataset["chain"] ?? "");
    expect(order()).toEqual(["battery", "wind", "steel"]);
    find(".portfolio-tools .ant-select").dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
    await soon(() => findText(".ant-select-item-option", "未调查多的在前").click());
    await soon(() => expect(order()[0]).toBe("steel"));
  });

  test("speaks English all through", async () => {
    await openThree();
    findText(".ant-segmented-item", "EN").click();
    await soon(() => expect(textOf(find(".totals-strip"))).toContain("Enterprises"));
    const data = JSON.stringify(THREE_CHAINS).match(/[㐀-鿿“”\d]+/g) ?? [];
    const left = [...data]
      .sort((a, b) => b.length - a.length)
      .reduce((rest, own) => rest.split(own).join(""), textOf(find(".portfolio-screen")));
    expect(left.replace(/亿元/g, "")).not.toMatch(/[㐀-鿿]/);
  });
});

describe("its chains", { timeout: 60_000 }, () => {
  test("are added from files, one step each; a broken file is refused with a reason", async () => {
    const atlas = await openThree();
    const hydrogen = { ...THREE_CHAINS.chains[2], id: "hydrogen", name: '<img src=x onerror="window.pwned=1">' };
    add(hydrogen, { ...hydrogen, id: "solar", name: "光伏链" });
    await soon(() => void tile("solar"));
    expect(textOf(tile("hydrogen"))).toContain("<img src=x");
    expect(textOf(findText(".portfolio-cluster", "光伏链"))).toContain("未归入集群");
    expect(document.querySelectorAll(".portfolio-screen img").length).toBe(0);
    expect((window as { pwned?: unknown }).pwned).toBeUndefined();
    atlas.store.dispatch({ kind: "undo" });
    await soon(() => expect(document.querySelector('[data-chain="solar"]')).toBeNull());
    void tile("hydrogen");
    add({ format: "other" });
    await soon(() => expect(find(".issues").innerText).toContain("liantu-chain"));
    expect(atlas.store.getState().portfolio?.portfolio.chains.size).toBe(4);
  });

  test("of the same key are replaced or both kept, as is asked", async () => {
    const atlas = await openThree();
    add({ ...THREE_CHAINS.chains[1], name: "风电新版" });
    await soon(() => findText(".ant-modal button", "两条都留").click());
    await soon(() => void tile("wind-2"));
    await soon(() => expect(document.querySelector(".ant-modal")).toBeNull());
    add({ ...THREE_CHAINS.chains[1], name: "风电再版" });
    await soon(() => findText(".ant-modal button", "替换").click());
    await soon(() => expect(textOf(tile("wind"))).toContain("风电再版"));
    expect(atlas.store.getState().portfolio?.portfolio.chains.size).toBe(4);
  });

  test("are put into clusters and taken out in one form, as one step", async () => {
    const atlas = await openThree();
    findText(".portfolio-tools button", "名称与集群").click();
    await soon(() => void find(".members-dialog"));
    findText(".members-dialog button", "添加集群").click();
    await soon(() => expect(document.querySelectorAll(".members-clusters li").length).toBe(3));
    const fields = document.querySelectorAll<HTMLInputElement>(".members-clusters input");
    const last = fields[2];
    if (last === undefined) throw new Error("no field");
    findText(".ant-modal-footer button", "确定").click();
    await soon(() => expect(textOf(find(".members-dialog"))).toContain("请填写名称"));
    await userEvent.fill(last, "未来产业");
    find('[aria-label="移出“钢铁链”"]').click();
    await soon(() => expect(document.querySelectorAll(".members-chains li").length).toBe(2));
    findText(".ant-modal-footer button", "确定").click();
    await soon(() => void findText(".portfolio-cluster h3", "未来产业"));
    expect(document.querySelector('[data-chain="steel"]')).toBeNull();
    expect(atlas.store.getState().past.length).toBe(1);
    atlas.store.dispatch({ kind: "undo" });
    await soon(() => void tile("steel"));
  });
});

describe("without a portfolio", { timeout: 60_000 }, () => {
  test("the chain that is open begins one", async () => {
    const atlas = await openAtlas();
    findText(".screen-nav button", "多链").click();
    await soon(() => findText(".portfolio-empty button", "金昌市新能源电池产业链").click());
    await soon(() => void tile("jinchang-battery"));
    expect(find("h2").textContent).toBe("金昌市产业链图谱集");
    expect(isUnsaved(atlas.store.getState())).toBe(true);
  });

  test("an example opens from the start screen, read-only ones are only looked at", async () => {
    await openStart();
    findText(".start-tile", "“2+4”六条链").click();
    await soon(() => expect(document.querySelectorAll(".chain-tile[data-chain]").length).toBe(6));
    drop("新版.json", JSON.stringify({ ...THREE_CHAINS, version: 99 }));
    await soon(() => void tile("battery"));
    await soon(() => void findText(".document-mark", "只读"));
    expect(
      [...document.querySelectorAll(".portfolio-tools button")].some((one) => one.textContent?.includes("加入")),
    ).toBe(false);
  });

  test("work on one is kept by the browser and comes back as a whole", async () => {
    const atlas = await openThree();
    atlas.edit([{ kind: "change", in: "projects", key: "film-1", fields: { stage: "started" } }], STEP);
    findText(".chain-tile button", "风电链").click();
    await soon(() => expect(cards().length).toBe(2));
    atlas.edit([{ kind: "change", in: "projects", key: "blade-1", fields: { capacity: 777 } }], STEP);
    find("button.logo").click();
    await soon(() => expect(textOf(find(".start-recent .start-tile"))).toContain("三链总览"));
    await soon(() => expect(document.querySelectorAll(".start-recent .start-tile").length).toBe(1));
    find(".start-recent .start-tile").click();
    await soon(() => findText(".ant-modal button", "不保存，继续").click());
    await soon(() => expect(atlas.store.getState().past.length).toBe(0));
    await soon(() => expect(status("battery")).toEqual(["1", "1", "1"]));
    const { portfolio } = atlas.store.getState();
    expect(portfolio?.portfolio.chains.get("wind")?.projects.get("blade-1")?.capacity).toBe(777);
    expect(isUnsaved(atlas.store.getState())).toBe(true);
  });
});
