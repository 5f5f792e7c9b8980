import fc from "fast-check";
import { analyzeChain, readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { surveyedElsewhere, tileFacts } from "./tile-facts.js";
import { THREE_CHAINS } from "../../test/three-chains.js";

function chainOf(document: unknown): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return chain;
}

function factsOf(document: unknown) {
  const chain = chainOf(document);
  return tileFacts(chain, analyzeChain(chain));
}

describe("tileFacts()", () => {
  test("counts gaps, projects by colour, money and rates", () => {
    const facts = factsOf(THREE_CHAINS.chains[0]);
    expect(facts.leaders).toEqual(["甲副市长"]);
    expect(facts.units).toEqual(["工信局"]);
    expect(facts.statuses).toEqual({ built: 1, building: 0, planned: 2 });
    expect(facts.projects).toBe(3);
    expect(facts.signedProjects).toBe(2);
    // 20 亿元 + 8000 万元; the lead has none recorded
    expect(facts.signed).toMatchObject({ value: 20.8, recorded: 2, unrecorded: 1 });
    expect(facts.arrived).toMatchObject({ value: 5, recorded: 1, unrecorded: 2 });
    // 5 of 20.8 is the least: nothing is recorded of what arrived for the other
    expect(facts.arrivalRate).toMatchObject({ bound: "lower", projects: 2, leftOut: 0 });
    expect(facts.arrivalRate.rate).toBeCloseTo(5 / 20.8, 12);
    expect(facts.startRate).toMatchObject({ rate: 0.5, projects: 2 });
    expect(facts.operatingRate).toMatchObject({ rate: 0.5, projects: 2 });
    expect(facts.gaps).toBe(
      [...facts.classes].reduce((sum, [of, n]) => sum + (/break|blank|weak/.test(of) ? n : 0), 0),
    );
    expect(facts.gaps).toBeGreaterThan(0);
  });

  test("makes up nothing of a chain that nobody has looked at", () => {
    const facts = factsOf(THREE_CHAINS.chains[2]);
    expect(facts.classes.get("unsurveyed")).toBe(1);
    expect(facts.gaps).toBe(0);
    for (const rate of [
      facts.arrivalRate,
      facts.startRate,
      facts.operatingRate,
      facts.completeness,
      facts.localSupply,
    ]) {
      expect(rate.rate).toBeNull();
    }
    expect(facts.signed.value).toBeNull();
    expect(facts.arrived.value).toBeNull();
    expect(facts.leaders).toEqual([]);
  });

  test("a shared link that somebody has looked at in another chain is told, not one that nobody has", () => {
    const chainWith = (id: string, surveyed: boolean, keys: readonly string[]) =>
      factsOf({
        format: "liantu-chain",
        version: 1,
        id,
        name: id,
        surveyed,
        links: keys.map((key) => ({ id: `${id}-${key}`, name: key, stage: "upstream", shared: key })),
      });
    const [unseen, seen, other] = [
      chainWith("a", false, ["power", "frames", "ore"]),
      chainWith("b", true, ["power", "frames"]),
      chainWith("c", false, ["ore"]),
    ];
    expect(surveyedElsewhere(unseen, [unseen, seen, other])).toBe(2);
    expect(surveyedElsewhere(other, [unseen, seen, other])).toBe(0);
    expect(surveyedElsewhere(seen, [unseen, seen, other])).toBe(0);
    expect(surveyedElsewhere(unseen, [unseen])).toBe(0);
  });

  test("takes people from the links where the chain names none", () => {
    expect(factsOf(THREE_CHAINS.chains[1])).toMatchObject({ leaders: ["乙主任"], units: [] });
  });

  test("leaves money without a rate of exchange out, and says so", () => {
    const chain = { ...THREE_CHAINS.chains[0] };
    const projects = [{ id: "p", name: "p", link: "cell", stage: "signed", signed: { value: 1, unit: "USD" } }];
    const facts = factsOf({ ...chain, projects });
    expect(facts.signed).toMatchObject({ value: null, unlike: 1 });
    expect(facts.arrivalRate).toMatchObject({ rate: null, projects: 0, leftOut: 1 });
  });

  test("agrees with a count by hand, whatever the order of the records", () => {
    const stage = fc.constantFrom("lead", "negotiating", "signed", "started", "operating", "on-hold", "ended");
    const project = fc.record({
      stage,
      signed: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
      arrived: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(project, { maxLength: 12 }), fc.boolean(), (list, isTurned) => {
        const projects = list.map(({ stage: own, signed, arrived }, at) => ({
          id: `p${String(at)}`,
          name: `项目${String(at)}`,
          link: "cell",
          stage: own,
          ...(signed !== undefined && { signed: { value: signed / 10, unit: "亿元" } }),
          ...(arrived !== undefined && {
            arrivals: [{ date: "2024-01", amount: { value: arrived * 1000, unit: "万元" } }],
          }),
        }));
        const document = { ...THREE_CHAINS.chains[0], projects };
        const facts = factsOf(document);
        // A second, naive count.
        const isSigned = (own: string): boolean => ["signed", "started", "operating"].includes(own);
        const signed = list.filter((one) => isSigned(one.stage));
        const due = signed.filter((one) => one.signed !== undefined);
        const paid = due.filter((one) => one.arrived !== undefined);
        const sum = (numbers: readonly (number | undefined)[]): number =>
          numbers.reduce<number>((whole, one) => whole + (one ?? 0), 0) / 10;
        const recorded = list.filter((one) => one.signed !== undefined);
        expect(facts.signed.value ?? 0).toBeCloseTo(sum(recorded.map((one) => one.signed)), 9);
        expect(facts.signed.value === null).toBe(recorded.length === 0);
        expect(facts.signed.unrecorded).toBe(list.length - recorded.length);
        expect(facts.arrivalRate.projects).toBe(due.length);
        if (due.length === 0 || paid.length === 0) expect(facts.arrivalRate.rate).toBeNull();
        else {
          expect(facts.arrivalRate.rate).toBeCloseTo(
            sum(due.map((one) => one.arrived)) / sum(due.map((one) => one.signed)),
            9,
          );
          expect(facts.arrivalRate.bound).toBe(paid.length < due.length ? "lower" : "exact");
        }
        expect(facts.statuses).toEqual({
          built: list.filter((one) => one.stage === "operating").length,
          building: list.filter((one) => one.stage === "started").length,
          planned: list.filter((one) => ["lead", "negotiating", "signed"].includes(one.stage)).length,
        });
        const turned = isTurned ? [...projects].reverse() : projects;
        expect(factsOf({ ...document, projects: turned })).toEqual(facts);
      }),
      { numRuns: 60 },
    );
  });
});
