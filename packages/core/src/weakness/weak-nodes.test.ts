import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { randomDocument } from "../../test/random-document.js";
import { runs } from "../../test/runs.js";
import { buildChain } from "../model/build-chain.js";
import { DEFAULT_WEAKNESS, weakNodes } from "./weak-nodes.js";
import type { WeaknessWeights } from "./weak-nodes.js";

/** Ore → metal → wire: one enterprise makes all the metal, two share the ore, stocks are empty. */
const chain = chainOf({
  surveyed: true,
  links: ["metal", "ore", "wire"].map((id) => ({ id, stock: 0 })),
  flows: [
    { from: "ore", to: "metal", coefficient: 1 },
    { from: "metal", to: "wire", coefficient: 1 },
  ],
  enterprises: ["A", "B", "C"].map((id) => ({ id, name: id })),
  projects: [
    { link: "ore", status: "built", enterprise: "A", capacity: 2 },
    { link: "ore", status: "built", enterprise: "B", capacity: 2 },
    { link: "metal", status: "built", enterprise: "C", capacity: 5, recoveryDays: 30 },
    { link: "wire", status: "built", enterprise: "C", capacity: 5 },
  ],
});

describe("weakNodes()", () => {
  test("shows its parts and adds them up by their weights", () => {
    const found = weakNodes(chain);
    expect([...found.keys()]).toEqual(["metal", "wire", "ore"]);
    const parts = Object.fromEntries(found.get("ore")!.parts.map(({ part, value }) => [part, value]));
    // 4 of 5 are made here by two alike; 1 a year comes from outside, and nothing is in stock
    expect(parts).toEqual({
      loss: 0.8,
      shortage: expect.closeTo(0.2, 12) as number,
      concentration: 0.5,
      soleSource: 0,
      exposure: 1,
      dominance: 1,
      betweenness: 0,
    });
    const score = 0.35 * 0.8 + 0.2 * 0.2 + 0.15 * 0.5 + 0.1 + 0.05;
    expect(found.get("ore")).toMatchObject({ score: expect.closeTo(score, 9) as number, known: 1 });
    expect(found.get("ore")?.formula.zh).toContain("停产损失 0.8×0.35 + 缺口占比 0.2×0.2");
    expect(found.get("ore")?.formula.en).toContain("÷ 1 = 0.545");
    expect(found.get("metal")?.parts.map(({ value }) => value)).toEqual([1, 0, 1, 1, 1, 0.5, 1]);
  });

  test("a part that is not known leaves the formula, and the row says how much is known", () => {
    const wire = weakNodes(chain).get("wire")!;
    expect(wire.parts.find(({ part }) => part === "shortage")?.value).toBeNull();
    expect(wire.known).toBe(0.8);
    const expected = (0.35 + 0.15 + 0.1) / 0.8;
    expect(wire.score).toBeCloseTo(expected, 9);
    const bare = weakNodes(chainOf({ links: ["a"] })).get("a")!;
    expect(bare).toMatchObject({ score: null, known: 0, formula: { zh: "数据不足" } });
  });

  test("weights are options", () => {
    const none = Object.fromEntries(
      Object.keys(DEFAULT_WEAKNESS).map((part) => [part, 0]),
    ) as unknown as WeaknessWeights;
    const found = weakNodes(chain, { weights: { ...none, concentration: 1 } });
    expect([...found].map(([key, { score }]) => [key, score])).toEqual([
      ["metal", 1],
      ["wire", 1],
      ["ore", 0.5],
    ]);
    for (const weights of [{ loss: -1 }, { loss: Number.NaN }, { constructor: 1 }] as Partial<WeaknessWeights>[]) {
      expect(() => weakNodes(chain, { weights })).toThrow(expect.objectContaining({ code: "invalid-option" }) as Error);
    }
  });

  test("scores lie from 0 to 1 and come in order", () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const rows = [...weakNodes(buildChain(randomDocument(seed))).values()];
        let last = 1;
        for (const { score, parts } of rows) {
          for (const { value } of parts) if (value !== null) expect(value >= 0 && value <= 1).toBe(true);
          expect(score ?? 0).toBeLessThanOrEqual(last);
          last = score ?? 0;
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
