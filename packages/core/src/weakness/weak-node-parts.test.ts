import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import { ChainError } from "../errors.js";
import type { ChainLink, Flow } from "../model/document.js";
import { DEFAULT_WEAKNESS, WEAKNESS_PART_NAMES, weakNodes } from "./weak-nodes.js";
import type { WeaknessWeights } from "./weak-nodes.js";

const NONE: WeaknessWeights = {
  loss: 0,
  shortage: 0,
  concentration: 0,
  soleSource: 0,
  exposure: 0,
  dominance: 0,
  betweenness: 0,
};

function valueOf(parts: ChainParts, link: string, part: keyof WeaknessWeights): number | null | undefined {
  return weakNodes(chainOf(parts))
    .get(link)
    ?.parts.find((one) => one.part === part)?.value;
}

/** Ore → metal, 10 a year each. */
function metal(ore: Partial<ChainLink>, recoveryDays?: number, more: Partial<ChainParts> = {}): ChainParts {
  return {
    surveyed: true,
    links: [
      { id: "ore", ...ore },
      { id: "metal", stock: 0 },
    ],
    flows: [{ from: "ore", to: "metal", coefficient: 1 }],
    projects: [
      { link: "ore", status: "built", capacity: 10, ...(recoveryDays !== undefined && { recoveryDays }) },
      { link: "metal", status: "built", capacity: 10 },
    ],
    ...more,
  };
}

describe("weakNodes(), parts", () => {
  test("exposure falls from 1 to 0 within a year of stocks", () => {
    const exposure = (stock: number): unknown => valueOf(metal({ stock }), "ore", "exposure");
    expect([exposure(0), exposure(2.5), exposure(10), exposure(30)]).toEqual([1, 0.75, 0, 0]);
  });

  test("exposure is 1 where recovery takes longer than stocks last, 0 where nothing runs out", () => {
    expect(valueOf(metal({ stock: 30 }, 365 * 3 + 1), "ore", "exposure")).toBe(1);
    expect(valueOf(metal({ stock: 0, external: 10 }), "ore", "exposure")).toBe(0);
  });

  test("exposure is not known where stocks are not, unless those that are known last a year", () => {
    const exposure = (stock: number): unknown =>
      valueOf(metal({ stock }, undefined, { links: [{ id: "ore", stock }, "metal"] }), "ore", "exposure");
    expect([exposure(0), exposure(5), exposure(10), exposure(20)]).toEqual([null, null, 0, 0]);
  });

  test("shortage is what built supply does not cover, and not known where supply may be more", () => {
    expect(valueOf(metal({}), "ore", "shortage")).toBe(0);
    const short = (capacity: number, unrecorded: boolean): unknown =>
      valueOf(
        metal({}, undefined, {
          projects: [
            { link: "ore", status: "built", capacity },
            { link: "metal", status: "built", capacity: 10 },
            ...(unrecorded ? [{ link: "ore", status: "built" as const }] : []),
          ],
        }),
        "ore",
        "shortage",
      );
    expect([short(4, false), short(4, true)]).toEqual([expect.closeTo(0.6, 12), null]);
  });

  test("only a link that is here can be a sole source", () => {
    const closed = { surveyed: true, links: ["ore", "metal"], flows: metal({}).flows! };
    const built = (link: string): NonNullable<ChainParts["projects"]>[number] => ({
      link,
      status: "built",
      capacity: 1,
    });
    expect(valueOf({ ...closed, projects: [built("ore"), built("metal")] }, "ore", "soleSource")).toBe(1);
    expect(valueOf({ ...closed, projects: [built("ore")] }, "ore", "soleSource")).toBe(0);
    expect(valueOf({ ...closed, projects: [built("metal")] }, "ore", "soleSource")).toBeNull();
  });

  test("dominance is the part of the other links behind a link, betweenness a part of the greatest", () => {
    const flows = ["ab", "bc", "cd", "de"].map((pair) => ({ from: pair[0]!, to: pair[1]!, coefficient: 1 }));
    const row = { links: [..."abcde"], flows };
    expect([..."abcde"].map((key) => valueOf(row, key, "dominance"))).toEqual([1, 0.75, 0.5, 0.25, 0]);
    expect([..."abcde"].map((key) => valueOf(row, key, "betweenness"))).toEqual([0, 0.75, 1, 0.75, 0]);
  });

  test("alone in its chain a link dominates and joins nothing that is known", () => {
    expect(valueOf({ links: ["a"] }, "a", "dominance")).toBeNull();
    expect(valueOf({ links: ["a"] }, "a", "betweenness")).toBeNull();
  });

  test("options for supply from outside reach every part that asks for it", () => {
    const parts = metal({ stock: 0 }, undefined, {
      projects: [
        { link: "ore", status: "built", capacity: 4 },
        { link: "metal", status: "built", capacity: 10 },
      ],
    });
    const found = (closed: boolean): unknown[] => {
      const { parts: values } = weakNodes(chainOf(parts), { closed }).get("ore")!;
      return ["loss", "soleSource"].map((part) => values.find((one) => one.part === part)?.value);
    };
    expect([found(false), found(true)]).toEqual([
      [0.4, 0],
      [1, 1],
    ]);
  });
});

describe("weakNodes() of a large chain", () => {
  /** Ore and sand → metal, and as many links beside them as make up the number. */
  function exposureOfOre(links: number, alternative: Partial<Flow>): number | null | undefined {
    const beside = Array.from({ length: links - 3 }, (_, i) => `k${String(i)}`);
    const parts = metal({}, undefined, {
      links: ["ore", "sand", "metal"].map((id): ChainParts["links"][number] => ({ id, stock: 0 })).concat(beside),
      flows: ["ore", "sand"].map((from) => ({ from, to: "metal", coefficient: 1, ...alternative })),
    });
    return valueOf(parts, "ore", "exposure");
  }
  const either = { alternative: "x", share: 0.5 };

  test("times are found where they are found by sweeps, and left open where each takes a program", () => {
    expect(exposureOfOre(151, {})).toBe(1);
    expect(exposureOfOre(151, either)).toBeNull();
    expect(exposureOfOre(4, either)).not.toBeNull();
  });
});

describe("weakNodes(), score", () => {
  const chain = chainOf(metal({ stock: 5 }, undefined, { enterprises: [{ id: "A", name: "A" }] }));

  test("equal ones come in order of key, those without score last", () => {
    const weights = { ...NONE, exposure: 1 };
    const found = weakNodes(
      chainOf({ ...metal({ stock: 0 }), links: [{ id: "ore", stock: 0 }, { id: "metal", stock: 0 }, "slag"] }),
      { weights },
    );
    expect([...found].map(([key, { score }]) => [key, score])).toEqual([
      ["metal", 1],
      ["ore", 1],
      ["slag", 0],
    ]);
    const open = weakNodes(chainOf(metal({})), { weights });
    expect([...open].map(([key, { score }]) => [key, score])).toEqual([
      ["metal", 1],
      ["ore", null],
    ]);
  });

  test("those without score come behind all others, whether their keys are first or last", () => {
    const plant = (link: string, enterprise?: string): NonNullable<ChainParts["projects"]>[number] => ({
      link,
      status: "built",
      capacity: 1,
      ...(enterprise !== undefined && { enterprise }),
    });
    const projects = [plant("a"), plant("b", "X"), plant("b", "Y"), plant("c", "X"), plant("d")];
    const found = weakNodes(chainOf({ links: ["a", "b", "c", "d"], projects }), {
      weights: { ...NONE, concentration: 1 },
    });
    expect([...found].map(([key, { score }]) => [key, score])).toEqual([
      ["c", 1],
      ["b", 0.5],
      ["a", null],
      ["d", null],
    ]);
  });

  test("every part has a name in both languages", () => {
    expect(Object.keys(WEAKNESS_PART_NAMES)).toEqual(Object.keys(DEFAULT_WEAKNESS));
    for (const { zh, en } of Object.values(WEAKNESS_PART_NAMES)) expect(zh && en).toMatch(/\w/u);
  });

  test("the formula shows each known part, its weight, their sum and the result, in both languages", () => {
    const weights = { ...NONE, loss: 2, exposure: 1, concentration: 1 };
    const { score, known, formula } = weakNodes(chain, { weights }).get("ore")!;
    // nobody is recorded for the plants: concentration is not known
    expect([score, known]).toEqual([0.833333333, 0.75]);
    expect(formula).toEqual({
      zh: "(停产损失 1×2 + 缺口占比 0×0 + 唯一来源 1×0 + 断供风险 0.5×1 + 必经程度 1×0) ÷ 3 = 0.8333",
      en: "(loss 1×2 + shortage 0×0 + sole source 1×0 + exposure 0.5×1 + dominance 1×0) ÷ 3 = 0.8333",
    });
  });

  test("where no part with a weight is known there is no score, and the formula says why", () => {
    const { score, known, formula } = weakNodes(chain, { weights: { ...NONE, betweenness: 1 } }).get("ore")!;
    expect([score, known]).toEqual([null, 0]);
    expect(formula).toEqual({ zh: "数据不足", en: "too little is recorded" });
    expect(weakNodes(chain, { weights: NONE }).get("ore")).toMatchObject({ score: null, known: 0 });
  });

  test("weights of its own make up 1", () => {
    expect(Object.values(DEFAULT_WEAKNESS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test.each<[string, unknown]>([
    ["loss", -0.1],
    ["shortage", Number.POSITIVE_INFINITY],
    ["exposure", Number.NaN],
    ["dominance", "1"],
    ["dominance", null],
    ["size", 1],
  ])("a weight %s of %s is refused by its name", (part, value) => {
    let error: unknown;
    try {
      weakNodes(chain, { weights: { [part]: value } });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ChainError);
    expect(error).toMatchObject({ code: "invalid-option", details: { option: `weights.${part}`, value } });
  });
});
