import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { runs } from "../../../test/runs.js";
import { projectIndicators } from "./project-indicators.js";

type ProjectPart = NonNullable<ChainParts["projects"]>[number];

const yuan = (value: number): { value: number; unit: string } => ({ value, unit: "亿元" });
const chainWith = (projects: readonly ProjectPart[]): ReturnType<typeof chainOf> => chainOf({ links: ["a"], projects });

/**
 * Baiyin district 2023 as the Gansu Daily printed it in January 2024: 31 projects signed for 193.11 亿元, 15 of them in the
 * library for 41.45 亿元, all of those started, 37.23 亿元 of theirs arrived, 89.82 %; cumulative 44.07 亿元.
 */
function baiyin(): readonly ProjectPart[] {
  const inLibrary = Array.from({ length: 15 }, (_, i): ProjectPart => ({
    id: `in-${String(i)}`,
    link: "a",
    stage: "building",
    inLibrary: true,
    signed: i === 0 ? yuan(41.45 - 14 * 2.7) : { value: 27000, unit: "万元" },
    arrivals: i === 0 ? [{ date: "2023-11", amount: yuan(37.23 - 14 * 2.5) }] : [{ date: "2023", amount: yuan(2.5) }],
    events: [
      { stage: "signed", date: "2023-02" },
      { stage: "started", date: "2023-06-30" },
    ],
  }));
  const others = Array.from({ length: 16 }, (_, i): ProjectPart => ({
    id: `out-${String(i)}`,
    link: "a",
    stage: "signed",
    inLibrary: false,
    signed: yuan(i === 0 ? 193.11 - 41.45 - 15 * 9 : 9),
    arrivals: [],
    events: [{ stage: "signed", date: "2023" }],
  }));
  const earlier: ProjectPart = {
    id: "earlier",
    link: "a",
    stage: "operating",
    inLibrary: true,
    signed: yuan(20),
    arrivals: [
      { date: "2022-05", amount: yuan(5) },
      { date: "2023-03", amount: yuan(44.07 - 37.23 - 5) },
    ],
    events: [
      { stage: "signed", date: "2022-03" },
      { stage: "operating", date: "2023-11" },
    ],
  };
  return [...inLibrary, ...others, earlier];
}

describe("projectIndicators()", () => {
  test("golden: Baiyin 2023, 89.82 % of the library's cohort and 19.28 % over all 31", () => {
    const library = projectIndicators(chainWith(baiyin()), { year: 2023, inLibrary: true });
    expect(library.signedCount).toBe(15);
    expect(library.signedMoney).toMatchObject({ value: 41.45, unit: "亿元", recorded: 15, unrecorded: 0 });
    expect(library.arrivedMoney.value).toBe(37.23);
    expect((library.arrivalRate.rate! * 100).toFixed(2)).toBe("89.82");
    expect(library.arrivalRate).toMatchObject({ bound: "exact", projects: 15, leftOut: 0 });
    expect(library.startRate).toEqual({ rate: 1, bound: "exact", projects: 15, leftOut: 0 });

    const all = projectIndicators(chainWith(baiyin()), { year: 2023 });
    expect(all.signedCount).toBe(31);
    expect(all.signedMoney.value).toBe(193.11);
    expect((all.arrivalRate.rate! * 100).toFixed(2)).toBe("19.28");
    expect(all.cumulativeArrivals.value).toBe(44.07);
    expect(all.startRate.rate).toBeCloseTo(15 / 31, 9);
    expect(all.putIntoProduction).toBe(1);
    expect(all.arrivedInPeriod.value).toBe(39.07);
  });

  test("without records of arrivals for the rest the rate is the same, but a lower bound", () => {
    const bare = baiyin().map(({ arrivals, ...project }) =>
      arrivals?.length === 0 ? project : { ...project, ...(arrivals && { arrivals }) },
    );
    const { arrivalRate, arrivedMoney } = projectIndicators(chainWith(bare), { year: 2023 });
    expect((arrivalRate.rate! * 100).toFixed(2)).toBe("19.28");
    expect(arrivalRate.bound).toBe("lower");
    expect(arrivedMoney).toMatchObject({ value: 37.23, recorded: 15, unrecorded: 16 });
  });

  test("golden: growth of the money signed on the year before, 15.72 %", () => {
    const before = { link: "a", signed: yuan(100), events: [{ stage: "signed" as const, date: "2022-07" }] };
    const now = { link: "a", signed: yuan(115.72), events: [{ stage: "signed" as const, date: "2023-07" }] };
    const { yearOnYear } = projectIndicators(chainWith([before, now, now]), { year: 2023 });
    expect(yearOnYear).toEqual({ signedCount: 1, signedMoney: 1.3144, arrivedInPeriod: null });
    expect(projectIndicators(chainWith([before, now]), { year: 2023 }).yearOnYear.signedMoney).toBe(0.1572);
    expect(projectIndicators(chainWith([now]), { year: 2023 }).yearOnYear).toEqual({
      signedCount: null,
      signedMoney: null,
      arrivedInPeriod: null,
    });
  });

  test("an empty cohort has no rates, and nothing is no zero", () => {
    const none = projectIndicators(chainWith([]), { year: 2023 });
    expect(none.arrivalRate).toEqual({ rate: null, bound: "exact", projects: 0, leftOut: 0 });
    expect(none.startRate.rate).toBeNull();
    expect(none.signedMoney.value).toBeNull();
  });

  test("who has no record of money signed leaves numerator and denominator", () => {
    const { arrivalRate, signedMoney } = projectIndicators(
      chainWith([
        { link: "a", signed: yuan(10), arrivals: [{ date: "2023", amount: yuan(4) }], events: [signed] },
        { link: "a", arrivals: [{ date: "2023", amount: yuan(100) }], events: [signed] },
        { link: "a", signed: { value: 1, unit: "亿美元" }, arrivals: [], events: [signed] },
      ]),
      { year: 2023 },
    );
    expect(arrivalRate).toEqual({ rate: 0.4, bound: "exact", projects: 1, leftOut: 2 });
    expect(signedMoney).toMatchObject({ value: 10, recorded: 1, unrecorded: 1, unlike: 1 });
  });

  const signed = { stage: "signed" as const, date: "2023-04" };

  test("phases count within their parent, and no field is counted twice", () => {
    const phase = { link: "a", parent: "whole", stage: "operating" as const };
    const phases: ProjectPart[] = [
      { id: "whole", link: "a", signed: yuan(25), inLibrary: true, events: [signed] },
      { ...phase, id: "one", signed: yuan(10), arrivals: [{ date: "2023-05", amount: yuan(3) }] },
      { ...phase, id: "two", signed: yuan(12), arrivals: [{ date: "2023-06", amount: yuan(1) }] },
    ];
    const whole = projectIndicators(chainWith(phases), { year: 2023, inLibrary: true });
    expect(whole).toMatchObject({ cohort: ["whole"], signedCount: 1, signedMoney: { value: 22 }, startedCount: 1 });
    expect(whole.arrivedMoney.value).toBe(4);
    // one phase without its part: the parent's number stands for all
    const [head, one, two] = phases;
    const { signed: _, ...less } = two!;
    expect(projectIndicators(chainWith([head!, one!, less]), { year: 2023 }).signedMoney.value).toBe(25);
  });

  test("a start without a date counts by its stage, and is told", () => {
    const { startRate, undatedStarts, startedCount } = projectIndicators(
      chainWith([
        { link: "a", stage: "building", events: [signed] },
        { link: "a", stage: "signed", events: [signed] },
        { link: "a", stage: "started", events: [signed, { stage: "started", date: "2024-01" }] },
        { link: "a", status: "built", events: [signed] },
        { link: "a", stage: "ended", events: [signed, { stage: "started", date: "2023-09" }] },
      ]),
      { year: 2023 },
    );
    expect({ startRate: startRate.rate, undatedStarts, startedCount }).toEqual({
      startRate: 0.6,
      undatedStarts: 2,
      startedCount: 3,
    });
  });

  test("signings that nobody dated are in no cohort, and are told", () => {
    const { signedCount, undatedSignings } = projectIndicators(
      chainWith([
        { link: "a", stage: "building" },
        { link: "a", stage: "negotiating" },
        { link: "a", status: "planned" },
        { link: "a", stage: "signed", events: [{ stage: "signed", date: "2023" }] },
      ]),
      { from: "2023-01", to: "2023-06" },
    );
    expect({ signedCount, undatedSignings }).toEqual({ signedCount: 0, undatedSignings: 2 });
  });

  test("money dated too vaguely is left out and told", () => {
    const indicators = projectIndicators(
      chainWith([{ link: "a", signed: yuan(10), events: [signed], arrivals: [{ date: "2023", amount: yuan(5) }] }]),
      { from: "2023-04", to: "2023-06" },
    );
    expect(indicators).toMatchObject({ vagueArrivals: 1, arrivedMoney: { value: 0 }, arrivalRate: { bound: "lower" } });
  });

  test("needs a period, which the document may give", () => {
    const chain = chainWith([{ link: "a", events: [signed] }]);
    expect(() => projectIndicators(chain)).toThrow(expect.objectContaining({ code: "invalid-option" }));
    const dated = { ...chain, document: { ...chain.document, asOf: "2023-12-31" } };
    expect(projectIndicators(dated)).toMatchObject({ from: "2023", to: "2023", signedCount: 1 });
    const reversed = { from: "2023-02", to: "2023-01" };
    expect(() => projectIndicators(chain, reversed)).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test("property: as a plain loop over the records has it, whatever their order", () => {
    const project = fc.record({
      year: fc.integer({ min: 2021, max: 2024 }),
      signed: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
      arrivals: fc.option(
        fc.array(fc.tuple(fc.integer({ min: 2021, max: 2024 }), fc.integer({ min: 0, max: 500 })), { maxLength: 3 }),
        { nil: undefined },
      ),
      isIn: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(project, { maxLength: 8 }),
        fc.option(fc.boolean(), { nil: undefined }),
        (list, inLibrary) => {
          const parts = list.map((own, i): ProjectPart => ({
            id: `p${String(i)}`,
            link: "a",
            events: [{ stage: "signed", date: String(own.year) }],
            ...(own.signed !== undefined && { signed: yuan(own.signed / 8) }),
            ...(own.arrivals && {
              arrivals: own.arrivals.map(([year, value]) => ({ date: `${String(year)}-03`, amount: yuan(value / 8) })),
            }),
            ...(own.isIn !== undefined && { inLibrary: own.isIn }),
          }));
          const options = { year: 2023, ...(inLibrary !== undefined && { inLibrary }) };
          const found = projectIndicators(chainWith(parts), options);
          expect(projectIndicators(chainWith([...parts].reverse()), options)).toEqual(found);

          const cohort = list.filter(
            ({ year, isIn }) => year === 2023 && (inLibrary === undefined || isIn === inLibrary),
          );
          expect(found.signedCount).toBe(cohort.length);
          let [money, arrived, isAny] = [0, 0, false];
          for (const own of cohort) {
            if (own.signed === undefined) continue;
            money += own.signed;
            for (const [year, value] of own.arrivals ?? []) if (year === 2023) arrived += value;
            isAny ||= own.arrivals !== undefined;
          }
          if (money === 0 || !isAny) expect(found.arrivalRate.rate).toBeNull();
          else expect(found.arrivalRate.rate).toBeCloseTo(arrived / money, 8);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
