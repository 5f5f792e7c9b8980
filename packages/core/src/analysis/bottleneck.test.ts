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
    const exactly = (base: number) => ({ base, bound: "exact" });
    expect(found.ladder).toEqual([
      {
        output: exactly(2),
        links: ["foil", "lithium"],
        next: exactly(3),
        needed: [
          { link: "foil", amount: 600 },
          { link: "lithium", amount: 528 },
        ],
      },
      {
        output: exactly(3),
        links: ["cathode"],
        next: exactly(5),
        needed: [
          { link: "foil", amount: 1800 },
          { link: "lithium", amount: 1584 },
          { link: "cathode", amount: 4400 },
        ],
      },
      { output: exactly(5), links: ["cell"], next: null, needed: [] },
    ]);
  });

  test("a by-product counts once: the requirement is net of it, the supply is the link's own", () => {
    const chain = chainOf({
      surveyed: true,
      links: ["a", "z"],
      flows: [
        { from: "a", to: "z", coefficient: 1 },
        { from: "z", to: "a", coefficient: 0.5, kind: "credit" },
      ],
      projects: [
        { link: "a", stage: "operating", capacity: 20 },
        { link: "z", stage: "operating", capacity: 100 },
      ],
    });
    expect(bottleneck(chain, "z")).toMatchObject({ output: { base: 40, bound: "exact" }, links: ["a"] });
  });

  test("coefficients that are ranges make a range", () => {
    const chain = chainOf({
      surveyed: true,
      links: ["a", { id: "b", finalDemand: 3 }],
      flows: [{ from: "a", to: "b", coefficient: { low: 1, base: 2, high: 4 } }],
      projects: [
        { link: "a", stage: "operating", capacity: 8 },
        { link: "b", stage: "operating", capacity: 100 },
      ],
    });
    expect(bottleneck(chain, "b").output).toEqual({ low: 2, base: 4, high: 8, bound: "exact" });
  });

  test("a link that may not be needed at all limits nothing at that end, and makes no NaN", () => {
    const chain = chainOf({
      surveyed: true,
      links: ["a", "b"],
      flows: [{ from: "a", to: "b", coefficient: { low: 0, base: 1, high: 2 } }],
      projects: [{ link: "b", stage: "operating", capacity: 100 }],
    });
    expect(bottleneck(chain, "b").output).toEqual({ low: 0, base: 0, high: 100, bound: "exact" });
  });

  test("takes off what a return drives, and lets nothing limit that the consumer can do without", () => {
    const chain = chainOf({
      surveyed: true,
      links: ["a", "b", "y", "spice"],
      flows: [
        { from: "a", to: "b", coefficient: 1 },
        { from: "y", to: "a", coefficient: 5, kind: "return" },
        { from: "spice", to: "b", coefficient: 1, essential: false },
      ],
      projects: [
        { link: "a", stage: "operating", capacity: 8 },
        { link: "b", stage: "operating", capacity: 100 },
        { link: "y", stage: "operating", capacity: 1 },
      ],
    });
    expect(bottleneck(chain, "b")).toMatchObject({ output: { base: 3, bound: "exact" }, skipped: [] });
  });

  test("at most nothing is nothing", () => {
    const found = bottleneck(battery({ cathode: 6600, foil: 1200, cell: 5, lithium: undefined }, []), "cell");
    expect(found.output?.bound).toBe("upper");
    const none = bottleneck(battery({ lithium: undefined, foil: 1200, cell: 5 }), "cell");
    expect(none).toMatchObject({ output: { base: 0, bound: "exact" }, links: ["cathode"] });
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
