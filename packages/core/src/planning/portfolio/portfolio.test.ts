import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../test/runs.js";
import { analyzeChain } from "../../analysis/analyze-chain.js";
import { readChain } from "../../model/read-chain.js";
import { analyzePortfolio } from "./analyze-portfolio.js";
import { mergePortfolio } from "./merge-portfolio.js";
import { readPortfolio, writePortfolio } from "./read-portfolio.js";
import type { Portfolio } from "./read-portfolio.js";

const yuan = (value: number): object => ({ value, unit: "亿元" });

/**
 * Batteries and materials share lithium carbonate, in t/a here and 万t/a there, and one plant of it. Both lack binder. 金川
 * is in both, under another key, by its credit code.
 */
const document = (): Record<string, unknown> => ({
  format: "liantu-portfolio",
  version: 1,
  id: "jinchang",
  name: "金昌“2+4”",
  clusters: [
    { name: "2个千亿", chains: ["battery", "metals"] },
    { name: "4个百亿", chains: ["data"] },
  ],
  chains: [
    {
      format: "liantu-chain",
      version: 1,
      id: "battery",
      name: "新能源电池",
      surveyed: true,
      responsible: { unit: "工信局", leader: "王" },
      links: [
        { id: "li", name: "碳酸锂", stage: "upstream", unit: "t/a", shared: "lithium-carbonate" },
        { id: "binder", name: "粘结剂", stage: "upstream", unit: "t/a" },
        { id: "cell", name: "电芯", stage: "downstream", unit: "GWh/a" },
      ],
      flows: [
        { from: "li", to: "cell", coefficient: 500 },
        { from: "binder", to: "cell", coefficient: 10 },
      ],
      enterprises: [{ id: "jc", name: "金川", creditCode: "91620300 X" }],
      projects: [
        { id: "li-1", link: "li", enterprise: "jc", stage: "operating", capacity: 2000, investment: yuan(4) },
        { id: "c-1", link: "cell", enterprise: "jc", stage: "operating", capacity: 2, investment: yuan(5) },
      ],
    },
    {
      format: "liantu-chain",
      version: 1,
      id: "metals",
      name: "有色金属新材料",
      surveyed: true,
      responsible: { unit: "国资委" },
      links: [
        { id: "carbonate", name: "电池级碳酸锂", stage: "upstream", unit: "万t/a", shared: "lithium-carbonate" },
        { id: "glue", name: "粘结剂", product: "粘结剂 ", stage: "upstream", unit: "kg/a" },
        { id: "pack", name: "储能", stage: "downstream", unit: "MWh/a" },
      ],
      flows: [
        { from: "carbonate", to: "pack", coefficient: 0.0001 },
        { from: "glue", to: "pack", coefficient: 3 },
      ],
      enterprises: [
        { id: "jinchuan", name: "金川集团", creditCode: "91620300x" },
        { id: "other", name: "另一家" },
      ],
      projects: [
        {
          id: "li-1",
          link: "carbonate",
          enterprise: "jinchuan",
          stage: "operating",
          capacity: 0.2,
          investment: yuan(4),
        },
        { id: "li-2", link: "carbonate", enterprise: "other", stage: "building", capacity: 5, unit: "t/a" },
        { id: "c-1", link: "pack", enterprise: "other", stage: "operating", capacity: 1000 },
      ],
    },
    { format: "liantu-chain", version: 1, id: "data", name: "数字经济", links: [], projects: [] },
  ],
});

function portfolioOf(data: unknown): Portfolio {
  const { portfolio } = readPortfolio(data);
  if (portfolio === null) throw new Error("no portfolio");
  return portfolio;
}

describe("readPortfolio()", () => {
  test("reads chains and clusters, and writes them back", () => {
    const { portfolio, issues } = readPortfolio(document());
    expect(issues.filter(({ severity }) => severity !== "info").map(({ code }) => code)).toEqual(["no-links"]);
    expect([...portfolio!.chains.keys()]).toEqual(["battery", "metals", "data"]);
    expect(portfolio!.clusters.map(({ chains }) => chains)).toEqual([["battery", "metals"], ["data"]]);
    const again = readPortfolio(JSON.parse(JSON.stringify(writePortfolio(portfolio!))));
    expect(writePortfolio(again.portfolio!)).toEqual(writePortfolio(portfolio!));
  });

  test.each([[null], [[]], ["text"], [{}], [{ format: "liantu-chain", chains: [] }], [{ format: "liantu-portfolio" }]])(
    "says of %j that it is none",
    (data) => {
      const { portfolio, issues } = readPortfolio(data);
      expect(portfolio).toBeNull();
      expect(issues).toMatchObject([{ code: "not-a-portfolio", severity: "error" }]);
    },
  );

  test("sets aside what it cannot use, and says where", () => {
    const { portfolio, issues } = readPortfolio({
      format: "liantu-portfolio",
      version: 1,
      id: "",
      name: "x",
      extra: 1,
      clusters: [{ name: "a", chains: ["one", "none", "one"] }, { chains: [] }],
      chains: [
        {
          format: "liantu-chain",
          version: 1,
          id: "one",
          name: "一",
          links: [{ id: "a", name: "a", stage: "nowhere" }],
        },
        { format: "liantu-chain", version: 1, id: "one", name: "二", links: [] },
        "rubbish",
        { ["__proto__"]: 1, format: "liantu-chain", id: "two", name: "二", version: 1, links: [] },
      ],
    });
    expect([...portfolio!.chains.keys()]).toEqual(["one", "two"]);
    expect(portfolio!.clusters).toEqual([{ name: "a", chains: ["one"] }]);
    expect(issues.filter(({ severity }) => severity === "error").map(({ code, place }) => [code, place])).toEqual([
      ["invalid-value", "id"],
      ["missing-field", "clusters[1].name"],
      ["duplicate-id", "chains[1]"],
      ["unreadable-chain", "chains[2]"],
      ["invalid-value", "chains[0].links[0].stage"],
      ["not-a-document", "chains[2]"],
      ["hostile-key", "chains[3].__proto__"],
    ]);
    expect(issues.find(({ code }) => code === "unknown-chain")?.place).toBe("clusters[0].chains[1]");
    expect(portfolio!.header.setAside?.map(({ place }) => place)).toContain("chains[1]");
    expect((portfolio!.header as unknown as Record<string, unknown>)["extra"]).toBe(1);
  });
});

describe("analyzePortfolio()", () => {
  const { totals, together, sharedLinks, sharedEnterprises, cross, merged, chains } = analyzePortfolio(
    portfolioOf(document()),
  );
  const shared = "~shared/lithium-carbonate";

  test("golden: a shared link stands once, with the demand of both chains and each plant once, in one unit", () => {
    expect(
      sharedLinks.map(({ key, members }) => [key, members.map(({ chain, key: own }) => `${chain}:${own}`)]),
    ).toEqual([[shared, ["battery:li", "metals:carbonate"]]]);
    const row = together.links.get(shared)!;
    // 2 GWh · 500 t + 1 000 MWh · 0.0001 万t = 1 000 + 1 000 t; 2 000 t built, 5 t under construction
    expect(row.unit).toBe("t/a");
    expect(row.demand).toEqual({ base: 2000, bound: "exact" });
    expect(row.supply.built.base).toBe(2000);
    expect(row.supply.underConstruction.base).toBe(2005);
    expect(chains.get("battery")!.links.get("li")!.demand?.base).toBe(1000);
    expect(merged.projects.get("battery/li-1")).toEqual([
      { chain: "battery", key: "li-1" },
      { chain: "metals", key: "li-1" },
    ]);
    expect(merged.issues).toEqual([]);
  });

  test("an enterprise stands once by its credit code", () => {
    expect(sharedEnterprises.map(({ key, chains: own }) => [key, own])).toEqual([["jc", ["battery", "metals"]]]);
    expect(together.links.get(shared)?.singleSupplier).toBe(true);
  });

  test("totals count what is shared once, by chain, cluster, unit and leader", () => {
    const brief = ({ key, links, enterprises, projects, investment }: (typeof totals)["all"]): unknown[] => [
      key,
      links,
      enterprises,
      projects,
      investment.value,
      investment.unrecorded,
    ];
    expect(brief(totals.all)).toEqual(["jinchang", 5, 2, 4, 9, 2]);
    expect(totals.byChain.map(brief)).toEqual([
      ["battery", 3, 1, 2, 9, 0],
      ["data", 0, 0, 0, null, 0],
      ["metals", 3, 2, 3, 4, 2],
    ]);
    expect(totals.byCluster.map(brief)).toEqual([
      ["2个千亿", 5, 2, 4, 9, 2],
      ["4个百亿", 0, 0, 0, null, 0],
    ]);
    expect(totals.byUnit.map(brief)).toEqual([
      ["国资委", 2, 1, 2, null, 2],
      ["工信局", 3, 1, 2, 9, 0],
    ]);
    expect(totals.byLeader.map(({ key, projects }) => [key, projects])).toEqual([
      ["王", 2],
      [null, 2],
    ]);
    expect(totals.all.counts).toEqual({ built: 3, underConstruction: 1, planned: 0, prospects: 0, inactive: 0 });
    expect(totals.all.classes.get("blank")).toBe(2);
  });

  test("finds the product that two chains lack, the gaps added up in one unit", () => {
    expect(cross.lacking).toHaveLength(1);
    const [binder] = cross.lacking;
    // 2 · 10 t + 1 000 · 3 kg
    expect(binder).toMatchObject({
      product: "粘结剂",
      chains: ["battery", "metals"],
      unit: "t/a",
      gap: { base: 23, bound: "exact" },
      unlike: 0,
    });
    expect(binder?.needs.map(({ link }) => link)).toEqual(["battery/binder", "metals/glue"]);
    expect(binder?.buyers.map(({ name }) => name)).toEqual(["金川", "另一家"]);
    expect(cross.exchanges).toEqual([]);
  });

  test("finds what one chain lacks and another has to spare", () => {
    const data = document();
    const [battery] = data["chains"] as Record<string, unknown>[];
    (battery!["projects"] as unknown[]).push({
      id: "b",
      link: "binder",
      stage: "operating",
      capacity: 50,
      enterprise: "jc",
    });
    const found = analyzePortfolio(portfolioOf(data)).cross;
    expect(found.lacking).toEqual([]);
    expect(found.exchanges).toMatchObject([
      {
        product: "粘结剂 ",
        from: "battery/binder",
        fromChains: ["battery"],
        surplus: { base: 30 },
        to: { link: "metals/glue" },
      },
    ]);
  });

  test("does not depend on the order of the chains", () => {
    const data = document();
    const turned = analyzePortfolio(portfolioOf({ ...data, chains: [...(data["chains"] as unknown[])].reverse() }));
    expect(turned.totals).toEqual(totals);
    expect(turned.cross).toEqual(cross);
    expect(turned.merged.chain.document).toEqual(merged.chain.document);
  });
});

describe("mergePortfolio()", () => {
  test("makes a document that reads without errors", () => {
    const { issues } = readChain(JSON.parse(JSON.stringify(mergePortfolio(portfolioOf(document())).chain.document)));
    expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("keeps apart what does not convert, and says what contradicts", () => {
    const data = document();
    const [battery, metals] = data["chains"] as Record<string, Record<string, unknown>[]>[];
    Object.assign(battery!["links"]![0]!, { finalDemand: 7 });
    Object.assign(metals!["links"]![0]!, { finalDemand: 9 });
    Object.assign(metals!["projects"]![0]!, { capacity: 0.3 });
    const codes = mergePortfolio(portfolioOf(data)).issues.map(({ code, place }) => [code, place]);
    expect(codes).toEqual([
      ["shared-conflict", "battery/li-1"],
      ["shared-conflict", "~shared/lithium-carbonate"],
    ]);
    Object.assign(metals!["links"]![0]!, { unit: "GWh/a" });
    const apart = mergePortfolio(portfolioOf(data));
    expect([...apart.links.keys()]).toContain("metals/carbonate");
    expect(apart.issues.map(({ code }) => code)).toEqual(["shared-unit-unlike"]);
  });

  test("two records of one key that name different enterprises are two projects", () => {
    const data = document();
    const [, metals] = data["chains"] as Record<string, Record<string, unknown>[]>[];
    Object.assign(metals!["projects"]![0]!, { enterprise: "other" });
    expect(mergePortfolio(portfolioOf(data)).projects.size).toBe(5);
  });

  test("a parent whose phases are listed by an earlier chain is that chain's parent", () => {
    const data = document();
    for (const chain of (data["chains"] as Record<string, Record<string, unknown>[]>[]).slice(0, 2)) {
      const [first] = chain["projects"]!;
      Object.assign(first!, { parent: "whole" });
      chain["projects"]!.push({ id: "whole", link: chain["links"]![2]!["id"], capacity: 77, stage: "operating" });
    }
    const { chain, projects } = mergePortfolio(portfolioOf(data));
    expect(projects.get("battery/whole")).toHaveLength(2);
    expect(projects.has("metals/whole")).toBe(false);
    expect(analyzeChain(chain).links.get("metals/pack")?.supply.built.base).toBe(1000);
  });

  test("keys of hostile chains do not collide", () => {
    const link = { name: "x", stage: "upstream" };
    const data = {
      format: "liantu-portfolio",
      version: 1,
      id: "p",
      name: "p",
      chains: [
        { format: "liantu-chain", version: 1, id: "a/b", name: "1", links: [{ ...link, id: "c" }] },
        {
          format: "liantu-chain",
          version: 1,
          id: "a",
          name: "2",
          links: [
            { ...link, id: "b/c" },
            { ...link, id: "~1" },
          ],
        },
        {
          format: "liantu-chain",
          version: 1,
          id: "~shared",
          name: "3",
          links: [
            { ...link, id: "k" },
            { ...link, id: "z", shared: "k" },
          ],
        },
      ],
    };
    expect([...mergePortfolio(portfolioOf(data)).links.keys()]).toEqual([
      "a/b~1c",
      "a/~01",
      "a~1b/c",
      "~0shared/k",
      "~shared/k",
    ]);
  });

  test("property: chains that share nothing give what each gives by itself", () => {
    const chain = fc.array(fc.tuple(fc.nat(20), fc.nat(5)), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(chain, { minLength: 1, maxLength: 3 }), (list) => {
        const chains = list.map((parts, c) => ({
          format: "liantu-chain",
          version: 1,
          id: `c${String(c)}`,
          name: "x",
          surveyed: true,
          links: parts.map((_, i) => ({
            id: `l${String(i)}`,
            name: `${String(c)}-${String(i)}`,
            stage: "midstream",
            unit: "t/a",
          })),
          flows: parts
            .slice(1)
            .map(([, coefficient], i) => ({ from: `l${String(i)}`, to: `l${String(i + 1)}`, coefficient })),
          projects: parts.map(([capacity], i) => ({
            id: `p${String(i)}`,
            link: `l${String(i)}`,
            stage: "operating",
            capacity,
          })),
        }));
        const portfolio = portfolioOf({ format: "liantu-portfolio", version: 1, id: "p", name: "p", chains });
        const { together, chains: apart, totals } = analyzePortfolio(portfolio);
        for (const [id, { links }] of apart) {
          for (const [key, row] of links) {
            const { class: kind, demand, supply, residual } = together.links.get(`${id}/${key}`)!;
            expect({ kind, demand, supply, residual }).toEqual({
              kind: row.class,
              demand: row.demand,
              supply: row.supply,
              residual: row.residual,
            });
          }
        }
        expect(totals.all.links).toBe(list.flat().length);
      }),
      { numRuns: runs(60) },
    );
  });
});
