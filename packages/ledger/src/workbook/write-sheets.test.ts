import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test, vi } from "vitest";
import { unzip } from "../../test/unzip.js";
import type { SheetPlan } from "./sheet-plan.js";
import { visibleText } from "./sheet-text.js";
import { writeSheets } from "./write-sheets.js";

const PLAN: SheetPlan = {
  name: "项目 清单",
  title: "重点项目 & 台账",
  notes: ["截至 2025-03-31", "单位：万元"],
  columns: [
    { head: "项目名称", width: 30, isWrapped: true, explanation: "每行一个项目" },
    { head: "总投资", width: 12, format: "#,##0.##" },
    { head: "进展", width: 10, choices: ["在谈", "签约", "在建"] },
  ],
  rows: [
    ["甲项目", 12.5, "在建"],
    ["乙项目", null, "签约"],
  ],
  fill: (row, column) => (row === 0 && column === 2 ? "under-construction" : "none"),
};

async function parts(plans: readonly SheetPlan[], meta = {}): Promise<ReadonlyMap<string, string>> {
  return unzip(await writeSheets(plans, meta));
}

const HOSTILE = [
  "=cmd|'/c calc'!A1",
  "+1",
  "-1",
  "@x",
  "\t=1",
  "\n=1",
  "\r=1",
  "<img src=x onerror=alert(1)>",
  "__proto__",
  "_x0041_",
  "_x0041\r",
  "_x0041_x0042_",
  "_x005F_",
  "#REF!",
  "#N/A",
  "#DIV/0!",
  "#GETTING_DATA",
  " 前后空格 ",
  "两行\n文字\r\n再一行",
  "&amp; ]]> <![CDATA[",
  "1e15",
  "",
];

describe("writeSheets()", () => {
  test("writes title, notes, headings and values where they belong, numbers as numbers", async () => {
    const workbook = await readXlsx(await writeSheets([PLAN]), { readStyles: true });
    const [sheet] = workbook.sheets;
    expect(sheet?.name).toBe("项目 清单");
    expect(sheet?.rows.map((row) => row.slice(0, 3))).toEqual([
      ["重点项目 & 台账", null, null],
      ["截至 2025-03-31", null, null],
      ["单位：万元", null, null],
      ["项目名称", "总投资", "进展"],
      ["甲项目", 12.5, "在建"],
      ["乙项目", null, "签约"],
    ]);
    const title = { startRow: 0, startCol: 0, endRow: 0, endCol: 2 };
    expect(sheet?.merges).toEqual([title, { ...title, startRow: 1, endRow: 1 }, { ...title, startRow: 2, endRow: 2 }]);
    expect(sheet?.cells?.get("4,1")?.style?.numFmt).toBe("#,##0.##");
    expect(sheet?.cells?.get("4,0")?.style?.alignment?.wrapText).toBe(true);
    expect(sheet?.cells?.get("3,0")?.style).toMatchObject({
      font: { name: "宋体", size: 11, bold: true },
      fill: { pattern: "solid" },
    });
    expect(sheet?.cells?.get("4,2")?.style?.fill).toMatchObject({ fgColor: { rgb: "CFE2FA" } });
    expect(sheet?.cells?.get("5,2")?.style?.fill).not.toMatchObject({ pattern: "solid" });
  });

  test("freezes what is above the table, filters by the headings, and sets widths", async () => {
    const xml = (await parts([{ ...PLAN, frozenColumns: 1 }])).get("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen" activePane="bottomRight"/>');
    expect(xml).toContain('<autoFilter ref="A4:C6"/>');
    expect(xml).toContain('<col min="1" max="1" width="30" customWidth="true"/>');
  });

  test("prints in landscape, as wide as a page, the heading on every page, with page numbers", async () => {
    const found = await parts([PLAN, { ...PLAN, name: "O'Neill 100%", paper: "A3", notes: [] }], {
      date: "2025-03-31",
    });
    const xml = found.get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain(
      "<oddFooter>&amp;L重点项目 &amp;&amp; 台账&amp;C2025-03-31&amp;R第 &amp;P 页 共 &amp;N 页</oddFooter>",
    );
    expect(found.get("xl/worksheets/sheet2.xml")).toContain('paperSize="8"');
    const names = found.get("xl/workbook.xml");
    expect(names).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'项目 清单\'!$4:$4</definedName>',
    );
    expect(names).toContain("localSheetId=\"1\">'O''Neill 100%'!$2:$2</definedName>");
  });

  test("prints only the columns on the left where asked, blank rows and all", async () => {
    const names = (await parts([{ ...PLAN, printedColumns: 2, blankRows: 3 }])).get("xl/workbook.xml");
    expect(names).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">\'项目 清单\'!$A$1:$B$9</definedName>',
    );
    expect((await parts([{ ...PLAN, printedColumns: 3 }])).get("xl/workbook.xml")).not.toContain("Print_Area");
  });

  test("a title stands in the middle unless that is out of sight", async () => {
    const placed = async (width: number): Promise<unknown> => {
      const columns = Array.from({ length: 4 }, (_, at) => ({ head: String(at), width }));
      const bytes = await writeSheets([{ name: "表", title: "题", columns, rows: [] }]);
      const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
      return sheet?.cells?.get("0,0")?.style?.alignment?.horizontal;
    };
    expect(await placed(40)).toBe("center");
    expect(await placed(41)).toBe("left");
  });

  test("hundreds of thousands of rows are no more arguments than a call can take", async () => {
    const rows = Array.from({ length: 200_000 }, () => []);
    const [sheet] = (await readXlsx(await writeSheets([{ name: "表", columns: [], rows }]))).sheets;
    expect(sheet?.name).toBe("表");
  }, 60_000);

  test("explains headings in comments", async () => {
    const found = await parts([PLAN]);
    expect(found.get("xl/comments1.xml")).toContain('ref="A4"');
    expect(found.get("xl/comments1.xml")).toContain("每行一个项目");
  });

  test("offers short lists in place and long ones on a hidden sheet, over the blank rows too", async () => {
    const long = Array.from({ length: 60 }, (_, at) => `环节 ${String(at)}，磷酸铁`);
    const columns = [
      { head: "进展", width: 9, choices: ["在谈", "签约"] },
      { head: "环节", width: 9, choices: long },
      { head: "引号", width: 9, choices: ['a"b', "c,d"] },
      { head: "又是环节", width: 9, choices: long },
    ];
    const found = await parts([{ name: "表", columns, rows: [], blankRows: 5 }]);
    const xml = found.get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).toContain('sqref="A2:A6"');
    expect(xml).toContain('<formula1>"在谈,签约"</formula1>');
    expect(xml.match(/<formula1>'选项'!\$A\$1:\$A\$60<\/formula1>/gu)).toHaveLength(2);
    expect(xml).toContain("<formula1>'选项'!$B$1:$B$2</formula1>");
    expect(found.get("xl/workbook.xml")).toMatch(/name="选项"[^>]*state="hidden"/u);
    expect(found.get("xl/workbook.xml")?.match(/<sheet /gu)).toHaveLength(2);
  });

  test("text that looks like a formula is text and stays text when it is edited", async () => {
    const rows = HOSTILE.map((text) => [text]);
    const bytes = await writeSheets([{ name: "表", columns: [{ head: "=1+1", width: 9 }], rows }]);
    for (const [path, xml] of unzip(bytes)) {
      expect(xml, path).not.toMatch(/<f[ >]/u);
      if (path.endsWith("sheet1.xml")) expect(xml).not.toMatch(/t="(?:e|str)"/u);
    }
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.rows.map(([text]) => text ?? "")).toEqual(["=1+1", ...HOSTILE]);
    for (const row of [0, 1, 2, 3, 4, 5, 6, 7]) {
      expect(sheet?.cells?.get(`${String(row)},0`)?.style?.numFmt, String(row)).toBe("@");
    }
    expect(sheet?.cells?.get("9,0")?.style?.numFmt ?? "General").toBe("General");
  });

  test("what no file can hold is replaced by something that is seen", async () => {
    const rows = [["a\u0000b\u0007\u001F", "\uD800x\uDC00", "\uFFFE𠮷"]];
    const columns = ["一", "二", "三"].map((head) => ({ head, width: 9, explanation: "\u0001\uDFFF" }));
    const bytes = await writeSheets([{ name: "\uD800\u0001", title: "\u0002\uDBFF", columns, rows }], {
      title: "\uD800",
    });
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[2]?.slice(0, 3)).toEqual(["a␀b␇␟", "\uFFFDx\uFFFD", "\uFFFD𠮷"]);
    expect(sheet?.name).toBe("\uFFFD␁");
    // oxlint-disable-next-line no-control-regex
    const broken = /[\u0000-\u0008\u000E-\u001F]|_x00[01]/u;
    for (const [path, xml] of unzip(bytes)) if (path.endsWith(".xml")) expect(xml, path).not.toMatch(broken);
  });

  test("cuts what is too long for a cell with a mark, and tells of it", async () => {
    const cuts: unknown[] = [];
    const rows = [[`${"𠮷".repeat(20_000)}`, "x".repeat(32_767), "=".repeat(32_768)]];
    const columns = ["一", "二", "三"].map((head) => ({ head, width: 9 }));
    const bytes = await writeSheets([{ name: "表", columns, rows }], { onCut: (cut) => cuts.push(cut) });
    const [first, second, third] = (await readXlsx(bytes)).sheets[0]?.rows[1] ?? [];
    expect(cuts).toEqual([
      { sheet: "表", cell: "A2", length: 40_000 },
      { sheet: "表", cell: "C2", length: 32_768 },
    ]);
    expect(String(first).length).toBeLessThanOrEqual(32_767);
    expect(first).toMatch(/𠮷…【超出单元格上限，全文共 40000 字符】$/u);
    expect(second).toBe("x".repeat(32_767));
    expect(String(third)).toHaveLength(32_767);
  });

  test("numbers that are not finite are seen, never 0", async () => {
    const columns = ["一", "二", "三"].map((head) => ({ head, width: 9 }));
    const bytes = await writeSheets([{ name: "表", columns, rows: [[Number.NaN, Infinity, 1e15]] }]);
    expect((await readXlsx(bytes)).sheets[0]?.rows[1]).toEqual(["NaN", "Infinity", 1e15]);
  });

  test("a plan without columns, and no plan at all, are workbooks too", async () => {
    expect((await readXlsx(await writeSheets([]))).sheets).toHaveLength(1);
    const bare = await writeSheets([{ name: "", columns: [], rows: [["a", 1]] }]);
    expect((await readXlsx(bare)).sheets[0]).toMatchObject({
      name: "Sheet",
      rows: [
        [null, null],
        ["a", 1],
      ],
    });
  });

  test("gives the same bytes every time, and others for another date", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2025-01-01") });
    const once = await writeSheets([PLAN], { title: "甲" });
    vi.setSystemTime(new Date("2031-05-06"));
    expect(await writeSheets([PLAN], { title: "甲" })).toEqual(once);
    vi.useRealTimers();
    expect(await writeSheets([PLAN], { title: "甲", date: "2025-03-31" })).not.toEqual(once);
    expect(unzip(await writeSheets([PLAN], { date: "2025-02-30x" })).get("docProps/core.xml")).toContain("2000-01-01");
  });

  test(
    "property: what goes in as text comes out as the same text, and no cell is a formula",
    { timeout: 60_000 },
    async () => {
      const text = fc.oneof(
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(..."_x0041_F5\r\n\t =#!REFN/A&<>\"'"), maxLength: 14 }),
        fc.constantFrom(...HOSTILE),
      );
      const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(rows, text, async (table, name) => {
          const columns = [
            { head: "一", width: 9 },
            { head: "二", width: 9, choices: table.map(([choice = ""]) => choice) },
          ];
          const bytes = await writeSheets([
            { name, title: name, columns, rows: table },
            { name, columns, rows: [] },
          ]);
          const [sheet] = (await readXlsx(bytes)).sheets;
          expect(sheet?.rows.slice(2).map((row) => [0, 1].map((at) => row[at] ?? ""))).toEqual(
            table.map((row) => row.map(visibleText)),
          );
          for (const xml of unzip(bytes).values()) expect(xml).not.toMatch(/<f[ >]/u);
        }),
        { numRuns: 150 },
      );
    },
  );
});
