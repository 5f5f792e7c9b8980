import { readChain } from "@liantu/core";
import type { ProjectRecord } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { capacity, codes, COLUMNS, merge, money, projectsOf, rowOf, smallChain } from "../../test/merge-rows.js";
import type { MergeOptions } from "./merge-types.js";
import { mergeLedger } from "./merge-ledger.js";

const enterprises = [{ id: "s", name: "示例新材料" }];
const record: ProjectRecord = {
  id: "m",
  name: "甲料项目",
  enterprise: "s",
  link: "a",
  stage: "signed",
  investment: { value: 3, unit: "亿元" },
};
const chain = smallChain({}, [record], { enterprises });
const renamed = { name: "年产5万吨甲料生产线建设项目", enterprise: "示例新材料", stage: "building" } as const;

describe("mergeLedger: enterprises written more or less fully", () => {
  test("month to month the same enterprise, which takes the fuller name", () => {
    const result = merge([{ name: "甲料项目", enterprise: "示例新材料有限公司", stage: "building" }], chain);
    expect(result.difference).toMatchObject({ added: [], changed: [{ project: "m" }] });
    expect(result.chain.document.enterprises).toEqual([{ id: "s", name: "示例新材料有限公司" }]);
    const back = merge([{ name: "甲料项目", enterprise: "示例新材料", stage: "building" }], result.chain);
    expect(back.chain).toBe(result.chain);
  });

  test("within a ledger two writings are one enterprise, in either order", () => {
    const names = ["示例丙新材料", "示例丙新材料有限公司"];
    for (const [first, second] of [names, [...names].reverse()]) {
      const rows = [
        { name: "甲料甲项目", enterprise: first!, stage: "signed" },
        { name: "甲料乙项目", enterprise: second!, stage: "signed" },
      ] as const;
      const result = merge(rows);
      expect(result.chain.document.enterprises?.slice(1).map(({ name }) => name)).toEqual(["示例丙新材料有限公司"]);
      expect(new Set(projectsOf(result).map(({ enterprise }) => enterprise)).size).toBe(1);
      expect(merge(rows, result.chain).chain).toBe(result.chain);
    }
  });

  test("companies of different forms stay two, and a name that may be either is none of them", () => {
    const rows = ["示例丙材料有限公司", "示例丙材料股份有限公司", "示例丙材料"].map(
      (enterprise, at) => ({ name: `甲料${"甲乙丙"[at]!}项目`, enterprise, stage: "signed" }) as const,
    );
    expect(merge(rows).chain.document.enterprises?.slice(1)).toHaveLength(3);
  });
});

describe("mergeLedger: projects under a slightly different name", () => {
  test("with other amounts the row is held, named and not put in", () => {
    const result = merge([{ ...renamed, investment: money(4) }], chain);
    expect(result.chain).toBe(chain);
    expect(result.difference).toMatchObject({
      added: [],
      undecided: [],
      missing: [],
      possiblySame: [{ row: { row: 2 }, project: "m" }],
    });
    expect(codes(result)).toEqual([["possible-same-project", 2, "B"]]);
    expect(result.issues[0]?.message.zh).toContain("“甲料项目”");
  });

  test("with the same money or the same capacity it is that project, which is said", () => {
    const byMoney = merge([{ ...renamed, investment: money(30_000, "万元") }], chain);
    expect(byMoney.difference).toMatchObject({ added: [], changed: [{ project: "m" }], possiblySame: [] });
    expect(codes(byMoney)).toEqual([["taken-as-same", 2, "B"]]);
    expect(projectsOf(byMoney)).toMatchObject([{ id: "m", name: "甲料项目", stage: "building" }]);
    expect(merge([{ ...renamed, investment: money(3) }], byMoney.chain).chain).toBe(byMoney.chain);
    const { investment: _, ...open } = record;
    const made = smallChain({}, [{ ...open, capacity: 50_000 }], { enterprises });
    const byCapacity = merge([{ ...renamed, capacities: [capacity(5, "万吨/年")] }], made);
    expect(codes(byCapacity)).toEqual([["taken-as-same", 2, "B"]]);
  });

  test("a person says that it is that project, or a new one", () => {
    const row = { ...renamed, investment: money(4) };
    const say = (answer: string | null): MergeOptions => ({ same: new Map([["表!2", answer]]) });
    const same = merge([row], chain, say("m"));
    expect(projectsOf(same)).toMatchObject([{ id: "m", investment: money(4), stage: "building" }]);
    expect(codes(same)).toEqual([]);
    const two = merge([row], chain, say(null));
    expect(projectsOf(two).map(({ name }) => name)).toEqual(["甲料项目", renamed.name]);
    expect(merge([row], two.chain).chain).toBe(two.chain);
    expect(merge([row], chain, say("nowhere")).difference.possiblySame).toHaveLength(1);
  });

  test("another link, enterprise, phase, code or stated capacity is another project", () => {
    const row = { ...renamed, investment: money(4) };
    const coded = smallChain({}, [{ ...record, code: "2404-01-123456" }], { enterprises });
    const stated = smallChain({}, [{ ...record, name: "年产3万吨甲料项目" }], { enterprises });
    for (const result of [
      merge([{ ...row, link: "乙件" }], chain),
      merge([{ ...row, enterprise: "别的公司" }], chain),
      merge([{ ...row, name: `${row.name}二期` }], chain),
      merge([{ ...row, projectCode: "2404-01-999999" }], coded),
      merge([row], stated),
    ])
      expect([result.difference.added.length, result.difference.possiblySame]).toEqual([1, []]);
  });

  test("a project that the ledger names in full is not taken by another row", () => {
    const full = { name: "甲料项目", enterprise: "示例新材料", stage: "signed", investment: money(3) } as const;
    const rows = [{ ...renamed, investment: money(3) }, full];
    const result = merge(rows, chain);
    expect(result.difference).toMatchObject({ added: [], mergedRows: [{ row: { row: 2 }, into: { row: 3 } }] });
    const key = result.duplicates[0]!.key;
    expect(merge(rows, chain, { duplicates: new Map([[key, false]]) }).difference.added).toHaveLength(1);
  });
});

describe("mergeLedger: the month of the ledger and links without a unit", () => {
  const arrived = { name: "甲料新项目", link: "甲料", stage: "building", arrived: money(1) } as const;
  const dated = (month: string | undefined, sheet: string, options: MergeOptions = {}) => {
    const rows = [rowOf({ ...arrived, sheet })];
    return mergeLedger(smallChain(), { rows, columns: COLUMNS, ...(month !== undefined && { month }) }, options);
  };

  test("money that arrived is dated by the option, the sheet, the title; only then by the document, which is said", () => {
    const dates = (result: ReturnType<typeof dated>) => projectsOf(result)[0]?.arrivals?.map(({ date }) => date);
    expect(dates(dated("2024-06", "6月", { asOf: "2024-05" }))).toEqual(["2024-05"]);
    expect(dates(dated("2024-06", "2024年4月"))).toEqual(["2024-04"]);
    expect(dates(dated("2024-06", "6月"))).toEqual(["2024-06"]);
    expect(codes(dated("2024-06", "6月"))).toEqual([]);
    expect(dates(dated(undefined, "6月"))).toEqual(["2024-01"]);
    expect(codes(dated(undefined, "6月"))).toEqual([["arrival-date-assumed", 2, null]]);
  });

  test("a link without a unit keeps the capacities as written, and that is said once", () => {
    const { unit: _, ...link } = { id: "a", name: "甲料", stage: "upstream", unit: "t/a" } as const;
    const open = readChain({ format: "liantu-chain", version: 1, id: "o", name: "链", links: [link] }).chain!;
    const result = merge(
      [
        { name: "甲", stage: "signed", capacities: [capacity(100, "台套/年")] },
        { name: "乙", stage: "signed", capacities: [capacity(5, "万吨/年")] },
        { name: "丙", stage: "signed", capacities: [capacity(5, "万吨/年"), capacity(3, "GWh/年")] },
      ],
      open,
    );
    expect(projectsOf(result).map((project) => [project.capacity, project.unit])).toEqual([
      [100, "台套/年"],
      [5, "万吨/年"],
      [undefined, undefined],
    ]);
    expect(codes(result).map(([code, row]) => [code, row])).toEqual([
      ["link-without-unit", 2],
      ["capacity-not-taken", 4],
    ]);
  });

  test("issues name links and not keys", () => {
    const result = merge([{ name: "某甲料乙件项目", link: "甲料、乙件", stage: "signed" }]);
    expect(result.issues[0]?.message.zh).toContain("甲料、乙件");
  });
});
