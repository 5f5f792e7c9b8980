import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import { randomDocument } from "../../test/random-document.js";
import type { Chain } from "../model/chain.js";
import type { Flow, ProjectRecord } from "../model/document.js";
import { readChain } from "../model/read-chain.js";
import type { Amount } from "./amount.js";
import { analyzeChain } from "./analyze-chain.js";
import type { AnalyzeOptions, LinkAnalysis, Reason } from "./chain-analysis.js";

const folder = new URL("../../../../examples/chains/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const chainIn = (name: string): Chain => {
  const { chain } = readChain(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
  if (chain === null) throw new Error(`${name} is no chain`);
  return chain;
};

const isPlain = (text: string): boolean =>
  text.trim() !== "" && !/undefined|NaN|Infinity|\[object|null|\{|\}/u.test(text);
const total = (reasons: readonly Reason[], codes: readonly string[], number: string): number =>
  reasons
    .filter(({ code }) => codes.includes(code))
    .map(({ numbers: { [number]: amount } }) => (typeof amount === "object" ? (amount?.base ?? 0) : (amount ?? 0)))
    .reduce((sum, each) => sum + each, 0);

/** What is wrong with the reasons of a link; nothing, if all is well. */
function faultsOf({ id, reasons, demand, supply }: LinkAnalysis, isByCapacity: boolean): string[] {
  const faults = reasons.flatMap(({ message: { zh, en } }) => (isPlain(zh) && isPlain(en) ? [] : [`${zh} / ${en}`]));
  const codes = reasons.map(({ code }) => code);
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b);
  const demanded = total(reasons, ["demand-term", "final-demand", "target-requirement"], "amount");
  const supplied = total(reasons, ["supply-term"], "output");
  const planned = supply.planned?.base ?? 0;
  if (codes[0] !== "rule") faults.push("no rule");
  if (!isNear(demanded, demand?.base ?? 0)) faults.push(`terms of demand sum to ${String(demanded)}`);
  if (isByCapacity && (demand === null) !== codes.includes("no-consumer")) faults.push("no consumer?");
  const addsUp = codes.includes("supply-credit") ? supplied <= planned * (1 + 1e-9) : isNear(supplied, planned);
  if (!addsUp) faults.push(`terms of supply sum to ${String(supplied)}`);
  return faults.map((fault) => `${id}: ${fault}`);
}

describe.each(names)("every step in %s", (name) => {
  const options: readonly AnalyzeOptions[] = [
    {},
    { basis: "target" },
    { matched: true },
    { plannedFrom: "lead", demandStatuses: ["built"] },
  ];

  test.each(options)("is said in both languages and adds up with %o", (option) => {
    const rows = [...analyzeChain(chainIn(name), option).links.values()];
    expect(rows.flatMap((row) => faultsOf(row, option.basis === undefined))).toEqual([]);
  });
});

const flow = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({ from, to, ...more });
const link = (id: string, name: string, unit = "t/a"): ChainParts["links"][number] => ({
  id,
  name,
  unit,
  surveyed: true,
});
const built = (at: string, more: Partial<ProjectRecord> = {}): ProjectRecord => ({
  id: `${at}1`,
  link: at,
  status: "built",
  ...more,
});
const reasonsOf = (parts: ChainParts, key = "a", options?: AnalyzeOptions): readonly Reason[] =>
  analyzeChain(chainOf(parts), options).links.get(key)!.reasons;
const find = (reasons: readonly Reason[], code: string): Reason | undefined =>
  reasons.find((reason) => reason.code === code);

describe("one step at a time", () => {
  const links = [link("a", "铜箔"), link("b", "电芯", "GWh/a")];
  const flows = [flow("a", "b", { coefficient: 600, source: "可研" })];

  test("the rule comes with what it found and what that was compared with", () => {
    const [rule] = reasonsOf({
      links,
      flows,
      projects: [built("b", { capacity: 10 }), built("a", { capacity: 3000 })],
    });
    expect(rule).toMatchObject({
      code: "rule",
      rule: "weak-coverage",
      numbers: { builtProjects: 1, coverage: 0.5, weakCoverage: 0.8 },
    });
    expect(rule?.message.zh).toBe("弱点：已建成，但产能覆盖率偏低（已建成项目数 1，覆盖率 50% < 80%）");
    expect(rule?.message.en).toBe(
      "Weak: built, but covers too little of the demand (built projects 1, coverage 50% < 80%)",
    );
  });

  test("a bound that decided is shown as one", () => {
    const [rule] = reasonsOf({
      links,
      flows,
      projects: [built("b", { capacity: 10 }), built("b", { id: "b2" }), built("a", { capacity: 3000 })],
    });
    expect(rule?.numbers["coverage"]).toEqual({ base: 0.5, bound: "upper" } satisfies Amount);
    expect(rule?.message.zh).toContain("覆盖率 ≤ 50% < 80%");
  });

  test("a rule of the document is named by its name, its id without one", () => {
    const chain = chainOf({ links, projects: [built("a")] });
    const said = (more: object): string => {
      const own = { id: "own", class: "weak" as const, anyOf: [[]], ...more };
      const document = { ...chain.document, rules: { classes: [own] } };
      return analyzeChain({ ...chain, document }).links.get("a")!.reasons[0]!.message.en;
    };
    expect([said({ name: "中" }), said({ name: "中", nameEn: "en" }), said({})]).toEqual([
      "Weak: 中",
      "Weak: en",
      "Weak: own",
    ]);
  });

  test("a term of demand names consumer, coefficient, product and source", () => {
    const term = find(reasonsOf({ links, flows, projects: [built("b", { capacity: 10 })] }), "demand-term");
    expect(term).toMatchObject({
      link: "b",
      numbers: {
        coefficient: { base: 600, bound: "exact" },
        activity: { base: 10, bound: "exact" },
        amount: { base: 6000, bound: "exact" },
      },
      sources: ["可研"],
    });
    expect(term?.message.zh).toContain("“电芯”10 GWh/年");
    expect(term?.message.zh).toMatch(/= (6000|6,000|0\.6 万) ?吨?t?\/年$/u);
  });

  test.each<[string, Partial<Flow>, ProjectRecord[], string]>([
    ["absent consumer", {}, [], "consumer-absent"],
    ["consumer of unknown capacity", { coefficient: 1 }, [built("b")], "consumer-unknown"],
    ["coefficient not recorded", {}, [built("b", { capacity: 1 })], "coefficient-unrecorded"],
    ["coefficient not recorded, but nothing runs", {}, [built("b", { capacity: 1, utilisation: 0 })], "demand-term"],
  ])("%s", (_, more, projects, code) => {
    const reasons = reasonsOf({ links, flows: [flow("a", "b", more)], projects });
    expect(reasons.map((reason) => reason.code)).toEqual(["rule", code]);
    expect(reasons.every(({ message }) => isPlain(message.zh) && isPlain(message.en))).toBe(true);
  });

  test("an absent consumer that was never surveyed is said to be unknown, not absent", () => {
    const parts = { links: [links[0]!, { id: "b", surveyed: false }], flows };
    expect(find(reasonsOf(parts), "consumer-absent")).toMatchObject({ numbers: { surveyed: 0 } });
    expect(find(reasonsOf(parts), "consumer-absent")?.message.en).toContain("was not surveyed");
    expect(find(reasonsOf({ links, flows }), "consumer-absent")).toMatchObject({ numbers: { amount: 0, surveyed: 1 } });
  });

  test("supply: each project that counts, would count, or is a prospect; none for what is on hold", () => {
    const projects: ProjectRecord[] = [
      built("a", { id: "1", capacity: 3, utilisation: 0.5, name: "一期", source: "公告" }),
      built("a", { id: "2" }),
      built("a", { id: "3", capacity: 1, unit: "GWh/a" }),
      built("a", { id: "4", stage: "lead" }),
      built("a", { id: "5", stage: "on-hold" }),
      built("a", { id: "6", capacity: 9 }),
      built("a", { id: "7", parent: "6" }),
    ];
    const reasons = reasonsOf({ links, projects }).filter(({ project }) => project !== undefined);
    expect(reasons.map(({ code, project }) => `${project ?? ""} ${code}`)).toEqual([
      "1 supply-term",
      "2 capacity-unrecorded",
      "3 capacity-unrecorded",
      "4 prospect",
      "6 supply-term",
      "7 covered-by-parent",
    ]);
    expect(reasons[0]).toMatchObject({ numbers: { output: 1.5, utilisation: 0.5 }, sources: ["公告"] });
    expect(reasons[0]?.message.zh).toContain("一期");
  });

  test("what follows: severing, single supplier, not robust, extension, projects", () => {
    const three = [
      link("a", "甲"),
      { ...(link("b", "乙") as object), id: "b", typicalProject: { capacity: 4, source: "可研" } },
      link("c", "丙"),
      link("d", "丁"),
    ];
    const chain = {
      links: three,
      flows: [flow("a", "b", { coefficient: 1 }), flow("b", "c", { coefficient: 1 }), flow("a", "d")],
      projects: [built("a", { capacity: 9, enterprise: "E" }), built("c", { capacity: 10 })],
    };
    const codes = (key: string, options?: AnalyzeOptions): string[] =>
      reasonsOf(chain, key, options).map(({ code }) => code);
    expect(codes("b")).toEqual(["rule", "demand-term", "severing", "projects-needed"]);
    expect(find(reasonsOf(chain, "b"), "projects-needed")).toMatchObject({
      numbers: { projects: 3, typicalCapacity: 4 },
      sources: ["可研"],
    });
    expect(codes("a")).toEqual([
      "rule",
      "consumer-absent",
      "consumer-absent",
      "supply-term",
      "single-supplier",
      "extend-into",
      "extend-into",
    ]);
    const range = {
      links,
      flows: [flow("a", "b", { coefficient: { low: 100, base: 600, high: 700 } })],
      projects: [built("a", { capacity: 6000 }), built("b", { capacity: 10 })],
    };
    expect(find(reasonsOf(range), "not-robust")).toBeDefined();
  });

  test("credits are named with their coefficient, also where it is not recorded", () => {
    const credits = [flow("b", "a", { kind: "credit", coefficient: 3 }), flow("c", "a", { kind: "credit" })];
    const found = reasonsOf({ links: [...links, link("c", "丙")], flows: credits }).filter(
      ({ code }) => code === "supply-credit",
    );
    expect(found.map(({ link: from }) => from)).toEqual(["b", "c"]);
    expect(found.every(({ message }) => isPlain(message.zh) && isPlain(message.en))).toBe(true);
  });
});

test("random chains: every step is plain and adds up", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { chain } = readChain(randomDocument(seed));
    const rows = chain === null ? [] : [...analyzeChain(chain).links.values()];
    expect([seed, rows.flatMap((row) => faultsOf(row, true))]).toEqual([seed, []]);
  }
});

test("property: names are quoted as they are, hostile ones too", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), (name) => {
      const reasons = reasonsOf({
        links: [link("a", "甲"), link("b", name)],
        flows: [flow("a", "b", { coefficient: 1 })],
        projects: [built("b", { capacity: 1 }), built("a", { name })],
      });
      expect(find(reasons, "demand-term")?.message.zh).toContain(`“${name}”`);
      expect(find(reasons, "capacity-unrecorded")?.message.en).toContain(name);
    }),
    { seed: 51 },
  );
});
