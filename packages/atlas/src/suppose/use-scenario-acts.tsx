/**
 * What is done with a supposition as a whole: kept, saved as a document of its own, made the actual data, dropped.
 *
 * @module
 */
import { App as Feedback } from "antd";
import type { ReactElement } from "react";
import { ChainError, editChain, restoreChain, writeChain } from "@liantu/core";
import type { Chain, Localized } from "@liantu/core";
import { IssueLines } from "../edit/use-editing.js";
import { download, fileName } from "../files/download.js";
import { pickPlace } from "../files/file-access.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import { editsOf } from "./apply-supposition.js";
import { keptScenarios, withKept, withoutKept } from "./kept-scenarios.js";
import { trialLines } from "./trial-text.js";
import type { Supposition } from "./supposition.js";
import type { SupposingDesk } from "./use-supposing.js";

/** What can be done with the supposition in hand. */
export interface ScenarioActs {
  /** Whether the document may be changed at all. */
  readonly isPossible: boolean;
  /** Puts it into the document, beside the actual data. */
  readonly keep: () => void;
  /** Saves the chain as supposed as a file of its own. */
  readonly saveAs: () => Promise<void>;
  /** Asks, and makes it the actual data. */
  readonly write: () => void;
  /** Asks, and drops it. */
  readonly drop: () => void;
}

/**
 * Gives what can be done.
 *
 * @param desk - Suppositions at hand.
 * @returns The acts.
 */
export function useScenarioActs(desk: SupposingDesk): ScenarioActs {
  const app = useApp();
  const text = useText();
  const { message, modal } = Feedback.useApp();
  const isPossible = useAtlas(({ overlay, isReadOnly }) => !(overlay?.wasReadOnly ?? isReadOnly));
  const { store } = app;
  const { present, current } = desk;

  /** The document is edited, never what stands in its place. */
  const replace = (chain: Chain, label: Localized): boolean => {
    store.dispatch({ kind: "overlay", overlay: null });
    const issues = app.replaceChain(chain, label);
    if (issues.length === 0) return true;
    void modal.warning({ title: text(W.refused), content: <IssueLines issues={issues} />, okText: text(W.understood) });
    return false;
  };
  const forget = (): void => {
    const { list } = store.getState().supposed;
    store.dispatch({
      kind: "suppose",
      supposed: { list: list.filter(({ id }) => id !== current.id), current: null },
    });
  };
  return {
    isPossible,
    keep() {
      if (replace(withKept(present, current), W.keepLabel(current.name))) void message.success(text(W.kept));
    },
    async saveAs() {
      const chain = supposedDocument(present, current, desk, text);
      const name = fileName(`${chain.document.name}.json`);
      const place = await pickPlace(name);
      if (place === null) return;
      try {
        if (place === undefined) download(chainFile(chain), name);
        else {
          const stream = await place.createWritable();
          await stream.write(chainFile(chain));
          await stream.close();
        }
        void message.success(text(W.savedAs(place?.name ?? name)));
      } catch {
        void message.error(text(W.notSaved), 8);
      }
    },
    write() {
      void modal.confirm({
        title: text(W.writeTitle),
        content: <Consequences lines={trialLines(current, present).map(({ words }) => text(words))} />,
        okText: text(W.write),
        cancelText: text(W.cancel),
        onOk() {
          const chain = editedOrSay();
          if (chain !== null && replace(chain, W.writeLabel(current.name))) {
            forget();
            void message.success(text(W.written));
          }
        },
      });
    },
    drop() {
      const isKept = keptScenarios(present.document).some(({ id }) => id === current.id);
      void modal.confirm({
        title: text(W.dropScenarioTitle(current.name)),
        content: text(isKept && isPossible ? W.dropKeptHint : W.dropHint),
        okText: text(W.dropScenario),
        cancelText: text(W.cancel),
        onOk() {
          store.dispatch({ kind: "overlay", overlay: null });
          if (isKept && isPossible && !replace(withoutKept(present, current.id), W.dropLabel(current.name))) return;
          forget();
        },
      });
    },
  };

  function editedOrSay(): Chain | null {
    try {
      return editChain(present, editsOf(current, present));
    } catch (error) {
      if (!(error instanceof ChainError) || error.code !== "edit-refused") throw error;
      const { issues } = (error as ChainError<"edit-refused">).details;
      void modal.warning({
        title: text(W.refused),
        content: <IssueLines issues={issues} />,
        okText: text(W.understood),
      });
      return null;
    }
  }
}

function chainFile(chain: Chain): Blob {
  return new Blob([`${JSON.stringify(writeChain(chain), null, 1)}\n`], { type: "application/json" });
}

/** A document of its own, whose every title says what it is. */
function supposedDocument(
  present: Chain,
  current: Supposition,
  { supposing }: SupposingDesk,
  text: (words: Localized) => string,
): Chain {
  const { document } = supposing.show(current).chain;
  const { name, nameEn, note } = document;
  const said = [text(W.supposedNote), ...trialLines(current, present).map(({ words }) => text(words))].join("\n");
  return restoreChain({
    ...document,
    id: `${document.id}-${current.id}`,
    name: W.supposedName(name, current.name).zh,
    ...(nameEn !== undefined && { nameEn: W.supposedName(nameEn, current.name).en }),
    note: note === undefined ? said : `${said}\n${note}`,
  });
}

function Consequences({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const text = useText();
  return (
    <>
      <p>{text(W.writeAbout)}</p>
      <ul className="suppose-lines">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </>
  );
}
