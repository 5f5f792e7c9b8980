/**
 * Has the browser ask before a window with unsaved work is closed.
 *
 * @module
 */
import { useEffect } from "react";
import { isWorkAtRisk } from "../state/atlas-state.js";
import { useApp } from "../state/use-atlas.js";
import { useFiles } from "./files-context.js";

/** Asks before the window is closed with unsaved work. */
export function useUnloadGuard(): void {
  const { store } = useApp();
  const desk = useFiles();
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (!isWorkAtRisk(store.getState())) return;
      void desk.keeper()?.flush();
      event.preventDefault();
      event.returnValue = ""; // older browsers ask only then
    };
    window.addEventListener("beforeunload", onUnload);
    return () => window.removeEventListener("beforeunload", onUnload);
  }, [store, desk]);
}
