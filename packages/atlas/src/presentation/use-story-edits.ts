/**
 * Changing the saved views of the document, one step of the history each.
 *
 * @module
 */
import { App as Feedback } from "antd";
import { useCallback } from "react";
import { restoreChain } from "@liantu/core";
import type { ChainDocument, Localized } from "@liantu/core";
import { useApp, useText } from "../state/use-atlas.js";

/**
 * Gives what changes the saved views.
 *
 * @returns A function that changes the document, with the name of the step; it gives whether it was changed.
 */
export function useStoryEdit(): (change: (document: ChainDocument) => ChainDocument, label: Localized) => boolean {
  const app = useApp();
  const text = useText();
  const { message } = Feedback.useApp();
  return useCallback(
    (change, label) => {
      const document = app.store.getState().loaded?.chain.document;
      if (document === undefined) return false;
      const next = change(document);
      if (next === document) return false;
      const [issue] = app.replaceChain(restoreChain(next), label);
      if (issue === undefined) return true;
      void message.error(`${text(issue.message)} ${text(issue.remedy)}`, 6);
      return false;
    },
    [app, text, message],
  );
}
