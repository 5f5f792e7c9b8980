/**
 * Industrial chains as graphs: supply, demand, gaps, classes, and what is missing by how much.
 *
 * @packageDocumentation
 */
export type { Amount, Bound, Horizons } from "./analysis/amount.js";
export { analyzeChain } from "./analysis/analyze-chain.js";
export {
  bottleneck,
  type Bottleneck,
  type BottleneckNeed,
  type BottleneckOptions,
  type BottleneckRung,
} from "./analysis/bottleneck.js";
export { balanceByLink, type BalanceOptions, type LinkBalance } from "./analysis/balance.js";
export type {
  AnalyzeOptions,
  Assumption,
  ChainAnalysis,
  Completeness,
  DemandBasis,
  LinkAction,
  LinkAnalysis,
  LinkClass,
  LocalSupply,
  MissingData,
  ProjectCounts,
  Rate,
  Reason,
  ReasonCode,
  Residuals,
  RuleFact,
} from "./analysis/chain-analysis.js";
export { classifyLinks, type LinkVerdict } from "./analysis/classify.js";
export { completeness } from "./analysis/completeness.js";
export {
  concentrationByLink,
  herfindahlIndex,
  type ConcentrationOptions,
  type LinkConcentration,
} from "./analysis/concentration.js";
export type { LinkDemand } from "./analysis/demand.js";
export { elasticities, type Elasticity } from "./analysis/elasticity.js";
export { isVacuous } from "./analysis/known.js";
export { localSupply } from "./analysis/local-supply.js";
export {
  projectRoles,
  tallyProjects,
  type LinkTally,
  type ProjectRole,
  type StatusTally,
  type TallyOptions,
} from "./analysis/project-tally.js";
export {
  requirement,
  type MissingCoefficient,
  type RequirementOptions,
  type RequirementResult,
  type UnusedCredit,
} from "./analysis/requirement.js";
export {
  DEFAULT_RULES,
  ruleSet,
  type DecidedCondition,
  type FactInterval,
  type LinkFacts,
  type RuleSet,
} from "./analysis/rules.js";
export { tiersByLink } from "./analysis/tier.js";
export { upstreamness } from "./analysis/upstreamness.js";
export { ChainError, type ChainErrorCode, type ChainErrorDetails } from "./errors.js";
export { compileChain, type CompiledChain, type CompiledFlows } from "./graph/compile-chain.js";
export type { Arcs } from "./graph/arcs.js";
export { downstreamOf, pathsBetween, upstreamOf, type LinkPaths, type PathOptions } from "./graph/neighbourhood.js";
export type { Issue, IssueCode, IssueSeverity, Localized } from "./issue.js";
export type { MeasureDescriptor, OptionDescriptor, OptionValue } from "./measures/descriptor.js";
export { MEASURES } from "./measures/measures.js";
export { ANALYZE_OPTIONS } from "./measures/options.js";
export { restoreChain } from "./model/build-chain.js";
export type { Chain, Project } from "./model/chain.js";
export type {
  CardPosition,
  ChainEdit,
  ChangeEdit,
  DocumentFields,
  MoveEdit,
  PutEdit,
  RemoveEdit,
  SetEdit,
} from "./model/chain-edit.js";
export type * from "./model/document.js";
export { checkChain, editChain } from "./model/edit-chain.js";
export { recordKey, type RecordList, type RecordOf } from "./model/record-keys.js";
export { readChain, type ChainReading } from "./model/read-chain.js";
export { LINK_CLASSES, RULE_FACTS } from "./model/rule-words.js";
export { DOCUMENT_SCHEMA, DOCUMENT_VERSION } from "./model/schema.js";
export {
  hasReached,
  PLANNED_STAGES,
  PROJECT_STAGES,
  PROJECT_STATUSES,
  statusOfStage,
  type PlannedStage,
  type ProjectStage,
  type ProjectStatus,
} from "./model/stages.js";
export { writeChain } from "./model/write-chain.js";
export { chainAsOf } from "./planning/change/chain-as-of.js";
export {
  diffChains,
  type ChainDifference,
  type FieldDifference,
  type ListDifference,
  type ListDifferences,
  type RecordChange,
  type RecordEntry,
  type StageChange,
} from "./planning/change/diff-chains.js";
export type { AsOfOptions } from "./planning/change/stage-as-of.js";
export { parseChineseNumber } from "./quantity/chinese-number.js";
export { convertAmount, unitsAreAlike, type ConvertOptions } from "./quantity/convert.js";
export { convertCapacity } from "./quantity/convert-capacity.js";
export { formatAmount, type FormatAmountOptions, type FormattableAmount } from "./quantity/format.js";
export { formatNumber, roundBound, type FormatNumberOptions, type QuantityLocale } from "./quantity/format-number.js";
export { singleAmount } from "./quantity/single-amount.js";
export { toHalfWidth } from "./quantity/half-width.js";
export { parseCapacity } from "./quantity/parse-capacity.js";
export type {
  AlternativeReason,
  CapacityReading,
  ReadingAlternative,
  ReadingKind,
  ReadingRole,
} from "./quantity/capacity-reading.js";
export {
  addRanges,
  checkRange,
  clampRange,
  minRanges,
  multiplyRanges,
  rangeOf,
  scaleRange,
  subtractRanges,
  type Range,
} from "./quantity/range.js";
export { parseUnit, type Unit } from "./quantity/unit.js";
export type { ExternalOptions } from "./weakness/baseline.js";
export { betweenness, type BetweennessOptions } from "./weakness/betweenness.js";
export { dominators, type DominatorOptions, type LinkDominators } from "./weakness/dominators.js";
export {
  lossByEnterprise,
  lossByRemoval,
  type EnterpriseLoss,
  type RemovalLoss,
  type RemovalOptions,
  type TargetLoss,
} from "./weakness/loss-by-removal.js";
export {
  singleSources,
  type LinkSources,
  type SingleSourceOptions,
  type SingleSourcePath,
  type SingleSources,
} from "./weakness/single-sources.js";
export { timeToRecover, type LinkRecovery } from "./weakness/time-to-recover.js";
export { timeToSurvive, type LinkSurvival, type SurvivalOptions } from "./weakness/time-to-survive.js";
export {
  DEFAULT_WEAKNESS,
  WEAKNESS_PART_NAMES,
  weakNodes,
  type WeaknessPart,
  type WeaknessWeights,
  type WeakNode,
  type WeakNodeOptions,
} from "./weakness/weak-nodes.js";
export {
  ACTION_NAMES,
  BOUND_NAMES,
  BOUND_SIGNS,
  CLASS_MEANINGS,
  CLASS_NAMES,
  CONFIDENCE_NAMES,
  FACT_NAMES,
  LANE_NAMES,
  STAGE_NAMES,
  STATUS_NAMES,
} from "./words.js";
