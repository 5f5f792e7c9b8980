import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument } from "../../model/document.js";
import { matchTargets } from "./match-targets.js";
import type { MatchOptions } from "./match-targets.js";
import type { TargetMatch } from "./target-matcher.js";

const LINKS = ["ore", "salt", "foil", "cell", "pack"] as const;
const NAMES = { ore: "矿石", salt: "锂盐", foil: "铜箔", cell: "电芯", pack: "电池包" };

/** 矿石 → 锂盐 → 铜箔 → 电芯 → 电池包; 甲 makes cells. */
function chain(parts: Partial<ChainDocument> = {}): Chain {
  const { document } = chainOf({
    surveyed: true,
    links: LINKS.map((id) => ({ id, name: NAMES[id], ...(id === "foil" && { industryCodes: ["3251", "3985"] }) })),
    flows: LINKS.slice(1).map((to, i) => ({ from: LINKS[i]!, to })),
    enterprises: [{ id: "A", name: "甲" }],
    projects: [{ link: "cell", enterprise: "A", stage: "operating", capacity: 2 }],
  });
  return buildChain({ ...document, ...parts });
}
const at = async (
  link: string,
  rows: readonly unknown[],
  options: MatchOptions = {},
  parts: Partial<ChainDocument> = {},
): Promise<readonly TargetMatch[]> =>
  (await matchTargets(chain(parts), rows, { links: LINKS, least: 0, ...options })).matches.get(link) ?? [];
const partsOf = (match: TargetMatch | undefined): Record<string, readonly [value: number, zh: string | undefined]> =>
  Object.fromEntries((match?.parts ?? []).map(({ part, value, because }) => [part, [value, because?.zh]]));

describe("the distance in the chain", () => {
  test("halves with each step, up to two, in either direction", async () => {
    const rows = [{ name: "x", products: "铜箔" }];
    const values = await Promise.all(LINKS.map(async (link) => partsOf((await at(link, rows))[0])["distance"]?.[0]));
    expect(values).toEqual([0.25, 0.5, 1, 0.5, 0.25]);
    expect(partsOf((await at("ore", rows))[0])).toEqual({
      text: [0, undefined],
      industry: [0, undefined],
      relation: [0, undefined],
      distance: [0.25, "现有产品属于相近环节“铜箔”"],
    });
  });

  test("is that of the nearest product, and of the first of those that are as near", async () => {
    const near = async (products: string): Promise<unknown> =>
      partsOf((await at("foil", [{ name: "x", products }]))[0])["distance"];
    expect(await near("矿石、电芯")).toEqual([0.5, "现有产品属于相近环节“电芯”"]);
    expect(await near("电芯、矿石")).toEqual([0.5, "现有产品属于相近环节“电芯”"]);
    // the keys decide: cell before salt
    expect(await near("锂盐、电芯")).toEqual([0.5, "现有产品属于相近环节“电芯”"]);
    expect(await near("电芯、锂盐")).toEqual([0.5, "现有产品属于相近环节“电芯”"]);
    expect(await near("锂盐、铜箔、电芯")).toEqual([1, "本环节的产品"]);
  });

  test("counts from 0.4 of a text on: who sells a product is near, who has half of its words is not", async () => {
    const own = (parts: Partial<ChainDocument["links"][number]>): Partial<ChainDocument> => ({
      links: chain().document.links.map((link) => (link.id === "foil" ? { ...link, ...parts } : link)),
    });
    expect(await at("salt", [{ name: "x", scope: "铜箔销售" }])).toHaveLength(1);
    const words = own({ name: "sulfide electrolyte" });
    expect(await at("salt", [{ name: "x", products: "sulfide" }], {}, words)).toEqual([]);
    const [found] = await at("foil", [{ name: "x", products: "sulfide" }], {}, words);
    expect(found?.score).toBe(15);
    expect(partsOf(found)).toMatchObject({ text: [0.3, "主要产品部分词语含“sulfide”"], distance: [0, undefined] });
  });
});

describe("what a part comes from", () => {
  test("is said in both languages: where a text stands, what the scope says, which code, which relation", async () => {
    const row = { name: "x", scope: "铜箔制造", industryCodes: ["C3259", "C3251"], suppliers: ["甲"] };
    const [found] = await at("foil", [row]);
    expect(partsOf(found)).toEqual({
      text: [0.9, "经营范围（生产）含“铜箔”"],
      industry: [1, "行业代码 C3251"],
      relation: [0.5, "甲的客户"],
      distance: [1, "本环节的产品"],
    });
    expect(found?.parts.map(({ because }) => because?.en)).toEqual([
      '"铜箔" in its business scope (makes)',
      "industry code C3251",
      "buys from 甲",
      "the product of the link itself",
    ]);
    expect(partsOf((await at("foil", [{ name: "铜箔厂" }]))[0])["text"]).toEqual([0.8, "企业名称含“铜箔”"]);
  });

  test("of several codes and relations is the best, the first of those that are worth the same", async () => {
    const codes = async (...industryCodes: string[]): Promise<unknown> =>
      partsOf((await at("foil", [{ name: "x", industryCodes }]))[0])["industry"];
    expect(await codes("3259", "3251", "3250")).toEqual([1, "行业代码 3251"]);
    expect(await codes("3251", "3985")).toEqual([1, "行业代码 3251"]);
    const relations = [
      { supplier: "x", customer: "A", product: "别的" },
      { supplier: "x", customer: "A", product: "铜箔", source: "年报" },
      { supplier: "x", customer: "A", product: "铜 箔" },
    ];
    const [found] = await at("foil", [{ name: "x" }], {}, { relations });
    expect(partsOf(found)["relation"]).toEqual([1, "甲的供应商（铜箔），来源：年报"]);
    expect(found?.parts[2]?.because?.en).toBe("supplies 甲 (铜箔), source: 年报");
  });
});

describe("a candidate", () => {
  test("is told apart by its code, else its key, else its name", async () => {
    const keys = (
      await at("foil", [
        { name: "a", creditCode: " 91 x ", id: "1", products: "铜箔" },
        { name: "b", id: "2", products: "铜箔" },
        { name: " C 厂", products: "铜箔" },
        { name: "d", creditCode: "91X", products: "铜箔", suppliers: "甲" },
        { name: "c厂", products: "铜箔" },
      ])
    ).map(({ key, row }) => [key, row]);
    expect(keys).toEqual([
      ["91X", 4],
      ["2", 2],
      ["c厂", 3],
    ]);
  });

  test("is known by its key and code in the relations, too", async () => {
    const relations = [
      { supplier: "K1", customer: "A" },
      { supplier: "91", customer: "A" },
    ];
    const found = await at(
      "foil",
      [{ name: "a", id: "k1" }, { name: "b", creditCode: "91" }, { name: "c" }],
      {},
      { relations },
    );
    expect(found.map(({ candidate, score }) => [candidate.name, score])).toEqual([
      ["b", 20],
      ["a", 20],
    ]);
  });

  test("with the least score is kept, one below it or with nothing to say for it is not", async () => {
    const row = { name: "x", industryCodes: ["3251"] };
    expect(await at("foil", [row], { least: 15 })).toHaveLength(1);
    expect(await at("foil", [row], { least: 15.1 })).toEqual([]);
    expect(await at("foil", [{ ...row, suppliers: "甲" }], { least: 25 })).toMatchObject([{ score: 25 }]);
    expect(await at("foil", [{ ...row, suppliers: "甲" }], { least: 25.1 })).toEqual([]);
    expect(await at("foil", [{ name: "x" }], { least: 0 })).toEqual([]);
    const nothing = { text: 0, industry: 0, relation: 0, distance: 0 };
    expect(await at("foil", [{ ...row, products: "铜箔" }], { least: 0, weights: nothing })).toEqual([]);
  });

  test("is found only at the links asked for, each once", async () => {
    const { matches } = await matchTargets(chain(), [{ name: "x", products: "铜箔" }], { links: ["foil", "foil"] });
    expect([...matches.keys()]).toEqual(["foil"]);
    expect(matches.get("foil")).toHaveLength(1);
  });
});

describe("options", () => {
  test.each([
    [{ limit: 1 }],
    [{ limit: 10_000 }],
    [{ least: 0 }],
    [{ least: 100 }],
    [{ weights: { text: 0 } }],
    [{ links: [] }],
  ])("%j are taken", async (options) => {
    await expect(matchTargets(chain(), [], options)).resolves.toMatchObject({ rows: 0, isStopped: false });
  });

  test.each<[MatchOptions, unknown]>([
    [{ limit: 10_001 }, { option: "limit", value: 10_001 }],
    [{ limit: 1.5 }, { option: "limit", value: 1.5 }],
    [{ limit: -1 }, { option: "limit", value: -1 }],
    [{ least: -0.1 }, { option: "least", value: -0.1 }],
    [{ least: 100.1 }, { option: "least", value: 100.1 }],
    [{ least: Number.NaN }, { option: "least", value: Number.NaN }],
    [{ weights: { relation: -1 } }, { option: "weights.relation", value: -1 }],
    [
      { weights: { industry: Number.POSITIVE_INFINITY } },
      { option: "weights.industry", value: Number.POSITIVE_INFINITY },
    ],
    [{ links: ["foil", "gone"] }, { key: "gone" }],
  ])("%j are refused, and said which", async (options, details) => {
    await expect(matchTargets(chain(), [], options)).rejects.toThrow(expect.objectContaining({ details }));
  });
});
