/**
 * Walking along flows with the arrow keys. Pure: places and flows in, the next link out.
 *
 * @module
 */
import type { Flow, LinkKey } from "@liantu/core";
import type { Point } from "@liantu/layout";

/** Where a step goes: along a flow, to a sibling, to the next column, to either end. */
export type WalkStep =
  | "consumer"
  | "supplier"
  | "above"
  | "below"
  | "column-before"
  | "column-after"
  | "first"
  | "last";

/** A walk through a chain. */
export interface Walk {
  /**
   * Takes a step.
   *
   * @param from - Where the walk is; `null` before it has begun.
   * @param step - Where to.
   * @returns The next link; `null` where nothing lies that way.
   */
  step(from: LinkKey | null, step: WalkStep): LinkKey | null;
}

/**
 * Makes a walk.
 *
 * Right and left go to the first consumer or supplier, from the top. Up and down go to its other branches first, and
 * where there are none to the neighbours in the column.
 *
 * @param flows - Flows of the chain; only inputs are walked.
 * @param positions - Centres of the cards that are shown.
 * @returns A walk that remembers its last branch.
 */
export function createWalk(flows: readonly Flow[], positions: ReadonlyMap<LinkKey, Point>): Walk {
  const columns = columnsOf(positions);
  const order = columns.flat();
  const columnOf = new Map(columns.flatMap((links, column) => links.map((link) => [link, column] as const)));
  const rank = new Map(order.map((link, place) => [link, place]));
  const consumers = new Map<LinkKey, Set<LinkKey>>();
  const suppliers = new Map<LinkKey, Set<LinkKey>>();
  for (const { kind = "input", from, to } of flows) {
    if (kind !== "input" || from === to || !rank.has(from) || !rank.has(to)) continue;
    consumers.set(from, (consumers.get(from) ?? new Set()).add(to));
    suppliers.set(to, (suppliers.get(to) ?? new Set()).add(from));
  }
  const byHeight = (links: Iterable<LinkKey>): LinkKey[] => {
    const height = (link: LinkKey): number => positions.get(link)?.y ?? 0;
    return [...links].sort((a, b) => height(a) - height(b) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  };
  let branches: readonly LinkKey[] = [];

  const beside = (from: LinkKey, by: 1 | -1): LinkKey | null => {
    const at = branches.indexOf(from);
    const branch = at < 0 ? undefined : branches[at + by];
    if (branch !== undefined) return branch;
    branches = [];
    const column = columns[columnOf.get(from) ?? -1] ?? [];
    return column[column.indexOf(from) + by] ?? null;
  };
  const along = (from: LinkKey, links: ReadonlySet<LinkKey> | undefined): LinkKey | null => {
    const sorted = byHeight(links ?? []);
    const first = sorted[0];
    if (first === undefined) return null;
    branches = sorted;
    return first === from ? null : first;
  };
  const across = (from: LinkKey, by: 1 | -1): LinkKey | null => {
    branches = [];
    const next = columns[(columnOf.get(from) ?? 0) + by];
    const y = positions.get(from)?.y ?? 0;
    return (next ?? []).reduce<LinkKey | null>((best, link) => {
      const distance = (key: LinkKey): number => Math.abs((positions.get(key)?.y ?? 0) - y);
      return best === null || distance(link) < distance(best) ? link : best;
    }, null);
  };

  return {
    step(from, step) {
      const isOn = from !== null && rank.has(from);
      if (!isOn || step === "first" || step === "last") {
        branches = [];
        return order[step === "last" ? order.length - 1 : 0] ?? null;
      }
      switch (step) {
        case "consumer":
          return along(from, consumers.get(from));
        case "supplier":
          return along(from, suppliers.get(from));
        case "above":
          return beside(from, -1);
        case "below":
          return beside(from, 1);
        case "column-before":
          return across(from, -1);
        case "column-after":
          return across(from, 1);
      }
    },
  };
}

// Cards whose centres are less than a hair apart stand in one column; moved by hand they may be a little off.
function columnsOf(positions: ReadonlyMap<LinkKey, Point>): LinkKey[][] {
  const cards = [...positions].sort(([a, p], [b, q]) => p.x - q.x || p.y - q.y || (a < b ? -1 : 1));
  const columns: { readonly x: number; readonly cards: [LinkKey, Point][] }[] = [];
  for (const card of cards) {
    const last = columns[columns.length - 1];
    if (last !== undefined && card[1].x - last.x < SAME_COLUMN) last.cards.push(card);
    else columns.push({ x: card[1].x, cards: [card] });
  }
  return columns.map((column) =>
    column.cards.sort(([a, p], [b, q]) => p.y - q.y || (a < b ? -1 : 1)).map(([link]) => link),
  );
}

/** Half a card, in model units. */
const SAME_COLUMN = 130;
