import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import { opportunities } from "./opportunities.js";
import type { Opportunity } from "./opportunities.js";

type LinkPart = Exclude<ChainParts["links"][number], string>;

/** A link of which 90 are wanted and nothing is made. */
const lacking = (fields: Partial<LinkPart>): Opportunity =>
  opportunities(chainOf({ surveyed: true, links: [{ id: "a", finalDemand: 90, ...fields }] }))[0]!;

describe("estimates of an opportunity", () => {
  test("are in proportion to the gap, each from its own typical number", () => {
    const typicalProject = { capacity: 60, investment: { value: 4, unit: "亿元" }, landMu: 10, jobs: 3 };
    expect(lacking({ typicalProject })).toMatchObject({
      projectsNeeded: 2,
      estimateBound: "exact",
      investment: { value: 6, unit: "亿元" },
      landMu: 15,
      jobs: 4.5,
    });
  });

  test("are not known where the typical number, or the typical size, is not recorded or 0", () => {
    const investment = { value: 4, unit: "亿元" };
    const none = { investment: null, landMu: null, jobs: null };
    expect(lacking({ typicalProject: { investment, landMu: 10, jobs: 3 } })).toMatchObject(none);
    expect(lacking({ typicalProject: { capacity: 0, investment, landMu: 10, jobs: 3 } })).toMatchObject(none);
    expect(lacking({ typicalProject: { capacity: 60 } })).toMatchObject({ ...none, projectsNeeded: 2 });
    expect(lacking({})).toMatchObject({ ...none, projectsNeeded: null, estimateBound: "exact" });
    expect(lacking({ typicalProject: { capacity: 60, landMu: 0 } })).toMatchObject({ landMu: 0, jobs: null });
  });

  test("have no noise in their last digits", () => {
    // 0.3 ÷ 0.1 · 0.1 is 0.29999999999999993 for a computer
    const typicalProject = { capacity: 0.1, landMu: 0.1 };
    expect(lacking({ finalDemand: 0.3, typicalProject }).landMu).toBe(0.3);
  });
});

describe("an opportunity", () => {
  test("says what is to be made, where in the chain, and who answers for it", () => {
    expect(
      lacking({ name: "锂电隔膜", product: "隔膜", stage: "upstream", responsible: { unit: "工信局" } }),
    ).toMatchObject({ name: "锂电隔膜", product: "隔膜", stage: "upstream", responsibleUnit: "工信局" });
    expect(lacking({ name: "隔膜", responsible: { leader: "王" } })).toMatchObject({
      product: "隔膜",
      stage: "midstream",
      responsibleUnit: null,
      sources: [],
    });
  });

  test("names each source of its numbers once", () => {
    const [first] = opportunities(
      chainOf({
        surveyed: true,
        links: [{ id: "a", typicalProject: { capacity: 1, source: "手册" } }, "b", "c"],
        flows: [
          { from: "a", to: "b", coefficient: 1, source: "手册" },
          { from: "a", to: "c", coefficient: 1, source: "年报" },
        ],
        projects: [
          { link: "b", stage: "operating", capacity: 1 },
          { link: "c", stage: "operating", capacity: 1 },
        ],
      }),
    );
    expect(first).toMatchObject({ link: "a", sources: ["手册", "年报"] });
  });

  test("equal ones stand in the order of their keys", () => {
    const links = ["c", "a", "b"].map((id) => ({ id, finalDemand: 5 }));
    expect(opportunities(chainOf({ surveyed: true, links })).map(({ link }) => link)).toEqual(["a", "b", "c"]);
  });

  test("is no link at which everything wanted is to come", () => {
    const coming = (finalDemand: number): string[] =>
      opportunities(
        chainOf({
          surveyed: true,
          links: [{ id: "a", finalDemand }],
          projects: [
            { link: "a", enterprise: "A", stage: "operating", capacity: 50 },
            { link: "a", enterprise: "B", stage: "operating", capacity: 40 },
            { link: "a", enterprise: "C", stage: "signed", capacity: 10 },
          ],
          rules: { thresholds: { fewEnterprises: 1 } },
        }),
      ).map(({ link }) => link);
    expect(coming(100)).toEqual([]);
    expect(coming(101)).toEqual(["a"]);
  });

  test("is no link that rules of one's own call unsurveyed, however short it is", () => {
    const called = (kind: "unsurveyed" | "unknown"): string[] =>
      opportunities(
        chainOf({
          surveyed: true,
          links: [{ id: "a", finalDemand: 9 }],
          rules: { classes: [{ id: "own", class: kind, anyOf: [[{ fact: "demand", is: ">", value: 1 }]] }] },
        }),
      ).map(({ link }) => link);
    expect(called("unknown")).toEqual(["a"]);
    expect(called("unsurveyed")).toEqual([]);
  });
});
