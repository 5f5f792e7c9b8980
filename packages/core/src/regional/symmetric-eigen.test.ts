import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/runs.js";
import { topEigen } from "./symmetric-eigen.js";

/** Jacobi's rotations: slow, and of another kind. */
function jacobi(matrix: readonly number[], size: number): number[] {
  const a = [...matrix];
  for (let sweep = 0; sweep < 60; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const beside = a[p * size + q]!;
        if (Math.abs(beside) < 1e-300) continue;
        const angle = 0.5 * Math.atan2(2 * beside, a[q * size + q]! - a[p * size + p]!);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < size; k += 1) {
          const [x, y] = [a[k * size + p]!, a[k * size + q]!];
          [a[k * size + p], a[k * size + q]] = [c * x - s * y, s * x + c * y];
        }
        for (let k = 0; k < size; k += 1) {
          const [x, y] = [a[p * size + k]!, a[q * size + k]!];
          [a[p * size + k], a[q * size + k]] = [c * x - s * y, s * x + c * y];
        }
      }
    }
  }
  return Array.from({ length: size }, (_, i) => a[i * size + i]!).sort((x, y) => y - x);
}

describe("topEigen()", () => {
  test("by hand: 3 and 1 of (2 1; 1 2)", () => {
    const { first, second, vector } = topEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect([first, second]).toEqual([expect.closeTo(3, 12), expect.closeTo(1, 12)]);
    expect(Math.abs(vector[0]!)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(vector[0]).toBeCloseTo(vector[1]!, 12);
    expect(topEigen(Float64Array.of(5), 1)).toEqual({ first: 5, second: -Infinity, vector: Float64Array.of(1) });
  });

  test.each([1e-90, 1e-9, 1e9, 1e90])("the size of the numbers does not matter to the vector: times %s", (scale) => {
    // (1 2 0; 2 1 2; 0 2 1) has 1 + √8 and (1, √2, 1) / 2
    const matrix = Float64Array.of(1, 2, 0, 2, 1, 2, 0, 2, 1).map((entry) => entry * scale);
    const { first, second, vector } = topEigen(matrix, 3);
    expect([first / scale, second / scale]).toEqual([expect.closeTo(1 + Math.sqrt(8), 12), expect.closeTo(1, 12)]);
    const sign = Math.sign(vector[0]!);
    expect([...vector]).toEqual([0.5, Math.SQRT1_2, 0.5].map((one) => expect.closeTo(sign * one, 12) as unknown));
  });

  test("eigenvalues are those of Jacobi's rotations, the vector is one, whatever zeros and repeats there are", () => {
    const entry = fc.oneof(
      fc.constant(0),
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.array(entry, { minLength: 45, maxLength: 45 }),
        (size, entries) => {
          const matrix = Array.from({ length: size * size }, (_, at) => {
            const [i, j] = [Math.floor(at / size), at % size];
            const [low, high] = [Math.min(i, j), Math.max(i, j)];
            return entries[(high * (high + 1)) / 2 + low]!;
          });
          const { first, second, vector } = topEigen(Float64Array.from(matrix), size);
          const expected = jacobi(matrix, size);
          expect(first).toBeCloseTo(expected[0]!, 9);
          expect(second).toBeCloseTo(expected[1]!, 9);
          expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
          for (let i = 0; i < size; i += 1) {
            const image = vector.reduce((sum, one, j) => sum + matrix[i * size + j]! * one, 0);
            expect(image).toBeCloseTo(first * vector[i]!, 7);
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
