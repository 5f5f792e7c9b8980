/**
 * A second, slow reckoning of the balance and the classes from the definitions alone, to hold the first one against: plain
 * objects, loops over everything, nothing shared with the library.
 *
 * @module
 */
import type { ChainDocument, ChainLink, ProjectRecord } from "../src/index.js";

/** An amount with its range; `isOpen` where there may be more than is recorded. */
export interface Reckoned {
  low: number;
  base: number;
  high: number;
  isOpen: boolean;
}

/** What is reckoned of one link. */
export interface Twin {
  demand: Reckoned | null;
  supply: Record<Horizon, Reckoned>;
  class: string;
  robust: boolean;
  action: string;
  severing: boolean;
  presentConsumers: number;
}

type Horizon = "built" | "underConstruction" | "planned";
const HORIZONS: Record<Horizon, string[]> = {
  built: ["built"],
  underConstruction: ["built", "under-construction"],
  planned: ["built", "under-construction", "planned"],
};
const COLOURS: Record<string, string> = {
  lead: "planned",
  negotiating: "planned",
  signed: "planned",
  registered: "planned",
  approvals: "planned",
  started: "under-construction",
  building: "under-construction",
  trial: "under-construction",
  operating: "built",
  "full-capacity": "built",
  "on-hold": "none",
  ended: "none",
};
const IN_YEAR_UNITS: Record<string, [string, number]> = {
  "t/a": ["t", 1],
  "万吨/年": ["t", 10000],
  "GWh/a": ["Wh", 1],
};

export function reckon(document: ChainDocument): Map<string, Twin> {
  const { links, flows = [], projects = [], enterprises = [] } = document;
  const colour = (p: ProjectRecord): string => (p.stage !== undefined ? COLOURS[p.stage]! : (p.status ?? "none"));
  const phases = (p: ProjectRecord): ProjectRecord[] => projects.filter(({ parent }) => parent === p.id);
  const parentOf = (p: ProjectRecord): ProjectRecord | undefined => projects.find(({ id }) => id === p.parent);
  const owner = (p: ProjectRecord): string | undefined => p.enterprise ?? (parentOf(p) && owner(parentOf(p)!));

  // containers: the phases if all give their capacity, else the container, never both
  const countsItself = (p: ProjectRecord): boolean =>
    phases(p).length > 0 && !phases(p).every(gives) && p.capacity !== undefined && colour(p) !== "none";
  const gives = (p: ProjectRecord): boolean =>
    phases(p).length === 0 ? p.capacity !== undefined : phases(p).every(gives) || countsItself(p);
  const unfold = (p: ProjectRecord): ProjectRecord[] =>
    phases(p).length === 0 || countsItself(p) ? [p] : phases(p).flatMap(unfold);
  const isEarly = (p: ProjectRecord): boolean => p.stage === "lead" || p.stage === "negotiating";
  const counted = (link: string, colours: string[]): ProjectRecord[] =>
    projects
      .filter((p) => p.link === link && parentOf(p) === undefined)
      .flatMap(unfold)
      .filter((p) => colours.includes(colour(p)))
      .filter((p) => colour(p) !== "planned" || (!isEarly(p) && owner(p) !== undefined));

  const output = (p: ProjectRecord, { unit }: ChainLink): number | undefined => {
    if (p.capacity === undefined) return undefined;
    let factor = 1;
    if (p.unit !== undefined && p.unit !== unit) {
      const [from, to] = [IN_YEAR_UNITS[p.unit], IN_YEAR_UNITS[unit ?? ""]];
      if (from === undefined || to === undefined || from[0] !== to[0]) return undefined;
      factor = from[1] / to[1];
    }
    return p.capacity * factor * (p.utilisation ?? 1);
  };
  const make = (link: ChainLink, colours: string[]): { total: number; isOpen: boolean; isHere: boolean } => {
    const here = counted(link.id, colours);
    const outputs = here.map((p) => output(p, link));
    const total = outputs.reduce<number>((sum, o) => sum + (o ?? 0), 0);
    return { total, isOpen: outputs.includes(undefined), isHere: here.length > 0 };
  };
  // what a link does in a year: a stock only what is added to it
  const run = (link: ChainLink, colours: string[]): { total: number; isOpen: boolean; isHere: boolean } => {
    const made = make(link, colours);
    if (link.unit !== "MW" || !made.isHere) return made;
    return { total: link.annualAdditions ?? 0, isOpen: typeof link.annualAdditions !== "number", isHere: true };
  };

  const isSurveyed = (link: ChainLink): boolean => link.surveyed ?? document.surveyed ?? false;
  const byId = new Map(links.map((link) => [link.id, link]));
  const range = (c: number | { low: number; base: number; high: number }): [number, number, number] =>
    typeof c === "number" ? [c, c, c] : [c.low, c.base, c.high];
  const isInput = (kind: string | undefined): boolean => (kind ?? "input") === "input";
  const shareOf = (flow: (typeof flows)[number]): number | undefined => {
    if (!isInput(flow.kind) || flow.alternative === undefined) return 1;
    const group = flows.filter((f) => isInput(f.kind) && f.to === flow.to && f.alternative === flow.alternative);
    return flow.share ?? (group.length === 1 ? 1 : undefined);
  };
  const zero: Reckoned = { low: 0, base: 0, high: 0, isOpen: false };
  // what `flow` asks for (or saves) when `driver` runs as it does with these colours
  const term = (flow: (typeof flows)[number], driver: ChainLink, colours: string[]): Reckoned => {
    const { total, isOpen } = run(driver, colours);
    const share = shareOf(flow);
    // nothing of something unknown, and something unknown of nothing, are nothing
    const isNone = flow.coefficient === 0 || share === 0 || (total === 0 && !isOpen);
    if (isNone) return zero;
    if (flow.coefficient === undefined || share === undefined) return { low: 0, base: 0, high: 0, isOpen: true };
    const [low, base, high] = range(flow.coefficient).map((c) => c * share * total) as [number, number, number];
    return { low, base, high, isOpen };
  };
  const add = (a: Reckoned, b: Reckoned): Reckoned => ({
    low: a.low + b.low,
    base: a.base + b.base,
    high: a.high + b.high,
    isOpen: a.isOpen || b.isOpen,
  });
  const wanting = HORIZONS.underConstruction;

  const reaches = (from: string, isGoal: (id: string) => boolean, isUp: boolean): boolean => {
    const seen = new Set<string>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const flow of flows) {
        const next = isUp ? flow.from : flow.to;
        if (!isInput(flow.kind) || (isUp ? flow.to : flow.from) !== at || seen.has(next)) continue;
        if (next !== from && isGoal(next)) return true;
        seen.add(next);
        open.push(next);
      }
    }
    return false;
  };

  const isBuilt = (id: string): boolean => counted(id, ["built"]).length > 0;
  const twins = new Map<string, Twin>();
  for (const link of links) {
    const asking = flows.flatMap((flow) => {
      if (isInput(flow.kind) && flow.from === link.id) return [{ flow, driver: byId.get(flow.to)! }];
      return flow.kind === "return" && flow.to === link.id ? [{ flow, driver: byId.get(flow.from)! }] : [];
    });
    let demand: Reckoned | null = asking.length > 0 || link.finalDemand !== undefined ? zero : null;
    let presentConsumers = 0;
    for (const { flow, driver } of asking) {
      if (run(driver, wanting).isHere) {
        presentConsumers++;
        demand = add(demand!, term(flow, driver, wanting));
      } else
        demand = add(demand!, {
          ...zero,
          isOpen: !isSurveyed(driver) && shareOf(flow) !== 0 && flow.coefficient !== 0,
        });
    }
    if (link.finalDemand !== undefined) {
      const [low, base, high] = range(link.finalDemand);
      demand = add(demand!, { low, base, high, isOpen: false });
    }

    const supplyAt = (horizon: Horizon): Reckoned => {
      const { total, isOpen } = make(link, HORIZONS[horizon]);
      let credit = zero;
      for (const flow of flows) {
        const driver = byId.get(flow.from)!;
        if (flow.kind !== "credit" || flow.to !== link.id || !run(driver, HORIZONS[horizon]).isHere) continue;
        const each = term(flow, driver, HORIZONS[horizon]);
        credit = add(credit, each);
      }
      const cap = (c: number, limit: number | undefined): number => total + Math.min(c, limit ?? Infinity);
      return {
        low: cap(credit.low, demand?.low),
        base: cap(credit.base, demand?.base),
        high: cap(credit.high, demand?.high),
        isOpen: isOpen || credit.isOpen || (counted(link.id, HORIZONS.planned).length === 0 && !isSurveyed(link)),
      };
    };
    const supply = {
      built: supplyAt("built"),
      underConstruction: supplyAt("underConstruction"),
      planned: supplyAt("planned"),
    };

    const here = counted(link.id, ["built"]);
    const named = here.filter((p) => owner(p) !== undefined);
    const hands = new Map<string, number>();
    for (const p of named) {
      const hand = enterprises.find(({ id }) => id === owner(p))?.group ?? owner(p)!;
      hands.set(hand, (hands.get(hand) ?? 0) + (output(p, link) ?? 0));
    }
    const sum = [...hands.values()].reduce((a, b) => a + b, 0);
    const isNamed = named.length === here.length;
    const isHhiKnown = isNamed && sum > 0 && named.every((p) => output(p, link) !== undefined);
    const effective = isHhiKnown ? sum ** 2 / [...hands.values()].reduce((a, b) => a + b * b, 0) : undefined;
    const oneOrFew =
      (isNamed && new Set(named.map(owner)).size === 1) || (effective !== undefined && effective < 1.5 - 1e-12);

    const classAt = (corner: "low" | "base" | "high"): string => {
      const all = counted(link.id, HORIZONS.planned).length;
      if (all === 0) return isSurveyed(link) ? "blank" : "unsurveyed";
      if (here.length === 0) return presentConsumers > 0 ? "break" : "forming";
      const [d, s] = [demand?.[corner], supply.built[corner]];
      const [isMoreWanted, isMoreMade] = [demand?.isOpen === true, supply.built.isOpen];
      // What holds of every demand and supply that the records leave open; integers, so that nothing is rounded.
      const isKnown = d !== undefined && d > 0 && !(isMoreWanted && isMoreMade);
      if (isKnown && !isMoreMade && 5 * s < 4 * d) return "weak";
      if (isKnown && !isMoreMade && oneOrFew && 5 * s <= 6 * d) return "weak";
      if (d === 0 && !isMoreWanted && s > 0) return "strong";
      if (isKnown && !isMoreWanted && 5 * s > 6 * d) return "strong";
      if (isKnown && (!isMoreWanted || s === Infinity) && 5 * s >= 4 * d) return "adequate";
      return "unknown";
    };
    const own = classAt("base");
    const needed = presentConsumers > 0 || (demand?.base ?? 0) > 0;
    const actions: Record<string, string> = {
      unsurveyed: "survey",
      blank: needed ? "fill" : "establish",
      break: "fill",
      weak: "strengthen",
      strong: "extend",
      adequate: "none",
      forming: "follow",
      unknown: "collect",
    };
    twins.set(link.id, {
      demand,
      supply,
      class: own,
      robust: classAt("low") === own && classAt("high") === own,
      action: actions[own]!,
      presentConsumers,
      severing: !isBuilt(link.id) && reaches(link.id, isBuilt, true) && reaches(link.id, isBuilt, false),
    });
  }
  return twins;
}
