import fc from "fast-check";
import { expect, test } from "vitest";
import { fixture } from "../../test/fixture.js";
import { layoutChain } from "./chain-layout.js";
import { flowElementId } from "./element-ids.js";
import { edgeSegments, segmentPoints } from "./segments.js";

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });

test("property: the points drawn are the points routed", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), point, point, (points, source, target) => {
      const first = points[0];
      const last = points[points.length - 1];
      fc.pre(first !== undefined && last !== undefined && Math.hypot(last.x - first.x, last.y - first.y) > 1);
      const segments = edgeSegments(points, source, target);
      expect(segments).not.toBeNull();
      const rebuilt = segments === null ? [] : segmentPoints(segments, source, target);
      for (const [i, { x, y }] of points.entries()) {
        expect(Math.hypot((rebuilt[i]?.x ?? Infinity) - x, (rebuilt[i]?.y ?? Infinity) - y)).toBeLessThan(1e-3);
      }
    }),
  );
});

test("a line whose ends coincide, or without points, is not drawn", () => {
  const origin = { x: 0, y: 0 };
  expect([edgeSegments([], origin, origin), edgeSegments([origin, origin], origin, origin)]).toEqual([null, null]);
});

test("every flow of a chain has a line", () => {
  const { chain } = fixture();
  const { routes, positions } = layoutChain(chain);
  for (const flow of chain.flows) {
    const [source, target] = [positions.get(flow.from), positions.get(flow.to)];
    const route = routes.get(flowElementId(flow)) ?? [];
    expect(source && target && edgeSegments(route, source, target)).not.toBeNull();
  }
});
