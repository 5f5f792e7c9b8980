/**
 * The few numbers of the large screen.
 *
 * @module
 */
import type { ChainAnalysis, LinkAnalysis, LinkClass } from "@liantu/core";
import type { AtlasFilter } from "../state/atlas-state.js";
import { isFiltering, passesFilter, shownProjects } from "../views/gap-rows.js";

/** The few numbers of the large screen. */
export interface StageNumbers {
  /** Links that the step is about. */
  readonly links: readonly LinkAnalysis[];
  /** Links of each class among them. */
  readonly classes: ReadonlyMap<LinkClass, number>;
  /** Breaks, blanks and weak links together; `null` where none of them was surveyed. */
  readonly gaps: number | null;
  /** Projects by colour. */
  readonly built: number;
  /** Projects under construction. */
  readonly building: number;
  /** Projects planned. */
  readonly planned: number;
  /** Whether these are all links of the chain. */
  readonly isWhole: boolean;
}

/**
 * Counts what a step is about.
 *
 * @param analysis - Analysis of the chain.
 * @param filter - Which links the step is about.
 * @returns The numbers.
 */
export function stageNumbers(analysis: ChainAnalysis, filter: AtlasFilter): StageNumbers {
  const isWhole = !isFiltering(filter);
  const links = [...analysis.links.values()].filter((link) => isWhole || passesFilter(link, filter));
  const classes = new Map<LinkClass, number>();
  for (const { class: of } of links) classes.set(of, (classes.get(of) ?? 0) + 1);
  const count = (of: LinkClass): number => classes.get(of) ?? 0;
  const shown = links.map(shownProjects);
  const sum = (status: keyof ReturnType<typeof shownProjects>): number =>
    shown.reduce((whole, counts) => whole + counts[status], 0);
  return {
    links,
    classes,
    gaps:
      links.length > 0 && count("unsurveyed") === links.length ? null : count("break") + count("blank") + count("weak"),
    built: sum("built"),
    building: sum("under-construction"),
    planned: sum("planned"),
    isWhole,
  };
}
