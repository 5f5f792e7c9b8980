import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { Chain } from "../../model/chain.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument } from "../../model/document.js";
import { appraisalTable } from "./appraisal.js";
import { projectSlips } from "./project-slips.js";
import { SERVICE_LEVELS } from "./service-levels.js";

const on = (
  stage: "lead" | "signed" | "negotiating" | "started",
  date: string,
): { stage: typeof stage; date: string } => ({
  stage,
  date,
});

function chain(parts: Partial<ChainDocument> = {}): Chain {
  const { document } = chainOf({
    links: [{ id: "a", responsible: { unit: "工信局", leader: "王" } }, "b"],
    projects: [
      {
        id: "p1",
        name: "一号",
        link: "a",
        stage: "negotiating",
        events: [on("lead", "2023-01"), on("negotiating", "2023-10-01")],
      },
      {
        id: "p2",
        link: "b",
        stage: "signed",
        events: [on("signed", "2023-12-31")],
        responsible: { unit: "招商局" },
        signed: { value: 2, unit: "亿元" },
        arrivals: [{ date: "2023-12", amount: { value: 1, unit: "亿元" } }],
      },
      { id: "p3", link: "b", stage: "operating" },
      { id: "p4", link: "b", stage: "lead" },
      { id: "p5", link: "b", stage: "on-hold" },
    ],
  });
  return buildChain({ ...document, asOf: "2024-01-31", ...parts });
}

describe("projectSlips()", () => {
  test("are due by the table after the project came to its stage, and overdue or not as of a date", () => {
    const rows = projectSlips(chain());
    expect(
      rows.map(({ project, kind, due, isOverdue, daysOver }) => [project, kind, due, isOverdue, daysOver]),
    ).toEqual([
      // 2023-10-01 + 90 days
      ["p1", "tracking", "2023-12-30", true, 32],
      // 2023-12-31 + 30 days
      ["p2", "landing", "2024-01-30", true, 1],
      ["p4", "tracking", null, null, null],
    ]);
    expect(rows[0]).toMatchObject({
      owner: "工信局",
      since: "2023-10-01",
      next: "signed",
      dueBy: "service-level",
      isRecorded: false,
    });
    expect(projectSlips(chain(), { asOf: "2024-01-30" })[1]).toMatchObject({ isOverdue: false, daysOver: 0 });
  });

  test("the table is the user's", () => {
    const levels = SERVICE_LEVELS.map((row) => (row.from === "signed" ? { ...row, days: 60 } : row));
    expect(projectSlips(chain(), { levels })[1]).toMatchObject({ due: "2024-02-29", isOverdue: false, daysOver: -29 });
    expect(projectSlips(chain(), { levels: [] })[1]).toMatchObject({ due: null, isOverdue: null });
    const wrong = [{ kind: "tracking", from: "lead", to: "signed", days: 1e15 }] as const;
    expect(() => projectSlips(chain(), { levels: wrong })).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test("a date on the slip goes before the table, and what is done is not overdue", () => {
    const slips = [
      {
        project: "p1",
        kind: "tracking" as const,
        due: "2024-06",
        owner: "张",
        tasks: [{ text: "x", done: true }, { text: "y" }],
      },
      { project: "p2", kind: "landing" as const, due: "2023-01", tasks: [{ text: "x", done: true }] },
      { project: "p2", kind: "tracking" as const, due: "2023-01" },
      { project: "p3", kind: "landing" as const, due: "2023-01" },
      { project: "p5", kind: "landing" as const, due: "2023-01" },
      { project: "gone", kind: "tracking" as const },
    ];
    const rows = projectSlips(chain({ slips }));
    const brief = rows.map(({ project, kind, dueBy, isDone, isOverdue }) => [project, kind, dueBy, isDone, isOverdue]);
    expect(brief).toEqual([
      ["p1", "tracking", "slip", false, false],
      ["p2", "tracking", "slip", true, false],
      ["p2", "landing", "slip", true, false],
      ["p3", "landing", "slip", true, false],
      ["p4", "tracking", null, false, null],
      ["p5", "landing", "slip", false, true],
    ]);
    expect(rows[0]).toMatchObject({ owner: "张", tasks: 2, tasksDone: 1, isRecorded: true });
  });

  test("nobody can say what is overdue without a date", () => {
    const { asOf: _, ...document } = chain().document;
    expect(projectSlips(buildChain(document))[0]).toMatchObject({ due: "2023-12-30", isOverdue: null, daysOver: null });
  });
});

describe("appraisalTable()", () => {
  test("has one row for each unit and leader, those without one last, and a total", () => {
    const { byUnit, byLeader, total } = appraisalTable(chain(), { year: 2023 });
    expect(
      byUnit.map(({ name, projects, openSlips, overdueSlips }) => [name, projects, openSlips, overdueSlips]),
    ).toEqual([
      ["工信局", 1, 1, 1],
      ["招商局", 1, 1, 1],
      [null, 3, 1, 0],
    ]);
    expect(byUnit[1]?.indicators).toMatchObject({ signedCount: 1, arrivalRate: { rate: 0.5 } });
    expect(byLeader.map(({ name, projects }) => [name, projects])).toEqual([
      ["王", 1],
      [null, 4],
    ]);
    expect(total).toMatchObject({
      projects: 5,
      openSlips: 3,
      overdueSlips: 2,
      undatedSlips: 1,
      indicators: { signedCount: 1 },
    });
  });

  test("adds up several chains, and only the projects asked for", () => {
    expect(appraisalTable([chain(), chain()], { year: 2023 }).total.indicators).toMatchObject({
      signedCount: 2,
      signedMoney: { value: 4 },
    });
    const some = appraisalTable(chain(), { year: 2023, projects: ({ key }) => key === "p2" });
    expect(some.total).toMatchObject({ projects: 1, openSlips: 1, overdueSlips: 1, undatedSlips: 0 });
    expect(some.byUnit.map(({ name, openSlips }) => [name, openSlips])).toEqual([["招商局", 1]]);
    expect(appraisalTable([], { year: 2023 }).byUnit).toEqual([]);
  });

  test("takes the slips of the phases of a project asked for along", () => {
    const phased = buildChain({
      ...chain().document,
      projects: [
        { id: "whole", link: "a" },
        { id: "first", link: "a", parent: "whole", stage: "lead" },
        { id: "other", link: "a", stage: "lead" },
      ],
    });
    const openSlips = (key: string): number =>
      appraisalTable(phased, { year: 2023, projects: (unit) => unit.key === key }).total.openSlips;
    expect([openSlips("whole"), openSlips("other"), openSlips("none")]).toEqual([1, 1, 0]);
  });
});
