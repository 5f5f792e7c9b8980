import { LINK_CLASSES } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { DOCUMENT, fixture, hostileFixture, read } from "../../test/fixture.js";
import { cardOf } from "../card/card-of.js";
import { cardSvg } from "../card/card-svg.js";
import { CARD_LEVELS } from "../card/levels.js";
import { PALETTES } from "../palette.js";
import { lensInk, textOn } from "./lens-colours.js";
import { lensLegend } from "./lens-legend.js";
import { lensShape } from "./lens-shapes.js";
import { lensMarks } from "./lens.js";
import type { Lens, LensTone } from "./lens.js";
import { LENSES, lensOf } from "./lenses.js";
import type { LensName } from "./lenses.js";

const names = [...LENSES.keys()];
const keys = (name: LensName, source = fixture()): Record<string, string> =>
  Object.fromEntries([...lensMarks(lensOf(name), source.analysis)].map(([link, { key }]) => [link, key]));
const texts = (name: LensName, source = fixture()): Record<string, string | undefined> =>
  Object.fromEntries([...lensMarks(lensOf(name), source.analysis)].map(([link, { text }]) => [link, text?.zh]));

describe("lenses", () => {
  test("coverage is in bands, and what is not known or not wanted is no share", () => {
    expect(keys("coverage")).toEqual({
      salt: "no-demand",
      separator: "none",
      electrolyte: "none",
      foil: "low",
      cathode: "all",
      cell: "all",
      recycling: "none",
      power: "unknown",
    });
    expect(texts("coverage")["foil"]).toBe("17%");
  });

  test("criticality tells what severs, what hangs on one, and how much lies downstream", () => {
    expect(keys("criticality")).toMatchObject({ salt: "unsurveyed", foil: "single", cathode: "several" });
    const long = read({
      ...DOCUMENT,
      links: [..."abcde"].map((id) => ({ id, name: id, stage: "midstream" })),
      flows: ["ab", "bc", "cd", "de"].map(([from, to]) => ({ from, to })),
      projects: [..."abde"].map((id) => ({ id: `p${id}`, link: id, enterprise: "e1", stage: "operating" })),
    });
    expect(keys("criticality", long)).toEqual({
      a: "single-many",
      b: "single-many",
      c: "severing",
      d: "single",
      e: "single",
    });
    expect(texts("criticality", long)).toMatchObject({ a: "下游 4 个环节", e: "下游 0 个环节" });
  });

  test("local supply counts the surveyed input links with something built", () => {
    const found = texts("local-supply");
    // separator and electrolyte are not built, foil, cathode and power are
    expect(found["cell"]).toBe("3/5");
    expect(keys("local-supply")).toMatchObject({ cell: "middle", electrolyte: "unsurveyed", salt: "source" });
  });

  test("resources tell what they feed, and how much of them is used; none recorded is not none", () => {
    expect(new Set(Object.values(keys("resource")))).toEqual(new Set(["unrecorded"]));
    const resources = [
      { id: "r", name: "盐湖", output: 4000, feeds: [{ link: "cathode", coefficient: 0.1 }, { link: "foil" }] },
      { id: "z", name: "零", output: 0, feeds: [{ link: "cathode", coefficient: 9 }] },
    ];
    const source = read({ ...DOCUMENT, resources });
    const built = source.analysis.links.get("cathode")?.supply.built.base ?? NaN;
    const share = Math.round((built * 0.1 * 100) / 4000);
    expect(texts("resource", source)["cathode"]).toMatch(new RegExp(`^盐湖 ≥?${String(share)}%$`, "u"));
    expect(keys("resource", source)).toMatchObject({ foil: "fed", cell: "unfed" });
  });

  test("funds tell what is backed, what they are meant for, and which gaps have none", () => {
    expect(new Set(Object.values(keys("fund")))).toEqual(new Set(["unrecorded"]));
    const [project] = fixture().analysis.chain.projects.values();
    const funds = [
      { id: "a", name: "甲基金", links: ["separator"], investments: [{ project: project?.id ?? "" }] },
      { id: "b", name: "乙基金", links: ["separator"] },
    ];
    const source = read({ ...DOCUMENT, funds });
    const found = keys("fund", source);
    expect(found[project?.link ?? ""]).toBe("backed");
    expect(found["separator"]).toBe("meant");
    expect(texts("fund", source)["separator"]).toBe("甲基金等 2 只");
    expect(found["electrolyte"]).toBe("unbacked");
    expect(found["salt"]).toBe("none");
  });

  test("the units with most links have a kind each, the rest share one", () => {
    const links = Array.from({ length: 12 }, (_, i) => ({
      id: `l${String(i)}`,
      name: "x",
      stage: "midstream",
      ...(i < 11 ? { responsible: { unit: i < 3 ? "甲局" : `${String(i)}局` } } : {}),
    }));
    const found = keys("responsible", read({ ...DOCUMENT, links, flows: [], projects: [] }));
    expect(found["l0"]).toBe("unit/甲局");
    expect(Object.values(found).filter((key) => key === "others")).toHaveLength(2);
    expect(found["l11"]).toBe("nobody");
  });

  test("gap classes are the verdicts, a gap with its amount", () => {
    const { analysis } = fixture();
    for (const [link, key] of Object.entries(keys("gap-class"))) expect(key).toBe(analysis.links.get(link)?.class);
    expect(texts("gap-class")).toMatchObject({ separator: "缺 1.3 亿㎡/年", cathode: undefined });
  });

  test.each(names)("%s: no two answers share both colour and shape, and none goes without words", (name) => {
    for (const source of [fixture(), hostileFixture()]) {
      const seen = new Map<string, string>();
      for (const { key, colour, shape, label } of lensMarks(lensOf(name), source.analysis).values()) {
        expect(seen.get(shape) ?? key).toBe(key);
        seen.set(shape, key);
        expect([label.zh, label.en, colour].every((text) => text.length > 0)).toBe(true);
      }
    }
  });

  test("a name that is not known gives the status", () => {
    expect(lensOf(null).id).toBe("status");
    expect(lensOf("__proto__" as LensName).id).toBe("status");
  });
});

describe("lensLegend()", () => {
  test.each(names.filter((name) => name !== "status"))("%s: every link stands in one line", (name) => {
    const { analysis } = fixture();
    const items = lensLegend(name, analysis);
    expect(items.flatMap(({ links }) => links).sort()).toEqual([...analysis.links.keys()].sort());
    expect(items.map(({ count, links }) => count === links.length)).not.toContain(false);
    const orders = items.map(({ links }) => lensMarks(lensOf(name), analysis).get(links[0] ?? "")?.order ?? -1);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
  });

  test("the status has the legend of the map", () => {
    expect(lensLegend("status", fixture().analysis).map(({ label }) => label)).toContain("空白点");
  });

  test("a lens of one's own has a legend too, in its language", () => {
    const own: Lens = {
      id: "own",
      name: { zh: "首字", en: "First letter" },
      about: { zh: "", en: "" },
      marks: () => (link) => ({
        key: link.id < "f" ? "early" : "late",
        order: 0,
        label: { zh: "早", en: link.id < "f" ? "Early" : "Late" },
        colour: "#123456",
        shape: "circle",
      }),
    };
    const items = lensLegend(own, fixture().analysis, { locale: "en" });
    expect(items.map(({ label, count }) => [label, count])).toEqual([
      ["Early", 3],
      ["Late", 5],
    ]);
    expect(items[0]?.swatch).toContain("#123456");
  });
});

describe("a card under a lens", () => {
  test.each(CARD_LEVELS)("at the level %s has the colour of its mark, not the ink of its gap", (level) => {
    const { chain, analysis } = fixture();
    const separator = analysis.links.get("separator");
    const mark = lensMarks(lensOf("responsible"), analysis).get("foil");
    if (separator === undefined || mark === undefined) throw new Error("no such link");
    const drawn = cardSvg(cardOf(chain, separator, "zh", mark), { level });
    expect(drawn).toContain(lensInk(mark.colour, PALETTES.default));
    if (level === "dot") expect(drawn).not.toContain(PALETTES.default.gap);
    else expect(drawn).toContain("工信局");
    expect(cardSvg(cardOf(chain, separator, "zh"), { level })).not.toContain(lensInk(mark.colour, PALETTES.default));
  });

  test.each(names)("%s: hostile names stay text at every level", (name) => {
    const { chain, analysis } = hostileFixture();
    const marks = lensMarks(lensOf(name), analysis);
    for (const link of analysis.links.values()) {
      for (const level of CARD_LEVELS) {
        const drawn = cardSvg(cardOf(chain, link, "en", marks.get(link.id) ?? null), { level });
        expect(drawn).not.toMatch(/<img|<script/u);
      }
    }
  });
});

describe("lensInk()", () => {
  const tones: LensTone[] = [
    "gap",
    "weak",
    "built",
    "underConstruction",
    "planned",
    "none",
    ...([0, 1, 2, 3, 4] as const).map((i) => `step-${i}` as const),
    ...([0, 1, 2, 3, 4, 5, 6, 7] as const).map((i) => `kind-${i}` as const),
  ];
  const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const light = (colour: string): number =>
    [0.2126, 0.7152, 0.0722].reduce(
      (sum, weight, i) => sum + weight * channel(parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255),
      0,
    );

  test.each(Object.entries(PALETTES))("%s: text can be read on every tone", (_name, palette) => {
    for (const tone of tones) {
      const ground = lensInk(tone, palette);
      const [a, b] = [light(ground), light(textOn(ground))];
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(Object.entries(PALETTES))("%s: the steps keep their order in grey, well apart", (_name, palette) => {
    const steps = ([0, 1, 2, 3, 4] as const).map((i) => light(lensInk(`step-${i}`, palette)));
    const sign = Math.sign((steps[4] ?? 0) - (steps[0] ?? 0));
    for (const [i, step] of steps.slice(1).entries()) {
      const before = steps[i] ?? 0;
      expect(sign * (step - before)).toBeGreaterThan(0);
      expect((Math.max(step, before) + 0.05) / (Math.min(step, before) + 0.05)).toBeGreaterThan(1.25);
    }
  });

  test("what is no colour is drawn as no answer", () => {
    expect(lensInk("#12" as `#${string}`, PALETTES.default)).toBe(PALETTES.default.lane);
    expect(lensInk("kind-99" as LensTone, PALETTES.default)).toBe(PALETTES.default.lane);
  });
});

test("every shape draws something within its size", () => {
  const shapes = [
    ...LINK_CLASSES,
    "pie-0",
    "pie-1",
    "pie-2",
    "pie-3",
    "pie-4",
    "half",
    "hollow",
    "plus",
    "minus",
  ] as const;
  for (const shape of shapes) {
    const drawn = JSON.stringify(lensShape(shape, 0, 0, 100, "#000000"));
    expect(drawn.length).toBeGreaterThan(2);
    const numbers = [...drawn.matchAll(/-?\d+(\.\d+)?/gu)].map(([text]) => Math.abs(Number(text)));
    expect(Math.max(...numbers)).toBeLessThanOrEqual(101);
  }
});
