import { readFileSync } from "node:fs";
import { readChain } from "@liantu/core";
import { readLedger } from "@liantu/ledger";
import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";
import { displayWidth } from "../text/east-asian-width.js";

const LEDGER = [
  "序号,项目名称,建设单位,环节,产能,进展情况,总投资（万元）",
  "1,磷酸铁锂一期项目,示例企业 1,磷酸铁锂正极材料,1.5万吨,正在建设,30000",
  "2,电芯扩建项目,示例企业 2,电芯,3GWh,已投产,90000",
  "3,某新材料项目,示例企业 3,,,洽谈中,5000",
  "4,,示例企业 4,电芯,1GWh,已投产,100",
  ",合计,,,,,125000",
].join("\r\n");
const files = { "chain.json": cellChain(), "ledger.csv": LEDGER };
const argv = ["import", "ledger.csv", "--chain", "chain.json"];

interface ImportJson {
  readonly ledger: { readonly counts: Record<string, number>; readonly columns: readonly { readonly field: string }[] };
  readonly difference: Record<string, readonly unknown[]>;
  readonly issues: readonly { readonly code: string; readonly place: string; readonly severity: string }[];
  readonly written: readonly string[];
}

describe("liantu import", () => {
  test("puts sure rows in, lists the others with row number and remedy, and writes a sound chain", async () => {
    const { code, out, written } = await capturedRun([...argv, "-o", "out.json"], files);
    expect(code).toBe(1); // row 5 has no name
    expect(out).toContain("表内 5 行 = 项目 3 + 合计 1 + 空行 0 + 说明 0 + 有错 1");
    expect(out).toContain("新增 2 个项目，更新 0 个，无变化 0 个；链上另有 2 个项目台账未提到，保留");
    expect(out).toMatch(/4\s+某新材料项目\s/u);
    expect(out).toContain("  5: 有内容但没有项目名称");
    expect(out).toContain("已写入 out.json");
    const { chain, issues } = readChain(JSON.parse(written.get("out.json") ?? ""));
    expect(issues).toEqual([]);
    const added = [...(chain?.projects.values() ?? [])].filter(({ source }) => source?.includes("ledger.csv") === true);
    expect(
      added.map(({ link, stage, capacity, unit, investment }) => [link, stage, capacity, unit, investment]),
    ).toEqual([
      ["cathode", "building", 1.5, "万吨/年", { value: 30_000, unit: "万元", source: "ledger.csv" }],
      ["cell", "operating", 3, "GWh/年", { value: 90_000, unit: "万元", source: "ledger.csv" }],
    ]);
  });

  test("decisions place a row, or leave it out for good", async () => {
    const placed = await capturedRun([...argv, "--place", "4=铜箔", "--json"], files);
    const json = JSON.parse(placed.out) as ImportJson;
    expect(json.difference["added"]).toHaveLength(3);
    expect(json.difference["undecided"]).toEqual([]);
    const named = await capturedRun([...argv, "--place", "!4=铜箔", "--as-of", "2024年6月", "--json"], files);
    expect((JSON.parse(named.out) as ImportJson).difference).toEqual(json.difference);
    const left = JSON.parse((await capturedRun([...argv, "--place", "4=-", "--json"], files)).out) as ImportJson;
    expect(left.difference["outside"]).toEqual([{ sheet: "", row: 4, name: "某新材料项目" }]);
  });

  test("--json has stable keys, and every row is somewhere", async () => {
    const { code, out } = await capturedRun([...argv, "--json"], files);
    expect(code).toBe(1);
    const json = JSON.parse(out) as ImportJson;
    expect(Object.keys(json)).toEqual(["ledger", "chain", "difference", "duplicates", "issues", "written"]);
    expect(json.ledger.counts).toEqual({ inTable: 5, projects: 3, totals: 1, blanks: 0, notes: 0, faulty: 1 });
    const { used = [], mergedRows = [], undecided = [], outside = [] } = json.difference;
    expect(used.length + mergedRows.length + undecided.length + outside.length).toBe(3);
    expect(json.issues).toContainEqual(
      expect.objectContaining({ code: "missing-name", place: "5", severity: "error" }),
    );
    expect(json.written).toEqual([]);
  });

  test("rows in doubt become a workbook that says why and reads back", async () => {
    const { bytes } = await capturedRun([...argv, "--faulty", "doubt.xlsx"], files);
    const reading = await readLedger(bytes.get("doubt.xlsx") ?? new Uint8Array());
    expect(reading.columns.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["projectName", "enterprise", "link", "capacity", "progress", "investment"]),
    );
    expect(reading.counts.inTable).toBe(2);
    const sound = LEDGER.split("\r\n").slice(0, 3).join("\r\n");
    const { bytes: none } = await capturedRun([...argv, "--faulty", "doubt.xlsx"], { ...files, "ledger.csv": sound });
    expect(none.size).toBe(0);
  });

  test("a ledger without a column of links gets one, to write the missing links into", async () => {
    const bare = LEDGER.split("\r\n")
      .map((line) =>
        line
          .split(",")
          .filter((_, at) => at !== 3)
          .join(","),
      )
      .join("\r\n");
    const { bytes } = await capturedRun([...argv, "--faulty", "doubt.xlsx"], { ...files, "ledger.csv": bare });
    const reading = await readLedger(bytes.get("doubt.xlsx") ?? new Uint8Array());
    expect(reading.columns.filter(({ field }) => field === "link").map(({ heading }) => heading)).toEqual(["环节"]);
  });

  test("a second import of the same ledger changes nothing, and the chain may be written in place", async () => {
    const first = await capturedRun([...argv, "-o", "chain.json"], files);
    const again = { ...files, "chain.json": first.written.get("chain.json") };
    const { out, written } = await capturedRun([...argv, "-o", "chain.json", "--lang", "en"], again);
    expect(out).toContain("0 projects new, 0 changed, 2 the same");
    expect(written.get("chain.json")).toBe(first.written.get("chain.json"));
  });

  test("--as-of moves the date of the document on, never back", async () => {
    const dateAfter = async (asOf: string): Promise<unknown> => {
      const { written } = await capturedRun([...argv, "-o", "out.json", "--as-of", asOf], files);
      return (JSON.parse(written.get("out.json") ?? "") as { asOf: unknown }).asOf;
    };
    expect([await dateAfter("2024-06"), await dateAfter("2023-06")]).toEqual(["2024-06", "2024-01-31"]);
  });

  test("tells what changed, field by field, in words", async () => {
    const first = await capturedRun([...argv, "-o", "chain.json"], files);
    const later = LEDGER.replace("正在建设", "已投产").replace(",30000", ",32000");
    const { out } = await capturedRun(argv, { "chain.json": first.written.get("chain.json"), "ledger.csv": later });
    expect(out).toContain("更新 1 个");
    expect(out).toMatch(/磷酸铁锂一期项目 .*进展：在建 → 投产/u);
    expect(out).toMatch(/总投资：30000 万元 → 32000 万元/u);
  });

  test("a renamed project is asked about, and answered by --same", async () => {
    const first = await capturedRun([...argv, "-o", "chain.json"], files);
    const chain = first.written.get("chain.json") ?? "";
    const key = [...(readChain(JSON.parse(chain)).chain?.projects ?? [])].find(
      ([, { name }]) => name === "电芯扩建项目",
    )?.[0];
    const later = {
      "chain.json": chain,
      "ledger.csv": LEDGER.replace("电芯扩建项目", "新建电芯项目").replace("3GWh,已投产,90000", ",已投产,"),
    };
    const asked = await capturedRun([...argv, "--json"], later);
    expect((JSON.parse(asked.out) as ImportJson).difference["possiblySame"]).toEqual([
      { sheet: "", row: 3, name: "新建电芯项目", project: key },
    ]);
    expect((await capturedRun(argv, later)).out).toContain(`可能就是 电芯扩建项目 (${String(key)})`);
    const yes = JSON.parse(
      (await capturedRun([...argv, "--same", `3=${String(key)}`, "--json"], later)).out,
    ) as ImportJson;
    expect([yes.difference["possiblySame"], yes.difference["added"]]).toEqual([[], []]);
    const no = JSON.parse((await capturedRun([...argv, "--same", "3=-", "--json"], later)).out) as ImportJson;
    expect(no.difference["added"]).toHaveLength(1);
    expect((await capturedRun([...argv, "--same", "3=nobody"], later)).code).toBe(2);
  });

  test("says plainly what is missing or wrong", async () => {
    const run = async (...args: string[]): Promise<string> => {
      const { code, err } = await capturedRun(args, files);
      expect(code).toBe(2);
      return err;
    };
    expect(await run("import", "ledger.csv")).toContain("缺少 --chain");
    expect(await run(...argv, "-o", "ledger.xlsx")).toContain(".json");
    expect(await run(...argv, "-o", "ledger.csv")).toContain(".json");
    expect(await run(...argv, "--place", "99=cell")).toContain("没有这一行");
    expect(await run(...argv, "--place", "4=nowhere")).toContain("没有环节");
    expect(await run(...argv, "--as-of", "June")).toContain("--as-of");
    expect(await run("import", "-", "--chain", "-")).toContain("标准输入");
    const missing = await capturedRun(["import", "none.csv", "--chain", "chain.json"], files);
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining("none.csv")]);
  });

  test.each([40, 80, 120])("fits a terminal of %i columns", async (columns) => {
    const { out } = await capturedRun(argv, files, columns);
    for (const line of out.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
  });

  test("hostile names do nothing but show", async () => {
    const hostile = LEDGER.replace("某新材料项目", "\u202Eevil\u001B[31m<img onerror=1>");
    const { out } = await capturedRun(argv, { ...files, "ledger.csv": hostile });
    expect(out).toContain("<U+202E>");
    expect(out).not.toContain("\u001B");
  });

  test("an example ledger goes into the example chain", async () => {
    const read = (name: string): Uint8Array => readFileSync(new URL(`../../../../examples/${name}`, import.meta.url));
    const { out, written } = await capturedRun(
      ["import", "jinchang-projects.xlsx", "--chain", "jinchang.json", "-o", "out.json", "--json"],
      {
        "jinchang.json": read("chains/jinchang-battery.json"),
        "jinchang-projects.xlsx": read("ledgers/jinchang-projects.xlsx"),
      },
    );
    const json = JSON.parse(out) as ImportJson;
    expect(json.difference["added"]?.length).toBeGreaterThan(5);
    expect(json.difference["undecided"]?.length).toBeGreaterThan(0);
    expect(
      readChain(JSON.parse(written.get("out.json") ?? "")).issues.filter(({ severity }) => severity === "error"),
    ).toEqual([]);
  });
});
