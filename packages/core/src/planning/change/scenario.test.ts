import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { Chain } from "../../model/chain.js";
import { compareAnalyses } from "./compare-analyses.js";
import { scenario } from "./scenario.js";

// 2 GWh of cells at 1 300 of separator each, nobody makes separator
const chain = (): Chain =>
  chainOf({
    surveyed: true,
    links: [
      { id: "separator", name: "隔膜", unit: "万m²/a", typicalProject: { capacity: 2000 } },
      { id: "cell", name: "电芯", unit: "GWh/a", finalDemand: 1 },
    ],
    flows: [{ from: "separator", to: "cell", coefficient: 1300 }],
    enterprises: [{ id: "A", name: "甲" }],
    projects: [{ id: "c", link: "cell", enterprise: "A", stage: "operating", capacity: 2 }],
  });
const plant = { id: "new", link: "separator", enterprise: "A", stage: "operating", capacity: 2000 } as const;

describe("scenario()", () => {
  const found = scenario(chain(), [{ kind: "put", in: "projects", record: plant }]);
  const [separator] = found.difference.links;

  test("golden: a plant of 2 000 leaves 600 of 2 600, and makes a weak link of a blank", () => {
    expect(found.difference.links.map(({ link }) => link)).toEqual(["separator"]);
    expect(separator).toMatchObject({
      presence: "both",
      class: { before: "blank", after: "weak" },
      action: { before: "fill", after: "strengthen" },
    });
    expect(separator?.amounts.get("residual.afterBuilt")).toMatchObject({
      before: { base: 2600 },
      after: { base: 600 },
      difference: -2000,
    });
    expect(separator?.amounts.get("supply.built")).toMatchObject({ difference: 2000 });
    expect(separator?.amounts.get("coverage")?.after?.base).toBeCloseTo(2000 / 2600, 9);
    expect(separator?.amounts.has("demand")).toBe(false);
    expect(separator?.numbers.get("projectsNeeded")).toEqual({ before: 2, after: 1, difference: -1 });
    expect(separator?.numbers.get("enterprises")).toEqual({ before: 0, after: 1, difference: 1 });
    expect(separator?.numbers.get("hhi")).toEqual({ before: null, after: 1, difference: null });
    expect(separator?.flags.get("singleSupplier")).toEqual({ before: false, after: true });
  });

  test("shows the rates of the whole chain and the classes", () => {
    expect(found.difference.rates.get("localSupply.count")).toEqual({ before: 0, after: 1, difference: 1 });
    expect([...found.difference.rates.keys()]).toEqual([
      "localSupply.count",
      "localSupply.quantity",
      "localSupply.value",
      "completeness.coverage",
      "completeness.present",
      "completeness.paths",
    ]);
    expect(found.difference.classes).toEqual(
      new Map([
        ["blank", { before: 1, after: 0 }],
        ["weak", { before: 0, after: 1 }],
      ]),
    );
  });

  test("shows what changed in the document, and leaves the chain alone", () => {
    expect(found.document.lists.projects.added.map(({ key }) => key)).toEqual(["new"]);
    expect(found.before.chain.projects.has("new")).toBe(false);
    expect(found.after).toEqual(analyzeChain(found.chain));
  });

  test("without edits nothing differs", () => {
    const none = scenario(chain(), []);
    expect(none.difference.links).toEqual([]);
    expect(none.difference.classes.size).toBe(0);
    expect(none.document.isEmpty).toBe(true);
  });

  test("links that come and go are told, and other measures are compared when given", () => {
    const measures = new Map([
      ["projects", (own: Chain) => new Map(Array.from(own.projectsByLink, ([key, list]) => [key, list.length]))],
    ]);
    const { difference } = scenario(
      chain(),
      [
        { kind: "put", in: "links", record: { id: "foil", name: "铜箔", stage: "upstream" } },
        { kind: "remove", in: "links", key: "separator" },
      ],
      { measures },
    );
    const [cell, ...others] = difference.links;
    expect(cell?.numbers).toEqual(new Map([["tier", { before: 1, after: 0, difference: -1 }]]));
    expect(others.map(({ link, presence }) => [link, presence])).toEqual([
      ["foil", "added"],
      ["separator", "removed"],
    ]);
    expect(others[0]).toMatchObject({ class: { before: null, after: "blank" } });
    expect(others[0]?.numbers.get("projects")).toEqual({ before: null, after: 0, difference: null });
    expect(others[1]?.amounts.get("demand")).toMatchObject({
      before: { base: 2600 },
      after: null,
      difference: null,
    });
  });

  test("compares one chain under two sets of options", () => {
    const own = chain();
    const { links } = compareAnalyses(analyzeChain(own), analyzeChain(own, { targets: new Map([["cell", 4]]) }));
    expect(links.find(({ link }) => link === "separator")?.amounts.get("demand")).toMatchObject({ difference: 2600 });
  });
});
