import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { Resource } from "../../model/document.js";
import { resourceUse } from "./resource-use.js";
import type { ResourceUse } from "./resource-use.js";

function useOf(resource: Omit<Resource, "id" | "name">, typical?: number, built?: number): ResourceUse {
  const { document } = chainOf({
    surveyed: true,
    links: [
      { id: "a", ...(typical !== undefined && { typicalProject: { capacity: typical } }) },
      { id: "b", typicalProject: {} },
    ],
    projects: built === undefined ? [] : [{ link: "a", stage: "operating", capacity: built }],
  });
  return resourceUse(buildChain({ ...document, resources: [{ id: "r", name: "矿", ...resource }] }))[0]!;
}

describe("the room that a resource leaves", () => {
  test("holds whole typical projects only, without an error in the last digit", () => {
    // 0.3 ÷ 0.1 is 2.9999999999999996 for a computer
    expect(useOf({ output: 0.3, feeds: [{ link: "a", coefficient: 1 }] }, 0.1).feeds[0]?.projects).toBe(3);
    expect(useOf({ output: 29, feeds: [{ link: "a", coefficient: 1 }] }, 10).feeds[0]?.projects).toBe(2);
    expect(useOf({ output: 29, feeds: [{ link: "a", coefficient: 1 }] }, 10, 10).feeds[0]?.projects).toBe(1);
  });

  test("is no number of projects where the typical size is not known or 0", () => {
    const feeds = [{ link: "a", coefficient: 1 }];
    expect(useOf({ output: 29, feeds }).feeds[0]).toMatchObject({ room: { base: 29 }, projects: null });
    expect(useOf({ output: 29, feeds }, 0).feeds[0]).toMatchObject({ room: { base: 29 }, projects: null });
    expect(useOf({ output: 29, feeds: [{ link: "b", coefficient: 1 }] }).feeds[0]?.projects).toBeNull();
    expect(useOf({ feeds }, 10).feeds[0]).toMatchObject({ room: null, projects: null });
  });
});

describe("what is processed here", () => {
  test("is added up over the links; a link without coefficient, first or last, makes it a lower bound", () => {
    const known = { link: "a", coefficient: 2 };
    expect(useOf({ output: 100, feeds: [known, known] }, 1, 10)).toMatchObject({
      processed: { base: 40, bound: "exact" },
      share: { base: 0.4, bound: "exact" },
      unprocessed: { base: 60, bound: "exact" },
    });
    for (const feeds of [
      [known, { link: "b" }],
      [{ link: "b" }, known],
    ]) {
      expect(useOf({ output: 100, feeds }, 1, 10)).toMatchObject({
        processed: { base: 20, bound: "lower" },
        share: { base: 0.2, bound: "lower" },
        unprocessed: { base: 80, bound: "upper" },
      });
    }
  });

  test("may be more than the region brings forth; of an output of 0 there is no share", () => {
    const feeds = [{ link: "a", coefficient: 2 }];
    expect(useOf({ output: 10, feeds }, 1, 10)).toMatchObject({ share: { base: 2 }, unprocessed: { base: 0 } });
    expect(useOf({ output: 0, feeds }, 1, 10)).toMatchObject({ processed: { base: 20 }, share: null });
    expect(useOf({ output: 0, unit: "t/a", feeds })).toMatchObject({ unit: "t/a", output: 0 });
    expect(useOf({ feeds }, 1, 10)).toMatchObject({ unit: null, output: null, share: null, unprocessed: null });
  });
});
