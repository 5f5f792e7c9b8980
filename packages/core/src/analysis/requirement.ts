/**
 * Total requirement: how much every link has to make for a final demand, through all tiers and cycles.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { compileChain, type CompiledChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { FlowKind, LinkKey } from "../model/document.js";
import { GREATEST_AMOUNT } from "../model/schema.js";
import type { Amount, Bound } from "./amount.js";
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
   * clear which, the amount is at least 0.
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
 */
export function requirement(
  chain: Chain,
  finalDemand: ReadonlyMap<LinkKey, number>,
  options: RequirementOptions = {},
): RequirementResult {
  const { ranges = true } = options;
  const compiled = compileChain(chain);
  const system = requirementSystem(compiled);
  const demand = demandById(compiled, finalDemand);
  const base = solveRequirement(system, system.known.base, demand);
  const solutions = [base];
  if (ranges && system.hasRanges) {
    solutions.push(solveRequirement(system, system.known.low, demand));
    solutions.push(solveRequirement(system, system.known.high, demand));
  }
  const { bound, missing } = requirementBounds(system, system.known.base, base);
  const amounts = new Map<LinkKey, Amount>();
  for (let link = 0; link < compiled.keys.length; link += 1) {
    amounts.set(compiled.keys[link]!, amountOf(link, solutions, bound[link]!));
  }
  return {
    requirement: amounts,
    unusedCredits: system.hasCredits ? unusedCredits(system, base) : [],
    residual: Math.max(...solutions.map(({ residual }) => residual)),
    rangesBound: rangesBound(system),
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
 * @returns Amounts by id of the link, 0 where none is given.
 * @throws {@link ChainError} `unknown-link` if a key names no link; `invalid-amount` if an amount is not finite or negative.
 */
export function demandById({ keys, ids }: CompiledChain, finalDemand: ReadonlyMap<LinkKey, number>): Float64Array {
  const demand = new Float64Array(keys.length);
  finalDemand.forEach((value, key) => {
    const link = ids.get(key);
    if (link === undefined) {
      throw new ChainError("unknown-link", `final demand names "${key}", which is no link of the chain`, { key });
    }
    if (!(value >= 0 && value <= GREATEST_AMOUNT)) {
      const message = `final demand of "${key}" must be a number from 0 to 1e15, got ${String(value)}`;
      throw new ChainError("invalid-amount", message, { key, attribute: "finalDemand", value });
    }
    demand[link] = value;
  });
  return demand;
}

const BOUNDS: readonly Bound[] = ["exact", "lower", "upper"];

function amountOf(link: number, solutions: readonly RequirementSolution[], bits: number): Amount {
  const bound = BOUNDS[bits];
  if (bound === undefined) return { base: 0, bound: "lower" };
  const base = solutions[0]!.activity[link]!;
  if (solutions.length === 1) return { base, bound };
  let low = base;
  let high = base;
  for (const { activity } of solutions) {
    low = Math.min(low, activity[link]!);
    high = Math.max(high, activity[link]!);
  }
  return { base, ...(low < base && { low }), ...(high > base && { high }), bound };
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
