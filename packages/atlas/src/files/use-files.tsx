/**
 * Saving, and leaving a document, with what is said of it.
 *
 * @module
 */
import { App as Feedback, Button } from "antd";
import { useCallback } from "react";
import type { ReactElement } from "react";
import { isWorkAtRisk } from "../state/atlas-state.js";
import { useApp, useText } from "../state/use-atlas.js";
import { FILES_WORDS } from "../words/files-words.js";
import type { SaveOutcome } from "./file-desk.js";
import { useFiles } from "./files-context.js";

/**
 * Gives what saves and says what came of it.
 *
 * @returns A function that saves; it gives whether the document is in a file now.
 */
export function useSave(): (isAs?: boolean) => Promise<boolean> {
  const desk = useFiles();
  const text = useText();
  const { message, modal } = Feedback.useApp();
  return useCallback(
    async (isAs = false) => {
      const tell = async (outcome: SaveOutcome): Promise<boolean> => {
        switch (outcome.kind) {
          case "written":
            void message.success(text(FILES_WORDS.written(outcome.name)));
            return true;
          case "downloaded":
            void message.success(text(FILES_WORDS.downloaded(outcome.name)), 6);
            return true;
          case "refused":
            void message.error(text(FILES_WORDS.refused(outcome.name)), 8);
            return false;
          case "dropped":
            return false;
          case "changed-elsewhere": {
            const isForced = await modal.confirm({
              title: text(FILES_WORDS.changedElsewhere(outcome.name)),
              content: text(FILES_WORDS.changedElsewhereHint),
              okText: text(FILES_WORDS.overwrite),
              cancelText: text(FILES_WORDS.cancel),
              okButtonProps: { danger: true },
            });
            return isForced ? tell(await desk.save(true)) : false;
          }
        }
      };
      return tell(await (isAs ? desk.saveAs() : desk.save()));
    },
    [desk, message, modal, text],
  );
}

/**
 * Gives what asks before the document on the screen is left.
 *
 * @returns A function that gives whether to go on.
 */
export function useLeaving(): () => Promise<boolean> {
  const { store } = useApp();
  const save = useSave();
  const text = useText();
  const { modal } = Feedback.useApp();
  return useCallback(async () => {
    const state = store.getState();
    if (!isWorkAtRisk(state)) return true;
    return new Promise((resolve) => {
      const dialog = modal.confirm({
        title: text(FILES_WORDS.leaveTitle),
        content: text(state.keeping === "kept" ? FILES_WORDS.leaveHint : FILES_WORDS.leaveHintOff),
        okText: text(FILES_WORDS.saveFirst),
        cancelText: text(FILES_WORDS.cancel),
        onOk: async () => resolve(await save()),
        onCancel: () => resolve(false),
        footer: (_, { OkBtn, CancelBtn }) => [
          <CancelBtn key="cancel" />,
          <LeaveButton
            key="leave"
            words={text(FILES_WORDS.leave)}
            onClick={() => {
              dialog.destroy();
              resolve(true);
            }}
          />,
          <OkBtn key="ok" />,
        ],
      });
    });
  }, [store, save, text, modal]);
}

function LeaveButton({ words, onClick }: { readonly words: string; readonly onClick: () => void }): ReactElement {
  return <Button onClick={onClick}>{words}</Button>;
}
