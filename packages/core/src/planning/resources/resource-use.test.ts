import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChain } from "../../index.js";
import type { Chain } from "../../index.js";
import { resourceUse } from "./resource-use.js";

const HEADER = { format: "liantu-chain", version: 1, id: "r", name: "资源", surveyed: true } as const;

function chainOf(document: object): Chain {
  const { chain } = readChain({ ...HEADER, ...document });
  if (chain === null) throw new Error("no chain");
  return chain;
}

/** 90 000 t of ore a year; 0.5 t a tonne of smelted, of which 100 000 t/a are built, and 2 t a tonne of salt, with nothing. */
const NICKEL = {
  links: [
    { id: "smelting", name: "冶炼", stage: "upstream", unit: "t/a", typicalProject: { capacity: 30_000 } },
    { id: "salt", name: "镍盐", stage: "midstream", unit: "t/a", typicalProject: { capacity: 20_000 } },
  ],
  projects: [{ id: "p", link: "smelting", status: "built", capacity: 100_000 }],
  resources: [
    {
      id: "ore",
      name: "镍矿",
      unit: "t/a",
      output: 90_000,
      feeds: [
        { link: "smelting", coefficient: 0.5 },
        { link: "salt", coefficient: 2 },
      ],
    },
  ],
};

describe("resourceUse()", () => {
  test("by hand: what is processed, what is left, and what the links could make of it", () => {
    const [use] = resourceUse(chainOf(NICKEL));
    expect(use).toEqual({
      resource: "ore",
      name: "镍矿",
      unit: "t/a",
      output: 90_000,
      processed: { base: 50_000, bound: "exact" },
      share: { base: 50_000 / 90_000, bound: "exact" },
      unprocessed: { base: 40_000, bound: "exact" },
      feeds: [
        {
          link: "smelting",
          unit: "t/a",
          used: { base: 50_000, bound: "exact" },
          couldMake: { base: 180_000, bound: "exact" },
          room: { base: 80_000, bound: "exact" },
          projects: 2,
        },
        {
          link: "salt",
          unit: "t/a",
          used: { base: 0, bound: "exact" },
          couldMake: { base: 45_000, bound: "exact" },
          room: { base: 45_000, bound: "exact" },
          projects: 2,
        },
      ],
    });
  });

  test("what is not recorded is unknown, never 0, and makes the sum a lower bound", () => {
    const resources = [
      { id: "a", name: "甲", feeds: [{ link: "smelting" }, { link: "salt", coefficient: 2 }] },
      { id: "b", name: "乙", output: 0, feeds: [{ link: "smelting" }] },
      { id: "c", name: "丙", output: 5 },
    ];
    const [a, b, c] = resourceUse(chainOf({ ...NICKEL, resources }));
    expect(a).toMatchObject({ output: null, processed: { base: 0, bound: "lower" }, share: null, unprocessed: null });
    expect(a?.feeds[0]).toMatchObject({ used: null, couldMake: null, room: null, projects: null });
    expect(b).toMatchObject({ output: 0, processed: null, share: null });
    expect(c).toMatchObject({ feeds: [], processed: null, share: null, unprocessed: null });
  });

  test("a capacity that is not recorded makes what is left an upper bound", () => {
    const projects = [...NICKEL.projects, { id: "q", link: "smelting", status: "built" }];
    const [use] = resourceUse(chainOf({ ...NICKEL, projects }));
    expect(use?.processed).toEqual({ base: 50_000, bound: "lower" });
    expect(use?.unprocessed).toEqual({ base: 40_000, bound: "upper" });
    expect(use?.feeds[0]?.room?.bound).toBe("upper");
  });

  test("ranges of coefficients go through; one that may be 0 sets no limit", () => {
    const feeds = [
      { link: "smelting", coefficient: { low: 0.4, base: 0.5, high: 0.6 } },
      { link: "salt", coefficient: { low: 0, base: 2, high: 3 } },
    ];
    const [use] = resourceUse(chainOf({ ...NICKEL, resources: [{ ...NICKEL.resources[0], feeds }] }));
    expect(use?.feeds[0]?.used).toEqual({ base: 50_000, low: 40_000, high: 60_000, bound: "exact" });
    expect(use?.feeds[0]?.couldMake).toEqual({ base: 180_000, low: 150_000, high: 225_000, bound: "exact" });
    expect(use?.feeds[1]?.couldMake).toBeNull();
    expect(use?.unprocessed).toEqual({ base: 40_000, low: 30_000, high: 50_000, bound: "exact" });
  });

  test("a link that the chain does not have is told while reading, and left out", () => {
    const document = { ...NICKEL, resources: [{ ...NICKEL.resources[0], feeds: [{ link: "nowhere" }] }] };
    const { chain, issues } = readChain({ ...HEADER, ...document });
    expect(issues.map(({ code, place }) => [code, place])).toEqual([["unknown-link", "resources[0].feeds[0].link"]]);
    expect(chain && resourceUse(chain)[0]?.feeds).toEqual([]);
  });

  test("property: processed and unprocessed make up the output, wherever it is not exceeded", () => {
    const number = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 50 }), number, (output, coefficient, capacity) => {
        const [use] = resourceUse(
          chainOf({
            ...NICKEL,
            projects: [{ id: "p", link: "smelting", status: "built", capacity }],
            resources: [{ id: "a", name: "a", output, feeds: [{ link: "smelting", coefficient }] }],
          }),
        );
        const processed = use?.processed?.base ?? NaN;
        expect(processed).toBeCloseTo(capacity * coefficient, 9);
        expect(Math.max(processed, output)).toBeCloseTo(processed + (use?.unprocessed?.base ?? NaN), 9);
        if (output > 0) expect(use?.share?.base).toBeCloseTo((capacity * coefficient) / output, 9);
      }),
      { numRuns: 50 },
    );
  });
});
