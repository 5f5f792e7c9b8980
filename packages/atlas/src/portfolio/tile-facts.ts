/**
 * What the tile of a chain says: gaps, projects, money, rates, and how much of the chain nobody has looked at yet.
 *
 * @module
 */
import { convertAmount, unitsAreAlike } from "@liantu/core";
import type { Bound, Chain, ChainAnalysis, LinkClass, Localized, Money, Rate } from "@liantu/core";
import { MONEY_UNIT, projectUnits } from "@liantu/core/planning";
import type { MoneySum, ProjectUnit } from "@liantu/core/planning";
import { shownProjects } from "../views/gap-rows.js";

/** A share of projects or of their money. */
export interface TileRate {
  /** Share, such as 0.8982; `null` where the records do not allow it. */
  readonly rate: number | null;
  /** Whether records that are missing could make it greater. */
  readonly bound: Bound;
  /** Projects reckoned with. */
  readonly projects: number;
  /** Projects left out because what is needed is not recorded. */
  readonly leftOut: number;
}

/** Projects by the colour that they have on the map. */
export interface TileStatuses {
  /** Built (已建成). */
  readonly built: number;
  /** Under construction (在建). */
  readonly building: number;
  /** Planned, leads and negotiations included (拟引进). */
  readonly planned: number;
}

/** What the tile of a chain says. */
export interface TileFacts {
  /** Key of the chain. */
  readonly key: string;
  /** Name. */
  readonly names: Localized;
  /** Who leads: of the chain, else of its links. */
  readonly leaders: readonly string[];
  /** Which units answer for it, likewise. */
  readonly units: readonly string[];
  /** Links. */
  readonly links: number;
  /** Links of each class. */
  readonly classes: ReadonlyMap<LinkClass, number>;
  /** Breaks, blanks and weak links together. */
  readonly gaps: number;
  /** Keys under which other chains share its links that nobody has looked at. */
  readonly sharedUnsurveyed: readonly string[];
  /** Keys under which other chains share its other links. */
  readonly sharedSurveyed: readonly string[];
  /** Projects by colour, phases one by one, as the legend of the map counts them. */
  readonly statuses: TileStatuses;
  /** Enterprises recorded. */
  readonly enterprises: number;
  /** Projects, each with its phases. */
  readonly projects: number;
  /** Projects that have been signed. */
  readonly signedProjects: number;
  /** Money signed for. */
  readonly signed: MoneySum;
  /** Money arrived (到位). */
  readonly arrived: MoneySum;
  /** Money arrived ÷ money signed (资金到位率). */
  readonly arrivalRate: TileRate;
  /** Share of the signed projects on which ground was broken (开工率). */
  readonly startRate: TileRate;
  /** Share of the signed projects in production (投产率). */
  readonly operatingRate: TileRate;
  /** Mean coverage of the links (完整度). */
  readonly completeness: Rate;
  /** Mean coverage of the inputs (本地配套率). */
  readonly localSupply: Rate;
}

/** Later than any date of a record. */
const ALWAYS = "9999-12-31";

/**
 * Gathers what the tile of a chain says.
 *
 * @param chain - Chain.
 * @param analysis - Its analysis.
 * @returns The facts; they do not depend on the order of the records.
 */
export function tileFacts(chain: Chain, analysis: ChainAnalysis): TileFacts {
  const { document } = chain;
  const { classes } = analysis;
  const units = projectUnits(chain);
  const signedUnits = units.filter((unit) => hasReached(unit, "signed"));
  const statuses = { built: 0, building: 0, planned: 0 };
  for (const link of analysis.links.values()) {
    const shown = shownProjects(link);
    statuses.built += shown.built;
    statuses.building += shown["under-construction"];
    statuses.planned += shown.planned;
  }
  return {
    key: document.id,
    names: { zh: document.name, en: document.nameEn ?? document.name },
    leaders: responsible(chain, "leader"),
    units: responsible(chain, "unit"),
    links: analysis.links.size,
    classes,
    gaps: (["break", "blank", "weak"] as const).reduce((sum, of) => sum + (classes.get(of) ?? 0), 0),
    sharedUnsurveyed: sharedKeys(chain, (link) => analysis.links.get(link)?.class === "unsurveyed"),
    sharedSurveyed: sharedKeys(chain, (link) => analysis.links.get(link)?.class !== "unsurveyed"),
    statuses,
    enterprises: chain.enterprises.size,
    projects: units.length,
    signedProjects: signedUnits.length,
    signed: moneySum(units.map(({ signed }) => signed)),
    arrived: moneySum(units.map(arrivalsOf)),
    arrivalRate: arrivalRate(signedUnits),
    startRate: stageRate(signedUnits, "started"),
    operatingRate: stageRate(signedUnits, "operating"),
    completeness: analysis.completeness.coverage,
    localSupply: analysis.localSupply.quantity,
  };
}

/**
 * Counts the links of a chain that nobody has looked at in it, but somebody has in another chain.
 *
 * @param facts - What is known of the chain.
 * @param others - What is known of all chains.
 * @returns Number of links.
 */
export function surveyedElsewhere(facts: TileFacts, others: Iterable<TileFacts>): number {
  const surveyed = new Set<string>();
  for (const other of others) if (other.key !== facts.key) for (const key of other.sharedSurveyed) surveyed.add(key);
  return facts.sharedUnsurveyed.filter((key) => surveyed.has(key)).length;
}

function sharedKeys(chain: Chain, isWanted: (link: string) => boolean): readonly string[] {
  const keys: string[] = [];
  chain.graph.forEachNode((link, { shared }) => {
    const key = shared?.trim() ?? "";
    if (key !== "" && isWanted(link)) keys.push(key);
  });
  return keys.sort();
}

function hasReached(unit: ProjectUnit, stage: "signed" | "started" | "operating"): boolean {
  const reached = unit.reached(stage, ALWAYS);
  return reached === "yes" || reached === "undated";
}

function responsible(chain: Chain, field: "leader" | "unit"): readonly string[] {
  const own = chain.document.responsible?.[field]?.trim();
  if (own !== undefined && own !== "") return [own];
  const names = new Set<string>();
  chain.graph.forEachNode((_, link) => {
    const name = link.responsible?.[field]?.trim();
    if (name !== undefined && name !== "") names.add(name);
  });
  return [...names].sort();
}

function arrivalsOf({ arrivals }: ProjectUnit): readonly Money[] | undefined {
  return arrivals?.map(({ amount }) => amount);
}

/** In 亿元; `null` where it does not convert. */
function yuan({ value, unit }: Money): number | null {
  return unitsAreAlike(unit, MONEY_UNIT) ? convertAmount(value, unit, MONEY_UNIT) : null;
}

function moneySum(amounts: readonly (readonly Money[] | undefined)[]): MoneySum {
  const records = amounts.flatMap((own): readonly (Money | undefined)[] => own ?? [undefined]);
  const known = records.filter((record) => record !== undefined);
  const values = known.map(yuan).filter((value) => value !== null);
  return {
    value: values.length === 0 ? null : total(values),
    unit: MONEY_UNIT,
    recorded: values.length,
    unrecorded: records.length - known.length,
    unlike: known.length - values.length,
  };
}

// In ascending order and without the noise of the last digits: the same for every order of the records.
function total(values: readonly number[]): number {
  const sum = [...values].sort((a, b) => a - b).reduce((whole, value) => whole + value, 0);
  return Number(sum.toPrecision(12));
}

function arrivalRate(signed: readonly ProjectUnit[]): TileRate {
  let [projects, leftOut, isLower] = [0, 0, false];
  const [due, come]: [number[], number[]] = [[], []];
  for (const unit of signed) {
    const own = unit.signed?.map(yuan) ?? [null];
    if (own.includes(null)) {
      leftOut += 1;
      continue;
    }
    projects += 1;
    due.push(...own.filter((value) => value !== null));
    const arrived = arrivalsOf(unit)?.map(yuan);
    if (arrived === undefined || arrived.includes(null)) isLower = true;
    come.push(...(arrived ?? []).filter((value) => value !== null));
  }
  const whole = total(due);
  // No record of an arrival at all is no rate of nothing.
  const rate = whole === 0 || (isLower && come.length === 0) ? null : total(come) / whole;
  return { rate, bound: isLower ? "lower" : "exact", projects, leftOut };
}

function stageRate(signed: readonly ProjectUnit[], stage: "started" | "operating"): TileRate {
  const known = signed.filter((unit) => unit.reached(stage, ALWAYS) !== "unknown");
  const reached = known.filter((unit) => hasReached(unit, stage)).length;
  return {
    rate: known.length === 0 ? null : reached / known.length,
    bound: "exact",
    projects: known.length,
    leftOut: signed.length - known.length,
  };
}
