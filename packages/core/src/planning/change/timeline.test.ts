import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import { forecastInSteps, gapClosings, timeline } from "./timeline.js";

// Cells of 2 GWh, 3 more to come in 2026; separator of 3 000 in 2025 covers the 2 600 of today, not the 6 500 of 2026.
const chain = (): Chain =>
  buildChain({
    ...chainOf({
      surveyed: true,
      links: ["separator", "cell", "binder", { id: "foil", finalDemand: 10 }],
      flows: [
        { from: "separator", to: "cell", coefficient: 1300 },
        { from: "binder", to: "cell" },
      ],
      enterprises: [{ id: "A", name: "甲" }],
      projects: [
        {
          id: "c1",
          link: "cell",
          enterprise: "A",
          stage: "operating",
          capacity: 2,
          events: [{ stage: "operating", date: "2023-11" }],
        },
        {
          id: "c2",
          link: "cell",
          enterprise: "A",
          stage: "negotiating",
          capacity: 3,
          expected: { signed: "2024-09", operating: "2026-06" },
        },
        {
          id: "s1",
          link: "separator",
          enterprise: "A",
          stage: "building",
          capacity: 3000,
          events: [{ stage: "building", date: "2023-12" }],
          expected: { operating: "2025-03", trial: "2023-12" },
        },
        { id: "b1", link: "binder", stage: "building", expected: { operating: "2024-12" } },
      ],
    }).document,
    asOf: "2024-01-31",
  });

describe("timeline()", () => {
  test("lists the dates at which something changes, behind and ahead", () => {
    const moments = timeline(chain());
    expect(moments.map(({ date, isForecast, steps }) => [date, isForecast, steps])).toEqual([
      ["2023-11", false, [{ project: "c1", stage: "operating" }]],
      ["2023-12", false, [{ project: "s1", stage: "building" }]],
      ["2024-09", true, [{ project: "c2", stage: "signed" }]],
      ["2024-12", true, [{ project: "b1", stage: "operating" }]],
      ["2025-03", true, [{ project: "s1", stage: "operating" }]],
      ["2026-06", true, [{ project: "c2", stage: "operating" }]],
    ]);
    expect(moments[0]?.classes.get("blank")).toBe(2);
    expect(moments[1]?.classes.get("blank")).toBe(1);
    expect(moments.map(({ present }) => present)).toEqual([0.25, 0.25, 0.25, 0.5, 0.75, 0.75]);
    expect(timeline(chain(), { isForecast: false })).toHaveLength(2);
  });
});

describe("gapClosings()", () => {
  test("finds the first date at which each gap closes, by whom, and whether it opens again", () => {
    expect(gapClosings(chain())).toEqual([
      {
        link: "binder",
        name: "binder",
        kind: "presence",
        gap: null,
        closes: "2024-12",
        staysClosed: true,
        by: ["b1"],
        leastGap: null,
      },
      {
        link: "foil",
        name: "foil",
        kind: "quantity",
        gap: { base: 10, bound: "exact" },
        closes: null,
        staysClosed: false,
        by: [],
        leastGap: { base: 10, bound: "exact" },
      },
      {
        link: "separator",
        name: "separator",
        kind: "quantity",
        gap: { base: 2600, bound: "exact" },
        closes: "2025-03",
        staysClosed: false,
        by: ["s1"],
        leastGap: { base: 0, bound: "exact" },
      },
    ]);
  });

  test("a gap of at least 0 is not closed", () => {
    const { document } = chain();
    const links = document.links.map((link) => (link.id === "foil" ? { ...link, finalDemand: 0 } : link));
    const lower = gapClosings(
      buildChain({
        ...document,
        links,
        flows: [...document.flows!, { from: "separator", to: "foil" }],
        projects: [...document.projects!, { id: "f", link: "foil", stage: "operating", capacity: 1 }],
      }),
    );
    expect(lower.find(({ link }) => link === "separator")).toMatchObject({ closes: null, staysClosed: false });
  });
});

test("forecastInSteps() gives both together, a date a step", () => {
  const steps = forecastInSteps(chain());
  const done: number[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    done.push(step.value.done);
    expect(step.value.all).toBeGreaterThanOrEqual(step.value.done);
  }
  expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  expect(step.value).toEqual({ moments: timeline(chain()), closings: gapClosings(chain()) });
});
