import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { ChainError } from "../errors.js";
import type { Flow } from "../model/document.js";
import { singleSources } from "./single-sources.js";
import type { SingleSourceOptions, SingleSources } from "./single-sources.js";

/** Links by the enterprises that have built there; every pair of letters is a flow. Nothing comes from outside. */
function sourcesOf(
  owners: Readonly<Record<string, readonly (string | undefined)[]>>,
  flows: readonly (string | Flow)[],
  options: SingleSourceOptions = {},
): SingleSources {
  const chain = chainOf({
    links: Object.keys(owners),
    flows: flows.map((flow) => (typeof flow === "string" ? { from: flow[0]!, to: flow[1]!, coefficient: 1 } : flow)),
    projects: Object.entries(owners).flatMap(([link, list]) =>
      list.map((enterprise) => ({
        link,
        status: "built" as const,
        capacity: 1,
        ...(enterprise !== undefined && { enterprise }),
      })),
    ),
  });
  return singleSources(chain, { closed: true, ...options });
}

describe("singleSources(), paths", () => {
  test("with most single suppliers come first, then the longest, then by keys", () => {
    const two = ["X", "Y"];
    const { paths } = sourcesOf({ a: two, b: two, c: two, d: two, e: two, f: ["X"], g: ["X"], h: two, i: ["X"] }, [
      "ab",
      "cd",
      "de",
      "fg",
      "hi",
    ]);
    expect(paths.map(({ links, singleSuppliers }) => [links.join(""), singleSuppliers.join("")])).toEqual([
      ["fg", "fg"],
      ["hi", "i"],
      ["cde", ""],
      ["ab", ""],
    ]);
  });

  test("of equal paths the one whose keys come first is first", () => {
    const all = { a: ["X"], b: ["X"], c: ["X"], d: ["X"] };
    expect(sourcesOf(all, ["cd", "ad", "ab", "cb"]).paths.map(({ links }) => links.join(""))).toEqual([
      "ab",
      "ad",
      "cb",
      "cd",
    ]);
  });

  test("a path ends where the only enterprise is not told from others, and names those that are", () => {
    const { links, paths } = sourcesOf({ a: ["X", undefined], b: ["X"] }, ["ab"]);
    expect(links.get("a")?.isSingleSupplier).toBeNull();
    expect(paths).toEqual([{ links: ["a", "b"], singleSuppliers: ["b"] }]);
  });

  test("a link that nothing is the only source of, and that is no only source, is on no path", () => {
    expect(sourcesOf({ a: ["X"], b: ["X"] }, [])).toMatchObject({ paths: [], isComplete: true });
  });

  test("the limit cuts what would be one too many, and no less", () => {
    const all = { a: ["X"], b: ["X"], c: ["X"] };
    expect(sourcesOf(all, ["ab", "ac"], { limit: 2 })).toMatchObject({ isComplete: true, paths: { length: 2 } });
    const cut = sourcesOf(all, ["ac", "ab"], { limit: 1 });
    expect([cut.isComplete, cut.paths.map(({ links }) => links.join(""))]).toEqual([false, ["ab"]]);
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity])("a limit of %s is refused", (limit) => {
    let error: unknown;
    try {
      sourcesOf({ a: ["X"] }, [], { limit });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ChainError);
    expect(error).toMatchObject({ code: "invalid-option", details: { option: "limit", value: limit } });
  });
});

describe("singleSources(), links", () => {
  test("who cannot do without is listed once, in order of key, however many inputs there are", () => {
    const twice = { from: "a", to: "c", coefficient: 1 };
    const { links } = sourcesOf({ a: ["X"], b: ["X"], c: ["X"] }, [twice, { ...twice, coefficient: 2 }, "ab"]);
    expect(links.get("a")?.soleSourceOf).toEqual(["b", "c"]);
  });

  test("two ways to use one product are no alternative to each other", () => {
    const x = { from: "a", to: "b", coefficient: 1, alternative: "x", share: 0.5 };
    expect(sourcesOf({ a: ["X"], b: ["X"] }, [x, { ...x, coefficient: 2 }]).links.get("a")?.soleSourceOf).toEqual([
      "b",
    ]);
  });

  test("enterprises are counted; two with an unnamed plant beside them are not single, none is not either", () => {
    const found = sourcesOf({ a: ["X", "Y", undefined], b: [undefined], c: [], d: ["Y", "Y"] }, []).links;
    expect([...found].map(([key, { enterprises, isSingleSupplier }]) => [key, enterprises, isSingleSupplier])).toEqual([
      ["a", 2, false],
      ["b", 0, null],
      ["c", 0, false],
      ["d", 1, true],
    ]);
  });
});
