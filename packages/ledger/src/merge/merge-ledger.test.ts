import { readChain, tallyProjects, writeChain } from "@liantu/core";
import type { ProjectRecord } from "@liantu/core";
import { describe, expect, test } from "vitest";
import {
  capacity,
  codes,
  COLUMNS,
  deepFreeze,
  known,
  KNOWN,
  merge,
  money,
  projectsOf,
  rowOf,
  smallChain,
} from "../../test/merge-rows.js";
import { mergeLedger } from "./merge-ledger.js";

describe("mergeLedger: new projects", () => {
  test("everything that a row says is in the record", () => {
    const result = merge(
      [
        {
          name: "甲料新项目",
          projectCode: "2404-620300-04-01-123456",
          enterprise: "新公司",
          creditCode: "91620300MA0000001R",
          stage: "building",
          status: "under-construction",
          stageWords: "主体封顶",
          capacities: [capacity(5, "万吨/年")],
          investment: money(12.5),
          arrived: money(3),
          landMu: 100,
          jobs: 80,
          start: "2023-03",
          end: "2025",
          inLibrary: true,
          district: "示例区",
          content: "建设甲料生产线",
          responsibleUnit: "工信局",
          responsibleLeader: "某领导",
          note: "=cmd|'/c calc'!A1",
          others: new Map([
            ["序号", "1"],
            ["存在问题", "<img onerror>"],
            ["__proto__", "x"],
            ["联系人", "张三 13800000000"],
          ]),
        },
      ],
      smallChain(),
      { source: "台账.xlsx", asOf: "2024-06" },
    );
    expect(projectsOf(result)).toEqual([
      {
        id: "p-24046203000401123456",
        name: "甲料新项目",
        code: "2404-620300-04-01-123456",
        enterprise: "e-91620300MA0000001R",
        link: "a",
        stage: "building",
        capacity: 5,
        unit: "万吨/年",
        investment: { value: 12.5, unit: "亿元", source: "台账.xlsx" },
        arrivals: [{ date: "2024-06", amount: { value: 3, unit: "亿元", source: "台账.xlsx" } }],
        inLibrary: true,
        landMu: 100,
        events: [{ stage: "started", date: "2023-03" }],
        expected: { operating: "2025" },
        responsible: { unit: "工信局", leader: "某领导" },
        source: "台账.xlsx",
        note: "=cmd|'/c calc'!A1",
        "x-ledger": {
          存在问题: "<img onerror>",
          "列 __proto__": "x",
          环节: "甲料",
          建设内容及规模: "建设甲料生产线",
          所属区县: "示例区",
          用工: "80",
          "进展截至（台账月份）": "2024-06",
          项目阶段: "主体封顶",
        },
      },
    ]);
    expect(result.chain.document.enterprises?.slice(1)).toEqual([
      { id: "e-91620300MA0000001R", name: "新公司", creditCode: "91620300MA0000001R", source: "台账.xlsx" },
    ]);
    expect(result.chain.document.contacts).toEqual([
      { of: "p-24046203000401123456", name: "张三", phone: "13800000000" },
    ]);
    expect(result.issues).toEqual([]);
    expect(readChain(result.chain.document).issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("keys are made of the name and never those of other records", () => {
    const first = merge([{ name: "甲料新项目", stage: "signed" }]).difference.added[0]!;
    expect(first).toMatch(/^p-[0-9a-z]{13}$/u);
    const other: ProjectRecord = { id: first, name: "别的", link: "b", stage: "signed" };
    const result = merge([{ name: "甲料新项目", stage: "signed" }], smallChain({}, [other]));
    expect(result.difference.added).toEqual([`${first}-2`]);
    expect(projectsOf(result)[0]).toEqual(other);
  });

  test("a capacity stays as written, in the unit of the link without a unit of its own", () => {
    expect(projectsOf(merge([{ capacities: [capacity(500, "t/a")] }]))[0]).toMatchObject({ capacity: 500 });
    expect(projectsOf(merge([{ capacities: [capacity(500, "t/a")] }]))[0]).not.toHaveProperty("unit");
  });

  test("a capacity that is unsure or does not convert is reported and not taken over", () => {
    const unsure = merge([{ stage: "signed", capacities: [{ ...capacity(5, "万吨/年"), isUnsure: true }] }]);
    const unlike = merge([{ stage: "signed", capacities: [capacity(5, "GWh/年")] }], smallChain(), {
      decisions: new Map([["表!2", ["a"]]]),
    });
    for (const result of [unsure, unlike]) {
      expect(projectsOf(result)[0]).not.toHaveProperty("capacity");
      expect(codes(result)).toEqual([["capacity-not-taken", 2, "D"]]);
    }
  });

  test("amounts out of range are reported and kept as text", () => {
    const result = merge([{ stage: "signed", investment: money(1e16) }]);
    expect(projectsOf(result)[0]).not.toHaveProperty("investment");
    expect(codes(result)).toEqual([["amount-too-large", 2, "E"]]);
    expect(JSON.stringify(projectsOf(result)[0])).toContain("10000000000000000 亿元");
  });

  test("without progress the project is put in, counts nowhere, and that is said", () => {
    expect(codes(merge([{}]))).toEqual([["project-without-status", 2, null]]);
  });

  test("several links: a part each under one project, so that money counts once and every capacity counts", () => {
    const capacities = [capacity(5, "万吨/年", "甲料"), capacity(3, "万套/年", "乙件")];
    const row = {
      name: "一体化项目",
      enterprise: "甲公司",
      stage: "operating",
      investment: money(9),
      capacities,
    } as const;
    const { link: _, ...open } = rowOf(row);
    const result = mergeLedger(smallChain(), { rows: [open], columns: COLUMNS });
    const [whole, ...parts] = projectsOf(result);
    expect(whole).toMatchObject({ link: "a", investment: money(9) });
    expect(whole).not.toHaveProperty("capacity");
    expect(parts).toMatchObject([
      { id: `${whole!.id}--a`, link: "a", capacity: 5, unit: "万吨/年", parent: whole!.id },
      { id: `${whole!.id}--b`, link: "b", capacity: 3, unit: "万套/年", parent: whole!.id },
    ]);
    expect(parts.some((part) => "investment" in part)).toBe(false);
    const tally = tallyProjects(result.chain);
    expect(["a", "b"].map((link) => tally.get(link)?.byStatus.built)).toMatchObject([
      { projects: 1, output: 50_000 },
      { projects: 1, output: 30_000 },
    ]);
    const again = mergeLedger(result.chain, {
      rows: [{ ...open, capacities: [capacities[0]!, capacity(4, "万套/年", "乙件")] }],
      columns: [],
    });
    expect(again.difference.changed).toMatchObject([
      { project: parts[1]!.id, fields: [{ field: "capacity", before: 3, after: 4 }] },
    ]);
  });
});

describe("mergeLedger: projects of the document", () => {
  test("change only in what the ledger states, and keep everything else", () => {
    const record = {
      ...known,
      note: "手记",
      landMu: 50,
      investment: money(10),
      responsible: { unit: "招商局", leader: "甲" },
      expected: { operating: "2026-05" },
      "x-own": [1],
    } as ProjectRecord;
    const chain = smallChain({}, [record], { layout: { positions: { a: { x: 1, y: 2 } } }, "x-more": { y: 1 } });
    const row = {
      ...KNOWN,
      stage: "building",
      investment: money(100_000, "万元"),
      end: "2026",
      responsibleUnit: "工信局",
      note: "台账备注",
    } as const;
    const result = merge([row], chain);
    expect(result.difference).toMatchObject({
      added: [],
      changed: [
        {
          project: "p",
          fields: [
            { field: "responsible", after: { unit: "工信局", leader: "甲" } },
            { field: "stage", before: "signed", after: "building" },
            { field: "x-ledger", before: undefined, after: { 备注: "台账备注" } },
          ],
        },
      ],
    });
    const {
      stage: _,
      responsible: _2,
      "x-ledger": _3,
      ...kept
    } = projectsOf(result)[0] as never as Record<string, unknown>;
    const { stage: _4, responsible: _5, ...before } = record as never as Record<string, unknown>;
    expect(kept).toEqual(before);
    const { projects: _6, ...rest } = writeChain(result.chain);
    const { projects: _7, ...restBefore } = writeChain(chain);
    expect(rest).toEqual(restBefore);
  });

  test("a stage replaces a status that contradicts it, and the other way round", () => {
    const built = merge([{ ...KNOWN, stage: "operating" }], smallChain({}, [{ ...known, status: "planned" }]));
    expect(projectsOf(built)[0]).toMatchObject({ stage: "operating", status: "built" });
    const { stage: _, ...open } = known;
    const status = merge([{ ...KNOWN, status: "built" }], smallChain({}, [known]));
    expect(projectsOf(status)[0]).toMatchObject({ status: "built" });
    expect(projectsOf(status)[0]).not.toHaveProperty("stage");
    const held = merge([{ ...KNOWN, stage: "on-hold" }], smallChain({}, [{ ...open, status: "planned" }]));
    expect(projectsOf(held)[0]).not.toHaveProperty("status");
    const same = merge([{ ...KNOWN, status: "planned" }], smallChain({}, [known]));
    expect(same.difference).toMatchObject({ same: ["p"], changed: [] });
  });

  test("the same capacity in another unit changes nothing", () => {
    const chain = smallChain({}, [{ ...known, capacity: 50_000 }]);
    expect(merge([{ ...KNOWN, capacities: [capacity(5, "万吨/年")] }], chain).chain).toBe(chain);
    expect(projectsOf(merge([{ ...KNOWN, capacities: [capacity(6, "万吨/年")] }], chain))[0]).toMatchObject({
      capacity: 6,
      unit: "万吨/年",
    });
  });

  test("money arrived is added up to the sum of the ledger; a smaller sum is reported", () => {
    const arrivals = [{ date: "2023-06", amount: money(1) }];
    const chain = smallChain({}, [{ ...known, arrivals }]);
    const more = merge([{ ...KNOWN, arrived: money(30_000, "万元") }], chain, { asOf: "2024-06" });
    expect(projectsOf(more)[0]?.arrivals).toEqual([...arrivals, { date: "2024-06", amount: money(20_000, "万元") }]);
    const byMonth = merge([{ ...KNOWN, sheet: "2024年7月", arrived: money(2) }], chain);
    expect(projectsOf(byMonth)[0]?.arrivals?.[1]).toEqual({ date: "2024-07", amount: money(1) });
    const less = merge([{ ...KNOWN, arrived: money(0.5) }], chain);
    expect(projectsOf(less)[0]?.arrivals).toEqual(arrivals);
    expect(codes(less)).toEqual([["arrival-less", 2, null]]);
    expect(JSON.stringify(projectsOf(less)[0])).toContain("0.5 亿元");
  });

  test("found by code under another name; its enterprise by credit code; a contradicting code is reported", () => {
    const chain = smallChain({}, [{ ...known, code: "2404-01-123456" }]);
    const renamed = merge(
      [
        {
          name: "甲料改名项目",
          projectCode: "2404 01 123456",
          enterprise: "甲公司（改名）",
          creditCode: "91620300MA71QY5T3K",
        },
      ],
      chain,
    );
    expect(renamed.difference.added).toEqual([]);
    expect(projectsOf(renamed)[0]).toMatchObject({ name: "甲料项目", enterprise: "e", code: "2404-01-123456" });
    expect(JSON.stringify(projectsOf(renamed)[0])).toContain("甲料改名项目");
    const other = merge([{ ...KNOWN, creditCode: "91620300MA0000001R" }], chain);
    expect(codes(other)).toEqual([["enterprise-conflict", 2, null]]);
    expect(other.chain.document.enterprises).toEqual(chain.document.enterprises);
    expect(JSON.stringify(projectsOf(other)[0])).toContain("91620300MA0000001R");
  });

  test("what the ledger does not name is missing, and stays", () => {
    const other: ProjectRecord = { id: "q", name: "别的", link: "b", stage: "signed" };
    const result = merge([KNOWN], smallChain({}, [other, known]));
    expect(result.difference.missing).toEqual(["q"]);
    expect(projectsOf(result).map(({ id }) => id)).toEqual(["q", "p"]);
  });

  test("a decision moves a project, or says that it is none of the chain", () => {
    const chain = smallChain({}, [known]);
    const decide = (links: readonly string[]) => merge([KNOWN], chain, { decisions: new Map([["表!2", links]]) });
    expect(projectsOf(decide(["b"]))[0]).toMatchObject({ id: "p", link: "b" });
    expect(decide([])).toMatchObject({ chain, difference: { outside: [{ row: 2 }], missing: [] } });
    expect(codes(decide(["nowhere"]))).toEqual([["unknown-decision", 2, null]]);
  });

  test("contacts are not written twice", () => {
    const others = new Map([["联系人", "张三"]]);
    const chain = smallChain({}, [known], { contacts: [{ of: "p", name: "张三", phone: "1" }] });
    expect(merge([{ ...KNOWN, others }], chain).chain).toBe(chain);
  });

  test("a frozen chain is as good as any", () => {
    const chain = smallChain({}, [
      { ...known, arrivals: [{ date: "2023", amount: money(1) }], expected: { operating: "2025" } },
    ]);
    deepFreeze(chain.document);
    const before = JSON.stringify(chain.document);
    merge(
      [{ ...KNOWN, stage: "building", arrived: money(2), end: "2027", start: "2024", note: "x", landMu: 1 }],
      chain,
    );
    expect(JSON.stringify(chain.document)).toBe(before);
  });
});
