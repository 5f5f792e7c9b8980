import { describe, expect, test } from "vitest";
import { enterpriseField, readEnterpriseList } from "./read-enterprise-list.js";
import type { SheetPlan } from "./workbook/sheet-plan.js";
import { writeSheets } from "./workbook/write-sheets.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = async (text: string): Promise<unknown[]> => [...(await readEnterpriseList(bytesOf(text))).rows];

describe("readEnterpriseList()", () => {
  test("finds the heading under a title, takes columns by their names, and leaves blank rows and cells out", async () => {
    const text = '企业库,,,\n企业名称,统一社会信用代码,经营范围（摘要）,备注\n甲,91X,"隔膜,\n生产",x\n,,,\n乙,,,\n';
    const reading = await readEnterpriseList(bytesOf(text));
    expect(Object.fromEntries(reading.columns)).toEqual({
      企业名称: "name",
      统一社会信用代码: "creditCode",
      "经营范围（摘要）": "scope",
    });
    expect([...reading.rows]).toEqual([{ name: "甲", creditCode: "91X", scope: "隔膜,\n生产" }, { name: "乙" }]);
    expect(reading.issues).toEqual([]);
  });

  test("joins columns of one meaning, and reads tabs and GBK", async () => {
    expect(await rowsOf("名称\t主要产品\t其他产品\n甲\tA\tB")).toEqual([{ name: "甲", products: "A；B" }]);
    // "名称,产品\n甲,乙" in GBK
    const gbk = Uint8Array.from([
      0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb2, 0xfa, 0xc6, 0xb7, 0x0a, 0xbc, 0xd7, 0x2c, 0xd2, 0xd2,
    ]);
    const reading = await readEnterpriseList(gbk);
    expect([...reading.rows]).toEqual([{ name: "甲", products: "乙" }]);
    expect(reading.issues.map(({ code }) => code)).toEqual(["encoding-guessed"]);
  });

  test("an unclosed quote swallows no rows", async () => {
    expect(await rowsOf('企业名称,产品\n甲,"x\n乙,y\n丙,z\n')).toEqual([
      { name: "甲", products: '"x' },
      { name: "乙", products: "y" },
      { name: "丙", products: "z" },
    ]);
  });

  test("hostile cells stay text", async () => {
    const [row] = await rowsOf("name,products,__proto__\n<img onerror>,=cmd|'/c calc'!A1,1\n");
    expect(row).toEqual({ name: "<img onerror>", products: "=cmd|'/c calc'!A1" });
  });

  test("reads the sheet of a workbook that has such columns", async () => {
    const plan = (name: string, heads: readonly string[], row: readonly string[]): SheetPlan => ({
      name,
      columns: heads.map((head) => ({ head, width: 12 })),
      rows: [row],
    });
    const bytes = await writeSheets([
      plan("说明", ["a", "b"], ["1", "2"]),
      plan("企业", ["企业名称", "经营范围"], ["甲", "隔膜生产"]),
    ]);
    expect([...(await readEnterpriseList(bytes)).rows]).toEqual([{ name: "甲", scope: "隔膜生产" }]);
  });

  test.each([
    ["", ["empty-file"]],
    ["a,b\n1,2", []],
    ["企业名称\n甲", []],
  ])("says of %j that there is nothing to read", async (text, codes) => {
    const reading = await readEnterpriseList(bytesOf(text));
    expect([...reading.rows]).toEqual([]);
    expect(reading.issues.map(({ code }) => code)).toEqual(codes);
    expect(reading.columns.size).toBe(0);
  });
});

test("headings mean one thing", () => {
  expect(
    ["公司名称", "Name", "主要产品及产能", "国民经济行业分类", "注册地址", "主要客户", "法人"].map(enterpriseField),
  ).toEqual(["name", "name", "products", "industryCodes", "home", "customers", undefined]);
});
