/**
 * Concentration of the links of an industrial chain: in how few hands is each product?
 *
 * @module
 */
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import type { PlannedStage, ProjectStatus } from "../model/stages.js";
import { enterpriseOf, outputOf, projectRoles } from "./project-tally.js";

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
  const { statuses = ["built"] } = options;
  const roleOf = projectRoles(chain, options);
  const result = new Map<LinkKey, LinkConcentration>();
  for (const [link, keys] of chain.projectsByLink) {
    const unit = chain.graph.getNodeAttribute(link, "unit");
    const enterprises = new Set<string>();
    const outputs = new Map<string, number>();
    let unnamed = 0;
    let unrecorded = 0;
    for (const key of keys) {
      const project = chain.projects.get(key)!;
      const role = roleOf(key, project);
      if (!(statuses as readonly string[]).includes(role)) continue;
      const enterprise = enterpriseOf(chain, project);
      if (enterprise === undefined) {
        unnamed++;
        continue;
      }
      enterprises.add(enterprise);
      const output = outputOf(project, unit);
      if (output === undefined || output === null) unrecorded++;
      else {
        const hands = chain.enterprises.get(enterprise)?.group ?? enterprise;
        outputs.set(hands, (outputs.get(hands) ?? 0) + output);
      }
    }
    const hhi = herfindahlIndex([...outputs.values()]);
    const effectiveEnterprises = hhi === null ? null : 1 / hhi;
    result.set(link, { hhi, effectiveEnterprises, enterprises: enterprises.size, unnamed, unrecorded });
  }
  return result;
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
