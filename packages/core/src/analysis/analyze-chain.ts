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
import { UNLIKE_UNITS } from "../model/issue-words.js";
import { LINK_CLASSES } from "../model/rule-words.js";
import { PROJECT_STATUSES } from "../model/stages.js";
import { convertCapacity } from "../quantity/convert-capacity.js";
import { singleAmount } from "../quantity/single-amount.js";
import { balancesOf, basisOf } from "./balance.js";
import type { ChainBalances, LinkBalance } from "./balance.js";
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
import { checkOptions } from "./check-options.js";
import { classifier } from "./classify.js";
import type { BareVerdict, Classifier } from "./classify.js";
import { CompletenessSum } from "./completeness.js";
import { explainContext } from "./explain-context.js";
import type { ExplainContext } from "./explain-context.js";
import { explainLink } from "./explain.js";
import { LocalSupplySum } from "./local-supply.js";
import { sumStatuses } from "./project-tally.js";
import type { StatusTally } from "./project-tally.js";
import { rangesBound } from "./requirement-system.js";

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
 * @example
 * {@includeCode ../../../../examples/gaps.ts}
 */
export function analyzeChain(chain: Chain, options: AnalyzeOptions = {}): ChainAnalysis {
  const { demandStatuses = ["built", "under-construction"], matched = false, plannedFrom = "signed" } = options;
  checkOptions(options);
  // Reasons are worked out later: what the caller does to its maps and lists by then is not what was analysed.
  const inForce = {
    ...options,
    ...(options.targets && { targets: new Map(options.targets) }),
    ...(options.locationQuotients && { locationQuotients: new Map(options.locationQuotients) }),
    basis: basisOf(options),
    demandStatuses: [...demandStatuses],
    matched,
    plannedFrom,
  };
  const compiled = compileChain(chain);
  const { balances, verdicts } = findingsOf(chain, inForce);
  const explanations = explanationsOf(chain, inForce);
  const tierOf = tiers(compiled);

  const classes = new Map<LinkClass, number>(LINK_CLASSES.map((name) => [name, 0]));
  const localSupply = new LocalSupplySum(compiled);
  const completeness = new CompletenessSum(compiled);
  // In the order of the ids, which is how what they are made of lies in memory; what a row is made of is gone after it.
  const rows = compiled.links.map((link, id) => {
    const balance = balances.at(id);
    const verdict = verdicts.verdictOn(id, balance);
    localSupply.add(id, balance);
    completeness.add(id, balance);
    classes.set(verdict.class, classes.get(verdict.class)! + 1);
    return analyzeLink(link, tierOf[id]!, balance, verdict, explanations);
  });
  rows.forEach((row, id) => {
    if (row.class === "strong") row.extendInto = blankConsumers(compiled, id, rows);
  });
  const links = new Map<LinkKey, LinkAnalysis>();
  for (const id of laneOrder(compiled, tierOf)) links.set(compiled.keys[id]!, rows[id]!);
  return {
    chain,
    options: inForce,
    links,
    classes,
    localSupply: localSupply.result(),
    completeness: completeness.result(),
    rangesBound: rangesBound(compiled),
    issues: unitIssues(chain, links),
  };
}

/** Ids of the links by lane, tier and key. */
function laneOrder({ links }: CompiledChain, tierOf: Int32Array): Int32Array {
  const width = tierOf.reduce((most, tier) => Math.max(most, tier), 0) + 1;
  const place = tierOf.map((tier, id) => LANES.indexOf(links[id]!.stage) * width + tier);
  return groupArcs(LANES.length * width, place, place).item;
}

/** What the rows of one analysis are made of. */
interface Findings {
  /** Balances of the links. */
  readonly balances: ChainBalances;
  /** Verdicts on the links. */
  readonly verdicts: Classifier;
}

function findingsOf(chain: Chain, options: AnalyzeOptions): Findings {
  const balances = balancesOf(chain, options);
  return { balances, verdicts: classifier(chain, options, balances.tallies.built()) };
}

/** The reasons of the links of one analysis, worked out when they are first read. */
interface Explanations {
  /** Analysis that they belong to. */
  readonly context: ExplainContext;
  /** Reasons that have been read. */
  readonly known: Map<LinkKey, readonly Reason[]>;
  /** What they are worked out from: found again when it is first asked for, for it takes more memory than the rows. */
  readonly findings: () => Findings;
}

function explanationsOf(chain: Chain, options: AnalyzeOptions): Explanations {
  let found: Findings | undefined;
  const findings = (): Findings => (found ??= findingsOf(chain, options));
  return { context: explainContext(chain, options), known: new Map(), findings };
}

/** Where a row keeps what its reasons are worked out from. */
const EXPLANATIONS = Symbol("explanations");

/** A row with what its reasons are worked out from. */
type ExplainableRow = LinkAnalysis & { readonly [EXPLANATIONS]: Explanations };

// One getter for all rows: with one each, as a literal would have it, the engine keeps every row as a hash table, five
// times as large and slow to make.
const REASONS: PropertyDescriptor & ThisType<ExplainableRow> = {
  get() {
    const { context, known, findings } = this[EXPLANATIONS];
    let reasons = known.get(this.id);
    if (reasons === undefined) {
      const { balances, verdicts } = findings();
      const id = compileChain(context.chain).ids.get(this.id)!;
      const balance = balances.at(id);
      const verdict = { ...verdicts.verdictOn(id, balance), because: verdicts.becauseOf(id, balance) };
      reasons = explainLink(context, this.id, balance, verdict, this.extendInto, this.projectsNeeded);
      known.set(this.id, reasons);
    }
    return reasons;
  },
  enumerable: true,
  configurable: true,
};

/** A row to which what depends on other rows may still be added. */
type OpenRow = Omit<LinkAnalysis, "extendInto"> & { extendInto: LinkAnalysis["extendInto"] };

function analyzeLink(
  link: ChainLink,
  tier: number,
  balance: LinkBalance,
  verdict: BareVerdict,
  explanations: Explanations,
): OpenRow {
  const { byStatus, prospects, inactive } = balance.tally;
  const counted = sumStatuses(balance.tally, PROJECT_STATUSES);
  const row: Omit<LinkAnalysis, "reasons"> = {
    id: link.id,
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
    extendInto: NONE,
    assumptions: assumptionsOf(counted),
    missing: missingOf(counted, balance),
  };
  Object.defineProperty(row, EXPLANATIONS, { value: explanations });
  return Object.defineProperty(row, "reasons", REASONS) as OpenRow;
}

/** ⌈gap ÷ typical capacity⌉, of a bound the end that is sure; the quotient rounded to 1e-9 first so that 3 × 0.1 makes 3 projects of 0.1, not 4. */
function typicalProjects(gap: Amount | null, capacity: number | undefined): number | null {
  if (gap === null || capacity === undefined || capacity <= 0) return null;
  const { base, bound } = singleAmount(gap);
  if (bound === "lower" && base === 0) return null;
  const projects = Math.ceil(Math.round((base / capacity) * 1e9) / 1e9);
  return Number.isFinite(projects) ? projects : null;
}

function blankConsumers(
  { inputs, keys }: CompiledChain,
  id: number,
  rows: readonly Pick<LinkAnalysis, "class">[],
): readonly LinkKey[] {
  const consumers = new Set<number>();
  for (let at = inputs.byFrom.start[id]!; at < inputs.byFrom.start[id + 1]!; at += 1) {
    const consumer = inputs.byFrom.target[at]!;
    if (rows[consumer]!.class === "blank") consumers.add(consumer);
  }
  return Array.from(consumers, (consumer) => keys[consumer]!);
}

/** One for all links without any. */
const NONE: readonly never[] = Object.freeze([]);

function assumptionsOf({ nameplate, unstaged }: StatusTally): readonly Assumption[] {
  if (nameplate === 0 && unstaged === 0) return NONE;
  const assumptions: Assumption[] = [];
  if (nameplate > 0) assumptions.push({ code: "utilisation-nameplate", count: nameplate });
  if (unstaged > 0) assumptions.push({ code: "stage-unrecorded", count: unstaged });
  return assumptions;
}

function missingOf({ unrecorded, unlike }: StatusTally, { demand }: LinkBalance): readonly MissingData[] {
  let missing: MissingData[] | undefined;
  const add = (code: MissingData["code"], count: number): void => {
    if (count > 0) (missing ??= []).push({ code, count });
  };
  add("capacity-unrecorded", unrecorded);
  add("unit-unlike", unlike);
  add("consumer-unrecorded", demand.amount === null ? 1 : 0);
  add("consumer-unknown", demand.unknownConsumers);
  add("coefficient-unrecorded", demand.unknownCoefficients);
  return missing ?? NONE;
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
      ...UNLIKE_UNITS(`“${value}”`, unit ?? "—"),
    });
  }
  return issues;
}
