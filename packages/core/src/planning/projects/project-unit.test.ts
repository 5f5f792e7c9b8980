import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument } from "../../model/document.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import { projectUnits } from "./project-unit.js";
import type { ProjectUnit } from "./project-unit.js";

type ProjectPart = Omit<NonNullable<ChainParts["projects"]>[number], "link">;

function unitsOf(projects: readonly ProjectPart[], parts: Partial<ChainDocument> = {}): readonly ProjectUnit[] {
  const { document } = chainOf({ links: ["a"], projects: projects.map((part) => ({ link: "a", ...part })) });
  return projectUnits(buildChain({ ...document, ...parts }));
}
const yuan = (value: number): { value: number; unit: string } => ({ value, unit: "亿元" });
const whole = (...phases: ProjectPart[]): ProjectUnit =>
  unitsOf([
    { id: "whole" },
    ...phases.map((phase, i) => ({ id: `phase-${String(i)}`, parent: "whole", ...phase })),
  ])[0]!;

describe("what a bureau counts as one project", () => {
  test("is a project without parent, or with one that is not recorded, with all below it", () => {
    const units = unitsOf([
      { id: "z", name: "末" },
      { id: "two", parent: "top" },
      { id: "m", parent: "nowhere" },
      { id: "deep", parent: "one" },
      { id: "top" },
      { id: "one", parent: "top" },
      { id: "above", parent: "deep" },
    ]);
    expect(units.map(({ key, name, phases }) => [key, name, phases])).toEqual([
      ["m", "m", []],
      ["top", "top", ["above", "deep", "one", "two"]],
      ["z", "末", []],
    ]);
  });

  test("has the sum of its phases if all of them give it, else its own number, level by level", () => {
    const family = (...signed: (number | undefined)[]): unknown => {
      const ids = ["top", "one", "two", "one-a", "one-b"];
      const parents = [undefined, "top", "top", "one", "one"];
      const [unit] = unitsOf(
        ids.map((id, i) => ({
          id,
          ...(parents[i] !== undefined && { parent: parents[i] }),
          ...(signed[i] !== undefined && { signed: yuan(signed[i]) }),
        })),
      );
      return unit?.signed?.map(({ value }) => value);
    };
    expect(family(100, 50, 30, 20, 10)).toEqual([20, 10, 30]);
    expect(family(100, 50, 30, 20, undefined)).toEqual([50, 30]);
    expect(family(100, undefined, 30, 20, undefined)).toEqual([100]);
    expect(family(undefined, undefined, undefined, 20, 10)).toBeUndefined();
    expect(family(100, 50, undefined, 20, 10)).toEqual([100]);
  });

  test("takes each kind of money for itself", () => {
    const arrivals = [{ date: "2023", amount: yuan(1) }];
    const [unit] = unitsOf([
      { id: "top", investment: yuan(9), signed: yuan(8), arrivals: [] },
      { id: "one", parent: "top", investment: yuan(4), arrivals },
    ]);
    expect([unit?.investment, unit?.signed, unit?.arrivals]).toEqual([[yuan(4)], [yuan(8)], arrivals]);
    expect([whole().investment, whole().signed, whole().arrivals]).toEqual([undefined, undefined, undefined]);
  });

  test("is in the library by its own word, else if one of its phases is", () => {
    const of = (own: boolean | undefined, ...phases: (boolean | undefined)[]): boolean | undefined =>
      unitsOf(
        [own, ...phases].map((inLibrary, i) => ({
          id: i === 0 ? "whole" : `phase-${String(i)}`,
          ...(i > 0 && { parent: "whole" }),
          ...(inLibrary !== undefined && { inLibrary }),
        })),
      )[0]?.inLibrary;
    expect([of(undefined), of(undefined, undefined), of(false, true), of(true, false)]).toEqual([
      undefined,
      undefined,
      false,
      true,
    ]);
    expect([of(undefined, false, true), of(undefined, false), of(undefined, undefined, true)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("came to a stage at the first date of it or of a phase, the exact before the vague", () => {
    const events = (...dates: string[]): ProjectPart => ({
      events: [{ stage: "on-hold", date: "1999" }, ...dates.map((date) => ({ stage: "signed" as const, date }))],
    });
    expect(whole(events("2023-06", "2022-12"), events("2022-12-31", "2024")).dateOf("signed")).toBe("2022-12-31");
    expect(whole(events("2023")).dateOf("started")).toBeUndefined();
    expect(whole().dateOf("signed")).toBeUndefined();
  });

  test("has ended if all of it has that says a stage at all", () => {
    const ended: ProjectPart = { stage: "ended" };
    expect([whole(ended), whole(ended, ended), whole(ended, {})].map(({ isEnded }) => isEnded)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [whole(), whole(ended, { stage: "lead" }), whole({ stage: "on-hold" })].map(({ isEnded }) => isEnded),
    ).toEqual([false, false, false]);
  });
});

describe("who answers for a project", () => {
  test("is its own entry, else that of the link, else that of the document, field by field, blanks left out", () => {
    const of = (own?: { unit?: string; leader?: string }, link?: { unit?: string; leader?: string }): unknown => {
      const { document } = chainOf({
        links: [{ id: "a", ...(link && { responsible: link }) }],
        projects: [{ link: "a", ...(own && { responsible: own }) }],
      });
      return projectUnits(buildChain({ ...document, responsible: { unit: "政府", leader: " 李 " } }))[0]?.responsible;
    };
    expect(of({ unit: " 工信局 ", leader: "王" }, { unit: "招商局" })).toEqual({ unit: "工信局", leader: "王" });
    expect(of({ leader: "王" }, { unit: "招商局", leader: "赵" })).toEqual({ unit: "招商局", leader: "王" });
    expect(of({ unit: "  ", leader: "" }, { unit: " " })).toEqual({ unit: "政府", leader: "李" });
    expect(unitsOf([{ id: "p" }])[0]?.responsible).toEqual({ unit: null, leader: null });
  });
});

describe("whether a project had come to a stage", () => {
  const event = (stage: (typeof PROJECT_STAGES)[number], date: string): NonNullable<ProjectPart["events"]>[number] => ({
    stage,
    date,
  });
  const reached = (...phases: ProjectPart[]): string => whole(...phases).reached("started", "2023");

  test("is told by a dated event of it or of a later stage, of any phase", () => {
    expect(reached({ events: [event("started", "2023-12")] })).toBe("yes");
    expect(reached({}, { events: [event("full-capacity", "2023")] })).toBe("yes");
    expect(reached({ stage: "building", events: [event("started", "2024-01")] })).toBe("no");
    expect(reached({ stage: "signed", events: [event("approvals", "2022")] })).toBe("no");
    expect(reached({ stage: "on-hold", events: [event("on-hold", "2022")] })).toBe("no");
    expect(reached({ events: [event("ended", "2022"), event("started", "2022")] })).toBe("yes");
  });

  test("is undated where only the stage or the status says so", () => {
    for (const stage of ["started", "building", "trial", "operating", "full-capacity"] as const) {
      expect(reached({ stage })).toBe("undated");
    }
    expect(reached({ status: "under-construction" })).toBe("undated");
    expect(reached({ status: "built" })).toBe("undated");
    expect(reached({ stage: "lead" }, { stage: "trial" })).toBe("undated");
    expect(whole({ status: "under-construction" }).reached("building", "2023")).toBe("no");
    expect(whole({ status: "built" }).reached("operating", "2023")).toBe("undated");
    expect(whole({ status: "built" }).reached("full-capacity", "2023")).toBe("no");
  });

  test("is denied by an earlier stage, and not known where a project was put on hold, ended, or says nothing", () => {
    for (const stage of ["lead", "negotiating", "signed", "registered", "approvals"] as const) {
      expect(reached({ stage })).toBe("no");
    }
    expect(reached({ status: "planned" })).toBe("no");
    for (const part of [{ stage: "on-hold" }, { stage: "ended" }, {}] as const) expect(reached(part)).toBe("unknown");
    expect(reached({ stage: "ended" }, { stage: "lead" })).toBe("no");
    expect(reached({ status: "planned" }, { stage: "ended", events: [event("signed", "2020")] })).toBe("no");
    expect(whole({ status: "planned" }).reached("lead", "2023")).toBe("no");
  });
});
