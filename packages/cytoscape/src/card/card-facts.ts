/**
 * The facts of a card: what fills it when there are few projects.
 *
 * @module
 */
import { formatAmount } from "@liantu/core";
import type { Chain, LinkAnalysis, LinkKey } from "@liantu/core";
import { MISSING_WORDS, word } from "../words.js";
import type { Locale } from "../words.js";
import { amountText, isTelling, percentText } from "./amount-text.js";
import type { CardFact } from "./card.js";

/**
 * Lists what is known of a link beyond its projects.
 *
 * @param chain - Chain to read.
 * @param link - Link, analysed.
 * @param locale - Language.
 * @returns Facts, the most important first.
 */
export function cardFacts(chain: Chain, link: LinkAnalysis, locale: Locale): readonly CardFact[] {
  const { demand, supply, coverage, unit } = link;
  const facts: CardFact[] = [];
  const add = (key: Parameters<typeof word>[0], value: string | undefined): void => {
    if (value !== undefined && value !== "") facts.push({ label: word(key, locale), value });
  };
  const amount = (value: typeof demand): string | undefined =>
    isTelling(value) ? amountText(value, unit, locale) : undefined;
  const nameOf = (key: string): string => {
    const { name, nameEn } = chain.graph.getNodeAttributes(key);
    return locale === "en" ? (nameEn ?? name) : name;
  };
  const names = (keys: readonly string[]): string => keys.map(nameOf).join(locale === "zh" ? "、" : ", ");

  add("demand", amount(demand));
  if (coverage !== null) add("coverage", percentText(coverage));
  if (supply.built !== null && link.counts.built > 0) add("supplyBuilt", amount(supply.built));
  add("supplyUnderConstruction", amount(added(supply.built, supply.underConstruction)));
  add("supplyPlanned", amount(added(supply.underConstruction, supply.planned)));
  if (link.projectsNeeded !== null && link.projectsNeeded > 0) {
    add("projectsNeeded", word("projects", locale, link.projectsNeeded));
  }
  if (link.prospects.length > 0) add("prospects", word("projects", locale, link.prospects.length));
  add("typicalProject", typicalText(chain, link, locale));
  if (link.severing) add("severing", word("yes", locale));
  if (link.extendInto.length > 0) add("extendInto", names(link.extendInto));
  const missing = link.missing.map(({ code }) => MISSING_WORDS[code]?.[locale] ?? code);
  if (missing.length > 0) add("missingData", [...new Set(missing)].join(locale === "zh" ? "、" : ", "));
  const { suppliers, consumers } = inputsOf(chain);
  add("inputsFrom", names(suppliers.get(link.id) ?? []));
  add("suppliesTo", names(consumers.get(link.id) ?? []));
  const { responsible } = chain.graph.getNodeAttributes(link.id);
  add("responsible", responsible?.unit);
  add("leader", responsible?.leader);
  return facts;
}

/** Who supplies whom, in the order of the document. */
interface Inputs {
  readonly suppliers: ReadonlyMap<LinkKey, readonly LinkKey[]>;
  readonly consumers: ReadonlyMap<LinkKey, readonly LinkKey[]>;
}

// A chain is never modified: all cards of one share the same lists.
const INPUTS = new WeakMap<Chain, Inputs>();

function inputsOf(chain: Chain): Inputs {
  const known = INPUTS.get(chain);
  if (known !== undefined) return known;
  const suppliers = new Map<LinkKey, LinkKey[]>();
  const consumers = new Map<LinkKey, LinkKey[]>();
  const append = (lists: Map<LinkKey, LinkKey[]>, key: LinkKey, value: LinkKey): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  };
  for (const { from, to, kind = "input" } of chain.flows) {
    if (kind !== "input") continue;
    append(suppliers, to, from);
    append(consumers, from, to);
  }
  const inputs = { suppliers, consumers };
  INPUTS.set(chain, inputs);
  return inputs;
}

// What one horizon adds to the one before; null where it adds nothing or is not known.
function added(before: LinkAnalysis["demand"], after: LinkAnalysis["demand"]): LinkAnalysis["demand"] {
  if (before === null || after === null) return null;
  const base = after.base - before.base;
  return base > 0 ? { base, bound: after.bound === before.bound ? after.bound : "exact" } : null;
}

function typicalText(chain: Chain, link: LinkAnalysis, locale: Locale): string | undefined {
  const typical = chain.graph.getNodeAttributes(link.id).typicalProject;
  if (typical === undefined) return undefined;
  const { capacity, investment } = typical;
  const parts = [
    ...(capacity === undefined ? [] : [amountText({ base: capacity, bound: "exact" }, link.unit, locale)]),
    ...(investment === undefined ? [] : [formatAmount(investment.value, investment.unit, locale)]),
  ];
  return parts.join(" · ");
}
