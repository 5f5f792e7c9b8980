/**
 * Adds the chains of files to the portfolio, one step each.
 *
 * @module
 */
import { App as Feedback, Button } from "antd";
import { useCallback, useRef } from "react";
import type { ReactElement } from "react";
import type { Chain } from "@liantu/core";
import { writeChain } from "@liantu/core";
import { useApp, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import { newPortfolio, withChainAdded, withFreeKey } from "./portfolio-edits.js";
import { readChainFile } from "./read-chain-file.js";

/** What {@link useAddChains} gives. */
export interface AddChains {
  /** Asks for files. */
  readonly ask: () => void;
  /** The hidden field, to be drawn beside the button. */
  readonly field: ReactElement;
}

type Choice = "replace" | "both" | "skip";

/**
 * Makes what a button needs that adds chains; without a portfolio the first file begins one.
 *
 * @param onSay - Called with what is to be spoken.
 * @returns What to call, and what to draw.
 */
export function useAddChains(onSay: (words: string) => void): AddChains {
  const text = useText();
  const app = useApp();
  const { message, modal } = Feedback.useApp();
  const input = useRef<HTMLInputElement>(null);

  const choose = (name: string): Promise<Choice> =>
    new Promise((resolve) => {
      const answer = (choice: Choice) => () => {
        dialog.destroy();
        resolve(choice);
      };
      const dialog = modal.confirm({
        title: text(W.sameKeyTitle(name)),
        content: text(W.sameKeyHint),
        onCancel: () => resolve("skip"),
        footer: [
          <Button key="skip" onClick={answer("skip")}>
            {text(W.skip)}
          </Button>,
          <Button key="both" onClick={answer("both")}>
            {text(W.keepBoth)}
          </Button>,
          <Button key="replace" type="primary" onClick={answer("replace")}>
            {text(W.replace)}
          </Button>,
        ],
      });
    });

  const add = async (chain: Chain): Promise<boolean> => {
    const { portfolio: open } = app.store.getState();
    const { name, region } = chain.document;
    if (open === null) {
      const title = text(region?.name === undefined ? W.newName(name) : W.newNameOf(region.name));
      const document = newPortfolio(chain, title, "portfolio");
      await app.openAny({ ...document, chains: [writeChain(chain)] }, title, { kind: "template", id: "portfolio" });
      return app.store.getState().portfolio !== null;
    }
    const isTaken = open.portfolio.chains.has(chain.document.id);
    const choice = isTaken ? await choose(name) : "replace";
    const now = app.store.getState().portfolio;
    if (choice === "skip" || now === null) return false;
    const added = choice === "both" ? withFreeKey(now.portfolio, chain) : chain;
    const portfolio = withChainAdded(now.portfolio, added);
    app.store.dispatch({ kind: "edited-portfolio", portfolio, label: W.addStep(name) });
    return app.store.getState().portfolio?.portfolio === portfolio;
  };

  const take = useCallback(
    async (files: readonly File[]) => {
      const added: string[] = [];
      let issues = 0;
      for (const file of files) {
        const reading = await readChainFile(file);
        if (reading.chains.length === 0) {
          void message.error(text(W.notAdded(file.name)), 6);
          app.store.dispatch({ kind: "loaded", name: file.name, result: { loaded: null, issues: reading.issues } });
          continue;
        }
        let isUsed = false;
        for (const chain of reading.chains) {
          if (!(await add(chain))) continue;
          isUsed = true;
          added.push(chain.document.name);
        }
        if (isUsed) issues += reading.issues.filter(({ severity }) => severity !== "info").length;
      }
      if (added.length === 0) return;
      const words = text(W.added(added.map((name) => `“${name}”`).join(""), issues));
      void message.success(words, 5);
      onSay(words);
    },
    // eslint-disable-next-line react/exhaustive-deps -- the words of the moment of picking will do
    [app, message, modal, onSay],
  );
  const field = (
    <input
      ref={input}
      className="visually-hidden"
      type="file"
      multiple
      tabIndex={-1}
      data-testid="add-chains"
      aria-label={text(W.addFiles)}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = ""; // so that the same file, mended, can be picked again
        void take(files);
      }}
    />
  );
  return { ask: () => input.current?.click(), field };
}
