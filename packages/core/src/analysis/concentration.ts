/**
 * Concentration of the links of an industrial chain: in how few hands is each product?
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { PROJECT_STATUSES } from "../model/stages.js";
import type { PlannedStage, ProjectStatus } from "../model/stages.js";
import { COUNTED, compileProjects, OUTPUT, plannedStages } from "./compiled-projects.js";
import type { Owners } from "./compiled-projects.js";

/** Options of {@link concentrationByLink}. */
export interface ConcentrationOptions {
  /**
   * Which projects count.
   * @defaultValue `["built"]`
   */
  readonly statuses?: readonly ProjectStatus[];
  /**
   * Stage from which a planned project with a named enterprise counts.
   * @defaultValue `"signed"`
   */
  readonly plannedFrom?: PlannedStage;
}

/** Concentration of one link. */
export interface LinkConcentration {
  /** Herfindahl–Hirschman index between groups, up to 1, dimensionless; `null` where no capacity is recorded. */
  readonly hhi: number | null;
  /** Effective number of enterprises, 1 ÷ `hhi`; `null` where that is. */
  readonly effectiveEnterprises: number | null;
  /** Enterprises with a counted project, whether or not its capacity is recorded; those of one group each count. */
  readonly enterprises: number;
  /** Counted projects without enterprise, left out. */
  readonly unnamed: number;
  /** Counted projects of named enterprises left out of `hhi` because their capacity is not recorded. */
  readonly unrecorded: number;
}

/**
 * Computes how far each link is in the hands of few enterprises.
 *
 * Projects of one enterprise, and enterprises of one group, are added up first: concentration is between those who decide,
 * not between plants.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Which projects count.
 * @returns One entry per link, in the order of the document; links without enterprises are included.
 * @remarks O(links + projects). Sources: Hirschman (1964), Am. Econ. Rev. 54(5), 761; Rhoades (1993), Fed. Res. Bull. 79, 188.
 */
export function concentrationByLink(
  chain: Chain,
  options: ConcentrationOptions = {},
): ReadonlyMap<LinkKey, LinkConcentration> {
  const { ids } = compileChain(chain);
  const concentrationAt = concentrationsOf(chain, options);
  const result = new Map<LinkKey, LinkConcentration>();
  for (const link of chain.projectsByLink.keys()) {
    const id = ids.get(link);
    if (id !== undefined) result.set(link, concentrationAt(id));
  }
  return result;
}

/**
 * Computes the concentration of every link, as {@link concentrationByLink} does.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Which projects count.
 * @returns A function from the id of a link in the compiled chain to its concentration; each call works it out anew.
 * @remarks O(projects of the link) for each.
 */
export function concentrationsOf(chain: Chain, options: ConcentrationOptions = {}): (id: number) => LinkConcentration {
  const { statuses = ["built"], plannedFrom = "signed" } = options;
  const { start, counted, stage, known, output, owner, owners } = compileProjects(chain);
  const counts = plannedStages(plannedFrom);
  const isWanted = PROJECT_STATUSES.map((status) => statuses.includes(status));
  const byGroup = groupSums(chain, owners);
  const outputs = new OwnerSums();
  return (id) => {
    outputs.clear();
    let [unnamed, unrecorded] = [0, 0];
    for (let at = start[id]!; at < start[id + 1]!; at += 1) {
      const role = counted[at]!;
      if (role > COUNTED.planned || isWanted[role] !== true) continue;
      if (role === COUNTED.planned && counts[stage[at]! + 1] === 0) continue;
      if (owner[at] === -1) unnamed += 1;
      else if (known[at] === OUTPUT.recorded) outputs.add(owner[at]!, output[at]!);
      else {
        unrecorded += 1;
        outputs.add(owner[at]!, 0);
      }
    }
    const enterprises = outputs.size;
    const hhi = herfindahlIndex(byGroup === null ? outputs.amounts : Array.from(byGroup(outputs)));
    const effectiveEnterprises = hhi === null ? null : 1 / hhi;
    return { hhi, effectiveEnterprises, enterprises, unnamed, unrecorded };
  };
}

/**
 * Herfindahl–Hirschman index of amounts: Σ (xᵢ / Σx)².
 *
 * @param amounts - Finite, non-negative amounts in one unit; they need not add up to 1.
 * @returns Dimensionless, 1/n to 1 for n positive amounts (× 10 000 for index points); `null` if they add up to 0.
 */
export function herfindahlIndex(amounts: readonly number[]): number | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total === 0 ? null : amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0);
}

/** Enterprises of a link up to which one is found by looking at all. */
const FEW = 16;

/** Outputs of the enterprises of one link. Nearly all links have few: a table of them would cost more than looking at each. */
class OwnerSums {
  readonly owners: number[] = [];
  /** In the order of `owners`. */
  readonly amounts: number[] = [];
  private places: Map<number, number> | undefined;

  get size(): number {
    return this.owners.length;
  }

  clear(): void {
    this.owners.length = 0;
    this.amounts.length = 0;
    this.places = undefined;
  }

  add(owner: number, amount: number): void {
    const place = this.placeOf(owner);
    if (place === undefined) {
      this.places?.set(owner, this.owners.length);
      this.owners.push(owner);
      this.amounts.push(amount);
    } else this.amounts[place]! += amount;
  }

  private placeOf(owner: number): number | undefined {
    const { owners } = this;
    if (owners.length > FEW) return (this.places ??= new Map(owners.map((known, place) => [known, place]))).get(owner);
    const place = owners.indexOf(owner);
    return place < 0 ? undefined : place;
  }
}

/** Adds up outputs of enterprises by their groups; `null` where no enterprise has one. */
function groupSums({ enterprises }: Chain, owners: Owners): ((outputs: OwnerSums) => Iterable<number>) | null {
  let hasGroups = false;
  for (const { group } of enterprises.values()) hasGroups ||= group !== undefined;
  if (!hasGroups) return null;
  const sums = new Map<string, number>();
  return (outputs) => {
    sums.clear();
    outputs.owners.forEach((owner, place) => {
      const enterprise = owners.key(owner);
      const hands = enterprises.get(enterprise)?.group ?? enterprise;
      sums.set(hands, (sums.get(hands) ?? 0) + outputs.amounts[place]!);
    });
    return sums.values();
  };
}
