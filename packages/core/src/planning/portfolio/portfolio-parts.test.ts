import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument } from "../../model/document.js";
import { LINK_CLASSES } from "../../model/rule-words.js";
import { analyzePortfolio } from "./analyze-portfolio.js";
import type { PortfolioAnalysis } from "./analyze-portfolio.js";
import { readPortfolio } from "./read-portfolio.js";

type Part = ChainParts & { readonly document?: Partial<ChainDocument> };

function analysisOf(...chains: Part[]): PortfolioAnalysis {
  const built = chains.map(({ document = {}, ...parts }, i) => {
    const id = `c${String(i)}`;
    return [id, buildChain({ ...chainOf(parts).document, id, name: `链${String(i)}`, ...document })] as const;
  });
  const header = { format: "liantu-portfolio" as const, version: 1, id: "p", name: "集" };
  return analyzePortfolio({ id: "p", name: "集", chains: new Map(built), clusters: [], header });
}
const yuan = (value: number): { value: number; unit: string } => ({ value, unit: "亿元" });

describe("totals of a portfolio", () => {
  test("count projects by how they count, phases each, and add up the three kinds of money", () => {
    const { all } = analysisOf({
      links: ["a"],
      enterprises: [{ id: "A", name: "甲" }],
      projects: [
        { id: "w", link: "a", enterprise: "A", investment: yuan(8), signed: yuan(7) },
        { id: "w1", link: "a", parent: "w", stage: "operating", signed: yuan(2), arrivals: [] },
        {
          id: "w2",
          link: "a",
          parent: "w",
          stage: "signed",
          signed: yuan(4),
          arrivals: [
            { date: "2023", amount: yuan(1) },
            { date: "2024", amount: yuan(0.5) },
          ],
        },
        { id: "b", link: "a", enterprise: "B", stage: "building", investment: yuan(1) },
        { id: "l", link: "a", enterprise: "A", stage: "lead" },
        { id: "h", link: "a", stage: "on-hold", signed: { value: 1, unit: "亿美元" } },
      ],
    }).totals;
    expect(all).toMatchObject({ name: "集", key: "p", links: 1, enterprises: 2, projects: 4 });
    // the parent is its phases
    expect(all.counts).toEqual({ built: 1, underConstruction: 1, planned: 1, prospects: 1, inactive: 1 });
    expect(all.investment).toMatchObject({ value: 9, recorded: 2, unrecorded: 2, unlike: 0 });
    expect(all.signed).toMatchObject({ value: 6, recorded: 2, unrecorded: 2, unlike: 1 });
    expect(all.arrived).toMatchObject({ value: 1.5, recorded: 2, unrecorded: 3 });
    expect([...all.classes.keys()]).toEqual([...LINK_CLASSES]);
    expect([...all.classes.values()].reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test("of a unit or leader are those of their links and projects, blanks being nobody's", () => {
    const { byUnit, byLeader, byChain } = analysisOf({
      links: [
        { id: "a", responsible: { unit: " 工信局 " } },
        { id: "b", responsible: { unit: " ", leader: "王" } },
        { id: "c", responsible: { unit: "工信局" } },
      ],
      projects: [
        { link: "b", responsible: { unit: "招商局" } },
        { link: "b" },
        { link: "a", responsible: { leader: "李" } },
      ],
    }).totals;
    expect(byUnit.map(({ name, key, links, projects }) => [name, key, links, projects])).toEqual(
      [
        ["工信局", "工信局", 2, 1],
        ["招商局", "招商局", 0, 1],
        [null, null, 1, 1],
      ].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a! < b! ? -1 : 1)),
    );
    expect(byLeader.map(({ name, links, projects }) => [name, links, projects])).toEqual([
      ["李", 0, 1],
      ["王", 1, 2],
      [null, 2, 0],
    ]);
    expect(byChain.map(({ name, key }) => [name, key])).toEqual([["链0", "c0"]]);
  });

  test("of a chain have the projects of which it lists a phase", () => {
    const shared = [{ id: "s", shared: "s" }, "own"];
    const phase = { id: "one", link: "s", parent: "w" };
    const { byChain } = analysisOf(
      { links: shared, projects: [{ id: "w", link: "own" }, phase, { id: "two", link: "own", parent: "w" }] },
      { links: shared, projects: [{ id: "one", link: "s" }] },
      { links: shared },
    ).totals;
    expect(byChain.map(({ projects }) => projects)).toEqual([1, 1, 0]);
  });
});

test("what is in one chain twice is not shared", () => {
  const twice = analysisOf({
    links: [
      { id: "a", shared: "s" },
      { id: "b", shared: "s" },
    ],
    enterprises: [
      { id: "A", name: "甲", creditCode: "1" },
      { id: "B", name: "乙", creditCode: "1" },
    ],
  });
  expect([twice.sharedLinks, twice.sharedEnterprises]).toEqual([[], []]);
});

describe("readPortfolio()", () => {
  const header = { format: "liantu-portfolio", version: 1, id: "p", name: "集", chains: [] };
  const read = (fields: object): { errors: string[]; header: unknown } => {
    const { portfolio, issues } = readPortfolio({ ...header, ...fields });
    return {
      errors: issues.map(({ code, severity, place }) => `${severity} ${code} ${place}`),
      header: portfolio?.header,
    };
  };

  test("finds nothing to say of a sound portfolio, and keeps its header as it is", () => {
    const { chains: _, ...own } = header;
    expect(read({})).toEqual({ errors: [], header: own });
    expect(read({}).header).not.toHaveProperty("setAside");
    expect(read({ note: "x", asOf: "2024" })).toEqual({ errors: [], header: { ...own, note: "x", asOf: "2024" } });
    const setAside = [{ place: "x", code: "y", value: 1 }];
    expect(read({ setAside }).header).toMatchObject({ setAside });
    expect(readPortfolio(header).portfolio).toMatchObject({ id: "p", name: "集", clusters: [] });
  });

  test("puts in place what is missing or wrong in the header, and says so", () => {
    expect(read({ version: undefined })).toMatchObject({
      errors: ["error missing-field version"],
      header: { version: 1 },
    });
    for (const version of [0, 1.5, -1]) {
      expect(read({ version })).toMatchObject({ errors: ["error invalid-value version"], header: { version: 1 } });
    }
    expect(read({ version: "1" })).toMatchObject({ errors: ["error wrong-type version"], header: { version: 1 } });
    expect(read({ id: 7 })).toMatchObject({ errors: ["error wrong-type id"], header: { id: "portfolio", name: "集" } });
    expect(read({ id: "" })).toMatchObject({ errors: ["error invalid-value id"], header: { id: "portfolio" } });
    expect(read({ name: undefined })).toMatchObject({ errors: ["error missing-field name"], header: { name: "p" } });
  });

  test("reads a newer version as far as it can, and says so", () => {
    expect(read({ version: 99 }).errors).toEqual(["error future-version version"]);
    expect(read({ version: 99 }).header).toMatchObject({ version: 99 });
  });

  test("keeps what was set aside before beside what it sets aside now", () => {
    const setAside = [{ place: "x", code: "y", value: 1 }];
    const { portfolio } = readPortfolio({ ...header, setAside, chains: ["rubbish"] });
    expect(portfolio?.header.setAside?.map(({ place }) => place)).toEqual(["x", "chains[0]"]);
  });

  test("says of what is no portfolio what stands in place of one", () => {
    const issueOf = (data: unknown): unknown => {
      const [issue] = readPortfolio(data).issues;
      return [issue?.place, issue?.value];
    };
    expect(issueOf({ format: "liantu-portfolio", chains: 7 })).toEqual(["chains", 7]);
    expect(issueOf({ format: "liantu-chain", chains: [] })).toEqual(["", "liantu-chain"]);
    expect(issueOf("liantu-portfolio")).toEqual(["", "liantu-portfolio"]);
  });
});
