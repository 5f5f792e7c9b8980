import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { runs } from "../../../test/runs.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument } from "../../model/document.js";
import { readChain } from "../../model/read-chain.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import { chainAsOf } from "./chain-as-of.js";
import { stagesAsOf } from "./stage-as-of.js";

type ProjectPart = NonNullable<ChainParts["projects"]>[number];

function chainWith(projects: readonly ProjectPart[], parts: Partial<ChainDocument> = {}): Chain {
  const { document } = chainOf({ links: ["a"], projects });
  return buildChain({ ...document, ...parts });
}
const stageAt = (chain: Chain, date: string, key = "p"): unknown => chainAsOf(chain, date).projects.get(key)?.stage;

// 金拓锂电: 2 GWh, signed and started before, put into production in November 2023
const jintuo: ProjectPart = {
  id: "p",
  link: "a",
  stage: "operating",
  events: [
    { stage: "operating", date: "2023-11" },
    { stage: "signed", date: "2022-03" },
  ],
  arrivals: [{ date: "2023-06", amount: { value: 1, unit: "亿元" } }],
};

describe("chainAsOf()", () => {
  test("shows each project in the stage that its dated events had brought it to", () => {
    const chain = chainWith([jintuo], { asOf: "2024-01-31" });
    expect(stageAt(chain, "2022-02")).toBeUndefined();
    expect(chainAsOf(chain, "2022-02").projects.size).toBe(0);
    expect(stageAt(chain, "2022")).toBe("signed");
    expect(stageAt(chain, "2023-11-29")).toBe("signed");
    expect(stageAt(chain, "2023-11")).toBe("operating");
    expect(chainAsOf(chain, "2022").projects.get("p")).toMatchObject({
      status: "planned",
      arrivals: [],
      events: [{ stage: "signed" }],
    });
    expect(chainAsOf(chain, "2022").document.asOf).toBe("2022");
  });

  test("beyond the date of the document it goes by what is expected", () => {
    const expected = { trial: "2024-05", operating: "2024-07", started: "2023-12" };
    const chain = chainWith([{ ...jintuo, stage: "signed", events: [jintuo.events![1]!], expected }], {
      asOf: "2024-01-31",
    });
    expect(stageAt(chain, "2024-01-31")).toBe("signed");
    // expected for December, and not there at the end of January: nobody knows when
    expect(stageAt(chain, "2024-04")).toBe("signed");
    expect(stageAt(chain, "2024-05")).toBe("trial");
    expect(stageAt(chain, "2024-07-30")).toBe("trial");
    expect(stageAt(chain, "2025")).toBe("operating");
    expect(chainAsOf(chain, "2025", { isForecast: false }).projects.get("p")?.stage).toBe("signed");
    expect(chainAsOf(chain, "2025", { knownUntil: "2023-11" }).projects.get("p")?.stage).toBe("operating");
    expect(chainAsOf(chain, "2024", { knownUntil: "2023-11" }).projects.get("p")?.stage).toBe("operating");
    expect(chainAsOf(chain, "2023", { knownUntil: "2023-11" }).projects.get("p")?.stage).toBe("started");
  });

  test("what is on hold or ended is expected no more", () => {
    for (const stage of ["on-hold", "ended"] as const) {
      const events = [{ stage, date: "2023-01" }];
      const chain = chainWith([{ id: "p", link: "a", stage, events, expected: { operating: "2024-06" } }], {
        asOf: "2024",
      });
      expect(stageAt(chain, "2025")).toBe(stage);
    }
  });

  test("a project without dated events stays as recorded, and one with an undated stage is uncertain before", () => {
    const undated: ProjectPart = { id: "q", link: "a", status: "built" };
    const behind: ProjectPart = { ...jintuo, stage: "full-capacity" };
    const chain = chainWith([behind, undated], { asOf: "2024-06" });
    expect(chainAsOf(chain, "1999").projects.get("q")?.status).toBe("built");
    expect(stagesAsOf(chain, "2024-01").get("p")).toEqual({
      stage: "operating",
      by: "event",
      date: "2023-11",
      isUncertain: true,
    });
    expect(stagesAsOf(chain, "2024-06").get("p")).toEqual({
      stage: "full-capacity",
      by: "record",
      date: null,
      isUncertain: false,
    });
    expect(stagesAsOf(chain, "2022").get("p")).toMatchObject({ stage: "signed", isUncertain: false });
    // without a date of its own the document is known up to its last event
    const { asOf: _, ...document } = chain.document;
    expect(stageAt(buildChain(document), "2024-01")).toBe("full-capacity");
  });

  test("keeps the parent of a phase that is there, whose enterprise the phase has, but not its stage", () => {
    const parent: ProjectPart = {
      id: "whole",
      link: "a",
      enterprise: "E",
      stage: "operating",
      events: [{ stage: "operating", date: "2030" }],
    };
    const chain = chainWith([parent, { ...jintuo, parent: "whole" }]);
    const then = chainAsOf(chain, "2023");
    expect(then.projects.get("whole")).toMatchObject({ enterprise: "E", status: null });
    expect(then.projects.get("whole")).not.toHaveProperty("stage");
    expect(chainAsOf(chain, "2021").projects.size).toBe(0);
  });

  test("makes a document that reads without errors, slips of projects to come left out", () => {
    const chain = chainWith([jintuo], { slips: [{ project: "p", kind: "landing" }] });
    const { issues } = readChain(JSON.parse(JSON.stringify(chainAsOf(chain, "2021").document)));
    expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(chainAsOf(chain, "2022").document.slips).toHaveLength(1);
  });

  test("refuses what is no date", () => {
    expect(() => chainAsOf(chainWith([]), "tomorrow")).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test("property: as a plain scan of the events has it; as of the date of its last event all are there", () => {
    const stages = PROJECT_STAGES.slice(0, 10);
    const history = fc
      .uniqueArray(fc.integer({ min: 2000, max: 2020 }), { minLength: 1, maxLength: 6 })
      .map((years) => [...years].sort((a, b) => a - b).map((year, i) => ({ stage: stages[i]!, date: String(year) })));
    fc.assert(
      fc.property(fc.array(history, { maxLength: 5 }), fc.integer({ min: 1999, max: 2021 }), (histories, year) => {
        const projects = histories.map((events, i): ProjectPart => ({
          id: `p${String(i)}`,
          link: "a",
          stage: events[events.length - 1]!.stage,
          events: [...events].reverse(),
        }));
        const then = chainAsOf(chainWith(projects), String(year));
        histories.forEach((events, i) => {
          let stage: string | undefined;
          for (const event of events) if (Number(event.date) <= year) stage = event.stage;
          expect(then.projects.get(`p${String(i)}`)?.stage).toBe(stage);
        });
        const whole = chainAsOf(chainWith(projects), "2020");
        expect([...whole.projects.values()]).toEqual([...chainWith(projects).projects.values()]);
      }),
      { numRuns: runs(100) },
    );
  });
});
