import { describe, expect, test } from "vitest";
import type { ClassRule } from "../model/document.js";
import { RULE_FACTS } from "../model/rule-words.js";
import { decide, DEFAULT_RULES, ruleSet } from "./rules.js";
import type { FactInterval, LinkFacts } from "./rules.js";

const is = (value: number): FactInterval => ({ low: value, high: value });
const between = (low: number, high: number): FactInterval => ({ low, high });
const nothing = Object.fromEntries(RULE_FACTS.map((fact) => [fact, null])) as LinkFacts;

/** A surveyed link with one built project of each of three enterprises, demand just met. */
const healthy: LinkFacts = {
  surveyed: is(1),
  countedProjects: is(3),
  builtProjects: is(3),
  builtEnterprises: is(3),
  effectiveEnterprises: is(3),
  presentConsumers: is(1),
  demand: is(10),
  supply: is(10),
  coverage: is(1),
  surplusRatio: is(0),
  locationQuotient: null,
};
const ruleOf = (facts: Partial<LinkFacts>, rules = DEFAULT_RULES): string =>
  decide(rules, { ...healthy, ...facts }).rule.id;

describe("default rules, each just met and just missed", () => {
  const none = { countedProjects: is(0), builtProjects: is(0), builtEnterprises: is(0) };
  const notBuilt = { builtProjects: is(0), builtEnterprises: is(0) };

  test.each<[string, Partial<LinkFacts>, string]>([
    ["not surveyed, nothing there", { ...none, surveyed: is(0) }, "unsurveyed"],
    ["surveyed, nothing there", none, "blank"],
    ["not surveyed, but something there", { surveyed: is(0) }, "adequate"],
    ["not built, a consumer here", notBuilt, "break"],
    ["not built, no consumer here", { ...notBuilt, presentConsumers: is(0) }, "forming"],
    ["covers just under 80 %", { coverage: is(0.799999999) }, "weak-coverage"],
    ["covers 80 %", { coverage: is(0.8) }, "adequate"],
    ["one enterprise, surplus of 20 %", { builtEnterprises: is(1), surplusRatio: is(0.2) }, "weak-few"],
    ["one enterprise, surplus of a little more", { builtEnterprises: is(1), surplusRatio: is(0.200000001) }, "strong"],
    [
      "two enterprises, one of them small",
      { builtEnterprises: is(2), effectiveEnterprises: is(1.499), surplusRatio: is(0.2) },
      "weak-few",
    ],
    ["two enterprises, effectively 1.5", { builtEnterprises: is(2), effectiveEnterprises: is(1.5) }, "adequate"],
    ["surplus of 20 %", { surplusRatio: is(0.2) }, "adequate"],
    ["surplus of a little more", { surplusRatio: is(0.200000001) }, "strong"],
    ["nobody wants it, and it is made", { demand: is(0), coverage: null, surplusRatio: null }, "strong"],
    [
      "nobody wants it, and how much is made is not known",
      { demand: is(0), supply: between(0, Infinity), coverage: null, surplusRatio: null },
      "unknown",
    ],
    ["location quotient of 1.25", { locationQuotient: is(1.25) }, "strong"],
    ["location quotient just under", { locationQuotient: is(1.249) }, "adequate"],
    ["weak wins over strong", { coverage: is(0.5), locationQuotient: is(9) }, "weak-coverage"],
    ["demand not recorded", { demand: null, coverage: null, surplusRatio: null }, "unknown"],
    [
      "demand not recorded, but a speciality",
      { demand: null, coverage: null, surplusRatio: null, locationQuotient: is(2) },
      "strong",
    ],
  ])("%s", (_, facts, rule) => {
    expect(ruleOf(facts)).toBe(rule);
  });
});

describe("no comparison with something unknown is true", () => {
  const rule = (sign: ClassRule["anyOf"][number][number]["is"]): ClassRule => ({
    id: "own",
    class: "weak",
    anyOf: [
      [
        {
          fact: "demand",
          is: sign,
          value: 5,
        },
      ],
    ],
  });
  const holds = (sign: "=" | "<" | "<=" | ">" | ">=", demand: FactInterval | null): boolean =>
    decide({ ...DEFAULT_RULES, classes: [rule(sign)] }, { ...nothing, demand }).rule.id === "own";
  const signs = ["=", "<", "<=", ">", ">="] as const;

  test.each<[string, FactInterval | null, readonly boolean[]]>([
    ["unknown", null, [false, false, false, false, false]],
    ["4", is(4), [false, true, true, false, false]],
    ["5", is(5), [true, false, true, false, true]],
    ["6", is(6), [false, false, false, true, true]],
    ["4 to 5", between(4, 5), [false, false, true, false, false]],
    ["5 to 6", between(5, 6), [false, false, false, false, true]],
    ["4 to 6", between(4, 6), [false, false, false, false, false]],
    ["at least 5", between(5, Infinity), [false, false, false, false, true]],
    ["at least 6", between(6, Infinity), [false, false, false, true, true]],
    ["at most 4", between(0, 4), [false, true, true, false, false]],
  ])("%s against 5", (_, demand, expected) => {
    expect(signs.map((sign) => holds(sign, demand))).toEqual(expected);
  });

  test("weak may be decided by a lower bound of demand, adequate and strong may not", () => {
    expect(ruleOf({ demand: between(10, Infinity), coverage: between(0, 0.5), surplusRatio: is(0) })).toBe(
      "weak-coverage",
    );
    expect(ruleOf({ demand: between(10, Infinity), coverage: between(0, 1), surplusRatio: between(0, 2) })).toBe(
      "unknown",
    );
  });

  test("adequate and strong may be decided by a lower bound of supply, weak may not", () => {
    expect(
      ruleOf({ supply: between(9, Infinity), coverage: between(0.9, 1), surplusRatio: between(0, Infinity) }),
    ).toBe("adequate");
    expect(ruleOf({ supply: between(15, Infinity), coverage: is(1), surplusRatio: between(0.5, Infinity) })).toBe(
      "strong",
    );
    expect(
      ruleOf({ supply: between(5, Infinity), coverage: between(0.5, 1), surplusRatio: between(0, Infinity) }),
    ).toBe("unknown");
  });
});

describe("decide()", () => {
  test("gives the conditions of the group that matched, thresholds filled in", () => {
    const { because } = decide(DEFAULT_RULES, { ...healthy, builtEnterprises: is(1) });
    expect(because).toEqual([
      { fact: "builtProjects", is: ">", value: 0, found: is(3) },
      { fact: "builtEnterprises", is: "=", value: 1, found: is(1) },
      { fact: "surplusRatio", is: "<=", value: 0.2, found: is(0), threshold: "ampleSurplus" },
    ]);
  });

  test("needs every condition of a group, and one group", () => {
    const met = { fact: "demand", is: "=", value: 10 } as const;
    const missed = { fact: "demand", is: "=", value: 11 } as const;
    const own = (anyOf: ClassRule["anyOf"]): string =>
      ruleOf({}, ruleSet({ classes: [{ id: "own", class: "weak", anyOf }] }));
    expect([[[met, missed]], [[missed], [met]], [], [[]]].map(own)).toEqual(["adequate", "own", "adequate", "own"]);
  });

  test("falls back to not known where no rule matches", () => {
    expect(decide({ ...DEFAULT_RULES, classes: [] }, healthy)).toMatchObject({
      rule: { class: "unknown" },
      because: [],
    });
  });
});

describe("ruleSet()", () => {
  const own: ClassRule = { id: "own", class: "strong", anyOf: [[{ fact: "presentConsumers", is: ">=", value: 1 }]] };

  test("puts the rules of the document first, in their order", () => {
    expect(
      ruleSet({ classes: [own, { ...own, id: "two" }] })
        .classes.slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(["own", "two", "unsurveyed"]);
    expect(ruleOf({ coverage: is(0.1) }, ruleSet({ classes: [own] }))).toBe("own");
  });

  test("a rule with the id of a default one takes its place", () => {
    const { classes } = ruleSet({ classes: [{ ...own, id: "weak-few" }] });
    expect(classes.filter(({ id }) => id === "weak-few")).toEqual([{ ...own, id: "weak-few" }]);
  });

  test("thresholds of the document replace those they name, and leave the rest", () => {
    const { thresholds } = ruleSet({ thresholds: { weakCoverage: 0.5 } });
    expect(thresholds).toEqual({ ...DEFAULT_RULES.thresholds, weakCoverage: 0.5 });
    const rules = { weakCoverage: 0.5, ampleSurplus: 1, fewEnterprises: 4, strongLocationQuotient: 9 };
    const with_ = (facts: Partial<LinkFacts>): string => ruleOf(facts, ruleSet({ thresholds: rules }));
    expect([
      with_({ coverage: is(0.5) }),
      with_({ surplusRatio: is(1.01) }),
      with_({}),
      with_({ effectiveEnterprises: is(4), locationQuotient: is(8) }),
    ]).toEqual(["weak-few", "strong", "weak-few", "adequate"]);
  });

  test("refuses two rules of one name", () => {
    expect(() => ruleSet({ classes: [own, own] })).toThrow(
      expect.objectContaining({ code: "invalid-rule", details: { rule: "own", reason: "stated twice" } }),
    );
  });

  test("states the defaults of the page", () => {
    expect(ruleSet()).toEqual(DEFAULT_RULES);
    expect(DEFAULT_RULES.thresholds).toEqual({
      weakCoverage: 0.8,
      ampleSurplus: 0.2,
      fewEnterprises: 1.5,
      strongLocationQuotient: 1.25,
    });
  });
});
