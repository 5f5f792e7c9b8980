import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";
import { displayWidth } from "../text/east-asian-width.js";

const signed = { stage: "signed", date: "2023-03" };
const yuan = (value: number): object => ({ value, unit: "亿元" });

/** The chain of the other tests, with a year of projects. */
const projects = [
  {
    id: "p1",
    name: "一期",
    enterprise: "a",
    link: "cell",
    stage: "operating",
    capacity: 2,
    signed: yuan(10),
    arrivals: [{ date: "2023-06", amount: yuan(4) }],
    inLibrary: true,
    events: [signed, { stage: "operating", date: "2023-11" }],
    responsible: { unit: "工信局", leader: "王" },
  },
  {
    id: "p2",
    name: "在谈项目",
    link: "cathode",
    stage: "negotiating",
    capacity: 5000,
    events: [{ stage: "negotiating", date: "2023-01-01" }],
  },
  { id: "p3", name: "二期", link: "cell", stage: "signed", signed: yuan(10), inLibrary: false, events: [signed] },
];
const dated = cellChain({ projects, targets: [{ id: "t", name: "隔膜甲", links: ["cathode"] }] });
const later = cellChain({
  projects: [
    { ...projects[0], capacity: 3 },
    { ...projects[2], stage: "started" },
  ],
  asOf: "2024-02-29",
  contacts: [{ of: "p1", name: "张三", phone: "139" }],
});
const portfolio = {
  format: "liantu-portfolio",
  version: 1,
  id: "p",
  name: "金昌“2+4”",
  clusters: [{ name: "2个千亿", chains: ["cells", "more"] }],
  chains: [dated, { ...dated, id: "more", name: "另一条链" }],
};
const list =
  "企业名称,经营范围\n乙公司,磷酸铁锂正极材料制造\n甲公司,磷酸铁锂正极材料制造\n,无名\n=cmd|'/c calc'!A1,餐饮\n";
const files = {
  "chain.json": dated,
  "later.json": later,
  "portfolio.json": portfolio,
  "list.csv": list,
  "list.json": [{ 企业名称: "丙公司", 经营范围: "磷酸铁锂正极材料销售" }],
  "odd.csv": "a,b\n1,2\n",
  "bad.json": "{",
  "atlas.json": {
    ...dated,
    resources: [
      { id: "r", name: "盐湖<img onerror>", unit: "t/a", output: 5000, feeds: [{ link: "cathode", coefficient: 0.5 }] },
    ],
    funds: [
      {
        id: "f",
        name: "引导基金",
        size: yuan(10),
        links: ["cathode"],
        investments: [{ project: "p1", amount: yuan(2) }],
      },
    ],
  },
};

const COMMANDS = [
  ["diff", "chain.json", "later.json"],
  ["projects", "chain.json", "--year", "2023"],
  ["portfolio", "portfolio.json"],
  ["targets", "chain.json", "--candidates", "list.csv"],
  ["resources", "atlas.json"],
];

async function jsonOf(...argv: string[]): Promise<Record<string, never>> {
  const { out } = await capturedRun([...argv, "--json"], files);
  return JSON.parse(out) as Record<string, never>;
}

describe.each(COMMANDS)("liantu %s", (...argv) => {
  test.each([40, 80, 120, 200])("fits a terminal of %i columns, in both languages", async (columns) => {
    for (const lang of ["zh", "en"]) {
      const { out } = await capturedRun([...argv, "--lang", lang], files, columns);
      expect(out.length).toBeGreaterThan(50);
      for (const line of out.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test("speaks English when asked", async () => {
    const { out } = await capturedRun([...argv, "--lang", "en"], files);
    expect(out).not.toMatch(/缺口|合计|到位|候选|新增|责任/u);
  });
});

describe("liantu diff", () => {
  test("prints progress, records by field, and what the analysis makes of it; no contact is named", async () => {
    const { code, out } = await capturedRun(["diff", "chain.json", "later.json"], files);
    expect(code).toBe(0);
    expect(out).toContain("asOf: 2024-01-31 → 2024-02-29");
    expect(out).toContain("二期：签约 → 开工");
    expect(out).toContain("项目：新增 0、变更 2、减少 1");
    expect(out).toContain("~ 一期：capacity 2 → 3");
    expect(out).toContain("- 在谈项目");
    expect(out).toMatch(/磷酸铁锂正极材料：缺口 4000–5000 吨\/年 → ≥ 6000 吨\/年/u);
    expect(out).not.toContain("张三");
  });

  test("gives JSON with stable keys, and says when nothing differs", async () => {
    const json = await jsonOf("diff", "chain.json", "later.json");
    expect(Object.keys(json)).toEqual(["before", "after", "empty", "document", "lists", "stages", "measures"]);
    expect(JSON.stringify(json)).not.toContain("张三");
    expect(json).toMatchObject({ lists: { contacts: { added: 1, changed: 0, removed: 0 } } });
    expect(json).toMatchObject({ empty: false, stages: [{ project: "p3", from: "signed", to: "started" }] });
    expect((await capturedRun(["diff", "chain.json", "chain.json"], files)).out).toContain("没有差别");
    expect(await jsonOf("diff", "chain.json", "none.json")).toMatchObject({ after: null, lists: null });
  });

  test("wants two files", async () => {
    expect((await capturedRun(["diff", "chain.json"], files)).code).toBe(2);
    expect((await capturedRun(["diff", "chain.json", "later.json", "x"], files)).code).toBe(2);
    expect((await capturedRun(["diff", "chain.json", "none.json"], files)).code).toBe(1);
  });
});

describe("liantu projects", () => {
  test("prints the indicators, the appraisal, what is overdue", async () => {
    const { code, out } = await capturedRun(["projects", "chain.json"], {
      "chain.json": cellChain({ projects, asOf: "2023-12-31" }),
    });
    expect(code).toBe(0);
    expect(out).toContain("2023 签约项目 2 个");
    expect(out).toContain("签约金额  20 亿元");
    expect(out).toContain("到位资金  ≥ 4 亿元");
    expect(out).toContain("资金到位率  ≥ 20.00%");
    expect(out).toMatch(/工信局\s+1\s+1\s+10 亿元\s+4 亿元\s+40\.00%\s+100\.00%\s+0/u);
    // 2023-01-01 + 90 days = 2023-04-01, 274 days before the end of the year
    expect(out).toContain("在谈项目  蓝单  在谈  2023-04-01  超期 274 天");
  });

  test("only the library's, and a period instead of a year", async () => {
    expect(await jsonOf("projects", "chain.json", "--year", "2023", "--in-library")).toMatchObject({
      indicators: { signedCount: 1, arrivalRate: { rate: 0.4, bound: "exact" } },
    });
    expect(await jsonOf("projects", "chain.json", "--from", "2023-04", "--to", "2023-06")).toMatchObject({
      indicators: { signedCount: 0, arrivedInPeriod: { value: 4 } },
    });
    expect(Object.keys(await jsonOf("projects", "chain.json"))).toEqual([
      "indicators",
      "byUnit",
      "byLeader",
      "slips",
      "findings",
    ]);
  });

  test.each([
    ["--year", "2023-05"],
    ["--as-of", "soon"],
    ["--from", "1e15"],
  ])("refuses %s %s", async (option, value) => {
    expect((await capturedRun(["projects", "chain.json", option, value], files)).code).toBe(2);
  });

  test("says that a year is needed where the document has no date", async () => {
    const { code, err } = await capturedRun(["projects", "c.json"], { "c.json": cellChain({ asOf: undefined }) });
    expect(code).toBe(1);
    expect(err).toContain("year");
  });
});

describe("liantu portfolio", () => {
  test("prints totals and the products that several chains lack", async () => {
    const { code, out } = await capturedRun(["portfolio", "portfolio.json"], files, 140);
    expect(code).toBe(0);
    expect(out).toContain("图谱集  金昌“2+4”");
    expect(out).toMatch(/合计（共用的只计一次）\s+8\s+\d/u);
    expect(out).toMatch(/磷酸铁锂正极材料\s+0\.8–1 万吨\/年\s+电池链、另一条链/u);
    expect(out).toMatch(/共用企业\n\s+甲公司\s+电池链、另一条链/u);
  });

  test("gives JSON with stable keys, and 1 for a file that is none", async () => {
    const json = await jsonOf("portfolio", "portfolio.json");
    expect(Object.keys(json)).toEqual([
      "portfolio",
      "total",
      "chains",
      "clusters",
      "units",
      "leaders",
      "sharedLinks",
      "sharedEnterprises",
      "lacking",
      "exchanges",
      "issues",
    ]);
    expect(json).toMatchObject({ total: { links: 8, enterprises: 1 }, clusters: [{ key: "2个千亿", links: 8 }] });
    for (const file of ["chain.json", "bad.json", "none.json"]) {
      const { code, out } = await capturedRun(["portfolio", file, "--json"], files);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ portfolio: null, total: null });
    }
  });
});

describe("liantu targets", () => {
  test("scores targets by a printed formula, and finds candidates with reasons", async () => {
    const { code, out, err } = await capturedRun(["targets", "chain.json", "--candidates", "list.csv"], files, 200);
    expect(code).toBe(0);
    expect(out).toMatch(/隔膜甲\s+[\d.]+–[\d.]+/u);
    expect(out).toContain("红线 1 × (与环节相关");
    expect(out).toContain("企业名单 4 行，已在本地 1 家，无法使用 1 行");
    expect(out).toContain("乙公司：经营范围（生产）含“磷酸铁锂正极材料”");
    expect(err).toContain("1 个警告");
  });

  test("reads lists of JSON, with Chinese keys, and only the links asked for", async () => {
    const json = await jsonOf(
      "targets",
      "chain.json",
      "--candidates",
      "list.json",
      "--link",
      "磷酸铁锂正极材料",
      "--top",
      "1",
    );
    expect(Object.keys(json)).toEqual(["targets", "matches", "weights", "rows", "unusable", "local"]);
    expect(json["matches"]).toMatchObject([
      { link: "cathode", candidates: [{ candidate: { name: "丙公司" }, score: 35 }] },
    ]);
  });

  test("says of a file that is no list that it is none", async () => {
    for (const file of ["odd.csv", "bad.json", "none.csv"]) {
      expect((await capturedRun(["targets", "chain.json", "--candidates", file], files)).code).toBe(1);
    }
    expect((await capturedRun(["targets", "chain.json", "--top", "0"], files)).code).toBe(2);
    expect((await capturedRun(["targets", "chain.json", "--link", "nowhere"], files)).code).toBe(2);
  });
});

describe("liantu resources", () => {
  test("prints what becomes of resources and funds, in both languages and as JSON", async () => {
    const zh = await capturedRun(["resources", "atlas.json"], files);
    expect(zh.code).toBe(0);
    expect(zh.out).toContain("盐湖<img onerror>");
    expect(zh.out).toMatch(/引导基金\s+10 亿元\s+2 亿元\s+8 亿元/u);
    const en = await capturedRun(["resources", "atlas.json", "--lang", "en"], files);
    expect(en.out).toMatch(/Resources and funds/u);
    const json = await capturedRun(["resources", "atlas.json", "--json"], files);
    const printed = JSON.parse(json.out) as { resources: unknown[]; funds: unknown[]; gaps: unknown[] };
    expect(printed.resources).toMatchObject([{ resource: "r", output: 5000, feeds: [{ link: "cathode" }] }]);
    expect(printed.funds).toMatchObject([{ fund: "f", size: 10, left: 8, outside: ["cell"] }]);
  });

  test("says that nothing is recorded where nothing is", async () => {
    const { code, out } = await capturedRun(["resources", "chain.json"], files);
    expect(code).toBe(0);
    expect(out).toContain("没有记录资源");
    expect(out).toContain("没有记录基金");
  });
});
