import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PathSearch } from "./search-path.js";
import type { Strips } from "./strips.js";

/** A map of "." free and "#" covered cells, all strips one unit wide. */
function board(...rows: string[]): Strips {
  const cells = [...rows.join("")];
  const none = new Int32Array();
  return {
    nx: rows[0]!.length,
    ny: rows.length,
    blocked: Uint8Array.from(cells, (cell) => Number(cell === "#")),
    xSize: new Float64Array(rows[0]!.length).fill(1),
    ySize: new Float64Array(rows.length).fill(1),
    out: none,
    in: none,
    room: none as never,
  };
}

function find(strips: Strips, from: number, goals: readonly number[], bend = 0): number[] | null {
  const step = (cell: number): number => (strips.blocked[cell] === 1 ? Infinity : 1);
  return new PathSearch(strips).find(from, new Map(goals.map((goal) => [goal, 0])), step, bend);
}

describe("PathSearch", () => {
  test("walks straight where it can", () => {
    expect(find(board("...."), 0, [3])).toEqual([0, 1, 2, 3]);
  });

  test("is there already", () => {
    expect(find(board("..."), 1, [1])).toEqual([1]);
  });

  test("goes round what is covered", () => {
    expect(find(board("...", "##.", "..."), 0, [6])).toEqual([0, 1, 2, 5, 8, 7, 6]);
  });

  test("finds no way where there is none", () => {
    expect(find(board(".#.", "##.", "..."), 0, [8])).toBeNull();
  });

  test("makes no more corners than it must", () => {
    const open = board(".....", ".....", ".....");
    const corners = (way: number[]): number =>
      way.filter((cell, i) => way[i + 2]! - way[i + 1]! !== way[i + 1]! - cell).length - 2;
    expect(corners(find(open, 0, [14], 100)!)).toBe(1);
  });

  test("property: takes the shortest way, one search after the other", () => {
    const cells = fc.array(fc.boolean(), { minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(cells, fc.nat(35), fc.nat(35), (covered, from, goal) => {
        const rows = Array.from({ length: 6 }, (_, y) =>
          Array.from({ length: 6 }, (__, x) => (covered[6 * y + x] && 6 * y + x !== from ? "#" : ".")).join(""),
        );
        const way = find(board(...rows), from, [goal]);
        expect(way === null ? Infinity : way.length - 1).toBe(floodDistance(rows.join(""), from, goal));
      }),
    );
  });
});

/** Breadth-first distance on a 6 × 6 map. */
function floodDistance(cells: string, from: number, goal: number): number {
  const distance = new Map([[from, 0]]);
  for (const cell of distance.keys()) {
    for (const next of [cell % 6 > 0 ? cell - 1 : -1, cell % 6 < 5 ? cell + 1 : -1, cell - 6, cell + 6]) {
      if (cells[next] === "." && !distance.has(next)) distance.set(next, distance.get(cell)! + 1);
    }
  }
  return distance.get(goal) ?? Infinity;
}
