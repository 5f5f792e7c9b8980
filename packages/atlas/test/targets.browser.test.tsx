import { userEvent } from "vitest/browser";
import { describe, expect, test, vi } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { documentText } from "./edit-page.js";
import { drawing, find, findText, openAtlas, soon } from "./browser-page.js";
import { seriousFaults } from "./serious-faults.js";

// Each is the work of minutes at the desk, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const LIST = [
  "企业名称\t主要产品\t经营范围\t所在地\t客户",
  "星源材质\t锂电池隔膜\t\t深圳\t示例企业 50",
  "恩捷股份\t隔膜基膜、涂覆隔膜\t\t云南\t",
  "<img src=x onerror=alert(1)>\t隔膜\t\t\t",
  "示例企业 50\t隔膜\t\t示例市\t",
  "某餐饮公司\t\t餐饮服务\t\t",
  "\t隔膜\t\t\t",
].join("\n");

/** Opens the app with its target list. */
async function openTargets(hash = "#example=demo-40"): Promise<MountedAtlas> {
  const atlas = await openAtlas(hash);
  find("#list-tab-targets").click();
  await soon(() => void find(".target-table"));
  return atlas;
}

/** Opens the search and gives it a table. */
async function searched(list = LIST): Promise<void> {
  findText(".table-tools button", "从名单找企业").click();
  await soon(() => void find("#candidates-pasted"));
  await userEvent.fill(find("#candidates-pasted"), list);
  findText(".candidates-dialog button", "读取粘贴的表格").click();
}

function candidates(): string[] {
  return [...document.querySelectorAll(".candidates tbody tr")].map((row) => (row as HTMLElement).innerText);
}

async function marked(key: string, mark: string): Promise<void> {
  const select = find(`.target-table [data-row-key="${key}"] select`);
  await userEvent.selectOptions(select, mark);
}

describe("candidates", () => {
  test("a pasted list is searched, ranked with its evidence and gates, ticked and added as one step", async () => {
    const atlas = await openTargets();
    const before = documentText(atlas);
    const targets = () => atlas.store.getState().loaded?.chain.document.targets ?? [];
    const count = targets().length;
    await searched();
    await soon(() => expect(candidates().length).toBeGreaterThan(3));
    expect(find(".candidates-findings").textContent).toMatch(
      /看了 6 家.*认出的列：企业名称、产品、经营范围、所在地、客户/,
    );
    expect(find(".candidates-findings").textContent).toContain("本地已有 1 家、缺企业名称 1 行");
    expect(find(".candidates-findings").textContent).toContain("第 6 家：缺少企业名称");
    const local = findText(".candidates tbody tr", "本地已有企业");
    expect(local.querySelector("th")?.textContent).toBe("示例企业 50");
    expect(local.querySelector("input")?.disabled).toBe(true);
    expect(candidates().join()).not.toContain("餐饮");
    const first = findText(".candidates tbody tr", "星源材质");
    first.querySelector<HTMLElement>("button.cell-link")?.click();
    await soon(() => expect(find(".cell-popover .rank-formula").textContent).toContain("× 100 ="));
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(document.querySelector(".cell-popover")).toBeNull());
    expect(document.querySelector(".candidates")).not.toBeNull();
    find('.candidates [aria-label="全选可以添加的"]').click();
    await soon(() => void findText(".candidates-foot button", "添加 3 家到目标企业"));
    expect(await seriousFaults(find(".candidates-dialog"))).toEqual([]);
    findText(".candidates-foot button", "添加 3 家到目标企业").click();
    await soon(() => expect(document.querySelector(".candidates-dialog")).toBeNull());
    expect(targets().length).toBe(count + 3);
    expect(targets().map(({ name }) => name)).toContain("<img src=x onerror=alert(1)>");
    expect(atlas.store.getState().past.length).toBe(1);
    atlas.store.dispatch({ kind: "undo" });
    expect(documentText(atlas)).toBe(before);
  });

  test("a file is read too; what is no list says why, and another one can be given", async () => {
    await openTargets();
    findText(".table-tools button", "从名单找企业").click();
    await soon(() => void find(".candidates-dialog input[type=file]"));
    const give = async (name: string, text: string): Promise<void> => {
      const input = find(".candidates-dialog input[type=file]");
      await userEvent.upload(input, new File([text], name, { type: "text/csv" }));
    };
    await give("不是名单.csv", "甲,乙\n丙,丁");
    await soon(() => expect(find(".candidates-dialog .ant-alert").textContent).toContain("没有认出表头"));
    findText(".candidates-dialog button", "换一份名单").click();
    await soon(() => void find(".candidates-dialog input[type=file]"));
    await give("名单.csv", LIST.replace(/\t/g, ","));
    await soon(() => expect(candidates().length).toBeGreaterThan(3));
    expect(find(".candidates-dialog .import-picked").textContent).toContain("名单.csv");
  });

  test("a long list that is pasted can be stopped; what was found by then stays", async () => {
    await openTargets();
    findText(".table-tools button", "从名单找企业").click();
    await soon(() => void find("#candidates-pasted"));
    const rows = Array.from({ length: 60_000 }, (_, at) => `企业${String(at)}\t隔膜、正极材料、电解液、铜箔、石墨负极`);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ["企业名称\t主要产品", ...rows].join("\n"));
    find("#candidates-pasted").dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
    await soon(() => void findText(".candidates-dialog button", "停下"));
    findText(".candidates-dialog button", "停下").click();
    await soon(() => expect(find(".candidates-findings").textContent).toContain("已停下：只看了前"));
    expect(candidates().length).toBeGreaterThan(0);
  });
});

describe("a signed target", () => {
  test("becomes a project at the stage signed, with its enterprise, in one step", async () => {
    const atlas = await openTargets();
    await marked("t1", "signed");
    await soon(() => void find('[aria-label="把示例目标企业 1转为项目"]'));
    const before = documentText(atlas);
    find('[aria-label="把示例目标企业 1转为项目"]').click();
    await soon(() => void find(".target-project"));
    const date = [...document.querySelectorAll<HTMLInputElement>(".target-project input")].pop();
    await soon(() => expect(document.activeElement).toBe(date));
    if (date === undefined) throw new Error("there is no field for the date");
    await userEvent.fill(date, "2024-13");
    await soon(() => expect(find(".target-project").textContent).toContain("这不是日期"));
    await userEvent.fill(date, "2024年7月2日");
    findText(".target-project button", "建立项目").click();
    await soon(() => expect(document.querySelector(".target-project .ant-modal-body")).toBeNull());
    const state = atlas.store.getState();
    const project = state.loaded?.chain.projects.get(state.project ?? "");
    expect(project).toMatchObject({
      link: "needle-coke",
      stage: "signed",
      events: [{ stage: "signed", date: "2024-07-02" }],
    });
    expect(state.loaded?.chain.enterprises.get(project?.enterprise ?? "")?.name).toBe("示例目标企业 1");
    expect(state.past.length).toBe(2);
    await soon(() => expect(find('.target-table [data-row-key="t1"]').textContent).toContain("已有项目"));
    atlas.store.dispatch({ kind: "undo" });
    expect(documentText(atlas)).toBe(before);
  });
});

describe("local partners", () => {
  test("those of a target are named, and lit on the map until something is selected", async () => {
    const atlas = await openTargets();
    const row = find('.target-table [data-row-key="t2"]');
    const cell = row.querySelector<HTMLElement>('button[aria-label*="查看是哪些企业"]');
    cell?.click();
    await soon(() => expect(find(".partners").textContent).toContain("会买它产品的本地企业"));
    findText(".partners button", "在图上亮出这些环节").click();
    const dimmed = () => drawing().nodes(".link.dim").length;
    await soon(() => expect(dimmed()).toBeGreaterThan(0));
    const { highlight, selection } = atlas.store.getState();
    expect(selection).toBe("binder-pvdf");
    const lit = drawing()
      .nodes(".link")
      .filter((node) => !node.hasClass("dim"))
      .map((node) => String(node.data("link")));
    expect(new Set(lit)).toEqual(new Set(highlight ?? []));
    await soon(() => expect(document.querySelector(".ant-popover:not(.ant-popover-hidden) .partners")).toBeNull());
    const elsewhere = atlas.store.getState().loaded?.chain.graph.nodes()[0] ?? "";
    atlas.store.dispatch({ kind: "select", link: elsewhere, isRevealed: true });
    expect(atlas.store.getState().highlight).toBeNull();
    atlas.store.dispatch({ kind: "highlight", link: "binder-pvdf", path: ["binder-pvdf"] });
    atlas.store.dispatch({ kind: "select", link: null, isRevealed: false });
    expect(atlas.store.getState().highlight).toBeNull();
    await soon(() => expect(dimmed()).toBe(0));
  });

  test("those of a gap are lit out of the list of its buyers", async () => {
    const atlas = await openAtlas("#example=demo-40");
    find("#list-tab-opportunities").click();
    await soon(() => void find('.opportunity-table button[aria-label*="本地买家"]'));
    find('.opportunity-table button[aria-label*="本地买家"]').click();
    await soon(() => void findText(".cell-popover button", "在图上亮出这些环节"));
    findText(".cell-popover button", "在图上亮出这些环节").click();
    await soon(() => expect(drawing().nodes(".link.dim").length).toBeGreaterThan(0));
    expect(atlas.store.getState().highlight?.[0]).toBe(atlas.store.getState().selection);
  });
});
