import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { downstreamOf, pathsBetween, upstreamOf } from "./neighbourhood.js";

// ore → salt → cathode → cell → pack, salt → cell; cell returns to recycling, which credits salt
const chain = chainOf({
  links: ["pack", "cell", "cathode", "salt", "ore", "recycling"],
  flows: [
    { from: "cell", to: "pack" },
    { from: "salt", to: "cell" },
    { from: "cathode", to: "cell" },
    { from: "salt", to: "cathode" },
    { from: "ore", to: "salt" },
    { from: "cell", to: "recycling", kind: "return" },
    { from: "recycling", to: "salt", kind: "credit" },
  ],
});

describe("upstreamOf() and downstreamOf()", () => {
  test("give the fewest steps to each link, by steps and key, along inputs only", () => {
    expect([...upstreamOf(chain, "pack")]).toEqual([
      ["cell", 1],
      ["cathode", 2],
      ["salt", 2],
      ["ore", 3],
    ]);
    expect([...downstreamOf(chain, "salt")]).toEqual([
      ["cathode", 1],
      ["cell", 1],
      ["pack", 2],
    ]);
    expect([...downstreamOf(chain, "recycling")]).toEqual([]);
  });

  test("leave the link itself out on a cycle", () => {
    const cycle = chainOf({
      links: ["a", "b"],
      flows: [
        { from: "a", to: "b" },
        { from: "b", to: "a" },
      ],
    });
    expect([...upstreamOf(cycle, "a")]).toEqual([["b", 1]]);
  });

  test("follow the input where a return joins the same links", () => {
    const flows = [
      { from: "a", to: "b", kind: "return" as const },
      { from: "a", to: "b" },
      { from: "b", to: "c", kind: "credit" as const },
    ];
    expect([...downstreamOf(chainOf({ links: ["a", "b", "c"], flows }), "a")]).toEqual([["b", 1]]);
  });

  test.each([upstreamOf, downstreamOf])("%o refuses a key that names no link", (neighbours) => {
    expect(() => neighbours(chain, "nowhere")).toThrow(expect.objectContaining({ code: "unknown-link" }));
  });
});

describe("pathsBetween()", () => {
  test("lists every way from supplier to consumer", () => {
    expect(pathsBetween(chain, "ore", "pack")).toEqual({
      paths: [
        ["ore", "salt", "cathode", "cell", "pack"],
        ["ore", "salt", "cell", "pack"],
      ],
      isComplete: true,
    });
  });

  test("says when the limit cut the list short, and only then", () => {
    expect(pathsBetween(chain, "ore", "pack", { limit: 1 })).toEqual({
      paths: [["ore", "salt", "cathode", "cell", "pack"]],
      isComplete: false,
    });
    expect(pathsBetween(chain, "ore", "pack", { limit: 2 }).isComplete).toBe(true);
  });

  test("gives no way upstream, and the link alone from itself to itself", () => {
    expect(pathsBetween(chain, "pack", "ore").paths).toEqual([]);
    expect(pathsBetween(chain, "cell", "cell").paths).toEqual([["cell"]]);
  });

  test("passes no link twice on a cycle", () => {
    const flows = [
      ["a", "b"],
      ["b", "a"],
      ["b", "c"],
      ["c", "b"],
      ["c", "d"],
      ["b", "d"],
    ] as const;
    const cycle = chainOf({ links: ["a", "b", "c", "d"], flows: flows.map(([from, to]) => ({ from, to })) });
    expect(pathsBetween(cycle, "a", "d").paths).toEqual([
      ["a", "b", "c", "d"],
      ["a", "b", "d"],
    ]);
  });

  test("stops at the limit among more ways than could be listed", () => {
    const links = Array.from({ length: 60 }, (_, i) => `n${String(i).padStart(2, "0")}`);
    const flows = links.flatMap((from, i) => links.slice(i + 1, i + 4).map((to) => ({ from, to })));
    const { paths, isComplete } = pathsBetween(chainOf({ links, flows }), "n00", "n59", { limit: 50 });
    expect([paths.length, isComplete]).toEqual([50, false]);
  });

  test("does not try ways that end nowhere, however many there are", () => {
    const links = Array.from({ length: 60 }, (_, i) => `n${String(i).padStart(2, "0")}`);
    const flows = links.flatMap((from, i) => links.slice(i + 1, i + 4).map((to) => ({ from, to })));
    const chain = chainOf({ links: [...links, "zz"], flows: [...flows, { from: "n00", to: "zz" }] });
    expect(pathsBetween(chain, "n00", "zz").paths).toEqual([["n00", "zz"]]);
  });

  test.each([0, 1.5, Number.NaN])("refuses the limit %s", (limit) => {
    expect(() => pathsBetween(chain, "ore", "pack", { limit })).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });

  test.each([
    ["nowhere", "pack"],
    ["pack", "nowhere"],
  ])("refuses %s → %s", (from, to) => {
    expect(() => pathsBetween(chain, from, to)).toThrow(expect.objectContaining({ code: "unknown-link" }));
  });
});
