import { readFileSync } from "node:fs";
import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { CellValue } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { mergeLedger } from "../../merge/merge-ledger.js";
import { readLedger, readPastedLedger } from "../../read-ledger.js";
import { writeFaultyRows } from "./write-faulty-rows.js";

const PATH = new URL("../../../../../examples/chains/jinchang-battery.json", import.meta.url);
const CHAIN = readChain(JSON.parse(readFileSync(PATH, "utf8"))).chain as Chain;

async function doubtful(withLinks: boolean): Promise<Uint8Array> {
  const rows = [
    ["项目名称", "建设单位", "进展", "产能", ...(withLinks ? ["环节"] : [])],
    ["城市污水处理厂项目", "甲公司", "在建", "", ...(withLinks ? ["市政"] : [])],
    ["某新材料项目", "乙公司", "已投产", "2万吨", ...(withLinks ? ["新材料"] : [])],
  ];
  const reading = readPastedLedger(rows.map((row) => row.join("\t")).join("\n"));
  const { issues } = mergeLedger(CHAIN, reading);
  return writeFaultyRows(reading, [...reading.issues, ...issues], { chain: CHAIN });
}

async function mended(bytes: Uint8Array, words: readonly string[]) {
  const rows = ((await readXlsx(bytes)).sheets[0]?.rows ?? []).map((row) => [...row]);
  const head = rows.findIndex(([first]) => String(first).startsWith("【"));
  const column = rows[head]?.indexOf("环节") ?? -1;
  expect(column).toBeGreaterThan(0);
  for (const [at, word] of words.entries()) rows[head + 1 + at]![column] = word as CellValue;
  return readLedger(await writeXlsx({ sheets: [{ name: "改", rows }] }));
}

describe.each([true, false])("rows whose link is not clear, mended (the ledger has a column of links: %s)", (has) => {
  test("one named, one written as none of the chain: no question is left, no row lost", async () => {
    const reading = await mended(await doubtful(has), ["不属于本链", "电解液"]);
    const { difference, issues } = mergeLedger(CHAIN, reading);
    expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(reading.issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(difference.outside.map(({ name }) => name)).toEqual(["城市污水处理厂项目"]);
    expect([difference.undecided, difference.added.length]).toEqual([[], 1]);
  });

  test("the English word does, too", async () => {
    const { difference } = mergeLedger(CHAIN, await mended(await doubtful(has), ["outside", "Outside"]));
    expect([difference.outside.length, difference.undecided.length]).toEqual([2, 0]);
  });

  test("the column offers every link, and none of them", async () => {
    const bytes = await doubtful(has);
    const [sheet, choices] = (await readXlsx(bytes)).sheets;
    const heading = sheet?.rows.find(([first]) => String(first).startsWith("【")) ?? [];
    const letter = String.fromCharCode(65 + heading.indexOf("环节"));
    const list = sheet?.dataValidations?.find(({ range }) => String(range).startsWith(letter));
    expect(list?.type).toBe("list");
    const offered = (choices?.rows ?? []).map(([text]) => text);
    expect(offered).toEqual(expect.arrayContaining(CHAIN.document.links.map(({ name }) => name)));
    expect(offered[offered.length - 1]).toBe("不属于本链");
    expect(sheet?.rows.flat().join()).toContain("哪个环节都不是的写“不属于本链”");
  });
});

test("repeats of which one is said to be outside are not quietly left out", () => {
  const rows = [
    ["项目名称", "建设单位", "环节", "进展"],
    ["电解液项目", "甲公司", "电解液", "在建"],
    ["电解液项目", "甲公司", "不属于本链", "在建"],
  ];
  const { difference, issues } = mergeLedger(CHAIN, readPastedLedger(rows.map((row) => row.join("\t")).join("\n")));
  expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["conflicting-amounts", "duplicate-rows"]));
  expect([difference.added.length, difference.mergedRows.length]).toEqual([1, 1]);
  expect(issues.find(({ code }) => code === "conflicting-amounts")?.message.zh).toContain("不属于本链");
});
