/**
 * Takes a file that was picked or dropped.
 *
 * @module
 */
import { App as Feedback } from "antd";
import { useCallback } from "react";
import { useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import type { WizardAction } from "./wizard-state.js";

/**
 * Gives what reads the bytes of a file and picks it; where the browser cannot read it, that is said.
 *
 * @param say - Says what is picked.
 * @returns A function that takes the file.
 */
export function usePickFile(say: (action: WizardAction) => void): (file: File) => Promise<void> {
  const text = useText();
  const { message } = Feedback.useApp();
  return useCallback(
    async (file) => {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        say({ kind: "pick", source: { kind: "file", name: file.name, bytes } });
      } catch {
        void message.error(text(W.failed), 8);
      }
    },
    // eslint-disable-next-line react/exhaustive-deps -- the words of the moment of picking will do
    [say, message],
  );
}
