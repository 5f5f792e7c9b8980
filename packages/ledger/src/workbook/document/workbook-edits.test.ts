import { readChain } from "@liantu/core";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { fullDocument } from "../../../../core/test/full-document.js";
import { columnLetter } from "../../cell-text.js";
import { documentSheets } from "./document-sheets.js";
import type { DocumentSheetsOptions } from "./document-sheets.js";
import { readWorkbook } from "./read-workbook.js";

type Value = string | number | boolean | Date | null;

/** A sheet as a planner sees it: the first row is the heading. */
interface Grid {
  name: string;
  rows: Value[][];
  merges: { startRow: number; endRow: number; startCol: number; endCol: number }[];
}

type Book = ReturnType<typeof bookOf>;

function bookOf(document: unknown, options: DocumentSheetsOptions = {}) {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  const grids: Grid[] = documentSheets(chain, { includeContacts: true, ...options }).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ head }): Value => head), ...rows.map((row): Value[] => [...row])],
    merges: [],
  }));
  const grid = (name: string): Grid => {
    const found = grids.find((each) => each.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  const at = (name: string, heading: string): number => {
    const column = grid(name).rows[0]?.indexOf(heading) ?? -1;
    if (column < 0) throw new Error(heading);
    return column;
  };
  return {
    grids,
    grid,
    at,
    add: (name: string, values: Readonly<Record<string, Value>>): void => {
      const row: Value[] = grid(name).rows[0]?.map(() => null) ?? [];
      for (const [heading, value] of Object.entries(values)) row[at(name, heading)] = value;
      grid(name).rows.push(row);
    },
    set: (name: string, key: string, heading: string, value: Value): void => {
      const row = grid(name).rows.find(([first]) => first === key);
      if (row === undefined) throw new Error(key);
      row[at(name, heading)] = value;
    },
  };
}

const read = async ({ grids }: Book) => readWorkbook(await writeXlsx({ sheets: grids }));

async function edited(edit: (book: Book) => void, options: DocumentSheetsOptions = {}) {
  const book = bookOf(fullDocument(), options);
  edit(book);
  const reading = await read(book);
  for (const { message, remedy } of reading.issues) {
    expect([message.zh, message.en, remedy.zh, remedy.en].join("")).not.toMatch(/\{\d?\}|undefined|NaN|null/u);
  }
  return {
    document: reading.document as Record<string, Record<string, unknown>[]>,
    issues: reading.issues.map(({ code, sheet, row, column, value }) => [code, sheet, row, column, value]),
    reading,
    letter: (sheet: string, heading: string): string => columnLetter(book.at(sheet, heading)),
  };
}

const unchanged = async (): Promise<unknown> => (await edited(() => undefined)).document;

describe("readWorkbook() on what planners do", () => {
  test("a row with a name only gets the name as its key, which other sheets can name at once", async () => {
    const { document, issues } = await edited(({ add }) => {
      add("环节", { 名称: "隔膜", 上中下游: "中游" });
      add("企业", { 名称: "丁公司" });
      add("项目", { 名称: "隔膜一期", 企业编号: "丁公司", 环节编号: "隔膜" });
      add("供给关系", { 供给环节编号: "隔膜", 使用环节编号: "电芯" });
      add("供给关系", { 供给环节: "石墨", 使用环节: "隔膜" });
      add("到位资金", { 项目编号: "隔膜一期", 到位日期: "2024-05", 到位金额: 1, 金额单位: "亿元" });
    });
    expect(document["links"]?.at(-1)).toEqual({ id: "隔膜", name: "隔膜", stage: "midstream" });
    expect(document["enterprises"]?.at(-1)).toEqual({ id: "丁公司", name: "丁公司" });
    expect(document["projects"]?.at(-1)).toEqual({
      id: "隔膜一期",
      name: "隔膜一期",
      enterprise: "丁公司",
      link: "隔膜",
      arrivals: [{ date: "2024-05", amount: { value: 1, unit: "亿元" } }],
    });
    expect(document["flows"]?.slice(-2)).toEqual([
      { from: "隔膜", to: "cell" },
      { from: "graphite", to: "隔膜" },
    ]);
    expect(issues).toEqual([
      ["made-id", "环节", 6, "A", null],
      ["made-id", "企业", 4, "A", null],
      ["made-id", "项目", 5, "A", null],
      ["read-as-name", "供给关系", 7, "C", "电芯"],
    ]);
  });

  test("made keys keep clear of those that are taken", async () => {
    const { document } = await edited(({ add }) => {
      add("企业", { 名称: "e1" });
      add("企业", { 名称: "e1" });
      add("项目", { 环节编号: "cell", 产能: 3 });
    });
    expect(document["enterprises"]?.map(({ id }) => id)).toEqual(["e1", "e2", "e1-2", "e1-3"]);
    expect(document["projects"]?.at(-1)).toEqual({ id: "projects-5", link: "cell", capacity: 3 });
  });

  test("a link with a name only is told what it lacks, with its cell", async () => {
    const { reading, issues, letter } = await edited(({ add }) => add("环节", { 名称: "隔膜" }));
    expect(issues).toEqual([
      ["made-id", "环节", 6, "A", null],
      ["missing-cell", "环节", 6, letter("环节", "上中下游"), null],
    ]);
    expect(reading.issues[1]?.message.zh).toContain("上中下游");
    const found = readChain(reading.document).issues.find(({ severity }) => severity === "error");
    expect(reading.places.get(found?.place.replace(/\.\w+$/u, "") ?? "")).toMatchObject({ sheet: "环节", row: 6 });
  });

  test("wrong words, text for numbers and dates are set aside with their cell; the rest of the row is read", async () => {
    const { document, issues, letter } = await edited(({ set }) => {
      set("环节", "cathode", "上中下游", "中上游");
      set("环节", "cathode", "存量", "约3");
      set("环节", "cell", "最终需求", "1 / 2");
      set("项目", "p1", "总投资", "年产值5亿元");
      set("项目", "p1", "是否入库", "也许");
      set("到位资金", "p1", "到位日期", "去年");
    });
    expect(issues).toEqual([
      ["unknown-word", "环节", 2, letter("环节", "上中下游"), "中上游"],
      ["not-a-number", "环节", 2, letter("环节", "存量"), "约3"],
      ["not-a-range", "环节", 3, letter("环节", "最终需求"), "1 / 2"],
      ["not-a-number", "项目", 3, letter("项目", "总投资"), "年产值5亿元"],
      ["unknown-word", "项目", 3, letter("项目", "是否入库"), "也许"],
      ["not-a-date", "到位资金", 2, letter("到位资金", "到位日期"), "去年"],
      ["missing-cell", "环节", 2, letter("环节", "上中下游"), null],
      ["missing-cell", "项目", 3, letter("项目", "总投资"), null],
      ["missing-cell", "到位资金", 2, letter("到位资金", "到位日期"), null],
    ]);
    expect(document["links"]?.[0]).toMatchObject({ id: "cathode", external: 0, shared: "lfp" });
    expect(document["setAside"]?.slice(1)).toEqual([
      { place: "links[0].stage", code: "unknown-word", value: "中上游" },
      { place: "links[0].stock", code: "not-a-number", value: "约3" },
      { place: "links[1].finalDemand", code: "not-a-range", value: "1 / 2" },
      { place: "projects[1].investment.value", code: "not-a-number", value: "年产值5亿元" },
      { place: "projects[1].inLibrary", code: "unknown-word", value: "也许" },
      { place: "projects.arrivals[0].date", code: "not-a-date", value: "去年" },
    ]);
  });

  test("columns in another order, blank columns and rows, a title above and sheets in another order change nothing", async () => {
    const { document, issues } = await edited(({ grids }) => {
      grids.reverse();
      for (const grid of grids) {
        grid.rows = grid.rows.map((row) => [null, ...row.toReversed(), null]);
        grid.rows.splice(1, 0, [], [null, "  "]);
        grid.rows.unshift(["2024 年产业链工作台账"], [null, "单位：见各列"], []);
        grid.rows.push([], [null, ""]);
      }
    });
    expect(issues).toEqual([]);
    expect(document).toEqual(await unchanged());
  });

  test("sheets and headings renamed to English, words in English: the same document", async () => {
    const zh = await edited(() => undefined);
    const en = await edited(
      ({ grids }) => {
        for (const [index, grid] of bookOf(fullDocument()).grids.entries()) {
          const twin = grids[index];
          if (twin !== undefined && index % 2 === 0) Object.assign(twin, grid);
        }
      },
      { language: "en" },
    );
    expect(en.issues).toEqual([]);
    expect(en.document).toEqual(zh.document);
  });

  test("sheets and headings called by the names of the fields, or anything: the same document", async () => {
    const { document, issues } = await edited(({ grids, at, grid }) => {
      grid("项目").name = "PROJECTS";
      const row = grid("PROJECTS").rows[0] ?? [];
      row[at("PROJECTS", "总投资")] = "investment.value";
      row[at("PROJECTS", "用地（亩）")] = "用地 (亩)";
      row[at("PROJECTS", "产能")] = "* 产能";
      row[at("PROJECTS", "企业编号")] = "企业编号（照“企业”表填写）";
      // a sheet with a name of its own is known by its headings
      grid("供给关系").name = "表三";
      grids.push({ name: "Sheet9", rows: [["今年的想法"]], merges: [] });
    });
    expect(issues).toEqual([["unused-sheet", "Sheet9", null, null, null]]);
    expect(document).toEqual(await unchanged());
  });

  test("an amount with a unit in its heading is not taken for the amount in the unit of its column", async () => {
    const { document, issues, letter } = await edited(({ grid, at }) => {
      const [head = []] = grid("项目").rows;
      head[at("项目", "总投资")] = "总投资（万元）";
    });
    expect(issues[0]).toEqual(["unknown-heading", "项目", 1, letter("项目", "总投资（万元）"), "总投资（万元）"]);
    expect(document["projects"]?.[1]).toMatchObject({ "总投资（万元）": 10, investment: { unit: "亿元" } });
    expect(document["projects"]?.[1]?.["investment"]).not.toHaveProperty("value");
  });

  test("where id and name do not agree the id counts, which is told once; without an id the name is looked up", async () => {
    const { document, issues, letter } = await edited(({ set }) => {
      set("企业", "e1", "名称", "甲集团公司");
      set("项目", "p1", "企业编号", null);
      set("项目", "p1", "企业名称", "乙公司");
      set("项目", "p2", "环节名称", "电芯");
      set("目标企业依据", "t", "目标企业编号", " ");
    });
    expect(issues).toEqual([
      ["name-differs", "项目", 2, letter("项目", "企业名称"), "甲公司"],
      ["name-differs", "项目", 4, letter("项目", "环节名称"), "电芯"],
    ]);
    expect(document["projects"]?.map(({ enterprise, link }) => [enterprise, link])).toEqual([
      ["e1", "cell"],
      ["e2", "cell"],
      [undefined, "graphite"],
    ]);
    expect(document["targets"]?.[0]?.["evidence"]).toHaveLength(1);
  });

  test("numbers typed where text belongs, dates typed as dates, full-width digits, thousands, percent", async () => {
    const { document, issues } = await edited(({ add, set }) => {
      add("企业", { 编号: 600519, 名称: 360, 统一社会信用代码: 12 });
      set("项目", "p1", "企业编号", 600519);
      set("项目", "p1", "企业名称", 360);
      set("项目", "p1", "产能", "４，０００");
      set("项目", "p1", "产能利用率", "85%");
      set("项目", "p1", "用地（亩）", "1,234.5");
      set("项目", "p1", "总投资", " 1e2 ");
      set("到位资金", "p1", "到位日期", new Date(Date.UTC(2024, 2, 5)));
      set("项目事件", "p1", "日期", "2022年3月");
      set("预计进度", "p1", "预计日期", 2026);
      set("项目", "p1", "恢复天数", "/");
      set("项目", "p1", "是否入库", "√");
      set("环节", "cathode", "是否必需", false);
      set("环节", "cathode", "年新增量", "未知");
      set("环节", "cathode", "行业代码", "C3985，C3986; C1");
      set("供给关系", "cathode", "单耗系数", "１／2/ 3.5");
    });
    expect(issues).toEqual([]);
    expect(document["enterprises"]?.at(-1)).toEqual({ id: "600519", name: "360", creditCode: "12" });
    expect(document["projects"]?.[1]).toMatchObject({
      enterprise: "600519",
      capacity: 4000,
      utilisation: 0.85,
      landMu: 1234.5,
      investment: { value: 100 },
      arrivals: [{ date: "2024-03-05" }],
      events: [{ date: "2022-03" }],
      inLibrary: true,
    });
    expect(Object.values(document["projects"]?.[1]?.["expected"] ?? {})).toContain("2026");
    expect(document["projects"]?.[1]).not.toHaveProperty("recoveryDays");
    expect(document["links"]?.[0]).toMatchObject({
      essential: false,
      annualAdditions: null,
      industryCodes: ["C3985", "C3986", "C1"],
    });
    expect(document["flows"]?.[0]).toMatchObject({ coefficient: { low: 1, base: 2, high: 3.5 } });
  });

  test("merged cells speak for all their rows, but for keys and amounts", async () => {
    const { document } = await edited((book) => {
      book.add("项目", { 名称: "三期", 企业编号: "e2", 环节编号: "cell", 产能: 5, 总投资: 1, 总投资单位: "亿元" });
      book.add("项目", { 产能: null, 备注: "二" });
      const grid = book.grid("项目");
      for (const heading of ["编号", "名称", "企业编号", "环节编号", "产能"]) {
        const column = book.at("项目", heading);
        grid.merges.push({ startRow: 4, endRow: 5, startCol: column, endCol: column });
      }
    });
    expect(document["projects"]?.slice(-2)).toEqual([
      { id: "三期", name: "三期", enterprise: "e2", link: "cell", capacity: 5, investment: { value: 1, unit: "亿元" } },
      { id: "三期-2", name: "三期", enterprise: "e2", link: "cell", note: "二" },
    ]);
  });

  test("columns that are not known are kept and told once; what stands in them alone is set aside", async () => {
    const { document, issues } = await edited(({ grid }) => {
      const [head, first] = grid("企业").rows;
      head?.push("联络员", "名称", "__proto__", "空列");
      first?.push("小王", "又名", "恶意");
      grid("企业").rows.push([...(head?.slice(4).map(() => null) ?? []), "孤零零"]);
      grid("企业").rows.push(["合计", ...(head?.slice(1).map(() => null) ?? []), 3]);
      grid("概况").rows.push(["自拟项", "值"]);
    });
    expect(issues).toEqual([
      ["unknown-heading", "概况", expect.any(Number), "A", "自拟项"],
      ["unknown-heading", "企业", 1, "L", "联络员"],
      ["repeated-column", "企业", 1, "M", "名称"],
      ["unknown-heading", "企业", 1, "N", "__proto__"],
      ["unknown-heading", "企业", 1, "P", "列 P"],
      ["stray-cells", "企业", 4, "L", null],
      ["missing-cell", "企业", 5, "B", null],
    ]);
    expect(document["enterprises"]?.[0]).toMatchObject({ name: "甲公司", 联络员: "小王", "名称 (M)": "又名" });
    expect(Object.getPrototypeOf(document["enterprises"]?.[0])).toBe(Object.prototype);
    expect(document["setAside"]?.at(-1)).toEqual({
      place: "enterprises[2]",
      code: "stray-cells",
      value: { 联络员: "孤零零" },
    });
    expect(document["自拟项"]).toBe("值");
  });

  test("rows of totals are left out and told; so is a missing sheet", async () => {
    const { document, issues } = await edited(({ add, grids, grid }) => {
      add("项目", { 名称: "合 计", 产能: 99 });
      grids.splice(grids.indexOf(grid("指标")), 1);
    });
    expect(issues).toEqual([
      ["total-row", "项目", 5, null, null],
      ["missing-sheet", "", null, null, null],
    ]);
    expect(document["projects"]).toHaveLength(3);
    expect(document).not.toHaveProperty("indicators");
  });

  test("without 概况 the document still is one, without 环节 too", async () => {
    const first = await edited(({ grids, grid }) => grids.splice(grids.indexOf(grid("概况")), 1));
    expect(readChain(first.document).chain?.projects.size).toBe(3);
    const second = await edited(({ grids, grid }) => grids.splice(grids.indexOf(grid("环节")), 1));
    expect(readChain(second.document).issues.map(({ code }) => code)).toContain("no-links");
  });

  test("rows of a record that is not there, and rows that repeat a key, are set aside", async () => {
    const { document, issues } = await edited(({ add }) => {
      add("项目事件", { 项目编号: "p9", 阶段: "签约", 日期: "2024" });
      add("预计进度", { 项目编号: "p1", 预计阶段: "投产", 预计日期: "2030" });
      add("位置", { 横坐标: 1, 纵坐标: 2 });
      add("任务", { 任务: "无主" });
    });
    expect(issues).toEqual([
      ["unknown-parent", "项目事件", 3, "A", "p9"],
      ["repeated-key", "预计进度", 4, "C", "operating"],
      ["unknown-parent", "任务", 3, "A", ""],
      ["missing-cell", "位置", 4, "A", ""],
    ]);
    expect(document["setAside"]?.slice(1).map(({ value }) => value)).toEqual([
      { "#parent": "p9", value: { stage: "signed", date: "2024" } },
      { "#parent": "p1", "#key": "operating", value: "2030" },
      { value: { text: "无主" } },
      { value: { x: 1, y: 2 } },
    ]);
  });

  test("a filled cell goes before what 其他字段 keeps, and rows may be sorted", async () => {
    const document = {
      ...fullDocument(),
      flows: [],
      enterprises: [
        { id: "b", name: "乙", note: "", "x-own": { a: 1 } },
        { id: "a", name: "甲", home: {}, "x-own": 2 },
      ],
    };
    const book = bookOf(document);
    const [head = [], ...rows] = book.grid("企业").rows;
    book.grid("企业").rows = [head, ...rows.toReversed()];
    book.set("企业", "b", "备注", "新");
    const reading = await read(book);
    expect(reading.issues).toEqual([]);
    expect((reading.document as Record<string, unknown>)["enterprises"]).toEqual([
      { id: "a", name: "甲", home: {}, "x-own": 2 },
      { id: "b", name: "乙", note: "新", "x-own": { a: 1 } },
    ]);
  });

  test("broken data for programs is told and set aside", async () => {
    const document = {
      ...fullDocument(),
      enterprises: [{ id: "a", name: "甲", "x-own": 2 }],
      note: "长".repeat(40_000),
    };
    const book = bookOf(document);
    book.set("企业", "a", "其他字段", "{坏");
    book.set("概况", "备注", "内容", "见“其他” #77");
    book.add("其他", { 路径: "/links/x", 段: 1, 内容: "1" });
    book.add("其他", { 路径: "/x-bad", 段: 1, 内容: "{" });
    const reading = await read(book);
    expect(reading.issues.map(({ code, sheet, column }) => [code, sheet, column])).toEqual([
      ["bad-json", "其他", null],
      ["lost-text", "概况", "B"],
      ["bad-json", "企业", "L"],
      ["lost-rest", "", null],
    ]);
    expect((reading.document as Record<string, unknown[]>)["setAside"]).toHaveLength(5);
  });
});
