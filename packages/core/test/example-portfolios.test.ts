import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyzeChain, readChain } from "../src/index.js";
import type { ChainDocument } from "../src/index.js";
import { documentFaults } from "./document-faults.js";

interface Portfolio {
  readonly format: string;
  readonly version: number;
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly note: string;
  readonly clusters: readonly { readonly name: string; readonly chains: readonly string[] }[];
  readonly chains: readonly ChainDocument[];
}

const folder = new URL("../../../examples/portfolios/", import.meta.url);
const chainsFolder = new URL("../chains/", folder);
const names = ["baiyin-2-plus-6", "jiayuguan-eight", "jinchang-2-plus-4"];
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, folder), "utf8");
const portfolioOf = (name: string): Portfolio => JSON.parse(textOf(name)) as Portfolio;

/** Links that stand alone because no report says what they are joined to. */
const LONE = ["nuclear", "culture-tourism", "digital-economy", "circular-chemistry", "resource-recovery", "vegetables"];

/** Without what only a portfolio needs: the keys under which its chains share links. */
const withoutShared = ({ links, ...rest }: ChainDocument): unknown => ({
  ...rest,
  links: links.map(({ shared: _shared, ...link }) => link),
});

test("the folder holds the portfolios that are tested here, and no others", () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`));
});

describe.each(names)("portfolio %s.json", (name) => {
  const portfolio = portfolioOf(name);
  const { chains, clusters } = portfolio;

  test("is a portfolio, version 1, with its source, written as the library writes", () => {
    expect([portfolio.format, portfolio.version, portfolio.id]).toEqual(["liantu-portfolio", 1, name]);
    expect([portfolio.name, portfolio.source, portfolio.note].filter((text) => text === "")).toEqual([]);
    expect(textOf(name)).toBe(`${JSON.stringify(portfolio, null, 2)}\n`);
  });

  test("puts every chain in one cluster", () => {
    const clustered = clusters.flatMap((cluster) => cluster.chains);
    expect([...clustered].sort()).toEqual(chains.map(({ id }) => id).sort());
    expect(new Set(clustered).size).toBe(clustered.length);
  });

  test.each(chains.map((document) => [document.id, document] as const))("%s is sound and sourced", (_, document) => {
    expect(documentFaults(document, LONE)).toEqual([]);
    const { chain } = readChain(document);
    expect(chain === null ? null : analyzeChain(chain).links.size).toBe(document.links.length);
  });

  test("a chain that stands in the folder of chains too is the same there", () => {
    const files = readdirSync(chainsFolder);
    const both = chains.filter(({ id }) => files.includes(`${id}.json`));
    expect(both.length).toBeGreaterThan(0);
    for (const document of both) {
      const file = JSON.parse(readFileSync(new URL(`${document.id}.json`, chainsFolder), "utf8")) as ChainDocument;
      expect(withoutShared(document)).toEqual(withoutShared(file));
    }
  });

  test("a shared link has one name and one unit, and a project stands in one chain only", () => {
    const found = new Map<string, Set<string>>();
    for (const { shared, name: link, unit } of chains.flatMap(({ links }) => links)) {
      if (shared !== undefined) found.set(shared, (found.get(shared) ?? new Set()).add(`${link} ${unit ?? ""}`));
    }
    expect([...found].filter(([, same]) => same.size > 1)).toEqual([]);
    const projects = chains.flatMap((document) => document.projects ?? []).map(({ id }) => id);
    expect(new Set(projects).size).toBe(projects.length);
  });

  test("an enterprise of several chains is the same record in each", () => {
    const found = new Map<string, string>();
    for (const enterprise of chains.flatMap(({ enterprises = [] }) => enterprises)) {
      const text = JSON.stringify(enterprise);
      expect(found.get(enterprise.id) ?? text).toBe(text);
      found.set(enterprise.id, text);
    }
  });
});

describe("what the reports say, and no more", () => {
  test("Jinchang has 2 and 4", () => {
    const { clusters } = portfolioOf("jinchang-2-plus-4");
    expect(clusters.map(({ name, chains }) => [name, chains.length])).toEqual([
      ["2个千亿", 2],
      ["4个百亿", 4],
    ]);
  });

  test("Baiyin has the three that are named of its “2+6”, and says that the others are not", () => {
    const { chains, note } = portfolioOf("baiyin-2-plus-6");
    expect(chains.length).toBe(3);
    expect(note).toContain("未报道");
  });

  test("Jiayuguan has eight", () => {
    expect(portfolioOf("jiayuguan-eight").chains.length).toBe(8);
  });

  test("no enterprise is named that no report names", () => {
    const all = names.flatMap((name) => portfolioOf(name).chains.flatMap(({ enterprises = [] }) => enterprises));
    const reported = [
      "金拓锂电 金车储能 金宏翔 金川铜业 金川镍钴 金川集团 金通储能 龙蟒佰利联 安徽汉星 银高储能 白银有色",
      "酒钢集团 索通 博丰 鹏光伏 华能 宏晟新能源 宏晟热电公司 协和新能源 宁夏舍光 浙江和利氢能 中广核 弘源央厨",
    ].flatMap((line) => line.split(" "));
    const found = new Set(all.map(({ shortName, name }) => shortName ?? name));
    expect(found).toEqual(new Set(reported));
  });
});
