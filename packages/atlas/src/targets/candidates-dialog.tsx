/**
 * The dialog in which targets are found in a list; its inside is loaded when it opens.
 *
 * @module
 */
import { Modal, Spin } from "antd";
import { lazy, Suspense, useEffect } from "react";
import type { ReactElement } from "react";
import { atlasRoot } from "../edit/atlas-root.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { linkName } from "../views/names.js";
import { TARGETS_WORDS as W } from "../words/targets-words.js";

const Form = lazy(() => import("./candidates-form.js").then(({ CandidatesForm }) => ({ default: CandidatesForm })));

/**
 * Draws the dialog.
 *
 * @returns The dialog; nothing without a chain.
 */
export function CandidatesDialog(): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const loaded = useAtlas((state) => state.loaded);
  const dialog = useAtlas((state) => state.dialog);
  useFocusBack();
  if (loaded === null || dialog?.kind !== "candidates") return null;
  const close = (): void => dispatch({ kind: "close-dialog" });
  const { link } = dialog;
  return (
    <Modal
      open
      centered
      className="candidates-dialog"
      width="min(1180px, 96vw)"
      title={text(link === undefined ? W.title : W.titleFor(linkName(loaded.chain, link, locale)))}
      footer={null}
      mask={{ closable: false }}
      closable={{ "aria-label": text(W.close) }}
      getContainer={atlasRoot}
      onCancel={close}
    >
      <Suspense
        fallback={
          <div className="import-wait" role="status">
            <Spin /> {text(W.loading)}
          </div>
        }
      >
        <Form loaded={loaded} link={link} onDone={close} />
      </Suspense>
    </Modal>
  );
}

// The dialog is taken out of the page while it is open, and with it what would give the focus back.
function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener !== document.body) setTimeout(() => opener.focus(), 0);
    };
  }, []);
}
