import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument, TargetRecord } from "../../model/document.js";
import { scoreTargets } from "./score-targets.js";
import type { TargetOptions, TargetPart, TargetScore } from "./score-targets.js";

type Evidence = NonNullable<TargetRecord["evidence"]>[number];

/** Of film and foil 5 are wanted, for which the score is (0.8 · 0.35 + 1 · 0.3) ÷ 1 = 0.58; 甲 makes nothing yet. */
function scores(
  targets: readonly Omit<TargetRecord, "name">[],
  options: TargetOptions = {},
  parts: Partial<ChainDocument> = {},
): readonly TargetScore[] {
  const { document } = chainOf({
    surveyed: true,
    links: [
      { id: "film", name: "膜", finalDemand: 5 },
      { id: "foil", name: "箔", finalDemand: 5 },
    ],
    enterprises: [{ id: "A", name: "甲" }],
  });
  return scoreTargets(
    buildChain({ ...document, targets: targets.map((target) => ({ name: `企业${target.id}`, ...target })), ...parts }),
    options,
  );
}
const of = (kind: string, source?: string): Evidence => ({ kind, text: kind, ...(source !== undefined && { source }) });
const partOf = (
  name: TargetPart["part"],
  target: Partial<TargetRecord>,
  parts: Partial<ChainDocument> = {},
): TargetPart => scores([{ id: "t", ...target }], {}, parts)[0]!.parts.find(({ part }) => part === name)!;

describe("the parts of a target's score", () => {
  test("take the worst of what speaks of risk, the mean of all else, each kind once", () => {
    const many = ["expansion", "visit", "visit", "contraction"].map((kind) => of(kind));
    expect(partOf("expansion", { evidence: many }).value).toBe(Number(((1 + 0.7) / 3).toFixed(9)));
    expect(partOf("risk", { evidence: [of("compliance"), of("lawsuit"), of("penalty")] }).value).toBe(0.3);
    expect(partOf("finance", { evidence: [of("loss"), of("Finance ")] }).value).toBe(0.6);
    expect(partOf("technology", {}).value).toBeNull();
  });

  test("are as sure as independent sources make them; evidence without source makes nothing sure", () => {
    const sure = (...evidence: Evidence[]): unknown => {
      const { sources, confidence } = partOf("technology", { evidence });
      return [sources, confidence];
    };
    expect(sure(of("patent", "https://a.cn/1"), of("technology", "http://www.a.cn/2"))).toEqual([1, 0.5]);
    expect(sure(of("patent", "甲报"), of("technology", "乙报"))).toEqual([2, 0.75]);
    expect(sure(of("patent"), of("technology", " "))).toEqual([0, 0]);
    expect(sure()).toEqual([0, null]);
  });

  test("of relevance are the need at the most needed link, and half of the rest for a push", () => {
    const links = ["film"];
    expect(partOf("relevance", { links }).value).toBe(0.58);
    expect(partOf("relevance", { links, evidence: [of("relation")] }).value).toBe(0.79);
    expect(partOf("relevance", { evidence: [of("relation")] }).value).toBe(0.5);
    const kinds = new Map([["hint", { part: "relevance", value: 0.5 } as const]]);
    expect(scores([{ id: "t", links, evidence: [of("hint")] }], { kinds })[0]?.parts[0]?.value).toBe(0.685);
    const relations = [{ supplier: "企业t", customer: "甲" }];
    expect(partOf("relevance", { links }, { relations })).toMatchObject({
      value: 0.79,
      sources: 0,
      evidence: [{ kind: "relation", text: "甲 supplier", date: null, source: null }],
    });
  });
});

describe("a target's score", () => {
  test("counts a known part of no value, and only what is known is sure", () => {
    const [found] = scores([{ id: "t", evidence: [of("contraction", "报"), of("technology")] }]);
    // 15 for technology; 30 relevance, 20 risk, 15 finance are open
    expect(found).toMatchObject({ score: 15, possible: 80 });
    expect(found?.confidence).toBe(Number(((20 * 0.5) / 35).toFixed(9)));
    const weights = { relevance: 0, expansion: 0, risk: 0, technology: 0, finance: 0 };
    expect(scores([{ id: "t", evidence: [of("technology")] }], { weights })[0]).toMatchObject({
      score: 0,
      possible: 0,
      confidence: null,
    });
  });

  test("puts the excluded last, then goes by score, by what is possible, by key", () => {
    const order = scores([
      { id: "z" },
      { id: "line", evidence: [of("制裁"), of("expansion"), of("technology")] },
      { id: "low", evidence: [of("contraction")] },
      { id: "a" },
      { id: "best", evidence: [of("expansion"), of("technology")] },
      { id: "m" },
      { id: "good", evidence: [of("technology")] },
      { id: "banned", evidence: [of("blacklist")] },
    ]).map(({ target }) => target.id);
    expect(order).toEqual(["best", "good", "a", "m", "z", "low", "banned", "line"]);
  });

  test("names the links that it could fill, the most needed first, then by key, each once", () => {
    const flows = [{ from: "foil", to: "user", coefficient: 1 }];
    const parts = { flows, links: [...chainLinks(), { id: "user", name: "u", stage: "midstream" as const }] };
    const projects = [{ id: "p", link: "user", stage: "operating" as const, capacity: 1 }];
    const [found] = scores([{ id: "t", links: ["film", "user", "foil", "a", "film"] }], {}, { ...parts, projects });
    expect(found?.links.map(({ link, name }) => [link, name])).toEqual([
      ["foil", "箔"],
      ["film", "膜"],
      ["user", "u"],
    ]);
    expect(scores([{ id: "t", links: ["foil", "film"] }])[0]?.links.map(({ link }) => link)).toEqual(["film", "foil"]);
  });

  test("shows evidence as it is recorded, red lines and what nobody gave a meaning apart", () => {
    const [found] = scores([
      { id: "t", evidence: [of("传闻"), of("淘汰类", "目录"), { ...of("visit"), date: "2024" }] },
    ]);
    expect(found?.uncounted).toEqual([{ kind: "传闻", text: "传闻", date: null, source: null }]);
    expect(found?.redLines).toEqual([{ kind: "淘汰类", text: "淘汰类", date: null, source: "目录" }]);
    expect(found?.parts[1]?.evidence).toEqual([{ kind: "visit", text: "visit", date: "2024", source: null }]);
  });

  test("tells who is here already by name or by key, and finds relations under both", () => {
    const local = (id: string, name: string): boolean => scores([{ id }], {}, { targets: [{ id, name }] })[0]!.isLocal;
    expect([local("A", "别名"), local("x", "甲"), local("x", "乙")]).toEqual([true, true, false]);
    const relations = [{ supplier: "k1", customer: "A" }];
    expect(scores([{ id: "K1" }], {}, { relations })[0]?.relations).toHaveLength(1);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("with the weight %d is refused, 0 is not", (risk) => {
    expect(() => scores([], { weights: { risk } })).toThrow(
      expect.objectContaining({ code: "invalid-option", details: { option: "weights.risk", value: risk } }),
    );
    expect(scores([{ id: "t", evidence: [of("penalty")] }], { weights: { risk: 0 } })[0]).toMatchObject({ score: 0 });
  });
});

function chainLinks(): ChainDocument["links"] {
  return [
    { id: "film", name: "膜", stage: "midstream", finalDemand: 5, unit: "t/a" },
    { id: "foil", name: "箔", stage: "midstream", finalDemand: 5, unit: "t/a" },
  ];
}
