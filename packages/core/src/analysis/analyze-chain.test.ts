import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import type { Flow, ProjectRecord } from "../model/document.js";
import { analyzeChain } from "./analyze-chain.js";
import type { AnalyzeOptions, LinkAnalysis } from "./chain-analysis.js";

const flow = (from: string, to: string, coefficient?: Flow["coefficient"], more: Partial<Flow> = {}): Flow => ({
  from,
  to,
  ...more,
  ...(coefficient !== undefined && { coefficient }),
});
const row = (key: string, parts: ChainParts, options?: AnalyzeOptions): LinkAnalysis =>
  analyzeChain(chainOf(parts), options).links.get(key)!;
const built = (link: string, capacity: number, id = link): ProjectRecord => ({ id, link, status: "built", capacity });
const exact = (base: number): object => ({ base, bound: "exact" });

// Lithium carbonate → LFP cathode → cells: 2 200 t of LFP for a GWh, 0.24 t of carbonate for a t of LFP.
const battery = (more: Partial<ChainParts> = {}): ChainParts => ({
  links: [
    { id: "carbonate", unit: "t/a", surveyed: true },
    { id: "cathode", unit: "t/a", surveyed: true },
    { id: "cell", unit: "GWh/a", surveyed: true },
  ],
  flows: [flow("carbonate", "cathode", 0.24), flow("cathode", "cell", 2200)],
  ...more,
});
const codes = ({ reasons }: LinkAnalysis): string[] => reasons.map(({ code }) => code);

describe("the reasons of a row", () => {
  const rows = [...analyzeChain(chainOf(battery())).links.values()];

  test("are a part of it like any other, and those of its own link", () => {
    for (const found of rows) {
      expect(Object.keys(found).at(-1)).toBe("reasons");
      expect(found.reasons).toBe(found.reasons);
      expect({ ...found, id: "other" }.reasons).toBe(found.reasons);
      expect(JSON.parse(JSON.stringify(found))).toHaveProperty("reasons.0.rule", found.rule);
      expect(structuredClone(found)).toEqual({ ...found });
    }
    expect(rows.map((found) => found.reasons.flatMap(({ link = [] }) => link))).toEqual([["cathode"], ["cell"], []]);
  });

  test("do not mix with those of another analysis", () => {
    const more = { ...battery(), projects: [built("cell", 10)] };
    const all = [...analyzeChain(chainOf(more)).links.values()];
    expect(all.map(({ reasons: [first] }) => first?.rule)).toEqual(all.map(({ rule }) => rule));
    expect(new Set(all.map(({ rule }) => rule)).size).toBe(2);
    const [one, other] = [row("cathode", battery()), row("cathode", more)];
    expect(other.reasons.map(({ code }) => code)).toContain("demand-term");
    expect(one.reasons.map(({ code }) => code)).toContain("consumer-absent");
  });
});

describe("check cases of the battery chain", () => {
  test("10 GWh of cells take 5 280 t of lithium carbonate", () => {
    const { demand, residual, class: of, action } = row("carbonate", battery(), { targets: new Map([["cell", 10]]) });
    expect(demand?.base).toBeCloseTo(5280, 9);
    expect(residual.afterPlanned).toEqual(demand);
    expect([of, action]).toEqual(["blank", "fill"]);
  });

  test("recycling that saves 23.166 t for each GWh leaves 5 048.34 t", () => {
    const credit = battery({
      flows: [...(battery().flows ?? []), flow("cell", "carbonate", 23.166, { kind: "credit" })],
    });
    expect(row("carbonate", credit, { targets: new Map([["cell", 10]]) }).demand?.base).toBeCloseTo(5048.34, 9);
  });

  test("2 GWh of cells without LFP: by capacity nobody needs carbonate, for the target 1 056 t are needed", () => {
    const parts = battery({ projects: [built("cell", 2)] });
    const byCapacity = row("carbonate", parts);
    expect([byCapacity.demand, byCapacity.action]).toEqual([exact(0), "establish"]);
    expect(codes(byCapacity)).toContain("consumer-absent");
    expect(row("cathode", parts)).toMatchObject({ class: "blank", action: "fill", demand: exact(4400) });
    const byTarget = row("carbonate", parts, { basis: "target" });
    expect(byTarget.demand?.base).toBeCloseTo(1056, 9);
    expect(codes(byTarget)).toEqual(["rule", "target-requirement"]);
  });
});

describe("projects needed", () => {
  const needed = (
    gap: number,
    capacity: number | undefined,
    more: ProjectRecord[] = [],
    coefficient: number | undefined = 1,
  ): number | null =>
    row("a", {
      links: [
        { id: "a", surveyed: true, ...(capacity !== undefined && { typicalProject: { capacity } }) },
        { id: "b", surveyed: true },
      ],
      flows: [flow("a", "b", coefficient)],
      projects: [built("b", gap), ...more],
    }).projectsNeeded;

  test.each<[string, number, number | undefined, number | null]>([
    ["0.3 are 3 of 0.1", 0.3, 0.1, 3],
    ["so are 3 × 0.1, which is a little more in floating point", 0.1 * 3, 0.1, 3],
    ["a little more than 3 are 4", 0.300001, 0.1, 4],
    ["no gap needs none", 0, 0.1, 0],
    ["without a typical size it is not known", 1, undefined, null],
    ["a typical size of 0 says nothing", 1, 0, null],
  ])("%s", (_, gap, capacity, expected) => {
    expect(needed(gap, capacity)).toBe(expected);
  });

  test("what is planned is taken off first", () => {
    expect(needed(10, 1, [built("a", 2, "x"), { ...built("a", 3, "y"), stage: "signed", enterprise: "E" }])).toBe(5);
  });

  test("a gap of at least 0 gives no number", () => {
    const unknown = chainOf({
      links: [{ id: "a", surveyed: true, typicalProject: { capacity: 1 } }, "b"],
      flows: [flow("a", "b", 1)],
    });
    expect(analyzeChain(unknown).links.get("a")).toMatchObject({
      residual: { afterPlanned: { base: 0, bound: "lower" } },
      projectsNeeded: null,
    });
  });
});

describe("what else is said of a link", () => {
  test("assumptions and missing data are counted", () => {
    const parts: ChainParts = {
      links: [{ id: "a", unit: "t/a" }, { id: "b" }, { id: "c" }],
      flows: [flow("a", "b"), flow("a", "c", 1)],
      projects: [
        built("a", 1),
        { ...built("a", 2, "a2"), utilisation: 1 },
        { id: "a3", link: "a", status: "planned", enterprise: "E" },
        { ...built("a", 4, "a4"), unit: "GWh/a" },
        { ...built("a", 4, "a5"), unit: "万吨/年" },
        built("b", 1),
      ],
    };
    const found = row("a", parts);
    expect(found.assumptions).toEqual([
      { code: "utilisation-nameplate", count: 2 },
      { code: "stage-unrecorded", count: 1 },
    ]);
    expect(found.missing).toEqual([
      { code: "capacity-unrecorded", count: 1 },
      { code: "unit-unlike", count: 1 },
      { code: "consumer-unknown", count: 1 },
      { code: "coefficient-unrecorded", count: 1 },
    ]);
    expect(row("b", parts).missing).toEqual([{ code: "consumer-unrecorded", count: 1 }]);
    const { issues } = analyzeChain(chainOf(parts));
    expect(issues.map(({ code, severity, place, value }) => [code, severity, place, value])).toEqual([
      ["unlike-units", "warning", "links/a", "GWh/a"],
    ]);
  });

  test("projects are counted by status, prospects are named", () => {
    const of = (id: string, more: Partial<ProjectRecord>): ProjectRecord => ({ id, link: "a", ...more });
    const projects = [
      of("1", { status: "built" }),
      of("2", { stage: "trial" }),
      of("3", { stage: "signed", enterprise: "E" }),
      of("5", { stage: "lead" }),
      of("4", { stage: "signed" }),
      of("6", { stage: "ended" }),
    ];
    expect(row("a", { links: ["a"], projects })).toMatchObject({
      counts: { built: 1, underConstruction: 1, planned: 1, prospects: 2, inactive: 1 },
      prospects: ["4", "5"],
    });
  });

  test("a strong link is extended into those of its consumers that are blank, each once", () => {
    const links = ["a", "b", "c", "d"].map((id) => ({ id, surveyed: id !== "d" }));
    const flows = [
      flow("a", "d", 1),
      flow("a", "c", 1),
      flow("a", "b", 1, { alternative: "x" }),
      flow("a", "b", 1, { alternative: "y" }),
    ];
    const quotients = { locationQuotients: new Map([["a", 2]]) };
    expect(row("a", { links, flows, projects: [built("a", 1), built("c", 1)] }, quotients)).toMatchObject({
      class: "strong",
      extendInto: ["b"],
    });
    expect(row("a", { links, flows, projects: [] }).extendInto).toEqual([]);
  });

  test("a stock is in no demand without annual additions, and says so", () => {
    const station = (annualAdditions?: number): LinkAnalysis =>
      row("module", {
        links: [
          { id: "module", surveyed: true },
          { id: "station", unit: "MW", surveyed: true, ...(annualAdditions !== undefined && { annualAdditions }) },
        ],
        flows: [flow("module", "station", 2)],
        projects: [built("station", 500)],
      });
    expect(station()).toMatchObject({
      demand: { base: 0, bound: "lower" },
      missing: [{ code: "consumer-unknown", count: 1 }],
    });
    expect(station(30).demand).toEqual(exact(60));
  });
});

describe("the result as a whole", () => {
  const parts: ChainParts = {
    links: [
      { id: "z", stage: "supporting" },
      { id: "10", stage: "midstream" },
      { id: "9", stage: "midstream" },
      { id: "m", stage: "midstream" },
      { id: "a", stage: "downstream" },
      { id: "u", stage: "upstream", name: "原料" },
    ],
    flows: [flow("u", "m"), flow("m", "10"), flow("10", "a")],
  };

  test("lists links by lane, tier and key, integer-like keys no exception", () => {
    const { links } = analyzeChain(chainOf(parts));
    expect([...links].map(([key, { tier }]) => `${key} ${String(tier)}`)).toEqual([
      "u 0",
      "9 0",
      "m 1",
      "10 2",
      "a 3",
      "z 0",
    ]);
    expect(links.get("u")).toMatchObject({ name: "原料", stage: "upstream", unit: "t/a", surveyed: false });
  });

  test("counts every class, also those that do not occur", () => {
    const { classes } = analyzeChain(chainOf(parts));
    expect([...classes]).toEqual([
      ["unsurveyed", 6],
      ["blank", 0],
      ["break", 0],
      ["weak", 0],
      ["strong", 0],
      ["adequate", 0],
      ["forming", 0],
      ["unknown", 0],
    ]);
  });

  test("says which options were in force", () => {
    const chain = chainOf(parts);
    expect(analyzeChain(chain).options).toEqual({
      basis: "capacity",
      demandStatuses: ["built", "under-construction"],
      matched: false,
      plannedFrom: "signed",
    });
    const targets = new Map([["a", 1]]);
    expect(analyzeChain(chain, { targets, plannedFrom: "lead" }).options).toMatchObject({
      basis: "target",
      targets,
      plannedFrom: "lead",
    });
    expect(analyzeChain(chain).chain).toBe(chain);
  });

  test("plannedFrom reaches supply, counts and reasons", () => {
    const lead: ChainParts = { links: ["a"], projects: [{ ...built("a", 3), stage: "lead", enterprise: "E" }] };
    expect(row("a", lead, { plannedFrom: "lead" })).toMatchObject({
      supply: { planned: exact(3) },
      counts: { planned: 1 },
    });
    expect(codes(row("a", lead, { plannedFrom: "lead" }))).toContain("supply-term");
    expect(codes(row("a", lead))).toContain("prospect");
  });

  test("a chain without links is a chain", () => {
    const { links, localSupply, completeness, issues } = analyzeChain(chainOf({ links: [] }));
    expect([links.size, localSupply.count.rate, completeness.paths.rate, issues]).toEqual([0, null, null, []]);
  });

  test("a cycle that amplifies is no obstacle to demand by capacity, and an error for targets", () => {
    const loop = chainOf({
      links: ["a", "b"],
      flows: [flow("a", "b", 2), flow("b", "a", 2)],
      projects: [built("a", 1)],
    });
    expect(analyzeChain(loop).links.get("b")?.demand).toMatchObject({ base: 2 });
    expect(() => analyzeChain(loop, { targets: new Map([["a", 1]]) })).toThrow(
      expect.objectContaining({ code: "amplifying-cycle" }),
    );
  });

  test("reasons are worked out once", () => {
    const found = row("a", { links: ["a"], projects: [built("a", 1)] });
    expect(found.reasons).toBe(found.reasons);
  });
});

describe("extremes", () => {
  test("a demand of nearly nothing: every row can be read, reasons included", () => {
    for (const capacity of [1e-280, 1e-300, 1e-306, Number.MIN_VALUE]) {
      const { links } = analyzeChain(
        chainOf({
          links: [{ id: "a", surveyed: true, typicalProject: { capacity: 1e-306 } }, "b"],
          flows: [flow("a", "b", 0.35)],
          projects: [built("a", 133), { ...built("b", capacity), enterprise: "e" }],
        }),
      );
      const a = { ...links.get("a")! };
      expect([a.class, a.reasons.length > 0], String(capacity)).toEqual(["strong", true]);
      expect(JSON.stringify(a)).not.toContain("Infinity");
    }
    const short = row("a", {
      links: [{ id: "a", surveyed: true, finalDemand: 1e15, typicalProject: { capacity: 1e-306 } }],
    });
    expect([short.projectsNeeded, short.reasons.length > 0]).toEqual([null, true]);
  });

  test("without targets, what is here may add up to more than one may ask for", () => {
    const parts = { links: ["a"], projects: [built("a", 1e15, "p"), built("a", 1000, "q")] };
    expect(row("a", parts, { basis: "target" }).demand).toEqual(exact(1e15 + 1000));
    expect(() => row("a", parts, { targets: new Map([["a", 1e15 + 1000]]) })).toThrow("1e15");
  });

  test("what the caller does to its maps and lists afterwards changes nothing", () => {
    const parts: ChainParts = { links: ["a", "b"], flows: [flow("a", "b", 2)], projects: [built("a", 10)] };
    const make = (): Required<Pick<AnalyzeOptions, "targets" | "demandStatuses" | "locationQuotients">> => ({
      targets: new Map([["b", 5]]),
      demandStatuses: ["built"],
      locationQuotients: new Map([["a", 2]]),
    });
    const options = make();
    const analysis = analyzeChain(chainOf(parts), options);
    (options.targets as Map<string, number>).set("b", 500).set("zz", 1);
    (options.locationQuotients as Map<string, number>).clear();
    (options.demandStatuses as string[]).push("planned");
    const expected = analyzeChain(chainOf(parts), make());
    expect(analysis.links.get("a")!.reasons).toEqual(expected.links.get("a")!.reasons);
    expect(analysis.options).toEqual(expected.options);
  });
});
