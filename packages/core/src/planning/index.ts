/**
 * From gaps to action: opportunities, targets, projects, what if, what changed, what is to come, and several chains together.
 *
 * @packageDocumentation
 */
export type { LocalBuyer } from "./local-buyers.js";
export { opportunities, type Opportunity, type OpportunityOptions } from "./opportunities.js";
export {
  DEFAULT_RANKING,
  RANK_PART_NAMES,
  type OpportunityRank,
  type RankingWeights,
  type RankPart,
} from "./rank-opportunity.js";
export { chainAsOf } from "./change/chain-as-of.js";
export {
  compareAnalyses,
  LINK_AMOUNTS,
  type AmountChange,
  type AnalysisDifference,
  type Change,
  type CompareOptions,
  type LinkAmountName,
  type LinkDifference,
  type LinkMeasure,
  type NumberChange,
} from "./change/compare-analyses.js";
export {
  diffChains,
  type ChainDifference,
  type FieldDifference,
  type ListDifference,
  type ListDifferences,
  type RecordChange,
  type RecordEntry,
  type StageChange,
} from "./change/diff-chains.js";
export { scenario, type Scenario, type ScenarioOptions } from "./change/scenario.js";
export { stagesAsOf, type AsOfOptions, type StageAsOf } from "./change/stage-as-of.js";
export {
  forecastInSteps,
  gapClosings,
  timeline,
  type Forecast,
  type ForecastProgress,
  type GapClosing,
  type TimelineMoment,
  type TimelineOptions,
  type TimelineStep,
} from "./change/timeline.js";
export { whatIf, type TrialFields, type WhatIf } from "./change/what-if.js";
export { fundBacking, type FundBacking, type FundUse, type GapBacking } from "./funds/fund-backing.js";
export { MONEY_UNIT, type MoneySum } from "./money-sum.js";
export {
  analyzePortfolio,
  type PortfolioAnalysis,
  type PortfolioOptions,
  type PortfolioTotals,
  type SharedEnterprise,
} from "./portfolio/analyze-portfolio.js";
export type { CrossExchange, CrossFindings, CrossNeed, CrossOpportunity } from "./portfolio/cross-opportunities.js";
export type { LinkIdentity, PortfolioMember } from "./portfolio/identities.js";
export { mergePortfolio, type MergedPortfolio } from "./portfolio/merge-portfolio.js";
export type { PortfolioTotal, RoleCounts } from "./portfolio/portfolio-totals.js";
export {
  readPortfolio,
  writePortfolio,
  type Cluster,
  type Portfolio,
  type PortfolioDocument,
  type PortfolioHeader,
  type PortfolioReading,
} from "./portfolio/read-portfolio.js";
export { appraisalTable, type AppraisalOptions, type AppraisalRow, type AppraisalTable } from "./projects/appraisal.js";
export {
  projectIndicators,
  type IndicatorOptions,
  type ProjectIndicators,
  type ProjectRate,
  type YearOnYear,
} from "./projects/project-indicators.js";
export { projectSlips, type SlipOptions, type SlipState } from "./projects/project-slips.js";
export {
  projectUnits,
  type Arrival,
  type ProjectUnit,
  type Reached,
  type Responsibility,
} from "./projects/project-unit.js";
export { SERVICE_LEVELS, type ServiceLevel, type SlipKind } from "./projects/service-levels.js";
export {
  checkStages,
  moveProject,
  nextStages,
  overdueExpectations,
  STAGE_MOVES,
  type MoveOptions,
  type StageEvent,
  type StageFinding,
  type StageMoves,
} from "./projects/stage-machine.js";
export { resourceUse, type ResourceFeed, type ResourceUse } from "./resources/resource-use.js";
export type { Candidate } from "./targets/candidate.js";
export {
  DEFAULT_TARGET_WEIGHTS,
  EVIDENCE_KINDS,
  type EvidenceMeaning,
  type TargetWeights,
} from "./targets/evidence-kinds.js";
export {
  matchTargets,
  type CandidateIssue,
  type MatchOptions,
  type MatchResult,
  type MatchSignal,
} from "./targets/match-targets.js";
export type { LocalRelation } from "./targets/relation-index.js";
export {
  scoreTargets,
  TARGET_PART_NAMES,
  type TargetEvidence,
  type TargetLink,
  type TargetOptions,
  type TargetPart,
  type TargetScore,
} from "./targets/score-targets.js";
export { SYNONYMS } from "./targets/synonyms.js";
export {
  DEFAULT_MATCH_WEIGHTS,
  MATCH_PART_NAMES,
  type MatchPart,
  type MatchWeights,
  type TargetMatch,
} from "./targets/target-matcher.js";
