import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Chain } from "../model/chain.js";
import { groupArcs, type Arcs } from "./arcs.js";
import { compileChain } from "./compile-chain.js";
import { marksUpDownstream } from "./reach.js";
import { stronglyConnected } from "./strongly-connected.js";
import { tiers } from "./tiers.js";
import { membersOf, topologicalOrder } from "./topological-order.js";

type Pairs = readonly (readonly [number, number])[];

const NODES = 8;
const pairs = fc.array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1)), { maxLength: 16 });
const seeded = { seed: 2, numRuns: 300 };

const name = (node: number): string => `n${String(node)}`;

function arcsOf(list: Pairs, nodes = NODES): Arcs {
  return groupArcs(
    nodes,
    Int32Array.from(list, ([from]) => from),
    Int32Array.from(list, ([, to]) => to),
  );
}

function chainOfPairs(list: Pairs): Chain {
  const links = Array.from({ length: NODES }, (_, node) => name(node));
  const flows = list.map(([from, to]) => ({ from: name(from), to: name(to) }));
  const unique = [...new Map(flows.map((flow) => [`${flow.from} ${flow.to}`, flow])).values()];
  return chainOf({ links, flows: unique });
}

/** `reach[i][j]`: a way of at least one arc leads from i to j (Warshall). */
function closure(list: Pairs): boolean[][] {
  const reach = Array.from({ length: NODES }, () => Array.from({ length: NODES }, () => false));
  for (const [from, to] of list) reach[from]![to] = true;
  for (const k of reach.keys()) {
    for (const i of reach.keys()) for (const j of reach.keys()) reach[i]![j] ||= reach[i]![k]! && reach[k]![j]!;
  }
  return reach;
}

describe("stronglyConnected()", () => {
  test("oracle: two nodes share a component exactly if each reaches the other", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const reach = closure(list);
        const { component } = stronglyConnected(arcsOf(list));
        for (const i of reach.keys()) {
          for (const j of reach.keys()) {
            expect(component[i] === component[j]).toBe(i === j || (reach[i]![j]! && reach[j]![i]!));
          }
        }
      }),
      seeded,
    );
  });

  test("property: arcs lead to the same or a smaller component, and all numbers are used", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { component, count } = stronglyConnected(arcsOf(list));
        expect(list.every(([from, to]) => component[from]! >= component[to]!)).toBe(true);
        expect(new Set(component).size).toBe(count);
      }),
      seeded,
    );
  });

  test("does not overflow on a way of 200 000 links", () => {
    const length = 200_000;
    const list = Array.from({ length: length - 1 }, (_, node) => [node, node + 1] as const);
    expect(stronglyConnected(arcsOf(list, length)).count).toBe(length);
  });
});

describe("topologicalOrder()", () => {
  test("property: holds every node once, arcs between components lead forwards, members stand together", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const topology = topologicalOrder(arcsOf(list));
        expect([...topology.order].sort((a, b) => a - b)).toEqual(Array.from({ length: NODES }, (_, node) => node));
        for (const [from, to] of list) {
          if (topology.component[from] === topology.component[to]) continue;
          expect(topology.order.indexOf(from)).toBeLessThan(topology.order.indexOf(to));
        }
        for (let step = 0; step < topology.count; step += 1) {
          const components = Array.from(membersOf(topology, step), (node) => topology.component[node]);
          expect(new Set(components)).toEqual(new Set([topology.count - 1 - step]));
        }
      }),
      seeded,
    );
  });
});

describe("tiers()", () => {
  test("counts the longest way, and takes a cycle as one step", () => {
    const chain = chainOfPairs([
      [0, 1],
      [1, 2],
      [0, 2],
      [2, 3],
      [3, 2],
      [3, 4],
      [5, 5],
      [5, 6],
    ]);
    expect([...tiers(compileChain(chain))]).toEqual([0, 1, 2, 2, 3, 0, 1, 0]);
  });

  test("follows neither returns nor credits", () => {
    const flows = [
      { from: "a", to: "b", kind: "return" as const },
      { from: "a", to: "c", kind: "credit" as const },
    ];
    expect([...tiers(compileChain(chainOf({ links: ["a", "b", "c"], flows })))]).toEqual([0, 0, 0]);
  });

  test("oracle: 1 more than the highest tier among suppliers outside the cycle", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const reach = closure(list);
        const tier = tiers(compileChain(chainOfPairs(list)));
        const isOne = (i: number, j: number): boolean => i === j || (reach[i]![j]! && reach[j]![i]!);
        for (const node of reach.keys()) {
          const before = list
            .filter(([from, to]) => isOne(to, node) && !isOne(from, node))
            .map(([from]) => tier[from]! + 1);
          expect(tier[node]).toBe(Math.max(0, ...before));
        }
      }),
      seeded,
    );
  });
});

describe("marksUpDownstream()", () => {
  test("oracle: some other marked link reaches the link, or is reached from it", () => {
    const marks = fc.uint8Array({ minLength: NODES, maxLength: NODES, max: 1 });
    fc.assert(
      fc.property(pairs, marks, (list, marked) => {
        const reach = closure(list);
        const nodes = [...reach.keys()];
        const { upstream, downstream } = marksUpDownstream(compileChain(chainOfPairs(list)), marked);
        const expected = (isThere: (other: number, node: number) => boolean): number[] =>
          nodes.map((node) =>
            nodes.some((other) => other !== node && marked[other] === 1 && isThere(other, node)) ? 1 : 0,
          );
        expect([...upstream]).toEqual(expected((other, node) => reach[other]![node]!));
        expect([...downstream]).toEqual(expected((other, node) => reach[node]![other]!));
      }),
      seeded,
    );
  });
});
