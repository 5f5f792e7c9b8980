/**
 * What every link makes before anything is removed.
 *
 * @module
 */
import { Settling, usesOf } from "./settle.js";
import type { Baseline } from "./settle.js";
import type { SupplyNetwork } from "./supply-network.js";

/** A smaller part of what is built is none. */
const NOTHING = 1e-9;

/** How supply from outside is reckoned. */
export interface ExternalOptions {
  /**
   * Whether nothing comes from outside the region. Otherwise each link has the supply from outside that is recorded or,
   * without a record, what is used of its product at present beyond what is built here.
   * @defaultValue `false`
   */
  readonly closed?: boolean;
}

/**
 * Works out the baseline: built output, as far as supplies allow.
 *
 * @param network - Needs of the links.
 * @param options - How supply from outside is reckoned.
 * @returns Activities that hold with the supplies that are there.
 */
export function baselineOf(network: SupplyNetwork, options: ExternalOptions = {}): Baseline {
  const { capacity, recordedExternal } = network;
  const start = startingPoint(network, options.closed === true);
  // Where all external supply is what is missing, the built output holds as it is.
  if (options.closed !== true && recordedExternal.every(Number.isNaN)) return start;
  const settling = new Settling(network, start);
  settling.limitNone();
  settling.settle();
  // what a cycle without supplies runs down to is nothing, however many rounds that takes
  const activity = settling.activity.map((now, link) => (now < NOTHING * capacity[link]! ? 0 : now));
  const returned = returnedFromOutside(network, activity).map((now, link) => Math.min(now, start.returned[link]!));
  return { ...start, activity, share: settling.shares(), finalUse: settling.finalUses(), returned };
}

function startingPoint(network: SupplyNetwork, closed: boolean): Baseline {
  const { capacity, recordedExternal, share, finalUse } = network;
  const external = new Float64Array(capacity.length);
  const returned = new Float64Array(capacity.length);
  const baseline = { activity: capacity, external, share, returned, finalUse };
  if (closed) return baseline;
  const { use } = usesOf(network, baseline);
  const credits = creditsAt(network, capacity);
  for (let link = 0; link < capacity.length; link += 1) {
    const missing = use[link]! - capacity[link]! - credits[link]!;
    external[link] = Number.isNaN(recordedExternal[link]!) ? Math.max(0, missing) : recordedExternal[link]!;
  }
  returned.set(returnedFromOutside(network, capacity));
  return baseline;
}

/**
 * Adds up by-products.
 *
 * @param network - Needs of the links.
 * @param activity - Activity of each link.
 * @returns What by-products give of each product, in its unit.
 */
export function creditsAt({ credits }: SupplyNetwork, activity: Float64Array): Float64Array {
  const sum = new Float64Array(activity.length);
  for (let at = 0; at < credits.from.length; at += 1)
    sum[credits.to[at]!]! += credits.coefficient[at]! * activity[credits.from[at]!]!;
  return sum;
}

/** What is worked up beyond what the links of the chain return. */
function returnedFromOutside({ returns }: SupplyNetwork, activity: Float64Array): Float64Array {
  const returned = new Float64Array(activity.length);
  for (let at = 0; at < returns.from.length; at += 1)
    returned[returns.to[at]!]! += returns.coefficient[at]! * activity[returns.from[at]!]!;
  return returned.map((amount, link) => Math.max(0, activity[link]! - amount));
}
