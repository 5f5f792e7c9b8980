/**
 * Balance of each link: demand, supply by horizon, three residuals, surplus and coverage.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { GREATEST_AMOUNT } from "../model/limits.js";
import { rangeOf } from "../quantity/range.js";
import type { Range } from "../quantity/range.js";
import { activitiesOf, HORIZON_STATUSES } from "./activity.js";
import type { Activities } from "./activity.js";
import type { Amount, Horizons } from "./amount.js";
import type { AnalyzeOptions, Residuals } from "./chain-analysis.js";
import { checkOptions } from "./check-options.js";
import { capacityDemand, targetDemand } from "./demand.js";
import type { LinkDemand } from "./demand.js";
import { highOf, lowOf, makeAmount, restOf, shareOf } from "./known.js";
import { tallyById } from "./project-tally.js";
import type { ChainTallies, LinkTally } from "./project-tally.js";
import { requirement, requirementUpTo } from "./requirement.js";
import type { RequirementResult } from "./requirement.js";
import { creditsOf, supplyOf } from "./supply.js";
import { isLinkSurveyed } from "./surveyed.js";

/** Balance of one link, in the unit of the link. */
export interface LinkBalance {
  /** Demand against what is built; the same at every horizon unless `matched` is asked for. */
  readonly demand: LinkDemand;
  /** Supply by horizon, cumulative. */
  readonly supply: Horizons<Amount>;
  /** Gap after each horizon. */
  readonly residual: Residuals;
  /** Built supply − demand, at least 0. */
  readonly surplus: Amount | null;
  /** Built supply ÷ demand, 0 to 1. */
  readonly coverage: Amount | null;
  /** Whether the region was surveyed for the link. */
  readonly isSurveyed: boolean;
  /** Projects of the link. */
  readonly tally: LinkTally;
}

/** Options of {@link balanceByLink}: how demand is reckoned and which projects count. */
export type BalanceOptions = Omit<AnalyzeOptions, "locationQuotients">;

/**
 * Balances supply and demand of every link.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - How demand is reckoned and which projects count.
 * @returns One entry per link, in ascending order of key.
 * @throws {@link ChainError} `invalid-option` if an option has no meaning, `unknown-link` if a target names no link, `invalid-amount` if a target is no finite amount of at
 * least 0, `amplifying-cycle` or `ambiguous-credits` as {@link requirement} does, with the basis `"target"` only.
 * @remarks O(links + flows + projects) with the basis `"capacity"`.
 */
export function balanceByLink(chain: Chain, options: BalanceOptions = {}): ReadonlyMap<LinkKey, LinkBalance> {
  const balances = balancesOf(chain, options);
  return new Map(compileChain(chain).keys.map((key, id) => [key, balances.at(id)]));
}

/**
 * Balances supply and demand of every link, as {@link balanceByLink} does.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - How demand is reckoned and which projects count.
 * @returns Balances by id of the link in the compiled chain.
 */
export function balanceById(chain: Chain, options: BalanceOptions = {}): readonly LinkBalance[] {
  const balances = balancesOf(chain, options);
  return compileChain(chain).keys.map((_, id) => balances.at(id));
}

/** Balances of a chain, each made when it is asked for: what is made of it, and not it, is kept. */
export interface ChainBalances {
  /** What the projects of each link add up to, by its id in the compiled chain. */
  readonly tallies: ChainTallies;
  /** Makes the balance of the link with that id. */
  readonly at: (id: number) => LinkBalance;
}

/**
 * Balances supply and demand of every link, as {@link balanceByLink} does.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - How demand is reckoned and which projects count.
 * @returns The balances.
 * @throws {@link ChainError} as {@link balanceByLink} does.
 * @remarks O(links + flows + projects) with the basis `"capacity"`, and for each balance O(flows of its link).
 */
export function balancesOf(chain: Chain, options: BalanceOptions = {}): ChainBalances {
  checkOptions(options);
  const compiled = compileChain(chain);
  const tallies = tallyById(chain, options);
  // Only by-products and matched demand ask for them.
  const horizons = mapHorizons(HORIZON_STATUSES, (statuses) => {
    let known: Activities | undefined;
    return () => (known ??= activitiesOf(compiled, tallies, statuses));
  });
  const demandAt = demandByHorizon(chain, compiled, tallies, horizons, options);
  const isTargetBased = basisOf(options) === "target";

  const at = (id: number): LinkBalance => {
    const tally = tallies.at(id);
    const isSurveyed = isLinkSurveyed(chain, compiled.links[id]!);
    const demands = demandAt(id);
    const demand = {
      built: demands.built.amount,
      underConstruction: demands.underConstruction.amount,
      planned: demands.planned.amount,
    };
    const supplyAt = (horizon: keyof Horizons<unknown>): Amount =>
      supplyOf(
        tally,
        HORIZON_STATUSES[horizon],
        isTargetBased ? null : creditsOf(compiled, id, horizons[horizon]),
        demand[horizon],
        isSurveyed,
      );
    const supply = {
      built: supplyAt("built"),
      underConstruction: supplyAt("underConstruction"),
      planned: supplyAt("planned"),
    };
    return {
      demand: demands.built,
      supply,
      residual: {
        afterBuilt: restOf(demand.built, supply.built),
        afterUnderConstruction: restOf(demand.underConstruction, supply.underConstruction),
        afterPlanned: restOf(demand.planned, supply.planned),
      },
      surplus: restOf(supply.built, demand.built),
      coverage: shareOf(supply.built, demand.built),
      isSurveyed,
      tally,
    };
  };
  return { tallies, at };
}

/**
 * Says on which basis demand is reckoned.
 *
 * @param options - Options as given.
 * @returns The basis asked for; without one, `"target"` where targets are given.
 */
export function basisOf({ basis, targets }: Pick<AnalyzeOptions, "basis" | "targets">): "capacity" | "target" {
  return basis ?? (targets === undefined ? "capacity" : "target");
}

function demandByHorizon(
  chain: Chain,
  compiled: CompiledChain,
  tallies: ChainTallies,
  horizons: Horizons<() => Activities>,
  options: BalanceOptions,
): (id: number) => Horizons<LinkDemand> {
  const { demandStatuses = ["built", "under-construction"], matched = false } = options;
  if (basisOf(options) === "capacity") {
    const demandOf = (activity: Activities): ((id: number) => LinkDemand) =>
      capacityDemand(chain, compiled, activity, options.targets);
    checkTargets(chain, options.targets);
    if (!matched) return atAll(demandOf(activitiesOf(compiled, tallies, demandStatuses)));
    const demands = mapHorizons(horizons, (activity) => demandOf(activity()));
    return (id) => mapHorizons(demands, (demand) => demand(id));
  }
  const present = activitiesOf(compiled, tallies, demandStatuses);
  const ofCapacity = capacityDemand(chain, compiled, present);
  const capacity = compiled.keys.map((_, id) => ofCapacity(id));
  checkTargets(chain, options.targets);
  const { targets, open } = options.targets
    ? {
        targets: new Map(Array.from(options.targets, ([key, base]) => [key, { low: base, base, high: base }])),
        open: [],
      }
    : presentTargets(compiled, capacity, present);
  const { required, missing } = requiredByRange(chain, targets);
  const more = open.length > 0 ? requirement(chain, new Map(open.map((key) => [key, 1]))).requirement : undefined;
  const demand = targetDemand(
    capacity,
    compiled.keys.map((key) => atLeast(required.get(key)!, more?.get(key))),
    compiled.keys.map((key) => targets.has(key)),
    missing,
  );
  return atAll((id) => demand[id]!);
}

/** One demand for all horizons. */
function atAll(demandAt: (id: number) => LinkDemand): (id: number) => Horizons<LinkDemand> {
  return (id) => {
    const demand = demandAt(id);
    return { built: demand, underConstruction: demand, planned: demand };
  };
}

/** Requirement of targets that may be ranges: the low end with low coefficients, the high end with high ones. */
function requiredByRange(
  chain: Chain,
  targets: ReadonlyMap<LinkKey, Range>,
): { readonly required: ReadonlyMap<LinkKey, Amount>; readonly missing: number } {
  const at = (end: keyof Range): Map<LinkKey, number> =>
    new Map(Array.from(targets, ([key, range]) => [key, range[end]]));
  // what is recorded of a link may add up to more than anybody may ask for
  const requirementOf = (end: keyof Range): RequirementResult => requirementUpTo(Number.MAX_VALUE, chain, at(end));
  const { requirement: base, missing } = requirementOf("base");
  if (![...targets.values()].some(({ low, high }) => low < high)) return { required: base, missing: missing.length };
  const low = requirementOf("low").requirement;
  const high = requirementOf("high").requirement;
  const required = new Map(
    Array.from(base, ([key, amount]) => [
      key,
      makeAmount(amount.base, lowOf(low.get(key)!), highOf(high.get(key)!), amount.bound),
    ]),
  );
  return { required, missing: missing.length };
}

function checkTargets(chain: Chain, targets: BalanceOptions["targets"]): void {
  for (const [key, value] of targets ?? []) {
    if (!chain.graph.hasNode(key)) {
      throw new ChainError("unknown-link", `the target "${key}" is no link of the chain`, { key });
    }
    if (!(value >= 0 && value <= GREATEST_AMOUNT)) {
      const message = `target of link "${key}" needs an amount from 0 to 1e15, got ${String(value)}`;
      throw new ChainError("invalid-amount", message, { key, attribute: "target", value });
    }
  }
}

/** A requirement that more could be added to, if an unknown part of the targets needs the link. */
function atLeast(amount: Amount, more: Amount | undefined): Amount {
  if (more === undefined || (more.base === 0 && more.bound === "exact")) return amount;
  return amount.bound === "upper" ? { base: 0, bound: "lower" } : { ...amount, bound: "lower" };
}

/**
 * Where no target is given, the goal is to feed what is here: the capacity of every link that no present link consumes.
 * Open are those of which the capacity is not, or not wholly, recorded.
 */
function presentTargets(
  { keys, links }: CompiledChain,
  demand: readonly LinkDemand[],
  present: Activities,
): { readonly targets: ReadonlyMap<LinkKey, Range>; readonly open: readonly LinkKey[] } {
  const targets = new Map<LinkKey, Range>();
  const open: LinkKey[] = [];
  keys.forEach((key, id) => {
    const { finalDemand } = links[id]!;
    const final = typeof finalDemand === "object" ? finalDemand : rangeOf(finalDemand ?? 0);
    const isEnd = present.isPresent[id] === 1 && demand[id]!.presentConsumers === 0 && final.base === 0;
    const amount = isEnd ? rangeOf(present.output[id]!) : final;
    if (isEnd && present.isLower[id] === 1) open.push(key);
    if (isEnd || finalDemand !== undefined) targets.set(key, amount);
  });
  return { targets, open };
}

function mapHorizons<T, U>(horizons: Horizons<T>, change: (value: T) => U): Horizons<U> {
  return {
    built: change(horizons.built),
    underConstruction: change(horizons.underConstruction),
    planned: change(horizons.planned),
  };
}
