import { analyzeChain, editChain, readChain } from "@liantu/core";
import type { Chain, ChainAnalysis } from "@liantu/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoChain } from "../../../../scripts/demo-chain.mjs";
import { editsOf, soundPart } from "./apply-supposition.js";
import { createSupposing } from "./supposing.js";
import { emptySupposition, withNew, withoutNew, withTrial } from "./supposition.js";
import type { Fate, Supposition } from "./supposition.js";

function chainOf(document: Record<string, unknown>): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return chain;
}

const small = (): Chain =>
  chainOf({
    format: "liantu-chain",
    version: 1,
    id: "a",
    name: "链",
    surveyed: true,
    links: [
      { id: "separator", name: "隔膜", stage: "upstream", unit: "t/a" },
      { id: "cell", name: "电芯", stage: "midstream", unit: "t/a", finalDemand: 10 },
    ],
    flows: [{ from: "separator", to: "cell", coefficient: 2 }],
    projects: [
      { id: "c", link: "cell", stage: "operating", capacity: 10 },
      { id: "s", link: "separator", stage: "signed", capacity: 5 },
      { id: "w", link: "separator", status: "planned" },
    ],
  });

/** Everything that the screens read of an analysis, reasons included. */
function told({ links, classes, localSupply, completeness, issues }: ChainAnalysis): unknown {
  return { links: [...links].map(([key, row]) => [key, { ...row }]), classes, localSupply, completeness, issues };
}

describe("createSupposing()", () => {
  test("golden: 5 of 20 t land, a stop takes the demand away, a project supposed closes what is left", () => {
    const supposing = createSupposing(small(), {});
    const gapOf = (supposition: Supposition): number | undefined =>
      supposing.show(supposition).analysis.links.get("separator")?.residual.afterBuilt?.base;
    const nothing = emptySupposition("a", "甲");
    expect(gapOf(nothing)).toBe(20);
    const landed = withTrial(nothing, { project: "s", fate: "lands", capacity: null });
    expect(gapOf(landed)).toBe(15);
    expect(gapOf(withTrial(nothing, { project: "s", fate: "lands", capacity: 8 }))).toBe(12);
    expect(gapOf(withTrial(landed, { project: "c", fate: "stays", capacity: 5 }))).toBe(5);
    expect(gapOf(withNew(landed, { key: "n", link: "separator", capacity: 15 }))).toBe(0);
    expect(gapOf(nothing)).toBe(20);
  });

  test("whatever is not built yet lands, and so does what rests; what runs does not land twice", () => {
    const document = small().document;
    const others = [
      { id: "b", link: "separator", stage: "building", capacity: 1 },
      { id: "h", link: "separator", stage: "on-hold", capacity: 2 },
      { id: "f", link: "separator", stage: "full-capacity", capacity: 3 },
    ];
    const chain = chainOf({ ...document, projects: [...(document.projects ?? []), ...others] });
    const supposition = ["b", "h", "f", "w"].reduce(
      (whole, project) => withTrial(whole, { project, fate: "lands", capacity: null }),
      emptySupposition("a", "甲"),
    );
    const { projects } = createSupposing(chain, {}).show(supposition).chain;
    const told = ["b", "h", "f", "w"].map((key) => [projects.get(key)?.stage, projects.get(key)?.status]);
    expect(told).toEqual([
      ["operating", "built"],
      ["operating", "built"],
      ["full-capacity", "built"],
      ["operating", "built"],
    ]);
  });

  test("nothing supposed is the document itself", () => {
    const chain = small();
    const supposing = createSupposing(chain, {});
    supposing.show(withTrial(emptySupposition("a", "甲"), { project: "s", fate: "lands", capacity: null }));
    expect(supposing.show(emptySupposition("a", "甲")).chain).toBe(chain);
  });

  test("a project that is gone, a link that is gone and a key that is taken are left out", () => {
    const chain = small();
    let supposition = withTrial(emptySupposition("a", "甲"), { project: "__proto__", fate: "lands", capacity: null });
    supposition = withNew(supposition, { key: "n", link: "nowhere", capacity: 1 });
    supposition = withNew(supposition, { key: "c", link: "cell", capacity: 1 });
    expect(soundPart(supposition, chain)).toMatchObject({ projects: [], added: [] });
    expect(createSupposing(chain, {}).show(supposition).chain).toBe(chain);
  });

  test("a walk of ticks gives what editing the document and analysing it afresh gives", () => {
    const chain = chainOf(demoChain({ links: 12, projects: 30, seed: 5 }));
    const projects = [...chain.projects.keys()];
    const links = [...chain.graph.nodes()];
    const step = fc.record({
      what: fc.constantFrom("tick", "tick", "tick", "add", "resize", "drop"),
      at: fc.nat(projects.length - 1),
      fate: fc.constantFrom<Fate>("lands", "stops", "stays"),
      capacity: fc.option(fc.nat(5000), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
        const supposing = createSupposing(chain, {});
        let supposition = emptySupposition("a", "甲");
        for (const { what, at, fate, capacity } of steps) {
          const [first] = supposition.added;
          if (what === "tick") supposition = withTrial(supposition, { project: projects[at]!, fate, capacity });
          else if (what === "add") {
            supposition = withNew(supposition, { key: `n${String(at)}`, link: links[at % links.length]!, capacity });
          } else if (first !== undefined) {
            supposition =
              what === "drop" ? withoutNew(supposition, first.key) : withNew(supposition, { ...first, capacity });
          }
          const shown = supposing.show(supposition);
          const edited = editChain(chain, editsOf(supposition, chain));
          expect(shown.chain.document.projects).toEqual(edited.document.projects);
          expect(told(shown.analysis)).toEqual(told(analyzeChain(edited)));
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
