import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import { randomDocument, randomFrom, shuffle } from "../../test/random-document.js";
import { runs } from "../../test/runs.js";
import { buildChain } from "../model/build-chain.js";
import type { Chain } from "../model/chain.js";
import type { Flow } from "../model/document.js";
import { singleSources } from "./single-sources.js";

const flow = (pair: string, more: Partial<Flow> = {}): Flow => ({
  from: pair[0]!,
  to: pair[1]!,
  coefficient: 1,
  ...more,
});

function of(capacities: string, flows: readonly Flow[], more: Partial<ChainParts> = {}): Chain {
  const built = capacities.split(" ").map((part) => part.split(":") as [string, string?]);
  return chainOf({
    links: built.map(([id]) => id),
    flows,
    enterprises: ["X", "Y"].map((id) => ({ id, name: id })),
    projects: built.flatMap(([link, capacity]) =>
      capacity === undefined ? [] : [{ link, status: "built" as const, enterprise: "X", capacity: Number(capacity) }],
    ),
    ...more,
  });
}

describe("singleSources()", () => {
  test("follows sole sources from end to end", () => {
    const found = singleSources(of("a:1 b:1 c:1", [flow("ab"), flow("bc")]));
    expect(found).toMatchObject({ isComplete: true });
    expect(found.paths).toEqual([{ links: ["a", "b", "c"], singleSuppliers: ["a", "b", "c"] }]);
    expect(found.links.get("a")).toEqual({ enterprises: 1, isSingleSupplier: true, soleSourceOf: ["b"] });
    expect(found.links.get("c")?.soleSourceOf).toEqual([]);
  });

  test("what comes from outside, has an alternative here, is not needed or not here is no sole source", () => {
    const soles = (chain: Chain, closed = false): readonly string[] =>
      singleSources(chain, { closed }).links.get("a")!.soleSourceOf;
    const plain = of("a:1 b:2", [flow("ab")]);
    expect(soles(plain)).toEqual([]);
    expect(soles(plain, true)).toEqual(["b"]);
    const either = (capacities: string): Chain =>
      of(capacities, [flow("ac", { alternative: "x", share: 0.5 }), flow("bc", { alternative: "x", share: 0.5 })]);
    expect(soles(either("a:1 b:1 c:2"))).toEqual([]);
    expect(soles(either("a:2 b c:2"), true)).toEqual(["c"]);
    expect(soles(either("a:2 b c:2"))).toEqual([]);
    expect(soles(of("a:1 b:1", [flow("ab", { essential: false })]))).toEqual([]);
    expect(soles(of("a b:1", [flow("ab")]), true)).toEqual([]);
    expect(soles(of("a:1 b", [flow("ab")]))).toEqual([]);
  });

  test("two enterprises are not single, one beside an unnamed plant may be", () => {
    const projects = (owners: readonly (string | undefined)[]): NonNullable<ChainParts["projects"]> =>
      owners.map((enterprise) => ({
        link: "a",
        status: "built" as const,
        capacity: 1,
        ...(enterprise !== undefined && { enterprise }),
      }));
    const single = (...owners: (string | undefined)[]): boolean | null =>
      singleSources(of("a", [], { projects: projects(owners) })).links.get("a")!.isSingleSupplier;
    expect([single("X"), single("X", "X"), single("X", "Y"), single("X", undefined), single()]).toEqual([
      true,
      true,
      false,
      null,
      false,
    ]);
  });

  test("cuts the list at the limit and says so; refuses a limit of none", () => {
    const flows = [..."abc"].flatMap((from) => [..."def"].map((to) => flow(from + to)));
    const chain = of("a:3 b:3 c:3 d:1 e:1 f:1", flows);
    expect(singleSources(chain).paths).toHaveLength(9);
    expect(singleSources(chain, { limit: 9 }).isComplete).toBe(true);
    expect(singleSources(chain, { limit: 8 })).toMatchObject({ isComplete: false, paths: { length: 8 } });
    expect(() => singleSources(chain, { limit: 0 })).toThrow(
      expect.objectContaining({ code: "invalid-option" }) as Error,
    );
  });

  test("goes through a cycle once", () => {
    const { paths } = singleSources(of("a:1 b:1 c:1", [flow("ab"), flow("ba"), flow("bc")]), { closed: true });
    expect(paths.map(({ links }) => links.join(""))).toEqual(["abc", "ba", "bc"]);
  });

  test("every step of a path is a sole source, no path goes on, whatever the order of the records", () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const document = randomDocument(seed, { isAcyclic: true });
        const random = randomFrom(seed);
        const { links, paths } = singleSources(buildChain(document), { closed: true });
        const soles = [...links].flatMap(([key, { soleSourceOf }]) => soleSourceOf.map((to) => `${key}>${to}`));
        const steps = paths.flatMap(({ links: way }) => way.slice(1).map((to, i) => `${way[i]!}>${to}`));
        expect([...new Set(steps)].sort()).toEqual(soles.sort());
        for (const { links: way } of paths) {
          expect(soles.some((one) => one.endsWith(`>${way[0]!}`))).toBe(false);
          expect(links.get(way.at(-1)!)!.soleSourceOf).toEqual([]);
        }
        const other = {
          ...document,
          links: shuffle(document.links, random),
          flows: shuffle(document.flows ?? [], random),
        };
        expect(singleSources(buildChain(other), { closed: true })).toEqual(
          singleSources(buildChain(document), { closed: true }),
        );
      }),
      { numRuns: runs(150) },
    );
  });
});
