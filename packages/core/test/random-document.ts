/**
 * Small documents by a seed, with everything in them that the balance has rules for. Amounts are small binary fractions, so
 * that sums are exact in whatever order they are taken.
 *
 * @module
 */
import type { ChainDocument, ChainLink, Enterprise, Flow, ProjectRecord } from "../src/index.js";
import { PROJECT_STAGES, PROJECT_STATUSES } from "../src/model/stages.js";

/** Gives the next number, 0 to 1, of a stream that the seed decides. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a random document may hold. */
export interface RandomOptions {
  /** Inputs from lower to higher links only, and no returns and credits. */
  readonly isAcyclic?: boolean;
}

/** Makes a document. */
export function randomDocument(seed: number, { isAcyclic = false }: RandomOptions = {}): ChainDocument {
  const random = randomFrom(seed);
  const chance = (p: number): boolean => random() < p;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const amount = (): number => pick([0, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12, 25]);
  const when = <T extends object>(p: number, make: () => T): T | object => (chance(p) ? make() : {});

  const ids = Array.from({ length: 2 + Math.floor(random() * 8) }, (_, i) => `l${String(i)}`);
  const links: ChainLink[] = ids.map((id) => ({
    id,
    name: id,
    stage: pick(["upstream", "midstream", "downstream", "supporting"] as const),
    ...when(0.9, () => ({ unit: pick(["t/a", "t/a", "t/a", "GWh/a", "MW"]) })),
    ...when(0.5, () => ({ surveyed: chance(0.7) })),
    ...when(0.2, () => ({
      finalDemand: chance(0.6)
        ? amount()
        : {
            low: 1,
            base: 2,
            high: 4,
          },
    })),
    ...when(0.4, () => ({ annualAdditions: chance(0.8) ? amount() : null })),
    ...when(0.5, () => ({ typicalProject: { capacity: pick([0.5, 1, 4]) } })),
  }));

  const flows: Flow[] = [];
  for (const from of ids) {
    for (const to of ids) {
      const isForward = from < to;
      if (from === to || (isAcyclic && !isForward) || !chance(isForward ? 0.3 : 0.08)) continue;
      const coefficient = chance(0.6) ? amount() : { low: 0.5, base: pick([0.5, 1, 2]), high: pick([2, 4]) };
      const kind = isAcyclic ? "input" : pick(["input", "input", "input", "return", "credit"] as const);
      flows.push({
        from,
        to,
        ...when(0.9, () => ({ coefficient })),
        ...when(kind === "input" ? 0.5 : 1, () => ({ kind })),
      });
    }
  }
  const inputs = new Map<string, Flow[]>();
  for (const flow of flows)
    if ((flow.kind ?? "input") === "input") inputs.set(flow.to, [...(inputs.get(flow.to) ?? []), flow]);
  for (const group of inputs.values()) {
    if (!chance(0.3)) continue;
    const isShared = chance(0.8);
    for (const [i, flow] of group.slice(0, 2).entries()) {
      const share = group.length === 1 ? 1 : [0.25, 0.75][i]!;
      flows[flows.indexOf(flow)] = { ...flow, alternative: "x", ...(isShared && { share }) };
    }
  }

  const enterprises: Enterprise[] = ["A", "B", "C", "D"].map((id) => ({
    id,
    name: id,
    ...when(0.3, () => ({ group: "G" })),
  }));
  const projects: ProjectRecord[] = [];
  const addProject = (link: string, parent?: string): void => {
    const id = `p${String(projects.length)}`;
    const isStaged = chance(0.6);
    projects.push({
      id,
      link,
      ...(parent !== undefined && { parent }),
      ...when(0.75, () => ({ enterprise: pick(enterprises).id })),
      ...(isStaged
        ? { stage: pick([...PROJECT_STAGES, "operating", "operating"] as const) }
        : when(0.95, () => ({ status: pick([...PROJECT_STATUSES, "built"] as const) }))),
      ...when(0.85, () => ({ capacity: amount() })),
      ...when(0.15, () => ({ unit: pick(["t/a", "万吨/年", "GWh/a"]) })),
      ...when(0.3, () => ({ utilisation: pick([0, 0.5, 1, 1.5]) })),
    });
    if (chance(parent === undefined ? 0.15 : 0.3))
      for (let n = 1 + Math.floor(random() * 3); n > 0; n--) addProject(link, id);
  };
  for (const id of ids) if (chance(0.75)) for (let n = Math.floor(random() * 4); n >= 0; n--) addProject(id);
  return {
    format: "liantu-chain",
    version: 1,
    id: "r",
    name: "r",
    ...when(0.8, () => ({ surveyed: chance(0.8) })),
    links,
    flows,
    enterprises,
    projects,
  };
}

/** The same list in another order. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
