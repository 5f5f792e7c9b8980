import { readChain } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";

const files = (ledger: string, more: Readonly<Record<string, unknown>> = {}) => ({
  "chain.json": cellChain(),
  "ledger.csv": ledger,
  ...more,
});
const argv = ["import", "ledger.csv", "--chain", "chain.json"];
const LEDGER = [
  "项目名称,建设单位,环节,投了多少（万元）,走到哪,备用",
  "电芯一厂,甲公司,电芯,90000,攻坚阶段,x",
  "碳酸锂项目,乙公司,碳酸锂,5000,已投产,y",
].join("\r\n");

interface Json {
  readonly ledger: {
    readonly columns: readonly { readonly heading: string; readonly field: string; readonly by: string }[];
  };
  readonly difference: Record<string, readonly Record<string, unknown>[]>;
  readonly duplicates: readonly { readonly key: string }[];
  readonly issues: readonly {
    readonly code: string;
    readonly severity: string;
    readonly remedy: { readonly zh: string };
  }[];
}
const json = async (args: readonly string[], given: Readonly<Record<string, unknown>>): Promise<Json> =>
  JSON.parse((await capturedRun([...argv, ...args, "--json"], given)).out) as Json;

describe("liantu import --column, --word, --mapping", { timeout: 60_000 }, () => {
  const said = ["--column", "投了多少（万元）=总投资", "--column", "E=progress", "--column", "备用=-"];

  test("columns mean what is said, by heading or letter, by key or usual name; - is not read", async () => {
    const { ledger } = await json(said, files(LEDGER));
    expect(ledger.columns.slice(3).map(({ field, by }) => [field, by])).toEqual([
      ["investment", "given"],
      ["progress", "given"],
      [null, "given"],
    ]);
    const { written } = await capturedRun([...argv, ...said, "-o", "out.json"], files(LEDGER));
    const { chain } = readChain(JSON.parse(written.get("out.json") ?? ""));
    const added = [...(chain?.projects.values() ?? [])].filter(({ source }) => source === "ledger.csv");
    expect(added.map(({ investment, stage }) => [investment?.value, stage])).toEqual([
      [90_000, undefined],
      [5000, "operating"],
    ]);
  });

  test("the remedies name the options, and the options take the issues away", async () => {
    const before = await json(said.slice(0, 4), files(LEDGER));
    const unknown = before.issues.find(({ code }) => code === "unknown-stage");
    expect(unknown?.remedy.zh).toContain("--word");
    expect(before.issues.find(({ code }) => code === "unused-column")?.remedy.zh).toContain("--column");
    const after = await json([...said, "--word", "攻坚阶段=在建"], files(LEDGER));
    expect(after.issues.map(({ code }) => code)).not.toContain("unknown-stage");
    expect(after.issues.map(({ code }) => code)).not.toContain("unused-column");
  });

  test("a mapping is made, kept, added to, and read for ledgers with the same headings", async () => {
    const first = await capturedRun([...argv, ...said, "--mapping", "map.json"], files(LEDGER));
    const kept = first.written.get("map.json") ?? "";
    expect(JSON.parse(kept)).toMatchObject({
      format: "liantu-mapping",
      ledgers: [
        { columns: [{ heading: "投了多少（万元）", field: "investment" }, { field: "progress" }, { field: null }] },
      ],
    });
    const july = files(LEDGER.replace("90000", "91000"), { "map.json": kept });
    const again = await capturedRun([...argv, "--mapping", "map.json", "--json"], july);
    expect(again.written.has("map.json")).toBe(false);
    expect((JSON.parse(again.out) as Json).ledger.columns[3]?.field).toBe("investment");
    const more = await capturedRun([...argv, "--mapping", "map.json", "--word", "攻坚阶段=building"], july);
    const grown = more.written.get("map.json") ?? "";
    expect(JSON.parse(grown)).toMatchObject({
      ledgers: (JSON.parse(kept) as { ledgers: { columns: unknown[] }[] }).ledgers.map(() => ({})),
      words: [{ word: "攻坚阶段", stage: "building" }],
    });
    const last = await json(["--mapping", "map.json"], files(LEDGER, { "map.json": grown }));
    expect(last.issues.map(({ code }) => code)).not.toContain("unknown-stage");
    const other = await json(["--mapping", "map.json"], files(LEDGER.replace("备用", "备用二"), { "map.json": grown }));
    expect(other.ledger.columns[3]?.field).not.toBe("investment");
  });

  test("what is no mapping is never written over; hostile keys do nothing", async () => {
    for (const bad of ["{}", "[]", "x", '{"format":"liantu-chain"}', ""]) {
      const { code, err, written } = await capturedRun(
        [...argv, ...said, "--mapping", "map.json"],
        files(LEDGER, { "map.json": bad }),
      );
      expect([code, written.size]).toEqual([2, 0]);
      expect(err).toContain("--mapping");
    }
    const hostile =
      '{"format":"liantu-mapping","ledgers":[{"fingerprint":"__proto__","columns":[{"column":0,"field":"__proto__"}]},7,null],"words":[{"word":"__proto__","stage":"building"},{"word":1,"stage":"x"}]}';
    expect((await json(["--mapping", "map.json"], files(LEDGER, { "map.json": hostile }))).ledger.columns).toHaveLength(
      6,
    );
    expect((await capturedRun([...argv, "--mapping", "chain.json"], files(LEDGER))).code).toBe(2);
    expect((await capturedRun([...argv, "--mapping", "map.csv"], files(LEDGER))).code).toBe(2);
  });

  test.each([
    [["--column", "没有这列=investment"], "台账没有列"],
    [["--column", "备用=invesment"], "是否要写 investment"],
    [["--column", "备用"], "--column 应写成"],
    [["--word", "攻坚阶段=bilding"], "是否要写 building"],
    [["--word", "=building"], "--word 应写成"],
    [["--older", "yes"], "--older"],
    [["--repeat", "2=maybe"], "--repeat"],
    [["--repeat", "2=same", "--repeats", "ask"], "不能同时用"],
  ])("%j is told to be wrong", async (args, words) => {
    const { code, err } = await capturedRun([...argv, ...args], files(LEDGER));
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("liantu import: repeats, older months, what is outside", { timeout: 60_000 }, () => {
  const REPEATED = [
    "项目名称,建设单位,环节,产能,总投资（万元）,项目状态",
    "电芯扩建项目,甲公司,电芯,3GWh,90000,已投产",
    "电芯扩建项目,甲公司,电芯,3GWh,80000,已投产",
  ].join("\r\n");

  test("a repeat is asked about, and answered by --repeat for any of its rows", async () => {
    const asked = await json([], files(REPEATED));
    expect(asked.difference["mergedRows"]).toMatchObject([{ isConfirmed: false }]);
    expect(asked.issues.find(({ code }) => code === "duplicate-rows")?.remedy.zh).toContain("--repeat 行号=same");
    for (const row of ["2", "3"]) {
      const one = await json(["--repeat", `${row}=same`], files(REPEATED));
      expect([one.difference["added"]?.length, one.difference["mergedRows"]]).toMatchObject([
        1,
        [{ isConfirmed: true }],
      ]);
      const two = await json(["--repeat", `${row}=other`], files(REPEATED));
      expect([two.difference["added"]?.length, two.difference["mergedRows"]]).toEqual([2, []]);
    }
    expect((await capturedRun([...argv, "--repeat", "2=same", "--repeat", "3=other"], files(REPEATED))).code).toBe(2);
  });

  test("an older ledger puts no stage back unless --older take says so", async () => {
    const of = (stage: string): string => REPEATED.split("\r\n").slice(0, 2).join("\r\n").replace("已投产", stage);
    const june = await capturedRun([...argv, "-o", "chain.json", "--as-of", "2024-06"], files(of("已投产")));
    const may = files(of("正在建设"), { "chain.json": june.written.get("chain.json") });
    const stageAfter = async (...args: string[]): Promise<unknown> => {
      const { written, out } = await capturedRun([...argv, "-o", "out.json", "--as-of", "2024-05", ...args], may);
      const { chain } = readChain(JSON.parse(written.get("out.json") ?? ""));
      const project = [...(chain?.projects.values() ?? [])].find(({ name }) => name === "电芯扩建项目");
      return [project?.stage, out.includes("older-stage")];
    };
    expect(await stageAfter()).toEqual(["operating", true]);
    expect(await stageAfter("--older", "take")).toEqual(["building", false]);
  });

  test("不属于本链 in the ledger or in --place leaves the row out, and counts it", async () => {
    const ledger = REPEATED.split("\r\n").slice(0, 2).join("\r\n").replace(",电芯,", ",不属于本链,");
    const { out, code } = await capturedRun(argv, files(ledger));
    expect([out, code]).toEqual([expect.stringContaining("不属于本链 1 行"), 0]);
    const placed = await capturedRun([...argv, "--place", "2=不属于本链"], files(ledger.replace("不属于本链", "电芯")));
    expect(placed.out).toContain("不属于本链 1 行");
  });

  test("thousands of failed formulas are counted and listed as stretches, not one by one", async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `电芯${String(at)}厂,甲公司,电芯,,#REF!,已投产`);
    const ledger = [REPEATED.split("\r\n")[0], ...rows].join("\r\n");
    const { out } = await capturedRun(argv, files(ledger));
    expect(out).toMatch(/formula-error × 1500/u);
    const { issues } = await json([], files(ledger));
    expect(issues.filter(({ code }) => code === "formula-error").at(-1)).toMatchObject({
      rows: [{ first: 1002, last: 1501 }],
    });
  });
});
