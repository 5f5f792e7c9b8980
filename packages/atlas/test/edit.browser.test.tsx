import { userEvent } from "vitest/browser";
import { describe, expect, test, vi } from "vitest";
import { analyzeChain } from "@liantu/core";
import type { LinkAnalysis } from "@liantu/core";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { cards, clickCard, details, drawing, find, findText, openAtlas, soon } from "./browser-page.js";

// Each test does the work of several minutes at the desk.
vi.setConfig({ testTimeout: 120_000 });

/** A chain of 60 links in three lanes, 20 of each, every one supplied by its neighbour. */
function sixtyLinks(): object {
  const lanes = ["upstream", "midstream", "downstream"];
  const links = Array.from({ length: 60 }, (_, at) => ({
    id: `l${String(at)}`,
    name: `环节${String(at)}`,
    stage: lanes[Math.floor(at / 20)],
    unit: "t/a",
  }));
  const flows = links.slice(20).map(({ id }, at) => ({ from: `l${String(at)}`, to: id, coefficient: 2 }));
  return { format: "liantu-chain", version: 1, id: "sixty", name: "六十环节", surveyed: true, links, flows };
}

async function openSixty(): Promise<MountedAtlas> {
  const atlas = await openAtlas();
  atlas.openDocument(sixtyLinks(), "六十环节", { kind: "file", name: "sixty.json" });
  await soon(() => expect(cards().length).toBe(60));
  return atlas;
}

/** Centres of all cards as the canvas has them, exactly. */
function centres(): Map<string, string> {
  return new Map(
    drawing()
      .nodes(".link")
      .map((node) => [String(node.data("link")), JSON.stringify(node.position())]),
  );
}

function documentText(atlas: MountedAtlas): string {
  return JSON.stringify(atlas.store.getState().loaded?.chain.document);
}

function analysisOf(atlas: MountedAtlas, link: string): LinkAnalysis {
  const found = atlas.store.getState().loaded?.analysis.links.get(link);
  if (found === undefined) throw new Error(`there is no link ${link}`);
  return found;
}

function dialogField(label: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(".edit-dialog .field")].find((field) =>
    field.querySelector(".field-label")?.textContent?.startsWith(label),
  );
  const control = found?.querySelector<HTMLElement>("input, textarea, select");
  if (control == null) throw new Error(`no field ${label}`);
  return control;
}

async function opened(title: string): Promise<void> {
  await soon(() => expect(find(".edit-dialog .ant-modal-title").textContent).toBe(title));
  await soon(() => expect(document.activeElement?.closest(".edit-dialog .edit-body")).not.toBeNull());
}

async function closed(): Promise<void> {
  await soon(() => expect(document.querySelector(".edit-dialog")).toBeNull());
}

function savedBy(name: string): HTMLElement {
  return findText(".edit-dialog .edit-foot button", name);
}

/** Takes an option of the list that is open. */
async function takeOption(name: string): Promise<void> {
  await soon(
    () => void findText(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", name),
  );
  findText(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", name).click();
}

function cardPicture(link: string): string {
  const node = drawing()
    .nodes(".link")
    .filter((one) => one.data("link") === link);
  return decodeURIComponent([node.style("background-image")].flat().join(" ")).toUpperCase();
}

function legendCount(status: string): number {
  return Number(/\d+/.exec(findText(".legend .toggle", status).textContent ?? "")?.[0]);
}

async function chooseStage(name: string): Promise<void> {
  const select = find(`.project-tools .stage-select[aria-label], .project-tools .stage-select`);
  await userEvent.click(select);
  await takeOption(name);
}

describe("scenario 5: one link more in a chain of 60", () => {
  test("no other card moves by adding, undoing, redoing; both are exact, and the file keeps the places", async () => {
    const atlas = await openSixty();
    const [before, text] = [centres(), documentText(atlas)];
    findText("#details button", "新增环节").click();
    await opened("新增环节");
    await userEvent.keyboard("外加的环节");
    await userEvent.keyboard("{Enter}");
    await closed();
    await soon(() => expect(cards().length).toBe(61));
    const [after, changed] = [centres(), documentText(atlas)];
    for (const [link, place] of before) expect(after.get(link)).toBe(place);
    expect(details()).toContain("外加的环节");

    find(".history-buttons button:first-child").click();
    await soon(() => expect(cards().length).toBe(60));
    expect(centres()).toEqual(before);
    expect(documentText(atlas)).toBe(text);

    find(".history-buttons button:nth-child(2)").click();
    await soon(() => expect(cards().length).toBe(61));
    expect(centres()).toEqual(after);
    expect(documentText(atlas)).toBe(changed);
    expect(find('[data-testid="edit-live"]').textContent).toBe("已完成：新增环节 外加的环节");

    atlas.openDocument(JSON.parse(changed), "again", { kind: "file", name: "again.json" });
    await soon(() => expect(atlas.store.getState().past.length).toBe(0));
    await soon(() => expect(centres()).toEqual(after));
  });

  test("a link between two others, by the menu and the keyboard; removing it tells what goes along", async () => {
    const atlas = await openSixty();
    const before = centres();
    await clickCard("l25");
    await soon(() => expect(details()).toContain("环节25"));
    await userEvent.keyboard("{Shift>}{F10}{/Shift}");
    await soon(() => expect(document.activeElement?.textContent).toBe("编辑"));
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await opened("新增环节");
    expect((dialogField("位置") as HTMLSelectElement).value).toBe("downstream");
    await userEvent.keyboard("新下游{Enter}");
    await closed();
    await soon(() => expect(cards().length).toBe(61));
    for (const [link, place] of before) expect(centres().get(link)).toBe(place);
    const { flows } = JSON.parse(documentText(atlas)) as { flows: { from: string; to: string }[] };
    expect(flows[flows.length - 1]).toEqual({ from: "l25", to: "link-61" });
    await soon(() => expect(details()).toContain("新下游"));
    findText(".link-title .edit-tools button", "删除").click();
    await soon(() => expect(find(".ant-modal-confirm").textContent).toContain("会一并删除：1 条供给关系"));
    findText(".ant-modal-confirm button", "删除").click();
    await soon(() => expect(cards().length).toBe(60));
    expect(centres()).toEqual(before);
  });
});

describe("scenario 7: 签约 → 开工 → 投产", () => {
  test("□ → ◧ → ■: card, counts, shortage and gap list agree after each change, and all comes back", async () => {
    const atlas = await openAtlas();
    const link = "separator";
    await clickCard(link);
    await soon(() => expect(details()).toContain("缺口怎么算"));
    const gap = (): string => find('[data-testid="gap"]').textContent ?? "";
    const row = (): string => find(`.gap-table [data-row-key="${link}"]`).innerText;
    const first = { gap: gap(), row: row() };
    findText("#details button", "新增项目").click();
    await opened("新增项目");
    await userEvent.fill(dialogField("项目名称"), "隔膜一期");
    await userEvent.fill(dialogField("企业"), "甘肃某膜材料公司");
    await soon(() => expect(find(".edit-dialog").textContent).toContain("还没有这家企业"));
    await userEvent.fill(dialogField("产能"), "1000");
    await userEvent.click(find('.edit-dialog [data-field="stage"] .stage-select'));
    await takeOption("签约");
    savedBy("确定").click();
    await closed();
    const expected = [
      { stage: "签约", status: "拟引进", colour: "#E2401B", class: "blank" },
      { stage: "开工", status: "在建", colour: "#2B7FE3", class: "break" },
      { stage: "投产", status: "已建成", colour: "#0B5D3B", class: "weak" },
    ];
    const counts = new Map(expected.map(({ status }) => [status, legendCount(status)]));
    const rows: string[] = [];
    for (const [at, { stage, status, colour }] of expected.entries()) {
      if (at > 0) {
        const started = performance.now();
        await chooseStage(stage);
        await soon(() => expect(find(".project .stage-select").textContent).toContain(stage));
        console.info(`stage change to ${stage}: ${String(Math.round(performance.now() - started))} ms with the clicks`);
      }
      await soon(() => expect(cardPicture(link)).toContain(colour));
      const analysis = analysisOf(atlas, link);
      const { chain } = atlas.store.getState().loaded ?? {};
      if (chain === undefined) throw new Error("nothing is loaded");
      const fresh = analyzeChain(chain).links.get(link);
      expect(analysis.residual).toEqual(fresh?.residual);
      expect(find(".project-list").previousElementSibling?.textContent).toContain(status);
      for (const [other, count] of counts) {
        const moved = other === status ? 1 : 0;
        const came = other === "拟引进" ? 1 : 0;
        await soon(() => expect(legendCount(other), `${stage} ${other}`).toBe(count - came + moved));
      }
      expect(gap()).toContain(String(fresh?.residual.afterPlanned?.base));
      expect(gap()).toContain("1600");
      await soon(() => expect(row()).not.toBe(rows[rows.length - 1] ?? first.row));
      rows.push(row());
    }
    expect(new Set(rows).size).toBe(3);
    const project = atlas.store.getState().loaded?.chain.document.projects?.find(({ name }) => name === "隔膜一期");
    expect(project?.events).toEqual([
      { stage: "signed", date: "2024-01-31" },
      { stage: "started", date: "2024-01-31" },
      { stage: "operating", date: "2024-01-31" },
    ]);
    for (let step = 0; step < 3; step += 1) atlas.store.dispatch({ kind: "undo" });
    await soon(() => expect(gap()).toBe(first.gap));
    expect(row()).toBe(first.row);
    expect(document.querySelector(".project-list")).toBeNull();
  });
});

describe("forms by the keyboard alone", () => {
  test("F2 opens a link, a fault is said at its field and gets the focus, Enter saves, the focus comes back", async () => {
    const atlas = await openAtlas();
    await clickCard("separator");
    await soon(() => expect(document.activeElement?.getAttribute("role")).toBe("application"));
    await userEvent.keyboard("{F2}");
    await opened("编辑环节");
    await userEvent.fill(dialogField("链外需求"), "很多");
    await userEvent.keyboard("{Enter}");
    await soon(() =>
      expect(find('.edit-dialog [data-field="finalDemand"] .field-fault').textContent).toContain("看不懂这个数"),
    );
    expect(document.activeElement).toBe(dialogField("链外需求"));
    expect(atlas.store.getState().past.length).toBe(0);
    await userEvent.keyboard("{Control>}a{/Control}1.2亿㎡/年{Enter}");
    await closed();
    const link = atlas.store.getState().loaded?.chain.document.links.find(({ id }) => id === "separator");
    expect(link?.finalDemand).toBe(12_000);
    await soon(() => expect(document.activeElement?.getAttribute("role")).toBe("application"));
  });

  test("Escape asks before it throws away what was entered, and not where nothing was", async () => {
    await openAtlas();
    await clickCard("separator");
    await soon(() => expect(document.activeElement?.getAttribute("role")).toBe("application"));
    await userEvent.keyboard("{F2}");
    await opened("编辑环节");
    await userEvent.keyboard("{Escape}");
    await closed();
    await soon(() => expect(document.activeElement?.getAttribute("role")).toBe("application"));
    await userEvent.keyboard("{F2}");
    await opened("编辑环节");
    await userEvent.keyboard("改了");
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(find(".ant-modal-confirm").textContent).toContain("放弃刚才填写的内容"));
    findText(".ant-modal-confirm button", "放弃").click();
    await closed();
    expect(details()).toContain("锂电池隔膜（含涂覆）");
  });

  test("a flow is changed among the details, with its range; a link cannot supply itself", async () => {
    const atlas = await openAtlas();
    await clickCard("separator");
    await soon(() => expect(details()).toContain("1300 万㎡/GWh (1040–1560)"));
    find('[aria-label="编辑锂电池隔膜（含涂覆） → 磷酸铁锂电芯"]').focus();
    await userEvent.keyboard("{Enter}");
    await opened("编辑供给关系");
    const [base, low, high] = document.querySelectorAll<HTMLInputElement>('[data-field="coefficient"] input');
    expect([base?.value, low?.value, high?.value]).toEqual(["1300", "1040", "1560"]);
    await userEvent.fill(dialogField("单耗"), "1400");
    savedBy("确定").click();
    await closed();
    await soon(() => expect(details()).toContain("1400 万㎡/GWh"));
    expect(analysisOf(atlas, "separator").demand?.base).toBe(2800);

    findText("#details button", "新增上游供料").click();
    await opened("新增供给关系");
    await userEvent.click(find('.edit-dialog [data-field="from"] .link-picker'));
    await userEvent.keyboard("锂电池隔膜（含");
    await takeOption("锂电池隔膜（含涂覆）");
    savedBy("确定").click();
    await soon(() => expect(find('[data-field="to"] .field-fault').textContent).toContain("不能是同一个环节"));
  });
});

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

describe("what must not happen", () => {
  test("hostile names are shown as text, run nothing, and come back out as they were typed", async () => {
    const atlas = await openAtlas();
    const name = "<img src=x onerror=\"document.body.dataset.hacked='1'\">=cmd|'/c calc'!A1";
    findText("#details button", "新增环节").click();
    await opened("新增环节");
    await userEvent.fill(dialogField("名称"), name);
    await userEvent.fill(dialogField("所属板块"), "__proto__");
    await userEvent.fill(dialogField("数量单位"), "<script>alert(1)</script>");
    await soon(() => expect(find(".edit-dialog .field-warning").textContent).toContain("不认识"));
    savedBy("确定").click();
    await closed();
    await soon(() => expect(details()).toContain(name));
    findText(".link-title .edit-tools button", "删除").click();
    await soon(() => expect(find(".ant-modal-confirm").textContent).toContain(name));
    findText(".ant-modal-confirm button", "取消").click();
    expect(document.body.dataset["hacked"]).toBeUndefined();
    const links = atlas.store.getState().loaded?.chain.document.links ?? [];
    expect(links[links.length - 1]).toMatchObject({ name, group: "__proto__", unit: "<script>alert(1)</script>" });
  });

  test("a document that may only be looked at shows no control of editing", async () => {
    const atlas = await openAtlas();
    atlas.openDocument({ ...sixtyLinks(), version: 99 }, "新版", { kind: "file", name: "new.json" });
    await soon(() => expect(cards().length).toBe(60));
    expect(atlas.store.getState().isReadOnly).toBe(true);
    atlas.store.dispatch({ kind: "hide-issues" });
    atlas.store.dispatch({ kind: "select", link: "l30", isRevealed: false });
    await soon(() => expect(details()).toContain("环节30"));
    expect(document.querySelector(".edit-button, .edit-tools, .project-tools")).toBeNull();
    expect(document.querySelector('[aria-label="整理布局"]')).toBeNull();
    expect(drawing().autoungrabify()).toBe(true);
    drawing().container()?.focus();
    await userEvent.keyboard("{F2}{Delete}{Shift>}{F10}{/Shift}");
    expect(document.querySelector(".edit-dialog, .map-menu, .ant-modal-confirm")).toBeNull();
  });

  test("an enterprise with projects stays, and it is said why", async () => {
    const atlas = await openAtlas();
    const key = atlas.store.getState().loaded?.chain.document.projects?.[0]?.enterprise ?? "";
    atlas.store.dispatch({ kind: "open-dialog", dialog: { kind: "enterprise", enterprise: key } });
    await opened("编辑企业");
    savedBy("删除").click();
    await soon(() => void findText(".ant-modal-confirm button", "删除"));
    findText(".ant-modal-confirm button", "删除").click();
    await soon(() => expect(document.body.textContent).toMatch(/这家企业还有 \d+ 个项目，不能删除/));
    expect(atlas.store.getState().past.length).toBe(0);
  });
});
