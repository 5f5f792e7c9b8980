import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eliminate } from "../../test/dense-oracle.js";
import { runs } from "../../test/runs.js";
import { amplifyingCycle } from "./requirement-amplifying.js";
import type { CycleBlock } from "./requirement-block.js";
import { solveCycle, solveCycleAdjoint } from "./requirement-cycle.js";
import { factorize, productiveScale, solveFactors } from "./requirement-dense.js";
import { isProductive, relaxAdjoint } from "./requirement-iteration.js";

type Entry = readonly [driver: number, driven: number, value: number];

function blockOf(size: number, entries: readonly Entry[]): CycleBlock {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return {
    links: Int32Array.from({ length: size }, (_, i) => i),
    start: Int32Array.from({ length: size + 1 }, (_, i) => sorted.filter(([driver]) => driver < i).length),
    target: Int32Array.from(sorted, ([, driven]) => driven),
    value: Float64Array.from(sorted, ([, , value]) => value),
    hasCredits: entries.some(([, , value]) => value < 0),
  };
}

/** Links in a ring, each driving the next by `gain` in a unit of its own; a ring of 3 000 is too large to eliminate. */
function ring(size: number, gain: number): CycleBlock {
  const unit = (i: number): number => 10 ** ((i % 7) - 3);
  const links = Int32Array.from({ length: size }, (_, i) => i);
  return {
    links,
    start: Int32Array.from({ length: size + 1 }, (_, i) => i),
    target: links.map((i) => (i + 1) % size),
    value: Float64Array.from(links, (i) => (gain ** (1 / size) * unit((i + 1) % size)) / unit(i)),
    hasCredits: false,
  };
}

const SIZE = 9;
const gain = fc.double({ min: 0.05, max: 1, noNaN: true });
const parts = fc.record({
  ring: fc.array(gain, { minLength: SIZE, maxLength: SIZE }),
  others: fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), gain, fc.boolean()), { maxLength: 8 }),
  demand: fc.array(fc.double({ min: -3, max: 10, noNaN: true }), { minLength: SIZE, maxLength: SIZE }),
  powers: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: SIZE, maxLength: SIZE }),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

/** A strongly connected block whose columns of |M| sum to `most`, in mixed units. */
function randomBlock({ ring: around, others, powers }: Parts, most: number, hasCredits: boolean): CycleBlock {
  const raw: Entry[] = [
    ...around.map((value, i) => [i, (i + 1) % SIZE, value] as const),
    ...others.map(
      ([driver, driven, value, isCredit]) => [driver, driven, hasCredits && isCredit ? -value : value] as const,
    ),
  ];
  const sums = around.map((_, i) =>
    raw.reduce((sum, [driver, , value]) => sum + (driver === i ? Math.abs(value) : 0), 0),
  );
  const unit = (i: number): number => 10 ** powers[i]!;
  return blockOf(
    SIZE,
    raw.map(([driver, driven, value]) => [
      driver,
      driven,
      (((value / sums[driver]!) * most) / unit(driver)) * unit(driven),
    ]),
  );
}

describe("solveCycle()", () => {
  test("property: iteration and elimination agree, with credits and demand below 0 too", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(0.3, 0.9, 0.999), fc.boolean(), (random, most, hasCredits) => {
        const block = randomBlock(random, most, hasCredits);
        const demand = Float64Array.from(random.demand, (amount, i) => amount * 10 ** random.powers[i]!);
        const [dense, swept] = [solveCycle(block, demand), solveCycle(block, demand, 0)];
        if (typeof dense === "string" || typeof swept === "string") throw new Error("no solution");
        dense.forEach((amount, i) => {
          const unit = 10 ** random.powers[i]!;
          expect(Math.abs(amount - swept[i]!)).toBeLessThanOrEqual(1e-9 * Math.max(10 * unit, amount));
          expect(amount).toBeGreaterThanOrEqual(0);
        });
      }),
      { seed: 21, numRuns: runs(300) },
    );
  });

  test.each([0.5, 0.999, 1 - 1e-9])("sweeps solve a ring of 3 000 links that passes on %d of its need", (around) => {
    const block = ring(3000, around);
    const demand = new Float64Array(3000);
    demand[0] = 1;
    const x = solveCycle(block, demand);
    if (typeof x === "string") throw new Error(x);
    expect(x[0]! * (1 - around)).toBeCloseTo(1, around > 0.9999 ? 3 : 9);
  });

  test.each([1, 1 + 1e-9, 7])("sweeps find that a ring of 3 000 links amplifies by %d", (around) => {
    expect(solveCycle(ring(3000, around), new Float64Array(3000))).toBe("amplifying-cycle");
  });
});

describe("solveCycleAdjoint()", () => {
  test("property: wᵀd = eᵀx for every demand, dense and swept alike", () => {
    fc.assert(
      fc.property(parts, fc.nat(SIZE - 1), (random, wanted) => {
        const block = randomBlock(random, 0.9, false);
        const demand = Float64Array.from(random.demand, (amount, i) => Math.abs(amount) * 10 ** random.powers[i]!);
        const right = new Float64Array(SIZE);
        right[wanted] = 1;
        const active = new Uint8Array(SIZE).fill(1);
        const x = solveCycle(block, demand) as Float64Array;
        for (const w of [solveCycleAdjoint(block, right, active), relaxAdjoint(block, right, active)]) {
          const sum = w!.reduce((total, own, i) => total + own * demand[i]!, 0);
          expect(Math.abs(sum - x[wanted]!)).toBeLessThanOrEqual(1e-9 * x[wanted]!);
        }
      }),
      { seed: 22, numRuns: runs(100) },
    );
  });

  test("leaves out members that are not active", () => {
    const block = blockOf(2, [
      [0, 1, 0.5],
      [1, 0, 0.5],
    ]);
    const [right, active] = [Float64Array.of(1, 0), Uint8Array.of(1, 0)];
    expect([...solveCycleAdjoint(block, right, active)!]).toEqual([1, 0]);
    expect([...relaxAdjoint(block, right, active)!]).toEqual([1, 0]);
  });
});

describe("productiveScale() and isProductive()", () => {
  test("property: both tell gains that shrink from gains that grow, and give v that covers what it passes on", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(0.5, 0.99, 1.01, 2), (random, most) => {
        const block = randomBlock(random, most, true);
        const matrix = new Float64Array(SIZE * SIZE);
        for (let driver = 0; driver < SIZE; driver += 1) {
          for (let arc = block.start[driver]!; arc < block.start[driver + 1]!; arc += 1) {
            matrix[block.target[arc]! * SIZE + driver]! += Math.abs(block.value[arc]!);
          }
        }
        for (const v of [productiveScale(matrix, SIZE), isProductive(block)]) {
          if (most > 1) expect(v).toBeNull();
          else {
            v!.forEach((own, i) => {
              const passedOn = v!.reduce((sum, other, j) => sum + matrix[i * SIZE + j]! * other, 0);
              expect(passedOn).toBeLessThanOrEqual(own * (1 + 1e-12));
            });
          }
        }
      }),
      { seed: 23, numRuns: runs(100) },
    );
  });
});

describe("factorize()", () => {
  test("oracle: solves what plain elimination solves", () => {
    const entry = fc.double({ min: -10, max: 10, noNaN: true });
    const matrices = fc.array(fc.array(entry, { minLength: 6, maxLength: 6 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(matrices, (rows) => {
        const matrix = rows.map((row, i) => row.slice(0, 5).map((value, j) => value + (i === j ? 60 : 0)));
        const right = rows.map((row) => row[5]!);
        const factors = factorize(Float64Array.from(matrix.flat()), 5)!;
        const expected = eliminate(matrix, right)!;
        solveFactors(factors, Float64Array.from(right)).forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 12));
      }),
      { seed: 24, numRuns: runs(100) },
    );
  });

  test("swaps rows, and gives null for a singular matrix", () => {
    expect([...solveFactors(factorize(Float64Array.of(0, 2, 3, 0), 2)!, Float64Array.of(4, 9))]).toEqual([3, 2]);
    expect(factorize(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
  });
});

describe("amplifyingCycle()", () => {
  /** Greatest geometric mean over all simple cycles, by trying all. */
  function greatestMean(entries: readonly Entry[]): number {
    let best = 0;
    const walk = (first: number, at: number, seen: ReadonlySet<number>, product: number): void => {
      for (const [driver, driven, value] of entries) {
        if (driver !== at || value <= 0) continue;
        if (driven === first) best = Math.max(best, (product * value) ** (1 / seen.size));
        else if (driven > first && !seen.has(driven)) walk(first, driven, new Set([...seen, driven]), product * value);
      }
    };
    for (let first = 0; first < SIZE; first += 1) walk(first, first, new Set([first]), 1);
    return best;
  }

  test("oracle: the greatest mean of all cycles, and a cycle that is there", () => {
    fc.assert(
      fc.property(parts, (random) => {
        const block = randomBlock(random, 3, true);
        const entries: Entry[] = [];
        for (let driver = 0; driver < SIZE; driver += 1) {
          for (let arc = block.start[driver]!; arc < block.start[driver + 1]!; arc += 1) {
            entries.push([driver, block.target[arc]!, block.value[arc]!]);
          }
        }
        const { members, gain: product } = amplifyingCycle(block);
        expect(product ** (1 / members.length)).toBeCloseTo(greatestMean(entries), 6);
        members.forEach((supplier, i) => {
          const consumer = members[(i + 1) % members.length]!;
          expect(
            entries.some(([driver, driven, value]) => driver === consumer && driven === supplier && value > 0),
          ).toBe(true);
        });
        expect(Math.min(...members)).toBe(members[0]);
      }),
      { seed: 25, numRuns: runs(200) },
    );
  });
});
