import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Amount } from "./amount.js";
import { balanceByLink } from "./balance.js";
import type { LinkBalance } from "./balance.js";
import type { LinkConcentration } from "./concentration.js";
import { factsOf } from "./facts.js";
import type { Corner } from "./facts.js";
import type { LinkFacts } from "./rules.js";

const plain: LinkBalance = balanceByLink(chainOf({ links: ["a"] })).get("a")!;
const none: LinkConcentration = { hhi: null, effectiveEnterprises: null, enterprises: 0, unnamed: 0, unrecorded: 0 };

/** Facts of a link with this demand and built supply. */
const facts = (demand: Amount | null, built: Amount, corner: Corner = "base"): LinkFacts =>
  factsOf(
    { ...plain, demand: { ...plain.demand, amount: demand }, supply: { ...plain.supply, built } },
    none,
    undefined,
    corner,
  );
const held = (more: Partial<LinkConcentration>): LinkFacts => factsOf(plain, { ...none, ...more }, undefined, "base");
const exact = (base: number): Amount => ({ base, bound: "exact" });
const lower = (base: number): Amount => ({ base, bound: "lower" });
const upper = (base: number): Amount => ({ base, bound: "upper" });
const at = (low: number, high = low): object => ({ low, high });

describe("factsOf()", () => {
  test("a project without enterprise may be of another enterprise or of one of the named", () => {
    expect(held({ enterprises: 2 }).builtEnterprises).toEqual(at(2));
    expect(held({ enterprises: 2, unnamed: 3 }).builtEnterprises).toEqual(at(2, 5));
  });

  test("the effective number is known only where every project has an enterprise and a capacity", () => {
    expect(held({ effectiveEnterprises: 1.5 }).effectiveEnterprises).toEqual(at(1.5));
    expect(held({ effectiveEnterprises: 1.5, unnamed: 1 }).effectiveEnterprises).toBeNull();
    expect(held({ effectiveEnterprises: 1.5, unrecorded: 1 }).effectiveEnterprises).toBeNull();
    expect(held({ effectiveEnterprises: 1.5, unrecorded: 1, unnamed: 1 }).effectiveEnterprises).toBeNull();
    expect(held({}).effectiveEnterprises).toBeNull();
  });

  test("the location quotient is as given", () => {
    expect(factsOf(plain, none, 1.3, "base").locationQuotient).toEqual(at(1.3));
    expect(factsOf(plain, none, undefined, "base").locationQuotient).toBeNull();
  });

  test.each<[Amount, object]>([
    [exact(5), at(5)],
    [lower(5), at(5, Infinity)],
    [upper(5), at(0, 5)],
  ])("a bound leaves an interval open: %j", (amount, interval) => {
    expect(facts(amount, exact(0)).demand).toEqual(interval);
    expect(facts(exact(1), amount).supply).toEqual(interval);
  });

  test("is looked at from one end of the ranges", () => {
    const range: Amount = { low: 2, base: 4, high: 8, bound: "exact" };
    const demand = (corner: Corner): unknown => facts(range, exact(4), corner).demand;
    expect([demand("low"), demand("base"), demand("high")]).toEqual([at(2), at(4), at(8)]);
    const { coverage } = facts(range, exact(4), "high");
    expect(coverage).toEqual(at(0.5));
  });

  test.each<[about: string, demand: Amount | null, supply: Amount, coverage: object | null, surplus: object | null]>([
    ["both exact", exact(10), exact(15), at(1), at(0.5)],
    ["too little", exact(10), exact(4), at(0.4), at(0)],
    ["supply at least", exact(10), lower(4), at(0.4, 1), at(0, Infinity)],
    ["supply at most", exact(10), upper(15), at(0, 1), at(0, 0.5)],
    ["demand at least", lower(10), exact(15), at(0, 1), at(0, 0.5)],
    ["both at least", lower(10), lower(15), null, null],
    ["demand at most", upper(10), exact(15), null, null],
    ["no demand", exact(0), exact(15), null, null],
    ["demand not known", null, exact(15), null, null],
    ["demand at least 0", lower(0), exact(15), null, null],
  ])("coverage and surplus: %s", (_, demand, supply, coverage, surplus) => {
    expect(facts(demand, supply)).toMatchObject({ coverage, surplusRatio: surplus });
  });
});
