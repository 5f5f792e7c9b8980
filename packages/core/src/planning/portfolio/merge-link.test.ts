import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument, ChainLink } from "../../model/document.js";
import { scaled } from "./merge-link.js";
import { mergePortfolio } from "./merge-portfolio.js";
import type { MergedPortfolio } from "./merge-portfolio.js";

type LinkPart = Omit<Exclude<ChainParts["links"][number], string>, "id" | "shared">;

/** One chain for each link, all of which share it. */
function merged(...links: (LinkPart & { readonly document?: Partial<ChainDocument> })[]): MergedPortfolio {
  const chains = links.map(({ document = {}, ...link }, i): [string, Chain] => {
    const parts = chainOf({ links: [{ id: `own-${String(i)}`, name: `名${String(i)}`, ...link, shared: "s" }] });
    return [`c${String(i)}`, buildChain({ ...parts.document, id: `c${String(i)}`, ...document })];
  });
  const header = { format: "liantu-portfolio" as const, version: 1, id: "p", name: "集" };
  // turned round: what is first is said by the keys
  return mergePortfolio({ id: "p", name: "集", chains: new Map(chains.reverse()), clusters: [], header });
}
const linkOf = (...links: Parameters<typeof merged>): ChainLink => merged(...links).chain.document.links[0]!;
const own = { id: "~shared/s", name: "名0", stage: "midstream", shared: "s", surveyed: false, responsible: {} };

describe("a link that chains share", () => {
  test("has the unit of the first, and the amounts of the others are converted to it", () => {
    const found = linkOf(
      { unit: "t/a" },
      {
        unit: "万t/a",
        stock: 2,
        external: 0.3,
        annualAdditions: 4,
        finalDemand: { low: 1, base: 2, high: 3 },
        typicalProject: { capacity: 5, landMu: 7 },
      },
    );
    expect(found).toEqual({
      ...own,
      unit: "t/a",
      stock: 20_000,
      external: 3000,
      annualAdditions: 40_000,
      finalDemand: { low: 10_000, base: 20_000, high: 30_000 },
      typicalProject: { capacity: 50_000, landMu: 7 },
    });
    expect(linkOf({ unit: "万t/a" }, { unit: "t/a", finalDemand: 300, annualAdditions: null })).toEqual({
      ...own,
      unit: "万t/a",
      finalDemand: 0.03,
      annualAdditions: null,
    });
    expect(linkOf({ unit: "t/a" }, { unit: "万t/a", typicalProject: { jobs: 3 } }).typicalProject).toEqual({ jobs: 3 });
    expect(linkOf({ unit: "t/a" }, { unit: "万t/a" })).toEqual({ ...own, unit: "t/a" });
  });

  test("keeps every digit of what is in its unit, and states none if nobody does", () => {
    const stock = 1 / 3;
    expect(linkOf({ unit: "t/a", stock })).toEqual({ ...own, unit: "t/a", stock });
    const bare = buildChain({
      format: "liantu-chain",
      version: 1,
      id: "c",
      name: "c",
      links: [{ id: "x", name: "名0", stage: "midstream", shared: "s", stock }],
    });
    const header = { format: "liantu-portfolio" as const, version: 1, id: "p", name: "集" };
    const { chain } = mergePortfolio({ id: "p", name: "集", chains: new Map([["c", bare]]), clusters: [], header });
    expect(chain.document.links).toEqual([{ ...own, stock }]);
    expect(chain.document.links[0]).not.toHaveProperty("unit");
  });

  test("says of each field what the first says that says anything", () => {
    const found = linkOf(
      { stage: "upstream", note: "甲" },
      { stage: "downstream", note: "乙", product: "箔" },
      { note: "丙", product: "膜", group: "组" },
    );
    expect(found).toMatchObject({ name: "名0", stage: "upstream", note: "甲", product: "箔", group: "组" });
  });

  test("is surveyed if it is in one of the chains", () => {
    expect(linkOf({}, {}).surveyed).toBe(false);
    expect(linkOf({}, { surveyed: true }, {}).surveyed).toBe(true);
    expect(linkOf({ surveyed: false }, { document: { surveyed: true } }).surveyed).toBe(true);
    expect(linkOf({ surveyed: false, document: { surveyed: true } }, {}).surveyed).toBe(false);
  });

  test("has the people that a link names, else those of the first chain", () => {
    const first = { responsible: { unit: "工信局", leader: "王" } };
    expect(linkOf({ document: first }, { document: { responsible: { unit: "招商局" } } }).responsible).toEqual(
      first.responsible,
    );
    expect(linkOf({ document: first }, { responsible: { unit: "招商局" } }).responsible).toEqual({
      unit: "招商局",
      leader: "王",
    });
  });
});

describe("what chains say differently of a link", () => {
  const issues = (...links: Parameters<typeof merged>): string[] =>
    merged(...links).issues.map(({ code, severity, place, message }) => `${code} ${severity} ${place} ${message.zh}`);

  test.each(["stock", "external", "annualAdditions", "finalDemand"] as const)("is told of %s", (field) => {
    const [issue, ...others] = issues({ [field]: 1 }, { [field]: 2 }, { [field]: 1 });
    expect(others).toEqual([]);
    expect(issue).toMatch(/^shared-conflict warning ~shared\/s /u);
    expect(issue).toContain(`${field}: 1 / 2`);
  });

  test("is nothing where one of them says nothing, or the same in another unit", () => {
    expect(issues({ stock: 1 }, {}, { stock: 1 })).toEqual([]);
    expect(issues({ annualAdditions: null }, { annualAdditions: 3 })).toEqual([]);
    expect(issues({ unit: "万t/a", finalDemand: 1 }, { unit: "t/a", finalDemand: 10_000 })).toEqual([]);
    const range = { low: 1, base: 2, high: 3 };
    expect(issues({ finalDemand: range }, { finalDemand: range })).toEqual([]);
    expect(issues({ finalDemand: range }, { finalDemand: { ...range, high: 4 } })).toHaveLength(1);
  });
});

test("an amount that may be a range is multiplied end by end", () => {
  expect(scaled(3, 2)).toBe(6);
  expect(scaled(0.1, 3)).toBe(0.3);
  expect(scaled({ low: 1, base: 2, high: 4 }, 0.5)).toEqual({ low: 0.5, base: 1, high: 2 });
  const range = { low: 1 / 3, base: 1, high: 2 };
  expect(scaled(range, 1)).toBe(range);
});
