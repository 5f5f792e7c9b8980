import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import type { Flow } from "../model/document.js";
import type { ExternalOptions } from "./baseline.js";
import { timeToSurvive } from "./time-to-survive.js";

/** Years by stopped link; `Infinity` where nothing runs out. What is not among `more` has no stock. */
function yearsOf(
  capacities: Readonly<Record<string, number>>,
  flows: readonly Flow[],
  more: Readonly<
    Record<string, { readonly stock?: number; readonly external?: number; readonly finalDemand?: number }>
  >,
  options: ExternalOptions = {},
): Record<string, number | null> {
  const parts: ChainParts = {
    links: Object.keys(capacities).map((id) => ({ id, stock: 0, ...more[id] })),
    flows,
    projects: Object.entries(capacities).flatMap(([link, capacity]) =>
      capacity > 0 ? [{ link, status: "built" as const, capacity }] : [],
    ),
  };
  const found = [...timeToSurvive(chainOf(parts), options)];
  return Object.fromEntries(found.map(([key, { years, isUnbounded }]) => [key, isUnbounded ? Infinity : years]));
}

const one = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({ from, to, coefficient: 1, ...more });

describe("timeToSurvive() in chains that are more than inputs", () => {
  test("a by-product goes on filling what a stock runs out of", () => {
    const flows = [one("carbonate", "cathode"), one("cell", "carbonate", { coefficient: 0.5, kind: "credit" })];
    const found = yearsOf({ cell: 10, carbonate: 15, cathode: 20 }, flows, {
      carbonate: { stock: 5 },
      cell: { stock: 20 },
    });
    // without carbonate 5 and 5 a year for 20 a year; without cells 5 and 15 a year
    expect(found).toEqual({ carbonate: 0.333333333, cathode: 0, cell: 1 });
  });

  test("recycling works up what is still returned, 1 of 4 a year, and what it has in stock", () => {
    const flows = [one("cell", "recycling", { coefficient: 0.3, kind: "return" })];
    const plants = { cell: 10, recycling: 4 };
    const stocks = { cell: { stock: 100 }, recycling: { stock: 6 } };
    expect(yearsOf(plants, flows, stocks)).toEqual({ cell: 2, recycling: 1.5 });
    // nothing is returned from outside: 3 a year to begin with, nothing without cells
    expect(yearsOf(plants, flows, stocks, { closed: true })).toEqual({ cell: 2, recycling: 2 });
  });

  test("on a cycle the stock feeds those outside it, too", () => {
    // 10 of 20 b go to t, 10 back into a
    const flows = [one("a", "b"), one("b", "a", { coefficient: 0.5 }), one("b", "t")];
    const found = yearsOf({ a: 20, b: 20, t: 10 }, flows, { a: { stock: 10 }, b: { stock: 5 }, t: { stock: 2 } });
    // without a: t 2, b 5 and 10 from a's stock; without b: t 2, b 5
    expect(found).toEqual({ a: 1.7, b: 0.7, t: 0.2 });
  });

  test("what can be done without does not run out", () => {
    const x = { alternative: "x", share: 0.5 };
    const flows = [one("a", "t", x), one("b", "t", x), one("box", "t", { essential: false })];
    expect(yearsOf({ a: 5, b: 5, box: 10, t: 10 }, flows, { a: { stock: 3 } })).toEqual({
      a: 0.6,
      b: 0.6,
      box: Infinity,
      t: 0,
    });
  });

  test("alternatives that make only half of the product are needed for that half", () => {
    const x = { alternative: "x", share: 0.25 };
    // 5 a year of a and b together; 3 b a year are left, and 1 in stock
    expect(yearsOf({ a: 2.5, b: 3, t: 10 }, [one("a", "t", x), one("b", "t", x)], { b: { stock: 1 } })["a"]).toBe(0.5);
  });
});

describe("timeToSurvive(), what is delivered", () => {
  test("final users of an intermediate get theirs before stocks are worked up", () => {
    // 4 of 10 ore are used up, 6 go to other users: 10 a year of 5 in stock
    const flows = [one("ore", "metal")];
    const found = yearsOf({ ore: 10, metal: 4 }, flows, { ore: { stock: 5, finalDemand: 6 } });
    expect(found).toEqual({ ore: 0.5, metal: 0 });
  });

  test("an end delivers what final users get if that is more than what is made here", () => {
    // 5 made and 3 bought for 8
    expect(yearsOf({ t: 5 }, [], { t: { stock: 4, external: 3, finalDemand: 8 } })).toEqual({ t: 0.8 });
    // 8 made though 5 are wanted
    expect(yearsOf({ t: 8 }, [], { t: { stock: 4, finalDemand: 5 } })).toEqual({ t: 0.5 });
  });

  test("supply from outside that is enough goes on for ever", () => {
    expect(yearsOf({ ore: 10, metal: 4 }, [one("ore", "metal")], { ore: { external: 4 } })["ore"]).toBe(Infinity);
  });
});
