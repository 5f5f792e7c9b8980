import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { partAround, surroundingsOf } from "./what-if-part.js";

const LINKS = ["ore", "salt", "cathode", "binder", "cell", "scrap", "steam", "pack", "car", "lone"];
/**
 * ore → salt → cathode → cell → pack → car, binder → cell; a cell returns scrap, which goes into nothing, and saves steam,
 * which the car takes.
 */
const FLOWS: NonNullable<ChainParts["flows"]> = [
  { from: "ore", to: "salt" },
  { from: "salt", to: "cathode" },
  { from: "cathode", to: "cell" },
  { from: "binder", to: "cell" },
  { from: "cell", to: "pack" },
  { from: "pack", to: "car" },
  { from: "cell", to: "scrap", kind: "return" },
  { from: "cell", to: "steam", kind: "credit" },
  { from: "steam", to: "car" },
];

function partOf(project: string, parts: Partial<ChainParts> = {}): Record<"affected" | "links" | "projects", string[]> {
  const chain = chainOf({
    links: LINKS,
    flows: FLOWS,
    projects: LINKS.map((link) => ({ id: `at-${link}`, link })),
    ...parts,
  });
  const { affected, chain: part } = partAround(chain, project, surroundingsOf(chain));
  return {
    affected: [...affected].sort(),
    links: part.graph.nodes().sort(),
    projects: [...part.projects.keys()].sort(),
  };
}

describe("the part of a chain in which a project can change anything", () => {
  test("is its link, what that needs, returns and saves, and the suppliers of those; with the neighbours of all", () => {
    const { affected, links } = partOf("at-cell");
    expect(affected).toEqual(["binder", "cathode", "cell", "salt", "scrap", "steam"]);
    expect(links).toEqual(["binder", "car", "cathode", "cell", "ore", "pack", "salt", "scrap", "steam"]);
  });

  test("does not reach what consumes the product, nor what a return or a credit comes from", () => {
    expect(partOf("at-salt").affected).toEqual(["ore", "salt"]);
    expect(partOf("at-scrap").affected).toEqual(["scrap"]);
    expect(partOf("at-steam").affected).toEqual(["steam"]);
    expect(partOf("at-car").affected).toEqual(["car", "cell", "pack", "steam"]);
  });

  test("of a link that stands alone is that link, with its projects", () => {
    expect(partOf("at-lone")).toEqual({ affected: ["lone"], links: ["lone"], projects: ["at-lone"] });
  });

  test("has every alternative of the consumers in it, for their shares are understood together", () => {
    const alternatives = {
      links: ["salt", "a", "b", "pack", "tape"],
      flows: [
        { from: "salt", to: "a" },
        { from: "a", to: "pack", alternative: "x" },
        { from: "b", to: "pack", alternative: "x" },
        { from: "tape", to: "pack" },
      ],
      projects: [{ id: "p", link: "salt" }],
    };
    expect(partOf("p", alternatives).links).toEqual(["a", "salt"]);
    const further = { ...alternatives, projects: [{ id: "p", link: "a" }] };
    expect(partOf("p", further)).toMatchObject({ affected: ["a", "salt"], links: ["a", "b", "pack", "salt"] });
  });

  test("takes the whole family of a phase, wherever its members stand, but no parent that is not recorded", () => {
    const family = {
      links: ["a", "b", "c", "d"],
      flows: [],
      projects: [
        { id: "whole", link: "a" },
        { id: "one", link: "b", parent: "whole" },
        { id: "two", link: "c", parent: "one" },
        { id: "stray", link: "d", parent: "nowhere" },
        { id: "other", link: "d" },
      ],
    };
    const all = { affected: ["a", "b", "c"], links: ["a", "b", "c"], projects: ["one", "two", "whole"] };
    for (const project of ["whole", "one", "two"]) expect(partOf(project, family)).toEqual(all);
    expect(partOf("stray", family)).toEqual({ affected: ["d"], links: ["d"], projects: ["other", "stray"] });
  });
});
