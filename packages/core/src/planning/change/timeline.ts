/**
 * A chain over time: what changed when, what is expected when, and the date at which each gap closes.
 *
 * @module
 */
import { analyzeChain } from "../../analysis/analyze-chain.js";
import type { Amount } from "../../analysis/amount.js";
import type { AnalyzeOptions, ChainAnalysis, LinkAnalysis, LinkClass } from "../../analysis/chain-analysis.js";
import { isVacuous } from "../../analysis/known.js";
import type { Chain } from "../../model/chain.js";
import type { LinkKey, ProjectKey } from "../../model/document.js";
import type { ProjectStage } from "../../model/stages.js";
import { compareDates, spanOfDate } from "../calendar.js";
import { expectedStages } from "../projects/stage-machine.js";
import { chainAsOf } from "./chain-as-of.js";
import { knownUntilOf, stagesAsOf } from "./stage-as-of.js";
import type { AsOfOptions } from "./stage-as-of.js";

/** Options of {@link timeline} and {@link gapClosings}. */
export interface TimelineOptions extends AnalyzeOptions, AsOfOptions {}

/** A project that comes to a stage. */
export interface TimelineStep {
  /** Key of the project. */
  readonly project: ProjectKey;
  /** Stage that it comes to. */
  readonly stage: ProjectStage;
}

/** A date at which something changes. */
export interface TimelineMoment {
  /** The date, as exact as it is recorded. */
  readonly date: string;
  /** Whether it lies beyond what is known. */
  readonly isForecast: boolean;
  /** Projects that come to a stage at that date, by key. */
  readonly steps: readonly TimelineStep[];
  /** Number of links of each class from then on. */
  readonly classes: ReadonlyMap<LinkClass, number>;
  /** Share of the surveyed links with something built, `null` if none is surveyed. */
  readonly present: number | null;
}

/**
 * Follows a chain through all of its dates.
 *
 * @param chain - Chain to read.
 * @param options - As for the analysis, how far the records are known, and whether to forecast.
 * @returns Moments by date; dates at which nothing changes are not among them.
 * @throws `ChainError` as `analyzeChain` and {@link chainAsOf} do.
 * @remarks One analysis for each date.
 * @example
 * {@includeCode ../../../../../examples/forecast.ts}
 */
export function timeline(chain: Chain, options: TimelineOptions = {}): readonly TimelineMoment[] {
  return [...states(chain, options)].map(momentOf);
}

/** When a gap closes. */
export interface GapClosing {
  /** Key of the link. */
  readonly link: LinkKey;
  /** Name. */
  readonly name: string;
  /** What is missing: a quantity, or, where no quantity is known, anything built at all. */
  readonly kind: "quantity" | "presence";
  /** Gap after what is built, as of what is known; `null` with the kind `"presence"`. */
  readonly gap: Amount | null;
  /** First date from which nothing is missing; `null` if no recorded expectation closes the gap. */
  readonly closes: string | null;
  /** Whether it then stays closed through all dates to come; a consumer that is built later may open it again. */
  readonly staysClosed: boolean;
  /** Projects at the link that come to a stage at the date at which it closes, by key. */
  readonly by: readonly ProjectKey[];
  /** Least gap that the expectations lead to; that of today where they lead to none. */
  readonly leastGap: Amount | null;
}

/**
 * Finds the first date at which each gap closes, by the dates at which stages are expected.
 *
 * A gap is that after what is built. "At least" a gap of 0 is not closed; nor is one of which nobody knows the size.
 *
 * @param chain - Chain to read.
 * @param options - As for the analysis, and how far the records are known.
 * @returns One entry for each link that has a gap as of what is known, by key of the link.
 * @throws `ChainError` as {@link timeline} does.
 * @remarks One analysis for each date to come.
 * @example
 * {@includeCode ../../../../../examples/forecast.ts}
 */
export function gapClosings(chain: Chain, options: TimelineOptions = {}): readonly GapClosing[] {
  return closingsOf(chain, options, [...states(chain, { ...options, isForecast: true })]);
}

/** How far a forecast has come. */
export interface ForecastProgress {
  /** Dates that are analysed. */
  readonly done: number;
  /** Dates altogether. */
  readonly all: number;
}

/** A chain over time, and when its gaps close. */
export interface Forecast {
  /** As of {@link timeline}. */
  readonly moments: readonly TimelineMoment[];
  /** As of {@link gapClosings}. */
  readonly closings: readonly GapClosing[];
}

/**
 * Gives {@link timeline} and {@link gapClosings} together, each date analysed once, and one date a step: whoever draws a screen
 * meanwhile can wait between two steps.
 *
 * @param chain - Chain to read.
 * @param options - As for the analysis, and how far the records are known; what is expected always counts.
 * @returns Steps that tell how far it has come; the forecast at the end.
 * @throws `ChainError` as {@link timeline} does, from a step.
 * @remarks One analysis for each date.
 */
export function* forecastInSteps(
  chain: Chain,
  options: TimelineOptions = {},
): Generator<ForecastProgress, Forecast, void> {
  const own = { ...options, isForecast: true };
  const all = datesOf(chain).length;
  const found: State[] = [];
  for (const state of states(chain, own)) {
    found.push(state);
    yield { done: found.length, all };
  }
  return { moments: found.map(momentOf), closings: closingsOf(chain, options, found) };
}

function momentOf({ date, isForecast, steps, analysis }: State): TimelineMoment {
  return {
    date,
    isForecast,
    steps,
    classes: analysis.classes,
    present: analysis.completeness.present.rate,
  };
}

function closingsOf(chain: Chain, options: TimelineOptions, found: readonly State[]): readonly GapClosing[] {
  const knownUntil = options.knownUntil ?? knownUntilOf(chain);
  const now = knownUntil === undefined ? chain : chainAsOf(chain, knownUntil, options);
  const today = analyzeChain(now, options);
  const future = found.filter(({ isForecast }) => isForecast);
  return [...today.links.values()]
    .filter((row) => gapKind(row) !== null)
    .map((row) => closingOf(row, future, chain))
    .sort((a, b) => (a.link < b.link ? -1 : 1));
}

interface State {
  readonly date: string;
  readonly isForecast: boolean;
  readonly steps: readonly TimelineStep[];
  readonly analysis: ChainAnalysis;
}

function* states(chain: Chain, options: TimelineOptions): Generator<State, void, void> {
  const knownUntil = options.knownUntil ?? knownUntilOf(chain);
  for (const date of datesOf(chain)) {
    const steps = [...stagesAsOf(chain, date, options)]
      .filter(([, at]) => at.date === date)
      .map(([project, at]): TimelineStep => ({ project, stage: at.stage! }))
      .sort((a, b) => (a.project < b.project ? -1 : 1));
    if (steps.length === 0) continue;
    const isForecast = knownUntil === undefined || spanOfDate(date).last > spanOfDate(knownUntil).last;
    yield { date, isForecast, steps, analysis: analyzeChain(chainAsOf(chain, date, options), options) };
  }
}

function datesOf(chain: Chain): string[] {
  const dates = new Set<string>();
  for (const project of chain.projects.values()) {
    for (const { date } of project.events ?? []) dates.add(date);
    for (const { date } of expectedStages(project)) dates.add(date);
  }
  return [...dates].sort(compareDates);
}

function gapKind({ residual, class: linkClass }: LinkAnalysis): GapClosing["kind"] | null {
  const gap = residual.afterBuilt;
  if (gap !== null && !isVacuous(gap)) return gap.base > 0 && gap.bound !== "upper" ? "quantity" : null;
  return linkClass === "blank" || linkClass === "break" ? "presence" : null;
}

function closingOf(row: LinkAnalysis, future: readonly State[], chain: Chain): GapClosing {
  const kind = gapKind(row)!;
  const isClosed = ({ analysis }: State): boolean => {
    const then = analysis.links.get(row.id)!;
    if (kind === "presence") return then.counts.built > 0;
    const gap = then.residual.afterBuilt;
    return gap !== null && gap.base === 0 && gap.bound !== "lower";
  };
  const at = future.findIndex(isClosed);
  const first = future[at];
  const rows = [row, ...future.map(({ analysis }) => analysis.links.get(row.id)!)];
  const gaps = kind === "presence" ? [] : rows.flatMap(({ residual }) => residual.afterBuilt ?? []);
  return {
    link: row.id,
    name: row.name,
    kind,
    gap: kind === "presence" ? null : row.residual.afterBuilt,
    closes: first?.date ?? null,
    staysClosed: first !== undefined && future.slice(at).every(isClosed),
    by: (first?.steps ?? []).map(({ project }) => project).filter((key) => chain.projects.get(key)?.link === row.id),
    leastGap: gaps.reduce<Amount | null>((least, gap) => (least === null || gap.base < least.base ? gap : least), null),
  };
}
