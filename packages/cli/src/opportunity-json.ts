/**
 * The opportunity list as one JSON object with stable keys.
 *
 * @module
 */
import type { ChainAnalysis } from "@liantu/core";
import type { Opportunity } from "@liantu/core/planning";
import { amountJson, chainJson, optionsJson, residualsJson } from "./analysis-json.js";

/**
 * Makes the JSON object of `liantu opportunities --json`.
 *
 * @param analysis - Analysis that the list was made from; `null` if there is none.
 * @param list - Opportunities, ranked.
 * @returns An object of plain values, with the same keys in the same order whatever was found.
 */
export function opportunitiesJson(
  analysis: ChainAnalysis | null,
  list: readonly Opportunity[],
): Record<string, unknown> {
  return {
    chain: analysis === null ? null : chainJson(analysis),
    options: analysis === null ? null : optionsJson(analysis),
    opportunities: list.map(opportunityJson),
  };
}

function opportunityJson(item: Opportunity): Record<string, unknown> {
  const { investment, rank } = item;
  return {
    link: item.link,
    name: item.name,
    product: item.product,
    stage: item.stage,
    unit: item.unit,
    class: item.class,
    action: item.action,
    gap: residualsJson(item.gap),
    projectsNeeded: item.projectsNeeded,
    investment: investment === null ? null : { value: investment.value, unit: investment.unit },
    landMu: item.landMu,
    jobs: item.jobs,
    buyers: item.buyers.map(({ link, enterprise, name, amount }) => ({
      link,
      enterprise,
      name,
      amount: amountJson(amount),
    })),
    rank: { score: rank.score, severity: rank.severity, parts: rank.parts, formula: rank.formula },
    responsibleUnit: item.responsibleUnit,
    sources: item.sources,
    estimateBound: item.estimateBound,
  };
}
