import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import type { Chain } from "../model/chain.js";
import { bottleneck } from "./bottleneck.js";

// lithium → cathode → cell; foil → cell. 2 200 t of cathode and 600 t of foil a GWh, 0.24 t of lithium a tonne of cathode.
const battery = (
  supplies: Readonly<Record<string, number | undefined>>,
  others: NonNullable<ChainParts["projects"]> = [],
): Chain =>
  chainOf({
    surveyed: true,
    links: ["lithium", "cathode", "foil", "cell"],
    flows: [
      { from: "lithium", to: "cathode", coefficient: 0.24 },
      { from: "cathode", to: "cell", coefficient: 2200 },
      { from: "foil", to: "cell", coefficient: 600 },
    ],
    projects: [
      ...Object.entries(supplies).map(([link, capacity]) => ({
        link,
        stage: "operating" as const,
        ...(capacity === undefined ? {} : { capacity }),
      })),
      ...others,
    ],
  });

describe("bottleneck()", () => {
  test("golden: the scarcest input limits the output, and the ladder says what each fix buys", () => {
    const found = bottleneck(battery({ lithium: 1056, cathode: 6600, foil: 1200, cell: 5 }), "cell");
    // lithium 1 056 / 528 = 2 GWh, foil 1 200 / 600 = 2, cathode 6 600 / 2 200 = 3, cell 5
    expect(found.output).toEqual({ base: 2, bound: "exact" });
    expect(found.links).toEqual(["foil", "lithium"]);
    expect(found.ladder).toEqual([
      {
        output: 2,
        links: ["foil", "lithium"],
        next: 3,
        needed: [
          { link: "foil", amount: 600 },
          { link: "lithium", amount: 528 },
        ],
      },
      {
        output: 3,
        links: ["cathode"],
        next: 5,
        needed: [
          { link: "foil", amount: 1800 },
          { link: "lithium", amount: 1584 },
          { link: "cathode", amount: 4400 },
        ],
      },
      { output: 5, links: ["cell"], next: null, needed: [] },
    ]);
  });

  test("skips what is not known, and then gives an upper bound", () => {
    const found = bottleneck(battery({ lithium: undefined, cathode: 6600, foil: 600, cell: 5 }), "cell");
    expect(found.output).toEqual({ base: 1, bound: "upper" });
    expect(found.skipped).toEqual(["lithium"]);
  });

  test("knows nothing where no supply is known", () => {
    const found = bottleneck(chainOf({ links: ["a", "b"], flows: [{ from: "a", to: "b", coefficient: 1 }] }), "b");
    expect(found).toMatchObject({ output: null, links: [], ladder: [], skipped: ["a", "b"] });
  });

  test("takes off what others use, and what is finally wanted of an input", () => {
    const chain = chainOf({
      surveyed: true,
      links: [{ id: "foil", finalDemand: 100 }, "cell", { id: "wire", finalDemand: 9 }],
      flows: [
        { from: "foil", to: "cell", coefficient: 600 },
        { from: "foil", to: "wire", coefficient: 2 },
      ],
      projects: [
        { link: "foil", stage: "operating", capacity: 1500 },
        { link: "cell", stage: "operating", capacity: 5 },
        { link: "wire", stage: "operating", capacity: 100 },
      ],
    });
    expect(bottleneck(chain, "cell").output).toEqual({ base: 2, bound: "exact" });
    // The cells alone would take 3 000 of the 1 500 there are.
    expect(bottleneck(chain, "wire").output?.base).toBe(0);
  });

  test("an outside consumer of unknown capacity makes it an upper bound", () => {
    const chain = chainOf({
      surveyed: true,
      links: ["foil", "cell", "wire"],
      flows: [
        { from: "foil", to: "cell", coefficient: 600 },
        { from: "foil", to: "wire", coefficient: 2 },
      ],
      projects: [
        { link: "foil", stage: "operating", capacity: 1200 },
        { link: "cell", stage: "operating", capacity: 5 },
        { link: "wire", stage: "operating" },
      ],
    });
    expect(bottleneck(chain, "cell").output).toEqual({ base: 2, bound: "upper" });
  });

  test("counts the supply of the horizon asked for", () => {
    const chain = battery({ lithium: 528, cathode: 6600, foil: 6000, cell: 5 }, [
      { link: "lithium", stage: "building", capacity: 528 },
    ]);
    expect(bottleneck(chain, "cell").output?.base).toBe(1);
    expect(bottleneck(chain, "cell", { horizon: "underConstruction" }).output?.base).toBe(2);
  });

  test("refuses a target that is no link", () => {
    expect(() => bottleneck(battery({}), "nothing")).toThrow(expect.objectContaining({ code: "unknown-link" }));
  });

  test("property: at the output found every link suffices, and a little above one does not", () => {
    const supply = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(supply, supply, supply, supply, (lithium, cathode, foil, cell) => {
        const output = bottleneck(battery({ lithium, cathode, foil, cell }), "cell").output?.base ?? Number.NaN;
        const need = (t: number) => [
          [528 * t, lithium],
          [2200 * t, cathode],
          [600 * t, foil],
          [t, cell],
        ];
        expect(need(output).every(([r, s]) => r! <= s! * (1 + 1e-6) + 1e-5)).toBe(true);
        expect(need(output * 1.001 + 1e-5).some(([r, s]) => r! > s!)).toBe(true);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
