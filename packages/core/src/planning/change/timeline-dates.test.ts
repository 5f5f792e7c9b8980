import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { analyzeChain } from "../../analysis/analyze-chain.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import { chainAsOf } from "./chain-as-of.js";
import { forecastInSteps, timeline } from "./timeline.js";
import type { TimelineOptions } from "./timeline.js";

type ProjectPart = Omit<NonNullable<ChainParts["projects"]>[number], "link">;

function chainWith(projects: readonly ProjectPart[], asOf?: string): Chain {
  const { document } = chainOf({
    surveyed: true,
    links: [{ id: "a", finalDemand: 10 }],
    projects: projects.map((part) => ({ link: "a", enterprise: "A", capacity: 1, ...part })),
  });
  return buildChain({ ...document, ...(asOf !== undefined && { asOf }) });
}
const dates = (chain: Chain, options: TimelineOptions = {}): unknown[] =>
  timeline(chain, options).map(({ date, isForecast }) => [date, isForecast]);
const signed = (date: string): NonNullable<ProjectPart["events"]> => [{ stage: "signed", date }];

describe("timeline()", () => {
  test("tells the steps of one date together, by key of the project", () => {
    const expected = { operating: "2025-06" };
    const chain = chainWith(
      ["m", "z", "a"].map((id): ProjectPart => ({ id, stage: "signed", events: signed("2024-01"), expected })),
      "2024-06",
    );
    const steps = (stage: string): unknown[] => ["a", "m", "z"].map((project) => ({ project, stage }));
    expect(timeline(chain).map((moment) => moment.steps)).toEqual([steps("signed"), steps("operating")]);
  });

  test("what happened on the last day that is known is no forecast; without such a day all is", () => {
    const part: ProjectPart = { id: "p", stage: "signed", events: signed("2024-06"), expected: { started: "2024-07" } };
    expect(dates(chainWith([part], "2024-06-30"))).toEqual([
      ["2024-06", false],
      ["2024-07", true],
    ]);
    expect(dates(chainWith([part], "2024-06-30"), { knownUntil: "2024-05" })).toEqual([
      ["2024-06", true],
      ["2024-07", true],
    ]);
    expect(dates(chainWith([{ id: "p", stage: "signed", expected: { started: "2024-07" } }]))).toEqual([
      ["2024-07", true],
    ]);
  });

  test("a date at which nothing changes is none: an expectation that passed unmet, a plan without forecast", () => {
    const part: ProjectPart = {
      id: "p",
      stage: "signed",
      events: signed("2023-01"),
      expected: { started: "2023-06", operating: "2025" },
    };
    expect(dates(chainWith([part], "2024"))).toEqual([
      ["2023-01", false],
      ["2025", true],
    ]);
    expect(dates(chainWith([part], "2024"), { isForecast: false })).toEqual([["2023-01", false]]);
    expect(timeline(chainWith([{ id: "p", stage: "signed" }], "2024"))).toEqual([]);
  });

  test("counts classes as an analysis with the same options of the chain of that date", () => {
    const chain = chainWith(
      [
        { id: "p", stage: "operating", capacity: 9, events: [{ stage: "operating", date: "2023" }] },
        { id: "q", stage: "signed", capacity: 9, events: signed("2024-01"), expected: { operating: "2025" } },
      ],
      "2024",
    );
    for (const options of [{}, { targets: new Map([["a", 100]]) }, { knownUntil: "2026" }]) {
      const moments = timeline(chain, options);
      expect(moments.length).toBeGreaterThan(1);
      for (const { date, classes, present } of moments) {
        const then = analyzeChain(chainAsOf(chain, date, options), options);
        expect(classes).toEqual(then.classes);
        expect(present).toBe(then.completeness.present.rate);
      }
    }
  });
});

test("a forecast in steps counts expectations and takes the options, whatever is said of forecasts", () => {
  const chain = chainWith([{ id: "p", stage: "signed", events: signed("2024-01"), expected: { started: "2025" } }]);
  const whole = (options: TimelineOptions): unknown => {
    const steps = forecastInSteps(chain, options);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value.moments;
  };
  expect(whole({ isForecast: false })).toEqual(timeline(chain));
  const options = { knownUntil: "2023", targets: new Map([["a", 0.5]]) };
  expect(whole(options)).toEqual(timeline(chain, options));
  expect(timeline(chain, options)).not.toEqual(timeline(chain));
});
