import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Project } from "../model/chain.js";
import type { ProjectRecord } from "../model/document.js";
import { PROJECT_STAGES } from "../model/stages.js";
import type { PlannedStage } from "../model/stages.js";
import { enterpriseOf } from "./compiled-projects.js";
import { projectRoles, sumStatuses, tallyProjects } from "./project-tally.js";
import type { LinkTally } from "./project-tally.js";

type Parts = Partial<ProjectRecord>;
const at = (parts: readonly Parts[], unit?: string): ReturnType<typeof chainOf> =>
  chainOf({
    links: [{ id: "cell", ...(unit !== undefined && { unit }) }],
    projects: parts.map((part, i) => ({ id: `p${String(i)}`, link: "cell", ...part })),
  });

function tally(parts: readonly Parts[], plannedFrom?: PlannedStage, unit?: string): LinkTally {
  return tallyProjects(at(parts, unit), plannedFrom && { plannedFrom }).get("cell")!;
}

function roles(parts: readonly Parts[]): string[] {
  const chain = at(parts);
  const roleOf = projectRoles(chain);
  return [...chain.projects].map(([key, project]) => roleOf(key, project));
}

const outputs = ({ byStatus }: LinkTally): number[] => Object.values(byStatus).map(({ output }) => output);
const projects = ({ byStatus }: LinkTally): number[] => Object.values(byStatus).map((each) => each.projects);

describe("which projects count", () => {
  test("every stage, with a named enterprise", () => {
    const of = (stage: ProjectRecord["stage"]): string => roles([{ stage: stage!, enterprise: "E" }])[0]!;
    expect(PROJECT_STAGES.map((stage) => `${stage} ${of(stage)}`)).toEqual([
      "lead prospect",
      "negotiating prospect",
      "signed planned",
      "registered planned",
      "approvals planned",
      "started under-construction",
      "building under-construction",
      "trial under-construction",
      "operating built",
      "full-capacity built",
      "on-hold inactive",
      "ended inactive",
    ]);
  });

  test("planned without enterprise is the gap itself; built and under construction count without", () => {
    expect(roles([{ stage: "approvals" }, { stage: "trial" }, { stage: "operating" }])).toEqual([
      "prospect",
      "under-construction",
      "built",
    ]);
  });

  test("planned without stage counts if it is named, and says so", () => {
    const { byStatus, prospects } = tally([{ status: "planned", enterprise: "E", capacity: 2 }, { status: "planned" }]);
    expect(byStatus.planned).toMatchObject({ projects: 1, output: 2, unstaged: 1 });
    expect(prospects).toEqual(["p1"]);
  });

  test("plannedFrom moves the line", () => {
    const stages = [
      { stage: "lead" },
      { stage: "negotiating" },
      { stage: "signed" },
      { stage: "registered" },
      { stage: "approvals" },
    ] as const;
    const counted = (from: PlannedStage): number =>
      tally(
        stages.map((part) => ({ ...part, enterprise: "E" })),
        from,
      ).byStatus.planned.projects;
    expect((["lead", "negotiating", "signed", "registered", "approvals"] as const).map(counted)).toEqual([
      5, 4, 3, 2, 1,
    ]);
  });

  test("a stage wins over a status, and neither means inactive", () => {
    expect(roles([{ stage: "on-hold", status: "built" }, {}])).toEqual(["inactive", "inactive"]);
    expect(tally([{ stage: "on-hold", capacity: 9 }, { stage: "ended" }, {}])).toMatchObject({ inactive: 3 });
  });

  test("those of a link that the graph does not have are left out", () => {
    const chain = chainOf({ links: ["a", "b"], projects: [{ id: "p", link: "b", status: "built", capacity: 2 }] });
    const lost: Project = { id: "o", link: "gone", status: "built", capacity: 5, unit: "万吨/年" };
    const tallies = tallyProjects({ ...chain, projects: new Map([["o", lost], ...chain.projects]) });
    expect(Array.from(tallies, ([key, { byStatus }]) => [key, byStatus.built.projects, byStatus.built.output])).toEqual(
      [
        ["a", 0, 0],
        ["b", 1, 2],
      ],
    );
  });

  test("prospects are named in order of key, whatever their order in the document", () => {
    const chain = chainOf({
      links: ["cell"],
      projects: ["b", "10", "a", "9"].map((id) => ({ id, link: "cell", stage: "lead" as const })),
    });
    expect(tallyProjects(chain).get("cell")?.prospects).toEqual(["10", "9", "a", "b"]);
  });
});

describe("what they add up to", () => {
  test("capacity times utilisation, by status; what is not recorded is counted, not added", () => {
    const sum = tally([
      { status: "built", capacity: 10, utilisation: 0.5 },
      { status: "built", capacity: 4 },
      { status: "built" },
      { status: "under-construction", capacity: 3, utilisation: 0 },
      { stage: "signed", enterprise: "E", capacity: 7 },
    ]);
    expect(outputs(sum)).toEqual([9, 0, 7]);
    expect(sum.byStatus.built).toMatchObject({ projects: 3, recorded: 2, unrecorded: 1, nameplate: 1 });
    expect(sum.byStatus["under-construction"]).toMatchObject({ recorded: 1, nameplate: 0 });
  });

  test("converts to the unit of the link, per year understood, and counts what does not convert", () => {
    const parts: Parts[] = [
      { status: "built", capacity: 3, unit: "万吨/年" },
      { status: "built", capacity: 1, unit: "万吨" },
      { status: "built", capacity: 5, unit: "t/a" },
      { status: "built", capacity: 5 },
      { status: "built", capacity: 8, unit: "GWh/a" },
      { status: "built", capacity: 8, unit: "锅" },
    ];
    const { built } = tally(parts, undefined, "t/a").byStatus;
    expect(built).toMatchObject({ output: 40_010, projects: 6, recorded: 4, unlike: 2, unrecorded: 0 });
  });

  test("the same unit of its own is no conversion", () => {
    expect(tally([{ status: "built", capacity: 3, unit: "锅" }], undefined, "锅").byStatus.built.output).toBe(3);
  });

  test("sums statuses field by field, each once", () => {
    const sum = tally([
      { status: "built", capacity: 1 },
      { status: "under-construction", capacity: 2 },
      { status: "under-construction" },
    ]);
    expect(sumStatuses(sum, ["built", "under-construction", "built"])).toEqual({
      projects: 3,
      output: 3,
      recorded: 2,
      unrecorded: 1,
      unlike: 0,
      nameplate: 2,
      unstaged: 0,
    });
    expect(sumStatuses(sum, [])).toMatchObject({ projects: 0, output: 0 });
  });
});

describe("containers and phases", () => {
  const parent: Parts = { status: "built", capacity: 10, enterprise: "E" };

  test("phases that all give capacity count, the container does not", () => {
    const sum = tally([
      parent,
      { status: "built", capacity: 3, parent: "p0" },
      { status: "under-construction", capacity: 6, parent: "p0" },
    ]);
    expect([projects(sum), outputs(sum)]).toEqual([
      [1, 1, 0],
      [3, 6, 0],
    ]);
  });

  test("a phase without capacity makes the container count, and it alone", () => {
    const sum = tally([parent, { status: "built", capacity: 3, parent: "p0" }, { status: "built", parent: "p0" }]);
    expect([projects(sum), outputs(sum)]).toEqual([
      [1, 0, 0],
      [10, 0, 0],
    ]);
  });

  test("a container without capacity leaves the count to its phases", () => {
    const sum = tally([
      { status: "built" },
      { status: "built", capacity: 3, parent: "p0" },
      { status: "built", parent: "p0" },
    ]);
    expect([projects(sum), outputs(sum), sum.byStatus.built.unrecorded]).toEqual([[2, 0, 0], [3, 0, 0], 1]);
  });

  test("a container on hold does not count in place of its phases", () => {
    const parts: Parts[] = [
      { stage: "on-hold", capacity: 10 },
      { status: "built", parent: "p0" },
    ];
    expect(projects(tally(parts))).toEqual([1, 0, 0]);
    expect(roles(parts)).toEqual(["container", "built"]);
  });

  test("containers in containers: the innermost phases decide first", () => {
    // p0 > p1 > (p2, p3) and p0 > p4: p1 counts for its phases, so p0 has capacities of all that is below it
    const inner: Parts[] = [
      { capacity: 100, status: "built" },
      { capacity: 10, status: "built", parent: "p0" },
      { capacity: 4, status: "built", parent: "p1" },
      { status: "built", parent: "p1" },
      { capacity: 5, status: "built", parent: "p0" },
    ];
    expect(roles(inner)).toEqual(["container", "built", "within-parent", "within-parent", "built"]);
    expect(outputs(tally(inner))).toEqual([15, 0, 0]);
    const outer: Parts[] = inner.map((part, i) => (i === 4 ? { status: "built", parent: "p0" } : part));
    expect(roles(outer)).toEqual(["built", "within-parent", "within-parent", "within-parent", "within-parent"]);
    expect(outputs(tally(outer))).toEqual([100, 0, 0]);
  });

  test("a parent that is not there makes no container", () => {
    expect(roles([{ status: "built", parent: "gone" }])).toEqual(["built"]);
  });

  test("a prospect within a container stays a prospect", () => {
    const sum = tally([
      { capacity: 10, status: "built" },
      { capacity: 3, status: "built", parent: "p0" },
      { capacity: 7, stage: "lead", parent: "p0" },
    ]);
    expect([outputs(sum), sum.prospects]).toEqual([[3, 0, 0], ["p2"]]);
  });

  test("a phase has the enterprise of what it is a phase of, and is planned by it", () => {
    const chain = at([{ enterprise: "E" }, { parent: "p0" }, { parent: "p1", stage: "signed" }, { parent: "gone" }]);
    const owner = (key: string): string | undefined => enterpriseOf(chain, chain.projects.get(key)!);
    expect(["p0", "p1", "p2", "p3"].map(owner)).toEqual(["E", "E", "E", undefined]);
    expect(tallyProjects(chain).get("cell")?.byStatus.planned.projects).toBe(1);
  });

  test("a chain of 10 000 phases within one another does not overflow", () => {
    const parts = Array.from({ length: 10_000 }, (_, i) => ({
      status: "built" as const,
      capacity: 1,
      ...(i > 0 && { parent: `p${String(i - 1)}` }),
    }));
    expect(outputs(tally(parts))).toEqual([1, 0, 0]);
  });
});
