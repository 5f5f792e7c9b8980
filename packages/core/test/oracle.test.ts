import { describe, expect, test } from "vitest";
import { analyzeChain, balanceByLink, readChain } from "../src/index.js";
import type { Amount, Chain, ChainAnalysis, ChainDocument, ChainLink, Flow } from "../src/index.js";
import { reckon } from "./oracle.js";
import type { Reckoned } from "./oracle.js";
import { randomDocument, randomFrom, shuffle } from "./random-document.js";
import { runs } from "./runs.js";

const seeds = Array.from({ length: runs(400) }, (_, i) => i + 1);
const some = seeds.slice(0, 120);

function chainOf(document: ChainDocument): Chain {
  const { chain, issues } = readChain(document);
  const set = issues.filter(({ severity, code }) => severity === "error" && code !== "unlike-units");
  if (chain === null || set.length > 0) throw new Error(JSON.stringify(set));
  return chain;
}

type Side = "exact" | "lower" | "upper";
interface Plain {
  low: number;
  base: number;
  high: number;
  bound: Side;
}
const plain = (amount: Amount | null): Plain | null =>
  amount && {
    low: amount.low ?? amount.base,
    base: amount.base,
    high: amount.high ?? amount.base,
    bound: amount.bound,
  };
const reckoned = (r: Reckoned | null): Plain | null =>
  r && { low: r.low, base: r.base, high: r.high, bound: r.isOpen ? "lower" : "exact" };

/** a − b of at least 0, or `null` where both are open; `floor` is what a bound in vain comes down to. */
function rest(a: Reckoned | null, b: Reckoned | null): Plain | null {
  if (a === null || b === null || (a.isOpen && b.isOpen)) return null;
  const over = (x: number, y: number): number => Math.max(0, x - y);
  const [low, base, high] = [over(a.low, b.high), over(a.base, b.base), over(a.high, b.low)];
  const isSure = (!a.isOpen && !b.isOpen) || (b.isOpen && high === 0);
  return { low, base, high, bound: isSure ? "exact" : a.isOpen ? "lower" : "upper" };
}

function share(s: Reckoned, d: Reckoned | null): Plain | null {
  if (d === null || d.low === 0 || (s.isOpen && d.isOpen)) return null;
  const of = (x: number, y: number): number => Number(Math.min(1, x / y).toFixed(9));
  const [low, base, high] = [of(s.low, d.high), of(s.base, d.base), of(s.high, d.low)];
  const isSure = (!s.isOpen && !d.isOpen) || (s.isOpen && low === 1) || (d.isOpen && high === 0);
  return { low, base, high, bound: isSure ? "exact" : s.isOpen ? "lower" : "upper" };
}

describe("against a slow reckoning from the definitions", () => {
  test.each(seeds)("chain %i", (seed) => {
    const document = randomDocument(seed);
    const { links } = analyzeChain(chainOf(document));
    for (const [key, twin] of reckon(document)) {
      const found = links.get(key)!;
      const { demand, supply } = twin;
      expect({
        key,
        class: found.class,
        action: found.action,
        robust: found.robust,
        severing: found.severing,
        demand: plain(found.demand),
        surplus: plain(found.surplus),
        coverage: plain(found.coverage),
        supply: [found.supply.built, found.supply.underConstruction, found.supply.planned].map(plain),
        residual: [found.residual.afterBuilt, found.residual.afterUnderConstruction, found.residual.afterPlanned].map(
          plain,
        ),
      }).toEqual({
        key,
        class: twin.class,
        action: twin.action,
        robust: twin.robust,
        severing: twin.severing,
        demand: reckoned(demand),
        surplus: rest(supply.built, demand),
        coverage: share(supply.built, demand),
        supply: [supply.built, supply.underConstruction, supply.planned].map(reckoned),
        residual: [supply.built, supply.underConstruction, supply.planned].map((each) => rest(demand, each)),
      });
    }
  });

  test("the chains are of every kind", () => {
    const classes = new Map<string, number>();
    const bounds = new Map<string, number>();
    let severing = 0;
    let notRobust = 0;
    for (const seed of seeds) {
      for (const link of analyzeChain(chainOf(randomDocument(seed))).links.values()) {
        classes.set(link.class, (classes.get(link.class) ?? 0) + 1);
        for (const amount of [link.residual.afterBuilt, link.coverage, link.surplus]) {
          const bound = amount?.bound ?? "null";
          bounds.set(bound, (bounds.get(bound) ?? 0) + 1);
        }
        severing += Number(link.severing);
        notRobust += Number(!link.robust);
      }
    }
    for (const of of ["unsurveyed", "blank", "break", "weak", "strong", "adequate", "forming", "unknown"]) {
      expect([of, (classes.get(of) ?? 0) >= 5]).toEqual([of, true]);
    }
    expect(Math.min(...["exact", "lower", "upper", "null"].map((bound) => bounds.get(bound) ?? 0))).toBeGreaterThan(50);
    expect(Math.min(severing, notRobust)).toBeGreaterThan(5);
  });

  test("targets through all tiers of chains without cycles, tier by tier", () => {
    for (const seed of seeds.slice(0, 100)) {
      const { flows = [], links, ...rest_ } = randomDocument(seed, { isAcyclic: true });
      const known = flows.map(({ from, to, coefficient = 1 }) => ({ from, to, coefficient }));
      const document: ChainDocument = { ...rest_, links, flows: known };
      const base = (c: Flow["coefficient"]): number => (typeof c === "object" ? c.base : (c ?? Number.NaN));
      const target = links[links.length - 1]!.id;
      const need = (id: string): number =>
        known.reduce(
          (sum, flow) => sum + (flow.from === id ? base(flow.coefficient) * need(flow.to) : 0),
          id === target ? 6 : 0,
        );
      const balances = balanceByLink(chainOf(document), { targets: new Map([[target, 6]]) });
      for (const { id } of links) {
        const isAsked = id === target || known.some(({ from }) => from === id);
        expect([seed, id, balances.get(id)?.demand.amount?.base]).toEqual([seed, id, isAsked ? need(id) : undefined]);
      }
    }
  });
});

/** Everything that an analysis says, as text. */
function told({ links, classes, localSupply, completeness, issues }: ChainAnalysis): string {
  return JSON.stringify({ links: [...links], classes: [...classes], localSupply, completeness, issues });
}

const times = (k: number, c: Flow["coefficient"]): object => {
  if (c === undefined) return {};
  return { coefficient: typeof c === "number" ? c * k : { low: c.low * k, base: c.base * k, high: c.high * k } };
};
const scaledLink = (link: ChainLink, k: number): ChainLink => ({
  ...link,
  ...(typeof link.annualAdditions === "number" && { annualAdditions: link.annualAdditions * k }),
  ...(link.finalDemand !== undefined && { finalDemand: (times(k, link.finalDemand) as Flow).coefficient! }),
  ...(link.typicalProject?.capacity !== undefined && {
    typicalProject: { capacity: link.typicalProject.capacity * k },
  }),
});

describe("whatever the chain", () => {
  test("the order of the records does not matter, down to the reasons", () => {
    for (const seed of some) {
      const document = randomDocument(seed);
      const random = randomFrom(seed + 1000);
      const shuffled = {
        ...document,
        links: shuffle(document.links, random),
        flows: shuffle(document.flows ?? [], random),
        projects: shuffle(document.projects ?? [], random),
        enterprises: shuffle(document.enterprises ?? [], random),
      };
      for (const options of [{}, { matched: true, plannedFrom: "lead" as const }]) {
        expect(told(analyzeChain(chainOf(shuffled), options))).toBe(told(analyzeChain(chainOf(document), options)));
      }
    }
  });

  test("another unit of a link changes its amounts by that factor, and nothing else", () => {
    const k = 8;
    for (const seed of some) {
      const document = randomDocument(seed);
      const { id } = document.links[seed % document.links.length]!;
      const scaled: ChainDocument = {
        ...document,
        links: document.links.map((link) => (link.id === id ? scaledLink(link, k) : link)),
        projects: (document.projects ?? []).map((p) =>
          p.link === id && p.capacity !== undefined ? { ...p, capacity: p.capacity * k } : p,
        ),
        flows: (document.flows ?? []).map((flow) => {
          const isInput = (flow.kind ?? "input") === "input";
          const factor = (flow.from === id ? k : 1) / (flow.to === id ? k : 1);
          return { ...flow, ...times(isInput ? factor : 1 / factor, flow.coefficient) };
        }),
      };
      const [before, after] = [analyzeChain(chainOf(document)).links, analyzeChain(chainOf(scaled)).links];
      const amounts = (analysis: typeof before, key: string, by: number): unknown => {
        const { demand, supply, residual, surplus, ...row } = analysis.get(key)!;
        const all = [demand, surplus, ...Object.values(supply), ...Object.values(residual)] as (Amount | null)[];
        const by_ = (x: Plain | null): unknown => x && [x.low * by, x.base * by, x.high * by, x.bound];
        return [all.map((each) => by_(plain(each))), { ...row, reasons: [] }];
      };
      for (const { id: key } of document.links)
        expect(amounts(after, key, 1)).toEqual(amounts(before, key, key === id ? k : 1));
    }
  });

  test("more supply of a link never widens its residuals", () => {
    for (const seed of some) {
      const document = randomDocument(seed);
      const { id } = document.links[seed % document.links.length]!;
      const more = { id: "more", link: id, status: "built" as const, capacity: 1 + (seed % 7) };
      const added = { ...document, projects: [...(document.projects ?? []), more] };
      const [before, after] = [document, added].map((each) => analyzeChain(chainOf(each)).links.get(id)!.residual);
      for (const horizon of ["afterBuilt", "afterUnderConstruction", "afterPlanned"] as const) {
        const [was, is] = [plain(before![horizon]), plain(after![horizon])];
        if (was === null || is === null) continue;
        expect([is.low <= was.low, is.base <= was.base, is.high <= was.high]).toEqual([true, true, true]);
      }
    }
  });

  test("one more consumer never lowers demand", () => {
    for (const seed of some) {
      const document = randomDocument(seed);
      const { id } = document.links[seed % document.links.length]!;
      const added: ChainDocument = {
        ...document,
        links: [...document.links, { id: "new", name: "new", stage: "downstream" }],
        flows: [...(document.flows ?? []), { from: id, to: "new", coefficient: seed % 3 }],
        projects: [...(document.projects ?? []), { id: "more", link: "new", status: "built", capacity: 2 }],
      };
      const [was, is] = [document, added].map((each) => plain(analyzeChain(chainOf(each)).links.get(id)!.demand));
      const { low, base, high, bound } = was ?? { low: 0, base: 0, high: 0, bound: "exact" };
      const by = 2 * (seed % 3);
      expect(is).toEqual({ low: low + by, base: base + by, high: high + by, bound });
    }
  });

  test("the analysis leaves the chain as it is", () => {
    for (const seed of seeds.slice(0, 50)) {
      const document = randomDocument(seed);
      const chain = chainOf(document);
      told(analyzeChain(chain));
      expect(chain.document).toEqual(document);
    }
  });
});
