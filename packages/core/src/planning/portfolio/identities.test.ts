import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import type { Enterprise } from "../../model/document.js";
import { creditCodeOf, enterpriseIdentities, linkIdentities, portfolioKey, unitFactor } from "./identities.js";
import type { LinkIdentities } from "./identities.js";

type LinkPart = Exclude<ChainParts["links"][number], string>;

const noUnit = { unit: undefined } as unknown as object;

describe("links", () => {
  const of = (...chains: (readonly LinkPart[] | ChainParts)[]): LinkIdentities =>
    linkIdentities(
      chains.map((chain, i) => [`c${String(i)}`, chainOf("links" in chain ? chain : { links: chain })] as const),
    );
  const brief = ({ links }: LinkIdentities): unknown[] =>
    links.map(({ key, shared, unit, members }) => [key, shared, unit, members.map(({ chain }) => chain).join()]);

  test("are one if they have the same shared key, spaces apart, and stand by key", () => {
    const found = of(
      [{ id: "z" }, { id: "a", shared: " s " }, { id: "b", shared: " " }],
      [
        { id: "q", shared: "s" },
        { id: "k", shared: "r/1" },
      ],
    );
    expect(brief(found)).toEqual([
      ["c0/b", null, "t/a", "c0"],
      ["c0/z", null, "t/a", "c0"],
      ["~shared/r~11", "r/1", "t/a", "c1"],
      ["~shared/s", "s", "t/a", "c0,c1"],
    ]);
    expect(found.unlike.size).toBe(0);
  });

  test("whose units do not convert stay apart, and all of the units are told", () => {
    const found = of(
      [{ id: "a", shared: "s", unit: "t/a" }],
      [{ id: "a", shared: "s", unit: "MW" }],
      [{ id: "a", shared: "s", unit: "万t/a" }],
    );
    expect(brief(found)).toEqual([
      ["c1/a", null, "MW", "c1"],
      ["~shared/s", "s", "t/a", "c0,c2"],
    ]);
    expect(found.unlike).toEqual(new Map([["s", ["MW", "t/a", "万t/a"]]]));
  });

  test("with the same unit that nobody knows are one", () => {
    const units = ["帽/a", "帽/a", "鞋/a"].map((unit) => [{ id: "a", shared: "s", unit }]);
    expect(brief(of(...units))).toEqual([
      ["c2/a", null, "鞋/a", "c2"],
      ["~shared/s", "s", "帽/a", "c0,c1"],
    ]);
  });

  test("without unit are one with the others, the first unit that is stated being that of all", () => {
    const bare = { id: "a", shared: "s", ...noUnit };
    expect(brief(of([bare], [{ id: "a", shared: "s", unit: "万t/a" }], [bare]))).toEqual([
      ["~shared/s", "s", "万t/a", "c0,c1,c2"],
    ]);
    expect(brief(of([{ ...bare, stock: 1 }], [{ ...bare, stock: 2 }]))).toEqual([
      ["~shared/s", "s", undefined, "c0,c1"],
    ]);
  });

  test.each<[string, Partial<ChainParts> & { readonly link?: Partial<LinkPart> }]>([
    ["a final demand", { link: { finalDemand: 0 } }],
    ["a stock", { link: { stock: 1 } }],
    ["a supply from outside", { link: { external: 1 } }],
    ["the capacity of a project", { projects: [{ link: "a" }, { link: "a", capacity: 1 }] }],
    ["a coefficient of what it supplies", { flows: [{ from: "a", to: "b", coefficient: 1 }] }],
    ["a coefficient of what it takes", { flows: [{ from: "b", to: "a", coefficient: 1 }] }],
  ])("without unit stay apart if %s is counted in it", (_, { link = {}, ...parts }) => {
    const bare = { id: "a", shared: "s", ...noUnit, ...link };
    const found = of([{ id: "a", shared: "s" }], { links: [bare, "b", "c"], ...parts });
    expect(brief(found).slice(0, 1)).toEqual([["c1/a", null, undefined, "c1"]]);
    expect(found.unlike).toEqual(new Map([["s", ["t/a", "—"]]]));
  });

  test("without unit are one with the others if what is counted is elsewhere", () => {
    const bare = { id: "a", shared: "s", ...noUnit };
    const found = of([{ id: "a", shared: "s" }], {
      links: [bare, { id: "b", stock: 1 }, "c"],
      flows: [
        { from: "b", to: "c", coefficient: 1 },
        { from: "a", to: "b" },
      ],
      projects: [{ link: "a" }, { link: "b", capacity: 1 }],
    });
    expect(found.unlike.size).toBe(0);
  });
});

describe("enterprises", () => {
  const of = (...chains: (readonly Omit<Enterprise, "name">[])[]): unknown =>
    Array.from(
      enterpriseIdentities(
        chains.map((enterprises, i) => [
          `c${String(i)}`,
          chainOf({ links: [], enterprises: enterprises.map((own) => ({ name: "x", ...own })) }),
        ]),
      ).values(),
      (keys) => Object.fromEntries(keys),
    );

  test("are one by their key, by their code, and by what follows from both; the least key stands for all", () => {
    expect(of([{ id: "b" }], [{ id: "b", creditCode: "1" }], [{ id: "a", creditCode: "1" }], [{ id: "c" }])).toEqual([
      { b: "a" },
      { b: "a" },
      { a: "a" },
      { c: "c" },
    ]);
    const linked = of(
      [
        { id: "d", creditCode: "1" },
        { id: "e", creditCode: "2" },
      ],
      [
        { id: "e", creditCode: "3" },
        { id: "f", creditCode: "1" },
      ],
      [{ id: "g", creditCode: "3" }, { id: "h" }],
      [{ id: "h", creditCode: "2" }],
    );
    expect(linked).toEqual([{ d: "d", e: "e" }, { e: "e", f: "d" }, { g: "e", h: "e" }, { h: "e" }]);
  });

  test("without codes, or with blank ones, are told apart by their keys; a key is no code", () => {
    expect(of([{ id: "a", creditCode: " " }, { id: "b", creditCode: "" }, { id: "c" }])).toEqual([
      { a: "a", b: "b", c: "c" },
    ]);
    expect(of([{ id: "91" }, { id: "b", creditCode: "91" }])).toEqual([{ 91: "91", b: "b" }]);
  });

  test("have codes that compare in half-width capitals without spaces", () => {
    expect(creditCodeOf(" ９１ａ\t b ")).toBe("91AB");
    expect([creditCodeOf(undefined), creditCodeOf(""), creditCodeOf("　 ")]).toEqual([null, null, null]);
  });
});

test("keys of a portfolio tell chain and key apart whatever these are", () => {
  expect(portfolioKey("a/b", "c")).toBe("a~1b/c");
  expect(portfolioKey("a", "b/c~/~")).toBe("a/b~1c~0~1~0");
});

test("the factor between units is 1 where one is not stated or they do not convert", () => {
  expect(unitFactor("万t/a", "t/a")).toBe(10_000);
  expect(unitFactor("t/a", "万t/a")).toBe(0.0001);
  expect([unitFactor(undefined, "t/a"), unitFactor("万t/a", undefined), unitFactor("MW", "t/a")]).toEqual([1, 1, 1]);
});
