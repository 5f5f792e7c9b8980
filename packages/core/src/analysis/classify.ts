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
  balances: ReadonlyMap<LinkKey, LinkBalance> = balanceByLink(chain, options),
): ReadonlyMap<LinkKey, LinkVerdict> {
  const { keys } = compileChain(chain);
  const { verdicts, becauseOf } = classifyById(
    chain,
    options,
    keys.map((key) => balances.get(key)!),
  );
  return new Map(keys.map((key, id) => [key, { ...verdicts[id]!, because: becauseOf(id) }]));
}

/** Verdicts on all links of a chain. */
export interface Classification {
  /** By id of the link, without their conditions. */
  readonly verdicts: readonly BareVerdict[];
  /** Conditions of the rule that gave the verdict on a link, by its id: worked out when asked for. */
  readonly becauseOf: (id: number) => readonly DecidedCondition[];
}

/** A verdict without the conditions that gave it. */
export type BareVerdict = Omit<LinkVerdict, "because">;

/**
 * Classifies every link, as {@link classifyLinks} does.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for the whole analysis.
 * @param balances - Balance of each link, by id in the compiled chain.
 * @returns The verdicts.
 * @throws {@link ChainError} `invalid-rule` if two rules of the document share an id.
 * @remarks O(links + flows + projects).
 */
export function classifyById(chain: Chain, options: AnalyzeOptions, balances: readonly LinkBalance[]): Classification {
  const compiled = compileChain(chain);
  const rules = ruleSet(chain.document.rules);
  const concentrations = concentrationById(chain, options);
  const built = Uint8Array.from(balances, ({ tally }) => (tally.byStatus.built.projects > 0 ? 1 : 0));
  const reach = marksUpDownstream(compiled, built);
  const { locationQuotients } = options;
  const factsAt = (id: number, corner: Corner): LinkFacts =>
    factsOf(balances[id]!, concentrations[id]!, locationQuotients?.get(compiled.keys[id]!), corner);

  const verdicts = balances.map((balance, id): BareVerdict => {
    const concentration = concentrations[id]!;
    const { rule } = firstRule(rules, factsAt(id, "base"));
    const isRobust =
      !hasRange(balance) || CORNERS.every((corner) => firstRule(rules, factsAt(id, corner)).rule.class === rule.class);
    return {
      class: rule.class,
      rule: rule.id,
      robust: isRobust,
      action: actionOf(rule.class, balance),
      severing: built[id] === 0 && reach.upstream[id] === 1 && reach.downstream[id] === 1,
      singleSupplier: concentration.enterprises === 1 && concentration.unnamed === 0,
      concentration,
    };
  });
  return { verdicts, becauseOf: (id) => decide(rules, factsAt(id, "base")).because };
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
