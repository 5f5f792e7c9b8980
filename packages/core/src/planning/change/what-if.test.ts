import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { runs } from "../../../test/runs.js";
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { ChainAnalysis } from "../../analysis/chain-analysis.js";
import type { Chain } from "../../model/chain.js";
import { buildChain } from "../../model/build-chain.js";
import type { Flow } from "../../model/document.js";
import { PROJECT_STAGES } from "../../model/stages.js";
import { whatIf } from "./what-if.js";
import type { TrialFields } from "./what-if.js";

type ProjectPart = NonNullable<ChainParts["projects"]>[number];

/** Everything that an analysis says, reasons worked out. */
function told(analysis: ChainAnalysis): unknown {
  const { links, classes, localSupply, completeness, issues, options, rangesBound } = analysis;
  return {
    links: [...links].map(([key, row]) => [key, { ...row }]),
    classes,
    localSupply,
    completeness,
    issues,
    options,
    rangesBound,
  };
}

const chain = (): Chain =>
  chainOf({
    surveyed: true,
    links: ["ore", "separator", "cell", { id: "far", finalDemand: 3 }],
    flows: [
      { from: "ore", to: "separator", coefficient: 2 },
      { from: "separator", to: "cell", coefficient: 1300 },
    ],
    enterprises: [{ id: "A", name: "甲" }],
    projects: [
      { id: "o", link: "ore", enterprise: "A", stage: "operating", capacity: 1 },
      { id: "s", link: "separator", enterprise: "A", stage: "signed", capacity: 100 },
      { id: "c", link: "cell", enterprise: "A", stage: "operating", capacity: 2 },
    ],
  });

describe("whatIf()", () => {
  test("golden: a separator that starts to run closes 100 of 2 600, mends the cut, and asks for ore", () => {
    const now = whatIf(chain());
    expect(now.analysis.links.get("separator")).toMatchObject({
      severing: true,
      residual: { afterBuilt: { base: 2600 } },
    });
    const then = now.change("s", { stage: "operating" });
    expect(then.analysis.links.get("separator")).toMatchObject({
      severing: false,
      residual: { afterBuilt: { base: 2500 } },
    });
    expect(then.analysis.links.get("ore")?.demand?.base).toBe(200);
    expect(then.analysis.links.get("far")).toBe(now.analysis.links.get("far"));
    expect(now.chain.projects.get("s")?.stage).toBe("signed");
    expect(told(now.analysis)).toEqual(told(analyzeChain(chain())));
    expect(told(now.change("s", {}).analysis)).toEqual(told(now.analysis));
  });

  test("refuses a project that is not there and a value that is not sound", () => {
    const now = whatIf(chain());
    const refused = expect.objectContaining({ code: "edit-refused" });
    expect(() => now.change("nobody", { capacity: 1 })).toThrow(refused);
    expect(() => now.change("s", { capacity: -1 })).toThrow(refused);
    expect(() => now.change("s", { capacity: 1e300 })).toThrow(refused);
    expect(() => now.change("s", { stage: "nowhere" as never })).toThrow(refused);
  });

  test("the shares of alternatives are understood together, however far from the change", () => {
    // cathode a or b goes into the pack; nobody knows the shares, which is no matter of the salt that goes into a
    const own = chainOf({
      surveyed: true,
      links: ["salt", "a", "b", "pack"],
      flows: [
        { from: "salt", to: "a", coefficient: 1 },
        { from: "a", to: "pack", coefficient: 2, alternative: "x" },
        { from: "b", to: "pack", coefficient: 2, alternative: "x" },
      ],
      projects: [
        { id: "p", link: "pack", stage: "operating", capacity: 3 },
        { id: "q", link: "a", stage: "operating", capacity: 3 },
      ],
    });
    for (const project of ["p", "q"]) {
      const then = whatIf(own).change(project, { capacity: 5 });
      expect(told(then.analysis)).toEqual(told(analyzeChain(buildChain(then.chain.document))));
    }
  });

  test("by rules of one's own a link may be blank for its demand, and a strong one two steps away extend into it", () => {
    const own = chainOf({
      surveyed: true,
      links: ["ore", "separator", "cell"],
      flows: [
        { from: "ore", to: "separator", coefficient: 0.001 },
        { from: "separator", to: "cell", coefficient: 10 },
      ],
      projects: [
        { id: "o", link: "ore", stage: "operating", capacity: 1000 },
        { id: "s", link: "separator", stage: "operating", capacity: 1 },
        { id: "c", link: "cell", stage: "operating", capacity: 1 },
      ],
      rules: {
        classes: [
          { id: "starved", class: "blank", anyOf: [[{ fact: "demand", is: ">", value: 100 }]] },
          { id: "ample", class: "strong", anyOf: [[{ fact: "supply", is: ">", value: 500 }]] },
        ],
      },
    });
    const then = whatIf(own).change("c", { capacity: 50 });
    expect(then.analysis.links.get("ore")?.extendInto).toEqual(["separator"]);
    expect(told(then.analysis)).toEqual(told(analyzeChain(buildChain(then.chain.document))));
  });

  test("property: answers one after another are what a full analysis says, reasons and all", () => {
    const SIZE = 9;
    const key = (i: number): string => `l${String(i)}`;
    const link = fc.record({ surveyed: fc.boolean(), final: fc.boolean(), isStock: fc.integer({ min: 0, max: 9 }) });
    const flow = fc.record({
      from: fc.nat(SIZE - 1),
      to: fc.nat(SIZE - 1),
      kind: fc.constantFrom("input" as const, "input" as const, "input" as const, "return" as const, "credit" as const),
      coefficient: fc.constantFrom(undefined, 0, 0.5, 2, { low: 1, base: 2, high: 3 }),
      alternative: fc.constantFrom(undefined, undefined, "x"),
      share: fc.constantFrom(undefined, 0.5, 1),
    });
    const project = fc.record({
      link: fc.nat(SIZE - 1),
      stage: fc.constantFrom(undefined, ...PROJECT_STAGES),
      capacity: fc.option(fc.nat(50), { nil: undefined }),
      enterprise: fc.constantFrom(undefined, "A", "B", "C"),
      parent: fc.option(fc.nat(3), { nil: undefined }),
      unit: fc.constantFrom(undefined, undefined, "万吨", "GWh/a"),
    });
    const change = fc.record({
      project: fc.nat(9),
      fields: fc.record<TrialFields>(
        {
          stage: fc.constantFrom(undefined, ...PROJECT_STAGES),
          capacity: fc.option(fc.nat(50), { nil: undefined }),
          utilisation: fc.constantFrom(undefined, 0.5),
        },
        { requiredKeys: [] },
      ),
    });
    const options = fc.constantFrom(
      {},
      { matched: true },
      { plannedFrom: "lead" as const },
      { demandStatuses: ["built" as const] },
      { basis: "target" as const },
      {
        basis: "capacity" as const,
        targets: new Map([
          ["l1", 5],
          ["l4", 70],
        ]),
      },
      { locationQuotients: new Map([["l1", 2]]) },
    );
    const given = <T extends object>(record: T): T =>
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
    fc.assert(
      fc.property(
        fc.array(link, { minLength: SIZE, maxLength: SIZE }),
        fc.array(flow, { maxLength: 14 }),
        fc.array(project, { minLength: 10, maxLength: 14 }),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        options,
        (links, flows, projects, changes, opts) => {
          const isTarget = "basis" in opts && opts.basis === "target";
          const seen = new Set<string>();
          const { document } = chainOf({
            links: links.map(({ surveyed, final, isStock }, i) => ({
              id: key(i),
              surveyed,
              unit: isStock === 0 ? "MW" : "t/a",
              ...(final && { finalDemand: 10 }),
            })),
            // requirement wants a chain without cycles and returns; the rest does not mind
            flows: flows
              .filter(({ from, to, kind }) => (isTarget ? from < to && kind === "input" : from !== to))
              .map(({ from, to, ...rest }) => given({ from: key(from), to: key(to), ...rest }) as Flow)
              .filter(({ from, to, kind }) => !seen.has(`${from} ${to} ${kind}`) && seen.add(`${from} ${to} ${kind}`)),
            enterprises: [
              { id: "A", name: "A" },
              { id: "B", name: "B", group: "g" },
              { id: "C", name: "C", group: "g" },
            ],
            projects: projects.map(({ link: at, parent, ...rest }, i) =>
              given({
                id: `p${String(i)}`,
                link: key(at),
                ...rest,
                ...(parent !== undefined && i > 3 && { parent: `p${String(parent)}` }),
              }),
            ) as ProjectPart[],
          });
          let state = whatIf(buildChain(document), opts);
          for (const { project: at, fields } of changes) {
            state = state.change(`p${String(at)}`, fields);
            const full = analyzeChain(buildChain(state.chain.document), opts);
            expect(told(state.analysis)).toEqual(told(full));
          }
        },
      ),
      { numRuns: runs(40) },
    );
  }, 60_000);
});
