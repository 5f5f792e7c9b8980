import { describe, expect, test } from "vitest";
import { groupArcs } from "../graph/arcs.js";
import type { CycleBlock } from "./requirement-block.js";
import { solveCycle, solveCycleAdjoint } from "./requirement-cycle.js";
import { isProductive, orderBlock, relaxAdjoint, relaxBlock } from "./requirement-iteration.js";

type Entry = readonly [driver: number, driven: number, value: number];

function blockOf(size: number, entries: readonly Entry[]): CycleBlock {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return {
    links: Int32Array.from({ length: size }, (_, i) => i),
    start: Int32Array.from({ length: size + 1 }, (_, i) => sorted.filter(([driver]) => driver < i).length),
    target: Int32Array.from(sorted, ([, driven]) => driven),
    value: Float64Array.from(sorted, ([, , value]) => value),
    hasCredits: entries.some(([, , value]) => value < 0),
  };
}

/** Each link drives the next; the values multiply to `gain`, the arc out of `credited` is a credit. */
function ring(size: number, gain: number, credited = -1): CycleBlock {
  const value = gain ** (1 / size);
  const block = blockOf(1, []);
  return {
    ...block,
    links: Int32Array.from({ length: size }, (_, i) => i),
    start: Int32Array.from({ length: size + 1 }, (_, i) => i),
    target: Int32Array.from({ length: size }, (_, i) => (i + 1) % size),
    value: Float64Array.from({ length: size }, (_, i) => (i === credited ? -value : value)),
    hasCredits: credited >= 0,
  };
}

const unit = (size: number, at: number, amount = 1): Float64Array => {
  const demand = new Float64Array(size);
  demand[at] = amount;
  return demand;
};

describe("orderBlock()", () => {
  const order = (nodes: number, arcs: readonly (readonly [number, number])[], members: readonly number[]): number[] => {
    const [source, target] = [0, 1].map((end) => Int32Array.from(arcs, (arc) => arc[end]!)) as [Int32Array, Int32Array];
    const numbers = new Int32Array(nodes).fill(-1);
    const ordered = orderBlock(groupArcs(nodes, source, target), Int32Array.from(members), numbers);
    expect([...numbers]).toEqual(Array.from({ length: nodes }, () => -1));
    return [...ordered];
  };

  test.each<[about: string, nodes: number, arcs: [number, number][], members: number[], expected: number[]]>([
    ["a ring as it goes round", 3, [[0, 2], [2, 1], [1, 0]], [0, 1, 2], [0, 2, 1]], // prettier-ignore
    ["what comes later in a search stands before", 3, [[0, 1], [0, 2], [1, 0], [2, 0]], [0, 1, 2], [0, 2, 1]], // prettier-ignore
    ["others are left out", 6, [[1, 0], [1, 4], [4, 5], [4, 3], [3, 1]], [1, 3, 4], [1, 4, 3]], // prettier-ignore
    [
      "every member, from wherever it can be reached",
      4,
      [
        [1, 0],
        [3, 2],
      ],
      [0, 1, 2, 3],
      [3, 2, 1, 0],
    ],
    ["a link that drives itself", 1, [[0, 0]], [0], [0]],
  ])("%s", (_, nodes, arcs, members, expected) => {
    expect(order(nodes, arcs, members)).toEqual(expected);
  });
});

describe("isProductive()", () => {
  test.each<[entries: Entry[], isSo: boolean]>([
    [[[0, 0, 0.5]], true],
    [[[0, 0, 1]], false],
    [[[0, 0, -1]], false],
    [[[0, 0, 1 - 1e-13]], false],
    [[[0, 0, 1 - 1e-9]], true],
    [[[0, 1, 2], [1, 0, 0.4]], true], // prettier-ignore
    [[[0, 1, 2], [1, 0, 0.5]], false], // prettier-ignore
    [[[0, 1, 2], [1, 0, -0.6]], false], // prettier-ignore
    [[[0, 1, 2], [1, 0, 0.2], [0, 0, 0.5]], true], // prettier-ignore
    [[[0, 1, 2], [1, 0, 0.3], [0, 0, 0.5]], false], // prettier-ignore
    [[[0, 0, 0.5], [0, 0, 0.6]], false], // prettier-ignore
    [[[0, 1, 5], [1, 2, 5]], true], // prettier-ignore
  ])("%j: %s", (entries, isSo) => {
    const scale = isProductive(blockOf(3, entries));
    expect(scale instanceof Float64Array).toBe(isSo);
    for (const [driver, driven, value] of isSo ? entries : []) {
      expect(Math.abs(value) * scale![driver]!).toBeLessThanOrEqual(scale![driven]!);
    }
  });
});

describe("relaxBlock()", () => {
  test.each<[entries: Entry[], demand: number[], expected: number[]]>([
    [[[0, 1, 0.5], [1, 0, 0.5]], [3, 0], [4, 2]], // prettier-ignore
    [[[0, 0, 0.5]], [3], [6]],
    [[[0, 1, -0.5], [1, 0, -0.5]], [4, 1], [4, 0]], // prettier-ignore
    [[[0, 1, -0.5], [1, 0, -0.5]], [3, 3], [2, 2]], // prettier-ignore
    [[[0, 1, 0.5]], [-1, 2], [0, 2]],
    [[[0, 1, 0.5]], [0, 0], [0, 0]],
  ])("%j, demand %j: %j", (entries, demand, expected) => {
    const block = blockOf(demand.length, entries);
    const x = relaxBlock(block, Float64Array.from(demand), new Float64Array(demand.length).fill(1));
    x.forEach((amount, i) => expect(amount).toBeCloseTo(expected[i]!, 12));
  });
});

describe("relaxAdjoint()", () => {
  test("leaves out the members that are not active, as drivers and as driven", () => {
    const block = blockOf(3, [
      [0, 1, 0.5],
      [1, 2, 0.5],
      [0, 2, 0.25],
    ]);
    const right = Float64Array.of(8, 8, 8);
    const w = (...active: number[]): number[] => [...relaxAdjoint(block, right, Uint8Array.from(active))!];
    expect(w(1, 1, 1)).toEqual([16, 12, 8]);
    expect(w(1, 0, 1)).toEqual([10, 0, 8]);
    expect(w(0, 1, 1)).toEqual([0, 12, 8]);
    expect(w(1, 1, 0)).toEqual([12, 8, 0]);
  });

  test("gives null where the sweeps run away", () => {
    expect(relaxAdjoint(ring(2, 4), unit(2, 0), new Uint8Array(2).fill(1))).toBeNull();
  });
});

describe.each([9, 300])("a ring of %d links", (size) => {
  const all = new Uint8Array(size).fill(1);

  test("that makes half of what it needs anew", () => {
    const x = solveCycle(ring(size, 0.5), unit(size, 0)) as Float64Array;
    expect(x[0]).toBeCloseTo(2, 9);
    expect(x[size - 1]).toBeCloseTo(2 * 0.5 ** ((size - 1) / size), 9);
    const w = solveCycleAdjoint(ring(size, 0.5), unit(size, size - 1), all)!;
    expect(w[0]).toBeCloseTo(x[size - 1]!, 9);
    expect(w[size - 1]).toBeCloseTo(2, 9);
  });

  test("whose credit takes back twice of what is made, is solved as demand covers it", () => {
    const block = ring(size, 2, size - 1);
    const x = solveCycle(block, unit(size, 0, 3)) as Float64Array;
    expect(x[0]).toBeCloseTo(1, 9);
    expect(x[size - 1]).toBeCloseTo(2 ** ((size - 1) / size), 9);
    expect(solveCycleAdjoint(block, unit(size, 0), all)![0]).toBeCloseTo(1 / 3, 9);
  });

  test("whose credit exceeds demand is ambiguous", () => {
    expect(solveCycle(ring(size, 2, 0), unit(size, 0, 3))).toBe("ambiguous-credits");
  });

  test("that amplifies beside a credit amplifies", () => {
    const block = ring(size, 2);
    const credited: CycleBlock = {
      ...block,
      start: block.start.map((at) => (at === 0 ? 0 : at + 1)),
      target: Int32Array.from([1, ...block.target]),
      value: Float64Array.from([-1e-3, ...block.value]),
      hasCredits: true,
    };
    expect(solveCycle(credited, unit(size, 0))).toBe("amplifying-cycle");
    expect(solveCycle(block, unit(size, 0))).toBe("amplifying-cycle");
  });

  test("that passes on just what it gets has no response", () => {
    expect(solveCycleAdjoint(blockOf(2, [[0, 1, 1], [1, 0, 1]]), unit(2, 0), new Uint8Array(2).fill(1))).toBeNull(); // prettier-ignore
  });
});

test("a credit too strong on a cycle too large to eliminate is called ambiguous", () => {
  expect(solveCycle(ring(1600, 2, 1599), unit(1600, 0, 3))).toBe("ambiguous-credits");
});
