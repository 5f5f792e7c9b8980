import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument, ChainRules, Flow } from "../../model/document.js";
import { mergePortfolio } from "./merge-portfolio.js";
import type { MergedPortfolio } from "./merge-portfolio.js";
import type { PortfolioHeader } from "./read-portfolio.js";

type Part = Partial<ChainParts> & { readonly document?: Partial<ChainDocument> };

function merge(chains: readonly Part[], header: Partial<PortfolioHeader> = {}): MergedPortfolio {
  const built = chains.map(({ document = {}, ...parts }, i) => {
    const id = `c${String(i)}`;
    return [id, buildChain({ ...chainOf({ links: [], ...parts }).document, id, ...document })] as const;
  });
  return mergePortfolio({
    id: "p",
    name: "集",
    chains: new Map(built),
    clusters: [],
    header: { format: "liantu-portfolio", version: 1, id: "p", name: "集", ...header },
  });
}
const places = ({ issues }: MergedPortfolio): string[] => issues.map(({ code, place }) => `${code} ${place}`);

describe("flows of a portfolio", () => {
  const links = (from: string, to: string): ChainParts["links"] => [
    { id: "a", unit: from, shared: "a" },
    { id: "b", unit: to, shared: "b" },
  ];
  const flowsOf = (...chains: Part[]): readonly Flow[] => merge(chains).chain.document.flows!;
  const between = (fields: Partial<Flow> = {}): NonNullable<Part["flows"]> => [{ from: "a", to: "b", ...fields }];

  test("have their coefficients in the units of the first chain, whatever they say of which end", () => {
    const other = (kind: Flow["kind"]): number | object | undefined =>
      flowsOf(
        { links: links("t/a", "t/a") },
        { links: links("万t/a", "kg/a"), flows: between({ coefficient: 2, ...(kind && { kind }) }) },
      )[0]?.coefficient;
    // 2 万t for 1 kg are 20 000 t for 0.001 t
    expect(other(undefined)).toBe(20_000_000);
    expect(other("input")).toBe(20_000_000);
    // 2 kg for 1 万t are 0.002 t for 10 000 t
    expect(other("return")).toBe(2e-7);
    expect(other("credit")).toBe(2e-7);
    const range = flowsOf(
      { links: links("t/a", "t/a") },
      { links: links("万t/a", "t/a"), flows: between({ coefficient: { low: 1, base: 2, high: 3 } }) },
    );
    expect(range[0]?.coefficient).toEqual({ low: 10_000, base: 20_000, high: 30_000 });
  });

  test("are one between the same links, of which the first that knows says the coefficient", () => {
    const same = links("t/a", "t/a");
    const first = { links: same, flows: between({ note: "甲" }) };
    const second = { links: same, flows: between({ coefficient: 3, note: "乙" }) };
    expect(flowsOf(first, second)).toEqual([{ from: "~shared/a", to: "~shared/b", coefficient: 3, note: "甲" }]);
    expect(flowsOf(second, first)).toEqual([{ from: "~shared/a", to: "~shared/b", coefficient: 3, note: "乙" }]);
    expect(flowsOf(first, first)).toEqual([{ from: "~shared/a", to: "~shared/b", note: "甲" }]);
    expect(flowsOf(first)[0]).not.toHaveProperty("coefficient");
    for (const chains of [
      [first, second],
      [second, first],
      [second, second],
    ]) {
      expect(places(merge(chains))).toEqual([]);
    }
    const other = { links: same, flows: between({ coefficient: 4 }) };
    expect(places(merge([second, other]))).toEqual(["shared-conflict ~shared/a → ~shared/b"]);
    expect(flowsOf(second, other)[0]?.coefficient).toBe(3);
    expect(flowsOf(second, { links: same, flows: between({ kind: "return", coefficient: 4 }) })).toHaveLength(2);
  });

  test("do not lead from a link to itself, and stand by their ends", () => {
    const found = merge([
      {
        links: [{ id: "a", shared: "s" }, { id: "b", shared: "s" }, "y", "x"],
        flows: [
          { from: "a", to: "b" },
          { from: "y", to: "x" },
          { from: "x", to: "b" },
        ],
      },
    ]);
    expect(found.chain.document.flows).toEqual([
      { from: "c0/x", to: "~shared/s" },
      { from: "c0/y", to: "c0/x" },
    ]);
  });
});

describe("enterprises of a portfolio", () => {
  test("say of each field what the first says that says anything, and stand by key", () => {
    const { chain, enterprises } = merge([
      {
        enterprises: [
          { id: "z", name: "末" },
          { id: "k", name: "甲", creditCode: "9" },
        ],
      },
      { enterprises: [{ id: "b", name: "乙", creditCode: "9", group: "集团" }] },
    ]);
    expect(chain.document.enterprises).toEqual([
      { id: "b", name: "甲", creditCode: "9", group: "集团" },
      { id: "z", name: "末" },
    ]);
    expect([...enterprises]).toEqual([
      [
        "b",
        [
          { chain: "c0", key: "k" },
          { chain: "c1", key: "b" },
        ],
      ],
      ["z", [{ chain: "c0", key: "z" }]],
    ]);
  });

  test("of one key with two codes are told, but not where only one has a code", () => {
    const of = (...codes: (string | undefined)[]): string[] => {
      const found = merge(
        codes.map((creditCode) => ({
          enterprises: [{ id: "e", name: "甲", ...(creditCode !== undefined && { creditCode }) }],
        })),
      );
      return found.issues.map(({ code, place, message }) => `${code} ${place} ${message.zh}`);
    };
    expect(of("1", "2")).toHaveLength(1);
    expect(of("1", "2")[0]).toMatch(/^shared-conflict e /u);
    expect(of("1", "2")[0]).toContain("creditCode: 1 / 2");
    expect([of("1", undefined), of(undefined, "1"), of(undefined, undefined), of("a1", " A1 ")].flat()).toEqual([]);
  });
});

describe("the document of a portfolio", () => {
  test("has the date and the region of the portfolio, if it states them", () => {
    const { document } = merge([{ document: { asOf: "2020", region: { name: "别处" } } }]).chain;
    expect(document).toEqual({
      format: "liantu-chain",
      version: 1,
      id: "p",
      name: "集",
      links: [],
      flows: [],
      enterprises: [],
      projects: [],
    });
    expect(Object.keys(document)).not.toContain("asOf");
    expect(Object.keys(document)).not.toContain("region");
    expect(merge([], { asOf: "2024", region: { name: "金昌" } }).chain.document).toMatchObject({
      asOf: "2024",
      region: { name: "金昌" },
    });
  });

  test("has the rules that all chains have, else none, which is told", () => {
    const rules = (weakCoverage: number): Part => ({ rules: { thresholds: { weakCoverage } } });
    const of = (...parts: Part[]): [ChainRules | undefined, string[]] => {
      const found = merge(parts);
      return [found.chain.document.rules, places(found)];
    };
    const told = ["shared-conflict rules"];
    expect(of(rules(0.5), rules(0.5))).toEqual([{ thresholds: { weakCoverage: 0.5 } }, []]);
    expect(of(rules(0.5))).toEqual([{ thresholds: { weakCoverage: 0.5 } }, []]);
    expect(of({}, {})).toEqual([undefined, []]);
    expect(merge([{}]).chain.document).not.toHaveProperty("rules");
    expect(of(rules(0.5), rules(0.5), rules(0.6))).toEqual([undefined, told]);
    expect(of(rules(0.5), {})).toEqual([undefined, told]);
    expect(of({}, rules(0.5))).toEqual([undefined, told]);
  });

  test("is told with its contradictions by place, then by kind", () => {
    const chain = (unit: string, stock: number, weakCoverage: number, creditCode: string): Part => ({
      links: [
        { id: "a", unit, shared: "x" },
        { id: "b", stock, shared: "x" },
        { id: "c", stock, shared: "k" },
      ],
      enterprises: [{ id: "z", name: "z", creditCode }],
      rules: { thresholds: { weakCoverage } },
    });
    expect(places(merge([chain("t/a", 1, 0.5, "1"), chain("MW", 2, 0.6, "2")]))).toEqual([
      "shared-conflict rules",
      "shared-unit-unlike x",
      "shared-conflict z",
      "shared-conflict ~shared/k",
      "shared-conflict ~shared/x",
    ]);
  });
});
