import { describe, expect, test } from "vitest";
import { amplifyingCycle } from "./requirement-amplifying.js";
import type { CycleBlock } from "./requirement-block.js";

type Entry = readonly [driver: number, driven: number, value: number];

const blockOf = (links: readonly number[], entries: readonly Entry[]): CycleBlock => ({
  links: Int32Array.from(links),
  start: Int32Array.from([...links, 0], (_, i) => entries.filter(([driver]) => driver < i).length),
  target: Int32Array.from(entries, ([, driven]) => driven),
  value: Float64Array.from(entries, ([, , value]) => value),
  hasCredits: entries.some(([, , value]) => value < 0),
});

describe("amplifyingCycle()", () => {
  // 0 is made of 1, 1 of 2, 2 of 0: from supplier to consumer 2 → 1 → 0
  const around: Entry[] = [
    [0, 1, 2],
    [1, 2, 3],
    [2, 0, 0.5],
  ];

  test.each<[about: string, links: number[], entries: Entry[], members: number[], gain: number]>([
    ["goes from supplier to consumer", [0, 1, 2], around, [0, 2, 1], 3],
    ["begins with the least id", [9, 4, 7], around, [4, 9, 7], 3],
    ["a link that makes itself", [5], [[0, 0, 1.5]], [5], 1.5],
    ["the cycle of greatest mean, though another has a greater product", [0, 1, 2], [[0, 0, 2], ...around], [0], 2],
    ["the longer one if its mean is greater", [0, 1, 2], [[0, 0, 1.2], ...around], [0, 2, 1], 3],
    ["the stronger of two arcs", [0, 1], [[0, 1, 1], [0, 1, 4], [1, 0, 0.5]], [0, 1], 2], // prettier-ignore
    ["credits left aside", [0, 1], [[0, 1, 1], [0, 1, -4], [1, 0, 0.5], [1, 1, -9]], [0, 1], 0.5], // prettier-ignore
    [
      "arcs that lead off the cycle left aside",
      [0, 1, 2],
      [[0, 1, 1], [1, 0, 0.5], [1, 2, 90], [2, 0, -1]], // prettier-ignore
      [0, 1],
      0.5,
    ],
    [
      "a way round that no first choice takes",
      [0, 1, 2, 3],
      [[0, 1, 5], [0, 2, 4], [1, 0, 0.1], [2, 3, 4], [3, 0, 4]], // prettier-ignore
      [0, 3, 2],
      64,
    ],
  ])("%s", (_, links, entries, members, gain) => {
    const cycle = amplifyingCycle(blockOf(links, entries));
    expect(cycle.members).toEqual(members);
    expect(cycle.gain).toBeCloseTo(gain, 12);
  });
});
