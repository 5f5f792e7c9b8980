/**
 * Where a presentation stands in its story.
 *
 * @module
 */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { LinkKey } from "@liantu/core";
import type { LoadedChain } from "../document/loaded-chain.js";
import type { MapLook } from "./saved-view.js";
import { storyOf } from "./story.js";
import type { StoryStep } from "./story.js";

/** Where a presentation stands in its story, and what moves it. */
export interface StoryState {
  /** Steps. */
  readonly steps: readonly StoryStep[];
  /** Number of the step that is shown. */
  readonly at: number;
  /** What was chosen by hand since it was shown. */
  readonly chosen: Partial<MapLook>;
  /** Seconds a step while it plays by itself; `null` while it does not. */
  readonly playing: number | null;
  /** Goes to a step; what is beyond the story is its first or last one. */
  readonly go: (to: number) => void;
  /** Shows a step that is there only after the edit that is under way. */
  readonly expect: (to: number) => void;
  /** Selects a link by hand. */
  readonly select: (link: LinkKey | null) => void;
  /** Plays by itself, or stops. */
  readonly play: (isPlaying: boolean) => void;
  /** Says how many seconds a step is shown. */
  readonly setSeconds: (seconds: number) => void;
}

/** Seconds a step until somebody says otherwise. */
const INTERVAL = 10;

/**
 * Follows a story.
 *
 * @param loaded - Chain on the screen.
 * @param hasPortfolio - Whether it is one of a portfolio.
 * @returns Where the story stands.
 */
export function useStory(loaded: LoadedChain, hasPortfolio: boolean): StoryState {
  const steps = useMemo(() => storyOf(loaded, hasPortfolio), [loaded, hasPortfolio]);
  const [wanted, setWanted] = useState(0);
  const [chosen, setChosen] = useState<Partial<MapLook>>({});
  const [seconds, setSeconds] = useState(INTERVAL);
  const [isPlaying, play] = useState(false);
  const count = steps.length;
  const at = Math.min(wanted, count - 1);
  const go = useCallback(
    (to: number) => {
      setWanted(Math.max(0, Math.min(count - 1, to)));
      setChosen({});
    },
    [count],
  );
  const select = useCallback((link: LinkKey | null) => setChosen((before) => ({ ...before, selection: link })), []);
  useEffect(() => {
    if (!isPlaying) return;
    // It goes round as long as nobody touches a key.
    const timer = setTimeout(() => go(at === count - 1 ? 0 : at + 1), seconds * 1000);
    return () => clearTimeout(timer);
  }, [isPlaying, seconds, at, count, go]);
  return { steps, at, chosen, playing: isPlaying ? seconds : null, go, expect: setWanted, select, play, setSeconds };
}
