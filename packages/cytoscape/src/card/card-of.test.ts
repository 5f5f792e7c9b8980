import { describe, expect, test } from "vitest";
import jinchang from "../../../../examples/chains/jinchang-battery.json";
import { DOCUMENT, fixture, read } from "../../test/fixture.js";
import type { Fixture } from "../../test/fixture.js";
import { cardOf } from "./card-of.js";
import type { Card } from "./card.js";
import { drawFar } from "./draw-far.js";
import { paletteOf } from "../palette.js";

const cardIn = ({ chain, analysis }: Fixture, id: string, locale: "zh" | "en" = "zh"): Card => {
  const link = analysis.links.get(id);
  if (link === undefined) throw new Error(`no link ${id}`);
  return cardOf(chain, link, locale);
};
const card = (id: string, locale: "zh" | "en" = "zh"): Card => cardIn(fixture(), id, locale);

describe("cardOf()", () => {
  test("a blank says what is missing, in the unit of the link", () => {
    expect(card("separator")).toMatchObject({
      class: "blank",
      shortName: "隔膜",
      foot: { text: "缺 1.3 亿㎡/年" },
      counts: [0, 0, 1],
    });
  });

  test("little room takes the word before a digit: what a card says from afar is what the panel says", () => {
    const separator = cardIn(read(jinchang), "separator");
    expect(separator.foot).toEqual({
      text: "缺 ≥ 2080 万㎡/年",
      brief: ["缺≥2080万㎡/年", "缺≥2080万㎡", "≥2080万㎡", "缺≥2000万㎡", "≥2000万㎡"],
    });
    const said = drawFar(separator, paletteOf("default")).flatMap((shape) => (shape.kind === "text" ? shape.text : []));
    expect(said).toContain("≥2080万㎡");
  });

  test("a break, whose planned project does not close the gap, says what remains", () => {
    expect(card("electrolyte")).toMatchObject({
      class: "break",
      foot: { text: "缺 7000 吨/年" },
      isIllustrative: true,
    });
  });

  test("a weak link shows the remainder of demand on its bar", () => {
    const { class: verdict, bar, isBarByCapacity } = card("foil");
    expect([verdict, isBarByCapacity, bar.map(({ kind }) => kind)]).toEqual([
      "weak",
      true,
      ["built", "underConstruction", "gap"],
    ]);
    expect(bar[0]?.to).toBeCloseTo(1000 / 6000, 9);
  });

  test("what was not surveyed is not missing: no bar, no shortage", () => {
    expect(card("salt")).toMatchObject({ class: "unsurveyed", bar: [], rows: [] });
  });

  test("without any capacity the bar is in proportion to the numbers of projects", () => {
    expect(card("power")).toMatchObject({ isBarByCapacity: false, bar: [{ kind: "built", from: 0, to: 1 }] });
  });

  test("marks where demand lies on the bar of a link with more than enough", () => {
    expect(card("cathode").demandMark).toBeCloseTo(22000 / 32000, 2);
  });

  test("an unknown shortage is said to be unknown, and is never 0", () => {
    const unknown = read({ ...DOCUMENT, flows: DOCUMENT.flows.map((each) => ({ ...each, coefficient: undefined })) });
    expect(cardIn(unknown, "separator").foot.text).toBe("缺口待测算");
  });

  test("lists built projects first, chain leaders first among them, ended ones last", () => {
    expect(card("cell").rows.map(({ project, status, isChainLeader }) => [project, status, isChainLeader])).toEqual([
      ["p-cell", "built", true],
      ["p-ended", "inactive", true],
    ]);
  });

  test("names the enterprise, or its projects where it has several here", () => {
    expect(card("cathode").rows.map(({ name, amount }) => `${name} ${amount}`)).toEqual([
      "金拓锂电 2 万吨/年",
      "某铜业公司 1.2 万吨/年",
    ]);
    expect(card("foil").rows.map(({ name }) => name)).toEqual(["foil 项目", "foil 项目"]);
  });

  test("a signed project is not the same as a lead", () => {
    expect([card("electrolyte").rows[0]?.status, card("separator").rows[0]?.status]).toEqual(["signed", "planned"]);
  });

  test("leaves out a project whose phases are listed", () => {
    const phase = { ...DOCUMENT.projects[0], id: "p-phase", parent: "p-cell" };
    const withPhase = read({ ...DOCUMENT, projects: [...DOCUMENT.projects, phase] });
    expect(cardIn(withPhase, "cell").rows.map(({ project }) => project)).toEqual(["p-phase", "p-ended"]);
  });

  test("speaks English where asked to, except for names that have no English", () => {
    expect(card("separator", "en")).toMatchObject({
      name: "Separator",
      className: "Blank",
      action: "Fill",
      foot: { text: "Short 130 million m²/a" },
    });
  });
});
