import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/runs.js";
import { maximize } from "./simplex.js";

const program = (objective: number[], rows: number[][], limit: number[]): Parameters<typeof maximize>[0] => ({
  objective: Float64Array.from(objective),
  matrix: Float64Array.from(rows.flat()),
  limit: Float64Array.from(limit),
});

describe("maximize()", () => {
  test("the glass plant of Hillier & Lieberman, ch. 3: 36 at (2, 6)", () => {
    const found = maximize(
      program(
        [3, 5],
        [
          [1, 0],
          [0, 2],
          [3, 2],
        ],
        [4, 12, 18],
      ),
    );
    expect(found?.value).toBeCloseTo(36, 12);
    expect([...found!.point]).toEqual([2, 6]);
  });

  test("Beale's example, on which the greatest gain alone goes round in circles: 1/20", () => {
    const rows = [
      [0.25, -60, -1 / 25, 9],
      [0.5, -90, -1 / 50, 3],
      [0, 0, 1, 0],
    ];
    expect(maximize(program([0.75, -150, 1 / 50, -6], rows, [0, 0, 1]))?.value).toBeCloseTo(1 / 20, 12);
  });

  test("the cube of Klee & Minty (1972), whose corners the greatest gain alone visits one by one: 10 000 at (0, 0, 10 000)", () => {
    const rows = [
      [1, 0, 0],
      [20, 1, 0],
      [200, 20, 1],
    ];
    const found = maximize(program([100, 10, 1], rows, [1, 100, 10_000]));
    expect(found?.value).toBeCloseTo(10_000, 8);
    expect([...found!.point]).toEqual([0, 0, expect.closeTo(10_000, 8)]);
  });

  test("says where there is no bound, and that nothing is best where nothing gains", () => {
    expect(maximize(program([1, 0], [[-1, 1]], [1]))).toBeNull();
    expect(maximize(program([-1, 0], [[1, 1]], [1]))).toEqual({ value: 0, point: new Float64Array(2) });
  });

  test("no corner of the limits is better", () => {
    const entry = fc.integer({ min: -3, max: 5 });
    const three = fc.tuple(entry, entry, entry);
    fc.assert(
      fc.property(
        three,
        fc.array(three, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
        (objective, rows, limits) => {
          // a box around it, so that there is a bound
          const all = [...rows, [1, 0, 0], [0, 1, 0], [0, 0, 1]];
          const limit = [...limits.slice(0, rows.length), 10, 10, 10];
          const found = maximize(program(objective, all, limit))!;
          const value = (x: readonly number[]): number => objective.reduce((sum, gain, i) => sum + gain * x[i]!, 0);
          const isAllowed = (x: readonly number[]): boolean =>
            x.every((one) => one >= -1e-9) &&
            all.every((row, i) => row.reduce((sum, a, j) => sum + a * x[j]!, 0) <= limit[i]! + 1e-9);
          expect(isAllowed([...found.point])).toBe(true);
          expect(value([...found.point])).toBeCloseTo(found.value, 9);
          const planes = [...all.map((row, i) => [...row, limit[i]!]), [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]];
          let best = 0;
          for (const a of planes)
            for (const b of planes)
              for (const c of planes) {
                const corner = meet(a, b, c);
                if (corner !== null && isAllowed(corner)) best = Math.max(best, value(corner));
              }
          expect(found.value).toBeCloseTo(best, 7);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

/** Where three planes meet, by Cramer's rule. */
function meet(a: readonly number[], b: readonly number[], c: readonly number[]): number[] | null {
  const rows = [a, b, c];
  const det = (columns: readonly number[]): number => {
    const [x, y, z] = rows.map((row) => columns.map((column) => row[column]!)) as [number[], number[], number[]];
    return (
      x[0]! * (y[1]! * z[2]! - y[2]! * z[1]!) -
      x[1]! * (y[0]! * z[2]! - y[2]! * z[0]!) +
      x[2]! * (y[0]! * z[1]! - y[1]! * z[0]!)
    );
  };
  const whole = det([0, 1, 2]);
  if (Math.abs(whole) < 1e-9) return null;
  return [det([3, 1, 2]) / whole, det([0, 3, 2]) / whole, det([0, 1, 3]) / whole];
}
