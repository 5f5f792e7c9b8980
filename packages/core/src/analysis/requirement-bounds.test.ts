import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Flow } from "../model/document.js";
import { requirement } from "./requirement.js";

describe("requirement() with coefficients missing", () => {
  const flows: Flow[] = [
    { from: "ore", to: "salt", coefficient: 4 },
    { from: "salt", to: "cathode" },
    { from: "cathode", to: "cell", coefficient: 2 },
  ];
  const links = ["ore", "salt", "cathode", "cell"];

  test("counts nothing for them, and calls everything upstream through them a lower bound", () => {
    const { requirement: amounts, missing } = requirement(
      chainOf({ links, flows }),
      new Map([
        ["cell", 1],
        ["salt", 3],
      ]),
    );
    expect([...amounts]).toEqual([
      ["cathode", { base: 2, bound: "exact" }],
      ["cell", { base: 1, bound: "exact" }],
      ["ore", { base: 12, bound: "lower" }],
      ["salt", { base: 3, bound: "lower" }],
    ]);
    expect(missing).toEqual([{ from: "salt", to: "cathode", kind: "input" }]);
  });

  test("leaves amounts exact that no missing coefficient could change", () => {
    const { requirement: amounts, missing } = requirement(chainOf({ links, flows }), new Map([["salt", 3]]));
    expect(amounts.get("ore")).toEqual({ base: 12, bound: "exact" });
    expect(missing).toEqual([]);
  });

  test("a missing credit gives an upper bound, and a missing share is a missing coefficient", () => {
    const chain = chainOf({
      links: ["a", "b", "c", "z"],
      flows: [
        { from: "z", to: "c", kind: "credit" },
        { from: "a", to: "z", coefficient: 1, alternative: "x" },
        { from: "b", to: "z", coefficient: 1, alternative: "x", share: 0.5 },
      ],
    });
    const { requirement: amounts, missing } = requirement(
      chain,
      new Map([
        ["z", 2],
        ["c", 7],
      ]),
    );
    expect(Object.fromEntries(amounts)).toEqual({
      a: { base: 0, bound: "lower" },
      b: { base: 1, bound: "exact" },
      c: { base: 7, bound: "upper" },
      z: { base: 2, bound: "exact" },
    });
    expect(missing).toEqual([
      { from: "z", to: "c", kind: "credit" },
      { from: "a", to: "z", kind: "input", alternative: "x" },
    ]);
  });

  test("keeps the bound of a link that demand and credit pull both ways, where their sum is clear", () => {
    const chain = chainOf({
      links: ["lithium-carbonate", "cathode-lfp", "cell-lfp", "pack"],
      flows: [
        { from: "cathode-lfp", to: "cell-lfp", coefficient: 2200 },
        { from: "lithium-carbonate", to: "cathode-lfp", coefficient: 0.24 },
        { from: "cell-lfp", to: "lithium-carbonate", coefficient: 23.166, kind: "credit" },
        { from: "cell-lfp", to: "pack" },
      ],
    });
    const { requirement: amounts } = requirement(
      chain,
      new Map([
        ["cell-lfp", 10],
        ["pack", 1],
      ]),
      { ranges: false },
    );
    expect(amounts.get("lithium-carbonate")).toEqual({ base: expect.closeTo(5048.34, 9), bound: "lower" });
  });

  // cells take 0.1 of salt and save 1: more cells need less of it, less cells more
  const saving: Flow[] = [
    { from: "salt", to: "cell", coefficient: 0.1 },
    { from: "cell", to: "salt", coefficient: 1, kind: "credit" },
  ];
  const boundOf = (flows: Flow[], demand: Record<string, number>, key: string): unknown =>
    requirement(
      chainOf({ links: [...new Set(flows.flatMap(({ from, to }) => [from, to]))], flows }),
      new Map(Object.entries(demand)),
    ).requirement.get(key);

  test("more of what saves on balance is not trusted, as no more than all can be saved", () => {
    const flows: Flow[] = [...saving, { from: "cell", to: "pack" }];
    expect(boundOf(flows, { cell: 10, pack: 1, salt: 100 }, "salt")).toEqual({ base: 0, bound: "lower" });
  });

  test("less of what saves on balance is not trusted, as it may become nothing", () => {
    const flows: Flow[] = [...saving, { from: "pack", to: "cell", kind: "credit" }];
    expect(boundOf(flows, { cell: 10, pack: 1, salt: 100 }, "salt")).toEqual({ base: 0, bound: "lower" });
  });

  test("a credit that exceeds its demand leaves the other way open", () => {
    const flows: Flow[] = [...saving, { from: "cell", to: "pack" }];
    expect(boundOf(flows, { cell: 10, pack: 1 }, "salt")).toEqual({ base: 0, bound: "lower" });
  });

  test("more and less at once, of the same link, is neither bound", () => {
    const flows: Flow[] = [
      { from: "salt", to: "cell", coefficient: 2 },
      { from: "cell", to: "pack" },
      { from: "pack", to: "cell", kind: "credit" },
    ];
    expect(boundOf(flows, { cell: 10, pack: 1 }, "salt")).toEqual({ base: 0, bound: "lower" });
    expect(boundOf(flows, { cell: 10, pack: 1 }, "cell")).toEqual({ base: 0, bound: "lower" });
    expect(boundOf(flows, { cell: 10, pack: 1 }, "pack")).toEqual({ base: 1, bound: "exact" });
  });

  test("what only a missing coefficient would make need passes on what is missing further up", () => {
    const flows: Flow[] = [
      { from: "ore", to: "salt" },
      { from: "salt", to: "cell" },
      { from: "rare", to: "other" },
    ];
    const chain = chainOf({ links: ["ore", "salt", "cell", "rare", "other"], flows });
    const { requirement: amounts, missing } = requirement(chain, new Map([["cell", 1]]));
    expect([...amounts.values()].map(({ bound }) => bound)).toEqual(["exact", "lower", "exact", "exact", "lower"]);
    expect(missing.map(({ from }) => from)).toEqual(["ore", "salt"]);
  });

  test("calls nothing exact where a missing credit could only save", () => {
    const chain = chainOf({ links: ["a", "b"], flows: [{ from: "a", to: "b", kind: "credit" }] });
    const { requirement: amounts } = requirement(chain, new Map([["a", 1]]));
    expect(amounts.get("b")).toEqual({ base: 0, bound: "exact" });
  });

  // more cells leave less of m to make, down to nothing, and less of m leaves less by-product k: up first, then down
  test.each([
    ["is used up", 0, 100],
    ["would be used up", 100, 500],
  ])("does not trust a response where a credit %s", (_, m, k) => {
    const chain = chainOf({
      links: ["pack", "cell", "m", "k"],
      flows: [
        { from: "cell", to: "pack" },
        { from: "m", to: "cell", coefficient: 1 },
        { from: "cell", to: "m", coefficient: 10, kind: "credit" },
        { from: "k", to: "cell", coefficient: 1 },
        { from: "cell", to: "k", coefficient: 2, kind: "credit" },
        { from: "m", to: "k", coefficient: 1, kind: "credit" },
      ],
    });
    const demand = new Map(Object.entries({ pack: 1, cell: 1, m, k }));
    expect(requirement(chain, demand).requirement.get("k")).toEqual({ base: 0, bound: "lower" });
  });

  test("does not trust a response through a link that credits cover with some to spare", () => {
    const chain = chainOf({
      links: ["pack", "cell", "m", "k", "other"],
      flows: [
        { from: "cell", to: "pack" },
        { from: "m", to: "cell", coefficient: 10 },
        { from: "other", to: "m", coefficient: 1000, kind: "credit" },
        { from: "k", to: "m", coefficient: 1 },
        { from: "cell", to: "k", coefficient: 1, kind: "credit" },
      ],
    });
    const demand = new Map(Object.entries({ pack: 1, cell: 1, other: 1, k: 100 }));
    expect(requirement(chain, demand).requirement.get("k")).toEqual({ base: 0, bound: "lower" });
  });

  test("says no more than at least 0 where it is not", () => {
    const chain = chainOf({
      links: ["x", "y", "salt"],
      flows: [
        { from: "salt", to: "x" },
        { from: "y", to: "salt", kind: "credit" },
      ],
    });
    const { requirement: amounts } = requirement(
      chain,
      new Map([
        ["x", 1],
        ["y", 1],
        ["salt", 5],
      ]),
    );
    expect(amounts.get("salt")).toEqual({ base: 0, bound: "lower" });
  });
});
