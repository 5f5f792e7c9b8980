/**
 * How the screens edit: steps, forms, and the question before something is removed.
 *
 * @module
 */
import { App as Feedback } from "antd";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { AtlasIssue } from "../document/loaded-chain.js";
import type { Dialog } from "../state/atlas-state.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { EDIT_WORDS } from "../words/edit-words.js";
import { WORDS } from "../words/words.js";
import type { EditStep } from "./steps/edit-step.js";
import { withPlaces } from "./steps/places.js";
import { removalOf } from "./steps/removal.js";
import type { Removal, RemovableList } from "./steps/removal.js";

/** What a screen can do to the chain. */
export interface Editing {
  /** Whether anything can be changed: no control of editing is shown where it cannot. */
  readonly isPossible: boolean;
  /** Opens a form. */
  open(dialog: Dialog): void;
  /** Makes a step; gives back why it was refused, an empty list if it was made. */
  make(step: EditStep): readonly AtlasIssue[];
  /** Makes a step, and says in a window why it was refused; gives back whether it was made. */
  makeOrSay(step: EditStep): boolean;
  /** Asks whether a record is to be removed with all that goes along, and does it. */
  askToRemove(list: RemovableList, key: string, onRemoved?: () => void): void;
}

/**
 * Gives what a screen can do to the chain.
 *
 * @returns Steps, forms, and the question before a removal.
 */
export function useEditing(): Editing {
  const app = useApp();
  const text = useText();
  const { modal } = Feedback.useApp();
  const isPossible = useAtlas((state) => state.loaded !== null && !state.isReadOnly);
  const locale = useAtlas((state) => state.locale);
  return useMemo(() => {
    const { store } = app;
    const make: Editing["make"] = ({ edits, label, link }) => {
      const { loaded } = store.getState();
      if (loaded === null || edits.length === 0) return [];
      const issues = app.edit(withPlaces(loaded.chain, edits), label);
      if (issues.length === 0 && link !== undefined) store.dispatch({ kind: "select", link, isRevealed: true });
      return issues;
    };
    const say = (issues: readonly AtlasIssue[]): void => {
      if (issues.length === 0) return;
      void modal.warning({
        title: text(EDIT_WORDS.refused),
        content: <IssueLines issues={issues} />,
        okText: text(EDIT_WORDS.understood),
      });
    };
    return {
      isPossible,
      open: (dialog) => store.dispatch({ kind: "open-dialog", dialog }),
      make,
      makeOrSay(step) {
        const issues = make(step);
        say(issues);
        return issues.length === 0;
      },
      askToRemove(list, key, onRemoved) {
        const { loaded } = store.getState();
        if (loaded === null) return;
        const removal = removalOf(loaded.chain, list, key);
        void modal.confirm({
          title: text(EDIT_WORDS.removeTitle(text(removal.name))),
          content: <Consequences removal={removal} />,
          okText: text(EDIT_WORDS.remove),
          cancelText: text(EDIT_WORDS.cancel),
          onOk() {
            const issues = make(removal.step);
            if (issues.length === 0) onRemoved?.();
            say(issues);
          },
        });
      },
    };
    // The words follow the language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [app, modal, isPossible, locale]);
}

function Consequences({ removal }: { readonly removal: Removal }): ReactElement {
  const text = useText();
  const along = removal.along.map(text).join(text(WORDS.and));
  return (
    <>
      <p>{text(along === "" ? EDIT_WORDS.removeAlone : EDIT_WORDS.removeAlong(along))}</p>
      {removal.notes.map((note) => (
        <p key={note.en}>{text(note)}</p>
      ))}
      <p>{text(EDIT_WORDS.removeUndo)}</p>
    </>
  );
}

/** Properties of {@link IssueLines}. */
export interface IssueLinesProps {
  /** What is to be said. */
  readonly issues: readonly AtlasIssue[];
}

/**
 * Draws issues in words, without their places.
 *
 * @param props - Issues.
 * @returns A list.
 */
export function IssueLines({ issues }: IssueLinesProps): ReactElement {
  const text = useText();
  const lines = [...new Set(issues.map(({ message, remedy }) => `${text(message)}${text(remedy)}`))];
  return (
    <ul className="edit-issues">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
