/**
 * Lines of a drawing in layers: tracks for the verticals of each channel, then the points of each flow.
 *
 * @module
 */
import type { IndexedGraph } from "../indexed-graph.js";
import type { Net } from "../route/nets.js";
import { roomFor } from "../route/route-lines.js";
import { assignTracks } from "../route/tracks.js";
import type { TrackItem } from "../route/tracks.js";
import type { Joint, Point } from "../types.js";
import { channelOf, pathOf } from "./layer-ports.js";
import type { Branch, Branches } from "./layer-ports.js";
import type { ProperGraph } from "./proper-graph.js";

/** Most verticals of a channel whose order is searched for. */
const mostSearched = 160;

/**
 * Gives the vertical line of every branch a track.
 *
 * @param branches - Branches whose ends have heights; the tracks are written into them.
 * @param spacing - Least distance of parallel lines.
 * @returns Tracks of each channel.
 */
export function placeTracks({ byChannel }: Branches, spacing: number): Int32Array {
  return Int32Array.from(byChannel, (branches) => {
    const upright: Branch[] = [];
    const items: TrackItem[] = [];
    for (const branch of branches) {
      const heights = branch.ends.map(({ y }) => y);
      const low = Math.min(...heights);
      const high = Math.max(...heights);
      if (low === high) continue;
      upright.push(branch);
      items.push({ low, high, links: branch.ends.map(({ y, side }) => ({ at: y, side })) });
    }
    const { track, most } = assignTracks(items, spacing, { apart: spacing, mostSearched });
    for (const [i, branch] of upright.entries()) branch.track = track[i]!;
    return most;
  });
}

/** Room of a channel: from where to where, and its verticals. */
export interface Channel {
  /** Left end of the part for lines. */
  readonly low: number;
  /** Right end of that part. */
  readonly high: number;
  /** Number of tracks. */
  readonly tracks: number;
}

/**
 * Finds the width of a channel.
 *
 * @param tracks - Its tracks.
 * @param least - Least width.
 * @param spacing - Least distance of lines.
 * @returns Width, in model units.
 */
export function channelWidth(tracks: number, least: number, spacing: number): number {
  return Math.max(least, roomFor(tracks, spacing));
}

/** x of the vertical of a branch: the tracks share the channel evenly, as far as one and a half spacings. */
function trackAt({ low, high, tracks }: Channel, track: number, spacing: number): number {
  const pitch = Math.min(1.5 * spacing, (high - low) / (tracks + 1));
  return (low + high) / 2 + (track - (tracks - 1) / 2) * Math.max(pitch, Math.min(spacing, (high - low) / tracks));
}

/**
 * Draws every flow, and the dots where the lines of a net branch.
 *
 * @param graph - Checked graph.
 * @param proper - Proper graph.
 * @param nets - Nets.
 * @param branches - With heights and tracks.
 * @param channels - Ranges of the channels.
 * @param centre - Centres of the cards.
 * @param spacing - Least distance of parallel lines.
 * @returns Lines by flow, and joints.
 */
export function drawLayerLines(
  graph: IndexedGraph,
  proper: ProperGraph,
  nets: readonly Net[],
  branches: Branches,
  channels: readonly Channel[],
  centre: readonly Point[],
  spacing: number,
): { points: Map<number, readonly Point[]>; joints: Joint[] } {
  const points = new Map<number, readonly Point[]>();
  const joints: Joint[] = [];
  for (const [net, { name, edges }] of nets.entries()) {
    const of = branches.of[net]!;
    const xOf = new Map<Branch, number>();
    for (const [channel, branch] of of) {
      if (branch.track < 0) continue;
      const x = trackAt(channels[channel]!, branch.track, spacing);
      xOf.set(branch, x);
      for (const y of forks(branch)) joints.push({ net: name, x, y });
    }
    for (const e of edges) {
      const path = pathOf(graph, proper, e);
      const [source, target] = [graph.source[e]!, graph.target[e]!];
      const line: Point[] = [];
      for (let i = 1; i < path.length; i++) {
        const channel = channelOf(proper, path[i - 1]!, path[i]!);
        const branch = of.get(channel)!;
        const [from, to] = [path[i - 1]!, path[i]!].map(
          (vertex) => branch.ends.find((end) => end.vertex === vertex)!.y,
        );
        if (i === 1) line.push({ x: centre[source]!.x + graph.width[source]! / 2, y: from! });
        const x = xOf.get(branch);
        if (from !== to && x !== undefined) line.push({ x, y: from! }, { x, y: to! });
        if (i === path.length - 1) line.push({ x: centre[target]!.x - graph.width[target]! / 2, y: to! });
      }
      points.set(e, line);
    }
  }
  return { points, joints };
}

/** Heights at which a vertical line goes on in three directions or four. */
function forks({ ends }: Branch): number[] {
  const sides = new Map<number, number>();
  for (const { y } of ends) sides.set(y, (sides.get(y) ?? 0) + 1);
  const low = Math.min(...sides.keys());
  const high = Math.max(...sides.keys());
  return [...sides].filter(([y, count]) => count + (y > low ? 1 : 0) + (y < high ? 1 : 0) > 2).map(([y]) => y);
}
