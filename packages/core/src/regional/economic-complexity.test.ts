import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/runs.js";
import { economicComplexity } from "./economic-complexity.js";
import { specialization } from "./location-quotient.js";
import type { DenseRegionMatrix } from "./region-matrix.js";
import { secondEigenvector } from "./second-eigenvector.js";

type Rows = readonly (readonly number[])[];

const matrixOf = (rows: Rows): DenseRegionMatrix => ({
  regions: rows.map((_, i) => `r${String(i)}`),
  industries: (rows[0] ?? []).map((_, i) => `i${String(i)}`),
  values: Float64Array.from(rows.flat()),
});
const near = (expected: Iterable<number>, digits = 10): unknown[] =>
  Array.from(expected, (value) => (Number.isNaN(value) ? value : (expect.closeTo(value, digits) as unknown)));

/** A region is taken to have whatever it makes half as much of as others: M is then where these amounts are not 0. */
const HALF = { threshold: 0.5 };

describe("economicComplexity(), by hand", () => {
  test("of two regions the one that can do more is ahead: ECI ±1, PCI 3 and −1", () => {
    // M̃ by region is (3/4 1/4; 1/2 1/2), for 1/4 it has (1, −2): industries 1 and −1/2, regions 1/4 and −1/2
    const found = economicComplexity(
      matrixOf([
        [1, 1],
        [0, 1],
      ]),
      HALF,
    )!;
    expect([...found.eci]).toEqual(near([1, -1]));
    expect([...found.pci]).toEqual(near([3, -1]));
  });

  test("more regions than industries: √2 and −1/√2, the rare industry 5/√2", () => {
    // M̃ by industry is (1/2 1/2; 1/6 5/6), for 1/3 it has (3, −1): regions 1, −1 and −1, mean −1/3, deviation √8/3
    const tall = [
      [1, 1],
      [0, 1],
      [0, 1],
    ];
    const found = economicComplexity(matrixOf(tall), HALF)!;
    expect([...found.eci]).toEqual(near([Math.SQRT2, -Math.SQRT1_2, -Math.SQRT1_2]));
    expect([...found.pci]).toEqual(near([5 * Math.SQRT1_2, -Math.SQRT1_2]));
  });

  test("on their own scale two industries are ±1; one that nobody makes has no place on it", () => {
    // M̃ is (1/2 1/2; 1/8 7/8), for 3/8 it has (4, −1): regions 3/2 and three times −1, mean −3/8, deviation 5√3/8
    const { eci, pci } = economicComplexity(
      matrixOf([
        [0, 1, 1],
        [0, 0, 1],
        [0, 0, 1],
        [0, 0, 1],
      ]),
      { ...HALF, pciScale: "own" },
    )!;
    expect([...eci]).toEqual(near([Math.sqrt(3), ...Array.from({ length: 3 }, () => -1 / Math.sqrt(3))]));
    expect([...pci]).toEqual(near([Number.NaN, 1, -1]));
  });

  test.each([
    [
      "all make the same number of things",
      [
        [1, 1, 0, 0],
        [0, 1, 1, 0],
        [0, 0, 1, 1],
      ],
    ],
    [
      "the chain of regions is its own mirror image",
      [
        [1, 1, 0, 0],
        [0, 1, 0, 0],
        [0, 1, 1, 0],
        [0, 0, 1, 0],
        [0, 0, 1, 1],
      ],
    ],
  ])("diversity tells no sign where %s: no index", (_, rows) => {
    expect(economicComplexity(matrixOf(rows), HALF)).toBeNull();
  });
});

describe("secondEigenvector()", () => {
  test.each([
    ["nothing", [[]]],
    ["one region", [[1, 1]]],
    ["one industry", [[1], [1]]],
    [
      "regions that are alike",
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      "regions that share nothing",
      [
        [1, 0],
        [0, 1],
      ],
    ],
  ])("%s has none", (_, rows: Rows) => {
    const sums = (count: number, of: (i: number) => readonly number[]): Int32Array =>
      Int32Array.from({ length: count }, (__, i) => of(i).reduce((a, b) => a + b, 0));
    const columns = rows[0]!.length;
    const diversity = sums(rows.length, (i) => rows[i]!);
    const ubiquity = sums(columns, (i) => rows.map((row) => row[i]!));
    const kept = [...rows.keys()].filter((row) => diversity[row]! > 0);
    expect(secondEigenvector(Uint8Array.from(rows.flat()), columns, kept, diversity, ubiquity)).toBeNull();
  });
});

/**
 * The method of reflections of Hidalgo & Hausmann, kept from shrinking: means over M there and back, the common part taken
 * off, again and again. `null` where they do not come to rest or two beginnings end in different places.
 */
function reflections(m: Rows): { readonly eci: number[]; readonly pci: number[] } | null {
  const turned = m[0]!.map((_, p) => m.map((row) => row[p]!));
  const meansOver = (lines: Rows, values: readonly number[]): number[] =>
    lines.map((line) => line.reduce((sum, one, i) => sum + one * values[i]!, 0) / line.reduce((a, b) => a + b, 0));
  const ends = [Math.sin, Math.cos].map((begin) => {
    let pci = turned.map((_, p) => begin(3 * p + 1));
    for (let round = 0; round < 1500; round += 1) {
      const next = meansOver(turned, meansOver(m, pci));
      const weights = turned.map((line) => line.reduce((a, b) => a + b, 0));
      const common =
        next.reduce((sum, one, p) => sum + weights[p]! * one, 0) / weights.reduce((sum, one) => sum + one, 0);
      const length = Math.hypot(...next.map((one) => one - common));
      const settled = next.map((one) => (one - common) / length);
      const moved = Math.max(...settled.map((one, p) => Math.abs(one - pci[p]!)));
      pci = settled;
      if (moved < 1e-15) break;
      if (round === 1499 && moved > 1e-12) return null;
    }
    return pci;
  });
  const [one, other] = ends as [number[] | null, number[] | null];
  if (one === null || other === null) return null;
  if (Math.abs(one.reduce((sum, value, p) => sum + value * other[p]!, 0)) < 1 - 1e-9) return null;
  const raw = meansOver(m, one);
  const breadth = m.map((row) => row.reduce((a, b) => a + b, 0));
  const mean = raw.reduce((a, b) => a + b, 0) / raw.length;
  const along = raw.reduce((sum, value, c) => sum + (value - mean) * breadth[c]!, 0);
  const deviation = Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / raw.length);
  if (Math.abs(along) < 1e-6 * deviation) return null;
  const scaled = (value: number): number => (Math.sign(along) * (value - mean)) / deviation;
  return { eci: raw.map(scaled), pci: one.map(scaled) };
}

test("is what the method of reflections comes to, whichever there are more of, regions or industries", () => {
  const size = fc.integer({ min: 3, max: 9 });
  const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50 }));
  const rowsOf = ([rows, columns]: [number, number]): fc.Arbitrary<number[][]> =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  const compared = { tall: 0, wide: 0 };
  fc.assert(
    fc.property(fc.tuple(size, size).chain(rowsOf), (rows) => {
      const matrix = matrixOf(rows);
      const columns = rows[0]!.length;
      const ones = specialization(matrix);
      const m = rows.map((_, c) => [...ones.subarray(c * columns, (c + 1) * columns)]);
      // what nobody has, or who has nothing, is the business of another test
      if (m.some((row) => !row.includes(1)) || rows[0]!.some((_, p) => m.every((row) => row[p] === 0))) return;
      const expected = reflections(m);
      const found = economicComplexity(matrix);
      if (expected === null || found === null) return;
      compared[rows.length > columns ? "tall" : "wide"] += 1;
      expect([...found.eci]).toEqual(near(expected.eci, 6));
      expect([...found.pci]).toEqual(near(expected.pci, 6));
    }),
    { numRuns: runs(150) },
  );
  expect(Math.min(compared.tall, compared.wide)).toBeGreaterThan(0);
});
