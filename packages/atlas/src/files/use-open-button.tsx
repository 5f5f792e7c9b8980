/**
 * Asks for a file to open: by the picker of the system where it can be written again, else by a file field.
 *
 * @module
 */
import { useCallback, useRef } from "react";
import type { ReactElement } from "react";
import { useApp, useText } from "../state/use-atlas.js";
import { WORDS } from "../words/words.js";
import { useFiles } from "./files-context.js";
import { useLeaving } from "./use-files.js";

/** What {@link useOpenButton} gives. */
export interface OpenButton {
  /** Asks for a file, after asking whether the present document may be left. */
  readonly open: () => void;
  /** The hidden field, to be drawn beside the button. */
  readonly field: ReactElement;
}

/**
 * Makes what a button needs that opens files.
 *
 * @returns What to call, and what to draw.
 */
export function useOpenButton(): OpenButton {
  const text = useText();
  const app = useApp();
  const desk = useFiles();
  const leaving = useLeaving();
  const input = useRef<HTMLInputElement>(null);
  const open = useCallback(() => {
    void (async () => {
      if (!(await leaving())) return;
      if (!(await desk.open())) input.current?.click();
    })();
  }, [desk, leaving]);
  const field = (
    <input
      ref={input}
      className="visually-hidden"
      type="file"
      tabIndex={-1}
      aria-label={text(WORDS.openFile)}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = ""; // so that the same file, mended, can be picked again
        void app.openFiles(files);
      }}
    />
  );
  return { open, field };
}
