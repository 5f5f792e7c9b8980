import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { details, drawing, drop, find, findText, openAtlas, soon } from "./browser-page.js";
import { seriousFaults } from "./serious-faults.js";

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.classList.remove("is-printing");
});

function rows(list: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.${list} [data-row-key]`)];
}

async function show(tab: string): Promise<void> {
  find(`#list-tab-${tab}`).click();
  await soon(() => expect(find(`#list-tab-${tab}`).getAttribute("aria-selected")).toBe("true"));
}

async function choose(select: HTMLElement, value: string): Promise<void> {
  await userEvent.selectOptions(select, value);
}

function selection(atlas: MountedAtlas): string | null {
  return atlas.store.getState().selection;
}

describe("tabs", () => {
  test("arrow keys go from tab to tab and round; each shows its list", async () => {
    await openAtlas("#example=demo-40");
    find("#list-tab-gaps").focus();
    for (const [tab, list] of [
      ["opportunities", "opportunity-table"],
      ["targets", "target-table"],
      ["projects", "project-table"],
    ] as const) {
      await userEvent.keyboard("{ArrowRight}");
      await soon(() => expect(rows(list).length).toBeGreaterThan(0));
      expect(document.activeElement?.id).toBe(`list-tab-${tab}`);
      expect(find("[role=tabpanel]").getAttribute("aria-labelledby")).toBe(`list-tab-${tab}`);
    }
    await userEvent.keyboard("{Home}{ArrowLeft}");
    const tabs = [...document.querySelectorAll("[role=tab]")];
    await soon(() => expect(document.activeElement).toBe(tabs[tabs.length - 1]));
    expect(document.querySelectorAll("[role=tab][tabindex='0']").length).toBe(1);
  });

  test("as a page the list covers map and details, which come back as they were", async () => {
    await openAtlas();
    const before = JSON.stringify([drawing().zoom(), drawing().pan(), drawing().width(), drawing().height()]);
    find('[aria-label="列表占满整页"]').click();
    await soon(() => expect(find(".table-panel").className).toContain("is-wide"));
    expect(getComputedStyle(find(".map-panel")).visibility).toBe("hidden");
    expect(getComputedStyle(find("#details")).visibility).toBe("hidden");
    const main = find(".main").getBoundingClientRect();
    expect(find(".table-panel").getBoundingClientRect().width).toBe(main.width);
    expect(find(".list-filters")).toBeTruthy();
    find('[aria-label="回到图谱"]').click();
    await soon(() => expect(getComputedStyle(find(".map-panel")).visibility).toBe("visible"));
    expect(JSON.stringify([drawing().zoom(), drawing().pan(), drawing().width(), drawing().height()])).toBe(before);
  });

  test("Enter on a row of the page goes to its card on the map", async () => {
    const atlas = await openAtlas("#example=demo-40");
    find('[aria-label="列表占满整页"]').click();
    await soon(() => expect(find(".table-panel").className).toContain("is-wide"));
    find('.gap-table [data-row-key="separator"]').focus();
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(find(".table-panel").className).not.toContain("is-wide"));
    expect(selection(atlas)).toBe("separator");
  });
});

test.each(["default", "dark"])("axe finds nothing serious in any list (%s)", async (palette) => {
  await openAtlas(`#example=demo-40&palette=${palette}`);
  find('[aria-label="筛选与分组"]').click();
  for (const tab of ["gaps", "opportunities", "targets", "projects"]) {
    await show(tab);
    await soon(() => void find(".list-row"));
    expect([tab, ...(await seriousFaults(find(".table-panel")))]).toEqual([tab]);
  }
});

describe("gaps", () => {
  test("a filter of the list is that of the map, groups fold, the text that is looked for stays with its tab", async () => {
    const atlas = await openAtlas("#example=demo-40");
    find('[aria-label="筛选与分组"]').click();
    await soon(() => void find(".list-filters"));
    atlas.store.dispatch({ kind: "filter-classes", classes: ["break"] });
    await soon(() => expect(rows("gap-table").length).toBe(3));
    expect(find(".list-facet").textContent).toContain("断点");
    findText(".table-title button", "取消筛选").click();
    await soon(() => expect(rows("gap-table").length).toBe(40));
    await userEvent.fill(find(".list-find input"), "隔膜");
    await soon(() => expect(rows("gap-table").length).toBeLessThan(40));
    await show("projects");
    expect(document.querySelector(".list-find input")).toBeNull();
    await show("gaps");
    await soon(() => expect((find(".list-find input") as HTMLInputElement).value).toBe("隔膜"));
    await userEvent.fill(find(".list-find input"), "");
    await userEvent.click(find(".list-grouping"));
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await soon(() => expect(document.querySelectorAll(".gap-table .list-group").length).toBe(4));
    const upstream = find(".gap-table .list-group");
    expect(upstream.textContent).toContain("上游");
    upstream.focus();
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(find(".gap-table .list-group").textContent).toContain("已折叠"));
    expect(rows("gap-table").length).toBe(28);
  });

  test("the way to the targets of a link: a click shows only its own", async () => {
    const atlas = await openAtlas("#example=demo-40");
    find('.gap-table [data-row-key="separator"] .cell-link').click();
    await soon(() => expect(atlas.store.getState().tab).toBe("targets"));
    await soon(() => expect(rows("target-table").map((row) => row.dataset["rowKey"])).toEqual(["t3"]));
  });
});

describe("opportunities", () => {
  test("a row selects its link, the score says how it came about, Escape closes and the focus is back", async () => {
    const atlas = await openAtlas("#example=demo-40");
    await show("opportunities");
    await soon(() => expect(rows("opportunity-table").length).toBe(18));
    const first = rows("opportunity-table")[0];
    if (first === undefined) throw new Error("no row");
    first.click();
    await soon(() => expect(selection(atlas)).toBe(first.dataset["rowKey"]));
    expect(first.getAttribute("aria-current")).toBe("true");
    const score = find(".opportunity-table .is-selected .cell-link");
    score.focus();
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(find(".rank-formula").textContent).toContain("÷"));
    expect(find(".rank-parts").innerText).toContain("缺口占比");
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(document.activeElement).toBe(score));
    expect(selection(atlas)).toBe(first.dataset["rowKey"]);
  });

  test("a chain without gaps says what to do", async () => {
    const atlas = await openAtlas();
    const links = [{ id: "a", name: "甲", stage: "upstream" }];
    drop("空.json", JSON.stringify({ format: "liantu-chain", version: 1, id: "empty", name: "空", links }));
    await soon(() => expect(atlas.store.getState().loaded?.chain.document.id).toBe("empty"));
    for (const [tab, words] of [
      ["opportunities", "先调查"],
      ["targets", "添加目标企业"],
      ["projects", "导入台账"],
    ] as const) {
      await show(tab);
      await soon(() => expect(find(".list-nothing").textContent).toContain(words));
    }
  });
});

describe("targets", () => {
  test("without a mouse: the top opportunity, its shortage, its targets, one marked as contacted", async () => {
    const atlas = await openAtlas("#example=demo-40");
    find("#list-tab-gaps").focus();
    await userEvent.keyboard("{ArrowRight}");
    await soon(() => expect(rows("opportunity-table").length).toBe(18));
    find(".opportunity-table [tabindex='0'].list-row").focus();
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(selection(atlas)).toBe("binder-pvdf"));
    expect(details()).toContain("1138 吨/年");
    const isAtTargets = (): boolean =>
      document.activeElement?.tagName === "BUTTON" && document.activeElement.textContent === "1 家";
    for (let step = 0; step < 8 && !isAtTargets(); step++) await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(rows("target-table").map((row) => row.dataset["rowKey"])).toEqual(["t2"]));
    const mark = find('[aria-label="示例目标企业 2的进展"]');
    await choose(mark, "contacted");
    const written = (): string | undefined =>
      atlas.store.getState().loaded?.chain.document.targets?.find(({ id }) => id === "t2")?.mark;
    await soon(() => expect(written()).toBe("已联系"));
    await soon(() =>
      expect(document.body.innerText + find('[data-testid="edit-live"]').textContent).toContain("已联系"),
    );
    expect(atlas.store.getState().past.length).toBe(1);
    atlas.store.dispatch({ kind: "undo" });
    await soon(() => expect((find('[aria-label="示例目标企业 2的进展"]') as HTMLSelectElement).value).toBe(""));
  });

  test("words of one's own and a remark are written in place; Escape keeps nothing", async () => {
    const atlas = await openAtlas("#example=demo-40");
    await show("targets");
    const target = (): object | undefined =>
      atlas.store.getState().loaded?.chain.document.targets?.find(({ id }) => id === "t2");
    await choose(find('[aria-label="示例目标企业 2的进展"]'), "其他…");
    await soon(() => expect(document.activeElement?.getAttribute("aria-label")).toContain("其他进展"));
    await userEvent.keyboard("等回信{Enter}");
    await soon(() => expect(target()).toMatchObject({ mark: "等回信" }));
    find('[aria-label$="示例目标企业 2的备注"]').click();
    await soon(() => expect(document.activeElement?.className).toContain("cell-input"));
    await userEvent.keyboard("=1+1{Escape}");
    await soon(() => expect(document.querySelector(".cell-input")).toBeNull());
    expect(target()).not.toHaveProperty("note");
    find('[aria-label$="示例目标企业 2的备注"]').click();
    await soon(() => expect(document.activeElement?.className).toContain("cell-input"));
    await userEvent.keyboard("三月再访{Enter}");
    await soon(() => expect(target()).toMatchObject({ note: "三月再访" }));
  });

  test("a document that may only be looked at offers no change", async () => {
    const atlas = await openAtlas();
    const links = [{ id: "a", name: "甲", stage: "upstream" }];
    const document_ = {
      format: "liantu-chain",
      version: 99,
      id: "new",
      name: "新",
      links,
      targets: [{ id: "t", name: "企业", links: ["a"], mark: "visited" }],
      projects: [{ id: "p", link: "a", name: "项目", stage: "signed" }],
    };
    drop("新.json", JSON.stringify(document_));
    await soon(() => expect(atlas.store.getState().isReadOnly).toBe(true));
    await show("targets");
    await soon(() => expect(find(".target-table").textContent).toContain("已拜访"));
    expect(document.querySelectorAll(".target-table select, .target-table .cell-icon").length).toBe(0);
    await show("projects");
    await soon(() => expect(find(".project-table").textContent).toContain("签约"));
    expect(document.querySelectorAll(".project-table select").length).toBe(0);
  });
});

describe("projects", () => {
  test("a stage is changed with its date, which the map, the sums and the history follow", async () => {
    const atlas = await openAtlas();
    await show("projects");
    const row = (): HTMLElement => findText(".project-table .list-row", "20吉瓦时磷酸铁锂");
    const key = row().dataset["rowKey"] ?? "";
    const select = row().querySelector("select");
    if (select === null) throw new Error("no select");
    await choose(select, "started");
    await soon(() => expect(document.activeElement?.tagName).toBe("INPUT"));
    await userEvent.fill(find(".stage-date input"), "昨天");
    await soon(() => expect(find("#stage-date-hint").textContent).toContain("这不是日期"));
    await userEvent.fill(find(".stage-date input"), "2024年3月");
    await userEvent.keyboard("{Enter}");
    const project = (): object | undefined => atlas.store.getState().loaded?.chain.projects.get(key);
    await soon(() => expect(project()).toMatchObject({ stage: "started", status: "under-construction" }));
    expect(project()).toMatchObject({ events: [{ stage: "started", date: "2024-03" }] });
    await soon(() => expect(row().textContent).toContain("2024-03 开工"));
    await soon(() => expect(document.activeElement?.className).toContain("cell-select"));
  });

  test("a row selects project and link, the map marks what belongs to a link, sums say what is missing", async () => {
    const atlas = await openAtlas();
    await show("projects");
    const row = findText(".project-table .list-row", "金拓锂电");
    row.click();
    await soon(() => expect(atlas.store.getState().project).toBe(row.dataset["rowKey"]));
    await soon(() => expect(row.className).toContain("is-selected"));
    atlas.store.dispatch({ kind: "select", link: "copper-foil", isRevealed: false });
    await soon(() => expect(findText(".project-table .list-row", "铜箔").className).toContain("is-related"));
    expect(find(".list-sums").textContent).toContain("个未填");
    expect(find(".list-sums").textContent).toContain("亿元");
  });

  test("20 000 projects are drawn in part; End and arrow keys reach the last", async () => {
    const atlas = await openAtlas();
    const projects = Array.from({ length: 20_000 }, (_, at) => ({
      id: `p${at}`,
      link: "a",
      name: `项目${at}`,
      stage: "signed",
    }));
    const links = [{ id: "a", name: "甲", stage: "midstream", unit: "t/a" }];
    drop("大.json", JSON.stringify({ format: "liantu-chain", version: 1, id: "large", name: "大", links, projects }));
    await soon(() => expect(atlas.store.getState().loaded?.chain.document.id).toBe("large"));
    await show("projects");
    await soon(() => expect(rows("project-table").length).toBeGreaterThan(5));
    expect(rows("project-table").length).toBeLessThan(100);
    find('.project-table [data-row-key="p0"]').focus();
    await userEvent.keyboard("{End}");
    await soon(() => expect((document.activeElement as HTMLElement).dataset["rowKey"]).toBe("p19999"));
    await userEvent.keyboard("{ArrowUp}");
    await soon(() => expect((document.activeElement as HTMLElement).dataset["rowKey"]).toBe("p19998"));
    expect(atlas.store.getState().project).toBe("p19998");
    find(".project-table").scrollTop = 0;
    await soon(() => expect(rows("project-table")[0]?.dataset["rowKey"]).toBe("p0"));
    // The line with the focus stays, or the keys would lead nowhere.
    expect((document.activeElement as HTMLElement).dataset["rowKey"]).toBe("p19998");
  });
});

describe("what leaves the app", () => {
  test("copying puts the table as it is shown into the clipboard", async () => {
    const atlas = await openAtlas("#example=demo-40");
    atlas.store.dispatch({ kind: "filter-classes", classes: ["blank"] });
    await soon(() => expect(rows("gap-table").length).toBe(4));
    let text = "";
    let html = "";
    const onCopy = (event: ClipboardEvent): void => {
      const set = event.clipboardData?.setData.bind(event.clipboardData);
      vi.spyOn(event.clipboardData as DataTransfer, "setData").mockImplementation((kind, value) => {
        if (kind === "text/plain") text = value;
        else html = value;
        set?.(kind, value);
      });
    };
    window.addEventListener("copy", onCopy, true);
    await userEvent.click(find('[aria-label="复制表格"]'));
    await soon(() => expect(find('[data-testid="lists-live"]').textContent).toContain("已复制 4 行"));
    window.removeEventListener("copy", onCopy, true);
    expect(text.split("\r\n").length).toBe(5);
    expect(text).toContain("◆ 空白点");
    expect(text).toContain("缺口：再加拟引进");
    expect(html).toContain("<table>");
  });

  test("an Excel file of the list is downloaded under the name of the chain", async () => {
    await openAtlas();
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    find('[aria-label="导出 Excel"]').click();
    await soon(() => expect(names).toEqual(["金昌市新能源电池产业链供需缺口表.xlsx"]));
    expect(find('[data-testid="lists-live"]').textContent).toContain("已下载");
  });

  test.each([
    ["打印这个清单", ".print-page table"],
    ["打印图谱（A4 一页）", ".print-page img"],
  ])("%s opens the system's print with nothing but what is printed", async (words, selector) => {
    await openAtlas();
    const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
    await userEvent.click(find('[aria-label="打印"]'));
    await soon(() => findText(".ant-dropdown-menu-item", words).click());
    await soon(() => expect(print).toHaveBeenCalledTimes(1));
    expect(find(selector)).toBeTruthy();
    expect(document.documentElement.className).toContain("is-printing");
    if (selector.endsWith("table")) {
      const page = find(".print-page");
      expect(page.querySelector("h1")?.textContent).toBe("金昌市新能源电池产业链供需缺口表");
      expect(page.textContent).toContain("数据截至 2024-01-31");
      expect(page.querySelectorAll("tbody tr").length).toBe(rows("gap-table").length);
    }
    window.dispatchEvent(new Event("afterprint"));
    await soon(() => expect(document.querySelector(".print-page")).toBeNull());
    expect(document.documentElement.className).not.toContain("is-printing");
  });
});
