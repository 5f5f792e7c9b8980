import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { repack, unzip } from "../test/archive.js";
import { readLedger } from "./read-ledger.js";
import type { LedgerReading } from "./types.js";

const HEADING = ["项目名称", "建设单位", "开工时间", "形象进度", "项目状态", "产能"];
const PROJECT = ["甲项目", "示例企业 1", "2024年3月", 0.35, "在建", "5万吨/年"];
const book = await writeXlsx({ sheets: [{ name: "台账", rows: [HEADING, PROJECT] }] });
const SHEET = "xl/worksheets/sheet1.xml";
const codes = ({ issues }: LedgerReading): readonly string[] => issues.map(({ code }) => code);
const text = (name: string): string => new TextDecoder().decode(unzip(book).get(name));
const changed = (name: string, change: (xml: string) => string): Promise<LedgerReading> =>
  readLedger(repack(book, new Map([[name, change(text(name))]])));
const withRows = (rows: string, behind = ""): Promise<LedgerReading> =>
  changed(SHEET, (xml) => xml.replace(/<\/sheetData>/u, `${rows}</sheetData>${behind}`));
const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (name: string, attributes = ""): string => `<row ${attributes}>${cell(name)}${cell("示例企业 2")}</row>`;
const inTime = async (reading: Promise<LedgerReading>): Promise<LedgerReading> => {
  const start = process.cpuUsage();
  const result = await reading;
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  return result;
};

describe("readLedger(): workbooks by hand", () => {
  test("rows and cells without references follow one another", async () => {
    const { rows } = await withRows(`${row("乙")}${row("丙", 'r="9"')}${row("丁")}`);
    expect(rows.map(({ name, row: number }) => [name, number])).toEqual([
      ["甲项目", 2],
      ["乙", 3],
      ["丙", 9],
      ["丁", 10],
    ]);
  });

  test("rows out of order are sorted, and of two with one number the later cells count", async () => {
    const { rows } = await withRows(`${row("丙", 'r="5"')}${row("乙", 'r="4"')}${row("己", 'r="5"')}`);
    expect(rows.map(({ name, row: number }) => [name, number])).toEqual([
      ["甲项目", 2],
      ["乙", 4],
      ["己", 5],
    ]);
  });

  test("readings aloud are no part of a text, runs and escapes are", async () => {
    const rich =
      "<c t='inlineStr'><is><r><t>铜</t></r><rPh sb='0' eb='1'><t>TONG</t></rPh><r><t>箔_x0020_项目</t></r></is></c>";
    const { rows } = await withRows(`<row>${rich}${cell("a&amp;b&lt;img onerror&gt;")}</row>`);
    expect(rows[1]).toMatchObject({ name: "铜箔 项目", enterprise: "a&b<img onerror>" });
  });

  test("hidden sheets are read only where there is no other", async () => {
    const sheets = [
      { name: "旧", rows: [HEADING, ["旧项目", "示例企业 9"], ["又一", "示例企业 8"]], hidden: true },
      { name: "新", rows: [HEADING, PROJECT] },
    ];
    expect((await readLedger(await writeXlsx({ sheets }))).sheet).toBe("新");
  });

  test("in a workbook that counts from 1904, plain numbers in columns of dates are dates of that count", async () => {
    const rows = [HEADING, ["甲", "示例企业 1", 43_890, 0.35, "在建", 43_890]];
    const bytes = await writeXlsx({ sheets: [{ name: "台账", rows }] });
    const xml = new TextDecoder().decode(unzip(bytes).get("xl/workbook.xml"));
    const since1904 = xml.includes("<workbookPr")
      ? xml.replace("<workbookPr", '<workbookPr date1904="1"')
      : xml.replace(/(<workbook[^>]*>)/u, '$1<workbookPr date1904="1"/>');
    const reading = await readLedger(repack(bytes, new Map([["xl/workbook.xml", since1904]])));
    expect(reading.rows[0]?.start).toBe("2024-03-01");
    expect(reading.rows[0]?.others.get("产能")).toBe("43890");
    expect((await readLedger(bytes)).rows[0]?.start).toBe("2020-02-29");
  });

  test("a sheet of nothing but a chart is left out, a missing one is told", async () => {
    const chart = (xml: string): string => xml.replace("/relationships/worksheet", "/relationships/chartsheet");
    expect(codes(await changed("xl/_rels/workbook.xml.rels", chart))).toEqual(["no-table"]);
    const lost = (xml: string): string => xml.replace("sheet1.xml", "sheet7.xml");
    expect(codes(await changed("xl/_rels/workbook.xml.rels", lost))).toEqual(["unreadable-file"]);
  });
});

describe("readLedger(): workbooks made to do harm", () => {
  test("columns of 16 384, over and over, cost nothing", async () => {
    const columns = `<cols>${'<col min="1" max="16384" width="9" hidden="1"/>'.repeat(20_000)}</cols>`;
    const reading = await inTime(changed(SHEET, (xml) => xml.replace("<sheetData>", `${columns}<sheetData>`)));
    expect([reading.rows.length, codes(reading)]).toEqual([1, []]);
  });

  test("merged areas that lie over each other are gone through once", async () => {
    const areas = Array.from({ length: 50_000 }, (_, at) => `<mergeCell ref="A${String((at % 9) + 2)}:B300000"/>`);
    const many = Array.from({ length: 20_000 }, (_, at) => row(`项目${String(at)}`)).join("");
    const reading = await inTime(withRows(many, `<mergeCells>${areas.join("")}</mergeCells>`));
    expect(reading.counts.projects).toBe(20_001);
  });

  test("far rows, far columns and a huge dimension take no memory, and what is left out is told", async () => {
    const far = `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="4"><c r="XFD4"><v>1</v></c></row>`;
    const reading = await inTime(
      changed(SHEET, (xml) =>
        xml
          .replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
          .replace("</sheetData>", `${far}</sheetData>`),
      ),
    );
    expect([reading.rows.length, codes(reading)]).toEqual([1, ["too-large"]]);
  });

  test("a document type is refused", async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]>';
    const reading = await changed(SHEET, (xml) => xml.replace("<worksheet", `${laughs}<worksheet`));
    expect(codes(reading)).toEqual(["unreadable-file"]);
  });

  test("a part with a wrong checksum is damaged", async () => {
    const broken = book.slice();
    const view = new DataView(broken.buffer);
    for (let at = 0; at + 46 < broken.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
    }
    expect(codes(await readLedger(broken))).toEqual(["unreadable-file"]);
  });

  test("keys and names of objects are nothing special", async () => {
    const { rows } = await withRows(`<row>${cell("__proto__")}${cell("=cmd|'/c calc'!A1")}</row>`);
    expect(rows[1]).toMatchObject({ name: "__proto__", enterprise: "=cmd|'/c calc'!A1" });
  });

  test("a signal ends a workbook in the middle", async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => row(`项目${String(at)}`)).join("");
    const bytes = repack(book, new Map([[SHEET, text(SHEET).replace("</sheetData>", `${many}</sheetData>`)]]));
    const controller = new AbortController();
    const onProgress = (done: number): void => void (done > 0 && controller.abort());
    await expect(readLedger(bytes, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
