/**
 * What is wrong with a layout, found without trust in it.
 *
 * @module
 */
import { measureQuality } from "../src/index.js";
import type { LaneGraph, LaneLayout } from "../src/index.js";

/**
 * What is wrong with a layout, in words, measured anew: nothing may be. Cards that overlap are the caller's business where
 * they stand where he put them.
 */
export function faultsOf(graph: LaneGraph, layout: LaneLayout, mayOverlap = false): string[] {
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string): void => {
    if (!isRight) faults.push(fault);
  };
  const quality = measureQuality(layout);
  check(JSON.stringify(quality) === JSON.stringify(layout.quality), "quality is not what was measured");
  for (const fault of ["edgesUnderCards", "overlappingSegments"] as const) {
    check(quality[fault] === 0, `${fault}: ${String(quality[fault])}`);
  }
  check(mayOverlap || quality.overlaps === 0, `overlaps: ${String(quality.overlaps)}`);
  const ids = graph.nodes.map(({ id }) => id).sort();
  check([...layout.positions.keys()].join("\n") === ids.join("\n"), "other cards than those of the graph");
  check(layout.lanes.map(({ id }) => id).join() === graph.lanes.join(), "other lanes than those of the graph");
  const edges = graph.edges.filter(({ source, target }) => source !== target);
  check(
    [...layout.routes.keys()].join("\n") ===
      edges
        .map(({ id }) => id)
        .sort()
        .join("\n"),
    "other routes than flows",
  );
  for (const { id, source, target } of edges) {
    const line = layout.routes.get(id) ?? [];
    const [start, end] = [line[0]!, line[line.length - 1]!];
    const from = sidesOf(layout, source);
    const to = sidesOf(layout, target);
    check(start.x === from.right && start.y >= from.top && start.y <= from.bottom, `${id} does not leave its supplier`);
    check(end.x === to.left && end.y >= to.top && end.y <= to.bottom, `${id} does not enter its consumer`);
    for (const [i, { x, y }] of line.entries()) {
      const next = line[i + 1];
      check(Number.isFinite(x) && Number.isFinite(y), `${id} is not finite`);
      check(
        next === undefined || (x === next.x) !== (y === next.y),
        `${id} is not axis-parallel, or has a point twice`,
      );
    }
  }
  return faults;
}

function sidesOf(layout: LaneLayout, id: string) {
  const { x, y } = layout.positions.get(id)!;
  const { width, height } = layout.sizes.get(id)!;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Cards that are not inside the rectangle of their lane, and rectangles that overlap. */
export function strangersOf(graph: LaneGraph, layout: LaneLayout): string[] {
  const outside = graph.nodes.filter(({ id, lane }) => {
    if (lane === undefined) return false;
    const { x, y, width, height } = layout.lanes[graph.lanes.indexOf(lane)]!;
    const { left, right, top, bottom } = sidesOf(layout, id);
    return left <= x || right >= x + width || top <= y || bottom >= y + height;
  });
  const centres = layout.lanes.map(
    ({ id, x, y, width, height }) => [id, { x: x + width / 2, y: y + height / 2 }] as const,
  );
  const sizes = new Map(layout.lanes.map((lane) => [lane.id, lane]));
  const { overlaps } = measureQuality({ positions: new Map(centres), sizes, routes: new Map() });
  return [...outside.map(({ id }) => id), ...Array.from({ length: overlaps }, () => "lanes that overlap")];
}
