/**
 * Class of each link and what to do about it.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import { marksUpDownstream } from "../graph/reach.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { balancesOf } from "./balance.js";
import type { LinkBalance } from "./balance.js";
import type { AnalyzeOptions, LinkAction, LinkClass } from "./chain-analysis.js";
import { concentrationsOf } from "./concentration.js";
import type { LinkConcentration } from "./concentration.js";
import { factsOf } from "./facts.js";
import type { Corner } from "./facts.js";
import { decide, firstRule, ruleSet } from "./rules.js";
import type { DecidedCondition, LinkFacts } from "./rules.js";

/** Verdict on one link. */
export interface LinkVerdict {
  /** Class. */
  readonly class: LinkClass;
  /** Key of the rule that gave it. */
  readonly rule: string;
  /** Conditions of the rule, with the numbers that decided. */
  readonly because: readonly DecidedCondition[];
  /** `false` if the low or the high coefficients would give another class. */
  readonly robust: boolean;
  /** What to do. */
  readonly action: LinkAction;
  /** Nothing is built here although some built link lies upstream and some downstream. */
  readonly severing: boolean;
  /** Exactly one enterprise has a built project here. */
  readonly singleSupplier: boolean;
  /** Concentration of what is built. */
  readonly concentration: LinkConcentration;
}

/**
 * Classifies every link by the rules of the document.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for the whole analysis.
 * @param balances - Balance of the links, if it is at hand.
 * @returns One entry per link, in ascending order of key.
 * @throws {@link ChainError} as {@link balanceByLink} does; `invalid-rule` if two rules of the document share an id.
 * @remarks O(links + flows + projects).
 */
export function classifyLinks(
  chain: Chain,
  options: AnalyzeOptions = {},
  balances?: ReadonlyMap<LinkKey, LinkBalance>,
): ReadonlyMap<LinkKey, LinkVerdict> {
  const { keys } = compileChain(chain);
  const known = balances && keys.map((key) => balances.get(key)!);
  const found = known === undefined ? balancesOf(chain, options) : undefined;
  const built =
    found?.tallies.built() ?? Uint8Array.from(known!, ({ tally }) => (tally.byStatus.built.projects > 0 ? 1 : 0));
  const { verdictOn, becauseOf } = classifier(chain, options, built);
  return new Map(
    keys.map((key, id) => {
      const balance = known?.[id] ?? found!.at(id);
      return [key, { ...verdictOn(id, balance), because: becauseOf(id, balance) }];
    }),
  );
}

/** Gives verdicts on the links of a chain, by their ids and balances. */
export interface Classifier {
  /** Verdict on a link. */
  readonly verdictOn: (id: number, balance: LinkBalance) => BareVerdict;
  /** Conditions of the rule that gives it. */
  readonly becauseOf: (id: number, balance: LinkBalance) => readonly DecidedCondition[];
}

/** A verdict without the conditions that gave it. */
export type BareVerdict = Omit<LinkVerdict, "because">;

/**
 * Prepares verdicts on the links of a chain, as {@link classifyLinks} gives them.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for the whole analysis.
 * @param built - 1 for each link with something built, by its id in the compiled chain.
 * @returns What gives the verdicts.
 * @throws {@link ChainError} `invalid-rule` if two rules of the document share an id.
 * @remarks O(links + flows), and O(projects of the link) for each verdict.
 */
export function classifier(chain: Chain, options: AnalyzeOptions, built: Uint8Array): Classifier {
  const compiled = compileChain(chain);
  const rules = ruleSet(chain.document.rules);
  const concentrationAt = concentrationsOf(chain, options);
  const reach = marksUpDownstream(compiled, built);
  const { locationQuotients } = options;
  const quotientAt = (id: number): number | undefined => locationQuotients?.get(compiled.keys[id]!);

  const verdictOn = (id: number, balance: LinkBalance): BareVerdict => {
    const concentration = concentrationAt(id);
    const factsAt = (corner: Corner): LinkFacts => factsOf(balance, concentration, quotientAt(id), corner);
    const { rule } = firstRule(rules, factsAt("base"));
    const isRobust =
      !hasRange(balance) || CORNERS.every((corner) => firstRule(rules, factsAt(corner)).rule.class === rule.class);
    return {
      class: rule.class,
      rule: rule.id,
      robust: isRobust,
      action: actionOf(rule.class, balance),
      severing: built[id] === 0 && reach.upstream[id] === 1 && reach.downstream[id] === 1,
      singleSupplier: concentration.enterprises === 1 && concentration.unnamed === 0,
      concentration,
    };
  };
  const becauseOf = (id: number, balance: LinkBalance): readonly DecidedCondition[] =>
    decide(rules, factsOf(balance, concentrationAt(id), quotientAt(id), "base")).because;
  return { verdictOn, becauseOf };
}

const CORNERS = ["low", "high"] as const;

/** Whether the facts of a link differ between the ends of the coefficients. */
function hasRange({ demand, supply }: LinkBalance): boolean {
  return demand.amount?.low !== undefined || supply.built.low !== undefined;
}

function actionOf(linkClass: LinkClass, { demand }: LinkBalance): LinkAction {
  switch (linkClass) {
    case "unsurveyed":
      return "survey";
    case "blank":
      return demand.presentConsumers > 0 || (demand.amount?.base ?? 0) > 0 ? "fill" : "establish";
    case "break":
      return "fill";
    case "weak":
      return "strengthen";
    case "strong":
      return "extend";
    case "adequate":
      return "none";
    case "forming":
      return "follow";
    case "unknown":
      return "collect";
  }
}
