/**
 * How the requirement of one link responds to a unit more of demand at every other.
 *
 * @module
 */
import { membersOf, topologicalOrder } from "../graph/topological-order.js";
import { cutBlock, solveCycleAdjoint } from "./requirement-cycle.js";
import { isCycle, type RequirementSystem } from "./requirement-system.js";

/**
 * Solves (I − A + R)ᵀw = e for one link, the links whose demand is covered by credits left out.
 *
 * @param system - System to solve.
 * @param coefficients - Coefficients to use, by position of the known arc.
 * @param wanted - Id of the link that responds.
 * @param isActive - 1 for each link whose activity follows its demand, by id.
 * @returns By id, units of the wanted link for one unit more of demand there; `null` if a cycle has no solution.
 * @remarks O(links + flows) outside cycles. Source: Miller & Blair (2009), Input–Output Analysis, 2nd ed., 12.3 (the field of
 * influence of a coefficient is a product of two such responses).
 */
export function requirementAdjoint(
  system: RequirementSystem,
  coefficients: Float64Array,
  wanted: number,
  isActive: Uint8Array,
): Float64Array | null {
  const { known, keys } = system;
  const response = new Float64Array(keys.length);
  if (isActive[wanted] === 0) return response;
  const topology = topologicalOrder(known);
  const numbers = new Int32Array(keys.length).fill(-1);
  // from the link itself back to what drives it: later steps drive nothing that it depends on
  for (let step = topology.count - 1 - topology.component[wanted]!; step >= 0; step -= 1) {
    const members = membersOf(topology, step);
    let isMoved = false;
    for (const link of members) {
      let sum = link === wanted ? 1 : 0;
      for (let arc = known.start[link]!; arc < known.start[link + 1]!; arc += 1) {
        const driven = known.target[arc]!;
        if (topology.component[driven] === topology.component[link]) continue;
        sum += (known.isCredit[arc] === 1 ? -1 : 1) * coefficients[arc]! * response[driven]!;
      }
      response[link] = isActive[link] === 1 ? sum : 0;
      isMoved ||= response[link] !== 0;
    }
    if (!isMoved || !isCycle(system, topology, step)) continue;
    const block = cutBlock(system, coefficients, members, numbers);
    const right = Float64Array.from(block.links, (link) => response[link]!);
    const solved = solveCycleAdjoint(
      block,
      right,
      Uint8Array.from(block.links, (link) => isActive[link]!),
    );
    if (solved === null) return null;
    for (let number = 0; number < solved.length; number += 1) response[block.links[number]!] = solved[number]!;
  }
  return response;
}
