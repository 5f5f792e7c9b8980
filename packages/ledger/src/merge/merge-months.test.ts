import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacity, codes, known, KNOWN, merge, money, projectsOf, smallChain } from "../../test/merge-rows.js";
import { STAGE_DATE_HEADING } from "./apply-stage.js";
import type { LedgerRow } from "../types.js";

const month = (sheet: string, fields: Partial<LedgerRow>): Partial<LedgerRow> => ({ ...KNOWN, sheet, ...fields });
const textsOf = (project: unknown): unknown => (project as Record<string, unknown>)["x-ledger"];

describe("mergeLedger: months out of order", () => {
  const june = merge([month("2024年6月", { stage: "building", stageWords: "主体封顶" })], smallChain()).chain;
  const may = month("2024年5月", { stage: "signed", stageWords: "已签约" });

  test("an older month puts no newer stage back, and says which is which", () => {
    const result = merge([may], june);
    expect(projectsOf(result)[0]).toMatchObject({ stage: "building" });
    expect(codes(result)).toEqual([["older-stage", 2, null]]);
    expect(result.issues[0]?.message.zh).toContain("台账是 2024-05 的（签约），文件中的进展是 2024-06 的（在建）");
    // what it says is kept beside what the newer month said
    expect(textsOf(projectsOf(result)[0])).toMatchObject({ 项目阶段: "主体封顶", "项目阶段（2024-05）": "已签约" });
    expect(merge([may], result.chain).chain).toBe(result.chain);
  });

  test("in either order the months come to the same stage", () => {
    const after = merge([month("2024年6月", { stage: "building" })], merge([may], smallChain()).chain);
    expect(after.issues).toEqual([]);
    expect(projectsOf(after)[0]).toMatchObject({ stage: "building" });
    expect(textsOf(projectsOf(after)[0])).toMatchObject({ [STAGE_DATE_HEADING]: "2024-06" });
  });

  test("with the same stage, too, the older month only fills in what is not there", () => {
    const newer = merge(
      [
        month("2024年6月", {
          stage: "building",
          investment: money(12),
          arrived: money(3),
          landMu: 100,
          start: "2023-03",
          responsibleUnit: "工信局",
          capacities: [capacity(5, "万吨/年")],
          others: new Map([["存在问题", "已解决"]]),
        }),
      ],
      smallChain(),
    ).chain;
    const older = month("2024年5月", {
      stage: "building",
      investment: money(10),
      arrived: money(2),
      landMu: 90,
      start: "2023-04",
      end: "2025-10",
      inLibrary: true,
      responsibleUnit: "发改委",
      capacities: [capacity(4, "万吨/年")],
      others: new Map([["存在问题", "缺用地指标"]]),
    });
    const result = merge([older], newer);
    const [before, after] = [newer.document.projects?.[0], projectsOf(result)[0]];
    expect(after).toEqual({
      ...before,
      inLibrary: true,
      expected: { operating: "2025-10" },
      "x-ledger": {
        ...(textsOf(before) as object),
        存在问题: "已解决",
        "存在问题（2024-05）": "缺用地指标",
        到位资金: "2 亿元",
        总投资: "10 亿元",
        用地: "90 亩",
        开工时间: "2023-04",
        责任单位: "发改委",
      },
    });
    expect(codes(result)).toEqual([
      ["older-amount", 2, null],
      ["older-amount", 2, "E"],
    ]);
    expect(merge([older], result.chain).chain).toBe(result.chain);
    expect(projectsOf(merge([older], newer, { older: "take" }))[0]).toMatchObject({
      investment: { value: 10 },
      landMu: 90,
      capacity: 4,
      responsible: { unit: "发改委" },
    });
  });

  test("a later month that says the same is nothing new, but an older one after it is old", () => {
    const august = merge([month("2024年8月", { stage: "building", stageWords: "主体封顶" })], june);
    expect(august.difference).toMatchObject({ same: projectsOf(august).map(({ id }) => id), changed: [] });
    const july = merge([month("2024年7月", { stage: "signed" })], august.chain);
    expect([projectsOf(july)[0]?.stage, codes(july)]).toEqual(["building", [["older-stage", 2, null]]]);
    expect(merge([month("2024年8月", { stage: "building" })], august.chain).chain).toBe(august.chain);
  });

  test("property: months in any order come to the stage and the money of the newest", () => {
    const said = fc.record({
      stage: fc.constantFrom("negotiating" as const, "signed" as const, "building" as const, "operating" as const),
      value: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 4 }), fc.gen(), (months, gen) => {
        const order = gen(fc.shuffledSubarray, [...months.keys()], { minLength: months.length });
        let chain = smallChain({}, [], { asOf: "2023" });
        for (const at of order) {
          const { stage, value } = months[at]!;
          chain = merge([month(`2024年${String(at + 1)}月`, { stage, investment: money(value) })], chain).chain;
        }
        const newest = months[months.length - 1]!;
        expect(chain.document.projects?.[0]).toMatchObject({
          stage: newest.stage,
          investment: { value: newest.value },
        });
      }),
      { numRuns: 100 },
    );
  });

  test("decided, the older month counts; for one row or for all", () => {
    for (const older of ["take", new Map([["2024年5月!2", true]])] as const)
      expect(projectsOf(merge([may], june, { older }))[0]).toMatchObject({ stage: "signed" });
    expect(projectsOf(merge([may], june, { older: new Map([["2024年5月!3", true]]) }))[0]).toMatchObject({
      stage: "building",
    });
  });

  test("the date that is given counts before the name of the sheet", () => {
    expect(projectsOf(merge([may], june, { asOf: "2024-07" }))[0]).toMatchObject({ stage: "signed" });
  });

  test("a project of the document is as new as its events, else as the document", () => {
    const chain = smallChain({}, [{ ...known, stage: "building" }]); // 2024-01
    const stageOf = (sheet: string, on = chain): unknown =>
      projectsOf(merge([month(sheet, { stage: "negotiating" })], on))[0]?.stage;
    expect([stageOf("2023年12月"), stageOf("2024年1月"), stageOf("2024年2月")]).toEqual([
      "building",
      "negotiating",
      "negotiating",
    ]);
    const dated = smallChain({}, [{ ...known, stage: "building", events: [{ stage: "started", date: "2024-03-05" }] }]);
    expect([stageOf("2024年2月", dated), stageOf("2024年3月", dated)]).toEqual(["building", "negotiating"]);
  });

  test("a later step back is taken and told; forward, on hold and its end are nothing to tell", () => {
    const back = merge([month("2024年7月", { stage: "signed" })], june);
    expect([projectsOf(back)[0]?.stage, codes(back)]).toEqual(["signed", [["stage-back", 2, null]]]);
    for (const stage of ["operating", "on-hold", "ended"] as const)
      expect(codes(merge([month("2024年7月", { stage })], june))).toEqual([]);
    const undated = merge([{ ...KNOWN, stage: "signed" }], june);
    expect([projectsOf(undated)[0]?.stage, codes(undated)]).toEqual(["signed", [["stage-back", 2, null]]]);
    expect(textsOf(projectsOf(undated)[0])).toMatchObject({ [STAGE_DATE_HEADING]: "未注明" });
  });
});

describe("mergeLedger: the date of signing", () => {
  const eventsOf = (fields: Partial<LedgerRow>, chain = smallChain()): unknown =>
    projectsOf(merge([{ ...KNOWN, ...fields }], chain))[0];

  test("is an event of what is signed, before the start whatever comes first", () => {
    expect(eventsOf({ stage: "building", signed: "2023-05", start: "2023-09" })).toMatchObject({
      events: [
        { stage: "signed", date: "2023-05" },
        { stage: "started", date: "2023-09" },
      ],
    });
    const chain = smallChain({}, [{ ...known, stage: "building", events: [{ stage: "started", date: "2023-09" }] }]);
    expect(eventsOf({ signed: "2023-05" }, chain)).toMatchObject({
      events: [
        { stage: "signed", date: "2023-05" },
        { stage: "started", date: "2023-09" },
      ],
    });
  });

  test("is expected of what is not signed yet, and kept as text where nothing is known", () => {
    expect(eventsOf({ stage: "negotiating", signed: "2024-08" })).toMatchObject({ expected: { signed: "2024-08" } });
    expect(eventsOf({ stage: "negotiating", signed: "2024-08" })).not.toHaveProperty("events");
    expect(textsOf(eventsOf({ stage: "on-hold", signed: "2024-08" }))).toMatchObject({ 签约时间: "2024-08" });
  });

  test("an exacter date stays, another one takes its place", () => {
    const chain = smallChain({}, [{ ...known, events: [{ stage: "signed", date: "2023-05-06" }] }]);
    expect(merge([{ ...KNOWN, signed: "2023-05" }], chain).chain).toBe(chain);
    expect(eventsOf({ signed: "2023-06" }, chain)).toMatchObject({ events: [{ stage: "signed", date: "2023-06" }] });
  });
});

describe("mergeLedger: money of phases", () => {
  const row = (name: string, value: number, more: Partial<LedgerRow> = {}): Partial<LedgerRow> => ({
    ...KNOWN,
    name,
    stage: "building",
    investment: money(value),
    ...more,
  });
  // the independent twin: what counts is what has no children, as domain and analysis have it
  const counted = (result: ReturnType<typeof merge>): number => {
    const projects = projectsOf(result);
    const parents = new Set(projects.map(({ parent }) => parent));
    return projects.reduce((sum, { id, investment }) => sum + (parents.has(id) ? 0 : (investment?.value ?? 0)), 0);
  };

  test("a whole beside its first phase counts once, though a phase is missing, and that is told", () => {
    const result = merge([row("新甲料项目", 30), row("新甲料项目一期", 10)]);
    expect(counted(result)).toBe(10);
    expect(codes(result)).toEqual([["phases-differ", 2, "E"]]);
    expect(result.issues[0]?.message.zh).toContain("各期合计 10 亿元，“新甲料项目”30 亿元");
    expect(merge([row("新甲料项目", 30), row("新甲料项目一期", 10)], result.chain).chain).toBe(result.chain);
  });

  test("phases of next month come under the whole of last month, and the other way round", () => {
    const wholeFirst = merge([row("新甲料项目", 30)]).chain;
    const then = merge([row("新甲料项目一期", 10), row("新甲料项目二期", 20)], wholeFirst);
    const [whole, ...phases] = projectsOf(then);
    expect(phases.map(({ parent }) => parent)).toEqual([whole?.id, whole?.id]);
    expect(then.issues).toEqual([]);
    const phasesFirst = merge([row("新甲料项目一期", 10), row("新甲料项目二期", 20)]).chain;
    const back = merge([row("新甲料项目", 30)], phasesFirst);
    expect(counted(back)).toBe(30);
    expect(back.difference.changed).toMatchObject([
      { fields: [{ field: "parent" }] },
      { fields: [{ field: "parent" }] },
    ]);
    expect(back.difference.missing).toEqual([]);
  });

  test("a second phase beside a project without phase adds to it: that one is the first", () => {
    expect(counted(merge([row("新甲料项目", 30), row("新甲料项目二期", 20)]))).toBe(50);
    expect(counted(merge([row("新甲料项目", 50), row("新甲料项目二期", 20), row("新甲料项目三期", 30)]))).toBe(50);
  });

  test("phases with more money than the whole stay apart, and that is told", () => {
    const result = merge([row("新甲料项目", 8), row("新甲料项目一期", 10), row("新甲料项目二期", 20)]);
    expect([counted(result), codes(result)]).toEqual([38, [["phases-exceed", 2, "E"]]]);
  });

  test("another enterprise, or a family that people arranged before, is left alone", () => {
    expect(counted(merge([row("新甲料项目", 30), row("新甲料项目一期", 10, { enterprise: "乙公司" })]))).toBe(40);
    const records = [
      { ...known, id: "w", name: "新甲料项目", investment: money(30) },
      { ...known, id: "f", name: "新甲料项目一期", investment: money(10) },
    ];
    expect(merge([KNOWN], smallChain({}, [...records, known])).difference.changed).toEqual([]);
  });
});
