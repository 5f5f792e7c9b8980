import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { randomDocument, randomFrom } from "../../test/random-document.js";
import { runs } from "../../test/runs.js";
import { buildChain } from "../model/build-chain.js";
import type { Chain } from "../model/chain.js";
import type { ChainLink, ProjectRecord } from "../model/document.js";
import { baselineOf } from "./baseline.js";
import { supplyNetwork } from "./supply-network.js";
import { survivalTime, timeByProgram } from "./survival.js";
import { timeToRecover } from "./time-to-recover.js";
import { timeToSurvive } from "./time-to-survive.js";

/** LFP → 2 GWh of cells at 2 200 t/GWh: 4 400 t a year are needed, 2 200 t made here. */
function cells(lfp: Partial<ChainLink>, project: Partial<ProjectRecord> = {}): Chain {
  return chainOf({
    links: [
      { id: "lfp", ...lfp },
      { id: "cell", unit: "GWh/a", stock: 0 },
    ],
    flows: [{ from: "lfp", to: "cell", coefficient: 2200 }],
    projects: [
      { link: "lfp", status: "built", capacity: 2200, ...project },
      { link: "cell", status: "built", capacity: 2 },
    ],
  });
}

describe("timeToSurvive()", () => {
  test("stock 1 100 t, need 4 400 t/a, 2 200 t/a from outside: half a year", () => {
    const expected = { years: 0.5, isUnbounded: false, bound: "exact", recoveryDays: null, isExposed: null };
    expect(timeToSurvive(cells({ stock: 1100 })).get("lfp")).toEqual(expected);
    expect(timeToSurvive(cells({ stock: 1100, external: 2200 })).get("lfp")).toEqual(expected);
  });

  test("without supply from outside the stock lasts for what is made of it, a quarter of a year of need", () => {
    // closed, 2 200 t make 1 GWh; 1 100 t are half a year of it
    expect(timeToSurvive(cells({ stock: 1100 }), { closed: true }).get("lfp")?.years).toBe(0.5);
    expect(timeToSurvive(cells({ stock: 1100, external: 3300 })).get("lfp")?.years).toBe(1);
  });

  test("what all comes from outside is never missed", () => {
    const found = timeToSurvive(cells({ stock: 0, external: 4400 })).get("lfp");
    expect(found).toMatchObject({ years: null, isUnbounded: true, bound: "exact", isExposed: false });
  });

  test("stocks further down count as well", () => {
    const chain = chainOf({
      links: [
        { id: "ore", stock: 30 },
        { id: "metal", stock: 20 },
        { id: "wire", stock: 10 },
      ],
      flows: [
        { from: "ore", to: "metal", coefficient: 2 },
        { from: "metal", to: "wire", coefficient: 1 },
      ],
      projects: [
        { link: "ore", status: "built", capacity: 200 },
        { link: "metal", status: "built", capacity: 100 },
        { link: "wire", status: "built", capacity: 100 },
      ],
    });
    const years = Object.fromEntries([...timeToSurvive(chain)].map(([key, row]) => [key, row.years]));
    // 10 wire, 20 metal and 30 ore make 10 + 20 + 15 wire at 100 a year
    expect(years).toEqual({ ore: 0.45, metal: 0.3, wire: 0.1 });
  });

  test("an alternative carries on as far as its capacity goes", () => {
    const chain = (lfp: number): Chain =>
      chainOf({
        links: [
          { id: "lfp", stock: 0 },
          { id: "ncm", stock: 25 },
          { id: "cell", stock: 0 },
        ],
        flows: ["lfp", "ncm"].map((from) => ({ from, to: "cell", coefficient: 1, alternative: "x", share: 0.5 })),
        projects: [
          { link: "lfp", status: "built", capacity: lfp },
          { link: "ncm", status: "built", capacity: 50 },
          { link: "cell", status: "built", capacity: 100 },
        ],
      });
    expect(timeToSurvive(chain(100)).get("ncm")).toMatchObject({ isUnbounded: true });
    // 100 a year of 25 t in stock and 50 t made
    expect(timeToSurvive(chain(100)).get("lfp")?.years).toBe(0.5);
    expect(timeToSurvive(chain(75)).get("ncm")?.years).toBe(1);
  });

  test("a stock that is not recorded leaves a lower bound, and nothing at all if there is no other", () => {
    expect(timeToSurvive(cells({})).get("lfp")).toMatchObject({ years: null, isUnbounded: false, bound: "lower" });
    const chain = cells({ stock: 1100 });
    const document = {
      ...chain.document,
      links: chain.document.links.map(({ stock, ...link }) => (link.id === "cell" ? link : { ...link, stock: stock! })),
    };
    expect(timeToSurvive(buildChain(document)).get("lfp")).toMatchObject({ years: 0.5, bound: "lower" });
  });

  test("a link that takes longer to recover than stocks last is exposed", () => {
    const exposed = (recoveryDays: number, stock?: number): boolean | null | undefined =>
      timeToSurvive(cells(stock === undefined ? {} : { stock }, { recoveryDays })).get("lfp")?.isExposed;
    expect(exposed(183, 1100)).toBe(true);
    expect(exposed(182, 1100)).toBe(false);
    expect(exposed(183)).toBe(null);
    expect(timeToSurvive(cells({ stock: 1100 }, { recoveryDays: 90 })).get("lfp")?.recoveryDays).toBe(90);
  });

  test("only some links, and none that does not exist", () => {
    expect([...timeToSurvive(cells({ stock: 1 }), { only: ["lfp"] }).keys()]).toEqual(["lfp"]);
    expect(() => timeToSurvive(cells({}), { only: ["x"] })).toThrow(
      expect.objectContaining({ code: "unknown-link" }) as Error,
    );
  });

  test("sweeps give what the linear program gives", () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const document = randomDocument(seed, { isAcyclic: true });
        const random = randomFrom(seed + 2);
        const chain = buildChain({
          ...document,
          links: document.links.map((link) => ({ ...link, stock: Math.floor(random() * 20) })),
          flows: (document.flows ?? []).map(({ from, to, kind, coefficient = 1 }) => ({
            from,
            to,
            kind: kind ?? "input",
            coefficient,
          })),
        });
        const network = supplyNetwork(chain);
        const baseline = baselineOf(network);
        const stock = Float64Array.from(network.keys, (key) => chain.graph.getNodeAttribute(key, "stock") ?? 0);
        for (let stopped = 0; stopped < network.keys.length; stopped += 1) {
          const capacity = network.capacity.map((most, link) => (link === stopped ? 0 : most));
          const yearly = baseline.external.map(
            (external, link) => external - (network.keys[link]! > "l4" ? baseline.activity[link]! : 0),
          );
          const one = { capacity, yearly, stock, returned: baseline.returned };
          const [swept, solved] = [survivalTime(network)(one), timeByProgram(network, one)];
          const shown = (years: number): number => Math.min(years, 1e6);
          expect(shown(swept), `${String(seed)} ${String(stopped)}`).toBeCloseTo(shown(solved), 6);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("timeToRecover()", () => {
  test("is the longest of the built projects, with the shortest beside it", () => {
    const chain = chainOf({
      links: ["a", "b"],
      projects: [
        { link: "a", status: "built", recoveryDays: 90 },
        { link: "a", status: "built", recoveryDays: 30 },
        { link: "a", status: "built" },
        { link: "a", status: "under-construction", recoveryDays: 400 },
      ],
    });
    expect(timeToRecover(chain).get("a")).toEqual({ days: 90, firstDays: 30, bound: "lower", unrecorded: 1 });
    expect(timeToRecover(chain).get("b")).toEqual({ days: null, firstDays: null, bound: "exact", unrecorded: 0 });
  });
});
