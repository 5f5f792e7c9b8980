import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { eliminate, requirementByTrial } from "../../test/dense-oracle.js";
import { caseOf, DEMANDS, KEYS, SYSTEMS } from "../../test/random-chain.js";
import type { Flow } from "../model/document.js";
import { requirement } from "./requirement.js";
import { runs } from "../../test/runs.js";

const demandOf = (y: readonly number[]): Map<string, number> => new Map(y.map((amount, i) => [KEYS[i]!, amount]));
const amountsOf = (flows: readonly Flow[], y: readonly number[]): number[] =>
  Array.from(requirement(chainOf({ links: KEYS, flows }), demandOf(y)).requirement.values(), ({ base }) => base);
/** Greatest difference of any amount, its unit taken out, as a part of all demand. */
function difference(
  actual: readonly number[],
  expected: readonly number[],
  y: readonly number[],
  units: readonly number[],
): number {
  const all = y.reduce((sum, amount, i) => sum + amount / 10 ** units[i]!, 1e-300);
  return Math.max(...actual.map((amount, i) => Math.abs(amount - expected[i]!) / 10 ** units[i]! / all));
}

describe("requirement() against dense elimination", () => {
  test("oracle: Gaussian elimination without credits, cycles included", () => {
    fc.assert(
      fc.property(SYSTEMS, (parts) => {
        const inputs = { ...parts, entries: parts.entries.filter(({ kind }) => kind !== "credit") };
        const { a, flows, y } = caseOf(inputs, 0.97);
        const matrix = a.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value));
        const expected = eliminate(matrix, parts.demands)!.map((amount, i) => amount * 10 ** parts.units[i]!);
        expect(difference(amountsOf(flows, y), expected, y, parts.units)).toBeLessThanOrEqual(1e-10);
      }),
      { seed: 3, numRuns: runs(400) },
    );
  });

  test("oracle: with credits, the one set of capped links that satisfies every equation", () => {
    fc.assert(
      fc.property(SYSTEMS, (parts) => {
        const { a, r, flows, y } = caseOf(parts, 0.97);
        const expected = requirementByTrial(a, r, parts.demands).map((amount, i) => amount * 10 ** parts.units[i]!);
        expect(difference(amountsOf(flows, y), expected, y, parts.units)).toBeLessThanOrEqual(1e-10);
      }),
      { seed: 4, numRuns: runs(400) },
    );
  });

  test("property: the residual is below 1e-12, and unused credits are what is offered beyond demand", () => {
    fc.assert(
      fc.property(SYSTEMS, (parts) => {
        const { a, r, flows, y } = caseOf(parts, 0.999);
        const result = requirement(chainOf({ links: KEYS, flows }), demandOf(y));
        expect(result.residual).toBeLessThanOrEqual(1e-12);
        const x = [...result.requirement.values()].map(({ base }, i) => base / 10 ** parts.units[i]!);
        const sum = (row: readonly number[]): number => row.reduce((total, value, j) => total + value * x[j]!, 0);
        KEYS.forEach((key, i) => {
          const [gross, offered] = [parts.demands[i]! + sum(a[i]!), sum(r[i]!)];
          const unused = result.unusedCredits
            .filter(({ to }) => to === key)
            .reduce((total, { amount }) => total + amount, 0);
          expect(Math.abs(unused / 10 ** parts.units[i]! - Math.max(0, offered - gross))).toBeLessThanOrEqual(
            1e-9 * offered,
          );
        });
      }),
      { seed: 5, numRuns: runs(300) },
    );
  });

  test("property: linear in final demand without credits", () => {
    fc.assert(
      fc.property(SYSTEMS, DEMANDS, fc.double({ min: 0, max: 5, noNaN: true }), (parts, more, factor) => {
        const { flows, y } = caseOf({ ...parts, entries: parts.entries.filter(({ kind }) => kind !== "credit") }, 0.9);
        const others = more.map((amount, i) => amount * 10 ** parts.units[i]!);
        const sum = y.map((amount, i) => amount + factor * others[i]!);
        const [one, two] = [amountsOf(flows, y), amountsOf(flows, others)];
        expect(
          difference(
            amountsOf(flows, sum),
            one.map((amount, i) => amount + factor * two[i]!),
            sum,
            parts.units,
          ),
        ).toBeLessThanOrEqual(1e-10);
      }),
      { seed: 6, numRuns: runs(100) },
    );
  });

  test("property: no less where a coefficient is greater, without credits", () => {
    fc.assert(
      fc.property(SYSTEMS, fc.nat(13), (parts, which) => {
        const { flows, y } = caseOf({ ...parts, entries: parts.entries.filter(({ kind }) => kind !== "credit") }, 0.9);
        const raised = flows.map((flow, i) =>
          i === which ? { ...flow, coefficient: (flow.coefficient as number) * 1.05 } : flow,
        );
        const [before, after] = [amountsOf(flows, y), amountsOf(raised, y)];
        before.forEach((amount, i) => expect(after[i]!).toBeGreaterThanOrEqual(amount * (1 - 1e-12)));
      }),
      { seed: 7, numRuns: runs(100) },
    );
  });

  test("property: the same to the last bit whatever the order of links, flows and demands", () => {
    const orders = fc.tuple(fc.infiniteStream(fc.nat(1000)), fc.constant(0)).map(
      ([stream]) =>
        () =>
          stream.next().value as number,
    );
    fc.assert(
      fc.property(SYSTEMS, orders, (parts, next) => {
        const { flows, y } = caseOf(parts, 0.9);
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [next(), item] as const)
            .sort(([p], [q]) => p - q)
            .map(([, item]) => item);
        const one = requirement(chainOf({ links: KEYS, flows }), demandOf(y));
        const other = requirement(
          chainOf({ links: shuffled(KEYS), flows: shuffled(flows) }),
          new Map(shuffled([...demandOf(y)])),
        );
        expect(JSON.stringify([...other.requirement])).toBe(JSON.stringify([...one.requirement]));
        expect(other.unusedCredits).toEqual(one.unusedCredits);
      }),
      { seed: 8, numRuns: runs(100) },
    );
  });

  test("property: the unit of a link changes its own amount only", () => {
    fc.assert(
      fc.property(SYSTEMS, fc.nat(KEYS.length - 1), fc.constantFrom(1000, 1e-4, 7), (parts, link, factor) => {
        const one = caseOf(parts, 0.9);
        const key = KEYS[link]!;
        const flows = one.flows.map((flow) => {
          const [driver, driven] = flow.kind === "input" ? [flow.to, flow.from] : [flow.from, flow.to];
          const coefficient =
            (flow.coefficient as number) * (driven === key ? factor : 1) * (driver === key ? 1 / factor : 1);
          return { ...flow, coefficient };
        });
        const y = one.y.map((amount, i) => (i === link ? amount * factor : amount));
        const expected = amountsOf(one.flows, one.y).map((amount, i) => (i === link ? amount * factor : amount));
        const units = parts.units.map((power, i) => (i === link ? power + Math.log10(factor) : power));
        expect(difference(amountsOf(flows, y), expected, y, units)).toBeLessThanOrEqual(1e-10);
      }),
      { seed: 9, numRuns: runs(100) },
    );
  });

  test("property: ranges enclose every choice of coefficients between, without credits", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(SYSTEMS, fc.array(part, { minLength: 14, maxLength: 14 }), (parts, choice) => {
        const { flows, y } = caseOf({ ...parts, entries: parts.entries.filter(({ kind }) => kind !== "credit") }, 0.8);
        const ranged = flows.map((flow) => {
          const base = flow.coefficient as number;
          return { ...flow, coefficient: { low: base * 0.7, base, high: base * 1.1 } };
        });
        const chosen = flows.map((flow, i) => ({
          ...flow,
          coefficient: (flow.coefficient as number) * (0.7 + 0.4 * choice[i]!),
        }));
        const result = requirement(chainOf({ links: KEYS, flows: ranged }), demandOf(y));
        const amounts = amountsOf(chosen, y);
        expect(result.rangesBound).toBe(true);
        [...result.requirement.values()].forEach(({ base, low = base, high = base }, i) => {
          expect(amounts[i]!).toBeGreaterThanOrEqual(low * (1 - 1e-12));
          expect(amounts[i]!).toBeLessThanOrEqual(high * (1 + 1e-12));
        });
      }),
      { seed: 10, numRuns: runs(100) },
    );
  });

  test("property: bounds hold whatever the missing coefficients turn out to be", () => {
    const masks = fc.array(fc.nat(3), { minLength: 14, maxLength: 14 });
    const parts14 = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 14, maxLength: 14 });
    let decided = 0;
    fc.assert(
      fc.property(SYSTEMS, masks, parts14, (parts, mask, truth) => {
        const { flows, y } = caseOf(parts, 0.9);
        const recorded = flows.map(({ coefficient, ...flow }, i) =>
          mask[i] === 0 ? flow : { ...flow, coefficient: coefficient! },
        );
        const actual = flows.map((flow, i) =>
          mask[i] === 0 ? { ...flow, coefficient: (flow.coefficient as number) * truth[i]! } : flow,
        );
        const amounts = amountsOf(actual, y);
        const { requirement: bounded } = requirement(chainOf({ links: KEYS, flows: recorded }), demandOf(y));
        [...bounded.values()].forEach(({ base, bound }, i) => {
          const slack = 1e-9 * Math.max(base, amounts[i]!);
          if (bound !== "upper") expect(amounts[i]!).toBeGreaterThanOrEqual(base - slack);
          if (bound !== "lower") expect(amounts[i]!).toBeLessThanOrEqual(base + slack);
          if (bound !== "exact") decided += 1;
        });
      }),
      { seed: 11, numRuns: runs(400) },
    );
    expect(decided).toBeGreaterThan(100);
  });
});
