import { readChain } from "@liantu/core";
import type { Chain, ProjectRecord } from "@liantu/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumParts } from "./project-footer.js";
import { projectRows } from "./project-rows.js";
import { projectSums } from "./project-sums.js";

function chainOf(projects: readonly Partial<ProjectRecord>[]): Chain {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "c",
    name: "链",
    links: [
      { id: "a", name: "甲", stage: "upstream", unit: "t/a" },
      { id: "b", name: "乙", stage: "midstream", unit: "万t/a" },
      { id: "g", name: "丙", stage: "downstream", unit: "GWh/a" },
    ],
    projects: projects.map((project, at) => ({ id: `p${String(at)}`, link: "a", stage: "operating", ...project })),
  });
  if (chain === null) throw new Error("no chain");
  return chain;
}

const sumsOf = (projects: readonly Partial<ProjectRecord>[]): ReturnType<typeof projectSums> =>
  projectSums(projectRows(chainOf(projects), "zh"));
const yi = (value: number): NonNullable<ProjectRecord["investment"]> => ({ value, unit: "亿元" });

describe("sums of projects", () => {
  test("money is added in 亿元, whatever its unit, and says what is not recorded or in dollars", () => {
    const { money } = sumsOf([
      { investment: yi(1.5) },
      { investment: { value: 5000, unit: "万元" } },
      { investment: { value: 1, unit: "亿美元" } },
      {},
    ]);
    expect(money).toEqual({ value: 2, missing: 1, foreign: 1 });
  });

  test("capacities are added within one dimension only", () => {
    const { capacities, withoutCapacity } = sumsOf([
      { capacity: 1000 },
      { link: "b", capacity: 2 },
      { capacity: 3, unit: "万吨" },
      { link: "g", capacity: 4 },
      { link: "g" },
    ]);
    expect(capacities).toEqual([
      { unit: "GWh/a", value: 4, links: 1 },
      { unit: "t/a", value: 51_000, links: 2 },
    ]);
    expect(withoutCapacity).toBe(1);
  });

  test("a project counts by its phases if all of them say, else by itself, never by both", () => {
    const phases = [
      { parent: "p0", capacity: 3, investment: yi(2) },
      { parent: "p0", capacity: 4 },
    ] as const;
    const sums = sumsOf([{ capacity: 10, investment: yi(9) }, ...phases]);
    expect(sums.capacities).toEqual([{ unit: "t/a", value: 7, links: 1 }]);
    expect(sums.money.value).toBe(9);
    expect(sums.phases).toBe(2);
    const without = sumsOf([{}, ...phases]);
    expect(without.money).toEqual({ value: 2, missing: 1, foreign: 0 });
  });

  test("what is on hold or ended is not added and is counted", () => {
    const sums = sumsOf([{ investment: yi(1) }, { stage: "ended", investment: yi(5) }, { stage: "on-hold" }]);
    expect(sums).toMatchObject({ counted: 1, uncounted: 2, money: { value: 1, missing: 0 } });
  });

  test("Baiyin 2023 as printed: 15 projects of 41.45 亿元 in the library, of 193.11 亿元 signed in all", () => {
    const library = Array.from({ length: 15 }, () => ({ investment: { value: 27_633.333_333_333_3, unit: "万元" } }));
    expect(sumsOf(library).money.value).toBeCloseTo(41.45, 9);
    const all = [...library, ...Array.from({ length: 16 }, () => ({ investment: yi((193.11 - 41.45) / 16) }))];
    expect(sumsOf(all).money.value).toBeCloseTo(193.11, 9);
  });

  test("agree with a naive sum where there are no phases, in any order of the rows", () => {
    const project = fc.record(
      {
        link: fc.constantFrom("a", "g"),
        stage: fc.constantFrom("operating", "building", "ended"),
        capacity: fc.nat({ max: 1e6 }),
        investment: fc.nat({ max: 1e4 }).map((value) => ({ value, unit: "亿元" })),
      },
      { requiredKeys: ["link", "stage"] },
    );
    fc.assert(
      fc.property(fc.array(project, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (projects, order) => {
        const list = projects as Partial<ProjectRecord>[];
        const sums = sumsOf(list);
        const live = list.filter(({ stage }) => stage !== "ended");
        for (const [link, unit] of [
          ["a", "t/a"],
          ["g", "GWh/a"],
        ] as const) {
          const own = live.filter((one) => one.link === link && one.capacity !== undefined);
          const expected = own.length === 0 ? undefined : own.reduce((sum, { capacity = 0 }) => sum + capacity, 0);
          expect(sums.capacities.find((one) => one.unit === unit)?.value).toBe(expected);
        }
        const paid = live.flatMap(({ investment }) => (investment === undefined ? [] : [investment.value]));
        expect(sums.money.value).toBe(paid.length === 0 ? null : paid.reduce((sum, value) => sum + value, 0));
        expect(sums.money.missing).toBe(live.length - paid.length);
        const rows = projectRows(chainOf(list), "zh");
        const shuffled = rows
          .map((row) => ({ row, by: order.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ row }) => row);
        expect(projectSums(shuffled)).toEqual(sums);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what the sums say", () => {
  test("one unit is added up, at least where something is not recorded", () => {
    expect(sumParts(sumsOf([{ capacity: 20_000, investment: yi(3) }, {}]), "zh")).toEqual([
      "计入 2 个项目",
      "投资 ≥ 3 亿元（1 个未填）",
      "产能 ≥ 2 万吨/年（1 个未填）",
    ]);
  });

  test("several units are not, and nothing recorded is not 0", () => {
    const parts = sumParts(sumsOf([{ capacity: 1 }, { link: "g", capacity: 1 }]), "zh");
    expect(parts).toEqual(["计入 2 个项目", "投资均未填", "产能有 2 种单位，不能相加：按环节筛选后可见合计"]);
    expect(sumParts(sumsOf([{ stage: "ended" }]), "en")).toEqual(["0 projects counted", "without 1 on hold or ended"]);
  });
});
