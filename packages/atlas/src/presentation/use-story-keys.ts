/**
 * Keys of a presentation, those of a remote control among them.
 *
 * @module
 */
import { useEffect, useRef } from "react";

/** What a key can ask for. */
export type StoryKey =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "notes"
  | "full-screen"
  | "play"
  | "leave"
  | "undo"
  | "redo"
  | "save";

const KEYS: ReadonlyMap<string, StoryKey> = new Map<string, StoryKey>([
  ["ArrowRight", "next"],
  ["ArrowDown", "next"],
  ["PageDown", "next"],
  [" ", "next"],
  ["ArrowLeft", "previous"],
  ["ArrowUp", "previous"],
  ["PageUp", "previous"],
  ["Backspace", "previous"],
  ["Home", "first"],
  ["End", "last"],
  ["n", "notes"],
  ["f", "full-screen"],
  ["p", "play"],
  ["Escape", "leave"],
]);

const WITH_CONTROL: ReadonlyMap<string, StoryKey> = new Map<string, StoryKey>([
  ["z", "undo"],
  ["y", "redo"],
  ["s", "save"],
]);

/** What is used of a key event; a test can pass a smaller thing. */
export type PressedKey = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * Says what a key asks for.
 *
 * @param event - Key that was pressed.
 * @returns What it asks for; `null` for nothing of a presentation.
 */
export function storyKey({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): StoryKey | null {
  const plain = key.length === 1 ? key.toLowerCase() : key;
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (plain === "z" && shiftKey) return "redo";
    return WITH_CONTROL.get(plain) ?? null;
  }
  return KEYS.get(plain) ?? null;
}

/**
 * Listens to the keys of a presentation as long as the component is there.
 *
 * @param onKey - Called with what a key asks for, and for any other key with `null`.
 */
export function useStoryKeys(onKey: (asked: StoryKey | null) => void): void {
  const handler = useRef(onKey);
  useEffect(() => {
    handler.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return;
      const asked = storyKey(event);
      if (asked !== null) event.preventDefault();
      handler.current(asked);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

/** Where a key means something else: in a field, in a list to choose from, on a button. */
function isTaken(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest(".ant-modal, .ant-select-dropdown, .ant-dropdown") !== null) return true;
  const isField = target.closest("input, textarea, select, [contenteditable=true]") !== null;
  if (isField) return key !== "Escape" && !((event.ctrlKey || event.metaKey) && key.toLowerCase() === "s");
  return key === " " && target.closest("button, summary, a") !== null;
}
