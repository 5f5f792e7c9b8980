import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import { analyzePortfolio } from "./analyze-portfolio.js";
import { productKey } from "./cross-opportunities.js";
import type { CrossFindings, CrossOpportunity } from "./cross-opportunities.js";

type LinkPart = Exclude<ChainParts["links"][number], string>;

function crossOf(...chains: (readonly LinkPart[] | Omit<ChainParts, "surveyed">)[]): CrossFindings {
  const built = chains.map((own, i) => {
    const id = `c${String(i)}`;
    const parts = "links" in own ? own : { links: own };
    return [id, buildChain({ ...chainOf({ surveyed: true, ...parts }).document, id })] as const;
  });
  const header = { format: "liantu-portfolio" as const, version: 1, id: "p", name: "集" };
  return analyzePortfolio({ id: "p", name: "集", chains: new Map(built), clusters: [], header }).cross;
}
/** A link that makes nothing, of which so much is wanted. */
const wanted = (product: string, finalDemand?: LinkPart["finalDemand"], unit = "t/a"): LinkPart => ({
  id: product,
  name: product,
  unit,
  ...(finalDemand !== undefined && { finalDemand }),
});
/** A consumer that takes an amount of a product, which is not wholly known. */
const openly = (product: string, known: number): Omit<ChainParts, "surveyed"> => ({
  links: [product, "user"],
  flows: [{ from: product, to: "user", coefficient: 1 }],
  projects: [
    { link: "user", stage: "operating", ...(known > 0 && { capacity: known }) },
    { link: "user", stage: "operating" },
  ],
});
const gapOf = (...chains: Parameters<typeof crossOf>): Pick<CrossOpportunity, "gap" | "unit" | "unlike"> => {
  const [{ gap, unit, unlike }, ...others] = crossOf(...chains).lacking as [CrossOpportunity];
  expect(others).toEqual([]);
  return { gap, unit, unlike };
};

describe("the gap of several chains", () => {
  test("is added up in the unit of the first, ranges end by end", () => {
    expect(gapOf([wanted("膜", 5)], [wanted("膜", 2, "万t/a")])).toEqual({
      gap: { base: 20_005, bound: "exact" },
      unit: "t/a",
      unlike: 0,
    });
    expect(gapOf([wanted("膜", { low: 1, base: 2, high: 4 })], [wanted("膜", 3000, "kg/a")])).toEqual({
      gap: { base: 5, low: 4, high: 7, bound: "exact" },
      unit: "t/a",
      unlike: 0,
    });
    expect(gapOf([wanted("膜", 1000, "kg/a")], [wanted("膜", { low: 1, base: 2, high: 4 })]).gap).toEqual({
      base: 3000,
      low: 2000,
      high: 5000,
      bound: "exact",
    });
  });

  test("leaves out what does not convert, and tells how many links that are", () => {
    expect(gapOf([wanted("膜", 5)], [wanted("膜", 2, "MW")], [wanted("膜", 2, "MW")])).toEqual({
      gap: { base: 5, bound: "exact" },
      unit: "t/a",
      unlike: 2,
    });
    const bare = { id: "膜", name: "膜", finalDemand: 3, unit: undefined } as unknown as LinkPart;
    expect(gapOf([wanted("膜", 5)], [bare])).toEqual({ gap: { base: 5, bound: "exact" }, unit: "t/a", unlike: 1 });
    expect(gapOf([bare], [wanted("膜", 5)])).toEqual({ gap: { base: 3, bound: "exact" }, unit: null, unlike: 1 });
    expect(gapOf([bare], [bare])).toEqual({ gap: { base: 6, bound: "exact" }, unit: null, unlike: 0 });
  });

  test("is at least what is known where some is not, and not known where all is not", () => {
    expect(gapOf([wanted("膜")], [wanted("膜", 5)])).toEqual({
      gap: { base: 5, bound: "lower" },
      unit: "t/a",
      unlike: 0,
    });
    expect(gapOf([wanted("膜", 5)], openly("膜", 0)).gap).toEqual({ base: 5, bound: "lower" });
    expect(gapOf([wanted("膜", 5)], openly("膜", 2)).gap).toEqual({ base: 7, bound: "lower" });
    expect(gapOf([wanted("膜")], openly("膜", 0))).toEqual({ gap: null, unit: "t/a", unlike: 0 });
  });

  test("has the unit of the first link of which a gap is known, else of the first", () => {
    expect(gapOf([wanted("膜", undefined, "kg/a")], [wanted("膜", 5)])).toMatchObject({
      unit: "t/a",
      gap: { base: 5 },
    });
    expect(gapOf([wanted("膜", undefined, "kg/a")], [wanted("膜")])).toEqual({ gap: null, unit: "kg/a", unlike: 0 });
  });
});

describe("what chains lack together", () => {
  test("stands by the number of chains, then by the score, then by name", () => {
    const consumed = (product: string): Omit<ChainParts, "surveyed"> => ({
      links: [wanted(product, 1), "user"],
      flows: [{ from: product, to: "user", coefficient: 1 }],
      projects: [{ link: "user", enterprise: "A", stage: "operating", capacity: 1 }],
    });
    const found = crossOf(
      { ...consumed("q"), links: [...consumed("q").links, wanted("z", 1), wanted("m", 1), wanted("k", 1)] },
      [wanted("q", 1), wanted("z", 1), wanted("m", 1), wanted("k", 1), wanted("alone", 1)],
      [wanted("z", 1)],
    ).lacking;
    expect(found.map(({ product, chains }) => [product, chains.length])).toEqual([
      ["z", 3],
      ["q", 2],
      ["k", 2],
      ["m", 2],
    ]);
    expect(found[1]!.score).toBeGreaterThan(found[2]!.score);
    // the greater of the two, not that of the link without a buyer
    expect(found[2]!.score).toBe(found[3]!.score);
    expect(found[1]!.buyers.map(({ name }) => name)).toEqual(["A"]);
    expect(found[0]!.needs.map(({ link }) => link)).toEqual(["c0/z", "c1/z", "c2/z"]);
  });

  test("is what is blank, broken or short, not what hangs on one enterprise", () => {
    const made = (fields: object, finalDemand?: number): Omit<ChainParts, "surveyed"> => ({
      links: [{ id: "膜", ...(finalDemand !== undefined && { finalDemand }) }, "user"],
      flows: [{ from: "膜", to: "user" }],
      projects: [
        { link: "膜", enterprise: "A", ...fields },
        { link: "user", enterprise: "B", stage: "operating" },
      ],
    });
    const lacks = (own: Omit<ChainParts, "surveyed">): boolean =>
      crossOf([wanted("膜")], own).lacking.some(({ product }) => product === "膜");
    expect(lacks(made({ stage: "building" }))).toBe(true);
    expect(lacks(made({ stage: "lead" }))).toBe(true);
    expect(lacks({ ...made({ stage: "operating", capacity: 3 }, 5), flows: [] })).toBe(true);
    expect(lacks({ ...made({ stage: "operating", capacity: 5 }, 5), flows: [] })).toBe(false);
    expect(lacks({ ...made({ stage: "operating" }, 5), flows: [] })).toBe(false);
    expect(lacks(made({ stage: "operating" }))).toBe(false);
  });

  test("is not what one chain lacks in two places", () => {
    expect(crossOf([wanted("a", 1), { ...wanted("b", 1), product: "a" }], [wanted("c", 1)]).lacking).toEqual([]);
    const [found] = crossOf([wanted("b", 1), { ...wanted("a", 1), product: "b" }], [wanted("b", 1)]).lacking;
    expect(found).toMatchObject({ chains: ["c0", "c1"], gap: { base: 3 } });
    expect(found?.needs.map(({ link, chains }) => [link, chains])).toEqual([
      ["c0/a", ["c0"]],
      ["c0/b", ["c0"]],
      ["c1/b", ["c1"]],
    ]);
  });
});

describe("what one chain could give another", () => {
  const spare = (product: string, capacity?: number): Omit<ChainParts, "surveyed"> => ({
    links: [{ id: product, finalDemand: 5 }],
    projects: [
      { link: product, enterprise: "A", stage: "operating", ...(capacity !== undefined && { capacity }) },
      { link: product, enterprise: "B", stage: "operating", capacity: 5 },
    ],
  });

  test("is a surplus that is there for certain, not one of 0", () => {
    const found = crossOf(spare("膜", 3), [wanted("膜", 9)]).exchanges;
    expect(found).toEqual([
      {
        product: "膜",
        from: "c0/膜",
        fromChains: ["c0"],
        surplus: { base: 3, bound: "exact" },
        unit: "t/a",
        to: {
          link: "c1/膜",
          name: "膜",
          chains: ["c1"],
          class: "blank",
          gap: { base: 9, bound: "exact" },
          unit: "t/a",
        },
      },
    ]);
    expect(crossOf(spare("膜", 0), [wanted("膜", 9)]).exchanges).toEqual([]);
    expect(crossOf(spare("膜", 3), [wanted("箔", 9)]).exchanges).toEqual([]);
    // how much is wanted is only known to be at least 2, and 3 more are made than that
    const open = openly("膜", 2);
    const upper = { ...open, projects: [...open.projects!, { link: "膜", stage: "operating" as const, capacity: 5 }] };
    expect(crossOf(upper, [wanted("膜", 9)]).exchanges).toEqual([]);
  });

  test("stands by product, then by who has it, then by who lacks it", () => {
    const two = (first: string, second: string): Omit<ChainParts, "surveyed"> => ({
      links: [...spare(first).links, ...spare(second).links],
      projects: [...spare(first, 3).projects!, ...spare(second, 3).projects!],
    });
    const found = crossOf(two("b", "a"), two("a", "b"), [wanted("b", 9), wanted("a", 9)], [wanted("a", 9)]).exchanges;
    expect(found.map(({ product, from, to }) => [product, from, to.link].join())).toEqual([
      "a,c0/a,c2/a",
      "a,c0/a,c3/a",
      "a,c1/a,c2/a",
      "a,c1/a,c3/a",
      "b,c0/b,c2/b",
      "b,c1/b,c2/b",
    ]);
  });
});

test("products compare half-width, in small letters, without spaces", () => {
  expect(productKey(" Ｌ fp\t 正极　材料 ")).toBe("lfp正极材料");
});
