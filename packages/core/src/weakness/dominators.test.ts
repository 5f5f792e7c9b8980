import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import { runs } from "../../test/runs.js";
import { groupArcs } from "../graph/arcs.js";
import type { Chain } from "../model/chain.js";
import { dominators } from "./dominators.js";
import { immediateDominators } from "./immediate-dominators.js";

function idoms(text: string, root: string): Record<string, string | undefined> {
  const pairs = text.split(" ").flatMap((part) => Array.from(part.slice(1), (to) => [part[0]!, to] as const));
  const names = [...new Set(pairs.flat())].sort();
  const from = Int32Array.from(pairs, ([a]) => names.indexOf(a));
  const to = Int32Array.from(pairs, ([, b]) => names.indexOf(b));
  const arcs = groupArcs(names.length, from, to);
  const found = immediateDominators(arcs, groupArcs(names.length, to, from), names.indexOf(root));
  return Object.fromEntries(names.map((name, i) => [name, names[found[i]!]]));
}

describe("immediateDominators()", () => {
  test("Lengauer & Tarjan (1979), TOPLAS 1(1), 121, figures 1 and 2", () => {
    const flow = "RABC AD BADE CFG DL EH FI GIJ HEK IK JI KIR LH";
    const expected = "A:R B:R C:R D:R E:R F:C G:C H:R I:R J:G K:R L:D R:R";
    expect(
      Object.entries(idoms(flow, "R"))
        .map(([a, b]) => `${a}:${String(b)}`)
        .join(" "),
    ).toBe(expected);
  });

  test("Cooper, Harvey & Kennedy (2001), figures 2 and 4: irreducible graphs that take several rounds", () => {
    expect(idoms("543 41 32 12 21", "5")).toEqual({ 1: "5", 2: "5", 3: "5", 4: "5", 5: "5" });
    expect(idoms("645 51 423 12 213 32", "6")).toEqual({ 1: "6", 2: "6", 3: "6", 4: "6", 5: "6", 6: "6" });
  });

  test("a node that cannot be reached has none, and dominates nothing", () => {
    expect(idoms("ab cb", "a")).toEqual({ a: "a", b: "a", c: undefined });
  });
});

const flow = (pair: string): { from: string; to: string } => ({ from: pair[0]!, to: pair[1]! });
const of = (text: string): Chain => {
  const flows = text.split(" ").map(flow);
  return chainOf({ links: [...new Set(flows.flatMap(({ from, to }) => [from, to]))], flows });
};

describe("dominators()", () => {
  test("a link that all ways from raw material pass dominates what lies behind it", () => {
    const found = dominators(of("ac bc cd ce df ef"));
    expect(found.get("f")).toEqual({ immediate: "c", dominators: ["c"], dominates: 0, isReached: true });
    expect(found.get("c")).toEqual({ immediate: null, dominators: [], dominates: 3, isReached: true });
    expect(dominators(of("ab bc")).get("c")).toMatchObject({ immediate: "b", dominators: ["b", "a"] });
  });

  test("towards use the same holds from the ends of the chain", () => {
    const found = dominators(of("ac bc cd ce df ef"), { direction: "use" });
    expect(found.get("a")).toMatchObject({ immediate: "c", dominators: ["c", "f"] });
    expect(found.get("f")?.dominates).toBe(5);
  });

  test("from one root only what it reaches has dominators", () => {
    const found = dominators(of("ac bc cd"), { root: "a" });
    expect(found.get("d")?.dominators).toEqual(["c", "a"]);
    expect(found.get("b")).toEqual({ immediate: null, dominators: [], dominates: 0, isReached: false });
  });

  test("a cycle that nothing supplies is raw material; returns and credits are no ways", () => {
    const found = dominators(of("ab ba bc"));
    expect(found.get("c")?.dominators).toEqual(["b"]);
    expect(found.get("b")?.dominators).toEqual([]);
    const other = chainOf({ links: ["a", "b", "c"], flows: [flow("ab"), { ...flow("cb"), kind: "credit" }] });
    expect(dominators(other).get("b")?.immediate).toBe("a");
  });

  test("refuses a root and a direction that do not exist, by their names", () => {
    expect(() => dominators(of("ab"), { root: "x" })).toThrow(
      expect.objectContaining({ code: "unknown-link", details: { key: "x" } }) as Error,
    );
    expect(() => dominators(of("ab"), { direction: "up" as "use" })).toThrow(
      expect.objectContaining({ code: "invalid-option", details: { option: "direction", value: "up" } }) as Error,
    );
  });

  test("is what taking out each link in turn shows: whoever can no longer be reached was dominated", () => {
    const pair = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b);
    const letters = "abcdefgh";
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { maxLength: 18, selector: String }),
        fc.constantFrom("supply", "use"),
        (pairs, direction) => {
          const flows = pairs.map(([a, b]) => ({ from: letters[a]!, to: letters[b]! }));
          const chain = chainOf({ links: [...letters], flows });
          const next = (key: string): string[] =>
            flows
              .filter(({ from, to }) => (direction === "supply" ? from : to) === key)
              .map(({ from, to }) => (direction === "supply" ? to : from));
          const reach = (starts: Iterable<string>, without?: string): Set<string> => {
            const seen = new Set([...starts].filter((key) => key !== without));
            for (const key of seen) for (const other of next(key)) if (other !== without) seen.add(other);
            return seen;
          };
          // raw material: whoever reaches it is reached by it
          const starts = [...letters].filter((key) =>
            [...letters].every((other) => !reach([other]).has(key) || reach([key]).has(other)),
          );
          for (const [key, found] of dominators(chain, { direction })) {
            const expected = [...letters].filter((other) => other !== key && !reach(starts, other).has(key));
            expect([...found.dominators].sort()).toEqual(expected);
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
