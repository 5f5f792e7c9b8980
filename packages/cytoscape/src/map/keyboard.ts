/**
 * The keyboard on the map.
 *
 * @module
 */
import type { WalkStep } from "./walk.js";

/** What the keyboard can do. */
export interface KeyboardActions {
  /** An arrow, a page key, Home or End was pressed. */
  onStep(step: WalkStep): void;
  /** Enter or the space bar was pressed. */
  onOpen(): void;
  /** Escape was pressed; says whether there was anything to clear. */
  onClear(): boolean;
  /** Plus or minus was pressed. */
  onZoom(direction: 1 | -1): void;
  /** Zero was pressed. */
  onFit(): void;
  /** The container got or lost the focus; `isByKey` where the browser would show it. */
  onFocus(hasFocus: boolean, isByKey: boolean): void;
}

const STEPS: ReadonlyMap<string, WalkStep> = new Map<string, WalkStep>([
  ["ArrowRight", "consumer"],
  ["ArrowLeft", "supplier"],
  ["ArrowUp", "above"],
  ["ArrowDown", "below"],
  ["PageUp", "column-before"],
  ["PageDown", "column-after"],
  ["Home", "first"],
  ["End", "last"],
]);

/**
 * Makes an element that the keyboard can reach, and listens to it.
 *
 * @param container - Element of the map.
 * @param actions - What to do.
 * @returns Ends it, and leaves the element as it was.
 */
export function listenToKeys(container: HTMLElement, actions: KeyboardActions): () => void {
  const before = new Map(["tabindex", "role", "aria-label"].map((name) => [name, container.getAttribute(name)]));
  if (!container.hasAttribute("tabindex")) container.tabIndex = 0;
  container.setAttribute("role", "application");

  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== container || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (answer(event.key, actions)) event.preventDefault();
  };
  const onFocus = (): void => actions.onFocus(true, container.matches(":focus-visible"));
  const onBlur = (): void => actions.onFocus(false, false);
  // The canvas swallows the press that would give the container the focus.
  const onPress = (event: Event): void => {
    if (event.target instanceof HTMLCanvasElement) container.focus({ preventScroll: true });
  };
  container.addEventListener("keydown", onKey);
  container.addEventListener("focus", onFocus);
  container.addEventListener("blur", onBlur);
  container.addEventListener("mousedown", onPress);
  return () => {
    container.removeEventListener("keydown", onKey);
    container.removeEventListener("focus", onFocus);
    container.removeEventListener("blur", onBlur);
    container.removeEventListener("mousedown", onPress);
    for (const [name, value] of before) {
      if (value === null) container.removeAttribute(name);
      else container.setAttribute(name, value);
    }
  };
}

/** Says whether the key was meant for the map. */
function answer(key: string, actions: KeyboardActions): boolean {
  const step = STEPS.get(key);
  if (step !== undefined) actions.onStep(step);
  else if (key === "Enter" || key === " ") actions.onOpen();
  else if (key === "Escape") return actions.onClear();
  else if (key === "+" || key === "=") actions.onZoom(1);
  else if (key === "-" || key === "_") actions.onZoom(-1);
  else if (key === "0") actions.onFit();
  else return false;
  return true;
}
