/**
 * Elasticities: which coefficients a requirement hangs on most.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { compileChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { FlowKind, LinkKey } from "../model/document.js";
import { demandById } from "./requirement.js";
import { requirementAdjoint } from "./requirement-adjoint.js";
import { solveRequirement } from "./requirement-solve.js";
import { requirementSystem } from "./requirement-system.js";

/** How much a requirement moves with one coefficient. */
export interface Elasticity {
  /** Link that the flow comes from. */
  readonly from: LinkKey;
  /** Link that the flow goes to. */
  readonly to: LinkKey;
  /** What the flow does. */
  readonly kind: FlowKind;
  /** Alternative that the flow belongs to, if any. */
  readonly alternative?: string;
  /** Percent by which the requirement moves for one percent more of the coefficient; negative where it saves. */
  readonly elasticity: number;
}

/**
 * Ranks the coefficients by how far the requirement of a link moves with each: what is worth measuring better.
 *
 * The derivative is that of the base solution: links whose demand is wholly covered by credits stay so.
 *
 * @param chain - Chain to read; it is not modified.
 * @param finalDemand - Amount wanted of each link, in its unit, finite and not negative.
 * @param link - Key of the link whose requirement is looked at.
 * @returns Flows that move it, the strongest first, then by `from` and `to`; `null` if nothing is required of the link, or a
 * cycle leaves its derivative undefined.
 * @throws {@link ChainError} as `requirement` does; `unknown-link` also if `link` is none.
 * @remarks Two solutions of the system, whatever the number of coefficients: ∂xₖ/∂aᵢⱼ = wᵢxⱼ with (I − A + R)ᵀw = eₖ. Source:
 * Sherman & Morrison (1950), Ann. Math. Stat. 21(1), 124.
 */
export function elasticities(
  chain: Chain,
  finalDemand: ReadonlyMap<LinkKey, number>,
  link: LinkKey,
): readonly Elasticity[] | null {
  const compiled = compileChain(chain);
  const wanted = compiled.ids.get(link);
  if (wanted === undefined) throw new ChainError("unknown-link", `"${link}" is no link of the chain`, { key: link });
  const system = requirementSystem(compiled);
  const { known, keys } = system;
  const { activity, gross, credit } = solveRequirement(system, known.base, demandById(compiled, finalDemand));
  if (activity[wanted] === 0) return null;
  const isActive = Uint8Array.from(gross, (own, id) => (credit[id]! > 0 && credit[id]! >= own ? 0 : 1));
  const response = requirementAdjoint(system, known.base, wanted, isActive);
  if (response === null) return null;

  const moving: Elasticity[] = [];
  for (let driver = 0; driver < keys.length; driver += 1) {
    for (let arc = known.start[driver]!; arc < known.start[driver + 1]!; arc += 1) {
      const moved = known.base[arc]! * activity[driver]! * response[known.target[arc]!]!;
      if (moved === 0) continue;
      const { from, to, kind = "input", alternative } = chain.flows[known.record[arc]!]!;
      const elasticity = (known.isCredit[arc] === 1 ? -moved : moved) / activity[wanted]!;
      moving.push({ from, to, kind, ...(alternative !== undefined && { alternative }), elasticity });
    }
  }
  return moving.sort(
    (a, b) =>
      Math.abs(b.elasticity) - Math.abs(a.elasticity) ||
      compare(a.from, b.from) ||
      compare(a.to, b.to) ||
      compare(a.kind, b.kind),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
