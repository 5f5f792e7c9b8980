/**
 * Class of each link and what to do about it.
 *
 * @module
 */
import { compileChain } from "../graph/compile-chain.js";
import { marksUpDownstream } from "../graph/reach.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { balanceByLink } from "./balance.js";
import type { LinkBalance } from "./balance.js";
import type { AnalyzeOptions, LinkAction, LinkClass } from "./chain-analysis.js";
import { concentrationById } from "./concentration.js";
import type { LinkConcentration } from "./concentration.js";
import { factsOf } from "./facts.js";
import { decide, ruleSet } from "./rules.js";
import type { DecidedCondition } from "./rules.js";

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
  balances: ReadonlyMap<LinkKey, LinkBalance> = balanceByLink(chain, options),
): ReadonlyMap<LinkKey, LinkVerdict> {
  const { keys } = compileChain(chain);
  const verdicts = classifyById(
    chain,
    options,
    keys.map((key) => balances.get(key)!),
  );
  return new Map(keys.map((key, id) => [key, verdicts[id]!]));
}

/**
 * Classifies every link, as {@link classifyLinks} does.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for the whole analysis.
 * @param balances - Balance of each link, by id in the compiled chain.
 * @returns Verdicts by id of the link.
 * @throws {@link ChainError} `invalid-rule` if two rules of the document share an id.
 * @remarks O(links + flows + projects).
 */
export function classifyById(
  chain: Chain,
  options: AnalyzeOptions,
  balances: readonly LinkBalance[],
): readonly LinkVerdict[] {
  const compiled = compileChain(chain);
  const rules = ruleSet(chain.document.rules);
  const concentrations = concentrationById(chain, options);
  const built = Uint8Array.from(balances, ({ tally }) => (tally.byStatus.built.projects > 0 ? 1 : 0));
  const reach = marksUpDownstream(compiled, built);
  const { locationQuotients } = options;

  return balances.map((balance, id) => {
    const concentration = concentrations[id]!;
    const quotient = locationQuotients?.get(compiled.keys[id]!);
    const { rule, because } = decide(rules, factsOf(balance, concentration, quotient, "base"));
    const isRobust =
      !hasRange(balance) ||
      (["low", "high"] as const).every(
        (corner) => decide(rules, factsOf(balance, concentration, quotient, corner)).rule.class === rule.class,
      );
    return {
      class: rule.class,
      rule: rule.id,
      because,
      robust: isRobust,
      action: actionOf(rule.class, balance),
      severing: built[id] === 0 && reach.upstream[id] === 1 && reach.downstream[id] === 1,
      singleSupplier: concentration.enterprises === 1 && concentration.unnamed === 0,
      concentration,
    };
  });
}

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
