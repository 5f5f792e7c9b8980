/**
 * Who in the region would buy a product: the enterprises at the links that consume it, with what each would take.
 *
 * @module
 */
import { isStock } from "../analysis/activity.js";
import type { Amount } from "../analysis/amount.js";
import type { ChainAnalysis } from "../analysis/chain-analysis.js";
import { makeAmount } from "../analysis/known.js";
import { enterpriseOf, outputOf } from "../analysis/compiled-projects.js";
import { projectRoles } from "../analysis/project-tally.js";
import { compileChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { EnterpriseKey, LinkKey } from "../model/document.js";

/** A consumer of a product in the region. */
export interface LocalBuyer {
  /** Link at which it consumes. */
  readonly link: LinkKey;
  /** Key of the enterprise; `null` for projects that name none. */
  readonly enterprise: EnterpriseKey | null;
  /** Name of the enterprise, else of the project. */
  readonly name: string;
  /** What it would take in a year at its capacity, in the unit of the product; `null` where not recorded. */
  readonly amount: Amount | null;
}

/**
 * Prepares the search for local buyers.
 *
 * @param chain - Chain to read.
 * @param analysis - Its analysis, for the options in force.
 * @returns A function from a link to its buyers: enterprises with counted projects in the demand statuses at a link that its
 * product is an input of, greatest first, unknown amounts last, then by name.
 */
export function localBuyers(chain: Chain, { options }: ChainAnalysis): (link: LinkKey) => readonly LocalBuyer[] {
  const { inputs, ids, keys } = compileChain(chain);
  const roleOf = projectRoles(chain, options);
  const statuses: readonly string[] = options.demandStatuses;

  // Worked out once for each consumer: a hub has many suppliers and many projects.
  const known = new Map<LinkKey, readonly Use[]>();
  const usesAt = (consumer: LinkKey): readonly Use[] => {
    let uses = known.get(consumer);
    if (uses === undefined) known.set(consumer, (uses = usesOf(consumer)));
    return uses;
  };
  const usesOf = (consumer: LinkKey): readonly Use[] => {
    const { unit, annualAdditions } = chain.graph.getNodeAttributes(consumer);
    const projects = chain.projectsByLink.get(consumer) ?? [];
    const counted = projects.filter((key) => statuses.includes(roleOf(key, chain.projects.get(key)!)));
    const uses = new Map<string, Use>();
    for (const key of counted) {
      const project = chain.projects.get(key)!;
      const enterprise = enterpriseOf(chain, project) ?? null;
      // A stock consumes by what is added in a year, which its projects share equally for want of a better key.
      const whole = isStock(unit) ? annualAdditions : outputOf(project, unit);
      const part = isStock(unit) && typeof whole === "number" ? whole / counted.length : whole;
      const name =
        enterprise === null ? (project.name ?? key) : (chain.enterprises.get(enterprise)?.name ?? enterprise);
      const id = JSON.stringify(enterprise === null ? [key] : enterprise);
      const { output, recorded, unrecorded } = uses.get(id) ?? { output: 0, recorded: 0, unrecorded: 0 };
      const isRecorded = typeof part === "number";
      uses.set(id, {
        id,
        enterprise,
        name,
        output: output + (isRecorded ? part : 0),
        recorded: recorded + (isRecorded ? 1 : 0),
        unrecorded: unrecorded + (isRecorded ? 0 : 1),
      });
    }
    return [...uses.values()];
  };

  return (link) => {
    const id = ids.get(link)!;
    const found = new Map<string, LocalBuyer>();
    for (let at = inputs.byFrom.start[id]!; at < inputs.byFrom.start[id + 1]!; at++) {
      const consumer = keys[inputs.byFrom.target[at]!]!;
      const item = inputs.byFrom.item[at]!;
      for (const use of usesAt(consumer)) {
        const amount = amountOf(use, inputs.low[item]!, inputs.base[item]!, inputs.high[item]!);
        const buyer = JSON.stringify([consumer, use.id]);
        const before = found.get(buyer);
        const sum = before === undefined ? amount : plus(before.amount, amount);
        found.set(buyer, { link: consumer, enterprise: use.enterprise, name: use.name, amount: sum });
      }
    }
    return [...found.values()].sort(
      (a, b) => (b.amount?.base ?? -1) - (a.amount?.base ?? -1) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
  };
}

/** What one enterprise, or one project without enterprise, makes at a link: what its need of inputs follows from. */
interface Use {
  readonly id: string;
  readonly enterprise: EnterpriseKey | null;
  readonly name: string;
  readonly output: number;
  readonly recorded: number;
  readonly unrecorded: number;
}

function amountOf({ output, recorded, unrecorded }: Use, low: number, base: number, high: number): Amount | null {
  if (Number.isNaN(base) || recorded === 0) return null;
  return makeAmount(base * output, low * output, high * output, unrecorded > 0 ? "lower" : "exact");
}

/** Adds what is known; one unknown part makes a lower bound. */
function plus(a: Amount | null, b: Amount | null): Amount | null {
  if (a === null || b === null) {
    const known = a ?? b;
    return known === null ? null : { ...known, bound: "lower" };
  }
  const bound = a.bound === "lower" || b.bound === "lower" ? "lower" : "exact";
  return makeAmount(
    a.base + b.base,
    (a.low ?? a.base) + (b.low ?? b.base),
    (a.high ?? a.base) + (b.high ?? b.base),
    bound,
  );
}
