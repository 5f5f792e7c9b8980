import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Flow } from "../model/document.js";
import { supplyNetwork } from "./supply-network.js";
import type { DrivenFlows, SupplyNetwork } from "./supply-network.js";

interface Need {
  readonly isEssential: boolean;
  /** Supplier, coefficient, share. */
  readonly inputs: readonly (readonly [string, number, number])[];
}

function needsOf(network: SupplyNetwork, link: string): Need[] {
  const { keys, needStart, memberStart, supplier, coefficient, share, isEssential } = network;
  const id = keys.indexOf(link);
  const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, i) => first + i);
  return range(needStart[id]!, needStart[id + 1]!).map((need) => ({
    isEssential: isEssential[need] === 1,
    inputs: range(memberStart[need]!, memberStart[need + 1]!).map((at) => [
      keys[supplier[at]!]!,
      coefficient[at]!,
      share[at]!,
    ]),
  }));
}

function driven({ keys }: SupplyNetwork, { from, to, coefficient }: DrivenFlows): [string, string, number][] {
  return [...from.keys()].map((at) => [keys[from[at]!]!, keys[to[at]!]!, coefficient[at]!]);
}

const marked = ({ keys }: SupplyNetwork, marks: Uint8Array): string[] => keys.filter((_, id) => marks[id] === 1);

const to = (from: string, more: Partial<Flow> = {}): Flow => ({ from, to: "t", coefficient: 1, ...more });
const LINKS = ["a", "b", "c", "d", "t"];
const BUILT = [{ link: "t", status: "built" as const, capacity: 1 }];
const network = (flows: readonly Flow[]): SupplyNetwork =>
  supplyNetwork(chainOf({ links: LINKS, flows, projects: BUILT }));

describe("supplyNetwork(), needs", () => {
  test("each input is a need of its own, taken at base; one of nothing is none", () => {
    expect(
      needsOf(network([to("a", { coefficient: { low: 1, base: 2, high: 4 } }), to("b", { coefficient: 0 })]), "t"),
    ).toEqual([{ isEssential: true, inputs: [["a", 2, 1]] }]);
  });

  test("alternatives are one need; what shares leave open is divided between those without", () => {
    const x = { alternative: "x" };
    expect(needsOf(network([to("a", x), to("b", { ...x, share: 0.4 }), to("c", x), to("d")]), "t")).toEqual([
      {
        isEssential: true,
        inputs: [
          ["a", 1, expect.closeTo(0.3, 12)],
          ["b", 1, 0.4],
          ["c", 1, expect.closeTo(0.3, 12)],
        ],
      },
      { isEssential: true, inputs: [["d", 1, 1]] },
    ]);
    expect(
      needsOf(network([to("a", { ...x, share: 0.8 }), to("b", { ...x, share: 0.7 }), to("c", x)]), "t")[0]?.inputs,
    ).toEqual([
      ["a", 1, 0.8],
      ["b", 1, 0.7],
      ["c", 1, 0],
    ]);
  });

  test("one alternative by itself makes the whole, or the share that is recorded; a share without alternative is none", () => {
    const shareOf = (more: Partial<Flow>): number => needsOf(network([to("a", more)]), "t")[0]!.inputs[0]![2];
    expect([shareOf({ alternative: "x" }), shareOf({ alternative: "x", share: 0.3 }), shareOf({ share: 0.3 })]).toEqual(
      [1, 0.3, 1],
    );
  });

  test("two names of alternatives are two needs", () => {
    const found = needsOf(network([to("a", { alternative: "x" }), to("b", { alternative: "y" })]), "t");
    expect(found.map(({ inputs }) => inputs.length)).toEqual([1, 1]);
  });

  test("a need that can be done without, or of which a coefficient is not known, limits nothing", () => {
    expect(needsOf(network([to("a", { essential: false })]), "t")[0]?.isEssential).toBe(false);
    const x = { alternative: "x" };
    expect(needsOf(network([to("a", x), to("b", { ...x, essential: false })]), "t")[0]?.isEssential).toBe(false);
    const { coefficient: _, ...open } = to("b", x);
    expect(needsOf(network([to("a", x), open]), "t")).toMatchObject([
      {
        isEssential: false,
        inputs: [
          ["a", 1, 0.5],
          ["b", 0, 0.5],
        ],
      },
    ]);
  });
});

describe("supplyNetwork(), what is recorded and what is not", () => {
  test("by-products and returns count with a coefficient above 0", () => {
    const found = network([
      { from: "t", to: "a", kind: "credit", coefficient: 0.5 },
      { from: "t", to: "b", kind: "credit", coefficient: 0 },
      { from: "t", to: "c", kind: "return", coefficient: 0.25 },
      { from: "t", to: "d", kind: "return" },
    ]);
    expect(driven(found, found.credits)).toEqual([["t", "a", 0.5]]);
    expect(driven(found, found.returns)).toEqual([["t", "c", 0.25]]);
  });

  test("a coefficient that is missing makes partial what it speaks of, if the one who needs or makes it is here", () => {
    const open = (from: string, target: string, kind: Flow["kind"] = "input"): Flow => ({ from, to: target, kind });
    const partial = (flow: Flow): string[] => {
      const found = network([flow]);
      return marked(found, found.isPartial);
    };
    expect(partial(open("a", "t"))).toEqual(["a"]);
    expect(partial(open("a", "b"))).toEqual([]);
    expect(partial(open("t", "b", "credit"))).toEqual(["b"]);
    expect(partial(open("t", "c", "return"))).toEqual(["c"]);
    expect(partial(open("a", "c", "credit"))).toEqual([]);
    expect(partial(to("a"))).toEqual([]);
    const both = network([to("a", { alternative: "x" }), { from: "b", to: "t", alternative: "x" }]);
    expect(marked(both, both.isPartial)).toEqual(["b"]);
  });

  test("capacities are what is built, open where one is missing; final use is taken at base, external where recorded", () => {
    const found = supplyNetwork(
      chainOf({
        links: ["a", { id: "b", finalDemand: { low: 1, base: 2, high: 3 } }, { id: "c", finalDemand: 7, external: 0 }],
        projects: [
          { link: "a", status: "built", capacity: 4, utilisation: 0.5 },
          { link: "a", status: "built", capacity: 3 },
          { link: "a", status: "under-construction", capacity: 50 },
          { link: "b", status: "built", capacity: 5 },
          { link: "b", status: "built" },
        ],
      }),
    );
    expect([...found.capacity]).toEqual([5, 5, 0]);
    expect([marked(found, found.isPresent), marked(found, found.isOpen), marked(found, found.isPartial)]).toEqual([
      ["a", "b"],
      ["b"],
      ["b"],
    ]);
    expect([...found.finalUse]).toEqual([0, 2, 7]);
    expect([...found.recordedExternal]).toEqual([Number.NaN, Number.NaN, 0]);
  });
});
