import cytoscape from "cytoscape";
import { describe, expect, test, vi } from "vitest";
import { fixture } from "../../test/fixture.js";
import { chainElements } from "./chain-elements.js";
import { layoutChain } from "./chain-layout.js";
import { chainStylesheet } from "./chain-stylesheet.js";
import { linkElementId } from "./element-ids.js";

describe("chainElements()", () => {
  const { chain, analysis } = fixture();
  const elements = chainElements(chain, analysis);
  const ofClass = (name: string): typeof elements =>
    elements.filter(({ classes }) => typeof classes === "string" && classes.split(" ").includes(name));

  test("gives a ground and a name to every lane, a card to every link, a line to every flow", () => {
    expect(["lane", "lane-name", "link", "flow"].map((name) => ofClass(name).length)).toEqual([4, 4, 8, 8]);
  });

  test("has no compound nodes", () => {
    expect(elements.filter(({ data }) => data["parent"] !== undefined)).toEqual([]);
  });

  test("marks the flows out of blanks and breaks, and what returns", () => {
    expect(
      ofClass("severed")
        .filter(({ group }) => group === "edges")
        .map(({ data }) => data["from"]),
    ).toEqual(["separator", "electrolyte"]);
    expect([ofClass("return").length > 0, ofClass("credit").length > 0]).toEqual([true, true]);
  });

  test("counts links and gaps in the name of a lane", () => {
    expect(ofClass("lane-name").map(({ data }) => data["label"])).toContain("中游  4 个环节 · 3 处缺口");
  });

  test("is taken by Cytoscape.js without a warning, and keeps the places of the layout", () => {
    const warn = vi.spyOn(console, "warn");
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      elements,
      style: chainStylesheet(),
      layout: { name: "preset" },
    });
    expect(cy.getElementById(linkElementId("cell")).position()).toEqual(layoutChain(chain).positions.get("cell"));
    expect(warn.mock.calls).toEqual([]);
    cy.destroy();
  });

  test("asks for the coefficient of a flow in the words of its units", () => {
    expect(ofClass("flow").map(({ data }) => data["label"])).toContain("2200\n吨/GWh");
  });
});
