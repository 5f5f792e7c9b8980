import { beforeEach, describe, expect, test, vi } from "vitest";
import { readLedger } from "@liantu/ledger";
import { drawing, find, findText, openAtlas, soon } from "./browser-page.js";
import {
  apply,
  choose,
  foot,
  gbk,
  HEADING,
  HOSTILE,
  loadLedger,
  mend,
  next,
  openImport,
  paste,
  pick,
  projects,
  shown,
} from "./import-page.js";
import { MENDS, mendedWorkbook } from "./mended-workbook.js";

beforeEach(() => localStorage.clear());

describe("importing a ledger of two thousand rows", () => {
  test("in GBK: Chinese intact, six faults by row and column, mended in place, put in as one step", async () => {
    const atlas = await openAtlas();
    const before = atlas.store.getState().loaded?.chain.document;
    const text = new TextDecoder().decode(await loadLedger("two-thousand.csv"));
    await openImport();
    await pick("两千.csv", gbk(text));
    await soon(() => expect(shown()).toContain("表内 2000 行，读出 1998 个项目"));
    expect(find(".import-preview").innerText).toContain("年产1万吨碳酸锂项目（1号）");
    await next("对栏目");
    expect(shown()).toContain("见附件");
    await next("查问题");
    await soon(() => expect(shown()).toContain("错误 4"));
    expect(shown()).toContain("警告 2");
    expect(shown()).toContain("没有问题 1994 行");
    for (const part of ["第 102 行", "第 402 行", "第 702 行 G 栏", "第 1002 行 I 栏", "十几个亿吧"]) {
      await soon(() => expect(shown()).toContain(part));
    }
    await mend(702, { 6: "130000" });
    await mend(1002, { 8: "2024-2026" });
    await mend(102, { 1: "补上的项目甲" });
    await mend(402, { 1: "补上的项目乙" });
    findText(".import-dialog .ant-segmented-item", "警告").click();
    await soon(() => expect(shown()).toContain("第 1302 行 D 栏"));
    await mend(1302, { 3: "" });
    await mend(2001, { 9: "在建" });
    findText(".import-dialog .ant-segmented-item", "没有问题 2000 行").click();
    await soon(() => expect(document.querySelectorAll(".import-table [data-row-key]").length).toBeGreaterThan(5));
    expect(document.querySelectorAll(".import-table [data-row-key]").length).toBeLessThan(80);

    await next("定环节");
    await soon(() => expect(shown()).toContain("还有 262 行没定"));
    await choose("列出的 262 行都定为", "储能电池 PACK");
    await soon(() => expect(shown()).toContain("都定下了"));
    await next("看变化");
    await soon(() => expect(shown()).toContain("新增 2000"));
    expect(shown()).toContain("台账没提到 10");
    await apply();
    expect(projects(atlas)).toHaveLength(2010);
    expect(projects(atlas).find(({ name }) => name === "补上的项目甲")?.link).toBe("copper-foil");
    expect(atlas.store.getState().past.map(({ label }) => label.zh)).toEqual(["导入台账“两千.csv”"]);
    atlas.store.dispatch({ kind: "undo" });
    expect(atlas.store.getState().loaded?.chain.document).toBe(before);
  }, 120_000);

  test("the workbook of faulty rows, mended, is read again without a question", async () => {
    await openAtlas();
    await openImport();
    await pick("two-thousand.csv", await loadLedger("two-thousand.csv"));
    await next("对栏目");
    await next("查问题");
    const blobs: Blob[] = [];
    const handedOut = vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return "#";
    });
    findText(".import-dialog button", "下载有问题的行").click();
    await soon(() => expect(blobs).toHaveLength(1));
    handedOut.mockRestore();
    const reading = await readLedger(new Uint8Array(await (blobs[0] as Blob).arrayBuffer()));
    expect(reading.faultyRows).toHaveLength(6);
    const mended = await mendedWorkbook(reading, MENDS);

    findText(".import-foot button", "上一步").click();
    await soon(() => expect(find(".ant-steps-item-active").textContent).toContain("对栏目"));
    findText(".import-foot button", "上一步").click();
    await soon(() => void find(".import-picked"));
    await pick("改好.xlsx", mended);
    await soon(() => expect(shown()).toContain("读出 6 个项目"));
    await next("对栏目");
    await next("查问题");
    await soon(() => expect(shown()).toContain("没有问题 6 行"));
    expect(shown()).toContain("错误 0 警告 0");
  }, 120_000);
});

describe("next month's ledger", () => {
  test("changes field by field; what is unticked, positions and notes stay; one undo takes it back", async () => {
    const atlas = await openAtlas();
    const bytes = await loadLedger("monthly.xlsx");
    await openImport();
    await pick("monthly.xlsx", bytes);
    await choose("工作表", "2024年4月");
    await soon(() => expect(find(".import-preview").innerText).toContain("项目名称"));
    for (const step of ["对栏目", "查问题", "定环节", "看变化"]) await next(step);
    await apply();
    const april = projects(atlas);
    const [own] = april.slice(-1);
    const label = { zh: "记一笔", en: "Note" };
    const position = { x: 1234, y: 567 };
    const edits = [
      { kind: "change", in: "projects", key: own?.id ?? "", fields: { note: "走访过" } },
      { kind: "move", positions: new Map([["copper-foil", position]]) },
    ] as const;
    expect(atlas.edit(edits, label)).toEqual([]);

    await openImport();
    await pick("monthly.xlsx", bytes);
    await soon(() => expect(shown()).toContain("2024年6月"));
    for (const step of ["对栏目", "查问题", "定环节", "看变化"]) await next(step);
    await soon(() => expect(shown()).toContain("有变化 6"));
    expect(shown()).toContain("台账没提到 10");
    findText(".import-dialog .ant-segmented-item", "有变化").click();
    await soon(() => expect(shown()).toContain("到位资金"));
    const first = find(".import-table [data-row-key] input[type=checkbox]");
    const name = (first.getAttribute("aria-label") ?? "").replace(/^并入“|”$/g, "");
    first.click();
    await soon(() => expect(foot().textContent).toContain("更新 5"));
    await apply();
    const june = projects(atlas);
    expect(june.find((project) => project.name === name)).toEqual(april.find((project) => project.name === name));
    expect(june.filter((project) => project.arrivals?.some(({ date }) => date === "2024-06")).length).toBeGreaterThan(
      3,
    );
    expect(june.find(({ id }) => id === own?.id)?.note).toBe("走访过");
    const { document } = atlas.store.getState().loaded?.chain ?? {};
    expect(document?.layout?.positions?.["copper-foil"]).toEqual(position);
    expect(document?.asOf).toBe("2024-06");
    await soon(() => {
      const card = drawing()
        .nodes(".link")
        .filter((node) => node.data("link") === "copper-foil");
      expect(card.position()).toEqual(position);
    });
    atlas.store.dispatch({ kind: "undo" });
    expect(projects(atlas).find(({ id }) => id === own?.id)?.note).toBe("走访过");
    expect(projects(atlas)).toHaveLength(april.length);
  }, 120_000);
});

describe("a hostile ledger", () => {
  test("runs nothing, loses nothing, and is shown as it is written", async () => {
    const atlas = await openAtlas();
    await openImport();
    const rows = [
      HEADING,
      `${HOSTILE}\t=cmd|'/c calc'!A1\t锂电铜箔\t3亿元\t在建`,
      `__proto__\tconstructor\t锂电铜箔\t1e15\t在建`,
      `孤儿\ud800项目\t某公司\t${HOSTILE}\t#REF!\t<script>window.pwned=1</script>`,
    ];
    await pick(`${HOSTILE}.csv`, rows.join("\n"));
    for (const step of ["对栏目", "查问题", "定环节"]) await next(step);
    await soon(() => expect(shown()).toContain(HOSTILE));
    await next("看变化");
    await soon(() => expect(shown()).toContain(HOSTILE));
    expect(document.querySelectorAll(".atlas img, .atlas script, .ant-select-dropdown img").length).toBe(0);
    await apply();
    expect(projects(atlas).filter(({ name }) => name === HOSTILE || name === "__proto__")).toHaveLength(2);
    await soon(() => expect(find('[aria-label^="撤销"]').getAttribute("aria-label")).toContain(HOSTILE));
    expect((window as { pwned?: unknown }).pwned).toBeUndefined();
  }, 60_000);
});

describe("pasted cells", () => {
  test("are read at once, from a heading that is chosen; its meanings are remembered for the next time", async () => {
    const atlas = await openAtlas();
    await openImport();
    await paste("某市台账\n栏甲\t栏乙\t栏丙\n新铜箔项目\t某公司\t锂电铜箔\n");
    expect(shown()).toContain("没有找到表头");
    await choose("表头", "第 2 行：栏甲 栏乙 栏丙");
    await next("对栏目");
    await choose("“栏甲”栏的意思", "项目名称");
    await soon(() => expect(shown()).toContain("您定的"));
    await choose("“栏乙”栏的意思", "企业（建设单位）");
    await choose("“栏丙”栏的意思", "产业链环节");
    await soon(() => expect(document.querySelectorAll(".import-frame [data-row-key]").length).toBe(3));
    await soon(() => expect(shown().match(/您定的/g)).toHaveLength(3));
    for (const step of ["查问题", "定环节", "看变化"]) await next(step);
    await apply();
    expect(projects(atlas).slice(-1)).toMatchObject([{ name: "新铜箔项目", link: "copper-foil" }]);

    await openImport();
    await paste("某市台账\n栏甲\t栏乙\t栏丙\n又一个铜箔项目\t某公司\t锂电铜箔\n");
    await choose("表头", "第 2 行：栏甲 栏乙 栏丙");
    await soon(() => expect(shown()).toContain("读出 1 个项目"));
    await next("对栏目");
    expect(shown()).toContain("已按上次的对应读取");
    findText(".import-dialog button", "恢复自动识别").click();
    await soon(() => expect(shown()).not.toContain("您定的"));
  }, 60_000);

  test("a word of progress is explained once", async () => {
    await openAtlas();
    await openImport();
    await paste(`${HEADING}\n甲项目\t某公司\t锂电铜箔\t3亿元\t搞定了\n`);
    await next("对栏目");
    await choose("“搞定了”对应的进展", "投产");
    await soon(() => expect(shown()).toContain("已定下的说法"));
    await next("查问题");
    await soon(() => expect(shown()).toContain("没有问题 1 行"));
    expect(localStorage.getItem("liantu.import.stages")).toContain("搞定了");
  }, 60_000);
});

describe("questions that only a planner can answer", () => {
  test("a row of two links goes to both, and one of none to none", async () => {
    const atlas = await openAtlas();
    await openImport();
    await pick("jinchang-projects.xlsx", await loadLedger("jinchang-projects.xlsx"));
    for (const step of ["对栏目", "查问题", "定环节"]) await next(step);
    await soon(() => expect(shown()).toContain("还有 3 行没定"));
    await choose("“示例企业 9 储能电池及PACK项目”的环节", "同时属于");
    await soon(() => expect(shown()).toContain("还有 2 行没定"));
    await choose("“示例企业 12 现代牧业示范项目”的环节", "不属于本链");
    await soon(() => expect(shown()).toContain("还有 1 行没定"));
    await next("看变化");
    await soon(() => expect(shown()).toContain("不并入 2 行"));
    await apply();
    const own = projects(atlas).filter(({ name }) => name?.includes("示例企业 9 ") === true);
    expect(own.map(({ link }) => link)).toEqual(expect.arrayContaining(["cell-lfp", "pack-storage"]));
    expect(projects(atlas).some(({ name }) => name?.includes("牧业") === true)).toBe(false);
  }, 60_000);

  test("repeats are shown with what disagrees, and merged or kept apart", async () => {
    const atlas = await openAtlas();
    const before = projects(atlas).length;
    await openImport();
    await pick("phases.xlsx", await loadLedger("phases.xlsx"));
    for (const step of ["对栏目", "查问题", "定环节"]) await next(step);
    await soon(() => expect(shown()).toContain("可能重复的行 1 / 1"));
    expect(find(".import-card").innerText).toContain("不一致");
    findText(".import-card .ant-radio-button-wrapper", "是不同项目").click();
    await soon(() => expect(shown()).toContain("都定下了"));
    await next("看变化");
    await soon(() => expect(shown()).toContain("新增 4"));
    await apply();
    expect(projects(atlas)).toHaveLength(before + 4);
  }, 60_000);
});
