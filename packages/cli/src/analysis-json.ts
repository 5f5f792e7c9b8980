/**
 * The gap analysis as one JSON object with stable keys.
 *
 * @module
 */
import type { Amount, ChainAnalysis, Completeness, LinkAnalysis, LocalSupply, Residuals } from "@liantu/core";
import type { InputIssue } from "./input/read-document.js";

/** Amount with its keys in their order. */
export type AmountJson = Amount | null;

/**
 * Makes the JSON object of `liantu analyze --json`.
 *
 * @param analysis - Result of the gap analysis; `null` if there is no chain or it cannot be analysed.
 * @param links - Links to include, in their order.
 * @param issues - Issues of the file, of the document and of the analysis.
 * @returns An object of plain values, with the same keys in the same order whatever was found.
 */
export function analysisJson(
  analysis: ChainAnalysis | null,
  links: readonly LinkAnalysis[],
  issues: readonly InputIssue[],
): Record<string, unknown> {
  return {
    chain: analysis === null ? null : chainJson(analysis),
    options: analysis === null ? null : optionsJson(analysis),
    links: links.map(linkJson),
    localSupply: analysis?.localSupply ?? ({ count: null, quantity: null, value: null } satisfies Nulls<LocalSupply>),
    completeness:
      analysis?.completeness ?? ({ coverage: null, present: null, paths: null } satisfies Nulls<Completeness>),
    issues: issues.map(issueJson),
    rangesBound: analysis?.rangesBound ?? null,
  };
}

type Nulls<T> = Readonly<Record<keyof T, null>>;

/**
 * Makes the JSON of an amount.
 *
 * @param amount - Amount.
 * @returns `{ base, low?, high?, bound }`, or `null` if it is not known.
 */
export function amountJson(amount: Amount | null): AmountJson {
  if (amount === null) return null;
  const { base, low, high, bound } = amount;
  return { base, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), bound };
}

/**
 * Makes the JSON of the gap after each horizon.
 *
 * @param residual - Gaps.
 * @returns One amount, or `null`, for each horizon in its order.
 */
export function residualsJson(residual: Residuals): Record<keyof Residuals, AmountJson> {
  return {
    afterBuilt: amountJson(residual.afterBuilt),
    afterUnderConstruction: amountJson(residual.afterUnderConstruction),
    afterPlanned: amountJson(residual.afterPlanned),
  };
}

/**
 * Makes the JSON of an issue.
 *
 * @param issue - Issue.
 * @returns Its fields in their order.
 */
export function issueJson({
  code,
  severity,
  place,
  rows,
  value,
  message,
  remedy,
}: InputIssue): Record<string, unknown> {
  const more = { ...(rows === undefined ? {} : { rows }), ...(value === undefined ? {} : { value }) };
  return { code, severity, place, ...more, message, remedy };
}

/**
 * Makes the JSON of what names a chain.
 *
 * @param analysis - Analysis of the chain.
 * @returns Key, name, region and date, with the same keys whatever is recorded.
 */
export function chainJson({ chain: { document } }: Pick<ChainAnalysis, "chain">): Record<string, unknown> {
  const { id, name, region, asOf } = document;
  return { id, name, region: region ?? null, asOf: asOf ?? null };
}

/**
 * Makes the JSON of the options that an analysis was made with.
 *
 * @param analysis - Analysis.
 * @returns Options in force, defaults filled in.
 */
export function optionsJson({ options }: ChainAnalysis): Record<string, unknown> {
  const { basis, targets, demandStatuses, matched, plannedFrom } = options;
  // A list, because an object would put keys like "600519" first.
  const written = Array.from(targets ?? [], ([id, amount]) => ({ id, amount }));
  return { basis, targets: written, demandStatuses, matched, plannedFrom };
}

function linkJson(link: LinkAnalysis): Record<string, unknown> {
  const { supply, residual } = link;
  return {
    id: link.id,
    name: link.name,
    stage: link.stage,
    unit: link.unit,
    class: link.class,
    severing: link.severing,
    demand: amountJson(link.demand),
    supply: {
      built: amountJson(supply.built),
      underConstruction: amountJson(supply.underConstruction),
      planned: amountJson(supply.planned),
    },
    residual: residualsJson(residual),
    surplus: amountJson(link.surplus),
    coverage: amountJson(link.coverage),
    action: link.action,
    projectsNeeded: link.projectsNeeded,
    reasons: link.reasons,
    robust: link.robust,
    assumptions: link.assumptions,
    prospects: link.prospects,
    rule: link.rule,
    tier: link.tier,
    surveyed: link.surveyed,
    singleSupplier: link.singleSupplier,
    counts: link.counts,
    extendInto: link.extendInto,
    missing: link.missing,
  };
}
