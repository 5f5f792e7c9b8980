import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { runs } from "../../test/runs.js";
import type { Chain } from "../model/chain.js";
import { opportunities } from "./opportunities.js";

// Two cell makers need separator, which nobody makes; binder is made in plenty.
const chain = (): Chain =>
  chainOf({
    surveyed: true,
    links: [
      {
        id: "separator",
        name: "隔膜",
        unit: "万m²/a",
        responsible: { unit: "投资促进局" },
        typicalProject: {
          capacity: 4000,
          investment: { value: 2, unit: "亿元" },
          landMu: 50,
          jobs: 100,
          source: "typical",
        },
      },
      { id: "binder", name: "粘结剂" },
      { id: "cell", name: "电芯", unit: "GWh/a", finalDemand: 4 },
    ],
    flows: [
      { from: "separator", to: "cell", coefficient: { low: 1000, base: 1300, high: 1600 }, source: "geometry" },
      { from: "binder", to: "cell", coefficient: 10 },
    ],
    enterprises: [
      { id: "A", name: "甲电池" },
      { id: "B", name: "乙电池" },
    ],
    projects: [
      { id: "a1", link: "cell", enterprise: "A", stage: "operating", capacity: 2 },
      { id: "a2", link: "cell", enterprise: "A", stage: "building", capacity: 1 },
      { id: "b1", link: "cell", enterprise: "B", stage: "operating", capacity: 2 },
      { id: "c1", link: "cell", stage: "operating", name: "无名项目" },
      { id: "d1", link: "cell", enterprise: "B", stage: "signed", capacity: 9 },
      { id: "e1", link: "binder", enterprise: "A", stage: "operating", capacity: 500 },
    ],
  });

describe("opportunities()", () => {
  const list = opportunities(chain());
  const [separator] = list;

  test("lists what is missing and nothing that is plentiful", () => {
    expect(list.map(({ link }) => link)).toEqual(["separator"]);
    expect(separator).toMatchObject({ name: "隔膜", product: "隔膜", class: "blank", action: "fill", unit: "万m²/a" });
    expect(separator?.responsibleUnit).toBe("投资促进局");
    expect(separator?.sources).toEqual(["typical", "geometry"]);
  });

  test("says how the estimates stand to the truth, and makes no zeros out of what is not known", () => {
    expect(separator?.estimateBound).toBe("lower");
    const typicalProject = { capacity: 5, investment: { value: 1, unit: "亿元" }, landMu: 9, jobs: 7 };
    const unknown = chainOf({
      surveyed: true,
      links: [{ id: "a", typicalProject }, "b"],
      flows: [{ from: "a", to: "b", coefficient: 2 }],
      projects: [{ link: "b", stage: "operating", enterprise: "B" }],
    });
    const none = { projectsNeeded: null, estimateBound: null, investment: null, landMu: null, jobs: null };
    expect(opportunities(unknown)[0]).toMatchObject(none);
  });

  test("golden: a gap of at least 5 000, two typical projects, at least 2.5 of money, 62.5 mu, 125 jobs", () => {
    expect(separator?.gap.afterPlanned).toEqual({ base: 6500, low: 5000, high: 8000, bound: "lower" });
    expect(separator?.projectsNeeded).toBe(2);
    expect(separator?.investment).toEqual({ value: 2.5, unit: "亿元" });
    expect(separator?.landMu).toBe(62.5);
    expect(separator?.jobs).toBe(125);
  });

  test("names who here would buy it, with tonnages, greatest first, unknown last, planned left out", () => {
    expect(separator?.buyers).toEqual([
      { link: "cell", enterprise: "A", name: "甲电池", amount: { base: 3900, low: 3000, high: 4800, bound: "exact" } },
      { link: "cell", enterprise: "B", name: "乙电池", amount: { base: 2600, low: 2000, high: 3200, bound: "exact" } },
      { link: "cell", enterprise: null, name: "无名项目", amount: null },
    ]);
  });

  test("prints the formula of the rank with its parts", () => {
    // class 0.8 · 0.35 + shortage 1 · 0.3 + buyers 0.75 · 0.2 + severing 0 · 0.15
    expect(separator?.rank.score).toBeCloseTo(0.73, 9);
    expect(separator?.rank.severity).toBe("high");
    expect(separator?.rank.formula.zh).toBe(
      "(类别 0.8×0.35 + 缺口占比 1×0.3 + 本地买家 0.75×0.2 + 断链 0×0.15) ÷ 1 = 0.73",
    );
    expect(separator?.rank.formula.en).toContain("shortage 1×0.3");
  });

  test("weights are the user's", () => {
    const [first] = opportunities(chain(), { weights: { class: 0, shortage: 0, buyers: 1, severing: 0 } });
    expect(first?.rank.score).toBe(0.75);
  });

  test("what is not known leaves the formula, and the other weights count for the whole", () => {
    const bare = chainOf({
      surveyed: true,
      links: ["a", "b"],
      flows: [{ from: "a", to: "b" }],
      projects: [{ link: "b", stage: "operating", enterprise: "B" }],
    });
    const [a] = opportunities(bare);
    expect(a).toMatchObject({ link: "a", projectsNeeded: null, investment: null, landMu: null, jobs: null });
    expect(a?.rank.parts.find(({ part }) => part === "shortage")?.value).toBeNull();
    expect(a?.rank.score).toBeCloseTo((0.8 * 0.35 + 0.5 * 0.2) / 0.7, 9);
  });

  test("a link that nobody surveyed is no opportunity yet", () => {
    const unsurveyed = chainOf({
      links: ["a", "b"],
      flows: [{ from: "a", to: "b", coefficient: 2 }],
      projects: [{ link: "b", stage: "operating", capacity: 5 }],
    });
    expect(opportunities(unsurveyed).map(({ link }) => link)).toEqual([]);
  });

  test("a gap that is at most so large is none yet", () => {
    const open = chainOf({
      surveyed: true,
      links: [
        { id: "a", finalDemand: 100 },
        { id: "b", finalDemand: 100 },
      ],
      projects: [
        { link: "a", stage: "operating", enterprise: "A" },
        { link: "b", stage: "building", enterprise: "B", capacity: 10 },
        { link: "b", stage: "building", enterprise: "C" },
      ],
    });
    expect(opportunities(open)).toEqual([]);
  });

  test("an adequate link with a rest that nobody has been found for is one", () => {
    const short = chainOf({
      surveyed: true,
      links: [{ id: "a", finalDemand: 100 }],
      projects: [
        { link: "a", stage: "operating", enterprise: "A", capacity: 45 },
        { link: "a", stage: "operating", enterprise: "B", capacity: 45 },
      ],
      rules: { thresholds: { fewEnterprises: 1 } },
    });
    const [a] = opportunities(short);
    expect(a).toMatchObject({ link: "a", class: "adequate", gap: { afterPlanned: { base: 10, bound: "exact" } } });
  });

  test("property: scores lie in 0 to 1, fall along the list, and do not depend on the order of the records", () => {
    const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(amounts, fc.boolean(), (capacities, isReversed) => {
        const ids = ["a", "b", "c", "d"];
        const projects = capacities.flatMap((capacity, i) =>
          capacity === undefined
            ? []
            : [
                {
                  id: `p${String(i)}`,
                  link: ids[i]!,
                  stage: "operating" as const,
                  enterprise: `E${String(i)}`,
                  capacity,
                },
              ],
        );
        const flows = ids.slice(1).map((to, i) => ({ from: ids[i]!, to, coefficient: i + 1 }));
        const turn = <T>(items: readonly T[]): T[] => (isReversed ? [...items].reverse() : [...items]);
        const found = opportunities(
          chainOf({ surveyed: true, links: turn(ids), flows: turn(flows), projects: turn(projects) }),
        );
        const straight = opportunities(chainOf({ surveyed: true, links: ids, flows, projects }));
        expect(found).toEqual(straight);
        const scores = found.map(({ rank }) => rank.score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect([...scores].sort((x, y) => y - x)).toEqual(scores);
      }),
      { seed: 11, numRuns: runs(200) },
    );
  });
});
