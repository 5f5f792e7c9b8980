import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import { projectIndicators } from "./project-indicators.js";
import type { IndicatorOptions, ProjectIndicators } from "./project-indicators.js";

type ProjectPart = Omit<NonNullable<ChainParts["projects"]>[number], "link">;
type Arrivals = NonNullable<ProjectPart["arrivals"]>;

function of(
  projects: readonly ProjectPart[],
  options: IndicatorOptions = { year: 2023 },
  asOf?: string,
): ProjectIndicators {
  const { document } = chainOf({ links: ["a"], projects: projects.map((part) => ({ link: "a", ...part })) });
  return projectIndicators(buildChain({ ...document, ...(asOf !== undefined && { asOf }) }), options);
}
const yuan = (value: number): { value: number; unit: string } => ({ value, unit: "亿元" });
const dollars = { value: 1, unit: "亿美元" };
const arrived = (date: string, value: number): Arrivals[number] => ({ date, amount: yuan(value) });
const signedIn = (date: string, ...others: NonNullable<ProjectPart["events"]>): ProjectPart => ({
  events: [{ stage: "signed", date }, ...others],
});

describe("the period", () => {
  const period = (options: IndicatorOptions, asOf?: string): unknown => {
    const { from, to } = of([], options, asOf);
    return [from, to];
  };

  test("is a year, or from and to, each of which alone stands for both unless there is a year", () => {
    expect(period({ year: 2023 }, "2020")).toEqual(["2023", "2023"]);
    expect(period({ year: 99 })).toEqual(["0099", "0099"]);
    expect(period({}, "2024-05-06")).toEqual(["2024", "2024"]);
    expect(period({ from: "2023-03" })).toEqual(["2023-03", "2023-03"]);
    expect(period({ to: "2023-03" })).toEqual(["2023-03", "2023-03"]);
    expect(period({ from: "2023-03" }, "2024-05")).toEqual(["2023-03", "2024"]);
    expect(period({ year: 2023, from: "2023-07" })).toEqual(["2023-07", "2023"]);
    expect(period({ from: "2023-07-01", to: "2023-07-01" })).toEqual(["2023-07-01", "2023-07-01"]);
  });

  test("is refused by the name of what is wrong with it", () => {
    const refused = (details: object): unknown => expect.objectContaining({ code: "invalid-option", details });
    expect(() => period({})).toThrow(refused({ option: "year", value: undefined }));
    expect(() => period({ year: 20_233 })).toThrow(refused({ option: "year", value: "20233" }));
    expect(() => period({ from: "soon", to: "2023" })).toThrow(refused({ option: "from", value: "soon" }));
    expect(() => period({ from: "2023", to: "later" })).toThrow(refused({ option: "to", value: "later" }));
    expect(() => period({ from: "2023-02", to: "2023-01-31" })).toThrow(refused({ option: "to", value: "2023-01-31" }));
  });
});

describe("the cohort", () => {
  test("counts what is in production and what has ended since, dated or not", () => {
    const found = of([
      { id: "a", stage: "operating", ...signedIn("2023-01", { stage: "operating", date: "2023-12" }) },
      { id: "b", stage: "operating", ...signedIn("2023-01", { stage: "operating", date: "2024-01" }) },
      { id: "c", stage: "full-capacity", ...signedIn("2023-01") },
      { id: "d", stage: "ended", ...signedIn("2023-01") },
      { id: "e", stage: "ended", ...signedIn("2022-01") },
      { id: "f", ...signedIn("2023-01") },
    ]);
    expect(found.cohort).toEqual(["a", "b", "c", "d", "f"]);
    expect(found).toMatchObject({
      signedCount: 5,
      operatingCount: 2,
      endedCount: 1,
      startedCount: 2,
      undatedStarts: 1,
    });
  });

  test("of which nothing tells whether it started leaves the rate, and is told", () => {
    const ended: ProjectPart = { stage: "ended", ...signedIn("2023") };
    // an event speaks: signed, and nothing after
    expect(of([ended]).startRate).toEqual({ rate: 0, bound: "exact", projects: 1, leftOut: 0 });
    expect(of([]).startRate).toEqual({ rate: null, bound: "exact", projects: 0, leftOut: 0 });
  });

  test("takes only projects asked for, and only those whose place in the library is as asked", () => {
    const projects = [true, false, undefined].map((inLibrary, i): ProjectPart => ({
      id: `p${String(i)}`,
      ...signedIn("2023"),
      ...(inLibrary !== undefined && { inLibrary }),
    }));
    const before: ProjectPart = { id: "before", ...signedIn("2022") };
    const cohort = (options: IndicatorOptions): unknown => of([...projects, before], { year: 2023, ...options }).cohort;
    expect(cohort({})).toEqual(["p0", "p1", "p2"]);
    expect(cohort({ inLibrary: true })).toEqual(["p0"]);
    expect(cohort({ inLibrary: false })).toEqual(["p1"]);
    expect(cohort({ projects: ({ key }) => key !== "p1" })).toEqual(["p0", "p2"]);
    expect(of([...projects, before]).unknownLibrary).toBe(1);
  });

  test("has no project signed outside the period, nor one of which nobody knows when, which is told", () => {
    const found = of(
      [
        { id: "vague", stage: "signed", ...signedIn("2023") },
        { id: "undated", stage: "signed" },
        { id: "lead", stage: "lead" },
        { id: "nothing" },
        { id: "later", stage: "lead", events: [{ stage: "started", date: "2024" }] },
        { id: "started", events: [{ stage: "started", date: "2023-05" }] },
      ],
      { from: "2023-02", to: "2023-12" },
    );
    expect(found).toMatchObject({ cohort: [], undatedSignings: 3 });
  });
});

describe("projects put into production in the period", () => {
  test("are those first in operation then, else at full capacity, whenever they were signed", () => {
    const on = (stage: "operating" | "full-capacity", date: string): NonNullable<ProjectPart["events"]>[number] => ({
      stage,
      date,
    });
    const count = (...events: NonNullable<ProjectPart["events"]>): number => of([{ events }]).putIntoProduction;
    expect(count(on("operating", "2023-06"))).toBe(1);
    expect(count(on("full-capacity", "2023-06"))).toBe(1);
    expect(count(on("operating", "2022"), on("full-capacity", "2023-06"))).toBe(0);
    expect(count(on("operating", "2024"))).toBe(0);
    expect(count()).toBe(0);
    const vague = of([{ events: [on("operating", "2023")] }], { from: "2023-01", to: "2023-06" });
    expect(vague.putIntoProduction).toBe(0);
  });
});

describe("money that arrived", () => {
  test("counts in the period for the cohort and for all, and up to its end for all", () => {
    const found = of([
      { ...signedIn("2023"), arrivals: [arrived("2023-01", 1), arrived("2024", 8)] },
      { ...signedIn("2022"), arrivals: [arrived("2022", 2), arrived("2023-12", 4)] },
      { ...signedIn("2023") },
      { ...signedIn("2023"), arrivals: [{ date: "2023-02", amount: dollars }] },
    ]);
    expect(found.arrivedMoney).toMatchObject({ value: 1, recorded: 1, unrecorded: 1, unlike: 1 });
    expect(found.arrivedInPeriod).toMatchObject({ value: 5, recorded: 2, unrecorded: 1, unlike: 1 });
    expect(found.cumulativeArrivals).toMatchObject({ value: 7, recorded: 2, unrecorded: 1, unlike: 1 });
  });

  test("that is dated too vaguely is counted, sum by sum, over all projects", () => {
    const arrivals = [arrived("2023", 1), arrived("2023", 2), arrived("2023-05", 4)];
    const found = of([{ arrivals }, { arrivals: arrivals.slice(1) }, {}], { from: "2023-04", to: "2023-06" });
    expect(found.vagueArrivals).toBe(3);
    expect(found.arrivedInPeriod).toMatchObject({ value: 8, recorded: 2, unrecorded: 1 });
  });

  test("where none is recorded, or none converts, is not known; none of a record is 0", () => {
    expect(of([{}]).arrivedInPeriod).toMatchObject({ value: null, recorded: 0, unrecorded: 1 });
    expect(of([{ arrivals: [] }]).arrivedInPeriod).toMatchObject({ value: 0, recorded: 1, unrecorded: 0 });
    const strange = [{ date: "2023", amount: dollars }];
    expect(of([{ arrivals: strange }]).arrivedInPeriod).toMatchObject({ value: null, recorded: 0, unlike: 1 });
  });
});

describe("the arrival rate", () => {
  const rate = (...projects: ProjectPart[]): unknown => {
    const {
      rate: value,
      bound,
      projects: counted,
      leftOut,
    } = of(projects.map((part, i) => ({ id: String(i), ...signedIn("2023-01"), ...part }))).arrivalRate;
    return [value, bound, counted, leftOut];
  };

  test("is over the projects whose money signed is known, in one currency", () => {
    const known: ProjectPart = { signed: yuan(10), arrivals: [arrived("2023", 3)] };
    expect(rate(known, known)).toEqual([0.3, "exact", 2, 0]);
    expect(rate(known, { arrivals: [arrived("2023", 3)] }, { signed: dollars, arrivals: [] })).toEqual([
      0.3,
      "exact",
      1,
      2,
    ]);
    const both: ProjectPart[] = [
      { id: "whole", ...signedIn("2023") },
      { id: "one", parent: "whole", signed: yuan(1) },
      { id: "two", parent: "whole", signed: dollars },
    ];
    expect(of(both).arrivalRate).toEqual({ rate: null, bound: "exact", projects: 0, leftOut: 1 });
  });

  test("is a lower bound where arrivals are not recorded, do not convert or are dated vaguely", () => {
    const known: ProjectPart = { signed: yuan(10), arrivals: [arrived("2023-02", 3)] };
    expect(rate(known, { signed: yuan(10) })).toEqual([0.15, "lower", 2, 0]);
    expect(rate(known, { signed: yuan(10), arrivals: [{ date: "2023", amount: dollars }] })).toEqual([
      0.15,
      "lower",
      2,
      0,
    ]);
  });

  test("of nothing signed for, or nothing known to have arrived, is none; a third is a third to nine digits", () => {
    expect(rate({ signed: yuan(0), arrivals: [arrived("2023", 1)] })).toEqual([null, "exact", 1, 0]);
    expect(rate({ signed: yuan(3) })).toEqual([null, "lower", 1, 0]);
    expect(rate({ signed: yuan(3), arrivals: [arrived("2023", 1)] })).toEqual([0.333333333, "exact", 1, 0]);
  });
});

describe("growth on the year before", () => {
  const year = (date: string, value: number | undefined, arrivals?: Arrivals): ProjectPart => ({
    ...signedIn(date),
    ...(value !== undefined && { signed: yuan(value) }),
    ...(arrivals && { arrivals }),
  });

  test("is that of projects signed, of money signed, and of money arrived for all", () => {
    const found = of([
      year("2022-05", 4, [arrived("2022-06", 4)]),
      year("2022-06", 4, [arrived("2023-06", 1)]),
      year("2023-05", 6, [arrived("2023-07", 2)]),
    ]);
    expect(found.yearOnYear).toEqual({ signedCount: -0.5, signedMoney: -0.25, arrivedInPeriod: -0.25 });
  });

  test("is of the same months, and the same choice of projects", () => {
    const projects = [year("2022-03", 1), year("2022-08", 1), year("2023-03", 3)];
    expect(of(projects, { from: "2023-01", to: "2023-06" }).yearOnYear.signedCount).toBe(0);
    const chosen = of(projects, { year: 2023, projects: ({ dateOf }) => dateOf("signed") !== "2022-08" });
    expect(chosen.yearOnYear).toMatchObject({ signedCount: 0, signedMoney: 2 });
    const inLibrary = projects.map((part, i) => ({ ...part, inLibrary: i !== 1 }));
    expect(of(inLibrary, { year: 2023, inLibrary: true }).yearOnYear).toMatchObject({ signedCount: 0, signedMoney: 2 });
  });

  test("is not known where money is not wholly recorded, or was 0", () => {
    const money = (...projects: ProjectPart[]): unknown => of(projects).yearOnYear.signedMoney;
    expect(money(year("2022", 1), year("2023", 3))).toBe(2);
    expect(money(year("2022", 1), year("2022", undefined), year("2023", 3))).toBeNull();
    expect(money(year("2022", 1), year("2023", 3), year("2023", undefined))).toBeNull();
    expect(money(year("2022", 0), year("2023", 3))).toBeNull();
    expect(money(year("2022", 1), { ...signedIn("2023"), signed: dollars })).toBeNull();
    expect(money({ ...signedIn("2022"), signed: dollars }, year("2022", 1), year("2023", 3))).toBeNull();
  });
});
