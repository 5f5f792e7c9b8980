import fc from "fast-check";
import { expect, test } from "vitest";
import { indexGraph } from "../indexed-graph.js";
import { resolveOptions } from "../options.js";
import type { GridPlaces } from "./grid-places.js";
import { lineCrossings } from "./line-crossings.js";

const settings = resolveOptions({});
const n = 9;

/** Where two lines meet, by Cramer's rule with the second one shifted by a trifle, so that none passes a card's very centre. */
function doCross(a: readonly number[], b: readonly number[]): boolean {
  const [ax, ay, bx, by] = a as [number, number, number, number];
  const [cx, cy, dx, dy] = b as [number, number, number, number];
  const det = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (det === 0) return false;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / det;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / det;
  return t > 0 && t < 1 && u > 0 && u < 1;
}

test("property: a card's crossings are those of Cramer's rule, also after moves, and the limit only cuts them short", () => {
  const pair = fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a !== b);
  const move = fc.tuple(fc.nat(n - 1), fc.nat(60), fc.nat(60));
  const property = fc.property(
    fc.array(pair, { minLength: 1, maxLength: 16 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: n, maxLength: n }),
    fc.array(move, { maxLength: 4 }),
    (pairs, points, moves) => {
      const nodes = Array.from({ length: n }, (_, v) => ({ id: String(v) }));
      const edges = pairs.map(([a, b], e) => ({ id: `e${String(e)}`, source: String(a), target: String(b) }));
      const graph = indexGraph({ lanes: [], nodes, edges }, settings);
      const column = Int32Array.from(points, ([x]) => x);
      const row = Int32Array.from(points, ([, y]) => y);
      const places: GridPlaces = {
        column,
        row,
        first: Int32Array.of(0),
        count: Int32Array.of(61),
        columns: 61,
        rows: 61,
        bandRows: 0,
      };
      const lines = lineCrossings(graph, places);
      for (const [v, x, y] of moves) {
        [column[v], row[v]] = [x, y];
        lines.move(v);
      }
      const lineOf = (e: number): number[] =>
        [graph.source[e]!, graph.target[e]!].flatMap((v) => [column[v]!, row[v]!]);
      const all = [...graph.source.keys()];
      // three cards in line are a matter of convention
      const area = (a: number, b: number, c: number): number =>
        (column[b]! - column[a]!) * (row[c]! - row[a]!) - (row[b]! - row[a]!) * (column[c]! - column[a]!);
      const ends = [...new Set(all.flatMap((e) => [graph.source[e]!, graph.target[e]!]))];
      fc.pre(ends.every((a) => ends.every((b) => ends.every((c) => a >= b || b >= c || area(a, b, c) !== 0))));
      for (let v = 0; v < n; v++) {
        let count = 0;
        for (const e of all) {
          const own = [graph.source[e]!, graph.target[e]!];
          if (!own.includes(v)) continue;
          for (const f of all) {
            if (own.includes(graph.source[f]!) || own.includes(graph.target[f]!)) continue;
            if (doCross(lineOf(e), lineOf(f))) count++;
          }
        }
        expect(lines.of(v, Infinity)).toBe(count);
        for (const limit of [0, 1, 3.5]) expect(lines.of(v, limit) > limit).toBe(count > limit);
      }
      expect(lines.looked()).toBeGreaterThan(0);
    },
  );
  fc.assert(property, { numRuns: 100 });
});
