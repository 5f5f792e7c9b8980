/**
 * How the projects are looked at, kept while another screen is shown.
 *
 * @module
 */
import { useCallback, useState } from "react";
import type { Atlas } from "../state/atlas.js";
import { useApp, useAtlas } from "../state/use-atlas.js";
import type { BoardColumnKey } from "./board/board-columns.js";
import { EVERY_PROJECT } from "./board/board-filter.js";
import type { BoardFilter } from "./board/board-filter.js";

/** Views of the projects in the order of their tabs. */
export const PROJECT_VIEWS = ["board", "table", "due", "appraisal"] as const;

/** One of {@link PROJECT_VIEWS}. */
export type ProjectView = (typeof PROJECT_VIEWS)[number];

/** How the projects are looked at. */
export interface ProjectsLook {
  /** Which view. */
  readonly view: ProjectView;
  /** Which projects. */
  readonly filter: BoardFilter;
  /** Day to look at; `null` for the date of the data. */
  readonly asOf: string | null;
  /** Month of the calendar; `null` for that of the day looked at. */
  readonly month: string | null;
  /** Columns outside the order of the work that are unfolded. */
  readonly unfolded: ReadonlySet<BoardColumnKey>;
  /** How many cards each column shows, where it is more than at first. */
  readonly limits: ReadonlyMap<BoardColumnKey, number>;
}

const FIRST: ProjectsLook = {
  view: "board",
  filter: EVERY_PROJECT,
  asOf: null,
  month: null,
  unfolded: new Set(),
  limits: new Map(),
};

interface Kept {
  readonly session: number;
  readonly look: ProjectsLook;
}

const KEPT = new WeakMap<Atlas, Kept>();

/**
 * Gives how the projects are looked at.
 *
 * @returns The look, and what changes parts of it. Another document is looked at afresh, in the same view.
 */
export function useProjectsLook(): readonly [ProjectsLook, (change: Partial<ProjectsLook>) => void] {
  const app = useApp();
  const session = useAtlas((state) => state.loaded?.session ?? -1);
  const [kept, setKept] = useState<Kept>(() => KEPT.get(app) ?? { session, look: FIRST });
  const look = kept.session === session ? kept.look : { ...FIRST, view: kept.look.view };
  const change = useCallback(
    (part: Partial<ProjectsLook>) => {
      const before = KEPT.get(app);
      const base = before?.session === session ? before.look : { ...FIRST, view: before?.look.view ?? FIRST.view };
      const next = { session, look: { ...base, ...part } };
      KEPT.set(app, next);
      setKept(next);
    },
    [app, session],
  );
  return [look, change];
}
