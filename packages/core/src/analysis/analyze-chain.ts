/**
 * The gap analysis: what is missing in a chain, how much, why, and what to do.
 *
 * @module
 */
import { groupArcs } from "../graph/arcs.js";
import { compileChain } from "../graph/compile-chain.js";
import type { CompiledChain } from "../graph/compile-chain.js";
import { tiers } from "../graph/tiers.js";
import type { Issue } from "../issue.js";
import type { Chain } from "../model/chain.js";
import type { ChainLink, LinkKey } from "../model/document.js";
import { issueText } from "../model/issue-text.js";
import { LINK_CLASSES } from "../model/rule-words.js";
import { convertCapacity } from "../quantity/convert-capacity.js";
import { balanceById, basisOf } from "./balance.js";
import type { LinkBalance } from "./balance.js";
import type { Amount } from "./amount.js";
import type {
  AnalyzeOptions,
  Assumption,
  ChainAnalysis,
  LinkAnalysis,
  LinkClass,
  MissingData,
  Reason,
} from "./chain-analysis.js";
import { classifyById } from "./classify.js";
import type { LinkVerdict } from "./classify.js";
import { completenessOf } from "./completeness.js";
import { explainContext } from "./explain-context.js";
import type { ExplainContext } from "./explain-context.js";
import { explainLink } from "./explain.js";
import { localSupplyOf } from "./local-supply.js";
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
  const compiled = compileChain(chain);
  const balances = balanceById(chain, inForce);
  const verdicts = classifyById(chain, inForce, balances);
  const explanations: Explanations = { context: explainContext(chain, inForce), balances, verdicts, known: new Map() };
  const tierOf = tiers(compiled);

  const links = new Map<LinkKey, LinkAnalysis>();
  const classes = new Map<LinkClass, number>(LINK_CLASSES.map((name) => [name, 0]));
  for (const id of laneOrder(compiled, tierOf)) {
    const row = analyzeLink(compiled, id, tierOf[id]!, explanations);
    links.set(row.id, row);
    classes.set(row.class, classes.get(row.class)! + 1);
  }
  return {
    chain,
    options: inForce,
    links,
    classes,
    localSupply: localSupplyOf(chain, balances),
    completeness: completenessOf(chain, balances),
    rangesBound: rangesBound(requirementSystem(compiled)),
    issues: unitIssues(chain, links),
  };
}

/** Ids of the links by lane, tier and key. */
function laneOrder({ links }: CompiledChain, tierOf: Int32Array): Int32Array {
  const width = tierOf.reduce((most, tier) => Math.max(most, tier), 0) + 1;
  const place = tierOf.map((tier, id) => LANES.indexOf(links[id]!.stage) * width + tier);
  return groupArcs(LANES.length * width, place, place).item;
}

/** What the reasons of the links of one analysis are worked out from, when they are first read. */
interface Explanations {
  /** What they share. */
  readonly context: ExplainContext;
  /** Balances by id of the link. */
  readonly balances: readonly LinkBalance[];
  /** Verdicts by id of the link. */
  readonly verdicts: readonly LinkVerdict[];
  /** Reasons that have been read. */
  readonly known: Map<LinkKey, readonly Reason[]>;
}

/** Where a row keeps what its reasons are worked out from. */
const EXPLANATIONS = Symbol("explanations");

/** A row with what its reasons are worked out from. */
type ExplainableRow = LinkAnalysis & { readonly [EXPLANATIONS]: Explanations };

// One getter for all rows: with one each, as a literal would have it, the engine keeps every row as a hash table, five
// times as large and slow to make.
const REASONS: PropertyDescriptor & ThisType<ExplainableRow> = {
  get() {
    const { context, balances, verdicts, known } = this[EXPLANATIONS];
    let reasons = known.get(this.id);
    if (reasons === undefined) {
      const id = compileChain(context.chain).ids.get(this.id)!;
      const { extendInto, projectsNeeded } = this;
      reasons = explainLink(context, this.id, balances[id]!, verdicts[id]!, extendInto, projectsNeeded);
      known.set(this.id, reasons);
    }
    return reasons;
  },
  enumerable: true,
  configurable: true,
};

function analyzeLink(compiled: CompiledChain, id: number, tier: number, explanations: Explanations): LinkAnalysis {
  const { balances, verdicts } = explanations;
  const link = compiled.links[id]!;
  const balance = balances[id]!;
  const verdict = verdicts[id]!;
  const { byStatus, prospects, inactive } = balance.tally;
  const row: Omit<LinkAnalysis, "reasons"> = {
    id: compiled.keys[id]!,
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
    projectsNeeded: typicalProjects(balance.residual.afterPlanned, link.typicalProject?.capacity),
    counts: {
      built: byStatus.built.projects,
      underConstruction: byStatus["under-construction"].projects,
      planned: byStatus.planned.projects,
      prospects: prospects.length,
      inactive,
    },
    prospects,
    extendInto: verdict.class === "strong" ? blankConsumers(compiled, id, verdicts) : [],
    assumptions: assumptionsOf(balance),
    missing: missingOf(balance),
  };
  Object.defineProperty(row, EXPLANATIONS, { value: explanations });
  return Object.defineProperty(row, "reasons", REASONS) as LinkAnalysis;
}

/** ⌈gap ÷ typical capacity⌉, the quotient rounded to 1e-9 first so that 3 × 0.1 makes 3 projects of 0.1, not 4. */
function typicalProjects(gap: Amount | null, capacity: number | undefined): number | null {
  if (gap === null || (gap.bound === "lower" && gap.base === 0) || capacity === undefined || capacity <= 0) return null;
  return Math.ceil(Math.round((gap.base / capacity) * 1e9) / 1e9);
}

function blankConsumers(
  { inputs, keys }: CompiledChain,
  id: number,
  verdicts: readonly LinkVerdict[],
): readonly LinkKey[] {
  const consumers = new Set<number>();
  for (let at = inputs.byFrom.start[id]!; at < inputs.byFrom.start[id + 1]!; at += 1) {
    const consumer = inputs.byFrom.target[at]!;
    if (verdicts[consumer]!.class === "blank") consumers.add(consumer);
  }
  return Array.from(consumers, (consumer) => keys[consumer]!);
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
  const missing: MissingData[] = [];
  const add = (code: MissingData["code"], count: number): void => {
    if (count > 0) missing.push({ code, count });
  };
  add("capacity-unrecorded", unrecorded);
  add("unit-unlike", unlike);
  add("consumer-unrecorded", demand.amount === null ? 1 : 0);
  add("consumer-unknown", demand.unknownConsumers);
  add("coefficient-unrecorded", demand.unknownCoefficients);
  return missing;
}

/** Capacities that could not be added up because their units do not convert. */
function unitIssues(chain: Chain, rows: ReadonlyMap<LinkKey, LinkAnalysis>): Issue[] {
  const issues: Issue[] = [];
  for (const { id, missing, unit } of rows.values()) {
    if (!missing.some(({ code }) => code === "unit-unlike")) continue;
    const units = (chain.projectsByLink.get(id) ?? []).map((key) => chain.projects.get(key)?.unit);
    const strange = units.flatMap((other = "") =>
      other === "" || convertCapacity(0, other, unit ?? undefined) !== null ? [] : [other],
    );
    const value = [...new Set(strange)].sort().join(", ");
    issues.push({
      code: "unlike-units",
      severity: "warning",
      place: `links/${id}`,
      value,
      ...issueText("unlike-units", value, unit ?? "—"),
    });
  }
  return issues;
}
