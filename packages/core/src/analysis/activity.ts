/**
 * What the links of a chain do in a year: the output of their counted projects.
 *
 * @module
 */
import type { CompiledChain } from "../graph/compile-chain.js";
import { PROJECT_STATUSES } from "../model/stages.js";
import type { ProjectStatus } from "../model/stages.js";
import { parseUnit } from "../quantity/unit.js";
import type { Horizons } from "./amount.js";
import type { ChainTallies } from "./project-tally.js";

/** Statuses that make up each horizon. */
export const HORIZON_STATUSES: Horizons<readonly ProjectStatus[]> = {
  built: ["built"],
  underConstruction: ["built", "under-construction"],
  planned: ["built", "under-construction", "planned"],
};

/** Activity of every link, by id. */
export interface Activities {
  /** Σ capacity · utilisation as far as recorded; of a stock, what is added in a year. */
  readonly output: Float64Array;
  /** 1 where some of it is not recorded, so that `output` is a lower bound. */
  readonly isLower: Uint8Array;
  /** 1 where there are counted projects. */
  readonly isPresent: Uint8Array;
}

/**
 * Adds up what each link does in a year.
 *
 * @param compiled - Chain to read, compiled.
 * @param tallies - Its projects.
 * @param statuses - Statuses that count.
 * @returns Activities in the unit of each link; of a stock (a unit without "per year") the recorded `annualAdditions`.
 * @remarks O(links).
 */
export function activitiesOf(
  { links }: CompiledChain,
  tallies: ChainTallies,
  statuses: readonly ProjectStatus[],
): Activities {
  const output = new Float64Array(links.length);
  const isLower = new Uint8Array(links.length);
  const isPresent = new Uint8Array(links.length);
  const wanted = PROJECT_STATUSES.flatMap((status, position) => (statuses.includes(status) ? [position] : []));
  const stocks = new Map<string | undefined, boolean>();
  for (let id = 0; id < links.length; id += 1) {
    let [projects, recorded, sum] = [0, 0, 0];
    for (const status of wanted) {
      projects += tallies.projects(id, status);
      recorded += tallies.recorded(id, status);
      sum += tallies.output(id, status);
    }
    if (projects === 0) continue;
    isPresent[id] = 1;
    const { unit, annualAdditions } = links[id]!;
    let isOfStock = stocks.get(unit);
    if (isOfStock === undefined) stocks.set(unit, (isOfStock = isStock(unit)));
    if (isOfStock) {
      output[id] = annualAdditions ?? 0;
      isLower[id] = typeof annualAdditions === "number" ? 0 : 1;
    } else {
      output[id] = sum;
      isLower[id] = recorded < projects ? 1 : 0;
    }
  }
  return { output, isLower, isPresent };
}

/**
 * Says whether a unit is that of a stock, such as a power station's MW, which demands nothing by merely being there.
 *
 * @param unit - Unit of a link.
 * @returns `true` for a known unit without "per year".
 */
export function isStock(unit: string | undefined): boolean {
  return unit !== undefined && parseUnit(unit)?.isPerYear === false;
}
