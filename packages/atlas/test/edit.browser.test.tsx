import { userEvent } from "vitest/browser";
import { describe, expect, test, vi } from "vitest";
import { analyzeChain } from "@liantu/core";
import { cards, clickCard, details, drawing, find, findText, openAtlas, soon } from "./browser-page.js";
import {
  sixtyLinks,
  openSixty,
  centres,
  documentText,
  analysisOf,
  dialogField,
  opened,
  closed,
  savedBy,
  takeOption,
  pixelsOn,
  legendCount,
  chooseStage,
} from "./edit-page.js";

// Each test does the work of several minutes at the desk.
vi.setConfig({ testTimeout: 120_000 });

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

    const started = performance.now();
    find(".history-buttons button:first-child").click();
    await soon(() => expect(cards().length).toBe(60));
    console.info(`undoing a link among 60: ${String(Math.round(performance.now() - started))} ms`);
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
    const before = new Map(["#E2401B", "#2B7FE3", "#0B5D3B"].map((colour) => [colour, pixelsOn(link, colour)]));
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
    const pixels = new Map(expected.map(({ colour }) => [colour, before.get(colour) ?? 0]));
    const counts = new Map(expected.map(({ status }) => [status, legendCount(status)]));
    const rows: string[] = [];
    for (const [at, { stage, status, colour }] of expected.entries()) {
      if (at > 0) {
        const started = performance.now();
        await chooseStage(stage);
        await soon(() => expect(find(".project .stage-select").textContent).toContain(stage));
        console.info(`stage change to ${stage}: ${String(Math.round(performance.now() - started))} ms with the clicks`);
      }
      await soon(() => expect(pixelsOn(link, colour), stage).toBeGreaterThan(pixels.get(colour) ?? 0));
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
      // of a bound the end that is sure
      expect(gap()).toContain(String(fresh?.residual.afterPlanned?.low));
      expect(gap()).toContain("1080");
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
