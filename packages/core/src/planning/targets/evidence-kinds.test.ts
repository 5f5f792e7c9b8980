import { describe, expect, test } from "vitest";
import { EVIDENCE_KINDS } from "./evidence-kinds.js";
import type { EvidenceMeaning } from "./evidence-kinds.js";

const meaningOf = (kind: string): EvidenceMeaning | undefined => EVIDENCE_KINDS.get(kind);

describe("the kinds of evidence", () => {
  test("speak for their part, the plan to expand louder than a visit or new money, a closure against it", () => {
    const expansion = ["expansion", "visit", "fundraising", "contraction"].map(meaningOf);
    expect(expansion.map((meaning) => meaning?.part)).toEqual(Array(4).fill("expansion"));
    expect(expansion.map((meaning) => meaning?.value)).toEqual([1, 0.7, 0.6, 0]);
    expect(["compliance", "lawsuit", "penalty", "risk"].map((kind) => meaningOf(kind)?.value)).toEqual([
      1, 0.5, 0.3, 0.3,
    ]);
    expect(["technology", "patent"].map(meaningOf)).toEqual([
      { part: "technology", value: 1 },
      { part: "technology", value: 0.8 },
    ]);
    expect(["finance", "listed", "loss"].map((kind) => meaningOf(kind)?.value)).toEqual([1, 0.8, 0.2]);
    expect(meaningOf("relation")).toEqual({ part: "relevance", value: 1 });
  });

  test.each([
    ["扩产", "expansion"],
    ["考察", "visit"],
    ["募投", "fundraising"],
    ["减产", "contraction"],
    ["合规", "compliance"],
    ["诉讼", "lawsuit"],
    ["行政处罚", "penalty"],
    ["风险", "risk"],
    ["专精特新", "technology"],
    ["专利", "patent"],
    ["盈利", "finance"],
    ["上市", "listed"],
    ["亏损", "loss"],
    ["以商招商", "relation"],
  ])("%s means the same as %s", (zh, en) => {
    expect(meaningOf(zh)).toBeDefined();
    expect(meaningOf(zh)).toEqual(meaningOf(en));
  });

  test("red lines are of no part and worth nothing: environment, dishonesty, sanctions", () => {
    for (const kind of ["淘汰类", "environment-red-line", "失信被执行人", "blacklist", "制裁", "sanction"]) {
      expect(meaningOf(kind)).toEqual({ part: null, value: 0 });
    }
  });
});
