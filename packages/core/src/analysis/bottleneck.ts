/**
 * Bottleneck (短板) of a product: which links limit how much of it the region could make, and what each next fix buys.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledChain, CompiledFlows } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { Flow, LinkKey } from "../model/document.js";
import type { ProjectStatus } from "../model/stages.js";
import { activitiesOf, HORIZON_STATUSES } from "./activity.js";
import type { Amount, Bound, Horizons } from "./amount.js";
import type { AnalyzeOptions } from "./chain-analysis.js";
import { highOf, lowOf, makeAmount } from "./known.js";
import { tallyById } from "./project-tally.js";
import type { ChainTallies } from "./project-tally.js";
import { requirement } from "./requirement.js";
import { supplyOf } from "./supply.js";
import { isLinkSurveyed } from "./surveyed.js";

/** Options of {@link bottleneck}. */
export interface BottleneckOptions extends Pick<AnalyzeOptions, "plannedFrom"> {
  /**
   * Which supply there is to work with.
   * @defaultValue `"built"`
   */
  readonly horizon?: keyof Horizons<unknown>;
}

/** What it takes at one link to come to the next step. */
export interface BottleneckNeed {
  /** Link. */
  readonly link: LinkKey;
  /** Supply to add, in the unit of the link. */
  readonly amount: number;
}

/** One rung of the ladder. */
export interface BottleneckRung {
  /** Output of the target that is possible at this rung, in its unit, with the base coefficients. */
  readonly output: Amount;
  /** Links that limit it, in ascending order of key; several if they tie. */
  readonly links: readonly LinkKey[];
  /** Output once these links are widened; `null` at the last rung, where nothing else limits. */
  readonly next: Amount | null;
  /** What has to be added, at all links so far, to come to `next`. */
  readonly needed: readonly BottleneckNeed[];
}

/** Bottleneck of one product. */
export interface Bottleneck {
  /** Link of the product. */
  readonly target: LinkKey;
  /** Most that can be made of it, `high` as far as something limits it; an upper bound where a supply is not known; `null` where none is. */
  readonly output: Amount | null;
  /** Links that limit it, in ascending order of key. */
  readonly links: readonly LinkKey[];
  /** What each next fix buys, from the tightest link on. */
  readonly ladder: readonly BottleneckRung[];
  /** Links that are needed but whose supply is not known, skipped, in ascending order of key. */
  readonly skipped: readonly LinkKey[];
}

/**
 * Finds what limits the output of a link: t* = min Sᵢ / rᵢ over all links needed, rᵢ being the requirement for one unit.
 *
 * What consumers outside the target's tree use, and recorded final demand, is taken off Sᵢ first.
 *
 * @param chain - Chain to read; it is not modified.
 * @param target - Key of the link whose product is wanted.
 * @param options - Which supply counts.
 * @returns The bottleneck and its ladder.
 * @throws {@link ChainError} `unknown-link` if `target` names no link; as {@link requirement} for cycles.
 * @remarks O(links · log links + flows + projects) and one requirement. The input that is scarcest in proportion to need
 * limits the output: Leontief's production function, Miller & Blair (2009), 2.2.3.
 */
export function bottleneck(chain: Chain, target: LinkKey, options: BottleneckOptions = {}): Bottleneck {
  const { horizon = "built" } = options;
  if (!chain.graph.hasNode(target)) {
    throw new ChainError("unknown-link", `the target "${target}" is no link of the chain`, { key: target });
  }
  const compiled = compileChain(chain);
  const perUnit = requirement(withoutInessential(chain), new Map([[target, 1]])).requirement;
  const tallies = tallyById(chain, options);
  const used = usedElsewhere(chain, compiled, target, perUnit, tallies, HORIZON_STATUSES[horizon]);

  const rungs = new Map<number, LinkKey[]>();
  const free = new Map<LinkKey, number>();
  const skipped: LinkKey[] = [];
  let isBound = false;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  compiled.keys.forEach((key, id) => {
    const needed = perUnit.get(key)!;
    if (highOf(needed) <= 0) return;
    // The requirement is net of by-products already: what counts is what the link makes itself.
    const supply = supplyOf(
      tallies.at(id),
      HORIZON_STATUSES[horizon],
      null,
      null,
      isLinkSurveyed(chain, chain.graph.getNodeAttributes(key)),
    );
    if (supply.bound !== "exact" || needed.bound !== "exact" || used.isUnknown[id] === 1) isBound = true;
    if (supply.bound !== "exact") {
      skipped.push(key);
      return;
    }
    const rest = Math.max(0, supply.base - used.base[id]!);
    free.set(key, rest);
    low = Math.min(low, Math.max(0, supply.base - used.high[id]!) / highOf(needed));
    // A link that may not be needed at all limits nothing at that end.
    if (lowOf(needed) > 0) high = Math.min(high, Math.max(0, supply.base - used.low[id]!) / lowOf(needed));
    if (needed.base <= 0) return;
    const output = round(rest / needed.base);
    const tied = rungs.get(output);
    if (tied === undefined) rungs.set(output, [key]);
    else tied.push(key);
  });

  const ladder = climb(rungs, free, perUnit, isBound ? "upper" : "exact");
  const [first] = ladder;
  const output =
    first === undefined
      ? null
      : makeAmount(
          first.output.base,
          round(low),
          Number.isFinite(high) ? round(high) : first.output.base,
          first.output.bound,
        );
  return { target, output, links: first?.links ?? [], ladder, skipped };
}

/** The chain without inputs that a consumer can do without: they are no part of AND. */
function withoutInessential(chain: Chain): Chain {
  const isInessential = ({ essential, kind = "input" }: Flow): boolean => essential === false && kind === "input";
  return chain.flows.some(isInessential)
    ? { ...chain, flows: chain.flows.filter((flow) => !isInessential(flow)) }
    : chain;
}

function round(output: number): number {
  return Math.round(output * 1e9) / 1e9;
}

function climb(
  rungs: ReadonlyMap<number, readonly LinkKey[]>,
  free: ReadonlyMap<LinkKey, number>,
  perUnit: ReadonlyMap<LinkKey, Amount>,
  bound: Bound,
): BottleneckRung[] {
  const outputs = [...rungs.keys()].sort((a, b) => a - b);
  const limiting: LinkKey[] = [];
  // At most nothing is nothing.
  const amountOf = (base: number): Amount => ({ base, bound: base === 0 ? "exact" : bound });
  return outputs.map((output, i) => {
    const links = rungs.get(output) ?? [];
    limiting.push(...links);
    const next = outputs[i + 1];
    const needed =
      next === undefined
        ? []
        : limiting.map((link) => ({ link, amount: round(next * perUnit.get(link)!.base - free.get(link)!) }));
    return { output: amountOf(output), links, next: next === undefined ? null : amountOf(next), needed };
  });
}

/** What consumers that the target does not need, and recorded final demand, take of each link. */
function usedElsewhere(
  chain: Chain,
  compiled: CompiledChain,
  target: LinkKey,
  perUnit: ReadonlyMap<LinkKey, Amount>,
  tallies: ChainTallies,
  statuses: readonly ProjectStatus[],
): Record<"low" | "base" | "high", Float64Array> & { readonly isUnknown: Uint8Array } {
  const { keys, inputs, returns } = compiled;
  const activity = activitiesOf(compiled, tallies, statuses);
  const ends = ["low", "base", "high"] as const;
  const used = {
    low: new Float64Array(keys.length),
    base: new Float64Array(keys.length),
    high: new Float64Array(keys.length),
    isUnknown: new Uint8Array(keys.length),
  };
  const isNeeded = keys.map((key) => highOf(perUnit.get(key)!) > 0);
  const addUses = (flows: CompiledFlows, arcs: CompiledFlows["byFrom"], id: number): void => {
    for (let at = arcs.start[id]!; at < arcs.start[id + 1]!; at++) {
      const user = arcs.target[at]!;
      if (activity.isPresent[user] === 0 || isNeeded[user] === true) continue;
      const flow = arcs.item[at]!;
      if (activity.isLower[user] === 1 || Number.isNaN(flows.base[flow]!)) used.isUnknown[id] = 1;
      if (Number.isNaN(flows.base[flow]!)) continue;
      for (const end of ends) used[end][id]! += flows[end][flow]! * activity.output[user]!;
    }
  };
  keys.forEach((key, id) => {
    // What is finally wanted of the target is what is asked for, not a use elsewhere.
    const { finalDemand = 0 } = key === target ? {} : chain.graph.getNodeAttributes(key);
    for (const end of ends) used[end][id] = typeof finalDemand === "number" ? finalDemand : finalDemand[end];
    addUses(inputs, inputs.byFrom, id);
    addUses(returns, returns.byTo, id);
  });
  return used;
}
