import { describe, expect, test } from "vitest";
import { buyers } from "../test/buyer-chain.js";
import { capturedRun, cellChain } from "../test/captured-run.js";

const files = { "chain.json": cellChain() };

async function exported(some: unknown, ...options: string[]): Promise<string> {
  const argv = ["opportunities", "chain.json", "-o", "list.csv", ...options];
  const { code, written } = await capturedRun(argv, { "chain.json": some });
  expect(code).toBe(0);
  return written.get("list.csv") ?? "";
}

describe("liantu opportunities -o", () => {
  test("writes every column in its order, numbers as numbers, the unit in a column of its own", async () => {
    const [heads = "", row = "", ...rest] = (await exported(buyers)).split("\r\n");
    expect(rest).toEqual([""]);
    expect(heads.split(",")).toEqual([
      "\uFEFF序号",
      ..."环节 产品 链段 类别 对策 已建后缺口 在建后缺口 引进后缺口 单位 需项目数".split(" "),
      ..."投资 投资单位 用地（亩） 用工（人） 本地买家数 本地买家（年用量） 评分 等级 责任单位".split(" "),
      ...["已建后缺口", "在建后缺口", "引进后缺口"].flatMap((gap) => [`${gap}（低）`, `${gap}（高）`, `${gap}的把握`]),
      "项目、投资、用地、用工的把握",
      ..."评分项：类别 评分项：缺口占比 评分项：本地买家 评分项：断链 评分算式 来源 环节编号".split(" "),
    ]);
    expect(row.split(",").slice(0, 20)).toEqual([
      ..."1 磷酸铁锂正极材料 磷酸铁锂 中游 空白点 补链 26400 26400 26400 吨/年 1".split(" "),
      ..."6.02976 亿元 72.2304 211.2 2".split(" "),
      "乙公司（电芯）22000 吨/年；甲公司（电芯）4400 吨/年",
      ..."0.713333333 高 投资促进局".split(" "),
    ]);
    expect(row).toContain("24000,30000,准确,准确,");
    expect(row).toMatch(/= 0\.7133,公示,cathode$/u);
  });

  test("says what was written, and nothing else", async () => {
    const argv = ["opportunities", "chain.json", "-o", "list.csv"];
    const { code, out, err } = await capturedRun(argv, { "chain.json": buyers });
    expect({ code, out, err }).toEqual({ code: 0, out: "已写入 list.csv：1 项投资机会\n", err: "" });
  });

  test("says that the list is filtered where only one link was asked for", async () => {
    const written = async (why: string, ...options: string[]): Promise<string> =>
      (await capturedRun(["opportunities", "chain.json", "-o", "list.csv", "--why", why, ...options], files)).out;
    expect(await written("cathode")).toBe("已写入 list.csv：1 项投资机会（只含 --why 的环节，清单共 2 项）\n");
    expect(await written("cell", "--lang=en")).toBe(
      "list.csv written: 0 opportunities (only the link of --why; the list has 2)\n",
    );
  });

  test("heads and words are English when asked", async () => {
    const text = await exported(buyers, "--lang=en");
    expect(text.split("\r\n")[0]).toMatch(/^\uFEFFNo\.,Link,Product,Lane,Class,Action,Gap after built,/u);
    expect(text).toContain("LFP cathode");
  });

  test("what is not known is empty, and every row is as long as the heads", async () => {
    const document = cellChain({ projects: [{ id: "p1", enterprise: "a", link: "cell", stage: "operating" }] });
    const [heads = "", row = ""] = (await exported(document)).split("\r\n");
    expect(row.split(",")).toHaveLength(heads.split(",").length);
    expect(row.split(",").slice(6, 12)).toEqual(["", "", "", "吨/年", "", ""]);
    expect(row).toContain("待测算");
  });

  test("no spreadsheet runs what stands in a document", async () => {
    const [link, consumer] = buyers["links"] as Record<string, unknown>[];
    const text = await exported({
      ...buyers,
      links: [
        {
          ...link,
          name: '=HYPERLINK("http://x","点")',
          product: "+1",
          responsible: { unit: "@SUM(A1)" },
          typicalProject: { capacity: 1, source: "\t=cmd|' /C calc'!A0" },
        },
        consumer,
      ],
      enterprises: [
        { id: "a", name: "-甲" },
        { id: "b", name: "=乙\r\n假行,x" },
      ],
    });
    expect(text.split("\r\n")).toHaveLength(3);
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""点"")",'+1,`);
    expect(text).toContain(",'@SUM(A1),");
    expect(text).not.toMatch(/(?:^|,)"?[=+@\t\r-]/mu);
  });

  test("JSON in a file is the JSON of --json, and both can be had", async () => {
    const argv = ["opportunities", "chain.json", "--json"];
    const { out } = await capturedRun(argv, files);
    const both = await capturedRun([...argv, "-o", "清单.JSON"], files);
    expect(both.out).toBe(out);
    expect(both.written.get("清单.JSON")).toBe(out);
  });

  test("a file that cannot be written ends with 1, a document that cannot be read writes none", async () => {
    const argv = ["opportunities", "chain.json", "-o", "nowhere/list.csv"];
    const { code, out, err } = await capturedRun(argv, files);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe("无法写入 nowhere/list.csv：没有这个文件夹\n");
    const unread = await capturedRun(["opportunities", "none.json", "-o", "list.csv"]);
    expect({ code: unread.code, written: unread.written.size }).toEqual({ code: 1, written: 0 });
  });

  test("gives the same bytes whatever the order of the records", async () => {
    const reversed = Object.fromEntries(
      Object.entries(buyers).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]),
    );
    expect(await exported(reversed)).toBe(await exported(buyers));
  });
});
