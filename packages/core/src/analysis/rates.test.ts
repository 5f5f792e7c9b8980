import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Chain } from "../model/chain.js";
import type { ChainLink, Flow } from "../model/document.js";
import { completeness } from "./completeness.js";
import { localSupply } from "./local-supply.js";

type Link = Partial<ChainLink> & { readonly id: string };
const link = (id: string, more: Partial<ChainLink> = {}): Link => ({ id, surveyed: true, ...more });
const input = (from: string, to: string): Flow => ({ from, to, coefficient: 1 });

/** Links, what is built at them, and flows written "a>b". */
function chain(links: readonly Link[], built: Readonly<Record<string, number | undefined>>, flows: string): Chain {
  return chainOf({
    links,
    flows: flows
      .split(" ")
      .filter(Boolean)
      .map((text) => input(text[0]!, text[2]!)),
    projects: Object.entries(built).map(([at, capacity]) => ({
      id: at,
      link: at,
      status: "built" as const,
      ...(capacity !== undefined && { capacity }),
    })),
  });
}

const price = (value: number, unit = "CNY/t"): Partial<ChainLink> => ({ price: { value, unit } });

describe("localSupply()", () => {
  test("three ways side by side, over the links that supply others", () => {
    const links = [link("a", price(1)), link("b", price(3)), link("c", price(9)), link("z", price(100))];
    expect(localSupply(chain(links, { a: 50, b: 200, z: 100 }, "a>z b>z c>z"))).toEqual({
      count: { rate: 2 / 3, links: 3, leftOut: 0 },
      quantity: { rate: 0.5, links: 3, leftOut: 0 },
      // 1 × 50 + 3 × 100 of 1 × 100 + 3 × 100 + 9 × 100
      value: { rate: 350 / 1300, links: 3, leftOut: 0 },
    });
  });

  test("what is not surveyed, not priced or not known leaves numerator and denominator, and is counted", () => {
    const links = [link("a", price(1)), link("b", { surveyed: false }), link("c"), link("d", price(1)), link("z")];
    expect(localSupply(chain(links, { a: 50, b: 100, c: 100, d: undefined, z: 100 }, "a>z b>z c>z d>z"))).toEqual({
      count: { rate: 1, links: 3, leftOut: 1 },
      quantity: { rate: 0.75, links: 2, leftOut: 2 },
      value: { rate: 0.5, links: 1, leftOut: 3 },
    });
  });

  test("a blank link counts as 0 also where more may be needed of it than is known", () => {
    const links = [link("a"), link("y"), link("z")];
    const { quantity } = localSupply(chain(links, { y: undefined, z: 100 }, "a>y a>z"));
    expect(quantity).toEqual({ rate: 0, links: 1, leftOut: 0 });
  });

  test("prices convert to the unit of the link; those that do not leave it out", () => {
    const links = [
      link("a", price(2, "万元/t")),
      link("b", price(10000)),
      link("c", price(1, "元/GWh")),
      link("d", price(1, "贝")),
      link("z"),
    ];
    const { value } = localSupply(chain(links, { a: 100, z: 100 }, "a>z b>z c>z d>z"));
    expect(value).toEqual({ rate: 2 / 3, links: 2, leftOut: 2 });
  });

  test("is null, not 0, without anything to count", () => {
    const nothing = { rate: null, links: 0, leftOut: 0 };
    expect(localSupply(chain([link("a")], {}, ""))).toEqual({ count: nothing, quantity: nothing, value: nothing });
    expect(localSupply(chain([], {}, "")).count.rate).toBeNull();
    const unsurveyed = chain([{ id: "a" }, { id: "z" }], { z: 1 }, "a>z");
    expect(localSupply(unsurveyed).count).toEqual({ rate: null, links: 0, leftOut: 1 });
  });
});

describe("completeness()", () => {
  const line = [link("a"), link("b"), link("c"), link("d")];

  test("mean coverage, and presence among the surveyed", () => {
    const { coverage, present } = completeness(
      chain([...line, { id: "e" }], { a: 50, b: 100, c: 100, e: 1 }, "a>b b>c d>c"),
    );
    expect(coverage).toEqual({ rate: 0.5, links: 3, leftOut: 2 });
    expect(present).toEqual({ rate: 0.75, links: 4, leftOut: 1 });
  });

  test.each<[string, string, string, number | null, number]>([
    ["a line, built throughout", "a>b b>c c>d", "abcd", 1, 4],
    ["a line with a gap", "a>b b>c c>d", "abd", 0, 4],
    ["two ways, one with a gap", "a>b a>c b>d c>d", "abd", 0.5, 4],
    ["two ways, a gap that both share", "a>b a>c b>d c>d", "abc", 0, 4],
    ["two sources of one product", "a>c b>c c>d", "acd", 0.5, 4],
    ["one source of two products", "a>b b>c b>d", "abc", 0.5, 4],
    ["a cycle on the way, built", "a>b b>c c>b c>d", "abcd", 1, 4],
    ["a cycle on the way, half built", "a>b b>c c>b c>d", "abd", 0, 4],
    ["a cycle at the source, built", "a>b b>a b>c c>d", "abcd", 1, 4],
    ["a cycle at the end, half built", "a>b b>c c>d d>c", "abc", 0, 4],
    ["no way at all", "", "abcd", null, 0],
  ])("ways: %s", (_, flows, built, rate, links) => {
    const { paths } = completeness(chain(line, Object.fromEntries([...built].map((id) => [id, 1])), flows));
    expect(paths).toEqual({ rate, links, leftOut: 4 - links });
  });

  test("counts ways without listing them: 2 to the power of 200 of them are one half unbroken", () => {
    const keys = (i: number): string[] => [`l${String(i)}`, `r${String(i)}`];
    const flows = Array.from({ length: 200 }, (_, i) =>
      keys(i).flatMap((from) => keys(i + 1).map((to) => input(from, to))),
    ).flat();
    const links = Array.from({ length: 201 }, (_, i) => keys(i)).flat();
    const projects = links.filter((id) => id !== "l7").map((id) => ({ id, link: id, status: "built" as const }));
    expect(completeness(chainOf({ links, flows, projects })).paths.rate).toBe(0.5);
  });
});
