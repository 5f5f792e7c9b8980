/**
 * The window over the screen in which a ledger is put into the chain. What it needs is loaded when it is opened.
 *
 * @module
 */
import { App as Feedback, Modal, Spin } from "antd";
import { lazy, Suspense, useCallback, useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { chainName } from "../views/names.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";

const Wizard = lazy(async () => ({ default: (await import("./import-wizard.js")).ImportWizard }));

/**
 * Draws the import.
 *
 * @returns A dialog that fills the window.
 */
export function ImportDialog(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const chain = useAtlas((state) => state.loaded?.chain);
  const { modal } = Feedback.useApp();
  const hasWork = useRef(false);
  const takeWork = useCallback((isAtWork: boolean) => {
    hasWork.current = isAtWork;
  }, []);
  useFocusBack();
  const leave = useCallback(() => {
    const close = (): void => dispatch({ kind: "close-dialog" });
    if (!hasWork.current) return close();
    void modal.confirm({
      title: text(W.leaveTitle),
      content: text(W.leaveText),
      okText: text(W.leave),
      cancelText: text(W.stay),
      onOk: close,
    });
  }, [dispatch, modal, text]);
  const title = (
    <>
      {text(W.title)}
      {chain !== undefined && <small className="import-into">{text(W.into(chainName(chain, locale)))}</small>}
    </>
  );
  return (
    <Modal
      open
      className="import-dialog"
      title={title}
      width="100%"
      footer={null}
      mask={{ closable: false }}
      closable={{ "aria-label": text(W.close) }}
      getContainer={() => document.querySelector<HTMLElement>(".atlas") ?? document.body}
      onCancel={leave}
    >
      <Suspense
        fallback={
          <div className="import-wait" role="status">
            <Spin /> {text(W.loading)}
          </div>
        }
      >
        <Wizard onWork={takeWork} onLeave={leave} />
      </Suspense>
    </Modal>
  );
}

// the dialog is taken out of the page while it is open, and with it what would give the focus back
function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener !== document.body) setTimeout(() => opener.focus(), 0);
    };
  }, []);
}
