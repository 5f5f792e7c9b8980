/**
 * Who needs what from whom at present: what removals are reckoned on.
 *
 * @module
 */
import { activitiesOf, HORIZON_STATUSES } from "../analysis/activity.js";
import { tallyById } from "../analysis/project-tally.js";
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { Flow, LinkKey } from "../model/document.js";

/**
 * Needs of the links as typed arrays.
 *
 * A need is an input, or several that are alternatives to each other; the needs of link `j` stand at `needStart[j]` to
 * `needStart[j + 1] - 1`, the inputs of need `n` at `memberStart[n]` to `memberStart[n + 1] - 1`.
 */
export interface SupplyNetwork {
  /** Key of each link by id. */
  readonly keys: readonly LinkKey[];
  /** Built output of each link as far as recorded. */
  readonly capacity: Float64Array;
  /** 1 where a counted project is built. */
  readonly isPresent: Uint8Array;
  /** 1 where the capacity of a built project is not recorded. */
  readonly isOpen: Uint8Array;
  /** 1 where a capacity is not recorded, or the coefficient of a flow that the link supplies. */
  readonly isPartial: Uint8Array;
  /** What users outside the chain take, by link. */
  readonly finalUse: Float64Array;
  /** Supply from outside that is recorded, by link; `NaN` where none is. */
  readonly recordedExternal: Float64Array;
  /** Where the needs of each link begin. */
  readonly needStart: Int32Array;
  /** 1 for a need that the link cannot do without. */
  readonly isEssential: Uint8Array;
  /** Where the inputs of each need begin. */
  readonly memberStart: Int32Array;
  /** Supplier of each input. */
  readonly supplier: Int32Array;
  /** Units of the supplier's product for one unit of the consumer's that is made with this input alone. */
  readonly coefficient: Float64Array;
  /** Part of the consumer's product that is made with this input, 0 to 1. */
  readonly share: Float64Array;
  /** By-products: `coefficient` of `to`'s product for one unit of `from`'s activity. */
  readonly credits: DrivenFlows;
  /** Returns: activity of `to` that one unit of `from`'s activity feeds. */
  readonly returns: DrivenFlows;
}

/** Flows whose coefficient is known and positive. */
export interface DrivenFlows {
  /** Link that drives. */
  readonly from: Int32Array;
  /** Link that is driven. */
  readonly to: Int32Array;
  /** Units at `to` for one unit at `from`. */
  readonly coefficient: Float64Array;
}

/**
 * Makes the network of what is built.
 *
 * Of alternatives without a recorded share, the rest of the whole is divided equally between them.
 *
 * @param chain - Chain to read; it is not modified.
 * @returns The network; `low` and `high` of coefficients are not looked at.
 * @remarks O(links + flows · log flows + projects).
 */
export function supplyNetwork(chain: Chain): SupplyNetwork {
  const compiled = compileChain(chain);
  const { keys, links } = compiled;
  const activity = activitiesOf(compiled, tallyById(chain), HORIZON_STATUSES.built);
  const isPartial = Uint8Array.from(activity.isLower);
  const needs = new NeedList();
  const needStart = new Int32Array(keys.length + 1);
  for (let link = 0; link < keys.length; link += 1) {
    for (const group of inputGroups(chain, compiled, link)) {
      const isKnown = group.every(({ flow }) => coefficientOf(flow) !== null);
      if (!isKnown && activity.isPresent[link] === 1) {
        for (const { flow, supplier } of group) if (coefficientOf(flow) === null) isPartial[supplier] = 1;
      }
      needs.add(group, isKnown && group.every(({ flow }) => flow.essential !== false));
    }
    needStart[link + 1] = needs.count;
  }
  const driven = (flows: CompiledChain["credits"]): DrivenFlows => {
    const { from, to, base } = flows;
    const kept = [...from.keys()].filter((at) => base[at]! > 0);
    for (let at = 0; at < from.length; at += 1) {
      if (Number.isNaN(base[at]!) && activity.isPresent[from[at]!] === 1) isPartial[to[at]!] = 1;
    }
    return {
      from: Int32Array.from(kept, (at) => from[at]!),
      to: Int32Array.from(kept, (at) => to[at]!),
      coefficient: Float64Array.from(kept, (at) => base[at]!),
    };
  };
  const credits = driven(compiled.credits);
  const returns = driven(compiled.returns);
  return {
    keys,
    capacity: activity.output,
    isPresent: activity.isPresent,
    isOpen: activity.isLower,
    isPartial,
    finalUse: Float64Array.from(links, ({ finalDemand = 0 }) =>
      typeof finalDemand === "number" ? finalDemand : finalDemand.base,
    ),
    recordedExternal: Float64Array.from(links, ({ external = Number.NaN }) => external),
    needStart,
    ...needs.arrays(),
    credits,
    returns,
  };
}

/** An input with the flow that records it. */
interface Member {
  readonly flow: Flow;
  readonly supplier: number;
}

/** Inputs of a link, those that are alternatives to each other together; inputs of nothing are left out. */
function inputGroups(chain: Chain, { inputs }: CompiledChain, link: number): Member[][] {
  const groups: Member[][] = [];
  const byAlternative = new Map<string, Member[]>();
  for (let at = inputs.byTo.start[link]!; at < inputs.byTo.start[link + 1]!; at += 1) {
    const flow = chain.flows[inputs.record[inputs.byTo.item[at]!]!]!;
    if (coefficientOf(flow) === 0) continue;
    const member = { flow, supplier: inputs.byTo.target[at]! };
    const group = flow.alternative === undefined ? undefined : byAlternative.get(flow.alternative);
    if (group !== undefined) {
      group.push(member);
      continue;
    }
    const opened = [member];
    groups.push(opened);
    if (flow.alternative !== undefined) byAlternative.set(flow.alternative, opened);
  }
  return groups;
}

function coefficientOf({ coefficient }: Flow): number | null {
  if (coefficient === undefined) return null;
  return typeof coefficient === "number" ? coefficient : coefficient.base;
}

/** Needs in the making. */
class NeedList {
  private readonly isEssential: number[] = [];
  private readonly memberStart: number[] = [0];
  private readonly supplier: number[] = [];
  private readonly coefficient: number[] = [];
  private readonly share: number[] = [];

  get count(): number {
    return this.isEssential.length;
  }

  add(group: readonly Member[], isEssential: boolean): void {
    const recorded = group.reduce((sum, { flow }) => sum + (flow.share ?? 0), 0);
    const open = group.filter(({ flow }) => flow.share === undefined).length;
    for (const { flow, supplier } of group) {
      this.supplier.push(supplier);
      this.coefficient.push(coefficientOf(flow) ?? 0);
      this.share.push(flow.alternative === undefined ? 1 : (flow.share ?? Math.max(0, 1 - recorded) / open));
    }
    this.isEssential.push(isEssential ? 1 : 0);
    this.memberStart.push(this.supplier.length);
  }

  arrays(): Pick<SupplyNetwork, "isEssential" | "memberStart" | "supplier" | "coefficient" | "share"> {
    return {
      isEssential: Uint8Array.from(this.isEssential),
      memberStart: Int32Array.from(this.memberStart),
      supplier: Int32Array.from(this.supplier),
      coefficient: Float64Array.from(this.coefficient),
      share: Float64Array.from(this.share),
    };
  }
}
