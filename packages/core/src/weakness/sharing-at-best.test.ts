import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import type { Chain } from "../model/chain.js";
import type { Flow } from "../model/document.js";
import { lossByRemoval } from "./loss-by-removal.js";
import type { RemovalOptions } from "./loss-by-removal.js";

function built(
  capacities: Readonly<Record<string, number>>,
  flows: readonly Flow[],
  more?: Partial<ChainParts>,
): Chain {
  return chainOf({
    links: Object.keys(capacities),
    flows,
    projects: Object.entries(capacities).flatMap(([link, capacity]) =>
      capacity > 0 ? [{ link, status: "built" as const, capacity }] : [],
    ),
    ...more,
  });
}

function losses(chain: Chain, options: RemovalOptions): Record<string, number | null> {
  return Object.fromEntries([...lossByRemoval(chain, options)].map(([key, { loss }]) => [key, loss]));
}

const either = (from: string, coefficient: number, share: number): Flow => ({
  from,
  to: "cell",
  coefficient,
  alternative: "cathode",
  share,
});

/** Nobody has anything to give up for another here, so that it does not matter how what is scarce is shared. */
const CASES: readonly [string, Chain, RemovalOptions, Record<string, number>][] = [
  [
    "all inputs are needed",
    built({ a: 10, b: 5, t: 10 }, [
      { from: "a", to: "t", coefficient: 1 },
      { from: "b", to: "t", coefficient: 1 },
    ]),
    {},
    { a: 1, b: 0.5, t: 1 },
  ],
  [
    "two steps down; 4 of 20 ore bought, nothing of it where nothing is bought",
    built({ ore: 16, metal: 10, wire: 10 }, [
      { from: "ore", to: "metal", coefficient: 2 },
      { from: "metal", to: "wire", coefficient: 1 },
    ]),
    {},
    { ore: 0.8, metal: 1, wire: 1 },
  ],
  [
    "16 ore make 8 metal; without anything from outside they are all there is",
    built({ ore: 16, metal: 10 }, [{ from: "ore", to: "metal", coefficient: 2 }]),
    { closed: true },
    { ore: 1, metal: 1 },
  ],
  [
    "8 LFP to spare make 4 of the 5 cells that NCM made",
    built({ lfp: 18, ncm: 5, cell: 10 }, [either("lfp", 2, 0.5), either("ncm", 1, 0.5)]),
    {},
    { lfp: 0.5, ncm: 0.1, cell: 1 },
  ],
  [
    "half of the cells do without either: 4 NCM for the 5 that do not",
    built({ lfp: 2.5, ncm: 4, cell: 10 }, [either("lfp", 1, 0.25), either("ncm", 1, 0.25)]),
    {},
    { lfp: 0.2, ncm: 0.5, cell: 1 },
  ],
  [
    "an alternative by itself makes its share: 3 LFP for 10 cells",
    built({ lfp: 3, frame: 5, cell: 10 }, [either("lfp", 1, 0.3), { from: "frame", to: "cell", coefficient: 1 }]),
    {},
    { lfp: 1, frame: 0.5, cell: 1 },
  ],
  [
    "what a need of nothing names limits nothing",
    built({ lfp: 2, ncm: 2, cell: 10 }, [either("lfp", 1, 0), either("ncm", 1, 0)]),
    {},
    { lfp: 0, ncm: 0, cell: 1 },
  ],
  [
    "a by-product that stops takes with it what it saved",
    built(
      { cell: 10, carbonate: 15, cathode: 20 },
      [
        { from: "carbonate", to: "cathode", coefficient: 1 },
        { from: "cell", to: "carbonate", coefficient: 0.5, kind: "credit" },
      ],
      { links: ["cell", { id: "carbonate", external: 0 }, "cathode"] },
    ),
    { targets: ["cathode"] },
    { cell: 0.25, carbonate: 0.75, cathode: 1 },
  ],
  [
    "recycling works up what is returned: 1 of 4 from outside, 2 and 1 from the two that use it up",
    built({ cell: 10, pack: 5, recycling: 4 }, [
      { from: "cell", to: "recycling", coefficient: 0.2, kind: "return" },
      { from: "pack", to: "recycling", coefficient: 0.2, kind: "return" },
    ]),
    { targets: ["recycling"] },
    { cell: 0.5, pack: 0.25, recycling: 1 },
  ],
  [
    "with nothing from outside recycling works up 3 to begin with",
    built({ cell: 10, pack: 5, recycling: 4 }, [
      { from: "cell", to: "recycling", coefficient: 0.2, kind: "return" },
      { from: "pack", to: "recycling", coefficient: 0.2, kind: "return" },
    ]),
    { targets: ["recycling"], closed: true },
    { cell: 0.666666667, pack: 0.333333333, recycling: 1 },
  ],
];

describe.each(["proportional", "optimal"] as const)("loss by removal, sharing %s", (sharing) => {
  test.each(CASES)("%s", (_, chain, options, expected) => {
    const found = losses(chain, { ...options, sharing });
    expect(found).toEqual(
      Object.fromEntries(Object.entries(expected).map(([key, loss]) => [key, expect.closeTo(loss, 8) as number])),
    );
  });
});

describe("loss by removal, where sharing matters", () => {
  test("at best what can do without the boxes leaves them to what cannot", () => {
    const chain = built({ box: 10, t: 10, s: 10 }, [
      { from: "box", to: "t", coefficient: 1, essential: false },
      { from: "box", to: "s", coefficient: 1 },
    ]);
    expect(losses(chain, {})["box"]).toBe(0.25);
    expect(losses(chain, { sharing: "optimal" })["box"]).toBeCloseTo(0, 9);
  });

  test("at best half the metal goes where it is worth most for each tonne of it", () => {
    // 6 bought of 21 metal; wire is worth 2 a tonne of metal, foil 6 for two
    const chain = built(
      { metal: 15, wire: 1, foil: 10 },
      [
        { from: "metal", to: "wire", coefficient: 1 },
        { from: "metal", to: "foil", coefficient: 2 },
      ],
      {
        links: [
          "metal",
          { id: "wire", price: { value: 2, unit: "元/t" } },
          { id: "foil", price: { value: 6, unit: "元/t" } },
        ],
      },
    );
    expect(lossByRemoval(chain, { only: ["metal"] }).get("metal")).toMatchObject({
      loss: 0.714285714,
      byTarget: [
        { link: "foil", loss: 0.714285714 },
        { link: "wire", loss: 0.714285714 },
      ],
    });
    // 62 before, 3 foil are left
    expect(lossByRemoval(chain, { only: ["metal"], sharing: "optimal" }).get("metal")).toMatchObject({
      loss: 0.709677419,
      weighting: "price",
      byTarget: [
        { link: "wire", loss: 1 },
        { link: "foil", loss: 0.7 },
      ],
    });
  });
});
