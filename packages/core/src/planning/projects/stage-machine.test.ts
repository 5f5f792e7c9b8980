import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { runs } from "../../../test/runs.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import { checkStages, moveProject, nextStages, overdueExpectations, STAGE_MOVES } from "./stage-machine.js";

type ProjectPart = NonNullable<ChainParts["projects"]>[number];

const chainWith = (project: Partial<ProjectPart>): ReturnType<typeof chainOf> =>
  chainOf({ links: ["a"], projects: [{ id: "p", link: "a", ...project }] });
const refused = expect.objectContaining({ code: "move-refused" });

describe("moveProject()", () => {
  test("gives the new stage, the dated event, and drops what was expected", () => {
    const before = chainWith({
      stage: "signed",
      events: [{ stage: "signed", date: "2023-03" }],
      expected: { started: "2023-05", operating: "2024-07" },
    });
    const after = moveProject(before, "p", { stage: "started", date: "2023-06-01" });
    expect(after.projects.get("p")).toMatchObject({
      stage: "started",
      status: "under-construction",
      events: [
        { stage: "signed", date: "2023-03" },
        { stage: "started", date: "2023-06-01" },
      ],
      expected: { operating: "2024-07" },
    });
    expect(before.projects.get("p")?.stage).toBe("signed");
    const done = moveProject(after, "p", { stage: "operating", date: "2024" });
    expect(done.projects.get("p")).not.toHaveProperty("expected");
  });

  test("refuses to go back, to leave the end, and to be dated before the last move", () => {
    const chain = chainWith({ stage: "started", events: [{ stage: "started", date: "2023-06" }] });
    expect(() => moveProject(chain, "p", { stage: "signed", date: "2023-07" })).toThrow(refused);
    expect(() => moveProject(chain, "p", { stage: "building", date: "2023-05-31" })).toThrow(refused);
    expect(() => moveProject(chain, "q", { stage: "building", date: "2024" })).toThrow(refused);
    expect(moveProject(chain, "p", { stage: "building", date: "2023-06" }).projects.get("p")?.stage).toBe("building");
    const ended = moveProject(chain, "p", { stage: "ended", date: "2024" });
    expect(() => moveProject(ended, "p", { stage: "building", date: "2025" })).toThrow(refused);
    const date = "soon";
    expect(() => moveProject(chain, "p", { stage: "building", date })).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });

  test("takes a project up again where it had been, not before", () => {
    const held = chainWith({
      stage: "on-hold",
      events: [
        { stage: "on-hold", date: "2023-09" },
        { stage: "started", date: "2023-06" },
      ],
    });
    expect(nextStages(held.projects.get("p")!)).toEqual([
      "started",
      "building",
      "trial",
      "operating",
      "full-capacity",
      "ended",
    ]);
  });

  test("moves are data", () => {
    const moves = new Map(STAGE_MOVES).set("signed", ["registered"]);
    const chain = chainWith({ stage: "signed" });
    expect(() => moveProject(chain, "p", { stage: "started", date: "2023" }, { moves })).toThrow(refused);
    expect(nextStages(chain.projects.get("p")!, moves)).toEqual(["registered"]);
  });

  test("property: what moves were made can be checked and has nothing to find", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), (choices) => {
        let chain = chainWith({ stage: "lead", events: [{ stage: "lead", date: "2020" }] });
        choices.forEach((choice, i) => {
          const next = nextStages(chain.projects.get("p")!);
          const stage = next[choice % Math.max(1, next.length)];
          if (stage !== undefined) chain = moveProject(chain, "p", { stage, date: String(2021 + i) });
        });
        expect(checkStages(chain)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("checkStages()", () => {
  test("finds moves that are not allowed, contradictions, and dates that cannot be", () => {
    const chain = chainWith({
      stage: "signed",
      events: [
        { stage: "started", date: "2023-06" },
        { stage: "signed", date: "2023-07" },
        { stage: "operating", date: "2025" },
      ],
      expected: { trial: "2023-12", "full-capacity": "2030" },
    });
    const dated = { ...chain, document: { ...chain.document, asOf: "2024-01-31" } };
    expect(checkStages(dated).map(({ code, stage, date }) => [code, stage, date])).toEqual([
      ["move-not-allowed", "signed", "2023-07"],
      ["event-in-future", "operating", "2025"],
      ["stage-differs", "signed", "2025"],
      ["expected-overdue", "trial", "2023-12"],
    ]);
    for (const { message } of checkStages(dated)) expect(message.zh).not.toBe(message.en);
  });

  test("a stage further than the last dated event is no contradiction", () => {
    expect(checkStages(chainWith({ stage: "operating", events: [{ stage: "signed", date: "2022" }] }))).toEqual([]);
    expect(checkStages(chainWith({ stage: "on-hold", events: [{ stage: "signed", date: "2022" }] }))).toEqual([]);
    const back = chainWith({ stage: "building", events: [{ stage: "on-hold", date: "2022" }] });
    expect(checkStages(back).map(({ code }) => code)).toEqual(["stage-differs"]);
  });
});

test("every stage has its moves, and no move leads to where it starts", () => {
  expect([...STAGE_MOVES.keys()]).toEqual([...PROJECT_STAGES]);
  for (const [stage, next] of STAGE_MOVES) expect(next).not.toContain(stage);
});

test("nothing is overdue without a date, when it was reached, or on hold", () => {
  const late = { id: "p", link: "a", status: null, expected: { started: "2023-01" } } as const;
  expect(overdueExpectations({ ...late, stage: "signed" }, "2023-02")).toEqual([{ stage: "started", date: "2023-01" }]);
  expect(overdueExpectations({ ...late, stage: "signed" }, "2023-01-31")).toEqual([]);
  expect(overdueExpectations({ ...late, stage: "signed" }, undefined)).toEqual([]);
  expect(overdueExpectations({ ...late, stage: "building" }, "2024")).toEqual([]);
  expect(overdueExpectations({ ...late, stage: "on-hold" }, "2024")).toEqual([]);
});
