import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadDocument } from "../document/loaded-chain.js";
import type { LoadedChain } from "../document/loaded-chain.js";
import { NO_FILTER } from "../state/atlas-state.js";
import { PRESENTATION_WORDS } from "../words/presentation-words.js";
import { stageNumbers } from "./stage-numbers.js";
import { storyOf } from "./story.js";
import { storyKey } from "./use-story-keys.js";

const DEMO: unknown = JSON.parse(
  readFileSync(new URL("../../../../examples/chains/demo-40.json", import.meta.url), "utf8"),
);

function loadedOf(document: unknown): LoadedChain {
  const { loaded } = loadDocument(document, { kind: "file", name: "a.json" });
  if (loaded === null) throw new Error("no chain");
  return loaded;
}

describe("storyOf()", () => {
  test("tells the whole, each lane, and the most pressing gaps where nothing was saved", () => {
    const steps = storyOf(loadedOf(DEMO), false);
    expect(steps.map(({ key }) => key)).toEqual([
      "overview",
      "lane-upstream",
      "lane-midstream",
      "lane-downstream",
      "lane-supporting",
      "gap-manganese-sulphate",
      "gap-lipf6",
      "gap-bms",
      "gap-needle-coke",
      "gap-binder-pvdf",
    ]);
    expect(steps[1]?.look.filter.stages).toEqual(["upstream"]);
    expect(steps[5]?.look.selection).toBe("manganese-sulphate");
    expect(steps.every(({ title }) => title.zh !== "" && title.en !== "")).toBe(true);
  });

  test("begins with the tiles where the chain is one of several", () => {
    expect(storyOf(loadedOf(DEMO), true)[0]?.focus).toEqual({ kind: "portfolio" });
  });

  test("tells what was saved, and nothing else; a link that is gone is not selected", () => {
    const views = [
      { name: "甲", note: "话", selection: "separator", frame: { x: 0, y: 0, width: 10, height: 10 } },
      null,
      { name: "乙", selection: "no-such-link", lens: "coverage" },
    ];
    const steps = storyOf(loadedOf({ ...(DEMO as object), "x-views": views }), false);
    expect(steps.map(({ title, note, look, savedAt }) => [title.zh, note, look.selection, look.lens, savedAt])).toEqual(
      [
        ["甲", "话", "separator", "status", 0],
        ["乙", "", null, "coverage", 2],
      ],
    );
  });

  test("has at least one step for a chain that nobody has looked at", () => {
    const links = [{ id: "x", name: "甲", stage: "midstream" }];
    const steps = storyOf(loadedOf({ format: "liantu-chain", version: 1, id: "a", name: "甲", links }), false);
    expect(steps.map(({ key }) => key)).toEqual(["overview"]);
  });
});

describe("stageNumbers()", () => {
  test("counts all links, or those of the step", () => {
    const { analysis } = loadedOf(DEMO);
    const whole = stageNumbers(analysis, NO_FILTER);
    expect(whole.isWhole).toBe(true);
    expect([...whole.classes]).toEqual(expect.arrayContaining([...analysis.classes].filter(([, count]) => count > 0)));
    expect(whole.gaps).toBe(
      (["break", "blank", "weak"] as const).reduce((sum, of) => sum + (analysis.classes.get(of) ?? 0), 0),
    );
    const lanes = (["upstream", "midstream", "downstream", "supporting"] as const).map((stage) =>
      stageNumbers(analysis, { ...NO_FILTER, stages: [stage] }),
    );
    expect(lanes.reduce((sum, { gaps }) => sum + (gaps ?? 0), 0)).toBe(whole.gaps);
    expect(lanes.reduce((sum, { built }) => sum + built, 0)).toBe(whole.built);
    expect(lanes.every(({ isWhole }) => !isWhole)).toBe(true);
  });

  test("says no number of gaps where nothing was surveyed", () => {
    const links = [{ id: "x", name: "甲", stage: "midstream" }];
    const { analysis } = loadedOf({ format: "liantu-chain", version: 1, id: "a", name: "甲", links });
    expect(stageNumbers(analysis, NO_FILTER).gaps).toBeNull();
  });
});

test("keys of the keyboard and of a remote control", () => {
  const key = (name: string, held: object = {}) =>
    storyKey({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  expect(["ArrowRight", "PageDown", " "].map((name) => key(name))).toEqual(["next", "next", "next"]);
  expect(["ArrowLeft", "PageUp"].map((name) => key(name))).toEqual(["previous", "previous"]);
  expect([key("N"), key("n"), key("F"), key("p"), key("Escape")]).toEqual([
    "notes",
    "notes",
    "full-screen",
    "play",
    "leave",
  ]);
  expect(key("z", { ctrlKey: true })).toBe("undo");
  expect(key("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
  expect(key("s", { metaKey: true })).toBe("save");
  expect([key("n", { ctrlKey: true }), key("ArrowLeft", { altKey: true }), key("q"), key("Shift")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("every text is in both languages, and no English one holds a Chinese character", () => {
  const textsOf = (value: unknown): { zh: string; en: string }[] => {
    const name = { zh: "名", en: "name" };
    if (typeof value === "function") return textsOf((value as (...values: unknown[]) => unknown)(name, name, "name"));
    if (typeof value !== "object" || value === null) return [];
    if ("zh" in value && "en" in value) return [value as { zh: string; en: string }];
    return Object.values(value).flatMap(textsOf);
  };
  const texts = textsOf(PRESENTATION_WORDS);
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter(({ zh, en }) => zh === "" || en === "" || /[㐀-鿿]/.test(en))).toEqual([]);
});
