import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacity, rowOf } from "../../test/merge-rows.js";
import type { LedgerRow } from "../types.js";
import { findDuplicates } from "./find-duplicates.js";

const money = (value: number, unit = "亿元") => ({ value, unit });
const rows = (...list: Partial<LedgerRow>[]): LedgerRow[] =>
  list.map((fields, at) => rowOf({ row: at + 2, enterprise: "甲公司", ...fields }));
const summary = (list: readonly LedgerRow[]) =>
  findDuplicates(list).map(({ kind, isCertain, rows: found, conflicts }) => [
    kind,
    isCertain,
    found.map(({ row }) => row),
    conflicts.map(({ field }) => field),
  ]);

describe("findDuplicates", () => {
  test("the same name and enterprise, in any writing, with the same money in any unit, is certain", () => {
    const list = rows(
      { name: "年产5万吨 甲料项目", investment: money(12.5) },
      { name: "年产５万吨甲料（项目）", investment: money(125_000, "万元") },
    );
    expect(summary(list)).toEqual([["repeated", true, [2, 3], []]]);
    expect(findDuplicates(list)[0]?.evidence.map(({ kind }) => kind)).toEqual(["same-name-and-enterprise"]);
  });

  test("the same code is one project whatever the names; another code is another project", () => {
    const code = "2404-620300-04-01-123456";
    expect(
      summary(rows({ name: "甲", projectCode: code }, { name: "乙", projectCode: "2404 620300 04 01 123456" })),
    ).toEqual([["repeated", true, [2, 3], []]]);
    expect(summary(rows({ projectCode: code }, { projectCode: "2404-620300-04-01-999999" }))).toEqual([]);
  });

  test("amounts that disagree are named with both rows and make it uncertain", () => {
    const [group] = findDuplicates(rows({ investment: money(12.5) }, { investment: money(13) }));
    expect(group?.isCertain).toBe(false);
    expect(group?.conflicts).toMatchObject([
      {
        field: "investment",
        values: [
          { row: { row: 2 }, value: "12.5 亿元" },
          { row: { row: 3 }, value: "13 亿元" },
        ],
      },
    ]);
  });

  test("stage and money arrived move on from month to month, but not within one sheet", () => {
    const april = { stage: "signed", arrived: money(1) } as const;
    const june = { stage: "building", arrived: money(2) } as const;
    const months = rows({ sheet: "2024年4月", ...april }, { sheet: "2024年6月", ...june });
    expect(summary(months)).toEqual([["repeated", true, [2, 3], []]]);
    expect(summary(rows(april, june))).toEqual([["repeated", false, [2, 3], ["arrived", "stage"]]]);
  });

  test("listed by two units", () => {
    expect(summary(rows({ responsibleUnit: "工信局" }, { responsibleUnit: "发改局" }))).toEqual([
      ["units", true, [2, 3], []],
    ]);
  });

  test("材料, and 年 behind a unit, part no names that amounts bring together", () => {
    const [one, other] = ["年产10万吨负极一体化", "10万吨/年负极材料一体化项目"].map((name, at) =>
      rowOf({ row: at + 2, name, enterprise: "甲公司", capacities: [capacity(10, "万吨/年")] }),
    );
    expect(findDuplicates([one!, other!]).map(({ evidence }) => evidence.map(({ kind }) => kind))).toEqual([
      ["similar-name"],
    ]);
    const third = rowOf({
      row: 4,
      name: "10万吨/年正极材料一体化项目",
      enterprise: "甲公司",
      capacities: [capacity(10, "万吨/年")],
    });
    expect(findDuplicates([one!, third])).toEqual([]);
  });

  test("phases by name are no repeats, even under one code", () => {
    const code = "2404-620300-04-01-123456";
    const list = rows({ name: "甲料项目一期", projectCode: code }, { name: "甲料项目（二期）", projectCode: code });
    expect(summary(list)).toEqual([["phases", true, [2, 3], []]]);
  });

  test("one name with other capacities and other money looks like phases, and is for a person to say", () => {
    const list = rows(
      { capacities: [capacity(5, "万吨/年")], investment: money(11) },
      { capacities: [capacity(10, "万吨/年")], investment: money(20) },
    );
    expect(summary(list)).toEqual([["phases", false, [2, 3], ["investment", "capacity"]]]);
  });

  test("the same name without an enterprise is not certain; with two enterprises it is nothing", () => {
    const [one, other] = rows({ name: "标准厂房项目" }, { name: "标准厂房项目" });
    const { enterprise: _, ...open } = other!;
    expect(summary([one!, open])).toEqual([["repeated", false, [2, 3], []]]);
    expect(summary([one!, { ...other!, enterprise: "乙公司" }])).toEqual([]);
    expect(summary([one!, { ...other!, enterprise: "乙公司" }, { ...open, row: 4 }])).toEqual([]);
  });

  test("names alike are shown only where an amount backs them and the numbers in them agree", () => {
    const same = { investment: money(12.5) };
    const list = rows({ name: "年产5万吨甲料生产线建设项目", ...same }, { name: "年产5万吨甲料项目", ...same });
    expect(summary(list)).toEqual([["repeated", false, [2, 3], []]]);
    const near = { ...list[1]!, name: "年产5万吨甲料一体化园区项目" };
    expect(summary([list[0]!, { ...near, investment: money(13) }])).toEqual([]);
    expect(summary([list[0]!, { ...list[1]!, name: "年产6万吨甲料项目" }])).toEqual([]);
    const at = (link: string, row: LedgerRow) =>
      ({ row, links: [link], degree: 1, by: "product", isSure: true, candidates: [] }) as const;
    expect(findDuplicates(list, [at("a", list[0]!), at("b", list[1]!)])).toEqual([]);
  });

  test("names that differ only in capacity, 新建, 生产线 and the like may be one, whatever the amounts", () => {
    const [a, b] = ["石墨负极材料项目", "新建年产5万吨石墨负极材料生产线项目"];
    expect(summary(rows({ name: a, investment: money(3) }, { name: b, investment: money(4) }))).toEqual([
      ["repeated", false, [2, 3], ["investment"]],
    ]);
    expect(summary(rows({ name: a }, { name: b, enterprise: "乙公司" }))).toEqual([]);
    expect(summary(rows({ name: `${a}一期` }, { name: b }))).toEqual([]);
    expect(summary(rows({ name: "年产3万吨石墨负极材料项目" }, { name: b }))).toEqual([]);
    expect(summary(rows({ name: "年产5万吨项目" }, { name: "生产线建设项目" }))).toEqual([]);
  });

  test("an enterprise without its form is the one with it; where two go by it, that is for a person to say", () => {
    const [short, full, stock] = ["示例新材料", "示例新材料有限公司", "示例新材料股份有限公司"];
    expect(summary(rows({ enterprise: short }, { enterprise: full }))).toEqual([["repeated", true, [2, 3], []]]);
    expect(summary(rows({ enterprise: "示例新材料有限责任公司" }, { enterprise: full }))[0]?.[1]).toBe(true);
    expect(summary(rows({ enterprise: "示例（金昌）新材料有限公司" }, { enterprise: full }))[0]?.[1]).toBe(true);
    expect(summary(rows({ enterprise: full }, { enterprise: stock }))).toEqual([]);
    expect(summary(rows({ enterprise: short }, { enterprise: full }, { enterprise: stock }))).toEqual([
      ["units", false, [2, 3], []],
    ]);
    expect(summary(rows({ enterprise: "示例（金昌）新材料" }, { enterprise: "示例（白银）新材料" }))).toEqual([]);
  });

  test("5.5 is not 55", () => {
    expect(summary(rows({ name: "年产5.5万吨项目" }, { name: "年产55万吨项目" }))).toEqual([]);
  });

  const some = fc.record(
    {
      sheet: fc.constantFrom("2024年4月", "2024年5月", "表"),
      name: fc.constantFrom(
        "甲料项目",
        "年产3万吨甲料项目",
        "甲料项目一期",
        "甲料项目二期",
        "乙件 项目",
        "乙件项目",
        "__proto__",
      ),
      enterprise: fc.constantFrom(
        "甲公司",
        "乙公司",
        "constructor",
        "示例材料",
        "示例材料有限公司",
        "示例材料股份有限公司",
      ),
      projectCode: fc.constantFrom("2404-01", "2404-02"),
      investment: fc.constantFrom(money(1), money(2), money(10_000, "万元")),
    },
    { requiredKeys: ["sheet", "name"] },
  );
  const ledgers = fc
    .array(some, { maxLength: 12 })
    .map((list) => list.map((fields, at) => rowOf({ ...(fields as Partial<LedgerRow>), row: at + 2 })));

  test("property: the order of the rows does not matter, keys are unique, and a row is in one group of repeats at most", () => {
    fc.assert(
      fc.property(ledgers, fc.infiniteStream(fc.nat()), (list, keys) => {
        const order = list.map((row) => [keys.next().value, row] as const).sort(([a], [b]) => a - b);
        const groups = findDuplicates(list);
        expect(findDuplicates(order.map(([, row]) => row))).toEqual(groups);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        const repeated = groups.filter(({ evidence }) => evidence.every(({ kind }) => kind !== "phase-names"));
        const all = repeated.flatMap((group) => group.rows);
        expect(new Set(all).size).toBe(all.length);
        for (const { rows: found, isCertain, conflicts } of groups) {
          expect(found.length).toBeGreaterThan(1);
          if (isCertain) expect(conflicts).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
