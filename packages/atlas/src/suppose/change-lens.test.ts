import { readChain } from "@liantu/core";
import { lensMarks } from "@liantu/cytoscape";
import { expect, test } from "vitest";
import { scenarioLens } from "./change-lens.js";
import { indicatorsOf, indicatorText, shortagesOf } from "./indicators.js";
import { createSupposing } from "./supposing.js";
import type { Supposing } from "./supposing.js";
import { emptySupposition, withTrial } from "./supposition.js";
import type { Fate, Supposition } from "./supposition.js";

function supposing(): Supposing {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "a",
    name: "链",
    surveyed: true,
    links: [
      { id: "ore", name: "矿", stage: "upstream", unit: "t/a" },
      { id: "separator", name: "隔膜", stage: "upstream", unit: "t/a" },
      { id: "cell", name: "电芯", stage: "midstream", unit: "t/a", finalDemand: 10 },
      { id: "far", name: "远", stage: "downstream", unit: "t/a", finalDemand: 3 },
      { id: "dark", name: "未查", stage: "upstream", unit: "t/a", surveyed: false },
    ],
    flows: [
      { from: "ore", to: "separator", coefficient: 1 },
      { from: "separator", to: "cell", coefficient: 2 },
      { from: "dark", to: "separator", coefficient: 3 },
    ],
    projects: [
      { id: "c", link: "cell", stage: "operating", capacity: 10 },
      { id: "s", link: "separator", stage: "signed", capacity: 5 },
      { id: "t", link: "separator", stage: "signed", capacity: 15 },
    ],
  });
  if (chain === null) throw new Error("no chain");
  return createSupposing(chain, {});
}

const of = (...trials: readonly (readonly [string, Fate])[]): Supposition =>
  trials.reduce(
    (whole, [project, fate]) => withTrial(whole, { project, fate, capacity: null }),
    emptySupposition("a", "甲"),
  );

function marks(supposition: Supposition): Record<string, readonly [string, string | undefined]> {
  const desk = supposing();
  const { analysis } = desk.show(supposition);
  return Object.fromEntries(
    [...lensMarks(scenarioLens(desk.before), analysis)].map(([link, { key, text }]) => [link, [key, text?.zh]]),
  );
}

test("a gap shrinks, closes, grows, opens; the rest stays", () => {
  expect(marks(of(["s", "lands"]))).toEqual({
    ore: ["more", "0 吨 → 5 吨"],
    separator: ["less", "20 吨 → 15 吨"],
    cell: ["same", undefined],
    far: ["same", undefined],
    // More is asked of it, but nobody has looked what is there.
    dark: ["changed", undefined],
  });
  expect(marks(of(["s", "lands"], ["t", "lands"]))["separator"]).toEqual(["closed", "20 吨 → 0 吨"]);
  expect(marks(of(["c", "stops"]))["cell"]?.[0]).toBe("opened");
});

test("indicators count gaps and classes as the analyses do, and say what is better", () => {
  const desk = supposing();
  const both = [desk.before, desk.show(of(["s", "lands"], ["t", "lands"])).analysis];
  const indicators = indicatorsOf(both);
  const count = (at: number): number =>
    (["blank", "break", "weak"] as const).reduce((sum, name) => sum + (both[at]?.classes.get(name) ?? 0), 0);
  expect(indicators[0]).toMatchObject({ key: "gaps", values: [count(0), count(1)] });
  for (const { key, class: name, values } of indicators) {
    if (name !== null) expect(values, key).toEqual(both.map(({ classes }) => classes.get(name) ?? 0));
  }
  const present = indicators.find(({ key }) => key === "present");
  expect(present?.values).toEqual(both.map(({ completeness }) => completeness.present.rate));
  expect(present?.trends).toEqual(["same", "better"]);
  expect(present && indicatorText(present, 1, "zh")).toBe("50%");
});

test("shortages list the links that differ, and only these", () => {
  const desk = supposing();
  const rows = shortagesOf([desk.before, desk.show(of(["s", "lands"])).analysis]);
  expect(rows.map(({ link, trends, texts }) => [link, trends[1], texts("zh")])).toEqual([
    ["ore", "worse", ["0 吨/年", "5 吨/年"]],
    ["separator", "better", ["20 吨/年", "15 吨/年"]],
  ]);
  expect(shortagesOf([desk.before, desk.before])).toEqual([]);
});
