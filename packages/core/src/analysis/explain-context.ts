/**
 * What every explanation of one analysis shares.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import type { Localized } from "../issue.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey, ProjectKey } from "../model/document.js";
import { activitiesOf } from "./activity.js";
import type { Activities } from "./activity.js";
import { basisOf } from "./balance.js";
import type { AnalyzeOptions, Reason } from "./chain-analysis.js";
import { projectRoles, tallyById } from "./project-tally.js";

/** What an explanation needs to know of the analysis that it belongs to. */
export interface ExplainContext {
  /** Chain analysed. */
  readonly chain: Chain;
  /** Options of the analysis. */
  readonly options: AnalyzeOptions;
  /** Activity of the consumers; worked out when the first explanation is asked for. */
  readonly activity: () => Activities;
  /** How each project counts; worked out when the first explanation is asked for. */
  readonly roleOf: ReturnType<typeof projectRoles>;
}

/**
 * Prepares explanations of one analysis.
 *
 * @param chain - Chain analysed.
 * @param options - Options of the analysis.
 * @returns What the explanations share; nothing is computed until one is asked for.
 */
export function explainContext(chain: Chain, options: AnalyzeOptions): ExplainContext {
  const { demandStatuses = ["built", "under-construction"], matched = false } = options;
  const statuses = matched && basisOf(options) === "capacity" ? (["built"] as const) : demandStatuses;
  let known: Activities | undefined;
  const activity = (): Activities => (known ??= activitiesOf(compileChain(chain), tallyById(chain, options), statuses));
  let roles: ReturnType<typeof projectRoles> | undefined;
  const roleOf: ExplainContext["roleOf"] = (key, project) => (roles ??= projectRoles(chain, options))(key, project);
  return { chain, options, activity, roleOf };
}

/**
 * Makes a step of a verdict.
 *
 * @param code - Kind of the step.
 * @param message - The step in words.
 * @param rest - Keys, numbers and sources; what is not given is left out.
 * @returns The step, each source once.
 */
export function step(
  code: Reason["code"],
  message: Localized,
  rest: {
    readonly link?: LinkKey;
    readonly project?: ProjectKey;
    readonly rule?: string;
    readonly numbers?: Reason["numbers"];
    readonly sources?: readonly (string | undefined)[];
  } = {},
): Reason {
  const { numbers = {}, sources = [], ...keys } = rest;
  const named = sources.filter((source): source is string => source !== undefined);
  return { code, ...keys, message, numbers, sources: [...new Set(named)] };
}
