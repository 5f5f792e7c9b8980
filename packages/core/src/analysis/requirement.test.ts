import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Flow } from "../model/document.js";
import { requirement, type RequirementResult } from "./requirement.js";

const bases = ({ requirement: amounts }: RequirementResult): Record<string, number> =>
  Object.fromEntries(Array.from(amounts, ([key, { base }]) => [key, base]));

const battery = chainOf({
  links: ["lithium-carbonate", "cathode-lfp", "cell-lfp"],
  flows: [
    { from: "cathode-lfp", to: "cell-lfp", coefficient: { low: 2000, base: 2200, high: 2500 } },
    { from: "lithium-carbonate", to: "cathode-lfp", coefficient: { low: 0.234, base: 0.24, high: 0.25 } },
  ],
});
const credit: Flow = { from: "cell-lfp", to: "lithium-carbonate", coefficient: 23.166, kind: "credit" };

describe("the final demand", () => {
  const links = Array.from({ length: 300 }, (_, i) => `link-${String((i * 77) % 300)}`);
  const flows = links.slice(1).map((from, i) => ({ from, to: links[i]!, coefficient: 0.5 }));
  const chain = chainOf({ links, flows });
  const wanted = new Map(links.map((link, i) => [link, i % 5]));
  const sorted = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1));
  const oracle = new Map<string, number>();
  links.forEach((link, i) => oracle.set(link, wanted.get(link)! + (i === 0 ? 0 : 0.5 * oracle.get(links[i - 1]!)!)));

  test.each([
    ["in the order of the chain", [...wanted]],
    ["by key", sorted],
    ["backwards", sorted.toReversed()],
    ["with gaps", [...wanted].filter(([, value]) => value > 0)],
    [
      "with every other link out of place",
      [...sorted.filter((_, i) => i % 2 === 0), ...sorted.filter((_, i) => i % 2)],
    ],
    ["by keys that are copies", [...wanted].map(([key, value]) => [[...key].join(""), value] as const)],
  ])("may be given %s", (_, entries) => {
    const result = requirement(chain, new Map(entries));
    expect(bases(result)).toEqual(
      Object.fromEntries(links.map((link) => [link, expect.closeTo(oracle.get(link)!, 9)])),
    );
  });

  test.each([["nowhere"], [undefined as unknown as string], [""]])("of %j among many is refused", (key) => {
    const after = new Map<string, number>([...sorted, [key, 1]]);
    expect(() => requirement(chain, after)).toThrow(expect.objectContaining({ code: "unknown-link" }));
    const before = new Map<string, number>([[key, 1], ...wanted]);
    expect(() => requirement(chain, before)).toThrow(expect.objectContaining({ code: "unknown-link" }));
  });

  test("of many links is checked too", () => {
    const broken = new Map(wanted).set(links[200]!, -1);
    expect(() => requirement(chain, broken)).toThrow(expect.objectContaining({ code: "invalid-amount" }));
  });
});

describe("requirement() by hand", () => {
  test("golden: 10 GWh of LFP cells need 5 280 t of lithium carbonate, 4 680 to 6 250 t over the ranges", () => {
    const result = requirement(battery, new Map([["cell-lfp", 10]]));
    expect([...result.requirement]).toEqual([
      ["cathode-lfp", { base: 22_000, low: 20_000, high: 25_000, bound: "exact" }],
      ["cell-lfp", { base: 10, bound: "exact" }],
      ["lithium-carbonate", { base: 5280, low: 4680, high: 6250, bound: "exact" }],
    ]);
    expect(result).toMatchObject({ residual: 0, rangesBound: true, unusedCredits: [], missing: [] });
  });

  test("golden: 23.166 t/GWh recycled leave 5 048.34 t", () => {
    const chain = chainOf({ links: [...battery.graph.nodes()], flows: [...battery.flows, credit] });
    const result = requirement(chain, new Map([["cell-lfp", 10]]));
    expect(result.requirement.get("lithium-carbonate")?.base).toBeCloseTo(5048.34, 9);
    expect(result.rangesBound).toBe(false);
    expect(result.unusedCredits).toEqual([]);
  });

  test("reckons the least with the greatest credit, and the most with the least", () => {
    const ranged: Flow = { ...credit, coefficient: { low: 20, base: 23.166, high: 25 } };
    const chain = chainOf({ links: [...battery.graph.nodes()], flows: [...battery.flows, ranged] });
    const amount = requirement(chain, new Map([["cell-lfp", 10]])).requirement.get("lithium-carbonate");
    expect(amount).toMatchObject({ low: expect.closeTo(4430, 9), high: expect.closeTo(6050, 9) });
  });

  test("does not solve for ranges that nobody asked for", () => {
    const { requirement: amounts } = requirement(battery, new Map([["cell-lfp", 1]]), { ranges: false });
    expect(amounts.get("cathode-lfp")).toEqual({ base: 2200, bound: "exact" });
  });

  test("golden: two sectors of Miller & Blair (2009), table 2.3", () => {
    const chain = chainOf({
      links: ["1", "2"],
      flows: [
        { from: "1", to: "1", coefficient: 0.15 },
        { from: "1", to: "2", coefficient: 0.25 },
        { from: "2", to: "1", coefficient: 0.2 },
        { from: "2", to: "2", coefficient: 0.05 },
      ],
    });
    const result = requirement(
      chain,
      new Map([
        ["1", 600],
        ["2", 1500],
      ]),
    );
    expect(result.requirement.get("1")?.base).toBeCloseTo(1247.52, 2);
    expect(result.requirement.get("2")?.base).toBeCloseTo(1841.58, 2);
    expect(result.residual).toBeLessThan(1e-15);
  });

  test("a return drives activity forwards, and its credit comes back: 0.25 recycled of each, 2 saved for each recycled", () => {
    // salt = 3 cell − 2 · 0.25 cell; cell = y + 0.1 salt (machines): cell = y + 0.25 cell, salt = 2.5 cell
    const chain = chainOf({
      links: ["salt", "cell", "recycling"],
      flows: [
        { from: "salt", to: "cell", coefficient: 3 },
        { from: "cell", to: "salt", coefficient: 0.1 },
        { from: "cell", to: "recycling", coefficient: 0.25, kind: "return" },
        { from: "recycling", to: "salt", coefficient: 2, kind: "credit" },
      ],
    });
    const result = requirement(chain, new Map([["cell", 30]]));
    expect(bases(result)["cell"]).toBeCloseTo(40, 12);
    expect(bases(result)["salt"]).toBeCloseTo(100, 12);
    expect(bases(result)["recycling"]).toBeCloseTo(10, 12);
    expect(result.unusedCredits).toEqual([]);
  });

  test("credits cover demand and no more; what is left over is reported, shared in proportion", () => {
    const chain = chainOf({
      links: ["a", "b", "salt", "ore"],
      flows: [
        { from: "a", to: "salt", coefficient: 3, kind: "credit" },
        { from: "b", to: "salt", coefficient: 1, kind: "credit" },
        { from: "ore", to: "salt", coefficient: 5 },
      ],
    });
    const result = requirement(
      chain,
      new Map([
        ["a", 10],
        ["b", 10],
        ["salt", 8],
      ]),
    );
    expect(bases(result)).toEqual({ a: 10, b: 10, ore: 0, salt: 0 });
    expect(result.unusedCredits).toEqual([
      { from: "a", to: "salt", amount: 24 },
      { from: "b", to: "salt", amount: 8 },
    ]);
  });

  test("unused credits by the link they are for, then by the link they come from; who makes nothing gives nothing", () => {
    const flows = ["a y", "a z", "b y", "c y"].map((way): Flow => {
      const [from, to] = way.split(" ") as [string, string];
      return { from, to, coefficient: 1, kind: "credit" };
    });
    const { unusedCredits } = requirement(
      chainOf({ links: ["a", "b", "c", "y", "z"], flows }),
      new Map([
        ["a", 2],
        ["b", 2],
        ["y", 1],
      ]),
    );
    expect(unusedCredits).toEqual([
      { from: "a", to: "y", amount: 1.5 },
      { from: "b", to: "y", amount: 1.5 },
      { from: "a", to: "z", amount: 2 },
    ]);
  });

  test("a credit that is just used up leaves nothing over, nor does one used up but for rounding", () => {
    const left = (coefficient: number, wanted: number): unknown =>
      requirement(
        chainOf({ links: ["a", "z"], flows: [{ from: "a", to: "z", coefficient, kind: "credit" }] }),
        new Map([
          ["a", 3],
          ["z", wanted],
        ]),
      ).unusedCredits;
    expect(left(1, 3)).toEqual([]);
    expect(left(0.1, 0.3)).toEqual([]);
    expect(left(1, 2.5)).toEqual([{ from: "a", to: "z", amount: 0.5 }]);
  });

  test.each<[Flow["coefficient"], object]>([
    [{ low: 1, base: 2, high: 2 }, { base: 2, low: 1, bound: "exact" }], // prettier-ignore
    [{ low: 2, base: 2, high: 3 }, { base: 2, high: 3, bound: "exact" }], // prettier-ignore
    [{ low: 0, base: 0, high: 3 }, { base: 0, high: 3, bound: "exact" }], // prettier-ignore
    [
      { low: 2, base: 2, high: 2 },
      { base: 2, bound: "exact" },
    ],
  ])("the ends of a range %j that differ are given: %j", (coefficient, expected) => {
    const chain = chainOf({ links: ["a", "b"], flows: [{ from: "a", to: "b", coefficient: coefficient! }] });
    expect(requirement(chain, new Map([["b", 1]])).requirement.get("a")).toStrictEqual(expected);
  });

  test("alternatives share: 0.6 of 2 000 and 0.4 of 1 500", () => {
    const chain = chainOf({
      links: ["lfp", "ncm", "foil", "cell"],
      flows: [
        { from: "lfp", to: "cell", coefficient: 2000, alternative: "cathode", share: 0.6 },
        { from: "ncm", to: "cell", coefficient: 1500, alternative: "cathode", share: 0.4 },
        { from: "foil", to: "cell", coefficient: 350 },
      ],
    });
    expect(bases(requirement(chain, new Map([["cell", 2]])))).toEqual({ cell: 2, foil: 700, lfp: 2400, ncm: 1200 });
  });

  test("lists all links, in order of keys, wanted or not", () => {
    const chain = chainOf({ links: ["b", "a", "10", "9"] });
    expect([...requirement(chain, new Map()).requirement.keys()]).toEqual(["10", "9", "a", "b"]);
    expect(requirement(chainOf({ links: [] }), new Map())).toMatchObject({ residual: 0, rangesBound: true });
  });
});

describe("requirement() refuses", () => {
  test("no final demand from 0 to 1e15", () => {
    expect(bases(requirement(battery, new Map([["cell-lfp", 0]])))["cell-lfp"]).toBe(0);
    expect(bases(requirement(battery, new Map([["cell-lfp", 1e15]])))["cell-lfp"]).toBe(1e15);
  });

  test.each([Number.NaN, Infinity, -1, 1.001e15])("the final demand %s", (value) => {
    expect(() => requirement(battery, new Map([["cell-lfp", value]]))).toThrow(
      expect.objectContaining({
        code: "invalid-amount",
        details: { key: "cell-lfp", attribute: "finalDemand", value },
      }),
    );
  });

  test("demand for a link that the chain does not have", () => {
    expect(() => requirement(battery, new Map([["cell", 1]]))).toThrow(
      expect.objectContaining({ code: "unknown-link", details: { key: "cell" } }),
    );
  });

  const cycle = (coefficient: Flow["coefficient"]): Flow[] => [
    { from: "a", to: "b", coefficient: 4 },
    { from: "b", to: "a", ...(coefficient !== undefined && { coefficient }) },
    { from: "b", to: "c", coefficient: 0.1 },
    { from: "c", to: "b", coefficient: 0.1 },
  ];
  const amplifying = expect.objectContaining({ code: "amplifying-cycle", details: { cycle: ["a", "b"] } });

  test.each([0.25, 0.3, 1000])("a cycle of 4 × %s, naming it from supplier to consumer", (coefficient) => {
    const chain = chainOf({ links: ["c", "b", "a"], flows: cycle(coefficient) });
    expect(() => requirement(chain, new Map([["c", 1]]))).toThrow(amplifying);
  });

  test("a cycle that amplifies at the high end of a range, unless ranges are left out", () => {
    const chain = chainOf({ links: ["c", "b", "a"], flows: cycle({ low: 0.1, base: 0.2, high: 0.3 }) });
    expect(() => requirement(chain, new Map([["c", 1]]))).toThrow(amplifying);
    expect(requirement(chain, new Map([["c", 1]]), { ranges: false }).residual).toBeLessThan(1e-15);
  });

  test("cycles that amplify together though none does alone", () => {
    const flows = ["b", "c"].flatMap((other) => [
      { from: "a", to: other, coefficient: 1 },
      { from: other, to: "a", coefficient: other === "b" ? 0.6 : 0.5 },
    ]);
    expect(() => requirement(chainOf({ links: ["a", "b", "c"], flows }), new Map([["a", 1]]))).toThrow(amplifying);
  });

  test("a cycle that amplifies even after its own credits", () => {
    const flows: Flow[] = [...cycle(1), { from: "b", to: "a", coefficient: 0.1, kind: "credit" }];
    expect(() => requirement(chainOf({ links: ["a", "b", "c"], flows }), new Map([["b", 1]]))).toThrow(amplifying);
  });

  const mutual = (coefficient: number): Flow[] => [
    { from: "a", to: "b", coefficient, kind: "credit" },
    { from: "b", to: "a", coefficient, kind: "credit" },
  ];

  test("credits that allow of two solutions, naming the links", () => {
    // a = max(0, 1 − 2b), b = max(0, 1 − 2a): (1, 0), (0, 1) and (1/3, 1/3) all hold; the last covers every credit
    const { requirement: amounts } = requirement(
      chainOf({ links: ["a", "b"], flows: mutual(2) }),
      new Map([
        ["a", 1],
        ["b", 1],
      ]),
    );
    expect(amounts.get("a")?.base).toBeCloseTo(1 / 3, 12);
    expect(() =>
      requirement(
        chainOf({ links: ["a", "b"], flows: mutual(2) }),
        new Map([
          ["a", 5],
          ["b", 1],
        ]),
      ),
    ).toThrow(expect.objectContaining({ code: "ambiguous-credits", details: { links: ["a", "b"] } }));
  });

  test("no credits that are small enough: 4 = 5 − 0.5 · 2 caps nothing", () => {
    const result = requirement(
      chainOf({ links: ["a", "b"], flows: mutual(0.5) }),
      new Map([
        ["a", 5],
        ["b", 1],
      ]),
    );
    expect(bases(result)).toEqual({ a: 5, b: 0 });
    expect(result.unusedCredits).toEqual([{ from: "a", to: "b", amount: 1.5 }]);
  });

  test("no cycle whose own credit takes away what it would amplify", () => {
    const flows: Flow[] = [
      { from: "a", to: "b", coefficient: 1 },
      { from: "b", to: "a", coefficient: 1.2 },
      { from: "b", to: "a", coefficient: 0.7, kind: "credit" },
      { from: "b", to: "a", coefficient: 0, kind: "return" },
    ];
    // a = b; b = y + 1.2 a: a credit of b against a: a = b − 0.7 b, b = y + 1.2 a = y + 0.36 b
    const result = requirement(chainOf({ links: ["a", "b"], flows }), new Map([["b", 64]]));
    expect(bases(result)["b"]).toBeCloseTo(100, 10);
    expect(bases(result)["a"]).toBeCloseTo(30, 10);
  });
});
