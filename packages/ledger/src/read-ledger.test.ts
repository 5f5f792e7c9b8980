import { describe, expect, test } from "vitest";
import { writeXlsx } from "hucre/xlsx";
import type { CellValue, MergeRange } from "hucre/xlsx";
import { readLedger, readPastedLedger } from "./read-ledger.js";
import type { LedgerReading } from "./types.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = ({ issues }: LedgerReading): readonly string[] => issues.map(({ code }) => code);
const workbook = (rows: CellValue[][], merges: MergeRange[] = []): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: "台账", rows, merges }] });
const HEADING = ["项目名称", "建设单位", "总投资（万元）", "建设内容", "项目状态"];
const PROJECT = ["甲项目", "示例企业 1", 100, "年产5万吨铜箔", "在建"];

describe("readLedger(): files that are no ledger", () => {
  const cfb = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

  test.each([
    ["nothing", new Uint8Array(0), "empty-file"],
    ["blanks", utf8(" \n\n "), "empty-file"],
    ["zeros", new Uint8Array(100_000), "empty-file"],
    [
      "an encrypted workbook",
      Uint8Array.from([...cfb, ...Array(600).fill(0), ...wide("EncryptedPackage")]),
      "encrypted-file",
    ],
    ["an old workbook", Uint8Array.from([...cfb, ...Array(600).fill(0), ...wide("Workbook")]), "legacy-xls"],
    ["a PDF", utf8("%PDF-1.7 …"), "unreadable-file"],
    ["a web page", utf8("<html><table><tr><td>项目名称</td></tr></table></html>"), "unreadable-file"],
    ["the head of an archive", Uint8Array.of(0x50, 0x4b, 3, 4), "unreadable-file"],
    ["an empty archive", Uint8Array.of(0x50, 0x4b, 5, 6, ...Array(18).fill(0)), "unreadable-file"],
    ["noise", Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), "unreadable-file"],
    ["prose", utf8("这不是台账。\n只是几行字。"), "no-table"],
  ])("%s gives one issue that says what to do", async (_, bytes, code) => {
    const reading = await readLedger(bytes);
    expect(codes(reading)).toEqual([code]);
    expect(reading).toMatchObject({ headingRows: null, rows: [], counts: { inTable: 0 } });
    expect(reading.issues[0]?.remedy.zh).toMatch(/。$/u);
  });

  test("a workbook that is cut off gives one issue", async () => {
    const bytes = await workbook([HEADING, PROJECT]);
    for (const length of [30, 500, bytes.length - 40, bytes.length - 1]) {
      expect(codes(await readLedger(bytes.subarray(0, length)))).toEqual(["unreadable-file"]);
    }
  });

  test("a part that inflates to more than its directory says is not inflated further", async () => {
    const bytes = (await workbook([HEADING, PROJECT])).slice();
    const view = new DataView(bytes.buffer);
    const name = utf8("xl/worksheets/sheet1.xml");
    const isEntry = (at: number): boolean =>
      view.getUint32(at, true) === 0x02014b50 && name.every((byte, index) => bytes[at + 46 + index] === byte);
    const entry = Array.from({ length: bytes.length - 50 }, (_, at) => at).find(isEntry) ?? 0;
    expect(entry).toBeGreaterThan(0);
    view.setUint32(entry + 24, 10, true);
    expect(codes(await readLedger(bytes))).toEqual(["too-large"]);
  });

  test("a cell that is longer than a spreadsheet's is not read as prose, and that is said", async () => {
    const long = "年产3万吨".repeat(10_000);
    const reading = await readLedger(utf8(`项目名称,建设内容,项目状态\n甲,${long},在建\n`));
    expect(codes(reading)).toEqual(["too-large"]);
    expect(reading.rows).toMatchObject([{ content: long, capacities: [] }]);
  });

  test("a yearly amount in a column of land is told, not converted", async () => {
    const reading = await readLedger(
      utf8("项目名称,用地（亩）,项目状态,产能\n甲,年产4亿平方米隔膜,在建,\n乙,占地2公顷,在建,\n"),
    );
    expect(codes(reading)).toEqual(["bad-number"]);
    expect(reading.rows.map(({ landMu }) => landMu)).toEqual([undefined, 30]);
  });

  test("a sheet name that is not there is said", async () => {
    const reading = await readLedger(await workbook([HEADING, PROJECT]), { sheet: "别的" });
    expect([codes(reading), reading.sheets]).toEqual([["unknown-sheet"], ["台账"]]);
  });

  test("an aborted signal ends the reading", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(readLedger(utf8("a"), { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("readLedger(): tables", () => {
  test("reads by content and says that the extension is wrong", async () => {
    const bytes = await workbook([HEADING, PROJECT]);
    const [right, wrong] = [
      await readLedger(bytes, { fileName: "a.XLSX" }),
      await readLedger(bytes, { fileName: "a.xls" }),
    ];
    expect([codes(right), codes(wrong)]).toEqual([[], ["wrong-extension"]]);
    expect(wrong.rows).toEqual(right.rows);
    const text = utf8(`${HEADING.join(",")}\n${PROJECT.join(",")}`);
    expect(codes(await readLedger(text, { fileName: "a.xlsx" }))).toEqual(["wrong-extension"]);
  });

  test("workbook, text and pasted cells give the same projects", async () => {
    const rows = [HEADING, PROJECT];
    const text = rows.map((row) => row.join("\t")).join("\r\n");
    const { sheet: _, ...inWorkbook } = (await readLedger(await workbook(rows))).rows[0] ?? {};
    expect((await readLedger(utf8(text))).rows).toMatchObject([inWorkbook]);
    expect(readPastedLedger(text).rows).toMatchObject([inWorkbook]);
  });

  test("columns that are given win over remembered ones, and those over names", async () => {
    const bytes = utf8("甲,乙,项目名称,投资主体\n1,示例县,某项目,示例企业 1\n");
    const { fingerprint, columns } = await readLedger(bytes);
    expect(columns.map(({ field, by }) => [field, by])).toEqual([
      [null, "none"],
      [null, "none"],
      ["projectName", "name"],
      ["enterprise", "synonym"],
    ]);
    const remembered = new Map([
      [
        fingerprint,
        new Map([
          [1, "district" as const],
          [0, "jobs" as const],
        ]),
      ],
    ]);
    const reading = await readLedger(bytes, { remembered, columns: new Map([[0, null]]) });
    expect(reading.columns.map(({ field, by }) => [field, by])).toEqual([
      [null, "given"],
      ["district", "given"],
      ["projectName", "name"],
      ["enterprise", "synonym"],
    ]);
    expect(reading.rows).toMatchObject([{ name: "某项目", district: "示例县" }]);
  });

  test("two columns of one meaning are told, and the second is kept", async () => {
    const reading = await readLedger(utf8("项目名称,总投资额（万元）,投资额（万元）\n某项目,100,200\n"));
    expect(codes(reading)).toContain("ambiguous-column");
    expect(reading.rows[0]?.investment).toEqual({ value: 100, unit: "万元" });
    expect([...(reading.rows[0]?.others ?? [])]).toEqual([["投资额（万元）", "200"]]);
  });

  test("a column without a known heading is understood by what stands in it", async () => {
    const lines = ["1", "2", "3"].map((n) => `某项目${n},示例企业${n}有限公司,在建`);
    const { columns } = await readLedger(utf8(`项目名称,甲方,丙,总投资\n${lines.join("\n")}`));
    expect(columns.slice(1, 3)).toMatchObject([
      { field: "enterprise", by: "content", degree: 0.6 },
      { field: "stage", by: "content", degree: 0.6 },
    ]);
  });

  test("keys that objects have of their own are nothing special", async () => {
    const reading = await readLedger(utf8("项目名称,建设单位,__proto__,constructor\n__proto__,toString,x,y\n"));
    expect(reading.rows).toMatchObject([{ name: "__proto__", enterprise: "toString" }]);
    expect([...(reading.rows[0]?.others ?? [])]).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  test("a merged name holds for its rows, a merged amount only for its first", async () => {
    const down = (column: number): MergeRange => ({ startRow: 1, endRow: 2, startCol: column, endCol: column });
    const bytes = await workbook(
      [HEADING, PROJECT, [null, null, null, "年产6万吨铜箔", "拟建"]],
      [down(0), down(1), down(2)],
    );
    expect((await readLedger(bytes)).rows).toMatchObject([
      { name: "甲项目", investment: { value: 100 } },
      { name: "甲项目", enterprise: "示例企业 1", status: "planned" },
    ]);
    expect((await readLedger(bytes)).rows[1]).not.toHaveProperty("investment");
  });

  test("a formula whose result is not stored is said", async () => {
    const cells = new Map([["1,2", { value: null, formula: "1+1", type: "formula" as const }]]);
    const bytes = await writeXlsx({ sheets: [{ name: "台账", rows: [HEADING, PROJECT], cells }] });
    expect((await readLedger(bytes)).issues).toMatchObject([{ code: "formula-without-value", row: 2, column: "C" }]);
  });

  test("a cell far away is bounded, and what is left out is said", async () => {
    const far = new Map([["300000,3", { value: "x", type: "string" as const }]]);
    const bytes = await writeXlsx({ sheets: [{ name: "台账", rows: [HEADING, PROJECT], cells: far }] });
    const reading = await readLedger(bytes);
    expect(codes(reading)).toEqual(["too-large"]);
    expect(reading.counts.projects).toBe(1);
  });

  test("a pre-numbered template has blank rows, not faulty ones", async () => {
    const reading = await readLedger(
      utf8("序号,项目名称,建设单位,项目状态,产能\n1,甲,乙,在建,1万吨/年\n2,,,,\n3,,,,\n"),
    );
    expect(reading.counts).toEqual({ inTable: 3, projects: 1, totals: 0, blanks: 2, notes: 0, faulty: 0 });
  });

  test("progress and words tell a story, and contradictions are told", async () => {
    const reading = await readLedger(
      utf8("项目名称,产能,项目状态,形象进度,是否开工\n甲,,,35%,\n乙,,在建,,否\n丙,,已投产,,是\n丁,,签约,,是\n"),
    );
    expect(reading.rows).toMatchObject([
      { status: "under-construction", progressPercent: 35 },
      { stageWords: "在建、否" },
      { stage: "operating" },
      { stageWords: "签约、是" },
    ]);
    expect(codes(reading)).toEqual(["ambiguous-stage", "ambiguous-stage"]);
  });

  test("what a column of capacities says and cannot be read is told, product names alone are not", async () => {
    const reading = await readLedger(
      utf8("项目名称,产能,项目状态,建设内容\n甲,5,在建,\n乙,1号线,在建,年产2万吨铜箔\n丙,铜箔,在建,年产2万吨铜箔\n"),
    );
    expect(reading.issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["capacity-without-unit", 2, "B"],
      ["bad-capacity", 3, "B"],
    ]);
    expect(reading.rows.map(({ capacities }) => capacities.map(({ value, column }) => [value, column]))).toEqual([
      [],
      [[2, "D"]],
      [[2, "D"]],
    ]);
  });

  test("a date that says more than the year is kept as written, an end before its start is refused", async () => {
    const reading = await readLedger(
      utf8(
        "项目名称,产能,项目状态,开工时间,竣工时间\n甲,,在建,2024年3月,2024年底\n乙,,在建,2024年3月,2023年\n丙,,在建,2024年3月,2024年\n",
      ),
    );
    expect(reading.rows.map(({ start, end, others }) => [start, end, [...others]])).toEqual([
      ["2024-03", "2024", [["竣工时间", "2024年底"]]],
      ["2024-03", undefined, [["竣工时间", "2023年"]]],
      ["2024-03", "2024", []],
    ]);
    expect(reading.issues.map(({ code, row, column }) => [code, row, column])).toEqual([["bad-date", 3, "E"]]);
  });

  test("columns of one heading, and of none, are all kept", async () => {
    const reading = await readLedger(utf8("项目名称,产能,项目状态,甲,甲,\n某项目,,在建,1,2,3\n"));
    expect([...(reading.rows[0]?.others ?? [])]).toEqual([
      ["甲", "1"],
      ["甲 (E)", "2"],
      ["F", "3"],
    ]);
  });

  test("progress goes from 0 to 1 and never back", async () => {
    const done: number[] = [];
    const lines = Array.from({ length: 1000 }, (_, index) => `项目${String(index)},乙`);
    await readLedger(utf8(`项目名称,建设单位\n${lines.join("\n")}`), { onProgress: (share) => done.push(share) });
    expect([done[0], done[done.length - 1]]).toEqual([0, 1]);
    expect(done.length).toBeGreaterThan(6);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });
});
