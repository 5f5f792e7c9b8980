/**
 * Undo and redo: two buttons that name the step, and the usual keys.
 *
 * @module
 */
import { Button } from "antd";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { EditStatus } from "../edit/edit-status.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { WORDS } from "../words/words.js";

/**
 * Draws the buttons.
 *
 * @returns Two buttons.
 */
export function HistoryButtons(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const last = useAtlas((state) => state.past[state.past.length - 1]);
  const next = useAtlas((state) => state.future[state.future.length - 1]);
  useHistoryKeys();
  const undo = last === undefined ? text(WORDS.nothingToUndo) : text(WORDS.undo(text(last.label)));
  const redo = next === undefined ? text(WORDS.nothingToRedo) : text(WORDS.redo(text(next.label)));
  return (
    <div className="history-buttons">
      <Button
        type="text"
        icon={<Icon name="undo" />}
        disabled={last === undefined}
        aria-label={undo}
        title={`${undo} (Ctrl+Z)`}
        onClick={() => dispatch({ kind: "undo" })}
      />
      <Button
        type="text"
        icon={<Icon name="redo" />}
        disabled={next === undefined}
        aria-label={redo}
        title={`${redo} (Ctrl+Y)`}
        onClick={() => dispatch({ kind: "redo" })}
      />
      <EditStatus />
    </div>
  );
}

function useHistoryKeys(): void {
  const dispatch = useDispatch();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (!isRedo && key !== "z") return;
      event.preventDefault();
      dispatch({ kind: isRedo ? "redo" : "undo" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [dispatch]);
}

// In a field the keys undo the typing, and under a dialog the step would not be seen.
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, [contenteditable=true], .ant-modal, .ant-drawer") !== null
  );
}
