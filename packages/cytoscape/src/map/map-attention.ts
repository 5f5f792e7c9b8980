/**
 * What the reader looks at: the selected link, the one where the keyboard stands, a way that is lit, a filter.
 *
 * @module
 */
import type { Chain, LinkKey } from "@liantu/core";
import type { Point } from "@liantu/layout";
import { linkElementId } from "./element-ids.js";
import type { Emitter } from "./emitter.js";
import type { LinkFilter } from "./chain-map.js";
import { applyAttention, isIdle, NO_ATTENTION } from "./highlight.js";
import type { Attention } from "./highlight.js";
import type { MapInsets } from "./insets.js";
import type { MapScene } from "./map-scene.js";
import { linkSpeech } from "./map-words.js";
import { pathReach, reachOf, waysBetween } from "./reach.js";
import type { Reach } from "./reach.js";
import { showInside } from "./viewport.js";
import { createWalk } from "./walk.js";
import type { Walk, WalkStep } from "./walk.js";

/** Keeps what the reader looks at, and marks it on the map. */
export interface MapAttention {
  /** What is looked at. */
  readonly state: Attention;
  /** Selects a link, or none. */
  select(link: LinkKey | null): void;
  /** Lights a way, or all ways between two links; `null` ends it. */
  light(first: readonly LinkKey[] | LinkKey | null, to?: LinkKey): void;
  /** Dims what a filter does not keep, or hides it. */
  filter(filter: LinkFilter, mode: "dim" | "hide"): void;
  /** Moves the keyboard a step along the flows. */
  step(step: WalkStep): void;
  /** Link that the keyboard opens: where it stands, else the selected one. */
  current(): LinkKey | null;
  /** Shows or hides where the keyboard stands. */
  showCursor(isShown: boolean): void;
  /** Ends selection, way and cursor; says whether there was any. */
  clear(): boolean;
  /** Marks anew after elements have changed; links that are gone are no longer looked at. */
  renew(): void;
}

/** What attention needs of the map around it. */
export interface AttentionActions {
  /** Called before the event of a selection. */
  onSelect(): void;
  /** What of the container is covered. */
  insets(): MapInsets;
}

/**
 * Makes the attention of one map.
 *
 * @param scene - What is shown.
 * @param emitter - Takes the events.
 * @param actions - What else a selection does, and what of the map is covered.
 * @returns Attention to nothing.
 */
export function createMapAttention(scene: MapScene, emitter: Emitter, actions: AttentionActions): MapAttention {
  const { cy, shown } = scene;
  let state = NO_ATTENTION;
  let asked: ((chain: Chain) => Reach) | null = null;
  let cursor: LinkKey | null = null;
  let walk: Walk | null = null;

  const isKnown = (link: LinkKey): boolean => shown.analysis.links.has(link);
  const attend = (change: Partial<Attention>): void => {
    const before = state;
    const { selected } = { ...state, ...change };
    const lit = selected !== null && shown.chain.graph.hasNode(selected) ? reachOf(shown.chain, selected) : null;
    state = { ...state, reach: asked?.(shown.chain) ?? lit, ...change };
    if (!isIdle(before) || !isIdle(state)) applyAttention(cy, state);
  };
  // Shown only while the keyboard is on the map, and spoken of then.
  const moveCursor = (link: LinkKey | null): void => {
    cursor = link;
    attend({ cursor: link });
    const found = link === null ? undefined : shown.analysis.links.get(link);
    const text = found === undefined ? "" : linkSpeech(shown.chain, found, shown.locale, scene.markOf(found.id));
    emitter.emit("focuslink", { link: found?.id ?? null, text });
    if (found !== undefined) showInside(cy, cy.getElementById(linkElementId(found.id)), actions.insets());
  };
  const shownPositions = (): ReadonlyMap<LinkKey, Point> => {
    const { isHiding, kept } = state;
    const { positions } = shown.layout;
    return isHiding && kept !== null ? new Map([...positions].filter(([link]) => kept.has(link))) : positions;
  };
  const select = (link: LinkKey | null): void => {
    const selected = link !== null && isKnown(link) ? link : null;
    if (selected === state.selected && asked === null) return;
    asked = null;
    if (selected !== null) cursor = selected;
    attend({ selected });
    actions.onSelect();
    emitter.emit("select", { link: selected });
  };
  const light = (first: readonly LinkKey[] | LinkKey | null, to?: LinkKey): void => {
    if (first === null) asked = null;
    else if (typeof first === "string") asked = (chain) => waysBetween(chain, first, to ?? first);
    else {
      const reach = pathReach(first);
      asked = () => reach;
    }
    attend({});
  };

  return {
    get state() {
      return state;
    },
    select,
    light,
    filter(filter, mode) {
      const keeps = typeof filter === "function" ? filter : null;
      const chosen = keeps === null ? null : [...shown.analysis.links.values()].filter(keeps).map(({ id }) => id);
      walk = null;
      attend({
        kept: chosen === null ? (filter as ReadonlySet<LinkKey> | null) : new Set(chosen),
        isHiding: mode === "hide",
      });
    },
    step(step) {
      walk ??= createWalk(shown.chain.flows, shownPositions());
      const next = walk.step(cursor ?? state.selected, step);
      if (next !== null) moveCursor(next);
    },
    current: () => cursor ?? state.selected,
    showCursor(isShown) {
      if (isShown && cursor !== null && isKnown(cursor)) moveCursor(cursor);
      else attend({ cursor: null });
    },
    clear() {
      if (state.selected === null && state.cursor === null && state.reach === null) return false;
      select(null);
      light(null);
      moveCursor(null);
      return true;
    },
    renew() {
      walk = null;
      if (cursor !== null && !isKnown(cursor)) cursor = null;
      attend({ cursor: state.cursor === null ? null : cursor });
      if (state.selected !== null && !isKnown(state.selected)) select(null);
    },
  };
}
