import { readFileSync } from "node:fs";
import { analyzeChain, CLASS_NAMES, convertCapacity, readChain } from "@liantu/core";
import type { Chain, ChainDocument } from "@liantu/core";
import { opportunities } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { readLedger } from "../../read-ledger.js";
import type { CellValue, SheetPlan } from "../sheet-plan.js";
import { writeSheets } from "../write-sheets.js";
import { gapSheet } from "./gap-sheet.js";
import { opportunitySheet } from "./opportunity-sheet.js";
import { projectSheet } from "./project-sheet.js";
import { ruleSheet } from "./rule-sheet.js";
import { sourceSheet } from "./source-sheet.js";
import { targetSheet } from "./target-sheet.js";

function chainOf(document: Partial<ChainDocument>): Chain {
  const { chain, issues } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "c",
    name: "示例链",
    links: [],
    ...document,
  });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  if (chain === null) throw new Error("no chain");
  return chain;
}

function example(name: string): Chain {
  const path = new URL(`../../../../../examples/chains/${name}.json`, import.meta.url);
  return chainOf(JSON.parse(readFileSync(path, "utf8")) as ChainDocument);
}

/** Rows as objects by heading. */
function records({ columns, rows }: SheetPlan): ReadonlyMap<string, CellValue>[] {
  return rows.map((row) => new Map(columns.map(({ head }, at) => [head, row[at] ?? null])));
}

const FULL = chainOf({
  nameEn: "Example chain",
  asOf: "2025-03-31",
  region: { name: "示例市" },
  surveyed: true,
  source: "调研",
  links: [
    {
      id: "lfp",
      name: "磷酸铁锂",
      nameEn: "LFP",
      stage: "midstream",
      unit: "t/a",
      source: "手册",
      confidence: "indicative",
      typicalProject: { capacity: 10_000, investment: { value: 2, unit: "亿元", source: "公示" }, landMu: 50 },
    },
    { id: "cell", name: "电芯", nameEn: "Cells", stage: "downstream", unit: "GWh/a", finalDemand: 4 },
    { id: "station", name: "储能电站", stage: "downstream", unit: "MW" },
    { id: "unseen", name: "回收", stage: "supporting", surveyed: false },
  ],
  flows: [{ from: "lfp", to: "cell", coefficient: { low: 2000, base: 2200, high: 2400 }, source: "公示" }],
  enterprises: [
    { id: "a", name: "甲公司", creditCode: "91000000MA0000000N", confidence: "reported", source: "年报" },
    { id: "b", name: "乙公司" },
  ],
  projects: [
    {
      id: "p1",
      name: "甲电芯一期",
      link: "cell",
      enterprise: "a",
      stage: "operating",
      capacity: 2,
      investment: { value: 12.5, unit: "亿元", source: "备案" },
      arrivals: [
        { date: "2024-05", amount: { value: 3000, unit: "万元" } },
        { date: "2024-09", amount: { value: 0.5, unit: "亿元" } },
      ],
      inLibrary: true,
      landMu: 120,
      events: [
        { stage: "started", date: "2022-03" },
        { stage: "operating", date: "2024-01-15" },
      ],
      responsible: { unit: "市工信局", leader: "张三" },
      note: "二期用地已预留",
    },
    { id: "p2", link: "cell", enterprise: "b", status: "under-construction" },
    {
      id: "p3",
      name: "丙储能",
      link: "station",
      status: "built",
      capacity: 100,
      investment: { value: 30, unit: "万美元" },
    },
    { id: "p4", name: "丁材料", link: "lfp", stage: "negotiating", capacity: 5, unit: "kt/a", inLibrary: false },
    { id: "p5", name: "戊", link: "lfp", status: "planned", expected: { started: "2026-01" } },
    { id: "p6", name: "己", link: "lfp", stage: "on-hold" },
  ],
  targets: [
    {
      id: "t1",
      name: "目标公司",
      links: ["lfp", "cell"],
      home: { name: "外地" },
      mark: "已接触",
      evidence: [{ kind: "扩产", text: "拟在西北建厂", date: "2025-01", source: "公告" }],
    },
    { id: "t0", name: "另一家" },
  ],
  contacts: [{ of: "p1", name: "王五", phone: "13900000000" }],
});
const ANALYSIS = analyzeChain(FULL);

describe("projectSheet()", () => {
  test("is read back by readLedger without a question, every field where it belongs", async () => {
    const { rows, issues, counts } = await readLedger(await writeSheets([projectSheet(FULL, { date: "2025-04-01" })]));
    expect(issues).toEqual([]);
    expect(counts).toMatchObject({ inTable: 6, projects: 6 });
    const byKey = new Map(rows.map((row) => [row.others.get("记录编号"), row]));
    expect(byKey.get("p1")).toMatchObject({
      name: "甲电芯一期",
      enterprise: "甲公司",
      chain: "示例链",
      link: "电芯",
      stage: "operating",
      status: "built",
      investment: { value: 125_000, unit: "万元" },
      arrived: { value: 8000, unit: "万元" },
      landMu: 120,
      inLibrary: true,
      start: "2022-03",
      end: "2024-01-15",
      responsibleUnit: "市工信局",
      responsibleLeader: "张三",
      note: "二期用地已预留",
      capacities: [{ kind: "capacity", value: 2, unit: "GWh/年", isUnsure: false }],
    });
    expect(byKey.get("p2")).toMatchObject({ name: "乙公司 电芯项目", status: "under-construction", capacities: [] });
    expect(byKey.get("p2")?.stage).toBeUndefined();
    expect(byKey.get("p2")?.investment).toBeUndefined();
    expect(byKey.get("p3")).toMatchObject({ status: "built", investment: { value: 30, unit: "万美元" } });
    expect(byKey.get("p3")?.stage).toBeUndefined();
    expect(byKey.get("p3")?.capacities).toMatchObject([{ kind: "power", value: 100, unit: "MW", isUnsure: false }]);
    expect(byKey.get("p4")).toMatchObject({
      stage: "negotiating",
      inLibrary: false,
      capacities: [{ value: 5, unit: "kt/a" }],
    });
    expect(byKey.get("p5")).toMatchObject({ status: "planned", start: "2026-01" });
    expect(byKey.get("p6")).toMatchObject({ stage: "on-hold" });
  });

  test.each(["jinchang-battery", "baiyin-battery", "presence-only", "demo-40"])(
    "%s comes back whole: names, stages and capacities",
    async (name) => {
      const chain = example(name);
      const { rows, issues } = await readLedger(await writeSheets([projectSheet(chain)]));
      expect(issues).toEqual([]);
      expect(rows).toHaveLength(chain.projects.size);
      for (const row of rows) {
        const project = chain.projects.get(row.others.get("记录编号") ?? "");
        expect(row.stage).toBe(project?.stage);
        expect(row.status ?? null).toBe(project?.status);
        const [capacity] = row.capacities;
        expect(capacity?.value).toBe(project?.capacity);
        const unit = project?.unit ?? chain.graph.getNodeAttribute(project?.link ?? "", "unit");
        if (capacity !== undefined && unit !== undefined) expect(convertCapacity(1, capacity.unit, unit)).toBe(1);
      }
    },
  );

  test("names contacts only when asked", () => {
    expect(JSON.stringify(projectSheet(FULL))).not.toContain("王五");
    const plan = projectSheet(FULL, { includeContacts: true });
    expect(
      records(plan)
        .find((row) => row.get("记录编号") === "p1")
        ?.get("联系人及电话"),
    ).toBe("王五 13900000000");
  });

  test("colours the stage by the status", () => {
    const plan = projectSheet(FULL);
    const at = plan.columns.findIndex(({ head }) => head === "项目阶段");
    const fills = records(plan).map((row, index) => [row.get("记录编号"), plan.fill?.(index, at)]);
    expect(new Map(fills as [string, string][])).toEqual(
      new Map([
        ["p1", "built"],
        ["p2", "under-construction"],
        ["p3", "built"],
        ["p4", "planned"],
        ["p5", "planned"],
        ["p6", "none"],
      ]),
    );
    expect(plan.fill?.(0, at - 1)).toBe("none");
  });
});

describe("opportunitySheet(), gapSheet()", () => {
  test("lists gaps in numbers with the unit beside them and bounds in words; unknown is empty, never 0", () => {
    const [row] = records(opportunitySheet(FULL, opportunities(FULL, {}, ANALYSIS)));
    expect(row?.get("环节")).toBe("磷酸铁锂");
    expect(row?.get("单位")).toBe("吨/年");
    expect(row?.get("引进后缺口")).toBe(4000);
    expect(row?.get("引进后缺口（低）")).toBe(4000);
    expect(row?.get("引进后缺口的把握")).toBe("至少");
    expect(row?.get("投资")).toBe(0.8);
    expect(row?.get("用工（人）")).toBeNull();
    expect(row?.get("本地买家（年用量）")).toBe("甲公司（电芯）4400 吨/年；乙公司（电芯）待测算");
    expect(row?.get("来源")).toContain("公示");
  });

  test("has one row for each link, with reasons, supply by status and three gaps", () => {
    const plan = gapSheet(ANALYSIS);
    const byKey = new Map(records(plan).map((row) => [row.get("环节编号"), row]));
    expect(byKey.size).toBe(4);
    const lfp = byKey.get("lfp");
    expect(lfp?.get("需求")).toBe(4000);
    expect(lfp?.get("需求的把握")).toBe("至少");
    expect(lfp?.get("已建成供给")).toBe(0);
    expect(lfp?.get("线索与在谈数（不计入）")).toBe(ANALYSIS.links.get("lfp")?.counts.prospects);
    expect(lfp?.get("理由")).toContain("\n");
    expect(lfp?.get("类别")).toBe(CLASS_NAMES[ANALYSIS.links.get("lfp")?.class ?? "unknown"].zh);
    const unseen = byKey.get("unseen");
    expect(unseen?.get("已建成供给")).toBeNull();
    expect(unseen?.get("已建成供给的把握")).toBe("待测算");
    expect(unseen?.get("覆盖率")).toBeNull();
  });

  test("no amount is 0 where the analysis does not know it to be 0", () => {
    for (const name of ["jinchang-battery", "presence-only", "demo-40"]) {
      const analysis = analyzeChain(example(name));
      for (const row of records(gapSheet(analysis))) {
        const link = analysis.links.get(String(row.get("环节编号")));
        for (const [head, amount] of [
          ["需求", link?.demand],
          ["引进后缺口", link?.residual.afterPlanned],
        ] as const) {
          if (row.get(head) !== 0) continue;
          expect(amount?.base, `${name} ${String(row.get("环节"))} ${head}`).toBe(0);
          expect(row.get(`${head}的把握`)).not.toBe("待测算");
        }
      }
    }
  });
});

describe("targetSheet(), sourceSheet(), ruleSheet()", () => {
  test("lists targets with the links that they could fill and what speaks for them", () => {
    const rows = records(targetSheet(ANALYSIS));
    expect(rows.map((row) => row.get("目标编号"))).toEqual(["t0", "t1"]);
    expect(rows[1]?.get("可补环节")).toBe("磷酸铁锂；电芯");
    expect(rows[1]?.get("依据")).toBe("2025-01 扩产 拟在西北建厂");
    expect(rows[1]?.get("依据来源")).toBe("公告");
    expect(rows[0]?.get("可补环节")).toBeNull();
  });

  test("lists every source with the record that rests on it", () => {
    const rows = records(sourceSheet(FULL)).map((row) => [...row.values()].join("|"));
    expect(rows).toHaveLength(7);
    for (const row of [
      "手册|环节|磷酸铁锂|参考口径",
      "公示|供给关系|磷酸铁锂 → 电芯|",
      "公示|典型项目|磷酸铁锂|",
      "年报|企业|甲公司|公开报道",
    ]) {
      expect(rows).toContain(row);
    }
    for (const row of ["备案|投资与资金|甲电芯一期|", "公告|目标企业|目标公司|", "调研|产业链|示例链|"])
      expect(rows).toContain(row);
  });

  test("prints the rules with their thresholds and the formula of the score with its weights", () => {
    const words = JSON.stringify(ruleSheet(ANALYSIS, opportunities(FULL, { weights: { class: 0.5 } }, ANALYSIS)));
    expect(words).toContain("评分 = (类别×0.5 + 缺口占比×0.3 + 本地买家×0.2 + 断链×0.15) ÷ 已知各项的权重之和");
    expect(words).toContain("覆盖率 < 0.8");
    expect(JSON.stringify(ruleSheet(ANALYSIS))).toContain("类别×0.35");
  });
});

describe("every list", () => {
  const plans = (chain: Chain, language: "zh" | "en"): readonly SheetPlan[] => {
    const analysis = analyzeChain(chain);
    const list = opportunities(chain, {}, analysis);
    return [
      opportunitySheet(chain, list, language),
      gapSheet(analysis, language),
      targetSheet(analysis, language),
      projectSheet(chain, { language, includeContacts: true }),
      sourceSheet(chain, language),
      ruleSheet(analysis, list, language),
    ];
  };

  test("is in English when asked, but for what the document says", () => {
    for (const plan of plans(FULL, "en")) {
      const words = [plan.name, plan.title, ...(plan.notes ?? []).slice(1), ...plan.columns.map(({ head }) => head)];
      expect(words.join("\n")).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("does not depend on the order of the records", () => {
    const turned = Object.fromEntries(
      Object.entries(FULL.document).map(([key, value]) => [
        key,
        Array.isArray(value) ? [...(value as unknown[])].reverse() : value,
      ]),
    );
    const [before, after] = [FULL, chainOf(turned)].map((chain) => plans(chain, "zh").map(({ rows }) => rows));
    expect(after).toEqual(before);
  });

  test("is as wide as its headings, and an empty chain has empty lists", () => {
    for (const plan of [...plans(FULL, "zh"), ...plans(chainOf({}), "en")]) {
      for (const row of plan.rows) expect(row).toHaveLength(plan.columns.length);
    }
  });
});
