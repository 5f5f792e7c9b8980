/**
 * The analysis of a portfolio as one JSON object with stable keys.
 *
 * @module
 */
import type { PortfolioAnalysis, PortfolioTotal } from "@liantu/core/planning";
import { amountJson, issueJson } from "./analysis-json.js";
import type { InputIssue } from "./input/read-document.js";
import { plainValue } from "./plain-value.js";

/**
 * Makes the JSON object of `liantu portfolio --json`.
 *
 * @param analysis - Analysis; `null` if there is none.
 * @param issues - Issues.
 * @returns An object of plain values, with the same keys whatever was found.
 */
export function portfolioJson(
  analysis: PortfolioAnalysis | null,
  issues: readonly InputIssue[],
): Record<string, unknown> {
  const totals = analysis?.totals;
  return {
    portfolio: analysis === null ? null : { id: analysis.portfolio.id, name: analysis.portfolio.name },
    total: totals === undefined ? null : totalJson(totals.all),
    chains: totals?.byChain.map(totalJson) ?? null,
    clusters: totals?.byCluster.map(totalJson) ?? null,
    units: totals?.byUnit.map(totalJson) ?? null,
    leaders: totals?.byLeader.map(totalJson) ?? null,
    sharedLinks:
      analysis?.sharedLinks.map(({ key, shared, members }) => {
        const row = analysis.together.links.get(key)!;
        return {
          id: key,
          shared,
          members,
          unit: row.unit,
          class: row.class,
          demand: amountJson(row.demand),
          supply: amountJson(row.supply.built),
          gap: amountJson(row.residual.afterPlanned),
        };
      }) ?? null,
    sharedEnterprises:
      analysis?.sharedEnterprises.map(({ key, enterprise, chains }) => ({ id: key, name: enterprise.name, chains })) ??
      null,
    lacking: plainValue(analysis?.cross.lacking ?? null),
    exchanges: plainValue(analysis?.cross.exchanges ?? null),
    issues: issues.map(issueJson),
  };
}

function totalJson({ classes, ...total }: PortfolioTotal): Record<string, unknown> {
  return { ...total, classes: Object.fromEntries(classes) };
}
