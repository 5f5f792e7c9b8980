/**
 * The whole screen for the page, where the browser gives it.
 *
 * @module
 */
import { useCallback, useEffect, useState } from "react";

/** What {@link useFullScreen} gives. */
export interface FullScreen {
  /** Whether the browser gives the whole screen at all. */
  readonly isPossible: boolean;
  /** Whether the page has it. */
  readonly isOn: boolean;
  /** Takes it, or gives it back. */
  readonly toggle: () => void;
}

/**
 * Follows whether the page has the whole screen; it is given back when the component goes.
 *
 * @returns What can be done.
 */
export function useFullScreen(): FullScreen {
  const isPossible = document.fullscreenEnabled && typeof document.documentElement.requestFullscreen === "function";
  const [isOn, setOn] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const onChange = (): void => setOn(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      document.removeEventListener("fullscreenchange", onChange);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  const toggle = useCallback(() => {
    if (!isPossible) return;
    // A browser may refuse: the window is then filled all the same.
    const asked =
      document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
    asked.catch(() => undefined);
  }, [isPossible]);
  return { isPossible, isOn, toggle };
}
