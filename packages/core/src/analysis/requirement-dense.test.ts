import { describe, expect, test } from "vitest";
import { factorize, productiveScale, solveFactors } from "./requirement-dense.js";

describe("productiveScale()", () => {
  test("gives what one unit of demand for everything takes: v = 1 + Bv", () => {
    // a = 1 + 0.25 b + 0.5 c, b = 1 + 0.5 a, c = 1 + 0.25 a + 0.5 c
    const scale = productiveScale(Float64Array.of(0, 0.25, 0.5, 0.5, 0, 0, 0.25, 0, 0.5), 3)!;
    const [a, b, c] = [...scale] as [number, number, number];
    expect(a).toBeCloseTo(1 + 0.25 * b + 0.5 * c, 12);
    expect(b).toBeCloseTo(1 + 0.5 * a, 12);
    expect(c).toBeCloseTo(1 + 0.25 * a + 0.5 * c, 12);
    expect(a).toBeCloseTo(3.6, 12);
  });

  test("leaves the matrix as it is", () => {
    const matrix = Float64Array.of(0.1, 0.2, 0.3, 0.4);
    productiveScale(matrix, 2);
    expect([...matrix]).toEqual([0.1, 0.2, 0.3, 0.4]);
  });

  test.each([
    [[1], null],
    [[1 - 1e-13], null],
    [[2], null],
    [[0.5], [2]],
    [[0], [1]],
    [[0.5, 1, 0.5, 0], null],
    [
      [0.5, 0.5, 0.5, 0],
      [6, 4],
    ],
    [[0, 2, 0.5, 0], null],
    [
      [0, 2, 0.25, 0],
      [6, 2.5],
    ],
  ])("%j: %j", (entries, expected) => {
    const scale = productiveScale(Float64Array.from(entries), Math.sqrt(entries.length));
    expect(scale === null ? null : [...scale]).toEqual(expected);
  });
});

describe("factorize() and solveFactors()", () => {
  const solve = (entries: readonly number[], right: readonly number[]): number[] | null => {
    const factors = factorize(Float64Array.from(entries), right.length);
    return factors === null ? null : [...solveFactors(factors, Float64Array.from(right))];
  };

  test.each([
    [[4], [8], [2]],
    [
      [2, 0, 0, 4],
      [2, 2],
      [1, 0.5],
    ],
    [
      [0, 1, 1, 0],
      [3, 5],
      [5, 3],
    ],
    // the first pivot is in the last row, then the second in the last
    [
      [1, 2, 0, 2, 1, 1, 4, 0, 2],
      [5, 7, 10],
      [1, 2, 3],
    ],
    [
      [0, 0, 2, 3, 0, 0, 0, 5, 0],
      [8, 9, 10],
      [3, 2, 4],
    ],
    [
      [0, 2, 0, 0, 0, 4, 8, 0, 0],
      [2, 4, 8],
      [1, 1, 1],
    ],
  ])("%j x = %j: %j", (entries, right, expected) => {
    expect(solve(entries, right)).toEqual(expected);
  });

  test("takes the greatest entry of a column for its pivot, whatever its sign", () => {
    // without it the answer would be lost in rounding: 1e-20 x + y = 1, −x + y = 0
    expect(solve([1e-20, 1, -1, 1], [1, 0])).toEqual([1, 1]);
    expect(solve([-1e-20, 1, 1, 1], [1, 2])).toEqual([1, 1]);
  });

  test.each([
    [[0], [1]],
    [
      [1, 1, 1, 1],
      [1, 1],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      [1, 1, 1],
    ],
    [
      [1e6, 0, 0, 1e-9],
      [1, 1],
    ],
  ])("refuses %j as singular", (entries, right) => {
    expect(solve(entries, right)).toBeNull();
  });

  test("takes small entries as they are if all are small", () => {
    expect(solve([1e-9, 0, 0, 1e-9], [1e-9, 2e-9])).toEqual([1, 2]);
  });

  test("leaves the right-hand side as it is", () => {
    const right = Float64Array.of(3, 5);
    solveFactors(factorize(Float64Array.of(0, 1, 1, 0), 2)!, right);
    expect([...right]).toEqual([3, 5]);
  });
});
