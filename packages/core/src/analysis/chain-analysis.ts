/**
 * Shape of the result of the gap analysis: what the command line, the map and the documents all print.
 *
 * @module
 */
import type { Issue, Localized } from "../issue.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey, LinkStage, ProjectKey } from "../model/document.js";
import type { LINK_CLASSES, RULE_FACTS } from "../model/rule-words.js";
import type { PlannedStage, ProjectStatus } from "../model/stages.js";
import type { Amount, Horizons } from "./amount.js";

/** Class of a link: 未调查, 空白点, 断点, 弱点, 优势, 稳定, 培育中, 待测算. */
export type LinkClass = (typeof LINK_CLASSES)[number];

/** What to do about a link: 补链, 建链, 强链, 延链, 跟踪, 调查, 补数据, nothing. */
export type LinkAction = "fill" | "establish" | "strengthen" | "extend" | "follow" | "survey" | "collect" | "none";

/** Gap after each horizon; the last is what nobody has been found for. */
export interface Residuals {
  /** Demand − built supply, at least 0. */
  readonly afterBuilt: Amount | null;
  /** Demand − built and under-construction supply, at least 0. */
  readonly afterUnderConstruction: Amount | null;
  /** Demand − all counted supply, at least 0. */
  readonly afterPlanned: Amount | null;
}

/** Numbers of counted projects by status, and of projects that do not count. */
export interface ProjectCounts {
  /** Built (已建成). */
  readonly built: number;
  /** Under construction (在建). */
  readonly underConstruction: number;
  /** Planned and counted (拟引进, from the stage asked for and with a named enterprise). */
  readonly planned: number;
  /** Leads, negotiations and unnamed placeholders: red on the map, neither supply nor presence. */
  readonly prospects: number;
  /** On hold, ended, or of unknown status. */
  readonly inactive: number;
}

/** Stable kind of a {@link Reason}. */
export type ReasonCode =
  | "rule"
  | "demand-term"
  | "consumer-absent"
  | "consumer-unknown"
  | "coefficient-unrecorded"
  | "final-demand"
  | "target-requirement"
  | "no-consumer"
  | "supply-term"
  | "supply-credit"
  | "capacity-unrecorded"
  | "covered-by-parent"
  | "prospect"
  | "severing"
  | "single-supplier"
  | "extend-into"
  | "projects-needed"
  | "not-robust"
  | "assumption";

/**
 * One step of a verdict, as data and as a sentence.
 * @example
 * {@includeCode ../../../../examples/why.ts}
 */
export interface Reason {
  /** Stable kind. */
  readonly code: ReasonCode;
  /** Key of the rule that decided, for `"rule"`. */
  readonly rule?: string;
  /** The other link, for terms of demand and credits. */
  readonly link?: LinkKey;
  /** The project, for terms of supply. */
  readonly project?: ProjectKey;
  /** The step in words, numbers included. */
  readonly message: Localized;
  /** The numbers, by name; amounts of the link in its unit. */
  readonly numbers: Readonly<Record<string, number | Amount | null>>;
  /** Where the numbers come from; empty if no record names a source. */
  readonly sources: readonly string[];
}

/** What was taken for granted, counted. */
export interface Assumption {
  /** Stable kind: nameplate capacity, or a planned project whose stage is not recorded. */
  readonly code: "utilisation-nameplate" | "stage-unrecorded";
  /** Number of projects concerned. */
  readonly count: number;
}

/** A number that would have to be recorded to know more. */
export interface MissingData {
  /** What is not recorded. */
  readonly code:
    | "capacity-unrecorded"
    | "consumer-unrecorded"
    | "consumer-unknown"
    | "coefficient-unrecorded"
    | "unit-unlike";
  /** Number of records concerned. */
  readonly count: number;
}

/** Fact that a rule looked at, with what it found. */
export type RuleFact = (typeof RULE_FACTS)[number];

/** What is known of one link. */
export interface LinkAnalysis {
  /** Key of the link. */
  readonly id: LinkKey;
  /** Name. */
  readonly name: string;
  /** Lane. */
  readonly stage: LinkStage;
  /** Unit of the amounts; `null` if the link states none. */
  readonly unit: string | null;
  /** Steps from the raw materials along inputs, 0 for a link without supplier. */
  readonly tier: number;
  /** Whether the region has been surveyed for the link. */
  readonly surveyed: boolean;
  /** Verdict. */
  readonly class: LinkClass;
  /** Key of the rule that gave the verdict. */
  readonly rule: string;
  /** Nothing is built here although some built link lies upstream and some downstream. */
  readonly severing: boolean;
  /** Exactly one enterprise has a built project here. */
  readonly singleSupplier: boolean;
  /** `false` if the low or the high coefficients would give another class. */
  readonly robust: boolean;
  /** Demand; `null` where nobody is recorded to want the product, "at least 0" where nothing is known of how much. */
  readonly demand: Amount | null;
  /** Supply by horizon, cumulative; a lower bound where capacities are not recorded, or nobody has looked. */
  readonly supply: Horizons<Amount>;
  /** Gap after each horizon. */
  readonly residual: Residuals;
  /** Built supply − demand, at least 0. */
  readonly surplus: Amount | null;
  /** Built supply ÷ demand, 0 to 1; `null` where demand is unknown or 0. */
  readonly coverage: Amount | null;
  /** What to do. */
  readonly action: LinkAction;
  /** Typical projects that the last gap makes, with its bound; `null` where the gap or the typical size is unknown. */
  readonly projectsNeeded: number | null;
  /** Counted projects by status. */
  readonly counts: ProjectCounts;
  /** Keys of the prospects, in order of key. */
  readonly prospects: readonly ProjectKey[];
  /** Consumers that are blank, into which a strong link can be extended. */
  readonly extendInto: readonly LinkKey[];
  /** What was taken for granted. */
  readonly assumptions: readonly Assumption[];
  /** What is not recorded. */
  readonly missing: readonly MissingData[];
  /** Why, step by step: the rule, the terms of demand, the terms of supply. Worked out when first read. */
  readonly reasons: readonly Reason[];
}

/** How demand is reckoned. */
export type DemandBasis = "capacity" | "target";

/** Options of the gap analysis. */
export interface AnalyzeOptions {
  /**
   * Demand from the capacity of the direct consumers, or from targets through all tiers.
   * @defaultValue `"target"` if `targets` is given, else `"capacity"`
   */
  readonly basis?: DemandBasis;
  /**
   * Final demand to be met, by link, in the unit of the link. With the basis `"target"` all demand follows from it; with the
   * basis `"capacity"` it adds to the demand for that link.
   * @defaultValue none
   */
  readonly targets?: ReadonlyMap<LinkKey, number>;
  /**
   * Statuses of the consumers' projects whose capacity makes demand.
   * @defaultValue `["built", "under-construction"]`
   */
  readonly demandStatuses?: readonly ProjectStatus[];
  /**
   * Whether demand follows the horizon of supply: what is built against what is built, and so on.
   * @defaultValue `false`
   */
  readonly matched?: boolean;
  /**
   * Stage from which a planned project with a named enterprise counts.
   * @defaultValue `"signed"`
   */
  readonly plannedFrom?: PlannedStage;
  /**
   * Location quotients of the region by link, where they are known.
   * @defaultValue none
   */
  readonly locationQuotients?: ReadonlyMap<LinkKey, number>;
}

/** A rate over links, with what it had to leave out. */
export interface Rate {
  /** 0 to 1; `null` where no link could be counted. */
  readonly rate: number | null;
  /** Links counted. */
  readonly links: number;
  /** Links left out because the numbers are not known or the region is not surveyed. */
  readonly leftOut: number;
}

/** Local supply rate in three ways side by side. */
export interface LocalSupply {
  /** Share of the input links with something built. */
  readonly count: Rate;
  /** Mean coverage of the input links. */
  readonly quantity: Rate;
  /** Σ price · min(supply, demand) ÷ Σ price · demand. */
  readonly value: Rate;
}

/** How complete the chain is. */
export interface Completeness {
  /** Mean coverage over the links whose coverage is known, `null` if none is. */
  readonly coverage: Rate;
  /** Links with something built, of the surveyed links. */
  readonly present: Rate;
  /** Share of the ways from a source to a final product on which something is built at every link. */
  readonly paths: Rate;
}

/** Everything that the gap analysis finds. */
export interface ChainAnalysis {
  /** The chain analysed. */
  readonly chain: Chain;
  /** Options in force, defaults filled in. */
  readonly options: Required<Omit<AnalyzeOptions, "targets" | "locationQuotients">> &
    Pick<AnalyzeOptions, "targets" | "locationQuotients">;
  /** One entry for each link, by lane, tier and key. */
  readonly links: ReadonlyMap<LinkKey, LinkAnalysis>;
  /** Number of links of each class. */
  readonly classes: ReadonlyMap<LinkClass, number>;
  /** Local supply rate. */
  readonly localSupply: LocalSupply;
  /** Completeness. */
  readonly completeness: Completeness;
  /** Whether `low` and `high` enclose the amounts for all coefficients between; not so where credits meet ranges. */
  readonly rangesBound: boolean;
  /** What had to be left out of the numbers, and why. */
  readonly issues: readonly Issue[];
}
