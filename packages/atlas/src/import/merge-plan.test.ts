import { readFileSync } from "node:fs";
import path from "node:path";
import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { mergeLedger, readLedger, readPastedLedger, rowKey } from "@liantu/ledger";
import { describe, expect, test } from "vitest";
import { changeCounts, differenceLines, waitingLines } from "./difference-lines.js";
import {
  doubtWords,
  finishMerge,
  isLedgerDate,
  isMerged,
  ledgerDate,
  NO_ANSWERS,
  openQuestions,
  planMerge,
} from "./merge-plan.js";

const EXAMPLES = path.resolve(import.meta.dirname, "../../../../examples");
const load = (name: string): Chain =>
  readChain(JSON.parse(readFileSync(path.join(EXAMPLES, name), "utf8"))).chain as Chain;
const jinchang = load("chains/jinchang-battery.json");
const read = (name: string, sheet?: string) =>
  readLedger(readFileSync(path.join(EXAMPLES, "ledgers", name)), { ...(sheet !== undefined && { sheet }) });

describe("what an import is going to do", { timeout: 60_000 }, () => {
  test("without any answer it is what the library does by itself", async () => {
    const reading = await read("jinchang-projects.xlsx");
    const plan = await planMerge(jinchang, reading, NO_ANSWERS, "台账.xlsx");
    const own = mergeLedger(jinchang, reading, { source: "台账.xlsx" });
    expect(plan.chain.document).toEqual(own.chain.document);
    expect(finishMerge(jinchang, reading, NO_ANSWERS, "台账.xlsx", plan)).toBe(plan.chain);
  });

  test("rows in doubt stay listed once they are decided, and go where they were put, or nowhere", async () => {
    const reading = await read("two-thousand.csv");
    const first = await planMerge(jinchang, reading, NO_ANSWERS, "");
    const open = openQuestions(first, first);
    expect(open.places).toHaveLength(262);
    expect(new Set(open.places.map(doubtWords))).toEqual(new Set(["储能电池"]));
    const [one, ...others] = open.places;
    const decisions = new Map(others.map(({ row }) => [rowKey(row), ["pack-storage"]]));
    if (one !== undefined) decisions.set(rowKey(one.row), []);
    const last = await planMerge(jinchang, reading, { ...NO_ANSWERS, decisions }, "");
    expect(openQuestions(first, last).places).toHaveLength(262);
    expect(last.difference.undecided).toEqual([]);
    expect(last.difference.outside).toHaveLength(1);
    expect(waitingLines(last).map(({ kind }) => kind)).toEqual(["outside"]);
    expect(changeCounts(last, new Set())).toEqual({ added: 1997, changed: 0 });
  });

  test("what is left out leaves no trace, and everything else is as it would have been", async () => {
    const reading = await read("jinchang-projects.xlsx");
    const plan = await planMerge(jinchang, reading, NO_ANSWERS, "");
    const lines = differenceLines(plan, jinchang, "zh");
    const [out] = lines.added;
    const left = new Set([out?.head ?? ""]);
    const chain = finishMerge(jinchang, reading, { ...NO_ANSWERS, left }, "", plan);
    const names = (of: Chain): readonly string[] => (of.document.projects ?? []).map(({ id }) => id);
    expect(names(chain)).toEqual(names(plan.chain).filter((id) => id !== out?.project));
    expect(chain.document.enterprises?.length).toBe((plan.chain.document.enterprises?.length ?? 0) - 1);
    const kept = (of: Chain) => of.document.projects?.filter(({ id }) => id !== out?.project);
    expect(kept(chain)).toEqual(kept(plan.chain));
    expect(changeCounts(plan, left).added).toBe(lines.added.length - 1);
    const none = finishMerge(
      jinchang,
      reading,
      { ...NO_ANSWERS, left: new Set(lines.added.map(({ head }) => head)) },
      "",
      plan,
    );
    expect(none).toBe(jinchang);
  });

  test("next month's ledger changes field by field; positions, notes and projects that it does not name stay", async () => {
    const april = finishMerge(
      jinchang,
      await read("monthly.xlsx", "2024年4月"),
      NO_ANSWERS,
      "m",
      await planMerge(jinchang, await read("monthly.xlsx", "2024年4月"), NO_ANSWERS, "m"),
    );
    const [own] = (april.document.projects ?? []).slice(-1);
    const noted = readChain({
      ...april.document,
      projects: april.document.projects?.map((project) =>
        project.id === own?.id ? { ...project, note: "走访过" } : project,
      ),
      layout: { positions: { "copper-foil": { x: 12, y: 34 } } },
    }).chain as Chain;
    const june = await read("monthly.xlsx", "2024年6月");
    const plan = await planMerge(noted, june, NO_ANSWERS, "m");
    const lines = differenceLines(plan, noted, "zh");
    const inApril = new Set((await read("monthly.xlsx", "2024年4月")).rows.map(({ name }) => name));
    expect(lines.added.map(({ row }) => inApril.has(row?.name ?? ""))).toEqual([false]);
    expect([lines.added.length, plan.difference.changed.length, lines.missing.length]).toEqual([1, 6, 10]);
    expect(lines.changed.filter(({ isFirst }) => isFirst)).toHaveLength(6);
    const money = lines.changed.find(
      ({ field, project }) => field === "到位资金" && project === plan.difference.changed[0]?.project,
    );
    expect([money?.before.includes("2024-06"), money?.after.includes("2024-06")]).toEqual([false, true]);
    expect(lines.changed.some(({ before, after }) => before === after)).toBe(false);
    const after = finishMerge(noted, june, NO_ANSWERS, "m", plan);
    expect(after.document.layout).toEqual(noted.document.layout);
    expect(after.document.projects?.find(({ id }) => id === own?.id)?.note).toBe("走访过");
    expect(after.document.asOf).toBe("2024-06");
    expect((await planMerge(after, june, NO_ANSWERS, "m")).chain).toBe(after);
  });

  test("repeats that are not certain wait, and are merged or kept apart as somebody says", async () => {
    const reading = await read("phases.xlsx");
    const first = await planMerge(jinchang, reading, NO_ANSWERS, "");
    const { duplicates } = openQuestions(first, first);
    expect(duplicates.map((group) => isMerged(group, NO_ANSWERS))).toEqual([null]);
    const said = (isOne: boolean) => ({ ...NO_ANSWERS, duplicates: new Map([[duplicates[0]?.key ?? "", isOne]]) });
    expect(isMerged(duplicates[0]!, said(false))).toBe(false);
    expect((await planMerge(jinchang, reading, said(false), "")).difference.added).toHaveLength(4);
    expect((await planMerge(jinchang, reading, said(true), "")).difference.added).toHaveLength(3);
    expect(waitingLines(first).map(({ kind }) => kind)).toEqual(["repeat"]);
  });
});

describe("the date of a ledger", () => {
  test.each([
    [null, "2024-06", "2024-06"],
    [null, undefined, ""],
    ["", "2024-06", ""],
    ["2024-05-31", "2024-06", "2024-05-31"],
    ["2024-13", "2024-06", ""],
    ["六月", undefined, ""],
  ])("said %j, of the ledger %j: %j", (asOf, month, date) => {
    expect(ledgerDate(month === undefined ? {} : { month }, { asOf })).toBe(date);
  });

  test("only makes the map newer, and only if something changes", async () => {
    const reading = readPastedLedger("项目名称\t建设单位\t环节\t项目阶段\n全新铜箔项目\t某公司\t锂电铜箔\t在建");
    const at = async (asOf: string): Promise<string | undefined> => {
      const answers = { ...NO_ANSWERS, asOf };
      return finishMerge(jinchang, reading, answers, "", await planMerge(jinchang, reading, answers, "")).document.asOf;
    };
    expect(await at("2099-01")).toBe("2099-01");
    expect(await at("1999-01")).toBe(jinchang.document.asOf);
    expect([isLedgerDate("2024-6"), isLedgerDate("2024-02-30"), isLedgerDate("")]).toEqual([false, true, true]);
  });
});
