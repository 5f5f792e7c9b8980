/**
 * The lens over a comparison: where something is new, moved on, moved back or gone.
 *
 * @module
 */
import type { LinkKey, Localized } from "@liantu/core";
import type { ChainDifference } from "@liantu/core/planning";
import type { Lens, LensMark } from "@liantu/cytoscape";
import { COMPARE_WORDS as W } from "../words/compare-words.js";
import { joined } from "../words/text.js";
import type { Compared } from "./change-lines.js";

/** What happened at a link. */
export interface LinkTally {
  /** Whether the link itself is new. */
  isNew: boolean;
  /** Projects that are new. */
  added: number;
  /** Projects that moved on. */
  onwards: number;
  /** Projects that moved back or rest. */
  back: number;
  /** Projects that ended or are gone. */
  gone: number;
  /** Whether a field of the link, a project or a flow of it differs. */
  isChanged: boolean;
}

const MARKS = {
  new: { key: "new", order: 0, label: W.legend.new, colour: "kind-0", shape: "plus" },
  onwards: { key: "onwards", order: 1, label: W.legend.onwards, colour: "built", shape: "triangle" },
  both: { key: "both", order: 2, label: W.legend.both, colour: "step-3", shape: "half" },
  back: { key: "back", order: 3, label: W.legend.back, colour: "weak", shape: "triangle-down" },
  changed: { key: "changed", order: 4, label: W.legend.changed, colour: "step-2", shape: "diamond" },
  same: { key: "same", order: 5, label: W.legend.same, colour: "none", shape: "minus" },
} as const satisfies Record<string, LensMark>;

/**
 * Gives the lens over a comparison.
 *
 * @param of - Two chains and their difference.
 * @returns The lens.
 */
export function compareLens({ difference, before, after }: Compared): Lens {
  const tallies = linkTallies({ difference, before, after });
  return {
    id: "compare",
    name: W.lens,
    about: W.lensAbout,
    marks: () => (link) => markOf(tallies.get(link.id)),
  };
}

/**
 * Counts what happened at each link.
 *
 * @param of - Two chains and their difference.
 * @returns Tallies; links where nothing happened are left out.
 */
export function linkTallies({ difference, before, after }: Compared): ReadonlyMap<LinkKey, Readonly<LinkTally>> {
  const tallies = new Map<LinkKey, LinkTally>();
  const at = (link: LinkKey | undefined): LinkTally => {
    const known = link === undefined ? undefined : tallies.get(link);
    const tally = known ?? { isNew: false, added: 0, onwards: 0, back: 0, gone: 0, isChanged: false };
    if (link !== undefined) tallies.set(link, tally);
    return tally;
  };
  const { lists, stages } = difference;
  for (const { key } of lists.links.added) at(key).isNew = true;
  for (const { key } of lists.links.changed) at(key).isChanged = true;
  for (const { record } of lists.projects.added) at(record.link).added += 1;
  for (const { record } of lists.projects.removed) at(record.link).gone += 1;
  for (const { key } of lists.projects.changed) {
    at(after.chain.projects.get(key)?.link).isChanged = true;
    at(before.chain.projects.get(key)?.link).isChanged = true;
  }
  for (const { project, kind } of stages) {
    const tally = at(after.chain.projects.get(project)?.link);
    if (kind === "onwards" || kind === "resumed" || kind === "recorded") tally.onwards += 1;
    else if (kind === "ended") tally.gone += 1;
    else tally.back += 1;
  }
  for (const link of flowEnds(lists)) at(link).isChanged = true;
  return tallies;
}

function flowEnds({ flows }: ChainDifference["lists"]): readonly LinkKey[] {
  const ends = [...flows.added, ...flows.removed].map(({ record }) => record.to);
  // The key of a flow holds its ends.
  const changed = flows.changed.flatMap(({ key }) => {
    const parts: unknown = JSON.parse(key.replace(/#\d+$/, ""));
    const to: unknown = Array.isArray(parts) ? parts[1] : undefined;
    return typeof to === "string" ? [to] : [];
  });
  return [...ends, ...changed];
}

function markOf(tally: Readonly<LinkTally> | undefined): LensMark {
  if (tally === undefined) return MARKS.same;
  const { isNew, added, onwards, back, gone } = tally;
  const parts: Localized[] = [
    ...(added > 0 ? [W.tallyNew(added)] : []),
    ...(onwards > 0 ? [W.tallyOnwards(onwards)] : []),
    ...(back > 0 ? [W.tallyBack(back)] : []),
    ...(gone > 0 ? [W.tallyGone(gone)] : []),
  ];
  const [isForward, isBackward] = [added + onwards > 0, back + gone > 0];
  const mark = isNew
    ? MARKS.new
    : isForward && isBackward
      ? MARKS.both
      : isForward
        ? MARKS.onwards
        : isBackward
          ? MARKS.back
          : tally.isChanged
            ? MARKS.changed
            : MARKS.same;
  if (parts.length === 0) return mark;
  const text = parts.reduce((whole, part) => joined(whole, { zh: "，", en: ", " }, part));
  return { ...mark, text };
}
