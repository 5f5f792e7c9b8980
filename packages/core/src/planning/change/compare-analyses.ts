/**
 * The difference of two analyses, measure by measure.
 *
 * @module
 */
import type { Amount, Horizons } from "../../analysis/amount.js";
import type { ChainAnalysis, LinkAction, LinkAnalysis, LinkClass, Rate } from "../../analysis/chain-analysis.js";
import { concentrationByLink } from "../../analysis/concentration.js";
import type { LinkConcentration } from "../../analysis/concentration.js";
import type { Chain } from "../../model/chain.js";
import type { LinkKey } from "../../model/document.js";
import { tidy } from "../../quantity/convert.js";

/** Something before and after. */
export interface Change<T> {
  /** Before. */
  readonly before: T;
  /** After. */
  readonly after: T;
}

/** An amount before and after. */
export interface AmountChange extends Change<Amount | null> {
  /** After − before at base; `null` where one of them is not known. */
  readonly difference: number | null;
}

/** A number before and after. */
export interface NumberChange extends Change<number | null> {
  /** After − before; `null` where one of them is not known. */
  readonly difference: number | null;
}

/** Measures of a link that are amounts, as they are called in {@link AnalysisDifference}. */
export const LINK_AMOUNTS = [
  "demand",
  "supply.built",
  "supply.underConstruction",
  "supply.planned",
  "residual.afterBuilt",
  "residual.afterUnderConstruction",
  "residual.afterPlanned",
  "surplus",
  "coverage",
] as const;

/** One of {@link LINK_AMOUNTS}. */
export type LinkAmountName = (typeof LINK_AMOUNTS)[number];

/** What differs at one link; what does not is left out. */
export interface LinkDifference {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Name. */
  readonly name: string;
  /** Unit of the amounts; `null` if the link states none. */
  readonly unit: string | null;
  /** Whether the link is in both chains, or only in the second or the first. */
  readonly presence: "both" | "added" | "removed";
  /** Class, if it differs. */
  readonly class?: Change<LinkClass | null>;
  /** Action, if it differs. */
  readonly action?: Change<LinkAction | null>;
  /** Amounts that differ, by name. */
  readonly amounts: ReadonlyMap<LinkAmountName, AmountChange>;
  /** Other numbers that differ, by name: projects needed, tier, enterprises, concentration, and the measures added. */
  readonly numbers: ReadonlyMap<string, NumberChange>;
  /** Flags that differ, by name: severing, singleSupplier, robust. */
  readonly flags: ReadonlyMap<string, Change<boolean | null>>;
}

/**
 * A number for each link, by any measure; `null` where it is not known.
 * @example
 * {@includeCode ../../../../../examples/custom-measure.ts}
 */
export type LinkMeasure = (chain: Chain, analysis: ChainAnalysis) => ReadonlyMap<LinkKey, number | null>;

/** Options of {@link compareAnalyses}. */
export interface CompareOptions {
  /**
   * More measures to compare, by name, such as the loss by removal.
   * @defaultValue none
   */
  readonly measures?: ReadonlyMap<string, LinkMeasure>;
}

/** What two analyses differ in. */
export interface AnalysisDifference {
  /** Links that differ, by key. */
  readonly links: readonly LinkDifference[];
  /** Number of links of each class, where it differs. */
  readonly classes: ReadonlyMap<LinkClass, Change<number>>;
  /** Rates of the whole chain, all of them, by name such as `localSupply.count`. */
  readonly rates: ReadonlyMap<string, NumberChange>;
}

/**
 * Compares two analyses, of two states of a chain or of one chain with two sets of options.
 *
 * @param before - First analysis.
 * @param after - Second analysis.
 * @param options - More measures.
 * @returns What differs.
 * @remarks O(links · log links), and what the measures take.
 * @example
 * {@includeCode ../../../../../examples/months.ts}
 */
export function compareAnalyses(
  before: ChainAnalysis,
  after: ChainAnalysis,
  options: CompareOptions = {},
): AnalysisDifference {
  const [old, now] = [numbersByLink(before, options), numbersByLink(after, options)];
  const keys = [...new Set([...before.links.keys(), ...after.links.keys()])].sort();
  const links = keys.flatMap((key) => {
    const row = compareLink(key, before.links.get(key), after.links.get(key), old, now);
    return row === null ? [] : [row];
  });
  const classes = [...before.classes].flatMap(([name, count]): [LinkClass, Change<number>][] => {
    const next = after.classes.get(name) ?? 0;
    return count === next ? [] : [[name, { before: count, after: next }]];
  });
  const [oldRates, nowRates] = [ratesOf(before), ratesOf(after)];
  const rates = Array.from(oldRates, ([name, rate]): [string, NumberChange] => [
    name,
    numberChange(rate, nowRates.get(name) ?? null),
  ]);
  return { links, classes: new Map(classes), rates: new Map(rates) };
}

/** Every number of a link that is no amount, by name. */
type LinkNumbers = ReadonlyMap<string, (link: LinkKey) => number | null>;

function numbersByLink(analysis: ChainAnalysis, { measures = new Map() }: CompareOptions): LinkNumbers {
  const concentration = concentrationByLink(analysis.chain);
  const of =
    (read: (row: LinkAnalysis) => number | null) =>
    (link: LinkKey): number | null => {
      const row = analysis.links.get(link);
      return row === undefined ? null : read(row);
    };
  const ofConcentration =
    (field: "enterprises" | "hhi" | "effectiveEnterprises") =>
    (link: LinkKey): number | null => {
      const row: LinkConcentration | undefined = concentration.get(link);
      return row === undefined ? null : row[field];
    };
  return new Map<string, (link: LinkKey) => number | null>([
    ["projectsNeeded", of(({ projectsNeeded }) => projectsNeeded)],
    ["tier", of(({ tier }) => tier)],
    ["counts.built", of(({ counts }) => counts.built)],
    ["counts.underConstruction", of(({ counts }) => counts.underConstruction)],
    ["counts.planned", of(({ counts }) => counts.planned)],
    ["counts.prospects", of(({ counts }) => counts.prospects)],
    ["counts.inactive", of(({ counts }) => counts.inactive)],
    ["enterprises", ofConcentration("enterprises")],
    ["hhi", ofConcentration("hhi")],
    ["effectiveEnterprises", ofConcentration("effectiveEnterprises")],
    ...Array.from(measures as ReadonlyMap<string, LinkMeasure>, ([name, measure]) => {
      const values = measure(analysis.chain, analysis);
      return [name, (link: LinkKey) => values.get(link) ?? null] as [string, (link: LinkKey) => number | null];
    }),
  ]);
}

function compareLink(
  key: LinkKey,
  before: LinkAnalysis | undefined,
  after: LinkAnalysis | undefined,
  old: LinkNumbers,
  now: LinkNumbers,
): LinkDifference | null {
  const row = (after ?? before)!;
  const amounts = new Map<LinkAmountName, AmountChange>();
  for (const name of LINK_AMOUNTS) {
    const [from, to] = [amountOf(before, name), amountOf(after, name)];
    if (isSameAmount(from, to)) continue;
    const difference = from === null || to === null ? null : tidy(to.base - from.base);
    amounts.set(name, { before: from, after: to, difference });
  }
  const numbers = new Map<string, NumberChange>();
  for (const [name, read] of now) {
    const [from, to] = [old.get(name)?.(key) ?? null, read(key)];
    if (from !== to) numbers.set(name, numberChange(from, to));
  }
  const flags = new Map<string, Change<boolean | null>>();
  for (const name of ["severing", "singleSupplier", "robust"] as const) {
    const [from, to] = [before?.[name] ?? null, after?.[name] ?? null];
    if (from !== to) flags.set(name, { before: from, after: to });
  }
  const hasClass = before?.class !== after?.class;
  const hasAction = before?.action !== after?.action;
  const presence = before === undefined ? "added" : after === undefined ? "removed" : "both";
  if (!hasClass && !hasAction && amounts.size + numbers.size + flags.size === 0) return null;
  return {
    link: key,
    name: row.name,
    unit: row.unit,
    presence,
    ...(hasClass && { class: { before: before?.class ?? null, after: after?.class ?? null } }),
    ...(hasAction && { action: { before: before?.action ?? null, after: after?.action ?? null } }),
    amounts,
    numbers,
    flags,
  };
}

function amountOf(row: LinkAnalysis | undefined, name: LinkAmountName): Amount | null {
  if (row === undefined) return null;
  const [head, tail] = name.split(".") as ["demand" | "surplus" | "coverage" | "supply" | "residual", string];
  if (head === "supply") return row.supply[tail as keyof Horizons<Amount>];
  if (head === "residual") return row.residual[tail as keyof LinkAnalysis["residual"]];
  return row[head];
}

function isSameAmount(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b;
  return a.base === b.base && a.low === b.low && a.high === b.high && a.bound === b.bound;
}

function numberChange(before: number | null, after: number | null): NumberChange {
  return { before, after, difference: before === null || after === null ? null : tidy(after - before) };
}

function ratesOf({ localSupply, completeness }: ChainAnalysis): ReadonlyMap<string, number | null> {
  const entries = (part: string, rates: object): [string, number | null][] =>
    Object.entries(rates as Readonly<Record<string, Rate>>).map(([name, { rate }]) => [`${part}.${name}`, rate]);
  return new Map([...entries("localSupply", localSupply), ...entries("completeness", completeness)]);
}
