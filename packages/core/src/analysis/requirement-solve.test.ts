import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { ChainError } from "../errors.js";
import { compileChain } from "../graph/compile-chain.js";
import type { Flow } from "../model/document.js";
import { requirementAdjoint } from "./requirement-adjoint.js";
import { requirement } from "./requirement.js";
import { isCycle, requirementSystem, type RequirementSystem } from "./requirement-system.js";
import { solveRequirement } from "./requirement-solve.js";
import { topologicalOrder } from "../graph/topological-order.js";

const keysOf = (flows: readonly Flow[]): string[] => [...new Set(flows.flatMap(({ from, to }) => [from, to]))].sort();
const systemOf = (flows: readonly Flow[]): RequirementSystem =>
  requirementSystem(compileChain(chainOf({ links: keysOf(flows), flows })));
const failure = (flows: readonly Flow[], demand: Record<string, number> = {}): ChainError => {
  try {
    requirement(chainOf({ links: keysOf(flows), flows }), new Map(Object.entries(demand)));
  } catch (error) {
    if (error instanceof ChainError) return error;
  }
  throw new Error("no failure");
};

describe("requirementSystem()", () => {
  const flows: Flow[] = [
    { from: "a", to: "b", coefficient: { low: 1, base: 2, high: 3 } },
    { from: "a", to: "c", coefficient: 0 },
    { from: "a", to: "d", coefficient: { low: 0, base: 0, high: 4 } },
    { from: "b", to: "c", kind: "return", coefficient: 5 },
    { from: "c", to: "a", kind: "credit", coefficient: { low: 6, base: 7, high: 8 } },
    { from: "d", to: "a", kind: "credit" },
    { from: "d", to: "c" },
  ];

  test("arcs lead from what drives to what is driven; credits make least where they are high", () => {
    const { known, unknown, keys, hasCredits } = systemOf(flows);
    const arcs = Array.from(known.target, (target, arc) => {
      const driver = known.start.findIndex((from, id) => from <= arc && arc < known.start[id + 1]!);
      const [low, base, high] = [known.low[arc], known.base[arc], known.high[arc]];
      return [keys[driver], keys[target], known.isCredit[arc], known.record[arc], low, base, high];
    });
    expect(arcs).toEqual([
      ["b", "a", 0, 0, 1, 2, 3],
      ["b", "c", 0, 3, 5, 5, 5],
      ["c", "a", 1, 4, 8, 7, 6],
      ["d", "a", 0, 2, 0, 0, 4],
    ]);
    expect([...unknown.record]).toEqual([6, 5]);
    expect([...unknown.isCredit]).toEqual([0, 1]);
    expect(hasCredits).toBe(true);
  });

  test.each<[coefficient: Flow["coefficient"], hasRanges: boolean]>([
    [2, false],
    [{ low: 2, base: 2, high: 2 }, false],
    [{ low: 1, base: 2, high: 2 }, true],
    [{ low: 2, base: 2, high: 3 }, true],
  ])("%j: ranges %s", (coefficient, hasRanges) => {
    const system = systemOf([{ from: "a", to: "b", coefficient: coefficient! }]);
    expect([system.hasRanges, system.hasCredits]).toEqual([hasRanges, false]);
  });

  test("is made once for each compiled chain", () => {
    const compiled = compileChain(chainOf({ links: ["a"] }));
    expect(requirementSystem(compiled)).toBe(requirementSystem(compiled));
  });

  test("a step is a cycle if it has several members, or one that drives itself", () => {
    const system = systemOf([
      { from: "a", to: "b", coefficient: 1 },
      { from: "b", to: "a", coefficient: 0.1 },
      { from: "c", to: "c", coefficient: 0.1 },
      { from: "c", to: "d", coefficient: 0.1 },
      { from: "d", to: "e", coefficient: 0.1 },
    ]);
    const topology = topologicalOrder(system.known);
    const cycles = Array.from({ length: topology.count }, (_, step) => step)
      .filter((step) => isCycle(system, topology, step))
      .map((step) => system.keys[topology.order[topology.begin[step]!]!]);
    expect(cycles.sort()).toEqual(["a", "c"]);
  });
});

describe("solveRequirement()", () => {
  test("gives gross demand and credits beside the activity", () => {
    const system = systemOf([
      { from: "a", to: "b", coefficient: 3 },
      { from: "b", to: "a", kind: "credit", coefficient: 1 },
    ]);
    const { activity, gross, credit, residual } = solveRequirement(system, system.known.base, Float64Array.of(1, 2));
    expect([[...activity], [...gross], [...credit], residual]).toEqual([[5, 2], [7, 2], [2, 0], 0]);
  });

  test("the residual is 0 where nothing is wanted", () => {
    const system = systemOf([{ from: "a", to: "b", coefficient: 3 }]);
    expect(solveRequirement(system, system.known.base, new Float64Array(2)).residual).toBe(0);
  });
});

describe("a system without solution", () => {
  test("is put down to a cycle that needs more than it makes, with its gain", () => {
    const { message, details } = failure([
      { from: "a", to: "b", coefficient: 4 },
      { from: "b", to: "a", coefficient: 0.5 },
    ]);
    expect(message).toContain('"a" → "b" → "a" needs 2.000 units');
    expect(details).toEqual({ cycle: ["a", "b"] });
    const exact = failure([{ from: "a", to: "a", coefficient: 1 }]);
    expect(exact.message).toContain('"a" → "a" needs 1.000 units');
  });

  test("is put down to cycles that share links, if none alone needs so much", () => {
    const flows = ["b", "c"].flatMap((other): Flow[] => [
      { from: "a", to: other, coefficient: 1 },
      { from: other, to: "a", coefficient: 0.6 },
    ]);
    expect(failure(flows).message).toContain("with the cycles that share its links");
  });

  test("is put down to the credits on the cycle, each link named once and in order, others left out", () => {
    const flows: Flow[] = [
      { from: "m", to: "b", kind: "credit", coefficient: 2 },
      { from: "b", to: "m", kind: "credit", coefficient: 2 },
      { from: "x", to: "b", coefficient: 0.1 },
      { from: "x", to: "a", kind: "return", coefficient: 0.1 },
      { from: "m", to: "a", coefficient: 0.1 },
    ];
    const { code, details, message } = failure(flows, { m: 5, b: 1 });
    expect([code, details]).toEqual(["ambiguous-credits", { links: ["b", "m"] }]);
    expect(message).toContain('credits between "b", "m" exceed');
  });
});

describe("requirementAdjoint()", () => {
  const system = systemOf([
    { from: "a", to: "b", coefficient: 3 },
    { from: "b", to: "c", coefficient: 2 },
    { from: "c", to: "b", coefficient: 0.25 },
    { from: "c", to: "a", kind: "credit", coefficient: 1 },
    { from: "d", to: "a", coefficient: 1 },
  ]);
  const response = (wanted: number, ...active: number[]): number[] => [
    ...requirementAdjoint(system, system.known.base, wanted, Uint8Array.from(active))!,
  ];

  test("follows flows and credits back from the link, cycles summed up", () => {
    // b = 2 c + y, c = 0.25 b + y: half of b comes back; a = 3 b − c
    expect(response(0, 1, 1, 1, 1)).toEqual([1, 5.5, 10, 0]);
    expect(response(1, 1, 1, 1, 1)).toEqual([0, 2, 4, 0]);
    expect(response(3, 1, 1, 1, 1)).toEqual([1, 5.5, 10, 1]);
  });

  test("goes through no link that is not active", () => {
    expect(response(0, 0, 1, 1, 1)).toEqual([0, 0, 0, 0]);
    expect(response(0, 1, 0, 1, 1)).toEqual([1, 0, -1, 0]);
    expect(response(3, 0, 1, 1, 1)).toEqual([0, 0, 0, 1]);
  });

  test("is null where a cycle passes on just what it gets", () => {
    const around = systemOf([
      { from: "a", to: "b", coefficient: 1 },
      { from: "b", to: "a", coefficient: 1 },
      { from: "a", to: "c", coefficient: 1 },
    ]);
    expect(requirementAdjoint(around, around.known.base, 0, Uint8Array.of(1, 1, 1))).toBeNull();
    expect([...requirementAdjoint(around, around.known.base, 2, Uint8Array.of(1, 1, 1))!]).toEqual([0, 0, 1]);
  });
});

describe("large cycles", () => {
  // each link needs the next, 300 in all, which is more than are eliminated; the last needs half of the first
  const keys = Array.from({ length: 300 }, (_, i) => `k${String(i).padStart(3, "0")}`);
  const ring = (last: Partial<Flow>): Flow[] =>
    keys.map((to, i) => ({ from: keys[(i + 1) % 300]!, to, coefficient: 1, ...(i === 299 && last) }));
  const base = (flows: Flow[], options = {}): number[] =>
    Array.from(requirement(chainOf({ links: keys, flows }), new Map([["k000", 3]]), options).requirement.values()).map(
      (amount) => amount.base,
    );

  test("are iterated to the same answer", () => {
    base(ring({ coefficient: 0.5 })).forEach((amount) => expect(amount).toBeCloseTo(6, 9));
  });

  test("are open where a coefficient is 0 at its low end", () => {
    const flows = ring({ coefficient: { low: 0, base: 0.5, high: 0.5 } });
    const { requirement: amounts } = requirement(chainOf({ links: keys, flows }), new Map([["k000", 3]]));
    expect(amounts.get("k150")).toEqual({ base: expect.closeTo(6, 9), low: expect.closeTo(3, 9), bound: "exact" });
  });

  test("are named if they amplify", () => {
    expect(failure(ring({ coefficient: 1.5 }), { k000: 3 }).message).toContain("needs 1.500 units");
  });
});
