/**
 * What flows without a coefficient leave of a requirement: exact, at least or at most.
 *
 * @module
 */
import { requirementAdjoint } from "./requirement-adjoint.js";
import type { RequirementSolution } from "./requirement-solve.js";
import type { RequirementSystem } from "./requirement-system.js";

/** More of it could be needed, less could be needed. */
const [MORE, LESS] = [1, 2] as const;
/** Responses are solved for while links × flows through them stay below this. */
const MOST_WORK = 20_000_000;

/** What is known of each activity of a solution. */
export interface RequirementBounds {
  /** By id of the link: 0 exact, 1 at least as much, 2 at most as much, 3 neither. */
  readonly bound: Uint8Array;
  /** Positions in the flows of the chain of those without coefficient that would have counted, ascending. */
  readonly missing: readonly number[];
}

/**
 * Finds how the solution stands to what it would be with all coefficients recorded.
 *
 * @param system - System that was solved.
 * @param coefficients - Coefficients that were used.
 * @param solution - Its solution.
 * @returns A bound for each link, and the flows left out.
 * @remarks O(links + flows); where credits make more of one product mean less of another, a response is solved for each
 * link that is pulled both ways, as far as that takes no longer than some seconds.
 */
export function requirementBounds(
  system: RequirementSystem,
  coefficients: Float64Array,
  solution: RequirementSolution,
): RequirementBounds {
  if (system.unknown.target.length === 0) return { bound: new Uint8Array(system.keys.length), missing: [] };
  const { bound, missing, more, less } = spread(system, solution);
  const pulled: number[] = [];
  for (let link = 0; link < bound.length; link += 1) if (bound[link] === (MORE | LESS)) pulled.push(link);
  if (pulled.length * (bound.length + coefficients.length) > MOST_WORK) return { bound, missing };
  const all = new Uint8Array(bound.length).fill(1);
  const capped = creditTargets(system);
  for (const link of pulled) {
    const response = requirementAdjoint(system, coefficients, link, all);
    if (response === null) continue;
    // x = N(y + s): s ≥ 0 is what the cap adds where credits exceed demand, now or with what is missing
    const isFree = capped.every((at) => response[at] === 0 || solution.credit[at]! <= solution.gross[at]!);
    const isUp = (links: readonly number[]): boolean => links.every((at) => response[at]! >= 0);
    const isDown = (links: readonly number[]): boolean => links.every((at) => response[at]! <= 0);
    if (isFree && isUp(more) && isDown(less) && isUp(capped)) bound[link] = MORE;
    else if (isFree && isDown(more) && isUp(less) && isDown(capped)) bound[link] = LESS;
  }
  return { bound, missing };
}

function creditTargets({ known, unknown }: RequirementSystem): readonly number[] {
  const targets = [known, unknown].map(({ target, isCredit }) => target.filter((_, arc) => isCredit[arc] === 1));
  return [...new Set(targets.flatMap((own) => [...own]))];
}

interface Spread extends RequirementBounds {
  /** Links whose demand lacks something. */
  readonly more: readonly number[];
  /** Links whose credits lack something. */
  readonly less: readonly number[];
}

/** Spreads along arcs what is missing; a credit turns more into less. */
function spread({ known, unknown, keys }: RequirementSystem, { activity }: RequirementSolution): Spread {
  const bound = new Uint8Array(keys.length);
  const [more, less, missing] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const waiting: number[] = [];
  const mark = (link: number, bits: number): void => {
    const own = bound[link]! | (activity[link] === 0 ? bits & MORE : bits); // less than nothing is nothing
    if (own === bound[link]) return;
    bound[link] = own;
    waiting.push(link);
  };
  const lack = (link: number): void => {
    for (let arc = unknown.start[link]!; arc < unknown.start[link + 1]!; arc += 1) {
      const isCredit = unknown.isCredit[arc] === 1;
      missing.add(unknown.record[arc]!);
      (isCredit ? less : more).add(unknown.target[arc]!);
      mark(unknown.target[arc]!, isCredit ? LESS : MORE);
    }
  };
  for (let link = 0; link < keys.length; link += 1) if (activity[link]! > 0) lack(link);
  for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
    const bits = bound[link]!;
    if (activity[link] === 0) lack(link);
    const turned = ((bits & MORE) === 0 ? 0 : LESS) | ((bits & LESS) === 0 ? 0 : MORE);
    for (let arc = known.start[link]!; arc < known.start[link + 1]!; arc += 1) {
      mark(known.target[arc]!, known.isCredit[arc] === 1 ? turned : bits);
    }
  }
  return { bound, missing: [...missing].sort((a, b) => a - b), more: [...more], less: [...less] };
}
