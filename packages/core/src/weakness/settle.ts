/**
 * What every link can still make once some make less: the greatest activities that inputs allow, sharing what is scarce.
 *
 * @module
 */
import { groupArcs, type Arcs } from "../graph/arcs.js";
import { topologicalOrder, type TopologicalOrder } from "../graph/topological-order.js";
import type { SupplyNetwork } from "./supply-network.js";

/** Parts short of the whole by less than this are the whole: a sum of shares rarely is 1 to the last digit. */
const WHOLE = 1 - 1e-12;
/** Changes below this part of the baseline end the rounds on a cycle. */
const STILL = 1e-13;
/** Most rounds on one cycle: by then what still changes is far below what any record is worth. */
const MOST_ROUNDS = 20_000;

/** From where activities settle downwards. */
export interface Baseline {
  /** Activity of each link. */
  readonly activity: Float64Array;
  /** Supply of each link from outside, which stays what it is. */
  readonly external: Float64Array;
  /** Part of the consumer's product that each input makes, by position of the input in {@link SupplyNetwork}. */
  readonly share: Float64Array;
  /** Activity of each link that is fed by returns from outside the chain, which stays what it is. */
  readonly returned: Float64Array;
  /** What users outside the chain get of each product. */
  readonly finalUse: Float64Array;
}

/**
 * Settles activities at the greatest fixed point below a baseline.
 *
 * A link makes as much of its baseline as the scarcest of its needs allows. Of a scarce product every user gets the same
 * part of its baseline use; of one that is left over, users that have an alternative to it get more, in proportion to
 * what they would use if they made everything with it.
 */
export class Settling {
  /** Activity of each link as it is now. */
  readonly activity: Float64Array;
  private readonly network: SupplyNetwork;
  private readonly baseline: Baseline;
  private readonly most: Float64Array;
  private readonly use: Float64Array;
  private readonly flexibleUse: Float64Array;
  private readonly granted: Float64Array;
  private readonly spare: Float64Array;
  private readonly creditsTo: Arcs;
  private readonly returnsTo: Arcs;
  private readonly dependants: Arcs;
  private readonly order: TopologicalOrder;
  private readonly stepOf: Int32Array;
  private readonly isWaiting: Uint8Array;
  private waiting = 0;
  private firstWaiting = 0;
  private readonly touched: number[] = [];
  private readonly isTouched: Uint8Array;

  /**
   * Prepares the network at its baseline.
   *
   * @param network - Needs of the links.
   * @param baseline - Activities to settle from; what is not enough for them there is not made up for.
   */
  constructor(network: SupplyNetwork, baseline: Baseline) {
    const links = network.keys.length;
    this.network = network;
    this.baseline = baseline;
    this.activity = baseline.activity.slice();
    this.most = baseline.activity.slice();
    const { use, flexible } = usesOf(network, baseline);
    this.use = use;
    this.flexibleUse = flexible;
    this.granted = new Float64Array(links);
    this.spare = new Float64Array(links);
    const { credits, returns } = network;
    this.creditsTo = groupArcs(links, credits.to, credits.from);
    this.returnsTo = groupArcs(links, returns.to, returns.from);
    this.dependants = dependantsOf(network);
    this.order = topologicalOrder(this.dependants);
    this.stepOf = this.order.component.map((own) => this.order.count - 1 - own);
    this.isWaiting = new Uint8Array(this.order.count);
    this.isTouched = new Uint8Array(links);
    for (let link = 0; link < links; link += 1) this.offer(link);
  }

  /**
   * Lowers what a link can make at most.
   *
   * @param link - Id of the link.
   * @param most - Greatest activity from now on.
   */
  limit(link: number, most: number): void {
    this.touch(link);
    this.most[link] = Math.min(this.most[link]!, most);
    this.wait(this.stepOf[link]!);
  }

  /** Has every link work out again what it can make: for a baseline that is not known to hold. */
  limitNone(): void {
    for (let step = 0; step < this.order.count; step += 1) this.wait(step);
    for (let link = 0; link < this.activity.length; link += 1) this.touch(link);
  }

  /**
   * Carries all limits downstream.
   *
   * @returns Ids of the links that were looked at, each once; others have kept their activity.
   */
  settle(): readonly number[] {
    const { begin, order, count } = this.order;
    for (let step = this.firstWaiting; step < count && this.waiting > 0; step += 1) {
      if (this.isWaiting[step] === 0) continue;
      this.isWaiting[step] = 0;
      this.waiting -= 1;
      const [first, end] = [begin[step]!, begin[step + 1]!];
      for (let round = 0; round < (end - first === 1 ? 1 : MOST_ROUNDS); round += 1) {
        let isStill = true;
        for (let at = first; at < end; at += 1) if (this.update(order[at]!)) isStill = false;
        if (isStill) break;
      }
      // on a cycle it may have come to wait for itself
      if (this.isWaiting[step] === 1) this.waiting -= 1;
      this.isWaiting[step] = 0;
    }
    this.firstWaiting = count;
    return this.touched;
  }

  /** Takes everything back to the baseline. */
  reset(): void {
    for (const link of this.touched) {
      this.isTouched[link] = 0;
      this.activity[link] = this.baseline.activity[link]!;
      this.most[link] = this.baseline.activity[link]!;
    }
    for (const link of this.touched) this.offer(link);
    this.touched.length = 0;
  }

  /** What users outside the chain get now of each product. */
  finalUses(): Float64Array {
    return this.baseline.finalUse.map((use, link) => use * this.granted[link]!);
  }

  /**
   * Part of the consumer's product that each input makes now, at most its whole.
   *
   * @returns Shares by position of the input; of a consumer that makes nothing they are those of the baseline.
   */
  shares(): Float64Array {
    const { needStart, memberStart, supplier, isEssential } = this.network;
    const shares = this.baseline.share.slice();
    for (let link = 0; link + 1 < needStart.length; link += 1) {
      const made = this.activity[link]! / this.baseline.activity[link]!;
      if (!(made > 0)) continue;
      for (let need = needStart[link]!; need < needStart[link + 1]!; need += 1) {
        const [first, end] = [memberStart[need]!, memberStart[need + 1]!];
        if (isEssential[need] === 0) {
          for (let at = first; at < end; at += 1) shares[at]! *= Math.min(1, this.granted[supplier[at]!]! / made);
          continue;
        }
        if (end - first < 2) continue;
        let [kept, more, whole] = [0, 0, 0];
        for (let at = first; at < end; at += 1) {
          kept += this.granted[supplier[at]!]! * shares[at]!;
          more += this.spare[supplier[at]!]!;
          whole += shares[at]!;
        }
        const wanted = made * whole;
        const keeps = kept > wanted ? wanted / kept : 1;
        const adds = kept < wanted && more > 0 ? Math.min(1, (wanted - kept) / more) : 0;
        for (let at = first; at < end; at += 1) {
          const from = supplier[at]!;
          shares[at] = (this.granted[from]! * shares[at]! * keeps + this.spare[from]! * adds) / made;
        }
      }
    }
    return shares;
  }

  /** Works out one link; says whether it changed. */
  private update(link: number): boolean {
    const before = this.activity[link]!;
    const whole = this.baseline.activity[link]!;
    const part = whole > 0 ? this.possiblePart(link) : 1;
    const now = Math.min(before, this.most[link]!, part >= WHOLE ? whole : part * whole);
    const hasChanged = before - now > STILL * whole;
    const granted = this.granted[link]!;
    const spare = this.spare[link]!;
    if (hasChanged) {
      this.touch(link);
      this.activity[link] = now;
    }
    this.offer(link);
    const offersLess = granted !== this.granted[link] || spare !== this.spare[link];
    if (hasChanged || offersLess) {
      this.touch(link);
      const { start, target } = this.dependants;
      for (let at = start[link]!; at < start[link + 1]!; at += 1) this.wait(this.stepOf[target[at]!]!);
    }
    return hasChanged || offersLess;
  }

  /** Part of its baseline that the needs of a link allow. */
  private possiblePart(link: number): number {
    const { needStart, memberStart, isEssential, supplier, returns } = this.network;
    const { share } = this.baseline;
    let part = 1;
    for (let need = needStart[link]!; need < needStart[link + 1]!; need += 1) {
      if (isEssential[need] === 0) continue;
      const [first, end] = [memberStart[need]!, memberStart[need + 1]!];
      let [possible, whole] = [0, 0];
      for (let at = first; at < end; at += 1) {
        const from = supplier[at]!;
        possible += this.granted[from]! * share[at]! + (end - first > 1 ? this.spare[from]! : 0);
        whole += share[at]!;
      }
      if (whole > 0) part = Math.min(part, possible / whole);
    }
    const { start, target, item } = this.returnsTo;
    if (start[link] === start[link + 1]) return part;
    let returned = this.baseline.returned[link]!;
    for (let at = start[link]!; at < start[link + 1]!; at += 1)
      returned += returns.coefficient[item[at]!]! * this.activity[target[at]!]!;
    return Math.min(part, returned / this.baseline.activity[link]!);
  }

  /** Works out which part of its baseline use a product covers, and what is left of it for those who have a choice. */
  private offer(link: number): void {
    const { credits } = this.network;
    const { start, target, item } = this.creditsTo;
    let there = this.activity[link]! + this.baseline.external[link]!;
    for (let at = start[link]!; at < start[link + 1]!; at += 1)
      there += credits.coefficient[item[at]!]! * this.activity[target[at]!]!;
    const part = there / this.use[link]!;
    this.granted[link] = this.use[link] === 0 || part >= WHOLE ? 1 : part;
    const left = there - this.use[link]!;
    this.spare[link] = left > 1e-12 * there && this.flexibleUse[link]! > 0 ? left / this.flexibleUse[link]! : 0;
  }

  private wait(step: number): void {
    if (this.isWaiting[step] === 1) return;
    this.isWaiting[step] = 1;
    this.waiting += 1;
    this.firstWaiting = Math.min(this.firstWaiting, step);
  }

  private touch(link: number): void {
    if (this.isTouched[link] === 1) return;
    this.isTouched[link] = 1;
    this.touched.push(link);
  }
}

/**
 * Adds up what is used of each product.
 *
 * @param network - Needs of the links.
 * @param baseline - Activity of each link, part that each input makes, what final users get.
 * @returns Use in the unit of each link, final use included; `flexible` is what users with an alternative would take if
 * they made everything with the product.
 */
export function usesOf(
  { needStart, memberStart, supplier, coefficient }: SupplyNetwork,
  { activity, share, finalUse }: Pick<Baseline, "activity" | "share" | "finalUse">,
): { readonly use: Float64Array; readonly flexible: Float64Array } {
  const use = finalUse.slice();
  const flexible = new Float64Array(use.length);
  for (let link = 0; link < use.length; link += 1) {
    for (let need = needStart[link]!; need < needStart[link + 1]!; need += 1) {
      const [first, end] = [memberStart[need]!, memberStart[need + 1]!];
      for (let at = first; at < end; at += 1) {
        const all = coefficient[at]! * activity[link]!;
        use[supplier[at]!]! += all * share[at]!;
        if (end - first > 1) flexible[supplier[at]!]! += all;
      }
    }
  }
  return { use, flexible };
}

/** Arcs from each link to those whose activity, or whose product, depends on it. */
function dependantsOf({ keys, needStart, memberStart, supplier, credits, returns }: SupplyNetwork): Arcs {
  const from: number[] = [];
  const to: number[] = [];
  for (let link = 0; link < keys.length; link += 1) {
    for (let at = memberStart[needStart[link]!]!; at < memberStart[needStart[link + 1]!]!; at += 1) {
      from.push(supplier[at]!);
      to.push(link);
    }
  }
  from.push(...credits.from, ...returns.from);
  to.push(...credits.to, ...returns.to);
  return groupArcs(keys.length, Int32Array.from(from), Int32Array.from(to));
}
