/**
 * From a routed line to the numbers by which Cytoscape.js draws it.
 *
 * @module
 */
import type { Point } from "@liantu/layout";

/** A line as Cytoscape.js wants it. */
export interface EdgeSegments {
  /** First point, from the centre of the source. */
  readonly source: Point;
  /** Last point, from the centre of the target. */
  readonly target: Point;
  /** For each bend: how far along the straight line from the first to the last point, 0 to 1; may lie outside. */
  readonly weights: readonly number[];
  /** For each bend: distance from that line, positive to the right of the way when y grows downwards. */
  readonly distances: readonly number[];
}

/**
 * Turns a line into segments.
 *
 * @param points - Points of the line, two at least, the first and the last apart.
 * @param source - Centre of the source.
 * @param target - Centre of the target.
 * @returns Ends and bends; `null` if there is no line to draw.
 */
export function edgeSegments(points: readonly Point[], source: Point, target: Point): EdgeSegments | null {
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return null;
  const dx = last.x - first.x;
  const dy = last.y - first.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const bends = points.slice(1, -1);
  return {
    source: { x: first.x - source.x, y: first.y - source.y },
    target: { x: last.x - target.x, y: last.y - target.y },
    weights: bends.map(({ x, y }) => ((x - first.x) * dx + (y - first.y) * dy) / (length * length)),
    distances: bends.map(({ x, y }) => ((y - first.y) * dx - (x - first.x) * dy) / length),
  };
}

/**
 * Rebuilds the bends, as Cytoscape.js does.
 *
 * @param segments - Ends and bends.
 * @param source - Centre of the source.
 * @param target - Centre of the target.
 * @returns All points of the line.
 */
export function segmentPoints(segments: EdgeSegments, source: Point, target: Point): readonly Point[] {
  const first = { x: source.x + segments.source.x, y: source.y + segments.source.y };
  const last = { x: target.x + segments.target.x, y: target.y + segments.target.y };
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  const across = { x: -(last.y - first.y) / length, y: (last.x - first.x) / length };
  const bends = segments.weights.map((weight, i) => {
    const distance = segments.distances[i] ?? 0;
    return {
      x: first.x * (1 - weight) + last.x * weight + across.x * distance,
      y: first.y * (1 - weight) + last.y * weight + across.y * distance,
    };
  });
  return [first, ...bends, last];
}
