import { BRIEFING_SECTIONS } from "@liantu/report";
import { describe, expect, test, vi } from "vitest";
import { unzip } from "../../../ledger/test/unzip.js";
import { faultsOf, readDocx, readPptx } from "../../../report/test/read-office.js";
import { capturedRun, cellChain } from "../../test/captured-run.js";
import { REPORT_PARTS } from "./report-help.js";

// Whole documents are written and read again, which takes its time where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const contacts = [{ of: "a", name: "王五", phone: "13800000000" }];
const files = {
  "chain.json": cellChain({ contacts }),
  "old.json": cellChain({ asOf: "2023-12-31", projects: [] }),
  "broken.json": "{",
  "faulty.json": cellChain({ flows: [{ from: "cell", to: "nowhere", coefficient: 2 }] }),
};
const run = async (line: string, columns?: number) => capturedRun(line.split(" "), files, columns);
const bytesOf = (bytes: ReadonlyMap<string, Uint8Array>, name: string) => bytes.get(name) ?? new Uint8Array();

describe("liantu report", () => {
  test("writes Word with the map, in the language asked for", async () => {
    const { code, out, err, bytes } = await run(
      "report chain.json -o 简报.docx --unit 招商局 --date 2024-02-05 --mark 内部资料",
    );
    expect([code, err, out]).toEqual([0, "", "已写入 简报.docx：7 个部分，6 张表\n"]);
    const { paragraphs, parts } = readDocx(bytesOf(bytes, "简报.docx"));
    expect(faultsOf(parts)).toEqual([]);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(["内部资料", "电池链情况简报", "招商局　2024年2月5日", "二、产业链图谱"]),
    );
    expect([...parts.keys()].filter((name) => name.endsWith(".png"))).toHaveLength(1);
    const en = await run("report chain.json -o b.docx --lang en --title Briefing --omit map,rules");
    expect(en.out).toBe("b.docx written: 5 parts, 4 tables\n");
    expect(readDocx(bytesOf(en.bytes, "b.docx")).paragraphs.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Briefing", "2. What is missing, and how much"]),
    );
  });

  test("writes PowerPoint with the map in shapes, compared with an earlier state", async () => {
    const { code, out, bytes } = await run("report chain.json -o a.pptx --before old.json");
    expect([code, out]).toEqual([0, "已写入 a.pptx：8 个部分，8 张表\n"]);
    const { slides, parts } = readPptx(bytesOf(bytes, "a.pptx"));
    expect(faultsOf(parts)).toEqual([]);
    expect(slides.flatMap(({ groups }) => groups)).toEqual(
      expect.arrayContaining(["铜箔", "碳酸锂 → 磷酸铁锂正极材料"]),
    );
    expect(slides.flatMap(({ texts }) => texts).join()).toContain("与上月相比");
  });

  test("writes the lists as a workbook", async () => {
    const { code, out, bytes } = await run("report chain.json -o a.xlsx --date 2024-02-05");
    expect([code, out]).toEqual([0, "已写入 a.xlsx：全部清单和数据\n"]);
    expect(unzip(bytesOf(bytes, "a.xlsx")).get("xl/workbook.xml")).toContain("供需缺口");
  });

  test.each(["a.docx", "a.pptx", "a.xlsx"])("names contacts only when asked for: %s", async (name) => {
    const texts = async (more: string): Promise<string> =>
      [...unzip(bytesOf((await run(`report chain.json -o ${name}${more}`)).bytes, name)).values()].join();
    expect(await texts("")).not.toMatch(/王五|13800000000/u);
    expect(await texts(" --with-contacts")).toContain("王五");
  });

  test("keeps to links that are named by key or name", async () => {
    const { bytes } = await run("report chain.json -o a.docx --omit map --link 铜箔 --link cathode");
    const { tables } = readDocx(bytesOf(bytes, "a.docx"));
    expect(tables[0]?.slice(1).map(([name]) => name)).toEqual(["磷酸铁锂正极材料", "铜箔"]);
  });

  test.each([
    ["report chain.json", "缺少 -o 文件.docx|pptx|xlsx"],
    ["report -o a.docx", "缺少文件名"],
    ["report chain.json -o a.doc", "应以 .docx、.pptx、.xlsx 结尾"],
    ["report chain.json -o a.docx --date 昨天", "--date 应写成 2025-03-31"],
    ["report chain.json -o a.docx --omit map,gap", "--omit 应为 situation"],
    ["report chain.json -o a.xlsx --unit 局", "--unit 不用于 .xlsx 文件"],
    ["report chain.json -o a.docx --link 银", "链上没有环节"],
    ["report chain.json -o chain.json", "结尾"],
    ["report chain.json -o A.docx --before a.docx", "不能覆盖"],
    ["report chain.json -o a.docx --json", "没有选项 --json"],
  ])("says what is wrong with the command: %s", async (line, message) => {
    const { code, err, bytes } = await run(line);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(bytes.size).toBe(0);
  });

  test("what cannot be read is an issue of its file, and nothing is written", async () => {
    for (const [line, message] of [
      ["report broken.json -o a.docx", "broken.json：1 个错误"],
      ["report chain.json -o a.docx --before broken.json", "broken.json：1 个错误"],
      ["report chain.json -o nowhere/a.docx", "没有这个文件夹"],
    ] as const) {
      const { code, err, bytes } = await run(line);
      expect([code, bytes.size]).toEqual([1, 0]);
      expect(err).toContain(message);
    }
  });

  test("what can be read of a document with errors is written all the same, and the errors are told", async () => {
    const { code, err, bytes } = await run("report faulty.json -o a.docx --omit map --before faulty.json");
    expect([code, bytes.size]).toEqual([1, 1]);
    expect(err.match(/faulty\.json：1 个错误/gu)).toHaveLength(2);
  });

  test("the help names every part", async () => {
    expect(REPORT_PARTS).toEqual(BRIEFING_SECTIONS);
    const { out } = await run("help report");
    for (const part of BRIEFING_SECTIONS) expect(out).toContain(part);
  });
});
