import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { buildChain } from "../model/build-chain.js";
import type { ProjectRecord } from "../model/document.js";
import { concentrationByLink, herfindahlIndex } from "./concentration.js";
import type { ConcentrationOptions, LinkConcentration } from "./concentration.js";

type Parts = Partial<ProjectRecord>;

function cell(
  parts: readonly Parts[],
  options?: ConcentrationOptions,
  groups: Readonly<Record<string, string>> = {},
): LinkConcentration {
  const { document } = chainOf({
    links: ["cathode", { id: "cell", unit: "GWh/a" }],
    projects: parts.map((part, i) => ({ id: `p${String(i)}`, link: "cell", status: "built" as const, ...part })),
  });
  const enterprises = Object.entries(groups).map(([id, group]) => ({ id, name: id, group }));
  const result = concentrationByLink(buildChain({ ...document, enterprises }), options);
  expect(result.get("cathode")).toEqual({
    hhi: null,
    effectiveEnterprises: null,
    enterprises: 0,
    unnamed: 0,
    unrecorded: 0,
  });
  return result.get("cell")!;
}

describe("concentrationByLink()", () => {
  test("adds up the projects of one enterprise", () => {
    const found = cell([
      { enterprise: "A", capacity: 100 },
      { enterprise: "A", capacity: 200 },
      { enterprise: "B", capacity: 100 },
    ]);
    expect(found).toEqual({ hhi: 0.625, effectiveEnterprises: 1.6, enterprises: 2, unnamed: 0, unrecorded: 0 });
  });

  test("adds up the enterprises of one group, but counts them singly", () => {
    const parts = [
      { enterprise: "A", capacity: 1 },
      { enterprise: "B", capacity: 1 },
      { enterprise: "C", capacity: 2 },
    ];
    expect(cell(parts, {}, { A: "G", B: "G" })).toMatchObject({ hhi: 0.5, enterprises: 3 });
    expect(cell(parts)).toMatchObject({ hhi: 0.375 });
  });

  test("leaves out and counts what has no enterprise, or no capacity that converts", () => {
    const found = cell([
      { enterprise: "A", capacity: 1 },
      { capacity: 5 },
      { enterprise: "B" },
      { enterprise: "C", capacity: 1, unit: "t/a" },
    ]);
    expect(found).toEqual({ hhi: 1, effectiveEnterprises: 1, enterprises: 3, unnamed: 1, unrecorded: 2 });
  });

  test("is null, not 0, where nothing is made", () => {
    expect(cell([])).toMatchObject({ hhi: null, effectiveEnterprises: null });
    expect(cell([{ enterprise: "A", capacity: 0 }])).toMatchObject({ hhi: null, enterprises: 1 });
  });

  test("weighs by output in the unit of the link", () => {
    const parts = [
      { enterprise: "A", capacity: 2000, unit: "MWh/a" },
      { enterprise: "B", capacity: 4, utilisation: 0.5 },
    ];
    expect(cell(parts)).toMatchObject({ hhi: 0.5 });
  });

  test("counts only the statuses asked for, from the stage asked for", () => {
    const parts: Parts[] = [
      { enterprise: "A", capacity: 1 },
      { enterprise: "B", capacity: 1, status: "under-construction" },
      { enterprise: "C", capacity: 1, stage: "lead" },
    ];
    expect(cell(parts)).toMatchObject({ enterprises: 1 });
    expect(cell(parts, { statuses: ["built", "under-construction", "planned"] })).toMatchObject({
      enterprises: 2,
      hhi: 0.5,
    });
    expect(cell(parts, { statuses: ["planned"], plannedFrom: "lead" })).toMatchObject({ enterprises: 1 });
  });

  test("phases are their container's enterprise, and containers are not counted beside them", () => {
    const parts: Parts[] = [
      { enterprise: "A", capacity: 9 },
      { parent: "p0", capacity: 1 },
      { parent: "p0", capacity: 2 },
      { enterprise: "B", capacity: 3 },
    ];
    expect(cell(parts)).toMatchObject({ hhi: 0.5, enterprises: 2, unnamed: 0 });
  });
});

describe("herfindahlIndex()", () => {
  const amount = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
  const amounts = fc.array(amount, { minLength: 1, maxLength: 50 });
  const hhi = (xs: readonly number[]): number => herfindahlIndex(xs) ?? Number.NaN;

  test("golden: shares of 30, 30, 20 and 20 % give 2 600 points (US Department of Justice, Herfindahl–Hirschman index)", () => {
    expect(hhi([30, 30, 20, 20])).toBeCloseTo(0.26, 12);
  });

  test("property: of few enterprises and of many it is what adding up by hand gives", () => {
    const parts = fc.array(
      fc.record({
        enterprise: fc.integer({ min: 1, max: 60 }).map((owner) => `E${String(owner)}`),
        capacity: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 120, size: "max" },
    );
    fc.assert(
      fc.property(parts, fc.boolean(), (projects, isGrouped) => {
        // every third enterprise belongs to one group
        const handsOf = (name: string): string => (isGrouped && Number(name.slice(1)) % 3 === 0 ? "G" : name);
        const sums = new Map<string, number>();
        for (const { enterprise, capacity } of projects)
          sums.set(handsOf(enterprise), (sums.get(handsOf(enterprise)) ?? 0) + capacity);
        const owners = [...new Set(projects.map(({ enterprise }) => enterprise))];
        const groups = owners.filter((name) => handsOf(name) === "G").map((name) => [name, "G"]);
        const found = cell(projects, {}, Object.fromEntries(groups) as Record<string, string>);
        expect(found.enterprises).toBe(owners.length);
        const total = projects.reduce((sum, { capacity }) => sum + capacity, 0);
        const byHand = [...sums.values()].reduce((sum, own) => sum + (own / total) ** 2, 0);
        expect(found.hhi).toBeCloseTo(byHand, 12);
      }),
    );
  });

  test("property: lies between 1/n and 1", () => {
    fc.assert(
      fc.property(amounts, (xs) => {
        expect(hhi(xs)).toBeGreaterThanOrEqual(1 / xs.length - 1e-12);
        expect(hhi(xs)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 41 },
    );
  });

  test("property: does not depend on the unit", () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (xs, unit) => {
        expect(hhi(xs.map((x) => x * unit))).toBeCloseTo(hhi(xs), 9);
      }),
      { seed: 42 },
    );
  });

  test("property: a merger raises it by twice the product of the shares", () => {
    fc.assert(
      fc.property(amount, amount, amounts, (a, b, rest) => {
        const total = rest.reduce((sum, x) => sum + x, a + b);
        expect(hhi([a + b, ...rest]) - hhi([a, b, ...rest])).toBeCloseTo((2 * a * b) / total ** 2, 9);
      }),
      { seed: 43 },
    );
  });
});
