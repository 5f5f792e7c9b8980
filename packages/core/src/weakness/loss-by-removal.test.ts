import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import { randomDocument, randomFrom, shuffle } from "../../test/random-document.js";
import { runs } from "../../test/runs.js";
import { ChainError } from "../errors.js";
import { buildChain } from "../model/build-chain.js";
import type { Chain } from "../model/chain.js";
import type { Flow } from "../model/document.js";
import { lossByEnterprise, lossByRemoval } from "./loss-by-removal.js";
import { naiveLosses } from "../../test/naive-losses.js";

type Built = Readonly<Record<string, number>>;

function built(capacities: Built, flows: readonly Flow[], more: Partial<ChainParts> = {}): Chain {
  return chainOf({
    links: Object.keys(capacities),
    flows,
    projects: Object.entries(capacities).flatMap(([link, capacity]) =>
      capacity > 0 ? [{ link, status: "built" as const, capacity }] : [],
    ),
    ...more,
  });
}

function losses(chain: Chain, options?: Parameters<typeof lossByRemoval>[1]): Record<string, number | null> {
  return Object.fromEntries([...lossByRemoval(chain, options)].map(([key, { loss }]) => [key, loss]));
}

describe("lossByRemoval(), by hand", () => {
  test("an input that all comes from outside is no loss if the link here stops: 0, not 1", () => {
    const chain = built({ ore: 0, metal: 10 }, [{ from: "ore", to: "metal", coefficient: 2 }]);
    expect(losses(chain)).toEqual({ ore: 0, metal: 1 });
  });

  test("what is bought from outside besides stays: 4 of 20 bought, so 4/5 are lost", () => {
    const chain = built({ ore: 16, metal: 10 }, [{ from: "ore", to: "metal", coefficient: 2 }]);
    expect(losses(chain)).toEqual({ ore: 0.8, metal: 1 });
    expect(losses(chain, { closed: true })).toEqual({ ore: 1, metal: 1 });
  });

  test("a recorded supply from outside is taken instead, whether it is more or less than what is missing", () => {
    const flows = [{ from: "ore", to: "metal", coefficient: 2 }];
    const chain = (external: number): Chain =>
      built({ ore: 16, metal: 10 }, flows, { links: [{ id: "ore", external }, "metal"] });
    expect(losses(chain(10))["ore"]).toBe(0.5);
    // 16 + 2 feed 9 of 10 before, 2 feed 1 after
    expect(losses(chain(2))["ore"]).toBe(0.888888889);
  });

  test("all inputs are needed, and half of one is half of the product", () => {
    const chain = built({ a: 10, b: 5, t: 10 }, [
      { from: "a", to: "t", coefficient: 1 },
      { from: "b", to: "t", coefficient: 1 },
    ]);
    expect(losses(chain)).toEqual({ a: 1, b: 0.5, t: 1 });
  });

  test("an alternative stands in as far as it has some to spare", () => {
    const flows: Flow[] = [
      { from: "lfp", to: "cell", coefficient: 2, alternative: "cathode", share: 0.5 },
      { from: "ncm", to: "cell", coefficient: 1, alternative: "cathode", share: 0.5 },
    ];
    // of 10 cells half with 10 LFP, half with 5 NCM; 8 LFP to spare make 4 more
    expect(losses(built({ lfp: 18, ncm: 5, cell: 10 }, flows))).toEqual({ lfp: 0.5, ncm: 0.1, cell: 1 });
    const idle = flows.map((flow, i) => ({ ...flow, share: i === 0 ? 1 : 0 }));
    expect(losses(built({ lfp: 20, ncm: 6, cell: 10 }, idle))).toEqual({ lfp: 0.4, ncm: 0, cell: 1 });
  });

  test("an alternative without recorded shares is used in equal parts", () => {
    const flows: Flow[] = ["a", "b"].map((from) => ({ from, to: "t", coefficient: 1, alternative: "x" }));
    expect(losses(built({ a: 5, b: 8, t: 10 }, flows))).toEqual({ a: 0.2, b: 0.5, t: 1 });
  });

  test("what a link can do without is used, but limits nothing", () => {
    const flows: Flow[] = [
      { from: "box", to: "t", coefficient: 1, essential: false },
      { from: "box", to: "s", coefficient: 1 },
    ];
    const chain = built({ box: 10, t: 10, s: 10 }, flows);
    expect(losses(chain)["box"]).toBe(0.25);
    expect(losses(chain, { targets: ["t"] })["box"]).toBe(0);
  });

  test("two steps down, and by price where all targets have one", () => {
    const flows = [
      { from: "ore", to: "metal", coefficient: 1 },
      { from: "metal", to: "wire", coefficient: 1 },
      { from: "metal", to: "foil", coefficient: 1 },
    ];
    const links = [
      "ore",
      "metal",
      { id: "wire", price: { value: 1, unit: "元/t" } },
      { id: "foil", price: { value: 3, unit: "元/t" } },
    ];
    const capacities = { ore: 20, metal: 20, wire: 10, foil: 10 };
    const priced = lossByRemoval(built(capacities, flows, { links }));
    expect(priced.get("wire")).toEqual({
      loss: 0.25,
      isHigh: false,
      bound: "exact",
      weighting: "price",
      byTarget: [{ link: "wire", loss: 1 }],
    });
    expect(priced.get("foil")).toMatchObject({ loss: 0.75, isHigh: true });
    expect(priced.get("ore")).toMatchObject({ loss: 1, byTarget: [{ link: "foil" }, { link: "wire" }] });
    const unpriced = lossByRemoval(built(capacities, flows));
    expect(unpriced.get("foil")).toMatchObject({ loss: 0.5, isHigh: true, weighting: "per-target" });
    expect(lossByRemoval(built(capacities, flows), { highLoss: 0.6 }).get("foil")?.isHigh).toBe(false);
  });

  test("shared in proportion, half of the metal halves both; at best the dearer product loses nothing", () => {
    const flows = [
      { from: "metal", to: "wire", coefficient: 1 },
      { from: "metal", to: "foil", coefficient: 1 },
    ];
    const links = [
      { id: "metal", external: 0 },
      { id: "wire", price: { value: 1, unit: "元/t" } },
      { id: "foil", price: { value: 3, unit: "元/t" } },
    ];
    const projects = ["A", "B"].map((enterprise) => ({
      link: "metal",
      enterprise,
      status: "built" as const,
      capacity: 10,
    }));
    const chain = chainOf({
      links,
      flows,
      enterprises: ["A", "B"].map((id) => ({ id, name: id })),
      projects: [
        ...projects,
        { link: "wire", status: "built", capacity: 10 },
        { link: "foil", status: "built", capacity: 10 },
      ],
    });
    const inProportion = lossByEnterprise(chain);
    expect([...inProportion.keys()]).toEqual(["A", "B"]);
    expect(inProportion.get("A")).toMatchObject({ loss: 0.5, links: ["metal"] });
    expect(lossByEnterprise(chain, { sharing: "optimal" }).get("A")).toMatchObject({
      loss: 0.25,
      byTarget: [{ link: "wire", loss: 1 }],
    });
    expect(lossByRemoval(chain, { sharing: "optimal" }).get("metal")?.loss).toBe(1);
  });

  test("a by-product that stops takes with it what it saved", () => {
    const chain = built(
      { cell: 10, carbonate: 15, cathode: 20 },
      [
        { from: "carbonate", to: "cathode", coefficient: 1 },
        { from: "cell", to: "carbonate", coefficient: 0.5, kind: "credit" },
      ],
      { links: ["cell", { id: "carbonate", external: 0 }, "cathode"] },
    );
    expect(losses(chain, { targets: ["cathode"] })).toEqual({ cell: 0.25, carbonate: 0.75, cathode: 1 });
  });

  test("recycling makes no more than what is returned to it", () => {
    const chain = built({ cell: 10, recycling: 4 }, [
      { from: "cell", to: "recycling", coefficient: 0.3, kind: "return" },
    ]);
    expect(losses(chain, { targets: ["recycling"] })).toEqual({ cell: 0.75, recycling: 1 });
    expect(losses(chain, { targets: ["recycling"], closed: true })).toEqual({ cell: 1, recycling: 1 });
  });

  test("a cycle comes to rest where it can", () => {
    // half of the scrap goes round: without ore 10 of 20 are left, then 5, then 2.5 …
    const flows: Flow[] = [
      { from: "melt", to: "sheet", coefficient: 1 },
      { from: "sheet", to: "scrap", coefficient: 2 },
      { from: "scrap", to: "melt", coefficient: 1, alternative: "iron", share: 0.5 },
      { from: "ore", to: "melt", coefficient: 1, alternative: "iron", share: 0.5 },
    ];
    const found = losses(built({ ore: 10, melt: 20, sheet: 20, scrap: 10 }, flows), {
      targets: ["sheet"],
      closed: true,
    });
    expect(found["ore"]).toBeCloseTo(1, 6);
  });
});

describe("lossByRemoval(), what is not recorded", () => {
  test("a link that is here with nothing recorded has no known loss, and one above an unknown coefficient at least its own", () => {
    const chain = chainOf({
      links: ["a", "b", "t", "u"],
      flows: [
        { from: "a", to: "t" },
        { from: "b", to: "t", coefficient: 1 },
        { from: "a", to: "u", coefficient: 1 },
      ],
      projects: [
        { link: "a", status: "built", capacity: 4 },
        { link: "b", status: "built" },
        { link: "t", status: "built", capacity: 4 },
        { link: "u", status: "built", capacity: 4 },
      ],
    });
    const found = lossByRemoval(chain);
    expect(found.get("b")).toMatchObject({ loss: null, isHigh: null, bound: "lower", byTarget: [] });
    expect(found.get("a")).toMatchObject({ loss: 0.5, bound: "lower" });
    expect(found.get("u")).toMatchObject({ loss: 0.5, bound: "exact" });
  });

  test("where nothing is made nothing can be lost", () => {
    expect(lossByRemoval(built({ a: 0, b: 0 }, [])).get("a")).toMatchObject({ loss: null, isHigh: null });
    expect(losses(built({ a: 5, b: 0 }, []), { targets: ["b"] })).toEqual({ a: null, b: null });
  });

  test("only what is built counts, under the enterprise that built it", () => {
    const chain = chainOf({
      links: ["a", "t"],
      flows: [{ from: "a", to: "t", coefficient: 1 }],
      enterprises: ["A", "B", "C"].map((id) => ({ id, name: id })),
      projects: [
        { link: "a", status: "built", enterprise: "A", capacity: 3 },
        { link: "a", status: "built", enterprise: "B", capacity: 7 },
        { link: "a", status: "under-construction", enterprise: "C", capacity: 90 },
        { link: "t", status: "built", enterprise: "A", capacity: 5 },
        { link: "t", status: "built", capacity: 5 },
      ],
    });
    const found = lossByEnterprise(chain);
    expect([...found].map(([key, { loss, links }]) => [key, loss, links])).toEqual([
      ["A", 0.5, ["a", "t"]],
      ["B", 0.7, ["a"]],
    ]);
    expect([...lossByEnterprise(chain, { only: ["B", "none"] }).keys()]).toEqual(["B"]);
  });

  test.each([
    ["unknown-link", { targets: ["x"] }],
    ["unknown-link", { only: ["x"] }],
    ["invalid-option", { highLoss: 2 }],
    ["invalid-option", { sharing: "fair" as "optimal" }],
  ] as const)("refuses %s %j", (code, options) => {
    const refuse = (): unknown => lossByRemoval(built({ a: 1 }, []), options);
    expect(refuse).toThrow(ChainError);
    expect(refuse).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe("lossByRemoval(), at random", () => {
  const seeds = fc.nat(1e9);

  test("is what sweeping over all links again and again gives", () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, closed) => {
        const chain = buildChain(withExternals(seed));
        const expected = naiveLosses(chain, closed);
        const told = [...lossByRemoval(chain, { closed })].filter(([, { loss }]) => loss !== null);
        expect(told.map(([, { loss }]) => loss)).toEqual(
          told.map(([key]): unknown => expect.closeTo(expected.get(key)!, 6)),
        );
      }),
      { numRuns: runs(120) },
    );
  });

  test("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const document = withExternals(seed);
        const random = randomFrom(seed);
        const other = {
          ...document,
          links: shuffle(document.links, random),
          flows: shuffle(document.flows ?? [], random),
          projects: shuffle(document.projects ?? [], random),
        };
        expect([...lossByRemoval(buildChain(other))]).toEqual([...lossByRemoval(buildChain(document))]);
        expect([...lossByEnterprise(buildChain(other))]).toEqual([...lossByEnterprise(buildChain(document))]);
      }),
      { numRuns: runs(100) },
    );
  });

  test("lies from 0 to 1, and sharing at best never loses more than sharing in proportion", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { links, ...rest } = randomDocument(seed);
        const chain = buildChain({ ...rest, links });
        const best = lossByRemoval(chain, { sharing: "optimal" });
        for (const [key, { loss }] of lossByRemoval(chain)) {
          if (loss === null) continue;
          expect(loss).toBeGreaterThanOrEqual(0);
          expect(loss).toBeLessThanOrEqual(1);
          expect(best.get(key)!.loss!, `${key} of ${String(seed)}`).toBeLessThanOrEqual(loss + 1e-6);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test("the loss of an enterprise that alone has built one link is that of the link", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const document = withExternals(seed);
        const chain = buildChain({
          ...document,
          enterprises: document.links.map(({ id }) => ({ id: `of ${id}`, name: id })),
          projects: (document.projects ?? []).map((project) => ({ ...project, enterprise: `of ${project.link}` })),
        });
        const links = lossByRemoval(chain);
        for (const [key, { links: own, loss }] of lossByEnterprise(chain)) {
          expect(own).toEqual([key.slice(3)]);
          expect(loss).toEqual(links.get(own[0]!)!.loss);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

function withExternals(seed: number): ReturnType<typeof randomDocument> {
  const document = randomDocument(seed);
  const random = randomFrom(seed + 1);
  return {
    ...document,
    links: document.links.map((link) => (random() < 0.3 ? { ...link, external: Math.floor(random() * 20) } : link)),
  };
}
