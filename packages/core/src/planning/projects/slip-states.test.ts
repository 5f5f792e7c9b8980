import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument } from "../../model/document.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import { projectSlips } from "./project-slips.js";
import type { SlipOptions, SlipState } from "./project-slips.js";
import { SERVICE_LEVELS, slipKindOf } from "./service-levels.js";

type ProjectPart = Omit<NonNullable<ChainParts["projects"]>[number], "link">;
type Slips = NonNullable<ChainDocument["slips"]>;

function slipsOf(
  projects: readonly ProjectPart[],
  slips: Slips = [],
  options: SlipOptions = { asOf: "2024-06-30" },
): readonly SlipState[] {
  const { document } = chainOf({ links: ["a"], projects: projects.map((part) => ({ link: "a", ...part })) });
  return projectSlips(buildChain({ ...document, slips }), options);
}
const one = (part: ProjectPart, slip?: Omit<Slips[number], "project">, options?: SlipOptions): SlipState =>
  slipsOf([{ id: "p", ...part }], slip === undefined ? [] : [{ project: "p", ...slip }], options)[0]!;

describe("the service levels", () => {
  test("go step by step from lead to operation: tracked to signing, then landed", () => {
    expect(SERVICE_LEVELS.map(({ from, to, days }) => [from, to, days])).toEqual([
      ["lead", "negotiating", 30],
      ["negotiating", "signed", 90],
      ["signed", "registered", 30],
      ["registered", "approvals", 30],
      ["approvals", "started", 60],
      ["started", "building", 30],
      ["building", "trial", 540],
      ["trial", "operating", 180],
    ]);
    for (const { kind, from } of SERVICE_LEVELS) expect(slipKindOf(from)).toBe(kind);
    expect(PROJECT_STAGES.map(slipKindOf)).toEqual([
      ...Array<string>(2).fill("tracking"),
      ...Array<string>(6).fill("landing"),
      ...Array<null>(4).fill(null),
    ]);
  });

  test.each([-1, 1.5, 36_526, Number.NaN])("refuse %d days, and nothing from 0 to a hundred years", (days) => {
    const [level] = SERVICE_LEVELS;
    expect(() => slipsOf([], [], { levels: [{ ...level!, days }] })).toThrow(
      expect.objectContaining({ code: "invalid-option", details: { option: "levels", value: days } }),
    );
    for (const sound of [0, 36_525]) expect(slipsOf([], [], { levels: [{ ...level!, days: sound }] })).toEqual([]);
  });
});

describe("a slip that a stage asks for", () => {
  test("is due from the last time that the project came to that stage", () => {
    const events = [
      { stage: "on-hold" as const, date: "2024-02-01" },
      { stage: "signed" as const, date: "2024-05-01" },
      { stage: "signed" as const, date: "2023-01-01" },
    ];
    expect(one({ name: "一期", stage: "signed", events })).toMatchObject({
      name: "一期",
      kind: "landing",
      isRecorded: false,
      since: "2024-05-01",
      next: "registered",
      due: "2024-05-31",
      dueBy: "service-level",
      isDone: false,
      isOverdue: true,
      daysOver: 30,
      tasks: 0,
      tasksDone: 0,
    });
  });

  test("is of a phase, not of what has phases, and of no project without stage or beyond the work", () => {
    const found = slipsOf([
      { id: "whole", stage: "signed" },
      { id: "phase", stage: "signed", parent: "whole" },
      { id: "bare", status: "planned" },
      { id: "done", stage: "operating" },
      { id: "held", stage: "on-hold" },
    ]);
    expect(found.map(({ project, name }) => [project, name])).toEqual([["phase", "phase"]]);
  });

  test("is not made where one is recorded, but the other kind still is", () => {
    expect(slipsOf([{ id: "p", stage: "lead" }], [{ project: "p", kind: "tracking" }])).toHaveLength(1);
    const both = slipsOf([{ id: "p", stage: "lead" }], [{ project: "p", kind: "landing" }]);
    expect(both.map(({ kind, isRecorded }) => [kind, isRecorded])).toEqual([
      ["tracking", false],
      ["landing", true],
    ]);
  });

  test("takes the row of its own kind and stage, and without one has neither next stage nor date", () => {
    const events = [{ stage: "signed" as const, date: "2024-05-01" }];
    const levels = [
      { kind: "tracking", from: "signed", to: "ended", days: 1 },
      { kind: "landing", from: "trial", to: "ended", days: 2 },
      { kind: "landing", from: "signed", to: "started", days: 3 },
    ] as const;
    expect(one({ stage: "signed", events }, undefined, { levels })).toMatchObject({
      next: "started",
      due: "2024-05-04",
    });
    const none = one({ stage: "signed", events }, undefined, { levels: levels.slice(0, 2), asOf: "2024-06" });
    expect(none).toMatchObject({ next: null, due: null, dueBy: null, isOverdue: null, daysOver: null });
  });
});

describe("slips stand", () => {
  test("by project, tracking before landing, whatever the order of the records", () => {
    const projects = ["m", "z", "a"].map((id): ProjectPart => ({ id, stage: "lead" }));
    const slips = ["z", "a", "m"].flatMap((project): Slips => [
      { project, kind: "landing" },
      { project, kind: "tracking" },
    ]);
    const expected = ["a", "m", "z"].flatMap((project) => [`${project} tracking`, `${project} landing`]);
    const order = (list: Slips): string[] => slipsOf(projects, list).map(({ project, kind }) => `${project} ${kind}`);
    expect(order(slips)).toEqual(expected);
    expect(order([...slips].reverse())).toEqual(expected);
  });
});

describe("a slip is done", () => {
  const tasks = (...done: (boolean | undefined)[]): NonNullable<Slips[number]["tasks"]> =>
    done.map((own) => ({ text: "x", ...(own !== undefined && { done: own }) }));

  test("when all of its tasks are, and without tasks it is not", () => {
    expect(one({ stage: "lead" }, { kind: "tracking", tasks: tasks(true, true) })).toMatchObject({
      isDone: true,
      tasks: 2,
      tasksDone: 2,
      isOverdue: false,
    });
    expect(one({ stage: "lead" }, { kind: "tracking", tasks: tasks(true, false, undefined) })).toMatchObject({
      isDone: false,
      tasks: 3,
      tasksDone: 1,
    });
    expect(one({ stage: "lead" }, { kind: "tracking", tasks: [] }).isDone).toBe(false);
  });

  test.each([
    ["tracking", "negotiating", false],
    ["tracking", "signed", true],
    ["tracking", "ended", true],
    ["tracking", "on-hold", false],
    ["landing", "lead", false],
    ["landing", "trial", false],
    ["landing", "operating", true],
    ["landing", "ended", true],
    ["landing", "on-hold", false],
  ] as const)("a %s slip by the stage %s: %s", (kind, stage, isDone) => {
    const found = slipsOf([{ id: "p", stage }], [{ project: "p", kind, due: "2024-06-29" }]).find(
      (slip) => slip.kind === kind,
    );
    expect(found).toMatchObject({ isDone, isOverdue: !isDone, daysOver: isDone ? null : 1 });
  });

  test("of a project without stage nobody knows that it is", () => {
    expect(one({ status: "built" }, { kind: "landing", due: "2024-07" })).toMatchObject({
      stage: null,
      since: null,
      isDone: false,
      isOverdue: false,
      daysOver: -31,
      dueBy: "slip",
    });
  });
});

test("the owner is whom the slip names, else the responsible unit; a date that is none is refused", () => {
  const responsible = { unit: "工信局" };
  expect(one({ stage: "lead", responsible }, { kind: "tracking", owner: "张" }).owner).toBe("张");
  expect(one({ stage: "lead", responsible }, { kind: "tracking" }).owner).toBe("工信局");
  expect(one({ stage: "lead" }, { kind: "tracking" }).owner).toBeNull();
  expect(() => slipsOf([], [], { asOf: "soon" })).toThrow(
    expect.objectContaining({ code: "invalid-option", details: { option: "asOf", value: "soon" } }),
  );
});
