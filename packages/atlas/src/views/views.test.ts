import { analyzeChain, readChain } from "@liantu/core";
import type { Amount, ChainAnalysis, LinkAnalysis } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { amountText, percentText, projectsNeededText } from "./format.js";
import { compareAmounts, gapRows, isFiltering, linksToSurvey, passesFilter, pressingLinks } from "./gap-rows.js";
import { isNone, knownAmount } from "./known-amount.js";
import { linkProjects, neighbours } from "./link-projects.js";
import { linkName } from "./names.js";
import { searchEntries, searchIndex } from "./search-index.js";
import { supplySteps } from "./supply-steps.js";

const document = {
  format: "liantu-chain",
  version: 1,
  id: "cells",
  name: "电池",
  surveyed: true,
  links: [
    { id: "separator", name: "隔膜", nameEn: "Separator", stage: "midstream", unit: "t/a", aliases: ["湿法膜"] },
    {
      id: "cathode",
      name: "磷酸铁锂正极材料",
      shortName: "磷酸铁锂",
      stage: "midstream",
      unit: "t/a",
      aliases: ["LFP"],
    },
    { id: "cell", name: "电芯", stage: "downstream", unit: "GWh/a" },
  ],
  flows: [
    { from: "separator", to: "cell", coefficient: 10 },
    { from: "cathode", to: "cell", coefficient: 100 },
  ],
  enterprises: [{ id: "j", name: "金拓锂电有限公司", shortName: "金拓锂电" }],
  projects: [
    { id: "c1", name: "电芯一期", link: "cell", enterprise: "j", stage: "operating", capacity: 2 },
    { id: "c2", name: "电芯二期", link: "cell", enterprise: "j", stage: "building" },
    { id: "k0", name: "正极项目", link: "cathode", enterprise: "j", stage: "building" },
    { id: "k1", name: "正极一期", link: "cathode", enterprise: "j", stage: "operating", capacity: 50, parent: "k0" },
    { id: "k2", name: "正极二期", link: "cathode", enterprise: "j", stage: "signed", capacity: 30, parent: "k0" },
    { id: "lead", name: "意向项目", link: "cathode", stage: "lead" },
  ],
};
const { chain } = readChain(document);
if (chain === null) throw new Error("the chain of the test is not sound");
const analysis: ChainAnalysis = analyzeChain(chain);
const linkOf = (key: string): LinkAnalysis => {
  const link = analysis.links.get(key);
  if (link === undefined) throw new Error(key);
  return link;
};
const amount = (base: number, bound: Amount["bound"] = "exact"): Amount => ({ base, bound });

describe("amounts", () => {
  test("at least 0 is not known, and never printed as 0", () => {
    expect(knownAmount(amount(0, "lower"))).toBeNull();
    expect(amountText(amount(0, "lower"), "t/a", "zh")).toBe("待测算");
    expect(amountText(null, "t/a", "en")).toBe("not known");
  });

  test("0 and at most 0 are none; unknown is not", () => {
    expect([amount(0), amount(0, "upper"), amount(0, "lower"), null].map(isNone)).toEqual([true, true, false, false]);
  });

  test("a share short of the whole stays below 100%", () => {
    expect([percentText(0.99999, "zh"), percentText(1, "zh"), percentText(amount(0.5, "upper"), "zh")]).toEqual([
      "99.9%",
      "100%",
      "≤ 50%",
    ]);
  });

  test("unknown amounts come last in either direction", () => {
    const sorted = (isDescending: boolean): (Amount | null)[] =>
      [null, amount(1), amount(3)].sort((a, b) => compareAmounts(a, b, isDescending) * (isDescending ? -1 : 1));
    expect(sorted(false)).toEqual([amount(1), amount(3), null]);
    expect(sorted(true)).toEqual([amount(3), amount(1), null]);
  });
});

describe("supplySteps()", () => {
  test("gives what each status adds, and null where a capacity is not recorded", () => {
    expect(supplySteps(linkOf("cell")).map((step) => step.amount)).toEqual([amount(2), null, amount(0)]);
  });

  test("adds up to the supply of the analysis", () => {
    const link = linkOf("cathode");
    const sum = supplySteps(link).reduce((total, step) => total + (step.amount?.base ?? 0), 0);
    expect(sum).toBe(link.supply.planned?.base);
  });
});

describe("gap table", () => {
  test("has a row for each link, with the name of the language", () => {
    expect(gapRows(analysis, "en").map((row) => row.name)).toContain("Separator");
  });

  test("puts the most pressing first", () => {
    expect(pressingLinks(analysis, 2).map((link) => link.id)).toEqual(["separator", "cathode"]);
  });

  test("what nobody has looked at is no gap, but stands apart with what is wanted of it", () => {
    const unsurveyed = readChain({ ...document, surveyed: false }).chain;
    if (unsurveyed === null) throw new Error("the chain of the test is not sound");
    const found = analyzeChain(unsurveyed);
    expect(pressingLinks(found, 5).map((link) => link.class)).not.toContain("unsurveyed");
    expect(linksToSurvey(found).map((link) => link.id)).toEqual(["separator"]);
    expect(linksToSurvey(analysis)).toEqual([]);
  });

  test("the number of projects carries the bound of the gap, and is none before anybody has looked", () => {
    const link = { ...linkOf("separator"), projectsNeeded: 2 };
    const residual = { ...link.residual, afterPlanned: amount(20, "lower") };
    expect(projectsNeededText({ ...link, residual }, "zh")).toBe("≥ 2 个");
    expect(projectsNeededText({ ...link, residual, class: "unsurveyed" }, "zh")).toBeNull();
    expect(projectsNeededText({ ...link, projectsNeeded: null }, "zh")).toBeNull();
  });

  test("filters by class, lane and the colour of projects, prospects being red", () => {
    const passing = (filter: Partial<Parameters<typeof passesFilter>[1]>): string[] =>
      [...analysis.links.values()]
        .filter((link) => passesFilter(link, { classes: [], stages: [], statuses: [], ...filter }))
        .map((link) => link.id);
    expect(isFiltering({ classes: [], stages: [], statuses: [] })).toBe(false);
    expect(passing({ classes: ["blank"] })).toEqual(["separator"]);
    expect(passing({ stages: ["downstream"] })).toEqual(["cell"]);
    expect(passing({ statuses: ["planned"] })).toEqual(["cathode"]);
  });
});

describe("linkProjects()", () => {
  test("lists projects by status, phases under their project, prospects apart", () => {
    const { counted, prospects } = linkProjects(chain, linkOf("cathode"));
    expect(counted.map(({ status, items }) => [status, items.map(({ key }) => key)])).toEqual([
      ["built", ["k1"]],
      ["under-construction", ["k0"]],
      ["planned", ["k2"]],
    ]);
    expect(counted[1]?.items[0]?.isContainer).toBe(true);
    expect(prospects.map(({ key }) => key)).toEqual(["lead"]);
  });

  test("finds the links on both sides", () => {
    expect(neighbours(chain, "cell")).toEqual({ suppliers: ["separator", "cathode"], consumers: [] });
  });
});

describe("search", () => {
  const index = searchIndex(chain);
  const found = (query: string): string[] => searchEntries(index, query, 5).map((entry) => entry.key);

  test.each([
    ["隔膜", "link separator"],
    ["separator", "link separator"],
    ["ＬＦＰ", "link cathode"],
    ["湿法", "link separator"],
    ["金拓", "enterprise j cell"],
    ["电芯 二期", "project c2"],
  ])("finds %s", (query, key) => {
    expect(found(query)).toContain(key);
  });

  test("puts an equal name before a name that only holds it", () => {
    expect(found("电芯")[0]).toBe("link cell");
  });

  test("finds nothing for blanks", () => {
    expect(found("  ")).toEqual([]);
  });

  test("a link without an English name keeps its own", () => {
    expect([linkName(chain, "cathode", "en"), linkName(chain, "separator", "en")]).toEqual([
      "磷酸铁锂正极材料",
      "Separator",
    ]);
  });
});
