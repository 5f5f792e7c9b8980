import { readFileSync } from "node:fs";
import path from "node:path";
import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { readLedger } from "../index.js";
import { mergeLedger } from "./merge-ledger.js";

const EXAMPLES = path.resolve(import.meta.dirname, "../../../../examples");
const jinchang = readChain(JSON.parse(readFileSync(path.join(EXAMPLES, "chains/jinchang-battery.json"), "utf8")))
  .chain as Chain;
const read = (name: string, sheet?: string) =>
  readLedger(readFileSync(path.join(EXAMPLES, "ledgers", name)), {
    fileName: name,
    ...(sheet !== undefined && { sheet }),
  });

describe("example ledgers into the chain of Jinchang", { timeout: 60_000 }, () => {
  test.each([
    // rows, added, undecided, counted in another row
    ["key-projects.xlsx", 12, 10, 2, 0],
    ["monthly.xlsx", 8, 7, 1, 0],
    ["phases.xlsx", 4, 3, 0, 1],
    ["signed-gbk.csv", 20, 18, 2, 0],
    ["park-utf16.tsv", 10, 8, 2, 0],
    ["two-thousand.csv", 1998, 1736, 262, 0],
  ])("%s", async (name, rows, added, undecided, merged) => {
    const reading = await read(name);
    const { chain, difference } = mergeLedger(jinchang, reading, { source: name });
    expect([
      reading.rows.length,
      difference.added.length,
      difference.undecided.length,
      difference.mergedRows.length,
    ]).toEqual([rows, added, undecided, merged]);
    expect([difference.changed, difference.missing.length]).toEqual([[], 10]);
    expect(chain.document.projects?.slice(0, 10)).toEqual(jinchang.document.projects);
    const news = readChain(chain.document).issues.filter(({ severity }) => severity !== "info");
    expect(news.filter(({ code }) => code !== "status-missing")).toEqual([]);
    expect(mergeLedger(chain, reading, { source: name }).chain).toBe(chain);
  });

  test("what is not sure are 储能电池, cells or packs", async () => {
    const { difference } = mergeLedger(jinchang, await read("two-thousand.csv"));
    const words = new Map(
      difference.undecided.map(({ row, candidates }) => [row.link, candidates.map(({ link }) => link)]),
    );
    expect(new Set(words.keys())).toEqual(new Set(["储能电池"]));
    expect(words.get("储能电池")?.slice(0, 2)).toEqual(["cell-lfp", "pack-storage"]);
  });

  test("month after month: projects move on, money arrived adds up, none is counted twice", async () => {
    let chain = jinchang;
    for (const sheet of ["2024年4月", "2024年5月", "2024年6月"])
      chain = mergeLedger(chain, await read("monthly.xlsx", sheet), { source: "monthly.xlsx" }).chain;
    const added = (chain.document.projects ?? []).slice(10);
    expect(added).toHaveLength(7);
    expect(added[0]).toMatchObject({ stage: "registered", link: "copper-foil" });
    expect(added[0]?.arrivals?.map(({ date }) => date)).toEqual(["2024-04", "2024-05", "2024-06"]);
    expect(added[0]?.arrivals?.reduce((sum, { amount }) => sum + amount.value, 0)).toBe(23_250);

    const months = await Promise.all(
      ["2024年4月", "2024年5月", "2024年6月"].map((sheet) => read("monthly.xlsx", sheet)),
    );
    const rows = months.flatMap((month) => month.rows);
    const together = mergeLedger(jinchang, { rows, columns: months[0]!.columns });
    expect(together.difference.added).toHaveLength(7);
    expect(together.duplicates.every(({ isCertain, kind }) => isCertain && kind === "repeated")).toBe(true);
    expect((together.chain.document.projects ?? []).slice(10).map(({ stage }) => stage)).toEqual(
      added.map(({ stage }) => stage),
    );
  });

  test("decided by a person, the rest goes in, and stays decided", async () => {
    const reading = await read("phases.xlsx");
    const { duplicates } = mergeLedger(jinchang, reading);
    const options = { duplicates: new Map(duplicates.map(({ key }) => [key, false])) };
    const { chain, difference } = mergeLedger(jinchang, reading, options);
    expect(difference.added).toHaveLength(4);
    const phases = chain.document.projects?.filter(
      ({ link, name }) => link === "cathode-lfp" && name?.includes("示例"),
    );
    expect(phases?.map(({ capacity, stage }) => [capacity, stage])).toEqual([
      [5, "operating"],
      [10, "signed"],
    ]);
    expect(mergeLedger(chain, reading, options).chain).toBe(chain);
  });
});
