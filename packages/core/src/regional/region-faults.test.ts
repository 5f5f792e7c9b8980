import { describe, expect, test } from "vitest";
import { ChainError } from "../errors.js";
import { economicComplexity } from "./economic-complexity.js";
import { locationQuotient, specialization } from "./location-quotient.js";
import { outlookGain } from "./outlook-gain.js";
import { proximity } from "./proximity.js";
import { regionMatrix } from "./region-matrix.js";
import type { DenseRegionMatrix, SparseRegionMatrix } from "./region-matrix.js";

const DENSE: DenseRegionMatrix = {
  regions: ["Jin", "Hui"],
  industries: ["ore", "steel", "cars"],
  values: Float64Array.of(1, 2, 3, 4, 5, 6),
};

/** The same, by rows: the second row begins at 3. */
const SPARSE: SparseRegionMatrix = {
  regions: DENSE.regions,
  industries: DENSE.industries,
  start: Int32Array.of(0, 3, 6),
  column: Int32Array.of(0, 1, 2, 0, 1, 2),
  values: DENSE.values,
};

function refusal(call: () => unknown): ChainError {
  try {
    call();
  } catch (error) {
    if (error instanceof ChainError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

describe("an amount that is none", () => {
  const values = Float64Array.of(1, 2, 3, 4, -5, 6);

  test.each([
    ["a dense matrix", () => locationQuotient({ ...DENSE, values })],
    ["a sparse matrix", () => locationQuotient({ ...SPARSE, values })],
    ["a list of cells", () => regionMatrix([{ region: "Hui", industry: "steel", value: -5 }])],
  ])("of %s is named by region and industry", (_, call) => {
    const { code, message, details } = refusal(call);
    expect([code, details]).toEqual(["invalid-amount", { key: "Hui / steel", attribute: "values", value: -5 }]);
    expect(message).toContain("Hui / steel");
  });
});

describe("sizes that do not fit", () => {
  test("the matrix is read as it is where they fit", () => {
    expect([...locationQuotient(SPARSE)]).toEqual([...locationQuotient(DENSE)]);
  });

  test.each<[string, DenseRegionMatrix | SparseRegionMatrix, string, number, string]>([
    ["too few cells", { ...DENSE, values: new Float64Array(5) }, "values", 5, "2 × 3 = 6 cells"],
    ["a row without beginning", { ...SPARSE, start: Int32Array.of(0, 6) }, "start", 2, "3 places from 0"],
    ["a first row that begins later", { ...SPARSE, start: Int32Array.of(1, 3, 6) }, "start", 3, "3 places from 0"],
    ["values after the last row", { ...SPARSE, start: Int32Array.of(0, 3, 5) }, "start", 3, "3 places from 0"],
    ["a row too many", { ...SPARSE, start: Int32Array.of(0, 3, 6, 6) }, "start", 4, "3 places from 0"],
    ["a row that ends before it begins", { ...SPARSE, start: Int32Array.of(0, 7, 6) }, "start", 7, "ascending"],
    ["fewer columns than values", { ...SPARSE, column: Int32Array.of(0, 1) }, "column", 2, "as many as values, 6"],
    ["a column before the first", { ...SPARSE, column: Int32Array.of(-1, 1, 2, 0, 1, 2) }, "column", -1, "0 to 2"],
    ["a column behind the last", { ...SPARSE, column: Int32Array.of(0, 1, 2, 0, 1, 3) }, "column", 3, "0 to 2"],
  ])("%s: the option, its value and what it must be are named", (_, matrix, option, value, expected) => {
    const { code, message, details } = refusal(() => locationQuotient(matrix));
    expect([code, details]).toEqual(["invalid-option", { option, value }]);
    expect(message).toContain(expected);
  });
});

describe("options out of their range", () => {
  test.each<[string, unknown, () => unknown]>([
    ["threshold", 0, () => specialization(DENSE, { threshold: 0 })],
    ["threshold", Infinity, () => specialization(DENSE, { threshold: Infinity })],
    ["threshold", Number.NaN, () => specialization(DENSE, { threshold: Number.NaN })],
    ["diagonal", 2, () => proximity(DENSE, { diagonal: 2 as 1 })],
    ["ddof", -1, () => economicComplexity(DENSE, { ddof: -1 as 1 })],
    ["pciScale", "x", () => economicComplexity(DENSE, { pciScale: "x" as "own" })],
    ["pci", 2, () => outlookGain(DENSE, { pci: new Float64Array(2) })],
  ])("%s %s is refused by its name", (option, value, call) => {
    const { code, details } = refusal(call);
    expect([code, details]).toEqual(["invalid-option", { option, value }]);
  });
});
