import { readFileSync } from "node:fs";
import { readChain, STAGE_NAMES } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { unzip } from "../../../test/unzip.js";
import { matchName } from "../../match-name.js";
import { readLedger } from "../../read-ledger.js";
import type { CellValue } from "../sheet-plan.js";
import { writeSheets } from "../write-sheets.js";
import { templateColumns } from "./template-columns.js";
import { templateSheets, writeTemplate } from "./write-template.js";

const PATH = new URL("../../../../../examples/chains/jinchang-battery.json", import.meta.url);
const CHAIN = readChain(JSON.parse(readFileSync(PATH, "utf8"))).chain as Chain;

/** Fills rows into the table of the template, as a person would. */
async function filled(rows: readonly (readonly CellValue[])[], chain?: Chain): Promise<Uint8Array> {
  const [ledger, ...others] = templateSheets(chain);
  if (ledger === undefined) throw new Error("no sheet");
  return writeSheets([{ ...ledger, rows, blankRows: 50 }, ...others]);
}

describe("writeTemplate()", () => {
  test("every heading is known by its name, no two mean the same", () => {
    const fields = templateColumns().map(({ head }) => matchName(head)?.field);
    expect(fields).not.toContain(undefined);
    expect(new Set(fields).size).toBe(fields.length);
  });

  test.each([1, 2])("filled in with %i rows it is read without a question, and all of it lands", async (count) => {
    const columns = templateColumns(CHAIN);
    const rows = [0, 1].map((at) => columns.map(({ examples }) => examples[at] ?? null)).slice(0, count);
    const values = new Map<string, CellValue>([
      ["项目代码", "2501-620300-04-01-123456"],
      ["统一社会信用代码", "91000000MA0000000N"],
      ["包抓领导", "示例领导"],
      ["联系人及电话", "13900000000"],
      ["备注", "无"],
    ]);
    const [first, ...rest] = rows;
    const complete = columns.map(({ head }, at) => values.get(head) ?? first?.[at] ?? null);
    const { rows: read, issues, counts } = await readLedger(await filled([complete, ...rest], CHAIN));
    expect(issues).toEqual([]);
    expect(counts).toMatchObject({ inTable: count, projects: count });
    expect(read[0]).toMatchObject({
      name: "示例：年产2万吨材料项目",
      projectCode: "2501-620300-04-01-123456",
      creditCode: "91000000MA0000000N",
      enterprise: "示例材料有限公司",
      chain: CHAIN.document.name,
      district: "示例区",
      content: "建设生产线2条及配套设施",
      landMu: 120,
      start: "2024-03",
      end: "2025-10",
      investment: { value: 20_000, unit: "万元" },
      arrived: { value: 5000, unit: "万元" },
      stage: "building",
      inLibrary: true,
      jobs: 150,
      responsibleUnit: "示例区工信局",
      responsibleLeader: "示例领导",
      capacities: [{ kind: "capacity", value: 2, unit: "万吨/年", isUnsure: false }],
    });
    expect(CHAIN.document.links.map(({ name }) => name)).toContain(read[0]?.link);
    const others = read[0]?.others ?? new Map<string, string>();
    expect(others.get("年度计划投资（万元）")).toBe("8000");
    expect(others.get("联系人及电话")).toBe("13900000000");
  });

  test("empty, it has no projects and nothing wrong with it", async () => {
    const { counts, issues } = await readLedger(await writeTemplate(CHAIN));
    expect(counts.projects).toBe(0);
    expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("offers links, stages and yes or no in lists over all rows", async () => {
    const parts = unzip(await writeTemplate(CHAIN, { rows: 30 }));
    const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const heads = templateColumns(CHAIN).map(({ head }) => head);
    const letterOf = (head: string): string => String.fromCharCode(65 + heads.indexOf(head));
    for (const head of ["所属产业链", "环节", "项目阶段", "是否入库"]) {
      expect(xml, head).toContain(`sqref="${letterOf(head)}4:${letterOf(head)}33"`);
    }
    expect(xml).toContain(
      `"${Object.values(STAGE_NAMES)
        .map(({ zh }) => zh)
        .join(",")}"`,
    );
    const workbook = await readXlsx(await writeTemplate(CHAIN));
    const words = JSON.stringify(workbook.sheets) + JSON.stringify([...parts.values()]);
    for (const { name } of CHAIN.document.links) expect(words).toContain(name);
  });

  test("keeps the examples off the table, marked as such, and explains every column", async () => {
    const { sheets } = await readXlsx(await writeTemplate());
    expect(sheets.map(({ name }) => name)).toEqual(["项目台账", "填写说明"]);
    expect(JSON.stringify(sheets[0]?.rows)).not.toContain("示例");
    const heads = sheets[1]?.rows.slice(3).map(([head]) => head);
    expect(heads).toEqual(templateColumns().map(({ head }) => head));
    expect(sheets[1]?.rows[2]?.slice(2, 4)).toEqual(["示例一", "示例二"]);
  });

  test("is explained in English when asked, with the headings of ledgers", async () => {
    const { sheets } = await readXlsx(await writeTemplate(undefined, { language: "en" }));
    expect(sheets[1]?.name).toBe("How to fill in");
    expect(sheets[0]?.rows[2]?.[1]).toBe("项目名称");
  });

  test("hostile names of links are choices, not formulas", async () => {
    const links = ["=cmd|'/c calc'!A1", 'a"b,c', "<img src=x onerror=alert(1)>", "\uD800"].map((name, at) => ({
      id: String(at),
      name,
      stage: "midstream",
    }));
    const { chain } = readChain({ format: "liantu-chain", version: 1, id: "c", name: "=1+1", links });
    const bytes = await writeTemplate(chain ?? undefined);
    for (const xml of unzip(bytes).values()) expect(xml).not.toMatch(/<f[ >]/u);
    expect(unzip(bytes).get("xl/worksheets/sheet1.xml")?.includes("<formula1>'选项'!$B$1:$B$4</formula1>")).toBe(true);
    const choices = (await readXlsx(bytes)).sheets[2]?.rows.map((row) => row[1]);
    expect(new Set(choices)).toEqual(new Set(['a"b,c', "<img src=x onerror=alert(1)>", "=cmd|'/c calc'!A1", "\uFFFD"]));
  });
});
