import { describe, expect, test } from "vitest";
import { DOCUMENT, fixture, read } from "../../test/fixture.js";
import { pathReach, reachOf, waysBetween } from "./reach.js";
import type { Reach } from "./reach.js";

/** a → b → d → e and a → c → d, c → f; x beside them. */
const { chain } = read({
  ...DOCUMENT,
  links: [..."abcdefx"].map((id) => ({ id, name: id, stage: "midstream" })),
  flows: ["ab", "ac", "bd", "cd", "de", "cf"].map(([from, to]) => ({ from, to })),
  projects: [],
});
const shown = ({ links, hasFlow }: Reach): [string, string] => [
  [...links].sort().join(""),
  chain.flows
    .filter(({ from, to, kind = "input" }) => hasFlow(from, to, kind))
    .map(({ from, to }) => from + to)
    .sort()
    .join(" "),
];

describe("reachOf()", () => {
  test("lights all that lies up- and downstream, not what branches off on the way", () => {
    expect(shown(reachOf(chain, "b"))).toEqual(["abde", "ab bd de"]);
    expect(shown(reachOf(chain, "d"))).toEqual(["abcde", "ab ac bd cd de"]);
    expect(shown(reachOf(chain, "x"))).toEqual(["x", ""]);
  });

  test("lights returns and credits of the link itself, not those further on", () => {
    const { chain: own } = fixture();
    const reach = reachOf(own, "cell");
    expect([reach.links.has("recycling"), reach.hasFlow("cell", "recycling", "return")]).toEqual([true, true]);
    expect(reachOf(own, "foil").hasFlow("cell", "recycling", "return")).toBe(false);
  });
});

describe("waysBetween()", () => {
  test("lights all ways, in whichever order the ends are given", () => {
    expect(shown(waysBetween(chain, "a", "d"))).toEqual(["abcd", "ab ac bd cd"]);
    expect(shown(waysBetween(chain, "d", "a"))).toEqual(["abcd", "ab ac bd cd"]);
  });

  test("gives the ends alone where no way leads, and nothing for links that are not there", () => {
    expect(shown(waysBetween(chain, "f", "e"))).toEqual(["ef", ""]);
    expect(shown(waysBetween(chain, "nowhere", "__proto__"))).toEqual(["", ""]);
  });
});

test("pathReach() gives the path as it stands, one way", () => {
  expect(shown(pathReach(["a", "c", "f"]))).toEqual(["acf", "ac cf"]);
  expect(pathReach(["c", "a"]).hasFlow("a", "c", "input")).toBe(false);
});
