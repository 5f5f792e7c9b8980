/** Resources and funds: entered by form and by keyboard, reckoned beside, undone, and refused with reasons. */
import { userEvent } from "vitest/browser";
import { describe, expect, test, vi } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { cards, find, findText, openAtlas, soon } from "./browser-page.js";
import { closed, dialogField, documentText, opened, savedBy, takeOption } from "./edit-page.js";

// Each is the work of minutes at the desk, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const HOSTILE = "<img src=x onerror=alert(1)>=cmd|'/c calc'!A1 __proto__";

/** 100 000 t/a are smelted; of 40 GWh/a of cells that are wanted nothing is there. */
const CHAIN = {
  format: "liantu-chain",
  version: 1,
  id: "nickel",
  name: "镍",
  surveyed: true,
  links: [
    { id: "smelting", name: "镍冶炼", stage: "upstream", unit: "t/a", typicalProject: { capacity: 30_000 } },
    {
      id: "cell",
      name: "电芯",
      stage: "downstream",
      unit: "GWh/a",
      finalDemand: 40,
      typicalProject: { capacity: 20, investment: { value: 30, unit: "亿元" } },
    },
  ],
  projects: [
    { id: "p", name: "冶炼一期", link: "smelting", status: "built", capacity: 100_000 },
    { id: "q", name: "电芯一期", link: "cell", status: "planned", capacity: 10 },
  ],
};

async function openChain(document: object = CHAIN): Promise<MountedAtlas> {
  const atlas = await openAtlas();
  atlas.openDocument(document, "镍", { kind: "file", name: "nickel.json" });
  await soon(() => expect(cards().length).toBe(2));
  return atlas;
}

async function openTab(tab: "resources" | "funds"): Promise<void> {
  find(`#list-tab-${tab}`).click();
  await soon(() => void find(`.${tab === "resources" ? "resource" : "fund"}-table`));
}

/** A control in a row of the open form, by its place among those of the row. */
function inRow(field: string, place: number): HTMLElement {
  const control = document.querySelectorAll<HTMLElement>(
    `[data-field="${field}"] li:last-child :is(input, select):not([type=hidden])`,
  )[place];
  if (control === undefined) throw new Error(`there is no control ${String(place)} in ${field}`);
  return control;
}

function groups(): string[] {
  return [...document.querySelectorAll<HTMLElement>(".list-group")].map((line) => line.textContent ?? "");
}

describe("resources", () => {
  test("an empty list says what to do; a resource is entered, reckoned with, changed and undone", async () => {
    const atlas = await openChain();
    const before = documentText(atlas);
    await openTab("resources");
    expect(find(".list-nothing").textContent).toContain("还没有记录本地资源");
    findText(".list-nothing button", "添加资源").click();
    await opened("新增资源");
    // The first field has the focus: typing goes there.
    await userEvent.keyboard("镍矿");
    await userEvent.fill(dialogField("数量单位"), "吨/年");
    await userEvent.fill(dialogField("年产出"), "9万");
    findText('[data-field="feeds"] button', "再加一条").click();
    await soon(() => void inRow("feeds", 0));
    await userEvent.click(inRow("feeds", 0));
    await takeOption("镍冶炼");
    await userEvent.fill(inRow("feeds", 1), "0.5");
    await soon(() => expect(find('[data-field="feeds"]').textContent).toContain("吨/吨"));
    await userEvent.keyboard("{Enter}");
    await closed();
    expect(atlas.store.getState().loaded?.chain.document.resources).toEqual([
      {
        id: "resource-1",
        name: "镍矿",
        unit: "吨/年",
        output: 90_000,
        feeds: [{ link: "smelting", coefficient: 0.5 }],
      },
    ]);
    // 100 000 t × 0.5 = 50 000 t of 90 000 t; 90 000 ÷ 0.5 − 100 000 = 80 000 t, two projects of 30 000 t.
    await soon(() => expect(groups()[0]).toMatch(/镍矿 · 年产出 9 万吨\/年 · 就地转化率 55\.6% · 未转化 4 万吨\/年/));
    expect(find('[data-row-key="resource-1/0"]').innerText.replace(/\s+/g, " ")).toBe(
      "镍矿 镍冶炼 0.5 吨/吨 5 万吨 18 万吨 8 万吨 2 个 出处未填",
    );
    find('[data-row-key="resource-1/0"]').click();
    expect(atlas.store.getState().selection).toBe("smelting");
    findText(".table-tools button", "看资源图").click();
    await soon(() => expect(atlas.store.getState().lens).toBe("resource"));

    find('.list-group [aria-label="修改镍矿"]').click();
    await opened("编辑资源");
    await userEvent.fill(dialogField("探明储量"), "500");
    savedBy("确定").click();
    await soon(() => expect(find('[data-field="reserves.unit"]').textContent).toContain("要有数也要有单位"));
    await userEvent.fill(dialogField("储量单位"), "万吨");
    savedBy("确定").click();
    await closed();
    expect(atlas.store.getState().loaded?.chain.document.resources?.[0]?.reserves).toEqual({
      value: 500,
      unit: "万吨",
    });
    expect(atlas.store.getState().past.length).toBe(2);
    atlas.store.dispatch({ kind: "undo" });
    atlas.store.dispatch({ kind: "undo" });
    expect(documentText(atlas)).toBe(before);
    await soon(() => expect(find(".list-nothing").textContent).toContain("还没有记录本地资源"));
  });

  test("what cannot be read is said at its field; a hostile name stays text; removal asks first", async () => {
    const atlas = await openChain();
    await openTab("resources");
    findText(".table-tools button", "添加资源").click();
    await opened("新增资源");
    await userEvent.fill(dialogField("年产出"), "-3");
    savedBy("确定").click();
    await soon(() => expect(find('[data-field="name"]').textContent).toContain("必填"));
    expect(find('[data-field="output"]').textContent).toContain("不能是负数");
    expect(atlas.store.getState().loaded?.chain.document.resources).toBeUndefined();
    await userEvent.fill(dialogField("名称"), HOSTILE);
    await userEvent.fill(dialogField("年产出"), "1e15");
    savedBy("确定").click();
    await closed();
    await soon(() => expect(groups()[0]).toContain(HOSTILE));
    expect(document.querySelector("img[src=x]")).toBeNull();
    find(".list-group .cell-icon").click();
    await opened("编辑资源");
    savedBy("删除").click();
    await soon(() => void findText(".ant-modal-confirm", "没有别的记录随之删除"));
    findText(".ant-modal-confirm button", "删除").click();
    await closed();
    expect(atlas.store.getState().loaded?.chain.document.resources).toEqual([]);
    atlas.store.dispatch({ kind: "undo" });
    expect(atlas.store.getState().loaded?.chain.document.resources?.[0]?.name).toBe(HOSTILE);
  });
});

describe("funds", () => {
  test("a fund is entered with what it has put where; gaps say who backs them; a project is revealed", async () => {
    const atlas = await openChain();
    const before = documentText(atlas);
    await openTab("funds");
    findText(".list-nothing button", "添加基金").click();
    await opened("新增基金");
    await userEvent.keyboard(HOSTILE);
    await userEvent.fill(dialogField("规模"), "20");
    findText('[data-field="investments"] button', "再加一条").click();
    await soon(() => void inRow("investments", 0));
    await userEvent.selectOptions(inRow("investments", 0), "p");
    await userEvent.fill(inRow("investments", 1), "5");
    await userEvent.click(dialogField("支持的环节"));
    await takeOption("电芯");
    savedBy("确定").click();
    await closed();
    expect(atlas.store.getState().loaded?.chain.document.funds).toEqual([
      {
        id: "fund-1",
        name: HOSTILE,
        size: { value: 20, unit: "亿元" },
        links: ["cell"],
        investments: [{ project: "p", amount: { value: 5, unit: "亿元" } }],
      },
    ]);
    await soon(() => expect(groups()[0]).toContain(`${HOSTILE} · 规模 20 亿元 · 已投 5 亿元 · 余额 15 亿元`));
    expect(document.querySelector("img[src=x]")).toBeNull();
    expect(find('[data-row-key="fund-1/0"]').textContent).toContain("已投，不在支持方向");
    find('[data-row-key="fund-1/0"]').click();
    expect(atlas.store.getState()).toMatchObject({ selection: "smelting", project: "p" });
    findText(".table-tools button", "按缺口看").click();
    // 30 of 40 GWh/a are lacking: two projects of 20 GWh/a at 30 亿元 each, and nothing put in.
    await soon(() => expect(groups()[0]).toMatch(/^电芯 · .+ · 补缺投资 [\d.]+ 亿元 · 已投 0 元/));
    atlas.store.dispatch({ kind: "undo" });
    expect(documentText(atlas)).toBe(before);
  });

  test("a project that goes says that money of funds goes with it", async () => {
    const funds = [{ id: "f", name: "基金", investments: [{ project: "p" }] }];
    const resources = [{ id: "r", name: "资源", feeds: [{ link: "smelting" }] }];
    const atlas = await openChain({ ...CHAIN, funds, resources });
    await openTab("funds");
    find('[data-row-key="f/0"]').click();
    atlas.store.dispatch({ kind: "open-dialog", dialog: { kind: "link", link: "smelting" } });
    await opened("编辑环节");
    savedBy("删除").click();
    await soon(() => void findText(".ant-modal-confirm", "1 笔基金出资、1 条资源去向"));
    findText(".ant-modal-confirm button", "删除").click();
    await closed();
    const { document } = atlas.store.getState().loaded?.chain ?? {};
    expect(document?.funds?.[0]?.investments).toEqual([]);
    expect(document?.resources?.[0]?.feeds).toEqual([]);
  });

  test("where the chain may only be looked at, nothing can be added or changed", async () => {
    const atlas = await openAtlas();
    await atlas.openFiles(
      [
        new File([JSON.stringify({ ...CHAIN, funds: [{ id: "f", name: "基金" }] })], "镍.json", {
          type: "application/json",
        }),
      ],
      true,
    );
    await soon(() => expect(cards().length).toBe(2));
    await openTab("funds");
    await soon(() => expect(groups()[0]).toContain("基金 · 规模未填"));
    expect(document.querySelector(".list-group .cell-icon, .list-row .cell-icon")).toBeNull();
    expect(find(".table-tools").textContent).not.toContain("添加基金");
  });
});
