import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import { appraisalTable } from "./appraisal.js";

type ProjectPart = Omit<NonNullable<ChainParts["projects"]>[number], "link">;

function chainWith(projects: readonly ProjectPart[], asOf?: string): Chain {
  const { document } = chainOf({ links: ["a"], projects: projects.map((part) => ({ link: "a", ...part })) });
  return buildChain({ ...document, ...(asOf !== undefined && { asOf }) });
}
const names = (list: readonly { readonly name: string | null }[]): (string | null)[] => list.map(({ name }) => name);
const of = (unit?: string, leader?: string): ProjectPart => ({
  responsible: { ...(unit !== undefined && { unit }), ...(leader !== undefined && { leader }) },
});

describe("the rows of the appraisal table", () => {
  test("stand by name, and there is one for nobody only where nobody answers", () => {
    const { byUnit, byLeader } = appraisalTable(
      chainWith([of("丙", "c"), of("甲", "b"), of("乙"), of("甲", "a")], "2024"),
    );
    expect(names(byUnit)).toEqual(["丙", "乙", "甲"].sort());
    expect(names(byLeader)).toEqual(["a", "b", "c", null]);
  });

  test("have the projects and the slips of their own, open, overdue and undated", () => {
    const slip = (unit: string, date?: string): ProjectPart => ({
      ...of(unit),
      stage: "signed",
      ...(date !== undefined && { events: [{ stage: "signed" as const, date }] }),
    });
    const { byUnit, total } = appraisalTable(
      chainWith(
        [slip("A", "2024-01-01"), slip("A", "2024-05-31"), slip("A"), slip("B", "2023-01-01"), of("C")],
        "2024-06",
      ),
    );
    const brief = ({ name, projects, openSlips, overdueSlips, undatedSlips }: (typeof byUnit)[number]): unknown[] => [
      name,
      projects,
      openSlips,
      overdueSlips,
      undatedSlips,
    ];
    expect(byUnit.map(brief)).toEqual([
      ["A", 3, 3, 1, 1],
      ["B", 1, 1, 1, 0],
      ["C", 1, 0, 0, 0],
    ]);
    expect(brief(total)).toEqual([null, 5, 4, 2, 1]);
  });

  test("of several chains are of the period of the first, unless one is asked for", () => {
    const signed: ProjectPart = { events: [{ stage: "signed", date: "2023-05" }] };
    const chains = [chainWith([signed], "2023"), chainWith([signed], "2024")];
    expect(appraisalTable(chains).total.indicators).toMatchObject({ from: "2023", to: "2023", signedCount: 2 });
    expect(appraisalTable([...chains].reverse()).total.indicators).toMatchObject({ from: "2024", signedCount: 0 });
    expect(appraisalTable(chains, { from: "2023-05", to: "2023-06" }).total.indicators.from).toBe("2023-05");
    expect(appraisalTable([], { year: 2023 })).toMatchObject({ byUnit: [], byLeader: [], total: { projects: 0 } });
    expect(() => appraisalTable([])).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });
});
