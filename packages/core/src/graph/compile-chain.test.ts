import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Flow } from "../model/document.js";
import { compileChain, type CompiledChain, type CompiledFlows } from "./compile-chain.js";

/** Flows of a compiled chain as `from>to:low/base/high`. */
function written({ keys }: CompiledChain, { from, to, low, base, high }: CompiledFlows): string[] {
  return Array.from(
    from,
    (link, i) => `${keys[link]!}>${keys[to[i]!]!}:${[low[i]!, base[i]!, high[i]!].map(String).join("/")}`,
  );
}

describe("compileChain()", () => {
  test("numbers links by key in code-unit order, and sorts inputs by consumer, then supplier", () => {
    const compiled = compileChain(
      chainOf({
        links: ["乙", "b", "a", "B"],
        flows: [
          { from: "b", to: "乙", coefficient: 3 },
          { from: "乙", to: "a", coefficient: { low: 1, base: 2, high: 4 } },
          { from: "B", to: "a" },
        ],
      }),
    );
    expect(compiled.keys).toEqual(["B", "a", "b", "乙"]);
    expect([...compiled.ids]).toEqual([
      ["B", 0],
      ["a", 1],
      ["b", 2],
      ["乙", 3],
    ]);
    expect([...compiled.inGraphOrder]).toEqual([3, 2, 1, 0]);
    expect(compiled.links.map(({ id }) => id)).toEqual(compiled.keys);
    expect(written(compiled, compiled.inputs)).toEqual(["B>a:NaN/NaN/NaN", "乙>a:1/2/4", "b>乙:3/3/3"]);
    expect([...compiled.inputs.record]).toEqual([2, 1, 0]);
  });

  test("gives the inputs of a consumer and the consumers of a supplier", () => {
    const { inputs } = compileChain(
      chainOf({
        links: ["a", "b", "c"],
        flows: [
          { from: "a", to: "c", coefficient: 1 },
          { from: "a", to: "b", coefficient: 2 },
          { from: "b", to: "c", coefficient: 3 },
        ],
      }),
    );
    const rows = ({ start, target, item }: CompiledFlows["byTo"], link: number): number[][] =>
      Array.from(target.subarray(start[link], start[link + 1]), (other, i) => [
        other,
        inputs.base[item[start[link]! + i]!]!,
      ]);
    expect([0, 1, 2].map((link) => rows(inputs.byTo, link))).toEqual([
      [],
      [[0, 2]],
      [
        [0, 1],
        [1, 3],
      ],
    ]);
    expect([0, 1, 2].map((link) => rows(inputs.byFrom, link))).toEqual([
      [
        [1, 2],
        [2, 1],
      ],
      [[2, 3]],
      [],
    ]);
  });

  test("keeps returns and credits apart from inputs between the same links", () => {
    const compiled = compileChain(
      chainOf({
        links: ["cell", "recycling"],
        flows: [
          { from: "cell", to: "recycling", kind: "return", coefficient: 0.1 },
          { from: "cell", to: "recycling", coefficient: 7 },
          { from: "recycling", to: "cell", kind: "credit", coefficient: 0.5 },
        ],
      }),
    );
    expect(written(compiled, compiled.inputs)).toEqual(["cell>recycling:7/7/7"]);
    expect(written(compiled, compiled.returns)).toEqual(["cell>recycling:0.1/0.1/0.1"]);
    expect(written(compiled, compiled.credits)).toEqual(["recycling>cell:0.5/0.5/0.5"]);
  });

  test("applies shares to alternatives only", () => {
    const compiled = compileChain(
      chainOf({
        links: ["a", "b", "c", "d", "e", "z"],
        flows: [
          { from: "a", to: "z", coefficient: 10, alternative: "x", share: 0.3 },
          { from: "b", to: "z", coefficient: 10, alternative: "x" },
          { from: "c", to: "z", coefficient: 10, alternative: "alone" },
          { from: "d", to: "z", coefficient: 10, share: 0.5 },
          { from: "e", to: "z", alternative: "x", share: 0 },
        ],
      }),
    );
    expect([...compiled.inputs.base]).toEqual([3, Number.NaN, 10, 10, 0]);
  });

  test("takes nothing of an unknown share for nothing", () => {
    const flows = ["a", "b"].map((from) => ({ from, to: "z", coefficient: from === "a" ? 0 : 2, alternative: "x" }));
    expect([...compileChain(chainOf({ links: ["a", "b", "z"], flows })).inputs.base]).toEqual([0, Number.NaN]);
  });

  test("compiles a chain once", () => {
    const chain = chainOf({ links: ["a"] });
    expect(compileChain(chain)).toBe(compileChain(chain));
  });

  test("property: does not depend on the order of the records", () => {
    const key = fc.constantFrom("a", "b", "c", "d");
    const flow = fc.record({
      from: key,
      to: key,
      coefficient: fc.integer({ min: 0, max: 9 }),
      kind: fc.constantFrom("input", "return", "credit"),
      alternative: fc.constantFrom("x", "y"),
      share: fc.constantFrom(0, 0.5, 1),
    });
    const shuffled = fc
      .array(flow, { maxLength: 20 })
      .chain((flows) =>
        fc.tuple(fc.constant(flows), fc.shuffledSubarray(flows, { minLength: flows.length, maxLength: flows.length })),
      );
    const compiled = (links: string[], flows: Flow[]): CompiledChain => compileChain(chainOf({ links, flows }));
    fc.assert(
      fc.property(shuffled, ([flows, others]) => {
        const one = compiled(["a", "b", "c", "d"], flows);
        const other = compiled(["d", "b", "a", "c"], others);
        for (const kind of ["inputs", "returns", "credits"] as const) {
          expect(written(other, other[kind])).toEqual(written(one, one[kind]));
        }
      }),
      { seed: 1 },
    );
  });
});
