import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { AnalyzeOptions, ChainAnalysis } from "../../analysis/chain-analysis.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import { whatIf } from "./what-if.js";
import type { TrialFields, WhatIf } from "./what-if.js";

/** Six links in a row, each 2 of the one before; something is made at the ends, if only after a change. */
const ROW = ["ore", "salt", "cathode", "cell", "pack", "car"];
const row = (parts: Partial<ChainParts> = {}): Chain =>
  chainOf({
    surveyed: true,
    links: ROW,
    flows: ROW.slice(1).map((to, i) => ({ from: ROW[i]!, to, coefficient: 2 })),
    projects: [
      { id: "o", link: "ore", enterprise: "A", stage: "operating", capacity: 9 },
      { id: "p", link: "pack", enterprise: "B", stage: "operating", capacity: 3 },
      { id: "c", link: "car", enterprise: "C", stage: "signed", capacity: 1 },
    ],
    ...parts,
  });
const cutsOf = ({ analysis }: WhatIf): string[] =>
  [...analysis.links.values()].filter(({ severing }) => severing).map(({ id }) => id);
const plain = (analysis: ChainAnalysis): unknown => ({
  ...analysis,
  chain: null,
  links: Array.from(analysis.links, ([key, own]) => [key, { ...own }]),
});
/** What a full analysis of the supposed document says. */
const inFull = ({ chain }: WhatIf, options: AnalyzeOptions = {}): unknown =>
  plain(analyzeChain(buildChain(chain.document), options));

describe("supposing that a plant stops or starts", () => {
  test("moves the cut of the whole chain, however far from the plant, and back again", () => {
    const now = whatIf(row());
    expect(cutsOf(now)).toEqual(["salt", "cathode", "cell"]);
    const stopped = now.change("p", { stage: "signed" });
    expect(cutsOf(stopped)).toEqual([]);
    const elsewhere = stopped.change("c", { stage: "operating" });
    expect(cutsOf(elsewhere)).toEqual(["salt", "cathode", "cell", "pack"]);
    const without = elsewhere.change("o", { stage: "ended" });
    expect(cutsOf(without)).toEqual([]);
    const again = without.change("c", { stage: "signed" }).change("p", { stage: "operating" });
    expect(cutsOf(again.change("o", { stage: "operating" }))).toEqual(["salt", "cathode", "cell"]);
    for (const then of [stopped, elsewhere, without, again]) expect(plain(then.analysis)).toEqual(inFull(then));
  });

  test("keeps the tier and the reasons of the whole chain, and what has nothing to do with it as it was", () => {
    const now = whatIf(row());
    const then = now.change("p", { capacity: 5 });
    expect([...then.analysis.links.values()].map(({ tier }) => tier)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(then.analysis.links.get("cell")?.demand?.base).toBe(10);
    expect(then.analysis.links.get("cell")?.reasons).toEqual(analyzeChain(then.chain).links.get("cell")?.reasons);
    expect(then.analysis.links.get("ore")).toBe(now.analysis.links.get("ore"));
    expect(plain(then.analysis)).toEqual(inFull(then));
  });

  test("with requirement as the basis goes through all tiers", () => {
    const options = { basis: "target" } as const;
    const now = whatIf(row(), options);
    const need = ({ analysis }: WhatIf): unknown => ROW.map((link) => analysis.links.get(link)?.demand?.base ?? null);
    // 9 of ore, of which nobody here takes any, and 2 for each one of salt
    expect(need(now)).toEqual([9 + 48, 24, 12, 6, 3, null]);
    const then = now.change("p", { capacity: 4 });
    expect(need(then)).toEqual([9 + 64, 32, 16, 8, 4, null]);
    expect(need(then.change("p", { capacity: 5 }))).toEqual([9 + 80, 40, 20, 10, 5, null]);
    expect(plain(then.analysis)).toEqual(inFull(then, options));
  });
});

describe("issues", () => {
  test("come, go and stay with the units supposed, in the order of the links", () => {
    const parts = row().document.projects!.map((project) => ({
      ...project,
      ...(project.id === "o" && { unit: "MW" }),
    }));
    const now = whatIf(row({ projects: parts }));
    const places = ({ analysis }: WhatIf): string[] => analysis.issues.map(({ place }) => place);
    expect(places(now)).toEqual(["links/ore"]);
    const two = now.change("p", { unit: "MW" });
    expect(places(two)).toEqual(["links/ore", "links/pack"]);
    expect(places(two.change("o", { unit: "t/a" }))).toEqual(["links/pack"]);
    expect(places(two.change("p", { unit: undefined }))).toEqual(["links/ore"]);
    expect(plain(two.analysis)).toEqual(inFull(two));
    const first = whatIf(row()).change("p", { unit: "MW" }).change("o", { unit: "MW" });
    expect(places(first)).toEqual(["links/ore", "links/pack"]);
    expect(places(whatIf(row()).change("p", { unit: "万t/a" }))).toEqual([]);
  });
});

describe("the record supposed", () => {
  const recordOf = (before: object, fields: TrialFields): unknown => {
    const project = { id: "x", link: "ore", ...before };
    const { chain } = whatIf(row({ projects: [project] })).change("x", fields);
    const { status, ...rest } = chain.projects.get("x")!;
    expect(chain.document.projects).toHaveLength(1);
    return [rest, status, chain.document.projects![0]];
  };
  const own = { id: "x", link: "ore" };

  test("keeps its status where it has no stage, and takes none beside a stage", () => {
    const built = { ...own, status: "built", capacity: 7 };
    expect(recordOf({ status: "built" }, { capacity: 7 })).toEqual([{ ...own, capacity: 7 }, "built", built]);
    const trial = { ...own, stage: "trial", capacity: 7 };
    expect(recordOf({ stage: "trial" }, { capacity: 7 })).toEqual([trial, "under-construction", trial]);
    expect(recordOf({}, { capacity: 7 })).toEqual([{ ...own, capacity: 7 }, null, { ...own, capacity: 7 }]);
    expect(recordOf({ status: "built" }, { status: undefined })).toEqual([own, null, own]);
  });

  test("loses a field that is taken away, and keeps what is not spoken of", () => {
    const full = { stage: "trial", capacity: 7, unit: "t/a", utilisation: 0.5, name: "一期" };
    const { capacity: _, ...less } = full;
    const [project, , record] = recordOf(full, { capacity: undefined }) as [object, unknown, object];
    expect(project).toEqual({ ...own, ...less });
    expect(project).not.toHaveProperty("capacity");
    expect(record).not.toHaveProperty("capacity");
    const stage = recordOf(full, { stage: undefined, status: "planned" }) as [object, unknown, object];
    expect(stage[1]).toBe("planned");
    expect(stage[0]).not.toHaveProperty("stage");
  });

  test("if it cannot be so is refused, with the place and the reason", () => {
    const now = whatIf(row());
    expect(() => now.change("nobody", {})).toThrow(
      expect.objectContaining({
        code: "edit-refused",
        details: { edit: 0, issues: [expect.objectContaining({ code: "unknown-project", place: "projects" })] },
      }),
    );
    expect(() => now.change("p", { capacity: -1 })).toThrow(
      expect.objectContaining({
        code: "edit-refused",
        details: { edit: 0, issues: [expect.objectContaining({ place: "projects.capacity", severity: "error" })] },
      }),
    );
  });
});
