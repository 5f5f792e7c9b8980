import { editChain, PROJECT_STAGES, readChain } from "@liantu/core";
import type { Chain, ProjectRecord, ProjectStage } from "@liantu/core";
import { moveProject } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { isBefore, lastChange, stageChoices, stageEdit } from "./change-stage.js";

function chainOf(project: Partial<ProjectRecord>): Chain {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "c",
    name: "链",
    links: [{ id: "a", name: "甲", stage: "upstream" }],
    projects: [{ id: "p", link: "a", name: "项目", ...project }],
  });
  if (chain === null) throw new Error("no chain");
  return chain;
}

function changed(chain: Chain, to: ProjectStage, date: string): ProjectRecord | undefined {
  const project = chain.projects.get("p");
  if (project === undefined) throw new Error("no project");
  return editChain(chain, [stageEdit("p", project, to, date)]).document.projects?.[0];
}

describe("the stage of a project", () => {
  test.each(PROJECT_STAGES)("from %s every move forwards is the one of the library", (stage) => {
    const chain = chainOf({
      stage,
      events: [{ stage, date: "2023-05" }],
      expected: { operating: "2025", trial: "2024-12" },
    });
    const project = chain.projects.get("p");
    if (project === undefined) throw new Error("no project");
    for (const to of stageChoices(project).next) {
      const moved = moveProject(chain, "p", { stage: to, date: "2024-06" });
      expect(changed(chain, to, "2024-06")).toEqual(moved.document.projects?.[0]);
    }
  });

  test("every other stage can be put right, and each stage is offered once", () => {
    for (const stage of PROJECT_STAGES) {
      const project = chainOf({ stage }).projects.get("p");
      if (project === undefined) throw new Error("no project");
      const { next, corrections } = stageChoices(project);
      expect([...next, ...corrections, stage].sort()).toEqual([...PROJECT_STAGES].sort());
    }
  });

  test("a correction takes away the dates of what comes after, and a status that would say otherwise", () => {
    const chain = chainOf({
      stage: "operating",
      events: [
        { stage: "signed", date: "2022-01" },
        { stage: "started", date: "2022-09" },
        { stage: "operating", date: "2023-09" },
      ],
    });
    expect(changed(chain, "started", "2022-10")).toEqual({
      id: "p",
      link: "a",
      name: "项目",
      stage: "started",
      events: [
        { stage: "signed", date: "2022-01" },
        { stage: "started", date: "2022-10" },
      ],
    });
    expect(changed(chainOf({ status: "built" }), "building", "2024")).not.toHaveProperty("status");
  });
});

test("dates are compared as far as both say", () => {
  expect(isBefore("2024-05", "2024-05-18")).toBe(false);
  expect(isBefore("2024-04", "2024-05-18")).toBe(true);
  expect(isBefore("2024", "2023-12-31")).toBe(false);
  expect(isBefore("2024-05-17", "2024-05-18")).toBe(true);
  expect(lastChange({ events: [] })).toBeNull();
  const events = [
    { stage: "started" as const, date: "2024-05" },
    { stage: "signed" as const, date: "2023-12-31" },
  ];
  expect(lastChange({ events })).toBe("2024-05");
});
