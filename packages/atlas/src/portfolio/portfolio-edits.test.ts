import { readChain } from "@liantu/core";
import { readPortfolio, writePortfolio } from "@liantu/core/planning";
import { expect, test } from "vitest";
import { THREE_CHAINS } from "../../test/three-chains.js";
import { newPortfolio, withChainAdded, withClusters, withFreeKey, withoutChain } from "./portfolio-edits.js";
import { readChainFile } from "./read-chain-file.js";

function portfolioOf(document: unknown) {
  const { portfolio, issues } = readPortfolio(document);
  if (portfolio === null) throw new Error("no portfolio");
  return { portfolio, issues };
}

const { portfolio } = portfolioOf(THREE_CHAINS);

function again(changed: typeof portfolio) {
  return portfolioOf(JSON.parse(JSON.stringify(writePortfolio(changed))));
}

test("a portfolio of one chain can be read, and knows its region and date", () => {
  const chain = readChain(THREE_CHAINS.chains[0]).chain;
  if (chain === null) throw new Error("no chain");
  const { portfolio: one, issues } = portfolioOf(JSON.parse(JSON.stringify(newPortfolio(chain, "新的", "new"))));
  expect(issues).toEqual([]);
  expect([...one.chains.keys()]).toEqual(["battery"]);
  expect(one.name).toBe("新的");
});

test("a chain with a key that is taken replaces it, or gets a free one", () => {
  const chain = readChain({ ...THREE_CHAINS.chains[0], name: "另一条" }).chain;
  if (chain === null) throw new Error("no chain");
  const replaced = withChainAdded(portfolio, chain);
  expect([...replaced.chains].map(([key, { document }]) => [key, document.name])).toEqual([
    ["battery", "另一条"],
    ["wind", "风电链"],
    ["steel", "钢铁链"],
  ]);
  const both = withChainAdded(portfolio, withFreeKey(portfolio, chain));
  const third = withChainAdded(both, withFreeKey(both, chain));
  expect([...third.chains.keys()]).toEqual(["battery", "wind", "steel", "battery-2", "battery-3"]);
  expect(again(third).issues).toEqual([]);
});

test("a chain that goes leaves its cluster too; the last one stays", () => {
  const fewer = withoutChain(portfolio, "wind");
  expect(fewer.clusters.map(({ chains }) => chains)).toEqual([["battery"], ["steel"]]);
  expect(again(fewer).issues).toEqual([]);
  const one = withoutChain(withoutChain(fewer, "steel"), "battery");
  expect([...one.chains.keys()]).toEqual(["battery"]);
  expect(withoutChain(portfolio, "nowhere")).toBe(portfolio);
});

test("clusters are renamed, added, removed; one that keeps its name keeps what else is said of it", () => {
  const [large] = portfolio.clusters;
  const changed = withClusters(portfolio, "新名称", [
    { name: "1个千亿", was: large ?? null, chains: ["battery", "wind"] },
    { name: "未来产业", was: null, chains: ["steel", "nowhere"] },
  ]);
  const { portfolio: read, issues } = again(changed);
  expect(issues).toEqual([]);
  expect(read.name).toBe("新名称");
  expect(read.header.nameEn).toBeUndefined();
  expect(read.clusters).toEqual([
    { name: "1个千亿", nameEn: "One large", chains: ["battery", "wind"] },
    { name: "未来产业", chains: ["steel"] },
  ]);
  const renamed = withClusters(portfolio, portfolio.name, [{ name: "别的", was: large ?? null, chains: [] }]);
  expect(again(renamed).portfolio.clusters).toEqual([{ name: "别的", chains: [] }]);
  expect(again(renamed).portfolio.header.nameEn).toBe("Three chains");
});

test("a file gives one chain, or all of a portfolio; anything else gives a reason", async () => {
  const read = (content: string) => readChainFile(new File([content], "a.json"));
  expect((await read(JSON.stringify(THREE_CHAINS.chains[0]))).chains.length).toBe(1);
  expect((await read(JSON.stringify(THREE_CHAINS))).chains.length).toBe(3);
  for (const content of [
    "",
    "{",
    "7",
    "{}",
    '{"format":"liantu-portfolio"}',
    '{"format":"liantu-portfolio","chains":[1]}',
  ]) {
    const { chains, issues } = await read(content);
    expect(chains, content).toEqual([]);
    expect(
      issues.some(({ severity }) => severity === "error"),
      content,
    ).toBe(true);
  }
});

test("a chain of a newer version is not taken in: saved by this one it would lose something", async () => {
  const file = new File([JSON.stringify({ ...THREE_CHAINS.chains[0], version: 99 })], "a.json");
  const { chains, issues } = await readChainFile(file);
  expect(chains).toEqual([]);
  expect(issues[0]?.message.zh).toContain("更新版本");
});
