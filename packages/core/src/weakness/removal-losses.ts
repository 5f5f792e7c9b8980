/**
 * The numbers behind a removal: what targets lose if some links make less.
 *
 * @module
 */
import { linearLimits } from "./linear-limits.js";
import type { RemovalTargets } from "./removal-targets.js";
import { Settling } from "./settle.js";
import type { Baseline } from "./settle.js";
import { maximize } from "./simplex.js";
import type { SupplyNetwork } from "./supply-network.js";

/** Links that stop, wholly or in part. */
export interface Stop {
  /** Ids of the links. */
  readonly links: readonly number[];
  /** What each of them still has of its built output. */
  readonly left: readonly number[];
  /** Whether nothing is recorded of what stops. */
  readonly isUnknown?: boolean;
}

/** What one target loses. */
export interface LostPart {
  /** Place of the target. */
  readonly place: number;
  /** Part of its output that is lost, above 0. */
  readonly part: number;
}

/** Losses by one removal. */
export interface Losses {
  /** Part of the targets' weighted output that is lost. */
  readonly loss: number;
  /** Targets that lose something, in ascending order of place. */
  readonly byTarget: readonly LostPart[];
}

/**
 * Computes the losses.
 *
 * @param network - Needs of the links.
 * @param baseline - What is made before.
 * @param targets - Whose output counts.
 * @param stops - Removals, each on its own.
 * @param options - How scarce products are shared.
 * @returns Losses by removal, 0 to 1, rounded to 1e-9.
 */
export function removalLosses(
  network: SupplyNetwork,
  baseline: Baseline,
  targets: RemovalTargets,
  stops: readonly Stop[],
  { sharing }: { readonly sharing: "proportional" | "optimal" },
): readonly Losses[] {
  if (targets.ids.length === 0) return stops.map(() => ({ loss: 0, byTarget: [] }));
  return sharing === "proportional"
    ? proportional(network, baseline, targets, stops)
    : optimal(network, baseline, targets, stops);
}

function part(lost: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, Math.round((lost / whole) * 1e9) / 1e9)) : 0;
}

/** Only links that a stop reaches are looked at: they are few beside all. */
function proportional(
  network: SupplyNetwork,
  baseline: Baseline,
  { ids, weight }: RemovalTargets,
  stops: readonly Stop[],
): Losses[] {
  const settling = new Settling(network, baseline);
  const placeOf = new Int32Array(network.keys.length).fill(-1);
  ids.forEach((id, place) => (placeOf[id] = place));
  return stops.map(({ links, left }) => {
    links.forEach((link, at) => settling.limit(link, left[at]!));
    const byTarget: LostPart[] = [];
    let sum = 0;
    // in one order, so that the sum does not depend on the way that limits took
    const places = settling.settle().flatMap((link) => (placeOf[link]! >= 0 ? [placeOf[link]!] : []));
    for (const place of places.sort((a, b) => a - b)) {
      const before = baseline.activity[ids[place]!]!;
      const lost = before - settling.activity[ids[place]!]!;
      const share = part(lost, before);
      if (share > 0) byTarget.push({ place, part: share });
      sum += weight[place]! * lost;
    }
    settling.reset();
    return { loss: part(sum, 1), byTarget };
  });
}

function optimal(
  network: SupplyNetwork,
  { external, returned }: Baseline,
  { ids, weight }: RemovalTargets,
  stops: readonly Stop[],
): Losses[] {
  const output = (capacity: Float64Array): Float64Array => {
    const { columns, columnOf, matrix, limit } = linearLimits(network, { capacity, yearly: external, returned });
    const objective = new Float64Array(columns);
    ids.forEach((id, place) => {
      if (columnOf[id]! >= 0) objective[columnOf[id]!]! += weight[place]! * capacity[id]!;
    });
    // every variable is limited, so that there is an optimum
    const { point } = maximize({ objective, matrix, limit })!;
    return Float64Array.from(ids, (id) => (columnOf[id]! < 0 ? 0 : point[columnOf[id]!]! * capacity[id]!));
  };
  const worth = (outputs: Float64Array): number => outputs.reduce((sum, one, place) => sum + weight[place]! * one, 0);
  const before = output(network.capacity);
  return stops.map(({ links, left }) => {
    const capacity = network.capacity.slice();
    links.forEach((link, at) => (capacity[link] = Math.min(capacity[link]!, left[at]!)));
    const after = output(capacity);
    const parts = Array.from(after, (one, place): LostPart => ({
      place,
      part: part(before[place]! - one, before[place]!),
    }));
    return { loss: part(worth(before) - worth(after), worth(before)), byTarget: parts.filter((one) => one.part > 0) };
  });
}
