import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/runs.js";
import { economicComplexity } from "./economic-complexity.js";
import { locationQuotient, specialization } from "./location-quotient.js";
import { outlookGain } from "./outlook-gain.js";
import { proximity } from "./proximity.js";
import { regionMatrix } from "./region-matrix.js";
import type { DenseRegionMatrix, SparseRegionMatrix } from "./region-matrix.js";
import { relatednessDensity } from "./relatedness-density.js";

function matrixOf(rows: readonly (readonly number[])[]): DenseRegionMatrix {
  return {
    regions: rows.map((_, i) => `r${String(i)}`),
    industries: (rows[0] ?? []).map((_, i) => `i${String(i)}`),
    values: Float64Array.from(rows.flat()),
  };
}

function sparseOf({ regions, industries, values }: DenseRegionMatrix): SparseRegionMatrix {
  const column: number[] = [];
  const found: number[] = [];
  const start = [0];
  regions.forEach((_, row) => {
    industries.forEach((__, at) => {
      const value = values[row * industries.length + at]!;
      // every amount in two parts, to see them added up
      if (value > 0) column.push(at, at);
      if (value > 0) found.push(value / 4, (3 * value) / 4);
    });
    start.push(column.length);
  });
  return {
    regions,
    industries,
    start: Int32Array.from(start),
    column: Int32Array.from(column),
    values: Float64Array.from(found),
  };
}

const row = (values: Float64Array | null, at: number, size: number): number[] => [
  ...values!.subarray(at * size, (at + 1) * size),
];
const near = (expected: readonly number[]): unknown[] =>
  expected.map((value) => (Number.isNaN(value) ? Number.NaN : (expect.closeTo(value, 8) as unknown)));

/** Six regions, eight industries; expected numbers from numpy 2.4 by the definitions of py-ecomplexity. */
const SAMPLE = matrixOf([
  [120, 30, 0, 5, 60, 2, 40, 9],
  [80, 50, 10, 0, 20, 30, 0, 12],
  [10, 70, 40, 25, 0, 15, 5, 0],
  [0, 20, 90, 60, 3, 0, 8, 1],
  [300, 0, 4, 2, 100, 80, 70, 30],
  [5, 8, 30, 45, 0, 1, 2, 0],
]);

describe("published conventions", () => {
  test("location quotient of a textbook: a tenth of the region, a twentieth of the country", () => {
    const quotient = locationQuotient(
      matrixOf([
        [10, 90],
        [40, 860],
      ]),
    );
    expect(row(quotient, 0, 2)).toEqual(near([2, 90 / 95]));
    expect(row(quotient, 1, 2)).toEqual(near([40 / 900 / 0.05, 860 / 900 / 0.95]));
  });

  test("quotient, proximity, density as py-ecomplexity defines them", () => {
    expect(row(locationQuotient(SAMPLE), 0, 8)).toEqual(
      near([1.306956712, 0.94534088, 0, 0.204708852, 1.839023789, 0.087640977, 1.794887218, 0.970792366]),
    );
    expect(row(proximity(SAMPLE), 0, 8)).toEqual(near([0, 1 / 3, 0, 0, 2 / 3, 2 / 3, 2 / 3, 2 / 3]));
    expect(row(relatednessDensity(SAMPLE), 0, 8)).toEqual(
      near([0.444444444, 0.153846154, 0, 0, 0.666666667, 0.4, 0.666666667, 0.588235294]),
    );
    expect(row(relatednessDensity(SAMPLE, { diagonal: 1 }), 0, 8)).toEqual(
      near([0.583333333, 0.105263158, 0, 0, 0.761904762, 0.307692308, 0.761904762, 0.434782609]),
    );
  });

  test("ECI and PCI as py-ecomplexity gives them, and the outlook gain with that PCI", () => {
    const { eci, pci } = economicComplexity(SAMPLE)!;
    expect([...eci]).toEqual(near([1.23400289, 0.621405713, -0.482682294, -1.191285617, 1.009844923, -1.191285617]));
    expect([...pci]).toEqual(
      near([1.100552602, 0.037854305, -1.191285617, -1.191285617, 1.300728034, 0.413987752, 1.300728034, 0.933228193]),
    );
    expect(row(outlookGain(SAMPLE), 0, 8)).toEqual(
      near([0, -0.229029368, -0.667548855, -0.667548855, 0, -0.245283664, 0, 0.091533159]),
    );
  });

  test("ddof and the scale of the PCI are options", () => {
    const plain = economicComplexity(SAMPLE)!;
    const other = economicComplexity(SAMPLE, { ddof: 1 })!;
    expect(other.eci[0]! / plain.eci[0]!).toBeCloseTo(Math.sqrt(5 / 6), 12);
    const { pci } = economicComplexity(SAMPLE, { pciScale: "own" })!;
    expect(pci.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
    expect(pci.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(8, 10);
  });

  test("the threshold is an option, and reached by what equals it in any unit", () => {
    expect([...specialization(SAMPLE, { threshold: 1.5 })].filter((one) => one === 1)).toHaveLength(
      [...locationQuotient(SAMPLE)].filter((value) => value >= 1.5).length,
    );
    const same = [
      [0.1, 0.2],
      [0.3, 0.6],
      [0.7, 1.4],
    ];
    expect([...specialization(matrixOf(same))]).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe("what is not defined", () => {
  test("rows and columns of nothing have no quotient, are in no M and have no index", () => {
    const size = 9;
    const rows = Array.from({ length: 6 }, (_, i) => [...row(SAMPLE.values, i, 8), 0]);
    const matrix = matrixOf([rows[0]!, Array.from({ length: size }, () => 0), ...rows.slice(1)]);
    expect(row(locationQuotient(matrix), 1, size).every(Number.isNaN)).toBe(true);
    expect(locationQuotient(matrix)[8]).toBeNaN();
    expect(row(relatednessDensity(matrix), 0, size).map(Number.isNaN).indexOf(true)).toBe(8);
    expect(relatednessDensity(matrix)[size]).toBe(0);
    const found = economicComplexity(matrix)!;
    const plain = economicComplexity(SAMPLE)!;
    expect([...found.eci]).toEqual(near([plain.eci[0]!, Number.NaN, ...plain.eci.subarray(1)]));
    expect([...found.pci]).toEqual(near([...plain.pci, Number.NaN]));
  });

  test.each([
    [
      "M falls apart",
      [
        [1, 1, 0, 0],
        [1, 2, 0, 0],
        [0, 0, 1, 1],
      ],
    ],
    [
      "all regions are alike",
      [
        [1, 2],
        [2, 4],
      ],
    ],
    ["there is one region", [[1, 2]]],
    ["there is nothing", []],
    [
      "nothing is made",
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      "the second eigenvalue is a double one",
      [
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ],
    ],
  ])("no complexity where %s", (_, rows) => {
    expect(economicComplexity(matrixOf(rows))).toBeNull();
    expect(outlookGain(matrixOf(rows))).toBeNull();
  });

  test("a given PCI serves a matrix that has none of its own, its unknowns adding nothing", () => {
    const matrix = matrixOf([
      [3, 1, 0],
      [1, 3, 0],
      [1, 1, 0],
    ]);
    const gain = outlookGain(matrix, { pci: Float64Array.of(1, Number.NaN, 2), diagonal: 1 });
    expect([...gain!].every(Number.isFinite)).toBe(true);
    expect(() => outlookGain(matrix, { pci: new Float64Array(2) })).toThrow(
      expect.objectContaining({ code: "invalid-option" }) as Error,
    );
  });

  test.each([
    ["invalid-amount", () => locationQuotient(matrixOf([[1, -1]]))],
    ["invalid-amount", () => locationQuotient(matrixOf([[1, Number.NaN]]))],
    ["invalid-amount", () => locationQuotient(matrixOf([[1, Number.POSITIVE_INFINITY]]))],
    ["invalid-option", () => locationQuotient({ ...SAMPLE, values: new Float64Array(7) })],
    ["invalid-option", () => locationQuotient({ ...sparseOf(SAMPLE), column: new Int32Array(3) })],
    ["invalid-option", () => locationQuotient({ ...sparseOf(SAMPLE), start: new Int32Array(3) })],
    ["invalid-option", () => locationQuotient({ ...sparseOf(SAMPLE), industries: ["a"] })],
    ["invalid-option", () => proximity(SAMPLE, { diagonal: 2 as 1 })],
    ["invalid-option", () => proximity(SAMPLE, { threshold: 0 })],
    ["invalid-option", () => economicComplexity(SAMPLE, { ddof: 2 as 1 })],
    ["invalid-option", () => economicComplexity(SAMPLE, { pciScale: "x" as "own" })],
    ["invalid-amount", () => regionMatrix([{ region: "a", industry: "b", value: -1 }])],
  ] as const)("refuses with %s", (code, call) => {
    expect(call).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe("regionMatrix()", () => {
  test("is the same whatever the order of the cells, and adds up what comes twice", () => {
    const cells = [
      { region: "b", industry: "y", value: 2 },
      { region: "a", industry: "x", value: 1 },
      { region: "b", industry: "x", value: 0.5 },
      { region: "b", industry: "y", value: 1 },
      { region: "__proto__", industry: "constructor", value: 4 },
    ];
    const matrix = regionMatrix(cells);
    expect(matrix).toEqual(regionMatrix([...cells].reverse()));
    expect(matrix.regions).toEqual(["__proto__", "a", "b"]);
    const dense = matrixOf([
      [4, 0, 0],
      [0, 1, 0],
      [0, 0.5, 3],
    ]);
    expect([...locationQuotient(matrix)]).toEqual([...locationQuotient(dense)]);
  });
});

const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50 }));
const MATRICES = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe("at random", () => {
  test("sparse and dense give the same", () => {
    fc.assert(
      fc.property(MATRICES, (rows) => {
        const dense = matrixOf(rows);
        const sparse = sparseOf(dense);
        for (const measure of [locationQuotient, proximity, relatednessDensity])
          expect([...measure(sparse)]).toEqual([...measure(dense)]);
        expect(economicComplexity(sparse)).toEqual(economicComplexity(dense));
      }),
      { numRuns: runs(150) },
    );
  });

  test("proximity, density and gain are what the sums say, written out", () => {
    fc.assert(
      fc.property(MATRICES, fc.constantFrom(0 as const, 1 as const), (rows, diagonal) => {
        const matrix = matrixOf(rows);
        const whole = rows.flat().reduce((a, b) => a + b, 0);
        const columnSum = rows[0]!.map((_, p) => rows.reduce((sum, line) => sum + line[p]!, 0));
        const m = rows.map((line) => {
          const own = line.reduce((a, b) => a + b, 0);
          return line.map((x, p) => (x > 0 && x * whole >= own * columnSum[p]! ? 1 : 0));
        });
        expect([...specialization(matrix)]).toEqual(m.flat());
        const k = columnSum.map((_, p) => m.reduce((sum, line) => sum + line[p]!, 0));
        const phi = k.map((kp, p) =>
          k.map((kq, q) => {
            if (p === q) return kp > 0 ? diagonal : 0;
            return kp && kq ? m.reduce((sum, line) => sum + line[p]! * line[q]!, 0) / Math.max(kp, kq) : 0;
          }),
        );
        expect([...proximity(matrix, { diagonal })]).toEqual(near(phi.flat()));
        const sums = phi.map((line) => line.reduce((a, b) => a + b, 0));
        const density = m.flatMap((line) =>
          sums.map((sum, p) => line.reduce<number>((total, one, q) => total + one * phi[p]![q]!, 0) / sum),
        );
        expect([...relatednessDensity(matrix, { diagonal })]).toEqual(near(density));
        const pci = Float64Array.from(k, (_, p) => Math.sin(p + 1));
        const gain = m.flatMap((line) =>
          line.map((own, p) =>
            line.reduce<number>(
              (total, one, q) =>
                total + (1 - own) * (1 - one) * (sums[q] === 0 ? 0 : (phi[q]![p]! * pci[q]!) / sums[q]!),
              0,
            ),
          ),
        );
        expect([...outlookGain(matrix, { pci, diagonal })!]).toEqual(near(gain));
      }),
      { numRuns: runs(200) },
    );
  });

  test("complexity does not depend on unit, order of regions or order of industries", () => {
    fc.assert(
      fc.property(MATRICES, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (rows, unit) => {
        const found = economicComplexity(matrixOf(rows));
        const other = economicComplexity(matrixOf(rows.map((line) => line.map((x) => x * unit))));
        const turned = economicComplexity(matrixOf(rows.map((line) => [...line].reverse()).reverse()));
        if (found === null) {
          expect(other).toBeNull();
          expect(turned).toBeNull();
          return;
        }
        expect([...other!.eci]).toEqual(near([...found.eci]));
        expect([...turned!.eci].reverse()).toEqual(near([...found.eci]));
        expect([...turned!.pci].reverse()).toEqual(near([...found.pci]));
      }),
      { numRuns: runs(200) },
    );
  });

  test("complexity is an eigenvector: PCI is to ECI as the mean over M, and back with the eigenvalue", () => {
    let seen = 0;
    fc.assert(
      fc.property(MATRICES, (rows) => {
        const found = economicComplexity(matrixOf(rows));
        if (found === null) return;
        seen += 1;
        const size = rows[0]!.length;
        const m = specialization(matrixOf(rows));
        const here = [...m.keys()].filter((at) => m[at] === 1);
        const mean = (
          values: Float64Array,
          own: (at: number) => number,
          others: (at: number) => number,
          count: number,
        ): number[] =>
          Array.from({ length: count }, (_, i) => {
            const mine = here.filter((at) => own(at) === i);
            return mine.reduce((sum, at) => sum + values[others(at)]!, 0) / mine.length;
          });
        const [region, industry] = [(at: number) => Math.floor(at / size), (at: number) => at % size];
        // both scaled by the regions' mean and deviation, so the step from industries to regions keeps the scale
        const regions = mean(found.pci, region, industry, rows.length);
        expect(regions).toEqual(near([...found.eci]));
        const industries = mean(found.eci, industry, region, size);
        const known = [...industries.keys()].filter((p) => !Number.isNaN(industries[p]!));
        // an affine image: the mean is taken off, which is the first eigenvector
        const [p, q] = known.reduce(
          ([least, most], at) => [
            found.pci[at]! < found.pci[least]! ? at : least,
            found.pci[at]! > found.pci[most]! ? at : most,
          ],
          [known[0]!, known[0]!],
        );
        const slope = (industries[q]! - industries[p]!) / (found.pci[q]! - found.pci[p]!);
        expect(slope).toBeGreaterThan(0);
        expect(slope).toBeLessThan(1);
        for (const at of known) {
          expect(industries[at]! - industries[p]!).toBeCloseTo(slope * (found.pci[at]! - found.pci[p]!), 6);
        }
      }),
      { numRuns: runs(200) },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
