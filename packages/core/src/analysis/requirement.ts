/**
 * Total requirement: how much every link has to make for a final demand, through all tiers and cycles.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { compileChain, type CompiledChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { FlowKind, LinkKey } from "../model/document.js";
import { GREATEST_AMOUNT } from "../model/limits.js";
import type { Amount } from "./amount.js";
import { amountsByKey } from "./requirement-amounts.js";
import { requirementBounds } from "./requirement-bounds.js";
import { solveRequirement, type RequirementSolution } from "./requirement-solve.js";
import { rangesBound, requirementSystem, type RequirementSystem } from "./requirement-system.js";

/** Options of {@link requirement}. */
export interface RequirementOptions {
  /**
   * Whether to solve with the low and the high coefficients too.
   * @defaultValue `true`
   */
  readonly ranges?: boolean;
}

/** What a credit offers beyond the demand that it is set against, with the base coefficients. */
export interface UnusedCredit {
  /** Link that gives the by-product. */
  readonly from: LinkKey;
  /** Link whose product it would save. */
  readonly to: LinkKey;
  /** Unused part, in the unit of `to`; several credits for one link share the excess in proportion. */
  readonly amount: number;
}

/** A flow that was left out because its coefficient, or its share, is not recorded. */
export interface MissingCoefficient {
  /** Link that the flow comes from. */
  readonly from: LinkKey;
  /** Link that the flow goes to. */
  readonly to: LinkKey;
  /** What the flow does. */
  readonly kind: FlowKind;
  /** Alternative that the flow belongs to, if any. */
  readonly alternative?: string;
}

/** Total requirement of a final demand. */
export interface RequirementResult {
  /**
   * What every link has to make, in its unit, final demand included and credits taken off. All links, by key in ascending
   * order of code units. `bound` is `"lower"` or `"upper"` where a missing coefficient would add or save; where it is not
   * clear which, the amount is at least 0. Read-only; an amount is made when it is first read, so that a copy for another
   * thread has to be taken by `new Map(requirement)` first.
   */
  readonly requirement: ReadonlyMap<LinkKey, Amount>;
  /** Credits beyond demand, by `to`, then `from`. */
  readonly unusedCredits: readonly UnusedCredit[];
  /** Greatest error of any link relative to its demand plus credits: at most 1e-12 unless a cycle is all but amplifying. */
  readonly residual: number;
  /** Whether `low` and `high` enclose the result for all coefficients between; not so where credits meet ranges. */
  readonly rangesBound: boolean;
  /** Flows that would have counted, had their coefficient been recorded, in the order of the document. */
  readonly missing: readonly MissingCoefficient[];
}

/**
 * Computes the total requirement x = max(0, y + (A − R)x) of a final demand y.
 *
 * A holds the inputs (the supplier makes `coefficient` × `share` for each unit of the consumer) and the returns (`to` works
 * `coefficient` for each unit of `from`), R the credits (each unit of `from` saves `coefficient` of `to`, at most all of it).
 * A coefficient that is not recorded counts for nothing and is listed; it never counts as 0 without notice.
 *
 * @param chain - Chain to read; it is not modified.
 * @param finalDemand - Amount wanted of each link, in its unit, finite and not negative; links left out want none.
 * @param options - Whether to solve for ranges.
 * @returns What every link has to make.
 * @throws {@link ChainError} `unknown-link` if a key of the demand names no link; `invalid-amount` if a demand is not finite
 * or negative; `amplifying-cycle` if a cycle, asked for or not, needs at least as much as it makes with the base
 * coefficients, or with the low or high ones unless `ranges` is `false`; `ambiguous-credits` if credits on a cycle could
 * exceed the demand there and the solution would then not be the only one.
 * @remarks O(links + flows) outside cycles, cycles of up to 256 links O(links³), larger ones by iteration; three times that
 * with ranges. Sources: Leontief (1936), Rev. Econ. Stat. 18(3), 105; Miller & Blair (2009), Input–Output Analysis, 2nd ed.,
 * 2.2; Stone (1961), Input–Output and National Accounts (by-products as negative inputs).
 * @example
 * {@includeCode ../../../../examples/cycle.ts}
 */
export function requirement(
  chain: Chain,
  finalDemand: ReadonlyMap<LinkKey, number>,
  options: RequirementOptions = {},
): RequirementResult {
  return requirementUpTo(GREATEST_AMOUNT, chain, finalDemand, options);
}

/**
 * Computes the total requirement as {@link requirement} does, of demands that may be sums of what is recorded.
 *
 * @param greatest - Greatest final demand of a link.
 * @param chain - Chain to read; it is not modified.
 * @param finalDemand - Amount of each link, in its unit.
 * @param options - As for {@link requirement}.
 * @returns As {@link requirement}.
 * @throws {@link ChainError} as {@link requirement} does.
 */
export function requirementUpTo(
  greatest: number,
  chain: Chain,
  finalDemand: ReadonlyMap<LinkKey, number>,
  options: RequirementOptions = {},
): RequirementResult {
  const { ranges = true } = options;
  const compiled = compileChain(chain);
  const system = requirementSystem(compiled);
  const demand = demandById(compiled, finalDemand, greatest);
  const base = solveRequirement(system, system.known.base, demand);
  const solutions = [base];
  if (ranges && system.hasRanges) {
    solutions.push(solveRequirement(system, system.known.low, demand));
    solutions.push(solveRequirement(system, system.known.high, demand));
  }
  const { bound, missing } = requirementBounds(system, system.known.base, base);
  return {
    requirement: amountsByKey(compiled, solutions, bound),
    unusedCredits: system.hasCredits ? unusedCredits(system, base) : [],
    residual: Math.max(...solutions.map(({ residual }) => residual)),
    rangesBound: rangesBound(compiled),
    missing: missing.map((record) => {
      const { from, to, kind = "input", alternative } = chain.flows[record]!;
      return alternative === undefined ? { from, to, kind } : { from, to, kind, alternative };
    }),
  };
}

/**
 * Puts a final demand into an array.
 *
 * @param compiled - Chain that the demand is for.
 * @param finalDemand - Amount of each link, in its unit.
 * @param greatest - Greatest amount.
 * @returns Amounts by id of the link, 0 where none is given.
 * @throws {@link ChainError} `unknown-link` if a key names no link; `invalid-amount` if an amount is negative or too great.
 */
export function demandById(
  compiled: CompiledChain,
  finalDemand: ReadonlyMap<LinkKey, number>,
  greatest = GREATEST_AMOUNT,
): Float64Array {
  const { keys, ids } = compiled;
  const demand = new Float64Array(keys.length);
  // demands of many links mostly come in the order of the links: to look each key up takes longer than to solve
  const following = finalDemand.size > FEW ? followingLinks(compiled) : undefined;
  let before = -1;
  let wrong = 0;
  finalDemand.forEach((value, key) => {
    let link: number | undefined;
    if (following !== undefined && wrong < FEW) {
      const next = following[before] ?? 0;
      if (keys[next] === key) link = next;
      else if (before + 1 < keys.length && keys[before + 1] === key) link = before + 1;
      else wrong += 1;
    }
    link ??= ids.get(key);
    if (link === undefined) {
      throw new ChainError("unknown-link", `final demand names "${key}", which is no link of the chain`, { key });
    }
    if (!(value >= 0 && value <= greatest)) {
      const message = `final demand of "${key}" must be a number from 0 to 1e15, got ${String(value)}`;
      throw new ChainError("invalid-amount", message, { key, attribute: "finalDemand", value });
    }
    demand[link] = value;
    before = link;
  });
  return demand;
}

/** So many keys are looked up one by one, and so many guesses may go wrong. */
const FEW = 100;

const followers = new WeakMap<CompiledChain, Int32Array>();

/** Id of the link that comes after each one in the graph, once for each compiled chain; the first comes after the last. */
function followingLinks(compiled: CompiledChain): Int32Array {
  const known = followers.get(compiled);
  if (known !== undefined) return known;
  const { inGraphOrder } = compiled;
  const following = new Int32Array(inGraphOrder.length);
  let before = inGraphOrder[inGraphOrder.length - 1]!;
  for (const link of inGraphOrder) {
    following[before] = link;
    before = link;
  }
  followers.set(compiled, following);
  return following;
}

function unusedCredits({ known, keys }: RequirementSystem, solution: RequirementSolution): readonly UnusedCredit[] {
  const unused: UnusedCredit[] = [];
  for (let from = 0; from < keys.length; from += 1) {
    for (let arc = known.start[from]!; arc < known.start[from + 1]!; arc += 1) {
      if (known.isCredit[arc] === 0) continue;
      const to = known.target[arc]!;
      const offered = known.base[arc]! * solution.activity[from]!;
      const excess = solution.credit[to]! - solution.gross[to]!;
      // a difference within rounding is none
      if (offered === 0 || excess <= 1e-12 * solution.credit[to]!) continue;
      unused.push({ from: keys[from]!, to: keys[to]!, amount: (excess * offered) / solution.credit[to]! });
    }
  }
  return unused.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}
