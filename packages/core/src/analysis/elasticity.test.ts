import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { runs } from "../../test/runs.js";
import type { Flow } from "../model/document.js";
import { elasticities, type Elasticity } from "./elasticity.js";
import { requirement } from "./requirement.js";

const links = ["salt", "lfp", "ncm", "cell", "recycling"];
const flows: Flow[] = [
  { from: "lfp", to: "cell", coefficient: 2000, alternative: "cathode", share: 0.75 },
  { from: "ncm", to: "cell", coefficient: 1500, alternative: "cathode", share: 0.25 },
  { from: "salt", to: "lfp", coefficient: 0.25 },
  { from: "salt", to: "ncm", coefficient: 0.4 },
  { from: "cell", to: "recycling", coefficient: 0.1, kind: "return" },
  { from: "recycling", to: "salt", coefficient: 250, kind: "credit" },
];

describe("elasticities()", () => {
  test("by hand: 375 t by way of LFP, 150 by NCM and 25 saved make 500 t of salt per GWh", () => {
    expect(elasticities(chainOf({ links, flows }), new Map([["cell", 8]]), "salt")).toStrictEqual([
      { from: "lfp", to: "cell", kind: "input", alternative: "cathode", elasticity: 0.75 },
      { from: "salt", to: "lfp", kind: "input", elasticity: 0.75 },
      { from: "ncm", to: "cell", kind: "input", alternative: "cathode", elasticity: 0.3 },
      { from: "salt", to: "ncm", kind: "input", elasticity: 0.3 },
      { from: "cell", to: "recycling", kind: "return", elasticity: -0.05 },
      { from: "recycling", to: "salt", kind: "credit", elasticity: -0.05 },
    ]);
  });

  test("is null where nothing is required, and empty where the demand is all there is", () => {
    const chain = chainOf({ links, flows });
    expect(elasticities(chain, new Map([["salt", 1]]), "cell")).toBeNull();
    expect(elasticities(chain, new Map([["salt", 1]]), "salt")).toEqual([]);
  });

  test("does not move through a link that credits cover", () => {
    const covered = flows.map((flow) => (flow.kind === "credit" ? { ...flow, coefficient: 1e5 } : flow));
    const chain = chainOf({
      links: [...links, "brine"],
      flows: [...covered, { from: "brine", to: "salt", coefficient: 2 }],
    });
    expect(
      elasticities(
        chain,
        new Map([
          ["cell", 1],
          ["brine", 5],
        ]),
        "brine",
      ),
    ).toEqual([]);
  });

  test("does not move through a link that credits cover exactly", () => {
    const chain = chainOf({
      links: ["scrap", "salt", "brine"],
      flows: [
        { from: "scrap", to: "salt", coefficient: 1, kind: "credit" },
        { from: "brine", to: "salt", coefficient: 2 },
      ],
    });
    const demand = new Map(Object.entries({ scrap: 1, salt: 1, brine: 5 }));
    expect(elasticities(chain, demand, "brine")).toEqual([]);
  });

  test("is null where the links of a cycle that credits leave could share their demand in any way", () => {
    // a = 1 − b − c, b = 1 − a, c = 0.5 − a: (0.5, 0.5, 0), and without c nothing says how a and b share
    const chain = chainOf({
      links: ["a", "b", "c"],
      flows: [
        { from: "a", to: "b", coefficient: 1, kind: "credit" },
        { from: "b", to: "a", coefficient: 1, kind: "credit" },
        { from: "c", to: "a", coefficient: 1, kind: "credit" },
        { from: "a", to: "c", coefficient: 1, kind: "credit" },
      ],
    });
    const demand = new Map(Object.entries({ a: 1, b: 1, c: 0.5 }));
    expect(elasticities(chain, demand, "a")).toBeNull();
  });

  test("ranks what is equally strong by where the flow comes from, where it goes, and what it does", () => {
    const way = ({ from, to, kind }: Elasticity): string => `${from} ${to} ${kind}`;
    const ranked = (demand: Record<string, number>, arcs: Flow[], wanted: string): string[] => {
      const keys = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))];
      const chain = chainOf({ links: keys, flows: arcs.map((flow) => ({ coefficient: 1, ...flow })) });
      return elasticities(chain, new Map(Object.entries(demand)), wanted)!.map(way);
    };
    const inputs = ["p", "q", "r"].map((to): Flow => ({ from: "x", to }));
    expect(ranked({ p: 1, q: 1, r: 1 }, inputs, "x")).toEqual(["x p input", "x q input", "x r input"]);
    const around: Flow[] = [
      { from: "s", to: "b" },
      { from: "s", to: "a", kind: "return" },
      { from: "w", to: "a" },
    ];
    expect(ranked({ b: 1 }, around, "w")).toEqual(["s a return", "s b input", "w a input"]);
    const both: Flow[] = [
      { from: "s", to: "a", coefficient: 0.5, kind: "return" },
      { from: "s", to: "a", coefficient: 0.5, kind: "credit" },
    ];
    expect(ranked({ s: 1, a: 1 }, both, "a")).toEqual(["s a credit", "s a return"]);
  });

  test("refuses a key that names no link", () => {
    expect(() => elasticities(chainOf({ links, flows }), new Map(), "nowhere")).toThrow(
      expect.objectContaining({ code: "unknown-link", details: { key: "nowhere" } }),
    );
  });

  test("oracle: a difference of one in a million, on cycles too", () => {
    const gain = fc.double({ min: 0.02, max: 0.2, noNaN: true });
    const entry = fc.record({
      from: fc.nat(5),
      to: fc.nat(5),
      kind: fc.constantFrom("input", "return", "credit"),
      coefficient: gain,
    });
    const key = (i: number): string => `k${String(i)}`;
    fc.assert(
      fc.property(fc.array(entry, { minLength: 3, maxLength: 12 }), fc.nat(5), (entries, which) => {
        const arcs = entries.map((flow): Flow => ({
          ...flow,
          from: key(flow.from),
          to: key(flow.to),
          coefficient: flow.coefficient / 3,
        }));
        const keys = Array.from({ length: 6 }, (_, i) => key(i));
        const demand = new Map(keys.map((link) => [link, 1]));
        const amount = (changed: readonly Flow[]): number =>
          requirement(chainOf({ links: keys, flows: changed }), demand).requirement.get(key(which))!.base;
        const ranked = elasticities(chainOf({ links: keys, flows: arcs }), demand, key(which))!;
        const name = ({ from, to, kind }: Pick<Flow, "from" | "to" | "kind">): string => [from, to, kind].join(" ");
        const sums = new Map<string, number>();
        for (const row of ranked) sums.set(name(row), (sums.get(name(row)) ?? 0) + row.elasticity);
        const [at, step] = [amount(arcs), 1e-6];
        for (const label of new Set(arcs.map(name))) {
          const moved = [1 + step, 1 - step].map((factor) =>
            amount(
              arcs.map((flow) =>
                name(flow) === label ? { ...flow, coefficient: (flow.coefficient as number) * factor } : flow,
              ),
            ),
          );
          expect((moved[0]! - moved[1]!) / (2 * step * at)).toBeCloseTo(sums.get(label) ?? 0, 6);
        }
      }),
      { seed: 31, numRuns: runs(100) },
    );
  });
});
