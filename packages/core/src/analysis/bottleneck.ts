/**
 * Bottleneck (短板) of a product: which links limit how much of it the region could make, and what each next fix buys.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import type { ProjectStatus } from "../model/stages.js";
import { activities, HORIZON_STATUSES } from "./activity.js";
import type { Amount, Horizons } from "./amount.js";
import { balanceByLink } from "./balance.js";
import type { AnalyzeOptions } from "./chain-analysis.js";
import { tallyProjects } from "./project-tally.js";
import { requirement } from "./requirement.js";

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
  /** Output of the target that is possible at this rung, in its unit. */
  readonly output: number;
  /** Links that limit it, in ascending order of key; several if they tie. */
  readonly links: readonly LinkKey[];
  /** Output once these links are widened; `null` at the last rung, where nothing else limits. */
  readonly next: number | null;
  /** What has to be added, at all links so far, to come to `next`. */
  readonly needed: readonly BottleneckNeed[];
}

/** Bottleneck of one product. */
export interface Bottleneck {
  /** Link of the product. */
  readonly target: LinkKey;
  /** Most that can be made of it; an upper bound where a supply is not known; `null` where none is. */
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
  const perUnit = requirement(chain, new Map([[target, 1]]), { ranges: false }).requirement;
  const balances = balanceByLink(chain, options);
  const used = usedElsewhere(chain, compiled, target, perUnit, HORIZON_STATUSES[horizon], options);

  const rungs = new Map<number, LinkKey[]>();
  const free = new Map<LinkKey, number>();
  const skipped: LinkKey[] = [];
  let isBound = false;
  compiled.keys.forEach((key, id) => {
    const needed = perUnit.get(key)!;
    if (needed.base <= 0) return;
    const supply = balances.get(key)!.supply[horizon];
    if (supply.bound !== "exact" || needed.bound !== "exact" || used.isUnknown[id] === 1) isBound = true;
    if (supply.bound !== "exact") {
      skipped.push(key);
      return;
    }
    const rest = Math.max(0, supply.base - used.amount[id]!);
    free.set(key, rest);
    const output = Math.round((rest / needed.base) * 1e9) / 1e9;
    const tied = rungs.get(output);
    if (tied === undefined) rungs.set(output, [key]);
    else tied.push(key);
  });

  const ladder = climb(rungs, free, perUnit);
  const [first] = ladder;
  return {
    target,
    output: first === undefined ? null : { base: first.output, bound: isBound ? "upper" : "exact" },
    links: first?.links ?? [],
    ladder,
    skipped,
  };
}

function climb(
  rungs: ReadonlyMap<number, readonly LinkKey[]>,
  free: ReadonlyMap<LinkKey, number>,
  perUnit: ReadonlyMap<LinkKey, Amount>,
): BottleneckRung[] {
  const outputs = [...rungs.keys()].sort((a, b) => a - b);
  const limiting: LinkKey[] = [];
  return outputs.map((output, i) => {
    const links = rungs.get(output) ?? [];
    limiting.push(...links);
    const next = outputs[i + 1] ?? null;
    const needed =
      next === null ? [] : limiting.map((link) => ({ link, amount: next * perUnit.get(link)!.base - free.get(link)! }));
    return { output, links, next, needed };
  });
}

/** What consumers that the target does not need, and recorded final demand, take of each link. */
function usedElsewhere(
  chain: Chain,
  compiled: CompiledChain,
  target: LinkKey,
  perUnit: ReadonlyMap<LinkKey, Amount>,
  statuses: readonly ProjectStatus[],
  options: BottleneckOptions,
): { readonly amount: Float64Array; readonly isUnknown: Uint8Array } {
  const { keys, inputs } = compiled;
  const activity = activities(chain, compiled, tallyProjects(chain, options), statuses);
  const amount = new Float64Array(keys.length);
  const isUnknown = new Uint8Array(keys.length);
  keys.forEach((key, id) => {
    // What is finally wanted of the target is what is asked for, not a use elsewhere.
    const { finalDemand = 0 } = key === target ? {} : chain.graph.getNodeAttributes(key);
    amount[id] = typeof finalDemand === "number" ? finalDemand : finalDemand.base;
    for (let at = inputs.byFrom.start[id]!; at < inputs.byFrom.start[id + 1]!; at++) {
      const consumer = inputs.byFrom.target[at]!;
      if (activity.isPresent[consumer] === 0 || perUnit.get(keys[consumer]!)!.base > 0) continue;
      const coefficient = inputs.base[inputs.byFrom.item[at]!]!;
      if (activity.isLower[consumer] === 1 || Number.isNaN(coefficient)) isUnknown[id] = 1;
      if (!Number.isNaN(coefficient)) amount[id]! += coefficient * activity.output[consumer]!;
    }
  });
  return { amount, isUnknown };
}
