/**
 * What is said where the record of a form is gone.
 *
 * @module
 */
import { Modal } from "antd";
import type { ReactElement } from "react";
import { useDispatch, useText } from "../../state/use-atlas.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { useReturnFocus } from "./use-return-focus.js";

/**
 * Draws the message.
 *
 * @returns A dialog.
 */
export function MissingRecord(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const close = (): void => dispatch({ kind: "close-dialog" });
  useReturnFocus();
  return (
    <Modal
      open
      centered
      className="edit-dialog"
      title={text(EDIT_WORDS.gone)}
      okText={text(EDIT_WORDS.understood)}
      cancelButtonProps={{ style: { display: "none" } }}
      onOk={close}
      onCancel={close}
    />
  );
}
