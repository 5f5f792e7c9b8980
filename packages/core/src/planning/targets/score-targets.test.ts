import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { runs } from "../../../test/runs.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument, TargetRecord } from "../../model/document.js";
import { confidenceOf, sourceKey } from "./confidence.js";
import { EVIDENCE_KINDS } from "./evidence-kinds.js";
import { scoreTargets } from "./score-targets.js";

/** Separator is missing: the opportunity scores (0.8·0.35 + 1·0.3 + 0.5·0.2 + 0) ÷ 1 = 0.68. Cells are plentiful. */
function chain(targets: readonly TargetRecord[], parts: Partial<ChainDocument> = {}): Chain {
  const { document } = chainOf({
    surveyed: true,
    links: [
      { id: "separator", name: "隔膜" },
      { id: "cell", name: "电芯" },
    ],
    flows: [{ from: "separator", to: "cell", coefficient: 10, source: "几何计算" }],
    enterprises: [{ id: "A", name: "甲电池" }],
    projects: [{ id: "c", link: "cell", enterprise: "A", stage: "operating", capacity: 2 }],
  });
  return buildChain({ ...document, targets: [...targets], ...parts });
}

const evidence = (kind: string, source?: string): NonNullable<TargetRecord["evidence"]>[number] => ({
  kind,
  text: kind,
  date: "2024-01",
  ...(source !== undefined && { source }),
});
const only = (
  target: Omit<TargetRecord, "id" | "name">,
  parts: Partial<ChainDocument> = {},
): ReturnType<typeof scoreTargets>[number] => scoreTargets(chain([{ id: "t", name: "目标", ...target }], parts))[0]!;

describe("scoreTargets()", () => {
  test("golden: 30·0.68 + 20·1 + 20·0.3 + 15·0.9 + 15·0.6 of 100", () => {
    const found = only({
      links: ["separator"],
      evidence: [
        evidence("expansion", "日报"),
        evidence("penalty", "公示"),
        evidence("compliance", "公示"),
        evidence("technology", "a"),
        evidence("patent", "b"),
        evidence("finance"),
        evidence("loss"),
      ],
    });
    expect(found.parts.map(({ part, value }) => [part, value])).toEqual([
      ["relevance", 0.68],
      ["expansion", 1],
      ["risk", 0.3],
      ["technology", 0.9],
      ["finance", 0.6],
    ]);
    expect(found.score).toBe(68.9);
    expect(found.possible).toBe(68.9);
    expect(found.parts.map(({ sources }) => sources)).toEqual([1, 1, 1, 2, 0]);
    expect(found.parts.map(({ confidence }) => confidence)).toEqual([0.5, 0.5, 0.5, 0.75, 0]);
    expect(found.confidence).toBeCloseTo((30 * 0.5 + 20 * 0.5 + 20 * 0.5 + 15 * 0.75) / 100, 9);
    expect(found.formula.zh).toBe(
      "红线 1 × (与环节相关 0.68×30 + 扩张信号 1×20 + 风险与合规 0.3×20 + 技术 0.9×15 + 财务 0.6×15) ÷ 100 × 100 = 68.9",
    );
  });

  test("what is not known adds nothing, and what it could add is told", () => {
    const found = only({ links: ["separator"] });
    expect(found).toMatchObject({ score: 20.4, possible: 90.4, confidence: 0.5 });
    expect(found.parts[1]).toMatchObject({ value: null, confidence: null });
    expect(found.formula.en).toContain("expansion not known×20");
    expect(only({})).toMatchObject({ score: 0, possible: 100, confidence: null });
  });

  test("a red line excludes, says why, and goes last", () => {
    const scores = scoreTargets(
      chain([
        { id: "bad", name: "坏", links: ["separator"], evidence: [evidence("失信", "法院"), evidence("expansion")] },
        { id: "good", name: "好" },
      ]),
    );
    expect(scores.map(({ target, score, possible }) => [target.id, score, possible])).toEqual([
      ["good", 0, 100],
      ["bad", 0, 0],
    ]);
    expect(scores[1]?.redLines).toEqual([{ kind: "失信", text: "失信", date: "2024-01", source: "法院" }]);
    expect(scores[1]?.formula.zh).toMatch(/^红线 0 × /u);
  });

  test("a relation to an enterprise that is here closes half of the rest to full relevance", () => {
    const relations = [{ supplier: "目标", customer: "A", product: "隔膜", source: "年报" }];
    const found = only({ links: ["separator"] }, { relations });
    expect(found.parts[0]).toMatchObject({
      value: 0.84,
      sources: 2,
      evidence: [{ kind: "relation", text: "甲电池 supplier 隔膜" }],
    });
    expect(found.relations).toEqual([
      { enterprise: "A", name: "甲电池", role: "supplier", product: "隔膜", source: "年报" },
    ]);
    expect(only({}, { relations }).parts[0]).toMatchObject({ value: 0.5 });
    const strangers = [{ supplier: "目标", customer: "乙", product: "隔膜" }];
    expect(only({ links: ["separator"] }, { relations: strangers }).relations).toEqual([]);
  });

  test("a link that needs nothing is worth nothing, and one that does not exist is ignored", () => {
    const found = only({ links: ["cell", "separator", "nowhere", "separator"] });
    expect(found.links.map(({ link, need }) => [link, need])).toEqual([
      ["separator", 0.68],
      ["cell", 0],
    ]);
    expect(only({ links: ["cell"] }).parts[0]?.value).toBe(0);
    expect(only({ links: ["nowhere"] }).parts[0]?.value).toBeNull();
  });

  test("evidence of a kind without meaning is shown, not counted; meanings and weights are the user's", () => {
    expect(only({ evidence: [evidence("rumour")] }).uncounted).toHaveLength(1);
    const kinds = new Map([...EVIDENCE_KINDS, ["rumour", { part: "finance", value: 0.4 } as const]]);
    const weights = { relevance: 0, expansion: 0, risk: 0, technology: 0, finance: 5 };
    const target = { id: "t", name: "目标", evidence: [evidence("Rumour ")] };
    expect(scoreTargets(chain([target]), { kinds, weights })[0]).toMatchObject({ score: 40, possible: 40 });
    expect(() => scoreTargets(chain([target]), { weights: { risk: -1 } })).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });

  test("says of an enterprise that is here already that it is", () => {
    expect(scoreTargets(chain([{ id: "t", name: "甲电池" }]))[0]?.isLocal).toBe(true);
    expect(only({}).isLocal).toBe(false);
  });

  test("property: scores lie in 0 to 100, do not pass what is possible, and do not depend on order; more evidence never makes more possible", () => {
    const kinds = [...EVIDENCE_KINDS.keys(), "rumour"];
    const list = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom("a", "b", undefined)), { maxLength: 6 });
    fc.assert(
      fc.property(list, fc.boolean(), (items, hasLink) => {
        const all = items.map(([kind, source]) => evidence(kind, source));
        const links = hasLink ? { links: ["separator"] } : {};
        const found = only({ ...links, evidence: all });
        const turned = only({ ...links, evidence: [...all].reverse() });
        expect({ score: turned.score, parts: turned.parts.map(({ value }) => value) }).toEqual({
          score: found.score,
          parts: found.parts.map(({ value }) => value),
        });
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(found.possible);
        expect(found.possible).toBeLessThanOrEqual(only(links).possible);
      }),
      { numRuns: runs(100) },
    );
  });
});

test("confidence grows with independent sources; pages of one site are one source", () => {
  expect([0, 1, 2, 3].map(confidenceOf)).toEqual([0, 0.5, 0.75, 0.875]);
  expect(sourceKey("https://www.gov.cn/a/1.html")).toBe(sourceKey("见 http://gov.cn:80/b?x=2"));
  expect(sourceKey("《甘肃日报》2024-03-26")).toBe(sourceKey("甘肃日报，2024年1月"));
  expect(sourceKey("甘肃日报")).not.toBe(sourceKey("人民日报"));
  expect(sourceKey("2023年报")).toBe("2023年报");
});
