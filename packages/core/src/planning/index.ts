/**
 * From gaps to action: opportunities and what follows from them.
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
