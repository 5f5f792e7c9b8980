import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain, Project } from "../../model/chain.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import type { ProjectStage } from "../../model/stages.js";
import {
  checkStages,
  expectedStages,
  historyOf,
  moveProject,
  nextStages,
  overdueExpectations,
  STAGE_MOVES,
} from "./stage-machine.js";

type ProjectPart = Omit<NonNullable<ChainParts["projects"]>[number], "link">;

function chainWith(projects: readonly ProjectPart[], asOf?: string): Chain {
  const { document } = chainOf({ links: ["a"], projects: projects.map((part) => ({ link: "a", ...part })) });
  return buildChain({ ...document, ...(asOf !== undefined && { asOf }) });
}
const projectOf = (part: ProjectPart): Project => chainWith([{ id: "p", ...part }]).projects.get("p")!;
const event = (stage: ProjectStage, date: string): { stage: ProjectStage; date: string } => ({ stage, date });
const found = (part: ProjectPart, asOf?: string): unknown[] =>
  checkStages(chainWith([{ id: "p", ...part }], asOf)).map(({ code, stage, date }) => [code, stage, date]);

describe("the moves of a project", () => {
  test("go forwards, out of the work from everywhere, and back into it from on hold", () => {
    expect(STAGE_MOVES.get("trial")).toEqual(["operating", "full-capacity", "on-hold", "ended"]);
    expect(STAGE_MOVES.get("full-capacity")).toEqual(["on-hold", "ended"]);
    expect(STAGE_MOVES.get("on-hold")).toEqual([...PROJECT_STAGES.slice(0, 10), "ended"]);
    expect(STAGE_MOVES.get("ended")).toEqual([]);
    expect(nextStages(projectOf({}))).toEqual(PROJECT_STAGES);
    expect(nextStages(projectOf({ stage: "trial" }))).toEqual(STAGE_MOVES.get("trial"));
    expect(nextStages(projectOf({ stage: "trial" }), new Map())).toEqual([]);
  });

  test("lead from on hold to anything if nothing is recorded of before, else to the furthest stage or beyond", () => {
    expect(nextStages(projectOf({ stage: "on-hold" }))).toEqual(STAGE_MOVES.get("on-hold"));
    const events = [event("on-hold", "2024"), event("trial", "2023"), event("signed", "2022")];
    expect(nextStages(projectOf({ stage: "on-hold", events }))).toEqual([
      "trial",
      "operating",
      "full-capacity",
      "ended",
    ]);
  });

  test("stand in the order of their dates, those of one date in the order of the work", () => {
    const events = [
      event("started", "2023-06"),
      event("signed", "2023-06"),
      event("lead", "2022"),
      event("trial", "2023"),
    ];
    expect(historyOf({ events }).map(({ stage }) => stage)).toEqual(["lead", "signed", "started", "trial"]);
    expect(historyOf({ events: [...events].reverse() })).toEqual(historyOf({ events }));
    expect(historyOf({})).toEqual([]);
  });
});

describe("moveProject()", () => {
  test("puts the stage in place of a status, adds to no expectations, and keeps the others", () => {
    const bare = moveProject(chainWith([{ id: "p", status: "planned" }]), "p", event("signed", "2023"));
    expect(bare.document.projects?.[0]).toEqual({
      id: "p",
      link: "a",
      stage: "signed",
      events: [event("signed", "2023")],
    });
    const waiting = chainWith([{ id: "p", stage: "lead", expected: { signed: "2022", trial: "2025" } }]);
    expect(moveProject(waiting, "p", event("started", "2023")).projects.get("p")?.expected).toEqual({
      signed: "2022",
      trial: "2025",
    });
  });

  test("says what was refused: which project, from where, to where, when", () => {
    const chain = chainWith([{ id: "p", stage: "started", events: [event("started", "2023-06")] }, { id: "q" }]);
    const refusal = (key: string, to: ReturnType<typeof event>): unknown => {
      try {
        return moveProject(chain, key, to);
      } catch (error) {
        const { code, details } = error as { code: string; details: unknown };
        return [code, details];
      }
    };
    expect(refusal("p", event("signed", "2024"))).toEqual([
      "move-refused",
      { project: "p", from: "started", to: "signed", date: "2024" },
    ]);
    expect(refusal("p", event("trial", "2023-05"))).toEqual([
      "move-refused",
      { project: "p", from: "started", to: "trial", date: "2023-05" },
    ]);
    expect(refusal("gone", event("trial", "2023"))).toEqual([
      "move-refused",
      { project: "gone", from: null, to: "trial", date: "2023" },
    ]);
  });

  test("takes a date that may be the same day as the last move, or vaguer than it", () => {
    const chain = chainWith([{ id: "p", stage: "started", events: [event("started", "2023-06-15")] }]);
    for (const date of ["2023-06-15", "2023-06", "2023"]) {
      expect(moveProject(chain, "p", event("trial", date)).projects.get("p")?.stage).toBe("trial");
    }
    expect(() => moveProject(chain, "p", event("trial", "2023-06-14"))).toThrow("dated before");
  });
});

describe("checkStages()", () => {
  test("looks at projects by key, and at a stage that is noted twice as one", () => {
    const events = [event("started", "2023"), event("signed", "2024")];
    const chain = chainWith(["m", "z", "a"].map((id) => ({ id, events })));
    expect(checkStages(chain).map(({ project }) => project)).toEqual(["a", "m", "z"]);
    expect(found({ events: [event("signed", "2023"), event("signed", "2024")] })).toEqual([]);
    const moves = new Map(STAGE_MOVES).set("started", ["signed"]);
    expect(checkStages(chain, { moves })).toEqual([]);
    expect(checkStages(chain, { moves: new Map() })).toHaveLength(3);
  });

  test("an event in the month or year of the document is no future one", () => {
    const events = [event("signed", "2024-01")];
    expect(found({ events }, "2024-01-01")).toEqual([]);
    expect(found({ events }, "2024")).toEqual([]);
    expect(found({ events }, "2023-12-31")).toEqual([["event-in-future", "signed", "2024-01"]]);
    expect(found({ events })).toEqual([]);
  });

  test("a stage contradicts a last event that is further, or outside the work", () => {
    expect(found({ stage: "signed", events: [event("signed", "2023")] })).toEqual([]);
    expect(found({ stage: "signed", events: [event("registered", "2023")] })).toEqual([
      ["stage-differs", "signed", "2023"],
    ]);
    expect(found({ stage: "signed", events: [event("ended", "2023")] })).toEqual([["stage-differs", "signed", "2023"]]);
    expect(found({ stage: "ended", events: [event("on-hold", "2023")] })).toEqual([]);
    expect(found({ events: [event("registered", "2023")] })).toEqual([]);
  });

  test("says so in words, with the dates", () => {
    const part: ProjectPart = {
      id: "p",
      stage: "signed",
      events: [event("started", "2023"), event("signed", "2024"), event("trial", "2025")],
      expected: { operating: "2023-12" },
    };
    const messages = checkStages(chainWith([part], "2024")).map(({ message }) => message.zh);
    expect(messages).toEqual([
      "2024 由“开工”到“签约”不合顺序",
      "2025 的“试产”晚于数据截至日期 2024，应写入 expected",
      "阶段为“签约”，但 2025 已记录“试产”",
      "预计 2023-12“投产”，已过期",
    ]);
  });
});

describe("expectations", () => {
  test("stand in the order of the work, and are overdue once their last day is past and they are not reached", () => {
    const expected = { operating: "2023-05", signed: "2023-01", started: "2023-03" };
    expect(expectedStages({ expected })).toEqual([
      event("signed", "2023-01"),
      event("started", "2023-03"),
      event("operating", "2023-05"),
    ]);
    expect(expectedStages({})).toEqual([]);
    const overdue = (part: ProjectPart, asOf: string): string[] =>
      overdueExpectations(projectOf({ expected, ...part }), asOf).map(({ stage }) => stage);
    expect(overdue({ stage: "signed" }, "2023-05-30")).toEqual(["started"]);
    expect(overdue({ stage: "started" }, "2024")).toEqual(["operating"]);
    expect(overdue({}, "2023-04")).toEqual(["signed", "started"]);
    expect(overdue({ stage: "ended" }, "2024")).toEqual([]);
    expect(overdue({ expected: { lead: "2023" } }, "2024")).toEqual([]);
  });
});
