/**
 * The gap analysis: what is missing in a chain, how much, why, and what to do.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import { tiers } from "../graph/tiers.js";
import type { Issue } from "../issue.js";
import type { Chain } from "../model/chain.js";
import type { ChainLink, LinkKey } from "../model/document.js";
import { issueText } from "../model/issue-text.js";
import { LINK_CLASSES } from "../model/rules-schema.js";
import { convertCapacity } from "../quantity/convert-capacity.js";
import { balanceByLink, basisOf } from "./balance.js";
import type { LinkBalance } from "./balance.js";
import type { Amount } from "./amount.js";
import type { AnalyzeOptions, Assumption, ChainAnalysis, LinkAnalysis, MissingData, Reason } from "./chain-analysis.js";
import { classifyLinks } from "./classify.js";
import type { LinkVerdict } from "./classify.js";
import { completeness } from "./completeness.js";
import { explainContext } from "./explain-context.js";
import type { ExplainContext } from "./explain-context.js";
import { explainLink } from "./explain.js";
import { localSupply } from "./local-supply.js";
import { sumStatuses } from "./project-tally.js";
import { rangesBound, requirementSystem } from "./requirement-system.js";

const LANES: readonly ChainLink["stage"][] = ["upstream", "midstream", "downstream", "supporting"];

/**
 * Analyses a chain: supply, demand, gaps, classes, actions, local supply and completeness in one pass.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - How demand is reckoned and which projects count.
 * @returns One result object; it does not depend on the order of the records.
 * @throws {@link ChainError} `unknown-link`, `invalid-amount`, `amplifying-cycle` or `ambiguous-credits` for targets that
 * cannot be met; `invalid-rule` for rules that contradict each other.
 * @remarks O(links · log links + flows + projects) with the basis `"capacity"`. The reasons of a link are worked out when
 * they are first read.
 */
export function analyzeChain(chain: Chain, options: AnalyzeOptions = {}): ChainAnalysis {
  const { demandStatuses = ["built", "under-construction"], matched = false, plannedFrom = "signed" } = options;
  const inForce = { ...options, basis: basisOf(options), demandStatuses, matched, plannedFrom };
  const balances = balanceByLink(chain, inForce);
  const verdicts = classifyLinks(chain, inForce, balances);
  const context = explainContext(chain, inForce);
  const tierOf = tiers(compileChain(chain));

  const rows = compileChain(chain).keys.map((key, id) =>
    analyzeLink(context, key, tierOf[id]!, balances.get(key)!, verdicts),
  );
  rows.sort((a, b) => LANES.indexOf(a.stage) - LANES.indexOf(b.stage) || a.tier - b.tier || (a.id < b.id ? -1 : 1));
  const links = new Map(rows.map((row) => [row.id, row]));
  return {
    chain,
    options: inForce,
    links,
    classes: new Map(LINK_CLASSES.map((name) => [name, rows.filter((row) => row.class === name).length])),
    localSupply: localSupply(chain, inForce, balances),
    completeness: completeness(chain, inForce, balances),
    rangesBound: rangesBound(requirementSystem(compileChain(chain))),
    issues: unitIssues(chain, rows),
  };
}

function analyzeLink(
  context: ExplainContext,
  key: LinkKey,
  tier: number,
  balance: LinkBalance,
  verdicts: ReadonlyMap<LinkKey, LinkVerdict>,
): LinkAnalysis {
  const { chain } = context;
  const link = chain.graph.getNodeAttributes(key);
  const verdict = verdicts.get(key)!;
  const { byStatus, prospects, inactive } = balance.tally;
  const extendInto = verdict.class === "strong" ? blankConsumers(chain, key, verdicts) : [];
  const projectsNeeded = typicalProjects(balance.residual.afterPlanned, link.typicalProject?.capacity);
  let reasons: readonly Reason[] | undefined;
  return {
    id: key,
    name: link.name,
    stage: link.stage,
    unit: link.unit ?? null,
    tier,
    surveyed: balance.isSurveyed,
    class: verdict.class,
    rule: verdict.rule,
    severing: verdict.severing,
    singleSupplier: verdict.singleSupplier,
    robust: verdict.robust,
    demand: balance.demand.amount,
    supply: balance.supply,
    residual: balance.residual,
    surplus: balance.surplus,
    coverage: balance.coverage,
    action: verdict.action,
    projectsNeeded,
    counts: {
      built: byStatus.built.projects,
      underConstruction: byStatus["under-construction"].projects,
      planned: byStatus.planned.projects,
      prospects: prospects.length,
      inactive,
    },
    prospects,
    extendInto,
    assumptions: assumptionsOf(balance),
    missing: missingOf(balance),
    get reasons() {
      return (reasons ??= explainLink(context, key, balance, verdict, extendInto, projectsNeeded));
    },
  };
}

/** ⌈gap ÷ typical capacity⌉, the quotient rounded to 1e-9 first so that 3 × 0.1 makes 3 projects of 0.1, not 4. */
function typicalProjects(gap: Amount | null, capacity: number | undefined): number | null {
  if (gap === null || (gap.bound === "lower" && gap.base === 0) || capacity === undefined || capacity <= 0) return null;
  return Math.ceil(Math.round((gap.base / capacity) * 1e9) / 1e9);
}

function blankConsumers(chain: Chain, key: LinkKey, verdicts: ReadonlyMap<LinkKey, LinkVerdict>): LinkKey[] {
  const { inputs, ids, keys } = compileChain(chain);
  const id = ids.get(key)!;
  const consumers = new Set(
    Array.from(inputs.byFrom.target.subarray(inputs.byFrom.start[id], inputs.byFrom.start[id + 1])),
  );
  return [...consumers]
    .map((consumer) => keys[consumer]!)
    .filter((consumer) => verdicts.get(consumer)?.class === "blank");
}

function assumptionsOf({ tally }: LinkBalance): Assumption[] {
  const { nameplate, unstaged } = sumStatuses(tally, ["built", "under-construction", "planned"]);
  const assumptions: Assumption[] = [];
  if (nameplate > 0) assumptions.push({ code: "utilisation-nameplate", count: nameplate });
  if (unstaged > 0) assumptions.push({ code: "stage-unrecorded", count: unstaged });
  return assumptions;
}

function missingOf({ tally, demand }: LinkBalance): MissingData[] {
  const { unrecorded, unlike } = sumStatuses(tally, ["built", "under-construction", "planned"]);
  const candidates: MissingData[] = [
    { code: "capacity-unrecorded", count: unrecorded },
    { code: "unit-unlike", count: unlike },
    { code: "consumer-unrecorded", count: demand.amount === null ? 1 : 0 },
    { code: "consumer-unknown", count: demand.unknownConsumers },
    { code: "coefficient-unrecorded", count: demand.unknownCoefficients },
  ];
  return candidates.filter(({ count }) => count > 0);
}

/** Capacities that could not be added up because their units do not convert. */
function unitIssues(chain: Chain, rows: readonly LinkAnalysis[]): Issue[] {
  return rows.flatMap(({ id, missing, unit }) => {
    const unlike = missing.find(({ code }) => code === "unit-unlike");
    if (unlike === undefined) return [];
    const units = (chain.projectsByLink.get(id) ?? []).map((key) => chain.projects.get(key)?.unit);
    const strange = units.flatMap((other = "") =>
      other === "" || convertCapacity(0, other, unit ?? undefined) !== null ? [] : [other],
    );
    const value = [...new Set(strange)].sort().join(", ");
    return [
      {
        code: "unlike-units",
        severity: "warning",
        place: `links/${id}`,
        value,
        ...issueText("unlike-units", value, unit ?? "—"),
      },
    ];
  });
}
