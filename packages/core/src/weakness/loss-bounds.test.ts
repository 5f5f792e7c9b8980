import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import { ChainError } from "../errors.js";
import type { Flow } from "../model/document.js";
import { lossByRemoval } from "./loss-by-removal.js";
import type { RemovalLoss, RemovalOptions } from "./loss-by-removal.js";

/** Links with a capacity, without one (`null`: built, nothing recorded) or without a plant (`undefined`). */
type Plants = Readonly<Record<string, number | null | undefined>>;

function lossesOf(
  plants: Plants,
  flows: readonly Flow[],
  options: RemovalOptions = {},
  links: ChainParts["links"] = Object.keys(plants),
): ReadonlyMap<string, RemovalLoss> {
  const projects = Object.entries(plants).flatMap(([link, capacity]) =>
    capacity === undefined ? [] : [{ link, status: "built" as const, ...(capacity !== null && { capacity }) }],
  );
  return lossByRemoval(chainOf({ links, flows, projects }), options);
}

const one = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({ from, to, coefficient: 1, ...more });
const numbers = (found: ReadonlyMap<string, RemovalLoss>): Record<string, number | null> =>
  Object.fromEntries([...found].map(([key, { loss }]) => [key, loss]));

describe("whose output counts", () => {
  test("what final users want counts beside the ends of the chain, each alike without prices", () => {
    const links = [{ id: "metal", finalDemand: 2 }, "wire"];
    const found = lossesOf({ metal: 10, wire: 8 }, [one("metal", "wire")], {}, links);
    expect(numbers(found)).toEqual({ metal: 1, wire: 0.5 });
    expect(found.get("metal")?.byTarget).toEqual([
      { link: "metal", loss: 1 },
      { link: "wire", loss: 1 },
    ]);
  });

  test("targets that are asked for take the place of both", () => {
    const links = [{ id: "metal", finalDemand: 2 }, "wire"];
    const found = lossesOf({ metal: 10, wire: 8 }, [one("metal", "wire")], { targets: ["metal"] }, links);
    expect(numbers(found)).toEqual({ metal: 1, wire: 0 });
    const other = lossesOf({ metal: 10, wire: 8 }, [one("metal", "wire")], { targets: ["wire"] }, links);
    expect(numbers(other)).toEqual({ metal: 1, wire: 1 });
  });

  test("a user that is not here makes no link less of an end", () => {
    expect(numbers(lossesOf({ metal: 10, wire: undefined }, [one("metal", "wire")]))).toEqual({ metal: 1, wire: 0 });
  });

  test("links of a cycle that feeds nobody else are ends, all of them; one above it is none", () => {
    const flows = [one("ore", "a"), one("a", "b", { coefficient: 0.5 }), one("b", "a", { coefficient: 0.5 })];
    const found = lossesOf({ ore: 4, a: 4, b: 4 }, flows);
    expect(found.get("ore")?.byTarget.map(({ link }) => link)).toEqual(["a", "b"]);
  });

  test("a price of nothing is no weight: each target counts alike", () => {
    const priced = (value: number): RemovalLoss => {
      const links = [
        { id: "foil", price: { value, unit: "元/t" } },
        { id: "wire", price: { value: 3, unit: "元/t" } },
      ];
      return lossesOf({ foil: 10, wire: 10 }, [], {}, links).get("wire")!;
    };
    expect(priced(1)).toMatchObject({ loss: 0.75, weighting: "price" });
    expect(priced(0)).toMatchObject({ loss: 0.5, weighting: "per-target" });
  });

  test("the greatest loss comes first, of equal ones in order of key", () => {
    // of 25 ore 7.5 are bought: 3/10; a needs it for one half only
    const either = { alternative: "x", share: 0.5 };
    const flows = [one("ore", "c"), one("ore", "b"), one("ore", "a", either), one("sand", "a", either)];
    const links = [{ id: "ore", external: 7.5 }, "sand", "c", "b", "a"];
    const found = lossesOf({ ore: 17.5, sand: 5, c: 10, b: 10, a: 10 }, flows, {}, links);
    expect(found.get("ore")?.byTarget).toEqual([
      { link: "b", loss: 0.7 },
      { link: "c", loss: 0.7 },
      { link: "a", loss: 0.35 },
    ]);
  });
});

describe("how far a loss is known", () => {
  test("a target of which nothing is recorded leaves what feeds it with at least its other losses", () => {
    const flows = [one("ore", "known"), one("ore", "open"), one("sand", "known")];
    const found = lossesOf({ ore: 5, sand: 5, known: 10, open: null }, flows);
    expect([...found].map(([key, { loss, bound }]) => [key, loss, bound])).toEqual([
      ["known", 1, "exact"],
      ["open", null, "lower"],
      ["ore", 0.5, "lower"],
      ["sand", 0.5, "exact"],
    ]);
  });

  test("a link with one plant recorded and one not loses at least what is recorded", () => {
    const chain = chainOf({
      links: ["a", "b"],
      projects: [
        { link: "a", status: "built", capacity: 3 },
        { link: "a", status: "built" },
        { link: "b", status: "built", capacity: 3 },
      ],
    });
    expect(lossByRemoval(chain).get("a")).toMatchObject({ loss: 0.5, isHigh: true, bound: "lower" });
  });

  test("where nothing is made no price weighs anything", () => {
    const links = [{ id: "a", price: { value: 1, unit: "元/t" } }];
    expect(lossesOf({ a: 0 }, [], {}, links).get("a")).toMatchObject({ loss: null, weighting: "per-target" });
  });

  test("a target that is not here at all leaves nothing open", () => {
    const found = lossesOf({ ore: 5, a: 10, b: undefined }, [one("ore", "a"), one("ore", "b")], {
      targets: ["a", "b"],
    });
    expect(found.get("ore")).toMatchObject({ loss: 0.5, bound: "exact" });
  });

  test("what loses everything cannot lose more, whatever is not recorded", () => {
    const plants = { ore: 10, metal: 10, slag: 10 };
    const flows = [one("ore", "metal"), { from: "ore", to: "slag" }];
    expect(lossesOf(plants, flows).get("ore")).toMatchObject({ loss: 0.5, bound: "lower" });
    expect(lossesOf(plants, flows, { targets: ["metal"] }).get("ore")).toMatchObject({ loss: 1, bound: "exact" });
  });

  test("a link that is not here loses nothing, and that is known", () => {
    expect(lossesOf({ ore: undefined, metal: 4 }, [one("ore", "metal")]).get("ore")).toMatchObject({
      loss: 0,
      isHigh: false,
      bound: "exact",
      byTarget: [],
    });
  });
});

describe("when a loss is high", () => {
  const isHigh = (highLoss?: number): (boolean | null)[] =>
    [
      ...lossesOf(
        { a: 1, b: 2, c: 0, t: 4 },
        [one("a", "t"), one("b", "t")],
        highLoss === undefined ? {} : { highLoss },
      ).values(),
    ].map((found) => found.isHigh);

  test("from half of the output on, or from what is asked for, 0 and 1 included", () => {
    // a loses 1/4, b 1/2, c nothing, t all
    expect(isHigh()).toEqual([false, true, false, true]);
    expect(isHigh(0.25)).toEqual([true, true, false, true]);
    expect(isHigh(0)).toEqual([true, true, true, true]);
    expect(isHigh(1)).toEqual([false, false, false, true]);
  });

  test("a third is a third", () => {
    const found = lossesOf({ a: 1, t: 3 }, [one("a", "t")], { highLoss: 0.333333333 });
    expect(found.get("a")).toMatchObject({ loss: 0.333333333, isHigh: true });
  });
});

describe("what is refused", () => {
  test.each<[string, RemovalOptions, object]>([
    ["a loss above all", { highLoss: 1.01 }, { option: "highLoss", value: 1.01 }],
    ["a loss below none", { highLoss: -0.01 }, { option: "highLoss", value: -0.01 }],
    ["a loss that is no number", { highLoss: Number.NaN }, { option: "highLoss", value: Number.NaN }],
    ["another way to share", { sharing: "fair" as "optimal" }, { option: "sharing", value: "fair" }],
    ["a target that does not exist", { targets: ["a", "x"] }, { key: "x" }],
    ["a link that does not exist", { only: ["a", "x"] }, { key: "x" }],
  ])("%s, by its name and value", (_, options, details) => {
    let error: unknown;
    try {
      lossesOf({ a: 1 }, [], options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ChainError);
    expect(error).toMatchObject({ details });
  });

  test("links asked for twice come once, in order of key", () => {
    expect([...lossesOf({ a: 1, b: 1, c: 1 }, [], { only: ["b", "a", "b"] }).keys()]).toEqual(["a", "b"]);
  });
});
