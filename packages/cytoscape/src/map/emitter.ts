/**
 * Events of the map.
 *
 * @module
 */
import type { LinkKey, ProjectKey } from "@liantu/core";
import type { Point } from "@liantu/layout";
import type { CardLevel } from "../card/levels.js";
import type { Lens } from "../lens/lens.js";

/** An event that tells which link is meant. */
export interface LinkEvent {
  /** Link; `null` for none. */
  readonly link: LinkKey | null;
}

/** A change of the level of detail. */
export interface LevelEvent {
  /** Level now shown. */
  readonly level: CardLevel;
}

/** A click on a project of a near card. */
export interface RowEvent {
  /** Link of the card. */
  readonly link: LinkKey;
  /** Project of the row. */
  readonly project: ProjectKey;
}

/** A card that was moved by hand. */
export interface MoveEvent {
  /** Link of the card. */
  readonly link: LinkKey;
  /** Where its centre is now, in model units. */
  readonly position: Point;
  /** Where it was before. */
  readonly from: Point;
}

/** The keyboard came to a link. */
export interface FocusLinkEvent {
  /** Link; `null` when the keyboard leaves the cards. */
  readonly link: LinkKey | null;
  /** What to say of it, in the language of the map; empty for none. */
  readonly text: string;
}

/** Another lens. */
export interface LensEvent {
  /** Lens now shown. */
  readonly lens: Lens;
}

/** What each event of a {@link ChainMap} carries. */
export interface ChainMapEvents {
  /** Another link was selected, or none. */
  readonly select: LinkEvent;
  /** The pointer came over another link, or left all. */
  readonly hover: LinkEvent;
  /** The level of detail shown has changed. */
  readonly level: LevelEvent;
  /** A project on a near card was clicked. */
  readonly row: RowEvent;
  /** A card was moved by hand. */
  readonly move: MoveEvent;
  /** The keyboard came to another link: for an app to say, as the canvas is mute to a screen reader. */
  readonly focuslink: FocusLinkEvent;
  /** A link was opened by the keyboard; it is selected too. */
  readonly open: LinkEvent;
  /** Another lens is shown. */
  readonly lens: LensEvent;
}

/** Name of an event. */
export type ChainMapEvent = keyof ChainMapEvents;

/** Listens to one event. */
export type ChainMapListener<E extends ChainMapEvent> = (event: ChainMapEvents[E]) => void;

/** Keeps listeners and calls them. */
export interface Emitter {
  /** Adds a listener; the function given back takes it away again. */
  on<E extends ChainMapEvent>(event: E, listener: ChainMapListener<E>): () => void;
  /** Calls all listeners of an event. */
  emit<E extends ChainMapEvent>(event: E, payload: ChainMapEvents[E]): void;
  /** Takes all listeners away. */
  clear(): void;
}

/**
 * Makes an emitter.
 *
 * @returns An emitter without listeners.
 */
export function createEmitter(): Emitter {
  const listeners = new Map<ChainMapEvent, Set<(payload: never) => void>>();
  return {
    on(event, listener) {
      const ofEvent = listeners.get(event) ?? new Set();
      listeners.set(event, ofEvent.add(listener as (payload: never) => void));
      return () => void ofEvent.delete(listener as (payload: never) => void);
    },
    emit(event, payload) {
      // a copy, so that a listener may add or take away others
      const called = Array.from(listeners.get(event) ?? []);
      for (const listener of called) listener(payload as never);
    },
    clear() {
      listeners.clear();
    },
  };
}
