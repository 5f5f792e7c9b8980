/**
 * How a list changes a record in place: one step that can be undone; what is refused is said with its reason.
 *
 * @module
 */
import { App as Feedback } from "antd";
import { useCallback } from "react";
import type { ChainEdit, Localized } from "@liantu/core";
import { useApp, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { useLists } from "./lists-context.js";

/**
 * Gives what makes an edit.
 *
 * @returns A function that edits the chain, with the name of the step; it gives whether it was made.
 */
export function useEdit(): (edit: ChainEdit, label: Localized) => boolean {
  const app = useApp();
  const text = useText();
  const { say } = useLists();
  const { message } = Feedback.useApp();
  return useCallback(
    (edit, label) => {
      const [issue] = app.edit([edit], label);
      // A step that was made is said by the history.
      if (issue === undefined) return true;
      const words = text(LISTS_WORDS.refused(text(issue.message)));
      say(words);
      void message.error(words, 6);
      return false;
    },
    [app, text, say, message],
  );
}
