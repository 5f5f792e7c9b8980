import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import type { Flow } from "../model/document.js";
import { baselineOf } from "./baseline.js";
import type { ExternalOptions } from "./baseline.js";
import { supplyNetwork } from "./supply-network.js";

/** What each link makes, gets from outside, and works up of returns from outside before anything stops. */
function baseline(
  capacities: Readonly<Record<string, number>>,
  flows: readonly Flow[],
  more: Readonly<Record<string, { readonly external?: number; readonly finalDemand?: number }>> = {},
  options: ExternalOptions = {},
): Record<"activity" | "external" | "returned" | "finalUse" | "share", Record<string, number>> {
  const parts: ChainParts = {
    links: Object.keys(capacities).map((id) => ({ id, ...more[id] })),
    flows,
    projects: Object.entries(capacities).map(([link, capacity]) => ({ link, status: "built", capacity })),
  };
  const network = supplyNetwork(chainOf(parts));
  const { activity, external, returned, finalUse, share } = baselineOf(network, options);
  const named = (values: Float64Array, of: (at: number) => number = (at) => at): Record<string, number> =>
    Object.fromEntries(
      [...values.entries()].flatMap(([at, value]) => (value === 0 ? [] : [[network.keys[of(at)]!, value]])),
    );
  return {
    activity: named(activity),
    external: named(external),
    returned: named(returned),
    finalUse: named(finalUse),
    share: named(share, (at) => network.supplier[at]!),
  };
}

const one = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({ from, to, coefficient: 1, ...more });

describe("baselineOf()", () => {
  test("what is used beyond what is built, by-products and all, comes from outside", () => {
    // cathode takes 20, others 4; 10 are built, cells save 5
    const flows = [one("carbonate", "cathode"), one("cell", "carbonate", { coefficient: 0.5, kind: "credit" })];
    expect(baseline({ carbonate: 10, cathode: 20, cell: 10 }, flows, { carbonate: { finalDemand: 4 } })).toMatchObject({
      activity: { carbonate: 10, cathode: 20, cell: 10 },
      external: { carbonate: 9 },
      finalUse: { carbonate: 4 },
    });
  });

  test("where nothing comes from outside what is used is shared out, final users included", () => {
    // 10 for 20: half for everybody
    const flows = [one("ore", "metal")];
    expect(baseline({ ore: 10, metal: 12 }, flows, { ore: { finalDemand: 8 } }, { closed: true })).toEqual({
      activity: { ore: 10, metal: 6 },
      external: {},
      returned: {},
      finalUse: { ore: 4 },
      share: { ore: 1 },
    });
  });

  test("a recorded supply from outside counts for its link, the others have what is missing", () => {
    const flows = [one("ore", "metal", { coefficient: 2 }), one("metal", "wire")];
    expect(baseline({ ore: 4, metal: 10, wire: 15 }, flows, { ore: { external: 6 } })).toMatchObject({
      // 10 of 20 ore: 5 metal, and 5 from outside as on paper, for 10 of 15 wire
      activity: { ore: 4, metal: 5, wire: 10 },
      external: { ore: 6, metal: 5 },
    });
  });

  test("a supply from outside that is more than what is used changes nothing", () => {
    expect(baseline({ ore: 4, metal: 5 }, [one("ore", "metal")], { ore: { external: 50 } })).toMatchObject({
      activity: { ore: 4, metal: 5 },
      external: { ore: 50 },
    });
  });

  test("a cycle that is fed by nothing runs down to nothing", () => {
    // each round half of what went into it is left
    const flows = [one("scrap", "melt"), one("melt", "scrap", { coefficient: 2 })];
    expect(baseline({ melt: 20, scrap: 20 }, flows, {}, { closed: true }).activity).toEqual({});
  });

  test("returns beyond what the chain returns come from outside, never more than before there was a shortage", () => {
    const flows = [one("ore", "cell"), one("cell", "recycling", { coefficient: 0.3, kind: "return" })];
    const plants = { ore: 5, cell: 10, recycling: 4 };
    expect(baseline(plants, flows).returned["recycling"]).toBe(1);
    // half the cells: 1.5 and the 1 from outside
    const short = baseline(plants, flows, { ore: { external: 0 } });
    expect(short.activity).toEqual({ ore: 5, cell: 5, recycling: 2.5 });
    expect(short.returned["recycling"]).toBe(1);
    expect(baseline(plants, flows, {}, { closed: true })).toMatchObject({ activity: { recycling: 1.5 }, returned: {} });
  });

  test("an alternative that has some to spare makes up for one that is short", () => {
    const x = { alternative: "x", share: 0.5 };
    const flows = [one("a", "t", x), one("b", "t", x)];
    // 5 of each are wanted: b has 2, a 9
    expect(baseline({ a: 9, b: 2, t: 10 }, flows, {}, { closed: true }).activity).toEqual({ a: 9, b: 2, t: 10 });
    expect(baseline({ a: 6, b: 2, t: 10 }, flows, {}, { closed: true }).activity).toEqual({ a: 6, b: 2, t: 8 });
  });

  describe("what is made with what, where supplies are not what they should be", () => {
    const x = { alternative: "x", share: 0.5 };
    const flows = [one("a", "t", x), one("b", "t", x), one("c", "t")];
    const shares = (plants: Readonly<Record<string, number>>, of = flows): Record<string, number> =>
      baseline(plants, of, {}, { closed: true }).share;
    const near = (expected: Record<string, number>): object =>
      Object.fromEntries(Object.entries(expected).map(([key, part]) => [key, expect.closeTo(part, 12) as unknown]));

    test("the alternative that has enough makes what the other cannot: 8 and 2 of 10, 6 and 2 of 8", () => {
      expect(shares({ a: 9, b: 2, c: 10, t: 10 })).toEqual(near({ a: 0.8, b: 0.2, c: 1 }));
      expect(shares({ a: 6, b: 2, c: 10, t: 10 })).toEqual(near({ a: 0.75, b: 0.25, c: 1 }));
    });

    test("where something else is short both are used less, as they were", () => {
      expect(shares({ a: 5, b: 5, c: 4, t: 10 })).toEqual(near({ a: 0.5, b: 0.5, c: 1 }));
      // 4 t want 4 of them: there are 5 and 2
      expect(shares({ a: 5, b: 2, c: 4, t: 10 })).toEqual(near({ a: 5 / 7, b: 2 / 7, c: 1 }));
    });

    test("a consumer that makes nothing keeps the shares of the record", () => {
      expect(shares({ a: 5, b: 2, c: 0, t: 10 })).toEqual(near({ a: 0.5, b: 0.5, c: 1 }));
    });

    test("of what can be done without as much is used as there is for what is made", () => {
      const box = [one("box", "t", { essential: false }), one("c", "t")];
      expect(shares({ box: 4, c: 10, t: 10 }, box)).toEqual(near({ box: 0.4, c: 1 }));
      expect(shares({ box: 4, c: 5, t: 10 }, box)).toEqual(near({ box: 0.8, c: 1 }));
      expect(shares({ box: 4, c: 2, t: 10 }, box)).toEqual(near({ box: 1, c: 1 }));
    });
  });
});
