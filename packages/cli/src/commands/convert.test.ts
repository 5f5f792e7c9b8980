import { readFileSync } from "node:fs";
import { readChain, writeChain } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";

const contacts = [{ of: "a", name: "联系人甲", phone: "000" }];
const files = { "chain.json": cellChain({ contacts }) };
const plain = (document: unknown): unknown => {
  const { chain } = readChain(document);
  return chain === null ? null : writeChain(chain);
};
const jinchang = readFileSync(new URL("../../../../examples/chains/jinchang-battery.json", import.meta.url), "utf8");

describe("liantu convert", () => {
  test.each([
    ["the cells", JSON.stringify(cellChain())],
    ["Jinchang", jinchang],
  ])("json → xlsx → json keeps everything: %s", async (_, json) => {
    const sheets = await capturedRun(["convert", "in.json", "out.xlsx"], { "in.json": json });
    expect([sheets.code, sheets.err, sheets.out]).toEqual([0, "", "已写入 out.xlsx\n"]);
    const back = await capturedRun(["convert", "in.xlsx", "out.json"], { "in.xlsx": sheets.bytes.get("out.xlsx") });
    expect([back.code, back.err]).toEqual([0, ""]);
    expect(plain(JSON.parse(back.written.get("out.json") ?? ""))).toEqual(plain(JSON.parse(json)));
  });

  test.each(["gexf", "graphml"])("json → %s → json keeps links and flows", async (format) => {
    const graph = await capturedRun(["convert", "chain.json", `out.${format}`], files);
    expect([graph.code, graph.err]).toEqual([0, ""]);
    const text = graph.written.get(`out.${format}`) ?? "";
    expect(text).toContain("磷酸铁锂正极材料");
    const back = await capturedRun(["convert", "in.xml", "out.json"], { "in.xml": text });
    expect([back.code, back.err]).toEqual([0, ""]);
    const { links, flows } = JSON.parse(back.written.get("out.json") ?? "") as Record<string, unknown[]>;
    const own = cellChain();
    expect(new Set(links)).toEqual(new Set(own["links"] as unknown[]));
    expect(flows).toHaveLength((own["flows"] as unknown[]).length);
    expect(flows).toEqual(expect.arrayContaining(own["flows"] as unknown[]));
  });

  test("csv is two tables", async () => {
    const { code, out, written } = await capturedRun(["convert", "chain.json", "map.csv", "--lang", "en"], files);
    expect(code).toBe(0);
    expect(out).toContain("map.csv, map-flows.csv written\n");
    expect(out).toContain("not to be read back: 1 enterprises, 2 projects, 1 contacts");
    expect(written.get("map.csv")).toContain("cathode");
    expect(written.get("map-flows.csv")).toMatch(/cathode,cell/u);
  });

  test("contacts stay at home unless asked for", async () => {
    const without = await capturedRun(["convert", "chain.json", "out.json"], files);
    expect(without.written.get("out.json")).not.toContain("联系人甲");
    expect(without.out).toContain("联系人 1（需要时加 --contacts）");
    const withThem = await capturedRun(["convert", "chain.json", "out.json", "--contacts"], files);
    expect(withThem.written.get("out.json")).toContain("联系人甲");
  });

  test("every command reads the other formats, and names the row", async () => {
    const { bytes } = await capturedRun(["convert", "chain.json", "out.xlsx"], files);
    const sheets = { "chain.xlsx": bytes.get("out.xlsx") };
    const [json, xlsx] = await Promise.all([
      capturedRun(["analyze", "chain.json"], files),
      capturedRun(["analyze", "chain.xlsx"], sheets),
    ]);
    expect(xlsx.out).toBe(json.out);
    const bad = cellChain({ projects: [{ id: "p1", link: "nowhere", stage: "operating" }] });
    const faulty = await capturedRun(["convert", "chain.json", "out.xlsx"], { "chain.json": bad });
    expect(faulty.code).toBe(1);
  });

  test("says what cannot be done", async () => {
    const cases: readonly (readonly [string[], string])[] = [
      [["convert", "chain.json"], "缺少文件名"],
      [["convert", "chain.json", "out.docx"], ".graphml"],
      [["convert", "chain.json", "out.xls"], "旧格式"],
      [["convert", "chain.json", "a.json", "b.json"], "b.json"],
      [["convert", "chain.json", "CHAIN.json"], "不能覆盖"],
    ];
    for (const [argv, words] of cases) {
      const { code, err } = await capturedRun(argv, files);
      expect(code, argv.join(" ")).toBe(2);
      expect(err).toContain(words);
    }
    const broken = await capturedRun(["convert", "in.xlsx", "out.json"], {
      "in.xlsx": Uint8Array.of(0x50, 0x4b, 3, 4),
    });
    expect(broken.code).toBe(1);
    expect(broken.err).not.toBe("");
    const table = await capturedRun(["convert", "map.csv", "out.json"], { "map.csv": "Id,Label\na,b" });
    expect([table.code, table.err]).toEqual([1, expect.stringContaining("liantu import")]);
    const doctype = await capturedRun(["convert", "in.gexf", "out.json"], {
      "in.gexf": '<!DOCTYPE a [<!ENTITY b "c">]><gexf/>',
    });
    expect(doctype.code).toBe(1);
    expect(doctype.written.size).toBe(0);
  });
});
