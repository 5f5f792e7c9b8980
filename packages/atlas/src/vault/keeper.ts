/**
 * Keeps what is on the screen in the vault, a moment after each change.
 *
 * @module
 */
import { workText } from "../files/work-text.js";
import type { AtlasState } from "../state/atlas-state.js";
import { isUnsaved, isWorkAtRisk } from "../state/atlas-state.js";
import { openWork } from "../state/open-work.js";
import type { AtlasAction } from "../state/reduce.js";
import type { Store } from "../state/store.js";
import { newWorkId } from "./work-id.js";
import type { Vault } from "./vault.js";

/** Quiet time after a change before it is kept, in milliseconds. */
const QUIET = 700;
/** Longest time that a change waits while others follow it. */
const LONGEST = 3000;
/** Time between two older states of one work. */
const BETWEEN_SNAPSHOTS = 120_000;

/** Keeps what is on the screen. */
export interface Keeper {
  /** Key of the work on the screen; `null` for none. */
  readonly work: () => string | null;
  /** Says that the document opened next is this work, and not a new one. */
  readonly continueWork: (work: string) => void;
  /** Keeps the present state now. */
  readonly flush: () => Promise<void>;
  /** Ends it. */
  readonly stop: () => void;
}

/**
 * Starts keeping.
 *
 * @param store - State of the app.
 * @param vault - Where to; `null` where the browser keeps nothing, which the state then says.
 * @returns What ends it.
 */
export function startKeeping(store: Store<AtlasState, AtlasAction>, vault: Vault | null): Keeper {
  let session = 0;
  let work: string | null = null;
  let next: string | null = null;
  let kept: object | null = null;
  let keptAsSaved = true;
  let lastSnapshot = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let running: Promise<void> = Promise.resolve();

  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    const { past, locale } = state;
    const isDirty = isUnsaved(state);
    const open = openWork(state);
    const id = work;
    if (vault === null || open === null || id === null) return;
    const { name, origin, content } = open;
    if (content === kept && keptAsSaved === !isDirty) return;
    const text = await workText(state);
    // Another one may have been opened in the meantime; it is kept by itself.
    if (text === null || id !== work) return;
    const now = Date.now();
    const step = past[past.length - 1]?.label[locale] ?? "";
    const isDue = now - lastSnapshot >= BETWEEN_SNAPSHOTS || !isDirty;
    const result = await vault.keep({
      work: {
        id,
        name,
        file: origin.kind === "file" ? origin.name : null,
        keptAt: now,
        isUnsaved: isDirty,
      },
      text,
      ...(isDue && { step }),
    });
    if (result === "kept") {
      kept = content;
      keptAsSaved = !isDirty;
      if (isDue) lastSnapshot = now;
    }
    store.dispatch({ kind: "keeping", keeping: result === "kept" ? "kept" : result === "full" ? "full" : "off" });
  };
  const flush = (): Promise<void> => (running = running.then(keep, keep));
  const onChange = (): void => {
    const state = store.getState();
    const open = openWork(state);
    if (open === null) return;
    if (open.session !== session) {
      session = open.session;
      work = next ?? newWorkId();
      next = null;
      lastSnapshot = 0;
      // An example or a template that nobody changed is no work of anybody's.
      const isWork = open.origin.kind !== "example" && !(isUnsaved(state) && !isWorkAtRisk(state));
      kept = isWork ? null : open.content;
      keptAsSaved = isWork || !isUnsaved(state);
    }
    if (open.content === kept && keptAsSaved === !isUnsaved(state)) return;
    const now = Date.now();
    if (timer === undefined) waitingSince = now;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(QUIET, waitingSince + LONGEST - now)));
  };
  const onHide = (): void => {
    if (timer !== undefined) void flush();
  };
  const unsubscribe = store.subscribe(onChange);
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("pagehide", onHide);
  if (vault === null) store.dispatch({ kind: "keeping", keeping: "off" });
  onChange();
  return {
    work: () => work,
    continueWork(id) {
      next = id;
    },
    flush,
    stop() {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onHide);
    },
  };
}
