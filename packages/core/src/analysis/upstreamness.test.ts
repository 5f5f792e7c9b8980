import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { eliminate } from "../../test/dense-oracle.js";
import type { Flow } from "../model/document.js";
import { tiersByLink } from "./tier.js";
import { upstreamness } from "./upstreamness.js";

describe("upstreamness()", () => {
  test("golden: on a straight chain it counts the steps to final use", () => {
    const chain = chainOf({
      links: ["ore", "metal", "part"],
      flows: [
        { from: "ore", to: "metal", coefficient: 3 },
        { from: "metal", to: "part", coefficient: 2 },
      ],
    });
    expect([...upstreamness(chain, new Map([["part", 10]]))]).toEqual([
      ["metal", 2],
      ["ore", 3],
      ["part", 1],
    ]);
    expect([...tiersByLink(chain)]).toEqual([
      ["metal", 1],
      ["ore", 0],
      ["part", 2],
    ]);
  });

  test("golden: weighs the ways by where the product goes", () => {
    // Of 100 of metal, 60 go to final use and 40 into parts: 0.6 · 1 + 0.4 · 2 = 1.4.
    const chain = chainOf({ links: ["metal", "part"], flows: [{ from: "metal", to: "part", coefficient: 4 }] });
    const found = upstreamness(
      chain,
      new Map([
        ["metal", 60],
        ["part", 10],
      ]),
    );
    expect(found.get("metal")).toBeCloseTo(1.4, 12);
  });

  test("oracle: agrees with the allocation shares solved directly, on a cycle", () => {
    const chain = chainOf({
      links: ["a", "b", "c"],
      flows: [
        { from: "a", to: "b", coefficient: 0.3 },
        { from: "b", to: "a", coefficient: 0.2 },
        { from: "b", to: "c", coefficient: 0.5 },
      ],
    });
    const A = [
      [0, 0.3, 0],
      [0.2, 0, 0.5],
      [0, 0, 0],
    ];
    const identity = (i: number, j: number): number => (i === j ? 1 : 0);
    const x = eliminate(
      A.map((row, i) => row.map((a, j) => identity(i, j) - a)),
      [7, 0, 11],
    )!;
    const U = eliminate(
      A.map((row, i) => row.map((a, j) => identity(i, j) - (a * x[j]!) / x[i]!)),
      [1, 1, 1],
    )!;
    const found = [
      ...upstreamness(
        chain,
        new Map([
          ["a", 7],
          ["c", 11],
        ]),
      ).values(),
    ];
    found.forEach((value, i) => expect(value).toBeCloseTo(U[i]!, 10));
  });

  test("leaves credits out, whatever other flows there are", () => {
    const flows: Flow[] = [
      { from: "ore", to: "metal", coefficient: 3 },
      { from: "metal", to: "part", coefficient: 2 },
    ];
    const links = ["ore", "metal", "part"];
    const plain = upstreamness(chainOf({ links, flows }), new Map([["part", 10]]));
    const credit: Flow = { from: "part", to: "ore", coefficient: 5, kind: "credit" };
    const demand = new Map([["part", 10]]);
    expect(upstreamness(chainOf({ links, flows: [...flows, credit] }), demand)).toEqual(plain);
    expect(upstreamness(chainOf({ links, flows: [credit] }), new Map([...demand, ["ore", 1]])).get("ore")).toBe(1);
  });

  test("does not solve for ranges, whose high end may have no solution", () => {
    const flows: Flow[] = [
      { from: "a", to: "b", coefficient: { low: 0.1, base: 0.5, high: 1 } },
      { from: "b", to: "a", coefficient: 1 },
    ];
    expect(upstreamness(chainOf({ links: ["a", "b"], flows }), new Map([["a", 1]])).get("a")).toBeCloseTo(3, 12);
  });

  test("is null for what a missing coefficient may need, at first or further up", () => {
    const flows: Flow[] = [
      { from: "ore", to: "metal", coefficient: 3 },
      { from: "metal", to: "part" },
      { from: "metal", to: "tool", coefficient: 1 },
    ];
    const demand = new Map([
      ["part", 1],
      ["tool", 1],
    ]);
    expect([...upstreamness(chainOf({ links: ["ore", "metal", "part", "tool"], flows }), demand)]).toEqual([
      ["metal", null],
      ["ore", null],
      ["part", 1],
      ["tool", 1],
    ]);
  });

  test("is null where nothing is needed or a coefficient is missing, and leaves credits out", () => {
    const chain = chainOf({
      links: ["a", "b", "idle"],
      flows: [
        { from: "a", to: "b" },
        { from: "b", to: "idle", coefficient: 1, kind: "credit" },
      ],
    });
    expect([...upstreamness(chain, new Map([["b", 1]]))]).toEqual([
      ["a", null],
      ["b", 1],
      ["idle", null],
    ]);
  });
});
