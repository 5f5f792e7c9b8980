import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import type { ChainLink, ClassRule, Flow, ProjectRecord } from "../model/document.js";
import { analyzeChain } from "./analyze-chain.js";
import type { AnalyzeOptions, Reason, ReasonCode } from "./chain-analysis.js";
import { step } from "./explain-context.js";

type Parts = Partial<ChainParts>;

const link = (id: string, name: string, more: Partial<ChainLink> = {}): ChainParts["links"][number] => ({
  id,
  name,
  surveyed: true,
  ...more,
});
const foil = link("a", "铜箔", { nameEn: "foil" });
const cell = link("b", "电芯", { unit: "GWh/a", nameEn: "cell" });
const flow = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({ from, to, ...more });
const built = (at: string, more: Partial<ProjectRecord> = {}): ProjectRecord => ({
  id: `${at}1`,
  link: at,
  status: "built",
  ...more,
});
const reasonsOf = (parts: Parts, options?: AnalyzeOptions): readonly Reason[] =>
  analyzeChain(chainOf({ links: [foil, cell], ...parts }), options).links.get("a")!.reasons;
const zh = (reasons: readonly Reason[]): string[] => reasons.map(({ message }) => message.zh);
const en = (reasons: readonly Reason[]): string[] => reasons.map(({ message }) => message.en);

describe("demand in words", () => {
  const codes: readonly ReasonCode[] = [
    ...(["demand-term", "final-demand", "target-requirement", "no-consumer"] as const),
    ...(["consumer-absent", "consumer-unknown", "coefficient-unrecorded"] as const),
  ];
  const demand = (parts: Parts, options?: AnalyzeOptions): readonly Reason[] =>
    reasonsOf(parts, options).filter(({ code }) => codes.includes(code));
  const ten = built("b", { capacity: 10 });
  const unrecorded = built("b", { id: "b2" });

  test.each<[what: string, more: Partial<Flow>, projects: ProjectRecord[], expected: string]>([
    ["all recorded", { coefficient: 600 }, [ten], '"cell" 10 GWh/a × 600 per unit = 6,000 t/a'],
    [
      "a range, and a capacity not recorded",
      { coefficient: { low: 500, base: 600, high: 700 } },
      [ten, unrecorded],
      '"cell" ≥ 10 GWh/a × 500–700 per unit = ≥ 5,000 t/a',
    ],
    ["none of at least 10", { coefficient: 0 }, [ten, unrecorded], '"cell" ≥ 10 GWh/a × 0 per unit = 0 t/a'],
    ["none of what is not known", { coefficient: 0 }, [unrecorded], '"cell" not known × 0 per unit = 0 t/a'],
    [
      "perhaps none of what is not known",
      { coefficient: { low: 0, base: 0, high: 2 } },
      [unrecorded],
      'the capacity of consumer "cell" is not recorded: its demand is not known',
    ],
    ["coefficient not recorded", {}, [ten], 'the coefficient towards "cell" is not recorded: its demand is not known'],
    [
      "coefficient not recorded, of nothing",
      {},
      [built("b", { capacity: 0 })],
      '"cell" 0 GWh/a × not known per unit = 0 t/a',
    ],
    ["no consumer here", { coefficient: 3 }, [], 'consumer "cell" has no counted project here: adds 0'],
  ])("%s", (_, more, projects, expected) => {
    expect(en(demand({ flows: [flow("a", "b", more)], projects }))).toEqual([expected]);
  });

  test("in Chinese, with Chinese units", () => {
    const term = demand({ flows: [flow("a", "b", { coefficient: 600 })], projects: [ten] });
    expect(zh(term)).toEqual(["“电芯”10 GWh/年 × 单耗 600 = 6000 吨/年"]);
  });

  test("a consumer not surveyed is not known to be absent, unless it would need none", () => {
    const links = [foil, link("b", "电芯", { surveyed: false })];
    const said = (coefficient: Flow["coefficient"]): unknown =>
      demand({ links, flows: [flow("a", "b", { coefficient: coefficient! })] }).map(({ numbers, message }) => [
        numbers,
        message.zh,
      ]);
    const unknown = [{ amount: 0, surveyed: 0 }, "下游“电芯”尚未调查到计入的项目，其需求待测算"];
    expect(said(3)).toEqual([unknown]);
    expect(said({ low: 0, base: 0, high: 1 })).toEqual([unknown]);
    expect(said(0)).toEqual([[{ amount: 0, surveyed: 1 }, "下游“电芯”本地没有计入的项目，需求计 0"]]);
  });

  test("a stock demands for what is added in a year", () => {
    const said = (annualAdditions?: number): string[] => {
      const station = link("b", "电站", { unit: "MW", ...(annualAdditions !== undefined && { annualAdditions }) });
      return en(demand({ links: [foil, station], flows: [flow("a", "b", { coefficient: 3 })], projects: [ten] }));
    };
    expect(said(5)).toEqual(['"电站" 5 MW × 3 per unit = 15 t/a']);
    expect(said()).toEqual([
      'consumer "电站" is a stock and its yearly additions are not recorded: its demand is not known',
    ]);
  });

  test("what is worked from a return is a term, too", () => {
    const flows = [flow("b", "a", { kind: "return", coefficient: 0.1, source: "可研" })];
    const [term] = demand({ flows, projects: [ten] });
    expect(term).toMatchObject({ code: "demand-term", link: "b", sources: ["可研"] });
    expect(term?.message.en).toBe('"cell" 10 GWh/a × 0.1 per unit = 1 t/a');
  });

  test("final demand and targets come after the terms", () => {
    const wanted = (finalDemand: ChainLink["finalDemand"]): ChainParts["links"] => [
      link("a", "铜箔", { finalDemand: finalDemand!, source: "统计局" }),
      cell,
    ];
    const capacity: AnalyzeOptions = { basis: "capacity", targets: new Map([["a", 7]]) };
    const flows = [flow("a", "b", { coefficient: 600 })];
    expect(en(demand({ links: wanted(5), flows, projects: [ten] }, capacity))).toEqual([
      '"cell" 10 GWh/a × 600 per unit = 6,000 t/a',
      "final demand outside the chain 5 t/a",
      "target 7 t/a",
    ]);
    const [final] = demand({ links: wanted({ low: 1, base: 5, high: 6 }) });
    expect(final?.message).toEqual({ zh: "链外最终需求 1–6 吨/年", en: "final demand outside the chain 1–6 t/a" });
    expect(final).toMatchObject({
      numbers: { amount: { low: 1, base: 5, high: 6, bound: "exact" } },
      sources: ["统计局"],
    });
    const [target] = demand({}, capacity);
    expect(target).toMatchObject({ numbers: { amount: { base: 7, bound: "exact" } }, sources: [] });
    expect(target?.message.zh).toBe("目标 7 吨/年");
    expect(demand({}, { ...capacity, targets: new Map([["b", 7]]) }).map(({ code }) => code)).toEqual(["no-consumer"]);
  });

  test("what targets require is one step: an amount, not known, or not asked for", () => {
    const targets = new Map([["b", 7]]);
    const flows = [flow("a", "b", { coefficient: 600 })];
    const [required] = demand({ flows }, { targets });
    expect(required?.numbers).toEqual({ amount: { base: 4200, bound: "exact" } });
    expect(required?.message).toEqual({
      zh: "为实现目标，全链条共需 4200 吨/年",
      en: "the targets need 4,200 t/a of it through all tiers",
    });
    expect(en(demand({ flows: [flow("a", "b")] }, { targets }))).toEqual([
      "what the targets need of it is not known: a coefficient or a capacity on the way is not recorded",
    ]);
    expect(demand({}, { targets }).map(({ code }) => code)).toEqual(["no-consumer"]);
  });

  test("matched, only what is built makes demand; with targets, capacity does not", () => {
    const flows = [flow("a", "b", { coefficient: 1 })];
    const projects = [ten, built("b", { id: "b2", status: "under-construction", capacity: 5 })];
    const activity = (options?: AnalyzeOptions): unknown =>
      demand({ flows, projects }, options)[0]?.numbers["activity"];
    expect(activity()).toEqual({ base: 15, bound: "exact" });
    expect(activity({ matched: true })).toEqual({ base: 10, bound: "exact" });
    expect(activity({ demandStatuses: ["under-construction"] })).toEqual({ base: 5, bound: "exact" });
  });
});

describe("supply in words", () => {
  const supply = (parts: Parts, options?: AnalyzeOptions): readonly Reason[] =>
    reasonsOf(parts, options).filter(({ code, project }) => project !== undefined || code === "supply-credit");

  test("each project by its name, its enterprise's name, its enterprise's key or its own key", () => {
    const said = supply({
      enterprises: [{ id: "E", name: "企业" }],
      projects: [
        built("a", { id: "1", capacity: 3, utilisation: 0.5, source: "公告", enterprise: "E" }),
        built("a", { id: "2", capacity: 3, enterprise: "F" }),
        built("a", { id: "3", capacity: 1, unit: "GWh/a" }),
        built("a", { id: "4", status: "under-construction", name: "二期", enterprise: "E" }),
        built("a", { id: "5", stage: "ended" }),
        { id: "6", link: "a", stage: "lead", name: "三期", source: "简报" },
      ],
    });
    expect(en(said)).toEqual([
      "Built: 企业 1.5 t/a (utilisation 0.5)",
      "Built: F 3 t/a (at nameplate)",
      "Built: 3, its unit does not convert",
      "Under construction: 二期, its capacity is not recorded",
      "三期: a prospect, not counted as supply",
    ]);
    expect(zh(said)).toEqual([
      "已建成：企业 1.5 吨/年（利用率 0.5）",
      "已建成：F 3 吨/年（按设计产能）",
      "已建成：3，单位不能换算",
      "在建：二期，产能未记录",
      "三期：线索或在谈，不计入供给",
    ]);
    expect(said.map(({ numbers }) => numbers)).toEqual([
      { output: 1.5, utilisation: 0.5 },
      { output: 3, utilisation: null },
      { capacity: null },
      { capacity: null },
      {},
    ]);
    expect(said.map(({ sources }) => sources)).toEqual([["公告"], [], [], [], ["简报"]]);
  });

  test("a container says nothing, its parts do; a part within its parent is named", () => {
    const parent = built("a", { id: "1", source: "甲" });
    const part = built("a", { id: "2", parent: "1", capacity: 2, source: "乙" });
    expect(en(supply({ projects: [parent, part] }))).toEqual(["Built: 2 2 t/a (at nameplate)"]);
    const within = supply({
      projects: [{ ...parent, capacity: 9 }, built("a", { id: "2", parent: "1", source: "乙" })],
    });
    expect(within[1]).toMatchObject({ code: "covered-by-parent", project: "2", numbers: {}, sources: ["乙"] });
    expect(within[1]?.message).toEqual({
      zh: "2：产能已含在上级项目内",
      en: "2: its capacity is within its parent project",
    });
  });

  test("a credit for each unit of its link, not where targets decide", () => {
    const flows = [
      flow("b", "a", { kind: "credit", coefficient: 3, source: "可研" }),
      flow("c", "a", { kind: "credit" }),
    ];
    const links = [foil, cell, { id: "c" }];
    const credits = supply({ links, flows });
    expect(en(credits)).toEqual([
      'by-product of "cell": 3 t/a for each GWh/a, at most the demand',
      'by-product of "c": not known t/a for each t/a, at most the demand',
    ]);
    expect(credits).toMatchObject([
      { link: "b", numbers: { coefficient: 3 }, sources: ["可研"] },
      { link: "c", numbers: { coefficient: null }, sources: [] },
    ]);
    expect(supply({ links, flows }, { targets: new Map([["b", 7]]) })).toEqual([]);
  });
});

describe("the rule in words", () => {
  const rule = (conditions: ClassRule["anyOf"][number], parts: Parts): Reason =>
    reasonsOf({ rules: { classes: [{ id: "own", class: "weak", anyOf: [conditions] }] }, ...parts })[0]!;
  const flows = [flow("a", "b", { coefficient: 1 })];
  const projects = [built("b", { capacity: 10 }), built("a", { capacity: 3 })];

  test("each condition with its sign, shares in percent, what is not exact as a bound", () => {
    const { message, numbers } = rule(
      [
        { fact: "coverage", is: ">", value: 0.1 },
        { fact: "supply", is: ">=", value: 1 },
        { fact: "demand", is: "<=", value: 40 },
        { fact: "builtProjects", is: "=", value: 2 },
      ],
      { flows, projects: [...projects, built("a", { id: "x" })] },
    );
    expect(message).toEqual({
      zh: "弱点：own（覆盖率 ≤ 100% > 10%，已建成供给 ≥ 3 ≥ 1，需求 10 ≤ 40，已建成项目数 2）",
      en: "Weak: own (coverage ≤ 100% > 10%, built supply ≥ 3 ≥ 1, demand 10 ≤ 40, built projects 2)",
    });
    expect(numbers).toEqual({
      coverage: { base: 1, bound: "upper" },
      supply: { base: 3, bound: "lower" },
      demand: 10,
      builtProjects: 2,
    });
  });

  test("more than 0 goes without saying", () => {
    expect(rule([{ fact: "demand", is: ">", value: 0 }], { flows, projects }).message.en).toBe("Weak: own (demand 10)");
    expect(rule([{ fact: "demand", is: ">", value: 4 }], { flows, projects }).message.en).toBe(
      "Weak: own (demand 10 > 4)",
    );
  });

  test("a threshold by its name and value", () => {
    const ample = [built("b", { capacity: 10 }), built("a", { capacity: 30 })];
    const { message, numbers } = rule([{ fact: "surplusRatio", is: ">", value: "ampleSurplus" }], {
      flows,
      projects: ample,
    });
    expect(message.en).toBe("Weak: own (surplus ÷ demand 200% > 20%)");
    expect(numbers).toEqual({ surplusRatio: 2, ampleSurplus: 0.2 });
  });

  test("surveyed or not, in words", () => {
    const said = (surveyed: boolean): object =>
      rule([{ fact: "surveyed", is: "=", value: surveyed }], { links: [{ id: "a", surveyed }] }).message;
    expect(said(true)).toEqual({ zh: "弱点：own（已调查）", en: "Weak: own (surveyed)" });
    expect(said(false)).toEqual({ zh: "弱点：own（未调查）", en: "Weak: own (not surveyed)" });
  });

  test("without conditions nothing is put in brackets", () => {
    expect(rule([], {}).message).toEqual({ zh: "弱点：own", en: "Weak: own" });
  });
});

describe("what follows, in words", () => {
  const gap = (capacity: number, more: readonly ProjectRecord[]): readonly Reason[] =>
    reasonsOf({
      links: [link("a", "铜箔", { typicalProject: { capacity, source: "可研" } }), link("b", "电芯")],
      flows: [flow("a", "b", { coefficient: 1 })],
      projects: [built("b", { capacity: 10 }), ...more],
    }).filter(({ code }) => code === "projects-needed");

  test.each<[capacity: number, more: ProjectRecord[], expected: string[]]>([
    [4, [], ["gap 10 t/a ÷ typical 4 t/a → 3 projects"]],
    [10, [], ["gap 10 t/a ÷ typical 10 t/a → 1 project"]],
    [4, [built("b", { id: "x" })], ["gap ≥ 10 t/a ÷ typical 4 t/a → ≥ 3 projects"]],
    [4, [built("a")], ["gap ≤ 10 t/a ÷ typical 4 t/a → ≤ 3 projects"]],
    [4, [built("a", { capacity: 10 })], []],
  ])("typical projects of %d with %j: %j", (capacity, more, expected) => {
    expect(en(gap(capacity, more))).toEqual(expected);
  });

  test("typical projects with their numbers and source", () => {
    expect(gap(4, [])[0]).toMatchObject({
      message: { zh: "缺口 10 吨/年 ÷ 典型规模 4 吨/年 → 3 个项目" },
      numbers: { gap: { base: 10, bound: "exact" }, typicalCapacity: 4, projects: 3 },
      sources: ["可研"],
    });
  });

  test("severed, one supplier, extension", () => {
    const links = [link("a", "甲"), link("b", "乙", { nameEn: "B" }), link("z", "丙")];
    const flows = [flow("z", "a", { coefficient: 1 }), flow("a", "b", { coefficient: 1 })];
    const severed = reasonsOf({ links, flows, projects: [built("z"), built("b")] });
    expect(severed.at(-1)).toMatchObject({
      code: "severing",
      message: { zh: "上下游都有已建成环节，此处没有，链条在这里断开" },
    });
    const single = reasonsOf({ links, flows, projects: [built("a", { capacity: 1, enterprise: "E" })] });
    expect(single.slice(-2)).toMatchObject([
      { code: "single-supplier", message: { zh: "只有一家企业建成", en: "one enterprise only has something built" } },
      { code: "extend-into", link: "b", message: { zh: "可向空白环节“乙”延伸", en: 'can be extended into "B"' } },
    ]);
  });
});

test("a step names each source once and leaves out what is not given", () => {
  const message = { zh: "是", en: "yes" };
  expect(step("prospect", message, { sources: ["b", undefined, "a", "b"] })).toStrictEqual({
    code: "prospect",
    message,
    numbers: {},
    sources: ["b", "a"],
  });
  expect(step("prospect", message)).toStrictEqual({ code: "prospect", message, numbers: {}, sources: [] });
});
