import { analyzeChain } from "@liantu/core";
import { readPortfolio } from "@liantu/core/planning";
import { expect, test } from "vitest";
import { THREE_CHAINS } from "../../test/three-chains.js";
import { clipboardTable, plainTable } from "../lists/plain-table.js";
import { TILE_COLUMNS } from "./tile-columns.js";
import { tileFacts } from "./tile-facts.js";
import { orderTiles, TILE_ORDERS, tileGroups } from "./tile-order.js";

function portfolioOf(document: unknown) {
  const { portfolio } = readPortfolio(document);
  if (portfolio === null) throw new Error("no portfolio");
  return portfolio;
}

const portfolio = portfolioOf(THREE_CHAINS);
const facts = new Map(
  Array.from(portfolio.chains, ([key, chain]) => [key, tileFacts(chain, analyzeChain(chain))] as const),
);

test("chains stand in their clusters, those of none at the end", () => {
  expect(tileGroups(portfolio).map(({ names, chains }) => [names?.zh, names?.en, chains])).toEqual([
    ["1个千亿", "One large", ["battery"]],
    ["2个百亿", "2个百亿", ["steel", "wind"]],
  ]);
  const loose = portfolioOf({ ...THREE_CHAINS, clusters: [{ name: "甲", chains: ["wind"] }] });
  expect(tileGroups(loose).map(({ names, chains }) => [names?.zh, chains])).toEqual([
    ["甲", ["wind"]],
    [undefined, ["battery", "steel"]],
  ]);
});

test("orders by what is asked for; what is not recorded comes last, and equals keep the order of the file", () => {
  const keys = ["steel", "wind", "battery"];
  expect(orderTiles(keys, facts, "document")).toEqual(keys);
  expect(orderTiles(keys, facts, "signed")).toEqual(["battery", "steel", "wind"]);
  expect(orderTiles(keys, facts, "unsurveyed")[0]).toBe("steel");
  const gaps = orderTiles(keys, facts, "gaps").map((key) => facts.get(key)?.gaps ?? 0);
  expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
  for (const order of TILE_ORDERS) expect([...orderTiles(keys, facts, order)].sort()).toEqual([...keys].sort());
  expect(orderTiles(["gone", "battery"], facts, "gaps")).toEqual(["battery", "gone"]);
});

test("the table says what is not recorded in words, and no name becomes a formula", () => {
  const hostile = portfolioOf({ ...THREE_CHAINS, chains: [{ ...THREE_CHAINS.chains[2], name: "=cmd|'/c calc'!A1" }] });
  const [chain] = hostile.chains.values();
  if (chain === undefined) throw new Error("no chain");
  const row = { cluster: { zh: "甲", en: "A" }, facts: tileFacts(chain, analyzeChain(chain)) };
  for (const locale of ["zh", "en"] as const) {
    const table = plainTable(TILE_COLUMNS, [{ kind: "row", key: "a", row }], "copy", locale);
    expect(table.rows[0]?.length).toBe(TILE_COLUMNS.length);
    expect(table.rows[0]?.filter((cell) => cell === "")).toEqual([]);
    expect(table.rows[0]).toContain(locale === "zh" ? "未填" : "not recorded");
    expect(clipboardTable(table).text).toContain("'=cmd");
  }
  const money = TILE_COLUMNS.find(({ key }) => key === "signed");
  const battery = facts.get("battery");
  if (battery === undefined) throw new Error("no facts");
  expect(money?.value?.({ ...row, facts: battery }, "zh")).toBe(20.8);
  expect(money?.format?.({ ...row, facts: battery })).toContain("≥");
  expect(money?.value?.(row, "zh")).toBe("未填");
});
